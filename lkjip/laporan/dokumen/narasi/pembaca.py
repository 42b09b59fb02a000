"""Reads the prose of a section into tree nodes.

- blocks `p ul ol li h4`, runs `strong em`, small tables `table caption thead tbody tr th td`, all
  without attributes, and pictures `img` with `src alt title`; anything else is refused, never
  dropped;
- placeholders as `isian` reads them.

Whatever cannot be resolved raises `GalatNarasi`, which names the section, the text at fault and
the nearest things that do exist. Nothing is ever left blank.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from ..kamus.butir import Butir
from ..kamus.kunci import kunci_simpul
from ..pohon import Blok, ButirDaftar, Daftar, Gambar, Paragraf, Sebaris, SubBab, Tabel, Teks
from .gambar import AWALAN_GAMBAR, BerkasGambar, susun_gambar
from .isian import GalatNarasi, PembacaIsian, rapikan_baris, teks_polos
from .tabel import BacaanTabel, susun_tabel

TAG_SEBARIS = frozenset({"strong", "em"})
TAG_DAFTAR = frozenset({"ul", "ol"})
TAG_SEL = frozenset({"th", "td"})
TAG_BLOK = frozenset({"p", "li", "h4", "table", "caption", "thead", "tbody", "tr"})
TAG = TAG_SEBARIS | TAG_DAFTAR | TAG_SEL | TAG_BLOK | {"img"}
"""Every element of the subset: the one allowlist, also of the sanitiser."""
ATRIBUT = {"img": frozenset({"src", "alt", "title"})}
"""Every attribute of the subset, by element."""

INDUK = {
    "li": TAG_DAFTAR,
    "ul": {"", "li"},
    "ol": {"", "li"},
    "p": {"", "li"},
    "h4": {""},
    "img": {""},
    "table": {""},
    "caption": {"table"},
    "thead": {"table"},
    "tbody": {"table"},
    "tr": {"table", "thead", "tbody"},
    "th": {"tr"},
    "td": {"tr"},
}
"""Where an element may stand; "" is the section itself."""
BERTEKS = frozenset({"p", "li", "h4", "caption", "th", "td"})


@dataclass(frozen=True, slots=True)
class HasilNarasi:
    """The nodes of one section, the keys it is bound to, and what it refers to."""

    blok: tuple[Blok, ...]
    kunci: tuple[str, ...]
    rujukan: tuple[str, ...]


def urai_narasi(
    bagian: str,
    html: str,
    kamus: Mapping[str, Butir],
    gambar: Mapping[str, BerkasGambar] | None = None,
) -> HasilNarasi:
    """Read the prose of one section. `gambar` holds the pictures of the report by their SHA-256.

    Raises GalatNarasi with all problems of the section.
    """
    pembaca = _Pembaca(bagian, kamus, gambar or {})
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
    def __init__(
        self, bagian: str, kamus: Mapping[str, Butir], gambar: Mapping[str, BerkasGambar]
    ) -> None:
        super().__init__(convert_charrefs=True)
        self.bagian, self.gambar = bagian, gambar
        self.bernomor = not bagian.startswith("depan.")  # front matter numbers nothing
        self.isian = PembacaIsian(bagian, kamus)
        self.blok: list[Blok | _Judul] = []
        self.tumpukan: list[_Terbuka] = []
        self.gaya: list[str] = []
        self.teks = ""
        self.tabel = BacaanTabel()

    # --- events

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tuang()
        if tag not in TAG:
            self.isian.tolak(f"<{tag}>", "unsur itu tidak boleh dipakai dalam narasi.")
            return
        for nama, _ in attrs:
            if nama not in ATRIBUT.get(tag, ()):
                self.isian.tolak(f"<{tag} {nama}>", "atribut tidak boleh dipakai dalam narasi.")
        if tag in TAG_SEBARIS:
            self.gaya.append(tag)
            return
        induk = self.tumpukan[-1].tag if self.tumpukan else ""
        if induk not in INDUK[tag]:
            di = f" di dalam <{induk}>" if induk else ""
            self.isian.tolak(f"<{tag}>", f"unsur itu tidak pada tempatnya{di}.")
        if tag == "img":
            self._gambar({nama: nilai or "" for nama, nilai in attrs})
            return
        if tag == "table":
            self.tabel = BacaanTabel()
        elif tag == "tr":
            self.tabel.baris.append([])
        self.tumpukan.append(_Terbuka(tag))

    def handle_endtag(self, tag: str) -> None:
        self._tuang()
        if tag in TAG_SEBARIS:
            if tag in self.gaya:
                self.gaya.remove(tag)
            else:
                self.isian.tolak(f"</{tag}>", "penutup tanpa pembuka.")
            return
        if tag not in TAG or tag == "img":
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
        """End of input: whatever is still open is an error."""
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
        if tujuan is None or tujuan.tag not in BERTEKS:
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
            self._paragraf(isi, induk)
        elif unsur.tag == "li":
            if induk is not None and (isi or unsur.anak):
                induk.anak.append(ButirDaftar(isi, tuple(unsur.anak)))
        elif unsur.tag in TAG_DAFTAR:
            if induk is not None:  # a list inside an item
                induk.anak.extend(unsur.anak)
            elif unsur.anak:
                self.blok.append(Daftar(tuple(unsur.anak), "1" if unsur.tag == "ol" else ""))
        elif unsur.tag in TAG_SEL:
            if self.tabel.baris:
                self.tabel.baris[-1].append((unsur.tag == "th", isi))
        elif unsur.tag == "caption":
            self.tabel.judul = teks_polos(isi)
        elif unsur.tag == "table":
            self._tabel()

    def _paragraf(self, isi: tuple[Sebaris, ...], induk: _Terbuka | None) -> None:
        if not isi:
            return
        if induk is not None and induk.tag == "li":
            induk.baris.extend((Teks(" "), *isi) if induk.baris else isi)
        else:
            self.blok.append(Paragraf(isi))

    def _tabel(self) -> None:
        kunci = self._kunci("tabel", Tabel)
        tabel = susun_tabel(kunci, self.tabel, self.bernomor, self.isian.tolak)
        if tabel is not None:
            self.blok.append(tabel)

    def _gambar(self, atribut: Mapping[str, str]) -> None:
        sumber, alt = atribut.get("src", ""), " ".join(atribut.get("alt", "").split())
        sebutan = f"Gambar “{alt}”" if alt else "Gambar"
        berkas = self.gambar.get(sumber.removeprefix(AWALAN_GAMBAR))
        if not sumber.startswith(AWALAN_GAMBAR) or berkas is None:
            self.isian.tolak(
                sebutan, "berkasnya tidak ada pada laporan ini; unggah gambarnya melalui portal."
            )
            return
        if not alt:
            self.isian.tolak(sebutan, "belum mempunyai teks alternatif yang menerangkan isinya.")
            return
        judul = " ".join(atribut.get("title", "").split())
        self.blok.append(
            susun_gambar(self._kunci("gambar", Gambar), berkas, alt, judul, self.bernomor)
        )

    def _kunci(self, awalan: str, jenis: type) -> str:
        """The key of the next table or picture of this section, counted from 1."""
        urut = 1 + sum(isinstance(satu, jenis) for satu in self.blok)
        return kunci_simpul(f"{awalan}.naskah.{self.bagian}.{urut}")


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
            kunci = kunci_simpul(f"{bagian}.judul-{urut}")
            yield SubBab(kunci, judul, tuple(isi), bernomor=False)
        else:
            yield from isi
        judul, isi = (simpul.isi if simpul else ""), []
