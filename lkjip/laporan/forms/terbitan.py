"""Forms of publishing."""

from django import forms
from django.utils import timezone

UNGGAHAN_TERBESAR = "Berkas terlalu besar. Unggah cetakan yang ditandatangani, apa adanya."


class SiapkanForm(forms.Form):
    tanggal = forms.DateField(
        label="Tanggal dokumen",
        help_text="Tercetak di atas tanda tangan; pejabat yang menjabat pada tanggal ini yang "
        "tercantum.",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    alasan_revisi = forms.CharField(
        label="Alasan revisi",
        required=False,
        max_length=1000,
        help_text="Tercetak pada Catatan Mutu Data laporan.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, revisi: int = 1, **kwargs):
        kwargs.setdefault("initial", {"tanggal": timezone.localdate()})
        super().__init__(*args, **kwargs)
        if revisi == 1:
            del self.fields["alasan_revisi"]


class PengecualianForm(forms.Form):
    alasan = forms.CharField(
        label="Alasan pengecualian",
        max_length=1000,
        help_text="Satu alasan untuk semua temuan yang dipilih; tercetak pada Catatan Mutu Data.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class TandaTanganForm(forms.Form):
    identitas = forms.CharField(
        label="NIK penanda tangan",
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )
    frasa = forms.CharField(
        label="Frasa sandi tanda tangan",
        max_length=200,
        strip=False,
        help_text="Hanya diteruskan ke penyedia tanda tangan; tidak disimpan dan tidak dicatat.",
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}, render_value=False),
    )
    langsung = forms.BooleanField(
        label="Langsung terbitkan setelah ditandatangani",
        required=False,
        initial=True,
        help_text="Laporan menjadi terbuka untuk umum dan tahun ini dikunci.",
    )

    def __init__(self, *args, perlu_identitas: bool, langsung: bool = True, **kwargs):
        super().__init__(*args, **kwargs)
        if not perlu_identitas:
            del self.fields["identitas"]
        if not langsung:
            del self.fields["langsung"]


class UnggahTandaForm(forms.Form):
    berkas = forms.FileField(
        label="Berkas PDF yang sudah ditandatangani",
        widget=forms.ClearableFileInput(attrs={"accept": "application/pdf,.pdf"}),
    )
    langsung = forms.BooleanField(
        label="Langsung terbitkan setelah diterima", required=False, initial=True
    )

    def __init__(self, *args, langsung: bool = True, **kwargs):
        # Both forms stand on one page, so their fields need ids of their own.
        super().__init__(*args, **{"auto_id": "unggah_%s", **kwargs})
        if not langsung:
            del self.fields["langsung"]


class BatalForm(forms.Form):
    alasan = forms.CharField(label="Alasan membatalkan", max_length=1000)
