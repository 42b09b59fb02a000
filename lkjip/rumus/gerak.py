"""Better or worse: how one value of an indicator stands to an earlier one, in its own direction."""

from decimal import Decimal

from .arah import check_arah
from .predikat import baca_biner, cari_predikat
from .rentang import Rentang

MEMBAIK = "membaik"
TETAP = "tetap"
MEMBURUK = "memburuk"

type Nilai = Decimal | str | None


def compute_gerak(
    sebelum: Nilai,
    sesudah: Nilai,
    arah: str,
    target: Decimal | Rentang | None = None,
    skala_predikat: str = "",
) -> str | None:
    """Return "membaik", "tetap" or "memburuk"; None when the two cannot be compared.

    For arah rentang and tepat the distance to `target` counts; without a target nothing is said.
    Raises ValueError for an unknown arah.
    """
    check_arah(arah)
    if sebelum is None or sesudah is None or arah == "manual":
        return None
    if arah == "predikat":
        letak = cari_predikat(str(sebelum), str(sesudah), skala_predikat)
        return None if isinstance(letak, str) else _banding(letak[1][1], letak[2][1])
    if arah == "biner":
        dulu, kini = baca_biner(str(sebelum)), baca_biner(str(sesudah))
        return None if dulu is None or kini is None else _banding(int(dulu), int(kini))
    if not isinstance(sebelum, Decimal) or not isinstance(sesudah, Decimal):
        return None
    if arah == "naik":
        return _banding(sebelum, sesudah)
    if arah == "turun":
        return _banding(sesudah, sebelum)
    if target is None:
        return None
    return _banding(_jarak(sesudah, target), _jarak(sebelum, target))


def _jarak(nilai: Decimal, target: Decimal | Rentang) -> Decimal:
    if isinstance(target, Rentang):
        return max(target.bawah - nilai, nilai - target.atas, Decimal(0))
    return abs(nilai - target)


def _banding(rendah: Decimal | int, tinggi: Decimal | int) -> str:
    if rendah == tinggi:
        return TETAP
    return MEMBAIK if tinggi > rendah else MEMBURUK
