"""What the walker of `test_izin.py` needs for addresses with more than `kode` and `tahun`."""

import hashlib
import io
from collections.abc import Callable
from datetime import date

from django.core.files.base import ContentFile
from pypdf import PdfWriter

from anggaran.models import BerkasImpor, DinyatakanAnggaran, Kegiatan, Program, RekapBelanja
from lkjip.laporan.dokumen.narasi import BerkasGambar
from lkjip.laporan.gambar_naskah.gudang import simpan_foto
from lkjip.laporan.models import (
    Cetakan,
    DokumenLampiran,
    DokumenPK,
    GambarNaskah,
    Penghargaan,
    Terbitan,
)
from lkjip.laporan.perjanjian.keadaan import sidik_janji
from lkjip.organisasi.models import Urusan
from renstra.lembar.ambil import ambil_buku
from renstra.lembar.tulis import tulis_buku
from renstra.models import Renstra
from renstra.services.impor import hold_impor
from tests.dunia import Dunia


def renstra(dunia: Dunia) -> Renstra:
    """A plan of the own OPD that covers both years, with one node of each kind."""
    satu, baru = Renstra.objects.get_or_create(
        opd=dunia.opd,
        tahun_awal=2019,
        versi=1,
        defaults={
            "nama": "Renstra",
            "periode": "2018-2023",
            "tahun_akhir": 2023,
            "berlaku_mulai_tahun": 2019,
            "status": "berlaku",
        },
    )
    if baru:
        tujuan = satu.tujuan.create(nomor="1", teks="Tujuan")
        sasaran = tujuan.sasaran.create(nomor="1", teks="Sasaran")
        satu.indikator.create(sasaran=sasaran, kode="1.1", nama="Indikator", satuan="persen")
    return satu


def pk_renstra(dunia: Dunia, tahun: int) -> dict:
    return {"pk": renstra(dunia).pk}


def simpul_renstra(dunia: Dunia, tahun: int) -> dict:
    satu = renstra(dunia)
    return {"pk": satu.pk, "jenis": "indikator", "simpul_id": satu.indikator.get().pk}


def program(dunia: Dunia, tahun: int) -> Program:
    """A programme of the own OPD in that year."""
    urusan, _ = Urusan.objects.get_or_create(kode="2.10", nama="Komunikasi dan Informatika")
    satu, _ = Program.objects.get_or_create(
        opd=dunia.opd, tahun=tahun, urusan=urusan, kode="01", nama="Program"
    )
    return satu


def gambar_naskah(dunia: Dunia, tahun: int) -> dict:
    """A picture of the own OPD in that year, with its file."""
    gambar = BerkasGambar("a" * 64, "image/png", 64, 48)
    simpan_foto(gambar.jadi_foto(), b"png")
    GambarNaskah.objects.get_or_create(
        opd=dunia.opd,
        tahun=tahun,
        sidik=gambar.sidik,
        defaults={
            "mime": gambar.mime,
            "lebar": gambar.lebar,
            "tinggi": gambar.tinggi,
            "nama_asli": "a.png",
            "oleh": dunia.pengguna["pep"],
        },
    )
    return {"sidik": gambar.sidik}


def kegiatan(dunia: Dunia, tahun: int) -> dict:
    """A kegiatan of that programme."""
    satu, _ = Kegiatan.objects.get_or_create(program=program(dunia, tahun), kode="01.01")
    return {"jenis": "kegiatan", "nomor": satu.pk}


def dinyatakan(dunia: Dunia, tahun: int) -> dict:
    """A printed total of that programme."""
    satu, _ = DinyatakanAnggaran.objects.get_or_create(
        opd=dunia.opd,
        tahun=tahun,
        program=program(dunia, tahun),
        kolom="realisasi",
        teks="10",
        sumber="LRA",
    )
    return {"nomor": satu.pk}


def akun(dunia: Dunia, tahun: int) -> dict:
    """An account whose total a source prints."""
    satu, _ = RekapBelanja.objects.get_or_create(
        opd=dunia.opd,
        tahun=tahun,
        struktur="lama",
        kode="5",
        uraian="Belanja",
        realisasi_dinyatakan=10,
    )
    return {"nomor": satu.pk, "kolom": "realisasi"}


def cetakan(dunia: Dunia, tahun: int) -> dict:
    """A finished print of one blank page."""
    satu = Cetakan.objects.filter(opd=dunia.opd, tahun=tahun).first()
    if satu is None:
        pdf, keluar = PdfWriter(), io.BytesIO()
        pdf.add_blank_page(595, 842)
        pdf.write(keluar)
        satu = Cetakan.objects.create(
            opd=dunia.opd,
            tahun=tahun,
            oleh=dunia.pengguna["pep"],
            status=Cetakan.Status.SELESAI,
            berkas=ContentFile(keluar.getvalue(), "cetakan.pdf"),
            sidik=hashlib.sha256(keluar.getvalue()).hexdigest(),
            halaman=1,
        )
    return {"nomor": satu.pk}


def impor_renstra(dunia: Dunia, tahun: int) -> dict:
    """A held workbook of the plan, just as it was exported."""
    satu = renstra(dunia)
    impor = satu.impor.first() or hold_impor(
        oleh=dunia.pengguna["pep"],
        opd=dunia.opd,
        renstra=satu,
        isi=tulis_buku(ambil_buku(satu)),
        nama_asli="renstra.xlsx",
    )
    return {"impor_id": impor.pk}


def impor(dunia: Dunia, tahun: int) -> dict:
    """An import that was read and waits for confirmation."""
    satu = BerkasImpor.objects.filter(opd=dunia.opd, tahun=tahun).first()
    if satu is None:
        isi = b"Kode;Program/Kegiatan;Anggaran\n01;Program;10\n"
        satu = BerkasImpor.objects.create(
            opd=dunia.opd,
            tahun=tahun,
            oleh=dunia.pengguna["pep"],
            oleh_nama="PEP",
            status=BerkasImpor.Status.SIAP,
            berkas=ContentFile(isi, "anggaran.csv"),
            nama_asli="anggaran.csv",
            ukuran=len(isi),
            sidik=hashlib.sha256(isi).hexdigest(),
        )
    return {"nomor": satu.pk}


def pk_kinerja(dunia: Dunia, tahun: int) -> dict:
    """A draft agreement of that year."""
    return {"pk_id": dunia.opd.perjanjian_kinerja.get_or_create(tahun=tahun)[0].pk}


def terbitan(dunia: Dunia, tahun: int) -> dict:
    """A publication of the own OPD-year, printed and waiting for its signature."""
    satu = Terbitan.objects.filter(opd=dunia.opd, tahun=tahun).first()
    satu = satu or Terbitan.objects.create(
        opd=dunia.opd,
        tahun=tahun,
        revisi=1,
        kode=f"{tahun}-0000-0000",
        status="siap",
        isi="{}",
        sidik_isi="0" * 64,
        sidik_potret="0" * 64,
        tanggal=date(tahun, 12, 31),
        disiapkan_oleh=dunia.pengguna["pep"],
        berkas_cetak="tidak-ada.pdf",
        sidik_cetak="0" * 64,
        ukuran_cetak=1,
    )
    return {"kode_terbitan": satu.kode}


def penghargaan(dunia: Dunia, tahun: int) -> dict:
    """An award of the own OPD-year."""
    isi = {"nama": "Anugerah", "pemberi": "KI"}
    satu, _ = Penghargaan.objects.get_or_create(opd=dunia.opd, tahun=tahun, defaults=isi)
    return {"nomor": satu.pk}


def dokumen_lampiran(dunia: Dunia, tahun: int) -> dict:
    """An attached document of the own OPD-year that could not be read."""
    satu = DokumenLampiran.objects.filter(opd=dunia.opd, tahun=tahun).first()
    satu = satu or DokumenLampiran.objects.create(
        opd=dunia.opd,
        tahun=tahun,
        judul="SK",
        oleh=dunia.pengguna["pep"],
        status="gagal",
        berkas=ContentFile(b"%PDF-1.7", "sk.pdf"),
    )
    return {"nomor": satu.pk}


def dokumen_pk(dunia: Dunia, tahun: int) -> dict:
    """A document of the own agreement, waiting for pihak pertama."""
    pk = dunia.opd.perjanjian_kinerja.get_or_create(tahun=tahun)[0]
    satu = DokumenPK.objects.filter(perjanjian=pk).first()
    satu = satu or DokumenPK.objects.create(
        opd=dunia.opd,
        tahun=tahun,
        perjanjian=pk,
        revisi=1,
        kode=f"{tahun}-PK00-0000",
        sidik_janji=sidik_janji(pk),
        berkas="tidak-ada.pdf",
        sidik="0" * 64,
        ukuran=1,
        halaman=2,
        disiapkan_oleh=dunia.pengguna["pep"],
    )
    return {"pk_id": pk.pk, "kode_dokumen": satu.kode}


# URL name → further arguments of its address, made for the own OPD and the year. One line per page.
PARAMETER: dict[str, Callable[[Dunia, int], dict]] = {
    "pk_dokumen": pk_kinerja,
    "pk_dokumen_siapkan": pk_kinerja,
    "pk_dokumen_tanda_tangan": dokumen_pk,
    "pk_dokumen_unggah": dokumen_pk,
    "pk_dokumen_unduh": dokumen_pk,
    **dict.fromkeys(
        (
            *("terbitan_rincian", "terbitan_tanda_tangan", "terbitan_unggah"),
            *("terbitan_terbitkan", "terbitan_ulang", "terbitan_batal"),
            *("terbitan_cetak", "terbitan_unduh", "verifikasi_kode", "publik_laporan"),
            *("publik_unduh", "publik_data", "api_laporan"),
        ),
        terbitan,
    ),
    "publik_gambar": lambda dunia, tahun: terbitan(dunia, tahun) | {"sidik": "a" * 64},
    "account_confirm_email": lambda dunia, tahun: {"key": "abc"},
    **dict.fromkeys(
        (
            "renstra_versi",
            "renstra_ekspor",
            "pohon_kinerja",
            "renstra_impor_ke",
            "renstra_ubah",
            "renstra_perubahan",
            "renstra_berlakukan",
            "target_renstra",
            "target_renstra_ubah",
            "lingkungan_renstra",
            "lingkungan_renstra_ubah",
        ),
        pk_renstra,
    ),
    **dict.fromkeys(
        ("pk_rincian", "pk_ubah", "pk_hapus", "pk_tanda_tangan", "pk_formulir", "pk_cetak"),
        pk_kinerja,
    ),
    "renstra_impor_pratinjau": impor_renstra,
    "strategi_sasaran": lambda dunia, tahun: {
        "pk": renstra(dunia).pk,
        "sasaran_id": renstra(dunia).tujuan.get().sasaran.get().pk,
    },
    "simpul_buat": lambda dunia, tahun: {"pk": renstra(dunia).pk, "jenis": "sasaran"},
    **dict.fromkeys(("simpul_ubah", "simpul_arsip", "simpul_pulihkan"), simpul_renstra),
    "indikator": lambda dunia, tahun: {"indikator": renstra(dunia).indikator.get().kode},
    "asal_angka": lambda dunia, tahun: {"kunci": "anggaran.jumlah_program"},
    "dinyatakan_ubah": dinyatakan,
    "akun_tercetak_ubah": akun,
    "sasaran_serapan": lambda dunia, tahun: {"id": renstra(dunia).tujuan.get().sasaran.get().pk},
    "isi_anggaran": lambda dunia, tahun: {"jenis": "pagu"},
    "baris_anggaran_buat": lambda dunia, tahun: {"jenis": "program", "induk": 0},
    **dict.fromkeys(
        ("baris_anggaran_ubah", "baris_anggaran_hapus", "serapan_penjelasan"), kegiatan
    ),
    "program_serapan": lambda dunia, tahun: {"id": program(dunia, tahun).pk},
    **dict.fromkeys(("cetakan", "cetakan_unduh"), cetakan),
    **dict.fromkeys(("penghargaan_ubah", "penghargaan_hapus"), penghargaan),
    **dict.fromkeys(
        (
            *("lampiran_dokumen_ubah", "lampiran_dokumen_hapus"),
            *("lampiran_dokumen_ulang", "lampiran_dokumen_unduh"),
        ),
        dokumen_lampiran,
    ),
    **dict.fromkeys(
        (
            "naskah_bagian",
            "naskah_terima",
            "naskah_ambil",
            "naskah_gabung",
            "naskah_dibaca",
            "naskah_cari",
            "naskah_pratinjau",
            "naskah_gambar",
            "naskah_draf",
            "naskah_ikat",
            "naskah_biarkan",
            "naskah_unggah",
        ),
        lambda dunia, tahun: {"bagian": "bab.1.latar-belakang"},
    ),
    "naskah_gambar_halaman": lambda dunia, tahun: {
        "bagian": "bab.1.latar-belakang",
        "halaman": 1,
    },
    "naskah_foto": gambar_naskah,
    "cetakan_halaman": lambda dunia, tahun: cetakan(dunia, tahun) | {"halaman": 1},
    **dict.fromkeys(
        (
            "impor_berkas",
            "impor_jawab",
            "impor_koreksi",
            "impor_terapkan",
            "impor_buang",
            "impor_lanjutkan",
            "impor_pulihkan",
            "impor_unduh",
            "impor_catatan",
        ),
        impor,
    ),
    "account_reset_password_from_key": lambda dunia, tahun: {"uidb36": "1", "key": "abc-def"},
}
