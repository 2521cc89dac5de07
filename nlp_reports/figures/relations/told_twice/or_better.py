"""What share is graded so or better, told twice: "tốt trở lên 10/11" of the results, "100% … tốt trở lên" later.

And a plan that a sentence calls passed, though the same ratio was told beside a plan that it does not reach: "20/22 cơ
sở, đạt 90,9%; chỉ tiêu giao 95%" and "vượt chỉ tiêu giao, 20/22 cơ sở từ tốt trở lên".
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import HUNDRED, is_exact
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.percent import share as share_of
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.model import Figure, FigureKind, FigureRole, SectionKind
from nlp_reports.text import fold

_OR_BETTER: Final = re.compile(
    r"\b(?P<grade>xuất sắc|tốt|khá|trung bình|vững mạnh|đạt yêu cầu|hoàn thành)(?:\s+nhiệm vụ)?\s+trở lên\b"
)
_ASIDE: Final = re.compile(
    r"\b(?:chỉ tiêu|ct|kế hoạch|kh|phấn đấu|năm trước|cùng kỳ|so với|đăng ký|giao|mục tiêu|khối|riêng|trong đó|ước"
    r"|dự kiến|quý|kỳ|học kỳ|mới|chưa|không|đảng viên|tăng|giảm|số còn lại|năm 20\d\d)\b"
)
_ALL: Final = re.compile(r"\s*(?:số\s+|các\s+)?(?P<noun>[^;.,:()\d%]{2,40})")
_PASSED: Final = (
    r"\b(?<!chưa )(?<!không )(?<!gần )(?<!để )(?:vượt|đạt và vượt|hoàn thành và vượt|đạt|hoàn thành)\s+(?:mức\s+)?"
    r"(?:@plan_word|@set_for|ct)\b"
)
_AHEAD: Final = re.compile(r"\b(?:ước|dự kiến|phấn đấu|sẽ|nếu|để|quyết tâm|chưa|không)\b")
_MAY: Final = frozenset({"đạt", "vượt", "hoàn"})
_SAYS_NOTHING: Final = frozenset({"chỉ", "tiêu", "kế", "hoạch", "tỉnh", "huyện", "giao", "ct", "kh", "hội", "trên"})
# What is said to have been passed may be another plan: the sentence may say nothing that the other one does not.
_OF_PASSING: Final = frozenset({"vượt", "chất", "lượng", "cơ", "sở", "hội", "từ", "hoàn", "thành", "kế", "hoạch", "ct"})
_OTHER_PLAN: Final = re.compile(r"\b(?:nhiệm kỳ|giai đoạn|đến năm|cuối năm|điều chỉnh|năm 20\d\d)\b")
_SAYS_GRADES: Final = frozenset(
    {"xếp", "loại", "phân", "đánh", "giá", "hoàn", "thành", "nhiệm", "vụ", "trở", "từ", "tốt", "khá", "trung", "bình"}
    | {"xuất", "sắc", "vững", "mạnh", "yêu", "cầu", "tổng", "số", "chất", "lượng", "cả", "cuối", "tỷ", "lệ", "chiếm"}
)
# "Còn 18 CĐCS chưa đạt mức hoàn thành tốt".
_BELOW: Final = re.compile(
    r"\s*(?:[^\W\d]+\s+){1,6}?(?:(?:chưa|không)\s+(?:được\s+)?(?:đạt|xếp)|(?:xếp\s+|ở\s+)?dưới)"
    r"(?:\s+(?:mức|loại|hạng|hoàn thành))*\s+(?P<grade>xuất sắc|tốt|khá|trung bình|vững mạnh)"
    r"(?:\s+nhiệm vụ)?(?:\s+trở lên)?\s*(?:[.;,)]|$)"
)
_LEFT: Final = re.compile(r"(?:^|[;.,:]\s*)\W*(?:tuy nhiên,?\s+)?(?:vẫn\s+)?còn(?:\s+(?:có|tới|đến|lại))*\s*$")
_APART: Final = Decimal(1)
_WIDE: Final = Decimal(25)
_CLAUSE: Final = re.compile(r"[;.](?!\d)")


class _Share(NamedTuple):
    """A share of those graded so or better: its figure, in hundredths, the grade and who was graded."""

    line: Line
    figure: Figure
    percent: Decimal
    grade: str
    noun: str


def or_better(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the shares so graded or better that are told otherwise, and the plans called passed that they miss."""
    told = [one for line in lines if "trở lên" in line.text and not line.planned for one in _shares(line)]
    for one, other in itertools.combinations(told, 2):
        same = (one.grade, one.noun) == (other.grade, other.noun) and one.line is not other.line
        judges = [
            each.section is not None and each.section.kind is SectionKind.ASSESSMENT for each in (one.line, other.line)
        ]
        if (
            same
            and any(judges)
            and not all(judges)
            and _APART <= abs(one.percent - other.percent) <= _WIDE
            and _are_alone(told, one, other)
        ):
            yield judged(in_order((one.figure, other.figure)))
    yield from _passed(lines)
    yield from _below(lines, told)


def _below(lines: Sequence[Line], told: Sequence[_Share]) -> Iterator[Relation]:
    """Hold how many are said to be below a grade against the only ratio of those graded so or better."""
    for line in lines if told else ():
        for figure in () if line.planned else line.figures:
            plain = figure.kind is FigureKind.COUNT and is_exact(figure) and figure.role is FigureRole.ACTUAL
            said = _BELOW.match(line.after(figure)) if plain and _LEFT.search(line.before(figure)) else None
            like = [one for one in told if said is not None and one.grade == said["grade"] and one.line is not line]
            ratio = like[0].figure if len(like) == 1 and like[0].noun == fold(figure.counted) else None
            rest = (ratio.high or 0) - (ratio.low or 0) if ratio is not None and ratio.high is not None else None
            if ratio is not None and rest and figure.value != rest:
                used = in_order((ratio, figure))
                yield Relation(RelationKind.CHANGE, Outcome.NOT, used, figure.span, Decimal(rest), figure.value)


def _are_alone(told: Sequence[_Share], one: _Share, other: _Share) -> bool:
    """Tell whether no third share of these bodies is told."""
    like = [each for each in told if (each.grade, each.noun) == (one.grade, one.noun)]
    return all(each.line in (one.line, other.line) for each in like) and one.figure.kind is not other.figure.kind


def _shares(line: Line) -> Iterator[_Share]:
    """Yield the only ratio, else the only percentage, of a clause that grades so or better."""
    for said in _OR_BETTER.finditer(line.text):
        start, end = _around(line, said)
        clause = line.folded[start:end]
        near = [one for one in line.figures if start <= one.span.start < end and is_exact(one) and not one.period]
        ratios = [one for one in near if one.kind is FigureKind.RATIO]
        shares = ratios or [one for one in near if one.unit == "%" and one.kind is FigureKind.PERCENTAGE]
        if len(shares) != 1 or _ASIDE.search(clause) or len(_OR_BETTER.findall(clause)) > 1:
            continue
        percent = share_of(shares[0]) if ratios else shares[0].value
        noun = fold(shares[0].counted) if ratios else _noun_behind(line, shares[0])
        of_all = noun and not _says_more(line, noun)
        if percent is not None and of_all and shares[0].role is FigureRole.ACTUAL:
            yield _Share(line, shares[0], percent, said["grade"], noun)


def _says_more(line: Line, noun: str) -> bool:
    """Tell whether a sentence says more than who was graded how: of which of them, when, by whom or for what."""
    nouns = frozenset(told_syllables(noun))
    return bool(frozenset(told_syllables(line.text)) - nouns - _SAYS_GRADES - idle_words())


def _around(line: Line, said: re.Match[str]) -> tuple[int, int]:
    """Return where the clause round a grade begins and ends in the report: at semicolons and full stops."""
    start = max((one.end() for one in _CLAUSE.finditer(line.text, 0, said.start())), default=0)
    close = _CLAUSE.search(line.text, said.end())
    offset = line.sentence.span.start
    return offset + start, offset + (close.start() if close else len(line.text))


def _noun_behind(line: Line, figure: Figure) -> str:
    """Return the noun behind a percentage: "100% CĐBP xếp loại tốt trở lên"."""
    said = _ALL.match(line.after(figure))
    words = compiled(r"\b(?:xếp|được|đạt|hoàn thành|có|đều|phân)\b").split(said["noun"])[0] if said else ""
    return words.strip()


def _passed(lines: Sequence[Line]) -> Iterator[Relation]:
    """Hold "vượt chỉ tiêu giao, 20/22 cơ sở" against the sentence that tells this ratio and the planned level."""
    for line in lines:
        ratio = line.figures[0] if len(line.figures) == 1 and not line.planned else None
        if ratio is None or ratio.kind is not FigureKind.RATIO or not is_exact(ratio) or _MAY.isdisjoint(line.tokens):
            continue
        said = None if _AHEAD.search(line.text) else compiled(_PASSED).search(line.text)
        percent = share_of(ratio)
        plans = [plan for other in lines if other is not line for plan in _levels(line, other, ratio)] if said else []
        if said is not None and percent is not None and plans and all(percent < (one.value or 0) for one in plans):
            words = words_as_figure(line, line.span_of(said))
            used = in_order((plans[0], ratio, words))
            yield Relation(RelationKind.TARGET_PERCENT, Outcome.NOT, used, words.span)


def _levels(line: Line, other: Line, ratio: Figure) -> list[Figure]:
    """Return the only planned level that a sentence tells with a ratio, if it speaks of what the other one does."""
    same = any((one.low, one.high) == (ratio.low, ratio.high) and one.counted == ratio.counted for one in other.figures)
    planned = [one for one in other.figures if one.unit == "%" and one.role is FigureRole.TARGET and one.value]
    if not same or len(planned) != 1 or (planned[0].value or 0) > HUNDRED:
        return []
    both = frozenset(told_syllables(line.text)) & frozenset(told_syllables(other.text))
    nouns = frozenset(told_syllables(fold(ratio.counted)))
    more = frozenset(told_syllables(line.text)) - frozenset(told_syllables(other.text)) - nouns - _OF_PASSING
    same = len(both - _SAYS_NOTHING - nouns) >= 2 and not more - idle_words() and not _OTHER_PLAN.search(other.text)
    return planned if same else []
