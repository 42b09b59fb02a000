"""Dictionary entries on money (rupiah): programmes, sasaran, the OPD, belanja over the years."""

from collections.abc import Iterable
from decimal import Decimal

from lkjip.rumus.ikhtisar import (
    AnggaranSasaran,
    Ikhtisar,
    IkhtisarBaris,
    IkhtisarBelanja,
    PertumbuhanBelanja,
)
from lkjip.rumus.ikhtisar_belanja import hitung_sebanding, is_lintas_struktur
from lkjip.rumus.jumlah import compute_jumlah, kurangi
from lkjip.rumus.potret import Potret, PotretPagu, PotretProgram
from lkjip.rumus.serapan import BATAS_RENDAH, Serapan, compute_serapan_jumlah

from .butir import Butir
from .kunci import (
    daftar_kunci_sasaran,
    kunci_belanja,
    kunci_kegiatan,
    kunci_kelompok_belanja,
    kunci_program,
    kunci_sub_kegiatan,
)

SEBUTAN_PAGU = {
    "murni": "Pagu murni",
    "pergeseran": "Pagu pergeseran",
    "perubahan": "Pagu perubahan",
}
TANPA_PAGU = "Pagu belum diisi."
TANPA_FISIK = "Realisasi fisik belum diisi."
TANPA_PROGRAM = "Program dan anggaran belum diisi."


def butir_anggaran(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[Butir]:
    """Everything on money, from one kegiatan to the whole OPD."""
    yield from _ringkasan(potret, ikhtisar)
    for fakta, baris in zip(potret.anggaran.program, ikhtisar.anggaran.program, strict=True):
        yield from _program(fakta, baris)
    kunci = daftar_kunci_sasaran(potret)
    for sasaran in ikhtisar.sasaran:
        yield from _sasaran(kunci[sasaran.fakta.id], sasaran.fakta.nomor, sasaran.anggaran)
    yield from _pemetaan(ikhtisar)
    yield from _belanja(ikhtisar)
    yield from _belanja_dua_tahun(ikhtisar)
    yield from _rekonsiliasi(ikhtisar)
    yield Butir(
        "batas.serapan_rendah",
        BATAS_RENDAH,
        "satuan",
        "Batas serapan rendah",
        "kebijakan pengukuran",
        satuan="%",
    )


def _rupiah(kunci: str, nilai: Decimal | None, label: str, asal: str, alasan: str = "") -> Butir:
    return Butir(kunci, nilai, "rupiah", label, asal, "" if nilai is not None else alasan)


def _serapan(kunci: str, sebutan: str, hasil: Serapan, asal: str) -> Iterable[Butir]:
    """The effective budget, the spending, the remainder and the percentage."""
    alasan = hasil.alasan
    if hasil.pagu == 0 and hasil.realisasi is None:
        alasan = "Tidak dianggarkan, sehingga tidak ada realisasi."
    for nama, nilai, label in (
        ("anggaran", hasil.pagu, "Anggaran"),
        ("realisasi", hasil.realisasi, "Realisasi"),
        ("sisa", hasil.sisa, "Sisa"),
    ):
        yield _rupiah(f"{kunci}.{nama}", nilai, f"{label} {sebutan}", asal, alasan)
    yield Butir(
        f"{kunci}.persen",
        hasil.persen,
        "persen",
        f"Serapan {sebutan}",
        hasil.alasan,
        "" if hasil.persen is not None else alasan,
    )


def _ringkasan(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[Butir]:
    total = ikhtisar.anggaran.total
    ada = bool(potret.anggaran.program)
    asal = "dijumlahkan dari program dan kegiatan"
    daun = [pagu for program in potret.anggaran.program for pagu in _daftar_pagu(program)]
    yield from _per_tahap("anggaran", "seluruh program", daun)
    serapan = total.serapan
    yield _rupiah("anggaran.total", serapan.pagu, "Anggaran seluruh program", asal, TANPA_PROGRAM)
    yield _rupiah("anggaran.realisasi", serapan.realisasi, "Realisasi", asal, serapan.alasan)
    yield _rupiah("anggaran.sisa", serapan.sisa, "Sisa anggaran", asal, serapan.alasan)
    yield Butir(
        "anggaran.persen",
        serapan.persen,
        "persen",
        "Serapan anggaran",
        serapan.alasan,
        "" if serapan.persen is not None else serapan.alasan,
    )
    selisih = kurangi(serapan.pagu, total.pagu_murni.terhitung)
    yield _rupiah(
        "anggaran.perubahan_pagu",
        None if selisih is None else abs(selisih),
        "Besar perubahan pagu",
        "pagu perubahan − pagu murni",
        TANPA_PAGU,
    )
    for nama, label, jumlah in (
        ("jumlah_program", "Jumlah program", len(ikhtisar.anggaran.program)),
        ("jumlah_kegiatan", "Jumlah kegiatan", len(ikhtisar.anggaran.kegiatan)),
        (
            "jumlah_sub_kegiatan",
            "Jumlah sub kegiatan",
            sum(isi.jenis == "sub_kegiatan" for isi in total.daun),
        ),
        (
            "jumlah_rendah",
            "Jumlah kegiatan dengan serapan di bawah batas",
            len(ikhtisar.anggaran.rendah),
        ),
    ):
        yield Butir(
            f"anggaran.{nama}",
            jumlah if ada else None,
            "bilangan",
            label,
            "dihitung dari program dan kegiatan",
            "" if ada else TANPA_PROGRAM,
        )
    yield Butir(
        "anggaran.fisik",
        total.fisik,
        "persen",
        "Realisasi fisik",
        "rata-rata realisasi fisik program",
        "" if total.fisik is not None else TANPA_FISIK,
    )


def _daftar_pagu(program: PotretProgram) -> Iterable[tuple[PotretPagu, ...]]:
    for kegiatan in program.kegiatan:
        if kegiatan.sub_kegiatan:
            yield from (sub.pagu for sub in kegiatan.sub_kegiatan)
        else:
            yield kegiatan.pagu


def _per_tahap(kunci: str, sebutan: str, daun: Iterable[tuple[PotretPagu, ...]]) -> Iterable[Butir]:
    """The sum of each stage of the budget over some leaf rows."""
    daun = list(daun)
    for tahap, label in SEBUTAN_PAGU.items():
        nilai = [pagu.nilai for baris in daun for pagu in baris if pagu.tahap == tahap]
        yield _rupiah(
            f"{kunci}.pagu_{tahap}",
            compute_jumlah(nilai).nilai,
            f"{label} {sebutan}",
            "DPA",
            TANPA_PAGU,
        )


def _program(fakta: PotretProgram, baris: IkhtisarBaris) -> Iterable[Butir]:
    kunci = kunci_program(fakta)
    yield from _baris(kunci, f"program {fakta.kode}", baris, list(_daftar_pagu(fakta)))
    yield Butir(
        f"{kunci}.jumlah_kegiatan",
        len(fakta.kegiatan),
        "bilangan",
        f"Jumlah kegiatan program {fakta.kode}",
        "dihitung dari program dan kegiatan",
    )
    for kegiatan, hasil in zip(fakta.kegiatan, baris.anak, strict=True):
        kunci = kunci_kegiatan(fakta, kegiatan.kode)
        daun = [s.pagu for s in kegiatan.sub_kegiatan] or [kegiatan.pagu]
        yield from _baris(kunci, f"kegiatan {kegiatan.kode}", hasil, daun)
        for sub, hasil_sub in zip(kegiatan.sub_kegiatan, hasil.anak, strict=True):
            kunci = kunci_sub_kegiatan(fakta, kegiatan.kode, sub.kode)
            yield from _baris(kunci, f"sub kegiatan {sub.kode}", hasil_sub, [sub.pagu])


def _baris(
    kunci: str, sebutan: str, hasil: IkhtisarBaris, daun: list[tuple[PotretPagu, ...]]
) -> Iterable[Butir]:
    yield Butir(f"{kunci}.nama", hasil.nama, "teks", f"Nama {sebutan}", "DPA")
    yield Butir(f"{kunci}.kode", hasil.kode, "teks", f"Kode {sebutan}", "DPA")
    yield from _per_tahap(kunci, sebutan, daun)
    yield from _serapan(kunci, sebutan, hasil.serapan, "DPA dan LRA")
    asal = "rata-rata realisasi fisik rinciannya" if hasil.anak else "realisasi fisik"
    alasan = "" if hasil.fisik is not None else TANPA_FISIK
    yield Butir(f"{kunci}.fisik", hasil.fisik, "persen", f"Realisasi fisik {sebutan}", asal, alasan)


def _sasaran(kunci: str, nomor: str, hasil: AnggaranSasaran) -> Iterable[Butir]:
    asal = "dijumlahkan dari program yang dipetakan ke sasaran"
    yield _rupiah(
        f"{kunci}.pagu_murni",
        hasil.pagu_murni.nilai,
        f"Pagu murni sasaran {nomor}",
        asal,
        "Belum ada program yang dipetakan ke sasaran ini.",
    )
    yield from _serapan(kunci, f"sasaran {nomor}", hasil.serapan, asal)


def _pemetaan(ikhtisar: Ikhtisar) -> Iterable[Butir]:
    """The money of all sasaran together, and the money that serves none."""
    dipetakan, _, _ = compute_serapan_jumlah(
        (satu.anggaran.serapan.pagu, satu.anggaran.serapan.realisasi)
        for satu in ikhtisar.sasaran
        if satu.anggaran.dukungan
    )
    yield from _serapan(
        "anggaran.dipetakan", "yang dipetakan ke sasaran", dipetakan, "dijumlahkan dari sasaran"
    )
    sisanya = ikhtisar.anggaran.tak_terpetakan
    tanpa, _, _ = compute_serapan_jumlah((satu.pagu, satu.realisasi) for satu in sisanya)
    yield from _serapan(
        "anggaran.tanpa_sasaran", "tanpa sasaran", tanpa, "program yang belum dipetakan"
    )
    yield Butir(
        "anggaran.tanpa_sasaran.jumlah",
        len(sisanya),
        "bilangan",
        "Jumlah program yang belum dipetakan ke sasaran",
        "dihitung dari pemetaan",
    )


def _belanja(ikhtisar: Ikhtisar) -> Iterable[Butir]:
    for tahun in ikhtisar.belanja:
        for baris in tahun.baris:
            yield from _akun(baris)
        yield from _serapan(
            f"belanja.{tahun.tahun}.total", f"belanja {tahun.tahun}", tahun.total, "LRA"
        )
    for satu in ikhtisar.pertumbuhan_belanja:
        yield from _pertumbuhan(satu)
    if is_lintas_struktur(ikhtisar.belanja):
        for tahun in ikhtisar.belanja:
            for satu in hitung_sebanding(tahun):
                kunci = kunci_kelompok_belanja(tahun.tahun, satu.kelompok)
                sebutan = f"{satu.label} {tahun.tahun} (dipadankan)"
                yield from _serapan(kunci, sebutan, satu.serapan, "LRA, dipadankan")


def _belanja_dua_tahun(ikhtisar: Ikhtisar) -> Iterable[Butir]:
    """The whole belanja of this year and of last year, under keys without a year."""
    for nama, tahun in (("total", ikhtisar.tahun), ("total_lalu", ikhtisar.tahun - 1)):
        belanja = ikhtisar.cari_belanja(tahun)
        if belanja is None:
            kosong = f"Rekap belanja tahun {tahun} belum diisi."
            serapan = Serapan(None, None, None, None, kosong)
        else:
            serapan = belanja.total
        yield from _serapan(f"belanja.{nama}", f"seluruh belanja {tahun}", serapan, "LRA")


def _rekonsiliasi(ikhtisar: Ikhtisar) -> Iterable[Butir]:
    """Where an account carries the same budget as the programmes but another spending.

    Until TA 2020 that account is belanja langsung, from TA 2021 the whole belanja.
    """
    total = ikhtisar.anggaran.total.serapan
    belanja = ikhtisar.cari_belanja(ikhtisar.tahun)
    cocok = [
        baris.serapan.realisasi
        for baris in (belanja.baris if belanja else ())
        if baris.tingkat < 2 and total.pagu is not None and baris.serapan.pagu == total.pagu
    ]
    realisasi = cocok[0] if cocok else None
    selisih = kurangi(total.realisasi, realisasi)
    alasan = "Tidak ada jenis belanja dengan anggaran yang sama."
    yield _rupiah(
        "anggaran.realisasi_belanja",
        realisasi,
        "Realisasi menurut jenis belanja",
        "rekap belanja",
        alasan,
    )
    yield _rupiah(
        "anggaran.selisih_belanja",
        None if selisih is None else abs(selisih),
        "Selisih realisasi menurut kegiatan dan menurut jenis belanja",
        "dihitung",
        alasan,
    )


def _akun(baris: IkhtisarBelanja) -> Iterable[Butir]:
    kunci = kunci_belanja(baris.tahun, baris.kode)
    sebutan = f"{baris.uraian} {baris.tahun}"
    yield Butir(f"{kunci}.uraian", baris.uraian, "teks", f"Uraian {baris.kode}", "LRA")
    yield from _serapan(kunci, sebutan, baris.serapan, "LRA")


def _pertumbuhan(satu: PertumbuhanBelanja) -> Iterable[Butir]:
    kunci = f"{kunci_belanja(satu.tahun, satu.kode)}.pertumbuhan"
    for nama, hasil in (("anggaran", satu.anggaran), ("realisasi", satu.realisasi)):
        yield Butir(
            f"{kunci}_{nama}",
            hasil.persen,
            "persen",
            f"Pertumbuhan {nama} {satu.uraian} {satu.tahun_lalu}–{satu.tahun}",
            hasil.alasan,
            "" if hasil.persen is not None else hasil.alasan,
        )
