"""The seven elements that a report must hold for every indicator, and the grade that follows.

PermenPANRB 53/2014 asks for seven comparisons and analyses; the evaluation of AKIP (LKE, criterion
"berkualitas sesuai standar") grades the share of them that is there over all sasaran, and apart
from that the share of sasaran whose money is told. An element that cannot exist counts as there
when somebody stated so (no national standard; a realisasi that is not released, with the reason).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from .bentuk import format_persen
from .efisiensi import TIDAK_DAPAT_DIHITUNG
from .ikhtisar import Ikhtisar, IkhtisarIndikator, IkhtisarSasaran
from .jumlah import bagi_persen

JUDUL_UNSUR = {
    1: "Target dan realisasi tahun ini",
    2: "Perbandingan dengan tahun sebelumnya",
    3: "Perbandingan dengan target akhir Renstra",
    4: "Perbandingan dengan standar nasional",
    5: "Analisis penyebab dan solusi",
    6: "Efisiensi penggunaan sumber daya",
    7: "Program dan kegiatan pendukung",
}
WAJIB = frozenset({1, 5})
"""Missing ones block a publication; the others print a sentence that says so, and are warnings."""

NILAI_UNSUR = (("a", 90), ("b", 75), ("c", 40), ("d", 10))
"""LKE grade → the share in percent that must be exceeded; at or below the last one it is "e"."""
NILAI_KEUANGAN = (("b", 80), ("c", 50))
"""The same for the money of the sasaran: "a" only when all of them have it, else "d"."""

# Where a gap is closed, in words of the engine; a page turns them into addresses.
TEMPAT_TARGET, TEMPAT_RENSTRA = "target", "renstra"
TEMPAT_REALISASI, TEMPAT_LALU = "realisasi", "realisasi_lalu"
TEMPAT_ANALISIS, TEMPAT_ANGGARAN, TEMPAT_PEMETAAN = "analisis", "anggaran", "pemetaan"


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """One thing that is missing. `pesan` ends a sentence about the indicator; `tempat` is one of
    the places above where it is filled in."""

    pesan: str
    tempat: str


@dataclass(frozen=True, slots=True)
class Unsur:
    """One element of one indicator; it is there when nothing is missing."""

    nomor: int
    indikator: str  # its code
    indikator_id: int
    nama: str
    kurang: tuple[Kekurangan, ...] = ()

    @property
    def ada(self) -> bool:
        return not self.kurang

    @property
    def judul(self) -> str:
        return JUDUL_UNSUR[self.nomor]

    @property
    def wajib(self) -> bool:
        return self.nomor in WAJIB

    @property
    def pesan(self) -> str:
        """Everything that is missing, as the end of a sentence; "" when nothing is."""
        return f"{'; '.join(satu.pesan for satu in self.kurang)}." if self.kurang else ""


@dataclass(frozen=True, slots=True)
class NilaiLke:
    """A share with its LKE grade. `persen` and `huruf` are None when there is nothing to count;
    `hitungan` is the formula with its numbers."""

    ada: int
    dari: int
    persen: Decimal | None
    huruf: str | None
    hitungan: str


@dataclass(frozen=True, slots=True)
class BarisUnsur:
    """The elements of one indicator, in their order; a tujuan has no money, so only five."""

    indikator: IkhtisarIndikator
    sasaran: IkhtisarSasaran | None
    unsur: tuple[Unsur, ...]


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """How complete the report of one OPD-year is. `unsur` grades the seven elements over the
    indicators of all sasaran, `keuangan` the sasaran whose budget and spending are told."""

    baris: tuple[BarisUnsur, ...]
    unsur: NilaiLke
    keuangan: NilaiLke

    @property
    def semua(self) -> tuple[Unsur, ...]:
        """All elements of all indicators, in printed order."""
        return tuple(unsur for baris in self.baris for unsur in baris.unsur)

    def per_unsur(self, nomor: int) -> NilaiLke:
        """The share of one element, over all indicators that it applies to."""
        return _nilai([satu.ada for satu in self.semua if satu.nomor == nomor], None, "unsur")


def hitung_kelengkapan(ikhtisar: Ikhtisar) -> Kelengkapan:
    """Judge every element of every indicator, and grade the whole."""
    baris = tuple(_semua(ikhtisar))
    # The criterion counts over the sasaran; indicators of a tujuan are shown, not graded.
    dihitung = [satu.ada for b in baris if b.sasaran is not None for satu in b.unsur]
    uang = [satu.anggaran.serapan.realisasi is not None for satu in ikhtisar.sasaran]
    return Kelengkapan(
        baris, _nilai(dihitung, nilai_unsur, "unsur"), _nilai(uang, nilai_keuangan, "sasaran")
    )


def nilai_unsur(persen: Decimal) -> str:
    """The LKE grade of a share of elements: a > 90, b > 75, c > 40, d > 10, else e."""
    return next((huruf for huruf, batas in NILAI_UNSUR if persen > batas), "e")


def nilai_keuangan(persen: Decimal) -> str:
    """The LKE grade of the share of sasaran with financial information: a = all, b > 80, c > 50,
    else d."""
    if persen == 100:
        return "a"
    return next((huruf for huruf, batas in NILAI_KEUANGAN if persen > batas), "d")


def _nilai(isi: list[bool], huruf: Callable[[Decimal], str] | None, sebutan: str) -> NilaiLke:
    ada, dari = sum(isi), len(isi)
    persen = bagi_persen(Decimal(ada), Decimal(dari))
    if persen is None:
        return NilaiLke(0, 0, None, None, f"Belum ada {sebutan} yang dapat dihitung.")
    hitungan = f"{ada} ÷ {dari} × 100 % = {format_persen(persen)}"
    return NilaiLke(ada, dari, persen, huruf(persen) if huruf else None, hitungan)


def _semua(ikhtisar: Ikhtisar) -> Iterable[BarisUnsur]:
    for tujuan in ikhtisar.tujuan:
        for satu in tujuan.indikator:
            yield _baris(ikhtisar.tahun, satu, None)
        for sasaran in tujuan.sasaran:
            for satu in sasaran.indikator:
                yield _baris(ikhtisar.tahun, satu, sasaran)


def _baris(tahun: int, satu: IkhtisarIndikator, sasaran: IkhtisarSasaran | None) -> BarisUnsur:
    kurang: dict[int, Iterable[Kekurangan]] = {
        1: _tahun_ini(satu),
        2: _lalu(satu, tahun - 1),
        3: _akhir(satu),
        4: _standar(satu),
        5: _sebab(satu),
    }
    if sasaran is not None:
        kurang |= {6: _efisiensi(sasaran), 7: _dukungan(sasaran)}
    fakta = satu.fakta
    unsur = tuple(
        Unsur(nomor, fakta.kode, fakta.id, fakta.nama, tuple(isi)) for nomor, isi in kurang.items()
    )
    return BarisUnsur(satu, sasaran, unsur)


def _tahun_ini(satu: IkhtisarIndikator) -> Iterable[Kekurangan]:
    kini = satu.tahun_ini
    rencana = satu.fakta.target_pk or dict(satu.fakta.target).get(kini.tahun)
    if rencana is not None and not rencana.diukur:
        return  # the plan says so: there is nothing to compare this year
    if kini.target is None:
        yield Kekurangan("targetnya tahun ini tidak ada", TEMPAT_TARGET)
    # A value that is not there is told with its reason; without one, nobody has looked.
    if kini.realisasi is None and not kini.alasan_kosong:
        yield Kekurangan("realisasinya belum diisi dan tanpa alasan", TEMPAT_REALISASI)


def _lalu(satu: IkhtisarIndikator, tahun: int) -> Iterable[Kekurangan]:
    lalu = satu.pada(tahun)
    if lalu is None or (lalu.realisasi is None and not lalu.alasan_kosong):
        yield Kekurangan(f"realisasi tahun {tahun} tidak ada", TEMPAT_LALU)


def _akhir(satu: IkhtisarIndikator) -> Iterable[Kekurangan]:
    if satu.target_akhir is None:
        yield Kekurangan(f"target akhir Renstra ({satu.tahun_akhir}) tidak ada", TEMPAT_RENSTRA)


def _standar(satu: IkhtisarIndikator) -> Iterable[Kekurangan]:
    analisis = satu.fakta.analisis
    if analisis.tanpa_pembanding:
        return
    if analisis.pembanding_nilai is None:
        yield Kekurangan(
            "standar nasional belum diisi, dan belum dinyatakan tidak ada", TEMPAT_ANALISIS
        )
    elif not analisis.pembanding_nama:
        yield Kekurangan("nama standar nasionalnya belum diisi", TEMPAT_ANALISIS)


def _sebab(satu: IkhtisarIndikator) -> Iterable[Kekurangan]:
    analisis = satu.fakta.analisis
    if not analisis.sebab:
        yield Kekurangan("penyebab keberhasilan atau kegagalannya belum ditulis", TEMPAT_ANALISIS)
    if not (analisis.solusi or analisis.tindak_lanjut):
        yield Kekurangan("solusi atau tindak lanjutnya belum ditulis", TEMPAT_ANALISIS)


def _efisiensi(sasaran: IkhtisarSasaran) -> Iterable[Kekurangan]:
    efisiensi, serapan = sasaran.efisiensi, sasaran.anggaran.serapan
    if efisiensi.kesimpulan != TIDAK_DAPAT_DIHITUNG:
        return
    # A method that refuses to call unspent money of a missed target efficient has judged too.
    if efisiensi.metode == "sisa_serapan" and None not in (sasaran.rerata.persen, serapan.persen):
        return
    tempat = TEMPAT_ANGGARAN if sasaran.anggaran.dukungan else TEMPAT_PEMETAAN
    if sasaran.rerata.persen is None:
        tempat = TEMPAT_REALISASI
    alasan = efisiensi.alasan.rstrip(". ")
    yield Kekurangan(f"efisiensi sasarannya tidak dapat dihitung ({alasan})", tempat)


def _dukungan(sasaran: IkhtisarSasaran) -> Iterable[Kekurangan]:
    if not sasaran.anggaran.dukungan:
        yield Kekurangan("sasarannya belum dipetakan ke program pendukung", TEMPAT_PEMETAAN)
