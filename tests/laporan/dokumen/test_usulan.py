"""Drafts from data: every section of the example has one, and none says what is unknown."""

import re

import pytest

from lkjip.laporan.dokumen.kamus import susun_kamus
from lkjip.laporan.dokumen.susun import daftar_naskah

from . import potret_uji

TANPA_DRAF = {
    # what only people know, or nothing to speak of in this year
    "bab.1.kepegawaian.pendidikan",
    "bab.3.anggaran.kas",
}


def test_setiap_bagian_berdraf(potret_contoh):
    assert {b.kunci for b in daftar_naskah(potret_contoh) if not b.draf} <= TANPA_DRAF


@pytest.mark.parametrize("potret", [potret_uji.potret_lain(), potret_uji.potret_hampir_kosong()])
def test_tidak_menyebut_yang_tidak_diketahui(potret):
    kamus = susun_kamus(potret)
    for satu in daftar_naskah(potret):
        for kunci in re.findall(r"\{\{\s*([\w.\-]+)", satu.usulan):
            assert kamus[kunci].nilai is not None, (satu.kunci, kunci)
