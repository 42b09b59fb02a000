"""What the review adds to the facts: answers to findings, rounds, checklist, and evaluation.
Findings themselves are computed."""

from .putaran import ButirReviu, DaftarReviu, JawabanReviu, KelompokReviu, PutaranReviu
from .temuan import Tanggapan, TemuanTercatat

__all__ = [
    "ButirReviu",
    "DaftarReviu",
    "JawabanReviu",
    "KelompokReviu",
    "PutaranReviu",
    "Tanggapan",
    "TemuanTercatat",
]
