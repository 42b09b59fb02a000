"""Numbers the document tree, so that screen, paper and files speak of the same "Tabel 3.6".

One walk gives every bab, subbab, table, figure and appendix its number, label and anchor, marks
the footnotes of each table, fills the automatic lists and checks every reference. What does not
fit together is an error that names the key and where it stands: never a silent blank.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from .pohon import (
    Bagian,
    Baris,
    Blok,
    ButirDaftar,
    Daftar,
    Dokumen,
    Gambar,
    JenisBagian,
    Kotak,
    Paragraf,
    Rujukan,
    SubBab,
    Tabel,
)

JenisEntri = Literal["bagian", "bab", "subbab", "tabel", "gambar", "lampiran"]
JenisDaftar = Literal["isi", "tabel", "gambar"]

TINGKAT_DAFTAR_ISI = 3
"""Deepest heading level in the contents: 1 = bab, 2 = "1.4", 3 = "1.4.1"."""

POLA_KUNCI = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Entri:
    """What is known of a key: how to call it, what it is titled, where it stands."""

    kunci: str
    jenis: JenisEntri
    nomor: str  # "III", "3.6", "1.4.1"; "" when it has no number; the same in every style
    label: str  # "Bab III", "Tabel 3.6", "subbab 2.4", "Lampiran 1"; "" when it has no number
    judul: str
    jangkar: str  # id of its element, on screen and on paper
    bagian: str  # key of the part that holds it
    tingkat: int  # heading level, 1 for a part; 0 for tables and figures
    tercetak: str = ""  # the number on its heading where that is not `nomor`: "A", "1", "a"

    @property
    def angka(self) -> str:
        """The number as its heading and the contents show it."""
        return self.tercetak or self.nomor

    @property
    def sebutan(self) -> str:
        """How a sentence refers to it: its label, or its title in quotes."""
        return self.label or f"“{self.judul}”"


@dataclass(frozen=True, slots=True)
class Masalah:
    """One thing that keeps the document from being numbered."""

    kunci: str
    tempat: str
    pesan: str

    def __str__(self) -> str:
        return f"{self.pesan} (di {self.tempat})"


class GalatDokumen(Exception):
    """The tree does not fit together; `masalah` lists every reason, in reading order."""

    def __init__(self, masalah: tuple[Masalah, ...]):
        self.masalah = masalah
        super().__init__("\n".join(map(str, masalah)))


@dataclass(frozen=True, slots=True)
class DokumenBernomor:
    """A tree with its numbers. The tree itself is unchanged; renderers look numbers up by key."""

    dokumen: Dokumen
    register: Mapping[str, Entri]
    daftar: Mapping[JenisDaftar, tuple[Entri, ...]]
    catatan: Mapping[str, Mapping[str, int]]  # table key → footnote key → its mark, from 1

    def entri(self, kunci: str) -> Entri:
        return self.register[kunci]

    def rujuk(self, rujukan: Rujukan) -> Entri:
        """The entry that `rujukan` names; `nomori` has checked that it exists."""
        return self.register[rujukan.kunci]


def nomori(dokumen: Dokumen) -> DokumenBernomor:
    """Number `dokumen`. Raises `GalatDokumen` with all its problems at once."""
    penomor = _Penomor(berhuruf=dokumen.penomoran == "huruf")
    for bagian in dokumen.bagian:
        penomor.bagian(bagian)
    penomor.periksa_rujukan()
    if penomor.masalah:
        raise GalatDokumen(tuple(penomor.masalah))
    semua = tuple(penomor.register.values())
    return DokumenBernomor(
        dokumen=dokumen,
        register=MappingProxyType(penomor.register),
        daftar=MappingProxyType(
            {
                "isi": tuple(e for e in semua if e.kunci in penomor.di_daftar_isi),
                "tabel": tuple(e for e in semua if e.jenis == "tabel" and e.nomor),
                "gambar": tuple(e for e in semua if e.jenis == "gambar" and e.nomor),
            }
        ),
        catatan=MappingProxyType(penomor.catatan),
    )


def romawi(angka: int) -> str:
    """Roman numeral of 1–39, as far as chapters go: 4 → "IV". Raises `ValueError` beyond."""
    if not 1 <= angka <= 39:
        raise ValueError(f"angka Romawi bab harus 1–39, bukan {angka}")
    satuan = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (angka // 10) + satuan[angka % 10]


@dataclass
class _Penomor:
    """State of the walk. `awalan` is the number before the dot inside the current part ("3",
    "L1"), empty where nothing is numbered (cover, front matter)."""

    berhuruf: bool = False
    register: dict[str, Entri] = field(default_factory=dict)
    catatan: dict[str, Mapping[str, int]] = field(default_factory=dict)
    di_daftar_isi: set[str] = field(default_factory=set)
    masalah: list[Masalah] = field(default_factory=list)
    rujukan: list[tuple[str, str]] = field(default_factory=list)  # (key, place)
    jangkar: dict[str, str] = field(default_factory=dict)  # anchor → key
    tempat_kunci: dict[str, str] = field(default_factory=dict)
    jalur: list[str] = field(default_factory=list)
    bab: int = 0
    lampiran: int = 0
    awalan: str = ""
    kunci_bagian: str = ""
    urutan: dict[str, int] = field(default_factory=dict)  # "tabel" | "gambar" → last number

    # --- places and keys ---

    @property
    def tempat(self) -> str:
        return " › ".join(self.jalur)

    def salah(self, kunci: str, pesan: str) -> None:
        self.masalah.append(Masalah(kunci, self.tempat, pesan))

    def daftarkan(self, entri: Entri) -> None:
        kunci = entri.kunci
        if not POLA_KUNCI.fullmatch(kunci):
            self.salah(
                kunci,
                f"Kunci “{kunci}” tidak sah: pakai huruf kecil, angka, titik, dan tanda hubung.",
            )
        elif kunci in self.register:
            self.salah(
                kunci, f"Kunci “{kunci}” dipakai dua kali; sebelumnya di {self.tempat_kunci[kunci]}"
            )
        elif entri.jangkar in self.jangkar:
            self.salah(
                kunci,
                f"Kunci “{kunci}” tidak dapat dibedakan dari “{self.jangkar[entri.jangkar]}”",
            )
        else:
            if not entri.judul.strip():
                self.salah(kunci, f"“{kunci}” tidak berjudul")
            self.register[kunci] = entri
            self.jangkar[entri.jangkar] = kunci
            self.tempat_kunci[kunci] = self.tempat

    # --- the tree ---

    def bagian(self, bagian: Bagian) -> None:
        self.kunci_bagian, self.urutan, self.awalan = bagian.kunci, {}, ""
        jenis: JenisEntri = "bagian"
        nomor = label = ""
        if bagian.jenis is JenisBagian.BAB:
            self.bab += 1
            jenis, nomor, self.awalan = "bab", romawi(self.bab), str(self.bab)
            label = f"Bab {nomor}"
        elif bagian.jenis is JenisBagian.LAMPIRAN:
            self.lampiran += 1
            jenis, nomor, self.awalan = "lampiran", str(self.lampiran), f"L{self.lampiran}"
            label = f"Lampiran {nomor}"
        self.jalur = [f"{label} {bagian.judul}".strip()]
        self.daftarkan(
            Entri(
                bagian.kunci,
                jenis,
                nomor,
                label,
                bagian.judul,
                jangkar(bagian.kunci),
                bagian.kunci,
                1,
            )
        )
        if bagian.jenis is not JenisBagian.SAMPUL:
            self.di_daftar_isi.add(bagian.kunci)
        self.isi(bagian.isi, self.awalan, 1)

    def isi(self, blok: tuple[Blok, ...], nomor_induk: str, tingkat: int) -> None:
        """Walk the blocks below a heading of level `tingkat` numbered `nomor_induk`."""
        subbab = 0
        for b in blok:
            match b:
                case SubBab():
                    subbab += b.bernomor
                    self.subbab(b, nomor_induk, subbab, tingkat + 1)
                case Tabel():
                    self.benda("tabel", "Tabel", b)
                    self.tabel(b)
                case Gambar():
                    self.benda("gambar", "Gambar", b)
                    if not b.alt.strip():
                        self.salah(b.kunci, f"Gambar “{b.kunci}” tidak mempunyai teks alternatif")
                case Kotak():
                    self.jalur.append(f"kotak “{b.judul}”")
                    self.isi(b.isi, "", tingkat)
                    self.jalur.pop()
                case Paragraf():
                    self.sebaris(b.isi)
                case Daftar():
                    self.butir(b.butir)

    def subbab(self, s: SubBab, nomor_induk: str, urutan: int, tingkat: int) -> None:
        nomor = label = tercetak = ""
        if s.bernomor and nomor_induk:
            nomor = f"{nomor_induk}.{urutan}"
            label = f"subbab {nomor}"
            if self.berhuruf:
                tercetak, label = self.huruf(nomor_induk, urutan)
        self.jalur.append(f"{nomor} {s.judul}".strip())
        if s.bernomor and not nomor_induk:
            self.salah(
                s.kunci,
                f"Subbab “{s.kunci}” minta nomor di dalam bagian yang tidak bernomor; "
                "beri bernomor=False",
            )
        self.daftarkan(
            Entri(
                s.kunci,
                "subbab",
                nomor,
                label,
                s.judul,
                jangkar(s.kunci),
                self.kunci_bagian,
                tingkat,
                tercetak,
            )
        )
        if nomor and tingkat <= TINGKAT_DAFTAR_ISI:
            self.di_daftar_isi.add(s.kunci)
        self.isi(s.isi, nomor, tingkat)
        self.jalur.pop()

    def huruf(self, nomor_induk: str, urutan: int) -> tuple[str, str]:
        """(number on the heading, label) in letters: ("A", "Bab III huruf A"), then
        ("1", "Bab III huruf A angka 1"), then ("a", "… angka 1 huruf a")."""
        urut = [int(n) for n in nomor_induk.split(".")[1:]] + [urutan]
        tanda = [_tanda(dalam, n) for dalam, n in enumerate(urut)]
        kata = ["angka" if dalam % 3 == 1 else "huruf" for dalam in range(len(tanda))]
        sebut = " ".join(f"{k} {t}" for k, t in zip(kata, tanda, strict=True))
        return tanda[-1], f"{self.register[self.kunci_bagian].label} {sebut}"

    def benda(self, jenis: Literal["tabel", "gambar"], kata: str, b: Tabel | Gambar) -> None:
        """Number and register a table or figure."""
        nomor = ""
        if b.bernomor and self.awalan:
            self.urutan[jenis] = self.urutan.get(jenis, 0) + 1
            nomor = f"{self.awalan}.{self.urutan[jenis]}"
        elif b.bernomor:
            self.salah(
                b.kunci,
                f"{kata} “{b.kunci}” minta nomor di dalam bagian yang tidak bernomor; "
                "beri bernomor=False",
            )
        label = f"{kata} {nomor}" if nomor else ""
        self.daftarkan(
            Entri(b.kunci, jenis, nomor, label, b.judul, jangkar(b.kunci), self.kunci_bagian, 0)
        )

    def tabel(self, t: Tabel) -> None:
        """Footnote marks in order of first use, and the references inside the cells."""
        ada = {c.kunci for c in t.catatan}
        nomor: dict[str, int] = {}
        self.jalur.append(f"tabel “{t.judul or t.kunci}”")
        if len(ada) < len(t.catatan):
            self.salah(t.kunci, f"Tabel “{t.kunci}” mempunyai dua catatan dengan kunci yang sama")
        for i, baris in enumerate(t.baris, 1):
            for j, sel in enumerate(baris.sel, 1):
                self.jalur.append(f"baris {i} sel {j}")
                for kunci in sel.catatan:
                    if kunci not in ada:
                        self.salah(kunci, f"Catatan “{kunci}” tidak ada di tabel “{t.kunci}”")
                    nomor.setdefault(kunci, len(nomor) + 1)
                self.sebaris(sel.isi)
                self.jalur.pop()
        for c in t.catatan:
            self.jalur.append(f"catatan “{c.kunci}”")
            self.sebaris(c.isi)
            self.jalur.pop()
        self.jalur.pop()
        self.catatan[t.kunci] = MappingProxyType(nomor)

    def butir(self, butir: tuple[ButirDaftar, ...]) -> None:
        for b in butir:
            self.sebaris(b.isi)
            self.butir(b.anak)

    def sebaris(self, baris: Baris) -> None:
        self.rujukan += [(s.kunci, self.tempat) for s in baris if isinstance(s, Rujukan)]

    def periksa_rujukan(self) -> None:
        for kunci, tempat in self.rujukan:
            if kunci not in self.register:
                pesan = f"Rujukan ke “{kunci}” tidak dapat dipenuhi: kunci itu tidak ada"
                self.masalah.append(Masalah(kunci, tempat, pesan))


def _tanda(dalam: int, urutan: int) -> str:
    """The sign of a sub-chapter in letters: A, B … at the top, below 1, 2 …, below a, b …."""
    if dalam % 3 == 1:
        return str(urutan)
    abjad = ""
    while urutan:
        urutan, sisa = divmod(urutan - 1, 26)
        abjad = chr(65 + sisa) + abjad
    return abjad if dalam % 3 == 0 else abjad.lower()


def jangkar(kunci: str) -> str:
    """The id of the element with this key: "tabel.capaian" → "tabel-capaian"."""
    return kunci.replace(".", "-")
