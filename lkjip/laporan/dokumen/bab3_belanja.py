"""Bab III, belanja over the years: Tabel 3.8 and Gambar 3.2, growth from the stored years only."""

from collections.abc import Iterable
from decimal import Decimal

from lkjip.rumus.ikhtisar import BelanjaTahun, IkhtisarBelanja
from lkjip.rumus.ikhtisar_belanja import hitung_sebanding, is_lintas_struktur
from lkjip.rumus.struktur_belanja import CATATAN_PADANAN, KELOMPOK, LABEL_STRUKTUR

from .gambar import gambar_belanja
from .kamus.kunci import kunci_belanja, kunci_kelompok_belanja
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
        *_sebanding(p),
        *p.prosa("bab.3.anggaran.tahunan", ""),
        # Lying pages come last, so that no upright page is left half empty before them.
        _tabel_belanja(p),
    )


def _daftar_akun(p: Perakit) -> list[tuple[str, IkhtisarBelanja]]:
    """(structure, account) of every account, newest year first. One code in two structures is
    two accounts, except the top one, which is all of belanja in both."""
    hasil: dict[tuple[str, str], tuple[str, IkhtisarBelanja]] = {}
    for tahun in reversed(p.ikhtisar.belanja):
        for baris in tahun.baris:
            struktur = "" if baris.tingkat == 0 else tahun.struktur
            hasil.setdefault((struktur, baris.kode), (struktur, baris))
    return list(hasil.values())


def _kunci_akun(p: Perakit, struktur: str, tahun: BelanjaTahun, kode: str) -> str:
    """The dictionary key of an account in a year, "" where that year has no such account."""
    kunci = kunci_belanja(tahun.tahun, kode)
    ada = struktur in ("", tahun.struktur) and f"{kunci}.anggaran" in p.kamus
    return kunci if ada else ""


def _tabel_belanja(p: Perakit) -> Tabel:
    tahun = [satu.tahun for satu in p.ikhtisar.belanja]
    langkah = list(zip(tahun, tahun[1:], strict=False))
    lintas = is_lintas_struktur(p.ikhtisar.belanja)
    kaki = CatatanKaki()
    baris = []
    for struktur, akun in _daftar_akun(p):
        kode, tingkat = akun.kode, akun.tingkat
        catatan: tuple[str, ...] = ()
        if lintas and struktur:
            nota = f"Akun menurut {LABEL_STRUKTUR[struktur]}."
            catatan = (kaki.tambah(f"struktur-{struktur}", (Teks(nota),)),)
        uraian = Teks(f"{'– ' if tingkat > 1 else ''}{akun.uraian}", tebal=tingkat < 2)
        sel = [Sel((uraian,), kepala=True, catatan=catatan)]
        kunci = [_kunci_akun(p, struktur, satu, kode) for satu in p.ikhtisar.belanja]
        for nama, pilihan in (("anggaran", "angka"), ("realisasi", "angka"), ("persen", "")):
            for satu in kunci:
                sel.append(
                    p.sel_banding(f"{satu}.{nama}", kaki, pilihan) if satu else sel_teks("–")
                )
        for nama in ("anggaran", "realisasi"):
            for satu in kunci[1:]:
                sel.append(_sel_pertumbuhan(p, f"{satu}.pertumbuhan_{nama}", kaki))
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
        nota = "Akun ini tidak ada pada tahun sebelumnya dalam struktur yang sama."
        catatan = kaki.tambah("tanpa-dasar", (Teks(nota),))
        return Sel((Teks("–"),), catatan=(catatan,))
    butir = p.kamus[kunci]
    if butir.nilai is None:
        return p.sel(kunci, catatan=(kaki.tambah("pertumbuhan", (Teks(butir.alasan),)),))
    return p.sel(kunci)


def _baris_gambar(p: Perakit) -> list:
    """What to draw: the top accounts and those right below them; where the years cross two
    structures, the kinds that both know."""
    if is_lintas_struktur(p.ikhtisar.belanja):
        return [
            (label, lambda tahun, k=kelompok: kunci_kelompok_belanja(tahun, k))
            for kelompok, label in _kelompok(p)
            if all(
                f"{kunci_kelompok_belanja(t.tahun, kelompok)}.anggaran" in p.kamus
                for t in p.ikhtisar.belanja
            )
        ]
    return [
        (akun.uraian, lambda tahun, k=akun.kode: kunci_belanja(tahun, k))
        for struktur, akun in _daftar_akun(p)
        if akun.tingkat < 2
        and all(_kunci_akun(p, struktur, satu, akun.kode) for satu in p.ikhtisar.belanja)
    ]


def _kelompok(p: Perakit) -> list[tuple[str, str]]:
    """(kind, label) of the kinds that some year has."""
    ada = {s.kelompok for tahun in p.ikhtisar.belanja for s in hitung_sebanding(tahun)}
    return [(kelompok, label) for kelompok, label in KELOMPOK.items() if kelompok in ada]


def _sebanding(p: Perakit) -> Iterable[Blok]:
    """The years side by side by the kinds that both structures know, with the footnote."""
    if not is_lintas_struktur(p.ikhtisar.belanja):
        return
    tahun = [satu.tahun for satu in p.ikhtisar.belanja]
    kaki = CatatanKaki()
    catatan = kaki.tambah("padanan", (Teks(CATATAN_PADANAN),))
    baris = []
    for kelompok, label in _kelompok(p):
        sel = [Sel((Teks(label),), kepala=True, catatan=(catatan,))]
        for nama, pilihan in (("anggaran", "angka"), ("realisasi", "angka"), ("persen", "")):
            for satu in tahun:
                kunci = f"{kunci_kelompok_belanja(satu, kelompok)}.{nama}"
                sel.append(p.sel(kunci, pilihan) if kunci in p.kamus else sel_teks("–"))
        baris.append(BarisTabel(tuple(sel)))
    yield p.paragraf(
        "Karena struktur akun berganti, belanja {{ tahun }} dan tahun-tahun sebelumnya "
        "dibandingkan menurut kelompok yang dikenal kedua struktur pada "
        "{{ rujuk:tabel.belanja-sebanding }}."
    )
    lebar = 76 // (3 * len(tahun))
    yield Tabel(
        "tabel.belanja-sebanding",
        f"Belanja menurut Kelompok yang Sebanding Tahun {tahun[0]}–{tahun[-1]}",
        (
            Kolom("Kelompok", "kiri", 24),
            *(Kolom(str(satu), "kanan", lebar + 2, "Anggaran (Rp)") for satu in tahun),
            *(Kolom(str(satu), "kanan", lebar + 2, "Realisasi (Rp)") for satu in tahun),
            *(Kolom(str(satu), "kanan", lebar - 4, "Serapan") for satu in tahun),
        ),
        tuple(baris),
        sumber="Laporan Realisasi Anggaran, dipadankan",
        catatan=kaki.jadi(),
        bernomor_kolom=True,
    )


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
