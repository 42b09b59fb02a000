"""Making signatures: our own key and the three remote kinds, and everything that goes wrong."""

import json
import logging
import pickle
import re
import shutil
import subprocess
from io import BytesIO

import pikepdf
import pytest
from pyhanko.sign.timestamps import HTTPTimeStamper

from lkjip.laporan.tanda_tangan.alur import Meja
from lkjip.laporan.tanda_tangan.baca import read_pdf
from lkjip.laporan.tanda_tangan.bacaan import Cakupan, Perubahan
from lkjip.laporan.tanda_tangan.berkas_p12 import PenandatanganP12
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO, NAMA_PENANDA, prepare_demo
from lkjip.laporan.tanda_tangan.jauh import PenandatanganCms, PenandatanganSidik, PenandatanganUtuh
from lkjip.laporan.tanda_tangan.jenis import (
    GalatTandaTangan,
    HasilDitolak,
    LayananGagal,
    Permintaan,
    Rahasia,
    SandiSalah,
    Tingkat,
)
from lkjip.laporan.tanda_tangan.kepercayaan import Kepercayaan
from lkjip.laporan.tanda_tangan.klien import Layanan
from lkjip.laporan.tanda_tangan.layanan_tiruan import run_layanan
from lkjip.laporan.tanda_tangan.pades import CapWaktu

JAUH = [PenandatanganSidik, PenandatanganCms, PenandatanganUtuh]
BATAS = 0.5


@pytest.fixture(scope="module")
def layanan(demo):
    with run_layanan(demo, jeda=2) as satu:
        yield satu


@pytest.fixture
def meja(layanan, kepercayaan):
    def buat(jenis):
        return Meja(jenis(Layanan(layanan.alamat, batas_waktu=BATAS * 10)), None, kepercayaan)

    return buat


def _sign(meja, pdf, identitas="penanda", frasa=FRASA_DEMO):
    return meja.sign(pdf, Permintaan(identitas=identitas, alasan="Uji"), Rahasia(frasa))


def test_kunci_sendiri_menambah_tanpa_mengubah(dokumen, bertanda, kepercayaan):
    assert bertanda.startswith(dokumen)
    bacaan = read_pdf(bertanda, kepercayaan)
    (satu,) = bacaan.tanda_tangan
    assert satu.sah
    assert satu.sertifikat.nama == NAMA_PENANDA
    assert "DEMO" in satu.sertifikat.subjek
    assert (satu.tingkat, satu.cakupan) == (Tingkat.B_B, Cakupan.SELURUH)
    assert not satu.waktu_dibuktikan


def test_dengan_cap_waktu_menjadi_blta(dokumen, terarsip, kepercayaan):
    assert terarsip.startswith(dokumen)
    bacaan = read_pdf(terarsip, kepercayaan)
    (satu,) = bacaan.tanda_tangan
    assert satu.sah
    assert satu.tingkat is Tingkat.B_LTA
    assert satu.waktu_dibuktikan
    assert satu.perubahan is Perubahan.ARSIP
    assert len(bacaan.cap_waktu) == 1


def test_tanpa_data_pencabutan_tetap_dikatakan_bt(demo, dokumen, frasa, tmp_path):
    """No revocation list of the signer's authority: the level says so, and the signature stays."""
    shutil.copy(demo.kepercayaan / "otoritas.pem", tmp_path)
    cap = demo.cap_waktu()
    meja = Meja(PenandatanganP12(demo.penanda, cap), cap, Kepercayaan.load([tmp_path]))
    hasil = meja.sign(dokumen, Permintaan(), frasa)
    assert hasil.tingkat is Tingkat.B_T
    assert "tanpa data pencabutan" in hasil.penjelasan


def test_otoritas_cap_waktu_mati_tidak_menandatangani(demo, dokumen, frasa, kepercayaan):
    cap = CapWaktu(HTTPTimeStamper("http://127.0.0.1:9/", timeout=1))
    meja = Meja(PenandatanganP12(demo.penanda, cap), cap, kepercayaan)
    with pytest.raises(LayananGagal, match="cap waktu"):
        meja.sign(dokumen, Permintaan(), frasa)


def test_bidang_tidak_tampak_dan_sah_untuk_pdf_a_dan_pdf_ua(terarsip):
    """Printed (PDF/A) yet outside the page (PDF/UA asks no tag then), named for screen readers."""
    with pikepdf.open(BytesIO(terarsip)) as dok:
        bidang = list(dok.Root.AcroForm.Fields)
        assert len(bidang) == 2
        for satu in bidang:
            kotak = [float(x) for x in satu.Rect]
            assert max(kotak) < 0
            assert int(satu.F) & 0b100  # Print
            assert not int(satu.F) & 0b10  # Hidden
            assert str(satu.TU)


def test_dua_pihak_bertanda_tangan_berurutan(demo, dokumen, bertanda, kepercayaan, frasa):
    """The Perjanjian Kinerja: the second signature is an increment, the first keeps holding."""
    meja = Meja(PenandatanganP12(demo.penanda), None, kepercayaan)
    hasil = meja.sign(bertanda, Permintaan("TandaTangan2"), frasa, jumlah=2)
    assert hasil.pdf.startswith(bertanda)
    pertama, kedua = read_pdf(hasil.pdf, kepercayaan).tanda_tangan
    assert pertama.sah
    assert kedua.sah
    assert pertama.perubahan is Perubahan.TANDA_TANGAN
    assert kedua.cakupan is Cakupan.SELURUH


@pytest.mark.parametrize("jenis", JAUH)
def test_layanan_jauh_menandatangani(jenis, meja, dokumen):
    hasil = _sign(meja(jenis), dokumen)
    assert hasil.pdf.startswith(dokumen)
    assert hasil.penanda_tangan == NAMA_PENANDA


@pytest.mark.parametrize("jenis", JAUH)
def test_layanan_jauh_juga_dapat_diarsipkan(jenis, demo, layanan, kepercayaan, dokumen):
    cap = demo.cap_waktu()
    meja = Meja(jenis(Layanan(layanan.alamat)), cap, kepercayaan)
    assert _sign(meja, dokumen).tingkat is Tingkat.B_LTA


@pytest.mark.parametrize("jenis", JAUH)
def test_frasa_salah(jenis, meja, dokumen):
    with pytest.raises(SandiSalah, match="menolak identitas atau frasa"):
        _sign(meja(jenis), dokumen, frasa="keliru")


@pytest.mark.parametrize("jenis", JAUH)
@pytest.mark.parametrize("identitas", ["lambat", "tetes"])
def test_layanan_terlalu_lama(jenis, identitas, layanan, kepercayaan, dokumen):
    """Also when it sends a byte now and then, so that no single read times out."""
    meja = Meja(jenis(Layanan(layanan.alamat, batas_waktu=BATAS)), None, kepercayaan)
    with pytest.raises(LayananGagal, match="dalam waktu yang wajar"):
        _sign(meja, dokumen, identitas)


@pytest.mark.parametrize("jenis", JAUH)
def test_layanan_galat_500(jenis, meja, dokumen):
    with pytest.raises(LayananGagal, match="HTTP 500"):
        _sign(meja(jenis), dokumen, "galat")


@pytest.mark.parametrize("jenis", JAUH)
def test_layanan_mati(jenis, kepercayaan, dokumen):
    meja = Meja(jenis(Layanan("http://127.0.0.1:9", batas_waktu=1)), None, kepercayaan)
    with pytest.raises(LayananGagal, match="tidak dapat dihubungi"):
        _sign(meja, dokumen)


@pytest.mark.parametrize("jenis", JAUH)
def test_layanan_menjawab_sampah(jenis, meja, dokumen):
    with pytest.raises(GalatTandaTangan):
        _sign(meja(jenis), dokumen, "sampah")


def test_layanan_mengembalikan_pdf_lain_ditolak(meja, dokumen):
    with pytest.raises(HasilDitolak, match="berbeda dari yang dikirimkan"):
        _sign(meja(PenandatanganUtuh), dokumen, "lain")


def test_frasa_p12_salah(demo, dokumen):
    with pytest.raises(SandiSalah, match="Kata sandi sertifikat salah") as galat:
        PenandatanganP12(demo.penanda).sign(dokumen, Permintaan(), Rahasia("keliru"))
    assert galat.value.__cause__ is None


def test_berkas_p12_hilang(tmp_path, dokumen, frasa):
    with pytest.raises(GalatTandaTangan, match="TTE_P12"):
        PenandatanganP12(tmp_path / "tidak-ada.p12").sign(dokumen, Permintaan(), frasa)


def test_tanpa_penyedia_hanya_menerima_unggahan(kepercayaan, dokumen, bertanda, frasa):
    meja = Meja(None, None, kepercayaan)
    with pytest.raises(GalatTandaTangan, match="unggah hasilnya"):
        meja.sign(dokumen, Permintaan(), frasa)
    assert meja.accept(dokumen, bertanda).penanda_tangan == NAMA_PENANDA


def test_bukan_pdf_tidak_ditandatangani(demo, frasa):
    with pytest.raises(GalatTandaTangan, match="susunan PDF-nya rusak"):
        PenandatanganP12(demo.penanda).sign(b"bukan pdf", Permintaan(), frasa)


@pytest.mark.parametrize("jenis", JAUH)
@pytest.mark.parametrize("identitas", ["penanda", "galat", "lambat", "lain"])
def test_frasa_tidak_tercatat_di_mana_pun(
    jenis, identitas, layanan, kepercayaan, dokumen, caplog, capfd
):
    rahasia = FRASA_DEMO if identitas != "galat" else "frasa-yang-tak-boleh-terlihat"
    meja = Meja(jenis(Layanan(layanan.alamat, batas_waktu=BATAS)), None, kepercayaan)
    pesan = ""
    with caplog.at_level(logging.DEBUG):
        try:
            pesan = repr(_sign(meja, dokumen, identitas, rahasia).pdf)
        except GalatTandaTangan as galat:
            pesan = f"{galat!r} {galat.__cause__!r} {galat.__context__!r}"
    keluar = capfd.readouterr()
    assert rahasia not in pesan + caplog.text + keluar.out + keluar.err


def test_rahasia_tidak_dapat_disimpan():
    rahasia = Rahasia("abc-123")
    assert "abc" not in f"{rahasia} {rahasia!r}"
    with pytest.raises(TypeError):
        pickle.dumps(rahasia)
    with pytest.raises(TypeError):
        json.dumps({"frasa": rahasia})


def test_otoritas_demo_dibuat_sekali(demo):
    sebelum = demo.penanda.read_bytes()
    assert prepare_demo(demo.folder) == demo
    assert demo.penanda.read_bytes() == sebelum
    for berkas in (demo.penanda, demo.folder / "otoritas.kunci.pem"):
        assert berkas.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig (poppler-utils) tidak ada")
@pytest.mark.parametrize("nama", ["bertanda", "terarsip"])
def test_pdfsig_sependapat(nama, request, tmp_path):
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(request.getfixturevalue(nama))
    keluaran = subprocess.run(
        ["pdfsig", "-nocert", berkas], capture_output=True, text=True, check=True
    ).stdout
    assert re.search(r"Signature Validation: Signature is Valid", keluaran)
    assert f"Signer Certificate Common Name: {NAMA_PENANDA}" in keluaran
