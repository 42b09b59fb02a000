"""Writes of reviu. None of them touches a fact of the year, so a locked year accepts them."""
