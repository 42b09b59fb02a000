"""What every chapter builder works with: the facts, the figure dictionary, and the prose."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from html import escape
from typing import Literal

from lkjip.rumus.ikhtisar import Ikhtisar
from lkjip.rumus.kebijakan import Kebijakan, get_kebijakan
from lkjip.rumus.kerangka import judul_bagian, tersembunyi
from lkjip.rumus.potret import Potret, PotretRenstra

from .banding import Beda
from .halaman_unggahan import HalamanUnggahan
from .kamus import Butir, tulis
from .kerangka import disembunyikan
from .narasi import BerkasGambar, GalatNarasi, MasalahNarasi, teks_polos, urai_narasi
from .pohon import (
    Angka,
    Baris,
    Blok,
    ButirDaftar,
    CatatanTabel,
    Daftar,
    Paragraf,
    Sel,
    Teks,
)

CATATAN_BEDA = (
    "Laporan ini memakai hasil hitung; seluruh perbedaan dengan dokumen sumber dirinci dalam "
    "{{ rujuk:lampiran.mutu-data }}."
)


@dataclass(slots=True)
class Perakit:
    """The state of one assembly. Builders read from it and ask it for prose and figures.

    `naskah` collects the default prose of each section as HTML with placeholders, so that an
    editor can offer it as a draft; `masalah` collects what is wrong with the prose of people,
    so that all of it is reported at once. `isi` keeps what each section became, and `gambar` are
    the pictures that prose may show, `halaman` the pages of attached documents, by their SHA-256.
    """

    potret: Potret
    ikhtisar: Ikhtisar
    kamus: Mapping[str, Butir]
    narasi: Mapping[str, str]
    beda: tuple[Beda, ...] = ()
    gambar: Mapping[str, BerkasGambar] = field(default_factory=dict)
    halaman: Mapping[str, HalamanUnggahan] = field(default_factory=dict)
    naskah: dict[str, str] = field(default_factory=dict)
    isi: dict[str, tuple[Blok, ...]] = field(default_factory=dict)
    rujukan: list[tuple[str, str]] = field(default_factory=list)
    masalah: list[MasalahNarasi] = field(default_factory=list)

    @property
    def kebijakan(self) -> Kebijakan:
        """The policy under which this report is computed."""
        return get_kebijakan(self.potret.kebijakan)

    @property
    def renstra(self) -> PotretRenstra:
        """The plan, for builders that are called only when there is one."""
        if self.potret.renstra is None:
            raise ValueError("Tidak ada Renstra yang mencakup tahun ini.")
        return self.potret.renstra

    def nilai(self, kunci: str) -> Decimal | None:
        """A figure of the dictionary as a number, to compare; None when it is unknown."""
        butir = self.kamus[kunci]
        return None if butir.nilai is None else butir.besar

    def judul(self, kunci: str) -> str:
        """The heading of a section as this report prints it."""
        return judul_bagian(self.potret, kunci)

    # --- prose

    def prosa(self, bagian: str, baku: str) -> tuple[Blok, ...]:
        """The prose of a section: what people wrote, else the default (HTML with placeholders).

        `baku` "" means that the section stays empty until somebody writes it. A section that the
        framework leaves out takes no prose.
        """
        if disembunyikan(bagian, tersembunyi(self.potret.kerangka)):
            return ()
        self.naskah[bagian] = baku
        tulisan = self.narasi.get(bagian, "")
        sumber = tulisan if tulisan.strip() else baku
        try:
            hasil = urai_narasi(bagian, sumber, self.kamus, self.gambar)
        except GalatNarasi as galat:
            self.masalah.extend(galat.masalah)
            return ()
        self.rujukan.extend((bagian, kunci) for kunci in hasil.rujukan)
        self.isi[bagian] = hasil.blok
        return hasil.blok

    def blok(self, html: str) -> tuple[Blok, ...]:
        """Blocks written by a builder, with placeholders; people cannot replace them."""
        hasil = urai_narasi("(bawaan)", html, self.kamus)
        self.rujukan.extend(("(bawaan)", kunci) for kunci in hasil.rujukan)
        return hasil.blok

    def baris(self, html: str) -> Baris:
        """One line written by a builder: text, `strong`, `em` and placeholders."""
        blok = self.blok(f"<p>{html}</p>")
        return blok[0].isi if blok and isinstance(blok[0], Paragraf) else ()

    def paragraf(self, *html: str) -> Paragraf:
        """A paragraph of sentences written by a builder."""
        return Paragraf(self.baris(" ".join(kalimat for kalimat in html if kalimat)))

    # --- figures

    def angka(self, kunci: str, pilihan: str = "", tebal: bool = False) -> Angka:
        """A figure of the dictionary. Raises KeyError for an unknown key or way of writing."""
        butir = self.kamus[kunci]
        return Angka(tulis(butir, pilihan), kunci, tebal, butir.alasan)

    def sel(
        self, kunci: str, pilihan: str = "", catatan: tuple[str, ...] = (), tebal: bool = False
    ) -> Sel:
        """A table cell with one figure."""
        return Sel((self.angka(kunci, pilihan, tebal),), catatan=catatan)

    def sel_beralasan(self, kunci: str, kaki: "CatatanKaki", pilihan: str = "") -> Sel:
        """A cell whose reason, why a value is unknown or incomplete, is printed as a footnote."""
        alasan = self.kamus[kunci].alasan
        if not alasan:
            return self.sel(kunci, pilihan)
        return self.sel(kunci, pilihan, catatan=(kaki.tambah("alasan", (Teks(alasan),)),))

    def sel_banding(self, kunci: str, kaki: "CatatanKaki", pilihan: str = "") -> Sel:
        """A cell that also shows what a source prints where that differs; a note says why."""
        tercetak = [satu.ringkas for satu in self.beda if satu.terbaca and kunci in satu.kunci]
        if not tercetak:
            return self.sel_beralasan(kunci, kaki, pilihan)
        kaki.tambah("tercetak-berbeda", self.baris(CATATAN_BEDA))  # printed without a mark
        return Sel(
            (self.angka(kunci, pilihan),),
            dinyatakan="; ".join(dict.fromkeys(tercetak)),
        )

    def sel_capaian(self, kunci: str, kaki: "CatatanKaki", akhiran: str = "") -> Sel:
        """The cell of a capaian; capped and unknown values carry a footnote.

        `kunci` is the indicator's key, `akhiran` "_lalu" for last year.
        """
        nama = f"{kunci}.capaian{akhiran}"
        butir = self.kamus[nama]
        if butir.nilai is None:
            return self.sel(nama, catatan=(kaki.tambah("kosong", (Teks(butir.alasan),)),))
        mentah = self.kamus[f"{kunci}.capaian_mentah{akhiran}"]
        if mentah.nilai == butir.nilai:
            return self.sel(nama)
        baris = self.baris(
            f"Hasil hitungan {{{{ {mentah.kunci} }}}}; ditampilkan dan dirata-ratakan "
            f"{{{{ {nama} }}}} karena batas dalam kebijakan pengukuran."
        )
        return self.sel(nama, catatan=(kaki.tambah("dibatasi", baris),))


@dataclass(slots=True)
class CatatanKaki:
    """Footnotes of one table. Equal notes are printed once, whichever cell asks for them."""

    isi: dict[str, Baris] = field(default_factory=dict)

    def tambah(self, kunci: str, baris: Baris) -> str:
        """Add a note and return the key to put on the cell.

        A second note under the same key with other words gets a key of its own.
        """
        pakai, urut = kunci, 1
        while pakai in self.isi and teks_polos(self.isi[pakai]) != teks_polos(baris):
            urut += 1
            pakai = f"{kunci}-{urut}"
        self.isi[pakai] = baris
        return pakai

    def jadi(self) -> tuple[CatatanTabel, ...]:
        return tuple(CatatanTabel(kunci, baris) for kunci, baris in self.isi.items())


def sel_teks(isi: str, *, kepala: bool = False) -> Sel:
    """A table cell with plain words."""
    return Sel((Teks(isi),), kepala=kepala)


def butir_teks(isi: str) -> ButirDaftar:
    """A list item with plain words."""
    return ButirDaftar((Teks(isi),))


def daftar_teks(isi: Iterable[str], penomoran: Literal["", "1", "a"] = "") -> Daftar:
    """A list of plain words."""
    return Daftar(tuple(butir_teks(satu) for satu in isi), penomoran)


def akhiri(teks: str, tanda: str = ".") -> str:
    """Return the text with exactly one closing mark."""
    return f"{teks.rstrip(' .;')}{tanda}"


def aman(teks: str) -> str:
    """Escape words of the potret for use inside a builder's sentence: they are never markup."""
    return escape(teks, quote=False).replace("{{", "{&#8203;{").replace("}}", "}&#8203;}")


def rangkai(isi: Iterable[str]) -> list[str]:
    """Punctuate the items of a list that is one sentence: "a;", "b; dan", "c."."""
    butir = list(isi)
    return [
        akhiri(teks, "." if ke == len(butir) else "; dan" if ke == len(butir) - 1 else ";")
        for ke, teks in enumerate(butir, start=1)
    ]
