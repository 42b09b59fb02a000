"""From periods to the year, and progress to date."""

from decimal import Decimal

import pytest

from lkjip.rumus.agregasi import (
    AGREGASI,
    compute_kemajuan,
    compute_tahunan,
    periksa_target_akhir,
)
from lkjip.rumus.bentuk import format_teks_mesin
from tests.rumus.harapan import ada_catatan, baris, desimal, sebutan

TABEL = baris("agregasi")


@pytest.mark.parametrize("satu", TABEL, ids=lambda s: f"{s['jenis']}: {sebutan(s)}")
def test_tahunan(satu):
    hasil = compute_tahunan([desimal(isi) for isi in satu["periode"]], satu["jenis"])
    assert hasil.nilai == desimal(satu["nilai"])
    assert hasil.terisi == satu["terisi"]
    assert ada_catatan(satu, hasil.catatan)
    if "catatan" not in satu:
        assert not hasil.catatan
    assert hasil.alasan.endswith(".")


def test_semua_jenis_teruji():
    assert {satu["jenis"] for satu in TABEL} == set(AGREGASI)


@pytest.mark.parametrize("satu", baris("kemajuan"), ids=sebutan)
def test_kemajuan(satu):
    hasil = compute_kemajuan(
        [desimal(isi) for isi in satu["target"]],
        [desimal(isi) for isi in satu["realisasi"]],
        satu["jenis"],
        satu["arah"],
        target_tahunan=desimal(satu.get("target_tahunan")),
    )
    assert hasil.status == satu["status"]
    persen = hasil.capaian.persen if hasil.capaian else None
    assert format_teks_mesin(persen, 2) == satu["persen"]


@pytest.mark.parametrize(
    ("tahunan", "periode", "jenis", "cocok"),
    [
        ("4.47", ["1", "2", "3", "4.7"], "akhir", False),  # PK BPBD Boyolali 2026
        ("100", ["25", "25", "25", "25"], "jumlah", True),
        ("100", ["25", "25", "25", "20"], "jumlah", False),
        ("100", ["25", None, "25", "25"], "jumlah", None),
        ("80", ["20", "40", "60", "80"], "akhir_naik", True),
        ("2.9", [None, None, None, "2.9"], "tahunan", True),
        ("2.9", [None, None, "2.9", None], "tahunan", None),
        ("85", ["80", "90", "80", "90"], "rerata", True),
        (None, ["80"], "akhir", None),
        ("80", [], "akhir", None),
    ],
)
def test_target_akhir(tahunan, periode, jenis, cocok):
    hasil = periksa_target_akhir(desimal(tahunan), [desimal(isi) for isi in periode], jenis)
    assert hasil.cocok is cocok
    assert hasil.alasan.endswith(".")


def test_jenis_tidak_dikenal():
    with pytest.raises(ValueError, match="tidak dikenal"):
        compute_tahunan([Decimal(1)], "entah")
