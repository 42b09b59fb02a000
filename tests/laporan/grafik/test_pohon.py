"""Organisation chart and performance tree: who stands under whom, for any tree."""

import pytest

from lkjip.laporan.grafik import BaganOrganisasi, PohonKinerja, Simpul, SimpulKinerja, Status
from lkjip.laporan.grafik.huruf import bungkus, bungkus_imbang, lebar_teks
from lkjip.laporan.grafik.sebar import sebar

from .contoh import CONTOH, n, units
from .ukur import SVG, Kotak, baca, kotak_teks


def letak(svg: str, nama: str) -> Kotak:
    """The box of the text that begins with this name."""
    return next(k for k in kotak_teks(baca(svg)) if k.isi.startswith(nama))


def tengah(k: Kotak) -> float:
    return (k.x0 + k.x1) / 2


def kotak(svg: str) -> list[Kotak]:
    return [
        Kotak(x, y, x + float(e.get("width")), y + float(e.get("height")), "")
        for e in baca(svg).iter(f"{SVG}rect")
        if e.get("stroke")
        for x, y in [(float(e.get("x")), float(e.get("y")))]
    ]


def test_susunan_seperti_bagan_sotk():
    """Head on top, secretariat at the right, functional group at the left, bidang below them."""
    svg = CONTOH["bagan"].svg("uji")
    kepala, sekre, jf = (letak(svg, t) for t in ("Kepala Dinas", "Sekretariat", "Kelompok Jab"))
    bidang = [letak(svg, f"Bidang Urusan {i}") for i in range(3)]
    assert tengah(kepala) == pytest.approx(320, abs=1)
    assert tengah(jf) < tengah(kepala) < tengah(sekre)
    assert kepala.y1 < sekre.y0 and sekre.y0 == jf.y0
    assert len({b.y0 for b in bidang}) == 1 and bidang[0].y0 > letak(svg, "Subbagian Peren").y1
    assert tengah(bidang[0]) < tengah(bidang[1]) < tengah(bidang[2])
    assert 'stroke-dasharray="4 3"' in svg


@pytest.mark.parametrize("lebar", [320, 640, 940])
@pytest.mark.parametrize("nama", [n for n in CONTOH if n.startswith(("bagan", "pohon"))])
def test_kotak_tidak_bertumpuk(nama, lebar):
    semua = [k for k in kotak(CONTOH[nama].svg("uji", lebar)) if k.y1 - k.y0 > 0]
    for i, a in enumerate(semua):
        for b in semua[i + 1 :]:
            assert not a.tumpang(b), (a, b)


def test_seksi_sejajar_antarbidang():
    svg = CONTOH["bagan"].svg("uji")
    for j in range(3):
        assert len({letak(svg, f"Seksi Layanan {i}.{j}").y0 for i in range(3)}) == 1


def test_semua_unit_tergambar_sekali():
    g = CONTOH["bagan-banyak"]
    assert len(kotak(g.svg("uji"))) == len(g.simpul) == len(g.data_tabel().baris)


def test_muat_di_halaman_a4():
    """The 16 posts of the example and their functional group fit on an upright page."""
    _, _, lebar, tinggi = map(float, baca(CONTOH["bagan"].svg("uji")).get("viewBox").split())
    assert tinggi / lebar < 1.4


@pytest.mark.parametrize(
    "simpul, pesan",
    [
        ((Simpul("a", None, "A"), Simpul("a", None, "A")), "dua kali"),
        ((Simpul("a", "x", "A"),), "tidak ada"),
        ((Simpul("a", None, "A"), Simpul("b", None, "B")), "lebih dari satu"),
        ((Simpul("a", "b", "A"), Simpul("b", "a", "B")), "dirinya sendiri"),
        ((Simpul("k", None, "K"), Simpul("a", "a", "A")), "'a' membawahi dirinya"),
    ],
)
def test_susunan_rusak_ditolak(simpul, pesan):
    with pytest.raises(ValueError, match=pesan):
        BaganOrganisasi("x", simpul).svg("uji")


def test_alt_bagan_menyebut_atasan_dan_bawahan():
    assert BaganOrganisasi("x", units(0)).alt() == (
        "Bagan organisasi dengan 5 unit. Kepala Dinas membawahi Sekretariat dan Kelompok Jabatan "
        "Fungsional. Sekretariat membawahi Subbagian Umum dan Kepegawaian dan Subbagian "
        "Perencanaan, Evaluasi Pelaporan dan Keuangan."
    )


def test_pohon_dari_kiri_ke_kanan():
    svg = CONTOH["pohon"].svg("uji")
    tujuan, sasaran = letak(svg, "Tujuan 1"), letak(svg, "Sasaran 1")
    daun = [letak(svg, f"Indikator {k}") for k in ("T.1", "1.1", "1.2", "1.3")]
    assert tujuan.x0 < sasaran.x0 < daun[0].x0
    assert len({k.x0 for k in daun}) == 1
    assert daun[1].y0 < sasaran.y0 < daun[3].y0


def test_pohon_tanpa_pengukuran_tanpa_status():
    """A goal without value shows neither sign nor word."""
    g = PohonKinerja("x", (SimpulKinerja("Tujuan 1", "Terwujudnya layanan"),))
    assert "data" not in g.svg("uji") and g.data_tabel().baris[0][-1] == "–"


def test_pohon_tautan():
    akar = baca(CONTOH["pohon"].svg("uji"))
    assert {a.get("href") for a in akar.iter(f"{SVG}a")} == {"/indikator/1/"}
    assert akar.get("role") == "group"


def test_alt_pohon():
    s = SimpulKinerja("Indikator 1", "Indeks.", (), n(None, alasan="belum dirilis"))
    t = SimpulKinerja("Tujuan", "Maju", (s,), n(95, "%"), Status.TERCAPAI)
    assert PohonKinerja("x", (t,)).alt() == (
        "Pohon kinerja dengan 2 kotak. Tujuan Maju: 95 %, Tercapai. "
        "Indikator 1 Indeks: belum dirilis."
    )


# --- wrapping and spreading ----------------------------------------------------------------------


@pytest.mark.parametrize("lebar", [1, 30, 80, 300])
def test_bungkus_tidak_menghilangkan_huruf(lebar):
    teks = "Persentase  perangkat\ndaerah yangsangatpanjangtanpaspasi 84,72\u00a0% selesai"
    for cara in (bungkus, bungkus_imbang):
        baris = cara(teks, lebar, 13)
        assert "".join(baris).replace(" ", "") == "".join(teks.split(" ")).replace("\n", "")
        assert all(lebar_teks(b, 13) <= lebar + 0.1 or len(b) == 1 for b in baris)


def test_bungkus_menahan_spasi_tak_putus():
    assert bungkus("naik 84,72\u00a0% lagi", 60, 13) == ("naik", "84,72\u00a0%", "lagi")


def test_sebar_menjaga_urutan_dan_jarak():
    ingin, tinggi = [50, 50, 52, 10, 200], [20, 20, 40, 20, 20]
    atas = sebar(ingin, tinggi, 4, 0, 300)
    urut = sorted(range(5), key=lambda i: (ingin[i], i))
    for a, b in zip(urut, urut[1:], strict=False):
        assert atas[a] + tinggi[a] + 4 <= atas[b] + 1e-9
    assert atas[4] == 190 and atas[3] >= 0


def test_sebar_tetap_di_dalam_batas():
    atas = sebar([100] * 5, [20] * 5, 0, 0, 100)
    assert sorted(atas) == [0, 20, 40, 60, 80]
