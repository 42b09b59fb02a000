"""The real print of a publication: the same bytes whatever was kept, and on any number of cores."""

from lkjip.laporan.terbit.isi import IsiTerbitan
from lkjip.laporan.terbit.pekerjaan import print_terbitan
from lkjip.rumus.urai_kanonik import urai

from .pembuat import buat_terbitan


def test_bita_terbitan_tidak_bergantung_pada_simpanan(opd, settings, tmp_path):
    teks = buat_terbitan("siap").isi.encode()
    isi = urai(IsiTerbitan, teks)
    settings.CETAK_SIMPANAN_MB, settings.DATA_DIR = 64, tmp_path
    settings.CETAK_PROSES = 2
    dingin = print_terbitan(isi, teks, "data")
    settings.CETAK_PROSES = 1
    hangat = print_terbitan(isi, teks, "data")
    assert dingin.halaman >= 60
    assert hangat.sidik == dingin.sidik
