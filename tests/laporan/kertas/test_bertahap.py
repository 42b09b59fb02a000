"""Printing piece by piece: what was kept saves work and never changes a byte."""

import os
import subprocess
import sys

import pytest
from django.conf import settings as setelan

from lkjip.laporan.cetak import GalatCetak, open_simpanan, print_pdf
from lkjip.laporan.kertas import kembar
from lkjip.laporan.kertas.mesin import Mesin, Setelan
from lkjip.laporan.kertas.simpanan import Simpanan

from .naskah_uji import KALIMAT, naskah

SUNTINGAN = {
    "satu kata": {"dua_25": "Butir 25. Kata lain."},
    "sebuah paragraf panjang": {"dua_12": KALIMAT * 30},
    "bab pertama bertambah halaman": {"satu_2": KALIMAT * 90},
    "bab pendek": {"tiga_3": "Singkat saja."},
    "di depan halaman mendatar": {"dua_29": KALIMAT * 3, "dua_31": KALIMAT * 9},
}


def mati(setelan, tugas):
    """A process that is killed at its work."""
    os._exit(1)


@pytest.fixture
def gudang(settings, tmp_path):
    """Pieces are kept in a folder of this test."""
    settings.CETAK_SIMPANAN_MB, settings.DATA_DIR = 32, tmp_path
    return tmp_path / "simpanan-cetak"


@pytest.fixture
def ditata(monkeypatch) -> list[str]:
    """HTML of the windows that are really laid out."""
    asli, html = Mesin.kerjakan, []

    def kerjakan(self, tugas):
        html.append(tugas.html)
        return asli(self, tugas)

    monkeypatch.setattr(Mesin, "kerjakan", kerjakan)
    return html


@pytest.fixture(scope="module")
def dingin() -> dict[str, str]:
    """Fingerprint of each edited report, printed with nothing kept."""
    return {nama: print_pdf(naskah(**ganti)).sidik for nama, ganti in SUNTINGAN.items()}


def test_cetak_ulang_setelah_suntingan_sama_dengan_cetak_dingin(gudang, dingin):
    print_pdf(naskah())
    sesudah = {nama: print_pdf(naskah(**ganti)).sidik for nama, ganti in SUNTINGAN.items()}
    assert sesudah == dingin
    assert len(set(dingin.values())) == len(SUNTINGAN)


def test_yang_tidak_berubah_tidak_ditata_lagi(gudang, ditata):
    pertama = print_pdf(naskah())
    semua = len(ditata)
    ditata.clear()
    assert print_pdf(naskah()).sidik == pertama.sidik
    assert ditata == []
    print_pdf(naskah(dua_12="Butir 12. " + KALIMAT * 3 + "Kata ini disunting."))
    assert 1 <= len(ditata) <= 2 < semua / 3
    assert all("Kata ini disunting." in html for html in ditata)


def test_halaman_yang_bertambah_di_depan_tidak_menata_bab_lain(gudang, ditata):
    pertama = print_pdf(naskah())
    ditata.clear()
    hasil = print_pdf(naskah(satu_2=KALIMAT * 90))
    assert hasil.halaman > pertama.halaman
    assert hasil.folio["tiga"] != pertama.folio["tiga"]
    assert not any("Bab dua</h1>" in html or "Bab tiga</h1>" in html for html in ditata)
    assert sum("Daftar Isi" in html for html in ditata) == 1


def test_dua_proses_mencetak_bita_yang_sama(settings, monkeypatch, dingin):
    monkeypatch.setattr(kembar, "SEPADAN", 0)
    settings.CETAK_PROSES = 2
    nama = "di depan halaman mendatar"
    assert print_pdf(naskah(**SUNTINGAN[nama])).sidik == dingin[nama]


def test_galat_dari_proses_lain_sampai_sebagai_galat_cetak(settings, monkeypatch):
    monkeypatch.setattr(kembar, "SEPADAN", 0)
    settings.CETAK_PROSES = 2
    with pytest.raises(GalatCetak, match="tidak boleh dimuat"):
        print_pdf(naskah(dua_3='<img alt="x" src="file:///etc/passwd">'))


def test_proses_yang_mati_diganti_pekerjaan_sendiri(settings, monkeypatch, dingin):
    monkeypatch.setattr(kembar, "SEPADAN", 0)
    monkeypatch.setattr(kembar, "_kerjakan", mati)
    settings.CETAK_PROSES = 2
    nama = "satu kata"
    assert print_pdf(naskah(**SUNTINGAN[nama])).sidik == dingin[nama]


def test_proses_lain_memakai_simpanan_yang_sama(gudang, dingin):
    """Written by this process, read by another one with another hash seed."""
    print_pdf(naskah())
    perintah = (
        "import django; django.setup();"
        "from pathlib import Path;"
        "from django.conf import settings;"
        f"settings.CETAK_SIMPANAN_MB, settings.DATA_DIR = 32, Path({str(gudang.parent)!r});"
        "from lkjip.laporan.cetak import print_pdf;"
        "from tests.laporan.kertas.naskah_uji import naskah;"
        "print(print_pdf(naskah(tiga_3='Singkat saja.')).sidik)"
    )
    lain = subprocess.run(
        [sys.executable, "-c", perintah],
        env=os.environ | {"PYTHONHASHSEED": "7", "DJANGO_SETTINGS_MODULE": "tests.settings"},
        cwd=setelan.AKAR,
        capture_output=True,
        text=True,
        check=True,
    )
    assert lain.stdout.strip() == dingin["bab pendek"]


def test_simpanan_rusak_dihitung_ulang(gudang, ditata):
    pertama = print_pdf(naskah())
    for i, berkas in enumerate(sorted(gudang.iterdir())):
        isi = berkas.read_bytes()
        berkas.write_bytes([b"", isi[:-1], isi[:40] + b"?" + isi[41:]][i % 3])
    semua = len(ditata)
    ditata.clear()
    assert print_pdf(naskah()).sidik == pertama.sidik
    assert len(ditata) == semua


def test_gambar_yang_berganti_isi_ditata_lagi(gudang, ditata, tmp_path):
    berkas = tmp_path / "a.png"
    html = f'<img alt="a" src="file://{berkas}">'
    ungu = (
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8"
        "cfc0000003010100c9fe92ef0000000049454e44ae426082"
    )
    berkas.write_bytes(bytes.fromhex(ungu))
    print_pdf(naskah(tiga_1=html), akar=[tmp_path])
    ditata.clear()
    berkas.write_bytes(bytes.fromhex(ungu) + b"\0")
    print_pdf(naskah(tiga_1=html), akar=[tmp_path])
    assert len(ditata) == 1


def test_versi_mesin_lain_tidak_dipercaya(tmp_path):
    lama = Simpanan(tmp_path, 1000, "weasyprint 69")
    lama.put(b"isi", "kunci")
    assert lama.get("kunci") == b"isi"
    assert Simpanan(tmp_path, 1000, "weasyprint 70").get("kunci") is None


def test_simpanan_dibatasi_yang_lama_tak_terpakai_dibuang(tmp_path):
    gudang = Simpanan(tmp_path, 350, "v")
    for i, nama in enumerate("abc"):
        gudang.put(b"x" * 100, nama)
        os.utime(gudang._berkas((nama,)), (i, i))
    gudang.get("a")  # used just now
    gudang.trim()
    assert [gudang.get(nama) is not None for nama in "abc"] == [True, False, True]


def test_batas_nol_tidak_menyimpan(settings, tmp_path):
    settings.CETAK_SIMPANAN_MB, settings.DATA_DIR = 0, tmp_path
    gudang = open_simpanan(Setelan(setelan.AKAR / "lkjip" / "static"))
    gudang.put(b"isi", "kunci")
    assert list(tmp_path.iterdir()) == []


def test_huruf_yang_tidak_dapat_dicetak_disebut():
    with pytest.raises(GalatCetak, match=r"Tanda “\U00050000” \(U\+50000\)"):
        print_pdf(naskah(tiga_3="Tanda \U00050000."))
