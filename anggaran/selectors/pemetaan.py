"""Which sasaran every programme serves: the grid, and the money that follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.angka import format_angka
from lkjip.rumus.ikhtisar_anggaran import IkhtisarBaris, hitung_program
from lkjip.rumus.ikhtisar_pemetaan import (
    AnggaranSasaran,
    TakTerpetakan,
    hitung_sasaran,
    hitung_tak_terpetakan,
)
from lkjip.rumus.jumlah import compute_jumlah, kurangi
from lkjip.rumus.potret import PotretAnggaran, PotretProgram, PotretSasaran
from renstra.kisi import tulis_semula
from renstra.selectors.potret import get_potret_renstra
from renstra.selectors.rencana import get_renstra
from renstra.selectors.silsilah import get_silsilah_sasaran

from .potret import get_potret_anggaran

SERATUS = Decimal(100)
type KunciBaris = tuple[str, int]
"""("program" | "kegiatan", id)."""
type Bagian = dict[int, Decimal]
"""{id of the sasaran: percent}."""


@dataclass(frozen=True, slots=True)
class SelPemetaan:
    """The share of one row in one sasaran."""

    nama: str
    sasaran: PotretSasaran
    teks: str
    galat: str


@dataclass(frozen=True, slots=True)
class BarisPemetaan:
    """A programme, or a kegiatan whose shares override those of its programme. `jumlah` is what
    is stored; `kurang` says by how much it misses 100 %."""

    kunci: KunciBaris
    hasil: IkhtisarBaris
    sel: tuple[SelPemetaan, ...]
    jumlah: Decimal | None
    kurang: str

    @property
    def program(self) -> bool:
        return self.kunci[0] == "program"


@dataclass(frozen=True, slots=True)
class HalamanPemetaan:
    """The grid with what follows from it."""

    sasaran: tuple[PotretSasaran, ...]
    baris: tuple[BarisPemetaan, ...]
    semula: str
    per_sasaran: tuple[tuple[PotretSasaran, AnggaranSasaran], ...]
    tak_terpetakan: tuple[TakTerpetakan, ...]

    @property
    def galat(self) -> list[tuple[BarisPemetaan, SelPemetaan]]:
        """The refused cells, with their rows."""
        return [(b, s) for b in self.baris for s in b.sel if s.galat]

    @property
    def janggal(self) -> list[BarisPemetaan]:
        """Stored rows whose shares miss 100 %."""
        return [b for b in self.baris if b.kurang]

    @property
    def pagu_lepas(self) -> Decimal | None:
        """Rupiah that serves no sasaran."""
        return compute_jumlah(satu.pagu for satu in self.tak_terpetakan).nilai


@dataclass(frozen=True, slots=True)
class FaktaPemetaan:
    """What the page and the service start from."""

    sasaran: tuple[PotretSasaran, ...]
    potret: PotretAnggaran
    bagian: Mapping[KunciBaris, Bagian]


def get_fakta_pemetaan(opd: PerangkatDaerah, tahun: int) -> FaktaPemetaan:
    """The sasaran of the plan in force, and the stored shares on them (a fixed number of
    queries). A share on an earlier version of a sasaran counts for the one that continues it."""
    renstra = get_renstra(opd, tahun)
    potret = get_potret_renstra(renstra) if renstra else None
    sasaran = tuple(s for tujuan in potret.tujuan for s in tujuan.sasaran) if potret else ()
    silsilah = get_silsilah_sasaran(opd) if sasaran else {}
    kini = {asal: satu.id for satu in sasaran for asal in silsilah[satu.id]}
    anggaran = get_potret_anggaran(opd, tahun, kini)
    bagian = {}
    for program in anggaran.program:
        bagian["program", program.id] = _bagian(program, None)
        for kegiatan in program.kegiatan:
            bagian["kegiatan", kegiatan.id] = _bagian(program, kegiatan.kode)
    return FaktaPemetaan(sasaran, anggaran, bagian)


def nama_sel_pemetaan(kunci: KunciBaris, sasaran_id: int) -> str:
    """The name of a cell's field: "p12.5"."""
    return f"{kunci[0][0]}{kunci[1]}.{sasaran_id}"


def kurang_seratus(bagian: Bagian) -> str:
    """By how much the shares of a row miss 100 %; "" when they add up, or when there are none."""
    jumlah = compute_jumlah(bagian.values()).nilai
    beda = kurangi(jumlah, SERATUS)
    if beda is None or beda == 0:
        return ""
    arah = "kurang" if beda < 0 else "lebih"
    return f"jumlah bagiannya {format_angka(jumlah)} %, {arah} {format_angka(abs(beda))} %"


def susun_pemetaan(
    opd: PerangkatDaerah,
    tahun: int,
    diketik: Mapping[str, str] | None = None,
    pesan: Mapping[str, str] | None = None,
) -> HalamanPemetaan:
    """The page. `diketik` and `pesan`: text and refusal of cells by name, after a failed save."""
    fakta = get_fakta_pemetaan(opd, tahun)
    pasang = [(satu, hitung_program(satu)) for satu in fakta.potret.program]
    baris, semula = [], {}
    for _, program in pasang:
        for hasil in (program, *program.anak):
            kunci = (hasil.jenis, hasil.id)
            bagian = fakta.bagian[kunci]
            sel = []
            for satu in fakta.sasaran:
                nama = nama_sel_pemetaan(kunci, satu.id)
                semula[nama] = tulis_bagian(bagian.get(satu.id))
                teks = (diketik or {}).get(nama, semula[nama])
                sel.append(SelPemetaan(nama, satu, teks, (pesan or {}).get(nama, "")))
            jumlah = compute_jumlah(bagian.values()).nilai
            baris.append(BarisPemetaan(kunci, hasil, tuple(sel), jumlah, kurang_seratus(bagian)))
    lepas = (hitung_tak_terpetakan(f, b) for f, b in pasang)
    return HalamanPemetaan(
        fakta.sasaran,
        tuple(baris),
        tulis_semula(semula),
        tuple((s, hitung_sasaran(s.id, s.nomor, pasang, ())) for s in fakta.sasaran),
        tuple(satu for satu in lepas if satu is not None),
    )


def tulis_bagian(bagian: Decimal | None) -> str:
    """The text of a cell; "" for no share."""
    return format_angka(bagian) if bagian else ""


def _bagian(program: PotretProgram, kegiatan: str | None) -> Bagian:
    hasil: Bagian = {}
    for satu in program.pemetaan:
        if satu.kegiatan == kegiatan:
            hasil[satu.sasaran_id] = hasil.get(satu.sasaran_id, Decimal(0)) + satu.bobot
    return hasil
