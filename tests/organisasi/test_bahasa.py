"""The Indonesian overrides are compiled and in force, and no library string has vanished."""

import re
from ast import literal_eval
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

PO = Path(settings.LOCALE_PATHS[0]) / "id" / "LC_MESSAGES" / "django.po"


def _pasangan() -> list[tuple[str, str]]:
    """(msgid, msgstr) of every entry; of plural entries the singular."""
    hasil = []
    for blok in PO.read_text(encoding="utf-8").split("\n\n"):
        cocok = re.search(
            r'^msgid (".+")$(?:\nmsgid_plural .*)?\nmsgstr(?:\[0\])? (".+")$', blok, re.M
        )
        if cocok:
            hasil.append((literal_eval(cocok[1]), literal_eval(cocok[2])))
    return hasil


@pytest.mark.parametrize(("asal", "terjemah"), _pasangan())
def test_terjemahan_berlaku(asal, terjemah):
    """`django.mo` was compiled from this `django.po`, and wins over the libraries' own."""
    with translation.override("id"):
        jamak = translation.ngettext(asal, asal, 2)
        assert terjemah in {translation.gettext(asal), jamak}


def test_pasangan_terbaca():
    assert len(_pasangan()) > 100
