"""Signing the Perjanjian Kinerja electronically: frozen print → pihak pertama → pihak kedua."""
