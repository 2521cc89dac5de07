"""A rate held against the two counts told right before it: "4.860 hộ đăng ký, 4.415 hộ đạt. Như vậy tỷ lệ hộ đạt …".

What the rate is of ("tỷ lệ hộ đạt", "so với số đăng ký") must be said of the part, and of the whole where that is told
in such words; else no more than two counts of that noun may stand there.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import agreement, is_exact, percent_of
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.slips import is_slip
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_RATE: Final = re.compile(
    r"\btỷ lệ\s+(?P<what>[^;.,:()\d%]{3,60}?)"
    r"(?:\s+(?:so với|trên|trong)\s+(?:tổng\s+)?số\s+(?P<of>[^;.,:()\d%]{2,40}?))?"
    r"\s+(?:là|đạt|chiếm|bằng|tới|lên tới|được)(?:\s+(?:là|tới|đến))?\s*$"
)
_OF: Final = re.compile(r"\bso với\s+(?:tổng\s+)?số\s+(?P<of>[^;.,:()\d%]{2,40}?),\s*tỷ lệ\b")
_OTHER: Final = re.compile(
    r"\b(?:năm trước|cùng kỳ|năm ngoái|khoá trước|bình quân|toàn|cả|kế hoạch|chỉ tiêu|giao|tăng|giảm|dự kiến|ước|riêng"
    r"|khối|mỗi|từng|ở|tại|vùng)\b"
)
_MARK: Final = re.compile(r"[;,.:()](?!\d)")
# "88,9% kế hoạch", "20,1% số hộ có khả năng lao động" are of something else.
_ENDS: Final = re.compile(r"\s*(?:[;,.)(]|$)")
_LEADS: Final = re.compile(
    r"\W*(?:(?:như vậy|vậy|tính ra|như thế|đến nay|theo đó|so với (?:tổng )?số [^;.,:()\d%]{2,40})\W*)*\btỷ lệ\b"
)
_AFTER: Final = re.compile(r"\b(?:gồm|cả|bình quân|tính|trừ|đợt)\b")
_FEWER: Final = re.compile(r"\b(?:rút|bớt|trừ|trùng|chuyển|loại|giảm|bổ sung|thêm)\b")
_SUMS_UP: Final = re.compile(r"\W*(?:như vậy|vậy|tính ra|như thế)\b")
_SYLLABLE: Final = re.compile(r"[^\W\d_]+")
_SAYS_NOTHING: Final = frozenset({"tỷ", "lệ", "số", "được", "tổng", "người", "có", "các", "những", "đã"})
_NEAR: Final = Decimal(15)
_BACK = 2


class _Count(NamedTuple):
    """A count and the telling words of its own clause."""

    figure: Figure
    words: frozenset[str]


def rates_before(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the rates that the two counts told before them rule out; a percentage that is settled is left alone."""
    settled = {one.ref for each in found if each.outcome is not Outcome.CANNOT for one in each.figures}
    for at, line in enumerate(lines):
        percent = line.figures[0] if line.figures and "tỷ lệ" in line.text and not line.planned else None
        if percent is None or percent.kind is not FigureKind.PERCENTAGE or percent.ref in settled:
            continue
        said = _RATE.search(line.before(percent)) if is_exact(percent) else None
        if said is not None and not _is_of_other(line, percent):
            yield from _held(_counts(lines, at), said, _whole_said(line, percent, said), percent)


def _is_of_other(line: Line, percent: Figure) -> bool:
    """Tell whether more is said of a rate than what it is of: where, when, and of whom."""
    before = line.before(percent)
    after = line.after(percent)
    return bool(_OTHER.search(before) or _AFTER.search(after)) or not _LEADS.match(before) or not _ENDS.match(after)


def _whole_said(line: Line, percent: Figure, said: re.Match[str]) -> frozenset[str]:
    """Return the words that say what the rate is of the whole of."""
    ahead = _OF.search(line.before(percent))
    return _words(said["of"] or (ahead["of"] if ahead else ""))


def _counts(lines: Sequence[Line], at: int) -> list[_Count]:
    """Return the plain counts of the sentence before, or the last two of the paragraph."""
    told: list[_Count] = []
    for line in reversed(lines[max(0, at - _BACK) : at]):
        if line.sentence.paragraph != lines[at].sentence.paragraph:
            break
        if _FEWER.search(line.text):
            return []
        told = [*(_Count(one, _clause(line, one)) for one in line.figures if _is_plain(one)), *told]
        if len(told) >= 2:
            break
    return told


def _is_plain(figure: Figure) -> bool:
    plain = figure.kind is FigureKind.COUNT and not figure.unit and bool(figure.value) and is_exact(figure)
    return plain and figure.role is FigureRole.ACTUAL and not figure.period


def _clause(line: Line, figure: Figure) -> frozenset[str]:
    """Return the words between the figures and marks on either side of a count."""
    at = line.place_of(figure)
    after = line.between(figure, line.figures[at + 1]) if at + 1 < len(line.figures) else line.after(figure)
    return _words(f"{_MARK.split(line.since(figure))[-1]} {_MARK.split(after)[0]}")


def _words(said: str) -> frozenset[str]:
    return frozenset(_SYLLABLE.findall(said)) - _SAYS_NOTHING


def _held(told: Sequence[_Count], said: re.Match[str], of: frozenset[str], percent: Figure) -> Iterator[Relation]:
    what = _words(said["what"])
    parts = [one for one in told if what and what <= one.words and _whole_of(one, told, of)]
    for part in parts[-1:]:
        whole = _whole_of(part, told, of)
        shares = [percent_of(one.figure, two.figure) for one in told for two in told if two.figure.value]
        if whole is None or any(agreement(share, percent) is not Outcome.NOT for share in shares):
            continue
        computed = percent_of(part.figure, whole.figure)
        # It may be of those who came, or of another day: only a slip of the pen, or "như vậy", tells that it is not.
        sure = of <= whole.words and (is_slip(computed, percent) or (bool(of) and bool(_SUMS_UP.match(said.string))))
        if sure and abs(computed - (percent.value or Decimal(0))) <= _NEAR:
            used = in_order((part.figure, whole.figure, percent))
            yield Relation(
                RelationKind.RATIO_PERCENT, Outcome.NOT, used, percent.span, computed, percent.value, percent.unit
            )


def _whole_of(part: _Count, told: Sequence[_Count], of: frozenset[str]) -> _Count | None:
    """Return the count that is said to be the whole, else the only one that can be."""
    wholes = [one for one in told if _is_whole_of(one.figure, part.figure)]
    named = [one for one in wholes if of and of <= one.words]
    likely = named or wholes
    return likely[0] if len(likely) == 1 else None


def _is_whole_of(whole: Figure, part: Figure) -> bool:
    """Tell whether a count may be the whole of another: told before it, of one noun and greater."""
    nouns = [fold(one.counted).split(" ")[0] for one in (whole, part)]
    return whole.span.end <= part.span.start and nouns[0] == nouns[1] != "" and (whole.value or 0) > (part.value or 0)
