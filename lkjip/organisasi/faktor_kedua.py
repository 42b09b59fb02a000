"""A fresh second factor for what must not be done by a borrowed browser, such as signing."""

import time

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

JENIS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def punya_faktor_kedua(request: HttpRequest) -> bool:
    """Whether the user has an authenticator app or a passkey."""
    return is_mfa_enabled(request.user, JENIS)


def faktor_kedua_segar(request: HttpRequest) -> bool:
    """Whether the second factor (not the password) was proven in this session just now."""
    batas = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    return any(
        satu.get("method") == "mfa" and satu.get("at", 0) >= batas
        for satu in get_authentication_records(request, request.user)
    )


def minta_faktor_kedua(request: HttpRequest) -> HttpResponseRedirect | None:
    """Where to go first; None when the second factor is fresh.

    Comes back to the same address with GET: nothing that was posted is kept meanwhile, because it
    may hold a passphrase.
    """
    if not punya_faktor_kedua(request):
        messages.warning(
            request,
            "Tindakan ini memerlukan verifikasi dua langkah. Aktifkan aplikasi autentikator atau "
            "kunci sandi dahulu, lalu kembali ke sini.",
        )
        return redirect("mfa_index")
    if faktor_kedua_segar(request):
        return None
    tujuan = urlencode({"next": request.get_full_path()})
    return redirect(f"{reverse('mfa_reauthenticate')}?{tujuan}")
