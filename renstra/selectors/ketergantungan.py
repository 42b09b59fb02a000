"""What depends on a node of the plan, in every room, without importing the rooms above.

Django knows which tables point at a model: each of them is counted through its own manager and
named by its own `verbose_name_plural`.
"""

from dataclasses import dataclass

from django.db import models

from renstra.models import ArahKebijakan, Indikator, Sasaran, Strategi, TargetTahunan, Tujuan


@dataclass(frozen=True, slots=True)
class Ketergantungan:
    """`jumlah` rows of one kind that point at the node, and the years they belong to."""

    nama: str
    jumlah: int
    tahun: tuple[int, ...] = ()


# Parts of the node itself: they go with it and forbid nothing.
BAGIAN = {Strategi, ArahKebijakan}


def list_ketergantungan(simpul: models.Model) -> list[Ketergantungan]:
    """Everything that points at `simpul`, kinds without rows left out. One query per kind."""
    hasil = []
    for relasi in simpul._meta.related_objects:
        model = relasi.related_model
        if model in BAGIAN:
            continue
        baris = model._base_manager.filter(**{relasi.field.name: simpul})
        if model is TargetTahunan:  # empty cells say nothing
            baris = baris.exclude(nilai__isnull=True, teks="", diukur=True)
        jumlah = baris.count()
        if not jumlah:
            continue
        tahun: tuple[int, ...] = ()
        if any(f.name == "tahun" for f in model._meta.fields):
            tahun = tuple(sorted(set(baris.values_list("tahun", flat=True))))
        nama = str(model._meta.verbose_name_plural)
        if model is type(simpul):
            nama = f"{nama} pada versi berikutnya"
        hasil.append(Ketergantungan(nama, jumlah, tahun))
    return hasil


def list_anak_aktif(simpul: models.Model) -> list[models.Model]:
    """Children that are not archived: a node is archived after what hangs below it."""
    if isinstance(simpul, Indikator):
        return []
    anak: list[models.Model] = list(simpul.indikator.filter(diarsipkan_pada__isnull=True))
    if isinstance(simpul, Tujuan):
        anak += list(Sasaran.objects.filter(tujuan=simpul, diarsipkan_pada__isnull=True))
    return anak
