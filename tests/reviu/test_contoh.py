"""Every registered code has an example that fails by that code, and one that passes all checks."""

import pytest

from lkjip.reviu.dokumen_asing import baca_isi
from lkjip.rumus.uji import KATALOG, periksa
from lkjip.rumus.uji.contoh import CONTOH, jadi_naskah


def kode(contoh: str) -> set[str]:
    return {t.kode for t in periksa(baca_isi(jadi_naskah(contoh).encode()))}


def test_setiap_kode_berpenjelasan_dan_bercontoh():
    assert set(CONTOH) == set(KATALOG)
    assert all(satu.judul and satu.penjelasan.endswith(".") for satu in KATALOG.values())


@pytest.mark.parametrize("nama", KATALOG)
def test_contoh_lulus(nama):
    assert kode(CONTOH[nama][0]) == set()


@pytest.mark.parametrize("nama", KATALOG)
def test_contoh_gagal(nama):
    assert nama in kode(CONTOH[nama][1])
