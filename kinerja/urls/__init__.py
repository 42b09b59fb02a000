"""Addresses of kinerja, below an OPD-year; one module per group of pages."""

from . import impor, pengukuran, perjanjian

urlpatterns = [*perjanjian.urlpatterns, *pengukuran.urlpatterns, *impor.urlpatterns]
