"""Forms of the Renstra itself: its cover data, a new version, the lists of texts."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from lkjip.rumus.kosakata import rapikan
from renstra.models import FaktorLingkungan, Renstra
from renstra.services.rencana import KOLOM_RENSTRA

from .segar import FormSegar


class RenstraForm(FormSegar):
    """Period, years, basis and vision of a plan."""

    KOLOM = KOLOM_RENSTRA

    class Meta:
        model = Renstra
        fields = KOLOM_RENSTRA
        widgets = {"visi": forms.Textarea(attrs={"rows": 3})}
        help_texts = {
            "nama": "Seperti pada sampul, misalnya “Renstra Dinas … Tahun 2018-2023”.",
            "dasar": "Peraturan atau keputusan yang menetapkan, bila ada.",
        }

    def clean_periode(self) -> str:
        return rapikan(self.cleaned_data["periode"])


class PerubahanForm(forms.Form):
    """What a new version of the plan needs to be told."""

    berlaku_mulai_tahun = forms.IntegerField(
        label="Dipakai mulai tahun",
        help_text="Laporan tahun-tahun sebelumnya tetap memakai versi lama.",
    )
    nama = forms.CharField(label="Nama dokumen", max_length=160)
    dasar = forms.CharField(
        label="Dasar penetapan", max_length=200, required=False,
        help_text="Peraturan atau keputusan tentang perubahan, bila sudah ada.",
    )  # fmt: skip
    alasan = forms.CharField(label="Alasan perubahan", widget=forms.Textarea(attrs={"rows": 3}))


class LingkunganForm(forms.Form):
    """Lists of texts, one item a line; the vision as "kata: penjelasan"."""

    visi = forms.CharField(
        label="Penjelasan visi",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Satu kata visi setiap baris, misalnya “Sejahtera: penjelasannya …”.",
    )
    semula = forms.JSONField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        jenis = [*FaktorLingkungan.Jenis.choices, ("isu", "Isu strategis")]
        for nama, label in jenis:
            self.fields[nama] = forms.CharField(
                label=label,
                required=False,
                widget=forms.Textarea(attrs={"rows": 6}),
                help_text="Satu butir setiap baris.",
            )

    def clean_visi(self) -> list[tuple[str, str]]:
        hasil = []
        for baris in pecah_baris(self.cleaned_data["visi"]):
            kata, pemisah, teks = baris.partition(":")
            if not pemisah or not kata.strip() or not teks.strip():
                raise ValidationError(f"Baris “{baris[:60]}” belum berbentuk “kata: penjelasan”.")
            if len(kata.strip()) > 60:
                raise ValidationError(f"Kata “{kata.strip()[:60]}…” paling panjang 60 huruf.")
            hasil.append((kata.strip(), teks.strip()))
        return hasil

    @property
    def isi(self) -> dict[str, list]:
        """What the service wants: kind → items."""
        teks = {n: v for n, v in self.cleaned_data.items() if n not in ("visi", "semula")}
        return {n: pecah_baris(v) for n, v in teks.items()} | {"visi": self.cleaned_data["visi"]}


class StrategiForm(forms.Form):
    """All strategies of a sasaran in one text: a strategy a line, its policies below it, each
    begun with a dash."""

    teks = forms.CharField(
        label="Strategi dan arah kebijakan",
        required=False,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text="Satu strategi setiap baris. Arah kebijakannya ditulis di bawahnya, "
        "masing-masing diawali tanda hubung (-).",
    )
    semula = forms.JSONField(widget=forms.HiddenInput, required=False)

    def clean_teks(self) -> list[tuple[str, list[str]]]:
        hasil: list[tuple[str, list[str]]] = []
        for baris in pecah_baris(self.cleaned_data["teks"]):
            if not baris.startswith(("-", "–", "•")):
                hasil.append((baris, []))
            elif not hasil:
                raise ValidationError(
                    f"Baris pertama “{baris[:60]}” adalah arah kebijakan. "
                    "Tulis strateginya dahulu pada baris di atasnya."
                )
            elif isi := baris.lstrip("-–• "):
                hasil[-1][1].append(isi)
        return hasil

    @staticmethod
    def tulis(strategi: list[tuple[str, list[str]]]) -> str:
        """The text that `clean_teks` reads back to the same list."""
        return "\n".join(
            baris
            for teks, kebijakan in strategi
            for baris in (teks, *(f"- {k}" for k in kebijakan))
        )


def pecah_baris(teks: str) -> list[str]:
    """The non-empty lines, white space tidied."""
    return [rapi for baris in teks.splitlines() if (rapi := rapikan(baris))]
