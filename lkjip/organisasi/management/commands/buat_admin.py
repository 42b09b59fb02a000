"""`manage.py buat_admin`: make the first administrator of an installation, or a lost one anew."""

import sys
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from lkjip.organisasi.models import Keanggotaan, Pengguna
from lkjip.organisasi.services.pengguna import (
    beri_peran,
    kirim_ulang_undangan,
    undang_pengguna,
    wajib_masih_ada_pengelola,
)
from lkjip.organisasi.tautan_sandi import jalur_sandi

PERTANYAAN = {
    "nama_pengguna": "Nama pengguna (untuk masuk)",
    "nama": "Nama lengkap",
    "pos_el": "Pos-el",
}


class Command(BaseCommand):
    """Asks on a terminal for what is not given. The password is set at the address it prints, by
    whoever opens it; nobody types one here. Every step is in the audit trail."""

    help = "Membuat akun administrator dan mencetak tautan untuk menetapkan kata sandinya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--nama-pengguna", help="Untuk masuk, misalnya: admin")
        parser.add_argument("--nama", help="Nama lengkap")
        parser.add_argument("--pos-el", help="Alamat surel; tautannya juga dikirim ke sini")
        parser.add_argument(
            "--alamat",
            default=settings.ALAMAT_PORTAL,
            help="Alamat portal di depan tautan (baku: ALAMAT_PORTAL).",
        )
        parser.add_argument(
            "--ingatkan",
            action="store_true",
            help="Hanya mengingatkan bila belum ada administrator.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["ingatkan"]:
            self._ingatkan()
            return
        nama_pengguna = self._tanya(options, "nama_pengguna").lower()
        orang = Pengguna.objects.filter(username=nama_pengguna).first()
        alamat = options["alamat"].rstrip("/")

        def tautan(siapa: Pengguna) -> str:
            return f"{alamat}{jalur_sandi(siapa)}"

        peran = Keanggotaan(peran=Keanggotaan.Peran.ADMIN, mulai=timezone.localdate())
        try:
            if orang:
                peran.pengguna = orang
                self._pulihkan(orang, peran, tautan)
            else:
                orang = Pengguna(
                    username=nama_pengguna,
                    nama=self._tanya(options, "nama"),
                    email=self._tanya(options, "pos_el"),
                )
                undang_pengguna(oleh=None, pengguna=orang, keanggotaan=peran, tautan=tautan)
        except ValidationError as galat:
            raise CommandError("Akun tidak dibuat. " + " ".join(galat.messages)) from galat
        except OSError as galat:  # mail goes out after the account is stored; the link is below
            self.stderr.write(f"Surel ke {orang.email} tidak terkirim: {galat}")
        self.stdout.write(
            f"{orang.username} adalah administrator. Tetapkan kata sandinya di alamat ini, yang "
            "berlaku tiga hari dan satu kali pakai:\n\n"
            f"  {tautan(orang)}\n"
        )

    def _pulihkan(self, orang: Pengguna, peran: Keanggotaan, tautan) -> None:
        hari = timezone.localdate()
        sudah = orang.keanggotaan.filter(peran=peran.peran, opd=None, mulai__lte=hari)
        if not any(satu.sampai is None or satu.sampai >= hari for satu in sudah):
            beri_peran(oleh=None, keanggotaan=peran)
        kirim_ulang_undangan(oleh=None, pengguna=orang, tautan=tautan)

    def _tanya(self, options: dict[str, Any], kunci: str) -> str:
        isi = (options[kunci] or "").strip()
        if not isi and sys.stdin.isatty():
            isi = input(f"{PERTANYAAN[kunci]}: ").strip()
        if not isi:
            bendera = kunci.replace("_", "-")
            raise CommandError(f"{PERTANYAAN[kunci]} belum disebut. Tambahkan --{bendera} ISI.")
        return isi

    def _ingatkan(self) -> None:
        try:
            wajib_masih_ada_pengelola()
        except ValidationError:
            self.stdout.write(
                "Belum ada administrator. Buat yang pertama dengan: ./jalan.sh --admin"
            )
