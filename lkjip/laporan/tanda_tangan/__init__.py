"""Digital signatures on PDF files: making, accepting and reading them.

The only package that knows pyHanko. It knows nothing of Django (but `pilih.py`, which reads the
settings) and nothing of reports: bytes in, bytes and plain dataclasses out.
"""
