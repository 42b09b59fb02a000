"""Pictures of the pages of a section: drawn in the background, from what is stored now."""

import pytest
from django.urls import reverse

from lkjip.laporan.kertas.mesin import Mesin
from lkjip.laporan.penulisan.bahan import ambil_bahan
from lkjip.laporan.penulisan.gambar import get_gambar, get_png, make_gambar, sidik_gambar
from lkjip.laporan.penulisan.services import write_narasi

BAGIAN = "bab.1.latar-belakang"


@pytest.fixture
def pep(dunia):
    return dunia.pengguna["pep"]


@pytest.fixture
def tulis(dunia, pep):
    def lakukan(isi: str, versi: int) -> None:
        write_narasi(oleh=pep, opd=dunia.opd, tahun=2020, bagian=BAGIAN, isi=isi, versi=versi)

    return lakukan


@pytest.fixture(autouse=True)
def gudang(settings, tmp_path):
    settings.CETAK_SIMPANAN_MB, settings.DATA_DIR = 32, tmp_path


def alamat(nama: str, *lagi: object) -> str:
    return reverse(nama, args=["dinas-a", 2020, BAGIAN, *lagi])


def test_gambar_mengikuti_naskah_yang_tersimpan(dunia, tulis, monkeypatch):
    tulis("<p>Kalimat pertama.</p>", 0)
    lama = make_gambar(dunia.opd, 2020, BAGIAN)
    ditata, asli = [], Mesin.kerjakan
    monkeypatch.setattr(Mesin, "kerjakan", lambda s, t: (ditata.append(t), asli(s, t))[1])
    assert make_gambar(dunia.opd, 2020, BAGIAN) == lama
    assert ditata == []
    tulis("<p>Kalimat yang lain.</p>", 1)
    assert get_gambar(sidik_gambar(ambil_bahan(dunia.opd, 2020), BAGIAN)) is None
    baru = make_gambar(dunia.opd, 2020, BAGIAN)
    assert len(ditata) == 1
    assert get_png(baru.sidik, 1) != get_png(lama.sidik, 1)
    assert get_png(baru.sidik, 1).startswith(b"\x89PNG")
    assert get_png(baru.sidik, len(baru.ukuran) + 1) is None


def test_halaman_menampilkan_gambar(client, pep):
    client.force_login(pep)
    html = client.get(alamat("naskah_gambar")).content.decode()
    assert "Halaman 1 dari" in html and "<html" in html
    sepotong = client.get(alamat("naskah_gambar"), headers={"HX-Request": "true"})
    assert "<html" not in sepotong.content.decode()
    assert "digambar dari naskah yang tersimpan.</p>" in sepotong.content.decode()
    gambar = client.get(alamat("naskah_gambar_halaman", 1))
    assert (gambar.status_code, gambar["Content-Type"]) == (200, "image/png")
    tiada = client.get(alamat("naskah_gambar_halaman", 99))
    assert tiada.url == alamat("naskah_gambar")


def test_selama_digambar_halaman_menunggu(client, pep, monkeypatch):
    monkeypatch.setattr("lkjip.laporan.views.naskah_gambar.claim_gambar", lambda sidik: False)
    client.force_login(pep)
    html = client.get(alamat("naskah_gambar")).content.decode()
    assert "sedang digambar" in html and 'hx-trigger="every 1s"' in html
    kepala, kabar = {"HX-Request": "true"}, "Halaman sedang digambar.</p>"
    assert kabar in client.get(alamat("naskah_gambar"), headers=kepala).content.decode()
    # said once, not every second
    lagi = client.get(alamat("naskah_gambar"), {"lagi": 1}, headers=kepala).content.decode()
    assert kabar not in lagi and 'hx-trigger="every 1s"' in lagi


def test_panel_di_editor_memuat_gambarnya_sendiri(client, pep):
    client.force_login(pep)
    html = client.get(alamat("naskah_bagian")).content.decode()
    assert f'hx-get="{alamat("naskah_gambar")}" hx-trigger="intersect once"' in html


def test_tanpa_penyimpanan_dikatakan(client, pep, settings):
    settings.CETAK_SIMPANAN_MB = 0
    client.force_login(pep)
    assert "tidak disimpan di portal ini" in client.get(alamat("naskah_gambar")).content.decode()
