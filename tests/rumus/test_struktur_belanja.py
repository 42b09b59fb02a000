"""Which account compares as what, and that growth never crosses two structures."""

from decimal import Decimal

import pytest

from lkjip.rumus.ikhtisar_belanja import hitung_belanja, hitung_pertumbuhan, hitung_sebanding
from lkjip.rumus.potret import PotretBelanja
from lkjip.rumus.struktur_belanja import kelompok_akun


@pytest.mark.parametrize(
    ("tahun", "kode", "kelompok"),
    [
        (2020, "5.1.1", "operasi"),  # pegawai, tidak langsung
        (2020, "5.2.1", "operasi"),  # pegawai, langsung
        (2020, "5.2.2.03", "operasi"),  # barang dan jasa
        (2020, "5.2.3", "modal"),
        (2020, "5.1.4", "operasi"),  # hibah
        (2020, "5.1.7", "transfer"),  # bantuan keuangan
        (2020, "5.1.8", "tidak-terduga"),
        (2020, "5.1", "lain"),  # the whole of tidak langsung has no single counterpart
        (2021, "5.1.02", "operasi"),
        (2021, "5.2.02.05", "modal"),
        (2021, "5.3", "tidak-terduga"),
        (2021, "5.4", "transfer"),
        (2021, "6.1", "lain"),
    ],
)
def test_padanan(tahun, kode, kelompok):
    assert kelompok_akun(tahun, kode) == kelompok


def test_kode_yang_sama_bukan_akun_yang_sama():
    """5.2 is belanja langsung in 2020 and belanja modal in 2021: no growth between them."""
    tahun = hitung_belanja(
        [
            PotretBelanja(2019, "5.2.3", None, "Modal", Decimal(100), Decimal(80)),
            PotretBelanja(2020, "5.2.3", None, "Modal", Decimal(150), Decimal(80)),
            PotretBelanja(2021, "5.2.3", None, "Gedung", Decimal(900), Decimal(10)),
        ]
    )
    tumbuh = hitung_pertumbuhan(tahun)
    assert [(t.tahun_lalu, t.tahun, t.anggaran.persen) for t in tumbuh] == [(2019, 2020, 50)]
    assert [(k.kelompok, k.serapan.pagu) for k in hitung_sebanding(tahun[2])] == [("modal", 900)]
