"""The units of an OPD as a tree that can always be printed, whatever the data say."""

from collections.abc import Iterable

from lkjip.rumus.potret import PotretUnit


def susun_induk(unit: Iterable[PotretUnit]) -> dict[str, str | None]:
    """Return the superior of each unit by code, with exactly one unit at the top.

    A superior that does not exist, or that stands below the unit itself, counts as none; further
    units without a superior are placed under the first of them.
    """
    daftar = list(unit)
    kode = {satu.kode for satu in daftar}
    induk = {satu.kode: satu.induk if satu.induk in kode else None for satu in daftar}
    for satu in daftar:
        if _melingkar(satu.kode, induk):
            induk[satu.kode] = None
    puncak = next((satu.kode for satu in daftar if induk[satu.kode] is None), None)
    for satu in daftar:
        if induk[satu.kode] is None and satu.kode != puncak:
            induk[satu.kode] = puncak
    return induk


def _melingkar(kode: str, induk: dict[str, str | None]) -> bool:
    dilalui, kini = set(), induk[kode]
    while kini is not None and kini not in dilalui:
        if kini == kode:
            return True
        dilalui.add(kini)
        kini = induk[kini]
    return False
