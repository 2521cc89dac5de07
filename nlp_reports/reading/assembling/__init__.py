"""One text with spans into it: what was found becomes the report."""
