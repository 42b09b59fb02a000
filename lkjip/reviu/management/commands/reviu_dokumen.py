"""`manage.py reviu_dokumen FILE`: review a report that was not made here."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lkjip.reviu.dokumen_asing import GalatBaca, baca_berkas, baca_isi
from lkjip.reviu.keluaran import tulis_json, tulis_laporan
from lkjip.rumus.uji import periksa


class Command(BaseCommand):
    """Exit status 0 whatever is found, 2 when the file cannot be read."""

    help = (
        "Menguji LKjIP dari luar portal (teks, PDF, atau DOCX): menghitung ulang semua tabel dan "
        "membandingkan semua angka, nama, nomor, dan rujukan."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("berkas", metavar="FILE", help="Berkas laporan, atau - untuk stdin.")
        parser.add_argument(
            "--json", action="store_true", help="Keluarkan daftar temuan sebagai JSON."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        berkas = options["berkas"]
        try:
            if berkas == "-":
                dokumen = baca_isi(sys.stdin.buffer.read())
            else:
                dokumen = baca_berkas(Path(berkas))
        except GalatBaca as galat:
            raise CommandError(str(galat), returncode=2) from galat
        temuan = periksa(dokumen)
        if options["json"]:
            self.stdout.write(tulis_json(temuan))
        else:
            nama = "stdin" if berkas == "-" else Path(berkas).name
            self.stdout.write(tulis_laporan(nama, dokumen, temuan), ending="")
