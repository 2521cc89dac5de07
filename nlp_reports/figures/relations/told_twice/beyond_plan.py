"""A plan and what came of it, told in one sentence, and otherwise in another: another plan, another distance from it.

"Thu 5.184 triệu đồng trên dự toán 5.400 triệu đồng" and "còn hụt 261 triệu đồng so với dự toán"; "2.312 hộ trên chỉ
tiêu 2.400 hộ" and "mới được 2.312 hộ so với chỉ tiêu 2.600 hộ". Both sentences must speak of one thing, neither of a
part, a time or a plan that the other leaves out, and nothing told with the plan may bear the other distance out.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import agreement, agrees, are_near, is_exact, is_one_value, step_of
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.clauses import idle_words, levels_in, seasons_in
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order, is_actual, pairs
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.figures.retelling import are_persons, told_syllables
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

PLAN: Final = (
    r"(?:mức\s+|số\s+)?(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|kh|ct|dt|đăng ký|đk|(?:mức|số|tỉnh|trên|huyện) giao)"
)
_MAY: Final = cues(("chỉ tiêu", "kế hoạch", "dự toán", "mục tiêu", "kh", "ct", "dt", "đăng ký", "đk", "giao"))
# "Đoàn phí hụt 84 trđ" is short of the plan, whether that is said or not.
_MAY_LACK: Final = cues(("hụt", "thiếu"))
_SHORT: Final = re.compile(r"(?:còn )?(?:hụt|thiếu)\b")
BESIDES: Final = re.compile(r"^\W*(?:bên cạnh đó|tuy nhiên|tuy vậy|ngoài ra|đồng thời|mặt khác|thêm vào đó|song)\b")
_SPENT: Final = re.compile(r"\bchi (?!hội|đoàn|bộ|nhánh)")
_NO_MORE: Final = re.compile(r"\s*(?:[.;,)]|$)")
_TO_PLAN: Final = re.compile(
    rf"(?:\s*[^\W\d]+){{0,4}}?\s*(?:/|,|\(|\btrên|\bso với|\bso|\btrong)\s*{PLAN}(?:\s+[^\W\d]+){{0,5}}\s*(?:là\s+)?$"
)
_DISTANT: Final = re.compile(
    rf"\b(?:(?P<up>vượt|cao hơn|nhiều hơn)|(?P<down>còn hụt|hụt|còn thiếu|thiếu|thấp hơn|ít hơn))"
    rf"(?:\s+(?:so với\s+|so\s+)?(?P<plan>{PLAN})(?:\s+(?:được|tỉnh|huyện|trên|năm|giao|đầu|đề ra))*)?"
    r"(?:\s+(?:được|là|tới|đến|mất))*\s*$"
)
_FROM_PLAN: Final = re.compile(rf"\s*(?:[^\W\d]+\s+){{0,4}}?so(?:\s+với)?\s+(?:\w+\s+)?{PLAN}\b")
PART: Final = re.compile(
    r"\b(?:trong đó|riêng|khối|bình quân|mỗi|nguồn|ước|dự kiến|phấn đấu|khoảng|tháng|quý|kỳ trước|năm trước|điều chỉnh"
    r"|nhiệm kỳ|giai đoạn|bổ sung|ban đầu|nghị quyết|luỹ kế|lũy kế|lũy tiến)\b"
)
CLAUSE: Final = re.compile(r"[;.:()](?!\d)")
_ENDS: Final = re.compile(r"[,;.:()](?!\d)")
_PLAN_SAID: Final = re.compile(r"\b(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|kh|ct|dt|mức|đề ra|được)\b")
_SYLLABLE: Final = re.compile(r"[^\W\d_]+")
_SAYS_NOTHING: Final = frozenset(
    {"tính", "ngày", "thời", "điểm", "báo", "cáo", "số", "mới", "năm", "tổng", "so", "trên", "hụt", "vượt", "thiếu"}
    | {"chưa", "tại", "hiện", "giao", "người", "trđ", "với", "hết"}
)
_TAKEN_IN: Final = frozenset({"thu", "vận", "động", "trích", "nộp", "tài", "chính"})
_OF_UNION: Final = frozenset({"công", "đoàn"})
_AUTUMN: Final = 10
_GAPS: Final = AMOUNTS | {FigureKind.CHANGE}
_NEAR: Final = Decimal("0.5")
_LEAST: Final = 10


class Pair(NamedTuple):
    """What was reached, the plan of it, and the pairs of telling words of their clause."""

    line: Line
    reached: Figure
    plan: Figure
    said: tuple[str, ...]
    levels: frozenset[str]


def beyond_plans(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the plans told otherwise, and the distances from them, that a pair of another sentence gainsays."""
    told = plans_told(lines)
    yield from _plans_apart([pair for pair in told if pair.reached.ref != pair.plan.ref])
    for line in lines if told else ():
        if not line.planned and (_MAY.stand_in(line) or _MAY_LACK.stand_in(line)):
            yield from _distances(line, told, lines)


def plans_told(lines: Sequence[Line]) -> list[Pair]:
    """Return the plans that the sentences tell, each with what was reached of it."""
    told = [pair for line in lines if not line.planned and _MAY.stand_in(line) for pair in _pairs_in(line)]
    return told + [pair for line in lines if not line.planned for pair in _ratios_in(line)]


def _pairs_in(line: Line) -> Iterator[Pair]:
    for reached, plan in pairs(line.figures):
        start = _start_of(line, reached)
        said = line.folded[start : plan.span.start]
        fit = {reached.kind, plan.kind} <= AMOUNTS and is_exact(reached, plan) and is_actual(reached)
        alike = reached.unit == plan.unit and of_one(reached, plan)
        own = fit and alike and _TO_PLAN.fullmatch(line.between(reached, plan)) and not PART.search(said)
        if own and is_of_year(line):
            yield Pair(line, reached, plan, *said_in(line.folded[start : reached.span.start]))


def _start_of(line: Line, figure: Figure) -> int:
    """Return where the clause before a figure begins: before its label where nothing else is said ("KPCĐ: 6,4 tỷ")."""
    before = line.before(figure)
    starts = [0, *(one.end() for one in CLAUSE.finditer(before))]
    while len(starts) > 1 and not before[starts[-1] :].strip():
        starts.pop()
    return starts[-1] + line.sentence.span.start


def _ratios_in(line: Line) -> Iterator[Pair]:
    """Yield ratios of money, and those of which more was reached than the whole: it is a plan ("21,84 tỷ/21 tỷ")."""
    for figure in line.figures:
        apart = figure.kind is FigureKind.RATIO and figure.low and figure.high and figure.low != figure.high
        ends = figure.text.split("/")
        of_plan = apart and (figure.unit == "đồng" or (figure.low or 0) > (figure.high or 0))
        if not of_plan or len(ends) != 2 or not is_exact(figure) or not is_actual(figure):
            continue
        start = _start_of(line, figure)
        said = f"{line.folded[start : figure.span.start]} {_ENDS.split(line.after(figure), maxsplit=1)[0]}"
        if not PART.search(said) and is_of_year(line):
            kind = FigureKind.MONEY if figure.unit == "đồng" else FigureKind.COUNT
            reached, plan = (
                replace(figure, kind=kind, text=text, value=value, low=None, high=None)
                for text, value in zip(ends, (figure.low, figure.high), strict=True)
            )
            yield Pair(line, reached, plan, *said_in(said))


def said_in(clause: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the telling syllables of a clause, and the levels and seasons that it names."""
    return told_syllables(clause), levels_in(clause) | seasons_in(clause)


def is_of_year(line: Line) -> bool:
    """Tell whether a sentence names no year and no day that may end before the report's year does."""
    return not any(
        one.kind is FigureKind.PERIOD or (one.kind is FigureKind.DATE and not _is_late(one.text)) for one in line.others
    )


def _is_late(day: str) -> bool:
    numbers = re.findall(r"\d+", day)
    return len(numbers) >= 2 and int(numbers[1]) >= _AUTUMN


def of_one(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may count one thing: persons are persons."""
    return are_alike(one, other) or (are_persons(one.counted) and are_persons(other.counted))


def _plans_apart(told: Sequence[Pair]) -> Iterator[Relation]:
    """Yield two plans of which one and the same number was reached, set by nobody else."""
    for first, other in itertools.combinations(told, 2):
        one, two = first.reached, other.reached
        same = one.amount == two.amount and one.unit == two.unit and (one.amount or 0) >= _LEAST
        if not same or first.line is other.line or not of_one(one, two) or is_one_value(first.plan, other.plan):
            continue
        plans = (first.plan.amount or Decimal(0), other.plan.amount or Decimal(0))
        near = min(plans) >= max(plans) * _NEAR
        if near and tell_one_thing(first, other.said, other.levels) and not _set_apart(first, other):
            yield judged(in_order((first.plan, other.plan)))


def _set_apart(one: Pair, other: Pair) -> bool:
    """Tell whether more is said of one plan than of the other: who set it, of what time or of what it is."""
    said = [_of_plan(pair) for pair in (one, other)]
    return any(map(PART.search, said)) or not _says_no_more(*(_words_of(each, one.plan, other.plan) for each in said))


def _of_plan(pair: Pair) -> str:
    """Return what is said of the plan of a pair."""
    return pair.line.folded[pair.reached.span.end : pair.plan.span.end] + _ENDS.split(pair.line.after(pair.plan))[0]


def _words_of(said: str, *counted: Figure) -> tuple[str, ...]:
    """Return what is said of a plan beside that it is one, and what is counted."""
    nouns = {word for one in counted for word in fold(one.counted).split()}
    return tuple(word for word in _SYLLABLE.findall(_PLAN_SAID.sub(" ", said)) if word not in nouns)


def _says_no_more(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether two clauses say the same, words of reckoning and of plans left out."""
    return not (frozenset(one) ^ frozenset(other)) - _SAYS_NOTHING - idle_words()


def tell_one_thing(pair: Pair, said: Sequence[str], levels: frozenset[str]) -> bool:
    """Tell whether another clause says what that of a pair does, of bodies of the same level."""
    nouns = told_syllables(fold(pair.reached.counted))
    return levels == pair.levels and _says_no_more((*said, *nouns), (*pair.said, *nouns))


def _share(one: Sequence[str], other: Sequence[str]) -> Decimal:
    """Return how many of the pairs of words of the shorter of two clauses stand in the other too."""
    both = [frozenset(itertools.pairwise(each)) for each in (one, other)]
    least = min(map(len, both))
    return Decimal(len(both[0] & both[1])) / least if least else Decimal(0)


def _distances(line: Line, told: Sequence[Pair], lines: Sequence[Line]) -> Iterator[Relation]:
    """Hold "còn hụt 261 triệu đồng so với dự toán" against the plan and the result of another sentence."""
    for by in line.figures:
        said = _DISTANT.search(line.before(by)) if by.kind in _GAPS and by.value and is_exact(by) else None
        if said is None or not (said["plan"] or _FROM_PLAN.match(line.after(by)) or _is_short(line, by, said)):
            continue
        clause = CLAUSE.split(line.before(by)[: said.start()])[-1]
        if PART.search(clause) or any(pair.line is line for pair in told) or _is_of_several(clause, told):
            continue
        # A value told beside it says of what it is: "kết nạp 448 hội viên, vượt 38 người".
        at = line.place_of(by)
        beside = line.figures[at - 1] if at else None
        of_plan = said[0] + _ENDS.split(line.after(by))[0]
        likely = [pair for pair in told if _speaks_of(pair, by, clause, beside)]
        likely = [pair for pair in likely if _is_of_plan(pair, of_plan, by)] if is_of_year(line) else []
        ways = [_way(pair, up=bool(said["up"])) for pair in likely]
        if len(likely) == 1 and ways[0] > 0 and not _is_reckoned(likely[0], by):
            yield from _judged(likely[0], by, ways[0])
        if len(likely) == 1 and ways[0] < 0 and _is_other_way(likely[0], by, ways[0], lines):
            used = in_order((likely[0].reached, likely[0].plan, by))
            yield Relation(RelationKind.TARGET_PERCENT, Outcome.NOT, used, by.span, ways[0], by.value, by.unit)


def _is_short(line: Line, by: Figure, said: re.Match[str]) -> bool:
    """Tell whether money is said to be lacking, and nothing else behind it ("Đoàn phí hụt 850 trđ.")."""
    clause = _ENDS.split(line.before(by)[: said.start()])[-1]
    short = _SHORT.match(said[0]) and _NO_MORE.match(line.after(by)) and not _SPENT.search(clause)
    return by.unit == "đồng" and bool(short)


def _is_of_several(clause: str, told: Sequence[Pair]) -> bool:
    """Tell whether a clause begins with what another plan is of ("Xây, sửa nhà vượt kế hoạch 5 căn")."""
    first, *others = clause.split(",")
    words = frozenset(told_syllables(first))
    return bool(others and words) and any(words <= frozenset(pair.said) for pair in told)


def _is_of_plan(pair: Pair, said: str, by: Figure) -> bool:
    """Tell whether what is said of a plan is said where the plan is told too."""
    more = frozenset(_words_of(said, pair.plan, by)) - frozenset(_words_of(_of_plan(pair), pair.plan))
    return not PART.search(said) and not more - _SAYS_NOTHING - idle_words()


def _speaks_of(pair: Pair, by: Figure, clause: str, beside: Figure | None) -> bool:
    """Tell whether a distance may be from this plan: one unit, and the words of its clause in the same pairs."""
    if by.unit != pair.reached.unit or not (by.unit or of_one(by, pair.reached)):
        return False
    if beside is not None and beside.unit == by.unit:
        return beside.amount == pair.reached.amount and _share(told_syllables(clause), pair.said) > 0
    words, levels = said_in(clause)
    if by.unit == "đồng":
        words = said_in(BESIDES.sub(" ", clause))[0]
        return bool(fund_of(words)) and levels == pair.levels and fund_of(words) == fund_of(pair.said)
    return len(set(pair.said)) >= 2 and tell_one_thing(pair, words, levels)


def fund_of(words: Sequence[str]) -> frozenset[str]:
    """Return what money is of, without how it came in: "thu kinh phí công đoàn" and "kinh phí" are one."""
    of_fees = _OF_UNION if {"kinh", "phí"} <= {*words} else frozenset()
    return frozenset(words) - _TAKEN_IN - of_fees - _SAYS_NOTHING - idle_words()


def _way(pair: Pair, *, up: bool) -> Decimal:
    reached, plan = pair.reached.amount or Decimal(0), pair.plan.amount or Decimal(0)
    return reached - plan if up else plan - reached


def _is_other_way(pair: Pair, by: Figure, way: Decimal, lines: Sequence[Line]) -> bool:
    """Tell whether a plan is called passed by just what it is short of, or short by what it was passed by.

    Nothing else of the report may come so far beyond it ("ước cả năm 4.305 triệu đồng").
    """
    plan, reached = pair.plan.amount or Decimal(0), pair.reached.amount or Decimal(0)
    end = plan + plan - reached
    borne_out = any(one.amount == end and one.unit == by.unit for line in lines for one in line.figures)
    return agrees(-way, by) and not borne_out


def _is_reckoned(pair: Pair, by: Figure) -> bool:
    """Tell whether two other values of the sentence give the distance ("ước cả năm 5.420")."""
    told = [one for one in pair.line.figures if one.unit == by.unit and one.amount is not None]
    return any(
        agrees(abs((one.amount or Decimal(0)) - (two.amount or Decimal(0))), by)
        for one, two in itertools.combinations(told, 2)
    ) or any(fold(one.text) == fold(by.text) for one in told)


def _judged(pair: Pair, by: Figure, way: Decimal) -> Iterator[Relation]:
    number = by.value or Decimal(0)
    # "812 triệu đồng/800 triệu đồng" and "vượt 12,4 triệu đồng": what was reached may be rounded, plans are round.
    step = step_of(pair.reached)
    if (
        agreement(way, by) is Outcome.NOT
        and abs(way - number) > (step if by.unit else 0)
        and are_near(way, number, _NEAR)
    ):
        used = in_order((pair.reached, pair.plan, by))
        yield Relation(RelationKind.TARGET_PERCENT, Outcome.NOT, used, by.span, way, by.value, by.unit)
