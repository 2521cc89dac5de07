"""The Word files of an office in the layout of an administrative document."""
