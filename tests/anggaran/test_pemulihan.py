"""An import whose worker died is read again; after three deaths it is given up."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.management.commands import db_worker

from anggaran import pembacaan
from anggaran.models import BerkasImpor
from anggaran.services.pemulihan import BATAS_PERCOBAAN, recover_impor, resume_impor
from tests.laporan.conftest import ANTREAN

from .buku_cetak import ke_byte, tulis_serapan

Status = BerkasImpor.Status


@pytest.fixture
def antrean(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)
    with override_settings(TASKS=ANTREAN):
        yield lambda: call_command(
            "db_worker", batch=True, interval=0, startup_delay=False, reload=False, verbosity=0
        )


@pytest.fixture
def mati(antrean, pengimpor, monkeypatch):
    """An import in the middle of which its worker was killed, long ago."""

    class Terbunuh(BaseException):
        pass

    def bunuh(*args, **kwargs):
        raise Terbunuh

    with monkeypatch.context() as sementara:
        sementara.setattr(pembacaan, "tafsirkan", bunuh)
        with pytest.raises(Terbunuh):
            pengimpor.unggah(ke_byte(tulis_serapan()))
    impor = BerkasImpor.objects.get()
    assert impor.status == Status.BERJALAN
    return _tuakan(impor)


def _tuakan(impor, **lain):
    lama = timezone.now() - timedelta(minutes=5)
    BerkasImpor.objects.filter(pk=impor.pk).update(denyut=lama, status=Status.BERJALAN, **lain)
    impor.refresh_from_db()
    return impor


def test_bersihkan_tugas_membaca_ulang(mati, antrean):
    keluar = StringIO()
    call_command("bersihkan_tugas", stdout=keluar)
    assert "1 impor dilanjutkan" in keluar.getvalue()
    mati.refresh_from_db()
    assert mati.status == Status.MENUNGGU
    antrean()
    mati.refresh_from_db()
    assert (mati.status, mati.percobaan) == (Status.BERTANYA, 2)
    assert mati.baris.count() > 40


def test_yang_masih_berdenyut_dibiarkan(mati):
    BerkasImpor.objects.update(denyut=timezone.now())
    assert recover_impor() == []
    assert [i.pk for i in recover_impor(semua=True)] == [mati.pk]


def test_yang_berulang_mati_dinyatakan_gagal(mati):
    _tuakan(mati, percobaan=BATAS_PERCOBAAN)
    recover_impor()
    mati.refresh_from_db()
    assert mati.status == Status.GAGAL
    assert "terputus tiga kali" in mati.galat


def test_tombol_baca_ulang(mati, antrean, kantor):
    client = kantor.client("pep")
    alamat = f"/opd/{kantor.opd.kode}/{kantor.tahun.tahun}/anggaran/impor/{mati.pk}/"
    assert "Baca ulang" in client.get(alamat).content.decode()
    assert client.post(alamat + "lanjutkan/").status_code == 302
    antrean()
    mati.refresh_from_db()
    assert mati.status == Status.BERTANYA
    kabar = client.post(alamat + "lanjutkan/", follow=True).content.decode()
    assert "tidak terputus" in kabar


def test_pekerja_lama_yang_bangun_tidak_dapat_menulis(mati, antrean, kantor):
    """The first attempt writes no more once the import was handed to another worker."""
    lama = BerkasImpor.objects.select_related("opd").get(pk=mati.pk)
    resume_impor(oleh=kantor.pengguna["pep"], impor=lama)
    antrean()
    lama.percobaan = 1
    with pytest.raises(pembacaan.Tersusul):
        pembacaan._tulis(lama, langkah="hantu")
