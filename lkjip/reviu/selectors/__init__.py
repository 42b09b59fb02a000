"""Reads of reviu."""
