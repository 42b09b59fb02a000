"""Forms of reviu."""
