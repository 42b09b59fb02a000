"""allauth's door: accounts are invited by the administrator, never self-made."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AdapterAkun(DefaultAccountAdapter):
    """Closes self-registration."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
