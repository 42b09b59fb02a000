"""Stale forms: what somebody else saved meanwhile is never overwritten unseen.

A form carries the `versi` it was made from. The service compares it with the stored one under the
year's lock and raises `Usang` with both values of every field that differs. The page shows them
side by side (`komponen/selisih.html`), keeps what was typed, and offers to take either.
"""

import zlib
from collections.abc import Iterable, Mapping
from copy import copy
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


def versi_isi(objek: models.Model | None, kolom: Iterable[str]) -> int:
    """A number that changes whenever one of the columns changes; 0 for an unsaved object.

    For what carries no counter of its own: the content itself is the version.
    """
    if objek is None or objek.pk is None:
        return 0
    isi = "\x1f".join(_mentah(getattr(objek, nama)) for nama in kolom)
    return zlib.crc32(isi.encode()) or 1


def wajib_segar(
    lama: models.Model, baru: models.Model, kolom: Iterable[str], versi: int | None
) -> None:
    """Raise `Usang` when `lama` (stored) is no longer what the form was made from.

    `versi` is `versi_isi` as the form saw it; None skips the check (imports, which compare by
    themselves).
    """
    kolom = list(kolom)
    kini = versi_isi(lama, kolom)
    diketik = {nama: _tampil(baru, nama) for nama in kolom}
    tersimpan = {nama: _tampil(lama, nama) for nama in kolom}
    if versi is None or diketik == tersimpan:
        return
    saksi = copy(lama)  # carries the version for the check; never saved
    saksi.versi = kini
    wajib_terbaru(saksi, versi, diketik, tersimpan)


class FormBerversi(forms.Form):
    """Mixin: the hidden version, and the button that says "save mine over it"."""

    versi = forms.IntegerField(min_value=0, widget=forms.HiddenInput, required=False)
    timpa = forms.IntegerField(min_value=0, widget=forms.HiddenInput, required=False)

    @property
    def versi_dipakai(self) -> int:
        """The version the service must find: the one seen, or the one knowingly overwritten."""
        timpa = self.cleaned_data.get("timpa")
        return timpa if timpa is not None else self.cleaned_data.get("versi") or 0


class FormBaris(FormBerversi):
    """Mixin for one row of a page with many: tells a row that nobody touched from one that
    somebody else has changed meanwhile. `semula` carries the fingerprint of what was shown."""

    semula = forms.CharField(required=False, max_length=8, widget=forms.HiddenInput)

    def tandai_semula(self, formulir: str = "") -> None:
        """Remember what the page shows; call it once all fields are there. `formulir`: the id of
        the form that the row belongs to, where it stands outside of it."""
        if formulir:
            for nama in ("versi", "semula"):
                self.fields[nama].widget.attrs["form"] = formulir
        if not self.is_bound:
            self.initial["semula"] = self._sidik()

    @property
    def disentuh(self) -> bool:
        """Whether something was typed, compared with what the page showed (not with what is
        stored by now)."""
        semula = self["semula"].value()
        return self.has_changed() if not semula else semula != self._sidik()

    def _sidik(self) -> str:
        """Eight digits that change with whatever stands in the visible fields."""
        nama = [n for n in self.fields if n not in ("versi", "timpa", "semula")]
        isi = [str(self[n].value() or "").replace("\r\n", "\n").strip() for n in nama]
        return f"{zlib.crc32(chr(31).join(isi).encode()):08x}"


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


def _mentah(nilai: Any) -> str:
    if nilai is None:
        return ""
    return format_angka(nilai) if hasattr(nilai, "as_tuple") else str(nilai)


def _tampil(objek: models.Model, nama: str) -> str:
    """A value as its page shows it: the label of a choice, the name of a related object."""
    kolom = objek._meta.get_field(nama)
    if kolom.choices:
        return getattr(objek, f"get_{nama}_display")()
    nilai = getattr(objek, nama)
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return _mentah(nilai)
