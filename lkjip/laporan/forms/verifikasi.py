"""Forms of the public verification page."""

from django import forms

from ..terbit.isi import parse_kode


class KodeForm(forms.Form):
    kode = forms.CharField(
        label="Kode verifikasi",
        max_length=40,
        help_text="Dua belas huruf dan angka di bawah tanda tangan, misalnya 7K3M-9QXA-2FTB.",
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_kode(self) -> str:
        kode = parse_kode(self.cleaned_data["kode"])
        if not kode:
            raise forms.ValidationError(
                "Kode verifikasi terdiri dari 12 huruf dan angka. Periksa kembali yang tercetak."
            )
        return kode


class BerkasForm(forms.Form):
    berkas = forms.FileField(
        label="Berkas PDF",
        help_text="Berkas hanya diperiksa, tidak disimpan.",
        widget=forms.ClearableFileInput(attrs={"accept": "application/pdf,.pdf"}),
        error_messages={"required": "Pilih berkas PDF yang akan diperiksa."},
    )
