"""The one-time address at which somebody sets a password (allauth's reset, good for three days)."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from .models import Pengguna


def jalur_sandi(orang: Pengguna) -> str:
    """Its path, without the site's address."""
    kunci = {
        "uidb36": user_pk_to_url_str(orang),
        "key": default_token_generator.make_token(orang),
    }
    return reverse("account_reset_password_from_key", kwargs=kunci)
