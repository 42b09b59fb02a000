"""Forms of the appendices: an award, a document to attach, its title and order."""

from django import forms

from ..models import DokumenLampiran, Penghargaan


class PenghargaanForm(forms.ModelForm):
    class Meta:
        model = Penghargaan
        fields = ["nama", "pemberi", "tingkat", "tanggal"]
        widgets = {"tanggal": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def _post_clean(self) -> None:
        """Put the values on the instance; checking it is the service's work."""
        self.instance = forms.models.construct_instance(
            self, self.instance, self._meta.fields, self._meta.exclude
        )


class DokumenForm(forms.ModelForm):
    class Meta:
        model = DokumenLampiran
        fields = ["judul", "urutan"]
        help_texts = {
            "judul": "Tercetak sebagai judul lampiran dan masuk daftar isi.",
            "urutan": "Dokumen dengan angka lebih kecil dicetak lebih dahulu.",
        }

    _post_clean = PenghargaanForm._post_clean


class UnggahForm(DokumenForm):
    berkas = forms.FileField(
        label="Berkas PDF",
        help_text="Paling besar 20 MB dan 30 halaman, tanpa sandi dan tanpa skrip.",
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,application/pdf"}),
    )
