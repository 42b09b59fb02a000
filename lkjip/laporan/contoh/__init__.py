"""The example: reading `fixtures/<folder>/` strictly and storing it, once, with its trace.

`catatan.py` reads records and refuses what is malformed, `gudang.py` stores rows, one module per
room says what goes where, `muat.py` runs them in one transaction.
"""
