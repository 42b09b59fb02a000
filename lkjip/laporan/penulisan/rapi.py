"""Rebuilds balanced HTML (as nh3 leaves it) as the subset that the report reads."""

import re
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

from ..dokumen.narasi import AWALAN_GAMBAR, TAG

PADANAN = {
    **dict.fromkeys(("h1", "h2", "h3", "h5", "h6"), "h4"),
    "b": "strong",
    "i": "em",
    "cite": "em",
    "tfoot": "tbody",
    # Their words stay, the element goes: a block where it stands among blocks.
    **dict.fromkeys(
        ("div", "section", "article", "blockquote", "pre", "address", "center", "figure",
         "figcaption", "dl", "dt", "dd", "body", "main", "header", "footer", "fieldset", "br",
         "hr"),
        "",
    ),
    **dict.fromkeys(("colgroup", "col"), ""),
}  # fmt: skip
"""Foreign element → the one of the subset that says the same; "" for a mere boundary of blocks."""
SEBARIS = frozenset({"strong", "em"})
BATAS = frozenset(tag for tag, padan in PADANAN.items() if not padan) - {"colgroup", "col"}
POLA_BUTIR = re.compile(r"^(?:[·•▪‣\uf0b7§]|o(?=\u00a0))[\s\u00a0]*")
"""How Word writes the bullet of a list that it pastes as paragraphs."""
POLA_NOMOR = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\u00a0[\s\u00a0]*")
POLA_SIDIK = re.compile(rf"{AWALAN_GAMBAR}[0-9a-f]{{64}}")


@dataclass(slots=True)
class _Unsur:
    tag: str
    atribut: dict[str, str] = field(default_factory=dict)
    anak: list["_Unsur | str"] = field(default_factory=list)


class _Pohon(HTMLParser):
    """Reads balanced HTML into a tree, foreign names replaced by their own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.akar = _Unsur("")
        self.tumpukan = [self.akar]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        unsur = _Unsur(PADANAN.get(tag, tag) or tag, {n: v or "" for n, v in attrs})
        self.tumpukan[-1].anak.append(unsur)
        if tag not in ("img", "br", "hr", "col"):
            self.tumpukan.append(unsur)

    def handle_endtag(self, tag: str) -> None:
        tag = PADANAN.get(tag, tag) or tag
        if len(self.tumpukan) > 1 and self.tumpukan[-1].tag == tag:
            self.tumpukan.pop()

    def handle_data(self, data: str) -> None:
        self.tumpukan[-1].anak.append(data)


def rapikan(html: str) -> tuple[str, list[str]]:
    """The prose as clean blocks, a line each, and sentences on what could not be kept."""
    pohon = _Pohon()
    pohon.feed(html)
    pohon.close()
    penulis = _Penulis()
    penulis.susun(pohon.akar)
    return "\n".join(_gabung_butir(penulis.blok)), penulis.pesan


@dataclass(slots=True)
class _Penulis:
    """Writes blocks. `baris` gathers loose runs until a block ends them."""

    blok: list[str] = field(default_factory=list)
    baris: str = ""
    pesan: list[str] = field(default_factory=list)

    def susun(self, unsur: _Unsur) -> None:
        """Everything inside an element that holds blocks."""
        for anak in unsur.anak:
            if isinstance(anak, str):
                self.baris += escape(anak, quote=False)
            elif anak.tag in SEBARIS and not _berblok(anak):
                self.baris += _sebaris(anak)
            elif anak.tag in ("p", "h4") and not _berblok(anak):
                self._tutup()
                self.baris = "".join(map(_sebaris, anak.anak))
                self._tutup(anak.tag)
            elif anak.tag in ("ul", "ol"):
                self._tutup()
                self._tambah(self._daftar(anak))
            elif anak.tag == "table":
                self._tutup()
                self._tambah(self._tabel(anak))
            elif anak.tag == "img":
                self._tutup()
                self._tambah(self._gambar(anak))
            else:  # a boundary, or a block where it does not belong: its words stay
                self._tutup()
                self.susun(anak)
                self._tutup()
        self._tutup()

    def _tutup(self, tag: str = "p") -> None:
        isi, self.baris = _padatkan(self.baris), ""
        if re.sub(r"</?(?:strong|em)>", "", isi).strip():
            self._tambah(f"<{tag}>{isi}</{tag}>")

    def _tambah(self, blok: str) -> None:
        if blok:
            self.blok.append(blok)

    def _daftar(self, unsur: _Unsur) -> str:
        butir = ""
        for anak in unsur.anak:
            if isinstance(anak, str):
                butir += f"<li>{_padatkan(escape(anak, quote=False))}</li>" if anak.strip() else ""
            elif anak.tag in ("ul", "ol"):  # a list right inside a list belongs to the item before
                dalam = self._daftar(anak)
                if dalam and butir.endswith("</li>"):
                    butir = f"{butir[:-5]}{dalam}</li>"
                elif dalam:
                    butir += f"<li>{dalam}</li>"
            else:
                butir += self._butir(anak)
        return f"<{unsur.tag}>{butir}</{unsur.tag}>" if butir else ""

    def _butir(self, unsur: _Unsur) -> str:
        teks, dalam = "", ""
        for anak in unsur.anak if unsur.tag == "li" else [unsur]:
            if isinstance(anak, _Unsur) and anak.tag in ("ul", "ol"):
                dalam += self._daftar(anak)
            elif isinstance(anak, _Unsur) and anak.tag not in SEBARIS:
                teks += f" {_kata(anak)} "
            else:
                teks += _sebaris(anak)
        teks = _padatkan(teks)
        return f"<li>{teks}{dalam}</li>" if teks or dalam else ""

    def _tabel(self, unsur: _Unsur) -> str:
        judul = "".join(_kata(satu) for satu in _cari(unsur, "caption"))
        baris = [
            "".join(
                f"<{sel.tag}>{_padatkan(_kata(sel))}</{sel.tag}>"
                for sel in satu.anak
                if isinstance(sel, _Unsur) and sel.tag in ("th", "td")
            )
            for satu in _cari(unsur, "tr")
        ]
        baris = [satu for satu in baris if re.sub(r"<[^>]*>", "", satu).strip()]
        if not baris:
            return ""
        if "<td>" in baris[0]:  # Word marks no heads: the first row is read as such
            baris[0] = baris[0].replace("td>", "th>")
        kepala = f"<caption>{_padatkan(judul)}</caption>" if judul.strip() else ""
        isi = "".join(f"<tr>{satu}</tr>" for satu in baris)
        return f"<table>{kepala}{isi}</table>"

    def _gambar(self, unsur: _Unsur) -> str:
        if not POLA_SIDIK.fullmatch(unsur.atribut.get("src", "")):
            return ""  # named already by the guard before
        atribut = "".join(
            f' {nama}="{escape(unsur.atribut[nama])}"'
            for nama in ("src", "alt", "title")
            if unsur.atribut.get(nama)
        )
        return f"<img{atribut}>"


def _berblok(unsur: _Unsur) -> bool:
    """Whether an element that should hold runs holds blocks."""
    return any(
        isinstance(anak, _Unsur) and (anak.tag not in SEBARIS or _berblok(anak))
        for anak in unsur.anak
    )


def _cari(unsur: _Unsur, tag: str) -> list[_Unsur]:
    hasil = []
    for anak in unsur.anak:
        if isinstance(anak, _Unsur):
            hasil += [anak] if anak.tag == tag else _cari(anak, tag)
    return hasil


def _sebaris(anak: "_Unsur | str") -> str:
    """A run, with its emphasis."""
    if isinstance(anak, str):
        return escape(anak, quote=False)
    isi = "".join(map(_sebaris, anak.anak))
    if anak.tag not in SEBARIS:
        return f" {isi} " if anak.tag in TAG | BATAS else isi
    return f"<{anak.tag}>{isi}</{anak.tag}>" if isi.strip() else isi


def _kata(unsur: _Unsur) -> str:
    """The words of an element as one run, its blocks parted by spaces."""
    return "".join(
        _sebaris(anak)
        if isinstance(anak, str) or anak.tag in SEBARIS
        else f" {_kata(anak)} "
        for anak in unsur.anak
    )  # fmt: skip


def _padatkan(teks: str) -> str:
    """One space for many; no-break spaces survive only between a figure and its unit."""
    teks = re.sub(r"(?<=\d)\u00a0(?=[%\w])", "\ue000", teks)
    if not POLA_NOMOR.match(teks):
        teks = POLA_BUTIR.sub("\ue001", teks).replace("\u00a0", " ")
        teks = teks.replace("\ue001", "•\u00a0")
    return re.sub(r"[ \t\r\n\f]+", " ", teks).strip(" ").replace("\ue000", "\u00a0")


def _gabung_butir(blok: list[str]) -> list[str]:
    """Paragraphs that begin with Word's bullets or numbers become a list."""
    hasil: list[str] = []
    for satu in blok:
        isi = satu[3:-4] if satu.startswith("<p>") else ""
        daftar = "ul" if isi.startswith("•\u00a0") else "ol" if POLA_NOMOR.match(isi) else ""
        if not daftar:
            hasil.append(satu.replace("•\u00a0", "• "))
            continue
        butir = isi.removeprefix("•\u00a0") if daftar == "ul" else POLA_NOMOR.sub("", isi)
        butir = f"<li>{butir.replace('\u00a0', ' ').strip()}</li>"
        if hasil and hasil[-1].startswith(f"<{daftar} data-word>"):
            hasil[-1] = hasil[-1].replace(f"</{daftar}>", f"{butir}</{daftar}>")
        else:
            hasil.append(f"<{daftar} data-word>{butir}</{daftar}>")
    return [satu.replace(" data-word>", ">") for satu in hasil]
