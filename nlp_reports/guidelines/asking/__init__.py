"""What one item asks for: its matters, the figures that it demands, and what these are called."""
