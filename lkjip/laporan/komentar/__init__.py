"""Comments as the pages of the report show them: where they are pinned, and what changed there."""
