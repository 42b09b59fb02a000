"""What the walker of `test_izin.py` needs for the addresses of reviu."""

from collections.abc import Callable

from lkjip.reviu.models import PutaranReviu
from lkjip.reviu.services.putaran import open_putaran
from tests.dunia import Dunia


def putaran(dunia: Dunia, tahun: int) -> dict:
    """A running round of the own OPD-year."""
    satu = PutaranReviu.objects.filter(opd=dunia.opd, tahun=tahun).first()
    satu = satu or open_putaran(opd=dunia.opd, tahun=tahun, oleh=dunia.pengguna["peninjau"])
    return {"nomor": satu.nomor}


PARAMETER: dict[str, Callable[[Dunia, int], dict]] = {
    **dict.fromkeys(
        ("putaran_rincian", "putaran_jawab", "putaran_selesai", "putaran_kembalikan"), putaran
    ),
}
