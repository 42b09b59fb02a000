"""Bullet chart, small multiples, sparkline, slope and progress."""

import pytest

from lkjip.laporan.grafik import (
    BarisCapaian,
    BulletCapaian,
    ButirLereng,
    GarisKilas,
    KemajuanRenstra,
    LerengDuaTahun,
    Status,
    TahunRenstra,
)
from lkjip.laporan.grafik.tanda import skala_capaian
from lkjip.laporan.grafik.tata import Skala
from lkjip.laporan.grafik.warna import TINTA, UTAMA, WARNA_STATUS

from .contoh import CAPAIAN, CONTOH, n
from .test_batang import arsiran, persegi
from .ukur import SVG, baca, kotak_teks

HIJAU = WARNA_STATUS[Status.TERCAPAI]


def skala(*nilai: int) -> Skala:
    return skala_capaian([BarisCapaian("x", n(v), Status.BELUM) for v in nilai], 0, 100)


@pytest.mark.parametrize(
    "nilai, bawah, atas",
    [((), 0, 110), ((40,), 0, 110), ((130,), 0, 130), ((1091,), 0, 150), ((-20,), -20, 110)],
)
def test_sumbu_dari_nol_melewati_target(nilai, bawah, atas):
    s = skala(*nilai)
    assert (s.bawah, s.atas) == (bawah, atas)


def test_capaian_sangat_negatif_tidak_memampatkan_sumbu():
    assert skala(-900, 100).bawah == -50


def test_target_tepat_di_seratus():
    """A capaian of exactly 100 % ends at the target tick."""
    svg = BulletCapaian("x", (BarisCapaian("A", n(100, "%"), Status.TERCAPAI),)).svg("uji")
    (batang,) = persegi(svg, HIJAU)
    target = [e for e in baca(svg).iter(f"{SVG}line") if e.get("stroke") == TINTA]
    assert float(target[0].get("x1")) == pytest.approx(batang["x"] + batang["w"], abs=0.02)


def test_nilai_sebelum_dibatasi_terlihat_dan_tertulis():
    g = BulletCapaian("x", CAPAIAN[:1])
    tulisan = " ".join(k.isi for k in kotak_teks(baca(g.svg("uji"))))
    assert "sebelum dibatasi 250 %" in tulisan and 'stroke-dasharray="3 2"' in g.svg("uji")
    assert "Nilai sebelum dibatasi: Pemenuhan kebijakan SPBE 250 %." in g.alt()
    assert g.data_tabel().kepala == (
        "Indikator",
        "Capaian",
        "Status",
        "Sebelum dibatasi",
        "Capaian tahun lalu",
    )


def test_tanpa_batas_tanpa_tanda():
    g = BulletCapaian("x", (BarisCapaian("A", n(90, "%"), Status.BELUM, n(90, "%")),))
    assert "dibatasi" not in g.svg("uji") and g.data_tabel().kepala[-1] == "Status"


def test_capaian_tidak_diketahui():
    g = BulletCapaian("x", CAPAIAN[3:4])
    svg = g.svg("uji")
    assert arsiran(svg) == 1
    assert "belum dirilis" in [k.isi for k in kotak_teks(baca(svg))]
    assert g.alt().endswith("Belum ada data: Indeks SPBE (belum dirilis).")


def test_status_selalu_kata():
    for status in Status:
        b = BarisCapaian("A", n(50, "%"), status)
        tulisan = [k.isi for k in kotak_teks(baca(BulletCapaian("x", (b,)).svg("uji")))]
        assert b.sebutan in tulisan and b.sebutan


def test_kata_kategori_menggantikan_kata_status():
    b = BarisCapaian("A", n(50, "%"), Status.BELUM, kata="Sangat Rendah")
    assert "Sangat Rendah" in BulletCapaian("x", (b,)).svg("uji")


def test_tautan_membuat_kelompok_bukan_gambar():
    """An image would hide its links from screen readers."""
    akar = baca(CONTOH["bullet"].svg("uji"))
    assert akar.get("role") == "group"
    assert [a.get("href") for a in akar.iter(f"{SVG}a")] == ["/indikator/9/"]
    assert baca(CONTOH["batang"].svg("uji")).get("role") == "img"


@pytest.mark.parametrize("alamat", ["javascript:alert(1)", "//lain.id", "data:x", " /a", "/a b"])
def test_tautan_lain_ditolak(alamat):
    b = BarisCapaian("A", n(50), Status.BELUM, tautan=alamat)
    with pytest.raises(ValueError, match="Tautan"):
        BulletCapaian("x", (b,)).svg("uji")


def test_kilas_putus_pada_tahun_tanpa_data():
    g = CONTOH["kilas"]
    svg = g.svg("uji")
    garis = [e.get("d") for e in baca(svg).iter(f"{SVG}path") if e.get("stroke") == UTAMA]
    assert len(garis) == 1 and garis[0].count("L") == 1 and arsiran(svg) == 1
    assert (
        g.alt() == "Capaian naik dari 40 pada 2017 menjadi 84.9 % pada 2020. Belum ada data: 2019."
    )


def test_kilas_berpijak_di_nol():
    akar = baca(GarisKilas("x", ((2019, n(50)), (2020, n(100)))).svg("uji"))
    dasar = float(akar.find(f"{SVG}line").get("y1"))
    _, _, y0, _, _, y1 = akar.find(f"{SVG}path").get("d").split()
    assert dasar - float(y1) == pytest.approx(2 * (dasar - float(y0)), abs=0.02)


def test_lereng_tanpa_garis_bila_satu_tahun_kosong():
    g = LerengDuaTahun(
        "x",
        (2019, 2020),
        (ButirLereng("A", n(10), n(20)), ButirLereng("B", n(None), n(5))),
        "Serapan",
    )
    svg = g.svg("uji")
    assert len([e for e in baca(svg).iter(f"{SVG}line") if e.get("stroke") == UTAMA]) == 1
    assert arsiran(svg) == 1
    assert g.alt() == (
        "Serapan 2019 dan 2020, 2 baris. Naik: A (10 menjadi 20). Belum ada data: B 2019."
    )


def test_kemajuan_menandai_hanya_tahun_yang_sudah_lewat():
    tahun = tuple(
        TahunRenstra(t, n(20 * i, "%"), n(None)) for i, t in enumerate(range(2019, 2024), 1)
    )
    assert arsiran(KemajuanRenstra("x", tahun, 2020).svg("uji")) == 2
    assert arsiran(KemajuanRenstra("x", tahun, 2018).svg("uji")) == 0


def test_kemajuan_garis_realisasi_tidak_melompati_tahun_kosong():
    tahun = (
        TahunRenstra(2019, n(20), n(10)),
        TahunRenstra(2020, n(40), n(None)),
        TahunRenstra(2021, n(60), n(50)),
    )
    akar = baca(KemajuanRenstra("x", tahun, 2021).svg("uji"))
    lepas = {
        (e.get("x1"), e.get("x2"))
        for e in akar.iter(f"{SVG}line")
        if e.get("stroke") == UTAMA and float(e.get("x2")) - float(e.get("x1")) > 20
    }
    assert lepas == set()
