"""Addresses of findings and their answers."""

from django.urls import path

from .views import temuan

REVIU = "opd/<slug:kode>/<int:tahun>/reviu/"

urlpatterns = [
    path(REVIU, temuan.reviu, name="reviu"),
]
