"""What a comment can be pinned to, as the report says it now."""

from dataclasses import dataclass

from django.http import Http404

from lkjip.organisasi.models import TahunKinerja

from ..dasbor import hitung
from ..dokumen.kamus import susun_kamus, tulis
from ..dokumen.nomor import Entri
from ..models import Komentar
from ..penulisan.bahan import ambil_bahan
from .paragraf import ParagrafBagian, peta_naskah, rapikan, susun_paragraf


@dataclass(frozen=True, slots=True)
class Jangkar:
    """The place of a comment, with what it says. `sidik` and `naskah` belong to paragraphs."""

    jenis: str
    kunci: str
    sebutan: str
    dilihat: str
    sidik: str = ""
    naskah: str = ""


@dataclass(frozen=True, slots=True)
class BagianBerparagraf:
    """One heading with its paragraphs; `naskah` gives the section of prose of each by its hash."""

    entri: Entri
    paragraf: tuple[ParagrafBagian, ...]
    naskah: dict[str, str]

    @property
    def sebutan(self) -> str:
        return f"{self.entri.angka or self.entri.label} {self.entri.judul}".strip()

    def jangkar(self, sidik: str) -> Jangkar | None:
        """The place of the paragraph with this hash; None when it is not there."""
        satu = next((p for p in self.paragraf if p.sidik == sidik), None)
        if satu is None:
            return None
        naskah = self.naskah.get(sidik, "")
        return Jangkar(
            Komentar.Jenis.PARAGRAF,
            self.entri.kunci,
            self.sebutan[:300],
            satu.teks,
            sidik,
            naskah,
        )


def get_jangkar_angka_or_404(t: TahunKinerja, kunci: str) -> Jangkar:
    """The place of a figure, in a fixed number of queries."""
    butir = susun_kamus(*hitung(t)).get(kunci)
    if butir is None:
        raise Http404(f"Angka “{kunci[:80]}” tidak ada dalam laporan tahun ini.")
    sebutan = butir.label[:1].upper() + butir.label[1:]
    return Jangkar(Komentar.Jenis.ANGKA, kunci, sebutan[:300], rapikan(tulis(butir)))


def get_bagian_or_404(t: TahunKinerja, kunci: str) -> BagianBerparagraf:
    """A heading of the report with its paragraphs, in a fixed number of queries."""
    bahan = ambil_bahan(t.opd, t.tahun)
    paragraf = susun_paragraf(bahan.dok).get(kunci)
    if paragraf is None:
        raise Http404(f"Laporan tahun ini tidak mempunyai paragraf pada bagian “{kunci[:80]}”.")
    naskah = peta_naskah(bahan.dok, bahan.susun.isi)
    return BagianBerparagraf(bahan.dok.entri(kunci), paragraf, naskah)
