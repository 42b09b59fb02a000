"""The budget of an OPD-year, as a whole and in time."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..anggaran import susun_anggaran
from ..anggaran_waktu import susun_waktu
from ..unduh_tabel import unduhan_anggaran, unduhan_waktu


@require_safe
def anggaran(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    hak = hak_permintaan(request).tindakan(tahun_kinerja.opd)
    terbuka = not tahun_kinerja.terkunci
    jelaskan = terbuka and not hak.isdisjoint({Tindakan.ISI_ANGGARAN, Tindakan.TULIS_NARASI})
    isi = susun_anggaran(request, tahun_kinerja, boleh_jelaskan=jelaskan)
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "anggaran": isi,
        "boleh": terbuka and Tindakan.ISI_ANGGARAN in hak,
    }
    unduhan = unduhan_anggaran(tahun_kinerja, isi)
    return tampilkan(request, "laporan/anggaran.html", konteks, unduhan)


@require_safe
def anggaran_waktu(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Against the cash plan, by quarter, and beside last year."""
    tahun_kinerja = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    hak = hak_permintaan(request).tindakan(tahun_kinerja.opd)
    isi = susun_waktu(request, tahun_kinerja)
    konteks = {
        "tahun_kinerja": tahun_kinerja,
        "waktu": isi,
        "boleh": not tahun_kinerja.terkunci and Tindakan.ISI_ANGGARAN in hak,
    }
    unduhan = unduhan_waktu(tahun_kinerja, isi)
    return tampilkan(request, "laporan/anggaran_waktu.html", konteks, unduhan)
