"""Bab III, the money per programme and kegiatan (3.7), and why some of it was not spent."""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import IkhtisarBaris

from .bab2_anggaran import baris_kegiatan
from .kamus.kunci import kunci_kegiatan, kunci_program, kunci_sub_kegiatan
from .perakit import CatatanKaki, Perakit, akhiri, sel_teks
from .pohon import BarisTabel, Blok, ButirDaftar, Daftar, JenisBaris, Kolom, Sel, Tabel, Teks


def sel_serapan(p: Perakit, kunci: str, kaki: CatatanKaki) -> tuple[Sel, ...]:
    """The four cells of a budget row: budget, spending, remainder, absorption.

    Why the spending is unknown is noted once, not again on what follows from it.
    """
    uang = (
        p.sel_banding(f"{kunci}.anggaran", kaki, "angka"),
        p.sel_banding(f"{kunci}.realisasi", kaki, "angka"),
    )
    if p.kamus[f"{kunci}.realisasi"].nilai is None:
        return (*uang, p.sel(f"{kunci}.sisa"), p.sel(f"{kunci}.persen"))
    return (
        *uang,
        p.sel_banding(f"{kunci}.sisa", kaki, "angka"),
        p.sel_banding(f"{kunci}.persen", kaki),
    )


def susun(p: Perakit) -> tuple[Blok, ...]:
    """Build the sub-chapter with Tabel 3.7."""
    return (
        p.paragraf(
            "Anggaran dan realisasi setiap program dan kegiatan disajikan pada "
            "{{ rujuk:tabel.realisasi-program }}."
        ),
        *_kalimat_ujung(p),
        *_rendah(p),
        # Lying pages come last, so that no upright page is left half empty before them.
        _tabel_program(p),
    )


def _tabel_program(p: Perakit) -> Tabel:
    kaki = CatatanKaki()
    baris: list[BarisTabel] = []
    for fakta in p.potret.anggaran.program:
        baris.append(
            BarisTabel(
                (
                    sel_teks(fakta.kode),
                    sel_teks(fakta.nama, kepala=True),
                    *sel_serapan(p, kunci_program(fakta), kaki),
                ),
                JenisBaris.KELOMPOK,
            )
        )
        for nama, kode, kunci in baris_kegiatan(fakta):
            baris.append(
                BarisTabel(
                    (sel_teks(kode), sel_teks(nama, kepala=True), *sel_serapan(p, kunci, kaki))
                )
            )
    baris.append(
        BarisTabel(
            (
                Sel((Teks("Jumlah"),), rentang_kolom=2, kepala=True),
                p.sel_banding("anggaran.total", kaki, "angka"),
                p.sel_banding("anggaran.realisasi", kaki, "angka"),
                p.sel_banding("anggaran.sisa", kaki, "angka"),
                p.sel_banding("anggaran.persen", kaki),
            ),
            JenisBaris.JUMLAH,
        )
    )
    return Tabel(
        "tabel.realisasi-program",
        f"Anggaran dan Realisasi Program dan Kegiatan Tahun {p.potret.tahun}",
        (
            Kolom("Kode", "kiri", 8),
            Kolom("Program/Kegiatan", "kiri", 41),
            Kolom("Anggaran (Rp)", "kanan", 15),
            Kolom("Realisasi (Rp)", "kanan", 15),
            Kolom("Sisa (Rp)", "kanan", 13),
            Kolom("Serapan", "kanan", 8),
        ),
        tuple(baris),
        sumber=f"Laporan Realisasi Anggaran Tahun {p.potret.tahun}",
        catatan=kaki.jadi(),
        mendatar=True,
        bernomor_kolom=True,
    )


def _kalimat_ujung(p: Perakit) -> Iterable[Blok]:
    """The programmes with the highest and the lowest absorption."""
    ada = [
        (fakta, hasil.serapan.persen)
        for fakta, hasil in zip(p.potret.anggaran.program, p.ikhtisar.anggaran.program, strict=True)
        if hasil.serapan.persen is not None
    ]
    if len(ada) < 2:
        return
    atas = max(ada, key=lambda satu: satu[1])
    bawah = min(ada, key=lambda satu: satu[1])
    if atas[1] == bawah[1]:
        return
    kunci_atas, kunci_bawah = kunci_program(atas[0]), kunci_program(bawah[0])
    yield p.paragraf(
        f"Serapan tertinggi dicapai oleh {{{{ {kunci_atas}.nama }}}} "
        f"({{{{ {kunci_atas}.persen }}}}) dan terendah oleh {{{{ {kunci_bawah}.nama }}}} "
        f"({{{{ {kunci_bawah}.persen }}}})."
    )


def _rendah(p: Perakit) -> Iterable[Blok]:
    rendah = p.ikhtisar.anggaran.rendah
    if not rendah:
        yield p.paragraf("Tidak ada kegiatan dengan serapan di bawah {{ batas.serapan_rendah }}.")
        return
    yield p.paragraf(
        "Kegiatan dengan serapan di bawah {{ batas.serapan_rendah }} berjumlah "
        "{{ anggaran.jumlah_rendah|lengkap }}, dengan penjelasan sebagai berikut:"
    )
    yield Daftar(tuple(_butir_rendah(p, satu) for satu in rendah), "1")
    yield from p.prosa("bab.3.anggaran.rendah", "")


def _butir_rendah(p: Perakit, hasil: IkhtisarBaris) -> ButirDaftar:
    kunci = _kunci_baris(p, hasil)
    penjelasan = akhiri(hasil.penjelasan) if hasil.penjelasan else "Penjelasannya belum diisi."
    return ButirDaftar(
        (
            *p.baris(
                f"<strong>{{{{ {kunci}.kode }}}} {{{{ {kunci}.nama }}}}</strong>: realisasi "
                f"{{{{ {kunci}.realisasi }}}} dari anggaran {{{{ {kunci}.anggaran }}}} "
                f"({{{{ {kunci}.persen }}}})."
            ),
            Teks(f" {penjelasan}"),
        )
    )


def _kunci_baris(p: Perakit, hasil: IkhtisarBaris) -> str:
    """The dictionary key of a leaf row of the budget."""
    for fakta in p.potret.anggaran.program:
        for kegiatan in fakta.kegiatan:
            if hasil.jenis == "kegiatan" and kegiatan.id == hasil.id:
                return kunci_kegiatan(fakta, kegiatan.kode)
            for sub in kegiatan.sub_kegiatan:
                if hasil.jenis == "sub_kegiatan" and sub.id == hasil.id:
                    return kunci_sub_kegiatan(fakta, kegiatan.kode, sub.kode)
    raise ValueError(f"Baris anggaran {hasil.kode} tidak ada dalam potret.")
