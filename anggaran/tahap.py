"""Stages of a year's budget in the order in which they followed one another."""

from collections.abc import Iterable
from dataclasses import dataclass

from .models import Pagu

Tahap = Pagu.Tahap
LABEL_TAHAP = {
    Tahap.MURNI.value: "APBD (murni)",
    Tahap.PERGESERAN.value: "pergeseran",
    Tahap.PERUBAHAN.value: "APBD Perubahan",
}
BARU = "baru"


@dataclass(frozen=True, slots=True)
class TahapTahun:
    """A stage that a year has: `urutan` is its position, 0 the murni."""

    tahap: str
    urutan: int
    label: str

    @property
    def kunci(self) -> str:
        return f"{self.tahap}-{self.urutan}"


def susun_tahap(ada: Iterable[tuple[str, int]]) -> list[TahapTahun]:
    """The stages that occur, ascending, pergeseran numbered when there are several."""
    urut = sorted(set(ada), key=lambda isi: isi[1])
    geser = [isi for isi in urut if isi[0] == Tahap.PERGESERAN]
    hasil = []
    for tahap, urutan in urut:
        label = LABEL_TAHAP[tahap]
        if tahap == Tahap.PERGESERAN and len(geser) > 1:
            label += f" {geser.index((tahap, urutan)) + 1}"
        hasil.append(TahapTahun(tahap, urutan, label[:1].upper() + label[1:]))
    return hasil


def pilihan_tahap(ada: Iterable[tuple[str, int]]) -> list[tuple[str, str]]:
    """(key, label) of the stages a figure can belong to: those there are, and those that can come
    next. `posisi_tahap` reads the key."""
    urut = susun_tahap(ada)
    punya = {satu.tahap for satu in urut}
    hasil = [] if Tahap.MURNI in punya else [(f"{Tahap.MURNI}-0", LABEL_TAHAP[Tahap.MURNI])]
    hasil += [(satu.kunci, satu.label) for satu in urut]
    if Tahap.PERUBAHAN not in punya:
        hasil.append((f"{Tahap.PERUBAHAN}-{BARU}", LABEL_TAHAP[Tahap.PERUBAHAN]))
    hasil.append((f"{Tahap.PERGESERAN}-{BARU}", "Pergeseran baru, sesudah tahap terakhir"))
    return hasil


def posisi_tahap(kunci: str, ada: Iterable[tuple[str, int]]) -> tuple[str, int]:
    """(stage, position) of a key of `pilihan_tahap`. Raises ValueError for another text."""
    tahap, _, letak = kunci.partition("-")
    if tahap not in LABEL_TAHAP:
        raise ValueError(kunci)
    if letak == BARU:
        return tahap, max([urutan for _, urutan in ada] + [0]) + 1
    return tahap, int(letak)


def cari_tahap(tahap: str, ada: Iterable[tuple[str, int]]) -> tuple[str, int]:
    """The latest position of a stage named by the file itself, or the one it would take."""
    punya = list(ada)
    sama = [urutan for satu, urutan in punya if satu == tahap]
    if sama:
        return tahap, max(sama)
    if tahap == Tahap.MURNI:
        return tahap, 0
    return posisi_tahap(f"{tahap}-{BARU}", punya)
