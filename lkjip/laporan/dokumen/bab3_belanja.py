"""Bab III, belanja over the years: Tabel 3.8 and Gambar 3.2, growth from the stored years only."""

from collections.abc import Iterable
from decimal import Decimal

from .gambar import gambar_belanja
from .kamus.kunci import kunci_belanja
from .perakit import CatatanKaki, Perakit, sel_teks
from .pohon import BarisTabel, Blok, JenisBaris, Kolom, Kotak, Sel, Tabel, Teks


def susun(p: Perakit) -> tuple[Blok, ...]:
    """Build the sub-chapter on the years."""
    return (
        p.paragraf(
            "Perkembangan anggaran dan realisasi menurut jenis belanja disajikan pada "
            "{{ rujuk:tabel.belanja }} dan {{ rujuk:gambar.belanja }}."
        ),
        gambar_belanja(p, _baris_gambar(p), [satu.tahun for satu in p.ikhtisar.belanja]),
        *_kalimat_belanja(p),
        *_selisih_langsung(p),
        *p.prosa("bab.3.anggaran.tahunan", ""),
        # Lying pages come last, so that no upright page is left half empty before them.
        _tabel_belanja(p),
    )


def _daftar_akun(p: Perakit) -> list[tuple[str, str, int]]:
    """(code, description, level) of every account, newest year first."""
    hasil: dict[str, tuple[str, str, int]] = {}
    for tahun in reversed(p.ikhtisar.belanja):
        for baris in tahun.baris:
            hasil.setdefault(baris.kode, (baris.kode, baris.uraian, baris.tingkat))
    urutan = [baris.kode for tahun in reversed(p.ikhtisar.belanja) for baris in tahun.baris]
    return [hasil[kode] for kode in dict.fromkeys(urutan)]


def _tabel_belanja(p: Perakit) -> Tabel:
    tahun = [satu.tahun for satu in p.ikhtisar.belanja]
    langkah = list(zip(tahun, tahun[1:], strict=False))
    kaki = CatatanKaki()
    baris = []
    for kode, uraian, tingkat in _daftar_akun(p):
        sel = [
            Sel((Teks(f"{'– ' if tingkat > 1 else ''}{uraian}", tebal=tingkat < 2),), kepala=True)
        ]
        for nama, pilihan in (("anggaran", "angka"), ("realisasi", "angka"), ("persen", "")):
            for satu in tahun:
                kunci = f"{kunci_belanja(satu, kode)}.{nama}"
                sel.append(
                    p.sel_banding(kunci, kaki, pilihan) if kunci in p.kamus else sel_teks("–")
                )
        for nama in ("anggaran", "realisasi"):
            for _, satu in langkah:
                kunci = f"{kunci_belanja(satu, kode)}.pertumbuhan_{nama}"
                sel.append(_sel_pertumbuhan(p, kunci, kaki))
        baris.append(
            BarisTabel(tuple(sel), JenisBaris.KELOMPOK if tingkat == 0 else JenisBaris.BIASA)
        )
    sebutan = " dan ".join(map(str, tahun)) if len(tahun) < 3 else f"{tahun[0]}–{tahun[-1]}"
    lebar = 78 // max(1, 3 * len(tahun) + 2 * len(langkah))
    return Tabel(
        "tabel.belanja",
        f"Anggaran dan Realisasi Belanja {p.potret.opd.nama} Tahun {sebutan}",
        (
            Kolom("Uraian", "kiri", 22),
            *(Kolom(str(satu), "kanan", lebar + 2, "Anggaran (Rp)") for satu in tahun),
            *(Kolom(str(satu), "kanan", lebar + 2, "Realisasi (Rp)") for satu in tahun),
            *(Kolom(str(satu), "kanan", lebar - 2, "Serapan") for satu in tahun),
            *(
                Kolom(f"{nama} {lalu}–{kini}", "kanan", lebar - 1, "Pertumbuhan")
                for nama in ("Anggaran", "Realisasi")
                for lalu, kini in langkah
            ),
        ),
        tuple(baris),
        sumber="Laporan Realisasi Anggaran; pertumbuhan dihitung dari tahun yang disebutkan",
        catatan=kaki.jadi(),
        mendatar=True,
        bernomor_kolom=True,
    )


def _sel_pertumbuhan(p: Perakit, kunci: str, kaki: CatatanKaki) -> Sel:
    if kunci not in p.kamus:
        catatan = kaki.tambah("tanpa-dasar", (Teks("Akun ini tidak ada pada tahun sebelumnya."),))
        return Sel((Teks("–"),), catatan=(catatan,))
    butir = p.kamus[kunci]
    if butir.nilai is None:
        return p.sel(kunci, catatan=(kaki.tambah("pertumbuhan", (Teks(butir.alasan),)),))
    return p.sel(kunci)


def _baris_gambar(p: Perakit) -> list:
    """The accounts to draw: the top rows and those right below them."""

    def kunci(kode: str):
        return lambda tahun: kunci_belanja(tahun, kode)

    atas = [(kode, uraian) for kode, uraian, tingkat in _daftar_akun(p) if tingkat < 2]
    return [
        (uraian, kunci(kode))
        for kode, uraian in atas
        if all(
            f"{kunci_belanja(satu.tahun, kode)}.anggaran" in p.kamus for satu in p.ikhtisar.belanja
        )
    ]


def _kalimat_belanja(p: Perakit) -> Iterable[Blok]:
    kini = p.ikhtisar.cari_belanja(p.potret.tahun)
    lalu = p.ikhtisar.cari_belanja(p.potret.tahun - 1)
    if kini is None or kini.total.persen is None:
        return
    if lalu is None or lalu.total.persen is None:
        yield p.paragraf(
            "Belanja tahun {{ tahun }} dianggarkan {{ belanja.total.anggaran }} dan terealisasi "
            "{{ belanja.total.realisasi }} ({{ belanja.total.persen }})."
        )
        return
    yield p.paragraf(*_kalimat_dua_tahun(kini.total.persen, lalu.total.persen))


def _kalimat_dua_tahun(kini: Decimal, lalu: Decimal) -> Iterable[str]:
    yield (
        "Seluruh belanja tahun {{ tahun.lalu }} dianggarkan {{ belanja.total_lalu.anggaran }} dan "
        "terealisasi {{ belanja.total_lalu.realisasi }} atau {{ belanja.total_lalu.persen }}. Pada "
        "tahun {{ tahun }} anggarannya {{ belanja.total.anggaran }} dan realisasinya "
        "{{ belanja.total.realisasi }} atau {{ belanja.total.persen }}."
    )
    if kini > lalu:
        yield "Serapannya lebih tinggi daripada tahun sebelumnya."
    elif kini < lalu:
        yield "Serapannya lebih rendah daripada tahun sebelumnya."
    else:
        yield "Serapannya sama dengan tahun sebelumnya."


def _selisih_langsung(p: Perakit) -> Iterable[Blok]:
    """Two records of one spending that disagree: the kegiatan and the accounts."""
    if p.nilai("anggaran.selisih_belanja") in (None, 0):
        return
    yield Kotak(
        "Perbedaan antartabel",
        (
            p.paragraf(
                "Jumlah realisasi menurut kegiatan ({{ rujuk:tabel.realisasi-program }}) adalah "
                "{{ anggaran.realisasi }}, sedangkan menurut jenis belanja "
                "({{ rujuk:tabel.belanja }}) {{ anggaran.realisasi_belanja }}, padahal anggarannya "
                "sama. Selisihnya {{ anggaran.selisih_belanja }}. Kedua catatan disajikan apa "
                "adanya dan perlu direkonsiliasi dengan Laporan Realisasi Anggaran yang telah "
                "diperiksa."
            ),
        ),
        "perhatian",
    )
