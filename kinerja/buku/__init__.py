"""The performance side of a year as a workbook that can be read again without loss.

- `bentuk` names its sheets and columns, for both ways.
- `ambil` is what is stored, `tulis` writes it, `baca` reads a workbook into the same shape: texts
  as people write them, by sheet, row key and column.
- `banding` lays what the workbook says, what it said when it was made, and what is stored now
  beside each other: a change, a conflict, or nothing.
- `penerapan` writes the changes through the services that the pages use.
"""
