"""The office's own appendix template, filled."""
