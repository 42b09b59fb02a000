"""Addresses of reviu."""

from .urls_putaran import urlpatterns as putaran
from .urls_temuan import urlpatterns as temuan

urlpatterns = [*temuan, *putaran]
