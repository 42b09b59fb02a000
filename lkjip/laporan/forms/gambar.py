"""The upload of a picture into the prose."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from ..dokumen.narasi import AWALAN_GAMBAR, BerkasGambar
from ..gambar_naskah.baca import PIKSEL_TERBESAR, UKURAN_TERBESAR


class _UnggahGambar(forms.Form):
    """Bound to a request, of which the upload handler says what it refused to read."""

    def __init__(self, permintaan: HttpRequest | None = None):
        self.permintaan = permintaan
        if permintaan is None:
            super().__init__()
        else:
            super().__init__(permintaan.POST, permintaan.FILES)

    def clean(self) -> dict:
        ditolak = getattr(self.permintaan, "unggahan_terlalu_besar", {})
        if nama := ditolak.get(self.add_prefix("berkas")):
            self.errors.pop("berkas", None)
            raise ValidationError(
                {"berkas": f"Gambar “{nama}” terlalu besar. Perkecil, lalu unggah lagi."}
            )
        return super().clean()


class GambarForm(_UnggahGambar):
    """One picture with what it says to those who see it and to those who do not."""

    prefix = "gambar"
    berkas = forms.FileField(
        label="Berkas gambar",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
        help_text=f"PNG, JPEG, atau WebP; paling besar {UKURAN_TERBESAR // 1024 // 1024} MB dan "
        f"{PIKSEL_TERBESAR // 1_000_000} megapiksel. Data tempat dan kamera dibuang.",
        error_messages={
            "required": "Pilih berkas gambarnya.",
            "empty": "Berkas gambar ini kosong. Pilih berkas lain.",
        },
    )
    judul = forms.CharField(
        label="Keterangan gambar",
        max_length=200,
        help_text="Tercetak di bawah gambar dan dalam daftar gambar.",
        error_messages={"required": "Tuliskan keterangan gambar."},
    )
    alt = forms.CharField(
        label="Teks alternatif",
        max_length=500,
        help_text="Apa yang terlihat, untuk yang mendengarkan laporan ini dengan pembaca layar.",
        error_messages={"required": "Tuliskan teks alternatif: apa yang terlihat pada gambar."},
    )

    def tulis(self, gambar: BerkasGambar) -> SafeString:
        """The picture as it stands in the prose."""
        return format_html(
            '<img src="{}{}" alt="{}" title="{}">',
            AWALAN_GAMBAR,
            gambar.sidik,
            self.cleaned_data["alt"],
            self.cleaned_data["judul"],
        )


class LambangForm(_UnggahGambar):
    """The coat of arms of the pemda."""

    prefix = "lambang"
    berkas = forms.FileField(
        label="Berkas lambang",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg"}),
        help_text="PNG atau JPEG, lebih baik berlatar putih atau tembus pandang; tingginya paling "
        f"sedikit 400 piksel supaya tajam. Paling besar {UKURAN_TERBESAR // 1024 // 1024} MB.",
        error_messages={
            "required": "Pilih berkas lambangnya.",
            "empty": "Berkas lambang ini kosong. Pilih berkas lain.",
        },
    )
