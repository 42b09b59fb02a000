"""The verdict on a file: every attack of the issue, each told apart."""

import json
import os
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from lkjip.laporan.tanda_tangan.pilih import get_demo
from lkjip.laporan.terbit import berkas
from lkjip.laporan.verifikasi.kecocokan import Hubungan
from lkjip.laporan.verifikasi.periksa import verify_berkas
from lkjip.laporan.verifikasi.putusan import JUDUL, Kesimpulan
from lkjip.organisasi.services.tahun import buka_kunci_tahun
from tests.laporan.tanda_tangan.conftest import save_again
from tests.laporan.terbit.pembuat import buat_terbitan

from . import conftest as serangan

K, H = Kesimpulan, Hubungan


def test_yang_asli_sah(terbit, asli, tulis):
    putusan = verify_berkas(tulis(asli))
    assert (putusan.kesimpulan, putusan.sah, putusan.nada) == (K.SAH, True, "tercapai")
    assert putusan.kecocokan.terbitan == terbit
    assert putusan.kecocokan.data_sama is True
    teks = _teks(putusan)
    assert "Data tersemat: Sama dengan data yang dicetak" in teks
    assert "Penanda tangan: Kepala Perangkat Daerah (DEMO)" in teks
    assert "(dibuktikan cap waktu)" in teks
    assert "PAdES B-LTA" in teks
    assert "Tambahan sesudahnya: Hanya cap waktu, data pencabutan" in teks


SERANGAN = [
    ("balik_satu_bit", K.BERUBAH, H.MENGAKU, "isi dokumen tidak cocok"),
    ("balik_satu_bit_susunan", K.TAK_TERBACA, H.ASING, "tidak dapat"),
    ("tambah_revisi", K.DITAMBAH, H.LANJUTAN, "sesudahnya berkas ini ditambah"),
    ("tambah_javascript", K.DITAMBAH, H.LANJUTAN, "sesudahnya berkas ini ditambah"),
    ("javascript_bertanda_sah", K.ISI_AKTIF, H.MENGAKU, "JavaScript"),
    ("lepas_tanda_tangan", K.TANPA_TANDA_TANGAN, H.CETAKAN, "tanda tangan elektroniknya tidak ada"),
    ("lepas_dan_simpan_ulang", K.TANPA_TANDA_TANGAN, H.MENGAKU, "Jangan dipercaya"),
    ("simpan_ulang", K.BERUBAH, H.MENGAKU, "Tanda tangan tidak sah"),
    ("penyamar_swatanda", K.SERTIFIKAT, H.CETAKAN, "dibuat sendiri oleh penanda tangan"),
    ("penerbit_palsu", K.SERTIFIKAT, H.CETAKAN, "tidak terdaftar sebagai tepercaya"),
    ("kedaluwarsa", K.SERTIFIKAT, H.CETAKAN, "habis masa berlakunya"),
    ("pdf_asing", K.TANPA_TANDA_TANGAN, H.ASING, "tidak memuat tanda tangan elektronik"),
    ("pdf_asing_bertanda_sah", K.SAH_ASING, H.ASING, "tidak pernah diterbitkan"),
    ("bukan_pdf", K.TAK_TERBACA, H.ASING, "bukan PDF"),
]


@pytest.mark.parametrize(
    ("nama", "kesimpulan", "hubungan", "pesan"), SERANGAN, ids=[s[0] for s in SERANGAN]
)
def test_serangan(nama, kesimpulan, hubungan, pesan, asli, cetakan, tulis, tmp_path):
    berkas_uji = tulis(getattr(serangan, nama)(asli, cetakan, tmp_path))
    putusan = verify_berkas(berkas_uji)
    assert (putusan.kesimpulan, putusan.kecocokan.hubungan) == (kesimpulan, hubungan)
    assert pesan in putusan.kalimat
    assert not putusan.sah


def test_terpotong(asli, cetakan, tulis, tmp_path):
    putusan = verify_berkas(tulis(serangan.terpotong(asli, cetakan, tmp_path)))
    assert not putusan.sah
    assert putusan.nada == "belum"


def test_sertifikat_dicabut(asli, cetakan, tulis, tmp_path):
    """Only this certificate is on the list: the verdict names the day it was revoked."""
    otoritas, kini = get_demo().otoritas(), datetime.now(UTC)
    hari = timedelta(days=1)
    sertifikat, kunci = otoritas.issue("Orang", kini - 5 * hari, kini + 50 * hari)
    pdf = serangan.sign_with(sertifikat, kunci, [otoritas.sertifikat], cetakan, tmp_path)
    folder = tmp_path / "kepercayaan"
    folder.mkdir()
    daftar = otoritas.revoke((sertifikat, datetime(2026, 5, 4, tzinfo=UTC)), mulai=kini - hari)
    (folder / "cabut.crl").write_bytes(daftar)
    with override_settings(TTE_KEPERCAYAAN=folder):
        putusan = verify_berkas(tulis(pdf))
        assert verify_berkas(tulis(asli, "b.pdf")).kesimpulan is K.SAH
    assert putusan.kesimpulan is K.SERTIFIKAT
    assert "dicabut penerbitnya" in putusan.kalimat
    assert "4 Mei 2026" in _teks(putusan)


def test_revisi_baru_membuat_yang_lama_usang(terbit, asli, tulis, opd_contoh):
    kepala = terbit.ditandatangani_oleh
    buka_kunci_tahun(oleh=kepala, opd=opd_contoh, tahun=2020, alasan="Koreksi")
    kedua = buat_terbitan(alasan_revisi="Realisasi dikoreksi.")
    putusan = verify_berkas(tulis(asli))
    assert putusan.kesimpulan is K.SAH_USANG
    assert putusan.sah  # genuine and unchanged, only not the latest
    assert putusan.kecocokan.terbaru == kedua
    assert "Revisi terbaru: Revisi 2" in _teks(putusan)
    baru = berkas.read_utuh(kedua.berkas.name, kedua.sidik)
    assert verify_berkas(tulis(baru, "b.pdf")).kesimpulan is K.SAH


def test_data_tersemat_yang_diganti_ketahuan(asli, cetakan, tulis, tmp_path):
    def ganti(dok):
        nama = next(iter(dok.attachments))
        dok.attachments[nama] = b'{"potret": "lain"}'

    pdf = serangan._demo(save_again(cetakan, ganti), tmp_path)
    putusan = verify_berkas(tulis(pdf))
    assert putusan.kesimpulan is K.SAH_ASING
    assert putusan.kecocokan.data_sama is False
    assert "Data tersemat: Berbeda" in _teks(putusan)


def test_belum_terbit_tidak_dikenali(opd_contoh, tulis):
    """Signed but not published: strangers learn nothing of it."""
    satu = buat_terbitan("ditandatangani")
    isi = berkas.read_utuh(satu.berkas.name, satu.sidik)
    putusan = verify_berkas(tulis(isi))
    assert (putusan.kesimpulan, putusan.kecocokan.hubungan) == (K.SAH_ASING, H.ASING)
    assert satu.kode not in _teks(putusan)


@pytest.mark.django_db
def test_300_mb_ditolak_tanpa_dibaca(tmp_path, monkeypatch):
    besar = tmp_path / "besar.pdf"
    with besar.open("wb") as keluar:
        keluar.truncate(300 * 1024 * 1024)

    def baca(*args):
        raise AssertionError("dibaca")

    monkeypatch.setattr("lkjip.laporan.verifikasi.periksa.read_pdf_terkurung", baca)
    putusan = verify_berkas(besar)
    assert putusan.kesimpulan is K.TERLALU_BESAR
    assert "300 MB" in putusan.kalimat


def test_perintah_baris(terbit, asli, cetakan, tulis, capsys):
    call_command("verifikasi_pdf", str(tulis(asli)))
    keluaran = capsys.readouterr().out
    assert "Asli dan tidak berubah" in keluaran
    assert "[ya]  Tanda tangan: Sah" in keluaran
    with pytest.raises(SystemExit) as galat:
        call_command("verifikasi_pdf", str(tulis(asli)), str(tulis(cetakan, "c.pdf")), "--json")
    assert galat.value.code == 1
    pertama, kedua = map(json.loads, capsys.readouterr().out.splitlines())
    assert (pertama["kesimpulan"], pertama["terbitan"]) == ("sah", terbit.kode)
    assert (kedua["kesimpulan"], kedua["hubungan"]) == ("tanpa_tanda_tangan", "cetakan")
    assert pertama["bacaan"]["tanda_tangan"][0]["tingkat"] == "B-LTA"


def test_perintah_baris_berkas_hilang(tmp_path):
    with pytest.raises(CommandError, match="tidak ditemukan"):
        call_command("verifikasi_pdf", os.fspath(tmp_path / "tidak-ada.pdf"))


def test_semua_kesimpulan_punya_judul():
    assert set(JUDUL) == set(Kesimpulan)


def _teks(putusan) -> str:
    butir = [*putusan.butir, *(b for tanda in putusan.tanda_tangan for b in tanda)]
    return "\n".join(f"{b.label}: {b.nilai}" for b in butir)
