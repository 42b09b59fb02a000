"""Dictionary entries on performance: targets, realisasi, capaian, means, progress, efficiency."""

from collections.abc import Iterable
from decimal import Decimal

from lkjip.rumus.capaian import Capaian
from lkjip.rumus.efisiensi import AMBANG_SELISIH, Efisiensi
from lkjip.rumus.ikhtisar import (
    Ikhtisar,
    IkhtisarIndikator,
    RerataTahun,
    TahunIndikator,
)
from lkjip.rumus.jumlah import kurangi
from lkjip.rumus.potret import Potret, PotretIndikator
from lkjip.rumus.rekap import Ketercapaian
from lkjip.rumus.rentang import Rentang

from .butir import Butir, sebut_satuan
from .kunci import daftar_kunci_sasaran, kunci_indikator, kunci_tujuan
from .rencana import TANPA_TARGET, butir_realisasi, butir_target

ASAL_TARGET = {"pk": "Perjanjian Kinerja", "renstra": "Renstra", "": ""}
TANPA_REALISASI = "Realisasi belum dilaporkan."
TANPA_LALU = "Capaian tahun sebelumnya belum tersedia."


def butir_kinerja(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[Butir]:
    """Everything computed for indicators, sasaran, tujuan and the OPD."""
    yield from _ketercapaian("iku", "IKU", ikhtisar.iku)
    yield from _ketercapaian("indikator_sasaran", "indikator sasaran", ikhtisar.ketercapaian)
    yield from _rerata("opd", "perangkat daerah", ikhtisar.rerata)
    yield from _efisiensi("opd", "perangkat daerah", ikhtisar.efisiensi)
    yield Butir(
        "batas.efisiensi",
        AMBANG_SELISIH,
        "satuan",
        "Batas selisih efisiensi",
        "kebijakan pengukuran",
        satuan="poin persen",
    )
    kunci_sasaran = daftar_kunci_sasaran(potret)
    for tujuan in ikhtisar.tujuan:
        yield from _rerata(
            kunci_tujuan(tujuan.fakta), f"tujuan {tujuan.fakta.nomor}", tujuan.rerata
        )
        for sasaran in tujuan.sasaran:
            kunci = kunci_sasaran[sasaran.fakta.id]
            sebutan = f"sasaran {sasaran.fakta.nomor}"
            yield from _rerata(kunci, sebutan, sasaran.rerata)
            yield from _ketercapaian(kunci, f"indikator {sebutan}", sasaran.ketercapaian, "")
            yield from _efisiensi(kunci, sebutan, sasaran.efisiensi)
    for indikator in ikhtisar.indikator:
        yield from _indikator(potret, indikator)


def _ketercapaian(
    kunci: str, sebutan: str, hasil: Ketercapaian, jumlah: str = "jumlah"
) -> Iterable[Butir]:
    asal = "dihitung dari capaian indikator"
    isi = [
        ("tercapai", f"Jumlah {sebutan} yang mencapai target", hasil.tercapai),
        ("tidak_tercapai", f"Jumlah {sebutan} yang belum mencapai target", hasil.tidak_tercapai),
        ("tanpa_nilai", f"Jumlah {sebutan} yang belum dapat dihitung", hasil.tanpa_nilai),
        ("terhitung", f"Jumlah {sebutan} yang dapat dihitung", hasil.terhitung),
    ]
    if jumlah:
        isi.append((jumlah, f"Jumlah {sebutan}", hasil.terhitung + hasil.tanpa_nilai))
    for nama, label, nilai in isi:
        yield Butir(f"{kunci}.{nama}", nilai, "bilangan", label, asal)


def _rerata(kunci: str, sebutan: str, hasil: RerataTahun) -> Iterable[Butir]:
    alasan = "" if hasil.persen is not None else hasil.rerata.alasan
    asal = hasil.rerata.alasan
    yield Butir(
        f"{kunci}.capaian", hasil.persen, "persen", f"Rata-rata capaian {sebutan}", asal, alasan
    )
    yield Butir(
        f"{kunci}.kategori", hasil.kategori, "kategori", f"Kategori {sebutan}", asal, alasan
    )
    yield Butir(
        f"{kunci}.capaian_lalu",
        hasil.lalu.persen,
        "persen",
        f"Rata-rata capaian {sebutan} tahun sebelumnya",
        hasil.lalu.alasan,
        "" if hasil.lalu.persen is not None else TANPA_LALU,
    )
    yield Butir(
        f"{kunci}.perubahan",
        hasil.perubahan.poin,
        "poin",
        f"Perubahan capaian {sebutan}",
        hasil.perubahan.alasan,
        "" if hasil.perubahan.poin is not None else hasil.perubahan.alasan,
    )


def _efisiensi(kunci: str, sebutan: str, hasil: Efisiensi) -> Iterable[Butir]:
    alasan = "" if hasil.nilai is not None else hasil.alasan
    bentuk = "poin" if hasil.metode == "selisih" else "persen"
    asal = hasil.hitungan or hasil.rumus
    yield Butir(
        f"{kunci}.efisiensi", hasil.nilai, bentuk, f"Nilai efisiensi {sebutan}", asal, alasan
    )
    yield Butir(
        f"{kunci}.efisiensi_kesimpulan",
        hasil.kesimpulan,
        "kategori",
        f"Kesimpulan efisiensi {sebutan}",
        asal,
    )


def _indikator(potret: Potret, hasil: IkhtisarIndikator) -> Iterable[Butir]:
    fakta = hasil.fakta
    kunci = kunci_indikator(fakta.kode)
    sebutan = f"indikator {fakta.kode}"
    kini = hasil.tahun_ini
    yield from _tahun(kunci, "", sebutan, fakta, kini)
    yield _beda_nilai(
        f"{kunci}.selisih",
        _selisih(kini),
        fakta,
        f"Selisih realisasi dan target {sebutan}",
        "realisasi − target",
        "Selisih tidak dapat dihitung.",
    )
    selisih = _selisih(kini)
    yield _beda_nilai(
        f"{kunci}.kekurangan",
        None if selisih is None else abs(selisih),
        fakta,
        f"Besar selisih realisasi dan target {sebutan}",
        "|realisasi − target|",
        "Selisih tidak dapat dihitung.",
    )
    lalu = hasil.pada(potret.tahun - 1)
    if lalu is None:
        for nama, bentuk, label in (
            ("target_lalu", "satuan", "Target"),
            ("realisasi_lalu", "satuan", "Realisasi"),
            ("capaian_lalu", "persen", "Capaian"),
            ("capaian_mentah_lalu", "persen", "Capaian sebelum dibatasi"),
            ("kategori_lalu", "kategori", "Kategori"),
        ):
            yield Butir(
                f"{kunci}.{nama}",
                None,
                bentuk,
                f"{label} tahun sebelumnya {sebutan}",
                "laporan tahun sebelumnya",
                "Data tahun sebelumnya belum tersedia.",
            )
    else:
        yield from _tahun(kunci, "_lalu", f"tahun sebelumnya {sebutan}", fakta, lalu)
    for satu in (*hasil.riwayat, kini):
        yield from _tahun(f"{kunci}.tahun.{satu.tahun}", "", f"{satu.tahun} {sebutan}", fakta, satu)
    yield Butir(
        f"{kunci}.perubahan",
        hasil.perubahan.poin,
        "poin",
        f"Perubahan capaian {sebutan}",
        hasil.perubahan.alasan,
        "" if hasil.perubahan.poin is not None else hasil.perubahan.alasan,
    )
    perubahan = _perubahan_realisasi(kini, lalu)
    for nama, nilai, label in (
        ("perubahan_realisasi", perubahan, "Perubahan realisasi"),
        (
            "besar_perubahan",
            None if perubahan is None else abs(perubahan),
            "Besar perubahan realisasi",
        ),
    ):
        yield _beda_nilai(
            f"{kunci}.{nama}",
            nilai,
            fakta,
            f"{label} {sebutan}",
            "realisasi tahun ini − realisasi tahun sebelumnya",
            "Realisasi kedua tahun belum dapat dibandingkan.",
        )
    yield from _triwulan(potret, fakta, kunci)
    yield _nilai(
        f"{kunci}.target_akhir",
        hasil.target_akhir,
        fakta,
        f"Target akhir Renstra {sebutan}",
        "Renstra",
        TANPA_TARGET,
    )
    yield from _capaian(kunci, "kemajuan", sebutan, hasil.kemajuan)
    analisis = fakta.analisis
    yield _nilai(
        f"{kunci}.pembanding",
        analisis.pembanding_nilai,
        fakta,
        f"Standar pembanding {sebutan}",
        analisis.pembanding_sumber or "analisis kinerja",
        "Standar pembanding belum diisi.",
    )


def _triwulan(potret: Potret, fakta: PotretIndikator, kunci: str) -> Iterable[Butir]:
    """Targets of the Rencana Aksi and reported values by quarter, for those that exist."""
    rencana = dict(fakta.rencana_aksi)
    laporan = {
        satu.periode: satu
        for satu in fakta.realisasi
        if satu.tahun == potret.tahun and satu.periode
    }
    for nomor in sorted({*rencana, *laporan}):
        sebutan = f"triwulan {nomor} indikator {fakta.kode}"
        yield butir_target(
            f"{kunci}.triwulan.{nomor}.target",
            rencana.get(nomor),
            fakta,
            f"Target {sebutan}",
            "Rencana Aksi",
        )
        yield butir_realisasi(
            f"{kunci}.triwulan.{nomor}.realisasi",
            laporan.get(nomor),
            fakta,
            f"Realisasi {sebutan}",
            "realisasi kinerja",
        )


def _tahun(
    kunci: str, akhiran: str, sebutan: str, fakta: PotretIndikator, hasil: TahunIndikator
) -> Iterable[Butir]:
    yield _nilai(
        f"{kunci}.target{akhiran}",
        hasil.target,
        fakta,
        f"Target {sebutan}",
        ASAL_TARGET[hasil.asal_target],
        hasil.capaian.alasan if hasil.capaian.status == "tidak_diukur" else TANPA_TARGET,
    )
    yield _nilai(
        f"{kunci}.realisasi{akhiran}",
        hasil.realisasi,
        fakta,
        f"Realisasi {sebutan}",
        hasil.agregasi.alasan if hasil.agregasi else "realisasi kinerja",
        hasil.alasan_kosong or TANPA_REALISASI,
    )
    yield from _capaian(kunci, "capaian", sebutan, hasil.capaian, akhiran)


def _capaian(
    kunci: str, nama: str, sebutan: str, hasil: Capaian, akhiran: str = ""
) -> Iterable[Butir]:
    alasan = "; ".join(hasil.catatan) if hasil.terhitung else hasil.alasan
    asal = hasil.hitungan or hasil.rumus or "rumus capaian"
    label = nama.capitalize()
    sebut_kategori = "Kategori" if nama == "capaian" else f"Kategori {nama}"
    yield Butir(
        f"{kunci}.{nama}{akhiran}", hasil.persen, "persen", f"{label} {sebutan}", asal, alasan
    )
    yield Butir(
        f"{kunci}.{nama}_mentah{akhiran}",
        hasil.persen_mentah,
        "persen",
        f"{label} sebelum dibatasi {sebutan}",
        asal,
        "" if hasil.terhitung else hasil.alasan,
    )
    kategori = "kategori" if nama == "capaian" else f"{nama}_kategori"
    yield Butir(
        f"{kunci}.{kategori}{akhiran}",
        hasil.kategori,
        "kategori",
        f"{sebut_kategori} {sebutan}",
        asal,
        "" if hasil.terhitung else hasil.alasan,
    )


def _nilai(
    kunci: str,
    nilai: Decimal | Rentang | str | None,
    fakta: PotretIndikator,
    label: str,
    asal: str,
    alasan: str,
) -> Butir:
    """A target or realisasi of any kind as an entry with the indicator's unit."""
    if nilai is None:
        return Butir(kunci, None, "satuan", label, asal, alasan, fakta.satuan)
    if isinstance(nilai, Rentang):
        satuan = sebut_satuan(fakta.satuan)
        return Butir(kunci, f"{nilai} {satuan}".strip(), "kategori", label, asal)
    if isinstance(nilai, str):
        return Butir(kunci, nilai, "kategori", label, asal)
    return Butir(kunci, nilai, "satuan", label, asal, satuan=fakta.satuan)


def _beda_nilai(
    kunci: str, nilai: Decimal | None, fakta: PotretIndikator, label: str, asal: str, alasan: str
) -> Butir:
    """A difference of two values in the indicator's unit; percentages differ in points."""
    satuan = sebut_satuan(fakta.satuan)
    return Butir(
        kunci,
        nilai,
        "satuan",
        label,
        asal,
        alasan if nilai is None else "",
        "poin persen" if satuan == "%" else satuan,
    )


def _selisih(hasil: TahunIndikator) -> Decimal | None:
    if isinstance(hasil.target, Decimal) and isinstance(hasil.realisasi, Decimal):
        return kurangi(hasil.realisasi, hasil.target)
    return None


def _perubahan_realisasi(kini: TahunIndikator, lalu: TahunIndikator | None) -> Decimal | None:
    if lalu is None:
        return None
    if isinstance(kini.realisasi, Decimal) and isinstance(lalu.realisasi, Decimal):
        return kurangi(kini.realisasi, lalu.realisasi)
    return None
