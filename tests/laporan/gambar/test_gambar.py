"""A picture from the upload to the paper: kept, shown, refused, printed, cleaned up."""

import io
from datetime import timedelta
from unittest.mock import patch

import pikepdf
import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from docx import Document
from docx.oxml.ns import qn

from lkjip.laporan.cetak import print_pdf
from lkjip.laporan.dokumen.narasi import BerkasGambar
from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.dokumen.pohon import Gambar, SubBab
from lkjip.laporan.gambar_naskah.gudang import akar_foto
from lkjip.laporan.gambar_naskah.pembersihan import delete_gambar_yatim
from lkjip.laporan.gambar_naskah.services import add_gambar
from lkjip.laporan.models import Cetakan, GambarNaskah, Narasi
from lkjip.laporan.naskah import susun_naskah
from lkjip.laporan.penulisan.bersih import bersihkan
from lkjip.laporan.penulisan.services import write_narasi
from lkjip.laporan.render import render_html
from lkjip.laporan.susunan import take_susunan
from lkjip.laporan.versi.isi import freeze_isi
from lkjip.laporan.word.rakit import render_docx
from lkjip.organisasi.models import DrafIsian, Jejak
from tests.laporan.contoh_dokumen import dokumen
from tests.laporan.pdf import teks_halaman

from .test_baca import SVG, berkas

DASAR = SubBab("bab.1.dasar", "Dasar", ())
BAGIAN = "bab.1.latar-belakang"
ALT = "Tiga menara di tepi jalan."
KETERANGAN = "Menara telekomunikasi"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def gambar(opd, pep) -> BerkasGambar:
    satu = SimpleUploadedFile("menara.png", berkas("PNG", (320, 200)))
    return add_gambar(oleh=pep, opd=opd, tahun=2020, berkas=satu)


@pytest.fixture
def unggah(client, pep):
    """`unggah(bytes)`: what sending the upload form answers."""
    client.force_login(pep)

    def lakukan(isi=None, nama="menara.png", json=False, **ganti):
        data = {"isi": "<p>Tulisan saya.</p>", "versi": "0", "gambar-judul": KETERANGAN}
        data |= {"gambar-alt": ALT} | ganti
        if isi is not None:
            data["gambar-berkas"] = SimpleUploadedFile(nama, isi)
        kepala = {"accept": "application/json"} if json else {}
        return client.post(alamat("naskah_unggah", BAGIAN), data, headers=kepala)

    return lakukan


def alamat(nama: str, *lagi: object) -> str:
    return reverse(nama, args=["dinas-a", 2020, *lagi])


def tag(gambar: BerkasGambar, alt: str = ALT) -> str:
    return f'<img src="gambar:{gambar.sidik}" alt="{alt}" title="{KETERANGAN}">'


def test_tanpa_skrip_gambar_masuk_di_akhir_draf(unggah, client):
    jawaban = unggah(berkas("PNG"))
    assert jawaban.status_code == 302
    satu = GambarNaskah.objects.get()
    assert (satu.mime, satu.lebar, satu.tinggi) == ("image/png", 64, 48)
    assert satu.nama_asli == "menara.png"
    draf = DrafIsian.objects.get().isi
    assert draf["isi"].splitlines()[0] == "<p>Tulisan saya.</p>"
    assert draf["isi"].splitlines()[1] == tag(satu)
    assert Jejak.objects.get().tindakan == "unggah gambar naskah"
    html = client.get(jawaban.url).content.decode()
    assert f'src="{alamat("naskah_foto", satu.sidik)}" alt="{ALT}"' in html
    assert unggah(berkas("PNG")).status_code == 302  # the same picture again
    assert GambarNaskah.objects.count() == 1 == len(list(akar_foto().iterdir()))


@pytest.mark.parametrize(
    ("isi", "ganti", "kata"),
    [
        (SVG, {}, "adalah SVG"),
        (None, {}, "Pilih berkas gambarnya."),
        (b"", {}, "kosong"),
        (berkas("PNG"), {"gambar-alt": " "}, "Tuliskan teks alternatif"),
        (berkas("PNG"), {"gambar-judul": ""}, "Tuliskan keterangan gambar."),
    ],
)
def test_yang_ditolak_menyebut_sebabnya_dan_tulisannya_tetap(unggah, isi, ganti, kata):
    jawaban = unggah(isi, **ganti)
    html = jawaban.content.decode()
    assert jawaban.status_code == 422
    assert kata in html and "Tulisan saya." in html
    assert ganti or ALT in html
    assert not GambarNaskah.objects.exists() and not akar_foto().exists()


def test_skrip_editor_mendapat_json(unggah):
    satu = unggah(berkas("PNG"), json=True).json()
    assert satu == {"sidik": GambarNaskah.objects.get().sidik, "alt": ALT, "judul": KETERANGAN}
    jawaban = unggah(SVG, json=True)
    assert jawaban.status_code == 422
    assert "adalah SVG" in jawaban.json()["galat"]["berkas"][0]
    assert not DrafIsian.objects.exists()


def test_unggahan_raksasa_ditolak_tanpa_disimpan(unggah, settings):
    settings.UNGGAHAN_UKURAN_TERBESAR = 500
    jawaban = unggah(berkas("PNG", (640, 480)) + b"\0" * 2000)
    assert jawaban.status_code == 422
    assert "terlalu besar. Perkecil" in jawaban.content.decode()


def test_gambar_disajikan_sebagai_gambar_saja(client, dunia, gambar):
    client.force_login(dunia.pengguna["peninjau"])
    jawaban = client.get(alamat("naskah_foto", gambar.sidik))
    assert b"".join(jawaban) == (akar_foto() / f"{gambar.sidik}.png").read_bytes()
    assert jawaban["Content-Type"] == "image/png"
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert jawaban["Content-Security-Policy"] == "default-src 'none'; sandbox"
    for nama, sidik in (("dinas-a", "0" * 64), ("dinas-b", gambar.sidik), ("dinas-a", "..%2f..")):
        assert client.get(f"/opd/{nama}/2020/laporan/foto/{sidik}/").status_code == 404
    client.force_login(dunia.pengguna["orang-lain"])
    assert client.get(alamat("naskah_foto", gambar.sidik)).status_code in (403, 404)


@pytest.mark.parametrize(
    ("asal", "pesan"),
    [
        ("https://contoh.invalid/a.png", "Gambar dari luar portal dibuang"),
        ("data:image/png;base64,AAAA", "Gambar dari luar portal dibuang"),
        ("file:///etc/passwd", "Gambar dari luar portal dibuang"),
        ("javascript:alert(1)", "Gambar dari luar portal dibuang"),
    ],
)
def test_gambar_dari_luar_dibuang_dan_kata_katanya_tetap(asal, pesan):
    hasil = bersihkan(f'<p>Sebelum <img src="{asal}" onerror="x()"> sesudah.</p>')
    assert hasil.html == "<p>Sebelum</p>\n<p>sesudah.</p>"
    assert pesan in " ".join(hasil.pesan)


def test_gambar_laporan_lain_tidak_dapat_dipakai(opd, pep, dunia, gambar):
    orang, lain = dunia.pengguna["orang-lain"], dunia.lain
    with pytest.raises(Exception, match="berkasnya tidak ada pada laporan ini"):
        write_narasi(oleh=orang, opd=lain, tahun=2020, bagian=BAGIAN, isi=tag(gambar), versi=0)
    with pytest.raises(Exception, match="belum mempunyai teks alternatif"):
        write_narasi(oleh=pep, opd=opd, tahun=2020, bagian=BAGIAN, isi=tag(gambar, ""), versi=0)
    assert not Narasi.objects.exists()


def test_di_kertas_berketerangan_bernomor_dan_beralternatif(gambar):
    foto = Gambar("gambar.naskah.a.1", KETERANGAN, "", ALT, foto=gambar.jadi_foto())
    dok = nomori(dokumen(bab_1=(DASAR, foto), lampiran_pk=()))
    hasil = print_pdf(susun_naskah(dok), akar=[akar_foto()])
    halaman = teks_halaman(hasil.pdf)
    daftar = next(h for h in halaman if "DAFTAR GAMBAR" in h)
    assert f"Gambar 1.1 {KETERANGAN}" in daftar.replace("\u00a0", " ")
    with pikepdf.open(io.BytesIO(hasil.pdf)) as pdf:
        alt = [str(b.Alt) for b in pdf.objects if isinstance(b, pikepdf.Dictionary) and "/Alt" in b]
        aliran = [b for b in pdf.objects if isinstance(b, pikepdf.Stream)]
        foto = [b for b in aliran if b.get("/Subtype") == "/Image"]
        assert [(int(b.Width), int(b.Height)) for b in foto] == [(320, 200)]
        assert not foto[0].get("/Interpolate", False)  # PDF/A forbids it
    assert ALT in alt
    layar = render_html(dok, alamat_foto=lambda foto: f"/foto/{foto.sidik}/")
    assert f'src="/foto/{gambar.sidik}/" alt="{ALT}" width="320" height="200"' in layar
    assert "data:" not in layar


def test_di_word_berketerangan_seq_dan_beralternatif(gambar):
    foto = Gambar("gambar.naskah.a.1", KETERANGAN, "", ALT, foto=gambar.jadi_foto())
    word = Document(io.BytesIO(render_docx(nomori(dokumen(bab_1=(DASAR, foto), lampiran_pk=())))))
    alt = [b.get("descr") for b in word.element.body.iter(qn("wp:docPr"))]
    assert ALT in alt
    asli = (akar_foto() / f"{gambar.sidik}.png").read_bytes()
    assert asli in [b.blob for b in word.part.package.image_parts]
    semua = [p for p in word.paragraphs if p.text.endswith(KETERANGAN)]
    keterangan = next(p for p in semua if p.style.name == "Judul Gambar")
    bidang = [b.text.split()[:2] for b in keterangan._p.iter(qn("w:instrText"))]
    assert ["SEQ", "Gambar"] in bidang


def test_yang_tidak_dipakai_lagi_dibersihkan_setelah_sehari(opd, pep, gambar, client):
    def bersihkan_besok() -> int:
        besok = timezone.now() + timedelta(days=2)
        with patch("lkjip.laporan.gambar_naskah.pembersihan.timezone.now", return_value=besok):
            return delete_gambar_yatim()

    assert delete_gambar_yatim() == 0  # too young: somebody may be writing
    write_narasi(oleh=pep, opd=opd, tahun=2020, bagian=BAGIAN, isi=tag(gambar), versi=0)
    cetakan = Cetakan.objects.create(opd=opd, tahun=2020, oleh=pep, status="selesai")
    freeze_isi(cetakan, take_susunan(opd, 2020))
    draf = DrafIsian.objects.create(
        pengguna=pep, kunci="x", isi={"isi": tag(gambar)}, waktu=timezone.now()
    )
    # In use by the prose, a print and a draft; gone only when the last of them is.
    for lepas in (Narasi.objects.all().delete, cetakan.delete, draf.delete):
        assert bersihkan_besok() == 0
        lepas()
    assert bersihkan_besok() == 1
    assert not GambarNaskah.objects.exists()
    assert default_storage.listdir("gambar-naskah")[1] == []
