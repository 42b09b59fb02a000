"""Bab III Akuntabilitas Kinerja: how it is measured, what was reached, and with what money."""

from lkjip.rumus.arah import ARAH
from lkjip.rumus.ikhtisar import IkhtisarIndikator
from lkjip.rumus.kategori import get_skala
from lkjip.rumus.kebijakan import RUMUS_TURUN

from . import bab3_anggaran, bab3_banding, bab3_sasaran
from .bab3_tabel import tabel_capaian
from .gambar import gambar_siklus
from .kamus.identitas import gabung_teks
from .kamus.kunci import kunci_indikator
from .perakit import Perakit, daftar_teks, sel_teks
from .pohon import (
    Bagian,
    BarisTabel,
    Blok,
    ButirDaftar,
    Daftar,
    JenisBagian,
    Kolom,
    Kotak,
    Rumus,
    SubBab,
    Tabel,
    Teks,
)

AKUNTABILITAS = """
<p>Akuntabilitas kinerja adalah kewajiban untuk menerangkan keberhasilan dan kekurangan dalam
menjalankan mandat, dengan ukuran yang ditetapkan sebelumnya. Dalam SAKIP kinerja direncanakan,
diperjanjikan, diukur, dilaporkan, kemudian direviu dan dievaluasi sebagaimana digambarkan pada
{{ rujuk:gambar.siklus-sakip }}.</p>
<p>Bab ini menerangkan cara pengukuran kinerja {{ opd.nama }}, menyajikan capaian tahun
{{ tahun }}, menganalisis setiap sasaran, dan mempertanggungjawabkan anggaran yang digunakan.</p>
"""

KERANGKA = """
<p>Capaian kinerja diperoleh dengan membandingkan realisasi setiap indikator dengan targetnya pada
tahun yang sama. Arah setiap indikator (semakin tinggi atau semakin rendah semakin baik) ditetapkan
pada saat perencanaan.</p>
"""


def susun_bab3(p: Perakit) -> Bagian:
    """Build Bab III."""
    return Bagian(
        "bab.3",
        JenisBagian.BAB,
        "Akuntabilitas Kinerja",
        (
            SubBab(
                "bab.3.akuntabilitas",
                "Akuntabilitas Kinerja",
                (*p.prosa("bab.3.akuntabilitas", AKUNTABILITAS), gambar_siklus()),
            ),
            SubBab(
                "bab.3.kerangka",
                "Kerangka Pengukuran Kinerja",
                (
                    *p.prosa("bab.3.kerangka", KERANGKA),
                    SubBab("bab.3.rumus", "Rumus Capaian", _rumus(p)),
                    SubBab("bab.3.kebijakan", "Kebijakan Pengukuran dan Kategori", _kebijakan(p)),
                    SubBab("bab.3.capaian", f"Capaian Kinerja Tahun {p.potret.tahun}", _capaian(p)),
                ),
            ),
            SubBab(
                "bab.3.analisis",
                "Analisis Capaian Kinerja",
                (*p.prosa("bab.3.analisis", ""), *bab3_sasaran.susun(p)),
            ),
            SubBab("bab.3.anggaran", "Realisasi Anggaran", bab3_anggaran.susun(p)),
            *bab3_banding.susun(p),
        ),
    )


# --- how it is measured


def _rumus(p: Perakit) -> tuple[Blok, ...]:
    arah = {indikator.fakta.arah for indikator in p.ikhtisar.indikator}
    isi: list[Blok] = [
        p.paragraf(
            "Untuk indikator yang semakin tinggi nilainya semakin baik, capaian dihitung dengan "
            "rumus:"
        ),
        Rumus("Capaian", "realisasi ÷ target × 100 %"),
        p.paragraf(
            "Rumus tersebut tidak memadai bagi indikator yang justru membaik ketika nilainya "
            "turun, misalnya jumlah gangguan atau waktu tunggu. Untuk indikator semacam itu "
            "dipakai rumus:"
        ),
        Rumus("Capaian", RUMUS_TURUN[p.kebijakan.rumus_turun]),
    ]
    lain = [ARAH[satu] for satu in ARAH if satu in arah and satu not in ("naik", "turun")]
    if lain:
        isi.append(
            p.paragraf(
                "Selain itu terdapat indikator dengan cara penilaian lain, yang diterangkan pada "
                "analisis indikatornya:"
            )
        )
        isi.append(daftar_teks(f"{satu}." for satu in lain))
    if p.ikhtisar.indikator and arah == {"naik"}:
        isi.append(
            p.paragraf(
                "Seluruh indikator tahun {{ tahun }} termasuk jenis yang semakin tinggi semakin "
                "baik, sehingga dihitung dengan rumus yang pertama."
            )
        )
    return tuple(isi)


def _kebijakan(p: Perakit) -> tuple[Blok, ...]:
    skala = get_skala(p.kebijakan.skala)
    return (
        p.paragraf(
            "Agar setiap orang yang menghitung ulang memperoleh hasil yang sama, laporan ini "
            "memakai kebijakan pengukuran berikut:"
        ),
        # The formulas stand above already, set apart.
        daftar_teks(
            (satu for satu in p.kebijakan.penjelasan() if "dihitung dengan rumus" not in satu), "a"
        ),
        p.paragraf("Capaian dikelompokkan ke dalam kategori berikut:"),
        Tabel(
            "tabel.kategori",
            "Kategori Capaian Kinerja",
            (Kolom("Capaian (%)", "tengah", 40), Kolom("Kategori", "kiri", 60)),
            tuple(
                BarisTabel((sel_teks(rentang), sel_teks(kata, kepala=True)))
                for rentang, kata in skala.tabel()
            ),
            sumber=skala.sumber,
            bernomor=False,
        ),
    )


# --- what was reached


def _capaian(p: Perakit) -> tuple[Blok, ...]:
    if not p.ikhtisar.indikator:
        return (
            p.paragraf(
                "Belum ada indikator dalam Renstra, sehingga capaian tahun {{ tahun }} belum dapat "
                "disajikan."
            ),
        )
    return (
        p.paragraf(
            "Capaian seluruh indikator {{ opd.nama }} tahun {{ tahun }} disajikan pada "
            "{{ rujuk:tabel.capaian }}."
        ),
        tabel_capaian(p),
        p.paragraf("Dari tabel tersebut dapat disimpulkan hal-hal berikut:"),
        Daftar(tuple(ButirDaftar(baris) for baris in simpulan_capaian(p)), "a"),
        *_tanpa_nilai(p),
        *p.prosa("bab.3.capaian", ""),
    )


def simpulan_capaian(p: Perakit) -> list:
    """Sentences that conclude the year: counts, mean, change, and what was capped."""
    iku = p.ikhtisar.iku
    kalimat = [
        "Jumlah Indikator Kinerja Utama (IKU) adalah {{ iku.jumlah|lengkap }} indikator."
        if iku.terhitung + iku.tanpa_nilai
        else "Belum ada indikator yang ditetapkan sebagai Indikator Kinerja Utama (IKU)."
    ]
    if iku.terhitung:
        kalimat.append(kalimat_ketercapaian(p))
    if iku.tanpa_nilai:
        kalimat.append(
            "Sebanyak {{ iku.tanpa_nilai|lengkap }} IKU belum dapat dihitung capaiannya dan tidak "
            "ikut dirata-ratakan."
        )
    if p.ikhtisar.rerata.persen is not None:
        kalimat.append(kalimat_rerata(p))
    if p.ikhtisar.dibatasi:
        kode = gabung_teks(satu.kode for satu in p.ikhtisar.dibatasi)
        baris = p.baris(
            "Capaian indikator "
            f"{kode} ditampilkan dan dirata-ratakan setelah dibatasi sesuai kebijakan "
            "pengukuran, karena hasil hitungannya berada di luar batas tersebut. Nilai sebelum "
            "dibatasi disebutkan dalam catatan tabel."
        )
        return [*(p.baris(satu) for satu in kalimat), baris]
    return [p.baris(satu) for satu in kalimat]


def kalimat_ketercapaian(p: Perakit) -> str:
    """How many IKU met their target, in a sentence that is right for every count."""
    iku = p.ikhtisar.iku
    dari = "IKU yang dapat dihitung" if iku.tanpa_nilai else "IKU"
    if not iku.tidak_tercapai:
        return (
            f"Seluruh {dari}, yaitu {{{{ iku.tercapai|lengkap }}}} indikator, mencapai atau "
            "melampaui target tahun {{ tahun }}."
        )
    if not iku.tercapai:
        return (
            f"Belum ada {dari} yang mencapai target: {{{{ iku.tidak_tercapai|lengkap }}}} "
            "indikator masih di bawah target tahun {{ tahun }}."
        )
    return (
        f"Dari {{{{ iku.terhitung }}}} {dari}, {{{{ iku.tercapai|lengkap }}}} indikator mencapai "
        "atau melampaui target dan {{ iku.tidak_tercapai|lengkap }} indikator belum mencapainya."
    )


def kalimat_rerata(p: Perakit) -> str:
    """The mean of the year with its category and the change against last year."""
    kalimat = (
        "Rata-rata capaian kinerja {{ opd.nama }} tahun {{ tahun }} adalah {{ opd.capaian }} "
        "dengan kategori {{ opd.kategori }}"
    )
    gerak = p.ikhtisar.rerata.perubahan.gerak
    if gerak == "tetap":
        return f"{kalimat}, sama dengan tahun {{{{ tahun.lalu }}}}."
    if gerak:
        return (
            f"{kalimat}, {gerak} {{{{ opd.perubahan|mutlak }}}} dari {{{{ opd.capaian_lalu }}}} "
            "pada tahun {{ tahun.lalu }}."
        )
    return f"{kalimat}."


def _tanpa_nilai(p: Perakit) -> tuple[Blok, ...]:
    tanpa = p.ikhtisar.tanpa_nilai
    if not tanpa:
        return ()
    return (
        Kotak(
            "Capaian yang belum dapat dihitung",
            (Daftar(tuple(butir_tanpa_nilai(p, satu) for satu in tanpa)),),
            "perhatian",
        ),
    )


def butir_tanpa_nilai(p: Perakit, hasil: IkhtisarIndikator) -> ButirDaftar:
    """Name an indicator without capaian and say why, in the words of who reported it."""
    kunci = kunci_indikator(hasil.kode)
    alasan = hasil.tahun_ini.alasan_kosong or p.kamus[f"{kunci}.capaian"].alasan
    bukan_iku = "" if hasil.fakta.iku else " (indikator tujuan, bukan IKU)"
    return ButirDaftar(
        (
            Teks(f"Indikator {hasil.kode} {hasil.fakta.nama}{bukan_iku}: ", tebal=True),
            Teks(alasan),
        )
    )
