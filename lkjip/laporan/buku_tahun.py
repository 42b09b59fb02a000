"""The workbook of one OPD-year: what was promised, measured and spent, in one file."""

from anggaran.buku.tulis import susun_buku
from kinerja.buku.tulis import susun_lembar_kinerja
from lkjip.organisasi.models import TahunKinerja
from lkjip.organisasi.unduhan.halaman import subjek_tahun
from lkjip.organisasi.unduhan.lembar import BarisUnduh, KolomUnduh, LembarUnduh

PETUNJUK = (
    (
        "Anggaran, Realisasi anggaran, Pemetaan sasaran, Belanja, Angka tertulis",
        "Dapat diubah, lalu diunggah di halaman Impor anggaran tahun yang sama atau tahun yang "
        "masih kosong. Portal memperlihatkan perubahannya sebelum ada yang disimpan.",
    ),
    (
        "Sel kosong",
        "Untuk baris yang disebut buku ini, sel pagu, realisasi, bobot, atau angka tertulis yang "
        "dikosongkan berarti dihapus. Baris dan lembar yang dibuang dibiarkan seperti adanya.",
    ),
    (
        "Perjanjian Kinerja, Target PK, Rencana Aksi, Realisasi kinerja, Analisis kinerja",
        "Dapat diubah, lalu diunggah di halaman Impor kinerja. Perjanjian yang ditandatangani, "
        "nilai yang sudah diajukan, dan periode yang belum dibuka tetap; alasan diminta seperti di "
        "halamannya. Yang tidak Anda sentuh mengikuti isi portal; yang berubah di dua tempat "
        "diperlihatkan berdampingan.",
    ),
    (
        "Kolom bertanda (hanya baca), Daftar bukti",
        "Tidak diimpor. Capaian dan keadaan dihitung portal; berkas bukti diunggah di halaman "
        "realisasinya.",
    ),
    (
        "Tujuan, sasaran, indikator, dan target lima tahun",
        "Ada dalam buku kerja Renstra, yang diunduh dan diimpor di halaman Renstra.",
    ),
)


def susun_buku_tahun(tahun: TahunKinerja) -> list[LembarUnduh]:
    """All sheets. A fixed number of queries."""
    petunjuk = LembarUnduh(
        f"Buku kerja {tahun.tahun}",
        subjek_tahun(tahun),
        (KolomUnduh("Lembar", lebar=44), KolomUnduh("Keterangan", lebar=90)),
        [BarisUnduh(isi) for isi in PETUNJUK],
        "Portal LKjIP",
    )
    return [petunjuk, *susun_buku(tahun.opd, tahun.tahun), *susun_lembar_kinerja(tahun)]
