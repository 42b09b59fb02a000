"""Proposed answers for reviewers, computed from the facts: always with the reason, never final."""
