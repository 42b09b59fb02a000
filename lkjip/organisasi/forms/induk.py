"""Forms of master data: pemda, urusan, OPD, units, officials, legal bases, years."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError

from lkjip.rumus.kebijakan import KEBIJAKAN

from ..konkurensi import versi_isi
from ..models import (
    DasarHukum,
    Pejabat,
    Pemda,
    PerangkatDaerah,
    PeriodePengisian,
    UnitKerja,
    Urusan,
)

TANGGAL = {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}


class FormInduk(forms.ModelForm):
    """A model form that carries the content version it was made from."""

    versi = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.kolom = [n for n in self._meta.fields if n != "urusan"]
        self.fields["versi"].initial = versi_isi(self.instance, self.kolom)

    @property
    def versi_dilihat(self) -> int | None:
        return None if self.instance.pk is None else self.cleaned_data.get("versi") or 0

    def _post_clean(self) -> None:
        """Put the values on the instance; checking it is the service's work."""
        self.instance = forms.models.construct_instance(
            self, self.instance, self._meta.fields, self._meta.exclude
        )


class PemdaForm(FormInduk):
    class Meta:
        model = Pemda
        fields = [
            "nama",
            "jenis",
            "sebutan_kepala",
            "tempat",
            "alamat",
            "kebijakan",
            "wajib_reviu",
            "letak_pernyataan",
        ]
        help_texts = {
            "nama": "Tanpa kata “Pemerintah”, misalnya “Kota Pangkalpinang”.",
            "sebutan_kepala": "Misalnya “Wali Kota” atau “Bupati”.",
        }


class UrusanForm(FormInduk):
    class Meta:
        model = Urusan
        fields = ["kode", "nama"]


class OpdForm(FormInduk):
    class Meta:
        model = PerangkatDaerah
        fields = [
            "kode",
            "nama",
            "singkatan",
            "tipe",
            "alamat",
            "telepon",
            "laman",
            "pos_el",
            "urusan",
            "aktif",
        ]
        widgets = {"urusan": forms.CheckboxSelectMultiple}
        help_texts = {"aktif": "Perangkat daerah yang tidak aktif tetap dapat dibaca."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:  # part of addresses and of the audit chain
            self.fields["kode"].disabled = True
            self.fields["kode"].help_text = "Kode tidak berubah lagi setelah dibuat."


class UnitForm(FormInduk):
    fungsi = forms.CharField(
        label="Fungsi",
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text="Satu fungsi per baris, menurut urutannya.",
    )

    class Meta:
        model = UnitKerja
        fields = ["kode", "jenis", "nama", "jabatan", "induk", "urutan", "tugas", "berlaku_sampai"]
        field_classes = {"berlaku_sampai": forms.DateField}
        widgets = {
            "tugas": forms.Textarea(attrs={"rows": 5}),
            "berlaku_sampai": TANGGAL["widget"],
        }
        help_texts = {
            "induk": "Kosongkan untuk pimpinan perangkat daerah.",
            "jabatan": "Sebutan jabatan pimpinannya, misalnya “Kepala Bidang Aptika”.",
            "berlaku_sampai": "Isi bila unit ini sudah dihapus atau digabung.",
        }

    def __init__(self, *args, opd: PerangkatDaerah, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.opd = opd
        unit = UnitKerja.objects.filter(opd=opd)
        self.fields["induk"].queryset = unit.exclude(pk=self.instance.pk or 0)
        if self.instance.pk:
            baris = self.instance.fungsi.order_by("urutan").values_list("teks", flat=True)
            self.fields["fungsi"].initial = "\n".join(baris)

    def clean_induk(self) -> UnitKerja | None:
        """No unit stands below itself."""
        induk = naik = self.cleaned_data["induk"]
        while naik is not None:
            if naik.pk == self.instance.pk:
                raise ValidationError("Unit ini tidak dapat berada di bawah unitnya sendiri.")
            naik = naik.induk
        return induk

    @property
    def baris_fungsi(self) -> list[str]:
        return self.cleaned_data["fungsi"].splitlines()


class PejabatForm(FormInduk):
    class Meta:
        model = Pejabat
        fields = ["peran", "jabatan", "nama", "pangkat", "nip", "status", "mulai", "sampai"]
        widgets = {"mulai": TANGGAL["widget"], "sampai": TANGGAL["widget"]}
        help_texts = {
            "jabatan": "Seperti tercetak di atas tanda tangan, misalnya “Kepala Dinas …”.",
            "status": "Plt. dan Plh. tercetak di depan jabatan.",
            "sampai": "Kosongkan selama masih menjabat. Dokumen memakai pejabat pada tanggalnya.",
        }

    def __init__(self, *args, pemda: Pemda, opd: PerangkatDaerah | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.pemda, self.instance.opd = pemda, opd
        milik_opd = Pejabat.Peran.KEPALA_OPD
        self.fields["peran"].choices = [
            (kode, label)
            for kode, label in Pejabat.Peran.choices
            if (kode == milik_opd) == bool(opd)
        ]


class DasarHukumForm(FormInduk):
    class Meta:
        model = DasarHukum
        fields = ["jenis", "urutan", "teks", "berlaku_mulai_tahun", "berlaku_sampai_tahun"]
        widgets = {"teks": forms.Textarea(attrs={"rows": 4})}
        help_texts = {
            "teks": "Sebutan lengkap, seperti tercetak di Bab I.",
            "berlaku_mulai_tahun": "Kosongkan bila berlaku untuk semua tahun.",
        }

    def __init__(self, *args, pemda: Pemda, opd: PerangkatDaerah | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.pemda, self.instance.opd = pemda, opd


class BukaTahunForm(forms.Form):
    """A year and its policy; the page explains each policy."""

    tahun = forms.IntegerField(label="Tahun", min_value=2014, max_value=2100)
    kebijakan = forms.ChoiceField(
        label="Kebijakan hitung",
        choices=[(nama, nama) for nama in KEBIJAKAN],
        widget=forms.RadioSelect,
    )


class GantiKebijakanForm(forms.Form):
    kebijakan = forms.ChoiceField(
        label="Kebijakan hitung", choices=[(nama, nama) for nama in KEBIJAKAN]
    )
    alasan = forms.CharField(
        label="Alasan",
        max_length=500,
        error_messages={"required": "Sebutkan alasan mengganti kebijakan hitung."},
    )


class PeriodeForm(forms.Form):
    """One window."""

    periode = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=4)
    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    dibuka = forms.DateField(label="Dibuka", **TANGGAL)
    tenggat = forms.DateField(label="Tenggat", **TANGGAL)

    def clean(self) -> dict:
        bersih = super().clean()
        dibuka, tenggat = bersih.get("dibuka"), bersih.get("tenggat")
        if isinstance(dibuka, date) and isinstance(tenggat, date) and tenggat < dibuka:
            self.add_error("tenggat", "Tenggat tidak boleh mendahului tanggal dibuka.")
        return bersih

    @property
    def judul(self) -> str:
        return PeriodePengisian.Periode(self.initial["periode"]).label
