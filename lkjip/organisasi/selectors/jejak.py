"""Reads of the audit trail: filtered, as rows to show and to export."""

from collections.abc import Iterator
from dataclasses import dataclass

import django_filters as filters
from django import forms
from django.db.models import Q, QuerySet

from ..jejak import RANTAI_PUSAT
from ..models import Jejak, PerangkatDaerah
from ..unduhan.lembar import BarisUnduh, Bentuk, KolomUnduh

KOLOM_EKSPOR = tuple(
    KolomUnduh(judul, bentuk, lebar)
    for judul, bentuk, lebar in (
        ("Nomor", Bentuk.BULAT, 9),
        ("Waktu", Bentuk.WAKTU, 18),
        ("Pelaku", Bentuk.TEKS, 28),
        ("Peran", Bentuk.TEKS, 24),
        ("Tindakan", Bentuk.TEKS, 24),
        ("Objek", Bentuk.TEKS, 44),
        ("Tahun", Bentuk.BULAT, 8),
        ("Perubahan", Bentuk.TEKS, 60),
        ("Alasan", Bentuk.TEKS, 40),
        ("Sidik", Bentuk.TEKS, 20),
    )
)
BARIS_XLSX_TERBANYAK = 20_000
KOSONG = "(kosong)"


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One field: from → to, as text."""

    kolom: str
    dari: str
    ke: str

    def __str__(self) -> str:
        return f"{self.kolom}: {self.dari} → {self.ke}"


def get_jejak(opd: PerangkatDaerah | None) -> QuerySet[Jejak]:
    """The chain of one OPD, or of the centre; newest first."""
    rantai = opd.kode if opd else RANTAI_PUSAT
    return Jejak.objects.filter(rantai=rantai).order_by("-nomor")


def list_perubahan(baris: Jejak) -> list[Perubahan]:
    """What a row changed; an empty value reads "(kosong)"."""
    return [
        Perubahan(kolom, _teks(dari), _teks(ke)) for kolom, (dari, ke) in baris.perubahan.items()
    ]


class SaringJejak(filters.FilterSet):
    """Who, what, which object, which year, from–to; the address can be shared."""

    q = filters.CharFilter(label="Siapa atau objek apa", method="cari")
    tindakan = filters.ChoiceFilter(label="Tindakan", empty_label="Semua tindakan", choices=[])
    objek_jenis = filters.ChoiceFilter(label="Jenis objek", empty_label="Semua objek", choices=[])
    tahun = filters.ChoiceFilter(label="Tahun kinerja", empty_label="Semua tahun", choices=[])
    dari = filters.DateFilter(
        label="Dari tanggal",
        field_name="waktu",
        lookup_expr="date__gte",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    sampai = filters.DateFilter(
        label="Sampai tanggal",
        field_name="waktu",
        lookup_expr="date__lte",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    class Meta:
        model = Jejak
        fields: list[str] = []

    def __init__(self, data, queryset: QuerySet[Jejak]):
        super().__init__(data, queryset=queryset)
        self.filters["tindakan"].extra["choices"] = _pilihan(queryset, "tindakan")
        self.filters["objek_jenis"].extra["choices"] = [
            (jenis, sebut_jenis(jenis)) for jenis, _ in _pilihan(queryset, "objek_jenis")
        ]
        self.filters["tahun"].extra["choices"] = _pilihan(queryset, "tahun")

    def cari(self, queryset: QuerySet[Jejak], nama: str, nilai: str) -> QuerySet[Jejak]:
        """Rows in which every word occurs in the doer or the object."""
        for kata in nilai.split()[:6]:
            queryset = queryset.filter(Q(pelaku__icontains=kata) | Q(objek_nama__icontains=kata))
        return queryset


def sebut_jenis(label: str) -> str:
    """ "kinerja.realisasi" → "realisasi": the model's name, without its app."""
    return label.rpartition(".")[2]


def baris_ekspor(queryset: QuerySet[Jejak]) -> Iterator[BarisUnduh]:
    """Rows for a workbook or CSV, in the order of `KOLOM_EKSPOR`, a part in memory at a time."""
    for b in queryset.iterator(chunk_size=2000):
        yield BarisUnduh(
            (
                b.nomor,
                b.waktu,
                b.pelaku,
                b.peran,
                b.tindakan,
                b.objek_nama,
                b.tahun,
                "; ".join(map(str, list_perubahan(b))),
                b.alasan,
                b.sidik,
            )
        )


def _pilihan(queryset: QuerySet[Jejak], kolom: str) -> list[tuple[str, str]]:
    nilai = queryset.order_by(kolom).values_list(kolom, flat=True).distinct()
    return [(str(n), str(n)) for n in nilai if n is not None]


def _teks(nilai: str | None) -> str:
    return KOSONG if nilai in (None, "") else str(nilai)
