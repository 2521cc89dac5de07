"""Means of values that are told one by one ("34, 41, 29 …, bình quân 38"), and means of all outside those of the parts.

Only a list that is known to be whole is reckoned: four quarters, twelve months, as many as are said to be.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_exact, step_of
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.named_runs import Run, are_of_one_measure, bare_words, run_of, words_of
from nlp_reports.figures.number_words import number_said
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import whole_words

_MEAN: Final = whole_words(("bình quân", "bq", "trung bình"))
_DIGIT: Final = re.compile(r"\d")
_NEAR: Final = re.compile(r"[^;.]{0,90}?$")
_PER: Final = re.compile(r"\b(?:mỗi|một)\s+(?P<head>[^\W\d]+)")
_IN_TURN: Final = re.compile(r"(?P<noun>[^,;.:()]*)\blần lượt\s*(?:là|:)?\s*$")
_GOES_ON: Final = re.compile(r"\s*(?:[^\W\d]+\s*)?(?:,|;|\bvà\b)\s*(?:và\s+)?")
_COUNT: Final = r"(?P<many>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+"
_OVERALL: Final = re.compile(rf"\bchung\s+(?:(?:của|cho|cả|toàn)\s+)*{_COUNT}(?P<head>[^\W\d]+)")
_WHOLE: Final = {"quý": 4, "tháng": 12}
_OTHER: Final = re.compile(r"\b(?:năm trước|năm ngoái|cùng kỳ|kế hoạch|chỉ tiêu|khoá trước|tăng|giảm)\b")
_ENDS: Final = re.compile(r"[,;.()]|\b(?:vì|do|nên|và|mỗi)\b")
_IDLE: Final = words_of("mỗi một bình quân trung chung thì ra tính vì thế do đó như thu nhập tuổi điểm người")
_SLACK: Final = Decimal("0.02")


def means_of_runs(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield means that the values told one by one before them do not give; those of `found` are left alone."""
    kinds = {RelationKind.MEAN, RelationKind.PRODUCT}
    settled = {f.ref for one in found if one.kind in kinds and one.outcome is not Outcome.CANNOT for f in one.figures}
    for at, line in enumerate(lines):
        mean = _mean_of(line) if line.figures and _MEAN.search(line.text) else None
        if mean is None or mean.ref in settled:
            continue
        together = at and lines[at - 1].sentence.paragraph == line.sentence.paragraph
        own = [(line, one) for one in line.figures if one.span.end <= mean.span.start and _DIGIT.search(one.text)]
        near = lines[at - 1] if together and not own else line
        told = own or [(near, one) for one in near.figures if near is not line and _DIGIT.search(one.text)]
        if (
            len(told) >= 2
            and not (_OTHER.search(near.text) or _OTHER.search(line.text))
            and _is_of_them(line, near, mean)
        ):
            yield from _of_listed(line, near, [one for _, one in told], mean)
            yield from _of_named(line, near, told, mean)


def _mean_of(line: Line) -> Figure | None:
    """Return the first figure behind the last word for a mean, where it stands close."""
    cues = [found.end() for found in _MEAN.finditer(line.text)]
    start = line.sentence.span.start + cues[-1]
    mean = next((one for one in line.figures if one.span.start >= start and _DIGIT.search(one.text)), None)
    if (
        mean is None
        or not mean.value
        or not is_exact(mean)
        or not _NEAR.fullmatch(line.folded[start : mean.span.start])
    ):
        return None
    return mean


def _is_of_them(line: Line, near: Line, mean: Figure) -> bool:
    """Tell whether the clause of a mean names nothing that was not told with the values."""
    before = re.split(r"[;.,]\s", near.between(near.figures[-1], mean) if near is not line else line.before(mean))[-1]
    behind = _ENDS.split(line.after(mean))[0].removeprefix("/tháng")
    said = words_of(f"{before} {behind}") - bare_words() - _IDLE
    return said <= words_of(near.text if near is not line else line.before(mean).removesuffix(before))


def _of_listed(line: Line, near: Line, told: Sequence[Figure], mean: Figure) -> Iterator[Relation]:
    """Read "tuổi lần lượt là 34, 41, 29, 46 và 40. Tuổi bình quân của Ban Chấp hành là 48"."""
    opens = next((at for at, one in enumerate(told) if _IN_TURN.search(near.before(one))), None)
    if opens is None:
        return
    noun = _IN_TURN.search(near.before(told[opens]))
    every = [told[opens]]
    for one in told[opens + 1 :]:
        if not _GOES_ON.fullmatch(near.between(every[-1], one)):
            break
        every.append(one)
    same = noun is not None and bool((words_of(noun["noun"]) - bare_words()) & words_of(line.before(mean)[-60:]))
    if same and len(every) >= 3 and _are_plain(every, mean):
        yield from _judged(every, mean)


def _of_named(line: Line, near: Line, told: Sequence[tuple[Line, Figure]], mean: Figure) -> Iterator[Relation]:
    """Read "quý I 18 ca, …, quý IV 21 ca; trung bình mỗi quý 26 ca", and "chung hai khối" beside a mean of either."""
    run = run_of(told)
    if run is None or not _are_plain([one for _, one in told], mean):
        return
    overall = _OVERALL.search(line.before(mean))
    if overall is not None and _is_whole(run, overall["head"], overall["many"]):
        parts = _MEAN.search(near.text if near is not line else near.before(told[-1][1]))
        yield from _outside(run, mean) if parts else ()
        return
    per = _PER.search(line.before(mean)[-60:]) or _PER.match(line.after(mean).lstrip())
    if per is None or any(one.head != per["head"] for one in run.every) or _MEAN.search(near.before(told[-1][1])):
        return
    said = re.search(rf"\b{_COUNT}{re.escape(per['head'])}\b", f"{near.text} {line.before(mean)}")
    if len(run.every) == _WHOLE.get(per["head"]) or (said and _is_whole(run, per["head"], said["many"])):
        yield from _judged([one.figure for one in run.every], mean)


def _is_whole(run: Run, head: str, many: str) -> bool:
    number = number_said(many)
    return number == len(run.every) and all(one.head == head for one in run.every)


def _are_plain(every: Sequence[Figure], mean: Figure) -> bool:
    roles = all(one.role is FigureRole.ACTUAL and one.kind is not FigureKind.PERCENTAGE for one in (*every, mean))
    return roles and are_of_one_measure(every) and every[0].unit == mean.unit and every[0].per == mean.per


def _judged(every: Sequence[Figure], mean: Figure) -> Iterator[Relation]:
    values = [one.value or Decimal(0) for one in every]
    computed, said = sum(values, Decimal(0)) / len(values), mean.value or Decimal(0)
    gap, used = abs(computed - said), (*every, mean)
    outcome = Outcome.FITS if gap < step_of(mean) else Outcome.CANNOT
    if gap >= step_of(mean) and gap > computed * _SLACK:
        outcome = Outcome.NOT
    yield Relation(RelationKind.MEAN, outcome, used, where_of(mean), computed, said, mean.unit)


def _outside(run: Run, mean: Figure) -> Iterator[Relation]:
    """Hold a mean of all against those of the parts: it lies between them, whatever they weigh."""
    values, said = [one.value for one in run.every], mean.value or Decimal(0)
    used, step = (*(one.figure for one in run.every), mean), step_of(mean)
    lies = min(values) - step <= said <= max(values) + step
    yield Relation(RelationKind.MEAN, Outcome.FITS if lies else Outcome.NOT, used, where_of(mean))
