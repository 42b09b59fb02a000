"""Numbers in Indonesian words, as amounts are written out in official documents."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

SATUAN = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
TINGKAT = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun")
BATAS = Decimal(10) ** 18
DIGIT_DESIMAL_TERBANYAK = 20


def terbilang(nilai: Decimal | int) -> str:
    """Return the number in words: -1234.88 → "minus seribu dua ratus … koma delapan delapan".

    Decimals are read digit by digit; trailing zeros after the comma are not read.
    Raises ValueError for a number that is not finite, is 10^18 or larger, or has more than
    20 decimals.
    """
    angka = _periksa(nilai)
    tanda = "minus " if angka < 0 else ""
    utuh, _, pecahan = format(abs(angka), "f").partition(".")
    kata = _eja_bulat(int(utuh))
    pecahan = pecahan.rstrip("0")
    if pecahan:
        kata += " koma " + " ".join(SATUAN[int(digit)] for digit in pecahan)
    return tanda + kata


def terbilang_rupiah(nilai: Decimal | int) -> str:
    """Return an amount of money in words, rounded half up to whole sen.

    1182038934 → "satu miliar … rupiah"; 2.50 → "dua rupiah lima puluh sen".
    Raises ValueError as `terbilang` does.
    """
    angka = _periksa(nilai)
    with localcontext(prec=60):
        sen_total = int(abs(angka).scaleb(2).to_integral_value(rounding=ROUND_HALF_UP))
    rupiah, sen = divmod(sen_total, 100)
    tanda = "minus " if angka < 0 and sen_total else ""
    kata = f"{tanda}{_eja_bulat(rupiah)} rupiah"
    return f"{kata} {_eja_bulat(sen)} sen" if sen else kata


def _periksa(nilai: Decimal | int) -> Decimal:
    angka = Decimal(nilai)
    if not angka.is_finite() or abs(angka) >= BATAS:
        raise ValueError("Bilangan di luar jangkauan terbilang (paling besar 999 kuadriliun).")
    if angka and angka.as_tuple().exponent < -DIGIT_DESIMAL_TERBANYAK:
        raise ValueError("Bilangan mempunyai terlalu banyak angka di belakang koma.")
    return angka if angka else Decimal(0)


def _eja_bulat(nilai: int) -> str:
    if nilai == 0:
        return SATUAN[0]
    bagian = []
    for tingkat in range(len(TINGKAT) - 1, -1, -1):
        kelompok = nilai // 1000**tingkat % 1000
        if not kelompok:
            continue
        if tingkat == 1 and kelompok == 1:
            bagian.append("seribu")
        else:
            bagian.append(f"{_eja_ratusan(kelompok)} {TINGKAT[tingkat]}".strip())
    return " ".join(bagian)


def _eja_ratusan(nilai: int) -> str:
    ratus, puluhan = divmod(nilai, 100)
    bagian = []
    if ratus:
        bagian.append("seratus" if ratus == 1 else f"{SATUAN[ratus]} ratus")
    if puluhan:
        bagian.append(_eja_puluhan(puluhan))
    return " ".join(bagian)


def _eja_puluhan(nilai: int) -> str:
    if nilai < len(SATUAN):
        return SATUAN[nilai]
    if nilai < 20:
        return f"{SATUAN[nilai - 10]} belas"
    puluh, satuan = divmod(nilai, 10)
    return f"{SATUAN[puluh]} puluh" + (f" {SATUAN[satuan]}" if satuan else "")
