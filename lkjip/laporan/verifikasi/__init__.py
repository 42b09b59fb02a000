"""Verifying a file or a code: is it a publication of this portal, unchanged, and validly signed?"""
