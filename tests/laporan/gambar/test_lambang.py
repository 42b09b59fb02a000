"""The coat of arms from the upload to cover and letterheads, and frozen in what was published."""

import io
import json
from datetime import date, timedelta

import pikepdf
import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from docx import Document
from docx.oxml.ns import qn

from kinerja.models import PerjanjianKinerja
from lkjip.laporan.cetak import print_pdf
from lkjip.laporan.contoh.lambang import load_lambang
from lkjip.laporan.contoh.muat import FOLDER_CONTOH
from lkjip.laporan.dokumen.kamus.identitas import cari_pejabat
from lkjip.laporan.dokumen.pernyataan import Pernyataan
from lkjip.laporan.gambar_naskah.gudang import FOLDER, akar_foto
from lkjip.laporan.gambar_naskah.lambang import SISI_LAMBANG, get_lambang, remove_lambang
from lkjip.laporan.gambar_naskah.pembersihan import delete_gambar_yatim
from lkjip.laporan.models import LambangPemda
from lkjip.laporan.naskah import susun_naskah
from lkjip.laporan.render import render_html
from lkjip.laporan.susunan import Susunan, susun_bernomor, take_susunan
from lkjip.laporan.terbit.isi import IsiTerbitan, susun_terbitan
from lkjip.laporan.word.rakit import render_docx
from lkjip.organisasi.models import Jejak, Pengguna
from lkjip.rumus.urai_kanonik import urai
from tests.laporan.terbit.pembuat import buat_terbitan
from tests.laporan.test_cetak import simpul_struktur

from .test_baca import SVG, berkas

ALT = "Lambang Kota Pangkalpinang"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def opd(opd_contoh):
    return opd_contoh


@pytest.fixture
def unggah(client, opd):
    client.force_login(Pengguna.objects.get(username="admin"))

    def lakukan(isi: bytes, nama: str = "lambang.png"):
        satu = SimpleUploadedFile(nama, isi)
        return client.post(reverse("lambang"), {"lambang-berkas": satu}, follow=True)

    return lakukan


@pytest.fixture
def lambang(unggah, opd):
    unggah(berkas("PNG", (800, 1000), "RGBA", (0, 80, 160, 255)))
    return get_lambang(opd.pemda)


def layar(dok) -> str:
    return render_html(dok, alamat_foto=lambda foto: f"/{foto.sidik}/")


def formulir_pernyataan(opd) -> Susunan:
    asal = take_susunan(opd, 2020)
    inspektur = cari_pejabat(asal.potret, "inspektur")
    satu = Pernyataan("700/1", date(2021, 2, 1), (), inspektur, "depan")
    return Susunan(asal.potret, {}, pernyataan=satu, formulir_pernyataan=True, lambang=asal.lambang)


def formulir_pk(opd) -> Susunan:
    return take_susunan(opd, 2020, PerjanjianKinerja.objects.get(opd=opd, jenis="murni"))


def test_digambar_ulang_disimpan_dan_dicatat(lambang, client):
    assert max(lambang.lebar, lambang.tinggi) == SISI_LAMBANG
    assert Jejak.objects.filter(tindakan="ganti lambang daerah").count() == 1
    isi = client.get(reverse("lambang")).content.decode()
    assert f'alt="{ALT} yang dipakai sekarang"' in isi
    assert "data:image/png;base64," in isi


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (SVG, "lambang.svg", "adalah SVG atau XML"),
        (SVG, "lambang.png", "adalah SVG atau XML"),
        (berkas("PNG", (20, 20)), "kecil.png", "terlalu kecil"),
        (b"", "kosong.png", "kosong"),
        (b"%PDF-1.7", "lambang.pdf", "adalah PDF"),
    ],
)
def test_yang_bukan_lambang_ditolak(isi, nama, kata, unggah):
    jawab = unggah(isi, nama)
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()
    assert not LambangPemda.objects.exists()


@pytest.mark.parametrize("siapa", ["pep", "kepala", "peninjau"])
def test_hanya_administrator(siapa, client, opd):
    client.force_login(Pengguna.objects.get(username=siapa))
    assert client.get(reverse("lambang")).status_code == 403
    assert client.post(reverse("lambang_hapus")).status_code == 403


@pytest.mark.parametrize(
    ("susun", "banyak"),
    [
        (lambda opd: take_susunan(opd, 2020), 3),  # cover, PK, Pengukuran Kinerja
        (formulir_pk, 1),
        (formulir_pernyataan, 1),
    ],
    ids=["laporan", "perjanjian", "pernyataan"],
)
def test_pada_sampul_dan_setiap_kop(susun, banyak, lambang, opd):
    isi = layar(susun_bernomor(susun(opd)))
    assert isi.count(f'alt="{ALT}"') == banyak
    remove_lambang(oleh=None, pemda=opd.pemda)
    polos = layar(susun_bernomor(susun(opd)))
    assert ALT not in polos
    assert "berlambang" not in polos


def test_tercetak_dengan_teks_alternatif(lambang, opd):
    naskah = susun_naskah(susun_bernomor(take_susunan(opd, 2020)))[:1]
    formulir = susun_naskah(susun_bernomor(formulir_pk(opd)))
    for satu in (naskah, formulir):
        hasil = print_pdf(satu, akar=[akar_foto()])
        with pikepdf.open(io.BytesIO(hasil.pdf)) as pdf:
            alt = [str(s.Alt) for s in simpul_struktur(pdf) if s.S == "/Figure"]
            meta = pdf.open_metadata()
            assert alt == [ALT]
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("3", "A")
            assert meta["pdfuaid:part"] == "1"
    assert hasil.halaman == 2


def test_pada_berkas_word(lambang, opd):
    word = Document(io.BytesIO(render_docx(susun_bernomor(formulir_pk(opd)))))
    uraian = [satu.get("descr") for satu in word.element.body.iter(qn("wp:docPr"))]
    assert uraian == [ALT]


def test_disajikan_kepada_pembaca_laporan(lambang, client):
    pk = PerjanjianKinerja.objects.get(jenis="murni")
    client.force_login(Pengguna.objects.get(username="pep"))
    alamat = reverse("naskah_foto", args=["diskominfo", 2020, lambang.sidik])
    for nama, arg in (("pk_formulir", [pk.pk]), ("laporan_pratinjau", [])):
        isi = client.get(reverse(nama, args=["diskominfo", 2020, *arg])).content.decode()
        assert alamat in isi
    assert client.get(alamat)["Content-Type"] == "image/png"


def test_bukan_bagian_potret(lambang, opd):
    """A statement of review stays good, because no fact changes; only the print does."""
    ada = take_susunan(opd, 2020)
    remove_lambang(oleh=None, pemda=opd.pemda)
    tanpa = take_susunan(opd, 2020)
    assert ada.sidik_potret == tanpa.sidik_potret
    assert ada.sidik_isi != tanpa.sidik_isi


def test_terbitan_tetap_memakai_lambangnya_sendiri(lambang, unggah, opd, client):
    terbitan = buat_terbitan()
    awal = LambangPemda.objects.get().sidik
    unggah(berkas("PNG", (300, 400), warna="red"))
    assert get_lambang(opd.pemda).sidik != awal
    isi = urai(IsiTerbitan, terbitan.isi)
    assert isi.lambang.sidik == awal
    gambar = client.get(reverse("publik_gambar", args=[terbitan.kode, awal]))
    assert gambar.status_code == 200
    sampul = layar(susun_terbitan(isi))
    assert sampul.count(f'alt="{ALT}"') == 3
    lama = timezone.now() + timedelta(days=2)
    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(timezone, "now", lambda: lama)
        delete_gambar_yatim()
    assert default_storage.exists(f"{FOLDER}/{isi.lambang.jadi_foto().nama}")


def test_terbitan_lama_tanpa_lambang_tetap_terbaca(opd):
    isi = json.loads(buat_terbitan().isi)
    assert isi.pop("lambang") is None
    lama = urai(IsiTerbitan, json.dumps(isi))
    assert lama.lambang is None
    assert ALT not in layar(susun_terbitan(lama))


def test_lambang_contoh_sekali_saja(opd):
    assert load_lambang(FOLDER_CONTOH, opd.pemda)
    remove_lambang(oleh=None, pemda=opd.pemda)
    assert not load_lambang(FOLDER_CONTOH, opd.pemda)  # what an administrator took off stays off
    assert get_lambang(opd.pemda) is None
