"""The bad input of the editor, as people send it: cleaned or refused with a sentence, text kept."""

import pytest
from django.urls import reverse

from lkjip.laporan.models import Narasi

BAGIAN = "bab.1.latar-belakang"
WORD = (
    "<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->"
    "<p class=MsoNormal style='mso-margin-top-alt:auto'><b>Tulisan <span lang=IN>kami</b>"
    "<o:p></o:p></p><ul><li>satu<li>dua"
)

DIBERSIHKAN = {
    "skrip": ("<p>Tulisan kami<script>alert(1)</script></p>", "Skrip dan isi tertanam dibuang"),
    "penangan kejadian": ("<p onmouseover='x()'>Tulisan kami</p>", "Skrip dan isi tertanam"),
    "svg berskrip": ("<p>Tulisan kami</p><svg onload='x()'></svg>", "Skrip dan isi tertanam"),
    "tautan javascript": ("<p>Tulisan <a href='java\tscript:x'>kami</a></p>", "javascript:"),
    "tautan berkas": ("<p>Tulisan <a href='file:///etc/passwd'>kami</a></p>", "file:"),
    "lampiran": ("<p>Tulisan <a rel='attachment' href='/x'>kami</a></p>", "Lampiran lewat tautan"),
    "gambar luar": ("<p>Tulisan kami<img src='//x.example/a.png'></p>", "Gambar dari luar portal"),
    "gambar tertanam": ("<p>Tulisan kami<img src='data:image/png;base64,A'></p>", "Gambar dari"),
    "tempelan Word timpang": (WORD, "Format tempelan dirapikan"),
    "tidak ditutup": ("<p>Tulisan <i>kami</p>", "Format yang tidak ditutup dilengkapi"),
}
DITOLAK = {
    "isian tak dikenal": ("<p>Tulisan kami {{ opd.nma }}</p>", "opd.nama"),
    "indikator dihapus": ("<p>Tulisan kami {{ indikator.9.9.capaian }}</p>", "sudah dihapus"),
    "tabel tanpa judul": ("<p>Tulisan kami</p><table><tr><td>a<td>b<tr><td>c", "judul"),
    "kurung timpang": ("<p>Tulisan kami {{ opd.nama }</p>", "tidak berpasangan"),
    "gambar hilang": (f"<p>Tulisan kami</p><img src='gambar:{'0' * 64}' alt='x'>", "tidak ada"),
}


@pytest.fixture
def simpan(client, pep):
    client.force_login(pep)
    url = reverse("naskah_bagian", args=["dinas-a", 2020, BAGIAN])
    return lambda isi: client.post(url, {"isi": isi, "versi": 0}, follow=True)


@pytest.mark.parametrize(("isi", "pesan"), DIBERSIHKAN.values(), ids=DIBERSIHKAN)
def test_dibersihkan_dengan_pesan_dan_kata_katanya_tetap(simpan, isi, pesan):
    assert pesan in simpan(isi).content.decode()
    tersimpan = Narasi.objects.get().isi
    polos = tersimpan.replace("<strong>", "").replace("</strong>", "")
    assert "Tulisan kami" in polos.replace("<em>", "").replace("</em>", "")
    for bahaya in ("script", "href", "on", "mso", "data:", "file:", "svg"):
        assert f"{bahaya}=" not in tersimpan and f"<{bahaya}" not in tersimpan


@pytest.mark.parametrize(("isi", "pesan"), DITOLAK.values(), ids=DITOLAK)
def test_ditolak_dengan_pesan_dan_yang_diketik_tetap_di_editor(simpan, isi, pesan):
    jawaban = simpan(isi)
    assert jawaban.status_code == 422
    assert pesan in jawaban.content.decode()
    assert jawaban.context["form"]["isi"].value() == isi
    assert not Narasi.objects.exists()
