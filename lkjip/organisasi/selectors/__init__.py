"""Reads of organisasi, by meaning: `pilihan` (what a user may choose), `potret` (facts of a year)."""
