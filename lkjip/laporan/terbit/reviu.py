"""The APIP review as publishing sees it: reviu sets the outcome, signing may require it."""

from collections.abc import Callable
from copy import copy
from dataclasses import asdict, dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from lkjip.organisasi import jejak
from lkjip.organisasi.models import Pengguna, PerangkatDaerah
from lkjip.rumus.potret import PotretPejabat

from ..dokumen.pernyataan import Pernyataan
from ..models import StatusReviu

Hasil = StatusReviu.Hasil
KOLOM = ["hasil", "putaran", "nomor", "tanggal", "pereviu", "catatan", "sidik_potret"]


@transaction.atomic
def set_status_reviu(
    *,
    opd: PerangkatDaerah,
    tahun: int,
    hasil: str,
    putaran: int = 1,
    nomor: str = "",
    tanggal: date | None = None,
    pereviu: str = "",
    catatan: str = "",
    penanda: PotretPejabat | None = None,
    sidik_potret: str = "",
    oleh: Pengguna,
) -> StatusReviu:
    """Record what a review came to; the newest outcome replaces the one before, which the audit
    trail keeps. A locked year accepts it, because it changes no fact of that year. With `penanda`,
    the Inspektur who signs, the statement is also printed in the report.

    Raises `ValidationError` naming the field.
    """
    # Two at once take turns here.
    PerangkatDaerah.objects.select_for_update().get(pk=opd.pk)
    if tanggal is not None and tanggal > timezone.localdate():
        raise ValidationError({"tanggal": "Tanggal pernyataan tidak boleh di masa depan."})
    lama = get_status_reviu(opd, tahun)
    baru = copy(lama) if lama else StatusReviu(opd=opd, tahun=tahun)
    baru.hasil, baru.putaran, baru.tanggal = hasil, putaran, tanggal
    baru.nomor, baru.pereviu = nomor.strip(), pereviu.strip()
    baru.catatan = catatan.strip()
    baru.penanda = asdict(penanda) if penanda else {}
    baru.sidik_potret, baru.oleh, baru.waktu = sidik_potret, oleh, timezone.now()
    baru.full_clean()
    perubahan = jejak.bandingkan(lama, baru, KOLOM)
    baru.save()
    jejak.catat(
        oleh=oleh,
        tindakan="catat hasil reviu",
        objek=baru,
        opd=opd,
        tahun=tahun,
        perubahan=perubahan,
    )
    return baru


def get_status_reviu(opd: PerangkatDaerah, tahun: int) -> StatusReviu | None:
    """The newest outcome of the review of an OPD-year's report."""
    return StatusReviu.objects.filter(opd=opd, tahun=tahun).first()


def get_pernyataan(
    opd: PerangkatDaerah, tahun: int, sidik: Callable[[], str] | None = None
) -> Pernyataan | None:
    """The statement of review, if there is one. With `sidik` (the hash of the data to be printed)
    only a statement on exactly these data: nobody has reviewed others."""
    status = get_status_reviu(opd, tahun)
    if status is None or status.hasil != Hasil.DINYATAKAN or not status.penanda:
        return None
    if sidik is not None and status.sidik_potret != sidik():
        return None
    return Pernyataan(
        status.nomor,
        status.tanggal,
        tuple(baris.strip() for baris in status.catatan.splitlines() if baris.strip()),
        PotretPejabat(**status.penanda),
        opd.pemda.letak_pernyataan,
    )


@dataclass(frozen=True, slots=True)
class SyaratReviu:
    """Whether a review is required here, what it came to, and why it holds signing up ("": not).
    `peringatan`: what it means for the print where nothing is held up."""

    wajib: bool
    status: StatusReviu | None
    halangan: str
    peringatan: str = ""


def check_reviu(
    opd: PerangkatDaerah, tahun: int, sidik: Callable[[], str] | None = None
) -> SyaratReviu:
    """The review against the rule of the pemda. `sidik` gives the hash of the data to be signed
    (frozen in a publication, or as they are now); the data reviewed must be those."""
    status = get_status_reviu(opd, tahun)
    berubah = (
        status is not None
        and status.hasil == Hasil.DINYATAKAN
        and bool(status.sidik_potret)
        and sidik is not None
        and status.sidik_potret != sidik()
    )
    if not opd.pemda.wajib_reviu:
        return SyaratReviu(False, status, "", DATA_BERUBAH if berubah else "")
    return SyaratReviu(True, status, _halangan(status, berubah))


DATA_BERUBAH = (
    "Data laporan berubah sejak dinyatakan telah direviu APIP, sehingga pernyataan itu tidak "
    "berlaku atasnya. Diperlukan putaran reviu baru atas data yang terakhir."
)


def _halangan(status: StatusReviu | None, berubah: bool) -> str:
    if status is None:
        return "Laporan ini belum direviu APIP, padahal reviu diwajibkan sebelum ditandatangani."
    if status.hasil == Hasil.BERJALAN:
        return "Reviu APIP atas laporan ini masih berjalan."
    if status.hasil == Hasil.PERBAIKAN:
        return (
            "Reviu APIP meminta perbaikan. Tindak lanjuti catatannya, lalu mintakan pernyataan "
            "telah direviu."
        )
    return DATA_BERUBAH if berubah else ""
