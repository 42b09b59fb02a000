"""Proposed grades for criteria of the LKE: a share of the data, and the grade it deserves.

A share says how much is there, not how good it is; every proposal is a hint for people.
"""

from collections.abc import Callable
from dataclasses import dataclass

from lkjip.rumus.akip import AturanAkip, usulkan_nilai

from .bahan import DITERIMA, Bahan, hitung, hitung_unsur


@dataclass(frozen=True, slots=True)
class BahanLke:
    """What proposals need besides the facts: `rekomendasi` (finished, all) of last year."""

    bahan: Bahan
    terbit: bool
    direviu: bool
    rekomendasi: tuple[int, int]


@dataclass(frozen=True, slots=True)
class UsulanNilai:
    """A proposed grade ("" when the data do not say) and why."""

    nilai: str
    alasan: str


@dataclass(frozen=True, slots=True)
class Bagian:
    """`ada` of `dari`, told in words."""

    ada: int
    dari: int
    kalimat: str


def usulkan_kriteria(kunci: str, aturan: AturanAkip, lke: BahanLke) -> UsulanNilai:
    """The proposed grade named `kunci` under a regulation; empty, with its reason, without one."""
    hitungan = USULAN_KRITERIA.get(kunci)
    if hitungan is None:
        return UsulanNilai("", "Tidak dapat dinilai dari data portal.")
    bagian = hitungan(lke)
    if not bagian.dari:
        return UsulanNilai("", "Belum ada data untuk menilainya.")
    return UsulanNilai(usulkan_nilai(aturan, bagian.ada, bagian.dari), bagian.kalimat)


def _ada(ya: object, kalimat: str, tidak: str) -> Bagian:
    return Bagian(int(bool(ya)), 1, kalimat if ya else tidak)


def _indikator(syarat: Callable, kalimat: str) -> Callable[[BahanLke], Bagian]:
    def _hitung(lke: BahanLke) -> Bagian:
        jumlah = hitung(lke.bahan, syarat)
        return Bagian(jumlah.ada, jumlah.dari, f"{jumlah} {kalimat}.")

    return _hitung


def _unsur(kalimat: str, *nomor: int) -> Callable[[BahanLke], Bagian]:
    def _hitung(lke: BahanLke) -> Bagian:
        jumlah = hitung_unsur(lke.bahan, *nomor)
        sebutan = f"{jumlah.ada} dari {jumlah.dari} unsur" if len(nomor) > 1 else str(jumlah)
        return Bagian(jumlah.ada, jumlah.dari, f"{sebutan} {kalimat}.")

    return _hitung


def _renstra(lke: BahanLke) -> Bagian:
    renstra = lke.bahan.potret.renstra
    return _ada(
        renstra,
        f"{renstra.nama if renstra else ''} berlaku.",
        "Tidak ada Renstra yang berlaku.",
    )


def _pk(lke: BahanLke) -> Bagian:
    return _ada(
        lke.bahan.potret.pk,
        "Perjanjian Kinerja sudah ditandatangani.",
        "Belum ada Perjanjian Kinerja yang ditandatangani.",
    )


def _anggaran(lke: BahanLke) -> Bagian:
    pagu = lke.bahan.ikhtisar.anggaran.total.serapan.pagu
    return _ada(pagu, "Pagu program dan kegiatan terisi.", "Pagu belum diisi.")


def _pemetaan(lke: BahanLke) -> Bagian:
    program = lke.bahan.potret.anggaran.program
    ada = sum(bool(satu.pemetaan) for satu in program)
    return Bagian(ada, len(program), f"{ada} dari {len(program)} program dipetakan ke sasaran.")


def _sasaran(apa: str, syarat: Callable) -> Callable[[BahanLke], Bagian]:
    def _hitung(lke: BahanLke) -> Bagian:
        sasaran = lke.bahan.ikhtisar.sasaran
        ada = sum(bool(syarat(satu)) for satu in sasaran)
        return Bagian(ada, len(sasaran), f"{ada} dari {len(sasaran)} sasaran {apa}.")

    return _hitung


def _ketercapaian(lke: BahanLke) -> Bagian:
    hasil = lke.bahan.ikhtisar.ketercapaian
    tercapai = hasil.terhitung - hasil.tidak_tercapai
    return Bagian(
        tercapai, hasil.terhitung, f"{tercapai} dari {hasil.terhitung} indikator mencapai target."
    )


def _triwulan(lke: BahanLke) -> Bagian:
    tahun = lke.bahan.potret.tahun
    indikator = [s.fakta for s in lke.bahan.indikator if s.fakta.rencana_aksi]
    terisi = sum(
        len({r.periode for r in satu.realisasi if r.tahun == tahun and r.periode in (1, 2, 3, 4)})
        for satu in indikator
    )
    semua = 4 * len(indikator)
    return Bagian(terisi, semua, f"{terisi} dari {semua} pengukuran triwulanan terisi.")


def _verifikasi(lke: BahanLke) -> Bagian:
    tahun = lke.bahan.potret.tahun
    nilai = [r for s in lke.bahan.indikator for r in s.fakta.realisasi if r.tahun == tahun]
    ada = sum(satu.status in DITERIMA for satu in nilai)
    return Bagian(ada, len(nilai), f"{ada} dari {len(nilai)} nilai sudah diverifikasi.")


def _membaik(lke: BahanLke) -> Bagian:
    beda = [s.perubahan.poin for s in lke.bahan.indikator if s.perubahan.poin is not None]
    naik = sum(satu >= 0 for satu in beda)
    return Bagian(naik, len(beda), f"{naik} dari {len(beda)} indikator tidak menurun.")


def _rekomendasi(lke: BahanLke) -> Bagian:
    selesai, semua = lke.rekomendasi
    return Bagian(selesai, semua, f"{selesai} dari {semua} rekomendasi tahun lalu selesai.")


USULAN_KRITERIA: dict[str, Callable[[BahanLke], Bagian]] = {
    "renstra": _renstra,
    "pk": _pk,
    "anggaran": _anggaran,
    "pemetaan": _pemetaan,
    "rencana_aksi": _indikator(lambda i: i.rencana_aksi, "mempunyai target triwulanan"),
    "target": _indikator(lambda i: i.target_pk, "bertarget dalam Perjanjian Kinerja"),
    "smart": _indikator(
        lambda i: i.satuan and i.definisi and i.formula and i.sumber_data,
        "mempunyai satuan, definisi, formula, dan sumber data",
    ),
    "kamus": _indikator(lambda i: i.definisi and i.formula, "mempunyai definisi dan formula"),
    "iku": _indikator(lambda i: i.iku, "ditetapkan sebagai IKU"),
    "penanggung_jawab": _indikator(lambda i: i.penanggung_jawab, "mempunyai penanggung jawab"),
    "bukti": _indikator(lambda i: i.bukti, "mempunyai data dukung"),
    "tindak_lanjut": _indikator(
        lambda i: i.analisis.tindak_lanjut or i.analisis.solusi, "memuat rencana perbaikan"
    ),
    "penjenjangan": _sasaran("didukung program yang dipetakan", lambda s: s.anggaran.dukungan),
    "keuangan": _sasaran(
        "memuat pagu dan realisasi", lambda s: s.anggaran.serapan.persen is not None
    ),
    "efisiensi": _sasaran("dapat dihitung efisiensinya", lambda s: not s.efisiensi.alasan),
    "ketercapaian": _ketercapaian,
    "triwulan": _triwulan,
    "verifikasi": _verifikasi,
    "membaik": _membaik,
    "realisasi": _unsur("menyajikan target dan realisasi", 1),
    "tahun_lalu": _unsur("dibandingkan dengan tahun lalu", 2),
    "target_akhir": _unsur("dibandingkan dengan target akhir", 3),
    "standar": _unsur("dibandingkan dengan standar nasional", 4),
    "analisis": _unsur("memuat sebab dan solusi", 5),
    "tujuh_unsur": _unsur("Permen PANRB 53/2014 terpenuhi", 1, 2, 3, 4, 5, 6, 7),
    "terbit": lambda lke: _ada(lke.terbit, "Laporan sudah terbit.", "Laporan belum terbit."),
    "direviu": lambda lke: _ada(
        lke.direviu, "Laporan dinyatakan telah direviu.", "Belum ada pernyataan telah direviu."
    ),
    "rekomendasi": _rekomendasi,
    "ya": lambda lke: _ada(True, "Pengukuran dan evaluasi dilakukan dalam portal ini.", ""),
}
