"""Which criteria an evaluation of a year asks for."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.http import Http404

from lkjip.organisasi.models import Pemda
from lkjip.rumus.akip import AturanAkip

from ..kriteria_baku import KRITERIA_BAKU
from ..models import LembarLke


@dataclass(frozen=True, slots=True)
class KriteriaBerlaku:
    """A criterion with its number within the sub-component."""

    sub: str
    nomor: int
    teks: str
    usulan: str
    bobot: Decimal | None


def list_kriteria(pemda: int, aturan: AturanAkip, tahun: int) -> tuple[KriteriaBerlaku, ...]:
    """The criteria of a year: those of the pemda's latest sheet that has begun by then, else the
    portal's paraphrase of the regulation. Two queries."""
    rows = LembarLke.objects.filter(pemda=pemda, aturan=aturan.kode, mulai__lte=tahun)
    lembar = rows.order_by("-mulai").first()
    return tuple(_dari_lembar(lembar) if lembar else kriteria_baku(aturan.kode))


def kriteria_baku(aturan: str) -> Iterator[KriteriaBerlaku]:
    """The portal's own words for a regulation, all of a sub-component counting alike."""
    for sub, isi in KRITERIA_BAKU[aturan].items():
        for nomor, (teks, usulan) in enumerate(isi, start=1):
            yield KriteriaBerlaku(sub, nomor, teks, usulan, None)


def _dari_lembar(lembar: LembarLke) -> Iterator[KriteriaBerlaku]:
    nomor: dict[str, int] = defaultdict(int)
    for satu in lembar.butir.filter(aktif=True):
        nomor[satu.sub] += 1
        yield KriteriaBerlaku(satu.sub, nomor[satu.sub], satu.teks, satu.usulan, satu.bobot)


def list_lembar(pemda: Pemda) -> list[LembarLke]:
    """The sheets of a pemda, the newest first."""
    return list(LembarLke.objects.filter(pemda=pemda))


def get_lembar_or_404(pemda: Pemda, mulai: int) -> LembarLke:
    satu = LembarLke.objects.filter(pemda=pemda, mulai=mulai).prefetch_related("butir").first()
    if satu is None:
        raise Http404(f"Tidak ada kriteria LKE yang berlaku mulai tahun {mulai}.")
    return satu
