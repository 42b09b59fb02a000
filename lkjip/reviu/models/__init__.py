"""What the review adds to the facts: answers to findings. Findings themselves are computed."""

from .temuan import Tanggapan, TemuanTercatat

__all__ = ["Tanggapan", "TemuanTercatat"]
