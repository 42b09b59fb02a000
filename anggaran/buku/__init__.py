"""The budget of a year as a workbook that can be read again without loss.

- `bentuk` names its sheets and columns, for both ways.
- `tulis` writes what is stored, `baca` reads a workbook into the same value
  (`anggaran.keadaan`), from where preview, applying and restoring are those of every import.
"""
