"""What a review takes on, so that no file can fill the memory or keep a worker for an hour."""

BYTE_TERBANYAK = 60 * 1024 * 1024
BYTE_TERBUKA = 300 * 1024 * 1024  # of a DOCX after unpacking
HALAMAN_TERBANYAK = 500
BARIS_TERBANYAK = 200_000
PANJANG_BARIS = 20_000
HURUF_PER_HALAMAN = 25  # fewer on average: a scan
