"""allauth's door: accounts are invited by the administrator, never self-made."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from .models import Pengguna

KATA_SANDI = "reauthenticate"  # allauth's name for proving oneself by password


class AdapterAkun(DefaultAccountAdapter):
    """Closes self-registration; whoever has a second factor proves it, the password is no way
    around."""

    def get_reauthentication_methods(self, user: Pengguna) -> list[dict]:
        """The password only for those who have nothing else. Where a second factor is demanded (to
        sign, to change it), offering the password would lead in a circle."""
        semua = super().get_reauthentication_methods(user)
        kuat = [satu for satu in semua if satu["id"] != KATA_SANDI]
        return kuat or semua

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
