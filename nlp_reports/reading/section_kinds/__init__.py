"""What a section is about: told by its heading, its words, and its place among the others."""
