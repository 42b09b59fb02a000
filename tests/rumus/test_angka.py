"""The number grammar: what is understood, what is refused, and with which proposal."""

from decimal import Decimal

import pytest

from lkjip.rumus.angka import parse_angka
from tests.rumus.harapan import baris, desimal, sebutan

TABEL = baris("angka")


@pytest.mark.parametrize("satu", TABEL, ids=sebutan)
def test_tabel(satu):
    hasil = parse_angka(satu["teks"])
    assert hasil.nilai == desimal(satu.get("nilai"))
    assert hasil.ok is ("nilai" in satu)
    assert hasil.satuan == satu.get("satuan")
    assert hasil.operator == satu.get("operator")
    assert hasil.kosong is satu.get("kosong", False)
    assert hasil.konfirmasi is satu.get("konfirmasi", False)
    assert hasil.usulan == satu.get("usulan")
    assert hasil.alasan.endswith((".", "?"))


@pytest.mark.parametrize("satu", [satu for satu in TABEL if "usulan" in satu], ids=sebutan)
def test_usulan_diterima_kembali(satu):
    """Whoever takes the proposal over is not refused a second time."""
    assert parse_angka(satu["usulan"]).ok


def test_alasan_tanpa_karakter_kendali():
    for teks in ("\x00abc", "a\u202eb", "\ud800", "x\u2028y", "\u200b" * 50):
        assert parse_angka(teks).alasan.isprintable()


def test_teks_sangat_panjang_ditolak():
    assert not parse_angka("9" * 100_000).ok
    assert len(parse_angka("9" * 100_000).alasan) < 200


def test_bukan_teks():
    assert parse_angka(None).kosong
    assert not parse_angka(12).ok


def test_1234_disebut_hasil_bacaannya():
    alasan = parse_angka("1.234").alasan
    assert "seribu dua ratus tiga puluh empat" in alasan
    assert "1,234" in alasan


def test_digit_yang_ditulis_dipertahankan():
    assert str(parse_angka("1.964.821.178,00").nilai) == "1964821178.00"
    assert parse_angka("999.999.999.999.999.999,999999999999999").nilai == Decimal(
        "999999999999999999.999999999999999"
    )
