"""What the walker of `test_izin.py` needs for the addresses of reviu."""

from collections.abc import Callable
from datetime import date

from django.core.files.base import ContentFile

from lkjip.laporan.komentar.jangkar import Jangkar
from lkjip.laporan.models import Komentar
from lkjip.reviu.models import (
    DokumenAsing,
    EvaluasiAkip,
    KertasTercetak,
    PutaranReviu,
    TemuanTercatat,
)
from lkjip.reviu.services.evaluasi import open_evaluasi
from lkjip.reviu.services.komentar import write_komentar
from lkjip.reviu.services.lke import open_lembar
from lkjip.reviu.services.putaran import open_putaran
from tests.dunia import Dunia


def putaran(dunia: Dunia, tahun: int) -> dict:
    """A running round of the own OPD-year."""
    satu = PutaranReviu.objects.filter(opd=dunia.opd, tahun=tahun).first()
    satu = satu or open_putaran(opd=dunia.opd, tahun=tahun, oleh=dunia.pengguna["peninjau"])
    return {"nomor": satu.nomor}


def temuan(dunia: Dunia, tahun: int) -> dict:
    """A recorded finding of that year."""
    satu, _ = TemuanTercatat.objects.get_or_create(
        opd=dunia.opd,
        tahun=tahun,
        kunci="J02:uji",
        defaults={
            "kode": "J02",
            "keparahan": "tinggi",
            "isi": {
                "keyakinan": "tinggi",
                "tertulis": "0",
                "terhitung": "126",
                "pesan": "Sisa salah.",
                "saran": "Ganti.",
                "letak": [],
                "tautan": ["anggaran", {}, ""],
                "node": [],
            },
        },
    )
    return {"nomor": satu.pk}


def komentar(dunia: Dunia, tahun: int) -> dict:
    """A comment of the reviewer on a figure of that year."""
    satu = Komentar.objects.filter(opd=dunia.opd, tahun=tahun).first()
    satu = satu or write_komentar(
        opd=dunia.opd,
        tahun=tahun,
        jangkar=Jangkar("angka", "anggaran.jumlah_program", "Jumlah program", "0"),
        isi="Mengapa tidak ada program?",
        oleh=dunia.pengguna["peninjau"],
    )
    return {"nomor": satu.pk}


def dokumen(dunia: Dunia, tahun: int) -> dict:
    """A document that was read, with its working paper."""
    satu = DokumenAsing.objects.first() or DokumenAsing.objects.create(
        nama_asli="laporan.txt",
        berkas=ContentFile(b"Laporan", "laporan.txt"),
        kertas_kerja=ContentFile(b"%PDF-", "kertas.pdf"),
        ukuran=7,
        sidik="0" * 64,
        status=DokumenAsing.Status.SELESAI,
        hasil={"unsur": [], "temuan": [], "catatan": []},
        oleh=dunia.pengguna["peninjau"],
    )
    return {"nomor": satu.pk}


def kertas(dunia: Dunia, tahun: int) -> dict:
    """A working paper of the own OPD-year that was printed."""
    satu = KertasTercetak.objects.filter(opd=dunia.opd, tahun=tahun).first()
    satu = satu or KertasTercetak.objects.create(
        opd=dunia.opd,
        tahun=tahun,
        status=KertasTercetak.Status.SELESAI,
        berkas=ContentFile(b"%PDF-", "kertas.pdf"),
        jumlah_temuan=0,
        oleh=dunia.pengguna["peninjau"],
    )
    return {"nomor": satu.pk}


def evaluasi(dunia: Dunia, tahun: int) -> EvaluasiAkip:
    """The evaluation of the own OPD-year."""
    satu = EvaluasiAkip.objects.filter(opd=dunia.opd, tahun=tahun).first()
    return satu or open_evaluasi(opd=dunia.opd, tahun=tahun, oleh=dunia.pengguna["pep"])


def tanpa_tambahan(dunia: Dunia, tahun: int) -> dict:
    evaluasi(dunia, tahun)
    return {}


def komponen(dunia: Dunia, tahun: int) -> dict:
    evaluasi(dunia, tahun)
    return {"komponen": "A"}


def rekomendasi(dunia: Dunia, tahun: int) -> dict:
    satu, _ = evaluasi(dunia, tahun).rekomendasi.get_or_create(
        nomor=1, defaults={"komponen": "A", "teks": "Lengkapi.", "tenggat": date(tahun + 1, 12, 1)}
    )
    return {"nomor": satu.nomor}


def lembar_lke(dunia: Dunia, tahun: int) -> dict:
    pemda = dunia.opd.pemda
    if not pemda.lembar_lke.filter(mulai=tahun).exists():
        open_lembar(pemda=pemda, mulai=tahun, oleh=dunia.pengguna["admin"])
    return {"mulai": tahun}


PARAMETER: dict[str, Callable[[Dunia, int], dict]] = {
    **dict.fromkeys(
        ("putaran_rincian", "putaran_jawab", "putaran_selesai", "putaran_kembalikan"), putaran
    ),
    **dict.fromkeys(("temuan", "temuan_tanggapi", "temuan_putuskan"), temuan),
    **dict.fromkeys(("dokumen", "dokumen_kertas_kerja", "dokumen_ulang", "dokumen_hapus"), dokumen),
    "kertas_kerja_unduh": kertas,
    **dict.fromkeys(("komentar", "komentar_jawab", "komentar_putuskan"), komentar),
    "komentar_angka": lambda dunia, tahun: {"kunci": "anggaran.jumlah_program"},
    "komentar_bagian": lambda dunia, tahun: {"bagian": "bab.1.latar-belakang"},
    "lke_lembar": lembar_lke,
    "panduan_uji": lambda dunia, tahun: {"keluarga": "J"},
    **dict.fromkeys(
        (
            *("evaluasi", "evaluasi_ajukan", "evaluasi_kembalikan", "evaluasi_selesai"),
            *("evaluasi_resmi", "rekomendasi_buat"),
        ),
        tanpa_tambahan,
    ),
    **dict.fromkeys(("evaluasi_komponen", "evaluasi_nilai"), komponen),
    **dict.fromkeys(("rekomendasi", "rekomendasi_lapor", "rekomendasi_putus"), rekomendasi),
}
