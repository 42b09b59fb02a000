"""Reports that were not made here: read from text, PDF or DOCX into a `DokumenKlaim`.

`baca_berkas` is the entry. Readers (`teks`, `docx`, `pdf`) yield lines and tables with positions;
`susun` assembles headings, captions, lists and paragraphs. What a reader cannot take raises
`GalatBaca` with a sentence for the user; time and memory are bounded by `batas`.
"""

from .baca import baca_berkas, baca_isi
from .mentah import GalatBaca

__all__ = ["GalatBaca", "baca_berkas", "baca_isi"]
