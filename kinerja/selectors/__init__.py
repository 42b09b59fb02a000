"""Reads of promise and measurement, one module per question."""
