"""What a check says: one contradiction, where it stands, how it was found, what to do."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Keparahan(StrEnum):
    """How much a finding matters to the reader of the report."""

    TINGGI = "tinggi"  # a figure or a claim is wrong
    SEDANG = "sedang"  # the document contradicts itself in its structure or its naming
    RENDAH = "rendah"  # form: notation, spelling of a number, a list entry
    INFO = "info"  # something to look at; no error by itself


class Keyakinan(StrEnum):
    """How sure the engine is."""

    TINGGI = "tinggi"  # arithmetic, with enough witnesses
    SEDANG = "sedang"  # two places disagree and nothing decides between them
    RENDAH = "rendah"  # rests on reading words


URUTAN_KEPARAHAN = {isi: nomor for nomor, isi in enumerate(Keparahan)}
PANJANG_KUTIPAN = 160


@dataclass(frozen=True, slots=True)
class Lokasi:
    """One place in the document: the line (text, DOCX) or the page (PDF), and the words there."""

    baris: int | None = None
    halaman: int | None = None
    kutipan: str = ""

    def ke_dict(self) -> dict[str, object]:
        """Plain data: `halaman` where the document has pages, otherwise `baris`."""
        if self.halaman is not None:
            return {"halaman": self.halaman, "kutipan": self.kutipan}
        return {"baris": self.baris, "kutipan": self.kutipan}

    @property
    def sebutan(self) -> str:
        if self.halaman is not None:
            return f"halaman {self.halaman}"
        return f"baris {self.baris}"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding. `kode` is registered in `lkjip.rumus.uji.katalog` and never reused.

    `tertulis` is what the document prints, `terhitung` what it should be ("" when nothing
    decides), `pesan` the arithmetic in one or two Indonesian sentences, `saran` what to do,
    including which printed figure to keep.
    """

    kode: str
    keparahan: Keparahan
    keyakinan: Keyakinan
    lokasi: tuple[Lokasi, ...]
    tertulis: str
    terhitung: str
    pesan: str
    saran: str

    def ke_dict(self) -> dict[str, object]:
        """The finding as plain data for JSON."""
        return {
            "kode": self.kode,
            "keparahan": str(self.keparahan),
            "keyakinan": str(self.keyakinan),
            "lokasi": [isi.ke_dict() for isi in self.lokasi],
            "tertulis": self.tertulis,
            "terhitung": self.terhitung,
            "pesan": self.pesan,
            "saran": self.saran,
        }

    def dengan_lokasi(self, lokasi: tuple[Lokasi, ...]) -> "Temuan":
        """A copy that names further places, each once."""
        unik = dict.fromkeys((*self.lokasi, *lokasi))
        return replace(self, lokasi=tuple(unik))


def potong(teks: str, panjang: int = PANJANG_KUTIPAN) -> str:
    """One line of text, short enough to quote."""
    polos = " ".join(teks.split())
    return polos if len(polos) <= panjang else polos[: panjang - 1].rstrip() + "…"
