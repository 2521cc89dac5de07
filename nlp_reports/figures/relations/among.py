"""More than all of those among whom they are: "kết nạp 64 đoàn viên. Trong số này, 71 đoàn viên là công nhân".

The words say that they are some of those told before: in the sentence itself, or in the one before it. All that count
the same there must be fewer, also together, and no other count there may be as many.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import alike, is_plain
from nlp_reports.model import Figure, FigureKind

_MAY: Final = cues(("trong số", "trong đó", "riêng"))
# Of whom: "đó", or by what was told of them ("những người đã học"); all of a place or a time are others.
_THESE: Final = r"(?:đó|này|ấy|trên|nói trên)"
_OTHERS: Final = r"(?:toàn|tổng|cả|chung|năm|hiện|đầu|cuối|nhiệm|cùng|các|trên|\d)"
_TOLD: Final = rf"(?:(?!{_OTHERS}\b)[^\W\d]+\s+){{0,3}}?(?:{_THESE}|(?:đã|được|mới|vừa)(?:\s+[^\W\d]+){{1,3}}?)"
_BEFORE: Final = re.compile(
    rf"\btrong số (?:{_THESE}|{_TOLD})\s*,?\s*(?:(?:có|thì|đã|là|hiện|nay|tới|đến)\s+)*"
    r"(?:(?:được\s+)?(?:trả lời|giải quyết|kết nạp)\s+)?$"
)
# What opens the next sentence is told of the one before it.
_OPENS: Final = re.compile(
    r"\W*(?:trong đó|riêng(?= (?:lao động |công nhân |số )?(?:nữ(?! công)|nam)\b)(?!.*\bcho\b))\b,?[^;.:,()\d]{0,50}$"
)
_BEHIND: Final = re.compile(rf"\s*(?:[^\W\d]+\s+){{0,5}}?trong số {_THESE}\b")
_ASIDE: Final = re.compile(r"\b(?:trong đó|riêng|gồm|nữ|nam)\b[^,;.()\d]*$")
_UNCOUNTED: Final = re.compile(r"\b(?:mỗi|từng|bình quân|nhiều (?!nhất\b)|các (?!cấp\b)|một số|chỉ tiêu|kế hoạch)\b")
_JUST_THESE: Final = re.compile(rf"trong số {_THESE}\b")
_NEW: Final = re.compile(r"\b(?:thêm|mới)\b")
_OF_OTHERS: Final = re.compile(r"\b(?:kể cả|tính cả|gồm cả|năm trước|chuyển sang)\b")
_TWICE: Final = 2


def among_these(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the parts that are more than all those among whom they are said to be."""
    for at, line in enumerate(lines):
        if line.planned or not _MAY.stand_in(line):
            continue
        for part in line.figures:
            before = line.before(part)
            said = _BEFORE.search(before) or _BEHIND.match(line.after(part)) or _OPENS.fullmatch(before)
            near = lines[max(0, at - 1) : at + 1]
            if (
                said
                and part.kind is FigureKind.COUNT
                and not part.unit
                and is_plain(part)
                and not _may_be_more(near, part)
            ):
                yield from _judged(near, line, part)


def _may_be_more(near: Sequence[Line], part: Figure) -> bool:
    """Tell whether those told before are of each, of the new ones, of a plan, or not all of them counted."""
    told = " ".join((*(one.text for one in near[:-1]), near[-1].before(part)))
    among = near[-1].before(part)[near[-1].before(part).rfind("trong số") :]
    fresh = _NEW.search(told.removesuffix(among)) and not _NEW.search(among) and not _JUST_THESE.match(among)
    return bool(_UNCOUNTED.search(told) or fresh or _OF_OTHERS.search(near[-1].after(part)) or near[0].planned)


def _judged(near: Sequence[Line], line: Line, part: Figure) -> Iterator[Relation]:
    """Hold a part against those of its sentence that count the same, or of the one before where there are none."""
    own = _wholes(line, part)
    first = near[0]
    before = _wholes(first, part) if not own and first.sentence.paragraph == line.sentence.paragraph else []
    wholes = own or (before if first is not line else [])
    value, most = part.value or Decimal(0), max((whole.value or Decimal(0) for whole in wholes), default=Decimal(0))
    together = sum((whole.value or Decimal(0) for whole in wholes), Decimal(0))
    if together < value < most * _TWICE and not any(_is_as_many(one, part) for each in near for one in each.figures):
        whole = max(wholes, key=lambda one: one.value or 0)
        used = (whole, part)
        yield Relation(RelationKind.SUM, Outcome.NOT, used, where_of(part), part.value, whole.value, whole.unit)


def _is_as_many(one: Figure, part: Figure) -> bool:
    """Tell whether a figure before a part counts as many of anything, which may hold them."""
    return one.span.end <= part.span.start and not one.unit and (one.amount or Decimal(0)) >= (part.value or Decimal(0))


def _wholes(line: Line, part: Figure) -> list[Figure]:
    """Return what stands before a part and may count those it is among, what is one of a part itself left out."""
    before = [one for one in line.figures if one.span.end <= part.span.start or one.sentence != part.sentence]
    told = [one for one in before if one.kind is FigureKind.COUNT and alike(one, part) and is_exact(one)]
    return [one for one in told if not _ASIDE.search(line.before(one))]
