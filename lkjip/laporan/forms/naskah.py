"""The form of one section's prose."""

from django import forms

from lkjip.organisasi.formulir import TolakKirimanAsing
from lkjip.organisasi.konkurensi import FormBerversi


class NaskahForm(FormBerversi, TolakKirimanAsing):
    """The text as HTML of the subset. It is cleaned and checked by the service."""

    isi = forms.CharField(
        label="Teks bagian",
        required=False,  # the service says what to do about an empty text
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "true", "lang": "id"}),
    )
