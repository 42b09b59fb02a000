"""The pages that the browser opens: URL name → who opens it, and the arguments of its address.

A new page is one line here. What answers no page of its own (downloads, parts of a page, things
that only take POST) is listed in `TANPA_HALAMAN`; a URL name in neither place fails `test_izin.py`.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, models
from django.urls import reverse

from anggaran.models import BerkasImpor, DinyatakanAnggaran, Kegiatan, Program, RekapBelanja
from anggaran.pembacaan import baca_impor
from anggaran.selectors.impor import get_pratinjau
from anggaran.services.impor import jawab_impor, terapkan_impor, unggah_impor
from kinerja.services.impor import periksa_impor
from kinerja.services.impor import terapkan_impor as terapkan_kinerja
from lkjip.laporan.models import DokumenLampiran, Penghargaan, Terbitan
from lkjip.organisasi.models import (
    AngkaDinyatakan,
    DasarHukum,
    Jejak,
    Keanggotaan,
    Pejabat,
    Pengguna,
    PerangkatDaerah,
    UnitKerja,
    Urusan,
)
from lkjip.reviu.models import DokumenAsing, EvaluasiAkip, PutaranReviu, TemuanTercatat
from lkjip.reviu.services.dokumen import add_dokumen
from lkjip.reviu.services.evaluasi import open_evaluasi
from lkjip.reviu.services.pemeriksaan import sync_temuan
from lkjip.reviu.services.putaran import open_putaran
from renstra.models import Renstra
from tests.anggaran.buku_cetak import ke_byte, tulis_serapan
from tests.kinerja import buku as buku_kinerja
from tests.laporan.terbit.pembuat import buat_terbitan

TAHUN = 2020


@dataclass(frozen=True, slots=True)
class Halaman:
    """`oleh` None: a visitor who is not signed in."""

    oleh: str | None
    argumen: Callable[[], dict] = dict
    menerbitkan: bool = False
    """Whether it needs a published report: that locks the year, so such pages are walked apart."""

    def alamat(self, nama: str) -> str:
        return reverse(nama, kwargs=self.argumen())


def opd(**lain: object) -> dict:
    return {"kode": "diskominfo", "tahun": TAHUN, **lain}


def _lampiran(jenis: type[models.Model]) -> int:
    """An award or an attached document of the example's year."""
    milik = PerangkatDaerah.objects.get()
    if jenis is Penghargaan:
        satu = Penghargaan.objects.create(opd=milik, tahun=TAHUN, nama="Anugerah", pemberi="KI")
    else:
        pep = Pengguna.objects.get(username="pep")
        satu = DokumenLampiran.objects.create(opd=milik, tahun=TAHUN, judul="SK", oleh=pep)
    return satu.pk


def _renstra() -> Renstra:
    return Renstra.objects.get()


def _indikator() -> int:
    return _renstra().indikator.get(kode="1.1").pk


def _sasaran() -> int:
    return _renstra().tujuan.first().sasaran.first().pk


def _program() -> int:
    return Program.objects.get(kode="31").pk


def _dinyatakan() -> DinyatakanAnggaran:
    """A total printed the same in two tables."""
    return DinyatakanAnggaran.objects.get(
        program__kode="31", kolom="pagu_perubahan", sumber="Tabel 3.7"
    )


def _kegiatan() -> dict:
    satu = Kegiatan.objects.filter(program__kode="31").first()
    return opd(jenis="kegiatan", nomor=satu.pk)


def _impor_kinerja(*, diterapkan: bool = False) -> dict:
    """The year's own workbook with one step of the plan of action added; applied when asked."""
    opd_ini, pep = PerangkatDaerah.objects.get(), Pengguna.objects.get(username="pep")
    langkah = ("Rencana Aksi", ("1.1",), "Langkah TW I", "Menyusun jadwal")
    berkas = buku_kinerja.ubah(buku_kinerja.unduh(opd_ini, TAHUN), langkah)
    impor = buku_kinerja.unggah(berkas, oleh=pep, opd=opd_ini, tahun=TAHUN)
    if diterapkan:
        sidik = periksa_impor(impor).sidik
        terapkan_kinerja(oleh=pep, impor=impor, sidik=sidik, pilihan={})
    return opd(nomor=impor.pk)


def _impor(*, diterapkan: bool = False) -> dict:
    """An import of Tabel 3.7 that is read, and applied when asked."""
    opd_ini, pep = PerangkatDaerah.objects.get(), Pengguna.objects.get(username="pep")
    berkas = SimpleUploadedFile("lra-2020.xlsx", ke_byte(tulis_serapan()).getvalue())
    impor = unggah_impor(oleh=pep, opd=opd_ini, tahun=TAHUN, berkas=berkas)
    for _ in range(2):
        baca_impor(impor.pk)
        impor.refresh_from_db()
        jawaban = {p["kunci"]: p["baku"] for p in impor.pertanyaan}
        if impor.status == BerkasImpor.Status.BERTANYA:
            impor = jawab_impor(oleh=pep, impor=impor, jawaban=jawaban)
    if diterapkan:
        sidik = get_pratinjau(impor).sidik
        terapkan_impor(oleh=pep, impor=impor, sidik_lama=sidik, setuju=True)
    return opd(nomor=impor.pk)


def _temuan() -> dict:
    sync_temuan(opd=PerangkatDaerah.objects.get(), tahun=TAHUN)
    return opd(nomor=TemuanTercatat.objects.filter(kode="J01").first().pk)


def _dokumen() -> dict:
    """A report from elsewhere, read and marked."""
    isi = (Path(__file__).parents[1] / "reviu/data/lkjip_2020.txt").read_bytes()
    satu = DokumenAsing.objects.first() or add_dokumen(
        berkas=SimpleUploadedFile("lkjip-2020.txt", isi),
        oleh=Pengguna.objects.get(username="peninjau"),
    )
    return {"nomor": satu.pk}


def _simpul() -> dict:
    return opd(pk=_renstra().pk, jenis="indikator", simpul_id=_indikator())


def _pk() -> dict:
    return opd(pk_id=PerangkatDaerah.objects.get().perjanjian_kinerja.first().pk)


def _milik(model: type[models.Model], **saring: object) -> dict:
    """The first object of that kind."""
    return {"pk": model.objects.filter(**saring).order_by("pk").first().pk}


def _objek_berjejak() -> dict:
    baris = Jejak.objects.filter(opd__kode="diskominfo").first()
    return {"kode": "diskominfo", "jenis": baris.objek_jenis, "objek_id": baris.objek_id}


def _kode_terbitan() -> dict:
    """A published report, made once. Signing has an event loop of its own: not the browser's."""
    satu = Terbitan.objects.filter(status="terbit").first()
    if satu is None:
        with ThreadPoolExecutor(1) as utas:
            satu = utas.submit(_terbitkan).result()
    return {"kode_terbitan": satu.kode}


def _terbitkan() -> Terbitan:
    try:
        return buat_terbitan()
    finally:
        connection.close()


def _evaluasi() -> dict:
    """An open evaluation with one recommendation."""
    satu = EvaluasiAkip.objects.first() or open_evaluasi(
        opd=PerangkatDaerah.objects.get(),
        tahun=TAHUN,
        oleh=Pengguna.objects.get(username="pep"),
    )
    satu.rekomendasi.get_or_create(
        nomor=1,
        defaults={"komponen": "A", "teks": "Lengkapi rencana aksi.", "tenggat": "2021-12-31"},
    )
    return {}


def _putaran() -> dict:
    """A running round of review."""
    satu = PutaranReviu.objects.first() or open_putaran(
        opd=PerangkatDaerah.objects.get(),
        tahun=TAHUN,
        oleh=Pengguna.objects.get(username="peninjau"),
    )
    return opd(nomor=satu.nomor)


HALAMAN: dict[str, Halaman] = {
    "reviu": Halaman("pep", opd),
    "putaran": Halaman("peninjau", opd),
    "putaran_rincian": Halaman("peninjau", _putaran),
    "daftar_uji": Halaman("peninjau"),
    "akip_kota": Halaman("peninjau"),
    "evaluasi": Halaman("pep", lambda: opd(**_evaluasi())),
    "evaluasi_komponen": Halaman("pep", lambda: opd(**_evaluasi(), komponen="A")),
    "rekomendasi": Halaman("pep", lambda: opd(**_evaluasi(), nomor=1)),
    "pernyataan": Halaman("pep", opd),
    "terbitan": Halaman("kepala", opd),
    "terbitan_rincian": Halaman("kepala", lambda: opd(**_kode_terbitan()), menerbitkan=True),
    "verifikasi": Halaman(None),
    "verifikasi_kode": Halaman(None, _kode_terbitan, menerbitkan=True),
    "publik": Halaman(None),
    "publik_laporan": Halaman(None, _kode_terbitan, menerbitkan=True),
    "account_login": Halaman(None),
    "account_signup": Halaman(None),
    "account_reset_password": Halaman(None),
    "account_reset_password_done": Halaman(None),
    "account_reset_password_from_key": Halaman(None, lambda: {"uidb36": "1", "key": "abc"}),
    "account_reset_password_from_key_done": Halaman(None),
    "account_inactive": Halaman(None),
    "account_logout": Halaman("pep"),
    "account_email": Halaman("pep"),
    "account_change_password": Halaman("pep"),
    "account_reauthenticate": Halaman("pep"),
    "mfa_index": Halaman("pep"),
    "usersessions_list": Halaman("pep"),
    "beranda": Halaman("pep"),
    "pilih_tahun": Halaman("peninjau"),
    "panduan_daftar": Halaman("pep"),
    "panduan_uji": Halaman("pep", lambda: {"keluarga": "J"}),
    "temuan": Halaman("pep", _temuan),
    "dokumen_daftar": Halaman("peninjau"),
    "meja": Halaman("peninjau"),
    "dokumen": Halaman("peninjau", _dokumen),
    "panduan": Halaman("pep", lambda: {"kunci": "renstra"}),
    "dasbor": Halaman("pep", opd),
    "indikator": Halaman("pep", lambda: opd(indikator="1.1")),
    "program_serapan": Halaman("pep", lambda: opd(id=_program())),
    "anggaran": Halaman("pep", opd),
    "anggaran_waktu": Halaman("pep", opd),
    "sasaran_serapan": Halaman("pep", lambda: opd(id=_sasaran())),
    "impor_anggaran": Halaman("pep", opd),
    "susunan_anggaran": Halaman("pep", opd),
    "isi_anggaran": Halaman("pep", lambda: opd(jenis="keuangan")),
    "pemetaan_anggaran": Halaman("pep", opd),
    "belanja_anggaran": Halaman("pep", opd),
    "baris_anggaran_buat": Halaman("pep", lambda: opd(jenis="program", induk=0)),
    "baris_anggaran_ubah": Halaman("pep", _kegiatan),
    "baris_anggaran_hapus": Halaman("pep", _kegiatan),
    "serapan_penjelasan": Halaman("bidang", _kegiatan),
    "impor_berkas": Halaman("pep", _impor),
    "impor_pulihkan": Halaman("pep", lambda: _impor(diterapkan=True)),
    "laporan": Halaman("kepala", opd),
    "kelengkapan": Halaman("pep", opd),
    "lampiran": Halaman("pep", opd),
    "kerangka": Halaman("admin"),
    "penghargaan_buat": Halaman("pep", opd),
    "penghargaan_ubah": Halaman("pep", lambda: opd(nomor=_lampiran(Penghargaan))),
    "lampiran_dokumen_ubah": Halaman("pep", lambda: opd(nomor=_lampiran(DokumenLampiran))),
    "laporan_pratinjau": Halaman("kepala", opd),
    "laporan_banding": Halaman("kepala", opd),
    "naskah": Halaman("pep", opd),
    "naskah_bagian": Halaman("pep", lambda: opd(bagian="bab.1.gambaran-umum")),
    "naskah_gambar": Halaman("pep", lambda: opd(bagian="bab.1.gambaran-umum")),
    "naskah_cari": Halaman("pep", lambda: opd(bagian="bab.3.indikator.1.1")),
    "renstra": Halaman("peninjau", opd),
    "pohon_kinerja": Halaman("peninjau", lambda: opd(pk=_renstra().pk)),
    "pk_formulir": Halaman("kepala", _pk),
    "pk_dokumen": Halaman("pep", _pk),
    "renstra_daftar": Halaman("peninjau", opd),
    "renstra_versi": Halaman("peninjau", lambda: opd(pk=_renstra().pk)),
    "target_renstra": Halaman("peninjau", lambda: opd(pk=_renstra().pk)),
    "lingkungan_renstra": Halaman("peninjau", lambda: opd(pk=_renstra().pk)),
    "renstra_buat": Halaman("pep", opd),
    "pk": Halaman("pep", opd),
    "pk_rincian": Halaman("pep", _pk),
    "rencana_aksi": Halaman("pep", opd),
    "pengukuran": Halaman("pep", opd),
    "kisi_realisasi": Halaman("pep", lambda: opd(periode=0)),
    "realisasi": Halaman("pep", lambda: opd(indikator_id=_indikator(), periode=0)),
    "analisis_ubah": Halaman("pep", lambda: opd(indikator_id=_indikator())),
    "impor_kinerja": Halaman("pep", opd),
    "impor_kinerja_berkas": Halaman("pep", _impor_kinerja),
    "impor_kinerja_pulihkan": Halaman("pep", lambda: _impor_kinerja(diterapkan=True)),
    "pk_buat": Halaman("pep", opd),
    "rencana_aksi_ubah": Halaman("pep", opd),
    "renstra_ubah": Halaman("pep", lambda: opd(pk=_renstra().pk)),
    "renstra_impor": Halaman("pep", opd),
    "renstra_impor_ke": Halaman("pep", lambda: opd(pk=_renstra().pk)),
    "renstra_perubahan": Halaman("pep", lambda: opd(pk=_renstra().pk)),
    "target_renstra_ubah": Halaman("pep", lambda: opd(pk=_renstra().pk)),
    "lingkungan_renstra_ubah": Halaman("pep", lambda: opd(pk=_renstra().pk)),
    "strategi_sasaran": Halaman("pep", lambda: opd(pk=_renstra().pk, sasaran_id=_sasaran())),
    "simpul_buat": Halaman("pep", lambda: opd(pk=_renstra().pk, jenis="indikator")),
    "simpul_ubah": Halaman("pep", _simpul),
    "simpul_arsip": Halaman("pep", _simpul),
    "kepegawaian": Halaman("pep", opd),
    "kepegawaian_ubah": Halaman("pep", lambda: opd(tabel="pendidikan")),
    "angka_dinyatakan_ubah": Halaman(
        "pep", lambda: opd(nomor=AngkaDinyatakan.objects.get(kunci="pegawai.total").pk)
    ),
    "asal_angka": Halaman("peninjau", lambda: opd(kunci="indikator.1.1.capaian")),
    "dinyatakan_ubah": Halaman("pep", lambda: opd(nomor=_dinyatakan().pk)),
    "akun_tercetak_ubah": Halaman(
        "pep",
        lambda: opd(nomor=RekapBelanja.objects.get(kode="5", tahun=TAHUN).pk, kolom="anggaran"),
    ),
    "jejak": Halaman("peninjau", lambda: {"kode": "diskominfo"}),
    "jejak_objek": Halaman("peninjau", _objek_berjejak),
    "jejak_pusat": Halaman("admin"),
    "pengaturan": Halaman("admin"),
    "pemda_ubah": Halaman("admin"),
    "daerah": Halaman("admin"),
    "urusan_buat": Halaman("admin"),
    "urusan_ubah": Halaman("admin", lambda: {"pk": Urusan.objects.first().pk}),
    "pejabat_daerah_buat": Halaman("admin"),
    "pejabat_daerah_ubah": Halaman("admin", lambda: _milik(Pejabat, opd__isnull=True)),
    "dasar_hukum_daerah_buat": Halaman("admin"),
    "opd_daftar": Halaman("admin"),
    "opd_buat": Halaman("admin"),
    "opd_pengaturan": Halaman("admin", lambda: {"kode": "diskominfo"}),
    "opd_ubah": Halaman("admin", lambda: {"kode": "diskominfo"}),
    "unit_buat": Halaman("admin", lambda: {"kode": "diskominfo"}),
    "unit_ubah": Halaman("admin", lambda: {"kode": "diskominfo"} | _milik(UnitKerja)),
    "pejabat_buat": Halaman("admin", lambda: {"kode": "diskominfo"}),
    "pejabat_ubah": Halaman(
        "admin", lambda: {"kode": "diskominfo"} | _milik(Pejabat, opd__isnull=False)
    ),
    "dasar_hukum_buat": Halaman("admin", lambda: {"kode": "diskominfo"}),
    "dasar_hukum_ubah": Halaman("admin", lambda: {"kode": "diskominfo"} | _milik(DasarHukum)),
    "tahun_buka": Halaman("admin", lambda: {"kode": "diskominfo"}),
    "tahun_atur": Halaman("admin", opd),
    "pengguna_daftar": Halaman("admin"),
    "pengguna_undang": Halaman("admin"),
    "pengguna": Halaman("admin", lambda: _milik(Pengguna, username="pep")),
    "pengguna_ubah": Halaman("admin", lambda: _milik(Pengguna, username="pep")),
    "pengguna_nonaktif": Halaman("admin", lambda: _milik(Pengguna, username="pep")),
    "peran_beri": Halaman("admin", lambda: _milik(Pengguna, username="pep")),
    "peran_akhiri": Halaman("admin", lambda: _milik(Keanggotaan, peran="pep")),
}

# Downloads, parts of a page, what takes POST only, and steps in the middle of a sign-in (these are
# walked by `tests/organisasi/test_masuk.py`).
TANPA_HALAMAN = {
    *("putaran_buka", "putaran_jawab", "putaran_selesai", "putaran_kembalikan"),
    *("evaluasi_buka", "evaluasi_ajukan", "evaluasi_kembalikan", "evaluasi_selesai"),
    *("evaluasi_resmi", "evaluasi_nilai", "rekomendasi_buat", "rekomendasi_lapor"),
    *("rekomendasi_putus", "evaluasi_tren"),
    *("daftar_uji_konfirmasi", "pernyataan_cetak"),
    *("terbitan_siapkan", "pengecualian_beri", "pengecualian_cabut", "terbitan_terbitkan"),
    *("terbitan_ulang", "terbitan_batal", "terbitan_cetak", "terbitan_unduh", "verifikasi_cari"),
    # asks a second factor first; walked by tests/alur/test_terbit.py
    *("terbitan_tanda_tangan", "terbitan_unggah"),
    *("pk_dokumen_siapkan", "pk_dokumen_tanda_tangan", "pk_dokumen_unduh"),
    *("publik_unduh", "publik_data", "katalog", "api_openapi", "api_daftar", "api_laporan"),
    *("temuan_tanggapi", "temuan_putuskan"),
    *("dokumen_kertas_kerja", "dokumen_ulang", "dokumen_hapus"),
    "account_confirm_email",
    "account_confirm_login_code",
    "account_email_verification_sent",
    "account_set_password",
    "mfa_activate_totp",
    "mfa_authenticate",
    "mfa_deactivate_totp",
    "mfa_download_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_reauthenticate",
    "mfa_view_recovery_codes",
    "renstra_templat",
    "renstra_ekspor",
    "renstra_impor_pratinjau",  # needs an uploaded workbook; walked by tests/renstra
    "renstra_berlakukan",  # only for a draft version
    "simpul_pulihkan",  # only for an archived node
    "pk_ubah",  # only for a draft agreement, as are the next two
    "pk_hapus",
    "pk_tanda_tangan",
    "pengukuran_sekaligus",
    "kunci_tahun",
    "buka_kunci_tahun",
    "impor_unggah",
    "impor_jawab",
    "impor_koreksi",
    "impor_terapkan",
    "impor_buang",
    "impor_lanjutkan",
    "impor_unduh",
    "buku_tahun",
    "impor_catatan",
    "bukti_unggah",
    "bukti_unduh",
    "bukti_tarik",
    "realisasi_catat",
    "realisasi_hitung",
    "realisasi_ajukan",
    "realisasi_tarik",
    "realisasi_verifikasi",
    "realisasi_kembalikan",
    "realisasi_setujui",
    "realisasi_kunci",
    "realisasi_buka_kunci",
    "analisis_draf",
    "jejak_ekspor",
    "jejak_pusat_ekspor",
    "pengguna_aktif",
    "pengguna_keluarkan",
    "pengguna_undang_ulang",
    "dasar_hukum_daerah_ubah",  # the example has no common legal basis; same form as the OPD's
    "cetakan",  # needs a print; walked by tests/laporan/test_halaman_laporan.py
    "cetakan_minta",
    *("lampiran_dokumen_unggah", "lampiran_dokumen_hapus", "lampiran_dokumen_ulang"),
    "lampiran_dokumen_unduh",
    *("kerangka_baku", "dasar_hukum_baku"),
    "penghargaan_hapus",
    "pk_cetak",
    "naskah_nilai",
    "naskah_terima",
    "naskah_ambil",
    "naskah_gabung",
    "naskah_dibaca",
    "naskah_pratinjau",
    "naskah_gambar_halaman",
    "naskah_draf",
    "naskah_ikat",
    "naskah_biarkan",
    "naskah_unggah",
    "naskah_foto",
    "cetakan_unduh",
    "cetakan_halaman",
}
