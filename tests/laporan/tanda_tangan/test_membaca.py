"""Reading signatures: every attack gets its own, precise answer."""

import json
import os
import random
import zlib
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pikepdf
import pytest
import time_machine
from pyhanko.pdf_utils import generic

from lkjip.laporan.tanda_tangan.baca import read_pdf
from lkjip.laporan.tanda_tangan.bacaan import Cakupan, Perubahan, StatusSertifikat
from lkjip.laporan.tanda_tangan.demo import NAMA_OTORITAS, NAMA_PENANDA, make_otoritas
from lkjip.laporan.tanda_tangan.jenis import HasilDitolak
from lkjip.laporan.tanda_tangan.kepercayaan import Kepercayaan, KepercayaanRusak
from lkjip.laporan.tanda_tangan.lanjutan import require_lanjutan
from lkjip.laporan.tanda_tangan.pekerja import (
    TERLALU_BERAT,
    decode_bacaan,
    encode_bacaan,
    read_pdf_terkurung,
)

from .conftest import append_revision, read_satu, save_again

Status = StatusSertifikat


def test_satu_bit_berubah(ditandatangani, dokumen, kepercayaan):
    letak = dokumen.index(b"stream") + 12
    rusak = bytearray(ditandatangani)
    rusak[letak] ^= 1
    tanda = read_satu(bytes(rusak), kepercayaan)
    assert not tanda.utuh
    with pytest.raises(HasilDitolak, match="bukan cetakan"):
        require_lanjutan(dokumen, bytes(rusak), kepercayaan)


def test_revisi_ditambahkan(ditandatangani, kepercayaan, dokumen):
    def ganti_halaman(penulis):
        halaman = penulis.root["/Pages"]["/Kids"][0]
        isi = generic.StreamObject(stream_data=b"BT ET 0 0 99 99 re f")
        halaman["/Contents"] = penulis.add_object(isi)
        penulis.update_container(halaman)

    rusak = append_revision(ditandatangani, ganti_halaman)
    assert rusak.startswith(ditandatangani)
    tanda = read_satu(rusak, kepercayaan)
    assert tanda.utuh  # what was signed is still there
    assert tanda.cakupan is Cakupan.REVISI
    assert tanda.perubahan is Perubahan.ISI
    assert not tanda.sah
    with pytest.raises(HasilDitolak, match="ditambah atau diubah setelah"):
        require_lanjutan(dokumen, rusak, kepercayaan)


def test_sampah_di_ekor(bertanda, kepercayaan):
    tanda = read_satu(bertanda + b"\n% tambahan\n", kepercayaan)
    assert tanda.cakupan is not Cakupan.SELURUH


def test_tanda_tangan_dilepas(bertanda, dokumen, kepercayaan):
    def lepas(dok):
        del dok.Root.AcroForm
        del dok.pages[0].Annots

    for telanjang in (dokumen, save_again(bertanda, lepas)):
        bacaan = read_pdf(telanjang, kepercayaan)
        assert not bacaan.galat
        assert bacaan.tanda_tangan == ()
        assert not bacaan.sah
    with pytest.raises(HasilDitolak, match="belum ditandatangani"):
        require_lanjutan(dokumen, dokumen, kepercayaan)


def test_disimpan_ulang_merusak_tanda_tangan(bertanda, kepercayaan):
    assert not read_pdf(save_again(bertanda), kepercayaan).sah


def test_sertifikat_kedaluwarsa(sign_as, kepercayaan, dokumen):
    pdf, _ = sign_as(mulai=-100, sampai=-1)
    tanda = read_satu(pdf, kepercayaan)
    assert tanda.utuh
    assert tanda.status is Status.KEDALUWARSA
    with pytest.raises(HasilDitolak, match="habis masa berlakunya"):
        require_lanjutan(dokumen, pdf, kepercayaan)


def test_sertifikat_belum_berlaku(sign_as, kepercayaan):
    pdf, _ = sign_as(mulai=5)
    assert read_satu(pdf, kepercayaan).status is Status.BELUM_BERLAKU


def test_tanpa_cap_waktu_gugur_setelah_sertifikat_habis(bertanda, kepercayaan):
    """The demo signer's certificate lasts five years; nothing proves that it was used before."""
    with time_machine.travel(datetime.now(UTC) + timedelta(days=6 * 365)):
        assert read_satu(bertanda, kepercayaan).status is Status.KEDALUWARSA


def test_cap_waktu_membuktikan_waktu_sebelum_kedaluwarsa(demo, sign_as, kepercayaan):
    """Signed and stamped while valid; read when the signer's certificate has expired."""
    pdf, _ = sign_as(mulai=-10, sampai=30, cap_waktu=demo.cap_waktu())
    with time_machine.travel(datetime.now(UTC) + timedelta(days=200)):
        tanda = read_satu(pdf, kepercayaan)
    assert tanda.status is Status.TEPERCAYA
    assert tanda.waktu_dibuktikan


def test_sertifikat_dicabut(demo, sign_as, dokumen, tmp_path):
    kini = datetime.now(UTC)
    pdf, sertifikat = sign_as()
    dicabut = kini - timedelta(days=2)
    (tmp_path / "otoritas.pem").write_bytes(demo.otoritas().pem())
    (tmp_path / "cabut.crl").write_bytes(
        demo.otoritas().revoke((sertifikat, dicabut), mulai=kini - timedelta(days=1))
    )
    percaya = Kepercayaan.load([tmp_path])
    tanda = read_satu(pdf, percaya)
    assert tanda.status is Status.DICABUT
    assert tanda.dicabut_pada == dicabut.replace(microsecond=0)
    with pytest.raises(HasilDitolak, match="dicabut penerbitnya"):
        require_lanjutan(dokumen, pdf, percaya)


def test_penyamar_bernama_sama_dengan_otoritas_sendiri(
    sign_as, otoritas_palsu, kepercayaan, dokumen
):
    pdf, _ = sign_as(otoritas=otoritas_palsu)
    tanda = read_satu(pdf, kepercayaan)
    assert tanda.utuh
    assert (tanda.sertifikat.nama, tanda.sertifikat.penerbit) == (NAMA_PENANDA, NAMA_OTORITAS)
    assert tanda.status is not Status.TEPERCAYA
    assert not tanda.sah
    with pytest.raises(HasilDitolak):
        require_lanjutan(dokumen, pdf, kepercayaan)


def test_penyamar_swatanda(dokumen, kepercayaan, sign_self):
    tanda = read_satu(sign_self(NAMA_PENANDA), kepercayaan)
    assert tanda.sertifikat.nama == NAMA_PENANDA
    assert tanda.status is Status.SWATANDA
    with pytest.raises(HasilDitolak, match="tidak dijamin siapa pun"):
        require_lanjutan(dokumen, sign_self(NAMA_PENANDA), kepercayaan)


def test_penerbit_tak_dikenal(sign_as, kepercayaan):
    lain = make_otoritas("Otoritas Lain", datetime.now(UTC) - timedelta(days=10))
    pdf, _ = sign_as(otoritas=lain)
    assert read_satu(pdf, kepercayaan).status is Status.TAK_DIKENAL


def test_tanpa_jangkar_tidak_ada_yang_tepercaya(bertanda):
    assert read_satu(bertanda, Kepercayaan()).status is Status.TAK_DIKENAL


def test_javascript_di_dalam_pdf(bertanda, dokumen, kepercayaan):
    def sisipkan(dok):
        dok.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)")
        )

    assert read_pdf(save_again(dokumen, sisipkan), kepercayaan).aktif == ("JavaScript",)

    def tambahkan(penulis):
        aksi = generic.DictionaryObject(
            {
                generic.pdf_name("/S"): generic.pdf_name("/JavaScript"),
                generic.pdf_name("/JS"): generic.pdf_string("app.alert(1)"),
            }
        )
        penulis.root["/OpenAction"] = penulis.add_object(aksi)
        penulis.update_root()

    bacaan = read_pdf(append_revision(bertanda, tambahkan), kepercayaan)
    assert bacaan.aktif == ("JavaScript",)
    assert not bacaan.sah


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        (b"", "bukan PDF"),
        (b"PK\x03\x04" + bytes(500), "bukan PDF"),
        (b"%PDF-1.7\n" + bytes(500), "rusak"),
        (b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>", ""),
    ],
)
def test_bukan_pdf_atau_rusak(isi, pesan, kepercayaan):
    bacaan = read_pdf(isi, kepercayaan)
    assert pesan in bacaan.galat
    assert not bacaan.sah


def test_terpotong(bertanda, kepercayaan):
    for bagian in (3, 2, 1):
        bacaan = read_pdf(bertanda[: -len(bertanda) * bagian // 4], kepercayaan)
        assert not bacaan.sah


def test_berkata_sandi(dokumen, kepercayaan, tmp_path):
    with pikepdf.open(BytesIO(dokumen)) as dok:
        dok.save(tmp_path / "k.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    bacaan = read_pdf((tmp_path / "k.pdf").read_bytes(), kepercayaan)
    assert "dikunci dengan kata sandi" in bacaan.galat


def test_acak_tidak_pernah_meruntuhkan(bertanda, kepercayaan):
    """Damaged at random places: an answer every time."""
    acak = random.Random(2020)
    for _ in range(60):
        rusak = bytearray(bertanda)
        for _ in range(acak.randrange(1, 30)):
            rusak[acak.randrange(len(rusak))] = acak.randrange(256)
        assert not read_pdf(bytes(rusak), kepercayaan).sah


def test_terkurung_menjawab_sama(terarsip, kepercayaan, tmp_path):
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(terarsip)
    langsung = read_pdf(terarsip, kepercayaan)
    assert read_pdf_terkurung(berkas, kepercayaan) == langsung
    assert langsung.sah


def test_bom_terkurung(tmp_path, kepercayaan):
    """A few megabytes that unpack to gigabytes must not take the portal's memory."""
    bom = zlib.compress(zlib.compress(bytes(1 << 28), 9) * 16, 9)
    isi = (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R"
        b"/Names<</EmbeddedFiles<</Names[(a)3 0 R]>>>>>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"3 0 obj<</Type/Filespec/F(a)/UF(a)/EF<</F 4 0 R>>>>endobj\n"
        b"4 0 obj<</Type/EmbeddedFile/Filter[/FlateDecode/FlateDecode]/Length "
    )
    isi += str(len(bom)).encode() + b">>stream\n" + bom
    isi += b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n"
    berkas = tmp_path / "bom.pdf"
    berkas.write_bytes(isi)
    bacaan = read_pdf_terkurung(berkas, kepercayaan)
    assert not bacaan.sah
    assert os.path.getsize(berkas) < 1 << 20


def test_pekerja_yang_macet_dihentikan(tmp_path, bertanda, kepercayaan, monkeypatch):
    monkeypatch.setattr("lkjip.laporan.tanda_tangan.pekerja.TENGGAT", 0.01)
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(bertanda)
    assert read_pdf_terkurung(berkas, kepercayaan).galat == TERLALU_BERAT


def test_bacaan_bolak_balik_json(terarsip, kepercayaan):
    bacaan = read_pdf(terarsip, kepercayaan)
    assert decode_bacaan(json.loads(encode_bacaan(bacaan))) == bacaan


def test_lampiran_disebut_dengan_sidiknya(dokumen, kepercayaan):
    def lampirkan(dok):
        dok.attachments["data.json"] = b"{}"

    (satu,) = read_pdf(save_again(dokumen, lampirkan), kepercayaan).lampiran
    assert (satu.nama, satu.ukuran) == ("data.json", 2)
    assert satu.sidik.startswith("44136fa3")


def test_berkas_kepercayaan_rusak_disebut(tmp_path):
    (tmp_path / "akar.pem").write_text("bukan sertifikat")
    with pytest.raises(KepercayaanRusak, match=r"akar\.pem"):
        Kepercayaan.load([tmp_path])
