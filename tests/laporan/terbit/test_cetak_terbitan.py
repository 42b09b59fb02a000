"""The same publication printed by two processes: the same bytes before anybody signs."""

import os
import subprocess
import sys

from django.conf import settings

PERINTAH = """
import django; django.setup()
from datetime import date
from lkjip.laporan.terbit.isi import IsiTerbitan
from lkjip.laporan.terbit.pekerjaan import print_terbitan
from lkjip.rumus.kanonik import kanonik
from lkjip.rumus.kebijakan import get_kebijakan
from tests.laporan.dokumen.potret_uji import potret_lain
p = potret_lain()
kepala = next(satu for satu in p.pejabat if satu.peran == "kepala_opd")
isi = IsiTerbitan(
    skema=1, kode="7K3M-9QXA-2FTB", revisi=1, tanggal=date(2021, 2, 1),
    alamat="https://contoh.example/verifikasi/7K3M-9QXA-2FTB/", potret=p, narasi={},
    kebijakan=get_kebijakan(p.kebijakan), penanda=kepala, mesin="0" * 64,
)
hasil = print_terbitan(isi, kanonik(isi), "LKjIP")
print(hasil.sidik, hasil.halaman)
"""


def cetak(benih: str) -> str:
    lingkungan = os.environ | {
        "PYTHONHASHSEED": benih,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    selesai = subprocess.run(
        [sys.executable, "-c", PERINTAH],
        env=lingkungan,
        cwd=settings.AKAR,
        capture_output=True,
        text=True,
        check=True,
    )
    return selesai.stdout.splitlines()[-1]


def test_dua_proses_mencetak_bita_yang_sama():
    pertama = cetak("1")
    assert int(pertama.split()[1]) > 20  # pages
    assert cetak("2") == pertama
