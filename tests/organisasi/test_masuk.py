"""The door: signing in and out, demo accounts, rate limit, password reset, second factor."""

import re
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from lkjip.organisasi.demo import AKUN_DEMO, SANDI_DEMO
from tests.dunia import SANDI

MASUK = reverse("account_login")


@pytest.fixture(autouse=True)
def hitungan_bersih():
    """Rate limits count in the cache: every test starts from none."""
    cache.clear()
    yield
    cache.clear()


@pytest.mark.parametrize("isian", ["pep", "pep@contoh.invalid"])
def test_masuk_dengan_nama_atau_pos_el(dunia, client, isian):
    jawab = client.post(MASUK, {"login": isian, "password": SANDI})
    assert jawab.status_code == 302
    assert jawab.url == reverse("beranda")
    assert client.get(reverse("beranda")).status_code == 200


def test_kembali_ke_halaman_yang_diminta(dunia, client):
    alamat = reverse("dasbor", args=["dinas-a", 2020])
    jawab = client.get(alamat)
    assert jawab.url == f"{MASUK}?next={alamat}"
    jawab = client.post(jawab.url, {"login": "pep", "password": SANDI})
    assert jawab.url == alamat


def test_tidak_dibawa_ke_situs_lain(dunia, client):
    jawab = client.post(f"{MASUK}?next=https://jahat.example/", {"login": "pep", "password": SANDI})
    assert jawab.status_code == 302
    assert "jahat.example" not in jawab.url


def test_sandi_salah_dijelaskan(dunia, client):
    isi = client.post(MASUK, {"login": "pep", "password": "salah"}).content.decode()
    assert "tidak cocok" in isi
    assert "ringkasan-galat" in isi
    assert "_auth_user_id" not in client.session


def test_pengguna_nonaktif_tidak_masuk(dunia, client):
    orang = dunia.pengguna["pep"]
    orang.is_active = False
    orang.save()
    client.post(MASUK, {"login": "pep", "password": SANDI})
    assert "_auth_user_id" not in client.session


def test_menebak_sandi_ditahan(dunia, client):
    for _ in range(12):
        jawab = client.post(MASUK, {"login": "pep", "password": "salah"})
    isi = jawab.content.decode()
    assert "Terlalu banyak percobaan" in isi
    assert "_auth_user_id" not in client.session
    benar = client.post(MASUK, {"login": "pep", "password": SANDI})
    assert "_auth_user_id" not in client.session, benar.status_code


def test_permintaan_bertubi_tubi_ditahan_dengan_penjelasan(dunia, client):
    alamat = reverse("account_reset_password")
    for _ in range(30):
        jawab = client.post(alamat, {"email": "pep@contoh.invalid"})
        if jawab.status_code == 429:
            break
    assert jawab.status_code == 429
    assert "Tunggu lima menit" in jawab.content.decode()


def test_keluar_hanya_dengan_post(dunia):
    client = dunia.client("pep")
    assert "Keluar" in client.get(reverse("account_logout")).content.decode()
    assert "_auth_user_id" in client.session
    client.post(reverse("account_logout"))
    assert "_auth_user_id" not in client.session


def test_pendaftaran_ditutup(dunia, client):
    isi = client.get(reverse("account_signup")).content.decode()
    assert "hanya dibuat oleh administrator" in isi
    client.post(reverse("account_signup"), {"username": "baru", "password1": SANDI})
    assert "_auth_user_id" not in client.session


def test_akun_demo_hanya_dalam_mode_demo(dunia, client, settings):
    settings.DEMO = True
    isi = client.get(MASUK).content.decode()
    assert SANDI_DEMO in isi
    assert all(f"<code>{akun.username}</code>" in isi for akun in AKUN_DEMO)
    settings.DEMO = False
    isi = client.get(MASUK).content.decode()
    assert SANDI_DEMO not in isi
    assert "Akun contoh" not in isi


def test_atur_ulang_sandi(dunia, client, mailoutbox):
    jawab = client.post(reverse("account_reset_password"), {"email": "pep@contoh.invalid"})
    assert jawab.url == reverse("account_reset_password_done")
    (surat,) = mailoutbox
    assert surat.subject == "Portal LKjIP: Tautan untuk membuat kata sandi baru"
    assert "abaikan surat ini" in surat.body
    alamat = re.search(r"http://testserver(\S+)", surat.body)[1]
    alamat = client.get(alamat).url
    baru = "sandi-baru-yang-lain"
    client.post(alamat, {"password1": baru, "password2": baru})
    client.post(MASUK, {"login": "pep", "password": baru})
    assert "_auth_user_id" in client.session
    isi = client.get(alamat).content.decode()
    assert "Tautan tidak berlaku" in isi


def test_pos_el_tak_terdaftar_tidak_dibocorkan(dunia, client, mailoutbox):
    jawab = client.post(reverse("account_reset_password"), {"email": "entah@contoh.invalid"})
    assert jawab.url == reverse("account_reset_password_done")
    assert mailoutbox == []


def test_langkah_kedua_diminta(dunia, client):
    Authenticator.objects.create(
        user=dunia.pengguna["kepala"],
        type=Authenticator.Type.TOTP,
        data={"secret": "JBSWY3DPEHPK3PXP"},
    )
    jawab = client.post(MASUK, {"login": "kepala", "password": SANDI})
    assert jawab.url == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    isi = client.post(jawab.url, {"code": "000000"}).content.decode()
    assert "Kode tidak cocok" in isi


def test_mengubah_keamanan_perlu_sandi_lagi(dunia, client):
    client.post(MASUK, {"login": "pep", "password": SANDI})
    alamat = reverse("mfa_activate_totp")
    pintu = client.get(alamat).url
    assert pintu.startswith(reverse("account_reauthenticate"))
    assert "Pastikan ini Anda" in client.get(pintu).content.decode()
    assert client.post(pintu, {"password": SANDI}).url == alamat
    assert "Kunci rahasia" in client.get(alamat).content.decode()


def test_pemakaian_sesi_dicatat_sekali_dalam_sepuluh_menit(dunia, client):
    client.post(MASUK, {"login": "pep", "password": SANDI})
    awal = timezone.now() + timedelta(hours=1)

    def pakai(menit):
        with time_machine.travel(awal + timedelta(minutes=menit), tick=False):
            client.get(reverse("beranda"))
        return UserSession.objects.get().last_seen_at

    assert pakai(0) == awal
    assert pakai(9) == awal
    assert pakai(10) == awal + timedelta(minutes=10)


def test_sesi_lain_dapat_diakhiri(dunia, client):
    lain = dunia.client("pep")
    lain.get(reverse("beranda"))
    client.post(MASUK, {"login": "pep", "password": SANDI}, headers={"user-agent": "Firefox/140.0"})
    isi = client.get(reverse("usersessions_list")).content.decode()
    assert "Akhiri semua sesi lain" in isi
    client.post(reverse("usersessions_list"))
    assert lain.get(reverse("beranda")).status_code == 302
    assert client.get(reverse("beranda")).status_code == 200


def test_faktor_kedua_tidak_diganti_kata_sandi(dunia, client):
    """Whoever has an authenticator is asked for it; the password is neither offered nor taken."""
    Authenticator.objects.create(
        user=dunia.pengguna["kepala"],
        type=Authenticator.Type.TOTP,
        data={"secret": "JBSWY3DPEHPK3PXP"},
    )
    client.force_login(dunia.pengguna["kepala"])
    isi = client.get(reverse("mfa_reauthenticate")).content.decode()
    assert "kode pemulihan" in isi
    assert reverse("account_reauthenticate") not in isi
    lewat_sandi = client.post(reverse("account_reauthenticate"), {"password": SANDI})
    assert lewat_sandi.url.startswith(reverse("mfa_reauthenticate"))
