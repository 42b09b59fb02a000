"""Spending against the cash plan to the end of a month (rupiah), on exactly the same rows.

Cash plans are often partial. A sum of some plans beside the spending of all rows would say
"faster than planned" of money that nobody planned, so a leaf is compared only when both its plan
and its spending are known to that month. The rest is named with its reason and its money.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from .daun import DESEMBER, SETAHUN, Daun, hitung_sampai, isi_daun, list_daun
from .ikhtisar_anggaran import IkhtisarBaris
from .jumlah import compute_jumlah
from .potret import PotretAnggaran
from .serapan import Deviasi, compute_deviasi

SEBUTAN_DAUN = {"kegiatan": "kegiatan", "sub_kegiatan": "sub kegiatan"}


@dataclass(frozen=True, slots=True)
class LuarBanding:
    """Leaves outside the comparison for one reason: how many, their pagu, and what they are
    recorded to have spent by then (the year's figure where only that is known)."""

    sebab: str
    jumlah: int
    pagu: Decimal | None
    realisasi: Decimal | None


@dataclass(frozen=True, slots=True)
class BarisKas:
    """A row of the budget against its cash plan. `rencana`, `realisasi` and `pagu` are those of the
    compared leaves alone; `dibandingkan` counts them."""

    hasil: IkhtisarBaris
    rencana: Decimal | None
    realisasi: Decimal | None
    pagu: Decimal | None
    deviasi: Deviasi
    dibandingkan: int
    luar: tuple[LuarBanding, ...]
    anak: tuple["BarisKas", ...]

    @property
    def di_luar(self) -> int:
        """Leaves outside the comparison."""
        return sum(satu.jumlah for satu in self.luar)

    @property
    def sebutan_daun(self) -> str:
        """What its leaves are called."""
        jenis = {daun.jenis for daun in self.hasil.daun}
        return SEBUTAN_DAUN[jenis.pop()] if len(jenis) == 1 else "baris"


def hitung_kas(anggaran: PotretAnggaran, total: IkhtisarBaris, periode: int) -> BarisKas:
    """Compare the whole OPD to the end of month `periode` (1–12); `total` is its computed row."""
    return _hitung(total, iter([daun for _, daun in list_daun(anggaran)]), periode)


def posisi_realisasi(anggaran: PotretAnggaran) -> int:
    """The last month that any spending is recorded for; December where a year's figure is stored or
    nothing is."""
    terisi = {nomor for _, daun in list_daun(anggaran) for nomor in isi_daun(daun, "keuangan")}
    return DESEMBER if SETAHUN in terisi or not terisi else max(terisi)


def ada_rencana_kas(anggaran: PotretAnggaran) -> bool:
    """Whether any row has a cash plan."""
    return any(isi_daun(daun, "rencana_kas") for _, daun in list_daun(anggaran))


def _hitung(hasil: IkhtisarBaris, fakta: Iterator[Daun], periode: int) -> BarisKas:
    """Walk the tree; `fakta` gives its leaves in the same order."""
    if hasil.jenis in ("program", "opd") or hasil.anak:
        return _gabung(hasil, tuple(_hitung(satu, fakta, periode) for satu in hasil.anak))
    return _hitung_daun(hasil, next(fakta), periode)


def _hitung_daun(hasil: IkhtisarBaris, daun: Daun, periode: int) -> BarisKas:
    pagu, keuangan = hasil.serapan.pagu, isi_daun(daun, "keuangan")
    rencana = hitung_sampai(isi_daun(daun, "rencana_kas"), periode, pagu, "rencana kas")
    realisasi = hitung_sampai(keuangan, periode, pagu, "realisasi")
    sebab = rencana.alasan or realisasi.alasan
    if sebab:
        luar = LuarBanding(sebab, 1, pagu, _tercatat(keuangan, periode))
        kosong = Deviasi(None, None, f"{sebab[0].upper()}{sebab[1:]}.")
        return BarisKas(hasil, None, None, None, kosong, 0, (luar,), ())
    deviasi = compute_deviasi(rencana.nilai, realisasi.nilai)
    return BarisKas(hasil, rencana.nilai, realisasi.nilai, pagu, deviasi, 1, (), ())


def _tercatat(keuangan: Mapping[int, Decimal], periode: int) -> Decimal | None:
    if SETAHUN in keuangan:
        return keuangan[SETAHUN]
    return compute_jumlah(nilai for nomor, nilai in keuangan.items() if nomor <= periode).nilai


def _gabung(hasil: IkhtisarBaris, anak: tuple[BarisKas, ...]) -> BarisKas:
    rencana = compute_jumlah(satu.rencana for satu in anak).nilai
    realisasi = compute_jumlah(satu.realisasi for satu in anak).nilai
    luar = _satukan(isi for satu in anak for isi in satu.luar)
    deviasi = compute_deviasi(rencana, realisasi)
    if rencana is None and luar:
        sebab = "; ".join(satu.sebab for satu in luar)
        deviasi = Deviasi(None, None, f"{sebab[0].upper()}{sebab[1:]}.")
    return BarisKas(
        hasil,
        rencana,
        realisasi,
        compute_jumlah(satu.pagu for satu in anak).nilai,
        deviasi,
        sum(satu.dibandingkan for satu in anak),
        luar,
        anak,
    )


def _satukan(luar: Iterable[LuarBanding]) -> tuple[LuarBanding, ...]:
    """One entry a reason, in the order of first appearance."""
    kelompok: dict[str, list[LuarBanding]] = {}
    for satu in luar:
        kelompok.setdefault(satu.sebab, []).append(satu)
    return tuple(
        LuarBanding(
            sebab,
            sum(satu.jumlah for satu in isi),
            compute_jumlah(satu.pagu for satu in isi).nilai,
            compute_jumlah(satu.realisasi for satu in isi).nilai,
        )
        for sebab, isi in kelompok.items()
    )
