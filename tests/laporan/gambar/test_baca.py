"""What is taken as a picture, what is refused and how it is said, and what is left of a picture."""

import io

import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageDraw

from lkjip.laporan.gambar_naskah.baca import SISI_TERPANJANG, siapkan_gambar

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def berkas(bentuk: str, ukuran=(64, 48), mode="RGB", warna="teal", **lain) -> bytes:
    keluar = io.BytesIO()
    Image.new(mode, ukuran, warna).save(keluar, bentuk, **lain)
    return keluar.getvalue()


def bergerak(bentuk: str) -> bytes:
    dua = [Image.new("RGB", (64, 48), warna) for warna in ("red", "blue")]
    keluar = io.BytesIO()
    dua[0].save(keluar, bentuk, save_all=True, append_images=dua[1:], duration=100)
    return keluar.getvalue()


def baca(isi: bytes, nama: str = "foto.png"):
    return siapkan_gambar(io.BytesIO(isi), nama, len(isi))


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (bergerak("GIF"), "lucu.gif", "adalah GIF, bukan gambar PNG, JPEG, atau WebP"),
        (bergerak("GIF"), "menyamar.png", "adalah GIF"),
        (bergerak("PNG"), "apng.png", "bergerak"),
        (bergerak("WEBP"), "bergerak.webp", "bergerak"),
        (SVG, "bagan.svg", "adalah SVG atau XML"),
        (b'<?xml version="1.0"?>' + SVG, "bagan.png", "adalah SVG atau XML"),
        (b"<!DOCTYPE html><script>x</script>", "foto.jpg", "adalah halaman web"),
        (b"%PDF-1.7 ...", "pindai.jpg", "adalah PDF"),
        (berkas("BMP"), "a.bmp", "adalah BMP"),
        (berkas("TIFF"), "a.tif", "adalah TIFF"),
        (b"bukan apa-apa", "a.png", "bukan gambar PNG"),
        (b"", "kosong.png", "bukan gambar PNG"),
        (berkas("JPEG", (800, 600))[:3000], "putus.jpg", "rusak atau terpotong"),
        (berkas("PNG", (800, 600))[:-60], "putus.png", "rusak atau terpotong"),
        (berkas("PNG", (16, 16)), "ikon.png", "hanya 16 × 16 piksel"),
        (berkas("PNG") + b"\0" * 15 * 1024 * 1024, "besar.png", "berukuran 15,0 MB"),
    ],
)
def test_yang_bukan_gambar_laporan_ditolak_dengan_sebabnya(isi, nama, kata):
    with pytest.raises(ValidationError) as salah:
        baca(isi, nama)
    assert kata in salah.value.message
    assert f"“{nama}”" in salah.value.message


@pytest.mark.parametrize("ukuran", [(8000, 5001), (20_000, 20_000)], ids=["40 MP", "400 MP"])
def test_lebih_dari_40_megapiksel_ditolak_sebelum_dibaca(ukuran, monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", None)
    isi = berkas("PNG", ukuran, mode="1", warna=0)  # a hundred kilobytes
    monkeypatch.undo()

    def jangan(*_):
        raise AssertionError("gambar terlalu luas ikut dibaca")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", jangan)
    with pytest.raises(ValidationError, match="lebih luas daripada 40 megapiksel"):
        baca(isi)


def test_tempat_kamera_dan_putaran_hilang_dari_foto():
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    exif[0x010F] = "KameraContoh"
    exif.get_ifd(0x8825)[1] = "S"
    derau = Image.effect_noise((3000, 2000), 90).convert("RGB")
    keluar = io.BytesIO()
    derau.save(keluar, "JPEG", exif=exif, comment=b"rahasia", quality=70)
    siap = baca(keluar.getvalue(), "foto.jpg")
    citra = Image.open(io.BytesIO(siap.isi))
    assert (siap.mime, citra.format) == ("image/jpeg", "JPEG")
    assert (siap.lebar, siap.tinggi) == citra.size == (1600, SISI_TERPANJANG)
    assert not citra.getexif() and "comment" not in citra.info
    assert b"KameraContoh" not in siap.isi and b"rahasia" not in siap.isi


@pytest.mark.parametrize(
    ("isi", "warna"),
    [
        (berkas("PNG", mode="RGBA", warna=(255, 0, 0, 0)), (255, 255, 255)),
        (berkas("PNG", mode="P", warna=0, transparency=0), (255, 255, 255)),
        (berkas("PNG", mode="LA", warna=(0, 255)), (0, 0, 0)),
        (berkas("PNG", mode="I;16", warna=65535), (255, 255, 255)),
        (berkas("JPEG", mode="CMYK", warna=(0, 0, 0, 0)), (255, 255, 255)),
        (berkas("WEBP", warna=(255, 255, 255), lossless=True), (255, 255, 255)),
        (berkas("PNG", warna=(255, 255, 255), icc_profile=b"rusak"), (255, 255, 255)),
    ],
    ids=["tembus", "palet", "abu", "16 bit", "cmyk", "webp", "profil rusak"],
)
def test_setiap_ragam_warna_menjadi_rgb_di_atas_putih(isi, warna):
    citra = Image.open(io.BytesIO(baca(isi).isi))
    assert citra.mode == "RGB"
    assert citra.getpixel((5, 5)) == warna
    assert "icc_profile" not in citra.info


def test_gambar_garis_tetap_png_dan_hasilnya_selalu_sama():
    citra = Image.new("RGB", (400, 300), "white")
    ImageDraw.Draw(citra).line((0, 0, 400, 300), "black", 3)
    keluar = io.BytesIO()
    citra.save(keluar, "PNG", pnginfo=None)
    satu, dua = baca(keluar.getvalue()), baca(keluar.getvalue())
    assert satu.mime == "image/png"
    assert satu == dua == baca(satu.isi)
