"""Bab I, staff: composition, education, rank and workload (tables 1.1–1.3, figures 1.1–1.3)."""

from collections.abc import Iterable

from . import gambar
from .kamus.kunci import jadikan_kunci
from .kamus.pegawai import KELOMPOK_PEGAWAI, hitung_orang
from .perakit import CatatanKaki, Perakit, sel_teks
from .pohon import (
    BarisTabel,
    Blok,
    JenisBaris,
    Kolom,
    Kotak,
    Sel,
    SubBab,
    Tabel,
)

KEPEGAWAIAN = """
<p>Sumber daya manusia menentukan mutu pelaksanaan tugas dan fungsi organisasi. Uraian berikut
menggambarkan jumlah pegawai {{ opd.nama }} pada tahun {{ tahun }}, tingkat pendidikan dan
golongannya, serta kesesuaiannya dengan kebutuhan menurut analisis beban kerja.</p>
"""

SUMBER = "Data kepegawaian"


def susun(p: Perakit) -> SubBab:
    """Build the sub-chapter Kepegawaian."""
    data = p.potret.pegawai
    if not (data.pendidikan or data.golongan or data.abk):
        isi: tuple[Blok, ...] = (
            *p.prosa("bab.1.kepegawaian", KEPEGAWAIAN),
            p.paragraf("Data kepegawaian tahun {{ tahun }} belum diisi."),
        )
    else:
        isi = (
            *p.prosa("bab.1.kepegawaian", KEPEGAWAIAN),
            *_komposisi(p),
            *_golongan(p),
            *_abk(p),
        )
    return SubBab("bab.1.kepegawaian", "Kepegawaian", isi)


# --- composition and education


def _komposisi(p: Perakit) -> Iterable[Blok]:
    if not p.potret.pegawai.pendidikan:
        yield p.paragraf("Rekap pegawai menurut tingkat pendidikan belum diisi.")
        return
    yield p.paragraf(
        "Pada tahun {{ tahun }} {{ opd.nama }} didukung oleh {{ pegawai.total|lengkap }} orang "
        "pegawai, terdiri atas {{ pegawai.pns|lengkap }} orang Pegawai Negeri Sipil (PNS) dan "
        "{{ pegawai.phl|lengkap }} orang Pegawai Harian Lepas (PHL), sebagaimana terlihat pada "
        "{{ rujuk:gambar.pns-phl }}. Menurut jenis kelamin, {{ pegawai.l }} orang di antaranya "
        "laki-laki dan {{ pegawai.p }} orang perempuan."
    )
    yield gambar.gambar_pns_phl(p)
    yield from p.prosa("bab.1.kepegawaian.pendidikan", "")
    yield _kalimat_pendidikan(p)
    yield _tabel_pendidikan(p)
    yield gambar.gambar_pendidikan(p, "pns")
    yield gambar.gambar_pendidikan(p, "phl")


def _kalimat_pendidikan(p: Perakit) -> Blok:
    total = {
        baris.tingkat: hitung_orang(KELOMPOK_PEGAWAI["total"][1](baris))
        for baris in p.potret.pegawai.pendidikan
    }
    ada = {tingkat: nilai for tingkat, nilai in total.items() if nilai}
    rinci = "Rincian menurut tingkat pendidikan disajikan pada {{ rujuk:tabel.pendidikan }}"
    gambar_rujukan = (
        "sebarannya untuk PNS terlihat pada {{ rujuk:gambar.pendidikan-pns }} dan untuk PHL pada "
        "{{ rujuk:gambar.pendidikan-phl }}"
    )
    if not ada:
        return p.paragraf(f"{rinci}; {gambar_rujukan}.")
    terbanyak = max(ada, key=lambda tingkat: ada[tingkat])
    kunci = f"pegawai.pendidikan.{jadikan_kunci(terbanyak)}"
    return p.paragraf(
        f"{rinci}; {gambar_rujukan}. Pegawai terbanyak berpendidikan "
        f"{{{{ {kunci}.tingkat }}}}, yaitu {{{{ {kunci}.total|lengkap }}}} orang atau "
        f"{{{{ {kunci}.porsi }}}} dari seluruh pegawai."
    )


def _tabel_pendidikan(p: Perakit) -> Tabel:
    kaki = CatatanKaki()
    baris = []
    for urut, satu in enumerate(p.potret.pegawai.pendidikan, start=1):
        kunci = f"pegawai.pendidikan.{jadikan_kunci(satu.tingkat)}"
        baris.append(
            BarisTabel(
                (
                    sel_teks(str(urut)),
                    sel_teks(satu.tingkat, kepala=True),
                    *(p.sel(f"{kunci}.{nama}") for nama in ("pns_l", "pns_p", "phl_l", "phl_p")),
                    p.sel_banding(f"{kunci}.total", kaki),
                )
            )
        )
    baris.append(
        BarisTabel(
            (
                Sel(sel_teks("Jumlah").isi, rentang_kolom=2, kepala=True),
                *(p.sel(f"pegawai.{nama}") for nama in ("pns_l", "pns_p", "phl_l", "phl_p")),
                p.sel_banding("pegawai.total", kaki),
            ),
            JenisBaris.JUMLAH,
        )
    )
    return Tabel(
        "tabel.pendidikan",
        f"Jumlah Pegawai {p.potret.opd.nama} Menurut Tingkat Pendidikan Tahun {p.potret.tahun}",
        (
            Kolom("No.", "tengah", 1),
            Kolom("Tingkat Pendidikan", "kiri", 5),
            Kolom("L", "kanan", 2, "PNS"),
            Kolom("P", "kanan", 2, "PNS"),
            Kolom("L", "kanan", 2, "PHL"),
            Kolom("P", "kanan", 2, "PHL"),
            Kolom("Jumlah (orang)", "kanan", 3),
        ),
        tuple(baris),
        sumber=SUMBER,
        catatan=kaki.jadi(),
    )


# --- rank


def _golongan(p: Perakit) -> Iterable[Blok]:
    baris = p.potret.pegawai.golongan
    if not baris:
        yield p.paragraf("Rekap PNS menurut golongan belum diisi.")
        return
    jumlah = {satu.golongan: hitung_orang((satu.l, satu.p)) for satu in baris}
    ada = {golongan: nilai for golongan, nilai in jumlah.items() if nilai}
    kalimat = "Komposisi PNS menurut golongan disajikan pada {{ rujuk:tabel.golongan }}."
    if ada:
        terbanyak = max(ada, key=lambda golongan: ada[golongan])
        kunci = _kunci_golongan(terbanyak)
        kalimat += (
            f" PNS terbanyak berada pada {{{{ {kunci}.nama }}}}, yaitu "
            f"{{{{ {kunci}|lengkap }}}} orang."
        )
    yield p.paragraf(kalimat)
    yield _tabel_golongan(p)
    yield from _selisih_pns(p)


def _kunci_golongan(golongan: str) -> str:
    return f"pegawai.golongan.{jadikan_kunci(golongan.removeprefix('Golongan'))}"


def _tabel_golongan(p: Perakit) -> Tabel:
    kaki = CatatanKaki()
    baris = []
    for urut, satu in enumerate(p.potret.pegawai.golongan, start=1):
        kunci = _kunci_golongan(satu.golongan)
        baris.append(
            BarisTabel(
                (
                    sel_teks(str(urut)),
                    sel_teks(satu.golongan, kepala=True),
                    p.sel(f"{kunci}.l"),
                    p.sel(f"{kunci}.p"),
                    p.sel_banding(kunci, kaki),
                )
            )
        )
    baris.append(
        BarisTabel(
            (
                Sel(sel_teks("Jumlah").isi, rentang_kolom=2, kepala=True),
                p.sel("pegawai.golongan.total.l"),
                p.sel("pegawai.golongan.total.p"),
                p.sel_banding("pegawai.golongan.total", kaki),
            ),
            JenisBaris.JUMLAH,
        )
    )
    return Tabel(
        "tabel.golongan",
        f"Jumlah PNS {p.potret.opd.nama} Menurut Golongan Tahun {p.potret.tahun}",
        (
            Kolom("No.", "tengah", 1),
            Kolom("Golongan", "kiri", 5),
            Kolom("L", "kanan", 2),
            Kolom("P", "kanan", 2),
            Kolom("Jumlah (orang)", "kanan", 3),
        ),
        tuple(baris),
        sumber=SUMBER,
        catatan=kaki.jadi(),
    )


def _selisih_pns(p: Perakit) -> Iterable[Blok]:
    pendidikan = p.nilai("pegawai.pns")
    golongan = p.nilai("pegawai.golongan.total")
    if pendidikan is None or golongan is None or pendidikan == golongan:
        return
    yield Kotak(
        "Perbedaan antartabel",
        (
            p.paragraf(
                "Jumlah PNS menurut tingkat pendidikan ({{ rujuk:tabel.pendidikan }}) adalah "
                "{{ pegawai.pns }} orang, sedangkan menurut golongan ({{ rujuk:tabel.golongan }}) "
                "{{ pegawai.golongan.total }} orang. Kedua rekap disajikan apa adanya; "
                "pemutakhiran data kepegawaian perlu menyelaraskannya."
            ),
        ),
        "perhatian",
    )


# --- workload


def _abk(p: Perakit) -> Iterable[Blok]:
    if not p.potret.pegawai.abk:
        yield p.paragraf("Analisis beban kerja belum diisi.")
        return
    kalimat = [
        "Analisis beban kerja membandingkan pegawai yang ada (<em>bezetting</em>) dengan yang "
        "dibutuhkan pada setiap jabatan; hasilnya disajikan pada {{ rujuk:tabel.abk }}."
    ]
    if p.nilai("abk.bezetting") is not None:
        kalimat.append(
            "Pada {{ abk.jabatan }} jabatan yang dianalisis terdapat {{ abk.bezetting|lengkap }} "
            "orang pegawai."
        )
    kurang = p.nilai("abk.kekurangan")
    if kurang is not None:
        kalimat.append(
            "Yang dibutuhkan {{ abk.kebutuhan|lengkap }} orang"
            + (", sehingga masih kurang {{ abk.kekurangan|lengkap }} orang." if kurang > 0 else ".")
        )
    elif p.nilai("abk.tanpa_kebutuhan"):
        kalimat.append(
            "Kebutuhan seluruhnya belum dapat dijumlahkan, karena "
            "{{ abk.tanpa_kebutuhan|lengkap }} jabatan belum mempunyai angka kebutuhan pada "
            "sumbernya."
        )
    if p.nilai("abk.jabatan_kosong"):
        kalimat.append("Sebanyak {{ abk.jabatan_kosong|lengkap }} jabatan belum terisi.")
    yield p.paragraf(*kalimat)
    yield _tabel_abk(p)
    yield from p.prosa("bab.1.kepegawaian.abk", "")


def _tabel_abk(p: Perakit) -> Tabel:
    kaki = CatatanKaki()
    baris = []
    for urut, satu in enumerate(p.potret.pegawai.abk):
        if satu.judul:
            baris.append(
                BarisTabel(
                    (sel_teks(satu.nomor), Sel(sel_teks(satu.jabatan).isi, 3, kepala=True)),
                    JenisBaris.KELOMPOK,
                )
            )
            continue
        kunci = f"abk.baris.{urut + 1}"
        baris.append(
            BarisTabel(
                (
                    sel_teks(satu.nomor),
                    sel_teks(satu.jabatan, kepala=True),
                    p.sel_beralasan(f"{kunci}.bezetting", kaki),
                    p.sel_beralasan(f"{kunci}.kebutuhan", kaki),
                )
            )
        )
    baris.append(
        BarisTabel(
            (
                Sel(sel_teks("Jumlah seluruhnya").isi, rentang_kolom=2, kepala=True),
                p.sel_banding("abk.bezetting", kaki),
                p.sel_banding("abk.kebutuhan", kaki),
            ),
            JenisBaris.JUMLAH,
        )
    )
    return Tabel(
        "tabel.abk",
        f"Analisis Beban Kerja {p.potret.opd.nama} Tahun {p.potret.tahun}",
        (
            Kolom("No.", "tengah", 1),
            Kolom("Unit Organisasi dan Jabatan", "kiri", 8),
            Kolom("Pegawai yang ada (orang)", "kanan", 3),
            Kolom("Kebutuhan menurut ABK (orang)", "kanan", 3),
        ),
        tuple(baris),
        sumber="Analisis beban kerja",
        catatan=kaki.jadi(),
        bernomor_kolom=True,
    )
