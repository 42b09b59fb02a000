"""The walk of a file over HTTP: upload, answer, correct, apply, see it, take it back."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from anggaran.models import BerkasImpor, Kegiatan, Program
from tests.dunia import TAHUN_TERBUKA

from .buku_cetak import ke_byte, tulis_serapan


@pytest.fixture
def alamat(kantor):
    def _alamat(nama: str, **lain: object) -> str:
        return reverse(nama, kwargs={"kode": kantor.opd.kode, "tahun": TAHUN_TERBUKA, **lain})

    return _alamat


@pytest.fixture
def pep(kantor):
    return kantor.client("pep")


def unggah(client, alamat, isi: bytes, nama: str = "lra.xlsx"):
    berkas = SimpleUploadedFile(nama, isi)
    return client.post(alamat("impor_unggah"), {"berkas": berkas}, follow=True)


def test_dari_berkas_sampai_halaman_anggaran(pep, alamat):
    jawab = unggah(pep, alamat, ke_byte(tulis_serapan()).getvalue())
    impor = BerkasImpor.objects.get()
    assert impor.status == BerkasImpor.Status.BERTANYA
    assert "Yang tidak disebut dalam berkas" in jawab.content.decode()
    isian = {f"jawab_{i}": p["baku"] for i, p in enumerate(impor.pertanyaan)}
    isi = pep.post(alamat("impor_jawab", nomor=impor.pk), isian, follow=True).content.decode()
    assert "E46" in isi
    assert "4.300.000,00" in isi
    assert not Program.objects.exists()

    satu = "LRA 2020!D20"
    kirim = {f"sel-{satu}": "79.234.571", "sel-LRA 2020!E14": "126", "satu": satu}
    pep.post(alamat("impor_koreksi", nomor=impor.pk), kirim)
    impor.refresh_from_db()
    assert impor.koreksi == {satu: "79.234.571"}  # only the row whose button was pressed

    halaman = pep.get(alamat("impor_berkas", nomor=impor.pk)).content.decode()
    sidik = re.search(r'name="sidik" value="(\w{64})"', halaman)[1]
    tujuan = alamat("impor_terapkan", nomor=impor.pk)
    tolak = pep.post(tujuan, {"sidik": sidik})
    assert "peringatan sudah dibaca" in tolak.content.decode()
    assert not Program.objects.exists()
    pep.post(tujuan, {"sidik": sidik, "setuju": "on"})
    impor.refresh_from_db()
    assert impor.status == BerkasImpor.Status.DITERAPKAN

    anggaran = pep.get(alamat("anggaran")).content.decode()
    assert "1.668.096.867" in anggaran  # the printed total, now that 02.24 is corrected
    assert "Serapan di bawah 60 %" in anggaran

    pep.post(alamat("impor_pulihkan", nomor=impor.pk), {"alasan": "Salah berkas"})
    assert not Kegiatan.objects.exists()


@pytest.mark.parametrize("tab", ["masalah", "selisih", "jumlah", "baris", "entah"])
def test_setiap_tab(pep, alamat, pengimpor, tab):
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    jawab = pep.get(alamat("impor_berkas", nomor=impor.pk), {"tab": tab, "cari": "31", "ubah": "1"})
    assert jawab.status_code == 200


def test_semua_usulan_sekaligus(pep, alamat, pengimpor):
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    pep.post(alamat("impor_koreksi", nomor=impor.pk), {"semua": "ya"})
    impor.refresh_from_db()
    assert len(impor.koreksi) == 5


def test_berkas_ditolak_dijelaskan_di_samping_isian(pep, alamat):
    jawab = unggah(pep, alamat, b"%PDF-1.7", "laporan.xlsx")
    assert "adalah PDF, bukan buku kerja Excel" in jawab.content.decode()
    assert not BerkasImpor.objects.exists()
    assert "Pilih berkasnya dahulu" in pep.post(alamat("impor_unggah")).content.decode()


def test_unduh_asli_dan_dengan_catatan(pep, alamat, pengimpor):
    isi = ke_byte(tulis_serapan()).getvalue()
    impor = pengimpor.siapkan(isi, tahap="perubahan-baru")
    asli = pep.get(alamat("impor_unduh", nomor=impor.pk))
    assert b"".join(asli.streaming_content) == isi
    catatan = pep.get(alamat("impor_catatan", nomor=impor.pk))
    assert b"".join(catatan.streaming_content).startswith(b"PK")


def test_jumlah_query_tidak_tumbuh(pep, alamat, pengimpor, django_assert_max_num_queries):
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    with django_assert_max_num_queries(30):
        pep.get(alamat("impor_berkas", nomor=impor.pk))


def test_pembaca_tidak_melihat_tombol(kantor, alamat, pengimpor):
    impor = pengimpor.siapkan(ke_byte(tulis_serapan()), tahap="perubahan-baru")
    isi = kantor.client("peninjau").get(alamat("impor_berkas", nomor=impor.pk)).content.decode()
    assert "Terapkan</button>" not in isi
    assert "E46" in isi
