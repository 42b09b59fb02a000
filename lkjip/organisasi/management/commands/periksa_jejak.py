"""`manage.py periksa_jejak`: verify the hash chains of the audit trail."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from lkjip.organisasi.jejak import periksa_rantai
from lkjip.organisasi.models import Jejak


class Command(BaseCommand):
    """Names the first broken row of every broken chain; exit status 1 when there is one.

    A chain cut off at its end still fits together: keep the last fingerprints that this prints,
    and give them with --sidik next time.
    """

    help = "Memeriksa rantai sidik Jejak; menyebut baris rusak pertama."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("rantai", nargs="*", help="Kode rantai; kosong: semua.")
        parser.add_argument(
            "--sidik",
            action="append",
            default=[],
            metavar="RANTAI:NOMOR:SIDIK",
            help="Sidik yang dicatat pada pemeriksaan lalu; harus masih ada.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        semua = Jejak.objects.order_by("rantai").values_list("rantai", flat=True).distinct()
        rusak = 0
        for rantai in options["rantai"] or list(semua):
            hasil = periksa_rantai(rantai)
            if hasil.rusak:
                rusak += 1
                baris = hasil.rusak
                self.stderr.write(
                    f"{rantai}: RUSAK pada nomor {baris.nomor} ({baris}): {hasil.alasan}. "
                    f"{hasil.jumlah} baris sebelumnya utuh."
                )
            else:
                self.stdout.write(f"{rantai}: {hasil.jumlah} baris utuh{self._akhir(rantai)}")
        for catatan in options["sidik"]:
            rusak += self._cocokkan(catatan)
        if rusak:
            raise CommandError(f"{rusak} pemeriksaan gagal.")

    def _akhir(self, rantai: str) -> str:
        akhir = Jejak.objects.filter(rantai=rantai).order_by("-nomor").first()
        return f", terakhir {rantai}:{akhir.nomor}:{akhir.sidik}" if akhir else ""

    def _cocokkan(self, catatan: str) -> bool:
        """True (and a message) when a fingerprint noted earlier is gone or differs."""
        rantai, nomor, sidik = [*catatan.split(":"), "", ""][:3]
        if not nomor.isdecimal():
            raise CommandError(f"Tulis --sidik sebagai RANTAI:NOMOR:SIDIK, bukan “{catatan}”.")
        baris = Jejak.objects.filter(rantai=rantai, nomor=int(nomor)).first()
        if baris and baris.sidik == sidik:
            return False
        sebab = "isinya lain" if baris else "barisnya hilang"
        self.stderr.write(f"{rantai}: RUSAK, nomor {nomor} tidak seperti yang dicatat ({sebab}).")
        return True
