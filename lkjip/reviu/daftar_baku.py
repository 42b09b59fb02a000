"""The checklist as it starts: (group, words, key of its proposal), in order.

A paraphrase of the form in Lampiran III of Permen PANRB 53/2014 that nobody has compared with the
regulation yet; each pemda adapts its own copy and then says that it did (`DaftarReviu`).
"""

from .models import KelompokReviu

F, M, S = KelompokReviu.FORMAT, KelompokReviu.MEKANISME, KelompokReviu.SUBSTANSI

BUTIR_BAKU: tuple[tuple[str, str, str], ...] = (
    (F, "Laporan menampilkan data penting perangkat daerah.", "data_penting"),
    (F, "Laporan menyajikan target kinerja.", "target"),
    (F, "Laporan menyajikan capaian kinerja secara memadai.", "capaian"),
    (F, "Lampiran mendukung isi laporan.", "lampiran"),
    (F, "Laporan menyajikan upaya perbaikan ke depan.", "perbaikan"),
    (F, "Laporan menyajikan akuntabilitas keuangan.", "keuangan"),
    (M, "Laporan disusun oleh unit yang bertugas untuk itu.", ""),
    (M, "Informasi dalam laporan didukung data yang memadai.", "data_dukung"),
    (M, "Ada mekanisme penyampaian data dan informasi ke unit penyusun.", "mekanisme"),
    (M, "Penanggung jawab pengumpulan data ditetapkan di setiap unit.", "penanggung_jawab"),
    (M, "Keandalan data dan informasi diyakini.", "andal"),
    (M, "Analisis dalam laporan diketahui unit kerja yang bersangkutan.", "analisis"),
    (M, "Laporan merupakan gabungan sumbangan unit-unit di bawahnya.", "unit"),
    (S, "Tujuan dan sasaran laporan sesuai dengan Perjanjian Kinerja.", "sesuai_pk"),
    (S, "Tujuan dan sasaran laporan selaras dengan Renstra.", "sesuai_renstra"),
    (S, "Bila tidak sesuai, perbedaannya dijelaskan secara memadai.", "penjelasan"),
    (S, "Tujuan dan sasaran laporan sesuai dengan Indikator Kinerja Utama.", "sesuai_iku"),
    (S, "Tujuan dan sasaran laporan sesuai dengan dokumen penetapan IKU.", "dokumen_iku"),
    (S, "Bila tidak sesuai dengan IKU, perbedaannya dijelaskan.", "penjelasan_iku"),
    (
        S,
        "Laporan memuat pembandingan dengan tahun lalu, target akhir, dan standar nasional.",
        "pembanding",
    ),
    (S, "IKU dan indikator kinerja cukup untuk mengukur tujuan dan sasaran.", "cukup"),
    (S, "Bila tidak cukup, alasannya dijelaskan secara memadai.", "penjelasan_cukup"),
    (S, "IKU dan indikator kinerja memenuhi kriteria SMART.", "smart"),
)
