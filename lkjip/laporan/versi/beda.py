"""What differs between two texts, word by word."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Jenis = Literal["sama", "hapus", "tambah"]
SERUPA = 0.35
"""Below this share of common words a text counts as another one: word by word would be confetti."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """A stretch of words, parted by single spaces."""

    jenis: Jenis
    teks: str


@dataclass(frozen=True, slots=True)
class Beda:
    """One text then and now; `dulu` is empty when it is new, `kini` when it is gone."""

    dulu: tuple[Potongan, ...]
    kini: tuple[Potongan, ...]


def beda_kata(dulu: str, kini: str) -> Beda:
    """The two sides with what went (`hapus`) and what came (`tambah`)."""
    a, b = dulu.split(), kini.split()
    if _serupa(dulu, kini) < SERUPA:
        return Beda(_utuh("hapus", a), _utuh("tambah", b))
    kiri, kanan = [], []
    for jenis, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        sama = jenis == "equal"
        kiri += _utuh("sama" if sama else "hapus", a[a1:a2])
        kanan += _utuh("sama" if sama else "tambah", b[b1:b2])
    return Beda(tuple(kiri), tuple(kanan))


def beda_barisan(dulu: Sequence[str], kini: Sequence[str]) -> Iterator[Beda]:
    """The texts of two lists that differ; one that was rewritten is paired with what it became."""
    for jenis, a1, a2, b1, b2 in SequenceMatcher(None, dulu, kini, autojunk=False).get_opcodes():
        if jenis != "equal":
            kiri, kanan = dulu[a1:a2], kini[b1:b2]
            for i, j in pasangkan(kiri, kanan):
                yield beda_kata("" if i is None else kiri[i], "" if j is None else kanan[j])


def pasangkan(dulu: Sequence[str], kini: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Positions of the texts of two lists in pairs, in order, as alike as can be; a text without
    its like stands alone, with None."""
    serupa = [[_serupa(a, b) for b in kini] for a in dulu]
    # nilai[i][j]: the best sum of likeness that the texts from i and j onwards can reach.
    nilai = [[0.0] * (len(kini) + 1) for _ in range(len(dulu) + 1)]
    for i in reversed(range(len(dulu))):
        for j in reversed(range(len(kini))):
            berdua = serupa[i][j] + nilai[i + 1][j + 1] if serupa[i][j] >= SERUPA else 0
            nilai[i][j] = max(berdua, nilai[i + 1][j], nilai[i][j + 1])
    hasil: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < len(dulu) or j < len(kini):
        if j == len(kini) or (i < len(dulu) and nilai[i][j] == nilai[i + 1][j]):
            hasil.append((i, None))
            i += 1
        elif i == len(dulu) or nilai[i][j] == nilai[i][j + 1]:
            hasil.append((None, j))
            j += 1
        else:
            hasil.append((i, j))
            i, j = i + 1, j + 1
    return hasil


def _serupa(a: str, b: str) -> float:
    """The share of words that two texts have in common, 0 to 1."""
    satu, dua = Counter(a.split()), Counter(b.split())
    return 2 * (satu & dua).total() / max(1, satu.total() + dua.total())


def _utuh(jenis: Jenis, kata: Sequence[str]) -> tuple[Potongan, ...]:
    return (Potongan(jenis, " ".join(kata)),) if kata else ()
