"""What the review adds to the facts: answers to findings, rounds, checklist, and evaluation.
Findings themselves are computed."""

from .dokumen import DokumenAsing
from .putaran import ButirReviu, DaftarReviu, JawabanReviu, KelompokReviu, PutaranReviu
from .temuan import Komentar, Pemeriksaan, Tanggapan, TemuanTercatat

__all__ = [
    "ButirReviu",
    "DaftarReviu",
    "DokumenAsing",
    "JawabanReviu",
    "KelompokReviu",
    "Komentar",
    "Pemeriksaan",
    "PutaranReviu",
    "Tanggapan",
    "TemuanTercatat",
]
