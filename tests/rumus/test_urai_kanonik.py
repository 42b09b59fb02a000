"""Reading canonical JSON back."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from lkjip.rumus.kanonik import kanonik
from lkjip.rumus.urai_kanonik import KanonikRusak, urai


@dataclass(frozen=True)
class Anak:
    nilai: Decimal | None
    pada: date | None = None


@dataclass(frozen=True)
class Induk:
    nama: str
    anak: tuple[Anak, ...]
    pasangan: tuple[int, str]
    teks: dict[str, str]


INDUK = Induk("a", (Anak(Decimal("1.50"), date(2020, 12, 31)), Anak(None)), (1, "b"), {"k": "v"})


def test_bolak_balik():
    assert urai(Induk, kanonik(INDUK)) == INDUK


def test_bidang_baru_memakai_baku():
    isi = kanonik({"nilai": None})
    assert urai(Anak, isi) == Anak(None)


@pytest.mark.parametrize(
    ("isi", "tempat"),
    [
        ("{", "Bukan JSON"),
        ("[]", r"\$: bukan dict"),
        ('{"nilai": null, "lain": 1}', "'lain'"),
        ("{}", "'nilai'"),
        ('{"nilai": 1.5}', r"\$\.nilai: bukan str"),
        ('{"nilai": "abc"}', r"\$\.nilai: bukan bilangan"),
        ('{"nilai": null, "pada": "kemarin"}', r"\$\.pada: bukan tanggal"),
    ],
)
def test_yang_rusak_disebut_tempatnya(isi, tempat):
    with pytest.raises(KanonikRusak, match=tempat):
        urai(Anak, isi)
