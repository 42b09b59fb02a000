"""Forms of users and memberships."""

from datetime import date

from django import forms
from django.utils import timezone

from ..models import Keanggotaan, Pengguna, PerangkatDaerah, UnitKerja
from .induk import TANGGAL


class PeranForm(forms.ModelForm):
    """A role from a day (to a day), in one OPD or all."""

    class Meta:
        model = Keanggotaan
        fields = ["peran", "opd", "unit", "mulai", "sampai"]
        labels = {"opd": "Perangkat daerah", "unit": "Unit", "mulai": "Mulai", "sampai": "Sampai"}
        widgets = {"mulai": TANGGAL["widget"], "sampai": TANGGAL["widget"]}
        help_texts = {
            "opd": "Kosongkan untuk semua perangkat daerah (hanya Peninjau dan Administrator).",
            "unit": "Untuk peran Bidang: unit yang indikatornya diisi.",
            "sampai": "Kosongkan bila belum ditentukan.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["opd"].queryset = PerangkatDaerah.objects.filter(aktif=True)
        self.fields["unit"].queryset = UnitKerja.objects.select_related("opd").order_by(
            "opd__nama", "urutan"
        )
        self.fields["unit"].label_from_instance = lambda u: f"{u.opd.singkatan}: {u.nama}"
        self.fields["mulai"].initial = timezone.localdate()

    def _post_clean(self) -> None:
        """Put the values on the instance; checking it is the service's work."""
        self.instance = forms.models.construct_instance(self, self.instance, self._meta.fields)


class UndangForm(PeranForm):
    """A new account with its first role."""

    nama = forms.CharField(label="Nama lengkap", max_length=120)
    email = forms.EmailField(label="Pos-el", help_text="Tautan kata sandi dikirim ke sini.")
    username = forms.SlugField(
        label="Nama pengguna",
        max_length=60,
        help_text="Untuk masuk; huruf kecil, angka, dan tanda hubung.",
    )
    field_order = ["nama", "email", "username", "peran", "opd", "unit", "mulai", "sampai"]

    def get_pengguna(self) -> Pengguna:
        bersih = self.cleaned_data
        return Pengguna(nama=bersih["nama"], email=bersih["email"], username=bersih["username"])


class PenggunaForm(forms.Form):
    nama = forms.CharField(label="Nama lengkap", max_length=120)
    email = forms.EmailField(label="Pos-el")


class AkhiriForm(forms.Form):
    """When a role ends, and why."""

    sampai = forms.DateField(label="Hari terakhir", **TANGGAL)
    alasan = forms.CharField(label="Alasan", max_length=300, required=False)

    def __init__(self, *args, mulai: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.mulai = mulai
        self.fields["sampai"].initial = timezone.localdate()


class AlasanForm(forms.Form):
    """Just a reason."""

    alasan = forms.CharField(
        label="Alasan", max_length=300, error_messages={"required": "Sebutkan alasannya."}
    )
