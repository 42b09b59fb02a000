"""The Perjanjian Kinerja signed electronically by both parties: state, signing, download."""

from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kinerja.models import PerjanjianKinerja
from kinerja.services.perjanjian import list_kekurangan
from lkjip.organisasi.akses import Tindakan, hak_permintaan
from lkjip.organisasi.faktor_kedua import minta_faktor_kedua

from ..forms.dokumen_pk import SiapkanPKForm
from ..forms.terbitan import UNGGAHAN_TERBESAR, TandaTanganForm, UnggahTandaForm
from ..perjanjian.keadaan import KeadaanPK, Pihak, get_keadaan_or_404, get_penyiapan, list_keadaan
from ..perjanjian.penandatanganan import (
    accept_dokumen,
    prepare_dokumen,
    require_giliran,
    sign_dokumen,
)
from ..tanda_tangan.alur import Meja
from ..tanda_tangan.jenis import GalatTandaTangan, Rahasia, SandiSalah
from ..tanda_tangan.pilih import describe_meja, get_meja, pick_contoh
from ..terbit import berkas
from ..terbit.unduh import Kiriman, send
from .penandatanganan import TERLALU_SERING
from .perjanjian import pk_or_404
from .unduhan import RUSAK

T = Tindakan
TINDAKAN = {Pihak.PERTAMA: T.TANDA_TANGAN_PK, Pihak.KEDUA: T.TANDA_TANGAN_PK_KEDUA}


@require_safe
def pk_dokumen(request: HttpRequest, kode: str, tahun: int, pk_id: int) -> HttpResponse:
    """The documents of one agreement: whose turn it is, what was signed, what to do next."""
    pk = pk_or_404(request, kode, tahun, pk_id, T.BACA)
    return _tampil(request, pk, None)


def _tampil(
    request: HttpRequest, pk: PerjanjianKinerja, form: SiapkanPKForm | None, status: int = 200
) -> HttpResponse:
    daftar, hak = list_keadaan(pk), hak_permintaan(request)
    kini = daftar[0] if daftar else None
    giliran = kini.giliran if kini else None
    draf = pk.status == PerjanjianKinerja.Status.DRAF
    konteks = {
        "pk": pk,
        "kini": kini,
        "lama": daftar[1:],
        "giliran": giliran,
        "boleh_tanda_tangan": giliran is not None and hak.boleh(TINDAKAN[giliran], pk.opd),
        "boleh_siapkan": hak.boleh(T.SUSUN_PK, pk.opd),
        "kekurangan": list_kekurangan(pk) if draf else [],
        "penyiapan": get_penyiapan(pk),
        "form": form or SiapkanPKForm(ulang=kini is not None and kini.sesuai),
    }
    return render(request, "laporan/pk_dokumen.html", konteks, status=status)


@require_POST
def pk_dokumen_siapkan(request: HttpRequest, kode: str, tahun: int, pk_id: int) -> HttpResponse:
    """Queue the print with its verification code; it is frozen for signing when it is ready."""
    pk = pk_or_404(request, kode, tahun, pk_id, T.SUSUN_PK)
    daftar = list_keadaan(pk)
    form = SiapkanPKForm(request.POST, ulang=bool(daftar) and daftar[0].sesuai)
    if form.is_valid():
        try:
            prepare_dokumen(
                pk=pk,
                oleh=request.user,
                alasan=form.cleaned_data.get("alasan", ""),
                alamat_situs=settings.ALAMAT_SITUS or request.build_absolute_uri("/"),
            )
        except ValidationError as galat:
            form.add_error(None, galat)
        else:
            return redirect("pk_dokumen", kode, tahun, pk_id)
    return _tampil(request, pk, form, status=422)


@sensitive_post_parameters("frasa", "identitas")
@sensitive_variables("form")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def pk_dokumen_tanda_tangan(
    request: HttpRequest, kode: str, tahun: int, pk_id: int, kode_dokumen: str
) -> HttpResponse:
    """The form of whoever's turn it is, and the signing itself."""
    keadaan, pihak, dahulu = _siap(request, kode, tahun, pk_id, kode_dokumen)
    if dahulu is not None:
        return dahulu
    contoh = pick_contoh(request.GET.get("penyedia", ""))
    meja = get_meja(kedua=pihak is Pihak.KEDUA, contoh=contoh)
    data = request.POST if request.method == "POST" else None
    form = TandaTanganForm(data, perlu_identitas=meja.perlu_identitas, langsung=False)
    if form.is_bound and not ratelimit.consume(request, action="tanda_tangan"):
        return render(request, "429.html", {"pesan": TERLALU_SERING}, status=429)
    if form.is_valid() and _bubuhkan(request, keadaan, pihak, form, meja):
        return _selesai(request, keadaan, pihak)
    return _form(request, keadaan, pihak, form, UnggahTandaForm(langsung=False))


@never_cache
@require_POST
def pk_dokumen_unggah(
    request: HttpRequest, kode: str, tahun: int, pk_id: int, kode_dokumen: str
) -> HttpResponse:
    """Take the document that the party whose turn it is signed outside the portal."""
    keadaan, pihak, dahulu = _siap(request, kode, tahun, pk_id, kode_dokumen)
    if dahulu is not None:
        return dahulu
    meja = get_meja(kedua=pihak is Pihak.KEDUA)
    form = UnggahTandaForm(request.POST, request.FILES, langsung=False)
    if getattr(request, "unggahan_terlalu_besar", None):
        form.add_error("berkas", UNGGAHAN_TERBESAR)
    if form.is_valid():
        isi = form.cleaned_data["berkas"].read()
        try:
            accept_dokumen(keadaan=keadaan, pihak=pihak, unggahan=isi, oleh=request.user, meja=meja)
        except GalatTandaTangan as galat:
            form.add_error("berkas", str(galat))
        else:
            return _selesai(request, keadaan, pihak)
    kosong = TandaTanganForm(perlu_identitas=meja.perlu_identitas, langsung=False)
    return _form(request, keadaan, pihak, kosong, form)


def _siap(request: HttpRequest, kode: str, tahun: int, pk_id: int, kode_dokumen: str):
    """(state, as which party this user signs, where to go first or None)."""
    pk = pk_or_404(request, kode, tahun, pk_id, *TINDAKAN.values())
    keadaan = get_keadaan_or_404(pk, kode_dokumen)
    pihak = _pihak(request, pk, keadaan)
    try:
        require_giliran(keadaan, pihak)
    except GalatTandaTangan as galat:
        messages.warning(request, str(galat))
        return keadaan, pihak, redirect("pk_dokumen", kode, tahun, pk_id)
    return keadaan, pihak, minta_faktor_kedua(request)


def _selesai(request: HttpRequest, keadaan: KeadaanPK, pihak: Pihak) -> HttpResponse:
    dokumen = keadaan.dokumen
    messages.success(request, f"{dokumen} ditandatangani {pihak.label.lower()}.")
    return redirect("pk_dokumen", dokumen.opd.kode, dokumen.tahun, dokumen.perjanjian_id)


@sensitive_variables("form")
def _form(
    request: HttpRequest,
    keadaan: KeadaanPK,
    pihak: Pihak,
    form: TandaTanganForm,
    form_unggah: UnggahTandaForm,
) -> HttpResponse:
    konteks = {
        "pk": keadaan.dokumen.perjanjian,
        "kini": keadaan,
        "pihak": pihak,
        "form": form,
        "form_unggah": form_unggah,
        "meja": describe_meja(pick_contoh(request.GET.get("penyedia", ""))),
    }
    status = 422 if form.errors or form_unggah.errors else 200
    return render(request, "laporan/pk_dokumen_tanda_tangan.html", konteks, status=status)


def _pihak(request: HttpRequest, pk: PerjanjianKinerja, keadaan: KeadaanPK) -> Pihak:
    """As which party this user signs: the one whose turn it is, if both would do."""
    hak = hak_permintaan(request)
    dapat = [pihak for pihak, tindakan in TINDAKAN.items() if hak.boleh(tindakan, pk.opd)]
    if not dapat:
        raise PermissionDenied("Peran Anda tidak mengizinkan tindakan ini.")
    return keadaan.giliran if keadaan.giliran in dapat else dapat[0]


@sensitive_variables("form")
def _bubuhkan(
    request: HttpRequest, keadaan: KeadaanPK, pihak: Pihak, form: TandaTanganForm, meja: Meja
) -> bool:
    """Sign; a wrong passphrase is said at its field, everything else above the form."""
    try:
        sign_dokumen(
            keadaan=keadaan,
            pihak=pihak,
            identitas=form.cleaned_data.get("identitas", ""),
            sandi=Rahasia(form.cleaned_data["frasa"]),
            oleh=request.user,
            meja=meja,
        )
    except GalatTandaTangan as galat:
        form.add_error("frasa" if isinstance(galat, SandiSalah) else None, str(galat))
        return False
    return True


@require_safe
def pk_dokumen_unduh(
    request: HttpRequest, kode: str, tahun: int, pk_id: int, kode_dokumen: str
) -> HttpResponse:
    """The newest file of a document: the print, or with the signatures there are. Hash compared."""
    pk = pk_or_404(request, kode, tahun, pk_id, T.BACA)
    keadaan = get_keadaan_or_404(pk, kode_dokumen)
    try:
        return send_dokumen(request, keadaan)
    except berkas.BerkasBerubah:
        messages.error(request, RUSAK)
        return redirect("pk_dokumen", kode, tahun, pk_id)


def send_dokumen(request: HttpRequest, keadaan: KeadaanPK) -> HttpResponse:
    """The stored bytes. Raises `BerkasBerubah`."""
    isi = berkas.read_utuh(keadaan.akhir.berkas.name, keadaan.akhir.sidik)
    nama = berkas.nama_dokumen_pk(keadaan.dokumen, len(keadaan.tanda))
    return send(request, Kiriman(isi, nama, "application/pdf", keadaan.akhir.sidik))
