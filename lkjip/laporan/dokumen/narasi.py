"""Prose of a section: a small HTML subset whose figures are placeholders bound to the potret.

Written by people (or by the builders as a default), read here into tree nodes:

- tags `p ul ol li strong em h4`, without attributes; anything else is refused, never dropped;
- `{{ kunci }}` or `{{ kunci|pilihan }}`: a figure of the dictionary, in one of its ways of writing;
- `{{ rujuk:kunci }}`: a reference to a table, figure, chapter or sub-chapter.

Whatever cannot be resolved raises `GalatNarasi`, which names the section, the text at fault and
the nearest things that do exist. Nothing is ever left blank.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from html.parser import HTMLParser

from .kamus.butir import PILIHAN, Butir, tulis
from .pohon import Angka, Baris, Blok, ButirDaftar, Daftar, Paragraf, Rujukan, Sebaris, SubBab, Teks

POLA_ISIAN = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
AWALAN_RUJUKAN = "rujuk:"
TAG_BLOK = frozenset({"p", "ul", "ol", "li", "h4"})
TAG_SEBARIS = frozenset({"strong", "em"})


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


@dataclass(frozen=True, slots=True)
class HasilNarasi:
    """The nodes of one section, the keys it is bound to, and what it refers to."""

    blok: tuple[Blok, ...]
    kunci: tuple[str, ...]
    rujukan: tuple[str, ...]


def urai_narasi(bagian: str, html: str, kamus: Mapping[str, Butir]) -> HasilNarasi:
    """Read the prose of one section. Raises GalatNarasi with all its problems."""
    pembaca = _Pembaca(bagian, kamus)
    pembaca.feed(html)
    pembaca.close()
    pembaca.tutup()
    if pembaca.isian.masalah:
        raise GalatNarasi(pembaca.isian.masalah)
    return HasilNarasi(
        tuple(_kelompokkan(bagian, pembaca.blok)),
        tuple(dict.fromkeys(pembaca.isian.kunci)),
        tuple(dict.fromkeys(pembaca.isian.rujukan)),
    )


def urai_kalimat(bagian: str, teks: str, kamus: Mapping[str, Butir]) -> Baris:
    """Read one line of plain text with placeholders. Raises GalatNarasi."""
    isian = _Isian(bagian, kamus)
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
            _cari_dekat(kunci, ada),
        )
        for bagian, kunci in dict.fromkeys(rujukan)
        if kunci not in ada
    ]


@dataclass(slots=True)
class _Isian:
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
            self.tolak(potongan, "angka itu tidak dikenal.", _cari_dekat(kunci, self.kamus))
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


def _cari_dekat(kunci: str, tersedia: Iterable[str]) -> tuple[str, ...]:
    return tuple(get_close_matches(kunci, list(tersedia), n=3, cutoff=0.5))


@dataclass(frozen=True, slots=True)
class _Judul:
    """A heading in the prose; what follows it goes into an unnumbered sub-chapter."""

    isi: str


@dataclass(slots=True)
class _Terbuka:
    """An element whose end tag has not come yet."""

    tag: str
    baris: list[Sebaris] = field(default_factory=list)
    anak: list[ButirDaftar] = field(default_factory=list)


class _Pembaca(HTMLParser):
    def __init__(self, bagian: str, kamus: Mapping[str, Butir]) -> None:
        super().__init__(convert_charrefs=True)
        self.isian = _Isian(bagian, kamus)
        self.blok: list[Blok | _Judul] = []
        self.tumpukan: list[_Terbuka] = []
        self.gaya: list[str] = []
        self.teks = ""

    # --- events

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tuang()
        if tag not in TAG_BLOK | TAG_SEBARIS:
            self.isian.tolak(f"<{tag}>", "unsur itu tidak boleh dipakai dalam narasi.")
            return
        if attrs:
            self.isian.tolak(f"<{tag} {attrs[0][0]}>", "atribut tidak boleh dipakai dalam narasi.")
        if tag in TAG_SEBARIS:
            self.gaya.append(tag)
            return
        induk = self.tumpukan[-1].tag if self.tumpukan else ""
        if not _boleh(tag, induk):
            di = f" di dalam <{induk}>" if induk else " di luar daftar"
            self.isian.tolak(f"<{tag}>", f"unsur itu tidak pada tempatnya{di}.")
        self.tumpukan.append(_Terbuka(tag))

    def handle_endtag(self, tag: str) -> None:
        self._tuang()
        if tag in TAG_SEBARIS:
            if tag in self.gaya:
                self.gaya.remove(tag)
            else:
                self.isian.tolak(f"</{tag}>", "penutup tanpa pembuka.")
            return
        if tag not in TAG_BLOK:
            return  # its start tag was refused already
        if not self.tumpukan or self.tumpukan[-1].tag != tag:
            self.isian.tolak(f"</{tag}>", "penutup tidak sesuai dengan pembukanya.")
            return
        if self.gaya:
            self.isian.tolak(f"<{self.gaya[-1]}>", f"tidak ditutup sebelum </{tag}>.")
            self.gaya.clear()
        self._selesai(self.tumpukan.pop())

    def handle_data(self, data: str) -> None:
        self.teks += data

    def handle_comment(self, data: str) -> None:
        self.isian.tolak("<!-- -->", "komentar tidak boleh dipakai dalam narasi.")

    def handle_decl(self, decl: str) -> None:
        self.isian.tolak("<!", "deklarasi tidak boleh dipakai dalam narasi.")

    def handle_pi(self, data: str) -> None:
        self.isian.tolak("<?", "perintah pemroses tidak boleh dipakai dalam narasi.")

    def unknown_decl(self, data: str) -> None:
        self.isian.tolak("<![", "deklarasi tidak boleh dipakai dalam narasi.")

    def tutup(self) -> None:
        """End of input: whatever is still open is an error; loose text becomes a paragraph."""
        self._tuang()
        for terbuka in self.tumpukan:
            self.isian.tolak(f"<{terbuka.tag}>", "tidak ditutup.")
        for gaya in self.gaya:
            self.isian.tolak(f"<{gaya}>", "tidak ditutup.")

    # --- building

    def _tuang(self) -> None:
        """Turn the text gathered so far into nodes of the innermost element that takes text."""
        teks, self.teks = re.sub(r"[ \t\r\n\f]+", " ", self.teks), ""
        if not teks:
            return
        tujuan = self.tumpukan[-1] if self.tumpukan else None
        if tujuan is None or tujuan.tag in ("ul", "ol"):
            if teks.strip():
                self.isian.tolak(f"“{teks.strip()[:60]}”", "teks harus berada dalam <p> atau <li>.")
            return
        baris = self.isian.baca(teks, "strong" in self.gaya, "em" in self.gaya)
        tujuan.baris.extend(baris)

    def _selesai(self, unsur: _Terbuka) -> None:
        induk = self.tumpukan[-1] if self.tumpukan else None
        isi = rapikan_baris(unsur.baris)
        if unsur.tag == "h4":
            if isi:
                self.blok.append(_Judul(teks_polos(isi)))
        elif unsur.tag == "p":
            if not isi:
                return
            if induk is not None and induk.tag == "li":
                induk.baris.extend((Teks(" "), *isi) if induk.baris else isi)
            else:
                self.blok.append(Paragraf(isi))
        elif unsur.tag == "li":
            if induk is not None and (isi or unsur.anak):
                induk.anak.append(ButirDaftar(isi, tuple(unsur.anak)))
        elif induk is not None:  # a list inside an item
            induk.anak.extend(unsur.anak)
        elif unsur.anak:
            self.blok.append(Daftar(tuple(unsur.anak), "1" if unsur.tag == "ol" else ""))


def _boleh(tag: str, induk: str) -> bool:
    if tag == "li":
        return induk in ("ul", "ol")
    if tag in ("ul", "ol", "p"):
        return induk in ("", "li")
    return induk == ""


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


def _kelompokkan(bagian: str, blok: list[Blok | _Judul]) -> Iterable[Blok]:
    """Put what follows a heading into an unnumbered sub-chapter under it."""
    judul, urut = "", 0
    isi: list[Blok] = []
    for simpul in [*blok, None]:
        if simpul is not None and not isinstance(simpul, _Judul):
            isi.append(simpul)
            continue
        if judul:
            urut += 1
            yield SubBab(f"{bagian}.judul-{urut}", judul, tuple(isi), bernomor=False)
        else:
            yield from isi
        judul, isi = (simpul.isi if simpul else ""), []
