"""The report as a tree, built from a potret; no Django, no HTML, no PDF.

`pohon` has the node types, `nomor` numbers them and resolves references, `narasi` turns prose
with placeholders into nodes, and one module per chapter builds its part. HTML, PDF, XLSX, DOCX and
findings all speak of the same "Tabel 3.6" because it is numbered here, once.
"""
