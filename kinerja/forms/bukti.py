"""The forms of evidence."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from ..berkas import AKHIRAN, PILIHAN_BERKAS, tulis_ukuran
from ..models import Bukti

JENIS_BUKTI = (
    "Laporan",
    "Surat keputusan atau peraturan",
    "Berita acara atau daftar hadir",
    "Hasil survei atau penilaian",
    "Rekapitulasi data",
    "Tangkapan layar",
    "Foto kegiatan",
    "Lainnya",
)


class BuktiForm(forms.ModelForm):
    """One file with what it proves. The content is checked by the service."""

    jenis = forms.ChoiceField(label="Jenis bukti", choices=[(j, j) for j in JENIS_BUKTI])

    class Meta:
        model = Bukti
        fields = ["berkas", "jenis", "letak", "catatan"]
        labels = {"letak": "Halaman atau sel", "catatan": "Catatan"}
        help_texts = {"letak": "Misalnya “hlm. 12” atau “Sheet1!C7”."}

    def __init__(self, *args, request: HttpRequest | None = None, batas: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.batas = batas
        self.terlalu_besar = getattr(request, "unggahan_terlalu_besar", {}) if request else {}
        berkas = self.fields["berkas"]
        berkas.label = "Berkas"
        berkas.widget = forms.FileInput(attrs={"accept": PILIHAN_BERKAS})
        berkas.help_text = f"{', '.join(AKHIRAN)}; paling besar {tulis_ukuran(batas)}."
        berkas.error_messages["required"] = "Pilih berkas yang akan diunggah."

    def _clean_fields(self) -> None:
        super()._clean_fields()
        nama = self.terlalu_besar.get(self.add_prefix("berkas"))
        if nama:
            self.errors.pop("berkas", None)
            self.add_error(
                "berkas",
                ValidationError(
                    f"Berkas “{nama}” terlalu besar; batasnya {tulis_ukuran(self.batas)}. Perkecil "
                    "berkasnya, atau bagi menjadi beberapa berkas."
                ),
            )


class TarikBuktiForm(forms.Form):
    """Why evidence is withdrawn."""

    alasan = forms.CharField(
        label="Alasan menarik",
        max_length=300,
        error_messages={"required": "Sebutkan mengapa bukti ini ditarik."},
    )
