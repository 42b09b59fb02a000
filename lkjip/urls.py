"""The roof: sees everything, holds nothing."""

from django.urls import include, path

urlpatterns = [
    path("akun/", include("allauth.urls")),
]
