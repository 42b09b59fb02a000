"""Users and their memberships: invited, given roles for a time, sent away. Never deleted."""

from collections.abc import Callable
from copy import copy
from datetime import date

from allauth.usersessions.models import UserSession
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone

from .. import jejak
from ..akses import IZIN, Tindakan
from ..models import Keanggotaan, Pengguna, PerangkatDaerah

Tautan = Callable[[Pengguna], str]
"""Makes the address at which a user sets a password; known to the page, not to the service."""


@transaction.atomic
def undang_pengguna(
    *, oleh: Pengguna | None, pengguna: Pengguna, keanggotaan: Keanggotaan, tautan: Tautan
) -> Pengguna:
    """Make an account with its first role, and mail the link that sets its password.

    The account has no password until its owner chooses one. Raises `ValidationError`.
    """
    pengguna.username = pengguna.username.strip().lower()
    pengguna.email = pengguna.email.strip().lower()
    if Pengguna.objects.filter(email__iexact=pengguna.email).exists():
        raise ValidationError({"email": "Pos-el ini sudah dipakai pengguna lain."})
    pengguna.set_unusable_password()
    pengguna.full_clean()
    pengguna.save()
    jejak.catat(
        oleh=oleh,
        tindakan="undang pengguna",
        objek=pengguna,
        perubahan={
            "nama": (None, pengguna.nama),
            "nama pengguna": (None, pengguna.username),
            "pos-el": (None, pengguna.email),
        },
    )
    keanggotaan.pengguna = pengguna
    beri_peran(oleh=oleh, keanggotaan=keanggotaan)
    _kirim_undangan(pengguna, keanggotaan, tautan)
    return pengguna


@transaction.atomic
def kirim_ulang_undangan(*, oleh: Pengguna | None, pengguna: Pengguna, tautan: Tautan) -> None:
    """Mail the link once more. Raises `ValidationError` for an inactive account."""
    if not pengguna.is_active:
        raise ValidationError("Akun ini nonaktif; aktifkan dahulu sebelum mengirim tautan.")
    jejak.catat(oleh=oleh, tindakan="kirim tautan kata sandi", objek=pengguna)
    _kirim_undangan(pengguna, pengguna.keanggotaan.first(), tautan)


@transaction.atomic
def ubah_pengguna(*, oleh: Pengguna, pengguna: Pengguna, nama: str, email: str) -> Pengguna:
    """Change name and mail address of an account."""
    lama = copy(pengguna)
    pengguna.nama, pengguna.email = nama.strip(), email.strip().lower()
    kembar = Pengguna.objects.filter(email__iexact=pengguna.email).exclude(pk=pengguna.pk)
    if kembar.exists():
        raise ValidationError({"email": "Pos-el ini sudah dipakai pengguna lain."})
    pengguna.full_clean()
    perubahan = jejak.bandingkan(lama, pengguna, ["nama", "email"])
    if perubahan:
        pengguna.save(update_fields=["nama", "email"])
        jejak.catat(oleh=oleh, tindakan="ubah pengguna", objek=pengguna, perubahan=perubahan)
    return pengguna


@transaction.atomic
def beri_peran(*, oleh: Pengguna | None, keanggotaan: Keanggotaan) -> Keanggotaan:
    """Give a role from a day (to a day), in one OPD or all. Raises `ValidationError`."""
    k = keanggotaan
    if k.unit_id and k.unit.opd_id != k.opd_id:
        raise ValidationError({"unit": "Unit ini milik perangkat daerah lain."})
    k.full_clean()
    sama = Keanggotaan.objects.filter(
        pengguna=k.pengguna, peran=k.peran, opd=k.opd, unit=k.unit
    ).filter(Q(sampai__isnull=True) | Q(sampai__gte=k.mulai))
    if k.sampai:
        sama = sama.filter(mulai__lte=k.sampai)
    if sama.exists():
        raise ValidationError("Peran yang sama sudah berlaku pada rentang tanggal itu.")
    k.save()
    jejak.catat(
        oleh=oleh,
        tindakan="beri peran",
        objek=k.pengguna,
        opd=k.opd,
        perubahan={
            "peran": (None, k.get_peran_display()),
            "perangkat daerah": (None, k.opd or "semua"),
            "unit": (None, k.unit),
            "berlaku": (None, _rentang(k)),
        },
    )
    return k


@transaction.atomic
def akhiri_peran(
    *, oleh: Pengguna, keanggotaan: Keanggotaan, sampai: date, alasan: str = ""
) -> Keanggotaan:
    """End a role on a day (its last one). Raises `ValidationError`: the last administrator stays.

    A role that ends today or earlier also ends the sessions of its owner.
    """
    k = keanggotaan
    dulu = _rentang(k)
    k.sampai = sampai
    k.full_clean()
    k.save(update_fields=["sampai"])
    wajib_masih_ada_pengelola()
    jejak.catat(
        oleh=oleh,
        tindakan="akhiri peran",
        objek=k.pengguna,
        opd=k.opd,
        perubahan={f"berlaku ({k.get_peran_display()})": (dulu, _rentang(k))},
        alasan=alasan.strip(),
    )
    if sampai < timezone.localdate():
        _akhiri_sesi(k.pengguna)
    return k


@transaction.atomic
def nonaktifkan_pengguna(*, oleh: Pengguna, pengguna: Pengguna, alasan: str) -> Pengguna:
    """Close an account and all its sessions; its history stays. The last administrator stays."""
    if not alasan.strip():
        raise ValidationError({"alasan": "Sebutkan alasan menonaktifkan akun ini."})
    if pengguna == oleh:
        raise ValidationError("Anda tidak dapat menonaktifkan akun Anda sendiri.")
    pengguna.is_active = False
    pengguna.save(update_fields=["is_active"])
    wajib_masih_ada_pengelola()
    _akhiri_sesi(pengguna)
    jejak.catat(
        oleh=oleh,
        tindakan="nonaktifkan pengguna",
        objek=pengguna,
        perubahan={"aktif": ("ya", "tidak")},
        alasan=alasan.strip(),
    )
    return pengguna


@transaction.atomic
def aktifkan_pengguna(*, oleh: Pengguna, pengguna: Pengguna) -> Pengguna:
    """Open a closed account again; its roles are as they were."""
    pengguna.is_active = True
    pengguna.save(update_fields=["is_active"])
    jejak.catat(
        oleh=oleh,
        tindakan="aktifkan pengguna",
        objek=pengguna,
        perubahan={"aktif": ("tidak", "ya")},
    )
    return pengguna


@transaction.atomic
def keluarkan_pengguna(*, oleh: Pengguna, pengguna: Pengguna) -> int:
    """Sign a user out everywhere. Returns how many sessions ended."""
    jumlah = _akhiri_sesi(pengguna)
    jejak.catat(
        oleh=oleh,
        tindakan="keluarkan dari semua sesi",
        objek=pengguna,
        perubahan={"sesi": (jumlah, 0)},
    )
    return jumlah


def wajib_masih_ada_pengelola() -> None:
    """Raise `ValidationError` when nobody could manage users any more."""
    peran = [p for p, izin in IZIN.items() if Tindakan.KELOLA_PENGGUNA in izin]
    hari = timezone.localdate()
    ada = Keanggotaan.objects.filter(
        Q(sampai__isnull=True) | Q(sampai__gte=hari),
        peran__in=peran,
        opd__isnull=True,
        mulai__lte=hari,
        pengguna__is_active=True,
    )
    if not ada.exists():
        raise ValidationError(
            "Sesudah ini tidak ada lagi administrator. Angkat administrator lain lebih dahulu."
        )


def _akhiri_sesi(pengguna: Pengguna) -> int:
    sesi = list(UserSession.objects.filter(user=pengguna))
    for satu in sesi:
        satu.end()
    return len(sesi)


def _rentang(k: Keanggotaan) -> str:
    return f"{k.mulai} sampai {k.sampai or 'seterusnya'}"


def _kirim_undangan(pengguna: Pengguna, keanggotaan: Keanggotaan | None, tautan: Tautan) -> None:
    opd: PerangkatDaerah | None = keanggotaan.opd if keanggotaan else None
    isi = render_to_string(
        "organisasi/surel/undangan.txt",
        {
            "pengguna": pengguna,
            "keanggotaan": keanggotaan,
            "opd": opd,
            "tautan": tautan(pengguna),
        },
    )
    transaction.on_commit(
        lambda: send_mail("Akun Anda di Portal LKjIP", isi, None, [pengguna.email])
    )
