"""Forms of promise and measurement, one module per noun."""
