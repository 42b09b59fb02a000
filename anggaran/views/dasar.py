"""What the budget's views share."""

from django.http import HttpRequest

from lkjip.organisasi.akses import Tindakan, hak_permintaan
from lkjip.organisasi.models import TahunKinerja


def boleh_isi(request: HttpRequest, tahun_kinerja: TahunKinerja) -> bool:
    """Whether edit buttons are shown: the right, and a year that is open."""
    boleh = hak_permintaan(request).boleh(Tindakan.ISI_ANGGARAN, tahun_kinerja.opd)
    return boleh and not tahun_kinerja.terkunci
