"""What the database refuses about money, and how it says so."""

from types import SimpleNamespace

import pytest

from anggaran.models import (
    BarisImpor,
    BerkasImpor,
    DinyatakanAnggaran,
    Kegiatan,
    Pagu,
    PemetaanSasaran,
    RealisasiAnggaran,
    RekapBelanja,
    SubKegiatan,
)
from renstra.models import Sasaran
from tests.batasan import kembaran, wajib_ditolak, wajib_lengkap
from tests.pabrik import buat_opd, buat_pengguna, buat_program, buat_renstra, simpan

pytestmark = pytest.mark.django_db


@pytest.fixture
def d() -> SimpleNamespace:
    """One programme › kegiatan › sub kegiatan with a row of every kind."""
    opd = buat_opd()
    program = buat_program(opd, "16", kegiatan={"16.01": (100, 90)})
    kegiatan = Kegiatan.objects.get()
    sub = simpan(SubKegiatan(kegiatan=kegiatan, kode="16.01.01", nama="Sub"))
    sasaran = Sasaran.objects.get(tujuan__renstra=buat_renstra(opd))
    impor = BerkasImpor.objects.create(
        opd=opd, tahun=2020, ukuran=1, oleh=buat_pengguna("pep", opd), oleh_nama="PEP"
    )
    cetak = {"opd": opd, "tahun": 2020, "kolom": "sisa", "teks": "1", "sumber": "Tabel 3.7"}
    return SimpleNamespace(
        program=program,
        kegiatan=kegiatan,
        sub=sub,
        pagu=kegiatan.pagu.get(),
        pagu_sub=simpan(Pagu(sub_kegiatan=sub, tahap="murni")),
        serapan=kegiatan.realisasi.get(),
        serapan_sub=simpan(RealisasiAnggaran(sub_kegiatan=sub)),
        peta=simpan(PemetaanSasaran(program=program, sasaran=sasaran)),
        peta_kegiatan=simpan(PemetaanSasaran(program=program, kegiatan=kegiatan, sasaran=sasaran)),
        belanja=simpan(RekapBelanja(opd=opd, tahun=2020, struktur="lama", kode="5", uraian="B")),
        cetak=simpan(DinyatakanAnggaran(**cetak)),
        cetak_program=simpan(DinyatakanAnggaran(**cetak, program=program)),
        cetak_kegiatan=simpan(DinyatakanAnggaran(**cetak, kegiatan=kegiatan)),
        cetak_sub=simpan(DinyatakanAnggaran(**cetak, sub_kegiatan=sub)),
        baris=simpan(
            BarisImpor(berkas=impor, urutan=1, lembar="LRA", nomor=5, jenis="program", isi=[{}])
        ),
        impor=impor,
    )


TERCETAK = "Angka tercetak untuk kolom dan sumber ini sudah ada."
DAUN = "Nilai melekat pada satu kegiatan atau satu sub kegiatan."
BATASAN = {
    "program_kode_unik": (lambda d: kembaran(d.program), "Kode program ini sudah ada"),
    "kegiatan_kode_unik": (lambda d: kembaran(d.kegiatan), "Kode kegiatan ini sudah ada"),
    "sub_kegiatan_kode_unik": (lambda d: kembaran(d.sub), "Kode sub kegiatan ini sudah ada"),
    "pagu_satu_daun": (lambda d: kembaran(d.pagu, sub_kegiatan=d.sub, urutan=1), DAUN),
    "pagu_kegiatan_tahap_unik": (lambda d: kembaran(d.pagu), "Pagu tahap ini sudah ada"),
    "pagu_sub_tahap_unik": (lambda d: kembaran(d.pagu_sub), "Pagu tahap ini sudah ada"),
    "pagu_tidak_negatif": (
        lambda d: kembaran(d.pagu, urutan=1, nilai=-1),
        "Pagu tidak boleh negatif",
    ),
    "serapan_satu_daun": (lambda d: RealisasiAnggaran(periode=1), DAUN),
    "serapan_kegiatan_periode_unik": (
        lambda d: kembaran(d.serapan),
        "Realisasi periode ini sudah ada",
    ),
    "serapan_sub_periode_unik": (
        lambda d: kembaran(d.serapan_sub),
        "Realisasi periode ini sudah ada",
    ),
    "serapan_periode_wajar": (
        lambda d: kembaran(d.serapan, periode=13),
        "Periode antara 0 (setahun) dan 12 (Desember)",
    ),
    "serapan_fisik_wajar": (
        lambda d: kembaran(d.serapan, periode=1, fisik=101),
        "antara 0 dan 100 persen",
    ),
    "pemetaan_program_unik": (lambda d: kembaran(d.peta), "Program ini sudah dipetakan"),
    "pemetaan_kegiatan_unik": (
        lambda d: kembaran(d.peta_kegiatan),
        "Kegiatan ini sudah dipetakan",
    ),
    "pemetaan_bobot_wajar": (
        lambda d: PemetaanSasaran(
            program=buat_program(d.program.opd, "17"), sasaran=d.peta.sasaran, bobot=101
        ),
        "paling banyak 100 persen",
    ),
    "belanja_kode_unik": (lambda d: kembaran(d.belanja), "Kode akun ini sudah ada"),
    "dinyatakan_paling_banyak_satu": (
        lambda d: kembaran(d.cetak_program, kegiatan=d.kegiatan, sumber="Tabel 2.5"),
        "paling banyak satu baris anggaran",
    ),
    "dinyatakan_opd_unik": (lambda d: kembaran(d.cetak), TERCETAK),
    "dinyatakan_program_unik": (lambda d: kembaran(d.cetak_program), TERCETAK),
    "dinyatakan_kegiatan_unik": (lambda d: kembaran(d.cetak_kegiatan), TERCETAK),
    "dinyatakan_sub_unik": (lambda d: kembaran(d.cetak_sub), TERCETAK),
    "impor_baris_urut": (lambda d: kembaran(d.baris), "Baris impor dengan urutan ini sudah ada"),
}


@pytest.mark.parametrize("nama", BATASAN)
def test_ditolak(d, nama):
    buat, pesan = BATASAN[nama]
    wajib_ditolak(buat(d), pesan)


def test_setiap_batasan_diuji():
    wajib_lengkap("anggaran", BATASAN)


def test_kode_sama_pada_urusan_lain(d):
    """Two programmes of 2020 share code 16."""
    assert buat_program(d.program.opd, "16", urusan="2.15").kode == d.program.kode


def test_tidak_diketahui_bukan_nol(d):
    assert d.pagu_sub.nilai is None
    assert d.serapan_sub.keuangan is None
