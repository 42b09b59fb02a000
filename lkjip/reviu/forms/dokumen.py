"""Handing in a document."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from ..models import DokumenAsing


class UnggahForm(forms.ModelForm):
    """One file, and whose report it is. What was too large never arrived; the upload handler left
    its name."""

    berkas = forms.FileField(
        label="Berkas laporan",
        help_text="PDF yang memuat teks, DOCX, atau teks (.txt); paling besar 50 MB dan 500 "
        "halaman. Hanya peninjau yang dapat membukanya.",
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.docx,.txt,.md"}),
        error_messages={"required": "Pilih berkasnya dahulu."},
        allow_empty_file=True,
    )

    class Meta:
        model = DokumenAsing
        fields = ["objek", "tahun"]

    field_order = ["berkas", "objek", "tahun"]

    def __init__(self, *args: Any, permintaan: HttpRequest | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.permintaan = permintaan

    def clean(self) -> dict[str, Any]:
        ditolak = getattr(self.permintaan, "unggahan_terlalu_besar", {})
        if "berkas" in ditolak:
            self.errors.pop("berkas", None)
            raise ValidationError(
                {
                    "berkas": f"Berkas “{ditolak['berkas']}” lebih besar dari 50 MB. Simpan tanpa "
                    "lampiran gambar, atau perkecil gambarnya."
                }
            )
        return super().clean()
