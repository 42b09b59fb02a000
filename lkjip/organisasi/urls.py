"""Addresses of organisasi."""

from django.urls import path

from . import views

urlpatterns = [
    path("pilih/", views.pilih_tahun, name="pilih_tahun"),
]
