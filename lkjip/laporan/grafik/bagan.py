"""The organisation chart, laid out as Indonesian SOTK charts are.

The head stands on top; the secretariat hangs at the right of the trunk, functional groups at the
left on a dashed staff line; bidang stand in columns below with their seksi stacked under them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar

from .dasar import Grafik, TabelData, gabung, lukis_kosong, paragraf
from .kanvas import Kanvas
from .kotak_unit import lukis_kotak, tinggi_kotak
from .silsilah import Cabang, Simpul, susun_cabang
from .warna import GARIS_TEGAS, REDUP

SISI_KANAN = "sekretariat"
SISI_KIRI = "fungsional"
PUTUS = "4 3"
SEMPIT = 480
KOLOM_TERSEMPIT = 128
SELA_KOLOM = 16
SELA = 8
TURUN = 26  # from a box to the line of its columns, and from there to them
MENJOROK = 16


@dataclass(frozen=True, slots=True)
class BaganOrganisasi(Grafik):
    """Organisation chart of any tree of units (see `susun_cabang` for what is refused)."""

    JENIS: ClassVar[str] = "bagan"
    judul: str
    simpul: tuple[Simpul, ...]

    def alt(self) -> str:
        puncak = susun_cabang(self.simpul)
        if puncak is None:
            return "Bagan organisasi tanpa unit."
        kalimat = [f"Bagan organisasi dengan {len(self.simpul)} unit."]
        antre = [puncak]
        while antre:
            kini = antre.pop(0)
            if kini.anak:
                bawahan = gabung(a.simpul.nama for a in kini.anak)
                kalimat.append(f"{kini.simpul.nama} membawahi {bawahan}.")
            antre += kini.anak
        return paragraf(*kalimat)

    def data_tabel(self) -> TabelData:
        nama = {s.kunci: s.nama for s in self.simpul}
        return TabelData(
            ("Unit", "Atasan langsung"),
            tuple((s.nama, nama.get(s.induk or "", "–")) for s in self.simpul),
        )

    def _lukis(self, k: Kanvas) -> float:
        puncak = susun_cabang(self.simpul)
        if puncak is None:
            return lukis_kosong(k)
        if k.lebar < SEMPIT:
            return _lukis_tumpukan(k, puncak, 0, 0, k.lebar, 0)
        kanan = [a for a in puncak.anak if a.simpul.jenis == SISI_KANAN]
        kiri = [a for a in puncak.anak if a.simpul.jenis == SISI_KIRI]
        kolom = [a for a in puncak.anak if a not in kanan and a not in kiri]
        tengah = k.lebar / 2
        lebar = min(280.0, k.lebar * 0.45)
        y = awal = lukis_kotak(k, puncak.simpul, tengah - lebar / 2, 0, lebar, 0)
        batang = awal
        for sisi, arah in ((kanan, 1), (kiri, -1)):
            bawah, sambung = _lukis_sisi(k, sisi, tengah, awal + 18, arah)
            y, batang = max(y, bawah), max(batang, sambung)
        if kolom:
            batang = y + TURUN * 0.8
            y = _lukis_kolom(k, kolom, batang)
        if batang > awal:
            k.garis(tengah, awal, tengah, batang, REDUP, 1.25)
        return y


def _lukis_sisi(
    k: Kanvas, sisi: Sequence[Cabang], tengah: float, y: float, arah: int
) -> tuple[float, float]:
    """Units beside the trunk; return the lowest y and the y of the lowest joint on the trunk."""
    lebar = min(250.0, k.lebar / 2 - 34)
    x = k.lebar - lebar if arah > 0 else 0.0
    sambung = y
    for i, c in enumerate(sisi):
        y += SELA * 2 if i else 0
        sambung = y + tinggi_kotak(c.simpul, lebar, 1) / 2
        putus = PUTUS if c.simpul.jenis == SISI_KIRI else None
        k.garis(tengah, sambung, x if arah > 0 else lebar, sambung, REDUP, 1.25, putus)
        y = _lukis_tumpukan(k, c, x, y, lebar, 1)
    return (y, sambung) if sisi else (0, 0)


def _lukis_kolom(k: Kanvas, kolom: Sequence[Cabang], y: float) -> float:
    """Columns under a line at `y`; further rows hang on a spine at the left.

    Return the lowest y.
    """
    muat = max(1, int((k.lebar - MENJOROK + SELA_KOLOM) // (KOLOM_TERSEMPIT + SELA_KOLOM)))
    jumlah_baris = -(-len(kolom) // muat)
    per_baris = -(-len(kolom) // jumlah_baris)
    kiri = MENJOROK if jumlah_baris > 1 else 0
    lebar = (k.lebar - kiri + SELA_KOLOM) / per_baris - SELA_KOLOM
    lebar = min(lebar, 320.0)
    for awal in range(0, len(kolom), per_baris):
        baris = kolom[awal : awal + per_baris]
        penuh = len(baris) * (lebar + SELA_KOLOM) - SELA_KOLOM
        x = kiri + (k.lebar - kiri - penuh) / 2
        pusat = [x + i * (lebar + SELA_KOLOM) + lebar / 2 for i in range(len(baris))]
        ujung = [*pusat, k.lebar / 2] if awal == 0 else pusat
        if jumlah_baris > 1:
            ujung = [*ujung, 1.0]
        k.garis(min(ujung), y, max(ujung), y, REDUP, 1.25)
        atas = y + TURUN * 0.6
        tinggi = max(tinggi_kotak(c.simpul, lebar, 1) for c in baris)
        rata = _tinggi_rata(baris, lebar - MENJOROK)
        bawah = atas
        for c, p in zip(baris, pusat, strict=True):
            k.garis(p, y, p, atas, REDUP, 1.25)
            y_akhir = _lukis_tumpukan(k, c, p - lebar / 2, atas, lebar, 1, tinggi, rata)
            bawah = max(bawah, y_akhir)
        if awal + per_baris < len(kolom):
            k.garis(1, y, 1, bawah + TURUN * 0.8, REDUP, 1.25)
            y = bawah + TURUN * 0.8
    return bawah


def _tinggi_rata(kolom: Sequence[Cabang], lebar: float) -> list[float]:
    """Heights that keep the first, second … units under neighbouring columns level."""
    return [
        max(tinggi_kotak(a.simpul, lebar, 2) for a in sebaris if a)
        for sebaris in zip_longest(*(c.anak for c in kolom))
    ]


def _lukis_tumpukan(
    k: Kanvas,
    c: Cabang,
    x: float,
    y: float,
    lebar: float,
    tingkat: int,
    tinggi: float = 0,
    tinggi_anak: Sequence[float] = (),
) -> float:
    """A unit with everything below it as an indented stack; return the y below.

    `tinggi` and `tinggi_anak` are least heights of its box and of those right below it.
    """
    y = lukis_kotak(k, c.simpul, x, y, lebar, tingkat, tinggi)
    geser = MENJOROK if lebar > 100 else 4 if lebar > 60 else 0  # deep trees stop narrowing
    tulang, atas, sambung = x + geser / 2, y, y
    for anak, terkecil in zip_longest(c.anak, tinggi_anak[: len(c.anak)], fillvalue=0.0):
        y += SELA
        perlu = max(tinggi_kotak(anak.simpul, lebar - geser, tingkat + 1), terkecil)
        sambung = y + perlu / 2
        putus = PUTUS if anak.simpul.jenis == SISI_KIRI else None
        k.garis(tulang, sambung, x + geser, sambung, GARIS_TEGAS, 1, putus)
        y = _lukis_tumpukan(k, anak, x + geser, y, lebar - geser, tingkat + 1, perlu)
    if c.anak:
        k.garis(tulang, atas, tulang, sambung, GARIS_TEGAS)
    return y
