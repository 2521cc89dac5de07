"""Vietnamese language data (`vi/*.tsv`), their one strict reader, and an analyst's own tables laid over them."""

from nlp_reports.lexicon.reader import Row, Table, read_table
from nlp_reports.lexicon.tables import LEXICON_VARIABLE, digest, lay_over, names, own_folder, table

__all__ = ["LEXICON_VARIABLE", "Row", "Table", "digest", "lay_over", "names", "own_folder", "read_table", "table"]
