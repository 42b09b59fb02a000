"""Witnesses: several equations over printed figures say which one figure is wrong.

Every printed cell is a variable, every rule of arithmetic that should hold is an equation. Where
some do not hold, the smallest correction is looked for that makes them hold without breaking
those that do: a figure, with what was computed from it (its sisa, its percentage). That figure
is the root cause; its neighbours are right, however odd they look beside it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ..bentuk import bulatkan
from ..jumlah import bagi_persen
from .dokumen import Cetakan

BIAYA_AKIBAT = Decimal("0.4")
AKIBAT_TERBANYAK = 12
# Only these follow by computation from their row, so only they may change as a consequence.
TURUNAN = frozenset({"sisa", "persen"})


@dataclass(slots=True, eq=False)
class Peubah:
    """One fact, with every cell that prints it with the same value."""

    nama: str
    jenis: str  # pagu, realisasi, sisa, persen, sel
    nilai: Decimal
    desimal: int
    cetakan: list[Cetakan]
    agregat: bool = False  # a total or a parent
    asal: object = None
    koreksi: Decimal | None = None

    @property
    def benar(self) -> Decimal:
        """The corrected value where there is one, the printed value otherwise."""
        return self.nilai if self.koreksi is None else self.koreksi


@dataclass(slots=True, eq=False)
class Persamaan:
    """`kiri` = Σ koefisien × suku, or for jenis "persen": kiri = suku[0] ÷ suku[1] × 100.

    `uraian` is the equation in Indonesian words, `bobot` how much it counts as a witness.
    """

    jenis: str  # jumlah, sisa, persen, sama, tautan
    kiri: Peubah
    suku: tuple[tuple[int, Peubah], ...]
    uraian: str
    toleransi: Decimal = Decimal(0)
    bobot: Decimal = Decimal(1)

    @property
    def peubah(self) -> tuple[Peubah, ...]:
        return (self.kiri, *(satu for _, satu in self.suku))

    def hitung(self, ganti: dict[Peubah, Decimal] | None = None) -> Decimal | None:
        """What `kiri` should be; None when it cannot be computed (division by zero)."""
        nilai = [(k, _ambil(p, ganti)) for k, p in self.suku]
        if self.jenis == "persen":
            return bagi_persen(nilai[0][1], nilai[1][1])
        return sum((k * n for k, n in nilai), Decimal(0))

    def cocok(self, ganti: dict[Peubah, Decimal] | None = None) -> bool:
        """Whether it holds, with some values replaced. A percentage may be cut off or rounded."""
        harus = self.hitung(ganti)
        if harus is None:
            return True
        selisih = abs(_ambil(self.kiri, ganti) - harus)
        if self.jenis == "persen":
            satuan = Decimal(1).scaleb(-min(self.kiri.desimal, 2))
            return selisih < satuan or (self.kiri.desimal == 0 and selisih < Decimal("0.51"))
        return selisih <= self.toleransi

    def selesaikan(self, sasaran: Peubah, ganti: dict[Peubah, Decimal]) -> Decimal | None:
        """The value that `sasaran` must have for the equation to hold."""
        if self.jenis == "persen":
            if sasaran is not self.kiri:
                return None
            harus = self.hitung(ganti)
            return None if harus is None else bulatkan(harus, max(self.kiri.desimal, 2))
        if sasaran is self.kiri:
            return self.hitung(ganti)
        koefisien = sum(k for k, p in self.suku if p is sasaran)
        if not koefisien:
            return None
        lain = sum((k * _ambil(p, ganti) for k, p in self.suku if p is not sasaran), Decimal(0))
        return (_ambil(self.kiri, ganti) - lain) / koefisien


@dataclass(slots=True)
class Koreksi:
    """A root cause: the figure, its value, what follows from it, and what it explains."""

    peubah: Peubah
    baru: Decimal
    akibat: list[tuple[Peubah, Decimal]] = field(default_factory=list)
    menjelaskan: list[Persamaan] = field(default_factory=list)
    seri: list[tuple[Peubah, Decimal]] = field(default_factory=list)


def _ambil(peubah: Peubah, ganti: dict[Peubah, Decimal] | None) -> Decimal:
    if ganti and peubah in ganti:
        return ganti[peubah]
    return peubah.benar


def cari_koreksi(persamaan: Sequence[Persamaan], turunan: Iterable[Persamaan]) -> list[Koreksi]:
    """Explain all violated equations. `turunan` are those by which sisa and persen were computed.

    Marks the corrected variables (`Peubah.koreksi`), so that later checks can use true values.
    """
    menurut: dict[Peubah, list[Persamaan]] = {}
    for satu in persamaan:
        for peubah in dict.fromkeys(satu.peubah):
            menurut.setdefault(peubah, []).append(satu)
    dasar = {id(satu) for satu in turunan}
    hasil: list[Koreksi] = []
    tersisa = [satu for satu in persamaan if not satu.cocok()]
    batas = 4 * len(tersisa) + 8
    while tersisa and batas:
        batas -= 1
        terbaik = _pilih(tersisa, menurut, dasar)
        if terbaik is None:
            break
        terbaik.peubah.koreksi = terbaik.baru
        for peubah, nilai in terbaik.akibat:
            peubah.koreksi = nilai
        hasil.append(terbaik)
        tersisa = [satu for satu in tersisa if not satu.cocok()]
    return hasil


def _pilih(
    langgar: list[Persamaan], menurut: dict[Peubah, list[Persamaan]], dasar: set[int]
) -> Koreksi | None:
    calon: list[tuple[tuple[Decimal, int, int], Koreksi]] = []
    dilihat: set[tuple[int, Decimal]] = set()
    for satu in langgar:
        for peubah in dict.fromkeys(satu.peubah):
            baru = satu.selesaikan(peubah, {})
            berbalik = baru is not None and baru < 0 <= peubah.nilai and peubah.jenis != "sisa"
            if baru is None or berbalik or (id(peubah), baru) in dilihat:
                continue
            dilihat.add((id(peubah), baru))
            koreksi, nilai = _nilai_calon(peubah, baru, menurut, dasar)
            if nilai > 0:
                urut = (nilai, peubah.jenis in TURUNAN, peubah.agregat)
                calon.append((urut, koreksi))
    if not calon:
        return None
    calon.sort(key=lambda isi: isi[0], reverse=True)
    terbaik = calon[0][1]
    nilai_terbaik = calon[0][0][0]
    terbaik.seri = [
        (k.peubah, k.baru)
        for (nilai, *_), k in calon[1:]
        if nilai_terbaik - nilai < Decimal("0.5") and _berbagi(k, terbaik)
    ]
    return terbaik


def _berbagi(satu: Koreksi, dua: Koreksi) -> bool:
    return bool({id(p) for p in satu.menjelaskan} & {id(p) for p in dua.menjelaskan})


def _nilai_calon(
    peubah: Peubah, baru: Decimal, menurut: dict[Peubah, list[Persamaan]], dasar: set[int]
) -> tuple[Koreksi, Decimal]:
    """Value of a correction: equations it mends, less those it breaks and what must follow it.

    Tried twice: alone, and with the totals above it, which may have been computed from it.
    """
    sendiri = _timbang(peubah, baru, menurut, dasar, ke_atas=False)
    if sendiri[1] > 0:
        return sendiri
    return _timbang(peubah, baru, menurut, dasar, ke_atas=True)


def _timbang(
    peubah: Peubah,
    baru: Decimal,
    menurut: dict[Peubah, list[Persamaan]],
    dasar: set[int],
    *,
    ke_atas: bool,
) -> tuple[Koreksi, Decimal]:
    ganti = {peubah: baru}
    akibat = _ikut(peubah, ganti, menurut, dasar, ke_atas=ke_atas)
    terkena = {id(satu): satu for p in ganti for satu in menurut.get(p, ())}
    menjelaskan: list[Persamaan] = []
    nilai = -BIAYA_AKIBAT * len(akibat)
    for satu in terkena.values():
        dulu, kini = satu.cocok(), satu.cocok(ganti)
        if not dulu and kini:
            menjelaskan.append(satu)
            nilai += satu.bobot
        elif dulu and not kini:
            nilai -= satu.bobot
    return Koreksi(peubah, baru, akibat, menjelaskan), nilai


def _ikut(
    peubah: Peubah,
    ganti: dict[Peubah, Decimal],
    menurut: dict[Peubah, list[Persamaan]],
    dasar: set[int],
    *,
    ke_atas: bool,
) -> list[tuple[Peubah, Decimal]]:
    """What changes with the values in `ganti`, which it extends: sisa and persen of the row, and
    with `ke_atas` the totals that held."""
    akibat: list[tuple[Peubah, Decimal]] = []
    antre = [peubah]
    while antre and len(akibat) < AKIBAT_TERBANYAK:
        for satu in menurut.get(antre.pop(0), ()):
            turunan = id(satu) in dasar and satu.kiri.jenis in TURUNAN
            if satu.kiri in ganti or not (turunan or (ke_atas and satu.jenis == "jumlah")):
                continue
            if satu.cocok() and not satu.cocok(ganti):
                nilai = satu.selesaikan(satu.kiri, ganti)
                if nilai is not None:
                    akibat.append((satu.kiri, nilai))
                    ganti[satu.kiri] = nilai
                    if ke_atas:
                        antre.append(satu.kiri)
    return akibat
