"""Bab III, the money: per sasaran (3.6), per programme (3.7), over the years (3.8, Gambar 3.2)."""

from collections.abc import Iterable

from lkjip.rumus.ikhtisar import BelanjaTahun, IkhtisarBaris

from .bab2_anggaran import baris_kegiatan
from .gambar import gambar_belanja
from .kamus.kunci import (
    daftar_kunci_sasaran,
    kunci_belanja,
    kunci_kegiatan,
    kunci_program,
    kunci_sub_kegiatan,
)
from .perakit import CatatanKaki, Perakit, akhiri, sel_teks
from .pohon import (
    BarisTabel,
    Blok,
    ButirDaftar,
    Daftar,
    JenisBaris,
    Kolom,
    Kotak,
    Sel,
    SubBab,
    Tabel,
    Teks,
)

ANGGARAN = """
<p>Realisasi anggaran disajikan menurut sasaran yang didukungnya, menurut program dan kegiatan, dan
menurut jenis belanja dibandingkan dengan tahun sebelumnya.</p>
"""


def susun(p: Perakit) -> tuple[Blok, ...]:
    """Build the sub-chapters on the budget."""
    pembuka = p.prosa("bab.3.anggaran", ANGGARAN)
    ada_program = bool(p.potret.anggaran.program)
    isi: list[Blok] = [*pembuka]
    if ada_program:
        isi.append(p.paragraf(*_kalimat_total(p)))
        isi.append(SubBab("bab.3.anggaran-sasaran", "Anggaran per Sasaran", _per_sasaran(p)))
        isi.append(
            SubBab("bab.3.anggaran-program", "Anggaran per Program dan Kegiatan", _per_program(p))
        )
    else:
        isi.append(
            p.paragraf(
                "Program dan anggaran tahun {{ tahun }} belum diisi, sehingga realisasinya belum "
                "dapat disajikan."
            )
        )
    if p.ikhtisar.belanja:
        isi.append(
            SubBab("bab.3.anggaran-tahunan", "Perkembangan Anggaran dan Realisasi", _tahunan(p))
        )
    else:
        isi.append(p.paragraf("Rekap belanja menurut jenisnya belum diisi."))
    return tuple(isi)


def _kalimat_total(p: Perakit) -> Iterable[str]:
    serapan = p.ikhtisar.anggaran.total.serapan
    if serapan.pagu is None:
        yield "Pagu program dan kegiatan belum diisi."
        return
    yield (
        "Anggaran seluruh program tahun {{ tahun }} berjumlah {{ anggaran.total }} "
        "({{ anggaran.total|terbilang }})."
    )
    if serapan.realisasi is None:
        yield "Realisasinya belum diisi."
        return
    if serapan.persen is None:
        yield "Realisasinya {{ anggaran.realisasi }}."
    else:
        yield (
            "Realisasinya {{ anggaran.realisasi }} ({{ anggaran.realisasi|terbilang }}), sehingga "
            "serapannya {{ anggaran.persen }} dan sisanya {{ anggaran.sisa }}."
        )
    if p.kamus["anggaran.fisik"].nilai is not None:
        yield "Realisasi fisiknya {{ anggaran.fisik }}."


# --- per sasaran (3.6)


def _per_sasaran(p: Perakit) -> tuple[Blok, ...]:
    if not p.ikhtisar.sasaran:
        return (p.paragraf("Belum ada sasaran yang dapat dihubungkan dengan anggaran."),)
    return (
        p.paragraf(
            "Anggaran setiap sasaran diperoleh dari program dan kegiatan yang dipetakan kepadanya, "
            "sebagaimana disajikan pada {{ rujuk:tabel.anggaran-sasaran }}."
        ),
        _tabel_sasaran(p),
        *_tanpa_sasaran(p),
        *p.prosa("bab.3.anggaran.sasaran", ""),
    )


def _tabel_sasaran(p: Perakit) -> Tabel:
    kaki = CatatanKaki()
    kunci = daftar_kunci_sasaran(p.potret)
    baris = []
    for satu in p.ikhtisar.sasaran:
        nama = kunci[satu.fakta.id]
        catatan = ()
        if not satu.anggaran.dukungan:
            catatan = (
                kaki.tambah(
                    "belum-dipetakan",
                    (Teks("Belum ada program yang dipetakan ke sasaran ini."),),
                ),
            )
        baris.append(
            BarisTabel(
                (
                    sel_teks(satu.fakta.nomor),
                    Sel((Teks(satu.fakta.teks.rstrip(". ")),), kepala=True, catatan=catatan),
                    *_sel_serapan(p, nama, kaki),
                )
            )
        )
    lebar = 2
    baris.append(_jumlah(p, "Jumlah yang dipetakan ke sasaran", "anggaran.dipetakan", kaki, lebar))
    if p.ikhtisar.anggaran.tak_terpetakan:
        baris.append(
            _jumlah(p, "Program yang belum dipetakan", "anggaran.tanpa_sasaran", kaki, lebar)
        )
        baris.append(
            BarisTabel(
                (
                    Sel((Teks("Jumlah seluruh program"),), rentang_kolom=2, kepala=True),
                    p.sel_banding("anggaran.total", kaki, "angka"),
                    p.sel_banding("anggaran.realisasi", kaki, "angka"),
                    p.sel_banding("anggaran.sisa", kaki, "angka"),
                    p.sel_banding("anggaran.persen", kaki),
                ),
                JenisBaris.JUMLAH,
            )
        )
    return Tabel(
        "tabel.anggaran-sasaran",
        f"Anggaran dan Realisasi per Sasaran Tahun {p.potret.tahun}",
        (
            Kolom("No.", "tengah", 6),
            Kolom("Sasaran", "kiri", 40),
            Kolom("Anggaran (Rp)", "kanan", 16),
            Kolom("Realisasi (Rp)", "kanan", 16),
            Kolom("Sisa (Rp)", "kanan", 14),
            Kolom("Serapan", "kanan", 8),
        ),
        tuple(baris),
        sumber="DPA dan Laporan Realisasi Anggaran, diolah menurut pemetaan program ke sasaran",
        catatan=kaki.jadi(),
        bernomor_kolom=True,
    )


def _sel_serapan(p: Perakit, kunci: str, kaki: CatatanKaki) -> tuple[Sel, ...]:
    return (
        *(
            p.sel_banding(f"{kunci}.{nama}", kaki, "angka")
            for nama in ("anggaran", "realisasi", "sisa")
        ),
        p.sel_banding(f"{kunci}.persen", kaki),
    )


def _jumlah(p: Perakit, judul: str, kunci: str, kaki: CatatanKaki, lebar: int) -> BarisTabel:
    return BarisTabel(
        (Sel((Teks(judul),), rentang_kolom=lebar, kepala=True), *_sel_serapan(p, kunci, kaki)),
        JenisBaris.JUMLAH,
    )


def _tanpa_sasaran(p: Perakit) -> Iterable[Blok]:
    """Name the programmes that serve no sasaran, with their money: nothing may disappear."""
    sisanya = p.ikhtisar.anggaran.tak_terpetakan
    if not sisanya:
        yield p.paragraf("Seluruh program telah dipetakan ke sasaran.")
        return
    butir = []
    for satu in sisanya:
        fakta = next(
            f
            for f in p.potret.anggaran.program
            if (f.urusan, f.kode) == (satu.program.urusan, satu.program.kode)
        )
        kunci = kunci_program(fakta)
        sebagian = satu.pagu != satu.program.serapan.pagu
        isi = (
            f"<strong>{{{{ {kunci}.nama }}}}</strong>: anggaran {{{{ {kunci}.anggaran }}}}, "
            f"realisasi {{{{ {kunci}.realisasi }}}}"
        )
        if satu.program.serapan.persen is not None:
            isi += f" ({{{{ {kunci}.persen }}}})"
        isi += "; baru sebagian yang dipetakan." if sebagian else "."
        butir.append(ButirDaftar(p.baris(isi)))
    yield Kotak(
        "Program yang belum dipetakan ke sasaran",
        (
            p.paragraf(
                "Sebanyak {{ anggaran.tanpa_sasaran.jumlah|lengkap }} program dengan anggaran "
                "{{ anggaran.tanpa_sasaran.anggaran }} dan realisasi "
                "{{ anggaran.tanpa_sasaran.realisasi }} bersifat menunjang dan belum dipetakan ke "
                "salah satu sasaran, sehingga tidak termasuk dalam jumlah per sasaran:"
            ),
            Daftar(tuple(butir)),
        ),
        "perhatian",
    )


# --- per programme (3.7)


def _per_program(p: Perakit) -> tuple[Blok, ...]:
    return (
        p.paragraf(
            "Anggaran dan realisasi setiap program dan kegiatan disajikan pada "
            "{{ rujuk:tabel.realisasi-program }}."
        ),
        _tabel_program(p),
        *_kalimat_ujung(p),
        *_rendah(p),
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
                    *_sel_serapan(p, kunci_program(fakta), kaki),
                ),
                JenisBaris.KELOMPOK,
            )
        )
        for nama, kode, kunci in baris_kegiatan(fakta):
            baris.append(
                BarisTabel(
                    (sel_teks(kode), sel_teks(nama, kepala=True), *_sel_serapan(p, kunci, kaki))
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


# --- over the years (3.8)


def _tahunan(p: Perakit) -> tuple[Blok, ...]:
    return (
        p.paragraf(
            "Perkembangan anggaran dan realisasi menurut jenis belanja disajikan pada "
            "{{ rujuk:tabel.belanja }} dan {{ rujuk:gambar.belanja }}."
        ),
        _tabel_belanja(p),
        gambar_belanja(p, _baris_gambar(p), [satu.tahun for satu in p.ikhtisar.belanja]),
        *_kalimat_belanja(p),
        *_selisih_langsung(p),
        *p.prosa("bab.3.anggaran.tahunan", ""),
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
                Kolom(f"{lalu}–{kini}", "kanan", lebar - 2, "Pertumbuhan Anggaran")
                for lalu, kini in langkah
            ),
            *(
                Kolom(f"{lalu}–{kini}", "kanan", lebar - 2, "Pertumbuhan Realisasi")
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
    yield p.paragraf(*_kalimat_dua_tahun(kini, lalu))


def _kalimat_dua_tahun(kini: BelanjaTahun, lalu: BelanjaTahun) -> Iterable[str]:
    yield (
        "Seluruh belanja tahun {{ tahun.lalu }} dianggarkan {{ belanja.total_lalu.anggaran }} dan "
        "terealisasi {{ belanja.total_lalu.realisasi }} atau {{ belanja.total_lalu.persen }}. Pada "
        "tahun {{ tahun }} anggarannya {{ belanja.total.anggaran }} dan realisasinya "
        "{{ belanja.total.realisasi }} atau {{ belanja.total.persen }}."
    )
    if kini.total.persen > lalu.total.persen:
        yield "Serapannya lebih tinggi daripada tahun sebelumnya."
    elif kini.total.persen < lalu.total.persen:
        yield "Serapannya lebih rendah daripada tahun sebelumnya."
    else:
        yield "Serapannya sama dengan tahun sebelumnya."


def _selisih_langsung(p: Perakit) -> Iterable[Blok]:
    """Two records of one spending that disagree: the kegiatan and the accounts."""
    if p.kamus["anggaran.selisih_belanja"].nilai in (None, 0):
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
