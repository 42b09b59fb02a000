"""The example loads once, exactly as printed, and refuses what is malformed."""

import json
import shutil
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Count

from anggaran.models import DinyatakanAnggaran, Kegiatan, Pagu, Program, RealisasiAnggaran
from kinerja.models import NilaiRealisasi, Realisasi
from lkjip.laporan.contoh.catatan import GalatContoh
from lkjip.laporan.contoh.lambang import load_lambang
from lkjip.laporan.contoh.muat import FOLDER_CONTOH, load_contoh
from lkjip.laporan.models import Narasi
from lkjip.organisasi.akses import Tindakan, get_hak
from lkjip.organisasi.demo import AKUN_DEMO
from lkjip.organisasi.jejak import periksa_rantai
from lkjip.organisasi.models import (
    AngkaDinyatakan,
    Jejak,
    Pejabat,
    Pengguna,
    PerangkatDaerah,
    TahunKinerja,
    UnitKerja,
)
from renstra.models import Indikator, Renstra

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path) -> Path:
    """A copy of the fixture that a test may spoil."""
    return Path(shutil.copytree(FOLDER_CONTOH, tmp_path / "contoh"))


def ubah(folder: Path, nama: str, lakukan) -> None:
    isi = json.loads((folder / nama).read_text())
    lakukan(isi)
    (folder / nama).write_text(json.dumps(isi))


def hitung_semua() -> dict[str, int]:
    return {
        model.__name__: model.objects.count()
        for model in (
            DinyatakanAnggaran, Indikator, Jejak, Kegiatan, Narasi, NilaiRealisasi, Pagu, Pengguna,
            PerangkatDaerah, Program, Realisasi, TahunKinerja, UnitKerja,
        )
    }  # fmt: skip


def test_isi_contoh(opd_contoh):
    berkas = {b.stem for b in (FOLDER_CONTOH / "narasi").glob("*.html")}
    assert set(Narasi.objects.values_list("bagian", flat=True)) == berkas
    assert opd_contoh.kode == "diskominfo"
    assert UnitKerja.objects.exclude(jabatan="").count() == 16
    assert Program.objects.count() == 7
    assert Kegiatan.objects.count() == 35
    assert RealisasiAnggaran.objects.count() == 34  # 01.09 has no pagu and is not in the LRA
    assert Indikator.objects.filter(iku=True).count() == 7
    assert Renstra.objects.get().status == "berlaku"
    status = dict(TahunKinerja.objects.values_list("tahun", "status"))
    assert status == {2019: "terkunci", 2020: "terbuka"}
    assert periksa_rantai("diskominfo").rusak is None


def test_dua_program_berkode_16(opd_contoh):
    kembar = Program.objects.filter(kode="16").order_by("urusan__kode")
    assert [(p.urusan.kode, p.nama) for p in kembar] == [
        ("2.14", "Program Penyelenggaraan Statistik Sektoral"),
        ("2.15", "Program Penyelenggaraan Pengamanan Informasi Pemerintah Daerah"),
    ]


def test_daun_persis_seperti_tercetak(opd_contoh):
    """02.24 prints a realisasi equal to its pagu beside 91,15 %; the fact stays as printed."""
    kegiatan = Kegiatan.objects.get(kode="02.24")
    assert kegiatan.realisasi.get().keuangan == Decimal("86928988")
    assert kegiatan.dinyatakan.get(kolom="persen").nilai == Decimal("91.15")


@pytest.mark.parametrize(
    ("kode", "kolom", "teks"),
    [("31.10", "sisa", "4.300.00,00"), ("31.07", "sisa", "211.897.500,0")],
)
def test_tercetak_cacat_disimpan_tanpa_nilai(opd_contoh, kode, kolom, teks):
    baris = DinyatakanAnggaran.objects.get(kegiatan__kode=kode, kolom=kolom)
    assert (baris.nilai, baris.teks) == (None, teks)


def test_angka_dinyatakan_berbeda_antarbab(opd_contoh):
    baris = AngkaDinyatakan.objects.filter(kunci="belanja.langsung.murni")
    assert {b.sumber: b.nilai for b in baris} == {
        "Bab III": Decimal("1335017514"),
        "Bab IV": Decimal("1336017514"),
    }
    cacat = AngkaDinyatakan.objects.get(kunci="belanja.langsung.anggaran")
    assert (cacat.nilai, cacat.teks) == (None, "4.894.043.446.88,-")


def test_realisasi_spbe_tidak_diketahui(opd_contoh):
    nilai = NilaiRealisasi.objects.filter(realisasi__indikator__kode="T.1")
    assert nilai.count() == 2
    assert all(n.nilai is None and n.alasan_kosong for n in nilai)


def test_tanpa_nama_orang(opd_contoh):
    assert all("(contoh)" in pejabat.nama for pejabat in Pejabat.objects.all())
    assert set(Pejabat.objects.values_list("nip", flat=True)) <= {"", "0" * 18}


def test_kali_kedua_tidak_mengubah_apa_pun(opd_contoh, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    load_lambang(FOLDER_CONTOH, opd_contoh.pemda)
    pep = Pengguna.objects.get(username="pep")
    pep.set_password("sandi milik sendiri")
    pep.save()
    PerangkatDaerah.objects.update(alamat="Alamat yang diubah orang")
    sebelum = hitung_semua()
    hasil = load_contoh(dengan_akun=True)
    assert hasil.sudah_ada
    assert not hasil.baris
    assert hitung_semua() == sebelum
    keluaran = StringIO()
    call_command("muat_contoh", stdout=keluaran)
    assert "tidak ada yang diubah" in keluaran.getvalue()
    assert hitung_semua() == sebelum
    assert Pengguna.objects.get(username="pep").check_password("sandi milik sendiri")
    assert PerangkatDaerah.objects.get().alamat == "Alamat yang diubah orang"


def test_satu_jejak_menyebut_jumlah_baris(opd_contoh):
    jejak = Jejak.objects.get(tindakan="muat contoh")
    assert jejak.pelaku == "Sistem"
    assert jejak.perubahan["kegiatan"] == [None, "35"]


def test_akun_dan_perannya(opd_contoh):
    def boleh(username):
        return get_hak(Pengguna.objects.get(username=username)).tindakan(opd_contoh)

    assert Tindakan.SUSUN_RENCANA in boleh("pep")
    assert Tindakan.ISI_REALISASI in boleh("bidang")
    assert Tindakan.VERIFIKASI in boleh("verifikator")
    assert Tindakan.KUNCI in boleh("kepala")
    assert Tindakan.TINJAU in boleh("peninjau")
    assert Tindakan.KELOLA_PENGGUNA in boleh("admin")


def test_di_luar_mode_demo_tanpa_akun(settings):
    settings.DEMO = False
    keluaran = StringIO()
    call_command("muat_contoh", stdout=keluaran)
    assert "bukan mode demo" in keluaran.getvalue()
    assert not Pengguna.objects.exists()
    assert Program.objects.count() == 7


def test_akun_menyusul_saat_mode_demo(settings):
    load_contoh(dengan_akun=False)
    hasil = load_contoh(dengan_akun=True)
    assert hasil.akun_baru == [akun.username for akun in AKUN_DEMO]


class TestBerkasCacat:
    """Nothing at all is stored, and the message says where."""

    def tolak(self, folder: Path) -> str:
        with pytest.raises(GalatContoh) as galat:
            load_contoh(folder=folder, dengan_akun=False)
        assert not PerangkatDaerah.objects.exists()
        assert not Jejak.objects.exists()
        return str(galat.value)

    @pytest.mark.parametrize("angka", ["4.300.00,00", "0.125", "4300000.00", "sekitar 4 juta"])
    def test_angka(self, folder, angka):
        def rusak(isi):
            isi["program"][6]["kegiatan"][6]["apbd_p"] = angka

        ubah(folder, "anggaran.json", rusak)
        pesan = self.tolak(folder)
        assert "contoh/anggaran.json" in pesan
        assert "(31.10)" in pesan
        assert "“apbd_p”" in pesan
        assert angka in pesan

    def test_satuan(self, folder):
        ubah(folder, "kinerja.json", lambda isi: isi["realisasi"][4].update(nilai="3 %"))
        pesan = self.tolak(folder)
        assert "(1.4)" in pesan
        assert "“nilai”" in pesan
        assert "KIM" in pesan

    def test_isian_tidak_dikenal(self, folder):
        ubah(folder, "pegawai.json", lambda isi: isi["abk"][3].update(bezeting="1"))
        pesan = self.tolak(folder)
        assert "“bezeting”" in pesan
        assert "tidak dikenal" in pesan

    def test_rujukan(self, folder):
        ubah(folder, "kinerja.json", lambda isi: isi["realisasi"][0].update(indikator="9.9"))
        assert "“9.9” tidak ada dalam Renstra" in self.tolak(folder)

    def test_aturan_basis_data(self, folder):
        def kembar(isi):
            isi["program"][4]["urusan"] = "2.15"

        ubah(folder, "anggaran.json", kembar)
        pesan = self.tolak(folder)
        assert "Kode program ini sudah ada" in pesan
        assert "program 5 (16)" in pesan

    def test_tanggal(self, folder):
        ubah(
            folder,
            "kinerja.json",
            lambda isi: isi["perjanjian_kinerja"].update(tanggal="31-01-2020"),
        )
        assert "“31-01-2020” bukan tanggal" in self.tolak(folder)

    def test_bukan_json(self, folder):
        (folder / "unit.json").write_text("{")
        assert "bukan JSON" in self.tolak(folder)

    def test_hilang(self, folder):
        (folder / "unit.json").unlink()
        assert "tidak ada" in self.tolak(folder)

    def test_perintah_menjelaskan(self, folder):
        (folder / "belanja.json").write_text("[]")
        with pytest.raises(CommandError, match=r"Data contoh tidak dimuat. Berkas .*belanja\.json"):
            call_command("muat_contoh", folder=folder)


def test_narasi_dari_berkas(folder):
    tempat = folder / "narasi"
    tempat.mkdir(exist_ok=True)
    (tempat / "uji.bagian.html").write_text("<p>Isi pertama</p>\n")
    opd = load_contoh(folder=folder, dengan_akun=False).opd
    narasi = Narasi.objects.get(opd=opd, bagian="uji.bagian")
    assert (narasi.tahun, narasi.isi) == (2020, "<p>Isi pertama</p>")
    Narasi.objects.filter(pk=narasi.pk).update(isi="<p>Tulisan orang</p>")
    (tempat / "uji.lain.html").write_text("<p>Bagian baru</p>")
    hasil = load_contoh(folder=folder, dengan_akun=False)
    assert hasil.baris == {"narasi": 1}
    narasi.refresh_from_db()
    assert narasi.isi == "<p>Tulisan orang</p>"


def test_narasi_tahun_terkunci_tidak_disentuh(folder):
    opd = load_contoh(folder=folder, dengan_akun=False).opd
    TahunKinerja.objects.filter(opd=opd, tahun=2020).update(status="terkunci")
    (folder / "narasi").mkdir(exist_ok=True)
    (folder / "narasi" / "uji.menyusul.html").write_text("<p>Terlambat</p>")
    load_contoh(folder=folder, dengan_akun=False)
    assert not Narasi.objects.filter(bagian="uji.menyusul").exists()


def test_setiap_kegiatan_punya_dua_tahap_pagu(opd_contoh):
    tahap = Kegiatan.objects.annotate(banyak=Count("pagu")).values_list("banyak", flat=True)
    assert set(tahap) == {2}
