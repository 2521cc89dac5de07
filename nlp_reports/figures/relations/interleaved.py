"""Two wholes and the parts of both, told in turn: "04 lớp cho 326 cán bộ: 01 lớp … 24 người, 03 lớp … 292 người".

Where the parts of one make it up, those of the other must do so too. A number of pieces before a list says as well how
many parts it has: "214 triệu đồng làm 04 nhà: chị A 60 triệu đồng, …".
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import are_near
from nlp_reports.figures.amounts import COUNT_OR_MONEY
from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.retelling import are_persons
from nlp_reports.figures.wholes import comparable, is_plain, judged, names_shared, relation, total_of
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_OF_WHICH: Final = r"\btrong đó\b"
_LISTING: Final = rf"(?:\b(?:bao gồm|gồm|cụ thể|lần lượt|chia ra)\b|{_OF_WHICH})"
_OPENS: Final = re.compile(rf"[^;.()\d]{{0,60}}(?::|\(|[,;]?\s*{_LISTING})[^;.()\d]{{0,60}}")
# The same without what may stand around it, which a search would begin at every letter in vain.
_OPENING: Final = re.compile(rf"[:(]|{_LISTING}")
# "03 lớp/164 lượt; chủ tịch 01 lớp/59 lượt, …": a semicolon opens none but a list of both.
_BEHIND: Final = re.compile(r"[^;.:,()\d]{0,20};[^;.:,()\d]{0,40}")
_NEXT: Final = re.compile(r"[^.()\d]{0,90}")
# "02 lớp … (68 lượt), 03 lớp … (268 lượt)": the parts of one whole in brackets behind those of the other.
_OPENED: Final = re.compile(r"[^.()\d]{0,90}\(\s*")
_CLOSED: Final = re.compile(r"\s*\)[^.()\d]{0,60}")
_JOINED: Final = re.compile(r"[^;.:()\d]{0,60}")
_ENDED: Final = re.compile(r"[^;.,()\d]{0,60}(?:[;.)]|$)")
_APART: Final = re.compile(r"\b(?:trong đó|riêng|khác|còn lại|năm trước|cùng kỳ|tăng|giảm|mỗi|bình quân)\b|…|\.\.\.")
# What the list leaves out: "…; phần còn lại chi thăm hỏi đột xuất".
_RESTS: Final = re.compile(r"[^.]*\b(?:còn lại|ngoài ra|khác|một số|số còn|còn dư)\b|\s*;?\s*(?:…|\.\.\.|v\.v)")
_NEAR: Final = Decimal("0.8")
_MOST = 12


def interleaved(line: Line) -> Iterator[Relation]:
    """Yield the wholes that parts told in turn, or told in the number that stands before them, do not make up."""
    if len(line.figures) < 2 + 2 or not (";" in line.text or _OPENING.search(line.text)):
        return
    figures = [figure for figure in line.figures if figure.unit != "%"]
    for at, (one, other) in enumerate(itertools.pairwise(figures)):
        after = figures[at + 2 :]
        joined = after and _JOINED.fullmatch(line.between(one, other))
        if not joined or not _is_plain(one) or not _is_plain(other):
            continue
        between = line.between(other, after[0])
        if _OPENS.fullmatch(between):
            yield from _of_both(line, (one, other), after)
            yield from _of_number(line, one, other, after)
        elif _BEHIND.fullmatch(between):
            yield from _of_both(line, (one, other), after)


def _is_plain(figure: Figure) -> bool:
    return is_plain(figure) and figure.kind in COUNT_OR_MONEY and not figure.per


def _of_both(line: Line, wholes: tuple[Figure, Figure], after: Sequence[Figure]) -> Iterator[Relation]:
    run: list[Figure] = []
    for figure in after[: _MOST * 2]:
        whole = wholes[len(run) % 2]
        last = run[-1] if run else None
        if not _is_part(whole, figure) or (last and not _goes_on(line, last, figure, inside=len(run) % 2 == 1)):
            break
        run.append(figure)
    if len(run) < 2 + 2 or len(run) % 2 or not _is_all(line, run[-1]):
        return
    # "Trong đó" may tell of some only, unless the parts of one whole make it up.
    opened, told = line.between(wholes[1], run[0]), line.folded[run[0].span.start : run[-1].span.end]
    if _APART.search(re.sub(_OF_WHICH, "", opened)) or _APART.search(told):
        return
    series = run[::2], run[1::2]
    fits = [total_of(parts) == whole.value for whole, parts in zip(wholes, series, strict=True)]
    if fits[0] is not fits[1]:
        wrong = fits.index(False)
        yield from _if_near(wholes[wrong], series[wrong])


def _goes_on(line: Line, last: Figure, figure: Figure, *, inside: bool) -> bool:
    """Tell whether a list goes on from one figure to the next, which stands in a bracket of its own or not."""
    said = line.between(last, figure)
    if inside:
        return bool(_NEXT.fullmatch(said) or _OPENED.fullmatch(said))
    return bool(_NEXT.fullmatch(said) or _CLOSED.fullmatch(_without_noun(last, said)))


def _without_noun(figure: Figure, after: str) -> str:
    """Return what stands behind a figure without what it counts: "(80 thí sinh vào vòng sau)" are but some."""
    return after.lstrip().removeprefix(fold(figure.counted))


def _is_all(line: Line, last: Figure) -> bool:
    """Tell whether the list ends with its last figure, and nothing is said to be left out of it."""
    after, before = line.after(last), line.before(last)
    bracketed = before.rfind("(") > before.rfind(")")
    closed = not bracketed or _without_noun(last, after).lstrip().startswith(")")
    return closed and bool(_ENDED.match(after)) and not _RESTS.match(after)


def _is_part(whole: Figure, part: Figure) -> bool:
    persons = whole.kind is part.kind is FigureKind.COUNT and are_persons(whole.counted) and are_persons(part.counted)
    heads = [fold(one.counted).split(" ")[0] for one in (whole, part)]
    alike = comparable(whole, part) or persons or (whole.kind is part.kind and heads[0] == heads[1] != "")
    return alike and _is_plain(part) and (part.value or 0) < (whole.value or 0)


def _of_number(line: Line, whole: Figure, number: Figure, after: Sequence[Figure]) -> Iterator[Relation]:
    """Hold "214 triệu đồng làm 04 nhà: chị A 60 triệu đồng, …" where just four sums follow to the end."""
    many = int(number.value or 0)
    parts = list(after[:many])
    if number.unit or not 3 <= many <= _MOST or len(parts) != many or comparable(whole, number):
        return
    listed = all(_is_part(whole, part) for part in parts)
    joined = all(_NEXT.fullmatch(line.between(one, other)) for one, other in itertools.pairwise(parts))
    said = line.folded[number.span.end : parts[-1].span.end]
    sure = listed and joined and _is_all(line, parts[-1]) and not (_APART.search(said) or names_shared(said))
    if sure and judged(whole, parts) is Outcome.NOT:
        yield from _if_near(whole, parts)


def _if_near(whole: Figure, parts: Sequence[Figure]) -> Iterator[Relation]:
    total, value = total_of(parts), whole.value or Decimal(0)
    near = are_near(total, value, _NEAR) or misprint_of(total, value) >= Misprint.SWAPPED
    if near and judged(whole, parts) is Outcome.NOT:
        yield relation(whole, parts, Outcome.NOT)
