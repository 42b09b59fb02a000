"""Why a text is not one number: reasons in Indonesian, with a proposal where there is one.

`baca` is the parser itself, handed in so that a proposal is only made when it would be accepted.
"""

import re
import unicodedata
from collections.abc import Callable

from .bentuk import format_angka
from .hasil_angka import HasilAngka, tolak
from .kosakata import SAMBUNGAN_RENTANG, kutip, rapikan

type Baca = Callable[[str], HasilAngka]

POLA_RENTANG = re.compile(
    rf"\S*\d\S*?\s*[^\W\d_%]*\s*%?\s*{SAMBUNGAN_RENTANG}\s*(?:rp\.?)?\s*\d", re.IGNORECASE
)
POLA_ILMIAH = re.compile(r"[-−+]?[\d.,]+e[-+]?\d+\b", re.ASCII | re.IGNORECASE)
POLA_KURUNG_MINUS = re.compile(r"\(\s*((?:rp\.?\s*)?[\d.,]+)\s*\)", re.ASCII | re.IGNORECASE)


def periksa_karakter(teks: str, baca: Baca) -> HasilAngka | None:
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
    ulang = baca(biasa) if biasa != teks else None
    usul = rapikan(biasa) if ulang and ulang.ok else (ulang.usulan if ulang else None)
    return tolak(f"{kutip(teks)} {alasan}.", usul)


def tolak_bukan_angka(polos: str, isi: str, baca: Baca) -> HasilAngka:
    """Refuse a text that does not begin with a number."""
    if polos.startswith("#"):
        return tolak(f"{kutip(polos)} adalah galat lembar kerja, bukan angka. Perbaiki sumbernya.")
    if polos.casefold() == "nihil":
        return tolak("“nihil” bisa berarti nol atau tidak ada data. Mohon pilih salah satu.", "0")
    if polos.startswith("="):
        return tolak(f"{kutip(polos)} adalah rumus lembar kerja. Tulis hasilnya.")
    kurung = POLA_KURUNG_MINUS.fullmatch(isi)
    if kurung:
        dalam = baca(kurung[1])
        usul = f"−{kurung[1].strip()}" if dalam.ok else None
        return tolak(f"{kutip(polos)} memakai kurung. Nilai negatif ditulis dengan minus.", usul)
    tanda = re.fullmatch(r"[–—‐‑‒―]\s*(\d.*)|[-−]\s+(\d.*)", isi)
    if tanda:
        dalam = baca(tanda[1] or tanda[2])
        usul = f"−{tanda[1] or tanda[2]}" if dalam.ok else None
        return tolak(f"{kutip(polos)} diawali tanda hubung yang belum pasti berarti minus.", usul)
    if re.fullmatch(r"[-−+]?[.,]\d+.*", isi):
        badan = re.search(r"[.,]\d+", isi)[0]
        sisa = isi[isi.index(badan) + len(badan) :].strip()
        minus = "−" if isi[0] in "-−" else ""
        usul = f"{minus}0,{badan[1:]} {rapikan_satuan(sisa)}".strip()
        return tolak(
            f"{kutip(polos)} tidak mempunyai angka di depan pemisah.",
            usul if baca(usul).ok else None,
        )
    return tolak(f"{kutip(polos)} bukan angka.")


def tolak_sisa(polos: str, sisa: str, bertaut: bool, baca: Baca) -> HasilAngka:
    """Refuse a number that is followed by something else than a unit."""
    if POLA_ILMIAH.match(polos):
        return tolak(f"{kutip(polos)} memakai notasi ilmiah. Tulis bilangannya secara lengkap.")
    if re.match(r"\s*:", sisa):
        return tolak(
            f"{kutip(polos)} adalah perbandingan, bukan satu angka. Tulis salah satu bilangannya, "
            "atau pilih arah manual dan isi capaiannya."
        )
    if POLA_RENTANG.match(polos):
        return tolak(f"{kutip(polos)} adalah rentang. Rentang hanya untuk target berarah rentang.")
    if not bertaut and re.fullmatch(r"[\d., ]+", sisa, re.ASCII):
        terkelompok = re.fullmatch(r"[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?", polos, re.ASCII)
        ulang = baca(polos.replace(" ", "") if terkelompok else "")
        usul = format_angka(ulang.nilai) if ulang.ok else None
        return tolak(f"{kutip(polos)} memuat spasi di antara angka. Ribuan dipisah titik.", usul)
    if re.match(r"/ ?\d", sisa):
        return tolak(
            f"{kutip(polos)} ditulis sebagai pecahan biasa. Tulis dengan koma, misalnya 0,5."
        )
    depan = polos[: len(polos) - len(sisa)].strip()
    if re.search(r"\d", sisa):
        dalam = baca(depan) if len(depan) < len(polos) else None
        return tolak(
            f"{kutip(polos)} memuat lebih dari satu angka.", depan if dalam and dalam.ok else None
        )
    return tolak(f"{kutip(polos)} diikuti keterangan yang tidak dikenal sebagai satuan.")


def rapikan_satuan(sisa: str) -> str:
    """Return the text after a number as a proposal writes it."""
    return "%" if sisa.casefold() == "persen" else sisa
