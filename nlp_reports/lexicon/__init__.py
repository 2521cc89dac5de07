"""Vietnamese language data (`vi/*.tsv`) and their one strict reader."""

from nlp_reports.lexicon.reader import Row, Table, read_table, table

__all__ = ["Row", "Table", "read_table", "table"]
