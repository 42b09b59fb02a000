"""What every page of writing works with: the facts, the prose, and the report made of both."""

from collections.abc import Mapping
from dataclasses import dataclass

from lkjip.organisasi.models import PerangkatDaerah
from lkjip.rumus.potret import Potret

from ..dokumen.bagian_naskah import BagianNaskah
from ..dokumen.kamus import Butir
from ..dokumen.narasi import MasalahNarasi
from ..dokumen.nomor import DokumenBernomor, Entri, nomori
from ..dokumen.susun import HasilSusun, susun_sebisanya
from ..gambar_naskah.selectors import get_gambar
from ..models import AngkaDibiarkan, Narasi
from ..potret import take_potret


@dataclass(frozen=True, slots=True)
class Bahan:
    """One OPD-year as its writers see it. `baris` are the stored sections by key, `dibiarkan` the
    typed figures of each that are left unbound on purpose."""

    opd: PerangkatDaerah
    tahun: int
    potret: Potret
    baris: Mapping[str, Narasi]
    dibiarkan: Mapping[str, frozenset[str]]
    susun: HasilSusun
    dok: DokumenBernomor

    @property
    def kamus(self) -> Mapping[str, Butir]:
        return self.susun.kamus

    def bagian(self, kunci: str) -> BagianNaskah | None:
        """The section with that key, if this report has it."""
        return next((satu for satu in self.susun.naskah if satu.kunci == kunci), None)

    def masalah(self, kunci: str) -> tuple[MasalahNarasi, ...]:
        """What keeps the prose of one section from being printed."""
        return tuple(satu for satu in self.susun.masalah if satu.bagian == kunci)

    def tempat(self, kunci: str) -> Entri | None:
        """The nearest heading above a section: where it stands in the report."""
        potong = kunci.split(".")
        for banyak in range(len(potong), 0, -1):
            if entri := self.dok.register.get(".".join(potong[:banyak])):
                return entri
        return None


def ambil_bahan(opd: PerangkatDaerah, tahun: int, ganti: Mapping[str, str] | None = None) -> Bahan:
    """The report as it is now, in a fixed number of queries; `ganti` replaces prose by section.

    Raises `TahunBelumDibuka`.
    """
    potret = take_potret(opd, tahun)
    rows = Narasi.objects.filter(opd=opd, tahun=tahun).select_related("oleh")
    baris = {satu.bagian: satu for satu in rows}
    narasi = {kunci: satu.isi for kunci, satu in baris.items() if satu.isi}
    gambar = get_gambar(opd, tahun)
    susun = susun_sebisanya(potret, narasi | dict(ganti or {}), gambar)
    return Bahan(opd, tahun, potret, baris, _dibiarkan(opd, tahun), susun, nomori(susun.dokumen))


def _dibiarkan(opd: PerangkatDaerah, tahun: int) -> dict[str, frozenset[str]]:
    hasil: dict[str, set[str]] = {}
    rows = AngkaDibiarkan.objects.filter(opd=opd, tahun=tahun).values_list("bagian", "ingatan")
    for bagian, ingatan in rows:
        hasil.setdefault(bagian, set()).add(ingatan)
    return {bagian: frozenset(isi) for bagian, isi in hasil.items()}
