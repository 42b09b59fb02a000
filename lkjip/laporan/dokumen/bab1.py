"""Bab I Pendahuluan: background, purpose, legal bases, the agency, its surroundings, outline."""

from . import bab1_organisasi, bab1_pegawai
from .perakit import Perakit, akhiri, daftar_teks, rangkai
from .pohon import (
    Bagian,
    Baris,
    Blok,
    ButirDaftar,
    Daftar,
    JenisBagian,
    Rujukan,
    SubBab,
    Teks,
)

FAKTOR = (
    (
        "kekuatan",
        "Kekuatan (<em>strengths</em>)",
        "Kekuatan adalah keadaan di dalam organisasi yang dapat diandalkan untuk mencapai tujuan.",
    ),
    (
        "kelemahan",
        "Kelemahan (<em>weaknesses</em>)",
        "Kelemahan adalah keadaan di dalam organisasi yang masih menghambat dan perlu dibenahi.",
    ),
    (
        "peluang",
        "Peluang (<em>opportunities</em>)",
        "Peluang adalah keadaan di luar organisasi yang dapat dimanfaatkan untuk meningkatkan "
        "pelayanan.",
    ),
    (
        "tantangan",
        "Tantangan (<em>threats</em>)",
        "Tantangan adalah keadaan di luar organisasi yang harus diantisipasi supaya tidak "
        "menggagalkan rencana.",
    ),
)

LATAR_BELAKANG = """
<p>Setiap instansi pemerintah yang diberi mandat dan anggaran wajib menerangkan kepada masyarakat
apa yang dijanjikannya, apa yang dihasilkannya, dan mengapa hasilnya demikian. Kewajiban itu
dilembagakan dalam Sistem Akuntabilitas Kinerja Instansi Pemerintah (SAKIP), yang merangkai
perencanaan, perjanjian, pengukuran, pelaporan, dan evaluasi kinerja menjadi satu daur.</p>
<p>Laporan Kinerja Instansi Pemerintah (LKjIP) {{ opd.lengkap }} Tahun {{ tahun }} adalah wujud
kewajiban tersebut. Laporan ini membandingkan target yang diperjanjikan dengan hasil yang dicapai
sepanjang tahun {{ tahun }}, menjelaskan sebab keberhasilan dan kekurangannya, serta menunjukkan
penggunaan anggaran yang menyertainya.</p>
"""

MAKSUD_TUJUAN = """
<p>LKjIP ini disusun dengan maksud sebagai berikut:</p>
<ol>
<li>mempertanggungjawabkan pelaksanaan tugas dan fungsi serta penggunaan sumber daya yang
dipercayakan kepada {{ opd.lengkap }}; dan</li>
<li>memberikan gambaran yang jelas dan terukur mengenai kinerja {{ opd.nama }} selama tahun
{{ tahun }}.</li>
</ol>
<p>Adapun tujuannya adalah:</p>
<ol>
<li>menilai keberhasilan dan kekurangan pencapaian sasaran pada tahun {{ tahun }};</li>
<li>menyediakan bahan evaluasi bagi pimpinan dan seluruh jajaran; dan</li>
<li>menjadi dasar perbaikan perencanaan dan pelaksanaan program pada tahun-tahun berikutnya.</li>
</ol>
"""

LANDASAN_HUKUM = "<p>LKjIP ini disusun berdasarkan peraturan perundang-undangan berikut:</p>"

ASPEK_STRATEGIS = """
<p>Tujuan dan sasaran hanya dapat dicapai bila keadaan di dalam dan di luar organisasi dikenali
dengan baik. Bagian ini meringkas lingkungan strategis {{ opd.nama }} sebagaimana dirumuskan dalam
Renstra {{ renstra.periode }}.</p>
"""

ISU_STRATEGIS = """
<p>Dari faktor pendorong dan penghambat tersebut dirumuskan {{ isu.jumlah|lengkap }} isu strategis
yang dijawab oleh tujuan dan sasaran dalam {{ rujuk:bab.2 }}:</p>
"""

SISTEMATIKA = "<p>LKjIP {{ opd.nama }} Tahun {{ tahun }} disusun dengan sistematika berikut:</p>"


def susun_bab1(p: Perakit) -> Bagian:
    """Build Bab I."""
    return Bagian(
        "bab.1",
        JenisBagian.BAB,
        "Pendahuluan",
        (
            SubBab(
                "bab.1.latar-belakang",
                "Latar Belakang",
                p.prosa("bab.1.latar-belakang", LATAR_BELAKANG),
            ),
            SubBab(
                "bab.1.maksud-tujuan",
                "Maksud dan Tujuan",
                p.prosa("bab.1.maksud-tujuan", MAKSUD_TUJUAN),
            ),
            SubBab("bab.1.landasan-hukum", "Landasan Hukum", _landasan_hukum(p)),
            SubBab(
                "bab.1.gambaran-umum",
                f"Gambaran Umum {p.potret.opd.nama}",
                (
                    *p.prosa("bab.1.gambaran-umum", ""),
                    *bab1_organisasi.susun(p),
                    bab1_pegawai.susun(p),
                ),
            ),
            SubBab("bab.1.aspek-strategis", "Aspek Strategis", _aspek_strategis(p)),
            SubBab("bab.1.sistematika", "Sistematika Penyusunan", _sistematika(p)),
        ),
    )


def _landasan_hukum(p: Perakit) -> tuple[Blok, ...]:
    if not p.potret.dasar_hukum:
        return (p.paragraf("Landasan hukum penyusunan laporan ini belum diisi."),)
    return (
        *p.prosa("bab.1.landasan-hukum", LANDASAN_HUKUM),
        daftar_teks(rangkai(p.potret.dasar_hukum), "a"),
    )


def _aspek_strategis(p: Perakit) -> tuple[Blok, ...]:
    renstra = p.potret.renstra
    if renstra is None:
        return (
            p.paragraf(
                "Belum ada Renstra yang mencakup tahun {{ tahun }}, sehingga analisis lingkungan "
                "dan isu strategis belum dapat disajikan."
            ),
        )
    return (
        *p.prosa("bab.1.aspek-strategis", ASPEK_STRATEGIS),
        SubBab("bab.1.lingkungan", "Analisis Lingkungan", _lingkungan(p)),
        SubBab("bab.1.isu-strategis", "Isu Strategis", _isu(p)),
    )


def _lingkungan(p: Perakit) -> tuple[Blok, ...]:
    faktor = p.renstra.lingkungan
    if not faktor:
        return (p.paragraf("Analisis lingkungan belum diisi dalam Renstra."),)
    isi: list[Blok] = list(p.prosa("bab.1.lingkungan", ""))
    for jenis, judul, arti in FAKTOR:
        butir = [teks for nama, teks in faktor if nama == jenis]
        isi.append(p.paragraf(f"<strong>{judul}.</strong> {arti}"))
        if butir:
            isi.append(daftar_teks(akhiri(teks) for teks in butir))
        else:
            isi.append(p.paragraf(f"Belum ada {jenis} yang dicatat."))
    return tuple(isi)


def _isu(p: Perakit) -> tuple[Blok, ...]:
    isu = p.renstra.isu_strategis
    if not isu:
        return (p.paragraf("Isu strategis belum diisi dalam Renstra."),)
    return (
        *p.prosa("bab.1.isu-strategis", ISU_STRATEGIS),
        daftar_teks((akhiri(teks) for teks in isu), "a"),
        *p.prosa("bab.1.isu-strategis.penutup", ""),
    )


def _sistematika(p: Perakit) -> tuple[Blok, ...]:
    uraian = (
        (
            (Teks(p.judul("depan.ikhtisar"), tebal=True),),
            "meringkas tujuan dan sasaran, capaian utama, kendala, serta langkah perbaikannya",
        ),
        (
            _bab(p, "bab.1"),
            "memuat latar belakang, maksud dan tujuan, landasan hukum, gambaran umum organisasi, "
            "aspek dan isu strategis, serta sistematika laporan",
        ),
        (
            _bab(p, "bab.2"),
            "memuat visi dan misi, tujuan dan sasaran, strategi dan arah kebijakan, Indikator "
            "Kinerja Utama, Perjanjian Kinerja, serta program dan anggaran",
        ),
        (
            _bab(p, "bab.3"),
            "memuat cara pengukuran, capaian dan analisisnya untuk setiap sasaran, serta realisasi "
            "anggaran dan efisiensinya",
        ),
        (
            _bab(p, "bab.4"),
            "memuat simpulan umum atas capaian kinerja dan langkah perbaikan ke depan",
        ),
        (
            (Teks("Lampiran", tebal=True),),
            "memuat Perjanjian Kinerja, formulir Pengukuran Kinerja, dan catatan mutu data",
        ),
    )
    return (
        *p.prosa("bab.1.sistematika", SISTEMATIKA),
        Daftar(tuple(ButirDaftar(_butir_sistematika(*satu)) for satu in uraian)),
    )


def _butir_sistematika(judul: Baris, isi: str) -> Baris:
    return (*judul, Teks(f" {isi}."))


def _bab(p: Perakit, kunci: str) -> Baris:
    return (Rujukan(kunci), Teks(f" {p.judul(kunci)}", tebal=True))
