"""Findings that a person has seen and passes over: the side file, and the marks it leaves on findings."""
