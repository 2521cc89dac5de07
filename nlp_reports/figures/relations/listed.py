"""A whole held against the parts listed right behind it, where no known way to part it names them.

The numbers themselves must say that the parts make it up: they come so near that only a slip can keep them apart.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.relations.partition import run_of_parts
from nlp_reports.figures.wholes import alike, comparable, judged, mixes_levels, names_shared, relation, total_of
from nlp_reports.model import Figure, FigureKind, FigureRole

_LISTS = re.compile(r"[^;.()\d]{0,60}(?:\(|:|\bgồm\b)\s*(?:có\s*)?[^;.()\d]{0,40}$")
_OF_WHICH = re.compile(r"[^;.()\d]{0,60}[,;(]\s*trong đó\s*(?:có\s*)?:?[^;.()\d]{0,40}$")
_OPEN = re.compile(r"[^;.\d]*?(?:\b(?:khác|còn lại|một số)\b|…|\.\.\.|\bv\.v)")
_BRACKETED = re.compile(r"\([^()]*\)")
_LABEL = re.compile(r"[^,;.()\d]*")
_NEAR = Decimal("0.1")
_OPENS = re.compile(r"[^;.():\d]{0,40}:[^;.()\d]{0,30}$")
_IN = re.compile(r"\((?:\s*[^\W\d]+){0,3}\s*$")
# "Bầu 19 uỷ viên; ban kiểm tra gồm 11, đồng thời bầu 1 chủ tịch": what comes besides, or of them later, is no part.
_ASIDE = re.compile(
    r"\b(?:đồng thời|ngoài ra|bên cạnh đó|học xong|ra nghề|bế giảng|qua đó|nhờ đó|(?:cuối|hết) (?:khoá|lớp|đợt)"
    r"|(?:sau|kết thúc) (?:khi|lớp|khoá|đợt|đào tạo|học|tập huấn))\b"
)


def listed(line: Line, runs: Sequence[list[Figure]]) -> Iterator[Relation]:
    """Yield what the sentence says of wholes and of the parts listed behind them, `runs_of_parts` being known."""
    yield from _in_brackets(line)
    for at, (whole, run) in enumerate(zip(line.figures, runs, strict=True)):
        if whole.kind is not FigureKind.COUNT or whole.role is not FigureRole.ACTUAL or not whole.value:
            continue
        parts = run or _far_parts(line, whole, line.figures[at + 1 :])
        if len(parts) < 2:
            continue
        between = line.between(whole, parts[0])
        complete, chosen = bool(_LISTS.fullmatch(between)), bool(_OF_WHICH.fullmatch(_undigited(between)))
        if (
            (complete or chosen)
            and not _ASIDE.search(line.between(parts[0], parts[-1]))
            and _may_make_up(line, whole, parts)
        ):
            yield relation(whole, parts, _outcome(line, whole, parts, complete=complete and not chosen))


def _in_brackets(line: Line) -> Iterator[Relation]:
    """Read "06 lớp cho 538 lượt người: 03 lớp chủ tịch (326 người), 02 lớp kiểm tra (134 người), …"."""
    for whole, first in itertools.pairwise(line.figures):
        if whole.kind is not FigureKind.COUNT or not whole.value or not _OPENS.fullmatch(line.between(whole, first)):
            continue
        after = line.figures[line.place_of(first) :]
        behind = [figure for figure in after if ";" not in line.between(whole, figure)]
        parts = [figure for figure in behind if _IN.search(line.before(figure)) and alike(whole, figure)]
        heads = [figure for figure in behind if figure not in parts]
        paired = len(heads) == len(parts) >= 2 and behind[1::2] == parts
        if paired and (len(parts) > 2 or _is_told(line, whole, heads)) and _may_make_up(line, whole, parts):
            yield relation(whole, parts, judged(whole, parts))


def _is_told(line: Line, whole: Figure, heads: Sequence[Figure]) -> bool:
    """Tell whether what the brackets stand behind is complete: a figure before the whole is its sum."""
    before = line.figures[: line.place_of(whole)]
    return any(figure.value == total_of(heads) for figure in before)


def _far_parts(line: Line, whole: Figure, after: Sequence[Figure]) -> list[Figure]:
    """Return the parts of "164 buổi cho 8.372 lượt người, trong đó huyện 46 buổi, …": another count stands between."""
    first = next((at for at, figure in enumerate(after) if comparable(whole, figure)), 0)
    return run_of_parts(line, whole, after[first:], after[first - 1]) if first else []


def _undigited(said: str) -> str:
    return re.sub(r"(?<=\d)\.(?=\d)|\d", "", _BRACKETED.sub("", said))


def _may_make_up(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether the parts come near the whole, and no label names a quality that several of them may share."""
    value = whole.value or Decimal(0)
    apart = abs(total_of(parts) - value)
    near = apart <= value * _NEAR or (len(parts) > 2 and apart <= 2)
    smaller = all(part.value and part.value < value for part in parts)
    labels = [_label_of(line, at) for at in range(line.place_of(parts[0]), line.place_of(parts[-1]) + 1)]
    shared = any(map(names_shared, labels)) or (total_of(parts) > value and mixes_levels(labels))
    return near and smaller and not shared and is_exact(whole, *parts)


def _label_of(line: Line, at: int) -> str:
    """Return the words around one part, up to the marks and numbers on either side of it."""
    figure = line.figures[at]
    ahead = line.folded[line.figures[at - 1].span.end : figure.span.start]
    behind = _LABEL.match(line.folded, figure.span.end, line.sentence.span.end)
    return re.split(r"[,;.()\d]", ahead)[-1] + " " + (behind[0] if behind else "")


def _has_heads(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether the parts make up the whole without what no comma parts from the next ("19 xã 1.020 người")."""
    pairs = zip(parts, [*parts[1:], None], strict=True)
    told = [one for one, after in pairs if after is None or re.search(r"[,;:]|\bvà\b", line.between(one, after))]
    return len(told) < len(parts) and judged(whole, told) is Outcome.FITS


def _outcome(line: Line, whole: Figure, parts: Sequence[Figure], *, complete: bool) -> Outcome:
    outcome = judged(whole, parts)
    if outcome is Outcome.NOT and _has_heads(line, whole, parts):
        return Outcome.CANNOT
    short = total_of(parts) < (whole.value or Decimal(0))
    if outcome is Outcome.NOT and short and (not complete or _OPEN.match(line.after(parts[-1]))):
        return Outcome.CANNOT
    return outcome
