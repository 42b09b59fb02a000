"""Addresses of kinerja, below an OPD-year; one module per group of pages."""

from . import pengukuran, perjanjian

urlpatterns = [*perjanjian.urlpatterns, *pengukuran.urlpatterns]
