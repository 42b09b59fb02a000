"""Prints in the background: asking, progress, failure, retry, rescue."""

import hashlib
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pypdf import PdfReader

from lkjip.laporan import pencetakan
from lkjip.laporan.cetak import GalatCetak
from lkjip.laporan.dokumen.pohon import Paragraf, Rujukan, SubBab
from lkjip.laporan.models import Cetakan, Narasi
from lkjip.laporan.models.cetakan import BATAS_DENYUT
from lkjip.laporan.pencetakan import berkas_utuh, jalankan_cetakan
from lkjip.laporan.services import BATAS_PERCOBAAN, ask_cetakan, pulihkan_cetakan
from lkjip.organisasi.models import Jejak, TahunKinerja

Status = Cetakan.Status
pytestmark = pytest.mark.usefixtures("naskah_contoh")


@pytest.fixture
def minta(opd, pep, antrean):
    return lambda: ask_cetakan(opd=opd, tahun=2020, oleh=pep)


def buat_macet(cetakan: Cetakan, **kolom) -> None:
    """As a killed worker leaves it: running, and silent for longer than allowed."""
    nilai = {"status": Status.BERJALAN, "percobaan": 1, "denyut": timezone.now() - 2 * BATAS_DENYUT}
    Cetakan.objects.filter(pk=cetakan.pk).update(**(nilai | kolom))
    DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now() - timedelta(hours=2))


def test_permintaan_dicetak_oleh_pekerja(minta, antrean, opd):
    cetakan = minta()
    assert cetakan.status == Status.MENUNGGU
    assert Jejak.objects.get().tindakan == "minta cetak laporan"
    antrean()
    cetakan.refresh_from_db()
    assert cetakan.status == Status.SELESAI, cetakan.galat
    assert (cetakan.ke, cetakan.dari, cetakan.percobaan) == (9, 9, 1)
    assert cetakan.berkas.name.startswith("cetakan/")
    bita = cetakan.berkas.read()
    assert cetakan.sidik == hashlib.sha256(bita).hexdigest()
    assert cetakan.halaman == len(PdfReader(cetakan.berkas.open("rb")).pages)
    assert len(cetakan.sidik_potret) == len(cetakan.sidik_isi) == 64
    assert DBTaskResult.objects.get().return_value == "selesai"


def test_kemajuan_tersimpan_selagi_mencetak(minta, antrean, monkeypatch):
    tampak = []
    minta()
    asli = pencetakan._tulis

    def catat(satu, **kolom):
        asli(satu, **kolom)
        tampak.append(Cetakan.objects.values_list("ke", "dari", "langkah").get(pk=satu.pk))

    monkeypatch.setattr(pencetakan, "_tulis", catat)
    antrean()
    assert [ke for ke, dari, _ in tampak if dari == 9][:8] == list(range(1, 9))
    assert "Menata Bab I" in {langkah for *_, langkah in tampak}
    assert (9, 9, "Menulis berkas PDF") in tampak


def test_isi_yang_sama_memakai_cetakan_yang_sama(minta, antrean):
    pertama = minta()
    assert minta() == pertama  # still waiting
    antrean()
    lagi = minta()
    assert lagi.pk == pertama.pk
    assert lagi.status == Status.SELESAI
    assert Cetakan.objects.count() == 1


def test_narasi_atau_data_berubah_dicetak_baru(minta, antrean, opd):
    pertama = minta()
    antrean()
    Narasi.objects.create(opd=opd, tahun=2020, bagian="bab.1.latar", isi="<p>Baru.</p>")
    kedua = minta()
    assert kedua.pk != pertama.pk
    TahunKinerja.objects.filter(opd=opd).update(kebijakan="tanpa-batas")
    assert len({pertama.sidik_isi, kedua.sidik_isi, minta().sidik_isi}) == 3


def test_berkas_yang_hilang_dicetak_lagi(minta, antrean):
    pertama = minta()
    antrean()
    pertama.refresh_from_db()
    pertama.berkas.storage.delete(pertama.berkas.name)
    assert not berkas_utuh(pertama)
    assert minta().pk != pertama.pk


def test_tahun_terkunci_tetap_dapat_dicetak(minta, opd):
    TahunKinerja.objects.filter(opd=opd).update(status="terkunci")
    assert minta().status == Status.MENUNGGU


def test_naskah_rusak_gagal_dengan_nama_rujukan(minta, antrean, naskah_contoh):
    naskah_contoh["lampiran_pk"] = (SubBab("x", "Rusak", (Paragraf((Rujukan("tabel.hilang"),)),)),)
    cetakan = minta()
    antrean()
    cetakan.refresh_from_db()
    assert cetakan.status == Status.GAGAL
    assert "“tabel.hilang”" in cetakan.galat
    assert "Lampiran 1 Perjanjian Kinerja › L1.1 Rusak" in cetakan.galat
    assert not cetakan.berkas


def test_galat_cetak_disampaikan_apa_adanya(minta, antrean, monkeypatch):
    def tolak(*_, **__):
        raise GalatCetak("Alamat itu tidak boleh dimuat.")

    monkeypatch.setattr(pencetakan, "print_pdf", tolak)
    cetakan = minta()
    antrean()
    cetakan.refresh_from_db()
    assert (cetakan.status, cetakan.galat) == (Status.GAGAL, "Alamat itu tidak boleh dimuat.")


def test_galat_tak_terduga_diberi_kode_dan_dicatat(minta, antrean, monkeypatch, caplog):
    monkeypatch.setattr(pencetakan, "print_pdf", lambda *_, **__: 1 / 0)
    cetakan = minta()
    antrean()
    cetakan.refresh_from_db()
    assert cetakan.status == Status.GAGAL
    assert f"kode C{cetakan.pk}-1" in cetakan.galat
    assert "division" not in cetakan.galat
    assert "ZeroDivisionError" in caplog.text


def test_setelah_gagal_dapat_diminta_lagi(minta, antrean, monkeypatch):
    monkeypatch.setattr(pencetakan, "print_pdf", lambda *_, **__: 1 / 0)
    gagal = minta()
    antrean()
    monkeypatch.undo()
    assert minta().pk != gagal.pk


def test_tugas_yang_dijalankan_dua_kali_mencetak_sekali(minta, antrean):
    cetakan = minta()
    antrean()
    berkas = Cetakan.objects.get(pk=cetakan.pk).berkas.name
    assert jalankan_cetakan(cetakan.pk) == "bukan giliran"
    assert Cetakan.objects.get(pk=cetakan.pk).berkas.name == berkas


def test_pekerja_yang_digantikan_tidak_dapat_menulis_lagi(minta, antrean, monkeypatch):
    cetakan = minta()
    asli = pencetakan.print_pdf

    def tersusul_di_tengah(naskah, kemajuan, **isi):
        hasil = asli(naskah, kemajuan, **isi)
        Cetakan.objects.filter(pk=cetakan.pk).update(percobaan=2)
        return hasil

    monkeypatch.setattr(pencetakan, "print_pdf", tersusul_di_tengah)
    antrean()
    cetakan.refresh_from_db()
    assert cetakan.status == Status.BERJALAN
    assert not cetakan.berkas
    assert not any(Cetakan().berkas.storage.listdir("cetakan/" + str(timezone.now().year))[1])
    assert DBTaskResult.objects.get().return_value == "tersusul"


def test_cetakan_macet_diantrekan_kembali_lalu_selesai(minta, antrean):
    cetakan = minta()
    buat_macet(cetakan)
    keluar = StringIO()
    call_command("bersihkan_tugas", stdout=keluar)
    assert keluar.getvalue().startswith(
        "1 cetakan diantrekan kembali, 0 dinyatakan gagal, 0 terbitan dilanjutkan, 0 impor "
        "dilanjutkan, 1 catatan"
    )
    assert DBTaskResult.objects.filter(status="FAILED").count() == 1
    antrean()
    cetakan.refresh_from_db()
    assert (cetakan.status, cetakan.percobaan) == (Status.SELESAI, 2)


def test_cetakan_yang_masih_berdenyut_dibiarkan(minta, antrean):
    cetakan = minta()
    buat_macet(cetakan, denyut=timezone.now())
    assert pulihkan_cetakan() == []
    assert [c.pk for c in pulihkan_cetakan(semua=True)] == [cetakan.pk]


def test_cetakan_yang_berulang_macet_dinyatakan_gagal(minta, antrean):
    cetakan = minta()
    buat_macet(cetakan, percobaan=BATAS_PERCOBAAN)
    call_command("bersihkan_tugas", stdout=StringIO())
    cetakan.refresh_from_db()
    assert cetakan.status == Status.GAGAL
    assert "terputus tiga kali" in cetakan.galat


def test_meminta_lagi_memulihkan_yang_macet(minta, antrean):
    cetakan = minta()
    buat_macet(cetakan)
    assert minta().pk == cetakan.pk
    antrean()
    cetakan.refresh_from_db()
    assert cetakan.status == Status.SELESAI
