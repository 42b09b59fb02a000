"""Sizes of files in templates."""

from django import template

from kinerja.berkas import tulis_ukuran

register = template.Library()
register.filter("ukuran", tulis_ukuran)
