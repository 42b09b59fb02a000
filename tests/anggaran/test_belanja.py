"""Belanja by account: typed under the structure of its year, compared across 2020/2021."""

import json

import pytest
from django.urls import reverse

from anggaran.models import RekapBelanja
from lkjip.organisasi.models import TahunKinerja
from tests.dunia import TAHUN_TERBUKA
from tests.pabrik import buat_program, buat_renstra


def alamat(dunia, tahun=TAHUN_TERBUKA, nama="belanja_anggaran"):
    return reverse(nama, args=[dunia.opd.kode, tahun])


def isi(dunia, sel: dict, dilihat: dict | None = None, tahun=TAHUN_TERBUKA):
    """Post {(account, "anggaran" | "realisasi"): text}."""
    data = {f"{kolom}-{akun}": teks for (akun, kolom), teks in sel.items()}
    semula = {f"{kolom}-{akun}": teks for (akun, kolom), teks in (dilihat or {}).items()}
    data["semula"] = json.dumps(semula)
    return dunia.client("pep").post(alamat(dunia, tahun), data)


def tersimpan(tahun=TAHUN_TERBUKA) -> dict:
    rows = RekapBelanja.objects.filter(tahun=tahun).select_related("induk")
    return {b.kode: (b.induk.kode if b.induk else None, b.anggaran) for b in rows}


def test_akun_disimpan_bersama_induknya(dunia):
    sel = {("5.1.1", "anggaran"): "2.000", ("5.2.3", "anggaran"): "500", ("5.1.2", "anggaran"): ""}
    assert isi(dunia, sel).status_code == 302
    assert tersimpan() == {
        "5": (None, None),
        "5.1": ("5", None),
        "5.1.1": ("5.1", 2000),
        "5.2": ("5", None),
        "5.2.3": ("5.2", 500),
    }
    halaman = dunia.client("pep").get(alamat(dunia)).context["belanja"]
    assert halaman.total.pagu == 2500
    # emptied again: nothing stays behind
    dilihat = {("5.1.1", "anggaran"): "2.000", ("5.2.3", "anggaran"): "500"}
    isi(dunia, dict.fromkeys(dilihat, ""), dilihat)
    assert tersimpan() == {}


@pytest.mark.parametrize(
    ("sel", "jawab"),
    [
        ({("5.1.1", "realisasi"): "404.006.251.37"}, "5.1.1 Belanja Pegawai, kolom Realisasi"),
        ({("5.1.1", "anggaran"): "-1"}, "tidak boleh negatif"),
        ({("5.1", "anggaran"): "9"}, "Daftar akun berubah"),
    ],
)
def test_satu_salah_tidak_ada_yang_disimpan(dunia, sel, jawab):
    hasil = isi(dunia, {("5.2.1", "anggaran"): "77"} | sel)
    assert hasil.status_code == 422
    assert jawab in hasil.content.decode()
    assert 'value="77"' in hasil.content.decode()
    assert tersimpan() == {}


def test_dua_orang(dunia):
    isi(dunia, {("5.1.1", "anggaran"): "100", ("5.2.1", "anggaran"): "10"})
    dilihat = {("5.1.1", "anggaran"): "100", ("5.2.1", "anggaran"): "10"}
    RekapBelanja.objects.filter(kode="5.1.1").update(anggaran=300)  # somebody else
    assert isi(dunia, dilihat | {("5.2.1", "anggaran"): "20"}, dilihat).status_code == 302
    bentrok = isi(dunia, dilihat | {("5.1.1", "anggaran"): "200"}, dilihat)
    assert "orang lain menyimpan “300”" in bentrok.content.decode()
    assert tersimpan()["5.1.1"][1] == 300


@pytest.mark.parametrize(
    ("kode", "jawab"),
    [
        ("5.2.2.01", ""),
        ("5.02.2", "Akun 5.2.2 Belanja Barang dan Jasa sudah ada"),
        ("5.1.1.1", "Akun 5.1.1 Belanja Pegawai sudah berisi angka"),
        ("4.1", "bukan kode belanja"),
    ],
)
def test_akun_lain(dunia, kode, jawab):
    isi(dunia, {("5.1.1", "anggaran"): "100"})
    kirim = {"kode": kode, "uraian": "Bahan pakai habis", "tambah_akun": "ya"}
    hasil = dunia.client("pep").post(alamat(dunia), kirim)
    assert hasil.status_code == (422 if jawab else 302)
    assert jawab in hasil.content.decode()
    if not jawab:
        assert tersimpan()[kode] == ("5.2.2", None)


def test_2020_dan_2021_dipadankan_di_halaman_dan_laporan(dunia):
    """One code, two meanings: 5.1 is tidak langsung in 2020 and operasi in 2021."""
    TahunKinerja.objects.create(opd=dunia.opd, tahun=2021, kebijakan="baku-2014")
    buat_renstra(dunia.opd)
    buat_program(dunia.opd, kegiatan={"01.01": (1000, 700)}, tahun=2021)
    lama = {"5.1.1": "300", "5.2.1": "50", "5.2.2": "450", "5.2.3": "200"}
    baru = {"5.1.01": "400", "5.1.02": "500", "5.2.02": "100"}
    isi(dunia, {(k, "anggaran"): v for k, v in lama.items()})
    isi(dunia, {(k, "anggaran"): v for k, v in baru.items()}, tahun=2021)
    pep = dunia.client("pep")
    anggaran = pep.get(alamat(dunia, 2021, "anggaran"))
    baris = {
        (r.tahun, r.kelompok): r.serapan.pagu for r in anggaran.context["anggaran"].sebanding.data
    }
    assert baris == {
        (2020, "operasi"): 800,
        (2020, "modal"): 200,
        (2021, "operasi"): 900,
        (2021, "modal"): 100,
    }
    assert "Permendagri 13/2006" in anggaran.content.decode()
    laporan = pep.get(alamat(dunia, 2021, "laporan_pratinjau")).content.decode()
    assert "Belanja menurut Kelompok yang Sebanding" in laporan
    assert "Supaya sebanding, belanja pegawai" in laporan
    assert "Akun menurut struktur lama" in laporan
