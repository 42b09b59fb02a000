"""Versions: every print keeps what it was made from; two of them are compared side by side."""

import pytest
from django.urls import reverse

from lkjip.laporan.models import Cetakan, IsiCetakan
from lkjip.laporan.penulisan.services import write_narasi
from lkjip.laporan.services import ask_cetakan
from lkjip.laporan.susunan import take_susunan
from lkjip.laporan.versi.banding import bandingkan_isi
from lkjip.laporan.versi.beda import Potongan, beda_barisan, beda_kata
from lkjip.laporan.versi.isi import baca_isi, baca_susunan, freeze_isi
from lkjip.laporan.versi.selectors import get_isi_or_404, list_versi

BAGIAN = "bab.1.latar-belakang"


def _tulis(opd, pep, isi: str, versi: int = 0) -> None:
    write_narasi(oleh=pep, opd=opd, tahun=2020, bagian=BAGIAN, isi=isi, versi=versi)


def _versi(opd, oleh, sidik: str = "a") -> Cetakan:
    """A finished print of the report as it is now, without the paper."""
    cetakan = Cetakan.objects.create(
        opd=opd, tahun=2020, oleh=oleh, status=Cetakan.Status.SELESAI, sidik_isi=sidik
    )
    freeze_isi(cetakan, take_susunan(opd, 2020))
    return cetakan


@pytest.mark.parametrize(
    ("dulu", "kini", "kiri", "kanan"),
    [
        ("sama", "sama", "sama", "sama"),
        ("nilai 40 % saja", "nilai 95 % saja", "nilai -40 % saja", "nilai +95 % saja"),
        ("satu dua tiga", "lain sama sekali", "-satu -dua -tiga", "+lain +sama +sekali"),
        ("", "baru", "", "+baru"),
        ("hilang", "", "-hilang", ""),
    ],
)
def test_beda_kata_demi_kata(dulu, kini, kiri, kanan):
    def baca(sisi: tuple[Potongan, ...]) -> str:
        tanda = {"sama": "", "hapus": "-", "tambah": "+"}
        return " ".join(tanda[s.jenis] + kata for s in sisi for kata in s.teks.split())

    beda = beda_kata(dulu, kini)
    assert (baca(beda.dulu), baca(beda.kini)) == (kiri, kanan)
    assert " ".join(satu.teks for satu in beda.dulu) == dulu
    assert " ".join(satu.teks for satu in beda.kini) == kini


def test_kalimat_yang_ditulis_ulang_dipasangkan_dan_yang_sama_tidak_disebut():
    dulu = ["tetap", "butir satu:", "butir dua;", "nilai naik dari 10 ke 90", "juga tetap"]
    kini = ["tetap", "nilai naik dari 10 ke 85", "kalimat baru", "juga tetap"]
    beda = [
        tuple(" ".join(p.teks for p in sisi) for sisi in (b.dulu, b.kini))
        for b in beda_barisan(dulu, kini)
    ]
    assert beda == [
        ("butir satu:", ""),
        ("butir dua;", ""),
        ("nilai naik dari 10 ke 90", "nilai naik dari 10 ke 85"),
        ("", "kalimat baru"),
    ]


def test_cetakan_menyimpan_isinya_dan_isi_itu_terbaca_lagi(opd, pep, naskah_contoh, antrean):
    _tulis(opd, pep, "<p>Tahun {{ tahun }}.</p>")
    cetakan = ask_cetakan(opd=opd, tahun=2020, oleh=pep)
    antrean()
    beku = baca_isi(IsiCetakan.objects.get(cetakan=cetakan).isi)
    assert beku == baca_susunan(take_susunan(opd, 2020))
    assert [v.kunci for v in list_versi(opd, 2020)] == ["kini", f"c{cetakan.pk}"]


def test_angka_dan_kalimat_yang_berubah(opd, pep):
    _tulis(opd, pep, "<p>{{ opd.nama }} menulis ini.</p><p>Tetap sama.</p>")
    lama = _versi(opd, pep)
    opd.nama = "Dinas Baru"
    opd.save()
    _tulis(opd, pep, "<p>{{ opd.nama }} menulis itu.</p><p>Tetap sama.</p>", versi=1)
    hasil = bandingkan_isi(*(get_isi_or_404(opd, 2020, v) for v in (f"c{lama.pk}", "kini")))
    angka = {a.kunci: (a.dulu, a.kini) for a in hasil.angka["Perangkat daerah"]}
    assert angka["opd.nama"] == ("Dinas A", "Dinas Baru")
    tempat = next(t for t in hasil.tempat if t.judul.endswith("Latar Belakang"))
    assert [p.teks for p in tempat.beda[0].dulu if p.jenis == "hapus"] == ["A", "ini."]
    assert [p.teks for p in tempat.beda[0].kini if p.jenis == "tambah"] == ["Baru", "itu."]
    assert len(tempat.beda) == 1


def test_halaman_membandingkan_dan_menolak_versi_asing(client, dunia, opd, pep):
    client.force_login(dunia.pengguna["peninjau"])
    url = reverse("laporan_banding", args=["dinas-a", 2020])
    assert "Belum ada versi yang dapat dibandingkan" in client.get(url).content.decode()
    lama = _versi(opd, pep)
    assert "Kedua versi sama" in client.get(url).content.decode()
    _tulis(opd, pep, "<p>Kalimat yang baru sama sekali.</p>")
    html = client.get(f"{url}?dari=c{lama.pk}").content.decode()
    assert "[ditambah:" in html and "Kalimat yang baru sama sekali." in html
    daftar = client.get(reverse("laporan", args=["dinas-a", 2020])).content.decode()
    assert f"?dari=c{lama.pk}" in daftar
    asing = _versi(dunia.lain, pep)
    for kunci in (f"c{asing.pk}", "c999999", "tTIDAK-ADA", "x", "c1' or 1"):
        assert client.get(url, {"dari": kunci}).status_code == 404, kunci
    IsiCetakan.objects.filter(cetakan=lama).update(isi="{")
    assert client.get(f"{url}?dari=c{lama.pk}").status_code == 404
