"""Figures that people typed by hand into prose, where they could have bound them to the data.

Reads clean prose (the subset of `dokumen.narasi`). What names things rather than counts them is
left alone: years, numbers of regulations, codes of indicators, "Covid-19".
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lkjip.rumus.uji.bilangan import baca_badan
from lkjip.rumus.uji.kata import baca_terbilang

from ..dokumen.kamus.butir import NAMA_BULAN
from ..dokumen.narasi import POLA_ISIAN

Jenis = Literal["rupiah", "persen", "angka", "tanggal", "rujukan"]
KALI = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}
"""Word of a rounded amount → its power of ten."""

_BILANGAN = (
    "nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu"
)
_LANJUT = f"{_BILANGAN}|belas|puluh|ratus|ribu|juta|miliar|milyar|triliun|koma"
_KATA = rf"(?:{_BILANGAN})(?: (?:{_LANJUT}))*"
_BULAN = "|".join(NAMA_BULAN)
POLA = re.compile(
    rf"(?P<tanggal>\b\d{{1,2}} (?:{_BULAN}) \d{{4}}\b)"
    r"|(?P<rujukan>\b(?:Tabel|Gambar|Lampiran|Bab|Subbab) (?:\d+(?:\.\d+)*|[IVX]+)\b)"
    r"|(?:(?P<rp>\bRp\.? ?)|(?<![\w.,/()-]))(?P<badan>\d(?:[\d.,]*\d)?)(?:,-)?"
    rf"(?: (?P<kali>{'|'.join(KALI)})\b)?(?P<persen> ?%| persen\b)?(?P<rupiah> rupiah\b)?"
    rf"(?P<eja> \({_KATA}(?: rupiah| persen)?\))?(?![\w/]|-\w|[.,]\d)"
    rf"|(?<![\w-])(?P<kata>{_KATA})(?P<ekor> rupiah| persen)?(?![\w-])",
    re.IGNORECASE,
)
NAMA = re.compile(
    r"\b(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?\b(?!\.\d|,\d| %)"  # years and periods
    r"|\bNomor\s+[\w/.-]+(?:\s+Tahun\s+\d{4})?"
    r"|\b(?:Pasal|ayat|angka|huruf|butir)\s+\(?\w{1,4}\)?"
    r"|\b(?:indikator|sasaran|tujuan|misi|triwulan|TW|kode|program|kegiatan)\s+(?:ke-)?"
    r"(?:[A-Za-z]\.)?\d+(?:\.\d+)*(?!\s?%|,\d)"
    r"|, (?:dan )?\d+\.\d(?:\.\d+)*\b"  # further codes of a list of indicators
    r"|\b\w+-\d+\b|\b\d+-\w+"  # Covid-19, ke-2
    r"|\b(?:salah|satu) satu\b|\bsatu(?:-satunya)?\b(?! (?:juta|miliar|triliun|koma))",
    re.IGNORECASE,
)
_HARI_BULAN = re.compile(rf"\b\d{{1,2}} (?:{_BULAN}) $", re.IGNORECASE)
_JUDUL_TABEL = re.compile(r"<caption>.*?</caption>", re.DOTALL)
_BLOK = re.compile(r"</?(?:p|li|ul|ol|h4|table|caption|thead|tbody|tr|th|td|img)\b[^>]*>")
_SEBARIS = re.compile(r"</?(?:strong|em)>")
_AKHIR = re.compile(r"[.;!?](?=\s)|\n")
ISI_TERTUTUP, SEBARIS_TERTUTUP = "\x01", "\x02"
PANJANG_EKOR = 60
LEBAR_INGATAN = 3
"""Words on either side by which a figure that was left alone is known again."""


@dataclass(frozen=True, slots=True)
class Ketikan:
    """One typed figure. `awal` and `akhir` are its place in the prose; `urut` says which of the
    equal texts it is, from 0.

    `kelonggaran` is half of the last place it was typed with: "1,68 miliar" means ± 5 million.
    `sebelum` and `sesudah` are its sentence on either side, as plain words with the keys of
    placeholders; `ekor` is the bare text right behind it.
    """

    awal: int
    akhir: int
    teks: str
    urut: int
    jenis: Jenis
    nilai: Decimal | None
    kelonggaran: Decimal
    dengan_kata: bool
    sebelum: str
    sesudah: str
    ekor: str

    @property
    def ingatan(self) -> str:
        """What it is known by when the text around it moves: its neighbours and itself."""
        kiri = self.sebelum.split()[-LEBAR_INGATAN:]
        kanan = self.sesudah.split()[:LEBAR_INGATAN]
        return " ".join([*kiri, f"[{' '.join(self.teks.split())}]", *kanan]).casefold()[:200]


def cari_ketikan(html: str) -> tuple[Ketikan, ...]:
    """Every figure typed by hand in clean prose, in reading order."""
    polos = _tutup(html)
    isi = {cocok.start(): cocok[1].strip() for cocok in POLA_ISIAN.finditer(html)}
    cari = NAMA.sub(_tutup_nama, polos.replace("\u00a0", " "))
    hasil = []
    for cocok in POLA.finditer(cari):
        baca = _baca(cocok)
        if baca is None:
            continue
        awal, akhir = cocok.span()
        teks = html[awal:akhir]
        jenis, nilai, longgar = baca
        hasil.append(
            Ketikan(
                awal,
                akhir,
                teks,
                polos.count(teks, 0, awal),
                jenis,
                nilai,
                longgar,
                bool(cocok["kata"]),
                _kata(polos, isi, _batas_kiri(polos, awal), awal),
                _kata(polos, isi, akhir, _batas_kanan(polos, akhir)),
                cari[akhir : akhir + PANJANG_EKOR],
            )
        )
    return tuple(hasil)


def _tutup(html: str) -> str:
    """The prose with everything that is no text covered, letter for letter in its place."""
    teks = POLA_ISIAN.sub(lambda cocok: ISI_TERTUTUP * len(cocok[0]), html)
    teks = _JUDUL_TABEL.sub(lambda cocok: "\n" * len(cocok[0]), teks)
    teks = _BLOK.sub(lambda cocok: "\n" * len(cocok[0]), teks)
    teks = _SEBARIS.sub(lambda cocok: SEBARIS_TERTUTUP * len(cocok[0]), teks)
    return re.sub(r"&#?\w+;", lambda cocok: " " * len(cocok[0]), teks)


def _tutup_nama(cocok: re.Match[str]) -> str:
    """Cover a name, but not the year of a full date."""
    if _HARI_BULAN.search(cocok.string, max(0, cocok.start() - 14), cocok.start()):
        return cocok[0]
    return "\x03" * len(cocok[0])


def _baca(cocok: re.Match[str]) -> tuple[Jenis, Decimal | None, Decimal] | None:
    """Kind, value and tolerance of a match; None when it is no figure after all."""
    if cocok["tanggal"]:
        return "tanggal", None, Decimal(0)
    if cocok["rujukan"]:
        return "rujukan", None, Decimal(0)
    if cocok["kata"]:
        bilangan = baca_terbilang(cocok["kata"])
        if bilangan is None:
            return None
        utuh, pecahan = bilangan
        nilai = Decimal(f"{utuh}.{pecahan or 0}")
        ekor = (cocok["ekor"] or "").strip()
        jenis = {"rupiah": "rupiah", "persen": "persen"}.get(ekor.casefold(), "angka")
        return jenis, nilai, Decimal(5).scaleb(-len(pecahan) - 1) if pecahan else Decimal(0)
    badan = cocok["badan"]
    bilangan = baca_badan(badan)
    if bilangan.nilai is None or (badan[0] == "0" and badan[1:2].isdigit()):
        return None
    pangkat = KALI.get((cocok["kali"] or "").casefold(), 0)
    persen, uang = bool(cocok["persen"]), bool(cocok["rp"] or cocok["rupiah"])
    longgar = Decimal(0)
    if pangkat or bilangan.desimal or persen:
        longgar = Decimal(5).scaleb(pangkat - bilangan.desimal - 1)
    jenis = "rupiah" if uang else "persen" if persen else "angka"
    return jenis, bilangan.nilai.scaleb(pangkat), longgar


def _batas_kiri(polos: str, awal: int) -> int:
    batas = [cocok.end() for cocok in _AKHIR.finditer(polos, 0, awal)]
    return batas[-1] if batas else 0


def _batas_kanan(polos: str, akhir: int) -> int:
    cocok = _AKHIR.search(polos, akhir)
    return cocok.start() if cocok else len(polos)


def _kata(polos: str, isi: dict[int, str], awal: int, akhir: int) -> str:
    """A stretch as plain words, each placeholder as its key."""
    hasil, letak = "", awal
    for mulai, kunci in isi.items():
        if awal <= mulai < akhir:
            hasil += f"{polos[letak:mulai]} {kunci} "
            letak = mulai
    hasil += polos[letak:akhir]
    hasil = hasil.replace(ISI_TERTUTUP, "").replace(SEBARIS_TERTUTUP, "")
    return " ".join(hasil.split())
