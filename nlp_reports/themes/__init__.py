"""What units say of themselves, with roles; the themes that many of them share; the analyst's decisions on them."""

from typing import TYPE_CHECKING

from nlp_reports.doors import late

if TYPE_CHECKING:
    from nlp_reports.themes.accusing import with_accusations
    from nlp_reports.themes.claims import Claim, claim_of, clause_about
    from nlp_reports.themes.clustering import cluster
    from nlp_reports.themes.concepts import about, family
    from nlp_reports.themes.copies import copied
    from nlp_reports.themes.decision_file import DECISIONS, decisions_in, read_decisions, write_decisions
    from nlp_reports.themes.decisions import Decisions, apply
    from nlp_reports.themes.embedders import local_embedder
    from nlp_reports.themes.fields import placed
    from nlp_reports.themes.firmness import stability
    from nlp_reports.themes.kinship import number_words
    from nlp_reports.themes.matter import addressee_of, without_opening
    from nlp_reports.themes.phrases import words_of
    from nlp_reports.themes.points import Point, Points, Told, judges, same_words, says_something
    from nlp_reports.themes.representative import select
    from nlp_reports.themes.saying import negations, predicates
    from nlp_reports.themes.statements import statements_of
    from nlp_reports.themes.vectors import Embedder, stop_words, terms
else:
    __getattr__ = late(
        __name__,
        {
            "accusing": "with_accusations",
            "claims": "Claim claim_of clause_about",
            "clustering": "cluster",
            "concepts": "about family",
            "copies": "copied",
            "decision_file": "DECISIONS decisions_in read_decisions write_decisions",
            "decisions": "Decisions apply",
            "embedders": "local_embedder",
            "fields": "placed",
            "firmness": "stability",
            "kinship": "number_words",
            "matter": "addressee_of without_opening",
            "phrases": "words_of",
            "points": "Point Points Told judges same_words says_something",
            "representative": "select",
            "saying": "negations predicates",
            "statements": "statements_of",
            "vectors": "Embedder stop_words terms",
        },
    )

__all__ = [
    "DECISIONS",
    "Claim",
    "Decisions",
    "Embedder",
    "Point",
    "Points",
    "Told",
    "about",
    "addressee_of",
    "apply",
    "claim_of",
    "clause_about",
    "cluster",
    "copied",
    "decisions_in",
    "family",
    "judges",
    "local_embedder",
    "negations",
    "number_words",
    "placed",
    "predicates",
    "read_decisions",
    "same_words",
    "says_something",
    "select",
    "stability",
    "statements_of",
    "stop_words",
    "terms",
    "with_accusations",
    "without_opening",
    "words_of",
    "write_decisions",
]
