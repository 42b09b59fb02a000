"""The legal bases that every LKjIP has, so that a new pemda does not start from an empty list."""

from django.db import transaction

from ..models import DasarHukum, Pemda, Pengguna
from .induk import save_induk

DASAR_BAKU = (
    "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi "
    "Pemerintah",
    "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi "
    "Pemerintah",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 "
    "tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas "
    "Laporan Kinerja Instansi Pemerintah",
)


@transaction.atomic
def fill_dasar_baku(*, oleh: Pengguna, pemda: Pemda) -> list[DasarHukum]:
    """Add what the pemda's own list lacks of the standard; returns what was added."""
    pemda = Pemda.objects.select_for_update().get(pk=pemda.pk)
    ada = DasarHukum.objects.filter(pemda=pemda, opd=None)
    teks = set(ada.values_list("teks", flat=True))
    urutan = max(ada.values_list("urutan", flat=True), default=0)
    baru = [
        DasarHukum(pemda=pemda, urutan=urutan + ke, teks=satu)
        for ke, satu in enumerate((s for s in DASAR_BAKU if s not in teks), start=1)
    ]
    return [save_induk(oleh=oleh, objek=satu) for satu in baru]
