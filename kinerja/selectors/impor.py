"""Imports of the performance side."""

from django.db.models import QuerySet
from django.http import Http404

from lkjip.organisasi.models import PerangkatDaerah

from ..models import ImporKinerja


def list_impor(opd: PerangkatDaerah, tahun: int) -> QuerySet[ImporKinerja]:
    """The history, latest first, without what was changed."""
    return ImporKinerja.objects.filter(opd=opd, tahun=tahun).defer("perubahan")


def get_impor_or_404(opd: PerangkatDaerah, tahun: int, nomor: int) -> ImporKinerja:
    """The import of this OPD-year. Raises `Http404`."""
    impor = ImporKinerja.objects.filter(opd=opd, tahun=tahun, pk=nomor).first()
    if impor is None:
        raise Http404(f"Impor nomor {nomor} tidak ada pada {opd.nama} tahun {tahun}.")
    impor.opd = opd
    return impor
