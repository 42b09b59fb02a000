"""The formulas of capaian, one function per arah (rules of the field, tables 2.1 and 2.2).

Every function returns a `Langkah`: the raw signed percentage (or None) with the formula, the
formula with the numbers put in, and warnings. Capping and categories are not decided here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, localcontext

from .bentuk import format_angka, format_persen
from .kebijakan import RUMUS_TURUN, Kebijakan
from .rentang import Rentang

SERATUS = Decimal(100)
KETELITIAN = 50  # significant digits kept while computing; nothing is rounded before display

RUMUS_NAIK = "realisasi ÷ target × 100 %"
RUMUS_DUA_TARGET = RUMUS_TURUN["dua_target"]
RUMUS_TEPAT = "(target − |realisasi − target|) ÷ target × 100 %"
CATATAN_TARGET_NOL = "target nol"
CATATAN_TARGET_NEGATIF = "target negatif"


@dataclass(frozen=True, slots=True)
class Langkah:
    """One computation. `persen` is raw (no cap, not rounded); None with a full `alasan`."""

    persen: Decimal | None
    rumus: str
    hitungan: str = ""
    alasan: str = ""
    catatan: tuple[str, ...] = ()


def hitung_naik(target: Decimal, realisasi: Decimal, kebijakan: Kebijakan) -> Langkah:
    """R ÷ T × 100."""
    if target == 0:
        if kebijakan.target_nol == "seratus_atau_nol":
            return _nilai_kebijakan_nol(realisasi > 0, RUMUS_NAIK, realisasi)
        return _target_nol(RUMUS_NAIK)
    return _bagi(realisasi, target, RUMUS_NAIK, f"{_angka(realisasi)} ÷ {_angka(target)}")


def hitung_turun(target: Decimal, realisasi: Decimal, kebijakan: Kebijakan) -> Langkah:
    """(2T − R) ÷ T × 100, or by policy T ÷ R × 100, or (T − accumulated R) ÷ T × 100."""
    rumus = RUMUS_TURUN[kebijakan.rumus_turun]
    if target == 0:
        if kebijakan.target_nol == "tidak_dihitung" or realisasi < 0:
            return _target_nol(rumus)
        return _nilai_kebijakan_nol(realisasi == 0, rumus, realisasi)
    if kebijakan.rumus_turun == "rasio":
        return _hitung_rasio(target, realisasi, kebijakan, rumus)
    if kebijakan.rumus_turun == "sisa_akumulasi":
        teks = f"({_angka(target)} − {_angka(realisasi)}) ÷ {_angka(target)}"
        return _bagi(_kurang(target, realisasi), target, rumus, teks)
    return _dua_target(target, realisasi, rumus)


def hitung_tepat(target: Decimal, realisasi: Decimal, kebijakan: Kebijakan) -> Langkah:
    """(1 − |R − T| ÷ T) × 100: the further from the target on either side, the lower."""
    if target == 0:
        if realisasi == 0 and kebijakan.target_nol != "tidak_dihitung":
            return _nilai_kebijakan_nol(True, RUMUS_TEPAT, realisasi)
        return _target_nol(RUMUS_TEPAT)
    with localcontext(prec=KETELITIAN):
        pembilang = target - abs(realisasi - target)
    teks = f"({_angka(target)} − |{_angka(realisasi)} − {_angka(target)}|) ÷ {_angka(target)}"
    return _bagi(pembilang, target, RUMUS_TEPAT, teks)


def hitung_rentang(target: Rentang, realisasi: Decimal, kebijakan: Kebijakan) -> Langkah:
    """Inside: 100. Below: R ÷ lower limit. Above: R ÷ upper limit (higher is better)."""
    batas, nama = _batas_terdekat(target, realisasi)
    if batas is None:
        return _di_dalam(target, realisasi)
    rumus = f"realisasi ÷ {nama} × 100 %"
    if batas == 0:
        return _target_nol(rumus)
    return _bagi(realisasi, batas, rumus, f"{_angka(realisasi)} ÷ {_angka(batas)}")


def hitung_rentang_turun(target: Rentang, realisasi: Decimal, kebijakan: Kebijakan) -> Langkah:
    """Inside: 100. Below: (1 + (1 − R ÷ lower)). Above: (1 + (1 − R ÷ upper)); lower is better."""
    batas, nama = _batas_terdekat(target, realisasi)
    if batas is None:
        return _di_dalam(target, realisasi)
    rumus = f"(1 + (1 − realisasi ÷ {nama})) × 100 %"
    if batas == 0:
        return _target_nol(rumus)
    with localcontext(prec=KETELITIAN):
        persen = (2 * batas - realisasi) * SERATUS / batas
    teks = f"(1 + (1 − {_angka(realisasi)} ÷ {_angka(batas)}))"
    return Langkah(persen, rumus, f"{teks} × 100 % = {format_persen(persen)}")


HITUNG: dict[str, Callable[..., Langkah]] = {
    "naik": hitung_naik,
    "turun": hitung_turun,
    "tepat": hitung_tepat,
    "rentang": hitung_rentang,
    "rentang_turun": hitung_rentang_turun,
}


def hitung_peringkat(
    target: tuple[str, int], realisasi: tuple[str, int], judul: str, tertinggi: int
) -> Langkah:
    """Rank of realisasi ÷ rank of target × 100, both (word, rank) on the same scale."""
    rumus = f"peringkat realisasi ÷ peringkat target × 100 % ({judul}, 1 sampai {tertinggi})"
    return _bagi(
        Decimal(realisasi[1]),
        Decimal(target[1]),
        rumus,
        f"{realisasi[0]} ({realisasi[1]}) ÷ {target[0]} ({target[1]})",
    )


def hitung_biner(target: bool, realisasi: bool) -> Langkah:
    """100 when the answer is the wanted one, 0 when it is not."""
    persen = SERATUS if target == realisasi else Decimal(0)
    return Langkah(
        persen,
        "sesuai target = 100 %, tidak sesuai = 0 %",
        f"target {_ya(target)}, realisasi {_ya(realisasi)} = {format_persen(persen)}",
    )


def _hitung_rasio(target: Decimal, realisasi: Decimal, kebijakan: Kebijakan, rumus: str) -> Langkah:
    if realisasi > 0:
        return _bagi(target, realisasi, rumus, f"{_angka(target)} ÷ {_angka(realisasi)}")
    if realisasi == 0 and kebijakan.realisasi_nol_rasio == "seratus":
        return Langkah(
            SERATUS,
            rumus,
            "realisasi nol dinilai 100,00 % menurut kebijakan",
            catatan=("realisasi nol",),
        )
    sebab = "nol" if realisasi == 0 else "negatif"
    return Langkah(
        None,
        rumus,
        alasan=f"Realisasi {sebab}: rumus target ÷ realisasi tidak dapat dipakai.",
        catatan=(f"realisasi {sebab}",),
    )


def _dua_target(target: Decimal, realisasi: Decimal, rumus: str) -> Langkah:
    with localcontext(prec=KETELITIAN):
        pembilang = 2 * target - realisasi
    teks = f"(2 × {_angka(target)} − {_angka(realisasi)}) ÷ {_angka(target)}"
    return _bagi(pembilang, target, rumus, teks)


def _bagi(pembilang: Decimal, penyebut: Decimal, rumus: str, teks: str) -> Langkah:
    with localcontext(prec=KETELITIAN):
        persen = pembilang * SERATUS / penyebut
    return Langkah(persen, rumus, f"{teks} × 100 % = {format_persen(persen)}")


def _kurang(satu: Decimal, dua: Decimal) -> Decimal:
    with localcontext(prec=KETELITIAN):
        return satu - dua


def _batas_terdekat(target: Rentang, realisasi: Decimal) -> tuple[Decimal | None, str]:
    if realisasi < target.bawah:
        return target.bawah, "batas bawah"
    if realisasi > target.atas:
        return target.atas, "batas atas"
    return None, ""


def _di_dalam(target: Rentang, realisasi: Decimal) -> Langkah:
    return Langkah(
        SERATUS,
        "di dalam rentang = 100 %",
        f"{_angka(realisasi)} di dalam rentang {target} = {format_persen(SERATUS)}",
    )


def _target_nol(rumus: str) -> Langkah:
    return Langkah(
        None,
        rumus,
        alasan="Target nol: capaian tidak dapat dihitung karena pembaginya nol.",
        catatan=(CATATAN_TARGET_NOL,),
    )


def _nilai_kebijakan_nol(tercapai: bool, rumus: str, realisasi: Decimal) -> Langkah:
    persen = SERATUS if tercapai else Decimal(0)
    return Langkah(
        persen,
        rumus,
        f"target nol dengan realisasi {_angka(realisasi)} dinilai {format_persen(persen)}",
        catatan=(CATATAN_TARGET_NOL,),
    )


def _angka(nilai: Decimal) -> str:
    teks = format_angka(nilai)
    return f"({teks})" if nilai < 0 else teks


def _ya(nilai: bool) -> str:
    return "ya" if nilai else "tidak"
