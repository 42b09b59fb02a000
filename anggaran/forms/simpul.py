"""Forms of programmes, kegiatan and sub kegiatan."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from renstra.forms.segar import FormSegar

from ..kode import is_kode, rapikan_kode
from ..models import Kegiatan, Program, SubKegiatan

BANTUAN_KODE = (
    "Seperti tertulis dalam DPA, misalnya 01, 01.02, atau 2.01. Nol di depan dipertahankan."
)
BANTUAN_URUTAN = "Urutan cetak. Kosongkan untuk meletakkannya paling akhir."


class SimpulForm(FormSegar):
    """A node: its code stays text, its order may be left open."""

    urutan = forms.IntegerField(
        label="Urutan",
        required=False,
        min_value=1,
        max_value=9999,
        help_text=BANTUAN_URUTAN,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4}),
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not self.instance.urutan:
            self.initial["urutan"] = None
        if self.instance.pk is not None:
            self.fields["urutan"].help_text = "Urutan cetak. Kosong berarti tetap."

    def clean_kode(self) -> str:
        kode = rapikan_kode(self.cleaned_data["kode"])
        if not is_kode(kode):
            raise ValidationError(
                f"“{kode[:40]}” bukan kode. Tulis angka dan huruf yang dipisah titik, misalnya "
                "01.02."
            )
        return kode

    def clean_nama(self) -> str:
        return " ".join(self.cleaned_data["nama"].split())

    def _post_clean(self) -> None:
        """Only puts the values on the instance; uniqueness is checked by the service, which knows
        that "01.02" and "1.2" are one code."""
        for nama in self.Meta.fields:
            if nama in self.cleaned_data and nama != "urutan":
                setattr(self.instance, nama, self.cleaned_data[nama])
        if self.cleaned_data.get("urutan"):
            self.instance.urutan = self.cleaned_data["urutan"]


class ProgramForm(SimpulForm):
    """A programme, keyed by urusan and code."""

    KOLOM = ["urusan", "kode", "nama", "urutan"]

    class Meta:
        model = Program
        fields = ["urusan", "kode", "nama", "urutan"]
        help_texts = {
            "kode": BANTUAN_KODE,
            "urusan": "Kode yang sama boleh dipakai pada urusan yang berbeda.",
        }


class KegiatanForm(SimpulForm):
    """A kegiatan of a programme."""

    KOLOM = ["kode", "nama", "urutan"]

    class Meta:
        model = Kegiatan
        fields = ["kode", "nama", "urutan"]
        help_texts = {"kode": BANTUAN_KODE}


class SubKegiatanForm(SimpulForm):
    """A sub kegiatan of a kegiatan."""

    KOLOM = ["kode", "nama", "urutan"]

    class Meta:
        model = SubKegiatan
        fields = ["kode", "nama", "urutan"]
        help_texts = {"kode": BANTUAN_KODE}


FORM_SIMPUL: dict[str, type[SimpulForm]] = {
    "program": ProgramForm,
    "kegiatan": KegiatanForm,
    "sub-kegiatan": SubKegiatanForm,
}


class HapusForm(forms.Form):
    """Why something is removed, together with what hangs on it."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Tercatat di jejak.",
        error_messages={"required": "Sebutkan mengapa dihapus."},
    )


class PenjelasanForm(FormSegar):
    """Why less than 60 % was spent (a kegiatan or a sub kegiatan)."""

    KOLOM = ["penjelasan"]
    penjelasan = forms.CharField(
        label="Penjelasan",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Sebab serapannya rendah dan apa yang dilakukan. Dicetak dalam Bab III laporan.",
    )

    class Meta:
        model = Kegiatan
        fields = ["penjelasan"]

    def _post_clean(self) -> None:
        """Only puts the text on the instance, of either model."""
        if "penjelasan" in self.cleaned_data:
            self.instance.penjelasan = self.cleaned_data["penjelasan"].strip()
