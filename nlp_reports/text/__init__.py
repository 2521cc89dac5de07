"""Characters in, spans out: normal forms, sentences, words, terms, labels, dates."""

from nlp_reports.text.folding import fold, shadow
from nlp_reports.text.normalise import nfc, strip_marks, syllables
from nlp_reports.text.sentences import clause_spans, sentence_spans, sentences_of

__all__ = ["clause_spans", "fold", "nfc", "sentence_spans", "sentences_of", "shadow", "strip_marks", "syllables"]
