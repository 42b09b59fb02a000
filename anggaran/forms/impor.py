"""Forms of the import: upload, answers, confirmation, restore."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest

PILIHAN_BERKAS = ".xlsx,.csv"


class UnggahForm(forms.Form):
    """One file. What was too large never arrived; the upload handler left its name."""

    berkas = forms.FileField(
        label="Berkas anggaran",
        help_text="Excel (.xlsx) atau CSV, paling besar 50 MB. Tidak ada yang disimpan sebelum "
        "Anda memeriksa dan menerapkannya.",
        widget=forms.ClearableFileInput(attrs={"accept": PILIHAN_BERKAS}),
        error_messages={"required": "Pilih berkasnya dahulu.", "empty": "Berkas ini kosong."},
        allow_empty_file=True,
    )

    def __init__(self, *args: Any, permintaan: HttpRequest | None = None, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.permintaan = permintaan

    def clean(self) -> dict[str, Any]:
        ditolak = getattr(self.permintaan, "unggahan_terlalu_besar", {})
        if "berkas" in ditolak:
            self.errors.pop("berkas", None)
            raise ValidationError(
                {
                    "berkas": f"Berkas “{ditolak['berkas']}” lebih besar dari 50 MB. Hapus lembar "
                    "yang tidak diperlukan, atau bagi menjadi beberapa berkas."
                }
            )
        return super().clean()


class JawabanForm(forms.Form):
    """The questions of one file, made from `BerkasImpor.pertanyaan`."""

    def __init__(self, *args: Any, pertanyaan: list[dict], jawaban: dict[str, Any], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.kunci: dict[str, str] = {}
        for nomor, p in enumerate(pertanyaan):
            nama = f"jawab_{nomor}"
            self.kunci[nama] = p["kunci"]
            pilihan = [tuple(x) for x in p["pilihan"]]
            baku = jawaban.get(p["kunci"], p["baku"])
            isi = {"label": p["label"], "help_text": p["bantuan"], "choices": pilihan}
            if p["ragam"] == "centang":
                self.fields[nama] = forms.MultipleChoiceField(
                    **isi,
                    widget=forms.CheckboxSelectMultiple,
                    initial=baku if isinstance(baku, list) else baku.split("\n"),
                    error_messages={"required": "Pilih paling sedikit satu."},
                )
            else:
                self.fields[nama] = forms.ChoiceField(**isi, initial=baku)

    @property
    def jawaban(self) -> dict[str, Any]:
        """Answers by the key of their question."""
        return {kunci: self.cleaned_data[nama] for nama, kunci in self.kunci.items()}


class TerapkanForm(forms.Form):
    """Confirmation: which stored state was seen, and what was acknowledged."""

    sidik = forms.CharField(widget=forms.HiddenInput, max_length=64)
    setuju = forms.BooleanField(label="Saya sudah membaca semua peringatan", required=False)
    hapus_hilang = forms.BooleanField(
        label="Hapus program, kegiatan, dan sub kegiatan yang tidak ada dalam berkas",
        required=False,
    )


class PulihkanForm(forms.Form):
    """Why an import is taken back."""

    alasan = forms.CharField(
        label="Alasan",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Tercatat di jejak.",
        error_messages={"required": "Sebutkan mengapa impor ini dibatalkan."},
    )
    timpa = forms.BooleanField(
        label="Perubahan sesudah impor ini juga boleh hilang", required=False
    )
