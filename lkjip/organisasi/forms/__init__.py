"""Forms of organisasi, one module per noun."""
