"""Comments, their answers, and what becomes of them."""

from collections.abc import Iterable

from django import forms

from lkjip.laporan.komentar.paragraf import ParagrafBagian

from ..services.komentar import TERPANJANG
from .temuan import tulisan


class KomentarForm(forms.Form):
    """A comment on a figure. `dilihat` is the figure as the page showed it."""

    dilihat = forms.CharField(widget=forms.HiddenInput, required=False)
    isi = tulisan(
        "Komentar",
        "Satu hal per komentar, agar dapat dijawab dan diselesaikan sendiri.",
        pesan="Tuliskan komentarnya; yang terkirim masih kosong.",
        terpanjang=TERPANJANG,
    )


class KomentarParagrafForm(forms.Form):
    paragraf = forms.ChoiceField(
        label="Paragraf",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Pilih paragraf yang dikomentari.",
            "invalid_choice": (
                "Paragraf yang Anda pilih sudah berubah sejak halaman ini dibuka. Pilih lagi "
                "paragrafnya; komentar Anda masih ada di bawah."
            ),
        },
    )
    isi = KomentarForm.base_fields["isi"]

    def __init__(self, paragraf: Iterable[ParagrafBagian], *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paragraf"].choices = [(p.sidik, p.teks) for p in paragraf]


class JawabanForm(forms.Form):
    isi = tulisan(
        "Jawaban",
        pesan="Tuliskan jawabannya; yang terkirim masih kosong.",
        terpanjang=TERPANJANG,
    )


class PutusanKomentarForm(forms.Form):
    versi = forms.IntegerField(widget=forms.HiddenInput)
    putusan = forms.ChoiceField(
        label="Putusan",
        choices=[("selesai", "Selesai"), ("buka", "Dibuka kembali")],
        widget=forms.RadioSelect,
    )
    isi = tulisan("Catatan", "Wajib bila dibuka kembali.", wajib=False, terpanjang=TERPANJANG)

    def __init__(self, *args, selesai: bool = False, **kwargs) -> None:
        """A comment that is settled (`selesai`) can only be opened again."""
        super().__init__(*args, **kwargs)
        if selesai and not self.is_bound:
            self.initial["putusan"] = "buka"
