"""The body in order: lines, tables, and the labels that only the lines around them tell."""
