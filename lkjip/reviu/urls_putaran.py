"""Addresses of review rounds, the checklist, the statement, and the evaluation."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
