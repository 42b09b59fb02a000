"""Writing the report: the list of its sections, and the editor of one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from lkjip.organisasi.akses import Tindakan, get_tahun_or_404, hak_permintaan
from lkjip.organisasi.kiriman import coba
from lkjip.organisasi.models import DrafIsian, TahunKinerja
from lkjip.organisasi.services.draf import buang_draf

from ..dokumen.bagian_naskah import BagianNaskah
from ..forms.gambar import GambarForm
from ..forms.naskah import NaskahForm
from ..komentar.naskah import list_di_naskah
from ..penulisan.bahan import Bahan, ambil_bahan
from ..penulisan.bersih import TerlaluPanjang
from ..penulisan.draf import BarisGabung, sandingkan
from ..penulisan.halaman import (
    cari,
    daftar_saringan,
    tampilkan,
    tampilkan_bahan,
)
from ..penulisan.keadaan import (
    daftar_keadaan,
    get_draf,
    keadaan_bagian,
    kelompokkan,
    kunci_draf,
    list_versi_narasi,
    narasi_lepas,
)
from ..penulisan.nilai import nilai_teks
from ..penulisan.services import confirm_narasi, keep_draf, write_narasi


@require_safe
def naskah(request: HttpRequest, kode: str, tahun: int) -> HttpResponse:
    """All sections with their state; `?keadaan=` shows one state only."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.BACA)
    bahan = ambil_bahan(t.opd, tahun)
    semua = daftar_keadaan(bahan, get_draf(request.user, t.opd.kode, tahun))
    pilih = request.GET.get("keadaan", "")
    tampil = [satu for satu in semua if pilih in ("", satu.keadaan)]
    konteks = {
        "tahun_kinerja": t,
        "semua": semua,
        "saringan": daftar_saringan(semua),
        "pilih": pilih,
        "kelompok": kelompokkan(bahan, tampil),
        "lepas": narasi_lepas(bahan),
        "boleh_tulis": hak_permintaan(request).boleh(Tindakan.TULIS_NARASI, t.opd),
    }
    return render(request, "laporan/naskah.html", konteks)


def naskah_bagian(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """The editor of one section."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    bahan = ambil_bahan(t.opd, tahun)
    satu = get_bagian_or_404(bahan, bagian)
    kunci = kunci_draf(t.opd.kode, tahun, bagian)
    if request.method == "POST" and "buang" in request.POST:
        buang_draf(oleh=request.user, kunci=kunci)
        return redirect("naskah_bagian", kode, tahun, bagian)
    if request.method != "POST":
        return tampilkan_editor(request, t, bahan, satu)
    form = NaskahForm(request.POST)
    if form.is_valid() and (hasil := _simpan(request, t, bagian, form)):
        for pesan in hasil.pesan:
            messages.warning(request, pesan)
        messages.success(request, f"{satu.judul} tersimpan.")
        return redirect("naskah_bagian", kode, tahun, bagian)
    return tampilkan_editor(request, t, bahan, satu, form)


@require_POST
def naskah_dibaca(request: HttpRequest, kode: str, tahun: int, bagian: str) -> HttpResponse:
    """Confirm that the text still fits its changed figures."""
    t = get_tahun_or_404(request, kode, tahun, Tindakan.TULIS_NARASI)
    try:
        confirm_narasi(oleh=request.user, opd=t.opd, tahun=tahun, bagian=bagian)
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    else:
        messages.success(request, "Ditandai sudah dibaca ulang.")
    return redirect("naskah_bagian", kode, tahun, bagian)


def tampilkan_editor(
    request: HttpRequest,
    t: TahunKinerja,
    bahan: Bahan,
    satu: BagianNaskah,
    form: NaskahForm | None = None,
    form_gambar: GambarForm | None = None,
) -> HttpResponse:
    """The editor, with what was refused: of the text (`form`), or of a picture (`form_gambar`)."""
    kunci = kunci_draf(t.opd.kode, t.tahun, satu.kunci)
    draf = DrafIsian.objects.filter(pengguna=request.user, kunci=kunci).first()
    keadaan = keadaan_bagian(bahan, satu, None if form else draf)
    form = form or NaskahForm(initial=_awal(bahan, satu, draf))
    konteks = _konteks(bahan, satu, form, draf) | {
        "tahun_kinerja": t,
        "keadaan": keadaan,
        "komentar": list_di_naskah(bahan, satu.kunci),
        "form_gambar": form_gambar or GambarForm(),
    }
    status = 422 if form_gambar else _status(form)
    return render(request, "laporan/naskah_bagian.html", konteks, status=status)


def get_bagian_or_404(bahan: Bahan, bagian: str) -> BagianNaskah:
    """The section, if this report has it."""
    satu = bahan.bagian(bagian)
    if satu is None:
        raise Http404(f"Laporan {bahan.tahun} tidak mempunyai bagian “{bagian}”.")
    return satu


def simpan_kiriman(request: HttpRequest, t: TahunKinerja, bagian: str, isi: str) -> None:
    """Keep `isi` as the author's unsaved text of a section, made from the version that was sent."""
    if isi:
        versi = request.POST.get("versi", "")
        keep_draf(oleh=request.user, t=t, bagian=bagian, isi=isi, versi=versi)


def _awal(bahan: Bahan, satu: BagianNaskah, draf: DrafIsian | None) -> dict:
    """What the form starts with: the own draft, the stored text, or the default."""
    narasi = bahan.baris.get(satu.kunci)
    isi = narasi.isi if narasi and narasi.isi else satu.baku.strip()
    awal = {"isi": isi, "versi": str(narasi.versi if narasi else 0)}
    return awal | (draf.isi if draf else {})


def _simpan(request: HttpRequest, t: TahunKinerja, bagian: str, form: NaskahForm):
    return coba(
        form,
        lambda: write_narasi(
            oleh=request.user,
            opd=t.opd,
            tahun=t.tahun,
            bagian=bagian,
            isi=form.cleaned_data["isi"],
            versi=form.versi_dipakai,
        ),
    )


def _konteks(bahan: Bahan, satu: BagianNaskah, form: NaskahForm, draf: DrafIsian | None) -> dict:
    isi = form["isi"].value() or ""
    if form.is_bound or draf:
        tampilan = tampilkan(bahan.opd, bahan.tahun, satu.kunci, isi)
    else:  # the text is the one that `bahan` was made with
        tampilan = tampilkan_bahan(bahan, satu.kunci)
    temuan, banyak = cari(bahan, satu.kunci, "", "")
    usang = getattr(form, "usang", None)
    return {
        "bagian": satu,
        "form": form,
        "nilai": nilai_teks(bahan, isi),
        "tampilan": tampilan,
        "usang": usang,
        "papan": tampilan.papan,
        "tersimpan": tampilkan_bahan(bahan, satu.kunci).isi if usang else None,
        "gabung": _gabung(bahan, satu, isi),
        "versi_lama": list_versi_narasi(bahan, satu.kunci),
        "temuan": temuan,
        "banyak": banyak,
        "kata": "",
    }


def _gabung(bahan: Bahan, satu: BagianNaskah, isi: str) -> list[BarisGabung]:
    """Draft and text side by side; nothing when there is no draft or the text is the draft."""
    try:
        baris = sandingkan(bahan, satu.kunci, isi) if satu.draf else []
    except TerlaluPanjang:
        return []
    return baris if any(not b.sama for b in baris) else []


def _status(form: NaskahForm) -> int:
    if getattr(form, "usang", None):
        return 409
    return 422 if form.errors else 200
