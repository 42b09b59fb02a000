"""Opening, locking and unlocking the year of an OPD, and its windows."""

from copy import copy
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from lkjip.rumus.kebijakan import KEBIJAKAN

from .. import jejak
from ..konkurensi import wajib_terbaru
from ..kunci import TahunTerkunci, wajib_terbuka
from ..models import Pengguna, PerangkatDaerah, PeriodePengisian, TahunKinerja


def jendela_baku(tahun: int) -> dict[int, tuple[date, date]]:
    """{period: (opened, deadline)} of a year that nobody has set yet.

    A quarter is filled in during the first half of the month after it; the year itself during
    January, so that the report can be signed in February (PermenPANRB 53/2014: two months).
    """
    return {
        1: (date(tahun, 4, 1), date(tahun, 4, 15)),
        2: (date(tahun, 7, 1), date(tahun, 7, 15)),
        3: (date(tahun, 10, 1), date(tahun, 10, 15)),
        4: (date(tahun + 1, 1, 1), date(tahun + 1, 1, 15)),
        0: (date(tahun + 1, 1, 1), date(tahun + 1, 1, 31)),
    }


@transaction.atomic
def buka_tahun(
    *, oleh: Pengguna | None, opd: PerangkatDaerah, tahun: int, kebijakan: str
) -> TahunKinerja:
    """Open a year under a named policy and generate its windows.

    Raises `ValidationError` when the year is open already or the policy is unknown.
    """
    if kebijakan not in KEBIJAKAN:
        raise ValidationError({"kebijakan": "Kebijakan hitung ini tidak dikenal."})
    baru = TahunKinerja(opd=opd, tahun=tahun, kebijakan=kebijakan)
    baru.full_clean()
    baru.save()
    PeriodePengisian.objects.bulk_create(
        PeriodePengisian(opd=opd, tahun=tahun, periode=nomor, dibuka=dibuka, tenggat=tenggat)
        for nomor, (dibuka, tenggat) in jendela_baku(tahun).items()
    )
    jejak.catat(
        oleh=oleh,
        tindakan="buka tahun",
        objek=baru,
        opd=opd,
        tahun=tahun,
        perubahan={"kebijakan hitung": (None, kebijakan)},
    )
    return baru


@transaction.atomic
def ubah_kebijakan(
    *, oleh: Pengguna, opd: PerangkatDaerah, tahun: int, kebijakan: str, alasan: str
) -> TahunKinerja:
    """Let an open year compute under another policy; the reason is kept."""
    tahun_kinerja = wajib_terbuka(opd, tahun)
    if kebijakan not in KEBIJAKAN:
        raise ValidationError({"kebijakan": "Kebijakan hitung ini tidak dikenal."})
    if not alasan.strip():
        raise ValidationError({"alasan": "Sebutkan alasan mengganti kebijakan hitung."})
    lama, tahun_kinerja.kebijakan = tahun_kinerja.kebijakan, kebijakan
    tahun_kinerja.save(update_fields=["kebijakan"])
    jejak.catat(
        oleh=oleh,
        tindakan="ganti kebijakan hitung",
        objek=tahun_kinerja,
        opd=opd,
        tahun=tahun,
        perubahan={"kebijakan hitung": (lama, kebijakan)},
        alasan=alasan.strip(),
    )
    return tahun_kinerja


@transaction.atomic
def atur_periode(
    *,
    oleh: Pengguna,
    opd: PerangkatDaerah,
    tahun: int,
    periode: int,
    dibuka: date,
    tenggat: date,
    versi: int,
) -> PeriodePengisian:
    """Move one window of an open year. Raises `Usang` when it was moved meanwhile."""
    wajib_terbuka(opd, tahun)
    baris = PeriodePengisian.objects.filter(opd=opd, tahun=tahun, periode=periode).first()
    wajib_terbaru(baris, versi, {"dibuka": dibuka, "tenggat": tenggat})
    lama = copy(baris)
    baris = baris or PeriodePengisian(opd=opd, tahun=tahun, periode=periode)
    baris.dibuka, baris.tenggat, baris.versi = dibuka, tenggat, versi + 1
    baris.full_clean()
    perubahan = jejak.bandingkan(lama, baris, ["dibuka", "tenggat"])
    if not perubahan:
        return lama
    baris.save()
    jejak.catat(
        oleh=oleh,
        tindakan="atur periode",
        objek=baris,
        opd=opd,
        tahun=tahun,
        perubahan=perubahan,
    )
    return baris


@transaction.atomic
def kunci_tahun(
    *, oleh: Pengguna | None, opd: PerangkatDaerah, tahun: int, alasan: str = ""
) -> TahunKinerja:
    """Lock the year: from now on every write below it is refused. Raises `TahunTerkunci`."""
    tahun_kinerja = wajib_terbuka(opd, tahun)
    return _ubah_status(
        oleh, tahun_kinerja, opd, TahunKinerja.Status.TERKUNCI, "kunci tahun", alasan
    )


@transaction.atomic
def buka_kunci_tahun(
    *, oleh: Pengguna, opd: PerangkatDaerah, tahun: int, alasan: str
) -> TahunKinerja:
    """Unlock a locked year; the reason is demanded and kept."""
    tahun_kinerja = TahunKinerja.objects.select_for_update().filter(opd=opd, tahun=tahun).first()
    if tahun_kinerja is None:
        raise TahunTerkunci(f"Tahun {tahun} belum dibuka untuk {opd.nama}.")
    if not tahun_kinerja.terkunci:
        raise ValidationError(f"Tahun {tahun} tidak sedang terkunci.")
    if not alasan.strip():
        raise ValidationError({"alasan": "Sebutkan alasan membuka kunci tahun ini."})
    return _ubah_status(
        oleh, tahun_kinerja, opd, TahunKinerja.Status.TERBUKA, "buka kunci tahun", alasan
    )


def _ubah_status(
    oleh: Pengguna | None,
    tahun_kinerja: TahunKinerja,
    opd: PerangkatDaerah,
    status: str,
    tindakan: str,
    alasan: str,
) -> TahunKinerja:
    lama = tahun_kinerja.get_status_display()
    tahun_kinerja.status = status
    tahun_kinerja.terkunci_pada = timezone.now() if tahun_kinerja.terkunci else None
    tahun_kinerja.save(update_fields=["status", "terkunci_pada"])
    jejak.catat(
        oleh=oleh,
        tindakan=tindakan,
        objek=tahun_kinerja,
        opd=opd,
        tahun=tahun_kinerja.tahun,
        perubahan={"status": (lama, tahun_kinerja.get_status_display())},
        alasan=alasan.strip(),
    )
    return tahun_kinerja
