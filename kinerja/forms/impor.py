"""Forms of the workbook's import: upload and taking back."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest


class UnggahForm(forms.Form):
    """One workbook. What was too large never arrived; the upload handler left its name."""

    berkas = forms.FileField(
        label="Buku kerja",
        help_text="Excel (.xlsx). Tidak ada yang disimpan sebelum Anda memeriksa dan "
        "menerapkannya.",
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx"}),
        error_messages={"required": "Pilih berkasnya dahulu.", "empty": "Berkas ini kosong."},
        allow_empty_file=True,
    )

    def __init__(self, *args: Any, permintaan: HttpRequest | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.permintaan = permintaan

    def clean(self) -> dict[str, Any]:
        ditolak = getattr(self.permintaan, "unggahan_terlalu_besar", {})
        if "berkas" in ditolak:
            self.errors.pop("berkas", None)
            raise ValidationError(
                {"berkas": f"Berkas “{ditolak['berkas']}” terlalu besar untuk sebuah buku kerja."}
            )
        return super().clean()


class PulihkanForm(forms.Form):
    """Why an import is taken back."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=150,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Tercatat di jejak, dan pada nilai yang ditarik kembali.",
        error_messages={"required": "Sebutkan mengapa impor ini dibatalkan."},
    )
    timpa = forms.BooleanField(
        label="Perubahan sesudah impor ini juga boleh hilang", required=False
    )
