"""A demo authority for the session, and a small document to sign."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from weasyprint import HTML

from lkjip.laporan.tanda_tangan.alur import Meja
from lkjip.laporan.tanda_tangan.baca import read_pdf
from lkjip.laporan.tanda_tangan.berkas_p12 import PenandatanganP12
from lkjip.laporan.tanda_tangan.demo import (
    FRASA_DEMO,
    NAMA_OTORITAS,
    NAMA_PENANDA,
    make_otoritas,
    make_p12,
    prepare_demo,
)
from lkjip.laporan.tanda_tangan.jenis import Permintaan, Rahasia
from lkjip.laporan.tanda_tangan.kepercayaan import Kepercayaan

HARI = timedelta(days=1)


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    return prepare_demo(tmp_path_factory.mktemp("tte") / "demo")


@pytest.fixture(scope="session")
def kepercayaan(demo):
    return Kepercayaan.load([demo.kepercayaan])


@pytest.fixture(scope="session")
def dokumen():
    """A tagged one-page PDF, as our printer makes them."""
    return HTML(string="<html lang=id><title>Laporan</title><h1>Laporan</h1><p>Isi</p>").write_pdf(
        pdf_tags=True
    )


@pytest.fixture(scope="session")
def frasa():
    return Rahasia(FRASA_DEMO)


@pytest.fixture(scope="session")
def bertanda(demo, dokumen, frasa):
    """`dokumen` signed by the demo signer, B-B."""
    return PenandatanganP12(demo.penanda).sign(dokumen, Permintaan(), frasa)


@pytest.fixture(scope="session")
def terarsip(demo, kepercayaan, dokumen, frasa):
    """`dokumen` signed with timestamp and revocation data, B-LTA."""
    cap = demo.cap_waktu()
    meja = Meja(PenandatanganP12(demo.penanda, cap), cap, kepercayaan)
    return meja.sign(dokumen, Permintaan(), frasa).pdf


@pytest.fixture(scope="session")
def sign_as(demo, dokumen, tmp_path_factory):
    """Sign `dokumen` with a certificate made for the occasion. Days are counted from today."""

    def lakukan(*, otoritas=None, mulai=-10, sampai=100, cap_waktu=None, nama=NAMA_PENANDA):
        kini = datetime.now(UTC)
        pembuat = otoritas or demo.otoritas()
        sertifikat, kunci = pembuat.issue(nama, kini + mulai * HARI, kini + sampai * HARI)
        berkas = tmp_path_factory.mktemp("p12") / "penanda.p12"
        berkas.write_bytes(make_p12("x", sertifikat, kunci, [pembuat.sertifikat], "rahasia-uji"))
        juru = PenandatanganP12(berkas, cap_waktu)
        return juru.sign(dokumen, Permintaan(), Rahasia("rahasia-uji")), sertifikat

    return lakukan


@pytest.fixture(scope="session")
def otoritas_palsu():
    """An impostor: the same name as the demo authority, another key."""
    return make_otoritas(NAMA_OTORITAS, datetime.now(UTC) - 10 * HARI)


@pytest.fixture(scope="session")
def sign_self(dokumen, tmp_path_factory):
    """Sign `dokumen` with a self-signed certificate in any name."""

    def lakukan(nama):
        sendiri = make_otoritas(nama, datetime.now(UTC) - HARI)
        berkas = tmp_path_factory.mktemp("p12") / "swatanda.p12"
        berkas.write_bytes(make_p12("x", sendiri.sertifikat, sendiri.kunci, [], "rahasia-uji"))
        return PenandatanganP12(berkas).sign(dokumen, Permintaan(), Rahasia("rahasia-uji"))

    return lakukan


@pytest.fixture(params=["bertanda", "terarsip"])
def ditandatangani(request):
    """Both levels: an attack must show on either."""
    return request.getfixturevalue(request.param)


def read_satu(pdf, kepercayaan):
    """The only signature of a readable file."""
    bacaan = read_pdf(pdf, kepercayaan)
    assert not bacaan.galat
    (tanda,) = bacaan.tanda_tangan
    return tanda


def append_revision(pdf: bytes, ubah) -> bytes:
    """`pdf` with an increment in which `ubah(writer)` changed something."""
    hasil = BytesIO(pdf)
    penulis = IncrementalPdfFileWriter(hasil)
    ubah(penulis)
    penulis.write_in_place()
    return hasil.getvalue()


def save_again(pdf: bytes, ubah=lambda dok: None) -> bytes:
    """`pdf` rewritten as a whole, which is what "save as" does."""
    hasil = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as dok:
        ubah(dok)
        dok.save(hasil)
    return hasil.getvalue()
