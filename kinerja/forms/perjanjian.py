"""Forms of the Perjanjian Kinerja."""

from typing import Any

from django import forms

from kinerja.models import PerjanjianKinerja
from kinerja.selectors.perjanjian import list_pihak
from kinerja.services.perjanjian import KOLOM_PK
from renstra.forms.segar import FormSegar


class BuatPKForm(forms.Form):
    """A perubahan asks why; the first agreement of a year asks nothing."""

    alasan = forms.CharField(
        label="Alasan perubahan",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Misalnya pergantian pejabat, perubahan anggaran, atau perubahan prioritas.",
    )


class PKForm(FormSegar):
    """Date and parties of a draft."""

    KOLOM = KOLOM_PK

    class Meta:
        model = PerjanjianKinerja
        fields = KOLOM_PK
        widgets = {
            "tanggal": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            "alasan": forms.Textarea(attrs={"rows": 2}),
        }
        help_texts = {
            "pihak_pertama": "Kepala perangkat daerah, yang berjanji.",
            "pihak_kedua": "Atasan langsung, yang menerima janji.",
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        pertama, kedua = list_pihak(self.instance.opd)
        self.fields["pihak_pertama"].queryset = pertama
        self.fields["pihak_kedua"].queryset = kedua
        for nama in ("pihak_pertama", "pihak_kedua"):
            self.fields[nama].empty_label = "Belum dipilih"
        if self.instance.jenis == PerjanjianKinerja.Jenis.MURNI:
            self.fields["alasan"].widget = forms.HiddenInput()
