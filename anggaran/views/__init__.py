"""Pages of anggaran, a module per group of pages."""
