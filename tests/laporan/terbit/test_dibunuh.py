"""Processes really killed (SIGKILL) in every state: the publication finishes, signed once."""

import os
import signal
from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.db import connections
from django.test import override_settings
from django.utils import timezone

from lkjip.laporan.contoh.muat import load_contoh
from lkjip.laporan.models import Terbitan
from lkjip.laporan.tanda_tangan.baca import read_pdf
from lkjip.laporan.tanda_tangan.demo import FRASA_DEMO
from lkjip.laporan.tanda_tangan.jenis import Rahasia
from lkjip.laporan.tanda_tangan.pilih import get_kepercayaan
from lkjip.laporan.terbit import berkas
from lkjip.laporan.terbit.pekerjaan import work_terbitan
from lkjip.laporan.terbit.pemulihan import recover_terbitan
from lkjip.laporan.terbit.penandatanganan import sign_terbitan
from lkjip.laporan.terbit.penyiapan import prepare_terbitan
from lkjip.organisasi.models import Jejak, Pengguna, TahunKinerja

from .pembuat import SITUS, TANGGAL, buka_gerbang, cetak_cepat

pytestmark = pytest.mark.django_db(transaction=True)
TUGAS_NYATA = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
MODUL = "lkjip.laporan.terbit"


def bunuh(kerja: Callable[[], object], titik: str) -> None:
    """Run `kerja` in a process of its own that is killed the moment it reaches `titik`: no handler
    and no `finally` runs, the database connection just breaks off."""
    connections.close_all()
    anak = os.fork()
    if anak == 0:
        try:
            lepas_sambungan()
            with patch(titik, lambda *a, **k: os.kill(os.getpid(), signal.SIGKILL)):
                kerja()
        finally:
            os._exit(1)
    _, status = os.waitpid(anak, 0)
    assert os.WIFSIGNALED(status), f"tidak sampai di {titik}"
    assert os.WTERMSIG(status) == signal.SIGKILL


def lepas_sambungan() -> None:
    """Forget the parent's connections, unclosed. A browser test leaves an event loop running in
    this process, and while one runs Django keeps its connections apart: `close_all` above did not
    see those opened before, but the child, which has no loop, would use them."""
    for satu in connections.all(initialized_only=True):
        satu.connection = None


def pulih(satu: Terbitan) -> None:
    """Two minutes later the worker is back."""
    lama = timezone.now() - timedelta(minutes=5)
    Terbitan.objects.filter(pk=satu.pk).update(denyut=lama)
    assert recover_terbitan() == 1
    bekerja()
    satu.refresh_from_db()


def bekerja() -> None:
    call_command(
        "db_worker", batch=True, interval=0, startup_delay=False, reload=False, verbosity=0
    )


def test_dibunuh_di_setiap_keadaan(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    opd = load_contoh(dengan_akun=True).opd
    orang = {satu.username: satu for satu in Pengguna.objects.all()}
    with override_settings(TASKS=TUGAS_NYATA), cetak_cepat():
        buka_gerbang(opd, orang["kepala"])
        satu = prepare_terbitan(
            opd=opd, tahun=2020, tanggal=TANGGAL, alamat_situs=SITUS, oleh=orang["pep"]
        )
        bunuh(lambda: work_terbitan(satu.pk), f"{MODUL}.pekerjaan.print_pdf")
        satu.refresh_from_db()
        assert (satu.status, satu.berjalan) == ("disiapkan", True)
        pulih(satu)
        assert satu.status == "siap"

        def tandatangani():
            sign_terbitan(
                terbitan=satu,
                identitas="",
                sandi=Rahasia(FRASA_DEMO),
                langsung=True,
                oleh=orang["kepala"],
            )

        # before the signed file is stored: nobody has signed, and it can be signed afterwards
        bunuh(tandatangani, f"{MODUL}.berkas.save_bertanda")
        pulih(satu)
        assert (satu.status, satu.berjalan) == ("siap", False)
        # after it is stored, before it is recorded: it is taken up, nobody signs again
        bunuh(tandatangani, f"{MODUL}.penandatanganan.record_tanda_tangan")
        pulih(satu)
        assert satu.status == "ditandatangani"
        Terbitan.objects.filter(pk=satu.pk).update(minta_terbit=True)
        # in the middle of the transaction that publishes
        bunuh(lambda: work_terbitan(satu.pk), f"{MODUL}.pekerjaan.jejak.catat")
        satu.refresh_from_db()
        assert satu.status == "ditandatangani"
        assert not TahunKinerja.objects.get(opd=opd, tahun=2020).terkunci
        pulih(satu)
    assert satu.status == "terbit"
    assert TahunKinerja.objects.get(opd=opd, tahun=2020).terkunci
    assert Jejak.objects.filter(tindakan="tanda tangani laporan").count() == 1
    assert Jejak.objects.filter(tindakan="laporan terbit").count() == 1
    bacaan = read_pdf(berkas.read_utuh(satu.berkas.name, satu.sidik), get_kepercayaan())
    assert len(bacaan.tanda_tangan) == 1
    assert bacaan.sah
