"""`manage.py reviu_dokumen`: what it prints, and its exit status."""

import io
import json
import sys
import time
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from lkjip.reviu.bacaan.pagar import MEMORI_TERBANYAK
from lkjip.reviu.management.commands import reviu_dokumen

from .laporan import laporan_kesehatan
from .naskah import jadi_teks

KUNCI = ["kode", "keparahan", "keyakinan", "lokasi", "tertulis", "terhitung", "pesan", "saran"]


@pytest.fixture
def berkas(tmp_path):
    """A report with one wrong percentage."""
    satu = tmp_path / "laporan.txt"
    satu.write_text(jadi_teks(laporan_kesehatan().ganti("94,86", "98,46")))
    return satu


def jalankan(*argumen: str) -> str:
    keluar = io.StringIO()
    call_command("reviu_dokumen", *argumen, stdout=keluar)
    return keluar.getvalue()


def test_json_berbentuk_tetap(berkas):
    hasil = json.loads(jalankan(str(berkas), "--json"))
    assert [list(satu) for satu in hasil] == [KUNCI]
    assert hasil[0]["kode"] == "J03"
    assert hasil[0]["terhitung"] == "94,86%"
    assert set(hasil[0]["lokasi"][0]) == {"baris", "kutipan"}
    nomor = hasil[0]["lokasi"][0]["baris"]
    assert "98,46" in berkas.read_text().split("\n")[nomor - 1]


def test_laporan_teks_terbaca(berkas):
    hasil = jalankan(str(berkas))
    assert hasil.startswith("Hasil uji laporan.txt\n")
    assert "1 temuan: 1 tinggi" in hasil
    assert "[J03] Persentase realisasi salah hitung" in hasil
    assert max(len(baris) for baris in hasil.split("\n")) <= 140


def test_tanpa_temuan(tmp_path):
    satu = tmp_path / "bersih.txt"
    satu.write_text(jadi_teks(laporan_kesehatan()))
    assert "Tidak ada pertentangan yang ditemukan." in jalankan(str(satu))
    assert jalankan(str(satu), "--json").strip() == "[]"


def test_dari_stdin(berkas, monkeypatch):
    isi = berkas.read_bytes()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(isi)))
    assert json.loads(jalankan("-", "--json"))[0]["kode"] == "J03"


@pytest.mark.parametrize("nama", ["tidak-ada.txt", "kosong.txt"])
def test_berkas_tak_terbaca_berstatus_2(tmp_path, nama):
    (tmp_path / "kosong.txt").write_text(" \n")
    with pytest.raises(CommandError) as galat:
        jalankan(str(tmp_path / nama))
    assert galat.value.returncode == 2
    assert str(galat.value).endswith(".")


def test_berhenti_setelah_batas_waktu(berkas, monkeypatch):
    """A document that takes too long: status 2 and what to do, well before anybody gives up."""

    def lama(_dokumen):
        while True:
            time.sleep(0.01)

    monkeypatch.setattr(reviu_dokumen, "periksa", lama)
    monkeypatch.setattr(reviu_dokumen, "DETIK_TERLAMA", 0.2)
    with pytest.raises(CommandError) as galat:
        jalankan(str(berkas))
    assert galat.value.returncode == 2
    assert "Bagi menjadi beberapa berkas" in str(galat.value)


def test_berhenti_bila_memori_habis(berkas, monkeypatch):
    def rakus(_dokumen):
        return bytearray(MEMORI_TERBANYAK + 1)

    monkeypatch.setattr(reviu_dokumen, "periksa", rakus)
    with pytest.raises(CommandError, match="memori"):
        jalankan(str(berkas))
