"""What a sentence says of the figure of the one before it: "Con số ấy tăng 12,4% so với …", "…, đạt 91,6% chỉ tiêu".

The other sentence must hold just one figure that can be meant.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, is_exact, is_shifted, is_turned
from nlp_reports.figures.amounts import COUNT_OR_MONEY
from nlp_reports.figures.bases import Bases
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.plan_before import OF_PLANS, is_said_as_plan
from nlp_reports.figures.relations.two_values import are_alike, is_of_earlier_time, is_way_near, ways_of
from nlp_reports.figures.retelling import told_words
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_REFERS = re.compile(
    r"\W*(?:(?:đây|đó) là|(?:con số|số tiền|số thu|số lượng|kết quả|tỷ lệ|mức|số)(?:\s+[^\W\d]+){0,2}?"
    r"\s+(?:này|đó|ấy|trên|kể trên|nói trên)|(?:nếu\s+|đem\s+)?so(?: với)?"
    r"|đối chiếu(?: với)?|đặt (?:bên|cạnh|bên cạnh)|(?:với\s+)?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|kh|ct)"
    r"|tăng|giảm|bằng|đạt|vượt)\b"
)
_OF_PLAN = r"\s*(?:so với\s+)?@plan_word\b"
_REACHED = r"[^;.()\d]{0,60}[,(]\s*(?:mới\s+|chỉ\s+|và\s+)?@reached(?:\s+(?:được|tới|là|với|đạt|tỷ lệ))*\s*$"
_SAID = (
    r"(?:^|\s)(?:@reached|hoàn thành|(?:mức|việc|tỷ lệ|kết quả)\s+(?:thực hiện|hoàn thành)(?=\s+(?:là|đạt|bằng)\b))"
    r"(?:\s+(?:được|tới|là|với|đạt|bằng|tỷ lệ))*\s*$"
)
_HEADED = r"\W*(?:so\s+(?:với\s+)?)?@plan_word\b[^;.:\d]{0,50}"
_MARK = re.compile(r"[,;.:()](?!\d)")
_DOING = frozenset(
    [
        "việc",
        "thực",
        "hiện",
        "hoàn",
        "thành",
        "mức",
        "tỷ",
        "lệ",
        "quả",
        "tiến",
        "độ",
        "như",
        "vậy",
        "mới",
        "đem",
        "tính",
        "ra",
        "bằng",
        "đạt",
    ]
)
_EARLIER = re.compile(rf"\b(?:{EARLIER_TIME})\b")
_CLAUSE = re.compile(r"[;.:()](?!\d)")
_FAR = Decimal(15)


def carried(lines: Sequence[Line], bases: Bases) -> Iterator[Relation]:
    """Yield what sentences say of a figure of the sentence before them in their paragraph; `bases` are all counts."""
    for first, second in itertools.pairwise(lines):
        if first.sentence.paragraph != second.sentence.paragraph or not (first.figures and second.figures):
            continue
        if _REFERS.match(second.text):
            yield from _changes(first, second)
            yield from _of_its_plan(first, second, bases)
        yield from _of_plan_before(first, second, bases)
        if len(second.figures) == 1 and is_said_as_plan(second, second.figures[0]):
            yield from _of_plan_behind(first, second.figures[0], bases)


def _changes(first: Line, second: Line) -> Iterator[Relation]:
    """Read "Thu 3.486 triệu đồng. Con số ấy tăng 7,6% so với cùng kỳ năm 2019 (3.240 triệu đồng)"."""
    for by, base in _pairs(second):
        told = by.role is FigureRole.CHANGE and base.role is not FigureRole.CHANGE and is_of_earlier_time(second, base)
        if not told or _others(second, base, (by, base)):
            continue
        down = bool(re.search(r"\b(?:giảm|hụt|thấp hơn|ít hơn|kém)\b", second.before(by)))
        for reached in _meant(first, base):
            near = [way for way in ways_of(base, reached, by, down=down) if is_way_near(way, by)]
            if near:
                fits = [way for way in near if agrees(way, by)]
                outcome = agreement((fits or near)[0], by, exact=is_exact(base, reached))
                yield _relation(RelationKind.CHANGE, outcome, (reached, by, base), (fits or near)[0], by)


def _of_its_plan(first: Line, second: Line, bases: Bases) -> Iterator[Relation]:
    """Read "Thu 3.486 triệu đồng. Số thu này đạt 95,8% dự toán (3.640 triệu đồng)"."""
    for percent, target in _pairs(second):
        said = percent.kind is FigureKind.PERCENTAGE and compiled(_SAID).search(second.before(percent))
        if said and _is_aimed_at(second, target) and not _others(second, target, (percent, target)):
            for reached in _meant(first, target) or _whole(first, target) or _named(first, second, target):
                if not _is_earlier(first, reached) and _says_no_more(first, second, target, percent):
                    # A plan that the sentence itself tells leaves no other one in question.
                    yield from _share(reached, target, percent, Bases() if target.span < percent.span else bases)


def _of_plan_before(first: Line, second: Line, bases: Bases) -> Iterator[Relation]:
    """Read "LĐLĐ tỉnh giao 450 đoàn viên. Đã kết nạp 412 đoàn viên, đạt 91,6% chỉ tiêu"."""
    targets = [figure for figure in first.figures if figure.unit != "%" and _is_aimed_at(first, figure)]
    for reached, percent in itertools.pairwise(second.figures):
        told = _has_share(reached, percent)
        beside = told and compiled(_REACHED).fullmatch(second.between(reached, percent))
        if not beside or not compiled(_OF_PLAN).match(second.after(percent)):
            continue
        if len(targets) == 1 and _as_actual(targets[0], reached) and not _of_role(second, FigureRole.TARGET):
            yield from _share(reached, targets[0], percent, bases)


def _of_plan_behind(first: Line, plan: Figure, bases: Bases) -> Iterator[Relation]:
    """Read "46 hộ đạt chuẩn, bằng 95,8% chỉ tiêu. Chỉ tiêu huyện giao là 50 hộ": the only plan of the share."""
    for reached, percent in itertools.pairwise(first.figures):
        told = _has_share(reached, percent)
        beside = told and compiled(_REACHED).fullmatch(first.between(reached, percent))
        alone = beside and compiled(_OF_PLAN).match(first.after(percent)) and not _of_role(first, FigureRole.TARGET)
        if alone and _as_actual(plan, reached):
            yield from _share(reached, plan, percent, bases)


def _is_aimed_at(line: Line, figure: Figure) -> bool:
    """Tell whether a figure is a plan, said so right before it or at the head of its sentence."""
    aimed = figure.role is FigureRole.TARGET
    return aimed or bool(figure.kind in COUNT_OR_MONEY and compiled(_HEADED).fullmatch(line.before(figure)))


def _as_actual(target: Figure, reached: Figure) -> bool:
    return are_alike(reached, target) and bool(reached.unit or reached.counted)


def _share(reached: Figure, target: Figure, percent: Figure, bases: Bases) -> Iterator[Relation]:
    """Hold a share against both; one that is far off, or one of another figure of the report, is not accused."""
    value, whole = reached.value, target.value
    if not value or not whole:
        return
    computed = value * HUNDRED / whole
    outcome = agreement(computed, percent, exact=is_exact(reached, target))
    slip = is_turned(value, whole, percent) or is_shifted(computed, percent)
    far = abs(computed - (percent.value or Decimal(0))) > _FAR and not slip
    if outcome is Outcome.NOT and (far or any(_fits(value, base, percent) for base in bases.of(reached))):
        outcome = Outcome.CANNOT
    yield _relation(RelationKind.TARGET_PERCENT, outcome, (reached, target, percent), computed, percent)


def _fits(value: Decimal, base: Decimal, percent: Figure) -> bool:
    return agrees(value * HUNDRED / base, percent)


def _pairs(line: Line) -> Iterator[tuple[Figure, Figure]]:
    for one, other in itertools.pairwise(line.figures):
        yield one, other
        yield other, one


def _others(line: Line, like: Figure, told: Sequence[Figure]) -> list[Figure]:
    """Return the figures of the sentence that may themselves be what was reached."""
    return [figure for figure in line.figures if figure not in told and figure.unit == like.unit]


def _of_role(line: Line, role: FigureRole) -> list[Figure]:
    return [figure for figure in line.figures if figure.role is role]


def _meant(line: Line, like: Figure) -> list[Figure]:
    """Return the one figure of the sentence that tells what was reached, of the kind and unit of `like`, if alone."""
    told = [
        figure
        for figure in line.figures
        if figure.role is FigureRole.ACTUAL and figure.kind is like.kind and figure.unit == like.unit
    ]
    return told if len(told) == 1 and are_alike(told[0], like) and not told[0].period else []


def _whole(line: Line, plan: Figure) -> list[Figure]:
    """Return the one of several results that its parts follow, or that alone counts by name what a plan does."""
    told = [one for one in line.figures if one.role is FigureRole.ACTUAL and one.kind is plan.kind]
    told = [one for one in told if one.unit == plan.unit]
    alike = [one for one in told if are_alike(one, plan) and not one.period]
    found = [one for one in alike if _is_made_up(one, told)] or [one for one in alike if _is_of_noun(one, plan)]
    return found if len(found) == 1 else []


def _is_of_noun(one: Figure, like: Figure) -> bool:
    """Tell whether a figure counts by name what `like` does."""
    return bool(like.counted) and fold(one.counted).startswith(fold(like.counted))


def _is_earlier(line: Line, figure: Figure) -> bool:
    """Tell whether a clause says that it tells of an earlier time."""
    return bool(_EARLIER.search(_CLAUSE.split(line.before(figure))[-1]))


def _is_made_up(whole: Figure, told: Sequence[Figure]) -> bool:
    """Tell whether numbers in a row behind a whole come to it ("58 buổi: huyện 13 buổi, cơ sở 45 buổi")."""
    behind = [one.value or Decimal(0) for one in told if one.span.start > whole.span.start]
    alike = [one.value or Decimal(0) for one in told if one.span.start > whole.span.start and are_alike(one, whole)]
    runs = (itertools.accumulate(run[at:]) for run in (behind, alike) for at in range(len(run)))
    return any(total == whole.value for run in runs for total in itertools.islice(run, 1, None))


def _named(first: Line, second: Line, plan: Figure) -> list[Figure]:
    """Return the one of several results that is told in all words of a plan ("cấp dưới 17", "kiểm tra cấp dưới")."""
    said = _tail_of(second, plan)
    told = [figure for figure in first.figures if are_alike(figure, plan) and figure.role is FigureRole.ACTUAL]
    named = [figure for figure in told if said and said <= _words_at(first, figure)]
    return named if len(named) == 1 and not named[0].period else []


def _has_share(reached: Figure, percent: Figure) -> bool:
    """Tell whether what was reached is followed by a percentage."""
    told = reached.role is FigureRole.ACTUAL and reached.kind in COUNT_OR_MONEY
    return told and percent.kind is FigureKind.PERCENTAGE


def _words_at(line: Line, figure: Figure) -> frozenset[str]:
    """Return the telling words from the figure before another one, or from the head of its sentence, to the next."""
    at = line.place_of(figure)
    head = line.before(line.figures[0])
    before = line.since(figure)
    return told_words(f"{head.rsplit(',', 1)[0] if at else ''} {before} {_MARK.split(line.after(figure))[0]}")


def _says_no_more(first: Line, second: Line, plan: Figure, percent: Figure) -> bool:
    """Tell whether a plan and its share are of nothing that the sentence before does not name.

    "Kế hoạch 20 lớp của cấp xã" and "truyền thông về bình đẳng giới đạt 90%" may be of some only.
    """
    said = told_words(second.between(plan, percent)) if plan.span < percent.span else frozenset()
    return _tail_of(second, plan) | (said - idle_words() - OF_PLANS - _DOING) <= told_words(first.text)


def _tail_of(line: Line, plan: Figure) -> frozenset[str]:
    """Return the telling words of the noun of a plan and behind it, those that name plans left out."""
    return told_words(_MARK.split(line.after(plan))[0]) - idle_words() - OF_PLANS


def _relation(
    kind: RelationKind, outcome: Outcome, figures: tuple[Figure, ...], computed: Decimal, stated: Figure
) -> Relation:
    used = in_order(figures)
    return Relation(kind, outcome, used, where_of(*used), computed, stated.value, stated.unit)
