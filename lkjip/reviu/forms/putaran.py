"""Forms of a review round and of the checklist."""

from django import forms
from django.utils import timezone

from lkjip.organisasi.formulir import TolakKirimanAsing
from lkjip.organisasi.konkurensi import FormBaris

from ..models import ButirReviu, JawabanReviu
from ..services.daftar_uji import IsianDaftar
from ..services.putaran import IsianButir

TANGGAL = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class JawabanForm(FormBaris):
    """One row of the checklist."""

    jawaban = forms.ChoiceField(
        label="Jawaban",
        required=False,
        choices=[("", "Belum dijawab"), *JawabanReviu.Jawaban.choices],
    )
    catatan = forms.CharField(
        label="Catatan",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "form-control"}),
    )

    def __init__(self, *args, jawaban: JawabanReviu, **kwargs):
        awal = {
            "jawaban": jawaban.jawaban,
            "catatan": jawaban.catatan,
            "versi": jawaban.versi,
        }
        super().__init__(*args, prefix=f"b{jawaban.pk}", initial=awal, **kwargs)
        self.tandai_semula("form-lembar")

    def get_isian(self) -> IsianButir:
        bersih = self.cleaned_data
        return IsianButir(bersih["jawaban"], bersih["catatan"], self.versi_dipakai)


class SelesaiForm(TolakKirimanAsing):
    """Closing a round with the statement."""

    catatan = forms.CharField(
        label="Catatan kesimpulan",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Satu hal per baris. Kosongkan bila tanpa catatan; isinya dicetak dalam "
        "pernyataan.",
    )
    nomor = forms.CharField(label="Nomor pernyataan", required=False, max_length=80)
    tanggal = forms.DateField(
        label="Tanggal pernyataan",
        widget=TANGGAL,
        initial=timezone.localdate,
        help_text="Ditandatangani Inspektur yang menjabat pada tanggal ini.",
    )


class KembaliForm(forms.Form):
    """Closing a round by sending the report back."""

    catatan = forms.CharField(
        label="Yang harus diperbaiki",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ButirForm(FormBaris):
    """One item of the checklist itself."""

    teks = forms.CharField(
        label="Pernyataan",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "class": "form-control"}),
        error_messages={
            "required": "Pernyataan tidak boleh kosong; hilangkan centang bila tidak dipakai."
        },
    )
    aktif = forms.BooleanField(
        label="Dipakai",
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
    )

    def __init__(self, *args, butir: ButirReviu, **kwargs):
        awal = {"teks": butir.teks, "aktif": butir.aktif, "versi": butir.versi}
        super().__init__(*args, prefix=f"d{butir.pk}", initial=awal, **kwargs)
        self.tandai_semula()

    def get_isian(self) -> IsianDaftar:
        bersih = self.cleaned_data
        return IsianDaftar(bersih["teks"], bersih["aktif"], self.versi_dipakai)
