"""What a form never accepts: figures that come from the plan or are computed."""

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
