"""Spreading labels that would stand on each other, each as near to its mark as possible."""

from collections.abc import Sequence


def sebar(
    pusat: Sequence[float], tinggi: Sequence[float], sela: float, atas: float, bawah: float
) -> list[float]:
    """Return the top of each label, in the order given.

    `pusat` is where the middle of each label would like to stand, `tinggi` its height. Labels keep
    their vertical order, stay `sela` apart and begin at `atas` or below; they end at `bawah` or
    above when there is room for all.
    """
    urut = sorted(range(len(pusat)), key=lambda i: (pusat[i], i))
    # Neighbours that collide join into a block that stands at the mean of their wishes.
    blok: list[tuple[list[int], float, float]] = []  # members, sum of wished tops, height
    for i in urut:
        anggota, ingin, besar = [i], pusat[i] - tinggi[i] / 2, tinggi[i] + sela
        while blok and _letak(blok[-1], atas, bawah) + blok[-1][2] > _letak(
            (anggota, ingin, besar), atas, bawah
        ):
            lalu, ingin_lalu, besar_lalu = blok.pop()
            ingin = ingin_lalu + ingin - besar_lalu * len(anggota)
            anggota, besar = lalu + anggota, besar_lalu + besar
        blok.append((anggota, ingin, besar))
    hasil = [0.0] * len(pusat)
    for isi in blok:
        y = _letak(isi, atas, bawah + sela)
        for i in isi[0]:
            hasil[i] = y
            y += tinggi[i] + sela
    return hasil


def _letak(blok: tuple[list[int], float, float], atas: float, bawah: float) -> float:
    anggota, ingin, besar = blok
    return max(atas, min(ingin / len(anggota), bawah - besar))
