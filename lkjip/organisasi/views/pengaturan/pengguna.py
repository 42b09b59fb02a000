"""Users: who they are, what they may do, since when and until when."""

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ...akses import Tindakan, wajib_umum
from ...forms.pengguna import AkhiriForm, AlasanForm, PenggunaForm, PeranForm, UndangForm
from ...kiriman import kiriman
from ...models import Keanggotaan, Pengguna
from ...services import pengguna as services
from ...tautan_sandi import jalur_sandi
from .dasar import layani_form

REMAH = [("Pengaturan", "pengaturan"), ("Pengguna", "pengguna_daftar")]


@require_safe
def pengguna_daftar(request: HttpRequest) -> HttpResponse:
    """Everybody, with what they may do today."""
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    kata = request.GET.get("q", "").strip()[:80]
    daftar = Pengguna.objects.prefetch_related("keanggotaan__opd", "keanggotaan__unit")
    for potong in kata.split():
        daftar = daftar.filter(
            Q(nama__icontains=potong) | Q(username__icontains=potong) | Q(email__icontains=potong)
        )
    hari = timezone.localdate()
    baris = [(p, [k for k in p.keanggotaan.all() if _berlaku(k, hari)]) for p in daftar]
    return render(request, "organisasi/pengguna_daftar.html", {"baris": baris, "kata": kata})


def pengguna_undang(request: HttpRequest) -> HttpResponse:
    """Invite somebody with their first role."""
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    form = UndangForm(kiriman(request))
    return layani_form(
        request,
        form,
        lambda: services.undang_pengguna(
            oleh=request.user,
            pengguna=form.get_pengguna(),
            keanggotaan=form.instance,
            tautan=_pembuat_tautan(request),
        ),
        judul="Undang pengguna",
        kembali=reverse("pengguna_daftar"),
        pesan="Akun dibuat dan tautan kata sandinya dikirim lewat surel.",
        remah=REMAH,
        tombol="Undang",
    )


@require_safe
def pengguna(request: HttpRequest, pk: int) -> HttpResponse:
    """One user: roles over time, sessions, and what can be done."""
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    orang = get_object_or_404(Pengguna, pk=pk)
    hari = timezone.localdate()
    peran = orang.keanggotaan.select_related("opd", "unit").order_by("-mulai")
    konteks = {
        "orang": orang,
        "peran": [(k, _berlaku(k, hari)) for k in peran],
        "sesi": UserSession.objects.filter(user=orang).count(),
        "belum_bersandi": not orang.has_usable_password(),
    }
    return render(request, "organisasi/pengguna.html", konteks)


def pengguna_ubah(request: HttpRequest, pk: int) -> HttpResponse:
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    orang = get_object_or_404(Pengguna, pk=pk)
    form = PenggunaForm(kiriman(request), initial={"nama": orang.nama, "email": orang.email})
    return layani_form(
        request,
        form,
        lambda: services.ubah_pengguna(oleh=request.user, pengguna=orang, **form.cleaned_data),
        judul=f"Ubah {orang}",
        kembali=_alamat(orang),
        pesan="Data pengguna tersimpan.",
        remah=REMAH,
    )


def peran_beri(request: HttpRequest, pk: int) -> HttpResponse:
    """A further role."""
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    orang = get_object_or_404(Pengguna, pk=pk)
    form = PeranForm(kiriman(request), instance=Keanggotaan(pengguna=orang))
    return layani_form(
        request,
        form,
        lambda: services.beri_peran(oleh=request.user, keanggotaan=form.instance),
        judul=f"Beri peran kepada {orang}",
        kembali=_alamat(orang),
        pesan="Peran diberikan.",
        remah=REMAH,
    )


def peran_akhiri(request: HttpRequest, pk: int) -> HttpResponse:
    """End a role; it stays in the history."""
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    k = get_object_or_404(Keanggotaan.objects.select_related("pengguna", "opd"), pk=pk)
    form = AkhiriForm(kiriman(request), mulai=k.mulai)
    return layani_form(
        request,
        form,
        lambda: services.akhiri_peran(oleh=request.user, keanggotaan=k, **form.cleaned_data),
        judul=f"Akhiri peran {k.get_peran_display()} dari {k.pengguna}",
        kembali=_alamat(k.pengguna),
        pesan="Tanggal akhir peran tersimpan.",
        remah=REMAH,
        tombol="Akhiri peran",
    )


def pengguna_nonaktif(request: HttpRequest, pk: int) -> HttpResponse:
    """Close an account, with the reason."""
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    orang = get_object_or_404(Pengguna, pk=pk)
    form = AlasanForm(kiriman(request))
    return layani_form(
        request,
        form,
        lambda: services.nonaktifkan_pengguna(
            oleh=request.user, pengguna=orang, alasan=form.cleaned_data["alasan"]
        ),
        judul=f"Nonaktifkan {orang}",
        kembali=_alamat(orang),
        pesan=f"Akun {orang} dinonaktifkan dan semua sesinya diakhiri.",
        remah=REMAH,
        tombol="Nonaktifkan akun",
        peringatan="Akun tidak dapat masuk lagi dan semua sesinya berakhir. Riwayatnya tetap ada.",
    )


@require_POST
def pengguna_aktif(request: HttpRequest, pk: int) -> HttpResponse:
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    orang = get_object_or_404(Pengguna, pk=pk)
    services.aktifkan_pengguna(oleh=request.user, pengguna=orang)
    messages.success(request, f"Akun {orang} aktif kembali.")
    return redirect(_alamat(orang))


@require_POST
def pengguna_keluarkan(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign out everywhere."""
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    orang = get_object_or_404(Pengguna, pk=pk)
    jumlah = services.keluarkan_pengguna(oleh=request.user, pengguna=orang)
    messages.success(request, f"{jumlah} sesi {orang} diakhiri.")
    return redirect(_alamat(orang))


@require_POST
def pengguna_undang_ulang(request: HttpRequest, pk: int) -> HttpResponse:
    """Mail the link that sets the password once more."""
    wajib_umum(request, Tindakan.KELOLA_PENGGUNA)
    orang = get_object_or_404(Pengguna, pk=pk)
    try:
        services.kirim_ulang_undangan(
            oleh=request.user, pengguna=orang, tautan=_pembuat_tautan(request)
        )
    except ValidationError as galat:
        messages.error(request, galat.messages[0])
    else:
        messages.success(request, f"Tautan kata sandi dikirim ke {orang.email}.")
    return redirect(_alamat(orang))


def _pembuat_tautan(request: HttpRequest) -> services.Tautan:
    """Makes the one-time address at which somebody sets a password (allauth's reset)."""

    def tautan(orang: Pengguna) -> str:
        return request.build_absolute_uri(jalur_sandi(orang))

    return tautan


def _berlaku(k: Keanggotaan, hari) -> bool:
    return k.mulai <= hari and (k.sampai is None or k.sampai >= hari)


def _alamat(orang: Pengguna) -> str:
    return reverse("pengguna", args=[orang.pk])
