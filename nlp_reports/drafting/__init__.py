"""Themes and totals as the drafted "Đánh giá chung", every sentence held to its sources by the guard."""

from nlp_reports.drafting.composing import Length, Style, compose, drafted, outline
from nlp_reports.drafting.guarding import Counts, guard
from nlp_reports.drafting.rewriting import LocalServer
from nlp_reports.drafting.shortfalls import with_shortfalls
from nlp_reports.drafting.theme_sentences import Rewriter

__all__ = [
    "Counts",
    "Length",
    "LocalServer",
    "Rewriter",
    "Style",
    "compose",
    "drafted",
    "guard",
    "outline",
    "with_shortfalls",
]
