"""Money: programmes with pagu and realisasi, belanja by account, and what the source prints.

A programme row of the source is only *stated*: its figures are sums. On a kegiatan, the columns
of Tabel 2.5 and the realisasi of Tabel 3.7 are the facts; the other columns of Tabel 3.7 repeat
or derive and are kept as stated.
"""

from pathlib import Path

from anggaran.models import (
    DinyatakanAnggaran,
    Kegiatan,
    Pagu,
    PemetaanSasaran,
    Program,
    RealisasiAnggaran,
    RekapBelanja,
)
from lkjip.organisasi.models import PerangkatDaerah, Urusan
from renstra.models import Sasaran

from .catatan import Catatan, read_berkas
from .gudang import Gudang
from .organisasi import build_dinyatakan

TABEL_PAGU = "Tabel 2.5"
TABEL_SERAPAN = "Tabel 3.7"
TABEL_BELANJA = "Tabel 3.8"
Kolom = DinyatakanAnggaran.Kolom
KOLOM_KEGIATAN = (
    ("anggaran", Kolom.PAGU_PERUBAHAN, TABEL_SERAPAN),
    ("sisa", Kolom.SISA, TABEL_SERAPAN),
    ("persen", Kolom.PERSEN, TABEL_SERAPAN),
)
KOLOM_PROGRAM = (
    ("apbd", Kolom.PAGU_MURNI, TABEL_PAGU),
    ("apbd_p", Kolom.PAGU_PERUBAHAN, TABEL_PAGU),
    ("realisasi", Kolom.REALISASI, TABEL_SERAPAN),
    *KOLOM_KEGIATAN,
)
TAHAP = (("apbd", Pagu.Tahap.MURNI, 0), ("apbd_p", Pagu.Tahap.PERUBAHAN, 1))


def load_program(
    folder: Path, opd: PerangkatDaerah, sasaran: dict[str, Sasaran], gudang: Gudang
) -> None:
    """The programme tree of one year."""
    berkas = read_berkas(folder, "anggaran.json")
    tahun = berkas.bulat("tahun")
    urusan = {satu.kode: satu for satu in Urusan.objects.all()}
    for urutan, isi in enumerate(berkas.daftar("program"), start=1):
        kode_urusan = isi.teks("urusan")
        if kode_urusan not in urusan:
            raise isi.galat("urusan", f"urusan “{kode_urusan}” tidak dikenal.")
        program = Program(
            opd=opd,
            tahun=tahun,
            urusan=urusan[kode_urusan],
            kode=isi.teks("kode"),
            nama=isi.teks("nama"),
            urutan=urutan,
        )
        gudang.save(program, isi)
        _load_dinyatakan(isi, program, {"program": program}, KOLOM_PROGRAM, gudang)
        for bagian in isi.daftar("sasaran"):
            nomor = bagian.teks("nomor")
            if nomor not in sasaran:
                raise bagian.galat("nomor", f"sasaran “{nomor}” tidak ada dalam Renstra.")
            peta = PemetaanSasaran(
                program=program, sasaran=sasaran[nomor], bobot=bagian.angka("bobot", "%")
            )
            gudang.save(peta, bagian)
        for ke, dalam in enumerate(isi.daftar("kegiatan"), start=1):
            _load_kegiatan(dalam, program, ke, gudang)
    berkas.check_habis()


def load_belanja(folder: Path, opd: PerangkatDaerah, gudang: Gudang) -> None:
    """Belanja by account. Rows with children only state; the leaves are the facts."""
    berkas = read_berkas(folder, "belanja.json")
    tahun, struktur = berkas.bulat("tahun"), berkas.teks("struktur")
    semua = berkas.daftar("belanja")
    induk = {isi.teks("induk", wajib=False) for isi in semua}
    ada: dict[tuple[int, str], RekapBelanja] = {}
    for urutan, isi in enumerate(semua, start=1):
        kode = isi.teks("kode")
        for dalam in isi.daftar("tahun"):
            baris = RekapBelanja(
                opd=opd,
                tahun=dalam.bulat("tahun"),
                struktur=struktur,
                kode=kode,
                induk=ada.get((dalam.bulat("tahun"), isi.teks("induk", wajib=False))),
                uraian=isi.teks("uraian"),
                urutan=urutan,
            )
            _fill_belanja(baris, dalam, daun=kode not in induk)
            ada[baris.tahun, kode] = gudang.save(baris, dalam)
        for nama in ("pertumbuhan_anggaran", "pertumbuhan_realisasi"):
            angka = isi.dinyatakan(nama)
            if angka:
                kunci = f"rekening.{kode}.{nama}"
                baris = build_dinyatakan(opd, tahun, kunci, TABEL_BELANJA, angka)
                gudang.save(baris, isi)
    berkas.check_habis()


def load_dinyatakan(folder: Path, opd: PerangkatDaerah, gudang: Gudang) -> None:
    """Figures that the source prints in its prose. One with `kolom` is also the printed total of
    that column of the budget tables."""
    berkas = read_berkas(folder, "dinyatakan.json")
    tahun = berkas.bulat("tahun")
    for isi in berkas.daftar("angka"):
        angka, sumber = isi.dinyatakan("angka"), isi.teks("sumber")
        if angka is None:
            raise isi.galat("angka", "harus diisi.")
        gudang.save(build_dinyatakan(opd, tahun, isi.teks("kunci"), sumber, angka), isi)
        if isi.ada("kolom"):
            baris = DinyatakanAnggaran(
                opd=opd,
                tahun=tahun,
                kolom=isi.teks("kolom"),
                nilai=angka.nilai,
                teks=angka.teks,
                sumber=sumber,
            )
            gudang.save(baris, isi)
    berkas.check_habis()


def _load_kegiatan(isi: Catatan, program: Program, urutan: int, gudang: Gudang) -> None:
    kegiatan = Kegiatan(
        program=program,
        kode=isi.teks("kode"),
        nama=isi.teks("nama"),
        urutan=urutan,
        penjelasan=isi.teks("penjelasan", wajib=False),
    )
    gudang.save(kegiatan, isi)
    for nama, tahap, ke in TAHAP:
        pagu = Pagu(kegiatan=kegiatan, tahap=tahap, urutan=ke, nilai=isi.angka(nama, "Rp"))
        gudang.save(pagu, isi)
    if isi.ada("realisasi"):
        serapan = RealisasiAnggaran(kegiatan=kegiatan, keuangan=isi.angka("realisasi", "Rp"))
        gudang.save(serapan, isi)
    _load_dinyatakan(isi, program, {"kegiatan": kegiatan}, KOLOM_KEGIATAN, gudang)


def _load_dinyatakan(
    isi: Catatan,
    program: Program,
    kunci: dict[str, Program | Kegiatan],
    kolom: tuple[tuple[str, str, str], ...],
    gudang: Gudang,
) -> None:
    for nama, nama_kolom, sumber in kolom:
        angka = isi.dinyatakan(nama, "%" if nama_kolom == Kolom.PERSEN else "Rp")
        if angka is None:
            continue
        baris = DinyatakanAnggaran(
            opd=program.opd,
            tahun=program.tahun,
            **kunci,
            kolom=nama_kolom,
            nilai=angka.nilai,
            teks=angka.teks,
            sumber=sumber,
        )
        gudang.save(baris, isi)


def _fill_belanja(baris: RekapBelanja, isi: Catatan, *, daun: bool) -> None:
    anggaran, realisasi = isi.dinyatakan("anggaran", "Rp"), isi.dinyatakan("realisasi", "Rp")
    persen = isi.dinyatakan("persen", "%")
    baris.persen_dinyatakan = persen.nilai if persen else None
    if anggaran and anggaran.nilai is None:
        baris.anggaran_teks = anggaran.teks
    akhiran = "" if daun else "_dinyatakan"
    for nama, angka in (("anggaran", anggaran), ("realisasi", realisasi)):
        setattr(baris, nama + akhiran, angka.nilai if angka else None)
