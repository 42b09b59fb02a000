"""Kertas Kerja Reviu: what the checks found on one report, as a paper to sign and file, and as a
workbook to work in."""
