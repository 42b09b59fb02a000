"""Strict Indonesian number grammar: read what people type, refuse what has two readings.

Dot groups thousands, comma starts the decimals. Text that breaks this grammar is never guessed:
it comes back without a value, with a reason in Indonesian and, where the digits leave one likely
reading, a proposal to confirm (rules of the field, section 4.5). Text that says "there is no
value" ("n/a", "Belum Rilis", "-") is *kosong*, which is something else than zero.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from .bentuk import (
    format_angka,
    format_persen,
    format_rupiah,
    format_satuan,
)
from .kosakata import (
    KELIPATAN,
    SAMBUNGAN_RENTANG,
    SEBUTAN_OPERATOR,
    SINGKATAN_RAGU,
    baku_satuan,
    is_kosong,
    kutip,
    pisah_operator,
    rapikan,
)
from .terbilang import SATUAN, terbilang, terbilang_rupiah
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
POLA_RENTANG = re.compile(
    rf"\S*\d\S*?\s*[^\W\d_%]*\s*%?\s*{SAMBUNGAN_RENTANG}\s*(?:rp\.?)?\s*\d", re.IGNORECASE
)
POLA_ILMIAH = re.compile(r"[-−+]?[\d.,]+e[-+]?\d+\b", re.ASCII | re.IGNORECASE)
POLA_KURUNG_MINUS = re.compile(r"\(\s*((?:rp\.?\s*)?[\d.,]+)\s*\)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HasilAngka:
    """What the parser understood, or why it refused.

    `nilai` is None unless `ok`. `satuan` is the unit as written ("%", "Rp", "KIM"). `operator` is
    "<", "<=", ">", ">=" or None. `alasan` is one or two Indonesian sentences to show to the user;
    `usulan` an Indonesian rewriting to confirm. `kosong`: the text says that there is no value.
    `konfirmasi`: well formed, but easily mistaken ("1.234"), so show `alasan` beside the field.
    """

    nilai: Decimal | None
    satuan: str | None = None
    operator: str | None = None
    alasan: str = ""
    usulan: str | None = None
    ok: bool = False
    kosong: bool = False
    konfirmasi: bool = False


def parse_angka(teks: str | None) -> HasilAngka:
    """Read one number as people type it in Indonesia. Never raises, whatever the text.

    At most 18 digits before and 15 after the comma. "5 juta" gives 5000000; "92,5 %" gives 92.5
    with unit "%"; None and "" are *kosong*.
    """
    if teks is None:
        return _kosong("")
    if not isinstance(teks, str):
        return _tolak("Isian harus berupa teks angka.")
    if len(teks) > PANJANG_TERBESAR:
        return _tolak(f"Teks {kutip(teks)} terlalu panjang untuk sebuah angka.")
    aneh = _periksa_karakter(teks)
    if aneh is not None:
        return aneh
    polos = rapikan(teks)
    if is_kosong(polos):
        return _kosong(polos)
    operator, isi = pisah_operator(polos)
    cocok = POLA_NILAI.fullmatch(isi)
    if not cocok or (cocok["tanda"] and cocok["tanda_rp"]):
        return _tolak_bukan_angka(polos, isi)
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
        akhir = f" {_rapikan_sisa(sisa)}" if sisa else ""
        return _tolak(f"{kutip(polos)} {bentuk}", awal + usul + akhir if usul else None)

    utuh, pecahan = bentuk
    if len(utuh) > DIGIT_BULAT_TERBANYAK or len(pecahan) > DIGIT_DESIMAL_TERBANYAK:
        return _tolak(
            f"{kutip(polos)} di luar jangkauan: paling banyak {DIGIT_BULAT_TERBANYAK} angka "
            f"sebelum dan {DIGIT_DESIMAL_TERBANYAK} angka sesudah koma."
        )
    nilai = Decimal(f"{utuh}.{pecahan}" if pecahan else utuh)
    if terbilang_tertulis and terbilang_tertulis != terbilang(nilai):
        return _tolak(
            f"{kutip(polos)} menulis dua nilai: angkanya {format_angka(nilai)}, "
            f"tetapi terbilangnya {kutip(terbilang_tertulis)}."
        )
    if kelipatan:
        nilai = Decimal(format(nilai * kelipatan, "f"))
        nilai = nilai.to_integral_value() if nilai == nilai.to_integral_value() else nilai
        if nilai.adjusted() >= DIGIT_BULAT_TERBANYAK:
            return _tolak(f"{kutip(polos)} di luar jangkauan: nilainya terlalu besar.")
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
        return _tolak(
            f"{kutip(polos)} memakai singkatan “{kata}” yang bisa berarti {SINGKATAN_RAGU[kata]} "
            "atau satuan lain. Mohon tulis kata lengkapnya.",
            f"{angka} {SINGKATAN_RAGU[kata]}" if rp else None,
        )
    if not sisa:
        return kelipatan, "Rp" if rp else None, tertulis
    if len(sisa) > 60 or not POLA_SATUAN.fullmatch(sisa) or kelipatan and _mulai_kelipatan(sisa):
        return _tolak_sisa(polos, sisa, bertaut=not mentah[:1].isspace())
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


def _periksa_karakter(teks: str) -> HasilAngka | None:
    """Refuse hidden, full-width and non-Latin digit characters, with a cleaned proposal."""
    bersih = []
    alasan = ""
    for huruf in teks:
        if huruf in "\t\n\r\v\f" or unicodedata.category(huruf)[0] == "Z":
            bersih.append(" ")
        elif unicodedata.category(huruf)[0] == "C":
            alasan = alasan or "mengandung karakter tersembunyi"
        elif not huruf.isascii() and (
            unicodedata.decimal(huruf, None) is not None or "\uff01" <= huruf <= "\uff5e"
        ):
            alasan = alasan or "memakai angka atau tanda yang bukan huruf Latin biasa"
            bersih.append(unicodedata.normalize("NFKC", huruf))
        else:
            bersih.append(huruf)
    if not alasan:
        return None
    biasa = "".join(
        str(unicodedata.decimal(huruf)) if unicodedata.decimal(huruf, None) is not None else huruf
        for huruf in "".join(bersih)
    )
    ulang = parse_angka(biasa) if biasa != teks else None
    usul = rapikan(biasa) if ulang and ulang.ok else (ulang.usulan if ulang else None)
    return _tolak(f"{kutip(teks)} {alasan}.", usul)


def _tolak_bukan_angka(polos: str, isi: str) -> HasilAngka:
    if polos.startswith("#"):
        return _tolak(f"{kutip(polos)} adalah galat lembar kerja, bukan angka. Perbaiki sumbernya.")
    if polos.casefold() == "nihil":
        return _tolak("“nihil” bisa berarti nol atau tidak ada data. Mohon pilih salah satu.", "0")
    if polos.startswith("="):
        return _tolak(f"{kutip(polos)} adalah rumus lembar kerja. Tulis hasilnya.")
    kurung = POLA_KURUNG_MINUS.fullmatch(isi)
    if kurung:
        dalam = parse_angka(kurung[1])
        usul = f"−{kurung[1].strip()}" if dalam.ok else None
        return _tolak(f"{kutip(polos)} memakai kurung. Nilai negatif ditulis dengan minus.", usul)
    tanda = re.fullmatch(r"[–—‐‑‒―]\s*(\d.*)|[-−]\s+(\d.*)", isi)
    if tanda:
        dalam = parse_angka(tanda[1] or tanda[2])
        usul = f"−{tanda[1] or tanda[2]}" if dalam.ok else None
        return _tolak(f"{kutip(polos)} diawali tanda hubung yang belum pasti berarti minus.", usul)
    if re.fullmatch(r"[-−+]?[.,]\d+.*", isi):
        badan = re.search(r"[.,]\d+", isi)[0]
        sisa = isi[isi.index(badan) + len(badan) :].strip()
        minus = "−" if isi[0] in "-−" else ""
        usul = f"{minus}0,{badan[1:]} {_rapikan_sisa(sisa)}".strip()
        return _tolak(
            f"{kutip(polos)} tidak mempunyai angka di depan pemisah.",
            usul if parse_angka(usul).ok else None,
        )
    return _tolak(f"{kutip(polos)} bukan angka.")


def _tolak_sisa(polos: str, sisa: str, bertaut: bool) -> HasilAngka:
    if POLA_ILMIAH.match(polos):
        return _tolak(f"{kutip(polos)} memakai notasi ilmiah. Tulis bilangannya secara lengkap.")
    if re.match(r"\s*:", sisa):
        return _tolak(
            f"{kutip(polos)} adalah perbandingan, bukan satu angka. Tulis salah satu bilangannya, "
            "atau pilih arah manual dan isi capaiannya."
        )
    if POLA_RENTANG.match(polos):
        return _tolak(f"{kutip(polos)} adalah rentang. Rentang hanya untuk target berarah rentang.")
    if not bertaut and re.fullmatch(r"[\d., ]+", sisa, re.ASCII):
        terkelompok = re.fullmatch(r"[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?", polos, re.ASCII)
        ulang = parse_angka(polos.replace(" ", "") if terkelompok else "")
        usul = format_angka(ulang.nilai) if ulang.ok else None
        return _tolak(f"{kutip(polos)} memuat spasi di antara angka. Ribuan dipisah titik.", usul)
    if re.match(r"/ ?\d", sisa):
        return _tolak(
            f"{kutip(polos)} ditulis sebagai pecahan biasa. Tulis dengan koma, misalnya 0,5."
        )
    depan = polos[: len(polos) - len(sisa)].strip()
    if re.search(r"\d", sisa):
        dalam = parse_angka(depan) if len(depan) < len(polos) else None
        return _tolak(
            f"{kutip(polos)} memuat lebih dari satu angka.", depan if dalam and dalam.ok else None
        )
    return _tolak(f"{kutip(polos)} diikuti keterangan yang tidak dikenal sebagai satuan.")


def _mulai_kelipatan(sisa: str) -> bool:
    return sisa.split(" ")[0].casefold().rstrip(".") in KELIPATAN


def _rapikan_sisa(sisa: str) -> str:
    return "%" if sisa.casefold() == "persen" else sisa


def _kosong(teks: str) -> HasilAngka:
    sebab = "isian kosong" if not teks else f"tertulis {kutip(teks)}"
    return HasilAngka(None, alasan=f"Tidak ada nilai ({sebab}).", kosong=True)


def _tolak(alasan: str, usulan: str | None = None) -> HasilAngka:
    if usulan:
        alasan += f" Mungkin maksudnya {usulan}?"
    return HasilAngka(None, alasan=alasan, usulan=usulan)


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
