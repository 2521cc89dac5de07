"""The lines that the form of an official document asks for around its body, each told by its own words."""
