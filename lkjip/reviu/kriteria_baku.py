"""Criteria of the LKE by regulation: sub-component → (words, key of the proposed grade).

Short paraphrases in our own words of what the worksheets in use ask; the regulations themselves
were not at hand, so an evaluator compares them with the text (the page says so).
"""

KRITERIA_BAKU: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "permenpanrb-88-2021": {
        "1.a": (
            ("Ada pedoman teknis perencanaan kinerja.", ""),
            ("Ada rencana jangka menengah (Renstra) yang berlaku.", "renstra"),
            ("Ada rencana kinerja tahunan dan Perjanjian Kinerja.", "pk"),
            ("Ada rencana aksi dengan target triwulanan.", "rencana_aksi"),
            ("Ada dokumen anggaran yang mendukung kinerja.", "anggaran"),
        ),
        "1.b": (
            ("Dokumen perencanaan sudah disahkan.", "pk"),
            ("Dokumen perencanaan dipublikasikan tepat waktu.", ""),
            ("Tujuan dan sasaran menggambarkan hasil yang ingin dicapai.", ""),
            ("Indikator memenuhi kriteria SMART.", "smart"),
            ("Target ditetapkan untuk setiap indikator dan menantang.", "target"),
            ("Kinerja dijabarkan berjenjang sampai program dan kegiatan.", "penjenjangan"),
            ("Kinerja bidang atau instansi lain yang terkait diperhatikan.", ""),
        ),
        "1.c": (
            ("Anggaran mengacu pada kinerja yang ingin dicapai.", "pemetaan"),
            ("Kegiatan yang dilaksanakan mendukung kinerja.", "penjenjangan"),
            ("Target dicapai atau berada pada jalurnya.", "ketercapaian"),
            ("Rencana aksi berjalan dan dipantau berkala.", "triwulan"),
            ("Rencana diperbaiki menurut hasil analisis sebelumnya.", ""),
            ("Setiap unit memahami dan berkomitmen atas kinerjanya.", "penanggung_jawab"),
        ),
        "2.a": (
            ("Ada pedoman pengukuran dan pengumpulan data kinerja.", ""),
            ("Ada definisi operasional dan cara mengukur indikator.", "kamus"),
            ("Ada mekanisme pengumpulan data yang dapat diandalkan.", "verifikasi"),
        ),
        "2.b": (
            ("Data yang dikumpulkan relevan dan didukung bukti.", "bukti"),
            ("Pengukuran dilakukan berkala setiap triwulan.", "triwulan"),
            ("Pengukuran dipantau berjenjang.", "verifikasi"),
            ("Pengumpulan dan pengukuran memakai teknologi informasi.", "ya"),
        ),
        "2.c": (
            ("Hasil pengukuran menjadi dasar penghargaan dan sanksi.", ""),
            ("Hasil pengukuran memengaruhi penyesuaian strategi dan kebijakan.", ""),
            ("Hasil pengukuran memengaruhi penyesuaian kegiatan dan anggaran.", ""),
            ("Penggunaan sumber daya efisien.", "efisiensi"),
        ),
        "3.a": (
            ("Laporan kinerja disusun setiap tahun.", "realisasi"),
            ("Laporan kinerja disahkan.", "terbit"),
            ("Laporan kinerja direviu APIP.", "direviu"),
            ("Laporan kinerja dipublikasikan.", "terbit"),
        ),
        "3.b": (
            ("Laporan memuat tujuh unsur menurut Permen PANRB 53/2014.", "tujuh_unsur"),
            ("Laporan membandingkan dengan tahun sebelumnya.", "tahun_lalu"),
            ("Laporan membandingkan dengan target akhir Renstra.", "target_akhir"),
            ("Laporan membandingkan dengan standar nasional bila ada.", "standar"),
            ("Laporan menganalisis sebab keberhasilan dan hambatan.", "analisis"),
            ("Laporan memuat informasi keuangan setiap sasaran.", "keuangan"),
        ),
        "3.c": (
            ("Informasi laporan menjadi perhatian pimpinan.", ""),
            ("Informasi laporan dipakai memperbaiki perencanaan dan kegiatan.", "tindak_lanjut"),
            ("Informasi laporan dipakai menyesuaikan anggaran.", ""),
        ),
        "4.a": (
            ("Ada pedoman evaluasi akuntabilitas kinerja internal.", ""),
            ("Evaluasi dilaksanakan pada seluruh unit.", ""),
            ("Evaluasi dilaksanakan berjenjang.", "verifikasi"),
        ),
        "4.b": (
            ("Evaluasi dilaksanakan menurut standar.", ""),
            ("Evaluasi dilaksanakan oleh sumber daya yang memadai.", ""),
            ("Evaluasi memakai teknologi informasi.", "ya"),
        ),
        "4.c": (
            ("Rekomendasi evaluasi ditindaklanjuti.", "rekomendasi"),
            ("Hasil evaluasi memperbaiki akuntabilitas kinerja.", ""),
            ("Hasil evaluasi meningkatkan efektivitas dan efisiensi kinerja.", "efisiensi"),
        ),
    },
    "permenpanrb-12-2015": {
        "A.a": (
            ("Renstra tersedia dan memuat tujuan, sasaran, indikator, dan target.", "renstra"),
            ("Perjanjian Kinerja tersedia.", "pk"),
            ("Rencana aksi tersedia.", "rencana_aksi"),
        ),
        "A.b": (
            ("Sasaran berorientasi hasil.", ""),
            ("Indikator kinerja memenuhi kriteria yang baik.", "smart"),
            ("Target ditetapkan dengan baik.", "target"),
            ("Program dan kegiatan merupakan cara mencapai sasaran.", "penjenjangan"),
        ),
        "A.c": (
            ("Rencana dipakai menyusun dokumen tahunan dan anggaran.", "pemetaan"),
            ("Rencana aksi dilaksanakan dan dipantau.", "triwulan"),
        ),
        "B.a": (
            ("Indikator Kinerja Utama ditetapkan.", "iku"),
            ("Ada mekanisme pengumpulan data kinerja.", "verifikasi"),
        ),
        "B.b": (
            ("Indikator dapat diukur secara objektif.", "kamus"),
            ("Pengukuran dilakukan berjenjang dan didukung bukti.", "bukti"),
            ("Data dikumpulkan berkala.", "triwulan"),
        ),
        "B.c": (
            ("IKU dipakai dalam perencanaan dan penganggaran.", "pemetaan"),
            ("Hasil pengukuran dipakai menilai dan memperbaiki kinerja.", ""),
        ),
        "C.a": (
            ("Laporan kinerja disusun dan menyajikan capaian.", "realisasi"),
            ("Laporan kinerja dipublikasikan.", "terbit"),
        ),
        "C.b": (
            ("Laporan menyajikan evaluasi dan analisis capaian.", "analisis"),
            ("Laporan menyajikan pembandingan yang memadai.", "tujuh_unsur"),
            ("Laporan menyajikan efisiensi dan keuangan setiap sasaran.", "keuangan"),
        ),
        "C.c": (
            ("Informasi laporan dipakai memperbaiki perencanaan.", "tindak_lanjut"),
            ("Informasi laporan dipakai menilai dan memperbaiki kegiatan.", ""),
        ),
        "D.a": (("Pemantauan dan evaluasi kinerja dilaksanakan.", "triwulan"),),
        "D.b": (
            ("Evaluasi memberi gambaran keberhasilan dan rekomendasi.", "analisis"),
            ("Evaluasi dilaksanakan oleh sumber daya yang memadai.", ""),
        ),
        "D.c": (("Hasil evaluasi ditindaklanjuti.", "rekomendasi"),),
        "E.a": (
            ("Target dapat dicapai.", "ketercapaian"),
            ("Capaian lebih baik daripada tahun sebelumnya.", "membaik"),
            ("Informasi kinerja dapat diandalkan.", "bukti"),
        ),
    },
}
