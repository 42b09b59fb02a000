"""The list of comments on a report."""

from dataclasses import dataclass

from django.http import QueryDict

from lkjip.laporan.komentar.sajian import SajianKomentar, baca_kini, sajikan
from lkjip.laporan.komentar.selectors import hitung_komentar, list_komentar
from lkjip.laporan.models import Komentar
from lkjip.laporan.penulisan.bahan import ambil_bahan
from lkjip.organisasi.models import TahunKinerja

Status = Komentar.Status
AKTIF = "aktif"
SARING_KOMENTAR = (
    (AKTIF, "Belum selesai"),
    (Status.TERBUKA, "Belum dijawab"),
    (Status.DIJAWAB, "Dijawab"),
    (Status.SELESAI, "Selesai"),
    ("semua", "Semua"),
)


@dataclass(frozen=True, slots=True)
class KotakKomentar:
    """What the filter leaves, and how many there are of each state."""

    baris: list[SajianKomentar]
    jumlah_status: tuple[tuple[str, str, int], ...]
    status: str
    seluruhnya: int


def susun_kotak_komentar(t: TahunKinerja, pilihan: QueryDict) -> KotakKomentar:
    """A fixed number of queries. An unknown filter counts as none."""
    hitung = hitung_komentar(t.opd, t.tahun)
    seluruhnya = hitung.total()
    hitung[AKTIF] = hitung[Status.TERBUKA] + hitung[Status.DIJAWAB]
    hitung["semua"] = seluruhnya
    status = pilihan.get("status", AKTIF)
    status = status if status in dict(SARING_KOMENTAR) else AKTIF
    rows = list_komentar(t.opd, t.tahun)
    if status == AKTIF:
        rows = rows.exclude(status=Status.SELESAI)
    elif status != "semua":
        rows = rows.filter(status=status)
    return KotakKomentar(
        sajikan_semua(t, list(rows)),
        tuple((kunci, str(kata), hitung[kunci]) for kunci, kata in SARING_KOMENTAR),
        status,
        seluruhnya,
    )


def sajikan_semua(t: TahunKinerja, rows: list[Komentar]) -> list[SajianKomentar]:
    """Comments with what stands at their places now; without any, no report is made."""
    return sajikan(rows, t.opd, baca_kini(ambil_bahan(t.opd, t.tahun))) if rows else []
