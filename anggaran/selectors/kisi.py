"""What a grid of budget figures shows: rows with their cells, and the sums of every column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.daun import SETAHUN, Daun, KunciDaun, list_daun
from lkjip.rumus.ikhtisar_anggaran import IkhtisarBaris
from lkjip.rumus.jumlah import compute_jumlah
from lkjip.rumus.rekap import compute_fisik
from renstra.kisi import tulis_semula

from ..kisi import (
    PAGU,
    KolomKisi,
    isi_periode,
    isi_sel,
    kolom_pagu,
    kolom_periode,
    tahap_berikut,
    tulis_sel,
)
from .keadaan import list_tahap_ada
from .susunan import get_susunan


@dataclass(frozen=True, slots=True)
class SelKisi:
    """One cell. `nilai` is what is stored; `teks` what stands in the field."""

    nama: str
    label: str
    teks: str
    nilai: Decimal | None
    dapat: bool
    galat: str


@dataclass(frozen=True, slots=True)
class BarisKisi:
    """A row. `jenis`: program and kegiatan only sum, "daun" is typed. `melebihi`: spent or planned
    above the pagu."""

    jenis: str
    hasil: IkhtisarBaris
    sel: tuple[SelKisi, ...]
    jumlah: Decimal | None
    melebihi: bool = False


@dataclass(frozen=True, slots=True)
class Kisi:
    """A whole grid; `total` is the last row."""

    kolom: list[KolomKisi]
    baris: list[BarisKisi]
    total: BarisKisi
    semula: str
    berikut: dict[str, str]

    @property
    def galat(self) -> list[tuple[BarisKisi, SelKisi]]:
        """The cells that were refused, with their rows."""
        return [(b, s) for b in self.baris for s in b.sel if s.galat]

    @property
    def melebihi(self) -> list[BarisKisi]:
        return [b for b in self.baris if b.melebihi]


def nama_sel(kunci: KunciDaun, kolom: str) -> str:
    """The name of a cell's field: "k12.t1"."""
    jenis, nomor = kunci
    return f"{jenis[0]}{nomor}.{kolom}"


def susun_kisi(
    opd: PerangkatDaerah,
    tahun: int,
    jenis: str,
    rinci: str,
    *,
    buka: str = "",
    diketik: Mapping[str, str] | None = None,
    pesan: Mapping[str, str] | None = None,
) -> Kisi:
    """The grid. `diketik` and `pesan`: text and refusal of cells by name, after a failed save."""
    susunan = get_susunan(opd, tahun)
    daun = dict(list_daun(susunan.potret))
    ada = list_tahap_ada(opd, tahun) if jenis == PAGU else []
    if jenis == PAGU:
        kolom = kolom_pagu(ada, buka)
    else:
        setahun = any(SETAHUN in isi_periode(satu, jenis) for satu in daun.values())
        kolom = kolom_periode(rinci, setahun=setahun)
    penyusun = _Penyusun(jenis, kolom, daun, diketik or {}, pesan or {})
    baris = [satu for anak in susunan.total.anak for satu in penyusun.program(anak)]
    total = penyusun.induk("opd", susunan.total, [b for b in baris if b.jenis == "program"])
    semula = {s.nama: tulis_sel(s.nilai) for b in baris for s in b.sel if s.nama and s.dapat}
    dipakai = [(k.tahap, k.urutan) for k in kolom]
    berikut = tahap_berikut(dipakai) if jenis == PAGU and len(kolom) <= len(ada or [1]) else {}
    return Kisi(kolom, baris, total, tulis_semula(semula), berikut)


@dataclass(frozen=True, slots=True)
class _Penyusun:
    jenis: str
    kolom: Sequence[KolomKisi]
    daun: Mapping[KunciDaun, Daun]
    diketik: Mapping[str, str]
    pesan: Mapping[str, str]

    def program(self, hasil: IkhtisarBaris) -> list[BarisKisi]:
        """A programme, its kegiatan, and what is below them."""
        bawah, langsung = [], []
        for anak in hasil.anak:
            if anak.jenis == "kegiatan" and anak.anak:
                cucu = [self.baris_daun(satu) for satu in anak.anak]
                langsung.append(self.induk("kegiatan", anak, cucu))
                bawah += [langsung[-1], *cucu]
            else:
                langsung.append(self.baris_daun(anak))
                bawah.append(langsung[-1])
        return [self.induk("program", hasil, langsung), *bawah]

    def baris_daun(self, hasil: IkhtisarBaris) -> BarisKisi:
        kunci = (hasil.jenis, hasil.id)
        sel = tuple(self._sel(kunci, kolom) for kolom in self.kolom)
        jumlah = self._setahun(hasil)
        pagu = hasil.serapan.pagu
        lebih = self.jenis in {"keuangan", "rencana-kas"} and jumlah is not None
        return BarisKisi("daun", hasil, sel, jumlah, lebih and pagu is not None and jumlah > pagu)

    def induk(self, jenis: str, hasil: IkhtisarBaris, anak: Sequence[BarisKisi]) -> BarisKisi:
        """A row of sums (of means, for physical progress)."""
        sel = []
        for n, kolom in enumerate(self.kolom):
            nilai = self._gabung([satu.sel[n].nilai for satu in anak])
            sel.append(SelKisi("", kolom.label, "", nilai, False, ""))
        return BarisKisi(jenis, hasil, tuple(sel), self._gabung([satu.jumlah for satu in anak]))

    def _gabung(self, nilai: list[Decimal | None]) -> Decimal | None:
        if self.jenis == "fisik":
            return compute_fisik(nilai).persen
        return compute_jumlah(nilai).nilai

    def _setahun(self, hasil: IkhtisarBaris) -> Decimal | None:
        """What the row amounts to over the year."""
        if self.jenis == PAGU:
            return hasil.serapan.pagu
        if self.jenis == "keuangan":
            return hasil.serapan.realisasi
        if self.jenis == "fisik":
            return hasil.fisik
        isi = isi_periode(self.daun[hasil.jenis, hasil.id], self.jenis)
        bagian = [nilai for periode, nilai in isi.items() if periode]
        return isi[SETAHUN] if SETAHUN in isi else compute_jumlah(bagian).nilai

    def _sel(self, kunci: KunciDaun, kolom: KolomKisi) -> SelKisi:
        nilai, dapat = isi_sel(self.daun[kunci], self.jenis, kolom)
        nama = nama_sel(kunci, kolom.kunci)
        teks = self.diketik.get(nama, tulis_sel(nilai))
        galat = self.pesan.get(nama, "")
        return SelKisi(nama, kolom.label, teks, nilai, dapat or bool(galat), galat)
