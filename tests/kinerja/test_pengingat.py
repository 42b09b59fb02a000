"""Reminders to the named owners, once a day."""

import io
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from kinerja.models import Pengingat
from kinerja.selectors.pengingat import perlu_diingatkan
from kinerja.services.alur import pindahkan
from lkjip.organisasi.services.tahun import kunci_tahun


def jalankan(**pilihan) -> str:
    keluar = io.StringIO()
    call_command("kirim_pengingat", stdout=keluar, **pilihan)
    return keluar.getvalue()


@pytest.mark.parametrize(
    ("hari", "perlu"),
    [*((h, True) for h in (8, 12, 14, 15, 16, 23)), *((h, False) for h in (7, 9, 13, 17, 22))],
)
def test_hari_hari_pengingat(hari, perlu):
    assert perlu_diingatkan(date(2025, 4, 15), date(2025, 4, hari)) is perlu


def test_dikirim_kepada_pemilik_sekali_sehari(orang, indikator, catat):
    catat("1.3", nilai=7)
    keluar = jalankan(hari="2025-04-12")
    assert "2 pengingat dikirim." in keluar
    per_orang = {m.to[0]: m.body for m in mail.outbox}
    assert set(per_orang) == {"bidang@contoh.example", "bidang2@contoh.example"}
    isi = per_orang["bidang@contoh.example"]
    assert "1.1 Persentase kebijakan terpenuhi, TW I" in isi
    assert "1.3 Waktu henti, TW I\n    Draf, tenggat 3 hari lagi (15 April 2025)" in isi
    assert "Jumlah KIM" not in isi
    assert "/opd/dinas-uji/2025/pengukuran/?keadaan=tugas" in isi
    assert "0 pengingat dikirim." in jalankan(hari="2025-04-12")
    assert len(mail.outbox) == 2
    jalankan(hari="2025-04-14")
    assert len(mail.outbox) == 4
    assert Pengingat.objects.count() == 4


def test_yang_selesai_tidak_diingatkan(orang, indikator, catat, opd):
    catat("1.2", alasan_kosong="Survei belum selesai")
    pindahkan(
        oleh=orang["pep"],
        opd=opd,
        tahun=2025,
        indikator_id=indikator["1.2"].pk,
        periode=1,
        aksi="ajukan",
    )
    jalankan(hari="2025-04-12")
    assert [m.to for m in mail.outbox] == [["bidang@contoh.example"]]


def test_tanpa_anggota_unit_ke_pep(orang, indikator):
    orang["bidang2"].keanggotaan.update(sampai=date(2025, 1, 1))
    jalankan(hari="2025-04-12")
    per_orang = {m.to[0]: m.body for m in mail.outbox}
    assert "Jumlah KIM" in per_orang["pep@contoh.example"]
    assert "bidang2@contoh.example" not in per_orang


def test_kering_tidak_mengirim(orang, indikator):
    assert "2 pengingat akan dikirim." in jalankan(hari="2025-04-12", kering=True)
    assert not mail.outbox
    assert not Pengingat.objects.exists()


def test_di_luar_hari_pengingat_dan_tahun_terkunci(orang, indikator, opd, hari_ini):
    assert "0 pengingat" in jalankan()  # 10 April: five days before
    hari_ini.move_to(datetime(2025, 4, 14, 7, 0, tzinfo=ZoneInfo("Asia/Jakarta")))
    kunci_tahun(oleh=None, opd=opd, tahun=2025)
    assert "0 pengingat" in jalankan()


def test_surel_gagal_dicoba_lagi(orang, indikator, monkeypatch):
    def gagal(*args, **kwargs):
        raise OSError("peladen surel mati")

    monkeypatch.setattr("kinerja.services.pengingat.send_mail", gagal)
    with pytest.raises(OSError, match="mati"):
        jalankan(hari="2025-04-12")
    monkeypatch.undo()
    assert "2 pengingat dikirim." in jalankan(hari="2025-04-12")


def test_tanggal_keliru():
    with pytest.raises(CommandError, match="tidak dikenal"):
        call_command("kirim_pengingat", hari="kemarin")
