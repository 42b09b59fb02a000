"""Bab II Perencanaan dan Perjanjian Kinerja: vision to targets, the promise, and its money."""

from . import bab2_anggaran, bab2_tabel
from .perakit import Perakit, akhiri, daftar_teks, rangkai
from .pohon import (
    Bagian,
    Blok,
    ButirDaftar,
    Daftar,
    JenisBagian,
    Paragraf,
    Sebaris,
    SubBab,
    Teks,
)

TANPA_RENSTRA = (
    "Belum ada Renstra yang mencakup tahun {{ tahun }}, sehingga bagian ini belum dapat disajikan. "
    "Renstra diisi pada menu Rencana."
)

PENGANTAR = """
<p>Bab ini menerangkan apa yang direncanakan dan diperjanjikan {{ opd.nama }} untuk tahun
{{ tahun }}: dari visi dan misi daerah, tujuan dan sasaran jangka menengah, ukuran keberhasilannya,
sampai Perjanjian Kinerja beserta program dan anggarannya.</p>
"""

VISI_MISI = """
<p>Perencanaan kinerja {{ opd.nama }} berpangkal pada visi dan misi {{ pemda.nama }} sebagaimana
dijabarkan dalam {{ renstra.nama }}.</p>
"""

TUJUAN_SASARAN = """
<p>Misi tersebut dijabarkan ke dalam {{ tujuan.jumlah|lengkap }} tujuan dan
{{ sasaran.jumlah|lengkap }} sasaran yang hendak dicapai sampai dengan tahun
{{ renstra.tahun_akhir }}. Indikator, formula, kondisi awal, dan target tahunannya disajikan pada
{{ rujuk:tabel.tujuan-sasaran }}. Rumusannya adalah sebagai berikut:</p>
"""

STRATEGI = """
<p>Untuk mencapai sasaran tersebut ditempuh {{ strategi.jumlah|lengkap }} strategi yang dijalankan
melalui {{ kebijakan.jumlah|lengkap }} arah kebijakan, sebagaimana disajikan pada
{{ rujuk:tabel.strategi }}.</p>
"""

IKU = """
<p>Indikator Kinerja Utama (IKU) adalah ukuran keberhasilan yang menggambarkan kinerja utama
organisasi sesuai dengan tugas dan fungsinya. IKU menjadi dasar penyusunan Perjanjian Kinerja dan
ukuran yang dipakai dalam laporan ini. Daftarnya beserta unit penanggung jawab disajikan pada
{{ rujuk:tabel.iku }}.</p>
"""

PERJANJIAN = """
<p>Perjanjian Kinerja memuat penugasan dari {{ pemda.kepala }} kepada kepala {{ opd.nama }} untuk
mencapai target yang terukur dalam satu tahun dengan sumber daya yang tersedia. Target tahun
{{ tahun }} disajikan pada {{ rujuk:tabel.perjanjian-kinerja }}, sedangkan naskahnya dimuat dalam
{{ rujuk:lampiran.pk }}.</p>
"""


def susun_bab2(p: Perakit) -> Bagian:
    """Build Bab II."""
    ada = p.potret.renstra is not None
    kosong = (p.paragraf(TANPA_RENSTRA),)
    return Bagian(
        "bab.2",
        JenisBagian.BAB,
        "Perencanaan dan Perjanjian Kinerja",
        (
            *p.prosa("bab.2.pengantar", PENGANTAR),
            SubBab("bab.2.visi-misi", "Visi dan Misi", _visi_misi(p) if ada else kosong),
            SubBab(
                "bab.2.tujuan-sasaran",
                "Tujuan, Sasaran, Strategi, dan Arah Kebijakan",
                _tujuan_sasaran(p) if ada else kosong,
            ),
            SubBab(
                "bab.2.iku",
                "Indikator Kinerja Utama",
                (
                    *p.prosa("bab.2.iku", IKU),
                    *_kalimat_iku(p),
                    bab2_tabel.tabel_iku(p),
                )
                if ada
                else kosong,
            ),
            SubBab(
                "bab.2.perjanjian-kinerja",
                "Perjanjian Kinerja",
                (
                    *(_perjanjian(p) if ada else kosong),
                    *bab2_anggaran.susun(p),
                ),
            ),
        ),
    )


def _visi_misi(p: Perakit) -> tuple[Blok, ...]:
    renstra = p.renstra
    isi: list[Blok] = [*p.prosa("bab.2.visi-misi", VISI_MISI)]
    if renstra.visi:
        isi.append(p.paragraf("<strong>Visi.</strong> Visi {{ pemda.nama }} adalah:"))
        isi.append(Paragraf((Teks(f"“{renstra.visi}”", tebal=True),), "kutipan"))
    else:
        isi.append(p.paragraf("Visi belum diisi dalam Renstra."))
    isi.extend(p.prosa("bab.2.visi", ""))
    if renstra.visi_penjelasan:
        isi.append(p.paragraf("Kata kunci dalam visi tersebut bermakna sebagai berikut:"))
        isi.append(
            Daftar(
                tuple(
                    ButirDaftar((Teks(f"{kata}. ", tebal=True), Teks(akhiri(arti))))
                    if arti
                    else ButirDaftar((Teks(akhiri(kata), tebal=True),))
                    for kata, arti in renstra.visi_penjelasan
                )
            )
        )
    if not renstra.misi:
        isi.append(p.paragraf("Misi belum diisi dalam Renstra."))
        return tuple(isi)
    isi.append(
        p.paragraf(
            "<strong>Misi.</strong> Visi tersebut diwujudkan melalui {{ misi.jumlah|lengkap }} "
            "misi:"
        )
    )
    isi.append(daftar_teks(rangkai(misi.teks for misi in renstra.misi), "1"))
    isi.append(_misi_didukung(p))
    isi.extend(p.prosa("bab.2.misi", ""))
    return tuple(isi)


def _misi_didukung(p: Perakit) -> Paragraf:
    didukung = [misi for misi in p.renstra.misi if misi.didukung]
    if not didukung:
        return p.paragraf("Misi yang didukung {{ opd.nama }} belum ditandai dalam Renstra.")
    baris: list[Sebaris] = [
        *p.baris("Sesuai dengan tugas dan fungsinya, {{ opd.lengkap }} mendukung ")
    ]
    for ke, misi in enumerate(didukung):
        sambung = "" if ke == 0 else " dan "
        baris.append(Teks(f"{sambung} misi ke-{misi.nomor}, yaitu ".replace("  ", " ")))
        baris.append(Teks(f"“{misi.teks.rstrip('. ')}”", tebal=True))
    baris.append(Teks("."))
    return Paragraf(tuple(baris))


def _tujuan_sasaran(p: Perakit) -> tuple[Blok, ...]:
    tujuan = p.renstra.tujuan
    if not tujuan:
        return (p.paragraf("Tujuan dan sasaran belum diisi dalam Renstra."),)
    return (
        *p.prosa("bab.2.tujuan-sasaran", TUJUAN_SASARAN),
        Daftar(
            tuple(
                ButirDaftar(
                    (Teks(f"Tujuan {satu.nomor}: ", tebal=True), Teks(akhiri(satu.teks))),
                    tuple(
                        ButirDaftar(
                            (Teks(f"Sasaran {s.nomor}: ", tebal=True), Teks(akhiri(s.teks)))
                        )
                        for s in satu.sasaran
                    ),
                )
                for satu in tujuan
            )
        ),
        *p.prosa("bab.2.tujuan-sasaran.penutup", ""),
        bab2_tabel.tabel_tujuan_sasaran(p),
        *p.prosa("bab.2.strategi", STRATEGI),
        bab2_tabel.tabel_strategi(p),
        *p.prosa("bab.2.strategi.penutup", ""),
    )


def _kalimat_iku(p: Perakit) -> tuple[Blok, ...]:
    if not p.kamus["iku.jumlah"].nilai:
        return (p.paragraf("Belum ada indikator yang ditetapkan sebagai IKU."),)
    return (
        p.paragraf(
            "IKU {{ opd.nama }} tahun {{ tahun }} berjumlah {{ iku.jumlah|lengkap }} indikator "
            "yang mengukur {{ sasaran.jumlah|lengkap }} sasaran."
        ),
    )


def _perjanjian(p: Perakit) -> tuple[Blok, ...]:
    isi: list[Blok] = [*p.prosa("bab.2.perjanjian-kinerja", PERJANJIAN)]
    if p.potret.pk is None:
        isi.append(
            p.paragraf(
                "Perjanjian Kinerja tahun {{ tahun }} belum ada. Target pada tabel berikut adalah "
                "target Renstra."
            )
        )
    elif p.potret.pk.jenis == "perubahan":
        isi.append(
            p.paragraf(
                "Yang dipakai adalah Perjanjian Kinerja Perubahan"
                + (" tanggal {{ pk.tanggal }}." if p.potret.pk.tanggal else ".")
            )
        )
    isi.append(bab2_tabel.tabel_perjanjian(p, "tabel.perjanjian-kinerja"))
    return tuple(isi)
