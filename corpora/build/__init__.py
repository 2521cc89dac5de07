"""Builds the labelled corpora: .rep texts in, Word files and gold labels out."""
