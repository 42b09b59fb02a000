"""Writes of the plan: one transaction each, checked, with an audit row inside."""
