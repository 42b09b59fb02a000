"""Chapters that a section "Sistematika Penyusunan" only describes."""

from lkjip.rumus.uji.dokumen import Kepala, Paragraf, Unsur


def turunkan_bab_sistematika(unsur: list[Unsur]) -> list[Unsur]:
    """In "Sistematika Penyusunan" the chapters are only described: those are no headings."""
    bab = [(i, isi) for i, isi in enumerate(unsur) if isinstance(isi, Kepala) and isi.tingkat == 1]
    nyata: dict[str, int] = {}
    dalam = {i for i, _ in bab if _di_sistematika(unsur, i)}
    for letak, isi in bab:
        if isi.nomor not in nyata or nyata[isi.nomor] in dalam:
            nyata[isi.nomor] = letak
    hasil: list[Unsur] = []
    for letak, isi in enumerate(unsur):
        if letak in dalam and isinstance(isi, Kepala) and nyata.get(isi.nomor) != letak:
            hasil.append(Paragraf(isi.teks, isi.posisi))
        else:
            hasil.append(isi)
    return hasil


def _di_sistematika(unsur: list[Unsur], letak: int) -> bool:
    for isi in reversed(unsur[:letak]):
        if isinstance(isi, Kepala) and isi.tingkat >= 2:
            return "sistematika" in isi.judul.casefold()
    return False
