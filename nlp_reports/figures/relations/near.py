"""A share held against the part and the whole right before it, where no word says that they belong together.

The numbers themselves must say it: the share fits, or misses by no more than a slip of the pen does.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, is_exact, percent_of
from nlp_reports.figures.another import is_share_of_both
from nlp_reports.figures.bases import Bases
from nlp_reports.figures.line import CLOSES, Line, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.vocabulary import nouns_of, role_words
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_BESIDE = (
    r"(?:\s*[^\W\d]+(?:/c)?(?!\w)){0,10}\s*"
    r"(?:\(\s*(?:@reached\s*)*|,\s*@reached(?:\s+(?:@reached|là|được))*(?:\s+@share_name)?\s*:?\s*)$"
)
_IN_BRACKET = re.compile(r"\([^()]*$")
_APART = r"\b@apart\b(?<!trong đó)|\.\s|\bso với\b"
_EARLIER = re.compile(r"\b(?:năm\s+(?:ngoái|trước|20\d\d)|cùng kỳ|đầu năm|đầu nhiệm kỳ)\b[^;.()]*$")
_NOW = re.compile(r"[^;.()]*\b(?:năm\s+(?:nay|này|20\d\d)|nay|đến nay|hiện nay|cuối năm)\b[^;.()]*$")
_NEXT = re.compile(r"\s*,\s*(?:[^\W\d]+\s+){1,4}")
_MOVED = re.compile(r"\b(?:hơn|kém|giảm|tăng|bớt|hụt|thêm)\b[^,;()]*$")
_REACH = 110
_SLIP, _SLIP_OF_GROWTH = Decimal(8), Decimal("0.1")


def near_shares(line: Line, bases: Bases) -> Iterator[Relation]:
    """Yield shares whose part and whole stand right before them; `bases` are the counts of the report."""
    for whole, part, percent in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        if _are_counted(whole, part, percent) and _is_beside(line, part, percent):
            outcome = _outcome(line, whole, part, percent, bases)
            if outcome is not None:
                computed = percent_of(part, whole)
                used = (whole, part, percent)
                yield Relation(RelationKind.RATIO_PERCENT, outcome, used, where_of(*used), computed, percent.value, "%")


def _are_counted(whole: Figure, part: Figure, percent: Figure) -> bool:
    counts = all(
        figure.kind is FigureKind.COUNT and figure.value and not figure.unit and figure.role is not FigureRole.TARGET
        for figure in (whole, part)
    )
    return counts and percent.kind is FigureKind.PERCENTAGE and percent.role is FigureRole.ACTUAL


def _is_beside(line: Line, part: Figure, percent: Figure) -> bool:
    between = re.sub(r"\d[\d.,/]*", "n", line.between(part, percent))  # numbers there are no figures
    listed = re.fullmatch(r"\s*,\s*", between) and _IN_BRACKET.search(line.before(part))
    return bool(CLOSES.match(line.after(percent)) and (listed or compiled(_BESIDE).fullmatch(between)))


def _outcome(line: Line, whole: Figure, part: Figure, percent: Figure, bases: Bases) -> Outcome | None:
    """Return whether the share fits, or is miscounted; None where it may well be one of something else."""
    between = line.between(whole, part)
    if len(between) > _REACH or compiled(_APART).search(between) or not is_exact(whole, part):
        return None
    value, said = part.value or Decimal(0), percent.value or Decimal(0)
    computed = value * HUNDRED / (whole.value or Decimal(1))
    outcome = agreement(computed, percent)
    if computed > HUNDRED:
        grown = _EARLIER.search(line.before(whole)) and _NOW.fullmatch(between) and _is_one_thing(whole, part)
        near = abs(computed - said) <= computed * _SLIP_OF_GROWTH
        return outcome if grown and near and said > HUNDRED else None
    if outcome is Outcome.FITS:
        return outcome
    if _MOVED.search(between) and _is_gain(whole, value, percent):
        return None
    related = _is_one_thing(whole, part) or _stands_for(whole, part) or _are_bare(whole, part, between)
    sure = related and abs(computed - said) <= _SLIP and not _fits_other(part, percent, bases)
    sure = sure and not is_share_of_both(line, part, percent)
    return Outcome.NOT if sure else None


def _is_gain(reached: Figure, by: Decimal, percent: Figure) -> bool:
    """Tell whether a percentage is that of a change, of what there was before ("320, ít hơn năm trước 16 (4,8%)")."""
    bases = ((reached.value or Decimal(0)) + by, (reached.value or Decimal(0)) - by)
    return any(base > 0 and agrees(by * HUNDRED / base, percent) for base in bases)


def _is_one_thing(whole: Figure, part: Figure) -> bool:
    one, other = fold(whole.counted), fold(part.counted)
    return bool(one and other) and (one == other or one.startswith(other + " ") or other.startswith(one + " "))


def _are_bare(whole: Figure, part: Figure, between: str) -> bool:
    """Tell whether neither names what it counts, as in telegraphic reports ("Đơn: nhận 05, xong 04, đạt 80%")."""
    return not (whole.counted or part.counted) and bool(_NEXT.fullmatch(between))


def _stands_for(whole: Figure, part: Figure) -> bool:
    """Tell whether a part is counted by a word that may stand for the whole's ("học viên", "người")."""
    one, other = fold(whole.counted).split(","), fold(part.counted).split(",")
    persons = nouns_of("person")
    sexed = other[0].removeprefix("nữ ").removeprefix("nam ")
    return (one[0] in persons and {other[0], sexed} & persons != set()) or other[0] in role_words()["generic"]


def _fits_other(part: Figure, percent: Figure, bases: Bases) -> bool:
    value = part.value or Decimal(0)
    return any(agrees(value * HUNDRED / base, percent) for base in bases.of(part))
