"""The upload of a plan as XLSX."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from renstra.lembar.sel import UKURAN_TERBESAR


class ImporForm(forms.Form):
    """One workbook. What it is, is told by its content, not by its name."""

    berkas = forms.FileField(
        label="Berkas Excel",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
        help_text=f"Format .xlsx, paling besar {UKURAN_TERBESAR // 1024 // 1024} MB.",
    )

    def clean_berkas(self) -> UploadedFile:
        berkas = self.cleaned_data["berkas"]
        if berkas.size > UKURAN_TERBESAR:
            raise ValidationError(
                f"Berkas {berkas.size / 1024 / 1024:.1f} MB terlalu besar: paling besar "
                f"{UKURAN_TERBESAR // 1024 // 1024} MB.".replace(".", ",", 1)
            )
        return berkas
