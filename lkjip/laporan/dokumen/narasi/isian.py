"""Placeholders in prose: what they may say, and the nodes they become.

- `{{ kunci }}` or `{{ kunci|pilihan }}`: a figure of the dictionary, in one of its ways of writing;
- `{{ rujuk:kunci }}`: a reference to a table, figure, chapter or sub-chapter.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from html import unescape

from ..kamus.butir import PILIHAN, Butir, tulis
from ..pohon import Angka, Baris, Rujukan, Sebaris, Teks

POLA_ISIAN = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
AWALAN_RUJUKAN = "rujuk:"
SEBUTAN = {
    "indikator": "indikator",
    "sasaran": "sasaran",
    "tujuan": "tujuan",
    "program": "program",
    "kegiatan": "kegiatan",
    "sub_kegiatan": "sub kegiatan",
    "belanja": "belanja",
}
"""What the first word of a key names, for messages."""


@dataclass(frozen=True, slots=True)
class MasalahNarasi:
    """One thing in the prose of `bagian` that cannot be printed. `potongan`: the text at fault."""

    bagian: str
    potongan: str
    pesan: str
    terdekat: tuple[str, ...] = ()

    def __str__(self) -> str:
        usul = f" Yang mirip: {', '.join(self.terdekat)}." if self.terdekat else ""
        return f"Bagian “{self.bagian}”: {self.potongan} — {self.pesan}{usul}"


class GalatNarasi(ValueError):
    """Prose that cannot be printed, with every problem found in it."""

    def __init__(self, masalah: Iterable[MasalahNarasi]) -> None:
        self.masalah = tuple(masalah)
        super().__init__("\n".join(str(satu) for satu in self.masalah))


def daftar_isian(html: str) -> tuple[str, ...]:
    """What stands between the braces of every placeholder, in order, each once.

    Works on any text, also on prose that cannot be printed.
    """
    isi = (" ".join(cocok[1].split()) for cocok in POLA_ISIAN.finditer(unescape(html)))
    return tuple(dict.fromkeys(isi))


def kunci_isian(html: str) -> tuple[str, ...]:
    """The dictionary keys that the prose is bound to, in order, each once; no references."""
    isi = (satu for satu in daftar_isian(html) if not satu.startswith(AWALAN_RUJUKAN))
    return tuple(dict.fromkeys(satu.partition("|")[0].strip() for satu in isi))


def urai_kalimat(bagian: str, teks: str, kamus: Mapping[str, Butir]) -> Baris:
    """Read one line of plain text with placeholders. Raises GalatNarasi."""
    isian = PembacaIsian(bagian, kamus)
    baris = tuple(isian.baca(teks))
    if isian.masalah:
        raise GalatNarasi(isian.masalah)
    return baris


def cari_rujukan_putus(
    rujukan: Iterable[tuple[str, str]], tersedia: Iterable[str]
) -> list[MasalahNarasi]:
    """Return a problem for each (section, key referred to) that is not among `tersedia`."""
    ada = list(tersedia)
    return [
        MasalahNarasi(
            bagian,
            f"{{{{ {AWALAN_RUJUKAN}{kunci} }}}}",
            "merujuk tabel, gambar atau bab yang tidak ada.",
            cari_dekat(kunci, ada),
        )
        for bagian, kunci in dict.fromkeys(rujukan)
        if kunci not in ada
    ]


@dataclass(slots=True)
class PembacaIsian:
    """Resolves the placeholders of one section and collects what is wrong with them."""

    bagian: str
    kamus: Mapping[str, Butir]
    kunci: list[str] = field(default_factory=list)
    rujukan: list[str] = field(default_factory=list)
    masalah: list[MasalahNarasi] = field(default_factory=list)

    def tolak(self, potongan: str, pesan: str, terdekat: tuple[str, ...] = ()) -> None:
        self.masalah.append(MasalahNarasi(self.bagian, potongan, pesan, terdekat))

    def baca(self, teks: str, tebal: bool = False, miring: bool = False) -> Iterable[Sebaris]:
        letak = 0
        for cocok in POLA_ISIAN.finditer(teks):
            yield from self._teks(teks[letak : cocok.start()], tebal, miring)
            simpul = self._isi(" ".join(cocok[1].split()), tebal, miring)
            if simpul is not None:
                yield simpul
            letak = cocok.end()
        yield from self._teks(teks[letak:], tebal, miring)

    def _teks(self, teks: str, tebal: bool, miring: bool) -> Iterable[Teks]:
        if "{{" in teks or "}}" in teks:
            self.tolak(f"“{teks.strip()[:60]}”", "kurung kurawal isian tidak berpasangan.")
        if teks:
            yield Teks(teks, tebal, miring)

    def _isi(self, isi: str, tebal: bool, miring: bool) -> Sebaris | None:
        potongan = f"{{{{ {isi} }}}}"
        if isi.startswith(AWALAN_RUJUKAN):
            kunci = isi[len(AWALAN_RUJUKAN) :].strip()
            self.rujukan.append(kunci)
            return Rujukan(kunci)
        kunci, garis, pilihan = (bagian.strip() for bagian in isi.partition("|"))
        butir = self.kamus.get(kunci)
        if butir is None:
            self.tolak(potongan, self._mengapa_asing(kunci), cari_dekat(kunci, self.kamus))
            return None
        cara = PILIHAN[butir.bentuk]
        if garis and pilihan not in cara:
            self.tolak(
                potongan,
                f"cara penulisan “{pilihan}” tidak berlaku untuk {butir.label}.",
                tuple(cara),
            )
            return None
        self.kunci.append(kunci)
        if butir.is_teks:
            return Teks(tulis(butir, pilihan), tebal, miring)
        return Angka(tulis(butir, pilihan), kunci, tebal, butir.alasan)

    def _mengapa_asing(self, kunci: str) -> str:
        """Say which part of an unknown key does not exist: the thing, or the figure of it."""
        potong = kunci.split(".")
        for ada in range(len(potong) - 1, 1, -1):
            induk = f"{'.'.join(potong[:ada])}."
            if any(n.startswith(induk) and "." not in n[len(induk) :] for n in self.kamus):
                return f"{SEBUTAN.get(potong[0], potong[0])} itu tidak mempunyai angka tersebut."
        if potong[0] in SEBUTAN and len(potong) > 2:
            sebutan = SEBUTAN[potong[0]]
            return (
                f"{sebutan} {'.'.join(potong[1:-1]).upper()} tidak ada dalam data tahun ini; "
                "mungkin sudah dihapus atau diganti kodenya."
            )
        return "angka itu tidak dikenal."


def cari_dekat(kunci: str, tersedia: Iterable[str]) -> tuple[str, ...]:
    return tuple(get_close_matches(kunci, list(tersedia), n=3, cutoff=0.5))


def rapikan_baris(baris: Iterable[Sebaris]) -> Baris:
    """Join neighbouring runs of one style and cut white space at both ends."""
    hasil: list[Sebaris] = []
    for simpul in baris:
        akhir = hasil[-1] if hasil else None
        if (
            isinstance(simpul, Teks)
            and isinstance(akhir, Teks)
            and (akhir.tebal, akhir.miring) == (simpul.tebal, simpul.miring)
        ):
            hasil[-1] = Teks(akhir.isi + simpul.isi, akhir.tebal, akhir.miring)
        else:
            hasil.append(simpul)
    for ujung, kupas in ((0, str.lstrip), (-1, str.rstrip)):
        while hasil and isinstance(teks := hasil[ujung], Teks):
            isi = kupas(teks.isi, " ")
            if isi:
                hasil[ujung] = Teks(isi, teks.tebal, teks.miring)
                break
            hasil.pop(ujung)
    return tuple(hasil)


def teks_polos(baris: Baris) -> str:
    """Return a line as bare text; references appear by their key."""
    return "".join(s.kunci if isinstance(s, Rujukan) else s.isi for s in baris)
