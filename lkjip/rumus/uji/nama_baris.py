"""The table rows that a sentence names, and where it names them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .kata import normal
from .peran import Peran
from .tabel import BarisIsi, TabelBaca

POLA_KATA = re.compile(r"\w+")
BARIS_TERBANYAK = 20_000
UMUM = frozenset(
    ["jumlah", "total", "lainnya", "lain lain", "persen", "orang", "indeks", "nilai", "target",
     "realisasi", "indikator", "sasaran", "program", "kegiatan", "tahun", "ada", "tidak",
     "laki laki", "perempuan"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A name in a sentence: where it stands, and the rows that bear it."""

    awal: int
    akhir: int
    nama: str
    baris: tuple[tuple[TabelBaca, BarisIsi], ...]


@dataclass(slots=True)
class DaftarNama:
    """The names of all rows of all tables, found by their first word."""

    menurut: dict[str, dict[tuple[str, ...], list[tuple[TabelBaca, BarisIsi]]]] = field(
        default_factory=dict
    )

    def cari(self, teks: str) -> list[Sebutan]:
        """The names that a text says, the longest at each place, in order."""
        kata = [(c.start(), c.end(), c[0].casefold()) for c in POLA_KATA.finditer(teks)]
        isi = [k for _, _, k in kata]
        hasil: list[Sebutan] = []
        letak = 0
        while letak < len(kata):
            calon = self.menurut.get(isi[letak], {})
            cocok = [n for n in calon if tuple(isi[letak : letak + len(n)]) == n]
            if not cocok:
                letak += 1
                continue
            nama = max(cocok, key=len)
            akhir = kata[letak + len(nama) - 1][1]
            hasil.append(Sebutan(kata[letak][0], akhir, " ".join(nama), tuple(calon[nama])))
            letak += len(nama)
        return hasil


def daftar_nama(tabel: Sequence[TabelBaca]) -> DaftarNama:
    """Index the rows of tables with figures. A short name ("I", "S1", "Partai A") counts with the
    head of its column before it too ("triwulan I")."""
    hasil = DaftarNama()
    banyak = 0
    for t in tabel:
        for b in t.baris:
            if b.jenis != "isi" or not b.nilai:
                continue
            banyak += 1
            if banyak > BARIS_TERBANYAK:
                return hasil
            for nama in _nama(t, b):
                isi = hasil.menurut.setdefault(nama[0], {}).setdefault(nama, [])
                isi.append((t, b))
    return hasil


def _nama(tabel: TabelBaca, baris: BarisIsi) -> Iterator[tuple[str, ...]]:
    teks = re.sub(r"^[-–•\s]+", "", baris.uraian or next(iter(baris.teks.values()), ""))
    semua = {normal(teks), normal(re.sub(r"\([^)]*\)", " ", teks))}
    if not normal(teks) and baris.kode:
        semua = {normal(baris.kode)}
    kepala = next(
        (k.judul for k in tabel.kolom if k.peran not in (Peran.NOMOR, Peran.KODE) and k.judul), ""
    )
    depan = normal(kepala).split()
    for nama in semua - UMUM:
        kata = tuple(nama.split())
        if not kata or len(kata) > 40:
            continue
        if len(nama) >= 5 and not nama.replace(" ", "").isdigit():
            yield kata
        elif len(nama) >= 2 and re.search(r"[a-z]", nama) and re.search(r"\d", nama):
            yield kata  # S1, D3
        elif len(nama) >= 3 and teks.strip().isupper():
            yield kata  # SMA, PNS
        if depan and len(kata) == 1 and len(nama) <= 4:
            yield (depan[0], *kata)


def saudara(tabel: TabelBaca, baris: BarisIsi) -> list[BarisIsi]:
    """The rows of a table on the same level as one of them, itself included."""

    def tingkat(b: BarisIsi) -> tuple[int, int | None, bool]:
        kode = len([k for k in b.kode.split(".") if k])
        return kode, b.tingkat_kolom, normal(b.uraian).startswith("program ")

    return [b for b in tabel.baris if b.jenis == "isi" and tingkat(b) == tingkat(baris)]
