"""Forms of laporan."""
