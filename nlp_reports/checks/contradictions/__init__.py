"""Figures that contradict each other: which of them is in doubt, where they stand, and the findings."""
