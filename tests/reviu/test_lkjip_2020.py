"""The report of 2020: what an expert finds by recomputing everything, each cause once, and no more.

`data/lkjip_2020.txt` has its tables, headings, captions and lists, and short sentences of our own
with the figures of its prose. The expectations were worked out by hand.
"""

import json
from functools import cache
from pathlib import Path

import pytest

from lkjip.reviu.dokumen_asing import baca_berkas
from lkjip.rumus.uji import Temuan, periksa

HARAPAN = json.loads(
    (Path(__file__).parents[2] / "fixtures/harapan/temuan_lkjip_2020.json").read_text()
)
DIHARAP = [t for t in HARAPAN["temuan"] if t["kode"] not in HARAPAN["hanya_dokumen_lengkap"]]


@cache
def temuan() -> tuple[Temuan, ...]:
    return periksa(baca_berkas(Path(__file__).parent / "data/lkjip_2020.txt"))


def cocok(satu: Temuan, harap: dict) -> bool:
    sama = harap["tertulis"].casefold() in satu.tertulis.casefold()
    if len(harap["tertulis"]) <= 3:
        sama = harap["tertulis"] == satu.tertulis
    return (
        satu.kode == harap["kode"]
        and sama
        and harap["terhitung"].casefold() in satu.terhitung.casefold()
    )


@pytest.mark.parametrize("harap", DIHARAP, ids=lambda h: f"{h['kode']}-{h['tertulis'][:25]}")
def test_setiap_sebab_ditemukan_sekali(harap):
    assert len([t for t in temuan() if cocok(t, harap)]) == 1


def test_tidak_ada_temuan_lain():
    lain = [t.ke_dict() for t in temuan() if not any(cocok(t, h) for h in DIHARAP)]
    assert lain == []


@pytest.mark.parametrize("benar", HARAPAN["benar"], ids=lambda b: b["angka"])
def test_yang_benar_tidak_ditandai(benar):
    """What is right beside what is wrong: no finding says that it should read otherwise."""
    for satu in temuan():
        if satu.tertulis.strip() == benar["angka"]:
            baris = benar.get("baris_mengandung")
            assert baris and baris not in satu.lokasi[0].kutipan


def test_saran_menyebut_yang_dipertahankan():
    """Program 31 and kegiatan 02.24: the percentage is kept, the wrong figure and its sisa go."""
    saran = {t.tertulis: t.saran for t in temuan() if t.kode == "J01"}
    assert "Pertahankan realisasi 448.019.183,00, persentase 63,96%" in saran["700.904.303,00"]
    assert "252.494.500" in saran["700.904.303,00"]
    assert "persentase 91,15%" in saran["86.928.988,00"]
    assert "7.694.417" in saran["86.928.988,00"]


def test_program_31_menyebut_kedua_tabel():
    satu = next(t for t in temuan() if t.tertulis == "700.904.303,00")
    assert len({isi.baris for isi in satu.lokasi}) == 2
    assert "Tabel 2.5" in satu.pesan and "Tabel 3.7" in satu.pesan
