"""Every table of the portal as XLSX or CSV, through one mechanism.

A page hands its tables to `halaman.tampilkan`; the same address with `?unduh=<table>&bentuk=xlsx`
then answers with the file. So a download passes the page's own permission check, filter and order
and can never show more than the page does.

- `lembar` what a table is before it becomes a file: columns with a form, rows, notes.
- `dari_tabel` makes one of a django-tables2 table; other tables build theirs.
- `rumus` finds the formulas behind totals, percentages and differences, and proves each of them.
- `xlsx` and `teks_csv` write the bytes; neither lets a text become a formula.
"""
