"""Bab III, comparisons beyond one year and one figure: efficiency, years, end of the Renstra.

Their tables come after 3.8, so that the numbers of the usual tables stay what readers expect.
"""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import IkhtisarIndikator

from . import bab3_unsur
from .bab2_tabel import baris_kelompok, sel_target
from .gambar import gambar_antartahun, gambar_capaian_serapan, gambar_kemajuan
from .kamus.identitas import gabung_teks
from .kamus.kunci import daftar_kunci_sasaran, kunci_indikator
from .perakit import CatatanKaki, Perakit, sel_teks
from .pohon import BarisTabel, Blok, JenisBaris, Kolom, Sel, SubBab, Tabel, Teks

EFISIENSI = """
<p>Efisiensi menilai apakah hasil diperoleh dengan sumber daya yang sepadan, dengan membandingkan
capaian kinerja dan serapan anggaran setiap sasaran.</p>
"""

LINTAS_WAKTU = """
<p>Bagian ini membandingkan realisasi dan capaian antartahun serta mengukur kemajuan terhadap target
akhir Renstra.</p>
"""


def susun(p: Perakit) -> tuple[Blok, ...]:
    """Build the sub-chapters on efficiency and on the years."""
    if not p.ikhtisar.sasaran:
        return ()
    return (
        SubBab("bab.3.efisiensi", "Efisiensi Penggunaan Sumber Daya", _efisiensi(p)),
        SubBab("bab.3.lintas-waktu", "Perbandingan Antartahun dan Kemajuan Renstra", _waktu(p)),
        *((bab3_unsur.susun(p),) if p.ikhtisar.indikator else ()),
    )


# --- efficiency


def _efisiensi(p: Perakit) -> tuple[Blok, ...]:
    return (
        *p.prosa("bab.3.efisiensi", EFISIENSI),
        p.paragraf(
            "Perbandingan capaian dan serapan setiap sasaran disajikan pada "
            "{{ rujuk:tabel.efisiensi }} dan {{ rujuk:gambar.capaian-serapan }}.",
            AMBANG if p.kebijakan.efisiensi == "selisih" else "",
        ),
        _tabel_efisiensi(p),
        gambar_capaian_serapan(p),
        p.paragraf(*_kalimat_efisiensi(p)),
    )


AMBANG = (
    "Selisih capaian dan serapan di atas {{ batas.efisiensi }} dinilai efisien, selisih sampai "
    "dengan {{ batas.efisiensi }} ke atas atau ke bawah dinilai cukup efisien, dan di bawah itu "
    "dinilai tidak efisien."
)


def _tabel_efisiensi(p: Perakit) -> Tabel:
    kaki = CatatanKaki()
    kunci = daftar_kunci_sasaran(p.potret)
    baris = []
    for satu in p.ikhtisar.sasaran:
        nama = kunci[satu.fakta.id]
        baris.append(
            BarisTabel(
                (
                    sel_teks(satu.fakta.nomor),
                    sel_teks(satu.fakta.teks.rstrip(". "), kepala=True),
                    *_sel_efisiensi(p, nama, satu.efisiensi.catatan, kaki),
                )
            )
        )
    baris.append(
        BarisTabel(
            (
                Sel((Teks(p.potret.opd.nama),), rentang_kolom=2, kepala=True),
                *_sel_efisiensi(p, "opd", p.ikhtisar.efisiensi.catatan, kaki),
            ),
            JenisBaris.JUMLAH,
        )
    )
    return Tabel(
        "tabel.efisiensi",
        f"Efisiensi Penggunaan Sumber Daya Tahun {p.potret.tahun}",
        (
            Kolom("No.", "tengah", 6),
            Kolom("Sasaran", "kiri", 40),
            Kolom("Capaian", "kanan", 13),
            Kolom("Serapan", "kanan", 13),
            Kolom("Efisiensi", "kanan", 14),
            Kolom("Kesimpulan", "kiri", 14),
        ),
        tuple(baris),
        sumber="Dihitung menurut kebijakan pengukuran",
        catatan=kaki.jadi(),
        bernomor_kolom=True,
    )


def _sel_efisiensi(
    p: Perakit, kunci: str, catatan: tuple[str, ...], kaki: CatatanKaki
) -> tuple[Sel, ...]:
    serapan = "anggaran.persen" if kunci == "opd" else f"{kunci}.persen"
    nilai = p.kamus[f"{kunci}.efisiensi"]
    catatan_nilai = tuple(
        kaki.tambah("efisiensi", (Teks(f"{satu[:1].upper()}{satu[1:]}."),)) for satu in catatan
    )
    if nilai.nilai is None:
        catatan_nilai = (*catatan_nilai, kaki.tambah("tanpa-nilai", (Teks(nilai.alasan),)))
    return (
        p.sel(f"{kunci}.capaian"),
        p.sel(serapan),
        p.sel(f"{kunci}.efisiensi", catatan=catatan_nilai),
        p.sel(f"{kunci}.efisiensi_kesimpulan"),
    )


def _kalimat_efisiensi(p: Perakit) -> Iterable[str]:
    hasil = p.ikhtisar.efisiensi
    if hasil.nilai is None and hasil.metode != "manual":
        yield "Efisiensi keseluruhan belum dapat dihitung."
        return
    yield (
        "Secara keseluruhan, dengan rata-rata capaian {{ opd.capaian }} dan serapan "
        "{{ anggaran.persen }}, penggunaan sumber daya {{ opd.nama }} dinilai "
        "<strong>{{ opd.efisiensi_kesimpulan|kecil }}</strong>"
        + (" dengan selisih {{ opd.efisiensi|mutlak }}." if hasil.metode == "selisih" else ".")
    )


# --- years and the end of the Renstra


def _waktu(p: Perakit) -> tuple[Blok, ...]:
    return (
        *p.prosa("bab.3.lintas-waktu", LINTAS_WAKTU),
        p.paragraf(
            "Realisasi dan capaian setiap tahun disajikan pada {{ rujuk:tabel.antartahun }} dan "
            "{{ rujuk:gambar.antartahun }}, sedangkan kemajuan terhadap target tahun "
            "{{ renstra.tahun_akhir }} pada {{ rujuk:tabel.kemajuan }} dan "
            "{{ rujuk:gambar.kemajuan }}."
            if p.ikhtisar.indikator
            else "Belum ada indikator yang dapat dibandingkan."
        ),
        # Tables and sentences fill a page to its end; the tall drawings come after them.
        _tabel_antartahun(p),
        _tabel_kemajuan(p),
        *_kalimat_kemajuan(p),
        *((gambar_antartahun(p, _tahun_riwayat(p)),) if p.ikhtisar.indikator else ()),
        *((gambar_kemajuan(p),) if p.ikhtisar.indikator else ()),
    )


def _tahun_riwayat(p: Perakit) -> tuple[int, ...]:
    """Up to three earlier years of which anything is known, and this year."""
    lalu = {satu.tahun for hasil in p.ikhtisar.indikator for satu in hasil.riwayat}
    return (*sorted(lalu)[-3:], p.potret.tahun)


def _tabel_antartahun(p: Perakit) -> Tabel:
    tahun = _tahun_riwayat(p)
    kaki = CatatanKaki()
    lebar = 54 // (2 * len(tahun) + 1)
    kolom = (
        Kolom("Kode", "tengah", 7),
        Kolom("Indikator Kinerja", "kiri", 39),
        *(Kolom(str(satu), "kanan", lebar, "Realisasi") for satu in tahun),
        *(Kolom(str(satu), "kanan", lebar, "Capaian") for satu in tahun),
        Kolom("Perubahan Capaian", "kanan", lebar),
    )
    baris = []
    for tujuan in p.ikhtisar.tujuan:
        for judul, teks, isi in (
            (f"Tujuan {tujuan.fakta.nomor}", tujuan.fakta.teks, tujuan.indikator),
            *((f"Sasaran {s.fakta.nomor}", s.fakta.teks, s.indikator) for s in tujuan.sasaran),
        ):
            if not isi:
                continue
            baris.append(baris_kelompok(judul, teks, len(kolom)))
            for hasil in isi:
                kunci = kunci_indikator(hasil.kode)
                ada = {satu.tahun for satu in (*hasil.riwayat, hasil.tahun_ini)}
                baris.append(
                    BarisTabel(
                        (
                            sel_teks(hasil.kode),
                            sel_teks(hasil.fakta.nama, kepala=True),
                            *(
                                sel_target(p, f"{kunci}.tahun.{satu}.realisasi", kaki)
                                if satu in ada
                                else sel_teks("–")
                                for satu in tahun
                            ),
                            *(
                                p.sel_capaian(f"{kunci}.tahun.{satu}", kaki)
                                if satu in ada
                                else sel_teks("–")
                                for satu in tahun
                            ),
                            p.sel(f"{kunci}.perubahan"),
                        )
                    )
                )
    return Tabel(
        "tabel.antartahun",
        f"Realisasi dan Capaian Tahun {tahun[0]}–{tahun[-1]}"
        if len(tahun) > 1
        else f"Realisasi dan Capaian Tahun {tahun[0]}",
        kolom,
        tuple(baris),
        sumber="Data realisasi kinerja, dihitung dengan kebijakan pengukuran yang sama",
        catatan=kaki.jadi(),
        bernomor_kolom=True,
    )


def _tabel_kemajuan(p: Perakit) -> Tabel:
    kaki = CatatanKaki()
    akhir = p.potret.renstra.tahun_akhir if p.potret.renstra else ""
    kolom = (
        Kolom("Kode", "tengah", 8),
        Kolom("Indikator Kinerja", "kiri", 44),
        Kolom(f"Target {akhir}".strip(), "kanan", 16),
        Kolom(f"Realisasi {p.potret.tahun}", "kanan", 16),
        Kolom("Kemajuan", "kanan", 16),
    )
    baris = []
    for hasil in p.ikhtisar.indikator:
        kunci = kunci_indikator(hasil.kode)
        baris.append(
            BarisTabel(
                (
                    sel_teks(hasil.kode),
                    sel_teks(hasil.fakta.nama, kepala=True),
                    sel_target(p, f"{kunci}.target_akhir", kaki),
                    sel_target(p, f"{kunci}.realisasi", kaki),
                    _sel_kemajuan(p, hasil, kunci, kaki),
                )
            )
        )
    return Tabel(
        "tabel.kemajuan",
        "Kemajuan terhadap Target Akhir Renstra",
        kolom,
        tuple(baris),
        sumber="Renstra dan data realisasi kinerja, diolah",
        catatan=kaki.jadi(),
        bernomor_kolom=True,
    )


def _sel_kemajuan(p: Perakit, hasil: IkhtisarIndikator, kunci: str, kaki: CatatanKaki) -> Sel:
    nama = f"{kunci}.kemajuan_mentah"
    if hasil.kemajuan.terhitung:
        return p.sel(nama)
    if hasil.target_akhir is not None and hasil.tahun_ini.realisasi is None:
        alasan = "Belum dihitung karena realisasinya belum tersedia."
    else:
        alasan = p.kamus[nama].alasan
    return p.sel(nama, catatan=(kaki.tambah("kemajuan", (Teks(alasan),)),))


def _kalimat_kemajuan(p: Perakit) -> Iterable[Blok]:
    tercapai = [
        hasil
        for hasil in p.ikhtisar.indikator
        if hasil.kemajuan.tercapai and hasil.tahun_ini.tahun < hasil.tahun_akhir
    ]
    if not tercapai:
        return
    kode = gabung_teks(hasil.kode for hasil in tercapai)
    yield p.paragraf(
        "Indikator yang realisasinya sudah memenuhi target akhir Renstra adalah indikator "
        f"{kode}. Target tahun-tahun berikutnya untuk indikator tersebut perlu ditinjau atau "
        "dijaga kesinambungannya."
    )
