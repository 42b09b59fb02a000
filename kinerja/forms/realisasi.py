"""The form of one value."""

from django import forms
from django.core.exceptions import ValidationError

from lkjip.organisasi.fields import AngkaField
from lkjip.organisasi.formulir import TolakKirimanAsing
from lkjip.organisasi.konkurensi import FormBaris
from lkjip.rumus.predikat import SKALA_PREDIKAT
from renstra.models import Indikator

from ..models import NilaiRealisasi
from ..nilai import (
    ARAH_KATA,
    KODE_DIPILIH,
    IsianNilai,
    boleh_negatif,
    dari_tersimpan,
    lengkapi,
    pakai_rasio,
)


class RealisasiForm(FormBaris, TolakKirimanAsing):
    """Fields follow the indicator: parts of a ratio, a word of a scale, or one number."""

    def __init__(
        self, *args, indikator: Indikator, tersimpan: NilaiRealisasi | None, versi: int, **kwargs
    ):
        isian = dari_tersimpan(tersimpan)
        awal = {nama: getattr(isian, nama) for nama in isian.__slots__} | {"versi": versi}
        if isian.pembilang is not None:
            awal["nilai"] = None
        super().__init__(*args, initial=awal, **kwargs)
        self.indikator = indikator
        self._pasang_kolom()
        self.tandai_semula()

    def _pasang_kolom(self) -> None:
        i = self.indikator
        kata = i.arah in ARAH_KATA
        angka = {"required": False, "satuan": i.satuan, "negatif": boleh_negatif(i)}
        if pakai_rasio(i):
            for nama, label in (("pembilang", i.label_pembilang), ("penyebut", i.label_penyebut)):
                self.fields[nama] = AngkaField(label=label, required=False, negatif=False)
        if kata:
            self.fields["teks"] = _kolom_kata(i)
        else:
            self.fields["nilai"] = AngkaField(
                label=f"Realisasi ({i.satuan})", desimal=4 if i.desimal else 0, **angka
            )
            if pakai_rasio(i):
                self.fields[
                    "nilai"
                ].help_text = (
                    "Kosongkan bila pembilang dan penyebutnya diisi: nilainya dihitung portal."
                )
        if i.arah == "manual":
            self.fields["teks"] = forms.CharField(
                label="Realisasi (kata)", required=False, max_length=80
            )
            self.fields["capaian_manual"] = AngkaField(
                label="Capaian menurut perhitungan sendiri (%)", required=False, satuan="%"
            )
        self.fields["alasan_kosong"] = forms.CharField(
            label="Mengapa belum ada nilai",
            required=False,
            max_length=200,
            help_text="Isi hanya bila nilainya memang belum tersedia. Kosong tidak dibaca nol.",
        )
        self.fields["keterangan"] = forms.CharField(
            label="Keterangan",
            required=False,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text="Cara memperoleh nilai ini, bila perlu dijelaskan.",
        )
        pilihan = [("", "Pilih kode alasan"), *((k.value, k.label) for k in KODE_DIPILIH)]
        self.fields["kode_alasan"] = forms.ChoiceField(
            label="Kode alasan", choices=pilihan, required=False
        )
        self.fields["alasan"] = forms.CharField(
            label="Alasan", required=False, widget=forms.Textarea(attrs={"rows": 2})
        )
        for nama in ("kode_alasan", "alasan"):
            self.initial.pop(nama, None)

    def clean(self) -> dict:
        bersih = super().clean()
        if not self.errors:
            try:
                self.isian = lengkapi(self.indikator, self._mentah(bersih))
            except ValidationError as galat:
                for kolom, pesan in galat.message_dict.items():
                    self.add_error(kolom if kolom in self.fields else None, pesan)
        return bersih

    def get_isian(self) -> IsianNilai:
        """What was typed, for the service (which completes and checks it once more)."""
        return self._mentah(self.cleaned_data)

    def _mentah(self, bersih: dict) -> IsianNilai:
        kosong = IsianNilai()
        return IsianNilai(
            **{
                nama: bersih[nama] if bersih.get(nama) is not None else getattr(kosong, nama)
                for nama in kosong.__slots__
            }
        )


def _kolom_kata(i: Indikator) -> forms.Field:
    if i.arah == "biner":
        pilihan = [("", "Pilih jawaban"), ("ya", "Ya"), ("tidak", "Tidak")]
    elif i.skala_predikat in SKALA_PREDIKAT:
        urutan = reversed(SKALA_PREDIKAT[i.skala_predikat].urutan)
        pilihan = [("", "Pilih predikat"), *((kata, kata) for kata in urutan)]
    else:
        return forms.CharField(label=f"Realisasi ({i.satuan})", required=False, max_length=80)
    return forms.ChoiceField(label=f"Realisasi ({i.satuan})", choices=pilihan, required=False)
