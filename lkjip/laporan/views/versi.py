"""Comparing two versions of a report side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404

from ..versi.banding import bandingkan_isi
from ..versi.selectors import KINI, get_isi_or_404, list_versi


@require_safe
def laporan_banding(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """`?dari=&ke=`: figures and sentences that changed from one version to the other; without
    them from the latest version to the report as it is now."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    versi = list_versi(t.opd, tahun)
    dari = request.GET.get("dari") or next((v.kunci for v in versi[1:]), "")
    ke = request.GET.get("ke") or KINI
    konteks = {"tahun_kinerja": t, "versi": versi, "dari": dari, "ke": ke}
    if dari:
        lama, baru = (get_isi_or_404(t.opd, tahun, satu) for satu in (dari, ke))
        konteks["hasil"] = bandingkan_isi(lama, baru)
    return render(request, "laporan/laporan_banding.html", konteks)
