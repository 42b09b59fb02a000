"""Which right every page asks for: URL name → `Tindakan`, "masuk" (signed in) or "publik".

The views enforce it (`get_opd_or_404`, `get_tahun_or_404`, `wajib_umum`); this table states it in
one place, and `tests/arsitektur/test_izin.py` walks every URL and compares. A page without a row
fails there. "a|b" asks for any of several rights, "umum:<tindakan>" for the right in an all-OPD
membership (`wajib_umum`).
"""

from .akses import Tindakan

T = Tindakan
PUBLIK = "publik"
MASUK = "masuk"


def salah_satu(*tindakan: Tindakan) -> str:
    """A page that any of several rights opens; what it does then is decided step by step."""
    return "|".join(tindakan)


def umum(tindakan: Tindakan) -> str:
    """A page above any single OPD."""
    return f"umum:{tindakan}"


IZIN_URL: dict[str, str] = {
    # the door (allauth)
    "account_login": PUBLIK,
    "account_signup": PUBLIK,  # closed: says that accounts are invited
    "account_inactive": PUBLIK,
    "account_reset_password": PUBLIK,
    "account_reset_password_done": PUBLIK,
    "account_reset_password_from_key": PUBLIK,
    "account_reset_password_from_key_done": PUBLIK,
    "account_confirm_email": PUBLIK,
    "account_email_verification_sent": PUBLIK,
    "account_confirm_login_code": PUBLIK,  # only in the middle of a sign-in
    "account_logout": PUBLIK,
    "mfa_authenticate": PUBLIK,  # only in the middle of a sign-in
    "account_email": MASUK,
    "account_change_password": MASUK,
    "account_set_password": MASUK,
    "account_reauthenticate": MASUK,
    "mfa_index": MASUK,
    "mfa_reauthenticate": MASUK,
    "mfa_activate_totp": MASUK,
    "mfa_deactivate_totp": MASUK,
    "mfa_view_recovery_codes": MASUK,
    "mfa_generate_recovery_codes": MASUK,
    "mfa_download_recovery_codes": MASUK,
    "usersessions_list": MASUK,
    # organisasi
    "pilih_tahun": MASUK,
    "panduan_daftar": MASUK,
    "panduan": MASUK,
    "jejak": T.BACA,
    "jejak_objek": T.BACA,
    "jejak_ekspor": T.BACA,
    "kepegawaian": T.BACA,
    "kepegawaian_ubah": T.ISI_KEPEGAWAIAN,
    "angka_dinyatakan_ubah": salah_satu(T.ISI_ANGGARAN, T.ISI_KEPEGAWAIAN),
    **dict.fromkeys(
        (
            "pengaturan",
            "pemda_ubah",
            "daerah",
            "urusan_buat",
            "urusan_ubah",
            "pejabat_daerah_buat",
            "pejabat_daerah_ubah",
            "dasar_hukum_daerah_buat",
            "dasar_hukum_daerah_ubah",
            "opd_daftar",
            "opd_buat",
        ),
        umum(T.KELOLA_ORGANISASI),
    ),
    **dict.fromkeys(
        (
            "pengguna_daftar",
            "pengguna_undang",
            "pengguna",
            "pengguna_ubah",
            "pengguna_nonaktif",
            "pengguna_aktif",
            "pengguna_keluarkan",
            "pengguna_undang_ulang",
            "peran_beri",
            "peran_akhiri",
        ),
        umum(T.KELOLA_PENGGUNA),
    ),
    **dict.fromkeys(
        (
            "opd_pengaturan",
            "opd_ubah",
            "unit_buat",
            "unit_ubah",
            "pejabat_buat",
            "pejabat_ubah",
            "dasar_hukum_buat",
            "dasar_hukum_ubah",
            "tahun_buka",
            "tahun_atur",
        ),
        T.KELOLA_ORGANISASI,
    ),
    "jejak_pusat": umum(T.KELOLA_PENGGUNA),
    "jejak_pusat_ekspor": umum(T.KELOLA_PENGGUNA),
    # renstra
    "renstra": T.BACA,
    "renstra_versi": T.BACA,
    "renstra_daftar": T.BACA,
    "target_renstra": T.BACA,
    "lingkungan_renstra": T.BACA,
    "renstra_ekspor": T.BACA,
    "pohon_kinerja": T.BACA,
    "renstra_templat": T.BACA,
    "renstra_impor": T.SUSUN_RENCANA,
    "renstra_impor_ke": T.SUSUN_RENCANA,
    "renstra_impor_pratinjau": T.SUSUN_RENCANA,
    "renstra_buat": T.SUSUN_RENCANA,
    "renstra_ubah": T.SUSUN_RENCANA,
    "renstra_perubahan": T.SUSUN_RENCANA,
    "renstra_berlakukan": T.SUSUN_RENCANA,
    "target_renstra_ubah": T.SUSUN_RENCANA,
    "lingkungan_renstra_ubah": T.SUSUN_RENCANA,
    "strategi_sasaran": T.SUSUN_RENCANA,
    "simpul_buat": T.SUSUN_RENCANA,
    "simpul_ubah": T.SUSUN_RENCANA,
    "simpul_arsip": T.SUSUN_RENCANA,
    "simpul_pulihkan": T.SUSUN_RENCANA,
    # kinerja: promise
    "pk": T.BACA,
    "pk_rincian": T.BACA,
    "pk_formulir": T.BACA,
    "pk_cetak": T.CETAK,
    "pk_buat": T.SUSUN_PK,
    "pk_ubah": T.SUSUN_PK,
    "pk_hapus": T.SUSUN_PK,
    "pk_tanda_tangan": T.TANDA_TANGAN_PK,
    "rencana_aksi": T.BACA,
    "rencana_aksi_ubah": T.SUSUN_PK,
    # kinerja: measurement
    "pengukuran": T.BACA,
    "pengukuran_sekaligus": salah_satu(T.ISI_REALISASI, T.VERIFIKASI, T.SETUJUI, T.KUNCI),
    "kisi_realisasi": T.ISI_REALISASI,
    "kunci_tahun": T.KUNCI,
    "buka_kunci_tahun": T.KUNCI,
    "realisasi": T.BACA,
    "realisasi_catat": T.ISI_REALISASI,
    "realisasi_hitung": T.ISI_REALISASI,
    "realisasi_ajukan": T.ISI_REALISASI,
    "realisasi_tarik": T.ISI_REALISASI,
    "realisasi_verifikasi": T.VERIFIKASI,
    "realisasi_kembalikan": salah_satu(T.VERIFIKASI, T.SETUJUI),
    "realisasi_setujui": T.SETUJUI,
    "realisasi_kunci": T.KUNCI,
    "realisasi_buka_kunci": T.KUNCI,
    "bukti_unggah": T.ISI_REALISASI,
    "bukti_unduh": T.BACA,
    "bukti_tarik": T.ISI_REALISASI,
    "analisis_ubah": T.ISI_REALISASI,
    "analisis_draf": T.ISI_REALISASI,
    # anggaran
    "impor_anggaran": T.BACA,
    "impor_berkas": T.BACA,
    "susunan_anggaran": T.BACA,
    "serapan_penjelasan": salah_satu(T.ISI_ANGGARAN, T.TULIS_NARASI),
    **dict.fromkeys(
        (
            "isi_anggaran",
            "pemetaan_anggaran",
            "belanja_anggaran",
            "dinyatakan_ubah",
            "akun_tercetak_ubah",
            "baris_anggaran_buat",
            "baris_anggaran_ubah",
            "baris_anggaran_hapus",
            "impor_unggah",
            "impor_jawab",
            "impor_koreksi",
            "impor_terapkan",
            "impor_buang",
            "impor_lanjutkan",
            "impor_pulihkan",
            "impor_unduh",
            "impor_catatan",
        ),
        T.ISI_ANGGARAN,
    ),
    # reviu: findings
    "reviu": T.BACA,
    "temuan": T.BACA,
    "temuan_tanggapi": T.TANGGAPI_TEMUAN,
    "temuan_putuskan": T.TINJAU,
    "panduan_uji": MASUK,
    # reviu: documents from elsewhere
    **dict.fromkeys(
        (
            "meja",
            "dokumen_daftar",
            "dokumen",
            "dokumen_kertas_kerja",
            "dokumen_ulang",
            "dokumen_hapus",
        ),
        umum(T.TINJAU),
    ),
    # laporan
    "anggaran": T.BACA,
    "anggaran_waktu": T.BACA,
    "sasaran_serapan": T.BACA,
    "buku_tahun": T.BACA,
    "beranda": MASUK,
    "dasbor": T.BACA,
    "indikator": T.BACA,
    "program_serapan": T.BACA,
    "laporan": T.BACA,
    "laporan_pratinjau": T.BACA,
    "laporan_banding": T.BACA,
    "kelengkapan": T.BACA,
    "lampiran": T.BACA,
    "lampiran_dokumen_unduh": T.BACA,
    **dict.fromkeys(
        (
            "lampiran_dokumen_unggah",
            "lampiran_dokumen_ubah",
            "lampiran_dokumen_hapus",
            "lampiran_dokumen_ulang",
            "penghargaan_buat",
            "penghargaan_ubah",
            "penghargaan_hapus",
        ),
        T.TULIS_NARASI,
    ),
    "cetakan_minta": T.CETAK,
    "cetakan": T.BACA,
    "cetakan_unduh": T.BACA,
    "cetakan_halaman": T.BACA,
    "naskah": T.BACA,
    **dict.fromkeys(
        (
            "naskah_bagian",
            "naskah_nilai",
            "naskah_kembalikan",
            "naskah_dibaca",
            "naskah_cari",
            "naskah_pratinjau",
            "naskah_draf",
            "naskah_ikat",
            "naskah_biarkan",
        ),
        T.TULIS_NARASI,
    ),
    # publishing
    "terbitan": T.BACA,
    "terbitan_siapkan": T.SIAPKAN_TERBITAN,
    "pengecualian_beri": T.TANDA_TANGAN_LAPORAN,
    "pengecualian_cabut": T.TANDA_TANGAN_LAPORAN,
    "terbitan_rincian": T.BACA,
    "terbitan_tanda_tangan": T.TANDA_TANGAN_LAPORAN,
    "terbitan_unggah": T.TANDA_TANGAN_LAPORAN,
    "terbitan_terbitkan": T.TANDA_TANGAN_LAPORAN,
    "terbitan_ulang": T.SIAPKAN_TERBITAN,
    "terbitan_batal": T.SIAPKAN_TERBITAN,
    "terbitan_cetak": T.BACA,
    "terbitan_unduh": T.BACA,
    "verifikasi": PUBLIK,
    "verifikasi_cari": PUBLIK,
    "verifikasi_kode": PUBLIK,
    "publik": PUBLIK,
    "publik_laporan": PUBLIK,
    "publik_unduh": PUBLIK,
    "publik_data": PUBLIK,
    "katalog": PUBLIK,
    "api_openapi": PUBLIK,
    "api_daftar": PUBLIK,
    "api_laporan": PUBLIK,
    # reviu: rounds and statement
    "putaran": T.BACA,
    "pernyataan": T.BACA,
    "pernyataan_cetak": T.CETAK,
    "putaran_rincian": T.BACA,
    **dict.fromkeys(
        ("putaran_buka", "putaran_jawab", "putaran_selesai", "putaran_kembalikan"), T.TINJAU
    ),
    # reviu: evaluation
    **dict.fromkeys(("evaluasi", "evaluasi_komponen", "evaluasi_tren", "rekomendasi"), T.BACA),
    **dict.fromkeys(("evaluasi_buka", "evaluasi_nilai"), salah_satu(T.ISI_EVALUASI, T.TINJAU)),
    **dict.fromkeys(("evaluasi_ajukan", "rekomendasi_lapor"), T.ISI_EVALUASI),
    **dict.fromkeys(
        (
            *("evaluasi_kembalikan", "evaluasi_selesai", "evaluasi_resmi"),
            *("rekomendasi_buat", "rekomendasi_putus"),
        ),
        T.TINJAU,
    ),
    "akip_kota": umum(T.BACA),
    "daftar_uji": umum(T.TINJAU),
    "daftar_uji_konfirmasi": umum(T.TINJAU),
}
