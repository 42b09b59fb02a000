"""Budget tables: rows with pagu, realisasi, sisa and percentage, per year and stage."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from .dokumen import Cetakan
from .kalimat import KALI
from .peran import KepalaKolom, Peran
from .rincian import induk_baris, nama_akun
from .saksi import Peubah
from .tabel import BarisIsi, SelNilai, TabelBaca
from .temuan import Lokasi

PERAN_UANG = (Peran.PAGU, Peran.REALISASI, Peran.SISA, Peran.PERSEN)
UANG_TERKECIL = Decimal(1000)
POLA_SKALA = re.compile(
    r"\b(?:dalam|x|rp\.?)\s*\(?(?P<a>ribu|juta|miliar|milyar)(?:an)?\b|"
    r"\b(?P<b>ribu|juta|miliar|milyar)(?:an)?\s+(?:rp|rupiah)\b",
    re.IGNORECASE,
)


@dataclass(slots=True, eq=False)
class BarisUang:
    """The money of one row in one year and stage. `isi` maps pagu, realisasi, sisa, persen."""

    tabel: "TabelUang"
    baris: BarisIsi
    tahun: int | None
    tahap: str  # "murni", "perubahan" or ""
    isi: dict[str, Peubah] = field(default_factory=dict)
    nihil: set[str] = field(default_factory=set)  # printed as "-"
    anak: list["BarisUang"] = field(default_factory=list)
    induk: "BarisUang | None" = None

    @property
    def nama(self) -> str:
        return self.baris.uraian.strip(" .:-•")

    @property
    def sebutan(self) -> str:
        return self.baris.sebutan

    @property
    def akun(self) -> str:
        return nama_akun(self.baris.uraian)

    @property
    def lokasi(self) -> Lokasi:
        return self.baris.lokasi


@dataclass(slots=True, eq=False)
class TabelUang:
    """One table with all its money rows; `cara` tells how parts and wholes were recognised."""

    asal: TabelBaca
    baris: list[BarisUang]
    cara: str
    kelompok: list[tuple[int | None, str]]
    skala: int = 0  # power of ten of its amounts: 6 where they are in millions

    @property
    def sebutan(self) -> str:
        return self.asal.sebutan

    def atas(self, kelompok: tuple[int | None, str]) -> list[BarisUang]:
        """The rows that are part of no other row."""
        return [
            b
            for b in self.baris
            if (b.tahun, b.tahap) == kelompok and b.induk is None and b.baris.jenis == "isi"
        ]

    def jumlah(self, kelompok: tuple[int | None, str]) -> list[BarisUang]:
        """The printed total rows."""
        return [
            b for b in self.baris if (b.tahun, b.tahap) == kelompok and b.baris.jenis == "jumlah"
        ]


def baca_uang(tabel: TabelBaca) -> TabelUang | None:
    """The money of a table; None when it has no budget columns."""
    kelompok = _kelompok_kolom(tabel)
    if not kelompok:
        return None
    induk, cara = induk_baris(tabel.baris)
    hasil = TabelUang(tabel, [], cara, list(kelompok), _skala(tabel))
    for kunci, kolom in kelompok.items():
        _isi_kelompok(hasil, kunci, kolom, induk)
    return hasil if any(satu.isi for satu in hasil.baris) else None


def _skala(tabel: TabelBaca) -> int:
    """The power of ten that caption or heads tell ("dalam juta rupiah")."""
    kata = f"{tabel.judul} " + " ".join(k.judul for k in tabel.kolom)
    cocok = POLA_SKALA.search(kata)
    return KALI[(cocok["a"] or cocok["b"]).casefold()] if cocok else 0


def _isi_kelompok(
    tabel: TabelUang,
    kunci: tuple[int | None, str],
    kolom: dict[str, int],
    induk: list[int | None],
) -> None:
    sekelompok: dict[int, BarisUang] = {}
    for urut, baris in enumerate(tabel.asal.baris):
        satu = BarisUang(tabel, baris, *kunci)
        for jenis, indeks in kolom.items():
            sel = baris.nilai.get(indeks)
            if sel is None:
                continue
            if sel.bilangan.nihil:
                satu.nihil.add(jenis)
                if jenis != "persen":
                    satu.isi[jenis] = Peubah(jenis, jenis, Decimal(0), 0, [sel.cetak], asal=satu)
            elif sel.cetak.nilai is not None:
                satu.isi[jenis] = buat_peubah(sel, jenis, satu)
        if not satu.isi:
            continue
        sekelompok[urut] = satu
        tabel.baris.append(satu)
    for urut, satu in sekelompok.items():
        atas = induk[urut]
        if atas is not None and atas in sekelompok:
            satu.induk = sekelompok[atas]
            satu.induk.anak.append(satu)
            for peubah in satu.induk.isi.values():
                peubah.agregat = True


def buat_peubah(sel: SelNilai, jenis: str, asal: object = None) -> Peubah:
    """A variable for one printed cell."""
    cetak: Cetakan = sel.cetak
    nama = f"{jenis} {asal.sebutan}" if isinstance(asal, BarisUang) else jenis
    agregat = isinstance(asal, BarisUang) and asal.baris.jenis == "jumlah"
    return Peubah(nama, jenis, cetak.nilai, cetak.desimal, [cetak], agregat, asal)


def _kelompok_kolom(tabel: TabelBaca) -> dict[tuple[int | None, str], dict[str, int]]:
    """Column sets: (year, stage) → column of pagu, realisasi, sisa, persen."""
    pagu = [k for k in tabel.kolom if k.peran == Peran.PAGU and _beruang(tabel, k)]
    bertarget = bool(tabel.kolom_peran(Peran.TARGET))
    realisasi = [
        k
        for k in tabel.kolom_peran(Peran.REALISASI)
        if _beruang(tabel, k) and (k.uang or not bertarget)
    ]
    if not pagu:
        return {}
    sisa = [k for k in tabel.kolom_peran(Peran.SISA) if _beruang(tabel, k, boleh_nol=True)]
    persen = tabel.kolom_peran(Peran.PERSEN)
    tahun = {k.tahun for k in pagu}
    if len(tahun) > 1 or (len({k.tahun for k in realisasi}) > 1):
        return _per_tahun(pagu, realisasi, sisa, persen)
    hasil: dict[tuple[int | None, str], dict[str, int]] = {}
    for satu in pagu[:-1]:
        if satu.tahap == pagu[-1].tahap:
            return _satu_satu(pagu)
        hasil[(satu.tahun, satu.tahap or "murni")] = {"pagu": satu.indeks}
    akhir = pagu[-1]
    kolom = {"pagu": akhir.indeks}
    utama = _realisasi_utama(realisasi)
    if utama is not None:
        kolom["realisasi"] = utama.indeks
        if len(sisa) == 1:
            kolom["sisa"] = sisa[0].indeks
        if len(persen) == 1:
            kolom["persen"] = persen[0].indeks
        elif persen:
            kanan = [k for k in persen if k.indeks > utama.indeks]
            if kanan:
                kolom["persen"] = kanan[0].indeks
    hasil[(akhir.tahun, akhir.tahap)] = kolom
    return hasil


def _satu_satu(pagu: list[KepalaKolom]) -> dict[tuple[int | None, str], dict[str, int]]:
    """Several budget columns that nothing tells apart: each stands alone."""
    return {(k.tahun, f"kolom {k.indeks}"): {"pagu": k.indeks} for k in pagu}


def _per_tahun(
    pagu: list[KepalaKolom],
    realisasi: list[KepalaKolom],
    sisa: list[KepalaKolom],
    persen: list[KepalaKolom],
) -> dict[tuple[int | None, str], dict[str, int]]:
    hasil: dict[tuple[int | None, str], dict[str, int]] = {}
    for jenis, daftar in (
        ("pagu", pagu),
        ("realisasi", realisasi),
        ("sisa", sisa),
        ("persen", persen),
    ):
        for k in daftar:
            kunci = (k.tahun, k.tahap if jenis == "pagu" and k.tahap == "murni" else "")
            if jenis in hasil.get(kunci, {}):
                return _satu_satu(pagu)
            hasil.setdefault(kunci, {})[jenis] = k.indeks
    return hasil


def _realisasi_utama(realisasi: list[KepalaKolom]) -> KepalaKolom | None:
    """The column with the realisasi of the whole year among those of its periods."""
    if len(realisasi) <= 1:
        return realisasi[0] if realisasi else None
    jumlah = [
        k
        for k in realisasi
        if any(kata in k.judul.casefold() for kata in ("jumlah", "total", "s.d", "s/d", "akhir"))
    ]
    return jumlah[-1] if jumlah else None


def _beruang(tabel: TabelBaca, kolom: KepalaKolom, boleh_nol: bool = False) -> bool:
    """Whether the figures of a column can be money."""
    isi = [
        satu.nilai[kolom.indeks].cetak.nilai
        for satu in tabel.baris
        if kolom.indeks in satu.nilai and satu.nilai[kolom.indeks].cetak.nilai is not None
    ]
    terkecil = Decimal(1) if POLA_SKALA.search(f"{tabel.judul} {kolom.judul}") else UANG_TERKECIL
    besar = [satu for satu in isi if abs(satu) >= terkecil]
    if boleh_nol:
        return True
    return bool(isi) and (len(besar) >= 0.5 * len(isi) or (kolom.uang and bool(besar)))
