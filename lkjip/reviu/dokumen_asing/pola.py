"""How headings, captions, list items and contents entries look in Indonesian reports."""

import re

POLA_BAB = re.compile(r"BAB\s*\.?\s*([IVX]{1,5}|\d{1,2})\b\s*[.:\-–]?\s*(.*)", re.IGNORECASE)
POLA_SUBBAB = re.compile(
    r"((?:\d{1,2}|[IVX]{1,4})(?:\s?\.\s?\d{1,2}){1,4})(?:\s?[.)])?\s+([^\W\d_].*)", re.UNICODE
)
# A chapter that is headed by its Roman number alone: known by its title.
POLA_BAB_ROMAWI = re.compile(
    r"([IVX]{1,5})\s?[.)]?\s+(PENDAHULUAN|PERENCANAAN\b.*|PERJANJIAN KINERJA|AKUNTABILITAS\b.*|"
    r"CAPAIAN KINERJA|GAMBARAN UMUM\b.*|PENUTUP)"
)
POLA_SUBBAB_HURUF = re.compile(r"([A-Z])\s?\.\s+([^\W\d_].*)")
POLA_DEPAN = re.compile(
    r"(KATA PENGANTAR|PRAKATA|IKHTISAR EKSEKUTIF|RINGKASAN EKSEKUTIF|EXECUTIVE SUMMARY|IKHTISAR|"
    r"RINGKASAN|DAFTAR ISI|DAFTAR TABEL|DAFTAR GAMBAR|DAFTAR GRAFIK|DAFTAR BAGAN|"
    r"DAFTAR LAMPIRAN|LAMPIRAN|LAMPIRAN[ -]LAMPIRAN|PERNYATAAN TELAH DI ?REVI[UE]W?|PENUTUP)"
)
POLA_DAFTAR = re.compile(r"DAFTAR (ISI|TABEL|GAMBAR|GRAFIK|BAGAN|DIAGRAM|LAMPIRAN)", re.IGNORECASE)
POLA_KETERANGAN = re.compile(
    r"(Tabel|Table|Gambar|Grafik|Bagan|Diagram)\s*\.?\s*"
    r"((?:\d{1,2}|[IVX]{1,4})(?:\s?[.\-]\s?\d{1,3}){0,3}[a-z]?)\b\s*[.:\-–]?\s*(.*)",
    re.IGNORECASE,
)
BUKAN_JUDUL = re.compile(
    r"(?:di ?atas|di ?bawah|berikut|tersebut|menunjukkan|dapat|merupakan|menggambarkan|"
    r"memperlihatkan|menjelaskan|menyajikan|ini|maka|terlihat|dan|di|adalah|memuat|yang|,|"
    r"diketahui|bahwa|yaitu|dengan|pada|sampai|s/d|hingga)\b",
)
POLA_BUTIR = re.compile(
    r"\s*(?:(?P<bulat>[-•✦▪●○‣*·])\s+)?(?:(?P<tanda>\d{1,2}|[a-zA-Z])\s?[.)]\s+)?(?P<isi>\S.*)"
)
POLA_HALAMAN = re.compile(
    r"(?P<judul>.*?)(?:\s*[.…·_]{2,}\s*\.?\s*|\t+\s*|\s{2,}|\s\.\s*|(?<=\w)\s)"
    r"(?P<halaman>\d{1,4}|[ivxlcIVXLC]{1,7})\s*"
)
POLA_ISI_TABEL = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{3}){2,}|\d\s?%.*\d\s?%|\d\s?%$")
POLA_GARIS = re.compile(r"[\s\-–=_*|:+.]*")

KAMUS_JENIS = {"grafik": "gambar", "bagan": "gambar", "diagram": "gambar", "table": "tabel"}


def jenis_keterangan(kata: str) -> str:
    """ "Grafik", "Bagan" and "Diagram" are numbered and listed as figures."""
    polos = kata.casefold()
    return KAMUS_JENIS.get(polos, polos)


def rapikan_nomor(nomor: str) -> str:
    """ "3. 1" and "3-1" are 3.1."""
    return re.sub(r"\s*[.\-]\s*", ".", nomor.strip()).strip(".")


def polos(teks: str) -> str:
    """Text without Markdown emphasis, heading marks and surplus spaces."""
    bersih = re.sub(r"\*{1,4}|__+|`", "", teks.replace("\u00a0", " "))
    bersih = re.sub(r"^\s{0,3}#{1,6}\s+", "", bersih)
    return " ".join(bersih.split())


def judul_subbab(isi: str) -> bool:
    """Whether the words after a section number look like a title and not like a sentence."""
    kata = isi.split()
    if POLA_ISI_TABEL.search(isi):
        return False
    if len(kata) > 18 or isi.rstrip().endswith((";", ",", ":")):
        return False
    if isi.rstrip(" .").count(". ") or (isi.endswith(".") and len(kata) > 8):
        return False
    return isi[:1].isupper() or isi.isupper()
