"""How fast something rose or fell, told behind its two values: "giảm từ 12 vụ xuống 9 vụ. Tỷ lệ giảm 33,3%".

The sentence, or the clause behind a semicolon, names nothing of its own, so that it can only speak of what stands
before it; there just two values of one thing may stand. Which of them was the earlier follows from the direction.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees, is_exact, may_be_rounded
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.gap_and_share import is_near_one
from nlp_reports.figures.relations.two_values import are_alike, is_of_earlier_time
from nlp_reports.model import Figure, FigureRole

_EARLIER: Final = r"(?:cùng kỳ(?: năm (?:trước|ngoái))?|năm (?:trước|ngoái)|kỳ trước|đầu (?:năm|kỳ)|trước đó)"
_RATE: Final = re.compile(
    r"\W*(?:(?:như vậy|như thế|vậy là|thế là|tính ra|tức là|tức|nghĩa là|có nghĩa là|vậy|và)\W+)*"
    rf"(?:so(?: với)? {_EARLIER}\W+)?(?:(?:(?:tỷ lệ|tốc độ|mức độ|mức|số)\s+)?(?:này\s+)?(?:đã\s+)?"
    r"(?:(?P<up>tăng)|(?P<down>giảm))(?:\s+(?:trưởng|thêm|được|đi|chung|này|đó|ấy))*)"
    rf"(?:\s+so(?: với)? {_EARLIER})?(?:\s+(?:là|đạt|bằng|tới|đến|khoảng|tương ứng|ứng với|tương đương|với))*\s*$"
)
_ENDS: Final = re.compile(rf"\s*(?:so(?: với)? {_EARLIER})?\s*(?:[.;,)]|$)")
_FROM_TO: Final = re.compile(r"\btừ\s[^;.]*$")
_PART: Final = re.compile(r";(?!\d)")


def rates_next(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the rates of change that the two values told right before them rule out."""
    settled = {one.ref for each in found if each.outcome is not Outcome.CANNOT for one in each.figures}
    for first, line in itertools.pairwise((None, *lines)):
        percent = next((one for one in line.figures if one.unit == "%"), None) if line and not line.planned else None
        if line is None or percent is None or percent.ref in settled or not percent.value or not is_exact(percent):
            continue
        before = line.before(percent)
        clause = _PART.split(before)[-1]
        said = _RATE.fullmatch(clause) if _ENDS.match(line.after(percent)) else None
        if said is None:
            continue
        if clause is not before:
            yield from _held(line, line.figures[: line.place_of(percent)], said, percent)
        elif first is not None and first.sentence.paragraph == line.sentence.paragraph and not first.planned:
            yield from _held(first, first.figures, said, percent)


def _held(line: Line, figures: Sequence[Figure], said: re.Match[str], percent: Figure) -> Iterator[Relation]:
    """Hold a rate against the only two values that can have changed; one that is far off is of something else."""
    pair = _pair(line, figures)
    if pair is None:
        return
    small, great = sorted(one.value or Decimal(0) for one in pair)
    base, other = (great, small) if said["down"] else (small, great)
    ways = [(great - small) * HUNDRED / base]
    told = abs(percent.value or Decimal(0))
    first, last = sorted(pair, key=lambda one: one.value or Decimal(0), reverse=bool(said["down"]))
    fits = may_be_rounded(first, last, percent) or agrees(ways[0], percent)
    wrong = is_near_one([*ways, (great - small) * HUNDRED / other], told)
    outcome = Outcome.FITS if fits else Outcome.NOT if wrong else Outcome.CANNOT
    used = in_order((*pair, percent))
    yield Relation(RelationKind.CHANGE, outcome, used, percent.span, ways[0], told, "%")


def _pair(line: Line, figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Return the only two values of one thing and of two times, all others being of something else."""
    values = [
        one for one in figures if one.kind in AMOUNTS_AND_RATES and one.value and one.role is not FigureRole.CHANGE
    ]
    pairs = [(one, other) for one, other in itertools.combinations(values, 2) if are_alike(one, other)]
    if len(pairs) != 1 or not is_exact(*pairs[0]) or pairs[0][0].value == pairs[0][1].value:
        return None
    one, other = pairs[0]
    earlier = [each for each in (one, other) if each.role is FigureRole.BASE or is_of_earlier_time(line, each)]
    moved = _FROM_TO.search(line.before(one)) and one.span.end < other.span.start
    return (one, other) if earlier or moved else None
