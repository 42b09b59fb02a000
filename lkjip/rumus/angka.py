"""Strict Indonesian number grammar: read what people type, refuse what has two readings.

Dot groups thousands, comma starts the decimals. Text that breaks this grammar is never guessed:
it comes back without a value, with a reason in Indonesian and, where the digits leave one likely
reading, a proposal to confirm (rules of the field, section 4.5). Text that says "there is no
value" ("n/a", "Belum Rilis", "-") is *kosong*, which is something else than zero.
"""

import re
from decimal import Decimal

from .bentuk import (
    format_angka,
    format_persen,
    format_rupiah,
    format_satuan,
)
from .hasil_angka import HasilAngka, tanpa_nilai, tolak
from .kosakata import (
    KELIPATAN,
    SEBUTAN_OPERATOR,
    SINGKATAN_RAGU,
    baku_satuan,
    is_kosong,
    kutip,
    pisah_operator,
    rapikan,
)
from .terbilang import SATUAN, terbilang, terbilang_rupiah
from .tolakan import periksa_karakter, rapikan_satuan, tolak_bukan_angka, tolak_sisa
from .usulan import perbaiki_bilangan

__all__ = [
    "HasilAngka",
    "format_angka",
    "format_persen",
    "format_rupiah",
    "format_satuan",
    "parse_angka",
    "terbilang",
    "terbilang_rupiah",
]

PANJANG_TERBESAR = 200
DIGIT_BULAT_TERBANYAK = 18
DIGIT_DESIMAL_TERBANYAK = 15

POLA_NILAI = re.compile(
    r"(?P<tanda>[-−+]?)(?P<rp>(?:rp\.?|idr)\s*)?(?P<tanda_rp>[-−+]?)"
    r"(?P<badan>\d[\d.,]*)(?P<ekor>(?<=,)[-−–]{1,2})?(?P<sisa>.*)",
    re.ASCII | re.IGNORECASE,
)
POLA_BADAN = re.compile(
    r"(?P<utuh>0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?P<pecahan>\d+))?", re.ASCII
)
_HURUF = r"[^\W\d_²³]"
POLA_SATUAN = re.compile(
    rf"(?:[%‰]|°?{_HURUF})(?:{_HURUF}|[²³]|[ ./()&'°-]|(?:(?<=per )|(?<=/))(?a:\d[\d.]*))*"
)


def parse_angka(teks: str | None) -> HasilAngka:
    """Read one number as people type it in Indonesia. Never raises, whatever the text.

    At most 18 digits before and 15 after the comma. "5 juta" gives 5000000; "92,5 %" gives 92.5
    with unit "%"; None and "" are *kosong*.
    """
    if teks is None:
        return tanpa_nilai("")
    if not isinstance(teks, str):
        return tolak("Isian harus berupa teks angka.")
    if len(teks) > PANJANG_TERBESAR:
        return tolak(f"Teks {kutip(teks)} terlalu panjang untuk sebuah angka.")
    aneh = periksa_karakter(teks, parse_angka)
    if aneh is not None:
        return aneh
    polos = rapikan(teks)
    if is_kosong(polos):
        return tanpa_nilai(polos)
    operator, isi = pisah_operator(polos)
    cocok = POLA_NILAI.fullmatch(isi)
    if not cocok or (cocok["tanda"] and cocok["tanda_rp"]):
        return tolak_bukan_angka(polos, isi, parse_angka)
    return _baca(polos, operator, cocok)


def _baca(polos: str, operator: str | None, cocok: re.Match[str]) -> HasilAngka:
    minus = (cocok["tanda"] or cocok["tanda_rp"]) in ("-", "−")
    sisa = cocok["sisa"].strip()
    keterangan = _baca_keterangan(polos, cocok["sisa"], bool(cocok["rp"]))
    if isinstance(keterangan, HasilAngka):
        return keterangan
    kelipatan, satuan, terbilang_tertulis = keterangan

    badan, ekor = cocok["badan"], cocok["ekor"]
    bentuk = _periksa_badan(badan, ekor, uang=satuan == "Rp")
    if isinstance(bentuk, str):
        usul = perbaiki_bilangan(badan)
        if usul is not None and not POLA_BADAN.fullmatch(usul):
            usul = None
        awal = f"{operator} " if operator else ""
        awal += "−" if minus else ""
        awal += "Rp " if cocok["rp"] else ""
        akhir = f" {rapikan_satuan(sisa)}" if sisa else ""
        return tolak(f"{kutip(polos)} {bentuk}", awal + usul + akhir if usul else None)

    utuh, pecahan = bentuk
    if len(utuh) > DIGIT_BULAT_TERBANYAK or len(pecahan) > DIGIT_DESIMAL_TERBANYAK:
        return tolak(
            f"{kutip(polos)} di luar jangkauan: paling banyak {DIGIT_BULAT_TERBANYAK} angka "
            f"sebelum dan {DIGIT_DESIMAL_TERBANYAK} angka sesudah koma."
        )
    nilai = Decimal(f"{utuh}.{pecahan}" if pecahan else utuh)
    if terbilang_tertulis and terbilang_tertulis != terbilang(nilai):
        return tolak(
            f"{kutip(polos)} menulis dua nilai: angkanya {format_angka(nilai)}, "
            f"tetapi terbilangnya {kutip(terbilang_tertulis)}."
        )
    if kelipatan:
        nilai = Decimal(format(nilai * kelipatan, "f"))
        nilai = nilai.to_integral_value() if nilai == nilai.to_integral_value() else nilai
        if nilai.adjusted() >= DIGIT_BULAT_TERBANYAK:
            return tolak(f"{kutip(polos)} di luar jangkauan: nilainya terlalu besar.")
    if minus and nilai:
        nilai = -nilai
    return _terima(nilai, satuan, operator, badan, ekor)


def _baca_keterangan(
    polos: str, mentah: str, rp: bool
) -> HasilAngka | tuple[Decimal | None, str | None, str]:
    """Read what follows the digits: magnitude word, words in brackets, unit."""
    sisa = mentah.strip()
    tertulis = ""
    kurung = re.match(r"\(([^\W\d_]+(?: [^\W\d_]+)*)\)\s*", sisa)
    if kurung and all(kata in _KATA_BILANGAN for kata in kurung[1].casefold().split()):
        tertulis = kurung[1].casefold()
        sisa = sisa[kurung.end() :]
    kata, _, lanjutan = sisa.partition(" ")
    kelipatan = KELIPATAN.get(kata.casefold().rstrip("."))
    if kelipatan:
        sisa = lanjutan.strip()
    elif kata in SINGKATAN_RAGU:
        angka = polos[: len(polos) - len(sisa)].strip()
        return tolak(
            f"{kutip(polos)} memakai singkatan “{kata}” yang bisa berarti {SINGKATAN_RAGU[kata]} "
            "atau satuan lain. Mohon tulis kata lengkapnya.",
            f"{angka} {SINGKATAN_RAGU[kata]}" if rp else None,
        )
    if not sisa:
        return kelipatan, "Rp" if rp else None, tertulis
    if len(sisa) > 60 or not POLA_SATUAN.fullmatch(sisa) or kelipatan and _mulai_kelipatan(sisa):
        return tolak_sisa(polos, sisa, not mentah[:1].isspace(), parse_angka)
    satuan = baku_satuan(sisa)
    if rp and satuan != "Rp":
        satuan = f"Rp {satuan}"
    return kelipatan, satuan, tertulis


def _periksa_badan(badan: str, ekor: str | None, uang: bool) -> tuple[str, str] | str:
    """Return (whole digits, decimals), or the reason for refusing as the rest of a sentence."""
    inti = badan[:-1] if ekor else badan
    cocok = POLA_BADAN.fullmatch(inti)
    if not cocok:
        return _alasan_badan(inti)
    utuh, pecahan = cocok["utuh"], cocok["pecahan"] or ""
    if ekor and pecahan:
        return "menulis sen dua kali: tanda “,-” hanya boleh mengikuti bilangan bulat."
    # A rupiah amount with one decimal has lost a digit (or has one too many): ask.
    besar = utuh.count(".") >= 2
    if len(pecahan) == 1 and (uang and "." in utuh or besar and pecahan == "0"):
        return "hanya mempunyai satu angka sen. Tulis dua angka setelah koma, atau “,-”."
    return utuh.replace(".", ""), pecahan


def _alasan_badan(badan: str) -> str:
    if badan[-1] in ".,":
        return "berakhir dengan tanda pemisah."
    if badan.isdigit():
        return "diawali angka nol; tulis tanpa nol di depan."
    titik, koma = badan.count("."), badan.count(",")
    if titik == 1 and not koma:
        kanan = badan.partition(".")[2]
        lain = ""
        if len(kanan) < 3:
            lain = f", atau {badan}{'0' * (3 - len(kanan))} bila ada angka nol yang hilang"
        return f"memakai titik tidak sebagai pemisah ribuan. Pecahan ditulis dengan koma{lain}."
    if koma > 1 or (koma and titik and badan.rindex(".") > badan.index(",")):
        return "mencampur titik dan koma: ribuan dipisah titik, pecahan dipisah satu koma."
    return "mempunyai kelompok ribuan yang tidak lengkap (setiap kelompok harus tiga angka)."


def _terima(
    nilai: Decimal, satuan: str | None, operator: str | None, badan: str, ekor: str | None
) -> HasilAngka:
    baca = format_satuan(nilai, satuan)
    if satuan and satuan.startswith("Rp "):
        baca = f"Rp {format_angka(nilai)} {satuan[3:]}"
    if operator:
        baca = f"{SEBUTAN_OPERATOR[operator]} {baca}"
    alasan = f"Dibaca {baca}."
    ragu = False
    if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", badan) and satuan != "Rp" and not ekor:
        ragu = True
        alasan += (
            f" Titik adalah pemisah ribuan ({terbilang(Decimal(badan.replace('.', '')))}); "
            f"bila yang dimaksud pecahan, tulis {badan.replace('.', ',')}."
        )
    elif re.fullmatch(r"[1-9]\d{0,2},\d{3}", badan):
        ragu = True
        alasan += (
            " Koma adalah tanda pecahan; "
            f"bila yang dimaksud ribuan, tulis {badan.replace(',', '.')}."
        )
    return HasilAngka(nilai, satuan, operator, alasan, ok=True, konfirmasi=ragu)


def _mulai_kelipatan(sisa: str) -> bool:
    return sisa.split(" ")[0].casefold().rstrip(".") in KELIPATAN


_KATA_BILANGAN = frozenset(SATUAN) | {
    "belas",
    "puluh",
    "ratus",
    "seratus",
    "ribu",
    "seribu",
    "juta",
    "miliar",
    "triliun",
    "koma",
}
