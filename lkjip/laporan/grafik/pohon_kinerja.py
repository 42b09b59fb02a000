"""The performance tree: tujuan → sasaran → indikator, from left to right."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from .dasar import Grafik, Nilai, TabelData, lukis_kosong, paragraf, sebut
from .huruf import bungkus, tinggi_baris
from .ikon import lukis_status, tinggi_status
from .kanvas import UKURAN_KECIL, Kanvas
from .warna import GARIS_TEGAS, KATA_STATUS, LATAR, REDUP, UTAMA, WARNA_STATUS, Status

UKURAN = 12.0
SEMPIT = 480
SELA_KOLOM = 30.0
SELA = 10.0
BANTALAN = 9.0
TEPI = 4.0  # the coloured edge at the left
MENJOROK = 16.0


@dataclass(frozen=True, slots=True)
class SimpulKinerja:
    """A goal, sasaran or indikator with what serves it.

    `jenis` is printed above the text ("Tujuan 1", "Indikator 1.2"). `nilai` and `status` are left
    out (None) where nothing is measured; `kata` is the word of the status or category.
    `daun`: stands in the last column whatever its depth, as an indikator of a tujuan does.
    """

    jenis: str
    teks: str
    anak: tuple["SimpulKinerja", ...] = ()
    nilai: Nilai | None = None
    status: Status | None = None
    kata: str = ""
    tautan: str = ""
    daun: bool = False


@dataclass(frozen=True, slots=True)
class PohonKinerja(Grafik):
    """One or more trees. On a narrow canvas an indented outline."""

    JENIS: ClassVar[str] = "pohon"
    judul: str
    akar: tuple[SimpulKinerja, ...]

    def alt(self) -> str:
        semua = [s for s, _, _ in _telusuri(self.akar)]
        if not semua:
            return "Pohon kinerja tanpa isi."
        kalimat = [f"Pohon kinerja dengan {len(semua)} kotak."]
        for s in semua:
            nilai = f": {_hasil(s)}" if _hasil(s) else ""
            kalimat.append(f"{s.jenis} {sebut(s.teks)}{nilai}.")
        return paragraf(*kalimat)

    def data_tabel(self) -> TabelData:
        return TabelData(
            ("Jenjang", "Uraian", "Di bawah", "Hasil"),
            tuple(
                (s.jenis, s.teks, induk.jenis if induk else "–", _hasil(s) or "–")
                for s, induk, _ in _telusuri(self.akar)
            ),
        )

    def _lukis(self, k: Kanvas) -> float:
        if not self.akar:
            return lukis_kosong(k)
        y = 0.0
        if k.lebar < SEMPIT:
            for s in self.akar:
                y = _lukis_garis_besar(k, s, 0, y, k.lebar) + SELA
            return y - SELA
        kolom = 1 + max(tingkat for _, _, tingkat in _telusuri(self.akar))
        lebar = max((k.lebar + SELA_KOLOM) / kolom - SELA_KOLOM, 120)
        k.lebar = max(k.lebar, (lebar + SELA_KOLOM) * kolom - SELA_KOLOM)
        for s in self.akar:
            y += _lukis_cabang(k, s, 0, kolom, y, lebar)[1] + SELA
        return y - SELA


def _telusuri(
    simpul: tuple[SimpulKinerja, ...], induk: SimpulKinerja | None = None, tingkat: int = 0
) -> Iterator[tuple[SimpulKinerja, SimpulKinerja | None, int]]:
    """Every node with the one above it and its depth, from the top down."""
    for s in simpul:
        yield s, induk, tingkat
        yield from _telusuri(s.anak, s, tingkat + 1)


def _hasil(s: SimpulKinerja) -> str:
    """Value and status in words; "" where nothing is measured."""
    nilai = s.nilai.terbaca if s.nilai else ""
    kata = (s.kata or KATA_STATUS[s.status]) if s.status else ""
    return (
        nilai if nilai.casefold() == kata.casefold() else ", ".join(t for t in (nilai, kata) if t)
    )


def _lukis_cabang(
    k: Kanvas, s: SimpulKinerja, tingkat: int, kolom: int, y: float, lebar: float
) -> tuple[float, float]:
    """A node beside everything below it; return the y of its middle and the height used."""
    x = (kolom - 1 if s.daun else tingkat) * (lebar + SELA_KOLOM)
    tinggi = _tinggi(s, lebar)
    tinggi_anak = sum(_tinggi_cabang(a, lebar) + SELA for a in s.anak) - SELA * bool(s.anak)
    penuh = max(tinggi, tinggi_anak)
    tengah = y + penuh / 2
    sambung = []
    y_anak = y + (penuh - tinggi_anak) / 2
    for a in s.anak:
        pusat, dipakai = _lukis_cabang(k, a, tingkat + 1, kolom, y_anak, lebar)
        x_anak = (kolom - 1 if a.daun else tingkat + 1) * (lebar + SELA_KOLOM)
        sambung.append((x_anak, pusat))
        y_anak += dipakai + SELA
    if sambung:
        tulang = x + lebar + SELA_KOLOM / 2
        k.garis(x + lebar, tengah, tulang, tengah, GARIS_TEGAS)
        ujung = [tengah, *(p for _, p in sambung)]
        k.garis(tulang, min(ujung), tulang, max(ujung), GARIS_TEGAS)
        for x_anak, pusat in sambung:
            k.garis(tulang, pusat, x_anak, pusat, GARIS_TEGAS)
    _lukis_kotak(k, s, x, tengah - tinggi / 2, lebar, tinggi)
    return tengah, penuh


def _tinggi_cabang(s: SimpulKinerja, lebar: float) -> float:
    anak = sum(_tinggi_cabang(a, lebar) + SELA for a in s.anak) - SELA * bool(s.anak)
    return max(_tinggi(s, lebar), anak)


def _lukis_garis_besar(k: Kanvas, s: SimpulKinerja, x: float, y: float, lebar: float) -> float:
    """A node with its children indented below it; return the y below."""
    tinggi = _tinggi(s, lebar)
    _lukis_kotak(k, s, x, y, lebar, tinggi)
    y += tinggi
    geser = MENJOROK if lebar > 140 else 0
    tulang, atas, sambung = x + geser / 2, y, y
    for a in s.anak:
        y += SELA * 0.8
        sambung = y + _tinggi(a, lebar - geser) / 2
        k.garis(tulang, sambung, x + geser, sambung, GARIS_TEGAS)
        y = _lukis_garis_besar(k, a, x + geser, y, lebar - geser)
    if s.anak and geser:
        k.garis(tulang, atas, tulang, sambung, GARIS_TEGAS)
    return y


def _baris(
    s: SimpulKinerja, lebar: float
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Lines of kind, text and value in a box of this width."""
    dalam = lebar - TEPI - 2 * BANTALAN
    # A status "belum ada data" already says that there is no value.
    nilai = s.nilai.terbaca if s.nilai and (s.nilai.diketahui or s.nilai.alasan) else ""
    if s.nilai and not nilai and s.status is None:
        nilai = s.nilai.terbaca
    return (
        bungkus(s.jenis, dalam, UKURAN_KECIL),
        bungkus(s.teks, dalam, UKURAN),
        bungkus(nilai, dalam, UKURAN),
    )


def _tinggi(s: SimpulKinerja, lebar: float) -> float:
    jenis, teks, nilai = _baris(s, lebar)
    tinggi = 2 * BANTALAN - 2 + tinggi_baris(len(jenis), UKURAN_KECIL)
    tinggi += tinggi_baris(len(teks) + len(nilai), UKURAN) + (4 if nilai or s.status else 0)
    if s.status:
        tinggi += tinggi_status(s.status, s.kata, lebar - TEPI - 2 * BANTALAN)
    return tinggi


def _lukis_kotak(
    k: Kanvas, s: SimpulKinerja, x: float, y: float, lebar: float, tinggi: float
) -> None:
    jenis, teks, nilai = _baris(s, lebar)
    warna = WARNA_STATUS[s.status] if s.status else UTAMA
    k.kotak(x, y, lebar, tinggi, LATAR, GARIS_TEGAS)
    k.kotak(x, y, TEPI, tinggi, warna)
    x, y = x + TEPI + BANTALAN, y + BANTALAN - 1
    k.teks(x, y + UKURAN_KECIL * 0.64, jenis, ukuran=UKURAN_KECIL, warna=REDUP)
    y += tinggi_baris(len(jenis), UKURAN_KECIL)
    with k.tautan(s.tautan):
        warna_teks = UTAMA if s.tautan else None
        k.teks(x, y + UKURAN * 0.64, teks, ukuran=UKURAN, tebal=bool(s.anak), warna=warna_teks)
    y += tinggi_baris(len(teks), UKURAN) + 4
    if nilai and s.nilai:
        ada = s.nilai.diketahui
        w = None if ada else REDUP
        k.teks(x, y + UKURAN * 0.64, nilai, ukuran=UKURAN, tebal=ada, warna=w, miring=not ada)
        y += tinggi_baris(len(nilai), UKURAN)
    if s.status:
        lukis_status(k, x, y, s.status, s.kata, lebar - TEPI - 2 * BANTALAN)
