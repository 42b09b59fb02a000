"""The frozen content of a print."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lkjip.rumus.kanonik import kanonik
from lkjip.rumus.potret import Potret
from lkjip.rumus.urai_kanonik import urai

from ..dokumen.narasi import BerkasGambar
from ..models import Cetakan, IsiCetakan
from ..susunan import Susunan

SKEMA = 1


@dataclass(frozen=True, slots=True)
class IsiBeku:
    """The facts and the prose that a version says; all that a comparison needs."""

    skema: int
    potret: Potret
    narasi: Mapping[str, str]
    gambar: Mapping[str, BerkasGambar] = field(default_factory=dict)


def baca_susunan(susunan: Susunan) -> IsiBeku:
    """What a version made of `susunan` says."""
    return IsiBeku(SKEMA, susunan.potret, dict(susunan.narasi), dict(susunan.gambar))


def freeze_isi(cetakan: Cetakan, susunan: Susunan) -> None:
    """Keep what a print of the report is made from; a later attempt replaces it."""
    isi = kanonik(baca_susunan(susunan)).decode("utf-8")
    IsiCetakan.objects.update_or_create(cetakan=cetakan, defaults={"isi": isi})


def baca_isi(isi: str) -> IsiBeku:
    """Read it back. Raises `KanonikRusak`."""
    return urai(IsiBeku, isi)
