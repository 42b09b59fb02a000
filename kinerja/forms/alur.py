"""The small forms of the workflow: a note, and the version that was seen."""

from django import forms

from lkjip.organisasi.formulir import TolakKirimanAsing


class AlurForm(TolakKirimanAsing):
    """Note (demanded by some steps) and the version of what was looked at."""

    catatan = forms.CharField(
        label="Catatan", required=False, widget=forms.Textarea(attrs={"rows": 2}), max_length=2000
    )
    versi = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)
