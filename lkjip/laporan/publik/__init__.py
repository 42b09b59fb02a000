"""What the public sees of publications: web page, open-data catalogue, read-only API."""
