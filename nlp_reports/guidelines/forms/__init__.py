"""Forms of figures that a guideline adds: which they are, what their rows demand, which item sends to them."""
