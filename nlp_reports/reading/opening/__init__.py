"""Opening a file without trusting it: what it is, what is refused and why, and the parts of a Word package."""
