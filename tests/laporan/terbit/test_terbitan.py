"""From prepared to published: what is frozen, what is refused, what the database guards."""

import os
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from lkjip.laporan.cetak import GalatCetak
from lkjip.laporan.models import Narasi, Terbitan, UnduhanTerbitan
from lkjip.laporan.tanda_tangan.jenis import (
    GalatTandaTangan,
    HasilDitolak,
    Permintaan,
    Rahasia,
    SandiSalah,
)
from lkjip.laporan.tanda_tangan.pilih import get_meja
from lkjip.laporan.terbit import berkas, pekerjaan, penjaga
from lkjip.laporan.terbit.isi import IsiTerbitan, new_kode, parse_kode, susun_terbitan
from lkjip.laporan.terbit.penandatanganan import accept_terbitan, sign_terbitan
from lkjip.laporan.terbit.services import ask_terbit, cancel_terbitan, retry_terbitan
from lkjip.organisasi.kunci import TahunTerkunci, wajib_terbuka
from lkjip.organisasi.models import Jejak, TahunKinerja
from lkjip.organisasi.services.tahun import buka_kunci_tahun
from lkjip.rumus.kanonik import kanonik
from lkjip.rumus.urai_kanonik import urai

from .pembuat import ALASAN, satu_halaman

Status = Terbitan.Status


def test_disiapkan_lalu_dicetak(siapkan, orang):
    satu = siapkan()
    assert satu.status == Status.SIAP
    assert (satu.revisi, satu.halaman, satu.disiapkan_oleh) == (1, 1, orang["pep"])
    isi = berkas.read_utuh(satu.berkas_cetak.name, satu.sidik_cetak)
    assert len(isi) == satu.ukuran_cetak
    assert satu.sidik_isi == berkas.sidik(satu.isi.encode())


def test_isi_beku_membawa_semuanya(siapkan):
    satu = siapkan()
    isi = urai(IsiTerbitan, satu.isi)
    assert kanonik(isi).decode() == satu.isi
    assert isi.kode == satu.kode
    assert isi.alamat == f"https://lkjip.contoh.example/verifikasi/{satu.kode}/"
    assert isi.penanda.peran == "kepala_opd"
    assert isi.kebijakan.nama == isi.potret.kebijakan
    assert isi.narasi
    assert len(isi.mesin) == 64
    assert {satu.alasan for satu in isi.pengecualian} == {ALASAN}


def test_data_berubah_sesudahnya_tidak_masuk(siapkan, opd):
    """What is printed is what was frozen, whatever happens to the facts meanwhile."""
    satu = siapkan()
    Narasi.objects.filter(opd=opd).update(isi="<p>Lain sama sekali</p>")
    isi = urai(IsiTerbitan, satu.isi)
    assert "Lain sama sekali" not in str(isi.narasi)
    assert susun_terbitan(isi).dokumen.kode == satu.kode


def test_pengecualian_dan_blok_tanda_tangan_tercetak(siapkan):
    dok = susun_terbitan(urai(IsiTerbitan, siapkan().isi))
    bagian = {satu.kunci: satu for satu in dok.dokumen.bagian}
    assert "Temuan yang Dikecualikan" in repr(bagian["lampiran.mutu-data"])
    assert ALASAN in repr(bagian["lampiran.mutu-data"])
    pengantar = repr(bagian["depan.kata-pengantar"])
    assert "26 Februari 2021" in pengantar
    assert "DEMO" in pengantar


def test_hanya_satu_yang_berjalan(siapkan):
    siapkan()
    with pytest.raises(ValidationError, match="belum selesai"):
        siapkan()


@pytest.mark.parametrize(
    ("geser", "pesan"), [(2, "masa depan"), (-400 * 20, "tidak boleh sebelum tahun 2020")]
)
def test_tanggal_dokumen_wajar(siapkan, geser, pesan):
    with pytest.raises(ValidationError, match=pesan):
        siapkan(tanggal=timezone.localdate() + timedelta(days=geser))


def test_tanpa_kepala_pada_tanggalnya(siapkan, opd):
    opd.pejabat.all().update(mulai="2023-01-01")
    with pytest.raises(ValidationError, match="Tidak ada Kepala"):
        siapkan()


def test_ditandatangani_dan_terbit_mengunci_tahun(terbit, opd, orang):
    terbit.refresh_from_db()
    assert terbit.status == Status.TERBIT
    assert terbit.tingkat == "B-LTA"
    assert "DEMO" in terbit.penanda_tangan
    assert terbit.ditandatangani_oleh == orang["kepala"]
    bertanda = berkas.read_utuh(terbit.berkas.name, terbit.sidik)
    assert bertanda.startswith(berkas.read_utuh(terbit.berkas_cetak.name, terbit.sidik_cetak))
    with pytest.raises(TahunTerkunci):
        wajib_terbuka(opd, 2020)
    tindakan = list(Jejak.objects.filter(opd=opd).values_list("tindakan", flat=True))
    for satu in ("siapkan terbitan", "tanda tangani laporan", "kunci tahun", "laporan terbit"):
        assert satu in tindakan


def test_ditandatangani_dahulu_terbit_kemudian(siapkan, tandatangani, opd, orang):
    satu = tandatangani(siapkan(), langsung=False)
    assert satu.status == Status.DITANDATANGANI
    assert not TahunKinerja.objects.get(opd=opd, tahun=2020).terkunci
    ask_terbit(terbitan=satu, oleh=orang["kepala"])
    ask_terbit(terbitan=satu, oleh=orang["kepala"])
    satu.refresh_from_db()
    assert satu.status == Status.TERBIT
    assert Jejak.objects.filter(tindakan="laporan terbit").count() == 1


def test_frasa_salah_tidak_mengubah_apa_pun(siapkan, orang):
    satu = siapkan()
    with pytest.raises(SandiSalah):
        sign_terbitan(
            terbitan=satu, identitas="", sandi=Rahasia("x"), langsung=True, oleh=orang["kepala"]
        )
    satu.refresh_from_db()
    assert (satu.status, satu.berjalan, satu.sidik) == (Status.SIAP, False, "")


def test_tidak_dapat_ditandatangani_dua_kali(siapkan, tandatangani):
    satu = tandatangani(siapkan(), langsung=False)
    with pytest.raises(GalatTandaTangan, match="tidak dapat ditandatangani"):
        tandatangani(satu)


def test_cetakan_yang_berubah_di_penyimpanan_tidak_ditandatangani(siapkan, tandatangani):
    satu = siapkan()
    _ubah(satu.berkas_cetak.name)
    with pytest.raises(HasilDitolak, match="hilang atau berubah"):
        tandatangani(satu)
    satu.refresh_from_db()
    assert (satu.status, satu.berjalan) == (Status.SIAP, False)


def test_berkas_bertanda_yang_berubah_tidak_terbit(siapkan, tandatangani, orang):
    satu = tandatangani(siapkan(), langsung=False)
    _ubah(satu.berkas.name)
    ask_terbit(terbitan=satu, oleh=orang["kepala"])
    satu.refresh_from_db()
    assert satu.status == Status.DITANDATANGANI
    assert "tidak lolos pemeriksaan" in satu.galat


def test_unggahan_dari_luar_diterima(siapkan, orang, frasa):
    satu = siapkan()
    asal = berkas.read_utuh(satu.berkas_cetak.name, satu.sidik_cetak)
    dari_luar = get_meja().penandatangan.sign(asal, _permintaan(), frasa)
    accept_terbitan(terbitan=satu, unggahan=dari_luar, langsung=True, oleh=orang["kepala"])
    satu.refresh_from_db()
    assert (satu.status, satu.cara) == (Status.TERBIT, Terbitan.Cara.UNGGAH)


def test_unggahan_yang_bukan_lanjutan_ditolak(siapkan, orang, frasa):
    satu = siapkan()
    lain = get_meja().penandatangan.sign(satu_halaman(), _permintaan(), frasa)
    with pytest.raises(HasilDitolak, match="bukan cetakan"):
        accept_terbitan(terbitan=satu, unggahan=lain, langsung=True, oleh=orang["kepala"])
    satu.refresh_from_db()
    assert satu.status == Status.SIAP


def test_revisi_kedua_menyimpan_revisi_pertama(terbit, siapkan, tandatangani, opd, orang):
    with pytest.raises(ValidationError, match="mengapa laporan yang terbit direvisi"):
        siapkan()
    buka_kunci_tahun(oleh=orang["kepala"], opd=opd, tahun=2020, alasan="Koreksi realisasi")
    kedua = tandatangani(siapkan(alasan_revisi="Realisasi satu kegiatan dikoreksi."))
    kedua.refresh_from_db()
    terbit.refresh_from_db()
    assert (terbit.revisi, terbit.status) == (1, Status.TERBIT)
    assert (kedua.revisi, kedua.status) == (2, Status.TERBIT)
    assert TahunKinerja.objects.get(opd=opd, tahun=2020).terkunci
    mutu = repr(susun_terbitan(urai(IsiTerbitan, kedua.isi)).dokumen.bagian[-1])
    assert "Realisasi satu kegiatan dikoreksi." in mutu
    assert berkas.nama_unduhan(kedua) == "LKjIP-2020-diskominfo-pangkalpinang-r2.pdf"


def test_dibatalkan_memakai_nomor_yang_sama_lagi(siapkan, orang):
    satu = siapkan()
    with pytest.raises(ValidationError, match="alasan"):
        cancel_terbitan(terbitan=satu, alasan=" ", oleh=orang["pep"])
    cancel_terbitan(terbitan=satu, alasan="Tanggal keliru", oleh=orang["pep"])
    lagi = siapkan()
    assert (lagi.revisi, lagi.pk != satu.pk) == (1, True)


def test_yang_terbit_tidak_dapat_dibatalkan(terbit, orang):
    with pytest.raises(ValidationError, match="tidak dapat dibatalkan"):
        cancel_terbitan(terbitan=terbit, alasan="x", oleh=orang["kepala"])


def test_gagal_cetak_dapat_diulang(siapkan):
    # `patch`, not `monkeypatch`: undone inside the patch that `siapkan` holds, never after it
    with patch.object(pekerjaan, "print_pdf", side_effect=GalatCetak("Gambar tidak ditemukan.")):
        satu = siapkan()
    assert (satu.status, satu.galat) == (Status.DISIAPKAN, "Gambar tidak ditemukan.")
    retry_terbitan(terbitan=satu)
    satu.refresh_from_db()
    assert satu.status == Status.SIAP


UBAHAN = {
    "isi": "{}",
    "sidik_isi": "1" * 64,
    "berkas": "lain.pdf",
    "sidik": "1" * 64,
    "sidik_cetak": "1" * 64,
    "status": "batal",
    "kode": "AAAA-AAAA-AAAA",
    "revisi": 9,
    "penanda_tangan": "Orang Lain",
    "galat": "x",
}


@pytest.mark.parametrize("kolom", sorted(UBAHAN))
def test_basis_data_menolak_mengubah_yang_terbit(terbit, kolom):
    with pytest.raises(IntegrityError, match="tidak boleh diubah"), transaction.atomic():
        Terbitan.objects.filter(pk=terbit.pk).update(**{kolom: UBAHAN[kolom]})


def test_basis_data_menolak_menghapus(terbit, siapkan):
    with (
        pytest.raises(IntegrityError, match="tidak boleh diubah"),
        transaction.atomic(),
        connection.cursor() as kursor,
    ):
        kursor.execute(f"DELETE FROM {penjaga.TABEL} WHERE id = %s", [terbit.pk])


@pytest.mark.parametrize("kolom", ["isi", "tanggal", "kode", "sidik_isi", "sidik_cetak"])
def test_yang_beku_tidak_berubah_sebelum_terbit_pun(siapkan, kolom):
    satu = siapkan()
    nilai = {"tanggal": "2021-01-01"}.get(kolom, "0")
    with pytest.raises(IntegrityError), transaction.atomic():
        Terbitan.objects.filter(pk=satu.pk).update(**{kolom: nilai})


@pytest.mark.parametrize("ke", ["disiapkan", "terbit"])
def test_status_hanya_maju(siapkan, ke):
    satu = siapkan()
    with pytest.raises(IntegrityError), transaction.atomic():
        Terbitan.objects.filter(pk=satu.pk).update(status=ke)


@pytest.mark.django_db
def test_pemicu_terpasang():
    """After all migrations; a migration that rebuilds the table must put them back."""
    kueri = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    with connection.cursor() as kursor:
        kursor.execute(kueri)
        assert set(penjaga.PEMICU) <= {baris[0] for baris in kursor.fetchall()}


def test_catatan_unduhan_hanya_bertambah(terbit):
    UnduhanTerbitan.objects.create(terbitan=terbit)
    with pytest.raises(IntegrityError), transaction.atomic():
        UnduhanTerbitan.objects.all().delete()


def test_tidak_ada_rahasia_di_antrean(terbit, frasa):
    """Nor anywhere else in the database."""
    for satu in DBTaskResult.objects.all():
        assert frasa.buka() not in str(satu.args_kwargs)
    for baris in Jejak.objects.all():
        assert frasa.buka() not in f"{baris.perubahan} {baris.alasan}"
    terbit.refresh_from_db()
    assert frasa.buka() not in str({f.name: getattr(terbit, f.name) for f in terbit._meta.fields})


@pytest.mark.parametrize(
    ("ketikan", "kode"),
    [
        ("7K3M-9QXA-2FTB", "7K3M-9QXA-2FTB"),
        ("7k3m 9qxa 2ftb", "7K3M-9QXA-2FTB"),
        ("7k3m9qxa2ftb", "7K3M-9QXA-2FTB"),
        ("OIL0-0000-0000", "0110-0000-0000"),
        ("7K3M-9QXA", ""),
        ("7K3M-9QXA-2FTU", ""),
        ("", ""),
        ("../../etc/pass", ""),
    ],
)
def test_kode_diketik_orang(ketikan, kode):
    assert parse_kode(ketikan) == kode


def test_kode_baru_berbeda_dan_terbaca():
    kode = {new_kode() for _ in range(200)}
    assert len(kode) == 200
    assert all(parse_kode(satu) == satu for satu in kode)


def _ubah(nama: str) -> None:
    jalur = default_storage.path(nama)
    os.chmod(jalur, 0o600)
    with open(jalur, "r+b") as satu:
        satu.seek(200)
        satu.write(b"XX")


def _permintaan():
    return Permintaan()
