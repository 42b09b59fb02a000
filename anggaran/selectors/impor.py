"""Imports of an OPD-year and what the preview of one shows."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import Http404

from lkjip.organisasi.models import PerangkatDaerah

from ..impor.gabung import gabung, list_hilang
from ..keadaan import Simpul, baca_keadaan
from ..models import BarisImpor, BerkasImpor, MasalahImpor
from ..selisih import Ubahan, bandingkan_keadaan
from .keadaan import take_keadaan

BERAT = ("rencana", "sebelum", "selisih", "koreksi", "pertanyaan", "jawaban")


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """What applying would change now. `sidik` is the fingerprint of the stored state compared."""

    ubahan: tuple[Ubahan, ...]
    hilang: tuple[tuple[str, Simpul], ...]
    sidik: str

    @property
    def hitung(self) -> dict[str, int]:
        """Facts that are new, changed, gone; and stated figures apart."""
        fakta = Counter(u.jenis for u in self.ubahan if not u.dinyatakan)
        return {
            "baru": fakta["baru"],
            "berubah": fakta["berubah"],
            "hilang": fakta["hilang"],
            "dinyatakan": sum(u.dinyatakan for u in self.ubahan),
        }


def list_impor(opd: PerangkatDaerah, tahun: int) -> QuerySet[BerkasImpor]:
    """The history, latest first, without the heavy columns."""
    return BerkasImpor.objects.filter(opd=opd, tahun=tahun).defer(*BERAT)


def get_impor_or_404(opd: PerangkatDaerah, tahun: int, nomor: int) -> BerkasImpor:
    """The import of this OPD-year. Raises `Http404`."""
    impor = BerkasImpor.objects.filter(opd=opd, tahun=tahun, pk=nomor).first()
    if impor is None:
        raise Http404(f"Impor nomor {nomor} tidak ada pada {opd.nama} tahun {tahun}.")
    impor.opd = opd
    return impor


def get_pratinjau(impor: BerkasImpor, *, hapus_hilang: bool = False) -> Pratinjau:
    """The difference between what is stored now and what applying would give. Eight queries."""
    lama = take_keadaan(impor.opd, impor.tahun)
    rencana = baca_keadaan(impor.rencana)
    baru = gabung(lama, rencana, hapus_hilang=hapus_hilang)
    return Pratinjau(
        tuple(bandingkan_keadaan(lama, baru)), tuple(list_hilang(lama, rencana)), lama.sidik()
    )


def list_masalah(impor: BerkasImpor, keparahan: int | None = None) -> QuerySet[MasalahImpor]:
    """Problems, the gravest first."""
    rows = impor.masalah.all()
    return rows.filter(keparahan=keparahan) if keparahan else rows


def list_baris(
    impor: BerkasImpor, cari: str = "", bermasalah: bool = False
) -> QuerySet[BarisImpor]:
    """Rows as understood, in the order of the file; `cari` looks in code and name."""
    rows = impor.baris.all()
    if cari.strip():
        rows = rows.filter(Q(kode__icontains=cari.strip()) | Q(uraian__icontains=cari.strip()))
    return rows.filter(keparahan__gt=1) if bermasalah else rows
