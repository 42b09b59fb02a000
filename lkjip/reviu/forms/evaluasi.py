"""Forms of the AKIP evaluation."""

from django import forms

from lkjip.organisasi.fields import AngkaField
from lkjip.organisasi.konkurensi import FormBaris
from lkjip.rumus.akip import AturanAkip

from ..models import PenilaianKriteria
from ..services.evaluasi import IsianNilaiKriteria

TANGGAL = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
TEKS = forms.Textarea(attrs={"rows": 3})


class NilaiKriteriaForm(FormBaris):
    """The grade of one side for one criterion."""

    nilai = forms.ChoiceField(
        label="Nilai",
        required=False,
        widget=forms.Select(attrs={"class": "form-select", "form": "form-lembar"}),
    )
    catatan = forms.CharField(label="Catatan", required=False, max_length=2000)

    def __init__(self, *args, penilaian: PenilaianKriteria, aturan: AturanAkip, **kwargs):
        awal = {
            "nilai": penilaian.nilai,
            "catatan": penilaian.catatan,
            "versi": penilaian.versi,
        }
        super().__init__(*args, prefix=f"n{penilaian.pk}", initial=awal, **kwargs)
        self.fields["nilai"].choices = [("", "Nilai"), *((h, h) for h in aturan.nilai)]
        self.tandai_semula("form-lembar")

    def get_isian(self) -> IsianNilaiKriteria:
        bersih = self.cleaned_data
        return IsianNilaiKriteria(bersih["nilai"], bersih["catatan"], self.versi_dipakai)


class AlasanForm(forms.Form):
    alasan = forms.CharField(label="Alasan", required=False, max_length=2000, widget=TEKS)


class ResmiForm(forms.Form):
    """The official value; empty takes it back."""

    nilai = AngkaField(label="Nilai resmi (0–100)", required=False, desimal=2, negatif=False)
    sumber = forms.CharField(
        label="Sumber", required=False, max_length=160, help_text="Misalnya nomor LHE."
    )
    tanggal = forms.DateField(label="Tanggal LHE", required=False, widget=TANGGAL)


class RekomendasiForm(forms.Form):
    komponen = forms.ChoiceField(label="Komponen")
    teks = forms.CharField(label="Rekomendasi", max_length=2000, widget=TEKS)
    tenggat = forms.DateField(label="Tenggat", widget=TANGGAL)

    def __init__(self, *args, aturan: AturanAkip, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["komponen"].choices = [
            (satu.kode, f"{satu.kode}. {satu.nama}") for satu in aturan.komponen
        ]


class LaporForm(forms.Form):
    """A step of the OPD."""

    jenis = forms.ChoiceField(
        label="Keadaan", choices=[("kemajuan", "Masih berjalan"), ("selesai", "Sudah selesai")]
    )
    isi = forms.CharField(label="Yang dilakukan", required=False, max_length=2000, widget=TEKS)
    bukti = forms.CharField(
        label="Bukti",
        required=False,
        max_length=300,
        help_text="Nama dokumen atau tautan; wajib bila sudah selesai.",
    )


class PutusForm(forms.Form):
    """A step of the evaluator."""

    jenis = forms.ChoiceField(
        label="Keputusan", choices=[("diterima", "Diterima"), ("dibuka", "Dibuka kembali")]
    )
    isi = forms.CharField(label="Keterangan", required=False, max_length=2000, widget=TEKS)
