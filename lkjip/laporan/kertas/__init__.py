"""The PDF file itself: archive quality, attachments. Knows pikepdf, and nothing of a report."""
