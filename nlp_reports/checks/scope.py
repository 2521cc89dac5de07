"""Where a claim may find its support: itself, its list, the next sentence on the same matter, a table, the appendix."""

import functools
import re
from collections import defaultdict
from enum import StrEnum
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.checks.cues import phrase_patterns, phrases_pattern, rule_patterns, unquoted
from nlp_reports.lexicon import table
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, ParagraphKind, Sentence
from nlp_reports.text import fold

_PROVING: Final = frozenset(
    {
        FigureKind.COUNT,
        FigureKind.MONEY,
        FigureKind.PERCENTAGE,
        FigureKind.RATIO,
        FigureKind.RANGE,
        FigureKind.CHANGE,
        FigureKind.RATE,
        FigureKind.MEASURE,
        FigureKind.ZERO,
    }
)
_TEXT: Final = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM})
_DIGIT: Final = re.compile(r"\d")
_INTRODUCES: Final = re.compile(r"(?::|(?:sau|sau đây|dưới đây)\s*[.;]?)\s*$")
_LIST_LENGTH: Final = 12


class Support(StrEnum):
    """Where the support of a claim was found."""

    NONE = "none"
    OWN = "own"
    LIST = "list"
    NEXT = "next"
    TABLE = "table"
    APPENDIX = "appendix"


def proves(figure: Figure) -> bool:
    """Tell whether `figure` can support a claim: evidence of the period, no plan, nothing indefinite."""
    return figure.evidence is not Evidence.NO and figure.kind in _PROVING and figure.role is not FigureRole.PLAN


class Scope:
    """The figures of a report by place, ready to be asked sentence by sentence."""

    def __init__(self, context: Context) -> None:
        """Sort what the context holds by sentence, paragraph and table."""
        self._context = context
        self._proven = {figure.sentence for figure in context.figures if proves(figure)}
        self._counted: dict[int, set[str]] = defaultdict(set)
        for figure in context.figures:
            if figure.sentence is not None and figure.counted and proves(figure):
                self._counted[figure.sentence].add(fold(figure.counted))
        self._in_paragraph: dict[int, list[Sentence]] = defaultdict(list)
        for sentence in context.sentences:
            self._in_paragraph[sentence.paragraph].append(sentence)
        self._openers = rule_patterns("continuation_openers", "patterns")

    def proven(self, sentence: Sentence) -> bool:
        """Tell whether the sentence holds a supporting figure of its own."""
        return sentence.ref in self._proven

    def proven_before(self, sentence: Sentence) -> bool:
        """Tell whether an earlier sentence of the same paragraph holds a supporting figure."""
        return any(self.proven(s) for s in self._in_paragraph[sentence.paragraph] if s.ref < sentence.ref)

    def support_of(self, sentence: Sentence) -> Support:
        """Return where the support of `sentence` stands, `Support.NONE` where there is none."""
        if self.proven(sentence):
            return Support.OWN
        if rule_patterns("vague_pointers")["pointer"].search(self._folded(sentence)):
            return Support.APPENDIX
        rest = self._following(sentence)
        if rest:
            return Support.NEXT if self._continued(sentence, rest) else Support.NONE
        if self._table_below(sentence):
            return Support.TABLE
        return Support.LIST if self._list_proves(sentence) else Support.NONE

    def _folded(self, sentence: Sentence) -> str:
        return fold(self._context.text_of(sentence))

    def _following(self, sentence: Sentence) -> list[Sentence]:
        return [s for s in self._in_paragraph[sentence.paragraph] if s.ref > sentence.ref]

    def _continued(self, sentence: Sentence, rest: list[Sentence]) -> bool:
        """Look one sentence on; two only where the second says that it gives the result."""
        claim, following = self._folded(sentence), self._folded(rest[0])
        if self.proven(rest[0]):
            # A claim after figures sums them up; what follows it must speak of it by name.
            closes = self.proven_before(sentence) or bool(self._openers["effect"].match(claim))
            return self._counts_again(claim, rest[0]) or continues(claim, following, closes=closes)
        if len(rest) == 1 or not self.proven(rest[1]):
            return False
        later = self._folded(rest[1])
        return bool(self._openers["result"].match(later)) and bool(matters_of(claim) & matters_of(unquoted(later)))

    def _counts_again(self, claim: str, following: Sentence) -> bool:
        """Tell whether `following` counts the very things that the claim speaks of ("mô hình tổ tự quản" … "24 tổ")."""
        nouns = self._counted[following.ref] - _common_nouns()
        if self._openers["contrast"].match(self._folded(following)):
            return False
        return bool(nouns) and bool(phrases_pattern(tuple(sorted(nouns))).search(claim))

    def _table_below(self, sentence: Sentence) -> bool:
        paragraphs = self._context.report.paragraphs
        below = sentence.paragraph + 1
        if below >= len(paragraphs) or paragraphs[below].kind is not ParagraphKind.ROW:
            return False
        row = below
        while row < len(paragraphs) and paragraphs[row].kind is ParagraphKind.ROW:
            if row > below and _DIGIT.search(paragraphs[row].span.of(self._context.report.text)):
                return True
            row += 1
        return False

    def _list_proves(self, sentence: Sentence) -> bool:
        """Look at the children: items that lie deeper, or after a colon whatever follows in the same section."""
        paragraphs = self._context.report.paragraphs
        own = paragraphs[sentence.paragraph]
        introduces = bool(_INTRODUCES.search(self._context.text_of(sentence)))
        for position in range(sentence.paragraph + 1, min(len(paragraphs), sentence.paragraph + 1 + _LIST_LENGTH)):
            child = paragraphs[position]
            deeper = child.kind is ParagraphKind.ITEM and own.kind is ParagraphKind.ITEM and child.depth > own.depth
            below = child.kind is ParagraphKind.HEADING and introduces and self._inside(own.section, child.section)
            if below:
                continue
            if child.kind not in _TEXT or not (deeper or introduces) or not self._inside(own.section, child.section):
                return False
            if any(self.proven(s) for s in self._in_paragraph[position]):
                return True
        return False

    def _inside(self, outer: int, inner: int) -> bool:
        sections = self._context.report.sections
        while inner > outer:
            inner = sections[inner].parent
        return inner == outer


@functools.lru_cache(4096)
def matters_of(folded: str) -> frozenset[str]:
    """Return the matters that a folded sentence speaks of, from the table `matters`.

    >>> sorted(matters_of("tiền lương bình quân 5 triệu đồng"))
    ['pay']
    """
    return frozenset(name for name, pattern in phrase_patterns("matters", "cues").items() if pattern.search(folded))


@functools.cache
def _common_nouns() -> frozenset[str]:
    return frozenset(fold(row["noun"]) for row in table("common_nouns"))


@functools.cache
def _listed() -> frozenset[str]:
    """Return the circumstances that reports tell one after another (jobs, pay, housing): each is its own matter."""
    return frozenset(row["matter"] for row in table("matters") if row["listed"])


def continues(claim: str, following: str, *, closes: bool = False) -> bool:
    """Tell whether the folded sentence `following` goes on with the matter of the folded `claim`.

    A claim that closes a passage is continued only by a sentence on a matter that it names.

    >>> continues("phong trào thi đua sôi nổi.", "kết quả có 87 sáng kiến.")
    True
    >>> continues("trình độ ngày càng nâng cao.", "tiền lương bình quân 5 triệu đồng.")
    False
    """
    openers = rule_patterns("continuation_openers", "patterns")
    if openers["contrast"].match(following):
        return False
    if openers["result"].match(following):
        return True
    mine, theirs = matters_of(unquoted(claim)) or matters_of(claim), matters_of(unquoted(following))
    if mine & theirs:
        return True
    if closes or (mine & _listed() and theirs):
        return False
    return bool(openers["strong"].match(following)) or not (mine and theirs)
