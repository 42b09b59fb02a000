"""Documents attached to a report: what is refused and why, and what becomes of the rest."""

import io
import re
from datetime import timedelta

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from weasyprint import HTML

from lkjip.laporan.cetak import print_pdf
from lkjip.laporan.dokumen.pohon import Gambar
from lkjip.laporan.lampiran.baca import BacaanDitolak, lukis_halaman, periksa_isi
from lkjip.laporan.lampiran.selectors import list_dokumen_kurang
from lkjip.laporan.lampiran.services import recover_dokumen
from lkjip.laporan.models import DokumenLampiran, Penghargaan
from lkjip.laporan.naskah import susun_naskah
from lkjip.laporan.susunan import susun_bernomor, take_susunan
from lkjip.laporan.terbit.pengecualian import read_gerbang
from lkjip.organisasi.models import Jejak, Pengguna

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def simpanan(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def buat_pdf(halaman=2, ubah=None, **simpan) -> bytes:
    pdf, keluar = pikepdf.new(), io.BytesIO()
    for _ in range(halaman):
        pdf.add_blank_page(page_size=(595, 842))
    if ubah:
        ubah(pdf)
    pdf.save(keluar, **simpan)
    return keluar.getvalue()


def nama(isi: str) -> pikepdf.Name:
    return pikepdf.Name("/" + isi)


def aksi(jenis: str, **lain) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(S=nama(jenis), **lain)


def saat_dibuka(satu):
    return lambda pdf: pdf.Root.update({"/OpenAction": satu})


def pada_tautan(satu):
    """The action of a link on a page, not of the file."""

    def ubah(pdf):
        kotak = pikepdf.Dictionary(Type=nama("Annot"), Subtype=nama("Link"), A=satu)
        pdf.pages[0].Annots = pdf.make_indirect([pdf.make_indirect(kotak)])

    return ubah


def anotasi(jenis: str):
    def ubah(pdf):
        pdf.pages[0].Annots = [pikepdf.Dictionary(Type=nama("Annot"), Subtype=nama(jenis))]

    return ubah


def bersisipan(pdf):
    pdf.attachments["data.exe"] = b"MZ"


def otomatis(pdf):
    pdf.pages[0].AA = pikepdf.Dictionary(O=aksi("GoTo", D=[0]))


def tersembunyi(pdf):
    pdf.make_indirect(aksi("Launch", F="kalkulator.exe"))
    pdf.Root.Simpanan = pdf.make_indirect([[[aksi("Launch", F="kalkulator.exe")]]])


def ukuran(sisi):
    return lambda pdf: pdf.pages[0].__setattr__("MediaBox", [0, 0, sisi, sisi])


KUNCI = pikepdf.Encryption(owner="a", user="b")
RANTAI = aksi("GoTo", D=[0], Next=[aksi("URI", URI="x", Next=aksi("SubmitForm", F="http://x"))])
DITOLAK = {
    "bukan PDF": (b"<html>", "bukan PDF"),
    "terlalu besar": (b"%PDF-" + b"0" * (20 * 1024 * 1024), "20 MB"),
    "terpotong": (buat_pdf()[:-400], "terpotong"),
    "rusak": (b"%PDF-1.7\n" + b"\x00" * 400 + b"%%EOF", "rusak"),
    "bersandi": (buat_pdf(encryption=KUNCI), "dikunci dengan sandi"),
    "sandi pemilik": (buat_pdf(encryption=pikepdf.Encryption(owner="a", user="")), "dikunci"),
    "terlalu banyak halaman": (buat_pdf(31), "31 halaman.*1 sampai 30"),
    "JavaScript saat dibuka": (buat_pdf(ubah=saat_dibuka(aksi("JavaScript", JS="x"))), "skrip"),
    "URI saat dibuka": (buat_pdf(ubah=saat_dibuka(aksi("URI", URI="x"))), "saat dibuka"),
    "program luar pada tautan": (buat_pdf(ubah=pada_tautan(aksi("Launch"))), "program"),
    "kirim isian di ujung rantai": (buat_pdf(ubah=pada_tautan(RANTAI)), "mengirim isian"),
    "ambil data": (buat_pdf(ubah=pada_tautan(aksi("ImportData"))), "mengambil data"),
    "berkas lain": (buat_pdf(ubah=pada_tautan(aksi("GoToR"))), "membuka berkas lain"),
    "multimedia": (buat_pdf(ubah=anotasi("RichMedia")), "multimedia"),
    "berkas pada halaman": (buat_pdf(ubah=anotasi("FileAttachment")), "disisipkan"),
    "berkas sisipan": (buat_pdf(ubah=bersisipan), "disisipkan"),
    "tindakan halaman": (buat_pdf(ubah=otomatis), "tindakan otomatis"),
    "tersembunyi di luar halaman": (buat_pdf(ubah=tersembunyi), "program"),
}


@pytest.mark.parametrize("kasus", DITOLAK)
def test_berkas_buruk_ditolak_dengan_sebabnya(kasus):
    isi, kata = DITOLAK[kasus]
    with pytest.raises(BacaanDitolak, match=kata):
        periksa_isi(isi)


@pytest.mark.parametrize(("sisi", "kata"), [(90000, "3175 × 3175 cm"), (10, "0 × 0 cm")])
def test_kertas_tidak_wajar_ditolak(sisi, kata):
    with pytest.raises(BacaanDitolak, match=kata):
        list(lukis_halaman(buat_pdf(1, ukuran(sisi))))


def test_tautan_biasa_diterima():
    """A web link, and opening at a page, do nothing on paper."""
    assert periksa_isi(buat_pdf(ubah=pada_tautan(aksi("URI", URI="https://contoh.id")))) == 2
    assert periksa_isi(buat_pdf(ubah=saat_dibuka(aksi("GoTo", D=[0])))) == 2


def unggah(client, isi, judul="SK Tim SAKIP"):
    berkas = SimpleUploadedFile("sk-tim.pdf", isi, "application/pdf")
    return client.post(
        reverse("lampiran_dokumen_unggah", args=["diskominfo", 2020]),
        {"judul": judul, "urutan": 1, "berkas": berkas},
    )


def test_dokumen_menjadi_lampiran_dengan_daftar_isi(opd_contoh, client):
    client.force_login(Pengguna.objects.get(username="pep"))
    assert unggah(client, buat_pdf()).status_code == 302
    dok = susun_bernomor(take_susunan(opd_contoh, 2020))
    bagian = next(b for b in dok.dokumen.bagian if b.kunci == "lampiran.unggah-1")
    gambar = [b for b in bagian.isi if isinstance(b, Gambar)]
    assert [g.judul for g in gambar] == [
        "SK Tim SAKIP, halaman 1 dari 2",
        "SK Tim SAKIP, halaman 2 dari 2",
    ]
    assert all("data:image/jpeg" in g.svg and "tanpa teks" in g.alt for g in gambar)
    assert "lampiran.unggah-1" in [e.kunci for e in dok.daftar["isi"]]
    # the data-quality appendix is referred to by key, so its new number is everywhere
    nomor = int(dok.register[bagian.kunci].nomor)
    assert dok.register["lampiran.mutu-data"].label == f"Lampiran {nomor + 1}"


def test_halaman_lampiran_tercetak_sebagai_gambar_beralternatif(opd_contoh, client):
    """Nothing of the uploaded file is copied: one picture per page, each with its words."""
    client.force_login(Pengguna.objects.get(username="pep"))
    html = "<p>Menetapkan tim penyusun</p><p style='break-before:page'>Susunan tim</p>"
    unggah(client, HTML(string=html).write_pdf())
    dok = susun_bernomor(take_susunan(opd_contoh, 2020))
    naskah = [n for n in susun_naskah(dok) if n.kunci == "lampiran.unggah-1"]
    hasil = print_pdf(naskah)
    with pikepdf.open(io.BytesIO(hasil.pdf)) as pdf:
        alt = [str(o.Alt) for o in pdf.objects if "/Alt" in o and o.get("/S") == "/Figure"]
        gambar = {o.objgen for h in pdf.pages for o in h.get_images().values()}
    assert hasil.halaman == 3  # the divider and two pages
    assert len(gambar) == 2
    assert [a.partition("Isinya: ")[2] for a in alt] == ["Menetapkan tim penyusun", "Susunan tim"]


def test_di_layar_halaman_lampiran_beralamat_sendiri(opd_contoh, client):
    """The page carries addresses, not pictures; who may not read the report gets none."""
    pep = Pengguna.objects.get(username="pep")
    client.force_login(pep)
    unggah(client, buat_pdf())
    html = client.get(reverse("laporan_pratinjau", args=["diskominfo", 2020])).content.decode()
    sidik = DokumenLampiran.objects.get().halaman[0]["sidik"]
    alamat = reverse("naskah_foto", args=["diskominfo", 2020, sidik])
    (tag,) = [t for t in re.findall(r"<img[^>]*>", html) if alamat in t][:1]
    assert re.search(r'width="\d+" height="\d+" loading="lazy"', tag)
    assert "data:image" not in html
    jawab = client.get(alamat)
    assert jawab["Content-Type"] == "image/jpeg"
    assert jawab["X-Content-Type-Options"] == "nosniff"
    assert {"private", "immutable"} <= set(jawab["Cache-Control"].split(", "))
    assert client.get(alamat.replace("/2020/", "/2019/")).status_code == 404
    assert client.get(alamat.replace(sidik, "0" * 64)).status_code == 404
    client.logout()
    assert client.get(alamat).status_code == 302


def test_yang_ditolak_di_pintu_tidak_menghapus_ketikan(opd_contoh, client):
    client.force_login(Pengguna.objects.get(username="pep"))
    isi = buat_pdf(1)
    unggah(client, isi)
    jawab = unggah(client, isi, "Sama")
    assert jawab.status_code == 422
    assert "Berkas yang sama sudah dilampirkan" in jawab.content.decode()
    jawab = unggah(client, b"<html>", "Buruk")
    assert "bukan PDF" in jawab.content.decode()
    assert 'value="Buruk"' in jawab.content.decode()
    assert DokumenLampiran.objects.count() == 1


def test_yang_ditolak_saat_dibaca_tinggal_di_daftar_dan_menahan_penerbitan(opd_contoh, client):
    client.force_login(Pengguna.objects.get(username="pep"))
    assert unggah(client, buat_pdf(ubah=pada_tautan(aksi("Launch")))).status_code == 302
    halaman = client.get(reverse("lampiran", args=["diskominfo", 2020])).content.decode()
    assert "perintah yang menjalankan program" in halaman
    assert take_susunan(opd_contoh, 2020).potret.lampiran == ()
    ((_, pesan),) = list_dokumen_kurang(opd_contoh, 2020)
    assert "“SK Tim SAKIP” ditolak" in pesan
    assert pesan in [t.pesan for t in read_gerbang(opd_contoh, 2020)[1].terbuka]


def test_pembacaan_yang_terputus_dilanjutkan(opd_contoh, client):
    client.force_login(Pengguna.objects.get(username="pep"))
    unggah(client, buat_pdf())
    baris = DokumenLampiran.objects.filter(sidik=DokumenLampiran.objects.get().sidik)
    lama = timezone.now() - timedelta(minutes=10)
    baris.update(status="berjalan", denyut=lama, halaman=[])
    assert baris.get().terputus
    assert recover_dokumen() == 1
    assert (baris.get().status, len(baris.get().halaman)) == ("selesai", 2)


def test_halaman_melebar_dicetak_mendatar(opd_contoh, client):
    client.force_login(Pengguna.objects.get(username="pep"))
    unggah(client, buat_pdf(2, lambda pdf: pdf.pages[1].__setattr__("Rotate", 90)))
    dok = susun_bernomor(take_susunan(opd_contoh, 2020))
    bagian = next(b for b in dok.dokumen.bagian if b.kunci == "lampiran.unggah-1")
    assert [b.mendatar for b in bagian.isi if isinstance(b, Gambar)] == [False, True]


def test_penghargaan_ditulis_dan_dihapus_dengan_jejak(opd_contoh, client):
    client.force_login(Pengguna.objects.get(username="pep"))
    alamat = ["diskominfo", 2020]
    isi = {"nama": "Anugerah", "pemberi": "Komisi Informasi", "tingkat": "Nasional"}
    client.post(reverse("penghargaan_buat", args=alamat), isi)
    satu = Penghargaan.objects.get()
    assert take_susunan(opd_contoh, 2020).potret.penghargaan[0].pemberi == "Komisi Informasi"
    client.post(reverse("penghargaan_hapus", args=[*alamat, satu.pk]))
    assert not Penghargaan.objects.exists()
    assert {"tambah penghargaan", "hapus penghargaan"} <= set(
        Jejak.objects.values_list("tindakan", flat=True)
    )
