"""Who may: the table, dated memberships, strangers, and the pages that say no."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from lkjip.organisasi import galat
from lkjip.organisasi.akses import (
    IZIN,
    Tindakan,
    get_hak,
    get_opd_or_404,
    get_tahun_or_404,
    wajib_umum,
)
from lkjip.organisasi.models import Keanggotaan, PerangkatDaerah, TahunKinerja
from lkjip.organisasi.selectors.pilihan import cari_pilihan, opd_terbaca
from tests.dunia import buat_pengguna


def permintaan(pengguna):
    request = RequestFactory().get("/")
    request.user = pengguna
    return request


def test_setiap_peran_boleh_membaca_dan_tercantum():
    assert set(IZIN) == set(Keanggotaan.Peran.values)
    assert all(Tindakan.BACA in hak for hak in IZIN.values())


def test_tindakan_yang_memisahkan_tugas():
    """Who fills in never approves; who reviews never writes."""
    assert not IZIN["pep"] & {Tindakan.SETUJUI, Tindakan.VERIFIKASI, Tindakan.KUNCI}
    assert IZIN["peninjau"] == {Tindakan.BACA, Tindakan.CETAK, Tindakan.TINJAU}
    assert not IZIN["admin"] & {Tindakan.ISI_REALISASI, Tindakan.SETUJUI, Tindakan.TULIS_NARASI}


def test_orang_luar_404_pembaca_403(dunia):
    with pytest.raises(Http404):
        get_opd_or_404(permintaan(dunia.pengguna["orang-lain"]), "dinas-a", Tindakan.BACA)
    with pytest.raises(PermissionDenied):
        get_opd_or_404(permintaan(dunia.pengguna["peninjau"]), "dinas-a", Tindakan.ISI_REALISASI)
    request = permintaan(dunia.pengguna["pep"])
    tahun = get_tahun_or_404(request, "dinas-a", 2020, Tindakan.ISI_REALISASI)
    assert tahun == dunia.tahun
    assert request.tahun_kinerja == tahun


def test_peran_umum_hanya_dari_keanggotaan_semua_opd(dunia):
    wajib_umum(permintaan(dunia.pengguna["admin"]), Tindakan.KELOLA_PENGGUNA)
    with pytest.raises(PermissionDenied):
        wajib_umum(permintaan(dunia.pengguna["pep"]), Tindakan.BACA)


@pytest.mark.parametrize(
    ("mulai", "sampai", "berlaku"),
    [(-10, None, True), (-10, 0, True), (0, None, True), (-10, -1, False), (1, None, False)],
)
def test_keanggotaan_bertanggal(dunia, mulai, sampai, berlaku):
    orang = buat_pengguna("bertanggal")
    hari = timezone.localdate()
    Keanggotaan.objects.create(
        pengguna=orang,
        peran=Keanggotaan.Peran.BIDANG,
        opd=dunia.opd,
        mulai=hari + timedelta(days=mulai),
        sampai=None if sampai is None else hari + timedelta(days=sampai),
    )
    assert get_hak(orang).boleh(Tindakan.BACA, dunia.opd) is berlaku


def test_pengguna_nonaktif_tanpa_hak(dunia):
    orang = dunia.pengguna["pep"]
    orang.is_active = False
    assert get_hak(orang).keanggotaan == ()


def test_hak_digabung_dari_beberapa_peran(dunia):
    orang = dunia.pengguna["bidang"]
    Keanggotaan.objects.create(
        pengguna=orang, peran=Keanggotaan.Peran.VERIFIKATOR, opd=dunia.opd, mulai=date(2020, 1, 1)
    )
    hak = get_hak(orang)
    assert hak.boleh(Tindakan.VERIFIKASI, dunia.opd)
    assert hak.boleh(Tindakan.ISI_REALISASI, dunia.opd)
    assert not hak.boleh(Tindakan.BACA, dunia.lain)


def test_opd_terbaca(dunia):
    def baca(nama):
        return set(opd_terbaca(get_hak(dunia.pengguna[nama])).values_list("kode", flat=True))

    assert baca("pep") == {"dinas-a"}
    assert baca("orang-lain") == {"dinas-b"}
    assert baca("peninjau") == {"dinas-a", "dinas-b"}
    assert baca("tanpa-peran") == set()


def test_cari_pilihan(dunia, django_assert_num_queries):
    hak = get_hak(dunia.pengguna["peninjau"])
    with django_assert_num_queries(3):
        pilihan, jumlah = cari_pilihan(hak, "dinas b")
    assert jumlah == 1
    assert [(p.opd.kode, [t.tahun for t in p.tahun]) for p in pilihan] == [
        ("dinas-b", [2020, 2019])
    ]


def test_pilih_tahun_menuju_halaman_yang_sama(dunia):
    client = dunia.client("peninjau")
    isi = client.get(reverse("pilih_tahun"), {"halaman": "dasbor"}).content.decode()
    assert reverse("dasbor", args=["dinas-b", 2019]) in isi
    isi = client.get(reverse("pilih_tahun"), {"halaman": "tidak-ada"}).content.decode()
    assert reverse("dasbor", args=["dinas-b", 2019]) in isi


def test_pilih_tahun_sebagai_dialog(dunia):
    client = dunia.client("peninjau")
    kepala = {"HX-Request": "true", "HX-Target": "dialog-isi"}
    isi = client.get(reverse("pilih_tahun"), headers=kepala).content.decode()
    assert "modal-header" in isi
    assert "<html" not in isi
    kepala["HX-Target"] = "pilihan-daftar"
    isi = client.get(reverse("pilih_tahun"), {"q": "xyz"}, headers=kepala).content.decode()
    assert "Tidak ada yang cocok" in isi
    assert "modal-header" not in isi


def test_jumlah_kueri_pilih_tahun_tetap(dunia, django_assert_max_num_queries):
    for nomor in range(20):
        opd = PerangkatDaerah.objects.create(
            pemda=dunia.opd.pemda, kode=f"lain-{nomor}", nama=f"Lain {nomor}", singkatan="L"
        )
        TahunKinerja.objects.create(opd=opd, tahun=2020, kebijakan="baku-2014")
    client = dunia.client("peninjau")
    client.get(reverse("beranda"))
    with django_assert_max_num_queries(9):
        client.get(reverse("pilih_tahun"))


@pytest.mark.parametrize(
    ("alamat", "pesan"),
    [
        ("/opd/tidak-ada/2020/", "Perangkat daerah “tidak-ada” tidak ditemukan."),
        ("/opd/dinas-b/2020/", "Perangkat daerah “dinas-b” tidak ditemukan."),
        ("/opd/dinas-a/2031/", "Tahun 2031 belum dibuka untuk Dinas A."),
        ("/entah/", "Alamat yang Anda buka tidak ada di portal ini."),
    ],
)
def test_halaman_404_berbahasa_indonesia(dunia, alamat, pesan):
    jawab = dunia.client("pep").get(alamat)
    isi = jawab.content.decode()
    assert jawab.status_code == 404
    assert pesan in isi
    assert "Halaman tidak ditemukan" in isi
    assert "Not Found" not in isi


def test_halaman_404_untuk_tamu(db, client):
    jawab = client.get("/entah/")
    assert jawab.status_code == 404
    assert "Halaman tidak ditemukan" in jawab.content.decode()


def test_halaman_403_menyebut_peran(dunia, rf):

    request = rf.get("/")
    request.user = dunia.pengguna["peninjau"]
    request.resolver_match = None
    jawab = galat.tidak_berhak(
        request, PermissionDenied("Peran Anda tidak mengizinkan tindakan ini.")
    )
    isi = jawab.content.decode()
    assert jawab.status_code == 403
    assert "Peninjau (Inspektorat)" in isi


def test_formulir_kedaluwarsa(dunia):
    client = Client(enforce_csrf_checks=True)
    client.force_login(dunia.pengguna["pep"])
    jawab = client.post(reverse("account_logout"))
    assert jawab.status_code == 403
    assert "Formulir ini sudah kedaluwarsa" in jawab.content.decode()


def test_menu_menurut_peran(dunia):
    isi = dunia.client("pep").get(reverse("dasbor", args=["dinas-a", 2020])).content.decode()
    assert 'aria-current="page"' in isi
    assert "Ringkasan · Dinas A · 2020" in _judul(isi)
    tanpa = dunia.client("tanpa-peran").get(reverse("beranda")).content.decode()
    assert "Ringkasan" not in tanpa


def _judul(isi: str) -> str:
    return isi.split("<title>")[1].split("</title>")[0]
