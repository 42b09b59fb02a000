"""Numbers as Indonesian text: grouping dot, decimal comma, true minus sign, half-up rounding.

An unknown value is written as an en dash, never as zero.
"""

from decimal import ROUND_HALF_UP, Decimal, localcontext

TIDAK_DIKETAHUI = "–"
MINUS = "−"
SPASI_TAK_PUTUS = "\u00a0"
# Beyond these orders of magnitude a written-out number helps nobody (and could fill the memory).
ORDE_TERBESAR = 40
ORDE_TERKECIL = -40
DESIMAL_MESIN = 15


def bulatkan(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Return the value rounded half up (away from zero at .5), never as negative zero."""
    with localcontext(prec=120):
        hasil = nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP)
        return abs(hasil) if hasil.is_zero() else hasil


def bisa_ditulis(nilai: Decimal) -> bool:
    """Tell whether the value is finite and not too large to be written out in full."""
    return nilai.is_finite() and (nilai.is_zero() or nilai.adjusted() <= ORDE_TERBESAR)


def format_angka(nilai: Decimal | int | None, desimal: int | None = None) -> str:
    """Return "1.964.821.178,5"; with `desimal` exactly that many decimals, rounded half up.

    Without `desimal` every significant digit is shown and trailing zeros are dropped, so that
    a target stored as 40.0000 reads "40" and parsing the text gives the same value back.
    """
    if nilai is None:
        return TIDAK_DIKETAHUI
    angka = Decimal(nilai)
    if not angka.is_finite():
        return TIDAK_DIKETAHUI
    if angka.is_zero():
        angka = Decimal(0)
    elif angka.adjusted() > ORDE_TERBESAR:
        return _format_ilmiah(angka)
    elif desimal is None and angka.as_tuple().exponent < ORDE_TERKECIL:
        angka = bulatkan(angka, -ORDE_TERKECIL)
    if desimal is not None:
        angka = bulatkan(angka, desimal)
    tanda = MINUS if angka < 0 else ""
    utuh, _, pecahan = format(abs(angka), "f").partition(".")
    if desimal is None:
        pecahan = pecahan.rstrip("0")
    utuh = f"{int(utuh):,}".replace(",", ".")
    return f"{tanda}{utuh},{pecahan}" if pecahan else f"{tanda}{utuh}"


def format_rupiah(nilai: Decimal | int | None) -> str:
    """Return an amount with its sen and without "Rp", as budget tables print: 423.370.516,00."""
    return format_angka(nilai, 2)


def format_persen(nilai: Decimal | int | None, desimal: int = 2, tak_putus: bool = False) -> str:
    """Return "84,90 %". `tak_putus` puts a non-breaking space before the sign, for prose."""
    return format_satuan(nilai, "%", desimal, tak_putus)


def format_satuan(
    nilai: Decimal | int | None,
    satuan: str | None,
    desimal: int | None = None,
    tak_putus: bool = False,
) -> str:
    """Return the value with its unit: "3 KIM", "92,5 %", "Rp 2.500". Unknown stays a bare dash."""
    teks = format_angka(nilai, desimal)
    if teks == TIDAK_DIKETAHUI or not satuan:
        return teks
    spasi = SPASI_TAK_PUTUS if tak_putus else " "
    if satuan.casefold().rstrip(".") == "rp":
        return f"Rp{spasi}{teks}"
    return f"{teks}{spasi}{satuan}"


def format_teks_mesin(nilai: Decimal | None, desimal: int | None = None) -> str | None:
    """Return the value as machine text with a point ("250.00"), or None when it is unknown.

    Without `desimal` the digits stay as they are, up to 15 decimals.
    """
    if nilai is None or not bisa_ditulis(nilai):
        return None
    if desimal is None and nilai.as_tuple().exponent >= -DESIMAL_MESIN:
        return format(nilai, "f")
    return format(bulatkan(nilai, DESIMAL_MESIN if desimal is None else desimal), "f")


def _format_ilmiah(angka: Decimal) -> str:
    with localcontext(prec=10):
        pangkat = angka.adjusted()
        kepala = format_angka(bulatkan(Decimal(angka.as_tuple().digits[0]), 0))
    tanda = MINUS if angka < 0 else ""
    return f"{tanda}sekitar {kepala} × 10^{pangkat}"
