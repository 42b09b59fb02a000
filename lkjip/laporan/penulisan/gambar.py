"""Pictures of the pages on which a section stands, as they will be printed, while it is written.

They are made in the background and kept under the fingerprint of what they show, beside the pieces
that the printer keeps; after an edit only the window around it is laid out.
"""

import json
from dataclasses import dataclass

from django.core.cache import cache

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus import kanonik

from ..cetak import GalatCetak, Penata, print_cuplikan
from ..citra import gambar_halaman, ukuran_halaman
from ..gambar_naskah.gudang import akar_foto
from ..kertas.simpanan import Simpanan
from ..naskah import susun_naskah
from ..susunan import versi_cetak
from .bahan import Bahan, ambil_bahan

TERBANYAK = 6
"""Pages shown of one section."""
TENGGANG = 60  # seconds until pictures that do not come are asked for again


@dataclass(frozen=True, slots=True)
class GambarBagian:
    """Sizes in pixels of the pictures, page by page; `galat` says why there are none."""

    sidik: str
    ukuran: tuple[tuple[int, int], ...] = ()
    galat: str = ""


def sidik_gambar(bahan: Bahan, bagian: str) -> str:
    """Fingerprint of everything that the pages of a section may show."""
    narasi = {kunci: satu.isi for kunci, satu in bahan.baris.items()}
    isi = [kanonik.sidik(bahan.potret), narasi, versi_cetak(), bahan.opd.kode, bagian]
    return kanonik.sidik(isi)


def get_gambar(sidik: str) -> GambarBagian | None:
    """The pictures with that fingerprint, if they are there."""
    simpanan = _simpanan()
    if not simpanan.batas:
        return GambarBagian(sidik, galat="Gambar halaman tidak disimpan di portal ini.")
    bita = simpanan.get("gambar", sidik)
    if bita is None:
        return None
    isi = json.loads(bita)
    return GambarBagian(sidik, tuple((x, y) for x, y in isi["ukuran"]), isi["galat"])


def get_png(sidik: str, halaman: int) -> bytes | None:
    """One picture, page from 1."""
    return _simpanan().get("gambar", sidik, str(halaman))


def claim_gambar(sidik: str) -> bool:
    """Whether the caller is the one to ask for these pictures; others wait for them."""
    return cache.add(f"gambar-{sidik}", value=True, timeout=TENGGANG)


def tell_gambar(gambar: GambarBagian | None, *, lagi: bool) -> str:
    """What a screen reader is told of the pictures; `lagi`: it heard before that they are being
    drawn."""
    if gambar is None:
        return "" if lagi else "Halaman sedang digambar."
    if gambar.galat:
        return "Halaman belum dapat digambar."
    return f"{len(gambar.ukuran)} halaman, digambar dari naskah yang tersimpan."


def make_gambar(opd: PerangkatDaerah, tahun: int, bagian: str) -> GambarBagian:
    """Draw the pages of a section as it is stored now, and keep their pictures."""
    bahan = ambil_bahan(opd, tahun)
    sidik = sidik_gambar(bahan, bagian)
    if jadi := get_gambar(sidik):
        return jadi
    simpanan = _simpanan()
    try:
        pdf = _print(bahan, bagian)
    except GalatCetak as galat:
        hasil = GambarBagian(sidik, galat=str(galat))
    else:
        hasil = GambarBagian(sidik, tuple(ukuran_halaman(pdf)))
        for nomor in range(1, len(hasil.ukuran) + 1):
            simpanan.put(gambar_halaman(pdf, nomor), "gambar", sidik, str(nomor))
    isi = {"ukuran": hasil.ukuran, "galat": hasil.galat}
    simpanan.put(json.dumps(isi).encode(), "gambar", sidik)
    return hasil


def _print(bahan: Bahan, bagian: str) -> bytes:
    tempat = bahan.tempat(bagian)
    if tempat is None:
        raise GalatCetak("Bagian ini belum mempunyai tempat dalam laporan.")
    naskah = {satu.kunci: satu for satu in susun_naskah(bahan.dok)}
    return print_cuplikan(naskah[tempat.bagian], tempat.jangkar, TERBANYAK, [akar_foto()])


def _simpanan() -> Simpanan:
    return Penata().simpanan
