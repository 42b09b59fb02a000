"""The engine: pure Python, no Django, no I/O beyond `python -m lkjip.rumus`."""
