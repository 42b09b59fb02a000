"""Prose with placeholders: what it becomes, and what is refused with a message that helps."""

from decimal import Decimal

import pytest

from lkjip.laporan.dokumen.kamus import Butir
from lkjip.laporan.dokumen.narasi import (
    GalatNarasi,
    cari_rujukan_putus,
    urai_kalimat,
    urai_narasi,
)
from lkjip.laporan.dokumen.pohon import (
    Angka,
    ButirDaftar,
    Daftar,
    Paragraf,
    Rujukan,
    SubBab,
    Teks,
)

KAMUS = {
    butir.kunci: butir
    for butir in (
        Butir("tahun", 2020, "tahun", "Tahun laporan", "uji"),
        Butir("opd.nama", "Dinas <A> & B", "teks", "Nama", "uji"),
        Butir("iku.jumlah", 7, "bilangan", "Jumlah IKU", "uji"),
        Butir("indikator.1.1.capaian", Decimal(100), "persen", "Capaian 1.1", "uji", "dibatasi"),
        Butir("indikator.t.1.capaian", None, "persen", "Capaian T.1", "uji", "Belum rilis."),
    )
}


def urai(html: str):
    return urai_narasi("bab.uji", html, KAMUS)


def tolak(html: str) -> GalatNarasi:
    with pytest.raises(GalatNarasi) as galat:
        urai(html)
    return galat.value


def test_isian_menjadi_angka_yang_terikat():
    hasil = urai("<p>Capaian {{ indikator.1.1.capaian }} dari {{iku.jumlah|lengkap}} IKU.</p>")
    assert hasil.blok == (
        Paragraf(
            (
                Teks("Capaian "),
                Angka("100,00\u00a0%", "indikator.1.1.capaian", alasan="dibatasi"),
                Teks(" dari "),
                Angka("7 (tujuh)", "iku.jumlah"),
                Teks(" IKU."),
            )
        ),
    )
    assert hasil.kunci == ("indikator.1.1.capaian", "iku.jumlah")


def test_nama_dan_tahun_menjadi_kata_biasa():
    """What is inserted is never read as markup."""
    (paragraf,) = urai("<p><strong>{{ opd.nama }}</strong> {{ tahun }}</p>").blok
    assert paragraf.isi == (Teks("Dinas <A> & B", tebal=True), Teks(" 2020"))


def test_yang_tidak_diketahui_tampil_sebagai_strip_beralasan():
    (paragraf,) = urai("<p>{{ indikator.t.1.capaian }}</p>").blok
    assert paragraf.isi == (Angka("–", "indikator.t.1.capaian", alasan="Belum rilis."),)


def test_rujukan():
    hasil = urai("<p>Lihat {{ rujuk:tabel.capaian }}.</p>")
    assert hasil.blok[0].isi == (Teks("Lihat "), Rujukan("tabel.capaian"), Teks("."))
    assert hasil.rujukan == ("tabel.capaian",)


def test_daftar_bersarang_dan_gaya():
    (daftar,) = urai(
        "<ol><li>satu <em>miring</em><ul><li>anak</li></ul></li><li><p>dua</p><p>lagi</p></li></ol>"
    ).blok
    assert daftar == Daftar(
        (
            ButirDaftar(
                (Teks("satu "), Teks("miring", miring=True)), (ButirDaftar((Teks("anak"),)),)
            ),
            ButirDaftar((Teks("dua lagi"),)),
        ),
        "1",
    )


def test_judul_menaungi_yang_mengikutinya():
    blok = urai("<p>a</p><h4>Judul {{ tahun }}</h4><p>b</p><h4>Lagi</h4>").blok
    assert blok[0] == Paragraf((Teks("a"),))
    assert blok[1] == SubBab(
        "bab.uji.judul-1", "Judul 2020", (Paragraf((Teks("b"),)),), bernomor=False
    )
    assert blok[2].judul == "Lagi"


def test_spasi_dirapikan_dan_yang_hampa_dibuang():
    assert urai("<p>\n  a\n  <strong>b</strong>\n c </p>\n<p> </p><ul></ul>").blok == (
        Paragraf((Teks("a "), Teks("b", tebal=True), Teks(" c"))),
    )
    assert urai("").blok == ()


def test_kunci_salah_menyebut_bagian_isian_dan_yang_mirip():
    galat = tolak("<p>{{ indikator.1.1.capain }}</p>")
    (masalah,) = galat.masalah
    assert masalah.bagian == "bab.uji"
    assert masalah.potongan == "{{ indikator.1.1.capain }}"
    assert "indikator.1.1.capaian" in masalah.terdekat
    for bagian in ("bab.uji", "{{ indikator.1.1.capain }}", "indikator.1.1.capaian"):
        assert bagian in str(galat)


def test_cara_penulisan_salah_menyebut_pilihannya():
    (masalah,) = tolak("<p>{{ iku.jumlah|rupiah }}</p>").masalah
    assert "“rupiah”" in masalah.pesan
    assert masalah.terdekat == ("bilangan", "terbilang", "lengkap")
    assert tolak("<p>{{ iku.jumlah| }}</p>").masalah


def test_semua_masalah_dilaporkan_sekaligus():
    galat = tolak("<p>{{ a }} {{ b }}</p><script>x</script><p onclick='x'>y</p>")
    assert len(galat.masalah) >= 4


@pytest.mark.parametrize(
    ("html", "potongan"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<p><img src=x onerror=y></p>", "<img onerror>"),
        ("<p onclick='x'>a</p>", "<p onclick>"),
        ("<p style='color:red'>a</p>", "<p style>"),
        ("<a href='javascript:x'>a</a>", "<a>"),
        ("<iframe></iframe>", "<iframe>"),
        ("<table><tr><td>a</td></tr></table>", "Tabel"),
        ("<p>a<!-- b --></p>", "<!-- -->"),
        ("<!DOCTYPE html>", "<!"),
        ("<?php x ?>", "<?"),
        ("<li>lepas</li>", "<li>"),
        ("<p><ul><li>a</li></ul></p>", "<ul>"),
        ("<p>a", "<p>"),
        ("<p><strong>a</p>", "<strong>"),
        ("<p>a</em></p>", "</em>"),
        ("<ul><li>a</ul></li>", "</ul>"),
        ("teks telanjang", "“teks telanjang”"),
        ("<ul>teks<li>a</li></ul>", "“teks”"),
        ("<p>{{ tahun </p>", "“{{ tahun”"),
        ("<p>tahun }}</p>", "“tahun }}”"),
        ("<p>{{ <em>tahun</em> }}</p>", "“{{”"),
        ("<p>{{ }}</p>", "{{  }}"),
    ],
)
def test_yang_tidak_aman_atau_rusak_ditolak(html, potongan):
    assert potongan in [masalah.potongan for masalah in tolak(html).masalah]


def test_entitas_dibaca_sebagai_huruf():
    assert urai("<p>a &lt;b&gt; &amp; &#123;</p>").blok[0].isi == (Teks("a <b> & {"),)


def test_kalimat_polos():
    assert urai_kalimat("bab.uji", "Tahun {{ tahun }} <b>", KAMUS)[0] == Teks("Tahun ")
    with pytest.raises(GalatNarasi):
        urai_kalimat("bab.uji", "{{ x }}", KAMUS)


def test_rujukan_putus_menyebut_yang_mirip():
    (masalah,) = cari_rujukan_putus(
        [("bab.uji", "tabel.capain"), ("bab.uji", "bab.3")], ["tabel.capaian", "bab.3"]
    )
    assert masalah.bagian == "bab.uji"
    assert masalah.terdekat[0] == "tabel.capaian"
