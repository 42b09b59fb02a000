"""Pages of laporan, a module per group of pages."""
