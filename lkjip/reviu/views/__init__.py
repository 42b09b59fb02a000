"""Pages of reviu."""
