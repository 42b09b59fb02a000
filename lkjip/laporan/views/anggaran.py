"""The budget of an OPD-year."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..anggaran import susun_anggaran
from ..unduh_tabel import unduhan_anggaran


@require_safe
def anggaran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    boleh = hak_permintaan(request).boleh(Tindakan.ISI_ANGGARAN, tahun_kinerja.opd)
    isi = susun_anggaran(request, tahun_kinerja)
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "anggaran": isi,
        "boleh": boleh and not tahun_kinerja.terkunci,
    }
    unduhan = unduhan_anggaran(tahun_kinerja, isi)
    return tampilkan(request, "laporan/anggaran.html", konteks, unduhan)
