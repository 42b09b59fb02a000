"""Indicator tables: Renstra targets, Perjanjian Kinerja, and the measurement of capaian."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from .bilangan import baca_bilangan
from .capaian_ulang import hitung_ulang
from .kata import beda_kata, kata_isi, mirip, normal
from .peran import KepalaKolom, Peran
from .tabel import BarisIsi, SelNilai, TabelBaca
from .temuan import Lokasi

PERAN_KINERJA = (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN)
POLA_PERIODE = re.compile(r"\b(tw|triwulan|semester|bulan|kuartal)\b|\bt ?w ?[ivx1-4]+\b")
SATUAN = frozenset(
    [
        "persen",
        "%",
        "nilai",
        "indeks",
        "hari",
        "menit",
        "orang",
        "dokumen",
        "poin",
        "angka",
        "kasus",
    ]
)
POLA_AKHIR = re.compile(r"akhir|renstra|rpjmd|jangka menengah|\b20\d\d 20\d\d\b|nasional|provinsi")


@dataclass(slots=True, eq=False)
class BarisKinerja:
    """One indicator in one table. `nilai` maps (role, year) to the printed cell."""

    tabel: TabelBaca
    baris: BarisIsi
    indikator: str
    sasaran: str
    satuan: str
    formula: str
    nilai: dict[tuple[str, int | None], SelNilai] = field(default_factory=dict)
    teks: dict[tuple[str, int | None], str] = field(default_factory=dict)
    kategori: str = ""
    macam: str = ""  # renstra, pk, ukur

    @property
    def lokasi(self) -> Lokasi:
        return self.baris.lokasi

    @property
    def milik_tujuan(self) -> bool:
        """Whether its number is that of a tujuan ("T.1"), not of a sasaran."""
        return re.match(r"T\s?\.?\s?\d", self.baris.mentah.strip()) is not None

    def ambil(self, peran: str, tahun: int | None) -> SelNilai | None:
        sel = self.nilai.get((peran, tahun))
        return sel if sel is not None and sel.cetak.nilai is not None else None


def baca_kinerja(tabel: TabelBaca, tahun: int | None) -> list[BarisKinerja]:
    """The indicator rows of a table; empty when it is about something else."""
    kolom = _kolom_kinerja(tabel, tahun)
    nama = tabel.kolom_peran(Peran.INDIKATOR) or (
        tabel.kolom_peran(Peran.URAIAN, Peran.SASARAN) if _berkinerja(tabel) else []
    )
    if not kolom or not nama:
        return []
    if tabel.kolom_peran(Peran.PAGU) and not tabel.kolom_peran(Peran.INDIKATOR):
        return []
    macam = _macam(kolom)
    hasil: list[BarisKinerja] = []
    sasaran = ""
    for baris in tabel.baris:
        sasaran = tabel.teks(baris, Peran.SASARAN) or sasaran
        indikator = next((baris.teks[k.indeks] for k in nama if k.indeks in baris.teks), "")
        if not indikator and nama[0].indeks - 1 in baris.teks:
            # The name stands in the narrow column that other rows use for its number.
            kiri = tabel.kolom[nama[0].indeks - 1]
            indikator = baris.teks[kiri.indeks] if kiri.peran in (Peran.KODE, Peran.LAIN) else ""
        dalam_kata = baris.jenis == "kelompok" and any(k.indeks in baris.teks for k, _ in kolom)
        if not (baris.jenis == "isi" or dalam_kata) or not indikator or not normal(indikator):
            continue
        if normal(indikator) in SATUAN:
            continue  # the name is lost; its unit slid into the column
        satu = BarisKinerja(
            tabel,
            baris,
            re.sub(r"^\s*(?:\d+[.)]|\d+(?:\.\d+)+\.?|[a-z][.)])\s+", "", indikator),
            sasaran,
            _satuan(tabel, baris, kolom),
            tabel.teks(baris, Peran.FORMULA),
            macam=macam,
            kategori=tabel.teks(baris, Peran.KATEGORI),
        )
        for k, kunci in kolom:
            if k.indeks in baris.nilai:
                satu.nilai[kunci] = baris.nilai[k.indeks]
            elif k.indeks in baris.teks:
                satu.teks[kunci] = baris.teks[k.indeks]
        if satu.nilai or satu.teks:
            hasil.append(satu)
    _isi_dari_periode(tabel, hasil, tahun)
    return hasil


def _isi_dari_periode(tabel: TabelBaca, baris: list[BarisKinerja], tahun: int | None) -> None:
    """Where only quarters are printed, the realisasi of the year: the last of them, or their sum,
    whichever gives the printed capaian more often."""
    kolom = [
        k
        for k in tabel.kolom
        if k.peran == Peran.REALISASI and POLA_PERIODE.search(normal(k.judul))
    ]
    if len(kolom) < 2 or any(b.ambil("realisasi", tahun) for b in baris):
        return
    terbaik: tuple[int, dict[int, SelNilai]] = (0, {})
    for cara in (_terakhir, _jumlahkan):
        isi = {i: sel for i, b in enumerate(baris) if (sel := cara(b, kolom)) is not None}
        cocok = 0
        for i, sel in isi.items():
            target, capaian = baris[i].ambil("target", tahun), baris[i].ambil("capaian", tahun)
            if target is not None and capaian is not None:
                cocok += hitung_ulang(target, sel, capaian).cara not in ("", "salah")
        if cocok > terbaik[0]:
            terbaik = (cocok, isi)
    for i, sel in terbaik[1].items():
        baris[i].nilai["realisasi", tahun] = sel


def _terakhir(baris: BarisKinerja, kolom: Sequence[KepalaKolom]) -> SelNilai | None:
    isi = [baris.baris.nilai.get(k.indeks) for k in kolom]
    return next((s for s in reversed(isi) if s is not None and s.cetak.nilai is not None), None)


def _jumlahkan(baris: BarisKinerja, kolom: Sequence[KepalaKolom]) -> SelNilai | None:
    isi = [s for k in kolom if (s := baris.baris.nilai.get(k.indeks)) is not None]
    isi = [s for s in isi if s.cetak.nilai is not None]
    if not isi:
        return None
    jumlah = sum(s.cetak.nilai for s in isi)
    desimal = max(s.cetak.desimal for s in isi)
    teks = " + ".join(s.cetak.teks for s in isi)
    return replace(isi[-1], cetak=replace(isi[-1].cetak, nilai=jumlah, teks=teks, desimal=desimal))


def _berkinerja(tabel: TabelBaca) -> bool:
    """A table without the word "indikator" in its head that still measures a target."""
    ada = {k.peran for k in tabel.kolom}
    if Peran.PAGU in ada or Peran.SISA in ada:
        return False
    return Peran.TARGET in ada and (Peran.REALISASI in ada or Peran.CAPAIAN in ada)


def _kolom_kinerja(
    tabel: TabelBaca, tahun: int | None
) -> list[tuple[KepalaKolom, tuple[str, int | None]]]:
    calon = []
    maju = any("kemajuan" in normal(k.judul) for k in tabel.kolom)
    for k in tabel.kolom:
        n = normal(k.judul)
        if k.peran not in PERAN_KINERJA:
            if k.peran == Peran.PERSEN and not tabel.kolom_peran(Peran.PAGU, Peran.CAPAIAN):
                calon.append((k, (str(Peran.CAPAIAN), k.tahun or tahun)))
            continue
        if POLA_PERIODE.search(n) or re.search(r"\b(rp|anggaran|keuangan|pagu)\b", n):
            continue
        peran = str(k.peran)
        if "kemajuan" in n:
            peran = "kemajuan"
        elif POLA_AKHIR.search(n) and (k.rentang or "nasional" in n or "akhir" in n):
            peran = f"{peran} akhir"
        elif maju and tahun and k.tahun and k.tahun > tahun and peran == Peran.TARGET:
            peran = "target akhir"
        calon.append((k, (peran, k.tahun or tahun)))
    banyak = Counter(kunci for _, kunci in calon)
    return [(k, kunci) for k, kunci in calon if banyak[kunci] == 1]


def _macam(kolom: Sequence[tuple[KepalaKolom, tuple[str, int | None]]]) -> str:
    target = [kunci for _, kunci in kolom if kunci[0] == Peran.TARGET]
    if any(kunci[0] in (Peran.REALISASI, Peran.CAPAIAN) for _, kunci in kolom):
        return "ukur"
    return "renstra" if len(target) >= 3 else "pk"


def _satuan(
    tabel: TabelBaca, baris: BarisIsi, kolom: list[tuple[KepalaKolom, tuple[str, int | None]]]
) -> str:
    for k in tabel.kolom_peran(Peran.SATUAN):
        if baris.teks.get(k.indeks):
            return baris.teks[k.indeks]
        if k.indeks < len(baris.semua_sel) and baris.semua_sel[k.indeks].strip():
            return baris.semua_sel[k.indeks].strip()
    for k, (peran, _) in kolom:
        if peran == Peran.TARGET and k.indeks in baris.nilai:
            baca = baca_bilangan(baris.nilai[k.indeks].cetak.teks)
            if baca is not None and baca.satuan:
                return baca.satuan
    return ""


def tabel_program(tabel: TabelBaca) -> bool:
    """Whether a table measures programmes and kegiatan, not the agency's sasaran."""
    if tabel.kolom_peran(Peran.PAGU):
        return True
    nama = [normal(tabel.teks(b, Peran.URAIAN)) for b in tabel.baris if b.jenis == "isi"]
    program = [n for n in nama if re.match(r"(?:program|sub ?kegiatan|kegiatan)\b", n)]
    return bool(program) and 2 * len(program) >= len(nama)


def sama_indikator(satu: str, dua: str) -> bool:
    """Whether two texts name one indicator: spelling may differ, content words may not."""
    if normal(satu) == normal(dua):
        return True
    if mirip(satu, dua) < 0.8:
        return False
    a, b = beda_kata(satu, dua)
    return not a and not b


def hampir_indikator(satu: str, dua: str) -> bool:
    """Whether two texts are probably meant to name one indicator, though a word differs."""
    serupa = mirip(satu, dua)
    if serupa >= 0.8 or serupa < 0.65 or min(len(kata_isi(satu)), len(kata_isi(dua))) < 4:
        return serupa >= 0.8
    a, b = beda_kata(satu, dua)
    return len(a) <= 1 and len(b) <= 1
