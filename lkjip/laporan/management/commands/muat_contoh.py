"""`manage.py muat_contoh`: load the example OPD, and in demo mode the demo accounts."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from lkjip.laporan.contoh.catatan import GalatContoh
from lkjip.laporan.contoh.lambang import load_lambang
from lkjip.laporan.contoh.muat import FOLDER_CONTOH, load_contoh
from lkjip.organisasi.demo import AKUN_DEMO, SANDI_DEMO


class Command(BaseCommand):
    """Idempotent: what is there already is left as it is."""

    help = "Memuat data contoh Dinas Komunikasi dan Informatika Kota Pangkalpinang 2020."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--folder",
            type=Path,
            default=FOLDER_CONTOH,
            help="Folder berkas contoh (baku: fixtures/pangkalpinang_2020).",
        )

        parser.add_argument(
            "--akun",
            action="store_true",
            help="Hanya menyebutkan akun contoh; tidak memuat apa pun.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["akun"]:
            self._sebut_akun()
            return
        try:
            hasil = load_contoh(folder=options["folder"], dengan_akun=settings.DEMO)
        except GalatContoh as galat:
            raise CommandError(f"Data contoh tidak dimuat. {galat}") from galat
        if load_lambang(options["folder"], hasil.opd.pemda):
            self.stdout.write("Lambang contoh dipasang.")
        if hasil.baris:
            self.stdout.write(f"{hasil.opd}: {sum(hasil.baris.values())} baris dimuat.")
        else:
            self.stdout.write(f"{hasil.opd}: sudah dimuat sebelumnya, tidak ada yang diubah.")
        self._sebut_akun()

    def _sebut_akun(self) -> None:
        if settings.DEMO:
            nama = ", ".join(akun.username for akun in AKUN_DEMO)
            self.stdout.write(f"Akun contoh: {nama}. Kata sandi awal: {SANDI_DEMO}")
        else:
            self.stdout.write("Akun contoh tidak dibuat karena ini bukan mode demo.")
