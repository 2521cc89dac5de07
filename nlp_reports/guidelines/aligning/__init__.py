"""Which topics a report's headings and sentences speak of."""
