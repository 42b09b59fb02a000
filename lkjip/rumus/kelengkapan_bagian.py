"""How complete each part of the report is: what it is made of, and what of that is there.

The seven elements of Bab III A are judged in `kelengkapan`; here every other part is asked for the
facts without which a table or sentence of it stays empty.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from .ikhtisar import Ikhtisar
from .kelengkapan import (
    TEMPAT_ANGGARAN,
    TEMPAT_PEMETAAN,
    TEMPAT_REALISASI,
    TEMPAT_RENSTRA,
    Kelengkapan,
)
from .kerangka import judul_bagian, tersembunyi
from .potret import Potret

TEMPAT_PK, TEMPAT_RENCANA_AKSI, TEMPAT_PAPAN = "pk", "rencana_aksi", "papan"
TEMPAT_ORGANISASI, TEMPAT_KEPEGAWAIAN, TEMPAT_NASKAH = "organisasi", "kepegawaian", "naskah"
TEMPAT_LINGKUNGAN = "lingkungan"
BAGIAN_PERBAIKAN = "bab.4.tindak-lanjut"


@dataclass(frozen=True, slots=True)
class Butir:
    """One thing that a part is made of. `rinci` says how much of it is missing."""

    sebutan: str
    ada: bool
    tempat: str
    rinci: str = ""


@dataclass(frozen=True, slots=True)
class MeterBagian:
    """The things of one part of the report. `kunci` is its key in the document."""

    kunci: str
    judul: str
    butir: tuple[Butir, ...]

    @property
    def ada(self) -> int:
        return sum(satu.ada for satu in self.butir)

    @property
    def dari(self) -> int:
        return len(self.butir)

    @property
    def lengkap(self) -> bool:
        return self.ada == self.dari

    @property
    def kurang(self) -> tuple[Butir, ...]:
        return tuple(satu for satu in self.butir if not satu.ada)


def ukur_bagian(
    potret: Potret, ikhtisar: Ikhtisar, kelengkapan: Kelengkapan, narasi: Iterable[str]
) -> tuple[MeterBagian, ...]:
    """Judge every part. `narasi` are the keys of the sections that people wrote."""
    tertulis = set(narasi)
    judul = partial(judul_bagian, potret)
    return (
        MeterBagian("depan.kata-pengantar", "Bagian depan", tuple(_depan(potret))),
        MeterBagian("bab.1", f"Bab I {judul('bab.1')}", tuple(_bab1(potret))),
        MeterBagian("bab.2", f"Bab II {judul('bab.2')}", tuple(_bab2(potret, ikhtisar))),
        MeterBagian(
            "bab.3.analisis",
            f"Bab III {judul('bab.3.analisis')}",
            tuple(_capaian(ikhtisar, kelengkapan)),
        ),
        MeterBagian(
            "bab.3.anggaran",
            f"Bab III {judul('bab.3.anggaran')}",
            tuple(_anggaran(ikhtisar, kelengkapan)),
        ),
        MeterBagian("bab.4", f"Bab IV {judul('bab.4')}", tuple(_bab4(ikhtisar, tertulis))),
        MeterBagian("lampiran.pk", "Lampiran", tuple(_lampiran(potret, ikhtisar))),
    )


def _depan(potret: Potret) -> Iterable[Butir]:
    peran = {satu.peran for satu in potret.pejabat}
    yield Butir("Kepala perangkat daerah", "kepala_opd" in peran, TEMPAT_ORGANISASI)
    yield Butir("Kepala daerah", "kepala_daerah" in peran, TEMPAT_ORGANISASI)


def _bab1(potret: Potret) -> Iterable[Butir]:
    opd, pegawai = potret.opd, potret.pegawai
    lingkungan = potret.renstra.lingkungan if potret.renstra else ()
    isu = potret.renstra.isu_strategis if potret.renstra else ()
    tanpa_tugas = sum(not satu.tugas for satu in opd.unit)
    if "bab.1.landasan-hukum" not in tersembunyi(potret.kerangka):
        yield Butir("Landasan hukum", bool(potret.dasar_hukum), TEMPAT_ORGANISASI)
    yield Butir("Susunan organisasi", bool(opd.unit), TEMPAT_ORGANISASI)
    yield Butir(
        "Uraian tugas setiap unit",
        bool(opd.unit) and not tanpa_tugas,
        TEMPAT_ORGANISASI,
        f"{tanpa_tugas} unit tanpa uraian tugas" if tanpa_tugas else "",
    )
    yield Butir("Pegawai menurut pendidikan", bool(pegawai.pendidikan), TEMPAT_KEPEGAWAIAN)
    yield Butir("PNS menurut golongan", bool(pegawai.golongan), TEMPAT_KEPEGAWAIAN)
    yield Butir("Analisis beban kerja", bool(pegawai.abk), TEMPAT_KEPEGAWAIAN)
    yield Butir("Analisis lingkungan strategis", bool(lingkungan), TEMPAT_LINGKUNGAN)
    yield Butir("Isu strategis", bool(isu), TEMPAT_LINGKUNGAN)


def _bab2(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[Butir]:
    renstra = potret.renstra
    yield Butir("Renstra yang berlaku", renstra is not None, TEMPAT_RENSTRA)
    yield Butir("Visi dan misi", bool(renstra and renstra.visi and renstra.misi), TEMPAT_RENSTRA)
    yield Butir("Tujuan dan sasaran", bool(ikhtisar.sasaran), TEMPAT_RENSTRA)
    tanpa_strategi = sum(not satu.fakta.strategi for satu in ikhtisar.sasaran)
    yield Butir(
        "Strategi setiap sasaran",
        bool(ikhtisar.sasaran) and not tanpa_strategi,
        TEMPAT_RENSTRA,
        f"{tanpa_strategi} sasaran tanpa strategi" if tanpa_strategi else "",
    )
    yield Butir("Indikator kinerja utama", any(i.fakta.iku for i in ikhtisar.indikator), "renstra")
    yield Butir("Perjanjian Kinerja yang ditandatangani", potret.pk is not None, TEMPAT_PK)
    yield Butir("Program dan anggaran", bool(potret.anggaran.program), TEMPAT_ANGGARAN)


def _capaian(ikhtisar: Ikhtisar, kelengkapan: Kelengkapan) -> Iterable[Butir]:
    tanpa = sum(not satu.indikator for satu in ikhtisar.sasaran)
    yield Butir(
        "Indikator pada setiap sasaran",
        bool(ikhtisar.sasaran) and not tanpa,
        TEMPAT_RENSTRA,
        f"{tanpa} sasaran tanpa indikator" if tanpa else "",
    )
    for nomor, judul in JUDUL:
        hasil = kelengkapan.per_unsur(nomor)
        kurang = hasil.dari - hasil.ada
        yield Butir(
            judul,
            bool(hasil.dari) and not kurang,
            TEMPAT_PAPAN,
            f"{kurang} dari {hasil.dari} indikator kurang" if kurang else "",
        )


JUDUL = (
    (1, "Unsur 1, target dan realisasi"),
    (2, "Unsur 2, tahun sebelumnya"),
    (3, "Unsur 3, target akhir Renstra"),
    (4, "Unsur 4, standar nasional"),
    (5, "Unsur 5, penyebab dan solusi"),
    (6, "Unsur 6, efisiensi"),
    (7, "Unsur 7, program pendukung"),
)


def _anggaran(ikhtisar: Ikhtisar, kelengkapan: Kelengkapan) -> Iterable[Butir]:
    anggaran = ikhtisar.anggaran
    belum = anggaran.total.belum_lengkap
    yield Butir(
        "Pagu dan realisasi setiap baris",
        bool(anggaran.program) and not belum,
        TEMPAT_ANGGARAN,
        f"{belum} baris belum lengkap" if belum else "",
    )
    uang = kelengkapan.keuangan
    yield Butir(
        "Anggaran setiap sasaran",
        bool(uang.dari) and uang.ada == uang.dari,
        TEMPAT_PEMETAAN,
        f"{uang.dari - uang.ada} sasaran tanpa informasi keuangan" if uang.ada < uang.dari else "",
    )
    bisu = sum(not satu.penjelasan for satu in anggaran.rendah)
    yield Butir(
        "Penjelasan serapan rendah",
        not bisu,
        TEMPAT_ANGGARAN,
        f"{bisu} kegiatan berserapan rendah belum dijelaskan" if bisu else "",
    )
    yield Butir("Rekap belanja", bool(ikhtisar.belanja), TEMPAT_ANGGARAN)


def _bab4(ikhtisar: Ikhtisar, tertulis: set[str]) -> Iterable[Butir]:
    yield Butir("Simpulan capaian", bool(ikhtisar.indikator), TEMPAT_REALISASI)
    rencana = any(satu.fakta.analisis.tindak_lanjut for satu in ikhtisar.indikator)
    yield Butir("Langkah perbaikan", rencana or BAGIAN_PERBAIKAN in tertulis, TEMPAT_NASKAH)


def _lampiran(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[Butir]:
    yield Butir("Perjanjian Kinerja", potret.pk is not None, TEMPAT_PK)
    tanpa_rencana = sum(not satu.fakta.rencana_aksi for satu in ikhtisar.indikator)
    yield Butir(
        "Rencana Aksi setiap indikator",
        bool(ikhtisar.indikator) and not tanpa_rencana,
        TEMPAT_RENCANA_AKSI,
        f"{tanpa_rencana} indikator tanpa target triwulan" if tanpa_rencana else "",
    )
    tanpa_bukti = sum(not satu.fakta.bukti for satu in ikhtisar.indikator)
    yield Butir(
        "Bukti dukung setiap indikator",
        bool(ikhtisar.indikator) and not tanpa_bukti,
        TEMPAT_PAPAN,
        f"{tanpa_bukti} indikator tanpa bukti" if tanpa_bukti else "",
    )
