"""Writers of one OPD-year take turns, whether it is locked or not."""

from django.core.exceptions import ValidationError

from lkjip.organisasi.models import PerangkatDaerah, TahunKinerja


def ambil_giliran(opd: PerangkatDaerah, tahun: int) -> TahunKinerja:
    """The OPD-year, its row locked for this transaction; a locked year as well.

    Raises `ValidationError` when the year was never opened.
    """
    satu = TahunKinerja.objects.select_for_update().filter(opd=opd, tahun=tahun).first()
    if satu is None:
        raise ValidationError(f"Tahun {tahun} belum dibuka untuk {opd.nama}.")
    return satu
