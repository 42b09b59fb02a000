"""Template filters of the plan."""

from django import template

from renstra.models import Indikator
from renstra.models.indikator import NilaiTarget
from renstra.target import tulis_target

register = template.Library()


@register.filter
def target_tahun(indikator: Indikator, tahun: int) -> str:
    """The target of one year as text; a dash when it is unknown. Needs `.per_tahun`."""
    return tulis_target(indikator.per_tahun.get(tahun)) or "–"


@register.filter
def target_teks(target: NilaiTarget | None) -> str:
    """A target as text; a dash when it is unknown."""
    return tulis_target(target) or "–"
