"""The Perjanjian Kinerja signed by both parties, through the pages, and what a stranger sees."""

import os
from datetime import date
from unittest.mock import patch

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from kinerja.services.perjanjian import delete_pk
from lkjip.laporan.models import DokumenPK, TandaTanganPK
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO, NAMA_PENANDA, NAMA_PENANDA_KEDUA
from lkjip.laporan.verifikasi.putusan import Kesimpulan
from lkjip.organisasi.faktor_kedua import faktor_kedua_segar
from lkjip.organisasi.models import Jejak

from .berkas import ARG, isi_berkas, isi_halaman, putusan

K = Kesimpulan


def test_dua_pihak_berurutan(siapkan, tandatangani, masuk, pk, tmp_path):
    satu = siapkan()
    assert "Menunggu tanda tangan pihak pertama" in isi_halaman(masuk("pep"), pk)
    assert "ditandatangani pihak pertama" in tandatangani("kepala", satu).content.decode()
    assert "Menunggu tanda tangan pihak kedua" in isi_halaman(masuk("walikota"), pk)
    assert "Sudah ditandatangani kedua pihak" in tandatangani("walikota", satu).content.decode()
    pertama, kedua = satu.tanda.all()
    assert isi_berkas(kedua).startswith(isi_berkas(pertama))
    assert isi_berkas(pertama).startswith(isi_berkas(satu))
    assert (pertama.penanda_tangan, kedua.penanda_tangan) == (NAMA_PENANDA, NAMA_PENANDA_KEDUA)
    assert (pertama.tingkat, kedua.tingkat) == ("B-LTA", "B-LTA")
    assert (pertama.oleh.username, kedua.oleh.username) == ("kepala", "walikota")
    hasil = putusan(tmp_path, isi_berkas(kedua))
    assert hasil.kesimpulan is K.SAH
    nama = [next(b.nilai for b in t if b.label == "Penanda tangan") for t in hasil.tanda_tangan]
    sah = [next(b.nilai for b in t if b.label == "Tanda tangan") for t in hasil.tanda_tangan]
    assert (nama, sah) == ([NAMA_PENANDA, NAMA_PENANDA_KEDUA], ["Sah", "Sah"])


def test_urutan_tidak_dapat_dibalik(siapkan, tandatangani):
    satu = siapkan()
    assert "Pihak pertama belum menandatangani" in tandatangani("walikota", satu).content.decode()
    tandatangani("kepala", satu)
    assert "Pihak pertama sudah menandatangani" in tandatangani("kepala", satu).content.decode()
    assert TandaTanganPK.objects.count() == 1


@pytest.mark.parametrize("siapa", ["pep", "bidang", "verifikator", "peninjau", "admin"])
def test_hanya_kedua_pihak_yang_menandatangani(siapa, siapkan, tandatangani):
    assert tandatangani(siapa, siapkan()).status_code == 403


def test_frasa_salah_tidak_mengubah_apa_pun(siapkan, tandatangani):
    jawab = tandatangani("kepala", siapkan(), frasa="keliru")
    assert jawab.status_code == 422
    assert "Kata sandi sertifikat salah" in jawab.content.decode()
    assert not TandaTanganPK.objects.exists()


def test_tanpa_faktor_kedua_diarahkan_dahulu(siapkan, masuk, pk):
    satu = siapkan()
    alamat = reverse("pk_dokumen_tanda_tangan", args=[*ARG, pk.pk, satu.kode])
    client = masuk("kepala")
    with patch("lkjip.organisasi.faktor_kedua.faktor_kedua_segar", faktor_kedua_segar):
        jawab = client.post(alamat, {"frasa": FRASA_DEMO})
    assert jawab.url.startswith(reverse("mfa_reauthenticate"))
    assert not TandaTanganPK.objects.exists()


@pytest.mark.parametrize("penyedia", ["sidik", "cms", "pdf"])
def test_penyedia_jauh_menandatangani_pihak_pertama(penyedia, siapkan, tandatangani):
    satu = siapkan()
    tandatangani("kepala", satu, penyedia=penyedia)
    tandatangani("walikota", satu)
    assert satu.tanda.count() == 2


def test_hanya_pihak_pertama_disebut_belum_lengkap(siapkan, tandatangani, lengkap, tmp_path):
    hasil = putusan(tmp_path, isi_berkas(lengkap.tanda.first()))
    assert hasil.kesimpulan is K.SAH_ASING
    assert "ketika baru ditandatangani pihak pertama" in hasil.kalimat


def test_belum_lengkap_bukan_urusan_orang_luar(siapkan, tandatangani, tmp_path, client):
    satu = siapkan()
    tandatangani("kepala", satu)
    jawab = client.get(reverse("verifikasi_kode", args=[satu.kode]))
    assert jawab.status_code == 404
    assert "belum lengkap ditandatangani" in jawab.content.decode()
    assert NAMA_PENANDA not in jawab.content.decode()
    assert putusan(tmp_path, isi_berkas(satu.tanda.get())).kecocokan.terbitan is None


def test_verifikasi_umum_menyebut_kedua_tanda_tangan(lengkap, client):
    isi = client.get(reverse("verifikasi_kode", args=[lengkap.kode])).content.decode()
    assert NAMA_PENANDA in isi
    assert NAMA_PENANDA_KEDUA in isi
    unduh = client.get(reverse("publik_unduh", args=[lengkap.kode]))
    assert unduh.content == isi_berkas(lengkap.tanda.last())
    assert 'filename="PK-2020-diskominfo-pangkalpinang-r1.pdf"' in unduh["Content-Disposition"]
    unggah = SimpleUploadedFile("pk.pdf", unduh.content, "application/pdf")
    hasil = client.post(reverse("verifikasi"), {"berkas": unggah}).content.decode()
    assert "Asli dan tidak berubah" in hasil
    assert "Tanda tangan 2" in hasil


def test_satu_tanda_tangan_rusak_menggugurkan(lengkap, tmp_path):
    """The second holds only while the first does: each is said on its own."""
    isi = bytearray(isi_berkas(lengkap.tanda.last()))
    letak = isi_berkas(lengkap).index(b"stream", isi_berkas(lengkap).index(b"/EmbeddedFile"))
    isi[letak + 500] ^= 1
    hasil = putusan(tmp_path, bytes(isi))
    assert hasil.kesimpulan is K.BERUBAH
    assert len(hasil.tanda_tangan) == 2
    assert all(t[0].nilai.startswith("Tidak diterima") for t in hasil.tanda_tangan)


def test_berkas_yang_berubah_di_penyimpanan_tidak_diunduhkan(lengkap, masuk, pk, client):
    jalur = default_storage.path(lengkap.tanda.last().berkas.name)
    os.chmod(jalur, 0o600)
    with open(jalur, "r+b") as berkas:
        berkas.seek(200)
        berkas.write(b"XX")
    alamat = reverse("pk_dokumen_unduh", args=[*ARG, pk.pk, lengkap.kode])
    assert "hilang atau berubah" in masuk("pep").get(alamat, follow=True).content.decode()
    assert client.get(reverse("publik_unduh", args=[lengkap.kode])).status_code == 404


def test_disiapkan_ulang_menjadi_revisi_dua(lengkap, siapkan, tandatangani, masuk, pk, tmp_path):
    alamat = reverse("pk_dokumen_siapkan", args=[*ARG, pk.pk])
    assert masuk("pep").post(alamat).status_code == 422  # needs a reason
    kedua = siapkan(alasan="Salah ketik jabatan.")
    assert kedua.revisi == 2
    assert putusan(tmp_path, isi_berkas(lengkap.tanda.last())).kesimpulan is K.SAH
    tandatangani("kepala", kedua)
    tandatangani("walikota", kedua)
    assert putusan(tmp_path, isi_berkas(lengkap.tanda.last())).kesimpulan is K.SAH_USANG
    assert putusan(tmp_path, isi_berkas(kedua.tanda.last())).kesimpulan is K.SAH


def test_draf_berlaku_ketika_pihak_kedua_menandatangani(draf, masuk):
    masuk("pep").post(reverse("pk_dokumen_siapkan", args=[*ARG, draf.pk]))
    satu = DokumenPK.objects.get(perjanjian=draf)
    alamat = reverse("pk_dokumen_tanda_tangan", args=[*ARG, draf.pk, satu.kode])
    masuk("kepala").post(alamat, {"frasa": FRASA_DEMO})
    draf.refresh_from_db()
    assert draf.status == "draf"
    masuk("walikota").post(alamat, {"frasa": FRASA_DEMO})
    draf.refresh_from_db()
    assert draf.status == "ditandatangani"
    assert Jejak.objects.filter(tindakan__contains="(pihak kedua)").count() == 1


def test_draf_yang_berubah_tidak_ditandatangani_lagi(draf, masuk):
    masuk("pep").post(reverse("pk_dokumen_siapkan", args=[*ARG, draf.pk]))
    satu = DokumenPK.objects.get(perjanjian=draf)
    draf.tanggal = date(2020, 10, 2)
    draf.save(update_fields=["tanggal"])
    alamat = reverse("pk_dokumen_tanda_tangan", args=[*ARG, draf.pk, satu.kode])
    jawab = masuk("kepala").post(alamat, {"frasa": FRASA_DEMO}, follow=True)
    assert "Isi perjanjian berubah" in jawab.content.decode()
    assert not satu.tanda.exists()
    with pytest.raises(Exception, match="sudah disiapkan sebagai dokumen"):
        delete_pk(oleh=None, pk=draf)


@pytest.mark.parametrize("model", [DokumenPK, TandaTanganPK])
def test_basis_data_menolak_mengubah_dan_menghapus(model, lengkap):
    satu = model.objects.first()
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=satu.pk).update(sidik="1" * 64)
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=satu.pk)._raw_delete("default")
