"""Lineage: which earlier nodes a node of the plan continues."""

from collections.abc import Collection, Mapping

from lkjip.organisasi.models import PerangkatDaerah

from ..models import Indikator, Sasaran

TERPUTUS = {Indikator.Silsilah.BARU, Indikator.Silsilah.PENGGANTI}
"""An indicator that replaces another measures something else: its values do not carry over."""

Silsilah = dict[int, tuple[int, ...]]
"""Node id → its own id, then those of the nodes it continues, nearest first."""


def get_silsilah_indikator(opd: PerangkatDaerah) -> Silsilah:
    """Lineage of every indicator of the OPD, whatever the Renstra version. One query."""
    return list_silsilah_indikator([opd.pk])


def list_silsilah_indikator(opd: Collection[int]) -> Silsilah:
    """The same for many OPD, by their ids. One query."""
    asal = {
        pk: None if silsilah in TERPUTUS else asal
        for pk, asal, silsilah in Indikator.objects.filter(renstra__opd__in=opd).values_list(
            "pk", "asal_id", "silsilah"
        )
    }
    return _susun(asal)


def get_silsilah_sasaran(opd: PerangkatDaerah) -> Silsilah:
    """Lineage of every sasaran of the OPD. One query."""
    baris = Sasaran.objects.filter(tujuan__renstra__opd=opd).values_list("pk", "asal_id")
    return _susun(dict(baris))


def _susun(asal: Mapping[int, int | None]) -> Silsilah:
    hasil = {}
    for pk in asal:
        rantai = [pk]
        while (induk := asal.get(rantai[-1])) is not None and induk not in rantai:
            rantai.append(induk)
        hasil[pk] = tuple(rantai)
    return hasil
