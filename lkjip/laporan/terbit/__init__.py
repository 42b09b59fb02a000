"""Publishing a report: gate → frozen content → print → signature → publication."""
