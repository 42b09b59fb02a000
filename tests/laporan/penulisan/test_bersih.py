"""Cleaning prose: words stay, what is dangerous or foreign goes, and the writer is told."""

import pytest

from lkjip.laporan.penulisan.bersih import TerlaluPanjang, bersihkan


@pytest.mark.parametrize(
    ("kotor", "bersih", "pesan"),
    [
        ("<p>a<script>alert(1)</script></p>", "<p>a</p>", "Skrip"),
        ("<p onclick='x()'>a</p>", "<p>a</p>", "Skrip"),
        ("<p><a href='javascript:x'>klik</a></p>", "<p>klik</p>", "javascript:"),
        ("<p><a href='file:///etc/passwd'>b</a></p>", "<p>b</p>", "file:"),
        ("<p><a rel='attachment' href='/x'>unduh</a></p>", "<p>unduh</p>", "Lampiran"),
        ("<p>a <img src='http://x.example/y.png'></p>", "<p>a</p>", "Gambar"),
        ("<p><b>x<p>y</b>z", "<p><strong>x</strong></p>\n<p><strong>y</strong>z</p>", None),
        (
            "<ul><li>x <b>y</ul>z",
            "<ul><li>x <strong>y</strong></li></ul>\n<p><strong>z</strong></p>",
            "dilengkapi",
        ),
        ("<h2>Judul</h2>teks", "<h4>Judul</h4>\n<p>teks</p>", None),
    ],
)
def test_kata_tetap_bahaya_hilang(kotor, bersih, pesan):
    hasil = bersihkan(kotor)
    assert hasil.html == bersih
    assert (pesan is None and not hasil.pesan) or any(pesan in satu for satu in hasil.pesan)
    assert bersihkan(hasil.html).html == bersih


def test_daftar_tempelan_word_menjadi_daftar():
    hasil = bersihkan(
        "<p class=MsoListParagraph style='mso-list:l0'>·<span>&nbsp;&nbsp; </span>satu</p>"
        "<p class=MsoListParagraph>·&nbsp;&nbsp;dua</p>"
    )
    assert hasil.html == "<ul><li>satu</li><li>dua</li></ul>"
    assert any("tempelan" in satu for satu in hasil.pesan)


def test_isian_dan_huruf_khusus_tetap():
    asal = "<p>{{ indikator.1.1.capaian|angka }} &lt; 5 &amp; x</p>"
    assert bersihkan(asal).html == asal


def test_terlalu_panjang():
    with pytest.raises(TerlaluPanjang, match=r"100\.000 huruf"):
        bersihkan("a" * 100_001)
