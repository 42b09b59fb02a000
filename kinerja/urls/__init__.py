"""Addresses of kinerja, below an OPD-year; one module per group of pages."""

from . import perjanjian

urlpatterns = [*perjanjian.urlpatterns]
