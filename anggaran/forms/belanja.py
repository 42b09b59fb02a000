"""An account of belanja that the standard list does not have."""

from django import forms


class AkunForm(forms.Form):
    """Code and description; what it belongs to follows from the code."""

    kode = forms.CharField(
        label="Kode akun",
        max_length=20,
        help_text="Misalnya 5.1.02.01. Letaknya mengikuti kodenya.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    uraian = forms.CharField(label="Uraian", max_length=160)
