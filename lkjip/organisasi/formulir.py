"""Between forms and services: what a service refuses is put where the user can see and mend it."""

from django import forms
from django.core.exceptions import ValidationError

MILIK_PERHITUNGAN = {
    "target": "Target",
    "capaian": "Capaian",
    "persen": "Capaian",
    "kategori": "Kategori",
    "status": "Status",
    "terkini": "Nilai berlaku",
    "opd": "Perangkat daerah",
    "tahun": "Tahun",
    "oleh": "Nama pengisi",
}
"""What is never typed here: targets come from the plan, the rest is computed or known."""


def tempel(form: forms.BaseForm, galat: ValidationError) -> None:
    """Put each message on its field; above the form when it has no such field."""
    if not hasattr(galat, "error_dict"):
        form.add_error(None, galat)
        return
    for kolom, daftar in galat.error_dict.items():
        for satu in daftar:
            form.add_error(kolom if kolom in form.fields else None, satu)


class TolakKirimanAsing(forms.Form):
    """Mixin: refuses a posted target, capaian, status, year and the like, instead of ignoring it.

    A form never has such fields, so only a forged or outdated page sends them.
    """

    def clean(self) -> dict:
        bersih = super().clean()
        asing = [n for n in MILIK_PERHITUNGAN if self.add_prefix(n) in self.data]
        asing = [n for n in asing if n not in self.fields]
        if asing:
            sebut = ", ".join(dict.fromkeys(MILIK_PERHITUNGAN[n] for n in asing))
            raise ValidationError(
                f"{sebut} tidak diterima dari formulir ini: nilainya berasal dari rencana atau "
                "dihitung oleh portal. Tidak ada yang disimpan; muat ulang halaman lalu isi lagi.",
                code="asing",
            )
        return bersih
