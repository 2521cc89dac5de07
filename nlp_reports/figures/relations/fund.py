"""The account of one fund, told sentence by sentence over sections: "mở năm 642", "nhận 820, xuất 905", "còn 447".

All sums in the sentences that name the fund must be known for what there was, came, went or is left; one that is not
leaves all of them alone.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import are_near, is_exact
from nlp_reports.figures.flow_words import Part, Told, told_of
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.flow import comes_out

_FUND: Final = re.compile(
    r"\bquỹ\s+(?!(?:còn|dư|năm|là|của|được|hiện|đến|chi|thu|cuối|đầu|tồn|có|hội|công|này|trên|đó|ấy|để|cho|trong|từ"
    r"|lương|đất|các|hai|nhà|một)\b)(?P<name>[^\W\d]+\s+[^\W\d]+)"
)
_SPENT: Final = re.compile(r"\bxuất\s*$")
_MAY_BE_LEFT: Final = re.compile(r"\b(?:còn|dư|tồn)\b")
# Other levels have funds of their own; what is planned or expected is none of what is left.
_OTHER: Final = re.compile(
    r"\b(?:phấn đấu|dự kiến|ước|sẽ|kế hoạch|chỉ tiêu|năm (?:sau|tới)"
    r"|cơ sở|cấp (?:xã|huyện|tỉnh|dưới|trên)|các cấp|xã|phường|thị trấn|khối)\b"
)
_HALF: Final = Decimal("0.5")


def fund_accounts(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what the accounts of funds that several paragraphs tell come to."""
    of_fund: dict[str, list[Line]] = {}
    for line in lines:
        if "quỹ" in line.text and line.figures and not line.planned:
            names = {found["name"] for found in _FUND.finditer(line.text)}
            for name in names if len(names) == 1 else ():
                of_fund.setdefault(name, []).append(line)
    for told in of_fund.values():
        apart = len({line.sentence.paragraph for line in told}) > 1
        if apart and _MAY_BE_LEFT.search(told[-1].text) and not any(_OTHER.search(line.text) for line in told):
            yield from _account([one for line in told for one in _sums_of(line)])


def _sums_of(line: Line) -> Iterator[Told]:
    for one in told_of(line):
        spent = one.part is Part.UNKNOWN and _SPENT.search(line.before(one.figure))
        if one.figure.unit == "đồng":
            yield one._replace(part=Part.TAKEN) if spent else one


def _account(every: Sequence[Told]) -> Iterator[Relation]:
    """Hold what is left, told last, against what there was, told first, and all that came and went between."""
    if len(every) <= 2 or every[0].part is not Part.START or every[-1].part is not Part.END:
        return
    flows, end = every[1:-1], every[-1]
    known = {one.part for one in flows} == {Part.ADDED, Part.TAKEN}
    plain = not any(one.inside or one.piece or one.sums_up or one.so_far or one.apart for one in flows)
    figures = tuple(one.figure for one in every)
    if not known or not plain or not is_exact(*figures) or any(one.period for one in figures):
        return
    moved = sum((one.value if one.part is Part.ADDED else -one.value for one in flows), Decimal(0))
    computed = every[0].value + moved
    near = are_near(computed, end.value, _HALF)
    outcome = Outcome.FITS if comes_out(computed, end.figure, figures) else Outcome.NOT if near else Outcome.CANNOT
    yield Relation(RelationKind.CHANGE, outcome, figures, end.figure.span, computed, end.value, "đồng")
