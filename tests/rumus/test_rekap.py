"""Means, changes and growth."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lkjip.rumus.bentuk import format_teks_mesin
from lkjip.rumus.capaian import compute_capaian
from lkjip.rumus.kebijakan import BAKU, KEBIJAKAN
from lkjip.rumus.rekap import (
    compute_fisik,
    compute_kemajuan_renstra,
    compute_ketercapaian,
    compute_pertumbuhan,
    compute_perubahan,
    compute_rerata,
    compute_rerata_kota,
    compute_rerata_opd,
    compute_rerata_pertumbuhan,
    compute_rerata_sasaran,
)
from tests.rumus.harapan import baris, desimal

BATAS_100 = KEBIJAKAN["pangkalpinang-2020"]


@pytest.mark.parametrize("satu", baris("rekap"), ids=lambda s: f"{s['hitung']}: {s['keterangan']}")
def test_tabel(satu):
    if satu["hitung"] == "rerata":
        hasil = compute_rerata([desimal(isi) for isi in satu["nilai"]])
        assert (hasil.dihitung, hasil.dilewati) == (satu["dihitung"], satu["dilewati"])
        nilai = hasil.persen
    elif satu["hitung"] == "perubahan":
        hasil = compute_perubahan(desimal(satu["kini"]), desimal(satu["lalu"]))
        assert hasil.gerak == satu["gerak"]
        nilai, satu = hasil.poin, {**satu, "persen": satu["poin"]}
    elif satu["hitung"] == "pertumbuhan":
        hasil = compute_pertumbuhan(desimal(satu["kini"]), desimal(satu["lalu"]))
        nilai = hasil.persen
    else:
        hasil = compute_kemajuan_renstra(
            desimal(satu["target"]), desimal(satu["realisasi"]), satu["arah"]
        )
        nilai = hasil.persen
    assert format_teks_mesin(nilai, 2) == satu["persen"]
    assert hasil.alasan.endswith(".")


def capaian(realisasi, kebijakan=BAKU):
    return compute_capaian(
        Decimal(100), None if realisasi is None else Decimal(realisasi), "naik", kebijakan
    )


def test_rerata_memakai_nilai_dibatasi():
    """100, 100, 109,68 → 100 with a cap of 100 (Perpustakaan Lima Puluh Kota 2020)."""
    isi = [capaian(nilai, BATAS_100) for nilai in ("100", "100", "109.68")]
    assert compute_rerata_sasaran(isi, BATAS_100).persen == 100
    mentah = replace(BATAS_100, nilai_rerata="mentah")
    assert round(compute_rerata_sasaran(isi, mentah).persen, 2) == Decimal("103.23")


def test_rerata_opd_atas_sasaran_atau_indikator():
    sasaran = [[capaian(100), capaian(100), capaian(100)], [capaian(60)], [capaian(None)]]
    atas_sasaran = compute_rerata_opd(sasaran, replace(BAKU, rerata="sasaran"))
    assert (atas_sasaran.persen, atas_sasaran.dihitung, atas_sasaran.dilewati) == (80, 2, 1)
    atas_indikator = compute_rerata_opd(sasaran, replace(BAKU, rerata="indikator"))
    assert (atas_indikator.persen, atas_indikator.dihitung, atas_indikator.dilewati) == (90, 4, 1)


def test_rerata_kota_melewati_opd_tanpa_nilai():
    hasil = compute_rerata_kota([compute_rerata([Decimal(80)]), compute_rerata([])])
    assert (hasil.persen, hasil.dihitung, hasil.dilewati) == (80, 1, 1)


def test_fisik_anak_langsung():
    assert compute_fisik([Decimal(100), Decimal(50)]).persen == 75


def test_ketercapaian():
    hasil = compute_ketercapaian([capaian(100), capaian(99), capaian(None), capaian(150)])
    assert (hasil.tercapai, hasil.tidak_tercapai, hasil.tanpa_nilai) == (2, 1, 1)
    assert hasil.terhitung == 3


def test_rerata_pertumbuhan_menyebut_tahun():
    hasil = compute_rerata_pertumbuhan(
        [(2018, Decimal(100)), (2019, Decimal(110)), (2020, Decimal(132))]
    )
    assert hasil.persen == 15
    assert "2018–2020" in hasil.alasan
    loncat = compute_rerata_pertumbuhan([(2017, Decimal(100)), (2020, Decimal(132))])
    assert loncat.persen is None
    assert compute_rerata_pertumbuhan([]).persen is None


def test_kemajuan_manual_tidak_dihitung():
    hasil = compute_kemajuan_renstra("1:15", "1:17", "manual")
    assert hasil.persen is None
    assert "manual" in hasil.alasan
