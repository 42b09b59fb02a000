"""Forms of the electronically signed agreement."""

from django import forms


class SiapkanPKForm(forms.Form):
    alasan = forms.CharField(
        label="Alasan disiapkan ulang",
        max_length=1000,
        help_text="Dokumen yang ada digantikan; tanda tangan di dalamnya tidak dibawa serta.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args, ulang: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not ulang:
            del self.fields["alasan"]
