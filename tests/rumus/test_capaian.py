"""Capaian of every arah and every edge case, by the table of expected results."""

from decimal import Decimal

import pytest

from lkjip.rumus.bentuk import format_teks_mesin
from lkjip.rumus.capaian import ARAH, STATUS, Rentang, compute_capaian
from lkjip.rumus.kebijakan import KEBIJAKAN, kebijakan_dari_dict
from lkjip.rumus.masukan import compute_capaian_teks
from tests.rumus.harapan import ada_catatan, baris, sebutan

TABEL = baris("capaian")


def hitung(satu):
    return compute_capaian_teks(
        satu["target"],
        satu["realisasi"],
        satu["arah"],
        kebijakan_dari_dict(satu.get("kebijakan")),
        capaian_manual=satu.get("capaian_manual"),
        alasan_manual=satu.get("alasan_manual", ""),
    )


@pytest.mark.parametrize("satu", TABEL, ids=lambda satu: f"{satu['arah']}: {sebutan(satu)}")
def test_tabel(satu):
    hasil = hitung(satu)
    assert format_teks_mesin(hasil.persen, 2) == satu.get("persen")
    assert format_teks_mesin(hasil.persen_mentah, 2) == satu.get("mentah", satu.get("persen"))
    assert hasil.dibatasi is satu.get("dibatasi", False)
    assert hasil.kategori == satu.get("kategori")
    assert hasil.status == satu.get("status", "terhitung")
    assert satu.get("alasan", "") in hasil.alasan
    assert ada_catatan(satu, hasil.catatan)
    assert hasil.alasan.endswith((".", "?"))


def test_tabel_memuat_semua_arah_dan_status():
    assert {satu["arah"] for satu in TABEL} == set(ARAH)
    assert {satu.get("status", "terhitung") for satu in TABEL} == set(STATUS)


def test_rumus_dan_hitungan_dijelaskan():
    hasil = compute_capaian(Decimal(10), Decimal(25), "turun")
    assert hasil.rumus == "(2 × target − realisasi) ÷ target × 100 %"
    assert hasil.hitungan == "(2 × 10 − 25) ÷ 10 × 100 % = −50,00 %"
    assert "Semakin rendah semakin baik" in hasil.alasan


def test_nilai_tidak_dibulatkan():
    hasil = compute_capaian(Decimal(3), Decimal(1), "naik")
    assert hasil.persen != Decimal("33.33")
    assert abs(hasil.persen * 3 - 100) < Decimal("1e-40")


def test_pembatasan_disebut_dalam_catatan_dan_alasan():
    hasil = compute_capaian(Decimal(40), Decimal(100), "naik", KEBIJAKAN["pangkalpinang-2020"])
    assert hasil.dibatasi
    assert any("dibatasi 100 %" in isi and "250,00 %" in isi for isi in hasil.catatan)
    assert "dibatasi" in hasil.alasan


def test_tercapai_dari_nilai_mentah():
    assert compute_capaian(Decimal(40), Decimal(100), "naik").tercapai is True
    assert compute_capaian(Decimal(40), Decimal(39), "naik").tercapai is False
    assert compute_capaian(Decimal(40), None, "naik").tercapai is None


def test_target_bilangan_bulat_diterima():
    assert compute_capaian(40, 20, "naik").persen == 50


def test_jenis_yang_keliru_memberi_alasan():
    for target, realisasi, arah in [
        ("abc", Decimal(1), "naik"),
        (Decimal(1), "abc", "naik"),
        (Rentang(Decimal(1), Decimal(2)), Decimal(1), "naik"),
        (Decimal(1), Decimal(1), "rentang"),
        (True, Decimal(1), "naik"),
        (Decimal("NaN"), Decimal(1), "naik"),
        (Decimal("sNaN"), Decimal(1), "turun"),
        (Decimal("Infinity"), Decimal(1), "tepat"),
        (Decimal("1E+300"), Decimal(1), "naik"),
        (Decimal("1E-300"), Decimal(1), "naik"),
    ]:
        hasil = compute_capaian(target, realisasi, arah)
        assert hasil.status == "tidak_dapat_dihitung"
        assert hasil.alasan


def test_manual_tanpa_alasan_diberi_catatan():
    hasil = compute_capaian("1:18", "1:17", "manual", capaian_manual=Decimal(100))
    assert hasil.persen == 100
    assert "alasan belum diisi" in hasil.catatan


def test_skala_predikat_yang_diminta():
    hasil = compute_capaian("Baik", "Memuaskan", "predikat", skala_predikat="spbe")
    assert hasil.persen is not None and round(hasil.persen, 2) == Decimal("166.67")
    with pytest.raises(ValueError, match="Skala predikat"):
        compute_capaian("Baik", "Baik", "predikat", skala_predikat="entah")


def test_arah_tidak_dikenal():
    with pytest.raises(ValueError, match="Arah “up” tidak dikenal"):
        compute_capaian(Decimal(1), Decimal(1), "up")


def test_rentang_terbalik():
    with pytest.raises(ValueError, match="Batas bawah"):
        Rentang(Decimal(2), Decimal(1))
