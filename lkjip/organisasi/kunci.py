"""The year lock: every write below an OPD-year passes through `wajib_terbuka`."""

from django.core.exceptions import ValidationError

from .models import PerangkatDaerah, TahunKinerja


class TahunTerkunci(ValidationError):
    """The OPD-year is locked, or was never opened."""


def wajib_terbuka(opd: PerangkatDaerah, tahun: int) -> TahunKinerja:
    """The OPD-year, its row locked for this transaction. Raises `TahunTerkunci`.

    Call it first inside the transaction of a service: it also makes writers of one OPD-year take
    turns, so that a lock set meanwhile is always seen.
    """
    tahun_kinerja = TahunKinerja.objects.select_for_update().filter(opd=opd, tahun=tahun).first()
    if tahun_kinerja is None:
        raise TahunTerkunci(f"Tahun {tahun} belum dibuka untuk {opd.nama}.")
    if tahun_kinerja.terkunci:
        raise TahunTerkunci(
            f"Tahun {tahun} {opd.nama} sudah dikunci, sehingga tidak dapat diubah. "
            "Minta Kepala Perangkat Daerah membuka kunci dengan alasan tertulis."
        )
    return tahun_kinerja
