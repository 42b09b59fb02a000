"""The working paper on the portal's own report: on screen, and the prints that were filed."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.laporan.dokumen.nomor import nomori
from lkjip.laporan.gambar_naskah.alamat import alamat_foto
from lkjip.laporan.render import render_html
from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.unduhan.halaman import tampilkan

from ..kertas_kerja.isi import kertas_laporan
from ..kertas_kerja.lembar import unduhan_kertas
from ..kertas_kerja.pohon import susun_kertas_kerja
from ..selectors.kertas import get_kertas_or_404, list_kertas
from ..selectors.temuan import get_pemeriksaan
from ..services.kertas import ask_kertas

T = Tindakan


@require_safe
def kertas_kerja(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """The paper as it would be printed now; those printed before below it."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    periksa = get_pemeriksaan(t.opd, tahun)
    cetakan = list_kertas(t.opd, tahun)
    konteks = {
        "tahun_kinerja": t,
        "cetakan": cetakan,
        "ditunggu": any(satu.ditunggu for satu in cetakan),
        "basi": periksa is None or periksa.ubahan != t.ubahan,
        "pemeriksaan": periksa,
        "boleh_cetak": hak_permintaan(request).boleh(T.TINJAU, t.opd),
    }
    if periksa is None:
        return render(request, "reviu/kertas_kerja.html", konteks)
    if request.htmx:
        return render(request, "reviu/kertas_kerja.html#cetakan", konteks)
    kertas = kertas_laporan(t, periksa, request.user.nama)
    dok = nomori(susun_kertas_kerja(kertas))
    konteks["isi"] = render_html(dok, alamat_foto=alamat_foto(t.opd, tahun))
    unduhan = unduhan_kertas(kertas, f"kertas-kerja-{kode}-{tahun}")
    return tampilkan(request, "reviu/kertas_kerja.html", konteks, unduhan)


@require_POST
def kertas_kerja_cetak(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Ask for a print to file."""
    t = get_tahun_or_404(request, kode, tahun, T.TINJAU)
    try:
        ask_kertas(tahun=t, oleh=request.user)
    except ValidationError as galat:
        messages.error(request, " ".join(galat.messages))
    return redirect("kertas_kerja", kode, tahun)


@require_safe
def kertas_kerja_unduh(request: HttpRequest, kode: str, tahun: int, nomor: int) -> HttpResponse:
    """A filed print, as it was."""
    t = get_tahun_or_404(request, kode, tahun, T.BACA)
    satu = get_kertas_or_404(t.opd, tahun, nomor)
    return FileResponse(
        satu.berkas.open("rb"),
        as_attachment=True,
        filename=f"kertas-kerja-reviu-{kode}-{tahun}-{nomor}.pdf",
        content_type="application/pdf",
    )
