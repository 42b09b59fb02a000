"""What looks wrong in an indicator's dictionary entry: advice, never a refusal (aturan 3.5)."""

from decimal import Decimal

from lkjip.rumus.angka import format_angka
from lkjip.rumus.kosakata import sama_satuan
from renstra.models import Indikator

# Marks of a division in a formula written as prose.
TANDA_BAGI = ("/", ":", "÷", "dibagi", "dibanding", "terhadap", " per ")
INDEKS_TERTINGGI = Decimal(5)
"""National indices (SPBE, IPM-like scores of offices) run from 1 to 5."""

KAMUS = {
    "definisi": "definisi operasional",
    "formula": "formula",
    "sumber_data": "sumber data",
    "penanggung_jawab_id": "penanggung jawab",
    "alasan_pemilihan": "alasan pemilihan",
}


def list_peringatan(indikator: Indikator) -> list[str]:
    """Sentences for the people who keep the dictionary; uses `.per_tahun` when it is there."""
    target = getattr(indikator, "per_tahun", None)
    if target is None:
        target = {t.tahun: t for t in indikator.target.all()} if indikator.pk else {}
    nilai = [target[tahun].nilai for tahun in sorted(target) if target[tahun].nilai is not None]
    hasil = [*_persen(indikator, nilai), *_gerak(indikator, nilai)]
    kurang = [nama for kolom, nama in KAMUS.items() if not getattr(indikator, kolom)]
    if kurang:
        hasil.append(f"Kamus indikator belum lengkap: {', '.join(kurang)}.")
    if bool(indikator.label_pembilang) != bool(indikator.label_penyebut):
        hasil.append(
            "Pembilang dan penyebut diisi berdua, supaya realisasi dihitung dari keduanya."
        )
    return hasil


def _persen(indikator: Indikator, nilai: list[Decimal]) -> list[str]:
    if not sama_satuan(indikator.satuan, "%"):
        return []
    hasil = []
    formula = indikator.formula.casefold()
    if formula and not indikator.label_penyebut and not any(t in formula for t in TANDA_BAGI):
        hasil.append("Satuannya persen, tetapi formulanya belum menyebut pembagi (penyebut).")
    mirip = (
        bool(nilai)
        and max(nilai) <= INDEKS_TERTINGGI
        and any(n != n.to_integral_value() for n in nilai)
    )
    if mirip or indikator.nama.casefold().startswith("indeks"):
        rentang = ""
        if nilai:
            rentang = f" (target {format_angka(min(nilai))} sampai {format_angka(max(nilai))})"
        hasil.append(f"Satuannya persen, tetapi indikator ini tampak seperti indeks{rentang}.")
    return hasil


def _gerak(indikator: Indikator, nilai: list[Decimal]) -> list[str]:
    if indikator.arah not in ("naik", "turun") or len(nilai) < 2 or nilai[0] == nilai[-1]:
        return []
    naik = nilai[-1] > nilai[0]
    if naik == (indikator.arah == "naik"):
        return []
    return [
        f"Targetnya bergerak {'naik' if naik else 'turun'}, sedangkan arahnya "
        f"“{indikator.get_arah_display().lower()}”. Mohon periksa arahnya."
    ]
