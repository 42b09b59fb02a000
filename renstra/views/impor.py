"""The plan as XLSX: download, upload, look, confirm."""

from collections.abc import Sequence
from itertools import groupby

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404
from lkjip.organisasi.kiriman import coba, kiriman
from lkjip.organisasi.models import PerangkatDaerah
from renstra.forms.impor import ImporForm
from renstra.lembar.ambil import ambil_buku
from renstra.lembar.baca import HasilBaca
from renstra.lembar.banding import Beda, sidik_beda
from renstra.lembar.bentuk import BukuRenstra
from renstra.lembar.sel import BerkasDitolak
from renstra.lembar.tulis import tulis_buku
from renstra.models import ImporRenstra, Renstra
from renstra.services.impor import apply_impor, hold_impor, read_impor, rehearse_impor

from .dasar import alamat, get_renstra_or_404

T = Tindakan
BERUBAH = (
    "Renstra berubah sejak pratinjau dibuat. Periksa kembali perbedaannya di bawah, lalu terapkan."
)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def renstra_ekspor(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """The whole plan as a workbook that can be imported again."""
    satu = get_renstra_or_404(request, kode, tahun, pk, T.BACA)
    nama = f"renstra-{kode}-{satu.tahun_awal}-{satu.tahun_akhir}-versi-{satu.versi}.xlsx"
    return _unduhan(tulis_buku(ambil_buku(satu)), nama)


@require_safe
def renstra_templat(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """An empty workbook for a plan that begins this year."""
    get_tahun_or_404(request, kode, tahun, T.BACA)
    kosong = BukuRenstra(
        renstra={
            "periode": f"{tahun}-{tahun + 4}",
            "tahun_awal": str(tahun),
            "tahun_akhir": str(tahun + 4),
            "berlaku_mulai_tahun": str(tahun),
        }
    )
    return _unduhan(tulis_buku(kosong), f"templat-renstra-{tahun}.xlsx")


def renstra_impor(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """Upload a workbook that becomes a new plan."""
    get_tahun_or_404(request, kode, tahun, T.SUSUN_RENCANA)
    return _unggah(request, kode, tahun, None)


def renstra_impor_ke(request: HttpRequest, kode: str, tahun: int, pk: int) -> HttpResponse:
    """Upload a workbook to change a plan."""
    satu = get_renstra_or_404(request, kode, tahun, pk, T.SUSUN_RENCANA)
    return _unggah(request, kode, tahun, satu)


def _unggah(request: HttpRequest, kode: str, tahun: int, satu: Renstra | None) -> HttpResponse:
    form = ImporForm(kiriman(request), request.FILES or None)
    if form.is_valid():
        berkas = form.cleaned_data["berkas"]
        try:
            impor = hold_impor(
                oleh=request.user,
                opd=request.tahun_kinerja.opd,
                renstra=satu,
                isi=berkas.read(),
                nama_asli=berkas.name,
            )
        except BerkasDitolak as galat:
            form.add_error("berkas", str(galat))
        else:
            return redirect(alamat("renstra_impor_pratinjau", kode, tahun, impor.pk))
    return render(request, "renstra/renstra_impor.html", {"form": form, "renstra": satu})


def renstra_impor_pratinjau(
    request: HttpRequest, kode: str, tahun: int, impor_id: int
) -> HttpResponse:
    """What would change, and every problem by sheet and cell; then confirm."""
    impor = _impor_or_404(get_tahun_or_404(request, kode, tahun, T.SUSUN_RENCANA).opd, impor_id)
    form = forms.Form(kiriman(request))
    try:
        hasil, beda = read_impor(impor)
    except (ValidationError, BerkasDitolak, FileNotFoundError) as galat:
        messages.error(request, f"Berkas impor tidak dapat dibaca lagi. Unggah ulang. ({galat})")
        return redirect(alamat("renstra_daftar", kode, tahun))
    sidik = sidik_beda(beda)
    if form.is_valid() and not hasil.galat and not impor.diterapkan:
        if request.POST.get("sidik") != sidik:
            form.add_error(None, BERUBAH)
        elif satu := coba(
            form, lambda: apply_impor(oleh=request.user, impor=impor, buku=hasil.buku)
        ):
            messages.success(request, f"{impor.nama_asli} diterapkan pada {satu}.")
            return redirect(alamat("renstra_versi", kode, tahun, satu.pk))
    konteks = {"form": form, "sidik": sidik, **_pratinjau(request, impor, hasil, beda)}
    return render(request, "renstra/renstra_impor_pratinjau.html", konteks)


def _impor_or_404(opd: PerangkatDaerah, impor_id: int) -> ImporRenstra:
    impor = ImporRenstra.objects.select_related("renstra").filter(pk=impor_id, opd=opd).first()
    if impor is None:
        raise Http404(f"Berkas impor ini tidak ada pada {opd.nama}.")
    impor.opd = opd
    return impor


def _pratinjau(
    request: HttpRequest, impor: ImporRenstra, hasil: HasilBaca, beda: Sequence[Beda]
) -> dict[str, object]:
    """What would change by sheet, and what stands in its way: a rehearsal, undone at once."""
    layak = beda and not hasil.galat and not impor.diterapkan
    return {
        "impor": impor,
        "renstra": impor.renstra,
        "galat": hasil.galat,
        "beda": [(lembar, list(isi)) for lembar, isi in groupby(beda, lambda b: b.lembar)],
        "jumlah": {j: sum(b.jenis == j for b in beda) for j in ("baru", "ubah", "hilang")},
        "halangan": rehearse_impor(oleh=request.user, impor=impor, buku=hasil.buku)
        if layak
        else [],
    }


def _unduhan(isi: bytes, nama: str) -> HttpResponse:
    return HttpResponse(
        isi,
        content_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{nama}"'},
    )
