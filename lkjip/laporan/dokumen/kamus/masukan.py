"""From which figures of the dictionary a figure is computed, and by which formula, in words.

A figure without inputs is a fact: somebody typed it, or a source prints it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lkjip.rumus.ikhtisar import Ikhtisar
from lkjip.rumus.potret import Potret

from .butir import Butir
from .kunci import (
    daftar_kunci_sasaran,
    kunci_belanja,
    kunci_indikator,
    kunci_program,
)

type Kamus = Mapping[str, Butir]


@dataclass(frozen=True, slots=True)
class Masukan:
    """`rumus` in words; `kunci` of the figures that go into it, only those that exist."""

    rumus: str = ""
    kunci: tuple[str, ...] = ()


def cari_masukan(kunci: str, kamus: Kamus, potret: Potret, ikhtisar: Ikhtisar) -> Masukan:
    """The formula and the inputs of the figure under `kunci`; empty for a fact."""
    awal, _, kolom = kunci.rpartition(".")
    for cara in (_hitungan, _jumlah):
        hasil = cara(awal, kolom, kamus, potret, ikhtisar)
        ada = tuple(k for k in dict.fromkeys(hasil.kunci) if k in kamus and k != kunci)
        if ada:
            return Masukan(hasil.rumus, ada)
    return Masukan()


# Last part of a key → formula and the figures beside it.
SEBELAH: dict[str, tuple[str, tuple[str, ...]]] = {
    "sisa": ("anggaran − realisasi", ("anggaran", "total", "realisasi")),
    "persen": ("realisasi ÷ anggaran × 100 %", ("realisasi", "anggaran", "total")),
    "kategori": ("menurut rentang kebijakan pada capaian", ("capaian",)),
    "kategori_lalu": ("menurut rentang kebijakan pada capaian", ("capaian_lalu",)),
    "selisih": ("realisasi − target", ("realisasi", "target")),
    "kekurangan": ("besar selisih realisasi dan target", ("realisasi", "target")),
    "perubahan": ("capaian tahun ini − capaian tahun lalu", ("capaian", "capaian_lalu")),
    "perubahan_realisasi": ("realisasi − realisasi tahun lalu", ("realisasi", "realisasi_lalu")),
    "besar_perubahan": ("realisasi − realisasi tahun lalu", ("realisasi", "realisasi_lalu")),
    "kemajuan": ("realisasi terhadap target akhir Renstra", ("realisasi", "target_akhir")),
    "kemajuan_mentah": ("realisasi terhadap target akhir Renstra", ("realisasi", "target_akhir")),
    "serapan": ("realisasi sampai triwulan itu ÷ pagu × 100 %", ("kumulatif", "pagu")),
    "efisiensi": ("capaian dibandingkan dengan serapan", ("capaian", "persen")),
    "efisiensi_kesimpulan": ("capaian dibandingkan dengan serapan", ("capaian", "persen")),
}


KAS = {
    "selisih": "realisasi − rencana kas",
    "deviasi": "(realisasi − rencana kas) ÷ rencana kas × 100 %",
}


def _hitungan(awal: str, kolom: str, kamus: Kamus, potret: Potret, ikhtisar: Ikhtisar) -> Masukan:
    """Two figures beside each other, of one row."""
    lalu = "_lalu" if kolom.endswith("_lalu") else ""
    if kolom.removesuffix(lalu) in ("capaian", "capaian_mentah") and awal.startswith("indikator."):
        capaian = kamus[f"{awal}.{kolom}"]
        return Masukan(capaian.asal, (f"{awal}.realisasi{lalu}", f"{awal}.target{lalu}"))
    if awal == "kas" or awal.endswith(".kas"):
        return Masukan(KAS.get(kolom, ""), (f"{awal}.realisasi", f"{awal}.rencana"))
    if kolom == "kumulatif":
        induk, _, nomor = awal.rpartition(".")
        ikut = tuple(f"{induk}.{n}.realisasi" for n in range(1, int(nomor) + 1))
        return Masukan("jumlah realisasi sejak triwulan pertama", ikut)
    if kolom.startswith("pertumbuhan_"):
        dari = kolom.removeprefix("pertumbuhan_")
        dulu = awal.replace(f"belanja.{potret.tahun}.", f"belanja.{potret.tahun - 1}.")
        return Masukan("tahun ini − tahun lalu", (f"{awal}.{dari}", f"{dulu}.{dari}"))
    rumus, sebelah = SEBELAH.get(kolom, ("", ()))
    return Masukan(rumus, tuple(f"{awal}.{satu}" for satu in sebelah))


def _jumlah(awal: str, kolom: str, kamus: Kamus, potret: Potret, ikhtisar: Ikhtisar) -> Masukan:
    """A sum, a count or a mean over rows below."""
    jenis, _, sisa = awal.partition(".")
    cara: dict[str, Callable[..., Masukan]] = {
        "program": _anak("kegiatan"),
        "kegiatan": _anak("sub_kegiatan"),
        "anggaran": _seluruh_program,
        "sasaran": _sasaran,
        "tujuan": _sasaran,
        "opd": _rerata_opd,
        "iku": _iku,
        "indikator_sasaran": _iku,
        "belanja": _belanja,
        "pegawai": _pegawai,
    }
    pilih = cara.get(jenis)
    return pilih(sisa, kolom, kamus, potret, ikhtisar) if pilih else Masukan()


def _anak(jenis: str) -> Callable[..., Masukan]:
    def cari(sisa: str, kolom: str, kamus: Kamus, *_: object) -> Masukan:
        panjang = len(f"{jenis}.{sisa}.x.{kolom}".split("."))
        isi = [
            k
            for k in kamus
            if k.startswith(f"{jenis}.{sisa}.")
            and k.endswith(f".{kolom}")
            and len(k.split(".")) == panjang
        ]
        cara = "rata-rata" if kolom == "fisik" else "jumlah"
        return Masukan(f"{cara} {jenis.replace('_', ' ')} di bawahnya", tuple(isi))

    return cari


def _seluruh_program(sisa: str, kolom: str, kamus: Kamus, potret: Potret, _: object) -> Masukan:
    nama = "anggaran" if kolom == "total" else kolom
    if sisa.startswith("triwulan."):
        isi = tuple(f"{kunci_program(p)}.{sisa}.{kolom}" for p in potret.anggaran.program)
        return Masukan("jumlah seluruh program", isi)
    if kolom.startswith("jumlah_") or sisa:
        nama = "anggaran"
    isi = tuple(f"{kunci_program(p)}.{nama}" for p in potret.anggaran.program)
    sebut = "banyaknya baris" if kolom.startswith("jumlah_") else "jumlah seluruh program"
    sebut = "rata-rata seluruh program" if kolom == "fisik" else sebut
    return Masukan(sebut, isi)


def _sasaran(sisa: str, kolom: str, kamus: Kamus, potret: Potret, ikhtisar: Ikhtisar) -> Masukan:
    kunci = daftar_kunci_sasaran(potret)
    for satu in ikhtisar.sasaran:
        if kunci.get(satu.fakta.id) != f"sasaran.{sisa}":
            continue
        if kolom in ("tercapai", "tidak_tercapai", "tanpa_nilai", "terhitung"):
            isi = tuple(f"{kunci_indikator(i.kode)}.capaian" for i in satu.indikator)
            return Masukan("banyaknya indikator menurut capaiannya", isi)
        if kolom.startswith("capaian"):
            isi = tuple(f"{kunci_indikator(i.kode)}.{kolom}" for i in satu.indikator)
            return Masukan("rata-rata capaian indikatornya", isi)
        program = {p.id: kunci_program(p) for p in potret.anggaran.program}
        isi = tuple(f"{program[d.program.id]}.{kolom}" for d in satu.anggaran.dukungan)
        return Masukan("jumlah program yang dipetakan ke sasaran ini, menurut bagiannya", isi)
    return Masukan()


def _rerata_opd(sisa: str, kolom: str, kamus: Kamus, potret: Potret, _: Ikhtisar) -> Masukan:
    isi = tuple(f"{k}.{kolom}" for k in daftar_kunci_sasaran(potret).values())
    return Masukan("rata-rata capaian sasaran", isi)


def _iku(sisa: str, kolom: str, kamus: Kamus, potret: Potret, ikhtisar: Ikhtisar) -> Masukan:
    isi = tuple(f"{kunci_indikator(i.kode)}.capaian" for s in ikhtisar.sasaran for i in s.indikator)
    return Masukan("banyaknya indikator menurut capaiannya", isi)


def _belanja(sisa: str, kolom: str, kamus: Kamus, potret: Potret, _: Ikhtisar) -> Masukan:
    tahun, _, kode = sisa.partition(".")
    isi = tuple(
        f"{kunci_belanja(b.tahun, b.kode)}.{kolom}"
        for b in potret.anggaran.belanja
        if b.induk and kunci_belanja(b.tahun, b.induk) == f"belanja.{tahun}.{kode}"
    )
    if tahun == "total":
        isi = tuple(
            f"{kunci_belanja(b.tahun, b.kode)}.{kolom}"
            for b in potret.anggaran.belanja
            if b.tahun == potret.tahun and not b.induk
        )
    return Masukan("jumlah akun di bawahnya", isi)


def _pegawai(sisa: str, kolom: str, kamus: Kamus, *_: object) -> Masukan:
    if kolom == "total" and sisa:
        bagian = ("pns_l", "pns_p", "phl_l", "phl_p", "l", "p")
        return Masukan(
            "jumlah laki-laki dan perempuan", tuple(f"pegawai.{sisa}.{b}" for b in bagian)
        )
    isi = tuple(
        k
        for k in kamus
        if k.startswith("pegawai.pendidikan.") and k.endswith(".total") and not sisa
    )
    return Masukan("jumlah baris tabel kepegawaian", isi)
