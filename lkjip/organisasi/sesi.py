"""When a session was last used, for the page that lists one's sessions."""

import time
from collections.abc import Callable

from allauth.usersessions.models import UserSession
from django.http import HttpRequest, HttpResponse

SELANG = 600  # seconds
KUNCI = "sesi_dicatat"


class PencatatSesi:
    """Notes the use of a session at most once in ten minutes.

    allauth's own middleware writes on every request, so that each page read would wait for the
    database's only writer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.session.session_key and request.user.is_authenticated:
            kini = int(time.time())
            if kini - request.session.get(KUNCI, 0) >= SELANG:
                UserSession.objects.create_from_request(request)
                request.session[KUNCI] = kini
        return self.get_response(request)
