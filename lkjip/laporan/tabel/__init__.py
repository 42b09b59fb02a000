"""Tables of the dashboards, over the objects of `lkjip.rumus.ikhtisar`."""
