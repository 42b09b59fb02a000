"""Filters of the budget's templates."""

from decimal import Decimal

from django import template

register = template.Library()


@register.filter
def dari_teks(teks: str | None) -> Decimal | None:
    """A decimal kept as text in JSON."""
    return None if teks in (None, "") else Decimal(teks)
