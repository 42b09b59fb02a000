"""What the sources print, table by table, judged by the same witnesses as a foreign report.

The tables of the report are filled with the printed figures (DPA, LRA, recaps) in place of the
computed ones. Where nothing is printed the computed figure stands, because then the source says
nothing else.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from lkjip.rumus.angka import parse_angka
from lkjip.rumus.ikhtisar import Ikhtisar
from lkjip.rumus.potret import Potret, PotretKegiatan, PotretSerapanPeriode, PotretSubKegiatan
from lkjip.rumus.uji import Temuan, periksa

from ..dokumen.banding import Beda
from ..dokumen.kamus.kunci import (
    kunci_belanja,
    kunci_indikator,
    kunci_kegiatan,
    kunci_sub_kegiatan,
)
from ..dokumen.klaim import KlaimLaporan, susun_klaim_tabel
from ..dokumen.nomor import DokumenBernomor
from .jenis import pilih_angka

TABEL = (
    "tabel.pendidikan",
    "tabel.golongan",
    "tabel.abk",
    "tabel.program-anggaran",
    "tabel.realisasi-program",
    "tabel.belanja",
)
TABEL_CAPAIAN = "tabel.capaian"
PROSA = re.compile(r"^(?:bab|ikhtisar|kata pengantar|penutup|narasi)\b", re.IGNORECASE)
KELUARGA = frozenset(
    {"J01", "J02", "J03", "J04", "J05", "S01", "S07", "H01", "H02", "H03", "F01", "F02"}
)


def periksa_sumber(
    dok: DokumenBernomor, potret: Potret, ikhtisar: Ikhtisar, beda: Iterable[Beda]
) -> tuple[KlaimLaporan, tuple[Temuan, ...]]:
    """The claims of the source tables and the findings on their figures."""
    tercetak = susun_tercetak(potret, ikhtisar, beda)
    capaian = susun_capaian(potret, ikhtisar)
    pilih = (*TABEL, TABEL_CAPAIAN) if capaian else TABEL
    klaim = susun_klaim_tabel(dok, pilih, {**tercetak, **(capaian or {})})
    # Structure is judged in the whole report: here only figures.
    return klaim, tuple(t for t in periksa(klaim.dokumen) if t.kode in KELUARGA)


def susun_tercetak(potret: Potret, ikhtisar: Ikhtisar, beda: Iterable[Beda]) -> dict[str, str]:
    """{key of a figure: what its source prints}, where that is not what is computed."""
    cocok = {isi.kolom for isi in ikhtisar.anggaran.total.banding if isi.nilai.cocok}
    hasil: dict[str, str] = {}
    for satu in beda:
        prosa = bool(PROSA.match(satu.sumber))
        for kunci in satu.kunci:
            # A total that stands in the text only sums up a table that prints none of its own.
            jumlah = kunci.startswith("anggaran.") and kunci.partition(".")[2] not in cocok
            if (not prosa or jumlah) and kunci not in hasil:
                hasil[kunci] = satu.tercetak
    if "anggaran.realisasi" in hasil:  # its remainder would be the computed one
        hasil.setdefault("anggaran.sisa", "")
    for angka in potret.dinyatakan:
        bagian = angka.kunci.split(".")
        if bagian[0] == "rekening" and bagian[-1].startswith("pertumbuhan_"):
            kode = ".".join(bagian[1:-1])
            hasil[f"{kunci_belanja(potret.tahun, kode)}.{bagian[-1]}"] = angka.teks
    return hasil


def susun_capaian(potret: Potret, ikhtisar: Ikhtisar) -> dict[str, str] | None:
    """What the source prints as capaian of each indicator; None when it prints none."""
    tercetak: dict[str, str] = {}
    for angka in potret.dinyatakan:
        if angka.kunci.startswith("indikator.") and angka.kunci.endswith(".capaian"):
            tercetak.setdefault(angka.kunci, angka.teks)
    if not tercetak:
        return None
    hasil = {"opd.capaian": "", "opd.kategori": ""}
    for satu in ikhtisar.indikator:
        awal = kunci_indikator(satu.kode)
        hasil |= {
            f"{awal}.capaian": tercetak.get(f"{awal}.capaian", ""),
            f"{awal}.kategori": "",
        }
    for simpul in (*ikhtisar.tujuan, *ikhtisar.sasaran):
        jenis = "tujuan" if simpul in ikhtisar.tujuan else "sasaran"
        hasil |= {
            f"{jenis}.{simpul.fakta.nomor}.capaian": "",
            f"{jenis}.{simpul.fakta.nomor}.kategori": "",
        }
    return hasil


# --- what follows from a slip in a leaf


def perbaiki_potret(potret: Potret, klaim: KlaimLaporan, temuan: Iterable[Temuan]) -> Potret:
    """The facts with every proposed correction of a kegiatan taken: what still differs then has a
    cause of its own."""
    benar: dict[str, Decimal] = {}
    for satu in temuan:
        nilai = parse_angka(satu.terhitung).nilai if satu.terhitung else None
        for isi in satu.lokasi[:1]:
            kunci = pilih_angka(satu, klaim.tempat[isi.baris])
            if kunci and nilai is not None and satu.kode in ("J01", "S01"):
                benar[kunci] = nilai
    if not benar:
        return potret
    program = []
    for satu in potret.anggaran.program:
        kegiatan = []
        for k in satu.kegiatan:
            awal = kunci_kegiatan(satu, k.kode)
            sub = tuple(
                _perbaiki(s, kunci_sub_kegiatan(satu, k.kode, s.kode), benar)
                for s in k.sub_kegiatan
            )
            kegiatan.append(replace(_perbaiki(k, awal, benar), sub_kegiatan=sub))
        program.append(replace(satu, kegiatan=tuple(kegiatan)))
    return replace(potret, anggaran=replace(potret.anggaran, program=tuple(program)))


def _perbaiki[T: (PotretKegiatan, PotretSubKegiatan)](
    satu: T, awal: str, benar: Mapping[str, Decimal]
) -> T:
    if f"{awal}.realisasi" in benar and satu.realisasi:
        isi = PotretSerapanPeriode(0, benar[f"{awal}.realisasi"], satu.realisasi[-1].fisik)
        satu = replace(satu, realisasi=(isi,))
    pagu = benar.get(f"{awal}.anggaran", benar.get(f"{awal}.pagu_perubahan"))
    if pagu is not None and satu.pagu:
        akhir = replace(satu.pagu[-1], nilai=pagu)
        satu = replace(satu, pagu=(*satu.pagu[:-1], akhir))
    return satu
