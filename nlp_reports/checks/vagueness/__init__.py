"""Claims that owe figures: what makes one, what excuses it, where its support may stand, and the findings."""
