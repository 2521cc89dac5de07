"""Paragraphs as clean lines with their dress, and which printed lines make one paragraph."""
