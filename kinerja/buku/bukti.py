"""The list of evidence: to be read and kept; the files stay where the figures are."""

from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import subjek_tahun
from lkjip.organisasi.unduhan.lembar import BarisUnduh, Bentuk, KolomUnduh, LembarUnduh

from ..models import NAMA_PERIODE, Bukti


def lembar_bukti(tahun: TahunKinerja) -> LembarUnduh:
    """One query."""
    kolom = (
        KolomUnduh("Kode", lebar=8),
        KolomUnduh("Periode", lebar=10),
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
    catatan = (
        "Hanya baca: lembar ini tidak diimpor. Berkasnya sendiri diunduh dari halaman realisasi; "
        "sidiknya membuktikan keutuhan.",
    )
    subjek = subjek_tahun(tahun)
    return LembarUnduh("Daftar bukti", subjek, kolom, baris, "Portal LKjIP", catatan)
