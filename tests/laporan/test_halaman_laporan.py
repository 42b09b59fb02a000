"""Pages of the report: state, preview, progress, download."""

import pytest
from django.urls import reverse

from lkjip.laporan.dokumen.pohon import Paragraf, Rujukan, SubBab
from lkjip.laporan.models import Cetakan
from lkjip.laporan.services import ask_cetakan

pytestmark = pytest.mark.usefixtures("naskah_contoh")


def alamat(nama: str, *lagi, kode="dinas-a") -> str:
    return reverse(nama, args=[kode, 2020, *lagi])


@pytest.fixture
def masuk(client, pep):
    client.force_login(pep)
    return client


@pytest.fixture
def selesai(opd, pep, antrean) -> Cetakan:
    cetakan = ask_cetakan(opd=opd, tahun=2020, oleh=pep)
    antrean()
    cetakan.refresh_from_db()
    return cetakan


def test_laporan_tanpa_cetakan_menawarkan_langkah(masuk):
    html = masuk.get(alamat("laporan")).content.decode()
    assert "Belum ada cetakan" in html
    assert "Cetak PDF" in html
    assert alamat("laporan_pratinjau") in html


def test_laporan_menampilkan_cetakan_dan_kesesuaiannya(masuk, selesai, naskah_contoh, opd):
    html = masuk.get(alamat("laporan")).content.decode()
    assert "masih sesuai dengan data dan narasi" in html
    assert selesai.sidik[:12] in html
    assert alamat("cetakan_unduh", selesai.pk) in html
    Cetakan.objects.update(sidik_isi="0" * 64)
    assert "berubah setelah cetakan terakhir" in masuk.get(alamat("laporan")).content.decode()


def test_pratinjau_memuat_daftar_samping_dan_seluruh_isi(masuk, naskah_contoh):
    naskah_contoh.clear()
    html = masuk.get(alamat("laporan_pratinjau")).content.decode()
    assert '<a href="#bab-2-anggaran"><span class="nomor">2.2</span> Realisasi Anggaran</a>' in html
    assert html.count('class="bagian ') == 8
    assert "style=" not in html
    assert html.count("<h1") == 1


def test_pratinjau_naskah_rusak_menyebut_masalahnya(masuk, naskah_contoh):
    naskah_contoh["lampiran_pk"] = (SubBab("x", "Rusak", (Paragraf((Rujukan("tabel.hilang"),)),)),)
    jawaban = masuk.get(alamat("laporan_pratinjau"))
    assert jawaban.status_code == 409
    assert "tabel.hilang" in jawaban.content.decode()


def test_halaman_cetak_menampilkan_gambar_setiap_lembar(masuk, selesai):
    html = masuk.get(alamat("laporan_pratinjau") + "?tampilan=halaman").content.decode()
    assert html.count("<img ") - html.count("merek.svg") >= selesai.halaman - 1
    assert 'width="952" height="1347" loading="lazy"' in html
    gambar = masuk.get(alamat("cetakan_halaman", selesai.pk, 1))
    assert gambar["Content-Type"] == "image/png"
    assert gambar.content.startswith(b"\x89PNG")
    assert "immutable" in gambar["Cache-Control"]
    assert masuk.get(alamat("cetakan_halaman", selesai.pk, selesai.halaman + 1)).status_code == 404


def test_halaman_cetak_tanpa_cetakan_menjelaskan(masuk):
    html = masuk.get(alamat("laporan_pratinjau") + "?tampilan=halaman").content.decode()
    assert "Belum ada halaman cetak" in html


def test_minta_cetak_menuju_kemajuan_lalu_berkas(masuk, antrean):
    jawaban = masuk.post(alamat("cetakan_minta"))
    cetakan = Cetakan.objects.get()
    assert jawaban.url == alamat("cetakan", cetakan.pk)
    html = masuk.get(jawaban.url).content.decode()
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in html
    assert 'hx-trigger="every 2s"' in html
    antrean()
    potongan = masuk.get(jawaban.url, headers={"HX-Request": "true"}).content.decode()
    assert potongan.strip().startswith('<div id="keadaan">')
    assert alamat("cetakan_unduh", cetakan.pk) in potongan
    assert "hx-trigger" not in potongan
    assert masuk.post(alamat("cetakan_minta")).url == alamat("cetakan", cetakan.pk)


def test_kemajuan_menyebut_langkah(masuk, opd, pep):
    c = Cetakan.objects.create(
        opd=opd, tahun=2020, oleh=pep, status="berjalan", ke=2, dari=9, langkah="Bab I"
    )
    html = masuk.get(alamat("cetakan", c.pk)).content.decode()
    assert '<progress value="2" max="9"' in html
    assert "Bab I" in html


def test_unduhan_utuh_dan_bernama(masuk, selesai):
    jawaban = masuk.get(alamat("cetakan_unduh", selesai.pk))
    assert jawaban["Content-Type"] == "application/pdf"
    assert jawaban["Content-Disposition"] == (
        'attachment; filename="LKjIP-2020-dinas-a-kota-contoh.pdf"'
    )
    assert jawaban.streaming
    assert b"".join(jawaban.streaming_content) == selesai.berkas.open("rb").read()


@pytest.mark.parametrize("ubah", ["tulis", "hapus"])
def test_berkas_yang_berubah_tidak_diberikan(masuk, selesai, ubah):
    with open(selesai.berkas.path, "ab") as berkas:
        berkas.write(b"x")
    if ubah == "hapus":
        selesai.berkas.storage.delete(selesai.berkas.name)
    jawaban = masuk.get(alamat("cetakan_unduh", selesai.pk), follow=True)
    assert jawaban.redirect_chain[0][0] == alamat("laporan")
    assert "hilang atau berubah sejak dicetak" in jawaban.content.decode()


def test_cetakan_milik_laporan_lain_tidak_terbuka(masuk, selesai, client, dunia):
    assert masuk.get(alamat("cetakan_unduh", selesai.pk + 1)).status_code == 404
    client.force_login(dunia.pengguna["orang-lain"])
    for nama, lagi in (
        ("laporan", ()),
        ("laporan_pratinjau", ()),
        ("cetakan", (selesai.pk,)),
        ("cetakan_unduh", (selesai.pk,)),
        ("cetakan_halaman", (selesai.pk, 1)),
    ):
        assert client.get(alamat(nama, *lagi)).status_code == 404
    assert client.post(alamat("cetakan_minta")).status_code == 404
    client.logout()
    assert client.get(alamat("cetakan_unduh", selesai.pk)).status_code == 302


def test_cetakan_belum_selesai_tidak_dapat_diunduh(masuk, opd, pep):
    c = Cetakan.objects.create(opd=opd, tahun=2020, oleh=pep, status="berjalan")
    assert masuk.get(alamat("cetakan_unduh", c.pk)).status_code == 404


def test_minta_cetak_hanya_dengan_post(masuk):
    assert masuk.get(alamat("cetakan_minta")).status_code == 405
