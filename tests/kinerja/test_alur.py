"""The closed transition table, walked by the people it names."""

import itertools
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from kinerja.alur import AKSI, TRANSISI, cari_langkah, langkah_tersedia
from kinerja.models import Peralihan, Realisasi
from kinerja.services.alur import BelumLengkap, kunci_tahun, pindahkan, pindahkan_banyak
from kinerja.services.analisis import record_analisis
from kinerja.services.realisasi import AlasanDiperlukan
from lkjip.organisasi.akses import IZIN, Peran
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.kunci import TahunTerkunci
from lkjip.organisasi.models import Jejak
from lkjip.organisasi.services.tahun import kunci_tahun as kunci_tahun_organisasi

Status = Realisasi.Status


@pytest.fixture
def pindah(opd, orang, indikator):
    """pindah("1.2", "ajukan", "pep", catatan=…) → status."""

    def lakukan(kode, aksi, oleh, *, periode=1, **isi):
        return pindahkan(
            oleh=orang[oleh],
            opd=opd,
            tahun=2025,
            indikator_id=indikator[kode].pk,
            periode=periode,
            aksi=aksi,
            **isi,
        ).status

    return lakukan


@pytest.fixture
def siap(catat, orang, opd, indikator):
    """1.2 in TW I, complete: value on target and its analysis."""

    def lakukan(kode="1.2", **isi):
        catat(kode, **(isi or {"nilai": 10}))
        record_analisis(
            oleh=orang["pep"],
            opd=opd,
            tahun=2025,
            indikator_id=indikator[kode].pk,
            isi={"sebab": "Pendampingan rutin"},
            versi=0,
        )

    return lakukan


def test_jalan_penuh(siap, pindah):
    siap()
    assert pindah("1.2", "ajukan", "pep") == Status.DIAJUKAN
    assert pindah("1.2", "verifikasi", "verifikator") == Status.DIVERIFIKASI
    assert pindah("1.2", "setujui", "kepala") == Status.DISETUJUI
    assert pindah("1.2", "kunci", "kepala") == Status.DIKUNCI
    assert pindah("1.2", "buka_kunci", "kepala", catatan="Koreksi reviu") == Status.DIKEMBALIKAN
    assert [p.aksi for p in Peralihan.objects.order_by("id")] == [
        "ajukan",
        "verifikasi",
        "setujui",
        "kunci",
        "buka_kunci",
    ]
    assert Jejak.objects.first().alasan == "Koreksi reviu"


def test_setiap_pasangan_status_aksi_di_luar_tabel_ditolak(siap, pindah, orang):
    """Every state × action × role: exactly the rows of the table succeed."""
    siap()
    pengguna = {"pep": Peran.PEP, "verifikator": Peran.VERIFIKATOR, "kepala": Peran.KEPALA}
    pengguna |= {"peninjau": Peran.PENINJAU, "admin": Peran.ADMIN}
    for status, aksi, (nama, peran) in itertools.product(Status, AKSI, pengguna.items()):
        Realisasi.objects.update(status=status)
        harus = [b for b in cari_langkah(status, aksi) if b.tindakan in IZIN[peran]]
        try:
            with transaction.atomic():
                hasil = pindah("1.2", aksi, nama, catatan="Karena uji")
                transaction.set_rollback(True)
        except (PermissionDenied, ValidationError):
            assert not harus, (status, aksi, nama)
        else:
            assert [hasil] == [b.ke for b in harus][:1], (status, aksi, nama)


def test_tabel_tertutup():
    assert {b.aksi for b in TRANSISI} == set(AKSI)
    assert not langkah_tersedia(Status.DIKUNCI, IZIN[Peran.PEP])
    assert [b.aksi for b in langkah_tersedia(Status.DIVERIFIKASI, IZIN[Peran.KEPALA])] == [
        "kembalikan",
        "setujui",
    ]


def test_pengajuan_memeriksa_kelengkapan(catat, pindah, indikator):
    with pytest.raises(ValidationError, match="Belum ada nilai"):
        pindah("1.1", "ajukan", "pep")
    catat("1.1", pembilang=10, penyebut=40)  # 25 % of a target of 40: not reached
    with pytest.raises(BelumLengkap) as salah:
        pindah("1.1", "ajukan", "pep")
    assert [b.kode for b in salah.value.kurang] == ["bukti", "sebab", "hambatan", "solusi"]
    assert [b.jangkar for b in salah.value.kurang] == [
        "bukti",
        "id_sebab",
        "id_hambatan",
        "id_solusi",
    ]
    assert not Peralihan.objects.exists()


def test_periode_penutup_minta_pembanding(catat, pindah, hari_ini):
    hari_ini.move_to(datetime(2026, 1, 5, tzinfo=ZoneInfo("Asia/Jakarta")))
    catat("T", 0, nilai=3)
    with pytest.raises(BelumLengkap) as salah:
        pindah("T", "ajukan", "pep", periode=0)
    assert [b.kode for b in salah.value.kurang] == ["bukti", "sebab", "pembanding"]


def test_tanpa_nilai_tetap_dapat_diajukan_dengan_alasan(catat, pindah):
    catat("1.2", alasan_kosong="Survei belum selesai")
    assert pindah("1.2", "ajukan", "pep") == Status.DIAJUKAN


def test_pengisi_tidak_memverifikasi(siap, pindah, orang, opd):
    siap()
    pindah("1.2", "ajukan", "pep")
    orang["pep"].keanggotaan.create(peran=Peran.VERIFIKATOR, opd=opd, mulai="2020-01-01")
    with pytest.raises(PermissionDenied, match="orang lain"):
        pindah("1.2", "verifikasi", "pep")
    assert pindah("1.2", "verifikasi", "verifikator") == Status.DIVERIFIKASI


@pytest.mark.parametrize(("aksi", "siapa"), [("kembalikan", "verifikator")])
def test_kembalikan_butuh_catatan(siap, pindah, aksi, siapa):
    siap()
    pindah("1.2", "ajukan", "pep")
    with pytest.raises(ValidationError, match="catatan"):
        pindah("1.2", aksi, siapa, catatan="  ")
    assert pindah("1.2", aksi, siapa, catatan="Lampirkan SK") == Status.DIKEMBALIKAN
    assert Peralihan.objects.first().catatan == "Lampirkan SK"


def test_diajukan_tidak_dapat_diisi_sampai_ditarik(siap, pindah, catat):
    siap()
    pindah("1.2", "ajukan", "pep")
    with pytest.raises(ValidationError, match="berstatus diajukan"):
        catat("1.2", nilai=11, versi=2)
    assert pindah("1.2", "tarik", "pep") == Status.DRAF
    with pytest.raises(AlasanDiperlukan) as salah:
        catat("1.2", nilai=11, versi=3)
    assert [p.kode for p in salah.value.pemicu] == ["berubah"]
    assert catat("1.2", nilai=11, versi=3, kode_alasan="koreksi", alasan="Salah hitung")


def test_lewat_tenggat_ditandai(siap, pindah, hari_ini):
    siap()
    hari_ini.move_to(datetime(2025, 4, 15, 23, 0, tzinfo=ZoneInfo("Asia/Jakarta")))
    pindah("1.2", "ajukan", "pep")
    assert not Peralihan.objects.first().terlambat
    pindah("1.2", "tarik", "pep")
    hari_ini.move_to(datetime(2025, 4, 16, 0, 5, tzinfo=ZoneInfo("Asia/Jakarta")))
    pindah("1.2", "ajukan", "pep")
    assert Peralihan.objects.first().terlambat


def test_yang_dilihat_yang_disetujui(siap, pindah):
    siap()
    pindah("1.2", "ajukan", "pep")
    with pytest.raises(Usang):
        pindah("1.2", "verifikasi", "verifikator", versi=1)
    assert pindah("1.2", "verifikasi", "verifikator", versi=2) == Status.DIVERIFIKASI


def test_banyak_sekaligus(siap, catat, opd, orang, indikator):
    siap()
    catat("1.1", pembilang=10, penyebut=40)
    sel = [(indikator["1.2"].pk, 1), (indikator["1.1"].pk, 1)]
    pindah, tinggal = pindahkan_banyak(
        oleh=orang["pep"], opd=opd, tahun=2025, sel=sel, aksi="ajukan"
    )
    assert [r.indikator.kode for r in pindah] == ["1.2"]
    assert [(i.kode, p) for i, p, _ in tinggal] == [("1.1", 1)]
    assert "Unggah sedikitnya satu bukti" in tinggal[0][2]


def test_tahun_terkunci_menolak_semua(siap, pindah, opd):
    siap()
    kunci_tahun_organisasi(oleh=None, opd=opd, tahun=2025)
    for aksi in AKSI:
        with pytest.raises(TahunTerkunci):
            pindah("1.2", aksi, "pep", catatan="x")


def test_kunci_tahun_menunggu_semua_disetujui(opd, orang, siap, pindah, indikator):
    siap()
    with pytest.raises(PermissionDenied):
        kunci_tahun(oleh=orang["pep"], opd=opd, tahun=2025)
    with pytest.raises(ValidationError, match="1.2 TW I \\(draf\\)"):
        kunci_tahun(oleh=orang["kepala"], opd=opd, tahun=2025)
    for kode, i in indikator.items():
        for periode in (0,) if kode == "T" else (1, 2, 3, 4):
            Realisasi.objects.update_or_create(
                indikator=i, tahun=2025, periode=periode, defaults={"status": Status.DISETUJUI}
            )
    assert kunci_tahun(oleh=orang["kepala"], opd=opd, tahun=2025).terkunci
    assert set(Realisasi.objects.values_list("status", flat=True)) == {Status.DIKUNCI}


def test_riwayat_alur_tidak_dapat_diubah(siap, pindah):
    siap()
    pindah("1.2", "ajukan", "pep")
    with pytest.raises(IntegrityError), transaction.atomic():
        Peralihan.objects.update(catatan="disisipkan")
