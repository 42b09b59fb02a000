"""The report as a Word file: the same words and numbers as the tree, with real Word structure."""

import io
import zipfile
from typing import get_args

import pytest
from django.urls import reverse
from docx import Document
from docx.oxml.ns import qn

from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.dokumen.pohon import (
    Bagian,
    BarisTabel,
    Blok,
    Dokumen,
    Gambar,
    JenisBagian,
    Kolom,
    Paragraf,
    Rujukan,
    Sel,
    SubBab,
    Tabel,
    Teks,
)
from lkjip.laporan.models import Cetakan
from lkjip.laporan.pencetakan import jalankan_cetakan
from lkjip.laporan.susunan import susun_bernomor, take_susunan
from lkjip.laporan.tugas import cetak_laporan
from lkjip.laporan.word.rakit import _Perakit, render_docx
from lkjip.organisasi.models import Pengguna

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40">'
    '<rect width="90" height="30"/></svg>'
)


def t(*kata: str) -> tuple[Teks, ...]:
    return tuple(Teks(k) for k in kata)


def dokumen_kecil() -> Dokumen:
    tabel = Tabel(
        "tabel.satu",
        "Serapan <program> & kegiatan",
        (
            Kolom("Kode"),
            Kolom("Pagu", "kanan", kelompok="Rp"),
            Kolom("Sisa", "kanan", kelompok="Rp"),
        ),
        (
            BarisTabel((Sel(t("01"), rentang_baris=2), Sel(t("1.000")), Sel(t("0")))),
            BarisTabel((Sel(t("jumlah"), rentang_kolom=2),)),
        ),
        mendatar=True,
    )
    isi = (
        Paragraf((Teks("Lihat "), Rujukan("tabel.satu"), Teks(" dan "), Rujukan("bab.1.dua"))),
        SubBab("bab.1.satu", "Tabel", (tabel,)),
        SubBab("bab.1.dua", "Gambar", (Gambar("gambar.satu", "Bagan", SVG, "Sebuah kotak"),)),
    )
    bab = Bagian("bab.1", JenisBagian.BAB, "Pendahuluan", isi)
    return Dokumen("Laporan Kinerja", "Dinas Uji", "Kota Uji", 2025, (bab,))


@pytest.fixture(scope="module")
def kecil():
    return Document(io.BytesIO(render_docx(nomori(dokumen_kecil()))))


def teks_semua(dok) -> str:
    return "\n".join(
        "".join(x.text or "" for x in p.iter(qn("w:t"))) for p in dok.element.body.iter(qn("w:p"))
    )


def test_setiap_jenis_blok_dikenal():
    assert set(_Perakit(nomori(dokumen_kecil())).cara) == set(get_args(Blok))


def test_judul_keterangan_dan_rujukan(kecil):
    gaya = {p.text: p.style.name for p in kecil.paragraphs if p.text}
    assert gaya["Bab I  Pendahuluan"] == "Heading 1"
    assert gaya["1.1  Tabel"] == "Heading 2"
    assert gaya["Tabel 1.1 Serapan <program> & kegiatan"] == "Judul Tabel"
    assert "Lihat Tabel\xa01.1 dan subbab 1.2" in teks_semua(kecil)
    bidang = [x.text.strip() for x in kecil.element.body.iter(qn("w:instrText"))]
    tanda = {b.get(qn("w:name")) for b in kecil.element.body.iter(qn("w:bookmarkStart"))}
    rujuk = [b.split()[1] for b in bidang if b.startswith("REF")]
    assert len(rujuk) == 2
    assert set(rujuk) <= tanda
    assert "SEQ Tabel_1 \\* ARABIC" in bidang


def test_tabel_mendatar_berkepala_ulang_dan_bergabung(kecil):
    tabel = kecil.tables[0]
    kepala = [
        r for r in tabel._tbl.tr_lst if r.find(qn("w:trPr")).find(qn("w:tblHeader")) is not None
    ]
    assert len(kepala) == 2
    assert [c.text for c in tabel.rows[2].cells] == ["01", "1.000", "0"]
    assert [c.text for c in tabel.rows[3].cells] == ["01", "jumlah", "jumlah"]
    arah = [s.orientation for s in kecil.sections]
    assert arah == [0, 1, 0]


def test_gambar_berteks_alternatif(kecil):
    (satu,) = kecil.element.body.iter(qn("wp:docPr"))
    assert satu.get("descr") == "Sebuah kotak"
    (citra,) = kecil.inline_shapes
    assert abs(citra.width / citra.height - 2.5) < 0.01


@pytest.mark.django_db
def test_laporan_contoh_utuh(opd_contoh):
    """Every table, figure and heading of the tree is there, with its number."""
    dok = susun_bernomor(take_susunan(opd_contoh, 2020))
    isi = render_docx(dok)
    assert zipfile.ZipFile(io.BytesIO(isi)).testzip() is None
    word = Document(io.BytesIO(isi))
    teks = teks_semua(word)
    for entri in dok.register.values():
        if entri.jenis in ("tabel", "gambar", "bab", "subbab"):
            assert entri.judul in teks
            assert not entri.nomor or entri.label.removeprefix("subbab ") in teks
    assert "1.964.821.178" in teks
    assert word.core_properties.language == "id-ID"
    assert len(word.inline_shapes) >= len(dok.daftar["gambar"])


@pytest.mark.django_db
def test_diminta_dibuat_diunduh(opd_contoh, client, settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(type(cetak_laporan), "enqueue", lambda self, *args, **kwargs: None)
    client.force_login(Pengguna.objects.get(username="pep"))
    jawab = client.post(reverse("cetakan_minta", args=["diskominfo", 2020]), {"bentuk": "docx"})
    cetakan = Cetakan.objects.get()
    assert cetakan.bentuk == "docx"
    jalankan_cetakan(cetakan.pk)
    cetakan.refresh_from_db()
    assert (cetakan.status, cetakan.halaman) == ("selesai", None)
    assert "Unduh Word" in client.get(jawab.url).content.decode()
    unduh = client.get(reverse("cetakan_unduh", args=["diskominfo", 2020, cetakan.pk]))
    assert unduh["Content-Disposition"].endswith('.docx"')
    assert b"".join(unduh.streaming_content).startswith(b"PK")
    assert (
        client.get(reverse("cetakan_halaman", args=["diskominfo", 2020, cetakan.pk, 1])).status_code
        == 404
    )
    # A Word file is no PDF of the report: the page still says that none was printed.
    assert (
        "selalu dapat dibaca pada pratinjau"
        in client.get(reverse("laporan", args=["diskominfo", 2020])).content.decode()
    )
