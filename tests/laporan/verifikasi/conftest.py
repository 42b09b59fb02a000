"""One published report of the example, and files made of it as an attacker would."""

from datetime import UTC, datetime, timedelta

import pikepdf
import pytest
from pyhanko.pdf_utils import generic

from lkjip.laporan.tanda_tangan.berkas_p12 import PenandatanganP12
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO, NAMA_PENANDA, make_otoritas, make_p12
from lkjip.laporan.tanda_tangan.jenis import Permintaan, Rahasia
from lkjip.laporan.tanda_tangan.pilih import get_demo
from lkjip.laporan.terbit import berkas
from tests.laporan.tanda_tangan.conftest import append_revision, save_again
from tests.laporan.terbit.pembuat import buat_terbitan, satu_halaman

HARI = timedelta(days=1)
FRASA = "rahasia-uji"


@pytest.fixture
def terbit(opd_contoh):
    return buat_terbitan()


@pytest.fixture
def cetakan(terbit) -> bytes:
    return berkas.read_utuh(terbit.berkas_cetak.name, terbit.sidik_cetak)


@pytest.fixture
def asli(terbit) -> bytes:
    return berkas.read_utuh(terbit.berkas.name, terbit.sidik)


def sign_with(sertifikat, kunci, rantai, pdf: bytes, folder) -> bytes:
    satu = folder / "p.p12"
    satu.write_bytes(make_p12("x", sertifikat, kunci, rantai, FRASA))
    return PenandatanganP12(satu).sign(pdf, Permintaan(), Rahasia(FRASA))


def balik_satu_bit(asli: bytes, cetakan: bytes, folder) -> bytes:
    rusak = bytearray(asli)
    data = cetakan.index(b"/EmbeddedFile")
    rusak[cetakan.index(b"stream", data) + 500] ^= 1
    return bytes(rusak)


def balik_satu_bit_susunan(asli: bytes, cetakan: bytes, folder) -> bytes:
    """The same where the file keeps its objects: nothing can be read any more."""
    rusak = bytearray(asli)
    rusak[cetakan.index(b"stream") + 12] ^= 1
    return bytes(rusak)


def tambah_revisi(asli: bytes, cetakan: bytes, folder) -> bytes:
    def ubah(penulis):
        halaman = penulis.root["/Pages"]["/Kids"][0]
        isi = generic.StreamObject(stream_data=b"BT ET 0 0 99 99 re f")
        halaman["/Contents"] = penulis.add_object(isi)
        penulis.update_container(halaman)

    return append_revision(asli, ubah)


def tambah_javascript(asli: bytes, cetakan: bytes, folder) -> bytes:
    def ubah(penulis):
        aksi = generic.DictionaryObject(
            {
                generic.pdf_name("/S"): generic.pdf_name("/JavaScript"),
                generic.pdf_name("/JS"): generic.pdf_string("app.alert(1)"),
            }
        )
        penulis.root["/OpenAction"] = penulis.add_object(aksi)
        penulis.update_root()

    return append_revision(asli, ubah)


def javascript_bertanda_sah(asli: bytes, cetakan: bytes, folder) -> bytes:
    """Validly signed by a trusted signer, with JavaScript inside what was signed."""

    def sisipkan(dok):
        dok.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)")
        )

    return _demo(save_again(cetakan, sisipkan), folder)


def lepas_tanda_tangan(asli: bytes, cetakan: bytes, folder) -> bytes:
    return cetakan


def lepas_dan_simpan_ulang(asli: bytes, cetakan: bytes, folder) -> bytes:
    def lepas(dok):
        del dok.Root.AcroForm
        del dok.pages[0].Annots

    return save_again(asli, lepas)


def simpan_ulang(asli: bytes, cetakan: bytes, folder) -> bytes:
    return save_again(asli)


def penyamar_swatanda(asli: bytes, cetakan: bytes, folder) -> bytes:
    sendiri = make_otoritas(NAMA_PENANDA, datetime.now(UTC) - HARI)
    return sign_with(sendiri.sertifikat, sendiri.kunci, [], cetakan, folder)


def penerbit_palsu(asli: bytes, cetakan: bytes, folder) -> bytes:
    palsu = make_otoritas("Otoritas Antah-Berantah", datetime.now(UTC) - HARI)
    kini = datetime.now(UTC)
    sertifikat, kunci = palsu.issue(NAMA_PENANDA, kini - HARI, kini + HARI)
    return sign_with(sertifikat, kunci, [palsu.sertifikat], cetakan, folder)


def kedaluwarsa(asli: bytes, cetakan: bytes, folder) -> bytes:
    otoritas, kini = get_demo().otoritas(), datetime.now(UTC)
    sertifikat, kunci = otoritas.issue(NAMA_PENANDA, kini - 90 * HARI, kini - HARI)
    return sign_with(sertifikat, kunci, [otoritas.sertifikat], cetakan, folder)


def pdf_asing(asli: bytes, cetakan: bytes, folder) -> bytes:
    return satu_halaman()


def pdf_asing_bertanda_sah(asli: bytes, cetakan: bytes, folder) -> bytes:
    return _demo(satu_halaman(), folder)


def bukan_pdf(asli: bytes, cetakan: bytes, folder) -> bytes:
    return b"PK\x03\x04" + bytes(900)


def terpotong(asli: bytes, cetakan: bytes, folder) -> bytes:
    return asli[: len(asli) // 2]


def _demo(pdf: bytes, folder) -> bytes:
    return PenandatanganP12(get_demo().penanda).sign(pdf, Permintaan(), Rahasia(FRASA_DEMO))


@pytest.fixture
def tulis(tmp_path):
    """Write bytes to a file and return its path."""

    def lakukan(isi: bytes, nama: str = "a.pdf"):
        satu = tmp_path / nama
        satu.write_bytes(isi)
        return satu

    return lakukan
