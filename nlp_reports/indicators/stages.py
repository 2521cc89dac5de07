"""Which sections, and which columns of tables, tell only a part of the year: a quarter, some months, a stage."""

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.model import Report, Sentence, Table
from nlp_reports.text import fold, one_of

_NUMBERED: Final = (
    r"(?: thứ)? (?:[ivx]{1,4}|\d{1,2}|một|hai|ba|bốn|tư|năm|sáu|nhất|nhì|đầu|giữa|cuối|sau|trước)"
    r"(?!\w|[./]\d{4})(?! ?[-–] ?\d{3})"
)
_DAYS: Final = r"(?:từ )?(?:ngày )?\d{1,2}[/.]\d{1,2} ?(?:[-–]|đến) ?(?:ngày )?\d{1,2}[/.]\d{1,2}"
_SEVERAL: Final = 2
# Words; what is longer tells a story.
_TITLE: Final = 16


class Stages:
    """The sections of a report that tell one stage of the year each ("Quý I", "Chặng thứ hai: tháng 4 đến tháng 6")."""

    def __init__(self, report: Report, sentences: Sequence[Sentence], telling: Container[int | None]) -> None:
        """Part a report into stages; `telling` are the numbers of the sentences that have figures."""
        sections = _sections(report)
        stages = _by_paragraph(report, sections) if sections else {}
        self._of = {one.ref: stages[one.paragraph] for one in sentences if one.paragraph in stages}
        self._told: dict[int, list[str]] = defaultdict(list)
        for one in sentences:
            if one.ref in self._of and one.ref in telling:
                self._told[self._of[one.ref]].append(one.span.of(report.text))

    def beside(self, sentence: int, text: str) -> tuple[str, ...]:
        """Return what the other stages tell with figures beside that of a sentence, nothing where it is of the year.

        `text` is the sentence, by which that is known ("Cộng từ đầu năm lập 09 CĐCS").
        """
        own = self._of.get(sentence)
        if own is None or is_of_year(fold(text)):
            return ()
        return tuple(one for stage, told in self._told.items() if stage != own for one in told)


def _sections(report: Report) -> frozenset[int]:
    """Return the sections that are called stages, and those in them; a single one may only be called so."""
    called = [number for number, one in enumerate(report.sections) if is_stage(one.title)]
    mates = Counter(report.sections[number].parent for number in called)
    staged = {number for number in called if mates[report.sections[number].parent] >= _SEVERAL}
    for number, one in enumerate(report.sections):
        if one.parent in staged:
            staged.add(number)
    return frozenset(staged)


def _by_paragraph(report: Report, sections: Container[int]) -> dict[int, int]:
    """Return the stage, by number, of each paragraph of those sections: a short line called like one begins it too."""
    found: dict[int, int] = {}
    stage = 0
    for position, one in enumerate(report.paragraphs):
        if one.section in sections:
            text = one.span.of(report.text)[len(one.label) :]
            stage += len(text.split()) <= _TITLE and is_stage(text)
            found[position] = stage
    return found


def staged_columns(tables: Sequence[Table]) -> frozenset[tuple[int, int]]:
    """Return the columns, by number of the table (from 1) and of the column, that tell one stage of the year each."""
    found: set[tuple[int, int]] = set()
    for number, each in enumerate(tables, start=1):
        heads = [cell for row in each.rows[: each.header] for cell in row if is_stage(cell.text)]
        columns = {at for cell in heads for at in range(cell.column, cell.column + cell.width)}
        if len(heads) >= _SEVERAL:
            found |= {(number, column) for column in columns}
    return frozenset(found)


@functools.lru_cache(1024)
def is_stage(title: str) -> bool:
    """Tell whether a title or the head of a column names a part of the year.

    >>> is_stage("Quý I - Tết xong"), is_stage("01/10-10/11"), is_stage("Tháng Công nhân")
    (True, True, False)
    """
    return bool(_stage().match(fold(title)))


def is_of_year(sentence: str) -> bool:
    """Tell whether a sentence, folded, says that it tells of the year so far ("Cộng từ đầu năm lập 09 CĐCS")."""
    return bool(_of_year().search(sentence))


def names_stage(sentence: str) -> bool:
    """Tell whether a sentence says that it tells of its stage ("Chặng này có 02 cuộc", "dồn vào tháng 8")."""
    return bool(_this_stage().search(fold(sentence)))


@functools.cache
def _this_stage() -> re.Pattern[str]:
    parts = _cues("part")
    return re.compile(
        rf"(?<!\w)(?:(?:{parts}) này|(?:trong|hết) (?:{parts})|(?:tháng|quý) (?:\d{{1,2}}|[ivx]+))(?![\w/])"
    )


@functools.cache
def _stage() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:từ |trong |hết |cả )?(?:(?:{_cues('part')}){_NUMBERED}|{_DAYS}|\d{{1,2}} tháng (?:đầu|cuối))"
    )


@functools.cache
def _of_year() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_cues('whole')})(?!\w)")


def _cues(kind: str) -> str:
    return one_of(fold(row["cue"]) for row in table("year_parts") if row["kind"] == kind)
