"""The frozen content of a print."""

from collections.abc import Mapping
from dataclasses import dataclass

from lkjip.rumus.kanonik import kanonik
from lkjip.rumus.potret import Potret
from lkjip.rumus.urai_kanonik import urai

from ..models import Cetakan, IsiCetakan

SKEMA = 1


@dataclass(frozen=True, slots=True)
class IsiBeku:
    """The facts and the prose that a version says; all that a comparison needs."""

    skema: int
    potret: Potret
    narasi: Mapping[str, str]


def freeze_isi(cetakan: Cetakan, potret: Potret, narasi: Mapping[str, str]) -> None:
    """Keep what a print of the report is made from; a later attempt replaces it."""
    isi = kanonik(IsiBeku(SKEMA, potret, dict(narasi))).decode("utf-8")
    IsiCetakan.objects.update_or_create(cetakan=cetakan, defaults={"isi": isi})


def baca_isi(isi: str) -> IsiBeku:
    """Read it back. Raises `KanonikRusak`."""
    return urai(IsiBeku, isi)
