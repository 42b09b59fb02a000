"""What the walker of `test_izin.py` needs for the addresses of administration and audit."""

from collections.abc import Callable

from django.db import transaction

from lkjip.organisasi import jejak
from lkjip.organisasi.models import AngkaDinyatakan, Urusan
from tests.dunia import Dunia


def objek_berjejak(dunia: Dunia, tahun: int) -> dict:
    """An object of the own OPD with one row in its trail."""
    with transaction.atomic():
        jejak.catat(oleh=None, tindakan="uji", objek=dunia.opd, opd=dunia.opd)
    return {"jenis": "organisasi.perangkatdaerah", "objek_id": str(dunia.opd.pk)}


def urusan(dunia: Dunia, tahun: int) -> dict:
    return {"pk": Urusan.objects.get_or_create(kode="2.16", nama="Kominfo")[0].pk}


def pejabat(milik_opd: bool) -> Callable[[Dunia, int], dict]:
    def buat(dunia: Dunia, tahun: int) -> dict:
        opd = dunia.opd if milik_opd else None
        satu, _ = dunia.opd.pemda.pejabat.get_or_create(
            opd=opd,
            peran="kepala_opd" if opd else "inspektur",
            defaults={"jabatan": "Kepala", "nama": "Contoh", "mulai": "2018-01-01"},
        )
        return {"pk": satu.pk}

    return buat


def dasar_hukum(milik_opd: bool) -> Callable[[Dunia, int], dict]:
    def buat(dunia: Dunia, tahun: int) -> dict:
        opd = dunia.opd if milik_opd else None
        return {"pk": dunia.opd.pemda.dasar_hukum.get_or_create(opd=opd, teks="Dasar")[0].pk}

    return buat


def unit(dunia: Dunia, tahun: int) -> dict:
    isi = {"jenis": "dinas", "nama": "Dinas A"}
    return {"pk": dunia.opd.unit.get_or_create(kode="d", defaults=isi)[0].pk}


def orang(dunia: Dunia, tahun: int) -> dict:
    return {"pk": dunia.pengguna["tanpa-peran"].pk}


def tercetak(dunia: Dunia, tahun: int) -> dict:
    satu, _ = AngkaDinyatakan.objects.get_or_create(
        opd=dunia.opd, tahun=tahun, kunci="pegawai.total", teks="58 orang", sumber="Bab I"
    )
    return {"nomor": satu.pk}


PARAMETER: dict[str, Callable[[Dunia, int], dict]] = {
    "panduan": lambda dunia, tahun: {"kunci": "renstra"},
    "jejak_objek": objek_berjejak,
    "jejak_ekspor": lambda dunia, tahun: {"bentuk": "csv"},
    "jejak_pusat_ekspor": lambda dunia, tahun: {"bentuk": "xlsx"},
    "angka_dinyatakan_ubah": tercetak,
    "kepegawaian_ubah": lambda dunia, tahun: {"tabel": "golongan"},
    "urusan_ubah": urusan,
    "pejabat_daerah_ubah": pejabat(milik_opd=False),
    "pejabat_ubah": pejabat(milik_opd=True),
    "dasar_hukum_daerah_ubah": dasar_hukum(milik_opd=False),
    "dasar_hukum_ubah": dasar_hukum(milik_opd=True),
    "unit_ubah": unit,
    **dict.fromkeys(
        (
            "pengguna",
            "pengguna_ubah",
            "pengguna_nonaktif",
            "pengguna_aktif",
            "pengguna_keluarkan",
            "pengguna_undang_ulang",
            "peran_beri",
        ),
        orang,
    ),
    "peran_akhiri": lambda dunia, tahun: {"pk": dunia.pengguna["pep"].keanggotaan.get().pk},
}
