"""Personnel tables: how many people, by group (PNS, PHL, …), by sex, and by category."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from .kata import normal
from .peran import Peran
from .tabel import BarisIsi, TabelBaca
from .temuan import Lokasi

KELOMPOK = (
    ("PNS", re.compile(r"\bpns\b|pegawai negeri sipil")),
    ("PPPK", re.compile(r"\bp3k\b|\bpppk\b|perjanjian kerja")),
    ("PHL", re.compile(r"\bphl\b|harian lepas|\bthl\b|tenaga harian")),
    ("Honorer", re.compile(r"\bhonorer\b|\bhonor\b|\bptt\b|tidak tetap|non ?asn|non ?pns|kontrak")),
    ("CPNS", re.compile(r"\bcpns\b|calon pegawai")),
)
LAKI = re.compile(r"^(?:l|lk|laki laki|laki|pria)$|\b(?:laki laki|pria)\b")
PEREMPUAN = re.compile(r"^(?:p|pr|perempuan|wanita)$|\b(?:perempuan|wanita)\b")
DIMENSI = (
    ("pendidikan", re.compile(r"pendidikan|ijazah|strata")),
    ("golongan", re.compile(r"golongan|pangkat|ruang")),
    ("jabatan", re.compile(r"jabatan|eselon|esselon|struktural|fungsional|jenjang")),
    ("jenis kelamin", re.compile(r"jenis kelamin|gender")),
    ("status", re.compile(r"status|jenis pegawai|kepegawaian")),
    ("unit", re.compile(r"\bunit\b|bidang|bagian")),
    ("usia", re.compile(r"\busia\b|\bumur\b")),
)
PEGAWAI = re.compile(r"\b(pegawai|pns|asn|aparatur|sdm|sumber daya manusia|phl|pppk|personil)\b")
SENDIRI = re.compile(r"\bjumlah (?:pns|phl|pppk|asn|honorer)\b")


@dataclass(slots=True)
class Orang:
    """A number of people: computed from cells, with the places that show it."""

    nilai: Decimal
    lokasi: list[Lokasi]
    tercetak: set[Decimal] = field(default_factory=set)  # what the Jumlah row says, if it differs


@dataclass(slots=True)
class TabelPegawai:
    """Counts of one table. Keys of `hitung`: (group or "", sex or "", category or "")."""

    tabel: TabelBaca
    dimensi: str
    kelompok: str  # the whole table is about this group only; "" for all people
    hitung: dict[tuple[str, str, str], Orang] = field(default_factory=dict)

    @property
    def total(self) -> Orang | None:
        return self.hitung.get((self.kelompok, "", ""))


def kelompok_teks(teks: str) -> list[str]:
    """The groups that a text names, in order of the table above."""
    n = normal(teks)
    return [nama for nama, pola in KELOMPOK if pola.search(n)]


def baca_pegawai(
    tabel: TabelBaca, benar: Mapping[tuple[int, int, int], Decimal]
) -> TabelPegawai | None:
    """The counts of a personnel table; None for other tables, or when a column is lost.

    `benar` are cells that other cells of the table prove wrong, by (table, row, column).
    """
    judul = normal(tabel.judul)
    kepala = " ".join(normal(k.judul) for k in tabel.kolom)
    angka = [
        k
        for k in tabel.kolom
        if k.peran in (Peran.LAIN, Peran.JUMLAH, Peran.URAIAN)
        and any(k.indeks in b.nilai for b in tabel.baris)
    ]
    if not angka or any(b.liar for b in tabel.baris):
        return None
    if not (PEGAWAI.search(judul) or PEGAWAI.search(kepala)) or "beban kerja" in judul:
        return None
    if re.search(r"kebutuhan|bezetting|bezeting|formasi|sarana|tunjangan", f"{judul} {kepala}"):
        return None
    sendiri = kelompok_teks(tabel.judul)
    hasil = TabelPegawai(
        tabel,
        next((nama for nama, pola in DIMENSI if pola.search(f"{kepala} {judul}")), ""),
        sendiri[0] if len(sendiri) == 1 else "",
    )
    isi = [b for b in tabel.baris if b.jenis == "isi"]
    lajur = _lajur(tabel, angka)
    if not isi or not lajur or not _bilangan_orang(isi, lajur):
        return None
    for indeks, (kelompok, kelamin) in lajur.items():
        _hitung_lajur(hasil, isi, indeks, kelompok or hasil.kelompok, kelamin, benar)
    _jumlahkan(hasil, isi)
    _kelompok_baris(hasil)
    _catat_jumlah(hasil, lajur)
    return hasil if hasil.total is not None else None


def _lajur(tabel: TabelBaca, angka: list) -> dict[int, tuple[str, str]]:
    """Leaf columns: index → (group, sex). Columns of sums are left out when there are leaves."""
    daun: dict[int, tuple[str, str]] = {}
    jumlah: list[int] = []
    for k in angka:
        jalur = normal(k.judul)
        akhir = jalur.split()[-1] if jalur else ""
        kelamin = ""
        if LAKI.search(jalur) or akhir in ("l", "lk"):
            kelamin = "L"
        elif PEREMPUAN.search(jalur) or akhir in ("p", "pr"):
            kelamin = "P"
        kelompok = kelompok_teks(k.judul)
        if k.peran == Peran.JUMLAH and not kelamin and not kelompok:
            jumlah.append(k.indeks)
        elif kelamin or kelompok or k.peran == Peran.JUMLAH:
            if re.search(r"\b(jumlah|total|jml)\b", jalur) and not kelamin and daun:
                continue  # the sum of one group
            daun[k.indeks] = (kelompok[0] if kelompok else "", kelamin)
    if any(kelompok for kelompok, _ in daun.values()):
        # "Jumlah L" and "Jumlah P" are sums of the groups' columns.
        daun = {i: isi for i, isi in daun.items() if isi[0]}
    if any(kelompok for kelompok, _ in daun.values()):
        # "PNS | PPPK | BLUD | Jumlah": a column between them is a group too, known or not.
        daun |= {
            k.indeks: (k.judul.strip(), "")
            for k in angka
            if k.indeks not in daun
            and k.indeks not in jumlah
            and k.peran == Peran.LAIN
            and 0 < len(normal(k.judul).split()) <= 3
            and not re.search(r"\b(jumlah|total|jml)\b", normal(k.judul))
            and min(daun) - 2 <= k.indeks <= max((*daun, *jumlah))
        }
    if daun:
        return daun
    return {jumlah[-1]: ("", "")} if jumlah else {}


def _bilangan_orang(isi: list[BarisIsi], lajur: dict[int, tuple[str, str]]) -> bool:
    nilai = [
        b.nilai[i].cetak.nilai
        for b in isi
        for i in lajur
        if i in b.nilai and b.nilai[i].cetak.nilai is not None
    ]
    return bool(nilai) and all(n == n.to_integral_value() and 0 <= n < 100_000 for n in nilai)


def _hitung_lajur(
    hasil: TabelPegawai,
    isi: list[BarisIsi],
    indeks: int,
    kelompok: str,
    kelamin: str,
    benar: Mapping[tuple[int, int, int], Decimal],
) -> None:
    for baris in isi:
        sel = baris.nilai.get(indeks)
        nilai = sel.cetak.nilai if sel is not None and sel.cetak.nilai is not None else Decimal(0)
        nilai = benar.get((hasil.tabel.nomor, baris.urut, indeks), nilai)
        for kunci in {(kelompok, kelamin, baris.uraian), (kelompok, kelamin, "")}:
            _tambah(hasil, kunci, nilai, baris.lokasi if nilai and kunci[2] else None)


def _catat_jumlah(hasil: TabelPegawai, lajur: Mapping[int, tuple[str, str]]) -> None:
    """Remember the printed totals: where they differ from the rows, that is said once, there."""
    akhir = [k.indeks for k in hasil.tabel.kolom if k.peran == Peran.JUMLAH]
    for baris in hasil.tabel.baris:
        if baris.jenis != "jumlah":
            continue
        for indeks, sel in baris.nilai.items():
            kelompok, kelamin = lajur.get(indeks, ("", ""))
            if indeks not in lajur and (not akhir or indeks != akhir[-1]):
                continue
            orang = hasil.hitung.get((kelompok or hasil.kelompok, kelamin, ""))
            if orang is not None and sel.cetak.nilai is not None:
                orang.tercetak.add(sel.cetak.nilai)


def _kelompok_baris(hasil: TabelPegawai) -> None:
    """Rows that are groups themselves ("PNS", "PPPK") count those groups."""
    for kelompok, kelamin, kategori in list(hasil.hitung):
        nama = kelompok_teks(kategori)
        if kategori and len(nama) == 1 and not kelompok:
            nilai = hasil.hitung[kelompok, kelamin, kategori]
            hasil.hitung.setdefault((nama[0], kelamin, ""), Orang(nilai.nilai, nilai.lokasi))


def _jumlahkan(hasil: TabelPegawai, isi: list[BarisIsi]) -> None:
    """Add the sums over sexes and over groups."""
    for kelompok, kelamin, kategori in list(hasil.hitung):
        nilai = hasil.hitung[kelompok, kelamin, kategori]
        if kelamin:
            _tambah(hasil, (kelompok, "", kategori), nilai.nilai, *nilai.lokasi)
    if hasil.kelompok:
        return
    for kelompok, kelamin, kategori in list(hasil.hitung):
        if kelompok:
            nilai = hasil.hitung[kelompok, kelamin, kategori]
            _tambah(hasil, ("", kelamin, kategori), nilai.nilai, *nilai.lokasi)


def _tambah(
    hasil: TabelPegawai, kunci: tuple[str, str, str], nilai: Decimal, *lokasi: Lokasi | None
) -> None:
    satu = hasil.hitung.setdefault(kunci, Orang(Decimal(0), []))
    satu.nilai += nilai
    satu.lokasi.extend(isi for isi in lokasi if isi is not None and isi not in satu.lokasi)
