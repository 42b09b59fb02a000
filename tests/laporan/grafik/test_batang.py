"""Lengths are exact, the axis starts at 0, and what is unknown is never drawn as a value."""

from decimal import Decimal

import pytest

from lkjip.laporan.grafik import (
    Bagian,
    BarisSerapan,
    BarisTumpuk,
    BatangKelompok,
    BatangMendatar,
    BatangSerapan,
    BatangTumpuk,
    DuaBagian,
    KelompokBatang,
    Nilai,
)
from lkjip.laporan.grafik.warna import SERI, SISA, WARNA_STATUS, Status

from .contoh import n
from .ukur import SVG, baca, kotak_teks

BIRU = SERI[0].isi


def persegi(svg: str, warna: str) -> list[dict[str, float]]:
    """Rectangles with this fill, in order, with their outline added back."""
    hasil = []
    for e in baca(svg).iter(f"{SVG}rect"):
        if e.get("fill") == warna:
            t = 1 if e.get("stroke") else 0
            hasil.append(
                {
                    "x": float(e.get("x")) - t / 2,
                    "w": float(e.get("width")) + t,
                    "y": float(e.get("y")),
                }
            )
    return hasil


def arsiran(svg: str) -> int:
    return svg.count('fill="url(#uji-arsir)"')


def test_panjang_batang_sebanding():
    g = BatangMendatar("x", (("A", n(8)), ("B", n(32)), ("C", n(16))))
    a, b, c = persegi(g.svg("uji"), BIRU)
    assert a["x"] == b["x"] == c["x"]
    assert b["w"] == pytest.approx(4 * a["w"], abs=0.05)
    assert c["w"] == pytest.approx(2 * a["w"], abs=0.05)


def test_nol_tidak_berbatang_dan_tidak_diarsir():
    svg = BatangMendatar("x", (("A", n(0, "orang")), ("B", n(3, "orang")))).svg("uji")
    assert len(persegi(svg, BIRU)) == 1 and arsiran(svg) == 0
    assert "0 orang" in [k.isi for k in kotak_teks(baca(svg))]


def test_tidak_diketahui_diarsir_dengan_sebabnya():
    g = BatangMendatar("x", (("A", n(None, alasan="belum rilis")), ("B", n(None)), ("C", n(3))))
    svg = g.svg("uji")
    tulisan = [k.isi for k in kotak_teks(baca(svg))]
    assert len(persegi(svg, BIRU)) == 1 and arsiran(svg) == 2
    assert "belum rilis" in tulisan and "belum ada data" in tulisan
    assert g.data_tabel().baris == (("A", "– (belum rilis)"), ("B", "–"), ("C", "3"))


def test_sebab_yang_tidak_menambah_tidak_diulang():
    g = BatangMendatar("x", (("A.", n(None, alasan="belum ada data")), ("B", n(None, alasan="X."))))
    assert g.alt() == "Diagram batang mendatar, 2 baris. Belum ada data: A dan B (X)."


def test_bukan_bilangan_sama_dengan_tidak_diketahui():
    svg = BatangMendatar("x", (("A", Nilai(Decimal("NaN"), "NaN")),)).svg("uji")
    assert arsiran(svg) == 1 and "NaN" not in svg


def test_negatif_di_kiri_nol():
    svg = BatangMendatar("x", (("A", n(-50)), ("B", n(20)))).svg("uji")
    kiri, kanan = persegi(svg, BIRU)
    assert kiri["x"] + kiri["w"] == pytest.approx(kanan["x"])
    assert kiri["w"] == pytest.approx(2.5 * kanan["w"], abs=0.05)


def test_kelompok_satu_skala_untuk_semua():
    g = BatangKelompok(
        "x",
        ("Anggaran", "Realisasi"),
        (KelompokBatang("2019", (n(60), n(30))), KelompokBatang("2020", (n(40), n(20)))),
        anggaran=True,
    )
    r19, r20 = persegi(g.svg("uji"), BIRU)
    assert r19["w"] == pytest.approx(1.5 * r20["w"], abs=0.05)
    assert g.alt() == (
        "Diagram batang Anggaran dan Realisasi untuk 2 kelompok. Anggaran terbesar 2019 (60) dan "
        "terkecil 2020 (40). Realisasi terbesar 2019 (30) dan terkecil 2020 (20)."
    )


def test_jumlah_nilai_harus_sama_dengan_seri():
    with pytest.raises(ValueError, match="2019"):
        BatangKelompok("x", ("A", "B"), (KelompokBatang("2019", (n(1),)),))
    with pytest.raises(ValueError, match="S1"):
        BatangTumpuk("x", ("L", "P"), (BarisTumpuk("S1", (n(1),), n(1)),))


def test_dua_bagian_membagi_seluruh_lebar():
    svg = DuaBagian("x", Bagian("PNS", n(31)), Bagian("PHL", n(27)), n(58)).svg("uji", 580)
    (a,), (b,) = persegi(svg, BIRU), persegi(svg, SERI[1].isi)
    assert a["x"] == 0 and a["w"] == pytest.approx(309)
    assert b["x"] + b["w"] == pytest.approx(580)
    assert b["x"] - a["w"] == pytest.approx(2)


@pytest.mark.parametrize("kiri, kanan", [(n(0), n(0)), (n(3), n(None)), (n(-3), n(5))])
def test_dua_bagian_tanpa_pembagian(kiri, kanan):
    """No whole to divide: hatched, no made-up shares."""
    svg = DuaBagian("x", Bagian("A", kiri), Bagian("B", kanan)).svg("uji")
    assert arsiran(svg) == 1 and not persegi(svg, BIRU)


def test_tumpuk_bersambung():
    g = BatangTumpuk("x", ("L", "P"), (BarisTumpuk("S1", (n(13), n(7)), n(20, "orang")),))
    # The first rectangle of each fill is its key.
    _, laki = persegi(g.svg("uji"), BIRU)
    _, perempuan = persegi(g.svg("uji"), SERI[1].isi)
    assert laki["x"] + laki["w"] == pytest.approx(perempuan["x"], abs=0.02)
    assert laki["w"] / perempuan["w"] == pytest.approx(13 / 7, abs=0.01)
    assert g.data_tabel() == (("Uraian", "L", "P", "Jumlah"), (("S1", "13", "7", "20 orang"),))


def test_tumpuk_dengan_bagian_tidak_diketahui_tidak_berpanjang():
    g = BatangTumpuk("x", ("L", "P"), (BarisTumpuk("S2", (n(2), n(None)), n(None)),))
    svg = g.svg("uji")
    assert arsiran(svg) == 1 and len(persegi(svg, BIRU)) == 1  # the key only
    assert "Belum ada data: S2." in g.alt()


def test_serapan_bagian_dan_sisa():
    b = BarisSerapan("P", n(200), n(150), n(75, "%"), n(50))
    svg = BatangSerapan("x", (b,)).svg("uji")
    _, pakai = persegi(svg, BIRU)
    _, sisa = persegi(svg, SISA.isi)
    assert pakai["w"] == pytest.approx(3 * sisa["w"], abs=0.05)
    assert "150 dari 200; sisa 50" in [k.isi for k in kotak_teks(baca(svg))]


def test_serapan_melebihi_pagu_terlihat():
    b = BarisSerapan("P", n(100), n(120), n(120, "%"), n(-20))
    for skala in ("rupiah", "persen"):
        svg = BatangSerapan("x", (b,), skala).svg("uji")
        _, lebih = persegi(svg, WARNA_STATUS[Status.BELUM])
        _, pakai = persegi(svg, BIRU)
        assert pakai["w"] == pytest.approx(5 * lebih["w"], abs=0.05)


def test_serapan_belum_dilaporkan_bukan_nol_persen():
    b = BarisSerapan("P", n(100), n(None, alasan="belum dilaporkan"))
    g = BatangSerapan("x", (b,))
    svg = g.svg("uji")
    assert arsiran(svg) == 1
    assert "Realisasi belum dilaporkan; pagu 100" in [k.isi for k in kotak_teks(baca(svg))]
    assert g.data_tabel().baris == (("P", "100", "– (belum dilaporkan)", "–", "–"),)
