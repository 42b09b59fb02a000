"""The appendices: Perjanjian Kinerja as its form, Pengukuran Kinerja, and data quality."""

from collections.abc import Iterable
from dataclasses import replace

from lkjip.rumus.potret import PotretPejabat

from .bab2_tabel import tabel_perjanjian
from .bab3_tabel import tabel_capaian
from .banding import daftar_tak_terbanding
from .depan import lengkapi_jabatan, penanda, tanda_tangan_kepala
from .kamus.butir import format_tanggal
from .kamus.identitas import JENIS_PK, cari_pejabat, nama_lengkap_opd
from .kamus.kunci import kunci_program
from .lampiran_data import susun_bukti, susun_penghargaan, susun_rencana_aksi
from .lampiran_unggahan import susun_unggahan
from .perakit import Perakit, sel_teks
from .pohon import (
    Bagian,
    BarisTabel,
    Blok,
    HalamanBaru,
    Isian,
    JenisBagian,
    JenisBaris,
    Kolom,
    Kop,
    Paragraf,
    Pengesahan,
    Sel,
    Tabel,
    TandaTangan,
    Teks,
)

PEMBUKA_PK = (
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta "
    "berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"
)
JANJI_PERTAMA = (
    "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran "
    "perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah "
    "ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja "
    "tersebut menjadi tanggung jawab pihak pertama."
)
JANJI_KEDUA = (
    "Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap "
    "capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka "
    "pemberian penghargaan dan sanksi."
)
BARIS_SEHALAMAN = 34
"""Rows of both tables of the agreement's annex that fit one page together with the signatures;
with more, the programmes start a page of their own, so that no signature stands alone."""
BARIS_PENGESAHAN = 5
"""Rows that the QR codes and the note below them take from that page."""


def susun_lampiran(p: Perakit) -> tuple[Bagian, ...]:
    """Build the appendices in order."""
    return (
        Bagian("lampiran.pk", JenisBagian.LAMPIRAN, "Perjanjian Kinerja", susun_pk(p)),
        *susun_rencana_aksi(p),
        Bagian("lampiran.pengukuran", JenisBagian.LAMPIRAN, "Pengukuran Kinerja", _pengukuran(p)),
        *susun_penghargaan(p),
        *susun_bukti(p),
        *susun_unggahan(p),
        Bagian("lampiran.mutu-data", JenisBagian.LAMPIRAN, "Catatan Mutu Data", _mutu_data(p)),
    )


def kop(p: Perakit) -> Kop:
    """The letterhead of the OPD."""
    opd = p.potret.opd
    kontak = [
        f"{sebutan} {nilai}"
        for sebutan, nilai in (
            ("Telepon", opd.telepon),
            ("Laman", opd.laman),
            ("Pos-el", opd.pos_el),
        )
        if nilai
    ]
    return Kop(f"Pemerintah {p.potret.pemda.nama}", opd.nama, opd.alamat, ", ".join(kontak))


def _judul(teks: str) -> Paragraf:
    """The centred title of a form."""
    return Paragraf((Teks(teks, tebal=True),), "tengah")


# --- Perjanjian Kinerja


def susun_pk(p: Perakit, pengesahan: Pengesahan | None = None) -> tuple[Blok, ...]:
    """The agreement of the potret as its official form of two pages; with `pengesahan` as it is
    signed electronically."""
    pk = p.potret.pk
    if pk is None:
        return (p.paragraf("Perjanjian Kinerja tahun {{ tahun }} belum ada."),)
    judul = JENIS_PK.get(pk.jenis, "Perjanjian Kinerja").upper()
    pertama = pk.pihak_pertama or cari_pejabat(p.potret, "kepala_opd")
    kedua = pk.pihak_kedua or cari_pejabat(p.potret, "kepala_daerah")
    jabatan_pertama = f"Kepala {nama_lengkap_opd(p.potret)}"
    jabatan_kedua = f"{p.potret.pemda.sebutan_kepala} {_nama_daerah(p)}"
    tanggal = format_tanggal(pk.tanggal) if pk.tanggal else str(p.potret.tahun)
    tanda_tangan = TandaTangan(
        f"{p.potret.pemda.tempat}, {tanggal}",
        (
            penanda(p.potret.pemda.nama, kedua, jabatan_kedua),
            penanda(p.potret.pemda.nama, pertama, jabatan_pertama),
        ),
        pengesahan,
    )
    target = tabel_perjanjian(p, "tabel.lampiran-pk", bernomor=False)
    baris = len(target.baris) + len(p.potret.anggaran.program)
    muat = BARIS_SEHALAMAN - (BARIS_PENGESAHAN if pengesahan else 0)
    return (
        kop(p),
        _judul(f"{judul} TAHUN {p.potret.tahun}"),
        p.paragraf(PEMBUKA_PK),
        _para_pihak(p, pertama, jabatan_pertama),
        p.paragraf("selanjutnya disebut <strong>pihak pertama</strong>;"),
        _para_pihak(p, kedua, jabatan_kedua),
        p.paragraf(
            "selaku atasan pihak pertama, selanjutnya disebut <strong>pihak kedua</strong>."
        ),
        p.paragraf(JANJI_PERTAMA),
        p.paragraf(JANJI_KEDUA),
        tanda_tangan,
        HalamanBaru(),
        _judul(f"LAMPIRAN {judul} TAHUN {p.potret.tahun}"),
        target,
        *((HalamanBaru(),) if baris > muat else ()),
        *_tabel_program(p),
        replace(tanda_tangan),  # a block of its own, because its QR codes have names of their own
    )


def _nama_daerah(p: Perakit) -> str:
    """Return "Pangkalpinang" of "Kota Pangkalpinang"."""
    return p.potret.pemda.nama.partition(" ")[2] or p.potret.pemda.nama


def _para_pihak(p: Perakit, pejabat: PotretPejabat | None, jabatan: str) -> Isian:
    if pejabat is None:
        return Isian((("Nama", "(nama belum diisi)"), ("Jabatan", jabatan)))
    return Isian(
        (("Nama", pejabat.nama), ("Jabatan", lengkapi_jabatan(p.potret.pemda.nama, pejabat)))
    )


def _tabel_program(p: Perakit) -> tuple[Blok, ...]:
    if not p.potret.anggaran.program:
        return (p.paragraf("Program dan anggaran belum diisi."),)
    # The agreement of the start of the year is backed by the first budget, an amended one by the
    # amended budget.
    tahap = "anggaran"
    if p.potret.pk and p.potret.pk.jenis == "murni" and _ada_pagu_murni(p):
        tahap = "pagu_murni"
    baris = [
        BarisTabel(
            (
                sel_teks(str(urut)),
                sel_teks(program.nama, kepala=True),
                p.sel(f"{kunci_program(program)}.{tahap}", "angka"),
                sel_teks(_keterangan(tahap)),
            )
        )
        for urut, program in enumerate(p.potret.anggaran.program, start=1)
    ]
    total = "anggaran.total" if tahap == "anggaran" else f"anggaran.{tahap}"
    baris.append(
        BarisTabel(
            (
                Sel((Teks("Jumlah"),), rentang_kolom=2, kepala=True),
                p.sel(total, "angka"),
                sel_teks(""),
            ),
            JenisBaris.JUMLAH,
        )
    )
    return (
        Tabel(
            "tabel.lampiran-pk-program",
            "Program dan Anggaran",
            (
                Kolom("No.", "tengah", 6),
                Kolom("Program", "kiri", 62),
                Kolom("Anggaran (Rp)", "kanan", 17),
                Kolom("Keterangan", "kiri", 15),
            ),
            tuple(baris),
            bernomor=False,
        ),
    )


def _ada_pagu_murni(p: Perakit) -> bool:
    return p.kamus["anggaran.pagu_murni"].nilai is not None


def _keterangan(tahap: str) -> str:
    return "APBD" if tahap == "pagu_murni" else "APBD Perubahan"


# --- Pengukuran Kinerja


def _pengukuran(p: Perakit) -> tuple[Blok, ...]:
    if not p.ikhtisar.indikator:
        return (p.paragraf("Pengukuran kinerja tahun {{ tahun }} belum dapat disajikan."),)
    return (
        kop(p),
        _judul(f"PENGUKURAN KINERJA TAHUN {p.potret.tahun}"),
        tabel_capaian(p, "tabel.lampiran-pengukuran", bernomor=False),
        tanda_tangan_kepala(p, p.potret.tahun + 1),
    )


# --- data quality


def _mutu_data(p: Perakit) -> tuple[Blok, ...]:
    return (*_tabel_mutu(p), *_tak_terbanding(p))


def _tak_terbanding(p: Perakit) -> Iterable[Blok]:
    """Printed totals that the rows below them can neither bear out nor refute."""
    tak = daftar_tak_terbanding(p.potret, p.ikhtisar, p.kamus)
    if not tak:
        return
    yield p.paragraf(
        "Angka tercetak berikut tidak dapat dibandingkan dengan hasil hitung, sehingga tidak "
        "dinyatakan cocok maupun berbeda:"
    )
    yield Tabel(
        "tabel.tak-terbanding",
        "Angka Tercetak yang Tidak Dapat Dibandingkan",
        (
            Kolom("Hal", "kiri", 28),
            Kolom("Sumber", "kiri", 14),
            Kolom("Tercetak", "kanan", 14),
            Kolom("Sebab", "kiri", 44),
        ),
        tuple(
            BarisTabel(
                (
                    sel_teks(satu.hal, kepala=True),
                    sel_teks(satu.sumber),
                    sel_teks(satu.tercetak),
                    sel_teks(satu.alasan),
                )
            )
            for satu in tak
        ),
        bernomor=False,
    )


def _tabel_mutu(p: Perakit) -> tuple[Blok, ...]:
    if not p.beda:
        return (
            p.paragraf(
                "Tidak ada angka tercetak pada dokumen sumber yang berbeda dari hasil hitungan "
                "rinciannya."
            ),
        )
    baris = tuple(
        BarisTabel(
            (
                sel_teks(str(urut)),
                sel_teks(satu.hal, kepala=True),
                sel_teks(satu.sumber),
                sel_teks(satu.tercetak),
                sel_teks(satu.terhitung),
                sel_teks(satu.selisih),
            )
        )
        for urut, satu in enumerate(p.beda, start=1)
    )
    return (
        p.paragraf(
            "Laporan ini menghitung setiap jumlah dan persentase dari rinciannya. Daftar berikut "
            "memuat angka yang tercetak pada dokumen sumber tetapi berbeda dari hasil hitungan "
            "tersebut, atau yang penulisannya tidak dapat dibaca sebagai angka. Yang dipakai dalam "
            "laporan adalah kolom terhitung; selisih adalah angka tercetak dikurangi angka "
            "terhitung."
        ),
        Tabel(
            "tabel.mutu-data",
            "Angka yang Tercetak Berbeda dari yang Terhitung",
            (
                Kolom("No.", "tengah", 6),
                Kolom("Hal", "kiri", 32),
                Kolom("Sumber", "kiri", 14),
                Kolom("Tercetak", "kanan", 17),
                Kolom("Terhitung", "kanan", 17),
                Kolom("Selisih", "kanan", 14),
            ),
            baris,
            bernomor_kolom=True,
            bernomor=False,
        ),
    )
