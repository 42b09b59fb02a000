"""Absorption and efficiency."""

from decimal import Decimal

import pytest

from lkjip.rumus.bentuk import format_teks_mesin
from lkjip.rumus.efisiensi import METODE, Keluaran, compute_efisiensi
from lkjip.rumus.serapan import (
    bandingkan,
    compute_deviasi,
    compute_jumlah,
    compute_serapan,
    compute_serapan_jumlah,
    periksa_serapan,
)
from tests.rumus.harapan import ada_catatan, baris, desimal, sebutan

TABEL_EFISIENSI = baris("efisiensi")


@pytest.mark.parametrize("satu", baris("serapan"), ids=sebutan)
def test_serapan(satu):
    hasil = periksa_serapan(
        desimal(satu["pagu"]),
        desimal(satu["realisasi"]),
        sisa_dinyatakan=desimal(satu.get("sisa_dinyatakan")),
        persen_dinyatakan=desimal(satu.get("persen_dinyatakan")),
    )
    assert hasil.serapan.sisa == desimal(satu["sisa"])
    assert format_teks_mesin(hasil.serapan.persen, 2) == satu["persen"]
    assert ada_catatan(satu, hasil.serapan.catatan)
    assert hasil.sisa.cocok is satu.get("sisa_cocok")
    assert hasil.persen.cocok is satu.get("persen_cocok")


def test_program_31_dinyatakan_di_samping_terhitung():
    """The printed programme total is not the sum of its kegiatan: both are kept."""
    nilai = bandingkan(Decimal("700513683"), Decimal("700904303"))
    assert nilai.selisih == 390620
    assert nilai.cocok is False
    assert nilai.nilai == 700513683


def test_banding_tanpa_pasangan():
    assert bandingkan(None, Decimal(1)).cocok is None
    assert bandingkan(None, Decimal(1)).nilai == 1
    assert bandingkan(Decimal("90.281"), Decimal("90.28"), desimal=2).cocok is True
    assert bandingkan(Decimal(10), Decimal(11), toleransi=Decimal(1)).cocok is True


def test_jumlah_menyebut_yang_dilewati():
    hasil = compute_jumlah([Decimal(1), None, Decimal(2)])
    assert (hasil.nilai, hasil.dihitung, hasil.dilewati) == (3, 2, 1)
    assert "1 tanpa nilai" in hasil.alasan
    assert compute_jumlah([None]).nilai is None
    assert compute_jumlah([]).nilai is None


def test_serapan_jumlah():
    serapan, pagu, realisasi = compute_serapan_jumlah(
        [(Decimal(100), Decimal(50)), (Decimal(100), None)]
    )
    assert serapan.persen == 25
    assert pagu.dilewati == 0
    assert realisasi.dilewati == 1
    assert "1 baris belum lengkap" in serapan.catatan


def test_rendah():
    assert compute_serapan(Decimal(100), Decimal("59.99")).rendah is True
    assert compute_serapan(Decimal(100), Decimal(60)).rendah is False
    assert compute_serapan(Decimal(100), None).rendah is False


def test_deviasi():
    assert compute_deviasi(Decimal(200), Decimal(150)).selisih == -50
    assert compute_deviasi(Decimal(200), Decimal(150)).persen == -25
    assert compute_deviasi(Decimal(0), Decimal(150)).persen is None
    assert compute_deviasi(None, Decimal(150)).selisih is None
    assert compute_deviasi(Decimal(1), None).selisih is None


@pytest.mark.parametrize("satu", TABEL_EFISIENSI, ids=lambda s: f"{s['metode']}: {sebutan(s)}")
def test_efisiensi(satu):
    hasil = compute_efisiensi(
        satu["metode"],
        desimal(satu.get("capaian")),
        desimal(satu.get("serapan")),
        keluaran=[
            Keluaran(*(desimal(isi) for isi in keluaran)) for keluaran in satu.get("keluaran", [])
        ],
        uraian=satu.get("uraian", ""),
    )
    assert format_teks_mesin(hasil.nilai, 2) == satu["nilai"]
    assert format_teks_mesin(hasil.nilai_efisiensi, 2) == satu.get("ne")
    assert hasil.kesimpulan == satu["kesimpulan"]
    assert ada_catatan(satu, hasil.catatan)
    if "catatan" not in satu:
        assert not hasil.catatan


def test_semua_metode_teruji():
    assert {satu["metode"] for satu in TABEL_EFISIENSI} == set(METODE)


def test_metode_tidak_dikenal():
    with pytest.raises(ValueError, match="Metode efisiensi"):
        compute_efisiensi("entah")
    assert compute_efisiensi("manual").kesimpulan == "Tidak Dapat Dihitung"
