"""Stale forms: what somebody else saved meanwhile is never overwritten unseen.

A form carries the `versi` it was made from. The service compares it with the stored one under the
year's lock and raises `Usang` with both values of every field that differs. The page shows them
side by side (`komponen/selisih.html`), keeps what was typed, and offers to take either.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from lkjip.rumus.angka import format_angka

from .models import Jejak


@dataclass(frozen=True, slots=True)
class Selisih:
    """One field with the two values, as text to show."""

    kolom: str
    label: str
    tersimpan: str
    diketik: str


class Usang(ValidationError):
    """The form was made from an older version. `selisih` may be empty: then only time passed."""

    def __init__(self, selisih: tuple[Selisih, ...], versi: int, jejak: Jejak | None = None):
        self.selisih = selisih
        self.versi = versi
        self.oleh: str = jejak.pelaku if jejak else ""
        self.waktu: datetime | None = jejak.waktu if jejak else None
        super().__init__(
            "Data ini sudah diubah orang lain sejak halaman Anda dibuka. Yang Anda ketik belum "
            "disimpan dan masih ada di bawah; pilih nilai yang dipakai.",
            code="usang",
        )


def wajib_terbaru(
    objek: models.Model | None,
    versi: int,
    diketik: Mapping[str, Any],
    tersimpan: Mapping[str, Any] | None = None,
) -> None:
    """Raise `Usang` unless `versi` is the stored version of `objek` (0 when there is none yet).

    `diketik` maps field names to typed values. `tersimpan` gives the stored ones where they are
    not attributes of `objek`; labels come from the model where it knows the field.
    """
    kini = objek.versi if objek is not None else 0
    if versi == kini:
        return
    lama = tersimpan if tersimpan is not None else {k: getattr(objek, k) for k in diketik}
    selisih = tuple(
        Selisih(kolom, _label(objek, kolom), _teks(lama.get(kolom)), _teks(nilai))
        for kolom, nilai in diketik.items()
        if not _sama(lama.get(kolom), nilai)
    )
    if diketik and not selisih:
        return  # what was typed is what is stored: nothing is lost
    raise Usang(selisih, kini, _jejak_terakhir(objek))


class FormBerversi(forms.Form):
    """Mixin: the hidden version, and the button that says "save mine over it"."""

    versi = forms.IntegerField(min_value=0, widget=forms.HiddenInput, required=False)
    timpa = forms.IntegerField(min_value=0, widget=forms.HiddenInput, required=False)

    @property
    def versi_dipakai(self) -> int:
        """The version the service must find: the one seen, or the one knowingly overwritten."""
        timpa = self.cleaned_data.get("timpa")
        return timpa if timpa is not None else self.cleaned_data.get("versi") or 0


def _jejak_terakhir(objek: models.Model | None) -> Jejak | None:
    if objek is None or objek.pk is None:
        return None
    return (
        Jejak.objects.filter(objek_jenis=objek._meta.label_lower, objek_id=str(objek.pk))
        .order_by("-waktu", "-nomor")
        .first()
    )


def _label(objek: models.Model | None, kolom: str) -> str:
    dikenal = {f.name: str(f.verbose_name) for f in objek._meta.fields} if objek else {}
    label = dikenal.get(kolom, kolom.replace("_", " "))
    return label[:1].upper() + label[1:]


def _sama(a: Any, b: Any) -> bool:
    return a == b or (a in (None, "") and b in (None, ""))


def _teks(nilai: Any) -> str:
    if nilai is None or nilai == "":
        return "(kosong)"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if hasattr(nilai, "as_tuple"):
        return format_angka(nilai)
    return str(nilai)
