"""Pages of promise and measurement, one module per noun."""
