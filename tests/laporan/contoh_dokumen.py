"""A small document with every node type in it, long enough to fill several pages."""

from lkjip.laporan.dokumen.pohon import (
    Angka,
    Bagian,
    BarisTabel,
    ButirDaftar,
    CatatanTabel,
    Daftar,
    DaftarOtomatis,
    Dokumen,
    Gambar,
    HalamanBaru,
    JenisBagian,
    JenisBaris,
    Kolom,
    Kop,
    Kotak,
    Paragraf,
    Penanda,
    Rujukan,
    Rumus,
    Sampul,
    Sel,
    SubBab,
    Tabel,
    TandaTangan,
    Teks,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120">'
    '<rect x="0" y="20" width="380" height="30" fill="#0b5394"/>'
    '<text x="4" y="80" font-family="Source Sans 3" font-size="14">Naskah gambar</text></svg>'
)
KALIMAT = (
    "Pengukuran kinerja membandingkan target dan realisasi setiap indikator, lalu menjelaskan "
    "sebab keberhasilan maupun kegagalan agar perencanaan tahun berikutnya menjadi lebih baik. "
)


def teks(isi: str, **gaya) -> tuple[Teks]:
    return (Teks(isi, **gaya),)


def paragraf(n: int = 1) -> tuple[Paragraf, ...]:
    return tuple(Paragraf(teks(KALIMAT * 3)) for _ in range(n))


def sel(isi: str, **lain) -> Sel:
    return Sel(teks(isi), **lain)


def tabel_capaian(kunci: str = "tabel.capaian", baris: int = 6, **lain) -> Tabel:
    return Tabel(
        kunci,
        "Capaian Kinerja",
        (
            Kolom("No", "tengah", 6),
            Kolom("Indikator"),
            Kolom("Target", "kanan", kelompok="Tahun 2020"),
            Kolom("Realisasi", "kanan", kelompok="Tahun 2020"),
            Kolom("Capaian (%)", "kanan", kelompok="Tahun 2020"),
        ),
        (
            BarisTabel((sel("Sasaran 1", rentang_kolom=5),), JenisBaris.KELOMPOK),
            *(
                BarisTabel(
                    (
                        sel(str(i)),
                        sel(f"Persentase layanan nomor {i} yang memenuhi standar", kepala=True),
                        sel("40"),
                        Sel((Angka("100", "capaian.r"),), catatan=("sumber",)),
                        Sel(
                            (Angka("100,00", "capaian.c", alasan="dibatasi 100"),),
                            catatan=("batas", "sumber") if i == 1 else (),
                        ),
                    )
                )
                for i in range(1, baris)
            ),
            BarisTabel(
                (sel("Jumlah", rentang_kolom=4), sel("700.513.683", dinyatakan="700.904.303")),
                JenisBaris.JUMLAH,
            ),
        ),
        sumber="Perangkat daerah, diolah",
        catatan=(
            CatatanTabel("batas", (Teks("Dibatasi menurut "), Rujukan("bab.1.dasar"))),
            CatatanTabel("sumber", teks("Angka sementara")),
        ),
        bernomor_kolom=True,
        **lain,
    )


def dokumen(**ganti) -> Dokumen:
    """The sample; `ganti` replaces the blocks of a part by its key with dots as underscores."""

    def isi(kunci: str, baku: tuple) -> tuple:
        return ganti.get(kunci.replace(".", "_"), baku)

    def bagian(kunci: str, jenis: JenisBagian, judul: str, *baku) -> Bagian:
        return Bagian(kunci, jenis, judul, isi(kunci, baku))

    kepala = Penanda(
        "Kepala Dinas", "Nama Kepala Dinas", "Pembina Utama Muda", "000000000000000001"
    )
    return Dokumen(
        "Laporan Kinerja Instansi Pemerintah",
        "Dinas Contoh",
        "Kota Contoh",
        2020,
        (
            bagian(
                "sampul",
                JenisBagian.SAMPUL,
                "Sampul",
                Sampul(
                    "Laporan Kinerja Instansi Pemerintah",
                    "LKjIP",
                    "Dinas Contoh",
                    "Pemerintah Kota Contoh",
                    2020,
                ),
            ),
            bagian(
                "depan.pengantar",
                JenisBagian.DEPAN,
                "Kata Pengantar",
                *paragraf(3),
                TandaTangan("Contoh, Maret 2021", (kepala,)),
            ),
            bagian("depan.isi", JenisBagian.DEPAN, "Daftar Isi", DaftarOtomatis("isi")),
            bagian("depan.tabel", JenisBagian.DEPAN, "Daftar Tabel", DaftarOtomatis("tabel")),
            bagian("depan.gambar", JenisBagian.DEPAN, "Daftar Gambar", DaftarOtomatis("gambar")),
            bagian(
                "bab.1",
                JenisBagian.BAB,
                "Pendahuluan",
                SubBab("bab.1.latar", "Latar Belakang", paragraf(8)),
                SubBab(
                    "bab.1.dasar",
                    "Landasan Hukum",
                    (
                        Daftar(
                            (
                                ButirDaftar(teks("Undang-Undang"), (ButirDaftar(teks("Pasal 1")),)),
                                ButirDaftar((Teks("Lihat "), Rujukan("tabel.capaian"), Teks("."))),
                            ),
                            "1",
                        ),
                        Daftar((ButirDaftar(teks("Tanpa nomor")),)),
                        Daftar((ButirDaftar(teks("Berhuruf")),), "a"),
                        SubBab("bab.1.dasar.daerah", "Peraturan Daerah", paragraf(1)),
                        SubBab("bab.1.dasar.lain", "Catatan", paragraf(1), bernomor=False),
                    ),
                ),
                Gambar(
                    "gambar.pegawai",
                    "Jumlah Pegawai",
                    SVG,
                    "Diagram batang: 57 pegawai.",
                    "Kepegawaian",
                ),
            ),
            bagian(
                "bab.2",
                JenisBagian.BAB,
                "Akuntabilitas Kinerja",
                SubBab(
                    "bab.2.capaian",
                    "Capaian",
                    (
                        Paragraf(
                            (
                                Teks("Menurut "),
                                Rujukan("tabel.capaian"),
                                Teks(" dan "),
                                Rujukan("bab.1"),
                                Teks(", rata-rata "),
                                Angka("84,90 %", "rekap.rerata", tebal=True),
                                Teks(" <tercapai> & baik.", tebal=True),
                            )
                        ),
                        Rumus("Capaian", "realisasi ÷ target × 100 %"),
                        tabel_capaian(),
                        Kotak(
                            "Catatan mutu data",
                            (Paragraf(teks("Satu angka belum diketahui.")),),
                            "perhatian",
                        ),
                        Paragraf((Angka("–", "spbe.r", alasan="Belum dinilai"),)),
                        Paragraf(teks("Kutipan visi"), "kutipan"),
                        Paragraf(teks("Di tengah"), "tengah"),
                        HalamanBaru(),
                        *paragraf(1),
                    ),
                ),
                SubBab(
                    "bab.2.anggaran",
                    "Realisasi Anggaran",
                    (
                        *paragraf(2),
                        tabel_capaian("tabel.anggaran", 40, mendatar=True),
                        *paragraf(2),
                    ),
                ),
                Tabel(
                    "tabel.kosong",
                    "Penghargaan",
                    (Kolom("No"), Kolom("Nama")),
                    (),
                    kosong="Tidak ada penghargaan.",
                ),
            ),
            bagian(
                "lampiran.pk",
                JenisBagian.LAMPIRAN,
                "Perjanjian Kinerja",
                Kop("Pemerintah Kota Contoh", "Dinas Contoh", "Jalan Contoh 1", "telepon 000"),
                TandaTangan(
                    "Contoh, Januari 2020", (Penanda("Walikota Contoh", "Nama Walikota"), kepala)
                ),
                Gambar("gambar.lampiran", "Bagan", SVG, "Bagan contoh.", mendatar=True),
            ),
        ),
    )
