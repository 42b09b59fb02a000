"""The page of the framework: what is refused and why, the lock, the trace, back to the standard."""

import pytest
from django.urls import reverse

from lkjip.laporan.forms.kerangka import KerangkaForm
from lkjip.laporan.kerangka.selectors import get_kerangka
from lkjip.laporan.kerangka.services import save_kerangka
from lkjip.laporan.models import Kerangka
from lkjip.laporan.susunan import susun_bernomor, take_susunan
from lkjip.organisasi.models import Jejak, Pemda, Pengguna
from lkjip.organisasi.services.tahun import buka_kunci_tahun, kunci_tahun
from lkjip.rumus.kerangka import susun_aturan
from lkjip.rumus.potret_laporan import PotretKerangka

pytestmark = pytest.mark.django_db
URL = reverse("kerangka")


@pytest.fixture
def admin(opd_contoh, client):
    client.force_login(Pengguna.objects.get(username="admin"))
    return client


def isian(**ubah) -> dict:
    """What the untouched page posts; `ubah` by field name with dots as __ ("judul.bab__1")."""
    form = KerangkaForm(kerangka=get_kerangka(Pemda.objects.get()), versi=0)
    isi = {nama: form[nama].value() for nama in form.fields}
    isi["versi"] = Kerangka.objects.values_list("versi", flat=True).first() or 0
    isi |= ubah
    return {nama: nilai for nama, nilai in isi.items() if nilai not in (None, False)}


def kirim(client, **ubah):
    return client.post(URL, isian(**ubah))


SALAH = {
    "judul kosong": (
        {"judul.bab.1": "  "},
        "Judul masih kosong. Judul bakunya “Pendahuluan”.",
    ),
    "judul terlalu panjang": ({"judul.bab.1": "a" * 121}, "121 huruf; paling panjang 120"),
    "isian asing": ({"judul.bab.1": "Profil {{ opd.nam }}"}, "{{ opd.nam }} tidak dikenal"),
    "kurawal": ({"judul.bab.1": "Profil {{ tahun"}, "tidak berpasangan"),
    "urutan kembar": ({"urutan.bab.1.latar-belakang": "2"}, "Urutan 2 juga dipakai"),
    "urutan bukan angka": ({"urutan.bab.1.sistematika": "enam"}, "Urutan harus berupa angka"),
    "judul kembar": ({"judul.bab.1.sistematika": "latar belakang"}, "sudah dipakai bagian lain"),
    "anggaran sebelum capaian": (
        {"urutan.bab.3.anggaran": "1", "urutan.bab.3.akuntabilitas": "4"},
        "capaian kinerja sebelum realisasi anggaran",
    ),
}


@pytest.mark.parametrize("kasus", SALAH)
def test_yang_salah_ditolak_dengan_sebabnya(admin, kasus):
    ubah, pesan = SALAH[kasus]
    jawab = kirim(admin, **ubah, **{"judul.bab.4": "Tetap ada"})
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()
    assert "Tetap ada" in jawab.content.decode()  # nothing typed is lost
    assert not Kerangka.objects.exists()


def test_semua_yang_salah_disebut_sekaligus(admin):
    salah = SALAH["judul kosong"][0] | SALAH["urutan kembar"][0]
    isi = kirim(admin, **salah, **{"judul.bab.2": "Rencana {{ opd.nam }}"}).content.decode()
    for pesan in ("Judul masih kosong", "Urutan 2 juga dipakai", "{{ opd.nam }} tidak dikenal"):
        assert pesan in isi


def test_disimpan_dipakai_laporan_lalu_kembali_ke_baku(admin, opd_contoh):
    awal = take_susunan(opd_contoh, 2020).sidik_potret
    jawab = kirim(
        admin,
        penomoran="huruf",
        **{"judul.bab.1": "Pembuka", "tampil.bab.1.latar-belakang": False},
        **{"urutan.lampiran.mutu-data": "1", "urutan.lampiran.pk": "6"},
    )
    assert jawab.status_code == 302
    dok = susun_bernomor(take_susunan(opd_contoh, 2020))
    assert dok.register["bab.1"].judul == "Pembuka"
    assert "bab.1.latar-belakang" not in dok.register
    assert dok.register["lampiran.mutu-data"].label == "Lampiran 1"
    jejak = Jejak.objects.get(tindakan="ubah kerangka laporan")
    assert "Pembuka" in str(jejak.perubahan)
    lengkap = admin.get(reverse("kelengkapan", args=["diskominfo", 2020])).content.decode()
    assert "Bab I Pembuka" in lengkap
    assert "Latar Belakang" in lengkap  # left out, and said so
    admin.post(reverse("kerangka_baku"))
    assert take_susunan(opd_contoh, 2020).sidik_potret == awal
    assert Jejak.objects.filter(tindakan="kembalikan kerangka laporan ke baku").exists()


def test_yang_wajib_tidak_dapat_dihilangkan_lewat_layanan(admin):
    aturan = [
        s if s.kunci != "bab.2.iku" else type(s)(s.kunci, s.judul, tampil=False)
        for s in susun_aturan(PotretKerangka())
    ]
    with pytest.raises(Exception, match="indikator kinerja utama, yang diwajibkan"):
        save_kerangka(
            oleh=Pengguna.objects.get(username="admin"),
            pemda=Pemda.objects.get(),
            penomoran="angka",
            aturan=aturan,
            versi=0,
        )


def test_halaman_usang_ditunjukkan_berdampingan(admin):
    basi = isian(**{"judul.bab.2": "Rencana Kinerja"})
    kirim(admin, **{"judul.bab.1": "Pembuka"})
    jawab = admin.post(URL, basi)
    assert jawab.status_code == 409
    isi = jawab.content.decode()
    assert "Pembuka" in isi
    assert "Rencana Kinerja" in isi
    assert admin.post(URL, {**basi, "timpa": 1}).status_code == 302
    bab = {s.kunci: s.judul for s in get_kerangka(Pemda.objects.get()).bagian}
    assert (bab["bab.1"], bab["bab.2"]) == ("Pendahuluan", "Rencana Kinerja")


def test_tahun_terkunci_memakai_kerangka_ketika_dikunci(admin, opd_contoh):
    """Whatever becomes of the pemda's framework; opened, the year follows it again."""
    oleh = Pengguna.objects.get(username="kepala")

    def judul() -> str:
        return susun_bernomor(take_susunan(opd_contoh, 2020)).register["bab.1"].judul

    kirim(admin, **{"judul.bab.1": "Pembuka"})
    kunci_tahun(oleh=oleh, opd=opd_contoh, tahun=2020)
    kirim(admin, **{"judul.bab.1": "Prakata"})
    kirim(admin, **{"judul.bab.1": "Awal"})
    assert judul() == "Pembuka"
    assert "kini memakai kerangka terdahulu" in admin.get(URL).content.decode()
    buka_kunci_tahun(oleh=oleh, opd=opd_contoh, tahun=2020, alasan="Perbaikan.")
    assert judul() == "Awal"
    kunci_tahun(oleh=oleh, opd=opd_contoh, tahun=2020)  # a lock of its own
    assert judul() == "Awal"
    admin.post(reverse("kerangka_baku"))
    assert judul() == "Awal"
