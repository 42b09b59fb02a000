"""One cell to one figure, or to the reason why not. Never a guess.

A column declares how its texts are written (`Cara`); real numbers of a workbook need no reading.
"""

import re
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from lkjip.rumus.angka import format_angka, parse_angka
from lkjip.rumus.bentuk import bulatkan

from .jenis import Keparahan, Masalah, NilaiSel, Sel

DERAU = Decimal("0.0005")
"""Excel keeps 15 digits: what differs less than this from two decimals is noise of its floats."""
DIGIT_BULAT = 13
POLA_LUAR = re.compile(r"\[\d+\]|\.xls[xmb]?[\]'!]", re.IGNORECASE)
POLA_MESIN = re.compile(r"-?\d+\.\d{1,6}")
POLA_INGGRIS = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+\.\d+")


class Cara(StrEnum):
    """How texts write numbers: 1.234,50 · 1,234.50."""

    INDONESIA = "indonesia"
    INGGRIS = "inggris"


type Bacaan = tuple[NilaiSel | None, list[Masalah]]


def baca_rupiah(
    sel: Sel | None,
    lembar: str,
    alamat: str,
    *,
    sebutan: str,
    cara: Cara = Cara.INDONESIA,
    fakta: bool = True,
    negatif: bool = False,
) -> Bacaan:
    """An amount with at most two decimals. An empty cell gives (None, []).

    `fakta` False: the column only repeats or derives (sisa, percent), so an unreadable text is a
    warning and kept as stated. A bare "-" is how accountants write nought.
    """
    if sel is None or sel.gabungan:
        return None, []
    parah = Keparahan.GALAT if fakta else Keparahan.PERINGATAN
    dibaca = tulis_sel(sel)

    def tolak(kode: str, pesan: str, usulan: str = "") -> Bacaan:
        masalah = Masalah(kode, parah, lembar, alamat, f"{sebutan}: {pesan}", dibaca, usulan)
        return NilaiSel(alamat, dibaca, None), [masalah]

    if sel.jenis == "rumus_kosong":
        rumus = f"“={sel.rumus[:60]}”" if sel.rumus else "bersama"
        luar = bool(sel.rumus and POLA_LUAR.search(sel.rumus))
        asal = " Rumus itu mengambil nilai dari buku kerja lain, yang tidak dibuka." if luar else ""
        return tolak(
            "rumus_tanpa_hasil",
            f"sel berisi rumus {rumus} yang hasilnya tidak tersimpan dalam berkas.{asal} Buka di "
            "Excel, tunggu sampai terhitung, simpan, lalu unggah lagi; atau ketik hasilnya di "
            "sini.",
        )
    if sel.jenis == "galat":
        return tolak(
            "galat_lembar",
            f"tertulis {sel.teks}, yaitu galat lembar kerja, bukan angka. Perbaiki rumusnya di "
            "berkas asal, atau ketik angkanya di sini.",
        )
    if sel.jenis == "logika":
        return tolak("bukan_angka", "berisi benar/salah, bukan angka.")
    masalah: list[Masalah] = []
    if sel.rumus and POLA_LUAR.search(sel.rumus):
        masalah.append(
            Masalah(
                "sel_tautan_luar",
                Keparahan.PERINGATAN,
                lembar,
                alamat,
                f"{sebutan}: diambil dari buku kerja lain (={sel.rumus[:80]}). Yang dibaca nilai "
                "terakhir yang tersimpan.",
                dibaca,
            )
        )
    if sel.jenis == "angka":
        nilai = _dari_sel_angka(sel)
        if nilai is None:
            return tolak("bukan_angka", "angka dalam sel ini tidak dapat dibaca.")
    else:
        hasil = parse_angka(tukar_tanda(sel.teks) if cara == Cara.INGGRIS else sel.teks)
        if sel.teks.strip() in {"-", "–", "—"}:
            return NilaiSel(alamat, dibaca, Decimal(0)), masalah
        if hasil.kosong:
            return None, masalah
        if not hasil.ok:
            usul = hasil.usulan or ""
            return tolak("angka_rusak", _alasan(hasil.alasan), usul)
        if hasil.satuan not in {None, "Rp"} or hasil.operator:
            return tolak("bukan_angka", f"terbaca “{sel.teks.strip()[:60]}”, bukan jumlah rupiah.")
        nilai = hasil.nilai
        if hasil.konfirmasi:
            masalah.append(
                Masalah(
                    "perlu_dilihat",
                    Keparahan.KETERANGAN,
                    lembar,
                    alamat,
                    f"{sebutan}: dibaca {format_angka(nilai)} rupiah (titik pemisah ribuan).",
                    dibaca,
                )
            )
    bulat = bulatkan(nilai, 2)
    if abs(nilai - bulat) > DERAU:
        return tolak(
            "desimal",
            f"{format_angka(nilai)} mempunyai lebih dari dua angka di belakang koma.",
            format_angka(bulat),
        )
    if bulat and bulat.adjusted() >= DIGIT_BULAT:
        return tolak("terlalu_besar", f"{format_angka(bulat)} terlalu besar untuk satu baris.")
    if bulat < 0 and not negatif:
        return tolak("negatif", f"dibaca {format_angka(bulat)}; nilai ini tidak boleh negatif.")
    return NilaiSel(alamat, dibaca, bulat), masalah


def baca_persen(
    sel: Sel | None, lembar: str, alamat: str, *, sebutan: str, fakta: bool = False
) -> Bacaan:
    """A percentage; the number format tells whether 0.9606 means 96,06 %."""
    if sel is None or sel.gabungan:
        return None, []
    parah = Keparahan.GALAT if fakta else Keparahan.PERINGATAN
    dibaca = tulis_sel(sel)
    if sel.jenis == "angka":
        nilai = _desimal(sel.teks)
        if nilai is not None:
            nilai = bulatkan(nilai * 100 if sel.persen else nilai, 6)
            return NilaiSel(alamat, dibaca, nilai), []
    if sel.jenis == "rumus_kosong" and not fakta:
        return None, []
    teks = sel.teks.strip() if sel.jenis == "teks" else sel.teks
    if teks in {"-", "–", "—"}:
        return None, []
    hasil = parse_angka(teks)
    if hasil.kosong:
        return None, []
    if hasil.ok and hasil.satuan in {None, "%"} and not hasil.operator:
        return NilaiSel(alamat, dibaca, hasil.nilai), []
    pesan = _alasan(hasil.alasan) if not hasil.ok else f"terbaca “{teks[:60]}”, bukan persentase."
    masalah = Masalah(
        "angka_rusak", parah, lembar, alamat, f"{sebutan}: {pesan}", dibaca, hasil.usulan or ""
    )
    return NilaiSel(alamat, dibaca, None), [masalah]


def tulis_sel(sel: Sel) -> str:
    """What stands in a cell, as people would read it."""
    if sel.jenis == "angka":
        nilai = _desimal(sel.teks)
        if nilai is None:
            return sel.teks[:60]
        if sel.persen:
            return f"{format_angka(bulatkan(nilai * 100, 6))} %"
        return format_angka(bulatkan(nilai, 6))
    if sel.jenis == "rumus_kosong":
        return f"={sel.rumus}"[:60] if sel.rumus else "rumus"
    return " ".join(sel.teks.split())[:60]


def tukar_tanda(teks: str) -> str:
    """1,234.50 → 1.234,50: the text of an English column in the grammar that is parsed."""
    return teks.translate(str.maketrans(",.", ".,"))


def tampak_inggris(teks: str) -> bool:
    """Whether a text can only be a number written the English (or the machine's) way."""
    polos = teks.strip().removeprefix("Rp").strip()
    if not (POLA_INGGRIS.fullmatch(polos) or POLA_MESIN.fullmatch(polos)):
        return False
    return not parse_angka(polos).ok


def _dari_sel_angka(sel: Sel) -> Decimal | None:
    nilai = _desimal(sel.teks)
    if nilai is not None and sel.persen:
        return nilai * 100
    return nilai


def _desimal(teks: str) -> Decimal | None:
    try:
        nilai = Decimal(teks)
    except InvalidOperation:
        return None
    if not nilai.is_finite() or (nilai and not -20 < nilai.adjusted() < 30):
        return None
    return Decimal(format(nilai, "f"))


def _alasan(teks: str) -> str:
    return teks[:1].lower() + teks[1:] if teks[:1].isalpha() else teks
