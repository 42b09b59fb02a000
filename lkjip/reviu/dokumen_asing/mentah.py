"""What a reader hands to the assembler: lines and tables in order, with positions."""

from dataclasses import dataclass

from lkjip.rumus.uji.dokumen import BarisTabel, Posisi


@dataclass(frozen=True, slots=True)
class BarisMentah:
    """A line (text) or a whole paragraph (DOCX). "" is a gap. `kepala` is a heading level that
    the format itself states (Markdown #, Word styles), None otherwise."""

    teks: str
    posisi: Posisi
    kepala: int | None = None
    utuh: bool = False  # the paragraph is complete: do not join it with the next


@dataclass(frozen=True, slots=True)
class TabelMentah:
    """A table as it was found; `lanjutan` tells that it follows a page break."""

    baris: tuple[BarisTabel, ...]
    posisi: Posisi
    lanjutan: bool = False


Mentah = BarisMentah | TabelMentah


class GalatBaca(Exception):
    """The file cannot be reviewed. The message is an Indonesian sentence for the user."""
