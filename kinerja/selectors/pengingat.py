"""Whose work is due: the unfinished figures of a day, by person."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lkjip.organisasi.models import Keanggotaan, Pengguna, TahunKinerja
from renstra.models import Indikator

from ..alur import DAPAT_DIISI
from ..models import NAMA_PERIODE
from .buku import BukuPengukuran, get_buku, pemilik_pada
from .papan import KEADAAN, keadaan_sel, tulis_tenggat

HARI_SEBELUM = (7, 3, 1, 0)
SELANG_SESUDAH = 7
"""Reminded 7, 3, 1 and 0 days before the deadline, the day after it, and then every 7 days."""


@dataclass(frozen=True, slots=True)
class ButirPengingat:
    """One figure that waits: what, in which state, until when."""

    indikator: Indikator
    periode: int
    keadaan: str
    tenggat: str

    @property
    def judul(self) -> str:
        return f"{self.indikator.kode} {self.indikator.nama}, {NAMA_PERIODE[self.periode]}"


@dataclass(frozen=True, slots=True)
class Tagihan:
    """What one person has to finish in one OPD-year."""

    pengguna: Pengguna
    tahun_kinerja: TahunKinerja
    butir: tuple[ButirPengingat, ...]


def perlu_diingatkan(tenggat: date, hari: date) -> bool:
    """Whether a deadline is spoken of on this day."""
    sisa = (tenggat - hari).days
    return sisa in HARI_SEBELUM or (sisa < 0 and (-sisa - 1) % SELANG_SESUDAH == 0)


def list_tagihan(hari: date) -> Iterator[Tagihan]:
    """Every person with unfinished figures whose deadline is spoken of on `hari`."""
    terbuka = (
        TahunKinerja.objects.filter(
            status=TahunKinerja.Status.TERBUKA,
            opd__aktif=True,
            opd__periode_pengisian__dibuka__lte=hari,
        )
        .select_related("opd")
        .distinct()
        .order_by("opd__kode", "tahun")
    )
    for tahun_kinerja in terbuka:
        yield from _tagihan(get_buku(tahun_kinerja, hari), hari)


def _tagihan(buku: BukuPengukuran, hari: date) -> Iterator[Tagihan]:
    anggota: dict[int | None, list[Pengguna]] = defaultdict(list)
    for k in pemilik_pada(buku.tahun_kinerja.opd.pk, hari):
        anggota[k.unit_id if k.peran == Keanggotaan.Peran.BIDANG else None].append(k.pengguna)
    per_orang: dict[Pengguna, list[ButirPengingat]] = defaultdict(list)
    for butir in _butir(buku, hari):
        pemilik = anggota.get(butir.indikator.penanggung_jawab_id) or anggota.get(None, [])
        for orang in pemilik:
            per_orang[orang].append(butir)
    for orang, isi in per_orang.items():
        yield Tagihan(orang, buku.tahun_kinerja, tuple(isi))


def _butir(buku: BukuPengukuran, hari: date) -> Iterator[ButirPengingat]:
    for indikator in buku.indikator:
        for periode in buku.periode_terukur(indikator):
            jendela = buku.jendela.get(periode)
            if jendela is None or not perlu_diingatkan(jendela.tenggat, hari):
                continue
            keadaan, _ = keadaan_sel(buku, indikator, periode, hari)
            if keadaan in ("belum_diisi", "terlambat", *DAPAT_DIISI):
                tenggat = tulis_tenggat(jendela.tenggat, hari)
                yield ButirPengingat(indikator, periode, KEADAAN[keadaan][1], tenggat)
