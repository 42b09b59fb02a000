"""Comments pinned to a figure or a paragraph, through the life of the data they speak of."""

import re

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kinerja.models import Realisasi
from lkjip.laporan.models import Komentar, Narasi, TanggapanKomentar
from lkjip.laporan.penulisan.services import write_narasi
from lkjip.laporan.render import render_html
from lkjip.laporan.susunan import susun_bernomor, take_susunan
from lkjip.organisasi.models import Jejak, Pengguna, TahunKinerja

TAHUN = 2020
ARG = ["diskominfo", TAHUN]
ANGKA = "indikator.1.1.realisasi"
BAGIAN = "bab.1.latar-belakang"


@pytest.fixture(autouse=True)
def opd(opd_contoh):
    return opd_contoh


def masuk(nama: str) -> Client:
    client = Client()
    client.force_login(Pengguna.objects.get(username=nama))
    return client


def isi(client: Client, nama: str, *arg: object, **kueri: str) -> str:
    jawab = client.get(reverse(nama, args=[*ARG, *arg]), kueri)
    assert jawab.status_code == 200
    return jawab.content.decode()


def kirim(siapa: str, nama: str, *arg: object, **data: object):
    return masuk(siapa).post(reverse(nama, args=[*ARG, *arg]), data)


def pasang(kata: str = "Mengapa jauh di atas target?") -> Komentar:
    assert kirim("peninjau", "komentar_angka", ANGKA, isi=kata).status_code == 302
    return Komentar.objects.first()


def ubah_realisasi(kode: str, nilai: int) -> None:
    """A new value in force, as after a correction."""
    satu = Realisasi.objects.get(indikator__kode=kode, tahun=TAHUN, periode=0)
    pep = Pengguna.objects.get(username="pep")
    satu.terkini = satu.nilai_tercatat.create(
        nilai=nilai, oleh=pep, oleh_nama="PEP", waktu=timezone.now()
    )
    satu.save()


def test_satu_komentar_dari_terbuka_sampai_selesai(opd):
    satu = pasang()
    assert (satu.dilihat, satu.status) == ("100 %", "terbuka")
    assert "Mengapa jauh di atas target?" in isi(masuk("pep"), "asal_angka", ANGKA)
    for siapa, nama, data, status in (
        ("bidang", "komentar_jawab", {"isi": "Targetnya disusun lebih dulu."}, "dijawab"),
        (
            "peninjau",
            "komentar_putuskan",
            {"putusan": "buka", "isi": "Lampirkan bukti."},
            "terbuka",
        ),
        ("kepala", "komentar_jawab", {"isi": "Bukti sudah dilampirkan."}, "dijawab"),
        ("peninjau", "komentar_putuskan", {"putusan": "selesai", "isi": ""}, "selesai"),
    ):
        satu.refresh_from_db()
        assert kirim(siapa, nama, satu.pk, versi=satu.versi, **data).status_code == 302
        satu.refresh_from_db()
        assert satu.status == status
    halaman = isi(masuk("pep"), "komentar", satu.pk)
    for kata in (
        "Targetnya disusun",
        "Lampirkan bukti.",
        "Dibuka kembali",
        "Dinyatakan selesai",
    ):
        assert kata in halaman
    jejak = Jejak.objects.filter(objek_jenis="laporan.komentar").order_by("nomor")
    assert [j.tindakan for j in jejak] == [
        "tulis komentar",
        "jawab komentar",
        "buka kembali komentar",
        "jawab komentar",
        "selesaikan komentar",
    ]


def test_angka_berubah_dan_hilang_disebut_dengan_yang_lama(opd):
    satu = pasang()
    ubah_realisasi("1.1", 80)
    for nama, arg in (("asal_angka", ANGKA), ("komentar", satu.pk)):
        halaman = isi(masuk("pep"), nama, arg)
        assert "Angka ini berubah sejak dikomentari" in halaman
        assert "100 % → <strong>80 %</strong>" in halaman
    Komentar.objects.update(kunci="indikator.9.9.realisasi")
    assert "Angka ini tidak ada lagi dalam laporan" in isi(masuk("pep"), "komentar_daftar")


def test_komentar_bukan_fakta_sehingga_boleh_pada_tahun_terkunci(opd):
    tahun = TahunKinerja.objects.filter(opd=opd, tahun=TAHUN)
    tahun.update(status=TahunKinerja.Status.TERKUNCI)
    ubahan = tahun.get().ubahan
    satu = pasang()
    assert kirim("pep", "komentar_jawab", satu.pk, isi="Sudah kami cek.").status_code == 302
    assert tahun.get().ubahan == ubahan  # nothing has to be checked anew
    pasang("Satu lagi, ketika tahun berikutnya sudah dikerjakan.")
    TahunKinerja.objects.create(opd=opd, tahun=TAHUN + 1, kebijakan="baku-2014")
    assert "1 komentar peninjau pada laporan 2020" in masuk("pep").get("/").content.decode()


def test_terkirim_dua_kali_tercatat_sekali(opd):
    satu = pasang()
    pasang()
    versi = satu.versi
    for _ in range(2):
        assert kirim("pep", "komentar_jawab", satu.pk, isi="Sudah benar.").status_code == 302
    for _ in range(2):
        data = {"putusan": "selesai", "isi": "", "versi": versi + 1}
        assert kirim("peninjau", "komentar_putuskan", satu.pk, **data).status_code == 302
    assert list(satu.langkah.values_list("jenis", flat=True)) == ["tulis", "jawab", "selesai"]
    assert Komentar.objects.count() == 1


def test_jawaban_pada_komentar_yang_baru_selesai_tidak_hilang(opd):
    satu = pasang()
    data = {"putusan": "selesai", "isi": "", "versi": satu.versi}
    kirim("peninjau", "komentar_putuskan", satu.pk, **data)
    jawab = kirim("pep", "komentar_jawab", satu.pk, isi="Jawaban yang terlambat.")
    assert jawab.status_code == 422
    halaman = jawab.content.decode()
    assert "sudah dinyatakan selesai oleh" in halaman
    assert "Jawaban yang terlambat.</textarea>" in halaman
    assert not satu.langkah.filter(jenis="jawab").exists()


def test_selesai_tanpa_membaca_jawaban_baru_ditahan(opd):
    satu = pasang()
    kirim("pep", "komentar_jawab", satu.pk, isi="Ini jawabannya.")
    data = {"putusan": "selesai", "isi": "", "versi": satu.versi}
    assert kirim("peninjau", "komentar_putuskan", satu.pk, **data).status_code == 422
    satu.refresh_from_db()
    assert satu.status == "dijawab"


@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        ("", "yang terkirim masih kosong"),
        (" \r\n\t ", "yang terkirim masih kosong"),
        ("a" * 4001, "4000"),
    ],
)
def test_tulisan_kosong_atau_terlalu_panjang_ditolak_dengan_sopan(opd, kata, pesan):
    jawab = kirim("peninjau", "komentar_angka", ANGKA, isi=kata)
    assert jawab.status_code == 422 and pesan in jawab.content.decode()
    assert kata.strip() in jawab.content.decode()
    assert not Komentar.objects.exists()


def test_angka_yang_bergerak_sebelum_terkirim_ditanyakan_dulu(opd):
    jawab = kirim("peninjau", "komentar_angka", ANGKA, isi="Terlalu rendah.", dilihat="84,90 %")
    assert jawab.status_code == 422
    assert "84,90 % → 100 %" in jawab.content.decode()
    assert "Terlalu rendah.</textarea>" in jawab.content.decode()


def test_yang_dikatakan_tidak_dapat_diubah_atau_dihapus(opd):
    langkah = pasang().langkah
    for ubah in (lambda: langkah.update(isi="lain"), lambda: langkah.all()._raw_delete("default")):
        with pytest.raises(IntegrityError), transaction.atomic():
            ubah()
    assert TanggapanKomentar.objects.get().isi == "Mengapa jauh di atas target?"


def tulis_naskah(opd, html: str) -> None:
    versi = Narasi.objects.filter(opd=opd, bagian=BAGIAN).values_list("versi", flat=True).first()
    write_narasi(
        oleh=Pengguna.objects.get(username="pep"),
        opd=opd,
        tahun=TAHUN,
        bagian=BAGIAN,
        isi=html,
        versi=versi or 0,
    )


def pasang_paragraf(kata: str) -> Komentar:
    """The reviewer chooses the paragraph that begins with `kata`."""
    alamat = reverse("komentar_bagian", args=[*ARG, BAGIAN])
    jawab = masuk("peninjau").get(alamat)
    teks = jawab.context["bagian"].paragraf
    pilihan = re.findall(r'type="radio"[^>]*value="([0-9a-f]{64})"', jawab.content.decode())
    assert [p.sidik for p in teks] == pilihan
    sidik = next(p.sidik for p in teks if p.teks.startswith(kata))
    jawab = kirim("peninjau", "komentar_bagian", BAGIAN, paragraf=sidik, isi="Sebut sumbernya.")
    assert jawab.status_code == 302
    return Komentar.objects.first()


def test_paragraf_yang_berubah_atau_hilang_tetap_dapat_dibaca(opd):
    tulis_naskah(opd, "<p>Jumlah aduan turun tajam pada akhir tahun.</p><p>Alinea lain.</p>")
    satu = pasang_paragraf("Jumlah aduan")
    assert satu.naskah == BAGIAN
    tanda = f'tahun.<a class="tanda-komentar" href="{reverse("komentar", args=[*ARG, satu.pk])}">1'
    assert tanda in isi(masuk("pep"), "laporan_pratinjau")
    tulis_naskah(opd, "<p>Alinea lain.</p><p>Jumlah aduan turun 40 kasus pada akhir tahun.</p>")
    halaman = isi(masuk("pep"), "komentar", satu.pk)
    for kata in ("Bagian ini sudah berubah", "turun tajam pada akhir", "turun 40 kasus"):
        assert kata in halaman
    tulis_naskah(opd, "<p>Alinea lain.</p>")
    halaman = isi(masuk("pep"), "komentar", satu.pk)
    assert "paragraf yang dikomentari tidak ada lagi" in halaman and "turun tajam" in halaman
    assert 'class="tanda-komentar"' not in isi(masuk("pep"), "laporan_pratinjau")


def test_paragraf_yang_berubah_sebelum_terkirim_dipilih_lagi(opd):
    data = {"paragraf": "0" * 64, "isi": "Komentar yang sudah diketik."}
    jawab = kirim("peninjau", "komentar_bagian", BAGIAN, **data)
    assert jawab.status_code == 422
    assert "sudah berubah sejak halaman ini dibuka" in jawab.content.decode()
    assert "Komentar yang sudah diketik.</textarea>" in jawab.content.decode()


def test_penanda_di_layar_saja_dan_kueri_tetap(opd, django_assert_num_queries):
    alamat = reverse("laporan_pratinjau", args=ARG)
    client = masuk("peninjau")
    client.get(alamat)
    with CaptureQueriesContext(connection) as tanpa:
        polos = client.get(alamat).content.decode()
        banyak = len(tanpa)
    cetak = render_html(susun_bernomor(take_susunan(opd, TAHUN)), "cetak")
    for ke in range(4):
        pasang(f"Komentar ke-{ke} pada angka.")
    with django_assert_num_queries(banyak):
        bertanda = client.get(alamat).content.decode()
    tanda = f'href="{reverse("asal_angka", args=[*ARG, ANGKA])}#komentar">4'
    assert tanda in bertanda and tanda not in polos
    assert reverse("komentar_bagian", args=[*ARG, BAGIAN]) in bertanda
    assert "komentari" not in isi(masuk("pep"), "laporan_pratinjau")
    assert render_html(susun_bernomor(take_susunan(opd, TAHUN)), "cetak") == cetak


def test_komentar_terlihat_di_tempat_kerja_masing_masing(opd):
    """The author's editor, the OPD's home page and inbox, the reviewer's desk and list."""
    tulis_naskah(opd, f"<p>Realisasinya {{{{ {ANGKA} }}}} pada akhir tahun.</p>")
    pasang_paragraf("Realisasinya")
    pasang("Angka ini dari mana?")
    editor = isi(masuk("bidang"), "naskah_bagian", BAGIAN)
    assert "2 komentar peninjau belum selesai pada bagian ini" in editor
    assert "Angka ini dari mana?" in editor and "Sebut sumbernya." in editor
    assert "komentar peninjau" not in isi(masuk("bidang"), "naskah_bagian", "bab.1.gambaran-umum")
    beranda = masuk("pep").get("/").content.decode()
    assert "2 komentar peninjau pada laporan 2020 belum dijawab" in beranda
    assert "2 belum dijawab" in isi(masuk("pep"), "reviu")
    kirim("pep", "komentar_jawab", Komentar.objects.first().pk, isi="Dari laporan bidang.")
    meja = masuk("peninjau").get(reverse("meja"), {"saring": "komentar"}).content.decode()
    assert ">2, 1 sudah dijawab</a>" in meja
    for status, ada in (("terbuka", 1), ("dijawab", 1), ("selesai", 0), ("semua", 2), ("x", 2)):
        daftar = isi(masuk("peninjau"), "komentar_daftar", status=status)
        assert daftar.count('class="komentar"') == ada, status


def test_kueri_daftar_tetap(opd, django_assert_num_queries):
    """However many comments there are."""
    alamat, client = reverse("komentar_daftar", args=ARG), masuk("pep")
    pasang()
    client.get(alamat)
    with CaptureQueriesContext(connection) as satu:
        client.get(alamat)
        banyak = len(satu)
    for ke in range(5):
        pasang(f"Komentar ke-{ke} pada angka.")
    with django_assert_num_queries(banyak):
        client.get(alamat)
