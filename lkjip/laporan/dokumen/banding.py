"""Where a source document prints another figure than its own rows give.

The computed figure is the one that the report uses; what the source prints stands beside it in
the cell and in the appendix on data quality. A printed figure that cannot be read (broken
separators) is listed in the appendix only, as there is nothing to set beside the computed one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkjip.rumus.angka import format_angka, format_persen, format_rupiah
from lkjip.rumus.ikhtisar import BandingKolom, Ikhtisar, IkhtisarBaris, IkhtisarBelanja
from lkjip.rumus.ikhtisar_angka import bandingkan_dinyatakan
from lkjip.rumus.jumlah import Nilai
from lkjip.rumus.potret import Potret

from .kamus import Butir
from .kamus.kunci import (
    jadikan_kunci,
    kunci_belanja,
    kunci_kegiatan,
    kunci_program,
    kunci_sub_kegiatan,
)

KOLOM = {
    "pagu_murni": ("Pagu murni", ("pagu_murni",)),
    "pagu_perubahan": ("Pagu perubahan", ("pagu_perubahan", "anggaran")),
    "realisasi": ("Realisasi", ("realisasi",)),
    "sisa": ("Sisa", ("sisa",)),
    "persen": ("Persentase", ("persen",)),
}
SEBUTAN_JENIS = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub kegiatan"}


@dataclass(frozen=True, slots=True)
class Beda:
    """One printed figure that differs from the computed one, or cannot be read.

    `kunci` are the dictionary keys of the computed figure (several names of one value);
    `tercetak` is exactly what the source prints, `ringkas` the same figure as this report writes
    it, for the cell beside the computed one.
    """

    kunci: tuple[str, ...]
    hal: str
    sumber: str
    tercetak: str
    ringkas: str
    terhitung: str
    selisih: str
    terbaca: bool = True


def daftar_beda(potret: Potret, ikhtisar: Ikhtisar, kamus: Mapping[str, Butir]) -> tuple[Beda, ...]:
    """All differences, in the order of the report."""
    rinci = [
        beda
        for beda in (*_pegawai(ikhtisar), *_anggaran(potret, ikhtisar), *_belanja(ikhtisar))
        if beda is not None
    ]
    # A total that a source states in its text is often kept with the table it sums up as well.
    ada = {(beda.sumber, beda.tercetak, beda.terhitung) for beda in rinci}
    umum = [
        beda
        for beda in _umum(potret, ikhtisar, kamus)
        if beda is not None and (beda.sumber, beda.tercetak, beda.terhitung) not in ada
    ]
    return (*umum, *rinci)


@dataclass(frozen=True, slots=True)
class TakTerbanding:
    """A printed figure that can be set beside nothing, and why."""

    hal: str
    sumber: str
    tercetak: str
    alasan: str


def daftar_tak_terbanding(
    potret: Potret, ikhtisar: Ikhtisar, kamus: Mapping[str, Butir]
) -> tuple[TakTerbanding, ...]:
    """Printed totals whose own rows are partly unknown, in the order of the report."""
    return tuple(
        TakTerbanding(
            kamus[satu.kunci].label if satu.kunci in kamus else sebut_kunci(satu.kunci),
            satu.sumber,
            satu.teks,
            satu.alasan,
        )
        for satu in bandingkan_dinyatakan(potret, ikhtisar)
        if satu.dilewati
    )


def _buat(
    kunci: Iterable[str], hal: str, sumber: str, tercetak: str, nilai: Nilai, bentuk: str
) -> Beda | None:
    if nilai.terhitung is None or (nilai.dinyatakan is not None and nilai.cocok is not False):
        return None
    terbaca = nilai.dinyatakan is not None
    ringkas = _tulis(nilai.dinyatakan, bentuk)
    return Beda(
        tuple(kunci),
        hal,
        sumber,
        tercetak.replace("Rp ", "Rp\u00a0").replace("Rp. ", "Rp.\u00a0") or ringkas,
        ringkas,
        _tulis(nilai.terhitung, bentuk),
        _tulis_selisih(nilai.selisih, bentuk) if terbaca else "tidak terbaca",
        terbaca,
    )


def _tulis(nilai: Decimal | None, bentuk: str) -> str:
    if nilai is None:
        return "–"
    if bentuk == "persen":
        return format_persen(nilai)
    if bentuk == "rupiah" and nilai != nilai.to_integral_value():
        return format_rupiah(nilai)
    return format_angka(nilai)


def _tulis_selisih(nilai: Decimal | None, bentuk: str) -> str:
    """The signed difference; percentages differ in points."""
    if nilai is None:
        return "–"
    teks = f"{format_angka(nilai, 2)} poin" if bentuk == "persen" else _tulis(nilai, bentuk)
    return f"+{teks}" if nilai > 0 else teks


def _bentuk(kunci: str) -> str:
    bagian = set(kunci.split("."))
    if bagian & {"persen", "fisik", "capaian"}:
        return "persen"
    return "rupiah" if kunci.startswith(("belanja.", "sasaran.", "anggaran.t")) else "bilangan"


def _umum(potret: Potret, ikhtisar: Ikhtisar, kamus: Mapping[str, Butir]) -> Iterable[Beda | None]:
    """Stated figures that stand in the text of a source or in one of its totals."""
    for satu in bandingkan_dinyatakan(potret, ikhtisar):
        if not satu.dikenal:
            continue
        butir = kamus.get(satu.kunci)
        yield _buat(
            (satu.kunci,) if butir else (),
            butir.label if butir else sebut_kunci(satu.kunci),
            satu.sumber,
            satu.teks,
            satu.nilai,
            _bentuk(satu.kunci),
        )


SEBUTAN_BAGIAN = {
    "belanja": "belanja",
    "langsung": "langsung",
    "tidak_langsung": "tidak langsung",
    "total": "seluruhnya",
    "murni": "pagu murni",
    "perubahan": "pagu perubahan",
    "persen": "serapan",
    "fisik": "realisasi fisik",
}


def sebut_kunci(kunci: str) -> str:
    """Words for a stated key without an entry of its own: "belanja.langsung.murni"."""
    bagian = [SEBUTAN_BAGIAN.get(satu, satu.replace("_", " ")) for satu in kunci.split(".")]
    awal, akhir = " ".join(bagian[:2]), " ".join(bagian[2:])
    teks = f"{awal}, {akhir}" if akhir else awal
    return f"{teks[:1].upper()}{teks[1:]}"


def _pegawai(ikhtisar: Ikhtisar) -> Iterable[Beda | None]:
    for baris in ikhtisar.pegawai.pendidikan:
        tingkat = baris.fakta.tingkat
        yield _hitungan(
            f"pegawai.pendidikan.{jadikan_kunci(tingkat)}.total",
            f"Jumlah pegawai berpendidikan {tingkat}",
            baris.jumlah,
        )
    for satu in ikhtisar.pegawai.golongan:
        golongan = satu.fakta.golongan
        yield _hitungan(
            f"pegawai.golongan.{jadikan_kunci(golongan.removeprefix('Golongan'))}",
            f"Jumlah PNS {golongan}",
            satu.jumlah,
        )


def _hitungan(kunci: str, hal: str, nilai: Nilai) -> Beda | None:
    if nilai.dinyatakan is None:
        return None
    return _buat((kunci,), hal, "Rekap kepegawaian", "", nilai, "bilangan")


def _anggaran(potret: Potret, ikhtisar: Ikhtisar) -> Iterable[Beda | None]:
    for fakta, baris in zip(potret.anggaran.program, ikhtisar.anggaran.program, strict=True):
        yield from _baris(kunci_program(fakta), baris)
        for kegiatan in baris.anak:
            yield from _baris(kunci_kegiatan(fakta, kegiatan.kode), kegiatan)
            for sub in kegiatan.anak:
                yield from _baris(kunci_sub_kegiatan(fakta, kegiatan.kode, sub.kode), sub)
    for banding in ikhtisar.anggaran.total.banding:
        yield _kolom("anggaran", "Seluruh program", banding)


def _baris(kunci: str, baris: IkhtisarBaris) -> Iterable[Beda | None]:
    sebutan = SEBUTAN_JENIS[baris.jenis]
    hal = f"{sebutan} {baris.kode} {baris.nama.removeprefix(f'{sebutan} ')}"
    for banding in baris.banding:
        yield _kolom(kunci, hal, banding)


def _kolom(kunci: str, hal: str, banding: BandingKolom) -> Beda | None:
    sebutan, nama = KOLOM[banding.kolom]
    if kunci == "anggaran":
        nama = tuple("total" if satu == "anggaran" else satu for satu in nama)
    return _buat(
        tuple(f"{kunci}.{satu}" for satu in nama),
        f"{sebutan}: {hal}",
        banding.sumber,
        banding.teks,
        banding.nilai,
        "persen" if banding.kolom == "persen" else "rupiah",
    )


def _belanja(ikhtisar: Ikhtisar) -> Iterable[Beda | None]:
    for tahun in ikhtisar.belanja:
        for baris in tahun.baris:
            yield from _akun(baris)


def _akun(baris: IkhtisarBelanja) -> Iterable[Beda | None]:
    kunci = kunci_belanja(baris.tahun, baris.kode)
    hal = f"{baris.uraian} {baris.tahun}"
    sumber = "Rekap belanja"
    for nama, nilai, teks, bentuk in (
        ("anggaran", baris.anggaran, baris.anggaran_teks, "rupiah"),
        ("realisasi", baris.realisasi, "", "rupiah"),
        ("persen", baris.persen, "", "persen"),
    ):
        if nilai.dinyatakan is None and not teks:
            continue
        yield _buat((f"{kunci}.{nama}",), f"{nama.capitalize()} {hal}", sumber, teks, nilai, bentuk)
