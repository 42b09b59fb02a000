"""The amounts that a document's tables establish, found by value and by what they are about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .rincian import nama_akun
from .temuan import Lokasi
from .uang import BarisUang, TabelUang

BAKU_AKUN = {
    "belanja tak langsung": "tidak langsung",
    "belanja tidak langsung": "tidak langsung",
    "belanja langsung": "langsung",
    "belanja operasi": "operasi",
    "belanja operasional": "operasi",
    "belanja modal": "modal",
    "belanja pegawai": "pegawai",
    "belanja barang dan jasa": "barang",
    "belanja barang jasa": "barang",
    "belanja barang": "barang",
    "belanja hibah": "hibah",
    "belanja tidak terduga": "tidak terduga",
    "belanja bantuan sosial": "bantuan sosial",
    "belanja": "daerah",
    "belanja daerah": "daerah",
    "jumlah belanja": "daerah",
    "total belanja": "daerah",
}
SEBUTAN_AKUN = {
    "tidak langsung": "belanja tidak langsung",
    "langsung": "belanja langsung",
    "daerah": "belanja daerah (jumlah seluruh belanja)",
}


@dataclass(frozen=True, slots=True)
class Fakta:
    """One amount: what kind, of what, in which year and stage. `benar` is the corrected value."""

    jenis: str
    tahun: int | None
    tahap: str
    akun: str
    nama: str
    tercetak: Decimal
    benar: Decimal
    lokasi: Lokasi
    tempat: str
    baris: BarisUang | None
    jumlah: bool = False  # a total row, or a sum computed from a table


@dataclass(slots=True)
class KumpulanFakta:
    """All facts, indexed by value."""

    semua: list[Fakta]
    menurut_nilai: dict[Decimal, list[Fakta]]

    def tepat(self, nilai: Decimal | None) -> list[Fakta]:
        """Facts printed with this value, or whose corrected value it is."""
        return [] if nilai is None else self.menurut_nilai.get(nilai, [])

    def saring(self, jenis: str = "", tahun: int | None = None, akun: str = "") -> list[Fakta]:
        return [
            f
            for f in self.semua
            if (not jenis or f.jenis == jenis)
            and (tahun is None or f.tahun == tahun)
            and (not akun or f.akun == akun)
        ]


def kumpulkan_fakta(tabel: Sequence[TabelUang], tahun: int | None) -> KumpulanFakta:
    """The facts of all budget tables of a report about `tahun`."""
    semua: list[Fakta] = []
    for satu in tabel:
        if satu.skala:
            continue  # rounded amounts prove no exact one wrong
        for b in satu.baris:
            semua.extend(_fakta_baris(b, tahun))
            semua.extend(_sisa_baris(b, tahun))
        semua.extend(_fakta_jumlah(satu, tahun))
    indeks: dict[Decimal, list[Fakta]] = {}
    for f in semua:
        for nilai in {f.tercetak, f.benar}:
            indeks.setdefault(nilai, []).append(f)
    return KumpulanFakta(semua, indeks)


def _fakta_baris(b: BarisUang, tahun: int | None) -> Iterable[Fakta]:
    for jenis, peubah in b.isi.items():
        yield Fakta(
            jenis,
            b.tahun or tahun,
            b.tahap,
            BAKU_AKUN.get(nama_akun(b.baris.uraian), ""),
            b.nama,
            peubah.nilai,
            peubah.benar,
            b.lokasi,
            b.tabel.sebutan,
            b,
            b.baris.jenis == "jumlah",
        )


def _sisa_baris(b: BarisUang, tahun: int | None) -> Iterable[Fakta]:
    """What a total row leaves over, where the table has no column for it."""
    if b.baris.jenis != "jumlah" or "sisa" in b.isi or not {"pagu", "realisasi"} <= b.isi.keys():
        return
    p, r = b.isi["pagu"], b.isi["realisasi"]
    yield Fakta(
        "sisa",
        b.tahun or tahun,
        b.tahap,
        "",
        f"sisa {b.nama}",
        p.nilai - r.nilai,
        p.benar - r.benar,
        b.lokasi,
        b.tabel.sebutan,
        None,
        True,
    )


def _fakta_jumlah(tabel: TabelUang, tahun: int | None) -> Iterable[Fakta]:
    """Sums of a whole table that prints no total row."""
    for kelompok in tabel.kelompok:
        atas = tabel.atas(kelompok)
        if len(atas) < 2 or tabel.jumlah(kelompok) or tabel.cara == "akun":
            continue
        for jenis in ("pagu", "realisasi", "sisa"):
            if any(jenis not in b.isi for b in atas):
                continue
            yield Fakta(
                jenis,
                kelompok[0] or tahun,
                kelompok[1],
                "",
                f"jumlah {len(atas)} baris",
                sum((b.isi[jenis].nilai for b in atas), Decimal(0)),
                sum((b.isi[jenis].benar for b in atas), Decimal(0)),
                tabel.asal.asal.posisi.lokasi(f"{tabel.sebutan} {tabel.asal.judul}"),
                tabel.sebutan,
                None,
                True,
            )
