"""Bab III, last sub-chapter: national standards, causes and solutions, and supporting programmes,
of all indicators side by side (elements 4, 5 and 7 as tables and a drawing).

It comes after the comparisons over the years, so that the numbers of the usual tables stay.
"""

from lkjip.rumus.ikhtisar import IkhtisarIndikator

from .bab2_tabel import sel_target
from .gambar import gambar_dukungan
from .kamus.kunci import kunci_indikator
from .perakit import CatatanKaki, Perakit, akhiri, sel_teks
from .pohon import BarisTabel, Blok, Kolom, SubBab, Tabel

TANPA_STANDAR = "Tidak ada standar nasional"
BELUM_DICATAT = "Belum dicatat"
BELUM_DIISI = "Belum diisi"


def susun(p: Perakit) -> SubBab:
    """Build the sub-chapter for a report that has indicators."""
    didukung = any(satu.anggaran.dukungan for satu in p.ikhtisar.sasaran)
    isi: list[Blok] = [
        p.paragraf(
            "Kedudukan setiap indikator terhadap standar nasional disajikan pada "
            "{{ rujuk:tabel.standar }}, sedangkan penyebab keberhasilan atau kegagalan beserta "
            "solusinya dirangkum pada {{ rujuk:tabel.sebab-solusi }}.",
            "Anggaran program pendukung setiap sasaran digambarkan pada "
            "{{ rujuk:gambar.dukungan }}; rinciannya ada pada analisis masing-masing sasaran."
            if didukung
            else "",
        ),
        _tabel_standar(p),
        *((gambar_dukungan(p),) if didukung else ()),
        _tabel_sebab(p),
    ]
    return SubBab("bab.3.unsur", "Standar Nasional, Penyebab, dan Solusi", tuple(isi))


def _tabel_standar(p: Perakit) -> Tabel:
    kaki = CatatanKaki()
    return Tabel(
        "tabel.standar",
        f"Realisasi Tahun {p.potret.tahun} dan Standar Nasional",
        (
            Kolom("Kode", "tengah", 8),
            Kolom("Indikator Kinerja", "kiri", 34),
            Kolom(f"Realisasi {p.potret.tahun}", "kanan", 14),
            Kolom("Standar", "kanan", 14),
            Kolom("Standar yang Dibandingkan", "kiri", 30),
        ),
        tuple(_baris_standar(p, hasil, kaki) for hasil in p.ikhtisar.indikator),
        sumber="Analisis kinerja unit penanggung jawab",
        catatan=kaki.jadi(),
        bernomor_kolom=True,
    )


def _baris_standar(p: Perakit, hasil: IkhtisarIndikator, kaki: CatatanKaki) -> BarisTabel:
    kunci = kunci_indikator(hasil.kode)
    return BarisTabel(
        (
            sel_teks(hasil.kode),
            sel_teks(hasil.fakta.nama, kepala=True),
            sel_target(p, f"{kunci}.realisasi", kaki),
            p.sel(f"{kunci}.pembanding"),
            sel_teks(_sebut_standar(hasil)),
        )
    )


def _sebut_standar(hasil: IkhtisarIndikator) -> str:
    analisis = hasil.fakta.analisis
    if analisis.pembanding_nilai is not None:
        nama = analisis.pembanding_nama or "Standar pembanding"
        return f"{nama}, {analisis.pembanding_tahun}" if analisis.pembanding_tahun else nama
    return TANPA_STANDAR if analisis.tanpa_pembanding else BELUM_DICATAT


def _tabel_sebab(p: Perakit) -> Tabel:
    return Tabel(
        "tabel.sebab-solusi",
        f"Penyebab dan Solusi Setiap Indikator Tahun {p.potret.tahun}",
        (
            Kolom("Kode", "tengah", 8),
            Kolom("Capaian", "kanan", 12),
            Kolom("Penyebab", "kiri", 40),
            Kolom("Solusi dan Tindak Lanjut", "kiri", 40),
        ),
        tuple(_baris_sebab(p, hasil) for hasil in p.ikhtisar.indikator),
        sumber="Analisis kinerja unit penanggung jawab",
        bernomor_kolom=True,
    )


def _baris_sebab(p: Perakit, hasil: IkhtisarIndikator) -> BarisTabel:
    analisis = hasil.fakta.analisis
    solusi = [akhiri(satu) for satu in (analisis.solusi, analisis.tindak_lanjut) if satu]
    return BarisTabel(
        (
            sel_teks(hasil.kode, kepala=True),
            p.sel(f"{kunci_indikator(hasil.kode)}.capaian"),
            sel_teks(akhiri(analisis.sebab) if analisis.sebab else BELUM_DIISI),
            sel_teks(" ".join(solusi) or BELUM_DIISI),
        )
    )
