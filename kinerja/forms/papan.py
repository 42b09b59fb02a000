"""Filters of the board, as links that can be shared."""

from django import forms

from lkjip.organisasi.models import UnitKerja

from ..selectors.papan import KEADAAN


class SaringPapanForm(forms.Form):
    """State, unit, words. Unknown values are dropped: an old link still opens the board."""

    keadaan = forms.ChoiceField(
        choices=[("", "Semua"), ("tugas", "Perlu tindakan saya")]
        + [(kode, kata) for kode, (_, kata) in KEADAAN.items()],
        required=False,
    )
    unit = forms.ModelChoiceField(
        label="Penanggung jawab",
        queryset=UnitKerja.objects.none(),
        required=False,
        empty_label="Semua unit",
    )
    q = forms.CharField(label="Cari indikator", max_length=80, required=False)

    def __init__(self, *args, opd, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = UnitKerja.objects.filter(
            opd=opd, indikator__isnull=False
        ).distinct()

    def nilai(self) -> dict:
        """The filter as `selectors.papan.saring` takes it."""
        self.is_valid()
        bersih = self.cleaned_data
        unit = bersih.get("unit")
        return {
            "keadaan": bersih.get("keadaan", ""),
            "unit": unit.pk if unit else None,
            "kata": bersih.get("q", ""),
        }
