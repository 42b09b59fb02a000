"""What the review adds to the facts: answers to findings, rounds, checklist, and evaluation.
Findings themselves are computed."""

from .dokumen import DokumenAsing
from .evaluasi import (
    EvaluasiAkip,
    KriteriaEvaluasi,
    PenilaianKriteria,
    Rekomendasi,
    TindakLanjut,
)
from .kertas import KertasTercetak
from .lke import ButirLke, LembarLke
from .putaran import ButirReviu, DaftarReviu, JawabanReviu, KelompokReviu, PutaranReviu
from .temuan import Pemeriksaan, Tanggapan, TemuanTercatat

__all__ = [
    "ButirLke",
    "ButirReviu",
    "DaftarReviu",
    "DokumenAsing",
    "EvaluasiAkip",
    "JawabanReviu",
    "KelompokReviu",
    "KertasTercetak",
    "KriteriaEvaluasi",
    "LembarLke",
    "Pemeriksaan",
    "PenilaianKriteria",
    "PutaranReviu",
    "Rekomendasi",
    "Tanggapan",
    "TemuanTercatat",
    "TindakLanjut",
]
