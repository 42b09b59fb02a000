"""The numbered document as claims for the checks of `rumus.uji`, with the way back.

Every element gets a running number as its "line". `tempat` leads from that number back to the
anchor on screen and to the keys of the figures that stand there, so that a finding can name the
value behind it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from lkjip.rumus.uji import dokumen as uji

from .lebar import letak_sel
from .nomor import DokumenBernomor
from .pohon import (
    Angka,
    Bagian,
    Baris,
    BarisTabel,
    Blok,
    ButirDaftar,
    Daftar,
    DaftarOtomatis,
    Gambar,
    JenisBagian,
    Kotak,
    Paragraf,
    Rujukan,
    Sebaris,
    Sel,
    SubBab,
    Tabel,
)


@dataclass(frozen=True, slots=True)
class AngkaTertulis:
    """A figure where it stands: its key in the dictionary and its text there."""

    asal: str
    teks: str


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a "line" of the claims stands. `kunci` is the node that people refer to, `jangkar`
    its id on screen, `sebutan` how to call it, `angka` the figures on that line."""

    kunci: str
    jangkar: str
    sebutan: str
    angka: tuple[AngkaTertulis, ...] = ()
    naskah: str = ""  # key of the section whose prose it is


@dataclass(frozen=True, slots=True)
class KlaimLaporan:
    """The claims and the way back from their running numbers."""

    dokumen: uji.DokumenKlaim
    tempat: Mapping[int, Tempat]


def susun_klaim(
    dok: DokumenBernomor, naskah: Mapping[str, tuple[Blok, ...]] | None = None
) -> KlaimLaporan:
    """Read the whole report as it will be printed. `naskah` are the blocks of each section of
    prose. The appendix repeats what stands elsewhere and is left out."""
    milik = {id(blok): kunci for kunci, isi in (naskah or {}).items() for blok in isi}
    pembaca = _Pembaca(dok, milik)
    unsur = tuple(isi for bagian in dok.dokumen.bagian for isi in pembaca.bagian(bagian))
    return KlaimLaporan(uji.DokumenKlaim(unsur), pembaca.tempat)


def susun_klaim_tabel(
    dok: DokumenBernomor, pilih: Collection[str], tercetak: Mapping[str, str]
) -> KlaimLaporan:
    """Only the tables with these keys, with what the sources print (`tercetak`: {key of a figure:
    its text}) in place of what was computed, and without the notes of this report."""
    pembaca = _Pembaca(dok, {}, tercetak, catatan=False)
    unsur = tuple(
        isi
        for bagian in dok.dokumen.bagian
        for tabel in _daftar_tabel(bagian.isi)
        if tabel.kunci in pilih
        for isi in pembaca.tabel(tabel)
    )
    return KlaimLaporan(uji.DokumenKlaim(unsur), pembaca.tempat)


def _daftar_tabel(isi: Iterable[Blok]) -> Iterator[Tabel]:
    for blok in isi:
        if isinstance(blok, Tabel):
            yield blok
        elif isinstance(blok, SubBab | Kotak):
            yield from _daftar_tabel(blok.isi)


@dataclass
class _Pembaca:
    dok: DokumenBernomor
    naskah: Mapping[int, str]
    tercetak: Mapping[str, str] = field(default_factory=dict)
    catatan: bool = True
    kini: str = ""  # section of prose being read
    tempat: dict[int, Tempat] = field(default_factory=dict)
    urut: Iterator[int] = field(default_factory=lambda: count(1))
    daftar: Iterator[int] = field(default_factory=lambda: count(1))

    def posisi(self, kunci: str, sebaris: Iterable[AngkaTertulis] = ()) -> uji.Posisi:
        nomor = next(self.urut)
        entri = self.dok.entri(kunci)
        self.tempat[nomor] = Tempat(kunci, entri.jangkar, entri.sebutan, tuple(sebaris), self.kini)
        return uji.Posisi(baris=nomor)

    # --- containers

    def bagian(self, bagian: Bagian) -> Iterable[uji.Unsur]:
        if bagian.jenis in (JenisBagian.SAMPUL, JenisBagian.FORMULIR, JenisBagian.LAMPIRAN):
            return
        entri = self.dok.entri(bagian.kunci)
        bab = bagian.jenis is JenisBagian.BAB
        teks = f"{entri.label.upper()} {bagian.judul}".strip()
        yield uji.Kepala(entri.nomor, bagian.judul, int(bab), self.posisi(bagian.kunci), teks)
        yield from self.isi(bagian.kunci, bagian.isi, 1)

    def isi(self, kunci: str, isi: Iterable[Blok], tingkat: int) -> Iterable[uji.Unsur]:
        """`kunci` is the heading above the blocks: paragraphs have no key of their own."""
        for blok in isi:
            luar = self.kini
            self.kini = self.naskah.get(id(blok), luar)
            yield from self.blok(kunci, blok, tingkat)
            self.kini = luar

    def blok(self, kunci: str, blok: Blok, tingkat: int) -> Iterable[uji.Unsur]:
        match blok:
            case SubBab():
                entri = self.dok.entri(blok.kunci)
                yield uji.Kepala(
                    entri.nomor,
                    blok.judul,
                    tingkat + 1,
                    self.posisi(blok.kunci),
                    f"{entri.nomor} {blok.judul}".strip(),
                )
                yield from self.isi(blok.kunci, blok.isi, tingkat + 1)
            case Kotak():
                yield from self.isi(kunci, blok.isi, tingkat)
            case Paragraf():
                yield uji.Paragraf(self.teks(blok.isi), self.posisi(kunci, _angka(blok.isi)))
            case Daftar():
                yield from self.butir(kunci, blok.butir, blok.penomoran)
            case Tabel():
                yield from self.tabel(blok)
            case Gambar() if blok.bernomor:
                yield self.keterangan("gambar", blok.kunci, blok.judul)
            case DaftarOtomatis():
                yield from self.entri(kunci, blok)

    def entri(self, kunci: str, blok: DaftarOtomatis) -> Iterable[uji.Unsur]:
        for satu in self.dok.daftar[blok.jenis]:
            if satu.jenis == "lampiran":
                continue
            teks = f"{satu.label or satu.nomor} {satu.judul}".strip()
            yield uji.Entri(blok.jenis, satu.nomor, satu.judul, "", self.posisi(kunci), teks)

    def butir(
        self, kunci: str, butir: tuple[ButirDaftar, ...], penomoran: str
    ) -> Iterable[uji.Unsur]:
        nomor = next(self.daftar)
        for ke, satu in enumerate(butir, start=1):
            tanda = {"1": str(ke), "a": chr(96 + min(ke, 26))}.get(penomoran, "-")
            posisi = self.posisi(kunci, _angka(satu.isi))
            yield uji.Butir(tanda, self.teks(satu.isi), posisi, nomor)
            if satu.anak:
                yield from self.butir(kunci, satu.anak, penomoran)

    # --- tables and captions

    def keterangan(self, jenis: str, kunci: str, judul: str) -> uji.Keterangan:
        entri = self.dok.entri(kunci)
        teks = f"{entri.label} {judul}".strip()
        return uji.Keterangan(jenis, entri.nomor, judul, self.posisi(kunci), teks)

    def tabel(self, tabel: Tabel) -> Iterable[uji.Unsur]:
        if not tabel.baris:
            return
        judul = None
        if tabel.bernomor:
            judul = self.keterangan("tabel", tabel.kunci, tabel.judul)
            yield judul
        baris = self.kepala_tabel(tabel)
        baris += [
            self.baris(tabel, satu, dict(letak))
            for satu, letak in zip(tabel.baris, letak_sel(tabel), strict=True)
        ]
        yield uji.Tabel(tuple(baris), baris[0].posisi, judul)
        for satu in tabel.catatan if self.catatan else ():
            yield uji.Paragraf(self.teks(satu.isi), self.posisi(tabel.kunci, _angka(satu.isi)))

    def kepala_tabel(self, tabel: Tabel) -> list[uji.BarisTabel]:
        """One or two head rows, a common head once over its columns, as other reports have them."""
        if not any(k.kelompok for k in tabel.kolom):
            return [self.baris_kepala(tabel, [k.judul for k in tabel.kolom])]
        lalu = ""
        atas = []
        for k in tabel.kolom:
            atas.append((k.kelompok if k.kelompok != lalu else "") if k.kelompok else k.judul)
            lalu = k.kelompok
        bawah = [k.judul if k.kelompok else "" for k in tabel.kolom]
        return [self.baris_kepala(tabel, atas), self.baris_kepala(tabel, bawah)]

    def baris_kepala(self, tabel: Tabel, judul: Iterable[str]) -> uji.BarisTabel:
        posisi = self.posisi(tabel.kunci)
        return uji.BarisTabel(tuple(uji.Sel(satu, posisi) for satu in judul), posisi)

    def baris(self, tabel: Tabel, satu: BarisTabel, letak: Mapping[int, Sel]) -> uji.BarisTabel:
        angka = [
            AngkaTertulis(isi.asal, self._satu(isi))
            for sel in satu.sel
            for isi in sel.isi
            if isinstance(isi, Angka)
        ]
        posisi = self.posisi(tabel.kunci, angka)
        teks = (self.teks(letak[k].isi) if k in letak else "" for k in range(len(tabel.kolom)))
        return uji.BarisTabel(tuple(uji.Sel(isi, posisi) for isi in teks), posisi)

    # --- inside a line

    def teks(self, baris: Baris) -> str:
        return "".join(map(self._satu, baris)).replace("\u00a0", " ")

    def _satu(self, satu: Sebaris) -> str:
        if isinstance(satu, Rujukan):
            return self.dok.rujuk(satu).sebutan
        if isinstance(satu, Angka):
            return self.tercetak.get(satu.asal, satu.isi)
        return satu.isi


def _angka(baris: Baris) -> Iterable[AngkaTertulis]:
    return (AngkaTertulis(satu.asal, satu.isi) for satu in baris if isinstance(satu, Angka))
