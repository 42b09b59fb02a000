"""Documents attached to a report: reading them safely, keeping their pages, and the register."""
