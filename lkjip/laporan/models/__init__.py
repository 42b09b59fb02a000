"""Narrative of the report's sections, the prints made of it, its review and its publications."""

from .cetakan import Cetakan, IsiCetakan
from .dokumen_pk import DokumenPK, PenyiapanPK, TandaTanganPK
from .gambar import GambarNaskah, LambangPemda
from .kerangka import Kerangka, KerangkaBeku
from .komentar import Komentar, TanggapanKomentar
from .lampiran import DokumenLampiran, Penghargaan
from .narasi import AngkaDibiarkan, Narasi, VersiNarasi
from .reviu import StatusReviu
from .terbitan import PengecualianTemuan, Terbitan, UnduhanTerbitan

__all__ = [
    "AngkaDibiarkan",
    "Cetakan",
    "DokumenLampiran",
    "DokumenPK",
    "GambarNaskah",
    "IsiCetakan",
    "Kerangka",
    "KerangkaBeku",
    "Komentar",
    "LambangPemda",
    "Narasi",
    "Penghargaan",
    "PengecualianTemuan",
    "PenyiapanPK",
    "StatusReviu",
    "TandaTanganPK",
    "TanggapanKomentar",
    "Terbitan",
    "UnduhanTerbitan",
    "VersiNarasi",
]
