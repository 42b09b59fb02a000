"""Belanja by account over the years: sums of the tree, absorption, growth (rupiah)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .ikhtisar_dinyatakan import bandingkan_jumlah, bandingkan_persen
from .jumlah import Jumlah, Nilai, compute_jumlah
from .potret import PotretBelanja
from .rekap import Pertumbuhan, compute_pertumbuhan
from .serapan import Serapan, compute_serapan
from .struktur_belanja import KELOMPOK, kelompok_akun, struktur_tahun


@dataclass(frozen=True, slots=True)
class IkhtisarBelanja:
    """One account in one year. `tingkat` 0 is the top; `daun` rows carry typed money."""

    tahun: int
    kode: str
    induk: str | None
    uraian: str
    tingkat: int
    daun: bool
    anggaran: Nilai
    realisasi: Nilai
    persen: Nilai
    serapan: Serapan
    anggaran_teks: str


@dataclass(frozen=True, slots=True)
class BelanjaTahun:
    """All accounts of one year in printed order, and the absorption of their top rows together."""

    tahun: int
    baris: tuple[IkhtisarBelanja, ...]
    total: Serapan

    @property
    def struktur(self) -> str:
        """Which structure the codes of this year are read by."""
        return struktur_tahun(self.tahun)

    def pada(self, kode: str) -> IkhtisarBelanja | None:
        """The row of that account, or None."""
        return next((isi for isi in self.baris if isi.kode == kode), None)


@dataclass(frozen=True, slots=True)
class KelompokBelanja:
    """What one year spent on a kind of belanja that both account structures know."""

    tahun: int
    kelompok: str
    label: str
    serapan: Serapan


@dataclass(frozen=True, slots=True)
class PertumbuhanBelanja:
    """Growth of one account from `tahun_lalu` to `tahun`, in percent."""

    kode: str
    uraian: str
    tahun_lalu: int
    tahun: int
    anggaran: Pertumbuhan
    realisasi: Pertumbuhan


def hitung_belanja(belanja: Sequence[PotretBelanja]) -> tuple[BelanjaTahun, ...]:
    """Compute the tree of every year, ascending."""
    return tuple(
        _hitung_tahun(tahun, [isi for isi in belanja if isi.tahun == tahun])
        for tahun in sorted({isi.tahun for isi in belanja})
    )


def hitung_pertumbuhan(tahun: Sequence[BelanjaTahun]) -> tuple[PertumbuhanBelanja, ...]:
    """Growth of every account between each two successive years of data of one structure; the
    same code means another account in the other."""
    return tuple(
        PertumbuhanBelanja(
            baris.kode,
            baris.uraian,
            lalu.tahun,
            kini.tahun,
            compute_pertumbuhan(baris.anggaran.terhitung, dulu.anggaran.terhitung),
            compute_pertumbuhan(baris.realisasi.terhitung, dulu.realisasi.terhitung),
        )
        for lalu, kini in zip(tahun, tahun[1:], strict=False)
        if lalu.struktur == kini.struktur
        for baris in kini.baris
        if (dulu := lalu.pada(baris.kode)) is not None
    )


def is_lintas_struktur(tahun: Sequence[BelanjaTahun]) -> bool:
    """Whether the years use both account structures."""
    return len({satu.struktur for satu in tahun}) > 1


def hitung_sebanding(tahun: BelanjaTahun) -> tuple[KelompokBelanja, ...]:
    """The leaf accounts of a year by what both structures know; empty kinds are left out."""
    hasil = []
    for kelompok, label in KELOMPOK.items():
        daun = [b for b in tahun.baris if b.daun and kelompok_akun(b.tahun, b.kode) == kelompok]
        if not daun:
            continue
        serapan = compute_serapan(
            compute_jumlah(b.anggaran.terhitung for b in daun).nilai,
            compute_jumlah(b.realisasi.terhitung for b in daun).nilai,
        )
        hasil.append(KelompokBelanja(tahun.tahun, kelompok, label, serapan))
    return tuple(hasil)


def _hitung_tahun(tahun: int, baris: Sequence[PotretBelanja]) -> BelanjaTahun:
    kode = {isi.kode for isi in baris}
    anak: dict[str, list[PotretBelanja]] = {}
    for isi in baris:
        if isi.induk in kode and isi.induk != isi.kode:
            anak.setdefault(isi.induk, []).append(isi)
    hasil = tuple(_hitung_baris(isi, anak, _tingkat(isi, baris)) for isi in baris)
    atas = [isi for isi in hasil if isi.tingkat == 0]
    total = compute_serapan(
        compute_jumlah(isi.anggaran.terhitung for isi in atas).nilai,
        compute_jumlah(isi.realisasi.terhitung for isi in atas).nilai,
    )
    return BelanjaTahun(tahun, hasil, total)


def _hitung_baris(
    baris: PotretBelanja, anak: dict[str, list[PotretBelanja]], tingkat: int
) -> IkhtisarBelanja:
    anggaran = _jumlah(baris, anak, "anggaran", frozenset())
    realisasi = _jumlah(baris, anak, "realisasi", frozenset())
    serapan = compute_serapan(anggaran.nilai, realisasi.nilai)
    return IkhtisarBelanja(
        tahun=baris.tahun,
        kode=baris.kode,
        induk=baris.induk,
        uraian=baris.uraian,
        tingkat=tingkat,
        daun=baris.kode not in anak,
        anggaran=bandingkan_jumlah(anggaran, baris.anggaran_dinyatakan),
        realisasi=bandingkan_jumlah(realisasi, baris.realisasi_dinyatakan),
        persen=bandingkan_persen(serapan.persen, baris.persen_dinyatakan),
        serapan=serapan,
        anggaran_teks=baris.anggaran_teks,
    )


def _jumlah(
    baris: PotretBelanja, anak: dict[str, list[PotretBelanja]], kolom: str, jalur: frozenset[str]
) -> Jumlah:
    """The typed value of a leaf, or the sum over all leaves below; a circle counts as unknown."""
    if baris.kode in jalur:
        return Jumlah(None, 0, 1, "")
    bawah = anak.get(baris.kode)
    if not bawah:
        nilai: Decimal | None = getattr(baris, kolom)
        return Jumlah(nilai, int(nilai is not None), int(nilai is None), "")
    hasil = [_jumlah(isi, anak, kolom, jalur | {baris.kode}) for isi in bawah]
    total = compute_jumlah(isi.nilai for isi in hasil)
    return Jumlah(
        total.nilai,
        sum(isi.dihitung for isi in hasil),
        sum(isi.dilewati for isi in hasil),
        total.alasan,
    )


def _tingkat(baris: PotretBelanja, semua: Sequence[PotretBelanja]) -> int:
    induk = {isi.kode: isi.induk for isi in semua}
    tingkat, kode, dilalui = 0, baris.induk, {baris.kode}
    while kode in induk and kode not in dilalui:
        dilalui.add(kode)
        tingkat, kode = tingkat + 1, induk[kode]
    return tingkat
