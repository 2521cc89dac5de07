"""Which lines are headings, and on which level each stands."""
