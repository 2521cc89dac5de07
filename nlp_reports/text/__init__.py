"""Characters in, spans out: normal forms, sentences, words, terms, labels, joined lines, dates."""

from nlp_reports.text.choices import one_of, whole_words
from nlp_reports.text.codes import Code, code_head_of, code_of, counted_letters, heads_alone
from nlp_reports.text.columns import numbers_columns
from nlp_reports.text.dates import PartialDate, dates_in
from nlp_reports.text.folding import fold, shadow
from nlp_reports.text.labels import Label, LabelKind, split_label
from nlp_reports.text.layout import Joined, broken_at, cuts_number, gap, joined, rejoin, stands_alone
from nlp_reports.text.normalise import nfc, strip_marks, syllables
from nlp_reports.text.ordinals import worded_number
from nlp_reports.text.pieces import Pieces, finder
from nlp_reports.text.romans import roman, roman_ordinals, roman_value
from nlp_reports.text.sentences import clause_spans, sentence_spans, sentences_of
from nlp_reports.text.terms import ALTERNATIVES, expand, term_names, terms_in
from nlp_reports.text.tokens import with_words, words
from nlp_reports.text.written import written

__all__ = [
    "ALTERNATIVES",
    "Code",
    "Joined",
    "Label",
    "LabelKind",
    "PartialDate",
    "Pieces",
    "broken_at",
    "clause_spans",
    "code_head_of",
    "code_of",
    "counted_letters",
    "cuts_number",
    "dates_in",
    "expand",
    "finder",
    "fold",
    "gap",
    "heads_alone",
    "joined",
    "nfc",
    "numbers_columns",
    "one_of",
    "rejoin",
    "roman",
    "roman_ordinals",
    "roman_value",
    "sentence_spans",
    "sentences_of",
    "shadow",
    "split_label",
    "stands_alone",
    "strip_marks",
    "syllables",
    "term_names",
    "terms_in",
    "whole_words",
    "with_words",
    "worded_number",
    "words",
    "written",
]
