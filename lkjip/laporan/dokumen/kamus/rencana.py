"""Dictionary entries on the plan: tujuan, sasaran, indicators and their targets as they stand."""

from collections.abc import Iterable

from lkjip.rumus.angka import format_satuan
from lkjip.rumus.arah import ARAH
from lkjip.rumus.potret import Potret, PotretIndikator, PotretRealisasi, PotretTarget

from .butir import Butir, sebut_satuan
from .kunci import (
    daftar_kunci_sasaran,
    daftar_sasaran,
    kunci_indikator,
    kunci_tujuan,
)

TIDAK_DIUKUR = "Tidak diukur pada tahun itu menurut Renstra."
TANPA_TARGET = "Target belum ditetapkan."


def butir_rencana(potret: Potret) -> Iterable[Butir]:
    """What the plan says, without anything computed but counts."""
    renstra = potret.renstra
    tujuan = renstra.tujuan if renstra else ()
    sasaran = daftar_sasaran(potret)
    kosong = "" if renstra else f"Belum ada Renstra yang mencakup tahun {potret.tahun}."
    asal = "dihitung dari Renstra"
    for nama, label, jumlah in (
        ("tujuan.jumlah", "Jumlah tujuan", len(tujuan)),
        ("sasaran.jumlah", "Jumlah sasaran", len(sasaran)),
        (
            "strategi.jumlah",
            "Jumlah strategi",
            sum(len(satu.strategi) for satu in sasaran),
        ),
        (
            "kebijakan.jumlah",
            "Jumlah arah kebijakan",
            sum(len(s.kebijakan) for satu in sasaran for s in satu.strategi),
        ),
        ("indikator.jumlah", "Jumlah indikator", len(daftar_indikator(potret))),
        ("misi.jumlah", "Jumlah misi", len(renstra.misi) if renstra else 0),
        ("isu.jumlah", "Jumlah isu strategis", len(renstra.isu_strategis) if renstra else 0),
    ):
        yield Butir(nama, jumlah if renstra else None, "bilangan", label, asal, kosong)
    for satu in tujuan:
        kunci = kunci_tujuan(satu)
        yield Butir(f"{kunci}.teks", satu.teks, "teks", f"Tujuan {satu.nomor}", "Renstra")
        yield Butir(f"{kunci}.nomor", satu.nomor, "teks", f"Nomor tujuan {satu.nomor}", "Renstra")
        yield _jumlah(f"{kunci}.sasaran", len(satu.sasaran), f"Jumlah sasaran tujuan {satu.nomor}")
    kunci_sasaran = daftar_kunci_sasaran(potret)
    for milik in sasaran:
        kunci = kunci_sasaran[milik.id]
        nomor = milik.nomor
        yield Butir(f"{kunci}.teks", milik.teks, "teks", f"Sasaran {nomor}", "Renstra")
        yield Butir(f"{kunci}.nomor", nomor, "teks", f"Nomor sasaran {nomor}", "Renstra")
        yield _jumlah(
            f"{kunci}.indikator", len(milik.indikator), f"Jumlah indikator sasaran {nomor}"
        )
    for indikator in daftar_indikator(potret):
        yield from _indikator(potret, indikator)


def daftar_indikator(potret: Potret) -> tuple[PotretIndikator, ...]:
    """All indicators: of each tujuan, then of its sasaran."""
    if potret.renstra is None:
        return ()
    return tuple(
        indikator
        for tujuan in potret.renstra.tujuan
        for indikator in (*tujuan.indikator, *(i for s in tujuan.sasaran for i in s.indikator))
    )


def _jumlah(kunci: str, nilai: int, label: str) -> Butir:
    return Butir(kunci, nilai, "bilangan", label, "dihitung dari Renstra")


def _indikator(potret: Potret, indikator: PotretIndikator) -> Iterable[Butir]:
    kunci = kunci_indikator(indikator.kode)
    sebutan = f"indikator {indikator.kode}"
    for nama, nilai, label in (
        ("kode", indikator.kode, "Kode"),
        ("nama", indikator.nama, "Nama"),
        ("satuan", indikator.satuan, "Satuan"),
        ("definisi", indikator.definisi, "Definisi operasional"),
        ("formula", indikator.formula, "Formula"),
        ("sumber_data", indikator.sumber_data, "Sumber data"),
        ("penanggung_jawab", indikator.penanggung_jawab, "Penanggung jawab"),
        ("arah", ARAH.get(indikator.arah, indikator.arah), "Arah"),
    ):
        yield Butir(
            f"{kunci}.{nama}",
            nilai or None,
            "teks",
            f"{label} {sebutan}",
            "kamus indikator",
            "" if nilai else f"{label} belum diisi.",
        )
    yield _kondisi_awal(kunci, sebutan, indikator)
    target = dict(indikator.target)
    for tahun in _tahun_renstra(potret):
        yield butir_target(
            f"{kunci}.target.{tahun}",
            target.get(tahun),
            indikator,
            f"Target Renstra {tahun} {sebutan}",
            "Renstra",
        )
    yield butir_target(
        f"{kunci}.target_pk",
        indikator.target_pk,
        indikator,
        f"Target Perjanjian Kinerja {sebutan}",
        "Perjanjian Kinerja",
    )


def _tahun_renstra(potret: Potret) -> Iterable[int]:
    renstra = potret.renstra
    return range(renstra.tahun_awal, renstra.tahun_akhir + 1) if renstra else ()


def _kondisi_awal(kunci: str, sebutan: str, indikator: PotretIndikator) -> Butir:
    label = f"Kondisi awal {sebutan}"
    if indikator.kondisi_awal is not None:
        return Butir(
            f"{kunci}.kondisi_awal",
            indikator.kondisi_awal,
            "satuan",
            label,
            "Renstra",
            satuan=indikator.satuan,
        )
    teks = indikator.kondisi_awal_teks
    alasan = f"Renstra mencantumkan “{teks}”." if teks else "Kondisi awal tidak dicantumkan."
    return Butir(f"{kunci}.kondisi_awal", None, "satuan", label, "Renstra", alasan)


def butir_target(
    kunci: str, target: PotretTarget | None, indikator: PotretIndikator, label: str, asal: str
) -> Butir:
    """A target as an entry: one number with its unit, a range or a word, or why there is none."""
    satuan = indikator.satuan
    if target is None:
        return Butir(kunci, None, "satuan", label, asal, TANPA_TARGET, satuan)
    if not target.diukur:
        return Butir(kunci, None, "satuan", label, asal, TIDAK_DIUKUR, satuan)
    if target.nilai is not None and target.nilai_atas is not None:
        rentang = (
            f"{format_satuan(target.nilai, None)}–"
            f"{format_satuan(target.nilai_atas, sebut_satuan(satuan), tak_putus=True)}"
        )
        return Butir(kunci, rentang, "kategori", label, asal)
    if target.nilai is not None:
        return Butir(kunci, target.nilai, "satuan", label, asal, satuan=satuan)
    if target.teks:
        return Butir(kunci, target.teks, "kategori", label, asal)
    return Butir(kunci, None, "satuan", label, asal, TANPA_TARGET, satuan)


def butir_realisasi(
    kunci: str,
    realisasi: PotretRealisasi | None,
    indikator: PotretIndikator,
    label: str,
    asal: str,
) -> Butir:
    """A reported value as an entry, or why there is none, in the words of who reported it."""
    satuan = indikator.satuan
    if realisasi is None:
        return Butir(kunci, None, "satuan", label, asal, "Realisasi belum dilaporkan.", satuan)
    if realisasi.nilai is not None:
        return Butir(kunci, realisasi.nilai, "satuan", label, asal, satuan=satuan)
    if realisasi.teks:
        return Butir(kunci, realisasi.teks, "kategori", label, asal)
    alasan = realisasi.alasan_kosong or "Realisasi belum dilaporkan."
    return Butir(kunci, None, "satuan", label, asal, alasan, satuan)
