"""The form of an indicator's analysis."""

from django import forms

from lkjip.organisasi.fields import AngkaField
from lkjip.organisasi.formulir import TolakKirimanAsing
from lkjip.organisasi.konkurensi import FormBerversi

from ..models import Analisis

TEKS = ("sebab", "hambatan", "solusi", "tindak_lanjut")
BANTUAN = {
    "sebab": "Apa yang membuat target tercapai atau tidak tercapai? Sebut peristiwa dan angkanya.",
    "hambatan": "Wajib bila target belum tercapai.",
    "solusi": "Apa yang sudah dilakukan untuk mengatasinya? Wajib bila target belum tercapai.",
    "tindak_lanjut": "Apa yang akan dilakukan tahun berikutnya, oleh siapa, kapan?",
    "pembanding_nama": "Misalnya rata-rata nasional indeks yang sama.",
    "tanpa_pembanding": "Centang bila standar nasional untuk indikator ini memang tidak ada.",
}


class AnalisisForm(FormBerversi, TolakKirimanAsing, forms.ModelForm):
    """Causes, obstacles, solutions, follow-up; the national standard or its stated absence."""

    pembanding_nilai = AngkaField(label="Nilai pembanding", required=False)

    class Meta:
        model = Analisis
        fields = [
            *TEKS,
            "pembanding_nama",
            "pembanding_nilai",
            "pembanding_tahun",
            "pembanding_sumber",
            "tanpa_pembanding",
        ]
        help_texts = BANTUAN
        widgets = {nama: forms.Textarea(attrs={"rows": 4}) for nama in TEKS}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["pembanding_tahun"].widget = forms.TextInput(
            attrs={"inputmode": "numeric", "maxlength": 4}
        )
        self.fields["versi"].initial = self.instance.versi
        self.fields["pembanding_tahun"].min_value = 2000

    def _post_clean(self) -> None:
        """The service builds and checks the instance; here nothing is written on it."""
