"""The plan as an XLSX workbook: written, read back, compared, applied."""
