"""Form fields for figures typed by people; the grammar is `lkjip.rumus.angka`.

Django's localized number fields read "0.125" as 125 and "4.300.00,00" as 430000. These refuse what
has two readings, say what was read and propose the correction, and keep what was typed.
"""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from lkjip.rumus.angka import HasilAngka, format_angka, parse_angka
from lkjip.rumus.kosakata import sama_satuan


class AngkaField(forms.Field):
    """A Decimal typed in Indonesian ("1.182.038,5"); empty is None, never 0.

    `desimal` and `digit` are the limits of the stored column (digits after and before the comma),
    `satuan` the unit that a typed unit must agree with, `negatif` whether a minus is allowed.
    After cleaning, `catatan` holds what to tell the user when the text is easily misread
    ("1.234"), else "".
    """

    def __init__(
        self,
        *,
        desimal: int = 4,
        digit: int = 11,
        satuan: str = "",
        negatif: bool = True,
        **kwargs: Any,
    ):
        kwargs.setdefault(
            "widget", forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        )
        self.desimal, self.digit, self.satuan, self.negatif = desimal, digit, satuan, negatif
        self.catatan = ""
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        """Right-aligned tabular figures; the class is styled by the portal's own sheet."""
        return {"class": "isian-angka"}

    def prepare_value(self, value: Any) -> Any:
        """A stored Decimal as people write it; typed text stays as it is."""
        return format_angka(value) if isinstance(value, Decimal | int) else value

    def to_python(self, value: Any) -> Decimal | None:
        self.catatan = ""
        if isinstance(value, Decimal | None):
            return value
        hasil = parse_angka(str(value))
        if hasil.kosong:
            return None
        self._periksa(hasil)
        if hasil.konfirmasi:
            self.catatan = hasil.alasan
        return hasil.nilai

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare values, not spellings: "40" and "40,0" are the same figure."""
        try:
            return self.to_python(data) != initial
        except ValidationError:
            return True

    def _periksa(self, hasil: HasilAngka) -> None:
        periksa_angka(
            hasil,
            desimal=self.desimal,
            digit=self.digit,
            satuan=self.satuan,
            negatif=self.negatif,
        )


class RupiahField(AngkaField):
    """An amount of money: "Rp 423.370.516,-". At most two decimals (sen)."""

    def __init__(self, *, negatif: bool = False, **kwargs: Any):
        super().__init__(desimal=2, digit=13, satuan="Rp", negatif=negatif, **kwargs)


def periksa_angka(
    hasil: HasilAngka, *, desimal: int, digit: int = 11, satuan: str = "", negatif: bool = True
) -> None:
    """Raise `ValidationError` (Indonesian) unless the parsed number fits column and unit."""
    if not hasil.ok:
        raise ValidationError(hasil.alasan, code="angka")
    if hasil.operator:
        raise ValidationError(
            f"{hasil.alasan} Tulis satu angka tanpa “kurang dari” atau “paling sedikit”.",
            code="operator",
        )
    periksa_nilai(
        hasil.nilai,
        tertulis=hasil.satuan,
        desimal=desimal,
        digit=digit,
        satuan=satuan,
        negatif=negatif,
    )


def periksa_nilai(
    nilai: Decimal,
    *,
    tertulis: str | None,
    desimal: int,
    digit: int = 11,
    satuan: str = "",
    negatif: bool = True,
) -> None:
    """Raise `ValidationError` when `nilai` does not fit, or the unit `tertulis` disagrees."""
    baca = format_angka(nilai)
    if satuan and not sama_satuan(tertulis, satuan):
        raise ValidationError(
            f"Tertulis satuan “{tertulis}”, padahal satuannya “{satuan}”. "
            f"Tulis {baca} saja bila nilainya memang dalam {satuan}.",
            code="satuan",
        )
    if nilai < 0 and not negatif:
        raise ValidationError(f"Dibaca {baca}. Nilai ini tidak boleh negatif.", code="negatif")
    if -nilai.normalize().as_tuple().exponent > desimal:
        batas = f"paling banyak {desimal} angka" if desimal else "tanpa angka"
        raise ValidationError(f"Dibaca {baca}. Tulis {batas} di belakang koma.", code="desimal")
    if nilai and nilai.adjusted() >= digit:
        raise ValidationError(
            f"Dibaca {baca}. Paling banyak {digit} angka di depan koma.", code="digit"
        )
