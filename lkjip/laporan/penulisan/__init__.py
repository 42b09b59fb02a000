"""Writing the prose of the report: cleaning, binding, drafts, state, saving."""
