"""Forms of the criteria of the LKE."""

from typing import Any

from django import forms

from lkjip.organisasi.fields import AngkaField
from lkjip.organisasi.konkurensi import FormBaris

from ..models import ButirLke, LembarLke
from ..services.lke import IsianKriteria


class LembarForm(forms.ModelForm):
    """From which year a new sheet is valid."""

    class Meta:
        model = LembarLke
        fields = ["mulai"]
        labels = {"mulai": "Berlaku mulai tahun kinerja"}
        help_texts = {
            "mulai": "Evaluasi tahun sebelumnya dan yang sudah dibuka memakai kriterianya sendiri."
        }


class KriteriaForm(FormBaris):
    """One criterion; without `butir` the empty row that adds one to `sub`."""

    urutan = forms.IntegerField(
        label="Urutan",
        min_value=1,
        max_value=99,
        widget=forms.NumberInput(attrs={"class": "form-control"}),
        error_messages={"required": "Isi urutannya, misalnya 1."},
    )
    teks = forms.CharField(
        label="Kriteria",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "class": "form-control"}),
        error_messages={
            "required": "Kriteria tidak boleh kosong; hilangkan centang bila tidak dipakai."
        },
    )
    bobot = AngkaField(label="Bobot", required=False, desimal=2, digit=3, negatif=False)
    aktif = forms.BooleanField(
        label="Dipakai",
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
    )

    def __init__(self, *args: Any, sub: str, urutan: int, butir: ButirLke | None = None, **kwargs):
        awal: dict[str, Any] = {"urutan": urutan, "aktif": True, "versi": 0}
        if butir:
            awal = {n: getattr(butir, n) for n in ("urutan", "teks", "bobot", "aktif", "versi")}
        prefix = f"l{butir.pk}" if butir else f"baru-{sub.replace('.', '-')}"
        super().__init__(*args, prefix=prefix, initial=awal, **kwargs)
        self.sub, self.butir = sub, butir
        self.fields["bobot"].widget.attrs["class"] = "form-control isian-angka"
        self.tandai_semula()

    def get_isian(self) -> IsianKriteria:
        bersih = self.cleaned_data
        nilai = (bersih["urutan"], bersih["teks"].strip(), bersih["bobot"], bersih["aktif"])
        return IsianKriteria(*nilai, self.versi_dipakai)
