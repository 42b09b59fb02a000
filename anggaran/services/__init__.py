"""Writes, one module per kind."""
