"""Users and memberships: invited by mail, given roles for a time, sent away, never deleted."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from lkjip.organisasi.models import Jejak, Keanggotaan, Pengguna
from tests.dunia import SANDI

AKAR = "/pengaturan/pengguna/"


def isi_undangan(dunia, **ganti):
    return {
        "nama": "Orang Baru",
        "email": "Baru@Contoh.example",
        "username": "baru",
        "peran": "bidang",
        "opd": dunia.opd.pk,
        "unit": "",
        "mulai": timezone.localdate().isoformat(),
        "sampai": "",
        **ganti,
    }


@pytest.fixture
def admin(dunia):
    return dunia.client("admin")


@pytest.fixture
def undang(dunia, admin, django_capture_on_commit_callbacks):
    def lakukan(**ganti):
        with django_capture_on_commit_callbacks(execute=True):
            return admin.post(f"{AKAR}undang/", isi_undangan(dunia, **ganti))

    return lakukan


def test_undangan_sampai_masuk(undang):
    assert undang().status_code == 302
    baru = Pengguna.objects.get(username="baru")
    assert baru.email == "baru@contoh.example"
    assert not baru.has_usable_password()
    surel = mail.outbox[0]
    assert surel.to == ["baru@contoh.example"]
    assert "Bidang" in surel.body
    client = Client()
    tautan = re.search(r"http://testserver(\S+)", surel.body).group(1)
    halaman = client.get(tautan, follow=True)
    kirim = {"password1": SANDI, "password2": SANDI}
    assert client.post(halaman.request["PATH_INFO"], kirim, follow=True).status_code == 200
    assert Client().login(username="baru", password=SANDI)
    # the link works once
    assert b"password1" not in Client().get(tautan, follow=True).content


@pytest.mark.parametrize(
    ("ganti", "pesan"),
    [
        ({"email": "pep@contoh.invalid"}, "Pos-el ini sudah dipakai"),
        ({"username": "pep"}, "sudah"),
        ({"peran": "bidang", "opd": ""}, "Peran ini melekat pada satu perangkat daerah"),
        ({"sampai": "2001-01-01"}, "Tanggal selesai tidak boleh mendahului"),
        ({"peran": "raja"}, "raja"),
        ({"email": "bukan surel"}, "surel"),
    ],
)
def test_undangan_keliru(undang, ganti, pesan):
    jumlah = Pengguna.objects.count()
    jawab = undang(**ganti)
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()
    assert Pengguna.objects.count() == jumlah
    assert not mail.outbox
    assert not Jejak.objects.exists()


def test_peran_bertanggal(dunia, admin):
    orang = dunia.pengguna["tanpa-peran"]
    besok = timezone.localdate() + timedelta(days=1)
    isi = {"peran": "pep", "opd": dunia.opd.pk, "mulai": besok.isoformat(), "sampai": ""}
    assert admin.post(f"{AKAR}{orang.pk}/peran/", isi).status_code == 302
    assert dunia.client("tanpa-peran").get("/opd/dinas-a/2020/").status_code == 404
    Keanggotaan.objects.filter(pengguna=orang).update(mulai=date(2020, 1, 1))
    assert dunia.client("tanpa-peran").get("/opd/dinas-a/2020/").status_code == 200
    kembar = admin.post(f"{AKAR}{orang.pk}/peran/", isi)
    assert "Peran yang sama sudah berlaku" in kembar.content.decode()
    peran = Keanggotaan.objects.get(pengguna=orang)
    kemarin = timezone.localdate() - timedelta(days=1)
    url = f"/pengaturan/peran/{peran.pk}/akhiri/"
    assert admin.post(url, {"sampai": kemarin.isoformat(), "alasan": "Mutasi"}).status_code == 302
    assert dunia.client("tanpa-peran").get("/opd/dinas-a/2020/").status_code == 404
    assert Keanggotaan.objects.filter(pk=peran.pk).exists()  # the history stays
    assert Jejak.objects.first().alasan == "Mutasi"


def test_unit_harus_milik_opd(dunia, admin):
    unit = dunia.lain.unit.create(kode="b", jenis="bidang", nama="Bidang B")
    orang = dunia.pengguna["tanpa-peran"]
    isi = {"peran": "bidang", "opd": dunia.opd.pk, "unit": unit.pk, "mulai": "2020-01-01"}
    jawab = admin.post(f"{AKAR}{orang.pk}/peran/", isi)
    assert "milik perangkat daerah lain" in jawab.content.decode()


def test_keluarkan_dari_semua_sesi(dunia, admin):
    orang = dunia.pengguna["pep"]
    satu, dua = Client(), Client()
    for client in (satu, dua):
        client.post("/akun/login/", {"login": "pep", "password": SANDI})
        assert client.get("/opd/dinas-a/2020/").status_code == 200
    jawab = admin.post(f"{AKAR}{orang.pk}/keluarkan/", follow=True)
    assert "2 sesi" in jawab.content.decode()
    for client in (satu, dua):
        assert client.get("/opd/dinas-a/2020/").status_code == 302


def test_nonaktif_dan_aktif(dunia, admin):
    orang = dunia.pengguna["pep"]
    client = Client()
    client.post("/akun/login/", {"login": "pep", "password": SANDI})
    url = f"{AKAR}{orang.pk}/nonaktif/"
    assert "Sebutkan alasannya" in admin.post(url, {"alasan": ""}).content.decode()
    assert admin.post(url, {"alasan": "Pensiun"}).status_code == 302
    assert client.get("/opd/dinas-a/2020/").status_code == 302
    assert not Client().login(username="pep", password=SANDI)
    admin.post(f"{AKAR}{orang.pk}/aktif/")
    assert Client().login(username="pep", password=SANDI)


def test_administrator_terakhir_tidak_hilang(dunia, admin):
    sendiri = dunia.pengguna["admin"]
    jawab = admin.post(f"{AKAR}{sendiri.pk}/nonaktif/", {"alasan": "x"})
    assert "akun Anda sendiri" in jawab.content.decode()
    peran = sendiri.keanggotaan.get()
    kemarin = (timezone.localdate() - timedelta(days=1)).isoformat()
    jawab = admin.post(f"/pengaturan/peran/{peran.pk}/akhiri/", {"sampai": kemarin})
    assert "tidak ada lagi administrator" in jawab.content.decode()
    peran.refresh_from_db()
    assert peran.sampai is None


def test_undang_ulang(dunia, admin, django_capture_on_commit_callbacks):
    orang = dunia.pengguna["pep"]
    with django_capture_on_commit_callbacks(execute=True):
        admin.post(f"{AKAR}{orang.pk}/undang-ulang/")
    assert mail.outbox[0].to == [orang.email]
    orang.is_active = False
    orang.save()
    jawab = admin.post(f"{AKAR}{orang.pk}/undang-ulang/", follow=True)
    assert "Akun ini nonaktif" in jawab.content.decode()


def test_cari_dan_ubah(dunia, admin):
    halaman = admin.get(AKAR, {"q": "verif"}).content.decode()
    assert "verifikator@contoh.invalid" in halaman
    assert "pep@contoh.invalid" not in halaman
    orang = dunia.pengguna["pep"]
    isi = {"nama": "Staf PEP", "email": "verifikator@contoh.invalid"}
    jawab = admin.post(f"{AKAR}{orang.pk}/ubah/", isi)
    assert "sudah dipakai pengguna lain" in jawab.content.decode()
    isi["email"] = "pep2@contoh.invalid"
    assert admin.post(f"{AKAR}{orang.pk}/ubah/", isi).status_code == 302
    orang.refresh_from_db()
    assert (orang.nama, orang.email) == ("Staf PEP", "pep2@contoh.invalid")
