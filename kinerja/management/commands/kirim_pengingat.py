"""`manage.py kirim_pengingat`: mail the owners of figures whose deadline is near or past."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from kinerja.services.pengingat import kirim_pengingat


class Command(BaseCommand):
    """For a daily cron job. A second run on the same day sends nothing."""

    help = "Mengirim pengingat pengisian realisasi kepada penanggung jawab indikator."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--hari", help="Tanggal TTTT-BB-HH (baku: hari ini).")
        parser.add_argument("--kering", action="store_true", help="Tampilkan saja, jangan kirim.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            hari = date.fromisoformat(options["hari"]) if options["hari"] else timezone.localdate()
        except ValueError as galat:
            raise CommandError(f"Tanggal “{options['hari']}” tidak dikenal.") from galat
        terkirim = kirim_pengingat(hari=hari, kering=options["kering"])
        for tagihan in terkirim:
            tahun = tagihan.tahun_kinerja
            self.stdout.write(
                f"{tagihan.pengguna.email}: {len(tagihan.butir)} butir "
                f"{tahun.opd.singkatan} {tahun.tahun}"
            )
        kata = "akan dikirim" if options["kering"] else "dikirim"
        self.stdout.write(f"{len(terkirim)} pengingat {kata}.")
