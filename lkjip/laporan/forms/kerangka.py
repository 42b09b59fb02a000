"""The form of a pemda's framework: one row of fields per section of the standard."""

from collections.abc import Iterator
from typing import Any

from django import forms

from lkjip.organisasi.konkurensi import FormBerversi
from lkjip.rumus.kerangka import (
    BAKU,
    DALAM,
    KERANGKA_BAKU,
    PENOMORAN,
    periksa_kerangka,
    susun_aturan,
)
from lkjip.rumus.potret_laporan import AturanBagian, PotretKerangka

PANJANG_KETIKAN = 400  # longer input is no heading; up to here the message tells the length
KELOMPOK = (
    ("Bagian depan", ("depan.kata-pengantar", "depan.ikhtisar")),
    *(
        (
            f"Bab {romawi}",
            tuple(s.kunci for s in KERANGKA_BAKU if f"{s.kunci}.".startswith(f"bab.{n}.")),
        )
        for n, romawi in enumerate(("I", "II", "III", "IV"), start=1)
    ),
    ("Lampiran", tuple(s.kunci for s in KERANGKA_BAKU if s.induk == "lampiran")),
)


class KerangkaForm(FormBerversi):
    """Headings, order and presence of every section. Order is a number among its neighbours."""

    penomoran = forms.ChoiceField(
        label="Penomoran subbab",
        choices=list(PENOMORAN.items()),
        widget=forms.RadioSelect(attrs={"class": "form-check-input"}),
    )

    def __init__(self, *args: Any, kerangka: PotretKerangka, versi: int, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.aturan = {satu.kunci: satu for satu in susun_aturan(kerangka)}
        self.fields["versi"].initial = versi
        self.fields["penomoran"].initial = kerangka.penomoran
        urut: dict[str, int] = {}
        for kunci, satu in self.aturan.items():
            urut[BAKU[kunci].induk] = urut.get(BAKU[kunci].induk, 0) + 1
            self._tambah(satu, urut[BAKU[kunci].induk])

    def _tambah(self, satu: AturanBagian, urutan: int) -> None:
        baku = BAKU[satu.kunci]
        self.fields[f"judul.{satu.kunci}"] = forms.CharField(
            label=f"Judul “{baku.judul}”",
            initial=satu.judul,
            required=False,
            max_length=PANJANG_KETIKAN,
        )
        if baku.pindah:
            self.fields[f"urutan.{satu.kunci}"] = forms.IntegerField(
                label=f"Urutan “{baku.judul}”",
                initial=urutan,
                min_value=1,
                max_value=99,
                error_messages={
                    "required": "Urutan masih kosong.",
                    "invalid": "Urutan harus berupa angka.",
                },
            )
        if not baku.wajib:
            self.fields[f"tampil.{satu.kunci}"] = forms.BooleanField(
                label=f"Tampilkan “{baku.judul}”",
                initial=satu.tampil,
                required=False,
                widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
            )
        for nama in ("judul", "urutan"):
            if kolom := self.fields.get(f"{nama}.{satu.kunci}"):
                kolom.widget.attrs["class"] = "form-control form-control-sm"
                kolom.widget.attrs["aria-label"] = kolom.label

    def clean(self) -> dict[str, Any]:
        """Two neighbours may not ask for the same place; all other rules are the engine's."""
        pernah: dict[tuple[str, int], str] = {}
        for kunci in BAKU:
            nomor = self.cleaned_data.get(f"urutan.{kunci}")
            if nomor is None:
                continue
            letak = (BAKU[kunci].induk, nomor)
            if letak in pernah:
                lain = BAKU[pernah[letak]].judul
                pesan = f"Urutan {nomor} juga dipakai “{lain}”. Beri nomor yang berbeda."
                self.add_error(f"urutan.{kunci}", pesan)
            pernah[letak] = kunci
        # The service judges again; here everything wrong is told at once.
        urutan_salah = any(nama.startswith("urutan.") for nama in self.errors)
        for satu in periksa_kerangka(self.susun()):
            kolom = f"{satu.kolom}.{satu.kunci}"
            if kolom in self.cleaned_data and not (urutan_salah and satu.kolom == "urutan"):
                self.add_error(kolom, satu.pesan)
        return self.cleaned_data

    def susun(self) -> tuple[AturanBagian, ...]:
        """What was typed, every section in its new order."""
        isi = self.cleaned_data
        urut = sorted(
            KERANGKA_BAKU,
            key=lambda s: (
                [k for k, _ in KELOMPOK].index(_kelompok(s.kunci)),
                isi.get(f"urutan.{s.induk if s.dalam else s.kunci}", 0),
            ),
        )
        return tuple(
            AturanBagian(
                s.kunci,
                " ".join(isi.get(f"judul.{s.kunci}", s.judul).split()),
                bool(s.wajib) or isi[f"tampil.{s.kunci}"],
            )
            for s in urut
        )

    def kelompok(self) -> Iterator[tuple[str, list[dict[str, Any]]]]:
        """(heading, rows) as the page shows them, in the stored order."""
        for judul, kunci in KELOMPOK:
            luar = [k for k in self.aturan if k in kunci and not BAKU[k].dalam]
            urut = [x for k in luar for x in (k, *(anak for anak, _ in DALAM.get(k, ())))]
            yield judul, [self._baris(k) for k in urut]

    def _baris(self, kunci: str) -> dict[str, Any]:
        baku = BAKU[kunci]
        kolom = {n: self[f"{n}.{kunci}"] for n in ("judul", "urutan", "tampil")
                 if f"{n}.{kunci}" in self.fields}  # fmt: skip
        galat = [pesan for satu in kolom.values() for pesan in satu.errors]
        diganti = kolom["judul"].value() != baku.judul
        return {"baku": baku, "galat": galat, "diganti": diganti, **kolom}


def _kelompok(kunci: str) -> str:
    return next(judul for judul, isi in KELOMPOK if kunci in isi)
