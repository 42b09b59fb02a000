"""The first administrator of an installation that has nobody yet."""

import io
import re

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.urls import reverse

from lkjip.organisasi.models import Jejak, Keanggotaan, Pengguna

pytestmark = pytest.mark.django_db
SANDI = "sandi-yang-panjang-9"


def jalankan(**pilihan) -> str:
    keluar = io.StringIO()
    call_command("buat_admin", stdout=keluar, stderr=keluar, **pilihan)
    return keluar.getvalue()


def buat() -> str:
    return jalankan(
        nama_pengguna="Admin",
        nama="Administrator Kota",
        pos_el="admin@contoh.example",
        alamat="https://lkjip.contoh.example/",
    )


def test_admin_pertama_menetapkan_sandi_lalu_mengatur_pemda(
    client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        keluar = buat()
    tautan = re.search(r"https://lkjip\.contoh\.example(/\S+)", keluar)[1]
    assert "https://lkjip.contoh.example/akun/" in mail.outbox[0].body
    formulir = client.get(tautan, follow=True)
    alamat = formulir.redirect_chain[-1][0]
    client.post(alamat, {"password1": SANDI, "password2": SANDI})
    assert client.login(username="admin", password=SANDI)
    isi = {
        "nama": "Kota Contoh",
        "jenis": "kota",
        "sebutan_kepala": "Wali Kota",
        "tempat": "Contoh",
        "kebijakan": "baku-2014",
        "letak_pernyataan": "depan",
    }
    assert client.get(reverse("pengaturan")).status_code == 200
    assert client.post(reverse("pemda_ubah"), isi).status_code == 302
    tindakan = set(Jejak.objects.values_list("tindakan", flat=True))
    assert {"undang pengguna", "beri peran", "tambah pemerintah daerah"} <= tindakan


def test_akun_yang_ada_diberi_peran_sekali_saja():
    Pengguna.objects.create_user("admin", "lain@contoh.example", nama="Orang Lama")
    for _ in range(2):
        buat()
    assert Keanggotaan.objects.filter(pengguna__username="admin", peran="admin").count() == 1
    assert Pengguna.objects.get().nama == "Orang Lama"


def test_yang_kurang_disebut_dan_tidak_ada_yang_tersimpan():
    with pytest.raises(CommandError, match="Pos-el belum disebut. Tambahkan --pos-el ISI"):
        jalankan(nama_pengguna="admin", nama="Administrator")
    with pytest.raises(CommandError, match="Akun tidak dibuat"):
        jalankan(nama_pengguna="admin", nama="Administrator", pos_el="bukan surel")
    assert not Pengguna.objects.exists()


def test_diingatkan_selama_belum_ada():
    assert "./jalan.sh --admin" in jalankan(ingatkan=True)
    buat()
    assert jalankan(ingatkan=True) == ""


def test_identitas_pemda_didahulukan(client):
    """What belongs to the pemda cannot be made before it; the way leads to its form."""
    buat()
    client.force_login(Pengguna.objects.get())
    for nama in ("opd_buat", "pejabat_daerah_buat", "dasar_hukum_daerah_buat"):
        jawab = client.get(reverse(nama), follow=True)
        assert jawab.redirect_chain[-1][0] == reverse("pemda_ubah")
        assert "Isi identitas pemerintah daerah lebih dahulu." in jawab.content.decode()
    assert client.post(reverse("dasar_hukum_baku")).url == reverse("pemda_ubah")
