"""Whether what is told right behind some values is of something else: a subject, a measure or a time of its own."""

import itertools
import re
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees
from nlp_reports.figures.line import Line
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.figures.seats import syllables
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

# What follows is of another subject, or of the whole of which the first was a part.
TURN: Final = re.compile(r"\b(?:nhưng|song|tuy nhiên|ngược lại|trong khi|thì|(?:nâng|đưa) tổng)\b")
# "3 xe trị giá 6 tỷ đồng, gồm một xe bán tải giá 2 tỷ đồng": of one of them.
PRICE_OF_ONE: Final = re.compile(r"\b(?:một|0?1)\s+[^\W\d]+[^;,.]*\b(?:giá|trị giá)\s*$")
_WAY: Final = re.compile(
    r"\b(?:tăng|giảm|vượt|cao hơn|thấp hơn|nhiều hơn|ít hơn|đông hơn|hơn|kém|hụt|thiếu|bớt|hạ|thêm|nhích|nhỉnh|chênh"
    r"|sụt|tụt|gấp|đạt|bằng|chiếm|còn|dôi)\b"
)
_BRACKET: Final = re.compile(r"\([^()]*\)")
_MARK: Final = re.compile(r"[,;:()](?!\d)")
_NARROWER: Final = re.compile(r"\b(?:nữ|nam|riêng|trong đó|khối|khu vực|cấp)\b")
# "Như vậy", "nay", "đã": whose change it is is not told.
_LINKS: Final = frozenset(
    syllable
    for said in (
        "như vậy thế là tức nghĩa nay đã năm này hiện đến cả cũng vẫn chỉ mới còn có và thì nhưng số lượng tổng toàn",
        "về so với mức từ trước chỗ nâng lên xuống được thực tính ra bình quân đều trong ta cộng lại tỷ lệ đó kỳ cùng",
        "ngoái qua",
    )
    for syllable in said.split()
)
_BEHIND: Final = re.compile(r"\s*(?:[^\W\d]+\s+){0,3}?(?:so|về|theo)\s+(?P<what>[^;.,()]{1,40})")
_EARLIER: Final = re.compile(EARLIER_TIME)
_YEAR: Final = re.compile(r"\b20\d\d\b")
_AROUND: Final = 40
# What is paid on, kept or handed out is a share that is set, of some of the money.
_SET: Final = re.compile(
    r"\b(?:nộp|trích|giữ lại|để lại|được giữ|phân bổ|phân phối|chi|cấp|hỗ trợ|giải ngân)\b[^;.()]*$"
)


def has_another_subject(before: str, between: str) -> bool:
    """Tell whether the clause before a change or share has a subject of its own; False where nothing parts the two.

    `before` and `between` are the folded text before the figure that stands before it, and that up to it.

    >>> has_another_subject("thu 1.240 triệu đồng (năm trước ", "), đoàn phí tăng ")
    True
    >>> has_another_subject("thu 1.240 triệu đồng (năm trước ", "), như vậy tăng ")
    False
    """
    said = _BRACKET.sub(" ", between)
    ways = [*_WAY.finditer(said)]
    lead = said[: ways[-1].start()] if ways else said
    marks = [*_MARK.finditer(lead)]
    if not marks:
        return False
    own = lead[marks[-1].end() :]
    known = {*syllables(before), *syllables(lead[: marks[-1].start()]), *_LINKS}
    return bool(_NARROWER.search(own)) or not {*syllables(own)} <= known


def is_held_against_another(around: str, behind: str) -> bool:
    """Tell whether what stands behind a change names another base than the words around its base do.

    >>> [is_held_against_another("năm 2022 ", behind) for behind in (" so với năm 2021.", " so với cùng kỳ")]
    [True, False]
    """
    found = _BEHIND.match(behind)
    if found is None:
        return False
    years, own = ({*_YEAR.findall(said)} for said in (found["what"], around))
    if years:
        return bool(own) and not years & own
    return not _EARLIER.search(found["what"])


def is_told_of_another(line: Line, base: Figure, told: Figure) -> bool:
    """Tell whether a change behind its base is of something else, or from something else; see the two above."""
    between = line.between(base, told)
    around = line.before(base)[-_AROUND:] + between[:_AROUND]
    return has_another_subject(line.before(base), between) or is_held_against_another(around, line.after(told))


def is_share_of_others(line: Line, part: Figure) -> bool:
    """Tell whether a share is of what is not told: of the valid votes, or of that money of which a part is due."""
    return fold(part.counted).startswith("phiếu") or (part.unit == "đồng" and bool(_SET.search(line.before(part))))


def is_share_of_both(line: Line, part: Figure, percent: Figure) -> bool:
    """Tell whether two of the counts told up to a part, or all of them, give its share.

    So it is in "8.792 việc đã xong, 8.354 đang làm, 265 quá hạn (chiếm 2,9%)", of what was due.
    """
    value = part.value or Decimal(0)
    before = [one.value for one in line.figures[: line.place_of(part)] if one.kind is FigureKind.COUNT and one.value]
    wholes = [one + other for one, other in itertools.combinations((*before, value), 2)]
    wholes = [one for one in (*wholes, sum(before, value)) if one > value] if len(before) > 1 else []
    return any(agrees(value * HUNDRED / whole, percent) for whole in wholes)


def is_share_of_more(line: Line, part: Figure, whole: Figure, percent: Figure) -> bool:
    """Tell whether another count beside a part shares its percentage ("9 xe, 101 xe ga trong 2.595 xe, 4,24%")."""
    others = [one.amount for one in line.figures if one is not part and one is not whole and one.unit == part.unit]
    sums = [part.amount + other for other in others if part.amount and other]
    return any(agrees(value * HUNDRED / (whole.amount or 1), percent) for value in sums)


def is_beside_ratio(line: Line, ratio: Figure, part: Figure) -> bool:
    """Tell whether a part with its own subject follows a ratio: it may be of either end, or of neither.

    "112/120 đoàn viên dự, nữ 78 người (67%)" does not say of whom the women are a share.
    """
    if ratio is part or ratio.kind is not FigureKind.RATIO or part.span.start < ratio.span.end:
        return False
    return has_another_subject(line.before(ratio), line.between(ratio, part))
