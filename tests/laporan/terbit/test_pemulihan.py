"""A worker (or web process) killed at any moment: the publication finishes, signed exactly once."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.management.commands import db_worker

from lkjip.laporan.models import Terbitan
from lkjip.laporan.tanda_tangan.jenis import GalatTandaTangan
from lkjip.laporan.tanda_tangan.pilih import get_meja
from lkjip.laporan.terbit import berkas, pekerjaan, pemulihan
from lkjip.laporan.terbit.pemulihan import recover_terbitan
from lkjip.laporan.terbit.services import ask_terbit, cancel_terbitan
from lkjip.organisasi.models import Jejak

from .pembuat import cetak_satu_halaman

Status = Terbitan.Status
TUGAS_NYATA = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


class Mati(BaseException):
    """What a kill looks like from inside: nothing after this line is run, no handler either."""


def mati(*args, **kwargs):
    raise Mati


@pytest.fixture
def tertidur(siapkan):
    """A publication that waits in a real queue, so that the test decides when the worker works."""
    with override_settings(TASKS=TUGAS_NYATA):
        yield siapkan()


def _lewat(satu: Terbitan) -> None:
    """Two minutes and more without a sign of life."""
    Terbitan.objects.filter(pk=satu.pk).update(denyut=timezone.now() - timedelta(minutes=5))


@pytest.fixture(autouse=True)
def sambungan_tetap(monkeypatch):
    """The worker runs inside the test's transaction: it must not close the connection."""
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)


def _pekerja() -> None:
    call_command(
        "db_worker", batch=True, interval=0, startup_delay=False, reload=False, verbosity=0
    )


def _pulih(satu: Terbitan) -> Terbitan:
    _lewat(satu)
    assert recover_terbitan() == 1
    _pekerja()
    satu.refresh_from_db()
    return satu


@pytest.mark.parametrize(
    "titik",
    [
        "lkjip.laporan.terbit.pekerjaan.susun_terbitan",
        "lkjip.laporan.terbit.pekerjaan.print_pdf",
        "lkjip.laporan.terbit.pekerjaan.build_lampiran",
        "lkjip.laporan.terbit.berkas.save_cetak",
    ],
)
def test_mati_selagi_mencetak(tertidur, titik):
    with patch(titik, mati), pytest.raises(Mati):
        pekerjaan.work_terbitan(tertidur.pk)
    tertidur.refresh_from_db()
    assert (tertidur.status, tertidur.berjalan) == (Status.DISIAPKAN, True)
    assert _pulih(tertidur).status == Status.SIAP


def test_mati_selagi_melapor_kemajuan(tertidur):
    def cetak(naskah, kemajuan=None, akar=(), lampiran=()):
        kemajuan(1, 2, "Bab I")
        raise Mati

    with patch.object(pekerjaan, "print_pdf", cetak), pytest.raises(Mati):
        pekerjaan.work_terbitan(tertidur.pk)
    tertidur.refresh_from_db()
    assert (tertidur.ke, tertidur.dari, tertidur.langkah) == (1, 2, "Bab I")
    assert _pulih(tertidur).status == Status.SIAP


def test_mati_setelah_menyimpan_cetakan_sebelum_mencatatnya(tertidur):
    simpan = berkas.save_cetak

    def lalu_mati(*args):
        simpan(*args)
        raise Mati

    with patch.object(berkas, "save_cetak", lalu_mati), pytest.raises(Mati):
        pekerjaan.work_terbitan(tertidur.pk)
    satu = _pulih(tertidur)
    assert satu.status == Status.SIAP
    assert berkas.read_utuh(satu.berkas_cetak.name, satu.sidik_cetak)


def test_yang_masih_hidup_tidak_diganggu(tertidur):
    Terbitan.objects.filter(pk=tertidur.pk).update(berjalan=True, denyut=timezone.now())
    assert recover_terbitan() == 0


def test_pekerja_lama_yang_ternyata_hidup_tidak_dapat_menulis(tertidur):
    """Taken for dead, replaced, and back again: what it has is thrown away."""

    def cetak(naskah, kemajuan=None, akar=(), lampiran=()):
        _lewat(tertidur)
        recover_terbitan()
        return cetak_satu_halaman(naskah)

    with patch.object(pekerjaan, "print_pdf", cetak):
        assert pekerjaan.work_terbitan(tertidur.pk) == "tersusul"
    _pekerja()
    tertidur.refresh_from_db()
    assert tertidur.status == Status.SIAP


def test_dibatalkan_selagi_dicetak(tertidur, orang):
    def cetak(naskah, kemajuan=None, akar=(), lampiran=()):
        cancel_terbitan(terbitan=tertidur, alasan="Tanggal keliru", oleh=orang["pep"])
        kemajuan(1, 2, "Bab I")

    with patch.object(pekerjaan, "print_pdf", cetak):
        assert pekerjaan.work_terbitan(tertidur.pk) == "tersusul"
    tertidur.refresh_from_db()
    assert tertidur.status == Status.BATAL


def test_terputus_berulang_kali_berhenti_dengan_pesan(tertidur):
    Terbitan.objects.filter(pk=tertidur.pk).update(
        percobaan=pemulihan.BATAS_PERCOBAAN, berjalan=True
    )
    _lewat(tertidur)
    recover_terbitan()
    tertidur.refresh_from_db()
    assert "terputus berulang kali" in tertidur.galat


# --- signing


class Penghitung:
    """A signer that counts; `lalu` happens after it signed."""

    perlu_identitas = False

    def __init__(self, juru, lalu=None):
        self.juru, self.lalu, self.kali = juru, lalu, 0

    def sign(self, pdf, permintaan, sandi):
        self.kali += 1
        hasil = self.juru.sign(pdf, permintaan, sandi)
        if self.lalu:
            self.lalu()
        return hasil


def _meja(lalu=None):
    asli = get_meja()
    juru = Penghitung(asli.penandatangan, lalu)
    return type(asli)(juru, asli.cap_waktu, asli.kepercayaan), juru


@pytest.fixture
def siap(siapkan):
    satu = siapkan()
    with override_settings(TASKS=TUGAS_NYATA):
        yield satu


def _bunuh(siap, tandatangani, meja, titik):
    """Kill the process while it signs: not even `finally` is run, so the claim stays."""
    lepas = "lkjip.laporan.terbit.penandatanganan._release"
    with patch(titik, mati), patch(lepas), pytest.raises(Mati):
        tandatangani(siap, meja=meja)
    siap.refresh_from_db()
    assert (siap.status, siap.berjalan) == (Status.SIAP, True)


def test_mati_sebelum_menyimpan_tanda_tangan(siap, tandatangani):
    """Nothing was stored: signing again is the only way, and the publication carries one."""
    meja, juru = _meja()
    _bunuh(siap, tandatangani, meja, "lkjip.laporan.terbit.berkas.save_bertanda")
    with pytest.raises(GalatTandaTangan, match="sedang ditandatangani"):
        tandatangani(siap, meja=meja)
    _lewat(siap)
    satu = tandatangani(siap, meja=meja)
    assert satu.status == Status.DITANDATANGANI
    assert juru.kali == 2
    _pekerja()
    satu.refresh_from_db()
    assert satu.status == Status.TERBIT
    assert Jejak.objects.filter(tindakan="tanda tangani laporan").count() == 1


@pytest.mark.parametrize("lewat", ["pemulihan", "mencoba lagi"])
def test_mati_setelah_menyimpan_tanda_tangan(siap, tandatangani, orang, lewat):
    """The signed file is there: it is taken up, and nobody signs again."""
    meja, juru = _meja()
    titik = "lkjip.laporan.terbit.penandatanganan.record_tanda_tangan"
    _bunuh(siap, tandatangani, meja, titik)
    _lewat(siap)
    if lewat == "pemulihan":
        assert recover_terbitan() == 1
    else:
        tandatangani(siap, meja=meja)
    siap.refresh_from_db()
    assert (siap.status, siap.ditandatangani_oleh) == (Status.DITANDATANGANI, orang["kepala"])
    assert juru.kali == 1
    with pytest.raises(GalatTandaTangan):
        tandatangani(siap, meja=meja)
    ask_terbit(terbitan=siap, oleh=orang["kepala"])
    _pekerja()
    siap.refresh_from_db()
    assert siap.status == Status.TERBIT


def test_dua_orang_menandatangani_bersamaan(siap, tandatangani):
    """The second finds the claim; the publication carries one signature."""
    galat = []

    def orang_kedua():
        try:
            tandatangani(siap)
        except GalatTandaTangan as satu:
            galat.append(str(satu))

    meja, _ = _meja(orang_kedua)
    satu = tandatangani(siap, meja=meja)
    assert satu.status == Status.DITANDATANGANI
    assert "sedang ditandatangani" in galat[0]


def test_yang_terlambat_tidak_menimpa(siap, tandatangani):
    """A very slow service: meanwhile the claim ran out and somebody else signed."""

    def orang_kedua():
        _lewat(siap)
        tandatangani(siap)

    meja, _ = _meja(orang_kedua)
    with pytest.raises(GalatTandaTangan, match="melalui proses lain"):
        tandatangani(siap, meja=meja)
    siap.refresh_from_db()
    assert siap.status == Status.DITANDATANGANI
    assert Jejak.objects.filter(tindakan="tanda tangani laporan").count() == 1


# --- publishing


@pytest.mark.parametrize(
    "titik",
    [
        "lkjip.laporan.terbit.pekerjaan.require_lanjutan",
        "lkjip.laporan.terbit.pekerjaan.kunci_tahun",
    ],
)
def test_mati_selagi_menerbitkan(siap, tandatangani, titik):
    tandatangani(siap)
    with patch(titik, mati), pytest.raises(Mati):
        pekerjaan.work_terbitan(siap.pk)
    siap.refresh_from_db()
    assert (siap.status, siap.berjalan) == (Status.DITANDATANGANI, True)
    assert _pulih(siap).status == Status.TERBIT
    assert Jejak.objects.filter(tindakan="laporan terbit").count() == 1


def test_mati_di_ujung_penerbitan_membatalkan_semuanya(siap, tandatangani, opd):
    """Lock and publication are one transaction: without the last row nothing has happened."""
    tandatangani(siap)
    with patch.object(pekerjaan.jejak, "catat", mati), pytest.raises(Mati):
        pekerjaan.work_terbitan(siap.pk)
    siap.refresh_from_db()
    assert siap.status == Status.DITANDATANGANI
    assert not opd.tahun_kinerja.get(tahun=2020).terkunci
    assert _pulih(siap).status == Status.TERBIT
    assert opd.tahun_kinerja.get(tahun=2020).terkunci


def test_perintah_bersihkan_tugas_ikut_memulihkan(tertidur, capsys):
    with patch.object(pekerjaan, "print_pdf", mati), pytest.raises(Mati):
        pekerjaan.work_terbitan(tertidur.pk)
    call_command("bersihkan_tugas", "--semua")
    assert "1 terbitan dilanjutkan" in capsys.readouterr().out
    _pekerja()
    tertidur.refresh_from_db()
    assert tertidur.status == Status.SIAP


def test_penandatanganan_melepas_klaim_bila_gagal_biasa(siap, tandatangani):
    def gagal():
        raise GalatTandaTangan("Layanan mati.")

    meja, _ = _meja(gagal)
    with pytest.raises(GalatTandaTangan, match="Layanan mati"):
        tandatangani(siap, meja=meja)
    siap.refresh_from_db()
    assert not siap.berjalan
