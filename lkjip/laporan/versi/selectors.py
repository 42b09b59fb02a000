"""Reads of versions: which there are, and what each of them says."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.urai_kanonik import KanonikRusak, urai

from ..models import Cetakan, IsiCetakan, Terbitan
from ..susunan import take_susunan
from ..terbit.isi import IsiTerbitan
from .isi import SKEMA, IsiBeku, baca_isi, baca_susunan

KINI = "kini"
CETAKAN_TERBANYAK = 60


@dataclass(frozen=True, slots=True)
class Versi:
    """One version that can be compared. `kunci` is "kini", "c" and a print's number, or "t" and a
    publication's code; `waktu` None: as it is now."""

    kunci: str
    sebutan: str
    waktu: datetime | None


def list_versi(opd: PerangkatDaerah, tahun: int) -> list[Versi]:
    """The report as it is now, then its publications and latest prints, newest first."""
    terbitan = Terbitan.objects.filter(opd=opd, tahun=tahun).defer("isi")
    cetakan = Cetakan.objects.filter(
        opd=opd, tahun=tahun, status=Cetakan.Status.SELESAI, isi_beku__isnull=False
    ).select_related("oleh")
    tersimpan = [
        *(
            Versi(
                f"t{t.kode}",
                f"Terbitan revisi {t.revisi} ({t.get_status_display().lower()})",
                t.disiapkan_pada,
            )
            for t in terbitan
        ),
        *(
            Versi(f"c{c.pk}", f"Cetakan {c.get_bentuk_display()} nomor {c.pk}, {c.oleh}", c.dibuat)
            for c in cetakan[:CETAKAN_TERBANYAK]
        ),
    ]
    tersimpan.sort(key=lambda satu: satu.waktu, reverse=True)
    return [Versi(KINI, "Data dan naskah sekarang", None), *tersimpan]


def get_isi_or_404(opd: PerangkatDaerah, tahun: int, kunci: str) -> IsiBeku:
    """What a version says, if this report has it and its content was kept."""
    if kunci == KINI:
        return baca_susunan(take_susunan(opd, tahun))
    jenis, nomor = kunci[:1], kunci[1:]
    try:
        if jenis == "t" and (isi := _isi_terbitan(opd, tahun, nomor)):
            beku = urai(IsiTerbitan, isi)
            return IsiBeku(SKEMA, beku.potret, beku.narasi, beku.gambar)
        if jenis == "c" and nomor.isdecimal() and (isi := _isi_cetakan(opd, tahun, int(nomor))):
            return baca_isi(isi)
    except KanonikRusak as galat:
        raise Http404("Isi versi itu tidak dapat dibaca lagi.") from galat
    raise Http404("Versi itu tidak ada pada laporan ini, atau isinya tidak disimpan.")


def _isi_terbitan(opd: PerangkatDaerah, tahun: int, kode: str) -> str | None:
    rows = Terbitan.objects.filter(opd=opd, tahun=tahun, kode=kode)
    return rows.values_list("isi", flat=True).first()


def _isi_cetakan(opd: PerangkatDaerah, tahun: int, nomor: int) -> str | None:
    rows = IsiCetakan.objects.filter(cetakan=nomor, cetakan__opd=opd, cetakan__tahun=tahun)
    return rows.values_list("isi", flat=True).first()
