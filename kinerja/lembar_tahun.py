"""The performance side of a year's workbook: promises, quarterly targets, values, analysis,
evidence. To be read and kept; values change in the portal only, step by step with their reasons."""

from collections.abc import Iterable

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import subjek_tahun
from lkjip.organisasi.unduhan.lembar import BarisUnduh, Bentuk, Isi, KolomUnduh, LembarUnduh
from lkjip.organisasi.unduhan.tampilan import baca_tampilan
from renstra.models import Indikator
from renstra.target import tulis_target

from .models import (
    NAMA_PERIODE,
    Analisis,
    Bukti,
    NilaiRealisasi,
    PerjanjianKinerja,
    Realisasi,
    TargetPK,
)
from .selectors.rencana_aksi import list_aksi
from .unduhan import KODE, NAMA, SATUAN, unduhan_aksi

PERIODE = KolomUnduh("Periode", lebar=10)
TEKS_ANALISIS = ("sebab", "hambatan", "solusi", "tindak_lanjut", "pembanding_nama")
SUMBER = "Portal LKjIP"


def susun_lembar_kinerja(tahun: TahunKinerja) -> list[LembarUnduh]:
    """Five sheets; a fixed number of queries."""
    subjek = subjek_tahun(tahun)
    aksi = unduhan_aksi(tahun, list_aksi(tahun.opd, tahun.tahun)).tabel["target"]()
    return [
        _pk(tahun, subjek),
        aksi,
        _nilai(tahun, subjek),
        _analisis(tahun, subjek),
        _bukti(tahun, subjek),
    ]


def _pk(tahun: TahunKinerja, subjek: str) -> LembarUnduh:
    semua = TargetPK.objects.filter(pk_induk__opd=tahun.opd, pk_induk__tahun=tahun.tahun)
    urut = semua.select_related("pk_induk", "indikator").order_by(
        "pk_induk__urutan", "indikator__kode"
    )
    kolom = (
        KolomUnduh("Perjanjian", lebar=34),
        KolomUnduh("Keadaan", lebar=16),
        KODE,
        NAMA,
        SATUAN,
        KolomUnduh("Target", Bentuk.ANGKA, 14),
        KolomUnduh("Alasan berbeda dari Renstra", lebar=40),
    )
    baris = [
        BarisUnduh(
            [
                str(t.pk_induk),
                PerjanjianKinerja.Status(t.pk_induk.status).label,
                *_siapa(t.indikator),
                baca_tampilan(tulis_target(t)),
                t.alasan or None,
            ]
        )
        for t in urut
    ]
    return LembarUnduh("Target PK", subjek, kolom, baris, SUMBER)


def _nilai(tahun: TahunKinerja, subjek: str) -> LembarUnduh:
    """The value in force of every period, as reported."""
    kolom = (
        KODE,
        NAMA,
        SATUAN,
        PERIODE,
        KolomUnduh("Keadaan", lebar=14),
        *(KolomUnduh(j, Bentuk.ANGKA, 14) for j in ("Nilai", "Pembilang", "Penyebut")),
        KolomUnduh("Nilai kata", lebar=14),
        KolomUnduh("Mengapa belum ada nilai", lebar=36),
        KolomUnduh("Capaian diisi manual (%)", Bentuk.PERSEN),
        KolomUnduh("Keterangan", lebar=36),
        KolomUnduh("Kode alasan", lebar=22),
        KolomUnduh("Alasan", lebar=36),
        KolomUnduh("Dicatat oleh", lebar=26),
        KolomUnduh("Waktu", Bentuk.WAKTU),
    )
    baris = []
    for r in (
        _milik(Realisasi, tahun)
        .select_related("indikator", "terkini")
        .order_by("indikator__kode", "periode")
    ):
        kepala: list[Isi] = [*_siapa(r.indikator), NAMA_PERIODE[r.periode], r.get_status_display()]
        baris.append(BarisUnduh([*kepala, *_isi_nilai(r.terkini)]))
    return LembarUnduh("Realisasi kinerja", subjek, kolom, baris, SUMBER)


def _isi_nilai(n: NilaiRealisasi | None) -> list[Isi]:
    if n is None:
        return [None] * 11
    return [
        n.nilai,
        n.pembilang,
        n.penyebut,
        n.teks or None,
        n.alasan_kosong or None,
        n.capaian_manual,
        n.keterangan or None,
        n.get_kode_alasan_display(),
        n.alasan or None,
        n.oleh_nama,
        n.waktu,
    ]


def _analisis(tahun: TahunKinerja, subjek: str) -> LembarUnduh:
    label = {f.name: str(f.verbose_name).capitalize() for f in Analisis._meta.fields}
    kolom = (
        KODE,
        NAMA,
        *(KolomUnduh(label[k], lebar=48) for k in TEKS_ANALISIS),
        KolomUnduh(label["pembanding_nilai"], Bentuk.ANGKA),
        KolomUnduh(label["pembanding_tahun"], Bentuk.BULAT),
        KolomUnduh(label["pembanding_sumber"], lebar=30),
        KolomUnduh(label["tanpa_pembanding"], lebar=14),
    )
    baris = [
        BarisUnduh(
            [
                a.indikator.kode,
                a.indikator.nama,
                *(getattr(a, k) or None for k in TEKS_ANALISIS),
                a.pembanding_nilai,
                a.pembanding_tahun,
                a.pembanding_sumber or None,
                "ya" if a.tanpa_pembanding else None,
            ]
        )
        for a in _milik(Analisis, tahun).select_related("indikator").order_by("indikator__kode")
    ]
    return LembarUnduh("Analisis kinerja", subjek, kolom, baris, SUMBER)


def _bukti(tahun: TahunKinerja, subjek: str) -> LembarUnduh:
    kolom = (
        KODE,
        PERIODE,
        KolomUnduh("Berkas", lebar=44),
        KolomUnduh("Jenis", lebar=20),
        KolomUnduh("Halaman atau sel", lebar=20),
        KolomUnduh("Catatan", lebar=36),
        KolomUnduh("Ukuran (byte)", Bentuk.ANGKA),
        KolomUnduh("SHA-256", lebar=68),
        KolomUnduh("Diunggah oleh", lebar=26),
        KolomUnduh("Waktu", Bentuk.WAKTU),
        KolomUnduh("Ditarik karena", lebar=30),
    )
    semua = Bukti.objects.filter(
        realisasi__indikator__renstra__opd=tahun.opd, realisasi__tahun=tahun.tahun
    ).select_related("realisasi__indikator")
    baris = [
        BarisUnduh(
            [
                b.realisasi.indikator.kode,
                NAMA_PERIODE[b.realisasi.periode],
                b.nama_asli,
                b.jenis,
                b.letak or None,
                b.catatan or None,
                b.ukuran,
                b.sidik,
                b.oleh_nama,
                b.waktu,
                (b.alasan_ditarik or "ditarik") if b.ditarik_pada else None,
            ]
        )
        for b in semua.order_by("realisasi__indikator__kode", "realisasi__periode", "waktu")
    ]
    catatan = ("Berkasnya sendiri diunduh dari halaman realisasi; sidiknya membuktikan keutuhan.",)
    return LembarUnduh("Daftar bukti", subjek, kolom, baris, SUMBER, catatan)


def _milik(model, tahun: TahunKinerja):
    return model.objects.filter(indikator__renstra__opd=tahun.opd, tahun=tahun.tahun)


def _siapa(i: Indikator) -> Iterable[str]:
    return i.kode, i.nama, i.satuan
