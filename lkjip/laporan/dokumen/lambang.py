"""Puts the pemda's coat of arms on cover and letterheads.

Works on the finished tree, so that no builder has to know whether there is one. It is no fact of
the OPD-year: the potret and its fingerprint are the same with and without it.
"""

from collections.abc import Iterable
from dataclasses import replace

from .narasi import BerkasGambar
from .pohon import Blok, Dokumen, Foto, Kop, Kotak, Sampul, SubBab


def pasang_lambang(dokumen: Dokumen, lambang: BerkasGambar | None) -> Dokumen:
    """`dokumen` with the coat of arms wherever one belongs; as it is when there is none."""
    if lambang is None:
        return dokumen
    foto = lambang.jadi_foto()
    bagian = tuple(replace(satu, isi=tuple(_pasang(satu.isi, foto))) for satu in dokumen.bagian)
    return replace(dokumen, bagian=bagian)


def _pasang(isi: Iterable[Blok], foto: Foto) -> Iterable[Blok]:
    for satu in isi:
        if isinstance(satu, Sampul | Kop):
            yield replace(satu, lambang=foto)
        elif isinstance(satu, SubBab | Kotak):
            yield replace(satu, isi=tuple(_pasang(satu.isi, foto)))
        else:
            yield satu
