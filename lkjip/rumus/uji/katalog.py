"""All codes of findings: title, explanation, severity. A code is never used for something else.

Families: J sums, S agreement between places, H capaian, N figures in prose, R numbering and
references, F notation, K completeness. Each code has a document that passes and one that fails
in `lkjip.rumus.uji.contoh`; the tests run them and the guide shows them.
"""

from dataclasses import dataclass

from .temuan import Keparahan, Keyakinan, Lokasi, Temuan

KELUARGA = {
    "J": "Penjumlahan dan persentase",
    "S": "Kesesuaian antardokumen",
    "H": "Capaian",
    "N": "Angka dalam narasi",
    "R": "Nomor, rujukan, dan butir ganda",
    "F": "Penulisan angka",
    "K": "Kelengkapan",
}
"""First letter of a code → what that family of checks looks at."""
TINGGI, SEDANG, RENDAH, INFO = Keparahan.TINGGI, Keparahan.SEDANG, Keparahan.RENDAH, Keparahan.INFO


@dataclass(frozen=True, slots=True)
class Kode:
    """One kind of finding, as the guide explains it to the people who read the findings."""

    kode: str
    judul: str
    penjelasan: str
    keparahan: Keparahan


_SEMUA = (
    Kode("J01", "Jumlah tidak sama dengan rinciannya",
         "Nilai induk (program, jumlah, total) dibandingkan dengan penjumlahan rinciannya, lalu "
         "dicari satu angka yang bila dibetulkan membuat semua hubungan kembali cocok.", TINGGI),
    Kode("J02", "Sisa anggaran salah hitung",
         "Sisa harus sama dengan anggaran dikurangi realisasi.", TINGGI),
    Kode("J03", "Persentase realisasi salah hitung",
         "Persentase harus sama dengan realisasi dibagi anggaran dikali 100. Pembulatan dan "
         "pemotongan pada angka terakhir diterima.", TINGGI),
    Kode("J04", "Jumlah pada tabel salah",
         "Baris atau kolom Jumlah dihitung ulang dari isinya.", TINGGI),
    Kode("J05", "Pertumbuhan tidak dapat dihitung ulang",
         "Kolom pertumbuhan, kenaikan, atau selisih dihitung ulang dari tahun-tahun yang "
         "ditampilkan tabel itu sendiri.", SEDANG),
    Kode("J06", "Rata-rata salah hitung",
         "Rata-rata dihitung ulang sebagai rata-rata sederhana dari nilai yang ada.", TINGGI),
    Kode("S01", "Angka yang sama tertulis berbeda di dua tabel",
         "Anggaran, realisasi, dan sisa satu program, kegiatan, atau akun harus sama di semua "
         "tabel untuk tahun dan tahap yang sama.", TINGGI),
    Kode("S02", "Target berbeda antardokumen",
         "Target satu indikator harus sama dalam Renstra, Perjanjian Kinerja, dan pengukuran, "
         "kecuali perubahannya dijelaskan.", TINGGI),
    Kode("S03", "Satuan tidak cocok dengan nilainya",
         "Satuan harus sama di semua tempat dan masuk akal bagi indikatornya: indeks bukan "
         "persen.", SEDANG),
    Kode("S04", "Nama tertulis berbeda",
         "Nama sasaran, indikator, program, dan kegiatan harus sama di semua tempat.", RENDAH),
    Kode("S05", "Indikator dijanjikan tetapi tidak diukur",
         "Setiap indikator dalam Perjanjian Kinerja harus mempunyai realisasi dalam "
         "pengukuran kinerja.", TINGGI),
    Kode("S06", "Anggaran per sasaran tidak mencakup seluruh program",
         "Jumlah anggaran semua sasaran dibandingkan dengan jumlah anggaran semua program.",
         SEDANG),
    Kode("S07", "Data pegawai berbeda antartabel",
         "Jumlah pegawai yang sama harus sama menurut pendidikan, golongan, jabatan, dan jenis "
         "kelamin.", TINGGI),
    Kode("S08", "Nama instansi lain tertinggal",
         "Nama perangkat daerah dalam laporan harus nama perangkat daerah yang melapor.", SEDANG),
    Kode("S09", "Tahun tidak sesuai dengan tahun laporan",
         "Judul dan kalimat yang menyebut laporan, perjanjian, atau tabel tahun ini harus "
         "menyebut tahun laporan.", SEDANG),
    Kode("S10", "Nomor peraturan berbeda",
         "Satu peraturan harus disebut dengan nomor dan tahun yang sama.", RENDAH),
    Kode("S11", "Realisasi atau capaian berbeda antartabel",
         "Realisasi dan capaian satu indikator pada tahun yang sama harus sama di semua tabel.",
         TINGGI),
    Kode("H01", "Capaian salah hitung",
         "Capaian dihitung ulang dari target dan realisasi dengan rumus yang dikenal untuk kedua "
         "arah indikator.", TINGGI),
    Kode("H02", "Capaian dibatasi tanpa catatan",
         "Capaian di atas 100 % yang dicetak 100 % (atau 120 %) harus diberi catatan bahwa "
         "nilainya dibatasi.", SEDANG),
    Kode("H03", "Arah indikator meragukan",
         "Indikator yang makin rendah makin baik tidak dihitung dengan rumus makin tinggi makin "
         "baik, dan sebaliknya.", SEDANG),
    Kode("H04", "Rumus persentase tanpa pembagi",
         "Rumus indikator bersatuan persen harus mempunyai pembilang dan pembagi.", SEDANG),
    Kode("H05", "Kategori tidak sesuai dengan capaian",
         "Predikat atau kategori dibandingkan dengan skala yang tertulis dalam dokumen, atau "
         "dengan baris lain: capaian lebih tinggi tidak mungkin berkategori lebih rendah.",
         SEDANG),
    Kode("N01", "Nilai rupiah dalam narasi tidak cocok",
         "Setiap nilai rupiah dalam kalimat dibandingkan dengan tabel dan dengan kalimat lain "
         "yang menyebut hal yang sama.", TINGGI),
    Kode("N02", "Persentase dalam narasi tidak cocok",
         "Persentase dalam kalimat dibandingkan dengan tabel dan dihitung ulang dari nilai dalam "
         "kalimat yang sama.", TINGGI),
    Kode("N03", "Banyaknya dalam narasi tidak cocok",
         "Banyaknya program, kegiatan, sasaran, atau indikator yang disebut dibandingkan dengan "
         "baris tabel.", SEDANG),
    Kode("N04", "Jumlah pegawai dalam narasi tidak cocok",
         "Jumlah pegawai yang disebut dibandingkan dengan tabel kepegawaian.", TINGGI),
    Kode("N05", "Terbilang tidak sama dengan angkanya",
         "Angka dan kata bilangan di sampingnya harus bernilai sama.", TINGGI),
    Kode("N06", "Realisasi disebut sebagai anggaran, atau sebaliknya",
         "Nilai yang di tabel merupakan realisasi tidak boleh disebut anggaran, dan "
         "sebaliknya.", TINGGI),
    Kode("N07", "Nilai disebut dengan nama belanja yang keliru",
         "Nilai belanja disebut dengan nama akun yang sama seperti dalam tabel; jumlah belanja "
         "daerah bukan belanja langsung.", TINGGI),
    Kode("N08", "Banyaknya butir tidak sama dengan yang disebut",
         "Kalimat yang mengantar daftar (“terdiri dari 3 seksi:”) dibandingkan dengan banyaknya "
         "butir di bawahnya.", SEDANG),
    Kode("N09", "Target, realisasi, atau capaian dalam narasi tidak cocok",
         "Nilai indikator dalam kalimat dibandingkan dengan tabel pengukuran.", TINGGI),
    Kode("N10", "Urutan dalam narasi tidak sesuai dengan tabel",
         "Kalimat “didominasi oleh …, diikuti …” atau “tertinggi adalah …” dibandingkan dengan "
         "urutan nilai di tabel.", RENDAH),
    Kode("N11", "Rincian dalam kalimat tidak sama dengan jumlahnya",
         "“61 orang, terdiri dari 27 laki-laki dan 34 perempuan”: rincian yang disebut lengkap "
         "dijumlahkan dan dibandingkan dengan jumlah dalam kalimat yang sama.", TINGGI),
    Kode("N12", "Kenaikan atau penurunan dalam kalimat salah hitung",
         "Kenaikan dan penurunan (“turun 2,9 poin dari 20,1 %”) dihitung ulang dari dua nilai "
         "dalam kalimat itu, sebagai selisih dan sebagai persentase.", TINGGI),
    Kode("N13", "Bagian (pangsa) dalam narasi salah hitung",
         "“19 orang atau 44,2 % dari seluruh pegawai”: bagian dihitung ulang dari baris yang "
         "disebut dan jumlah tabelnya.", TINGGI),
    Kode("N14", "Kata pembanding bertentangan dengan angkanya",
         "“Melampaui target”, “lebih rendah dari tahun lalu”, “di atas rata-rata nasional”: arah "
         "yang disebut dibandingkan dengan kedua nilai dalam kalimat.", SEDANG),
    Kode("R01", "Nomor subbab dipakai dua kali",
         "Setiap nomor bab dan subbab hanya boleh dipakai sekali.", SEDANG),
    Kode("R02", "Nomor meloncat atau tidak urut",
         "Nomor subbab, tabel, dan gambar harus berurutan.", RENDAH),
    Kode("R03", "Judul tabel atau gambar disalin dari yang lain",
         "Judul yang sama untuk dua tabel berbeda, atau judul yang menyebut sasaran lain "
         "daripada isinya.", SEDANG),
    Kode("R04", "Nomor tabel atau gambar dipakai dua kali",
         "Setiap nomor tabel dan gambar hanya boleh dipakai sekali.", SEDANG),
    Kode("R05", "Rujukan menunjuk tabel atau gambar yang salah",
         "“Tabel … berikut” harus menyebut nomor tabel yang benar-benar mengikuti.", SEDANG),
    Kode("R06", "Rujukan ke bagian yang tidak ada",
         "Tabel, gambar, bab, atau lampiran yang dirujuk harus ada.", SEDANG),
    Kode("R07", "Daftar Isi tidak sesuai dengan isi",
         "Nomor dan judul dalam Daftar Isi dibandingkan dengan bab dan subbab.", SEDANG),
    Kode("R08", "Daftar Tabel atau Daftar Gambar tidak sesuai dengan isi",
         "Nomor dan judul dalam daftar dibandingkan dengan judul tabel dan gambar.", RENDAH),
    Kode("R09", "Butir tertulis dua kali",
         "Satu daftar tidak memuat butir yang sama dua kali.", SEDANG),
    Kode("R10", "Kode dipakai dua kali",
         "Satu kode hanya untuk satu program, kegiatan, atau sub kegiatan.", INFO),
    Kode("R11", "Nomor halaman dalam daftar tidak masuk akal",
         "Nomor halaman tidak mundur dan letaknya sesuai dengan babnya.", RENDAH),
    Kode("R12", "Judul kembar dalam daftar",
         "Entri daftar dengan judul yang sama tidak dapat dibedakan pembaca.", RENDAH),
    Kode("F01", "Angka tertulis cacat",
         "Titik memisahkan ribuan (selalu tiga angka) dan satu koma memisahkan pecahan.", RENDAH),
    Kode("F02", "Tanda pecahan bercampur dalam satu tabel",
         "Satu tabel memakai satu tanda pecahan: koma.", RENDAH),
    Kode("F03", "Galat lembar kerja tercetak",
         "Tulisan #REF!, #DIV/0!, #N/A dan sejenisnya adalah galat yang ikut tercetak.", TINGGI),
    Kode("K01", "Bagian wajib tidak ditemukan",
         "Susunan LKjIP menurut PermenPANRB 53/2014: pendahuluan, perencanaan kinerja, "
         "akuntabilitas kinerja (capaian dan realisasi anggaran), penutup, pernyataan telah "
         "direviu.", INFO),
    Kode("K02", "Analisis wajib tidak ditemukan",
         "Bab III memuat tujuh perbandingan dan analisis untuk setiap sasaran (PermenPANRB "
         "53/2014).", INFO),
)  # fmt: skip

KATALOG: dict[str, Kode] = {satu.kode: satu for satu in _SEMUA}


def buat(
    kode: str,
    lokasi: tuple[Lokasi, ...] | Lokasi,
    *,
    tertulis: str,
    terhitung: str = "",
    pesan: str,
    saran: str,
    keyakinan: Keyakinan = Keyakinan.TINGGI,
    keparahan: Keparahan | None = None,
) -> Temuan:
    """A finding with the severity of its code unless another is given. KeyError: unknown code."""
    semua = (lokasi,) if isinstance(lokasi, Lokasi) else tuple(dict.fromkeys(lokasi))
    return Temuan(
        kode,
        keparahan or KATALOG[kode].keparahan,
        keyakinan,
        semua,
        tertulis,
        terhitung,
        pesan,
        saran,
    )
