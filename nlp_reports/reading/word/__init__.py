"""The body of a Word file as Word has it: raw paragraphs with their computed labels, and raw tables."""
