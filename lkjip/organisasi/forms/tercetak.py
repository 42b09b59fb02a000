"""The form of one printed figure, whatever table keeps it."""

from django import forms

from ..konkurensi import FormBerversi
from ..tercetak import PANJANG_TEKS


class TercetakForm(FormBerversi):
    """`kembaran`: other sources that print the same; they may be put right in one go."""

    teks = forms.CharField(
        label="Tercetak pada sumbernya",
        required=False,
        max_length=PANJANG_TEKS,
        widget=forms.TextInput(attrs={"class": "isian-angka", "autocomplete": "off"}),
        help_text="Tulis persis seperti sumbernya sekarang, termasuk satuannya. Kosongkan bila "
        "sumber itu tidak lagi memuatnya.",
    )
    apa_adanya = forms.BooleanField(
        label="Memang tercetak begitu",
        required=False,
        help_text="Untuk kata-kata atau angka yang salah tulis pada sumbernya.",
    )
    ikut = forms.BooleanField(required=False)
    alasan = forms.CharField(
        label="Dasar perbaikan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Misalnya lembar ralat atau edisi perbaikan. Tercatat di jejak.",
        error_messages={"required": "Sebutkan dasarnya, misalnya lembar ralat dokumen itu."},
    )
    field_order = ["teks", "apa_adanya", "ikut", "alasan"]

    def __init__(self, *args, kembaran: tuple[str, ...] = (), **kwargs):
        super().__init__(*args, **kwargs)
        if kembaran:
            self.fields["ikut"].label = f"Perbaiki juga pada {', '.join(kembaran)}"
            self.fields["ikut"].help_text = "Di sana tercetak sama."
        else:
            del self.fields["ikut"]

    @property
    def isian(self) -> dict:
        """What the services take."""
        isi = self.cleaned_data
        return {
            "teks": isi["teks"],
            "apa_adanya": isi["apa_adanya"],
            "ikut": isi.get("ikut", False),
            "alasan": isi["alasan"],
            "versi": self.versi_dipakai,
        }
