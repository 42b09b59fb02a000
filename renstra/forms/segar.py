"""Model forms that notice when somebody else saved meanwhile."""

from typing import Any

from django import forms

from renstra.services.syarat import versi_isi


class FormSegar(forms.ModelForm):
    """A model form that carries the version of what it shows; `KOLOM` makes that version."""

    versi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    KOLOM: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.initial["versi"] = versi_isi(self.instance, self.KOLOM)

    @property
    def versi_dilihat(self) -> int:
        """What the page showed when it was opened; 0 (never a version) when it is missing."""
        return self.cleaned_data.get("versi") or 0
