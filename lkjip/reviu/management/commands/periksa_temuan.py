"""`manage.py periksa_temuan`: no OPD-year stays unchecked, or checked as it was before."""

from django.core.management.base import BaseCommand

from lkjip.organisasi.perubahan import antrekan
from lkjip.reviu.selectors.temuan import list_basi
from lkjip.reviu.services.pemeriksaan import sync_temuan


class Command(BaseCommand):
    help = (
        "Mengantrekan pemeriksaan setiap perangkat daerah dan tahun yang belum diperiksa, yang "
        "datanya berubah, atau yang diperiksa menurut aturan lama. Aman dijalankan terjadwal."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--langsung", action="store_true", help="Periksa sekarang juga, tanpa pekerja."
        )
        parser.add_argument("--semua", action="store_true", help="Juga yang sudah diperiksa.")

    def handle(self, *, langsung: bool, semua: bool, **pilihan) -> None:
        rows = list_basi(semua=semua)
        if not langsung:
            self.stdout.write(f"{antrekan(rows)} pemeriksaan diantrekan.")
            return
        daftar = list(rows.select_related("opd"))
        for satu in daftar:
            sync_temuan(opd=satu.opd, tahun=satu.tahun)
        self.stdout.write(f"{len(daftar)} tahun diperiksa.")
