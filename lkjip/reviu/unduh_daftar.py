"""The lists of the review as sheets: rounds, documents from elsewhere, AKIP values."""

from collections.abc import Sequence

from django.utils import timezone

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import Unduhan, subjek_tahun
from lkjip.organisasi.unduhan.lembar import BarisUnduh, Bentuk, Isi, KolomUnduh, LembarUnduh

from .models import DokumenAsing, PutaranReviu
from .selectors.evaluasi import NilaiTahun
from .tren_akip import TrenOpd

KOLOM_NILAI = (
    KolomUnduh("Tahun", Bentuk.BULAT),
    KolomUnduh("Nilai", Bentuk.ANGKA),
    KolomUnduh("Predikat", lebar=10),
    KolomUnduh("Keadaan", lebar=20),
    KolomUnduh("Aturan", lebar=40),
)


def unduhan_putaran(tahun: TahunKinerja, daftar: Sequence[PutaranReviu]) -> Unduhan:
    """The rounds of a year, newest first."""
    kolom = (
        KolomUnduh("Putaran", Bentuk.BULAT),
        KolomUnduh("Keadaan", lebar=24),
        KolomUnduh("Terjawab", Bentuk.BULAT),
        KolomUnduh("Butir", Bentuk.BULAT),
        KolomUnduh("Dibuka", Bentuk.WAKTU),
        KolomUnduh("Dibuka oleh", lebar=28),
        KolomUnduh("Ditutup", Bentuk.WAKTU),
        KolomUnduh("Ditutup oleh", lebar=28),
    )

    def buat() -> LembarUnduh:
        baris = [
            BarisUnduh(
                [
                    p.nomor,
                    p.get_status_display(),
                    p.terjawab,
                    p.jumlah,
                    timezone.localtime(p.dibuka_pada),
                    p.dibuka_oleh.nama,
                    timezone.localtime(p.ditutup_pada) if p.ditutup_pada else None,
                    p.ditutup_oleh.nama if p.ditutup_oleh else None,
                ]
            )
            for p in daftar
        ]
        return LembarUnduh("Putaran reviu", subjek_tahun(tahun), kolom, baris, "Portal LKjIP")

    tabel = {"putaran": buat} if daftar else {}
    return Unduhan(f"putaran-reviu-{tahun.opd.kode}-{tahun.tahun}", tabel)


def unduhan_daftar_dokumen(daftar: Sequence[DokumenAsing]) -> Unduhan:
    """The documents handed in, newest first."""
    kolom = (
        KolomUnduh("Dokumen", lebar=44),
        KolomUnduh("Keadaan", lebar=20),
        KolomUnduh("Temuan", Bentuk.BULAT),
        KolomUnduh("Diunggah", Bentuk.WAKTU),
        KolomUnduh("Diunggah oleh", lebar=28),
        KolomUnduh("SHA-256", lebar=68),
    )

    def buat() -> LembarUnduh:
        baris = [
            BarisUnduh(
                [
                    d.nama_asli,
                    d.get_status_display(),
                    d.jumlah_temuan,
                    timezone.localtime(d.dibuat),
                    str(d.oleh),
                    d.sidik,
                ]
            )
            for d in daftar
        ]
        return LembarUnduh("Dokumen dari luar", "Semua peninjau", kolom, baris, "Portal LKjIP")

    return Unduhan("dokumen-dari-luar", {"dokumen": buat} if daftar else {})


def unduhan_akip(daftar: Sequence[TrenOpd]) -> Unduhan:
    """The AKIP values of all OPD, a row a year."""
    kolom = (KolomUnduh("Perangkat daerah", lebar=48), *KOLOM_NILAI)

    def buat() -> LembarUnduh:
        baris = []
        for tren in daftar:
            nilai = [_nilai(n) for n in tren.nilai] or [[None, None, None, "Belum dinilai", None]]
            baris += [BarisUnduh([tren.opd.nama, *satu]) for satu in nilai]
        return LembarUnduh("Nilai AKIP", "Semua perangkat daerah", kolom, baris, "Portal LKjIP")

    return Unduhan("nilai-akip", {"akip": buat} if daftar else {})


def lembar_riwayat(tahun: TahunKinerja, riwayat: Sequence[NilaiTahun]) -> LembarUnduh:
    """The AKIP values of one OPD."""
    baris = [BarisUnduh(_nilai(n)) for n in riwayat]
    return LembarUnduh("Nilai AKIP", tahun.opd.nama, KOLOM_NILAI, baris, "Portal LKjIP")


def _nilai(n: NilaiTahun) -> list[Isi]:
    keadaan = "Resmi" if n.resmi else "Bukan nilai resmi"
    return [n.tahun, n.nilai, n.predikat.kode if n.predikat else None, keadaan, n.aturan]
