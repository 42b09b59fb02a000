"""Which tables of the dashboards can be downloaded, and under which names."""

from collections.abc import Callable, Mapping
from functools import partial

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.tabel import Tabel
from lkjip.organisasi.unduhan.dari_tabel import lembar_tabel
from lkjip.organisasi.unduhan.halaman import Unduhan, subjek_tahun
from lkjip.organisasi.unduhan.lembar import LembarUnduh

from .anggaran import HalamanAnggaran
from .anggaran_waktu import HalamanWaktu
from .asal import AsalIndikator, AsalProgram
from .asal_sasaran import AsalSasaran
from .beranda_pusat import BerandaKota
from .dasbor import Dasbor

RENCANA = "Renstra, Perjanjian Kinerja, dan realisasi yang disetujui"
UANG = "DPA dan Laporan Realisasi Anggaran"
KAS = "DPA, rencana kas, dan Laporan Realisasi Anggaran"
PEMETAAN = "DPA dan Laporan Realisasi Anggaran, diolah menurut pemetaan program ke sasaran"
Isi = Mapping[str, tuple[Tabel, str, str]]


def unduhan_dasbor(tahun: TahunKinerja, d: Dasbor) -> Unduhan:
    return _unduhan(
        tahun,
        "ringkasan",
        {
            "sasaran": (d.sasaran, "Capaian sasaran", RENCANA),
            "indikator": (d.indikator, "Capaian indikator", RENCANA),
            "program": (d.program, "Serapan anggaran per program", UANG),
            "rendah": (d.rendah, "Serapan di bawah 60 persen", UANG),
            "beda": (
                d.beda,
                "Tertulis berbeda dari hitungan",
                "Dokumen sumber dan hitungan portal",
            ),
        },
    )


def unduhan_anggaran(tahun: TahunKinerja, a: HalamanAnggaran) -> Unduhan:
    return _unduhan(
        tahun,
        "anggaran",
        {
            "rendah": (a.rendah, "Serapan di bawah 60 persen", UANG),
            "program": (a.program, "Serapan per program", UANG),
            "sasaran": (a.sasaran, "Serapan dan efisiensi per sasaran", PEMETAAN),
            "kegiatan": (a.kegiatan, "Serapan per kegiatan", UANG),
            "tahunan": (a.tahunan, "Belanja dari tahun ke tahun", UANG),
            "sebanding": (a.sebanding, "Belanja menurut kelompok yang sebanding", UANG),
        },
    )


def unduhan_waktu(tahun: TahunKinerja, h: HalamanWaktu) -> Unduhan:
    isi = {
        "deviasi": (h.deviasi, f"Rencana kas dan realisasi program sampai {h.bulan}", KAS),
        "deviasi-kegiatan": (
            h.deviasi_kegiatan,
            f"Rencana kas dan realisasi kegiatan sampai {h.bulan}",
            KAS,
        ),
        "triwulan": (h.triwulan, "Serapan per triwulan", KAS),
        "program-triwulan": (h.program_triwulan, "Realisasi program per triwulan", UANG),
        "program-kumulatif": (h.program_kumulatif, "Serapan kumulatif program", UANG),
    }
    if h.program_tahun is not None:
        judul = f"Serapan program {h.tahun_lalu} dan {tahun.tahun}"
        isi["program-tahun"] = (h.program_tahun, judul, UANG)
    return _unduhan(tahun, "serapan-menurut-waktu", isi)


def unduhan_indikator(tahun: TahunKinerja, asal: AsalIndikator) -> Unduhan:
    judul = f"Indikator {asal.indikator.kode} dari tahun ke tahun"
    return _unduhan(
        tahun, f"indikator-{asal.indikator.kode}", {"tahun": (asal.tahun, judul, RENCANA)}
    )


def unduhan_program(tahun: TahunKinerja, asal: AsalProgram) -> Unduhan:
    judul = f"Kegiatan program {asal.baris.kode} {asal.baris.nama}"
    return _unduhan(tahun, f"program-{asal.baris.kode}", {"kegiatan": (asal.kegiatan, judul, UANG)})


def unduhan_sasaran(tahun: TahunKinerja, asal: AsalSasaran) -> Unduhan:
    nomor = asal.sasaran.fakta.nomor
    return _unduhan(
        tahun,
        f"efisiensi-sasaran-{nomor}",
        {
            "dukungan": (asal.dukungan, f"Program yang dipetakan ke sasaran {nomor}", PEMETAAN),
            "indikator": (asal.indikator, f"Capaian indikator sasaran {nomor}", RENCANA),
        },
    )


def unduhan_kota(kota: BerandaKota | None) -> Unduhan:
    """Nothing for those whose home shows no city."""
    if kota is None:
        return Unduhan("beranda", {})
    subjek = f"Semua perangkat daerah{f' yang cocok dengan “{kota.kata}”' if kota.kata else ''}"
    buat = partial(
        lembar_tabel, kota.tabel, f"Perangkat daerah {kota.tahun}", f"{subjek}, tahun {kota.tahun}"
    )
    return Unduhan(f"perangkat-daerah-{kota.tahun}", {"opd": buat})


def _unduhan(tahun: TahunKinerja, halaman: str, isi: Isi) -> Unduhan:
    subjek = subjek_tahun(tahun)
    tabel: dict[str, Callable[[], LembarUnduh]] = {
        kunci: partial(lembar_tabel, tabel, judul, subjek, sumber)
        for kunci, (tabel, judul, sumber) in isi.items()
    }
    return Unduhan(f"{halaman}-{tahun.opd.kode}-{tahun.tahun}", tabel)
