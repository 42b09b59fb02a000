"""Forms of the nodes of the plan tree."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from lkjip.organisasi.fields import AngkaField
from lkjip.organisasi.models import UnitKerja
from lkjip.rumus.predikat import SKALA_PREDIKAT
from renstra.models import Indikator, Misi, Renstra, Sasaran, Tujuan
from renstra.selectors.rencana import urutkan
from renstra.services.simpul import KOLOM, TATA_KELOLA

from .segar import FormSegar


class SimpulForm(FormSegar):
    """What the node forms share: they are made for one Renstra and choose parents from it only.

    `beku`: locked years use the plan, so only what `TATA_KELOLA` names can be changed.
    """

    def __init__(
        self, *args: Any, renstra: Renstra, induk: str = "", beku: bool = False, **kwargs: Any
    ):
        super().__init__(*args, **kwargs)
        self.renstra, self.beku = renstra, beku
        if hasattr(self.instance, "renstra_id") and self.instance.renstra_id is None:
            self.instance.renstra = renstra
        self.siapkan(induk)

    def siapkan(self, induk: str) -> None:
        """Limit the choices to this Renstra and preselect `induk` ("sasaran-5")."""


class MisiForm(SimpulForm):
    KOLOM = KOLOM[Misi]

    class Meta:
        model = Misi
        fields = KOLOM[Misi]
        widgets = {"teks": forms.Textarea(attrs={"rows": 3})}


class TujuanForm(SimpulForm):
    KOLOM = KOLOM[Tujuan]

    class Meta:
        model = Tujuan
        fields = KOLOM[Tujuan]
        widgets = {"teks": forms.Textarea(attrs={"rows": 3})}

    def siapkan(self, induk: str) -> None:
        self.fields["misi"].queryset = Misi.objects.filter(renstra=self.renstra)
        self.fields["misi"].label_from_instance = lambda m: f"Misi {m.nomor}: {m.teks[:90]}"
        self.fields["misi"].empty_label = "Tidak dikaitkan"


class SasaranForm(SimpulForm):
    KOLOM = KOLOM[Sasaran]

    class Meta:
        model = Sasaran
        fields = KOLOM[Sasaran]
        widgets = {"teks": forms.Textarea(attrs={"rows": 3})}

    def siapkan(self, induk: str) -> None:
        self.fields["tujuan"].queryset = Tujuan.objects.filter(
            Q(diarsipkan_pada__isnull=True) | Q(pk=self.instance.tujuan_id), renstra=self.renstra
        )
        self.fields["tujuan"].label_from_instance = lambda t: f"Tujuan {t.nomor}: {t.teks[:90]}"
        self.fields["tujuan"].empty_label = "Pilih tujuan"
        if induk.startswith("tujuan-") and not self.instance.pk:
            self.initial["tujuan"] = induk.removeprefix("tujuan-")


class IndikatorForm(SimpulForm):
    """The whole dictionary entry (kamus indikator) of one indicator."""

    KOLOM = KOLOM[Indikator]

    induk = forms.ChoiceField(
        label="Mengukur", help_text="Tujuan atau sasaran yang diukur indikator ini."
    )
    kondisi_awal = AngkaField(label="Kondisi awal", required=False)
    menggantikan = forms.ModelChoiceField(
        label="Menggantikan indikator",
        queryset=Indikator.objects.none(),
        required=False,
        empty_label="Tidak menggantikan",
        help_text="Indikator versi sebelumnya yang dihentikan, supaya tabel antartahun tersambung.",
    )

    class Meta:
        model = Indikator
        fields = [nama for nama in KOLOM[Indikator] if nama not in ("tujuan", "sasaran")]
        widgets = {
            "nama": forms.Textarea(attrs={"rows": 2}),
            "alasan_pemilihan": forms.Textarea(attrs={"rows": 2}),
            "definisi": forms.Textarea(attrs={"rows": 3}),
            "formula": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {
            "kode": "Nomor urut dalam Renstra, misalnya 1.1.",
            "satuan": "Misalnya persen, indeks, KIM, dokumen.",
            "arah": "Disimpan, tidak ditebak dari nama indikator.",
            "skala_predikat": "Hanya untuk arah predikat.",
            "label_pembilang": "Bila realisasi dihitung dari dua angka, misalnya “PD yang patuh”.",
            "label_penyebut": "Misalnya “seluruh PD”.",
            "kondisi_awal_teks": "Bila bukan angka, misalnya “NA”.",
            "desimal": "0 sampai 4.",
            "bukti_wajib": "Realisasi tidak dapat diajukan tanpa bukti dukung.",
        }

    def siapkan(self, induk: str) -> None:
        ini = self.instance
        self.fields["induk"].choices = [("", "Pilih tujuan atau sasaran"), *self._pilihan_induk()]
        self.initial["induk"] = induk
        if ini.pk:
            self.initial["induk"] = (
                f"sasaran-{ini.sasaran_id}" if ini.sasaran_id else f"tujuan-{ini.tujuan_id}"
            )
        self.fields["penanggung_jawab"].queryset = UnitKerja.objects.filter(
            opd_id=self.renstra.opd_id
        )
        if self.beku:
            for nama, kolom in self.fields.items():
                kolom.disabled = nama not in TATA_KELOLA | {"versi"}
        self.fields["penanggung_jawab"].empty_label = "Belum ditetapkan"
        self.fields["skala_predikat"].choices = [("", "Tidak memakai skala")] + [
            (nama, f"{skala.judul} ({', '.join(skala.urutan)})")
            for nama, skala in SKALA_PREDIKAT.items()
        ]
        if self.renstra.asal_id is None or (ini.pk and ini.asal_id):
            del self.fields["menggantikan"]
        else:
            lanjut = Indikator.objects.filter(renstra=self.renstra, asal__isnull=False)
            self.fields["menggantikan"].queryset = Indikator.objects.filter(
                renstra_id=self.renstra.asal_id
            ).exclude(pk__in=lanjut.filter(diarsipkan_pada__isnull=True).values("asal"))

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        jenis, _, nomor = (data.get("induk") or "").partition("-")
        if nomor:
            self.instance.tujuan_id = int(nomor) if jenis == "tujuan" else None
            self.instance.sasaran_id = int(nomor) if jenis == "sasaran" else None
        if data.get("arah") == "predikat" and not data.get("skala_predikat"):
            self.add_error("skala_predikat", "Pilih skala yang mengurutkan predikatnya.")
        if data.get("arah") != "predikat":
            data["skala_predikat"] = ""
        if pengganti := data.get("menggantikan"):
            self.instance.asal = pengganti
            self.instance.silsilah = Indikator.Silsilah.PENGGANTI
        if data.get("kondisi_awal") is not None and data.get("kondisi_awal_teks"):
            raise ValidationError(
                {"kondisi_awal_teks": "Isi salah satu: kondisi awal berupa angka, atau tertulis."}
            )
        return data

    def _pilihan_induk(self) -> list[tuple[str, str]]:
        hasil = []
        ini = self.instance
        tujuan = Tujuan.objects.filter(renstra=self.renstra).prefetch_related("sasaran")
        for t in urutkan(tujuan):
            if not t.diarsipkan_pada or t.pk == ini.tujuan_id:
                hasil.append((f"tujuan-{t.pk}", f"Tujuan {t.nomor}: {t.teks[:80]}"))
            hasil += [
                (f"sasaran-{s.pk}", f"Sasaran {s.nomor}: {s.teks[:80]}")
                for s in urutkan(t.sasaran.all())
                if not s.diarsipkan_pada or s.pk == ini.sasaran_id
            ]
        return hasil


FORM_SIMPUL: dict[str, type[SimpulForm]] = {
    "misi": MisiForm,
    "tujuan": TujuanForm,
    "sasaran": SasaranForm,
    "indikator": IndikatorForm,
}


class ArsipForm(forms.Form):
    """Why a node leaves the plan."""

    alasan = forms.CharField(
        label="Alasan",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Wajib bila simpul ini sudah dipakai; tercatat di jejak.",
    )
