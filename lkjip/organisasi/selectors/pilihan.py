"""What a user may choose from: readable OPD and their years."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q, QuerySet

from ..akses import IZIN, Hak, Tindakan
from ..models import PerangkatDaerah, TahunKinerja


def opd_terbaca(hak: Hak) -> QuerySet[PerangkatDaerah]:
    """The active OPD that this user may read."""
    boleh = [k for k in hak.keanggotaan if Tindakan.BACA in IZIN[k.peran]]
    semua = PerangkatDaerah.objects.filter(aktif=True)
    if any(k.opd_id is None for k in boleh):
        return semua
    return semua.filter(pk__in={k.opd_id for k in boleh})


@dataclass(frozen=True, slots=True)
class PilihanOpd:
    """An OPD with its opened years, newest first."""

    opd: PerangkatDaerah
    tahun: tuple[TahunKinerja, ...]


def cari_pilihan(hak: Hak, kata: str = "", batas: int = 50) -> tuple[list[PilihanOpd], int]:
    """Up to `batas` readable OPD whose name, abbreviation or code holds every word of `kata`, and
    how many there are in all. Three queries."""
    rows = opd_terbaca(hak)
    for potong in kata.split():
        rows = rows.filter(
            Q(nama__icontains=potong) | Q(singkatan__icontains=potong) | Q(kode__icontains=potong)
        )
    jumlah = rows.count()
    rows = rows.prefetch_related(
        Prefetch("tahun_kinerja", TahunKinerja.objects.order_by("-tahun"), to_attr="daftar_tahun")
    )
    return [PilihanOpd(opd, tuple(opd.daftar_tahun)) for opd in rows[:batas]], jumlah
