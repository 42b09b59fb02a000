"""`manage.py reviu_dokumen FILE`: review a report that was not made here."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lkjip.reviu.bacaan import DETIK_TERLAMA, TERLALU_LAMA, Kehabisan, dipagari
from lkjip.reviu.dokumen_asing import GalatBaca, baca_berkas, baca_isi
from lkjip.reviu.dokumen_asing.batas import BYTE_TERBANYAK
from lkjip.reviu.keluaran import tulis_json, tulis_laporan
from lkjip.rumus.uji import periksa


class Command(BaseCommand):
    """Exit status 0 whatever is found, 2 when the file cannot be read or takes too much
    time or memory."""

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
            with dipagari(DETIK_TERLAMA, TERLALU_LAMA):
                if berkas == "-":
                    dokumen = baca_isi(sys.stdin.buffer.read(BYTE_TERBANYAK + 1))
                else:
                    dokumen = baca_berkas(Path(berkas))
                temuan = periksa(dokumen)
        except (GalatBaca, Kehabisan) as galat:
            raise CommandError(str(galat), returncode=2) from galat
        if options["json"]:
            self.stdout.write(tulis_json(temuan))
        else:
            nama = "stdin" if berkas == "-" else Path(berkas).name
            self.stdout.write(tulis_laporan(nama, dokumen, temuan), ending="")
