"""Cleans prose from people's hands (typed, pasted from Word or the web) to the one HTML subset.

Three guards in a row: what is dangerous or foreign is named for a message; nh3 drops it and
balances the rest; `rapi` rebuilds what is left as the subset of `dokumen.narasi`, which the
reader of the report then refuses to read if anything else were in it. Words are never lost,
except those of scripts and styles.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3

from ..dokumen.narasi import ATRIBUT, AWALAN_GAMBAR, TAG
from .rapi import PADANAN, rapikan

TANPA_ISI = frozenset(
    {"script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math",
     "head", "title", "meta", "link", "xml", "applet", "audio", "video", "canvas"}
)  # fmt: skip
"""Elements that go with everything inside them."""
TAG_FORMULIR = frozenset({"form", "input", "button", "select", "textarea", "option"})
BERPASANGAN = frozenset(
    {"b", "strong", "i", "em", "span", "font", "div", "ul", "ol", "table", "h1", "h2", "h3", "h4"}
)
"""Elements that must be closed; `p`, `li` and cells may be left open in HTML."""
SKEMA_BAHAYA = re.compile(r"(?:javascript|vbscript|data|file)\s*:", re.IGNORECASE)
PANJANG_TERBESAR = 100_000
"""Characters of one section; the longest of a real report has some 6.000."""


class TerlaluPanjang(ValueError):
    """The text is longer than any section may be; the message is for users."""


@dataclass(frozen=True, slots=True)
class HasilBersih:
    """Clean prose, and what was taken out of it, as sentences for the writer."""

    html: str
    pesan: tuple[str, ...]


def bersihkan(html: str) -> HasilBersih:
    """Clean the prose of one section. Idempotent on what is clean. Raises `TerlaluPanjang`."""
    if len(html) > PANJANG_TERBESAR:
        raise TerlaluPanjang(
            f"Teks ini {len(html):,} huruf, sedangkan satu bagian paling panjang "
            f"{PANJANG_TERBESAR:,} huruf. Bagilah ke beberapa bagian.".replace(",", ".")
        )
    html = html.replace("\x00", "")
    pemeriksa = _Pemeriksa()
    pemeriksa.feed(html)
    pemeriksa.close()
    bersih = nh3.clean(
        html,
        tags=set(TAG | PADANAN.keys()),
        clean_content_tags=set(TANPA_ISI),
        attributes={tag: set(nama) for tag, nama in ATRIBUT.items()},
        url_schemes={AWALAN_GAMBAR.rstrip(":")},
        link_rel=None,
        strip_comments=True,
    )
    hasil, pesan = rapikan(bersih)
    return HasilBersih(hasil, tuple(dict.fromkeys([*pemeriksa.pesan(), *pesan])))


@dataclass(slots=True)
class _Temuan:
    skrip: bool = False
    kejadian: bool = False
    tautan: list[str] = field(default_factory=list)
    tautan_bahaya: bool = False
    lampiran: bool = False
    gambar: bool = False
    formulir: bool = False
    tempelan: bool = False
    timpang: bool = False


class _Pemeriksa(HTMLParser):
    """Names what will be taken out; it decides nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ada = _Temuan()
        self.terbuka: list[str] = []  # elements of `BERPASANGAN` whose end has not come

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        atribut = {nama: nilai or "" for nama, nilai in attrs}
        ada = self.ada
        if tag in BERPASANGAN:
            self.terbuka.append(tag)
        ada.skrip |= tag in TANPA_ISI - {"head", "title", "meta", "link", "style", "xml"}
        ada.kejadian |= any(nama.startswith("on") for nama in atribut)
        ada.formulir |= tag in TAG_FORMULIR
        ada.tempelan |= tag in ("style", "font") or "mso" in f"{atribut}".casefold()
        if tag in ("a", "area", "link") and atribut.get("href"):
            self._tautan(atribut)
        if tag in ("img", "image") and not atribut.get("src", "").startswith(AWALAN_GAMBAR):
            ada.gambar = True

    def _tautan(self, atribut: dict[str, str]) -> None:
        alamat = re.sub(r"[\s\x00-\x1f]", "", atribut["href"])
        self.ada.tautan_bahaya |= bool(SKEMA_BAHAYA.match(alamat))
        self.ada.lampiran |= "attachment" in atribut.get("rel", "").casefold().split()
        self.ada.tautan.append(alamat)

    def handle_endtag(self, tag: str) -> None:
        if tag not in BERPASANGAN:
            return
        if not self.terbuka or self.terbuka.pop() != tag:
            self.ada.timpang = True

    def handle_comment(self, data: str) -> None:
        self.ada.tempelan |= data.startswith(("[if", "StartFragment"))

    def pesan(self) -> list[str]:
        """Sentences for the writer."""
        ada = self.ada
        semua = (
            (ada.skrip or ada.kejadian, "Skrip dan isi tertanam dibuang."),
            (
                ada.tautan_bahaya,
                "Tautan ke berkas atau skrip (javascript:, file:) dibuang; kata-katanya tetap.",
            ),
            (ada.lampiran, "Lampiran lewat tautan dibuang; kata-katanya tetap."),
            (
                bool(ada.tautan) and not ada.tautan_bahaya and not ada.lampiran,
                "Tautan dilepas karena laporan juga dicetak; kata-katanya tetap.",
            ),
            (
                ada.gambar,
                "Gambar dari luar portal dibuang; kata-katanya tetap. Unggah gambarnya lewat "
                "“Sisipkan gambar”.",
            ),
            (ada.formulir, "Unsur formulir dibuang; kata-katanya tetap."),
            (
                ada.timpang or bool(self.terbuka),
                "Format yang tidak ditutup dilengkapi; periksa tebal, miring, dan daftarnya.",
            ),
            (ada.tempelan, "Format tempelan dirapikan: huruf dan warna mengikuti laporan."),
        )  # fmt: skip
        return [kalimat for benar, kalimat in semua if benar]
