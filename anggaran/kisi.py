"""The grids in which budget figures are typed: which columns there are, and what stands in a cell.

A row is a leaf of the programme tree, a column a stage (pagu), the year, a quarter or a month. A
quarter is stored on its last month; where its first months have figures of their own, the quarter
is their sum and is typed by month.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError

from lkjip.organisasi.fields import AngkaField, RupiahField
from lkjip.rumus.angka import format_angka
from lkjip.rumus.bentuk import format_rupiah
from lkjip.rumus.daun import SETAHUN, Daun, isi_daun
from lkjip.rumus.jumlah import compute_jumlah
from lkjip.rumus.periode import BULAN, TRIWULAN

from .tahap import Tahap, TahapTahun, susun_tahap

PAGU = "pagu"
KISI = {
    PAGU: "Pagu",
    "keuangan": "Realisasi keuangan",
    "fisik": "Realisasi fisik",
    "rencana-kas": "Rencana kas",
}
KOLOM_MODEL = {"keuangan": "keuangan", "fisik": "fisik", "rencana-kas": "rencana_kas"}
RINCI = {"setahun": "Setahun", "triwulan": "Per triwulan", "bulan": "Per bulan"}


@dataclass(frozen=True, slots=True)
class KolomKisi:
    """A column. `periode`: the months it covers, (0,) the year; empty for a stage of the pagu."""

    kunci: str
    label: str
    periode: tuple[int, ...] = ()
    tahap: str = ""
    urutan: int = 0

    @property
    def letak(self) -> int:
        """Where a typed value is stored."""
        return self.periode[-1]


def kolom_pagu(ada: Iterable[tuple[str, int]], buka: str = "") -> list[KolomKisi]:
    """Murni, the stages that have figures, and the one that is being opened."""
    punya = set(ada)
    if not any(urutan == 0 for _, urutan in punya):
        punya.add((Tahap.MURNI.value, 0))
    if buka in tahap_berikut(punya):
        punya.add((buka, max(urutan for _, urutan in punya) + 1))
    return [_kolom_tahap(satu) for satu in susun_tahap(punya)]


def tahap_berikut(ada: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Stages that can still be opened: {stage: label}."""
    hasil = {Tahap.PERGESERAN.value: "Pergeseran"}
    if Tahap.PERUBAHAN.value not in {tahap for tahap, _ in ada}:
        hasil[Tahap.PERUBAHAN.value] = "APBD Perubahan"
    return hasil


def _kolom_tahap(satu: TahapTahun) -> KolomKisi:
    return KolomKisi(satu.kunci, satu.label, tahap=satu.tahap, urutan=satu.urutan)


def kolom_periode(rinci: str, *, setahun: bool) -> list[KolomKisi]:
    """Columns of a breakdown; the year as well when it is the breakdown or has figures."""
    tahun = KolomKisi("p0", "Setahun", (SETAHUN,))
    if rinci == "setahun":
        return [tahun]
    if rinci == "bulan":
        hasil = [KolomKisi(f"p{b}", nama, (b,)) for b, nama in enumerate(BULAN, start=1)]
    else:
        hasil = [
            KolomKisi(f"t{t}", nama, (3 * t - 2, 3 * t - 1, 3 * t))
            for t, nama in enumerate(TRIWULAN, start=1)
        ]
    return [tahun, *hasil] if setahun else hasil


def isi_periode(daun: Daun, jenis: str) -> dict[int, Decimal]:
    """{period: value} of what is stored; unknown periods are left out."""
    return isi_daun(daun, KOLOM_MODEL[jenis])


def isi_sel(daun: Daun, jenis: str, kolom: KolomKisi) -> tuple[Decimal | None, bool]:
    """(value, whether it can be typed here) of one cell."""
    if jenis == PAGU:
        cocok = (p.nilai for p in daun.pagu if p.urutan == kolom.urutan)
        return next(cocok, None), True
    isi = isi_periode(daun, jenis)
    if kolom.periode == (SETAHUN,):
        if SETAHUN in isi or not isi:
            return isi.get(SETAHUN), True
        bulan = [isi[p] for p in sorted(isi)]
        return (bulan[-1] if jenis == "fisik" else compute_jumlah(bulan).nilai), False
    milik = [isi[p] for p in kolom.periode if p in isi]
    if jenis == "fisik" or set(kolom.periode[:-1]).isdisjoint(isi):
        return isi.get(kolom.letak), True
    return compute_jumlah(milik).nilai, False


def tulis_sel(nilai: Decimal | None) -> str:
    """The text that `baca_sel` reads back to the same value; "" when unknown."""
    return "" if nilai is None else format_angka(nilai)


def baca_sel(teks: str, jenis: str, kolom: KolomKisi) -> tuple[Decimal | None, str]:
    """(value, note to show) of a typed cell. Raises `ValidationError` with reason and proposal.

    A month may be negative: what was paid back can exceed what was spent.
    """
    if jenis == "fisik":
        field = AngkaField(desimal=2, digit=3, satuan="%", negatif=False, required=False)
    else:
        boleh = jenis == "keuangan" and kolom.periode != (SETAHUN,)
        field = RupiahField(negatif=boleh, required=False)
    nilai = field.clean(teks)
    if jenis == "fisik" and nilai is not None and nilai > 100:
        raise ValidationError(f"Dibaca {format_angka(nilai)}. Realisasi fisik paling banyak 100 %.")
    return nilai, field.catatan


def periksa_setahun(jenis: str, isi: Mapping[int, Decimal | None]) -> str:
    """Why the year's figure and its parts cannot stand together; "" when they can."""
    setahun = isi.get(SETAHUN)
    bagian = [nilai for periode, nilai in isi.items() if periode and nilai is not None]
    if jenis == "fisik" or setahun is None or not bagian:
        return ""
    jumlah = compute_jumlah(bagian).nilai
    if jumlah == setahun:
        return ""
    return (
        f"Angka setahun {format_rupiah(setahun)} berbeda dari jumlah rinciannya "
        f"{format_rupiah(jumlah)}. Kosongkan angka setahun bila rinciannya yang dipakai."
    )
