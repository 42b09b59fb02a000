"""Answers and decisions."""

from django import forms

from ..models import Tanggapan

Jenis = Tanggapan.Jenis


def tulisan(
    label: str, bantuan: str = "", wajib: bool = True, pesan: str = "", terpanjang: int = 4000
) -> forms.CharField:
    """A few lines of text. `pesan`: what to say when nothing was written."""
    return forms.CharField(
        label=label,
        help_text=bantuan,
        required=wajib,
        max_length=terpanjang,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": pesan} if pesan else None,
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
    isi = tulisan("Uraian", "Wajib bila dijelaskan. Sebutkan sumber yang dapat diperiksa.", False)


class PutusanForm(forms.Form):
    versi = forms.IntegerField(widget=forms.HiddenInput)
    putusan = forms.ChoiceField(
        label="Putusan",
        choices=[("terima", "Tanggapan diterima"), ("buka", "Dibuka kembali")],
        widget=forms.RadioSelect,
    )
    isi = tulisan("Catatan", "Wajib bila dibuka kembali.", False)
