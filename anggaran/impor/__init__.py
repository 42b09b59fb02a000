"""From a file to the budget: read → interpret → compare → apply.

- `aman` looks at the bytes before anything is opened; `buku`, `lembar` and `teks` stream cells.
- `kenali` finds the table and its layout, `tafsir_*` turn rows into typed rows with problems,
  `saksi` says which figure is wrong where several disagree.
- The services compare with what is stored and apply all or nothing (`anggaran.services.impor`).
"""
