"""How well the checks read reports that were written before they were tried on them: eight
agencies in eight styles (`lapangan`), without an error and with each of some 250 errors."""

from functools import cache

import pytest

from .lapangan import ukur
from .lapangan.tulis import Laporan

# kind of error: (planted, found) at least, over all reports as text
DITEMUKAN = {}
LEBIH = 20


@cache
def laporan(nama: str) -> Laporan:
    return ukur.LAPORAN[nama]()


@pytest.mark.parametrize("bentuk", ["tab", "docx", "pdf"])
@pytest.mark.parametrize("nama", ukur.LAPORAN)
def test_laporan_bersih_tanpa_temuan(nama, bentuk):
    assert [t.ke_dict() for t in ukur.dasar(laporan(nama), bentuk)] == []
