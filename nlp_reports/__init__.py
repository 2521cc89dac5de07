"""Read the annual reports of an organisation's units: coverage, vague claims, figures, themes, a drafted assessment."""

__version__ = "0.1.0"
