"""What a table column is about, read from the words over it.

A head is the path of head cells from top to bottom ("realisasi / rp"). The words are those of
agencies' reports; the content of the column decides where words do not.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from .kata import normal


class Peran(StrEnum):
    NOMOR = "nomor"
    KODE = "kode"
    URAIAN = "uraian"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    FORMULA = "formula"
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    KATEGORI = "kategori"
    PAGU = "pagu"
    SISA = "sisa"
    PERSEN = "persen"
    FISIK = "fisik"
    JUMLAH = "jumlah"
    TUMBUH = "tumbuh"
    LAIN = "lain"


PERAN_NILAI = frozenset(
    {Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.PAGU, Peran.SISA, Peran.PERSEN,
     Peran.FISIK, Peran.JUMLAH, Peran.TUMBUH}
)  # fmt: skip
PERAN_TEKS = frozenset({Peran.URAIAN, Peran.SASARAN, Peran.INDIKATOR})

TAHUN = re.compile(r"\b(20\d\d)\b")
MURNI = re.compile(
    r"\b(murni|induk|sebelum perubahan|penetapan|awal|semula|dpa murni|apbd(?! ?p\b| perubahan))\b"
)
PERUBAHAN = re.compile(
    r"\b(perubahan|apbd ?p|apbdp|p apbd|papbd|dppa|setelah|menjadi|sesudah|pergeseran)\b"
)


@dataclass(frozen=True, slots=True)
class KepalaKolom:
    """A column: its head words, role, year and budget stage ("murni", "perubahan" or "")."""

    indeks: int
    judul: str
    peran: Peran
    tahun: int | None = None
    tahap: str = ""
    rentang: bool = False  # the head names a span of years ("2017-2020")
    kelompok: str = ""  # the head cell above it
    uang: bool = False  # the head says that the figures are money


def baca_kepala(indeks: int, jalur: tuple[str, ...]) -> KepalaKolom:
    """Judge one column from its head cells."""
    judul = " ".join(" ".join(jalur).split())
    n = normal(judul)
    rentang = bool(re.search(r"20\d\d\s*[-–/]\s*20\d\d|s\.?d\.?\s*20\d\d", judul))
    tahun = TAHUN.findall(n)
    tahap = ""
    if PERUBAHAN.search(n) and not re.search(r"sebelum perubahan", n):
        tahap = "perubahan"
    elif MURNI.search(n):
        tahap = "murni"
    uang = bool(re.search(r"\brp\b|rupiah|anggaran|pagu|keuangan|belanja|dana|alokasi|apbd", n))
    return KepalaKolom(
        indeks,
        judul,
        _peran_jalur(jalur, n, judul),
        int(tahun[-1]) if tahun and not rentang else None,
        tahap,
        rentang,
        jalur[0] if jalur else "",
        uang,
    )


# (pattern on the normalised head, role): the first that fits decides.
_ATURAN = tuple(
    (re.compile(pola), peran)
    for pola, peran in (
        (r"^(no|nomor|no urut|nomer)$", Peran.NOMOR),
        (r"\bkode\b|\bkd\b|^no rek|nomor rekening", Peran.KODE),
        (r"pertumbuhan|kenaikan|penurunan|naik turun|perbandingan|perkembangan|bertambah|berkurang",
         Peran.TUMBUH),
        (r"\bfisik\b", Peran.FISIK),
        (r"kategori|predikat|kriteria|interpretasi|keterangan (capaian|kinerja)|^status",
         Peran.KATEGORI),
        (r"formula|rumus|cara (peng)?hitung|definisi", Peran.FORMULA),
        (r"^satuan|\bsatuan$", Peran.SATUAN),
        (r"penanggung|sumber|keterangan|^ket|catatan|alasan|kondisi awal|baseline|kendala|solusi",
         Peran.LAIN),
        (r"\bsisa\b|\bselisih\b|lebih kurang|silpa|tidak terserap",
         Peran.SISA),
        (r"tingkat kemajuan|kemajuan", Peran.CAPAIAN),
        (r"(persentase|persen|%|tingkat|prosentase) .*(realisasi|serapan|penyerapan|keuangan)"
         r"|(serapan|penyerapan)|(realisasi|keuangan|anggaran) .*(%|persen|prosentase)"
         r"|^(%|persen|persentase|prosentase|persentase %)$", Peran.PERSEN),
        (r"capaian .*(%|persen)|(%|persen|tingkat|persentase) .*(capaian|pencapaian|ketercapaian)"
         r"|^(capaian|tingkat capaian|pencapaian|capaian kinerja)|\bcapaian\b", Peran.CAPAIAN),
        (r"(target|pagu|anggaran|alokasi) .*\b(rp|rupiah|keuangan)\b", Peran.PAGU),
        (r"realisasi|terealisasi|penyerapan|penggunaan", Peran.REALISASI),
        (r"pagu|anggaran|alokasi|\bdpa\b|\bdppa\b|\bapbd\b|\bapbdp\b|plafon|nilai (rp|rupiah)",
         Peran.PAGU),
        (r"\btarget\b", Peran.TARGET),
        (r"^(jumlah|total|jml)( .*)?$", Peran.JUMLAH),
        (r"indikator", Peran.INDIKATOR),
        (r"sasaran|tujuan", Peran.SASARAN),
        (r"uraian|program|kegiatan|nama|jenis|belanja|jabatan|urusan|tingkat pendidikan|golongan|"
         r"pangkat|pendidikan|rincian|bidang|unit", Peran.URAIAN),
    )
)  # fmt: skip


POLA_UMUM = re.compile(
    r"(?:\W|\b(?:k|rp|rupiah|jumlah|total|jml|murni|perubahan|induk|l|p|tahun|ta|tw|triwulan|"
    r"semester|[ivx]+|[a-d]|\d+|awal|akhir|kinerja|keuangan|anggaran)\b)*"
)


def _peran_jalur(jalur: tuple[str, ...], n: str, judul: str) -> Peran:
    """The lowest head cell decides where it says something by itself ("Anggaran / Realisasi")."""
    if len(jalur) > 1:
        daun = normal(jalur[-1])
        if daun and daun != "%" and not POLA_UMUM.fullmatch(daun):
            peran = _peran(daun, jalur[-1])
            if peran in PERAN_NILAI and peran not in (Peran.JUMLAH, Peran.TUMBUH):
                return peran
    return _peran(n, judul)


def _peran(n: str, judul: str) -> Peran:
    if not n:
        return Peran.URAIAN if "%" not in judul else Peran.PERSEN
    if re.search(r"indikator", n) and not re.search(r"\b(target|realisasi|capaian)\b", n):
        return Peran.INDIKATOR
    if re.search(r"sasaran|tujuan", n) and re.search(r"^(tujuan|sasaran)", n):
        if not re.search(r"\b(target|realisasi|capaian|anggaran)\b", n):
            return Peran.SASARAN
        if re.search(r"^target kinerja", n):
            return Peran.TARGET
    for pola, peran in _ATURAN:
        if pola.search(n):
            return peran
    return Peran.LAIN


KATA_KEPALA = re.compile(
    r"\b(no|nomor|kode|uraian|program|kegiatan|sub|indikator|sasaran|tujuan|target|realisasi|"
    r"capaian|anggaran|pagu|sisa|persen|persentase|satuan|jumlah|total|tahun|tw|triwulan|"
    r"keterangan|ket|l|p|lk|pr|laki|perempuan|pria|wanita|golongan|pendidikan|jabatan|"
    r"penanggung|kondisi|"
    r"apbd|murni|perubahan|rp|k|nama|kinerja|formula|rumus|strategi|kebijakan|bezetting|"
    r"kebutuhan|pns|phl|pppk|asn|unit|predikat|kategori|belanja|sumber|jenis|pangkat|eselon|"
    r"semester|bulan|baseline|awal|akhir|volume|alokasi|serapan|selisih|fisik|keuangan)\b|%"
)
