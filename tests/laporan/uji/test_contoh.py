"""The checks on the portal's own report find in the example what recomputing the printed report
by hand finds, each root cause once, and nothing else."""

import json
from pathlib import Path

import pytest

from lkjip.laporan.susunan import take_susunan
from lkjip.laporan.uji import get_hasil

HARAPAN = json.loads(
    (Path(__file__).parents[3] / "fixtures/harapan/temuan_lkjip_2020.json").read_text()
)["temuan"]
# What the printed report gets wrong in words, numbering, lists and captions: the portal writes
# these itself, or its users have put them right (an index has no percent).
TIDAK_MUNGKIN = {
    ("S03", "persen"),
    ("S04", "Meningkatnya kualitas tata kelola penyajian data statistik lingkungan"),
    ("S08", "Sekretariat Daerah Kota Pangkalpinang"),
    ("S08", "Dinas Komunikasi dan Informasi Kota Pangkalpinang"),
    ("N10", "lulusan Sarjana, lulusan Diploma III, SMA"),
    ("R09", "9. Kebijakan Internal Layanan Pengaduan Publik"),
    ("F02", "84.72% dan 90,22%"),
    ("K02", "tidak ditemukan"),
    *((h["kode"], h["tertulis"]) for h in HARAPAN if h["kode"][0] == "R" and h["kode"] != "R10"),
}
BERSAMA = [h for h in HARAPAN if (h["kode"], h["tertulis"]) not in TIDAK_MUNGKIN]


@pytest.fixture
def temuan(opd_contoh):
    return [satu.temuan for satu in get_hasil(take_susunan(opd_contoh, 2020)).temuan]


def cocok(satu, harap) -> bool:
    def polos(teks: str) -> str:
        return teks.casefold().replace(",00", "").replace(",-", "").replace("rp ", "")

    return (
        satu.kode == harap["kode"]
        and polos(harap["tertulis"]) in polos(satu.tertulis)
        and polos(harap["terhitung"]) in polos(satu.terhitung)
    )


def test_pertentangan_yang_sama_dengan_dokumen_asing(temuan):
    """Budget, capaian, people: what a foreign check of the printed report finds is found here."""
    jumlah = {f"{h['kode']} {h['tertulis']}": sum(cocok(t, h) for t in temuan) for h in BERSAMA}
    assert {k for k, n in jumlah.items() if n != 1} == set()


def test_tidak_ada_yang_lain(temuan):
    lain = [t for t in temuan if not any(cocok(t, h) for h in HARAPAN)]
    assert [(t.kode, t.tertulis[:40]) for t in lain] == []
