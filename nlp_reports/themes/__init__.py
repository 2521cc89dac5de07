"""What units say of themselves, with roles; the themes that many of them share; the analyst's decisions on them."""

from nlp_reports.themes.clustering import cluster
from nlp_reports.themes.statements import statements_of
from nlp_reports.themes.vectors import Embedder

__all__ = ["Embedder", "cluster", "statements_of"]
