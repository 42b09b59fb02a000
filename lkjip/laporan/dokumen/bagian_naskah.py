"""The sections of the report that take prose: how they are called, and their default text."""

from dataclasses import dataclass

from lkjip.rumus.kerangka import BAKU, isi_judul
from lkjip.rumus.potret import Potret

from .kamus.kunci import daftar_kunci_sasaran, daftar_sasaran, kunci_indikator, kunci_tujuan
from .kamus.rencana import daftar_indikator

JUDUL = {
    "depan.kata-pengantar": "Kata pengantar",
    "depan.ikhtisar": "Ikhtisar eksekutif: pembuka",
    "depan.ikhtisar.kendala": "Ikhtisar eksekutif: kendala dan langkah perbaikan",
    "bab.1.latar-belakang": "Latar belakang",
    "bab.1.maksud-tujuan": "Maksud dan tujuan",
    "bab.1.landasan-hukum": "Landasan hukum: pengantar daftar",
    "bab.1.gambaran-umum": "Gambaran umum",
    "bab.1.kedudukan": "Kedudukan organisasi",
    "bab.1.susunan": "Susunan organisasi: pengantar daftar",
    "bab.1.tugas": "Uraian tugas dan fungsi: pengantar",
    "bab.1.kepegawaian": "Kepegawaian",
    "bab.1.kepegawaian.pendidikan": "Kepegawaian: pengembangan kemampuan",
    "bab.1.kepegawaian.abk": "Kepegawaian: bahasan analisis beban kerja",
    "bab.1.aspek-strategis": "Aspek strategis",
    "bab.1.lingkungan": "Analisis lingkungan: pengantar",
    "bab.1.isu-strategis": "Isu strategis: pengantar daftar",
    "bab.1.isu-strategis.penutup": "Isu strategis: keterkaitan dengan sasaran",
    "bab.1.sistematika": "Sistematika penyusunan: pengantar daftar",
    "bab.2.pengantar": "Pengantar Bab II",
    "bab.2.visi-misi": "Visi dan misi: pengantar",
    "bab.2.visi": "Bahasan visi",
    "bab.2.misi": "Dukungan terhadap misi",
    "bab.2.tujuan-sasaran": "Tujuan dan sasaran: pengantar daftar",
    "bab.2.tujuan-sasaran.penutup": "Tujuan dan sasaran: pengantar tabel",
    "bab.2.strategi": "Strategi dan arah kebijakan: pengantar tabel",
    "bab.2.strategi.penutup": "Bahasan strategi",
    "bab.2.iku": "Indikator Kinerja Utama",
    "bab.2.perjanjian-kinerja": "Perjanjian Kinerja",
    "bab.2.program": "Program dan anggaran",
    "bab.2.program.penutup": "Program dan anggaran: bahasan perubahan",
    "bab.3.akuntabilitas": "Akuntabilitas kinerja",
    "bab.3.kerangka": "Kerangka pengukuran kinerja",
    "bab.3.capaian": "Bahasan capaian kinerja",
    "bab.3.analisis": "Analisis capaian: pengantar",
    "bab.3.anggaran": "Realisasi anggaran: pengantar",
    "bab.3.anggaran.sasaran": "Bahasan anggaran per sasaran",
    "bab.3.anggaran.rendah": "Bahasan kegiatan dengan serapan rendah",
    "bab.3.anggaran.kas": "Bahasan deviasi dari rencana kas",
    "bab.3.anggaran.tahunan": "Bahasan perkembangan anggaran",
    "bab.3.efisiensi": "Efisiensi penggunaan sumber daya",
    "bab.3.lintas-waktu": "Perbandingan antartahun dan kemajuan Renstra",
    "bab.4.kesimpulan": "Simpulan: bahasan",
    "bab.4.tindak-lanjut": "Langkah perbaikan",
    "bab.4.penutup": "Kalimat penutup",
}


@dataclass(frozen=True, slots=True)
class BagianNaskah:
    """A section that takes prose. `baku` is its default as HTML with placeholders; "" means that
    the report says nothing there unless people write something, and then `usulan` may hold a
    draft for them."""

    kunci: str
    judul: str
    baku: str
    usulan: str = ""

    @property
    def draf(self) -> str:
        """What the data say here, as the portal would write it; "" when it has nothing to say."""
        return (self.baku or self.usulan).strip()


def susun_judul(potret: Potret) -> dict[str, str]:
    """The title of every section that this potret can have, by key."""
    judul = dict(JUDUL)
    kunci_sasaran = daftar_kunci_sasaran(potret)
    for sasaran in daftar_sasaran(potret):
        judul[f"bab.3.{kunci_sasaran[sasaran.id]}"] = f"Bahasan sasaran {sasaran.nomor}"
    for tujuan in potret.renstra.tujuan if potret.renstra else ():
        judul[f"bab.3.{kunci_tujuan(tujuan)}"] = f"Bahasan tujuan {tujuan.nomor}"
    for indikator in daftar_indikator(potret):
        judul[f"bab.3.{kunci_indikator(indikator.kode)}"] = f"Bahasan indikator {indikator.kode}"
    for satu in potret.kerangka.bagian:
        if satu.kunci in judul and satu.judul != BAKU[satu.kunci].judul:
            judul[satu.kunci] = isi_judul(satu.judul, potret)
    return judul
