"""`manage.py bersihkan_tugas`: rescues what a killed worker left behind."""

from datetime import timedelta

from django.core.management.base import BaseCommand
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from anggaran.services.pemulihan import recover_impor
from lkjip.laporan.berkas_yatim import delete_berkas_yatim
from lkjip.laporan.gambar_naskah.pembersihan import delete_gambar_yatim
from lkjip.laporan.lampiran.services import recover_dokumen
from lkjip.laporan.models import Cetakan
from lkjip.laporan.services import pulihkan_cetakan
from lkjip.laporan.terbit.pemulihan import recover_terbitan

ALASAN = "Pekerja berhenti sebelum tugas ini selesai."


class Command(BaseCommand):
    help = (
        "Melanjutkan cetakan, terbitan, impor, dan lampiran yang pekerjanya mati, menutup catatan "
        "tugasnya, dan menghapus berkas cetakan dan gambar naskah yang tidak dipakai lagi. "
        "Aman dijalankan kapan saja, juga terjadwal."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--semua",
            action="store_true",
            help="Anggap semua tugas berjalan sudah mati; hanya benar selama tidak ada pekerja.",
        )
        parser.add_argument(
            "--umur",
            type=int,
            default=60,
            help="Umur tugas yang dianggap mati, dalam menit (baku 60).",
        )

    def handle(self, *, semua: bool, umur: int, **pilihan) -> None:
        # First the records of the dead tasks, so that those queued anew are not among them.
        mati = DBTaskResult.objects.running()
        if not semua:
            mati = mati.filter(started_at__lt=timezone.now() - timedelta(minutes=umur))
        ditutup = mati.update(
            status=TaskResultStatus.FAILED, finished_at=timezone.now(), traceback=ALASAN
        )
        terputus = pulihkan_cetakan(semua=semua)
        terbitan = recover_terbitan(semua=semua)
        impor = recover_impor(semua=semua)
        lampiran = recover_dokumen(semua=semua)
        yatim = delete_berkas_yatim() + delete_gambar_yatim()
        ulang = sum(c.status == Cetakan.Status.MENUNGGU for c in terputus)
        self.stdout.write(
            f"{ulang} cetakan diantrekan kembali, {len(terputus) - ulang} dinyatakan gagal, "
            f"{terbitan} terbitan dilanjutkan, {len(impor)} impor dilanjutkan, "
            f"{ditutup} catatan tugas ditutup, {lampiran} dokumen lampiran dibaca ulang, "
            f"{yatim} berkas yatim dihapus."
        )
