"""Answers and decisions."""

from django import forms

from ..models import Tanggapan

Jenis = Tanggapan.Jenis


def _tulisan(label: str, bantuan: str = "", wajib: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=bantuan,
        required=wajib,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class TanggapanForm(forms.Form):
    versi = forms.IntegerField(widget=forms.HiddenInput)
    jenis = forms.ChoiceField(
        label="Tanggapan",
        choices=[
            (Jenis.DIPERBAIKI, "Diterima; angkanya sudah atau sedang diperbaiki"),
            (Jenis.DIJELASKAN, "Dijelaskan; angkanya benar adanya"),
        ],
        widget=forms.RadioSelect,
    )
    isi = _tulisan("Uraian", "Wajib bila dijelaskan. Sebutkan sumber yang dapat diperiksa.", False)


class PutusanForm(forms.Form):
    versi = forms.IntegerField(widget=forms.HiddenInput)
    putusan = forms.ChoiceField(
        label="Putusan",
        choices=[("terima", "Tanggapan diterima"), ("buka", "Dibuka kembali")],
        widget=forms.RadioSelect,
    )
    isi = _tulisan("Catatan", "Wajib bila dibuka kembali.", False)
