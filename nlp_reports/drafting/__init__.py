"""Themes and totals as the drafted "Đánh giá chung", every sentence held to its sources by the guard."""

from typing import TYPE_CHECKING

from nlp_reports.doors import late

if TYPE_CHECKING:
    from nlp_reports.drafting.composing import compose, drafted, outline
    from nlp_reports.drafting.figure_sentences import amounts
    from nlp_reports.drafting.good_practice import PRACTICE, Practice, practices
    from nlp_reports.drafting.guarding import Allowed, Counts, guard
    from nlp_reports.drafting.rewriting import LocalServer
    from nlp_reports.drafting.shortfalls import with_shortfalls
    from nlp_reports.drafting.style import Length, Style
    from nlp_reports.drafting.targets import REACHING, VALUE, reaches
    from nlp_reports.drafting.theme_sentences import Rewriter
else:
    __getattr__ = late(
        __name__,
        {
            "composing": "compose drafted outline",
            "figure_sentences": "amounts",
            "good_practice": "PRACTICE Practice practices",
            "guarding": "Allowed Counts guard",
            "rewriting": "LocalServer",
            "shortfalls": "with_shortfalls",
            "style": "Length Style",
            "targets": "REACHING VALUE reaches",
            "theme_sentences": "Rewriter",
        },
    )

__all__ = [
    "PRACTICE",
    "REACHING",
    "VALUE",
    "Allowed",
    "Counts",
    "Length",
    "LocalServer",
    "Practice",
    "Rewriter",
    "Style",
    "amounts",
    "compose",
    "drafted",
    "guard",
    "outline",
    "practices",
    "reaches",
    "with_shortfalls",
]
