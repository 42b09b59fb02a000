"""Versions of a report: what every print was made from, and what differs between two."""
