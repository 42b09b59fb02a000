"""Paper: from HTML to one PDF, piece by piece. Knows the layout engine and PDF, and nothing of a
report. No database and no Django below here: the processes that lay out in parallel start fast."""
