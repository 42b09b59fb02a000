"""Publications for tests, printed from one page that stands for the ninety of the report."""

import re
from datetime import date
from functools import cache
from io import BytesIO
from unittest.mock import patch

import pikepdf
from weasyprint import HTML

from lkjip.laporan.cetak import HasilCetak
from lkjip.laporan.kertas.arsip import archive, write
from lkjip.laporan.models import Terbitan
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO
from lkjip.laporan.tanda_tangan.jenis import Rahasia
from lkjip.laporan.tata_letak import Petunjuk
from lkjip.laporan.terbit import pekerjaan
from lkjip.laporan.terbit.penandatanganan import sign_terbitan
from lkjip.laporan.terbit.pengecualian import except_temuan, read_gerbang
from lkjip.laporan.terbit.penyiapan import prepare_terbitan
from lkjip.organisasi.models import Pengguna, PerangkatDaerah

ALASAN = "Angka sumber dibiarkan seperti tercetak; perbedaannya dijelaskan."
TANGGAL = date(2021, 2, 26)
SITUS = "https://lkjip.contoh.example"


@cache
def satu_halaman(kata_kunci: str = "") -> bytes:
    html = f"<html lang=id><title>LKjIP</title><meta name=keywords content='{kata_kunci}'>"
    return HTML(string=f"{html}<h1>LKjIP</h1>").write_pdf(pdf_tags=True)


def cetak_satu_halaman(naskah, kemajuan=None, akar=(), lampiran=()) -> HasilCetak:
    """One page with the keywords that the whole report would have."""
    if kemajuan:
        kemajuan(1, 2, "Bab I")
        kemajuan(2, 2, "Menulis berkas PDF")
    cocok = re.search(r'name="keywords" content="([^"]*)"', naskah[0].susun({}, Petunjuk()))
    with pikepdf.open(BytesIO(satu_halaman(cocok[1] if cocok else ""))) as dok:
        archive(dok, b"", lampiran)
        return HasilCetak(write(dok), 1, {})


def cetak_cepat():
    """Print one page instead of ninety, inside the `with` block."""
    return patch.object(pekerjaan, "print_pdf", cetak_satu_halaman)


def buka_gerbang(opd: PerangkatDaerah, oleh: Pengguna) -> None:
    """Let every open error of the example pass."""
    _, hasil = read_gerbang(opd, 2020)
    if hasil.terbuka:
        kunci = [satu.kunci for satu in hasil.terbuka]
        except_temuan(opd=opd, tahun=2020, kunci=kunci, alasan=ALASAN, oleh=oleh)


def buat_terbitan(sampai: str = "terbit", **isi) -> Terbitan:
    """A publication of the example, up to a state: "siap", "ditandatangani" or "terbit"."""
    orang = {satu.username: satu for satu in Pengguna.objects.all()}
    opd = PerangkatDaerah.objects.get()
    buka_gerbang(opd, orang["kepala"])
    dasar = {"tahun": 2020, "tanggal": TANGGAL, "alamat_situs": SITUS, "oleh": orang["pep"]}
    with cetak_cepat():
        satu = prepare_terbitan(opd=opd, **(dasar | isi))
    satu.refresh_from_db()
    if sampai == "siap":
        return satu
    sign_terbitan(
        terbitan=satu,
        identitas="",
        sandi=Rahasia(FRASA_DEMO),
        langsung=sampai == "terbit",
        oleh=orang["kepala"],
    )
    satu.refresh_from_db()
    return satu
