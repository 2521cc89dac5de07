"""Goals called reached, or missed, in another clause or sentence than the values that say otherwise.

"Tập hợp được 78,4%; chỉ tiêu tỉnh giao 80%: đạt"; "Tỉnh giao 25 sáng kiến, có 23 sáng kiến. Đây là chỉ tiêu hoàn thành
sớm". Nothing else of the goal's kind may be told there, and what is said of it must be said of nothing else.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order, where_in
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.goal_said import (
    ASIDE,
    GOAL,
    LESS,
    NOT_YET,
    OF_GOAL,
    VERDICT,
    is_goal,
    short_of,
)
from nlp_reports.figures.relations.held import LESS_IS_BETTER, is_value
from nlp_reports.figures.relations.plan_before import OF_PLANS, PART_OF_TIME
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.figures.retelling import told_words
from nlp_reports.model import Figure, FigureKind, FigureRole

_MAY: Final = cues(("vượt", "hoàn thành", "đạt", "đích", "xong", "trọn", "tròn", "đủ"))
_LINKS: Final = (
    r"\W*(?:(?:như vậy|như thế|vậy là|thế là|nhờ đó|qua đó|do đó|kết quả là|có thể nói|rõ ràng|mừng là)\b[,\s]*)?"
)
_THIS: Final = r"(?:này|trên|đó|ấy|nói trên|kể trên|vừa nêu)"
_DONE: Final = r"(?:hoàn thành|vượt|đạt|xong|(?:về|cán|tới|đến|chạm) đích)"
# "Đây là chỉ tiêu hoàn thành sớm", "Chỉ tiêu này đã vượt", "Chỉ tiêu phát triển đoàn viên đã hoàn thành".
_OF_IT: Final = re.compile(
    rf"{_LINKS}(?:(?:đây|đó)\s+(?:cũng\s+)?(?:là|thuộc)\s+(?:một\s+trong\s+(?:những|các)\s+|một\s+)?"
    rf"(?:chỉ tiêu|kế hoạch|nội dung|phần việc|mục tiêu)\s+(?:(?:đã|được|mà|xã|huyện|ngành|hội|đơn vị)\s+){{0,3}}"
    rf"|(?:chỉ tiêu|kế hoạch|mục tiêu|kết quả|con số)\s+{_THIS}\s+(?:(?:đã|được|cũng|là|như vậy|coi như)\s+){{0,3}}"
    r"|(?:chỉ tiêu|kế hoạch|mục tiêu|nhiệm vụ|phần việc)\s+(?P<what>(?:(?!đã\b|được\b|đều\b)[^\W\d]+\s+){1,7}?)"
    r"(?:(?:như (?:vậy|thế)|vậy là|thế là|coi như|là|theo đó)\s+){0,2}(?:(?:đã|được|cũng)\s+){1,2})"
    rf"(?:(?P<short>(?:chưa|không)\s+(?:đạt|hoàn thành|xong)|hụt)|{_DONE})\b"
)
# "Cả hai chỉ tiêu trên đều đạt".
_OF_ALL: Final = re.compile(
    rf"{_LINKS}(?:cả|toàn bộ|tất cả)\s+(?:(?:các|hai|ba|bốn|năm|\d+)\s+)?"
    rf"(?:chỉ tiêu|kế hoạch|mục tiêu|nội dung|phần việc)\s+(?:{_THIS}\s+)?(?:(?:đều|đã|được)\s+){{1,3}}{_DONE}\b"
)
_REFERS: Final = (
    r"\W*(?:(?:nếu\s+|đem\s+)?so(?:\s+với)?|đối chiếu(?:\s+với)?|đặt (?:bên|cạnh)|trong khi|còn|mà)?\s*"
    rf"(?:mức\s+)?{GOAL}[^;.:\d]{{0,40}}$"
)
# "Đối chiếu với mức 80% mà tỉnh giao": who set it stands behind.
_COMPARES: Final = re.compile(r"\W*(?:nếu\s+)?(?:đối chiếu|so|đem so|đặt bên|đặt cạnh)(?:\s+với)?\s+(?:mức|con số)\s*$")
_SET_BEHIND: Final = r"\s*(?:[^\W\d]+\s+){0,2}?(?:@set_for|giao|đề ra|đặt ra)\b"
_CUTS: Final = (re.compile(r";"), re.compile(r"[;,](?!\d)"))
_TURNS: Final = re.compile(r"^\W*(?:còn|riêng|trong khi)\s+")
_NO_NAME: Final = frozenset({"khối", "bên", "khu", "vực", "mà", "như", "vậy", "mức", "con", "số"})
_SAYS_MORE: Final = re.compile(
    r"\b(?:nhưng|song|tuy nhiên|riêng|một số|vài|ngoài|trừ|năm (?:trước|ngoái|sau|tới)|cùng kỳ|nhiệm kỳ|giai đoạn|quý"
    r"|tháng\s+\d|(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?\d|nếu|sẽ|phấn đấu|dự kiến|ước|để|nhằm|khó|gần|suýt)\b"
)
_PLANNED: Final = r"\s*(?:[^\W\d]+\s+){0,3}?(?:theo|so với|trên)?\s*(?:@plan_word|@set_for)\b"
_SETTERS: Final = frozenset(
    {"hội", "đoàn", "công", "cấp", "trên", "tỉnh", "huyện", "xã", "ngành", "lđlđ", "đơn", "vị", "hoàn", "thành", "vượt"}
    | {"đối", "chiếu", "đem", "so", "đặt", "bên", "cạnh"}
)
_FAR: Final = Decimal("1.8")


def goals_beside(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the goals that a clause or sentence beside their values calls what these are not; `found` are known."""
    known = {figure.ref for one in found if one.outcome is Outcome.NOT for figure in one.figures}
    for first, line in itertools.pairwise([None, *lines]):
        if line is None or line.planned or not _MAY.stand_in(line):
            continue
        together = first is not None and first.sentence.paragraph == line.sentence.paragraph and not first.planned
        told = _of_clause(line) or (first is not None and together and _of_sentences(first, line)) or None
        if told and known.isdisjoint(one.ref for one in told):
            used = in_order(told)
            yield Relation(RelationKind.TARGET_PERCENT, Outcome.NOT, used, where_in(used, used[-1].sentence))


def _of_sentences(first: Line, line: Line) -> tuple[Figure, ...] | None:
    """Return the figures of two sentences that contradict what the second says of a goal."""
    if any(PART_OF_TIME.search(one.text) or _SAYS_MORE.search(one.text) for one in (first, line)):
        return None
    if not line.figures:
        return _of_it(first, line)
    if len(line.figures) > 1 or not is_value(line.figures[0]):
        return None
    return _of_goal_behind(first, line, line.figures[0]) or _of_goal_before(first, line, line.figures[0])


def _of_clause(line: Line) -> tuple[Figure, ...] | None:
    """Read "tập hợp được 78,4%; chỉ tiêu tỉnh giao 80%: đạt": the goal alone in the clause of its verdict."""
    head, _, tail = line.text.rpartition(";")
    if not head or _SAYS_MORE.search(tail):
        return None
    start = line.sentence.span.start + len(head)
    told = [one for one in line.figures if one.span.start > start]
    before = [one for one in line.figures if one.span.start < start]
    clause = line.sentence.span.start + head.rfind(";") + 1
    near = [one for one in before if one.span.start >= clause]
    if len(told) != 1 or _is_aside(line, line.text[head.rfind(";") + 1 :]) or _verdict_behind(line, told[0]) is None:
        return None
    if is_goal(line, told[0]):
        return _short(near, told[0])
    return _short(told, near[0]) if len(near) == 1 and is_goal(line, near[0]) else None


def _of_goal_behind(first: Line, line: Line, goal: Figure) -> tuple[Figure, ...] | None:
    """Read "đạt 93,2%. Đối chiếu chỉ tiêu 95% của Hội cấp trên thì xã đã vượt"."""
    compared = _COMPARES.fullmatch(line.before(goal)) and compiled(_SET_BEHIND).match(line.after(goal))
    refers = compiled(_REFERS).fullmatch(line.before(goal)) and is_goal(line, goal)
    said = _verdict_behind(line, goal) if refers or compared else None
    if said is None:
        return None
    own = f"{line.before(goal)} {line.after(goal)[: said.start()]} {said['tail'] or ''}"
    if not refers or _is_aside(first, first.text) or not _says_no_more(own, first):
        return _short(_named_in(first, goal, own), goal)
    return _short(first.figures, goal) or _short(_named_in(first, goal, own), goal)


def _named_in(first: Line, goal: Figure, own: str) -> list[Figure]:
    """Return the figures of the only clause that names all that is said of a goal ("… được công nhận 356")."""
    words = told_words(own) - told_words(goal.counted) - idle_words() - OF_PLANS - _SETTERS - _NO_NAME
    for cut in _CUTS if words else ():
        ends = [*(one.start() for one in cut.finditer(first.text)), len(first.text)]
        clauses = list(zip([0, *ends], ends, strict=False))
        named = [each for each in clauses if words <= told_words(first.text[slice(*each)])]
        if len(named) == 1 and not _is_aside(first, _TURNS.sub(" ", first.text[slice(*named[0])].lstrip("; ,"))):
            start, end = (at + first.sentence.span.start for at in named[0])
            inside = [one for one in first.figures if start <= one.span.start < end]
            inside = [one for one in inside if one.unit == goal.unit and one.kind is goal.kind]
            if len(inside) == 1:
                return inside
    return []


def _verdict_behind(line: Line, figure: Figure) -> re.Match[str] | None:
    """Return the only verdict behind a figure, one that calls its goal reached."""
    after = line.after(figure)
    said = [one for one in compiled(VERDICT).finditer(after) if not NOT_YET.search(after[: one.start()])]
    return said[0] if len(said) == 1 else None


def _says_no_more(said: str, first: Line) -> bool:
    """Tell whether a text names nothing that the sentence before does not, those who set goals left out."""
    return told_words(said) - idle_words() - OF_PLANS - _SETTERS <= told_words(first.text)


def _short(near: Sequence[Figure], goal: Figure) -> tuple[Figure, ...] | None:
    """Return a goal with the only value of its kind told near it, where that is short of it."""
    values = [one for one in near if one.unit == goal.unit and one.kind in {goal.kind, FigureKind.RATIO}]
    if len(values) != 1 or not is_value(values[0]) or values[0].kind is FigureKind.RATIO:
        return None
    value, level = values[0].value or Decimal(0), goal.value or Decimal(0)
    alike = are_alike(values[0], goal) and values[0].role is FigureRole.ACTUAL
    return (values[0], goal) if alike and value < level <= value * _FAR else None


def _of_goal_before(first: Line, line: Line, value: Figure) -> tuple[Figure, ...] | None:
    """Read "Năm nay phải giúp 30 hộ thoát nghèo. Các cấp Hội giúp được 27 hộ, hoàn thành chỉ tiêu"."""
    said = _verdict_behind(line, value)
    goals = [one for one in first.figures if one.unit != "%" and is_value(one)]
    if said is None or len(goals) != 1 or len(first.figures) != 1 or _is_aside(line, line.text):
        return None
    named = value.counted and goals[0].counted and is_goal(first, goals[0])
    own = named and _says_no_more(said["tail"] or "", first) and _is_one_matter(first, line)
    return _short([value], goals[0]) if own else None


def _is_one_matter(first: Line, line: Line) -> bool:
    """Tell whether two sentences share words beside those of plans."""
    said = [told_words(one.text) - idle_words() - OF_PLANS for one in (first, line)]
    return len(said[0] & said[1]) > 1


def _is_aside(line: Line, said: str) -> bool:
    return bool(ASIDE.search(said) or LESS.search(said) or LESS_IS_BETTER.search(said) or line.planned)


def _of_it(first: Line, line: Line) -> tuple[Figure, ...] | None:
    """Read what a sentence without figures says of the goal of the one before it, or of all its goals."""
    if _is_aside(first, first.text):
        return None
    if _OF_ALL.match(line.text):
        return next(((one,) for one in first.figures if _is_short_of_plan(first, one)), None)
    said = _OF_IT.match(line.text)
    if said is None or (said["what"] and not told_words(said["what"]) - idle_words() <= told_words(first.text)):
        return None
    shares = [
        one for one in first.figures if one.unit == "%" and is_value(one) and compiled(OF_GOAL).match(first.after(one))
    ]
    if said["short"]:
        passed = len(shares) == 1 and (shares[0].value or 0) >= HUNDRED
        return (shares[0],) if passed else None
    if shares:
        return (shares[0],) if len(shares) == 1 and (shares[0].value or HUNDRED) < HUNDRED else None
    return short_of(first, first.figures, bare=False)


def _is_short_of_plan(line: Line, figure: Figure) -> bool:
    """Tell whether a share or ratio says that less than a plan was reached."""
    if figure.unit == "%":
        return (
            is_value(figure)
            and bool(compiled(OF_GOAL).match(line.after(figure)))
            and (figure.value or HUNDRED) < HUNDRED
        )
    ratio = figure.kind is FigureKind.RATIO and figure.role is FigureRole.ACTUAL
    return ratio and (figure.low or 0) < (figure.high or 0) and bool(compiled(_PLANNED).match(line.after(figure)))


def _is_share_of_goal(line: Line, figure: Figure) -> bool:
    return figure.unit == "%" and is_value(figure) and bool(compiled(OF_GOAL).match(line.after(figure)))
