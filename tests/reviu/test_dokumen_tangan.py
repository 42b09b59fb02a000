"""Two reports written by hand as plain text, with what a careful reader finds in each: names over
two lines, numbers one blank beside their names, a formula stated and not used."""

from pathlib import Path

import pytest

from lkjip.reviu.dokumen_asing.baca import baca_berkas
from lkjip.rumus.uji import periksa

DATA = Path(__file__).parent / "data"

TEMUAN = {
    "dinkes_2022.txt": [
        # (check, line, printed, recomputed or the other value)
        ("J04", 49, "38", "39"),  # contract staff by education
        ("S02", 77, "21,0", "20,0"),  # target of stunting: agreement and measurement
        ("S01", 86, "22.450.000.000", "22.350.000.000"),  # pagu in Tabel 2.3 and 3.3
        ("H01", 105, "103,07", "102,07 %"),  # 71,45 of 70
        ("S11", 117, "82,1", "81,2"),  # digits swapped; the growth beside it is right
        ("J03", 129, "58,33", "85,33%"),
        ("N05", 136, "Rp18.200.000.000,00", "18.250.000.000"),  # number words
        ("N03", 141, "5 indikator telah mencapai target", "4 indikator"),
        ("R06", 142, "tabel 3.7", ""),
    ],
    "dukcapil_2023.txt": [
        ("H03", 73, "150,00", "133,33 %"),  # by target ÷ realisasi, though (2T − R) ÷ T is stated
    ],
}


def test_laporan_portal_sendiri_sebagai_teks_bertata_letak():
    """The example as printed, 76 pages by `pdftotext -layout`: columns drift, chart labels stand
    between paragraphs, words break. Only what the office's own words repeat is found."""
    temuan = periksa(baca_berkas(DATA / "diskominfo_tata_letak.txt"))
    assert [(t.kode, t.lokasi[0].baris) for t in temuan] == [("R09", 902), ("S10", 383)]


@pytest.mark.parametrize("nama", TEMUAN)
def test_tepat_yang_ditemukan_pembaca_teliti(nama):
    temuan = periksa(baca_berkas(DATA / nama))
    assert sorted(
        (t.kode, t.lokasi[0].baris, t.tertulis.split(" (")[0], t.terhitung) for t in temuan
    ) == sorted(TEMUAN[nama])
