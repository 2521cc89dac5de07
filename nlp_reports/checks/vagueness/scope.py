"""Where a claim may find its support: itself, its list, the next sentence on the same matter, a table, the appendix."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.checks.cues import rule_patterns, unquoted
from nlp_reports.checks.vagueness.claims import praises
from nlp_reports.checks.vagueness.continuation import Pair, are_common, continues, matters_of
from nlp_reports.figures.extraction import EVIDENCE
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, Lazily, Paragraph, ParagraphKind, Sentence, Span
from nlp_reports.text import expand, fold

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
    """Tell whether `figure` can support a claim: evidence of the period, no plan, nothing earlier or indefinite."""
    told = figure.role not in {FigureRole.PLAN, FigureRole.BASE}
    return figure.evidence is not Evidence.NO and figure.kind in EVIDENCE and told


def names_areas(text: str, span: Span) -> bool:
    """Tell whether the count at `span` only says whose area is spoken of ("của ba xã", "Mười phường, hai xã của …").

    >>> text = "Mười phường, hai xã của Kỳ Vân vẫn vất vả."
    >>> names_areas(text, Span(0, 4)), names_areas("Có 12 xã bị ngập.", Span(3, 5))
    (True, False)
    """
    folded = fold(text)
    around = rule_patterns("area_counts")
    opening = around["opening"].match(folded)
    owned = around["owned"].search(folded, max(0, span.start - len("của cả ")))
    return bool((opening and span.end <= opening.end()) or (owned and owned.start() < span.start < owned.end()))


class Scope:
    """The figures of a report by place, ready to be asked sentence by sentence."""

    def __init__(self, context: Context) -> None:
        """Sort what the context holds by sentence, paragraph and table."""
        self._context = context
        self._proven: set[int | None] = set()
        for figure in context.figures:
            if figure.sentence not in self._proven and self._supports(figure):
                self._proven.add(figure.sentence)
        known = (one for one in context.figures if one.evidence is not Evidence.NO and one.kind in EVIDENCE)
        self._earlier = {one.sentence for one in known if one.role is FigureRole.BASE}
        self._in_paragraph: dict[int, list[Sentence]] = defaultdict(list)
        for sentence in context.sentences:
            self._in_paragraph[sentence.paragraph].append(sentence)
        self._openers = rule_patterns("continuation_openers", "patterns")

    @Lazily
    def _expanded(self) -> list[str]:
        return [expand(self._context.text_of(sentence)) for sentence in self._context.sentences]

    def _are_common(self, words: Collection[str]) -> bool:
        return are_common(words, self._expanded)

    def _supports(self, figure: Figure) -> bool:
        """Tell whether `figure` can support its sentence: a nought behind praise supports no praise."""
        if not proves(figure) or figure.sentence is None:
            return False
        sentence = self._context.sentences[figure.sentence - 1]
        text = self._context.text_of(sentence)
        if figure.kind is FigureKind.ZERO:
            return not praises(text[: figure.span.start - sentence.span.start])
        return not names_areas(text, figure.span.shift(-sentence.span.start))

    def proven(self, sentence: Sentence) -> bool:
        """Tell whether the sentence holds a supporting figure of its own."""
        return sentence.ref in self._proven

    def tells_earlier(self, sentence: Sentence) -> bool:
        """Tell whether the sentence gives the value of an earlier time."""
        return sentence.ref in self._earlier

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

    def looked_at(self, sentence: Sentence) -> Iterator[tuple[Support, Span]]:
        """Yield where the support of `sentence` is looked for, in the order of looking."""
        yield Support.OWN, sentence.span
        following = self._following(sentence)
        yield from ((Support.NEXT, each.span) for each in following[:2])
        if not following:
            paragraphs = self._context.report.paragraphs
            yield from ((Support.TABLE, paragraphs[row].span) for row in self._rows_below(sentence))
            yield from ((Support.LIST, paragraphs[child].span) for child in self._children(sentence))

    def _folded(self, sentence: Sentence) -> str:
        return fold(self._context.text_of(sentence))

    def _following(self, sentence: Sentence) -> list[Sentence]:
        return [s for s in self._in_paragraph[sentence.paragraph] if s.ref > sentence.ref]

    def pair_of(self, sentence: Sentence) -> Pair | None:
        """Return `sentence` with the next one of its paragraph, None where that one has no supporting figure."""
        following = next(iter(self._following(sentence)), None)
        if following is None or not self.proven(following):
            return None
        return Pair(
            self._context.text_of(sentence),
            self._context.text_of(following),
            self.proven_before(sentence),
            self._are_common,
        )

    def _continued(self, sentence: Sentence, rest: list[Sentence]) -> bool:
        """Look one sentence on; two only where the second says that it gives the result."""
        pair = self.pair_of(sentence)
        if pair is not None:
            return continues(pair)
        if len(rest) == 1 or not self.proven(rest[1]):
            return False
        later = expand(self._context.text_of(rest[1]))
        claim = expand(self._context.text_of(sentence))
        return bool(self._openers["outcome"].match(later)) and bool(matters_of(claim) & matters_of(unquoted(later)))

    def _table_below(self, sentence: Sentence) -> bool:
        report = self._context.report
        rows = list(self._rows_below(sentence))
        return any(_DIGIT.search(report.paragraphs[row].span.of(report.text)) for row in rows[1:])

    def _rows_below(self, sentence: Sentence) -> Iterator[int]:
        """Yield the positions of the rows of a table that follows the sentence, a caption may stand between."""
        paragraphs = self._context.report.paragraphs
        below = sentence.paragraph + 1
        while below < len(paragraphs) and paragraphs[below].kind in _TEXT and self._is_caption(paragraphs[below]):
            below += 1
        while below < len(paragraphs) and paragraphs[below].kind is ParagraphKind.ROW:
            yield below
            below += 1

    def _is_caption(self, paragraph: Paragraph) -> bool:
        """Tell the line between a claim and its table ("Bảng 1: …", "Đơn vị tính: triệu đồng")."""
        line = paragraph.span.of(self._context.report.text)
        return bool(rule_patterns("vague_pointers")["caption"].match(fold(line).strip(" (")))

    def _list_proves(self, sentence: Sentence) -> bool:
        return any(self.proven(s) for child in self._children(sentence) for s in self._in_paragraph[child])

    def _children(self, sentence: Sentence) -> Iterator[int]:
        """Yield the positions of items that lie deeper, or after a colon of whatever follows in the same section."""
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
                return
            yield position

    def _inside(self, outer: int, inner: int) -> bool:
        sections = self._context.report.sections
        while inner > outer:
            inner = sections[inner].parent
        return inner == outer
