"""`manage.py verifikasi_pdf FILE…`: the verdict of the verification page, offline."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lkjip.laporan.tanda_tangan.pekerja import encode_bacaan
from lkjip.laporan.verifikasi.periksa import verify_rinci
from lkjip.laporan.verifikasi.putusan import Butir, Putusan

TANDA = {"tercapai": "[ya]  ", "mendekati": "[!]   ", "belum": "[X]   ", "": "      "}


class Command(BaseCommand):
    help = (
        "Memeriksa keaslian berkas PDF tanpa jaringan. Kode keluar 0 bila semua berkas adalah "
        "terbitan portal ini yang utuh, 1 bila tidak."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument("berkas", nargs="+", type=Path)
        parser.add_argument("--json", action="store_true", help="Satu baris JSON setiap berkas.")

    def handle(self, *, berkas: list[Path], json: bool, **pilihan) -> None:
        gagal = False
        for satu in berkas:
            if not satu.is_file():
                raise CommandError(f"Berkas “{satu}” tidak ditemukan.")
            bacaan, putusan = verify_rinci(satu)
            gagal |= not putusan.sah
            self.stdout.write(_baris_json(satu, bacaan, putusan) if json else _teks(satu, putusan))
        if gagal:
            raise SystemExit(1)


def _teks(berkas: Path, putusan: Putusan) -> str:
    baris = [f"{berkas}: {putusan.judul}", f"  {putusan.kalimat}", *map(_butir, putusan.butir)]
    for nomor, tanda in enumerate(putusan.tanda_tangan, start=1):
        baris += [f"  Tanda tangan {nomor}", *map(_butir, tanda)]
    return "\n".join(baris)


def _butir(satu: Butir) -> str:
    return f"  {TANDA[satu.nada]}{satu.label}: {satu.nilai}"


def _baris_json(berkas: Path, bacaan, putusan: Putusan) -> str:
    terbitan = putusan.kecocokan.terbitan
    return json.dumps(
        {
            "berkas": str(berkas),
            "kesimpulan": putusan.kesimpulan,
            "sah": putusan.sah,
            "kalimat": putusan.kalimat,
            "terbitan": terbitan and terbitan.kode,
            "hubungan": putusan.kecocokan.hubungan,
            "data_sama": putusan.kecocokan.data_sama,
            "bacaan": json.loads(encode_bacaan(bacaan)) if bacaan else None,
        },
        ensure_ascii=False,
    )
