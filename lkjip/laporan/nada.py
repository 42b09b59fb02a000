"""How computed values are told: their word, their tone, and how they are drawn."""

from decimal import Decimal

from lkjip.rumus.angka import format_angka, format_persen
from lkjip.rumus.capaian import STATUS, Capaian, Realisasi, Target
from lkjip.rumus.ikhtisar import IkhtisarSasaran
from lkjip.rumus.kategori import get_skala
from lkjip.rumus.kebijakan import Kebijakan, get_kebijakan

from .grafik import Nilai, Status
from .kota import RekapOpd

TINGKAT_MENDEKATI = 2
"""So many categories from the top count as near the target when it was not met."""


KELAS = {
    Status.TERCAPAI: "tercapai",
    Status.MENDEKATI: "mendekati",
    Status.BELUM: "belum",
    Status.TIDAK_DIKETAHUI: "tak-diketahui",
}


def nada_capaian(capaian: Capaian, kebijakan: Kebijakan) -> Status:
    """Met, near (the two best categories of the policy's scale), not met, or unknown."""
    return _nada(capaian.tercapai, capaian.kategori, kebijakan)


def nada_sasaran(sasaran: IkhtisarSasaran, kebijakan: Kebijakan) -> Status:
    """Met when every indicator with a value met its target."""
    hitung = sasaran.ketercapaian
    tercapai = hitung.tidak_tercapai == 0 if hitung.terhitung else None
    return _nada(tercapai, sasaran.rerata.kategori, kebijakan)


def nada_rekap(rekap: RekapOpd) -> Status:
    """The same for a whole OPD."""
    hitung = rekap.ketercapaian
    tercapai = hitung.tidak_tercapai == 0 if hitung.terhitung else None
    return _nada(tercapai, rekap.kategori, get_kebijakan(rekap.tahun.kebijakan))


def _nada(tercapai: bool | None, kategori: str | None, kebijakan: Kebijakan) -> Status:
    if tercapai is None:
        return Status.TIDAK_DIKETAHUI
    if tercapai:
        return Status.TERCAPAI
    dekat = get_skala(kebijakan.skala).label[:TINGKAT_MENDEKATI]
    return Status.MENDEKATI if kategori in dekat else Status.BELUM


def kelas_nada(status: Status) -> str:
    """The tone's name in stylesheets and icons."""
    return KELAS[status]


def kata_capaian(capaian: Capaian) -> str:
    """The category, or why there is none."""
    return capaian.kategori or STATUS[capaian.status]


def catatan_batas(capaian: Capaian) -> str:
    """What stands behind the mark of a capped value; "" when nothing was capped."""
    if not capaian.dibatasi:
        return ""
    return (
        f"Dibatasi {format_persen(capaian.persen, 0)} oleh kebijakan; "
        f"nilai sebelum dibatasi {format_persen(capaian.persen_mentah)}."
    )


def tulis(nilai: Target | Realisasi, satuan: str = "") -> str:
    """A target or realisasi as people write it: "40", "80–90", "WTP"; unknown is "–"."""
    if nilai is None:
        return "–"
    teks = format_angka(nilai) if isinstance(nilai, Decimal) else str(nilai)
    return f"{teks} {satuan}" if satuan else teks


def titik(persen: Decimal | None, alasan: str = "") -> Nilai:
    """A percentage to draw."""
    return Nilai(persen, format_persen(persen), alasan)


def titik_rupiah(nilai: Decimal | None, alasan: str = "") -> Nilai:
    """Rupiah to draw."""
    return Nilai(nilai, format_angka(nilai), alasan)
