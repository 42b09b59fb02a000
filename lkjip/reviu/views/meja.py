"""The reviewer's desk above all OPD."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, hak_permintaan, wajib_umum
from lkjip.organisasi.unduhan.dari_tabel import lembar_tabel
from lkjip.organisasi.unduhan.halaman import Unduhan, tampilkan

from ..meja import susun_meja


@require_safe
def meja(request: HttpRequest) -> HttpResponse:
    """All OPD of a year: capaian, serapan, completeness, findings, deadlines; and who has filled
    in what."""
    wajib_umum(request, Tindakan.TINJAU)
    isi = susun_meja(request, hak_permintaan(request))
    subjek = f"Semua perangkat daerah, tahun {isi.tahun}"
    unduhan = Unduhan(
        f"meja-reviu-{isi.tahun}",
        {
            "meja": partial(lembar_tabel, isi.tabel, f"Perangkat daerah {isi.tahun}", subjek),
            "papan": partial(lembar_tabel, isi.papan, f"Pengisian {isi.tahun}", subjek),
        },
    )
    return tampilkan(request, "reviu/meja.html", {"meja": isi}, unduhan)
