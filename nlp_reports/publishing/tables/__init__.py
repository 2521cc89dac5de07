"""The tables of a run as CSV: a contract that other programs read (docs/tables.md says what each column means)."""
