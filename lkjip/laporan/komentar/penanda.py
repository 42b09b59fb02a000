"""Where the preview marks that a comment waits, and where one can be written."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from lkjip.organisasi.models import PerangkatDaerah

from ..dokumen.pernyataan import KUNCI as KUNCI_PERNYATAAN
from ..dokumen.pohon import Bagian, Daftar, Kotak, Paragraf, SubBab
from ..models import Komentar


@dataclass(frozen=True, slots=True)
class PenandaKomentar:
    """Marks beside figures, by their key, and beside paragraphs, by heading and hash; never on
    paper. `alamat_tulis` ends in "x/" for the key of a heading; "" for whoever may not write."""

    angka: Mapping[str, SafeString] = field(default_factory=dict)
    paragraf: Mapping[str, Mapping[str, SafeString]] = field(default_factory=dict)
    jumlah: int = 0
    alamat_tulis: str = ""

    def komentari(self, di: Bagian | SubBab) -> str:
        """Where the paragraphs right below a heading can be commented on; "" where they cannot."""
        ada = any(isinstance(b, Paragraf | Daftar | Kotak) for b in di.isi)
        if not ada or not self.alamat_tulis or di.kunci == KUNCI_PERNYATAAN:
            return ""
        return f"{self.alamat_tulis.removesuffix('x/')}{di.kunci}/"


TANPA_PENANDA = PenandaKomentar()


def susun_penanda(opd: PerangkatDaerah, tahun: int, *, boleh_tulis: bool) -> PenandaKomentar:
    """The marks of all comments that are not settled. One query."""
    rows = Komentar.objects.filter(opd=opd, tahun=tahun).exclude(status=Komentar.Status.SELESAI)
    tempat: dict[tuple[str, str], list[int]] = defaultdict(list)
    for nomor, kunci, sidik in rows.values_list("pk", "kunci", "sidik"):
        tempat[kunci, sidik].append(nomor)
    angka: dict[str, SafeString] = {}
    paragraf: dict[str, dict[str, SafeString]] = defaultdict(dict)
    for (kunci, sidik), nomor in tempat.items():
        if sidik:
            paragraf[kunci][sidik] = _tanda(len(nomor), _alamat(opd, tahun, nomor))
        else:
            url = reverse("asal_angka", args=[opd.kode, tahun, kunci])
            angka[kunci] = _tanda(len(nomor), f"{url}#komentar")
    tulis = reverse("komentar_bagian", args=[opd.kode, tahun, "x"]) if boleh_tulis else ""
    return PenandaKomentar(angka, paragraf, sum(map(len, tempat.values())), tulis)


def _alamat(opd: PerangkatDaerah, tahun: int, nomor: list[int]) -> str:
    """The only comment, or the newest in the list of all."""
    if len(nomor) == 1:
        return reverse("komentar", args=[opd.kode, tahun, nomor[0]])
    return f"{reverse('komentar_daftar', args=[opd.kode, tahun])}#komentar-{nomor[0]}"


def _tanda(jumlah: int, url: str) -> SafeString:
    return format_html(
        '<a class="tanda-komentar" href="{}">{}'
        '<span class="visually-hidden"> komentar belum selesai</span></a>',
        url,
        jumlah,
    )
