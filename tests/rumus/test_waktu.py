"""Money in time: the cash plan on the rows that have one, quarters that add up, two years."""

from decimal import Decimal

import pytest

from lkjip.rumus.daun import hitung_sampai
from lkjip.rumus.ikhtisar_anggaran import hitung_program, hitung_total
from lkjip.rumus.ikhtisar_kas import hitung_kas, posisi_realisasi
from lkjip.rumus.ikhtisar_waktu import bandingkan_program, hitung_waktu
from lkjip.rumus.potret import PotretAnggaran
from tests.rumus.contoh_potret import kegiatan, program, sub_kegiatan

UANG = "realisasi"
TW1 = (3, "100", None, "200")
ANGGARAN = PotretAnggaran(
    program=(
        program(
            "01",
            kegiatan(
                "01.01",
                None,
                None,
                None,
                sub=(
                    sub_kegiatan("a", "1000", (TW1, (6, "300", None, "300"))),
                    sub_kegiatan("b", "500", ((3, "70", None, None), (6, "30", None, None))),
                ),
            ),
            kegiatan("01.02", "400", "400", "250"),  # one figure for the year
        ),
        program("02", kegiatan("02.01", "800", "900", None)),
    )
)


def total(anggaran):
    return hitung_total(anggaran, [hitung_program(satu) for satu in anggaran.program])


@pytest.mark.parametrize(
    ("isi", "periode", "nilai", "alasan"),
    [
        ({1: 10, 2: 20, 3: 30}, 2, 30, ""),
        ({3: 60, 6: 40}, 6, 100, ""),
        ({3: 60, 6: 40}, 5, None, "realisasi hanya diketahui per triwulan"),
        ({1: 10, 2: 20}, 6, None, "realisasi belum diisi sampai Juni"),
        ({1: 10, 2: 490}, 6, 500, ""),  # the whole pagu: nothing can follow
        ({8: 10}, 6, None, "realisasi belum diisi sampai Juni"),
        ({1: 10, 6: 0}, 6, 10, ""),  # a typed zero is known
        ({0: 250}, 12, 250, ""),
        ({0: 250}, 9, None, "realisasi hanya diketahui setahun"),
        ({}, 12, None, "belum ada realisasi"),
    ],
)
def test_sampai_akhir_bulan(isi, periode, nilai, alasan):
    hasil = hitung_sampai({k: Decimal(v) for k, v in isi.items()}, periode, Decimal(500), UANG)
    assert (hasil.nilai, hasil.alasan) == (nilai, alasan)


def test_deviasi_hanya_dari_baris_yang_berencana():
    """Planned 500 and spent 400 on sub kegiatan a; b spent 100 without one."""
    kas = hitung_kas(ANGGARAN, total(ANGGARAN), 6)
    assert (kas.rencana, kas.realisasi, kas.deviasi.selisih) == (500, 400, -100)
    assert kas.deviasi.persen == -20
    assert (kas.dibandingkan, kas.di_luar, kas.pagu) == (1, 3, 1000)
    (luar,) = kas.luar
    assert (luar.sebab, luar.jumlah, luar.pagu) == ("belum ada rencana kas", 3, 1800)
    assert luar.realisasi == 350  # 100 of b, 250 of the year
    satu, dua = kas.anak
    assert satu.anak[0].deviasi.persen == -20
    assert satu.anak[0].sebutan_daun == "sub kegiatan"
    assert (dua.rencana, dua.realisasi, dua.deviasi.persen) == (None, None, None)
    assert dua.deviasi.alasan == "Belum ada rencana kas."


def test_rencana_yang_berhenti_tidak_dibandingkan():
    kas = hitung_kas(ANGGARAN, total(ANGGARAN), 9)
    assert kas.dibandingkan == 0
    assert [s.sebab for s in kas.luar] == [
        "rencana kas belum diisi sampai September",
        "belum ada rencana kas",
    ]


def test_triwulan_dan_setahun_berjumlah_sama():
    semua, (satu, dua) = hitung_waktu(ANGGARAN, total(ANGGARAN))
    assert [t.keuangan for t in semua.triwulan] == [170, 330, None, None]
    assert [t.kumulatif for t in semua.triwulan] == [170, 500, None, None]
    assert (semua.setahun, semua.baris_setahun) == (250, 1)
    assert semua.hasil.serapan.realisasi == 170 + 330 + 250
    assert semua.pagu == 1000 + 500 + 900  # without the row known for the year alone
    assert satu.triwulan[1].serapan.alasan.startswith("500 ÷ 1.500")
    assert not dua.bertriwulan
    assert posisi_realisasi(ANGGARAN) == 12


def test_program_dua_tahun():
    kini = total(PotretAnggaran((program("01", kegiatan("01.01", "100", "200", "150")),)))
    lalu = total(
        PotretAnggaran(
            (
                program("01", kegiatan("01.01", "100", "100", "50")),
                program("03", kegiatan("03.01", "10", "10", "9")),
            )
        )
    )
    jumlah, (satu, tiga) = bandingkan_program(kini, lalu, 2021)
    assert satu.perubahan.poin == 25
    assert (tiga.kini, tiga.perubahan.poin, tiga.catatan) == (None, None, "Tidak ada pada 2021.")
    assert tiga.hasil.kode == "03"
    assert jumlah.lalu.serapan.pagu == 110
