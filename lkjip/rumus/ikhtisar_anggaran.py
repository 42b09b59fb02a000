"""What follows from the budget rows: sums, absorption, and the share of every sasaran (rupiah).

A parent row is always the sum of its children; what its source prints stands beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from .ikhtisar_dinyatakan import BandingKolom, ambil_kolom, bandingkan_jumlah, bandingkan_persen
from .jumlah import Jumlah, Nilai, bandingkan, compute_jumlah
from .potret import (
    DinyatakanAnggaran,
    PotretAnggaran,
    PotretKegiatan,
    PotretPagu,
    PotretProgram,
    PotretSerapanPeriode,
    PotretSubKegiatan,
)
from .rekap import compute_fisik
from .serapan import Serapan, compute_serapan


@dataclass(frozen=True, slots=True)
class IkhtisarBaris:
    """One row of the budget tables. `jenis`: sub_kegiatan | kegiatan | program | opd.

    `pagu_perubahan` is the last valid stage (`tahap` names it) and the base of `persen`.
    `fisik` is percent: typed on leaves, the mean of the direct children above them.
    `belum_lengkap` counts the leaves below whose pagu or realisasi is unknown.
    """

    jenis: str
    id: int | None
    urusan: str
    kode: str
    nama: str
    tahap: str
    pagu_murni: Nilai
    pagu_perubahan: Nilai
    realisasi: Nilai
    sisa: Nilai
    persen: Nilai
    serapan: Serapan
    fisik: Decimal | None
    belum_lengkap: int
    penjelasan: str
    banding: tuple[BandingKolom, ...]
    anak: tuple["IkhtisarBaris", ...]

    @property
    def daun(self) -> tuple["IkhtisarBaris", ...]:
        """The rows at the bottom, where money is typed."""
        if self.jenis in ("program", "opd") or self.anak:
            return tuple(isi for anak in self.anak for isi in anak.daun)
        return (self,)

    @property
    def tidak_cocok(self) -> tuple[BandingKolom, ...]:
        """Printed figures that differ from the computed ones, or that cannot be read."""
        return tuple(isi for isi in self.banding if isi.nilai.cocok is False or isi.tidak_terbaca)


def hitung_program(program: PotretProgram) -> IkhtisarBaris:
    """Compute one programme with its kegiatan and sub kegiatan."""
    anak = tuple(_hitung_kegiatan(isi, program.urusan) for isi in program.kegiatan)
    return _gabung(
        "program",
        program.id,
        program.urusan,
        program.kode,
        program.nama,
        anak,
        program.dinyatakan,
    )


def hitung_total(anggaran: PotretAnggaran, program: Sequence[IkhtisarBaris]) -> IkhtisarBaris:
    """Compute the row of the whole OPD from its programmes."""
    return _gabung("opd", None, "", "", "Jumlah", tuple(program), anggaran.dinyatakan)


def _hitung_kegiatan(kegiatan: PotretKegiatan, urusan: str) -> IkhtisarBaris:
    if kegiatan.sub_kegiatan:
        anak = tuple(_hitung_daun(isi, "sub_kegiatan", urusan) for isi in kegiatan.sub_kegiatan)
        return _gabung(
            "kegiatan",
            kegiatan.id,
            urusan,
            kegiatan.kode,
            kegiatan.nama,
            anak,
            kegiatan.dinyatakan,
            kegiatan.penjelasan,
        )
    return _hitung_daun(kegiatan, "kegiatan", urusan)


def _hitung_daun(
    baris: PotretKegiatan | PotretSubKegiatan, jenis: str, urusan: str
) -> IkhtisarBaris:
    murni = next((isi.nilai for isi in baris.pagu if isi.tahap == "murni"), None)
    terakhir: PotretPagu | None = max(baris.pagu, key=lambda isi: isi.urutan, default=None)
    pagu = terakhir.nilai if terakhir else None
    realisasi, fisik = _jumlahkan_periode(baris.realisasi)
    # A row without money that also reports none is no gap in the data.
    lengkap = pagu is not None and (realisasi is not None or pagu == 0)
    return _susun(
        jenis,
        baris.id,
        urusan,
        baris.kode,
        baris.nama,
        terakhir.tahap if terakhir else "",
        (_tunggal(murni), _tunggal(pagu), _tunggal(realisasi)),
        fisik,
        0 if lengkap else 1,
        baris.penjelasan,
        baris.dinyatakan,
        (),
    )


def _gabung(
    jenis: str,
    nomor: int | None,
    urusan: str,
    kode: str,
    nama: str,
    anak: tuple[IkhtisarBaris, ...],
    dinyatakan: tuple[DinyatakanAnggaran, ...],
    penjelasan: str = "",
) -> IkhtisarBaris:
    belum_lengkap = sum(isi.belum_lengkap for isi in anak)
    jumlah = (
        compute_jumlah(isi.pagu_murni.terhitung for isi in anak),
        compute_jumlah(isi.pagu_perubahan.terhitung for isi in anak),
        compute_jumlah(
            isi.realisasi.terhitung
            for isi in anak
            if isi.realisasi.terhitung is not None or isi.belum_lengkap
        ),
    )
    tahap = next((isi.tahap for isi in anak if isi.tahap), "")
    if any(isi.tahap == "perubahan" for isi in anak):
        tahap = "perubahan"
    return _susun(
        jenis,
        nomor,
        urusan,
        kode,
        nama,
        tahap,
        jumlah,
        compute_fisik(isi.fisik for isi in anak).persen,
        belum_lengkap,
        penjelasan,
        dinyatakan,
        anak,
    )


def _susun(
    jenis: str,
    nomor: int | None,
    urusan: str,
    kode: str,
    nama: str,
    tahap: str,
    jumlah: tuple[Jumlah, Jumlah, Jumlah],
    fisik: Decimal | None,
    belum_lengkap: int,
    penjelasan: str,
    dinyatakan: tuple[DinyatakanAnggaran, ...],
    anak: tuple[IkhtisarBaris, ...],
) -> IkhtisarBaris:
    murni, pagu, realisasi = jumlah
    serapan = compute_serapan(pagu.nilai, realisasi.nilai)
    if belum_lengkap and anak:
        serapan = serapan.dengan_catatan(f"{belum_lengkap} baris belum lengkap")
    hitung = {
        "pagu_murni": lambda isi: bandingkan_jumlah(murni, isi),
        "pagu_perubahan": lambda isi: bandingkan_jumlah(pagu, isi),
        "realisasi": lambda isi: bandingkan_jumlah(realisasi, isi),
        "sisa": lambda isi: bandingkan(serapan.sisa, isi),
        "persen": lambda isi: bandingkan_persen(serapan.persen, isi),
    }
    utama = {kolom: banding(ambil_kolom(dinyatakan, kolom)) for kolom, banding in hitung.items()}
    return IkhtisarBaris(
        jenis=jenis,
        id=nomor,
        urusan=urusan,
        kode=kode,
        nama=nama,
        tahap=tahap,
        **utama,
        serapan=serapan,
        fisik=fisik,
        belum_lengkap=belum_lengkap,
        penjelasan=penjelasan,
        banding=tuple(
            BandingKolom(isi.kolom, isi.sumber, isi.teks, hitung[isi.kolom](isi.nilai))
            for isi in dinyatakan
            if isi.kolom in hitung
        ),
        anak=anak,
    )


def _jumlahkan_periode(
    periode: Sequence[PotretSerapanPeriode],
) -> tuple[Decimal | None, Decimal | None]:
    """Return (spent, physical percent) of one leaf row."""
    setahun = next((isi for isi in periode if isi.periode == 0), None)
    if setahun is not None and setahun.keuangan is not None:
        return setahun.keuangan, setahun.fisik
    bulan = sorted((isi for isi in periode if isi.periode > 0), key=lambda isi: isi.periode)
    terisi = [isi for isi in bulan if isi.keuangan is not None]
    fisik = [isi.fisik for isi in bulan if isi.fisik is not None]
    if not fisik and setahun is not None and setahun.fisik is not None:
        fisik = [setahun.fisik]
    return (
        compute_jumlah(isi.keuangan for isi in terisi).nilai,
        fisik[-1] if fisik else None,
    )


def _tunggal(nilai: Decimal | None) -> Jumlah:
    return Jumlah(nilai, int(nilai is not None), 0, "")
