"""The worksheet (LKE) of one component as its page shows it: both grades side by side."""

from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.http import QueryDict

from lkjip.organisasi.kiriman import tempel
from lkjip.organisasi.konkurensi import Usang
from lkjip.organisasi.models import Pengguna
from lkjip.rumus.akip import Komponen, NilaiSub, SubKomponen, selisih

from .forms.evaluasi import NilaiKriteriaForm
from .models import KriteriaEvaluasi, PenilaianKriteria
from .selectors.evaluasi import IsiEvaluasi, siapkan_bahan_lke
from .services.evaluasi import grade_kriteria
from .usulan.kriteria import BahanLke, UsulanNilai, usulkan_kriteria

Pihak = PenilaianKriteria.Pihak


@dataclass(slots=True)
class BarisLke:
    """One criterion; `form` belongs to the side whose turn it is, None for readers."""

    kriteria: KriteriaEvaluasi
    mandiri: PenilaianKriteria
    evaluator: PenilaianKriteria
    usulan: UsulanNilai
    form: NilaiKriteriaForm | None
    milik: PenilaianKriteria | None


@dataclass(frozen=True, slots=True)
class SubLke:
    sub: SubKomponen
    mandiri: NilaiSub
    evaluator: NilaiSub
    baris: list[BarisLke]


@dataclass(frozen=True, slots=True)
class RingkasKomponen:
    """One row of the overview: a component or sub-component with both values."""

    kode: str
    nama: str
    bobot: Decimal
    mandiri: Decimal | None
    evaluator: Decimal | None
    sub: bool

    @property
    def selisih(self) -> Decimal | None:
        return selisih(self.mandiri, self.evaluator)


def susun_lke(
    isi: IsiEvaluasi, komponen: Komponen, pihak: str | None, data: QueryDict | None = None
) -> list[SubLke]:
    """The sub-components of one component with their criteria."""
    lke = siapkan_bahan_lke(isi.evaluasi)
    kiri = {s.kode: s for k in isi.mandiri.komponen for s in k.sub}
    kanan = {s.kode: s for k in isi.evaluator.komponen for s in k.sub}
    return [
        SubLke(
            sub,
            kiri[sub.kode],
            kanan[sub.kode],
            [_baris(isi, k, pihak, lke, data) for k in isi.kriteria if k.sub == sub.kode],
        )
        for sub in komponen.sub
    ]


def ringkas(isi: IsiEvaluasi) -> list[RingkasKomponen]:
    """The overview: each component followed by its sub-components."""
    hasil = []
    for komponen, kiri, kanan in zip(
        isi.aturan.komponen, isi.mandiri.komponen, isi.evaluator.komponen, strict=True
    ):
        hasil.append(
            RingkasKomponen(
                komponen.kode, komponen.nama, komponen.bobot, kiri.nilai, kanan.nilai, False
            )
        )
        hasil += [
            RingkasKomponen(sub.kode, sub.nama, sub.bobot, a.nilai, b.nilai, True)
            for sub, a, b in zip(komponen.sub, kiri.sub, kanan.sub, strict=True)
        ]
    return hasil


def simpan_lke(
    isi: IsiEvaluasi, sub: list[SubLke], pihak: str, oleh: Pengguna
) -> tuple[int, dict[int, BarisLke]]:
    """Save the touched rows: (how many, refused rows by id of their grade, marked)."""
    disentuh = {
        b.milik.pk: b
        for satu in sub
        for b in satu.baris
        if b.form and b.milik and b.form.is_bound and b.form.disentuh
    }
    isian = {pk: b.form.get_isian() for pk, b in disentuh.items() if b.form.is_valid()}
    tersimpan, ditolak = grade_kriteria(evaluasi=isi.evaluasi, pihak=pihak, isian=isian, oleh=oleh)
    for pk, galat in ditolak.items():
        _tandai(disentuh[pk].form, galat)
    return len(tersimpan), {pk: b for pk, b in disentuh.items() if b.form.errors}


def _baris(
    isi: IsiEvaluasi,
    kriteria: KriteriaEvaluasi,
    pihak: str | None,
    lke: BahanLke,
    data: QueryDict | None,
) -> BarisLke:
    nilai = {p.pihak: p for p in kriteria.penilaian.all()}
    milik = nilai[pihak] if pihak else None
    return BarisLke(
        kriteria,
        nilai[Pihak.OPD],
        nilai[Pihak.EVALUATOR],
        usulkan_kriteria(kriteria.kunci_usulan, isi.aturan, lke),
        _form(isi, milik, data) if milik else None,
        milik,
    )


def _form(isi: IsiEvaluasi, milik: PenilaianKriteria, data: QueryDict | None) -> NilaiKriteriaForm:
    """Bound only when the row was sent: a page saved item by item sends one at a time."""
    kosong = NilaiKriteriaForm(penilaian=milik, aturan=isi.aturan)
    if data is None or kosong.add_prefix("semula") not in data:
        return kosong
    return NilaiKriteriaForm(data, penilaian=milik, aturan=isi.aturan)


def _tandai(form: NilaiKriteriaForm, galat: ValidationError) -> None:
    form.usang = galat if isinstance(galat, Usang) else None
    tempel(form, galat)
