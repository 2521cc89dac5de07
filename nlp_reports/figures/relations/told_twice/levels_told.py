"""The pay and the meal that a report tells once in its results and otherwise in its assessment.

"Thu nhập bình quân 11,2 triệu đồng/người/tháng" and "thu nhập người lao động đạt 11,8 triệu đồng/tháng". Both are one
figure of the unit, and hardly more is said of them than that they are; whatever else is said makes them another's.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import are_near, is_one_value
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, SectionKind

_MAY: Final = cues(("thu nhập", "lương", "bữa", "ăn ca", "suất ăn", "ăn giữa ca"))
_MATTERS: Final[Mapping[str, str]] = {
    "income": "thu nhập",
    "wages": "(?:tiền )?lương",
    "meal": r"bữa (?:ăn )?(?:giữa )?ca|(?:tiền )?ăn (?:giữa )?ca|suất ăn(?: (?:giữa )?ca)?",
}
# What may stand between the matter and its number without making it one of some only.
_SAYS_NO_MORE: Final = (
    r"(?:bình quân|bq|trung bình|chung|của|cho|người lao động|nlđ|công nhân|lao động|viên chức|cnlđ|cnvclđ|cnvc"
    r"|đoàn viên|đạt|là|ở|mức|giữ|được|(?:(?:nâng|tăng|đưa) )?(?:lên|đến|tới)|đầu người|hiện|nay|đang|vẫn|ổn định"
    r"|tiền|giá trị|mỗi|một|suất|bữa|người|tháng|hằng|hàng|năm nay|trong năm|toàn ngành|toàn công ty|đã|cũng|có|chi"
    r"|trị giá|đúng)"
)
_OPENS: Final = (
    r"(?:^|[;.,:(–-]|\b(?:với|và|mức|giá trị|đời sống|nhờ|cho)\b)\s*"
    r"(?:(?:giá trị|chất lượng|mức|tiền|giữ|nâng|đưa)\s+)*"
)
_LEADS: Final = {
    name: re.compile(rf"{_OPENS}(?:{said})(?:\s+{_SAYS_NO_MORE})*\s*:?\s*$") for name, said in _MATTERS.items()
}
_ENDS: Final = re.compile(r"[,;.()](?!\d)")
_MORE: Final = re.compile(
    r"\b(?:trở (?:lên|xuống)|so với|năm (?:trước|ngoái|20\d\d)|cùng kỳ|đầu năm|kế hoạch|với|ở|tại|khối|khu vực|riêng"
    r"|đối với|cho|của|nhất|thêm|nếu|sẽ|từ)\b"
)
_BY_YEAR: Final = re.compile(r"\bnăm\b")
_NEAR: Final = Decimal("0.6")
_TOLD: Final = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS, SectionKind.ASSESSMENT})


class _Level(NamedTuple):
    """What a sentence tells of the pay or the meal of all."""

    figure: Figure
    judges: bool


def levels_told(lines: Sequence[Line], figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield the pay and the meal of the assessment where the results tell one other value of it, and nothing tells it.

    `figures` are all of the report: what stands anywhere else, be it of a sector or a unit, may be told again.
    """
    told: dict[tuple[str, bool], list[_Level]] = {}
    for line in lines:
        section = line.section
        if section is not None and section.kind in _TOLD and not line.planned and _MAY.stand_in(line):
            for name, level in _levels_in(line, judges=section.kind is SectionKind.ASSESSMENT):
                told.setdefault(name, []).append(level)
    for known in told.values():
        judging, telling = ([one.figure for one in known if one.judges is judges] for judges in (True, False))
        if len(judging) == 1 and telling and len({one.amount for one in telling}) == 1:
            one, other = judging[0], telling[0]
            near = are_near(one.amount or Decimal(0), other.amount or Decimal(0), _NEAR)
            if near and not is_one_value(one, other) and not _stands_elsewhere(one, figures):
                yield judged(in_order((one, other)))


def _levels_in(line: Line, *, judges: bool) -> Iterator[tuple[tuple[str, bool], _Level]]:
    for figure in line.figures:
        plain = figure.unit == "đồng" and figure.kind in {FigureKind.MONEY, FigureKind.RATE} and not figure.period
        if not plain or figure.comparator != "=" or figure.role is not FigureRole.ACTUAL:
            continue
        before = line.before(figure)
        name = next((name for name, lead in _LEADS.items() if lead.search(before)), "")
        behind = _ENDS.split(line.after(figure), maxsplit=1)[0]
        if name and figure.evidence is not Evidence.NO and not _MORE.search(behind):
            by_year = bool(_BY_YEAR.search(figure.per) or _BY_YEAR.search(behind))
            yield (name, by_year), _Level(figure, judges)


def _stands_elsewhere(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Tell whether any other figure of the report has the value."""
    return any(one.amount == figure.amount and one.unit == figure.unit and one is not figure for one in figures)
