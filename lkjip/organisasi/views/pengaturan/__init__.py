"""Pages of administration, one module per noun."""
