"""Column widths: they add up, every word fits, and text gets the room that is left."""

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip.laporan.cetak import akar_statis
from lkjip.laporan.dokumen.huruf import jumlah_baris, lebar_teks
from lkjip.laporan.dokumen.lebar import (
    BANTALAN_EM,
    LEBAR_TEGAK_PT,
    UKURAN_PT,
    beri_jarak,
    hitung_lebar,
    letak_sel,
)
from lkjip.laporan.dokumen.pohon import BarisTabel, Kolom, Tabel

from .contoh_dokumen import sel, tabel_capaian


def tabel(kolom: list[Kolom], baris: list[list[str]]) -> Tabel:
    return Tabel("tabel.t", "T", tuple(kolom), tuple(BarisTabel(tuple(map(sel, b))) for b in baris))


def test_ukuran_huruf_sesuai_berkasnya():
    huruf = TTFont(akar_statis() / "huruf" / "SourceSans3-Semibold.ttf")
    peta, metrik = huruf.getBestCmap(), huruf["hmtx"]
    for nomor in range(32, 127):
        assert lebar_teks(chr(nomor)) * 1000 == pytest.approx(metrik[peta[nomor]][0])


kata = st.text("abcdefghij1234567890", min_size=1, max_size=14)
isi = st.lists(kata, min_size=0, max_size=12).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_jumlah_seratus_dan_setiap_kata_muat(data):
    n = data.draw(st.integers(1, 9))
    kolom = [
        Kolom(data.draw(kata), lebar=data.draw(st.none() | st.integers(1, 40))) for _ in range(n)
    ]
    baris = data.draw(st.lists(st.lists(isi, min_size=n, max_size=n), max_size=6))
    hasil = hitung_lebar(tabel(kolom, baris), str)
    assert sum(hasil.persen) == 100
    assert all(p >= 1 for p in hasil.persen)
    em = LEBAR_TEGAK_PT / UKURAN_PT[hasil.ukuran]
    butuh = [
        max(lebar_teks(k) for s in [kolom[j].judul, *(b[j] for b in baris)] for k in s.split(" "))
        + BANTALAN_EM
        for j in range(n)
    ]
    if sum(butuh) < em * 0.9:  # there is room: then nothing may overflow
        assert all(p * em / 100 >= b * 0.999 for p, b in zip(hasil.persen, butuh, strict=True))


def test_kolom_teks_mendapat_ruang_lebih_dari_kolom_angka():
    hasil = hitung_lebar(
        tabel(
            [Kolom("No"), Kolom("Uraian"), Kolom("Nilai", "kanan")],
            [["1", "kalimat yang cukup panjang " * 6, "12,50"]],
        ),
        str,
    )
    assert hasil.persen[1] > 70
    assert hasil.ukuran == "normal"


def test_bobot_yang_diberikan_dihormati():
    hasil = hitung_lebar(tabel([Kolom("A", lebar=1), Kolom("B", lebar=3)], [["a", "b"]]), str)
    assert hasil.persen == (25, 75)


def test_tabel_sesak_memakai_huruf_lebih_kecil():
    kolom = [Kolom("Pertanggungjawaban") for _ in range(5)]
    assert hitung_lebar(tabel(kolom, [["a"] * 5]), str).ukuran != "normal"


def test_letak_sel_memperhitungkan_rentang_baris():
    t = Tabel(
        "tabel.t",
        "T",
        (Kolom("A"), Kolom("B"), Kolom("C")),
        (
            BarisTabel((sel("a", rentang_baris=2), sel("b", rentang_kolom=2))),
            BarisTabel((sel("c"), sel("d"))),
        ),
    )
    assert [[j for j, _ in baris] for baris in letak_sel(t)] == [[0, 1], [1, 2]]


@pytest.mark.parametrize(("isi", "pesan"), [(["a"], "kurang"), (["a", "b", "c"], "melebihi")])
def test_baris_yang_tidak_pas_ditolak_dengan_nama_tabel(isi, pesan):
    with pytest.raises(ValueError, match=f"“tabel.t” baris 2: sel {pesan}"):
        hitung_lebar(tabel([Kolom("A"), Kolom("B")], [["x", "y"], isi]), str)


def test_tabel_contoh_muat():
    assert hitung_lebar(tabel_capaian(), lambda kunci: "subbab 1.2").ukuran == "normal"


def test_ruang_berlebih_pindah_ke_kolom_yang_penuh():
    """Equal weights given, but one column is nearly empty and the other wraps."""
    hasil = hitung_lebar(
        tabel([Kolom("A", lebar=50), Kolom("B", lebar=50)], [["x", "kata demi kata " * 9]] * 3), str
    )
    assert hasil.persen[1] > 80


def test_teks_sesudah_angka_diberi_jarak():
    kolom = [Kolom("A", "kanan"), Kolom("B"), Kolom("C")]
    assert [beri_jarak(tuple(kolom), j) for j in range(3)] == [False, True, False]


def test_tabel_pendek_utuh_tabel_panjang_boleh_terbagi():
    def utuh(n):
        return hitung_lebar(tabel([Kolom("A")], [["satu baris"]] * n), str).utuh

    assert utuh(8)
    assert not utuh(40)


def test_tabel_mendatar_memakai_huruf_rapat():
    assert hitung_lebar(tabel_capaian(mendatar=True), lambda kunci: "subbab 1.2").ukuran == "rapat"


def test_jumlah_baris():
    assert jumlah_baris("", 5) == 1
    assert jumlah_baris("aaaa", 1) == 1  # one word cannot be broken
    assert jumlah_baris("aaaa aaaa aaaa", lebar_teks("aaaa aaaa")) == 2
