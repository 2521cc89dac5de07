"""All of a number said to be done in the assessment, where the results leave a rest ("19/19"; "giải quyết 17, 02 …").

The rest and what was done must make up just that number, and both accounts speak of the same thing.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations_conflict import judged
from nlp_reports.figures.retelling import told_words
from nlp_reports.model import Figure, FigureKind, FigureRole, SectionKind

_DONE: Final = re.compile(r"\b(?:giải quyết|có kết quả|hoàn thành|đạt|vượt|xong|thực hiện xong)\b")
_UNDONE: Final = re.compile(r"\b(?:không|chưa)\b")
_THREE: Final = 3


def completed(lines: Sequence[Line], entries: Sequence[Entry]) -> Iterator[Relation]:
    """Yield the ratios of the assessment that call all of a thing done, with what was done of it by the results."""
    whole = [entry for entry in entries if _is_whole(entry)]
    spoken = {line.sentence.ref: line for line in lines}
    told = [line for line in lines if not line.planned and _tells(line)] if whole else []
    for entry in whole:
        line = spoken[entry.figure.sentence or 0]
        said = line.text
        if not _DONE.search(said) or _UNDONE.search(said):
            continue
        for other in told:
            done = _done_of(other, entry)
            if done is not None:
                yield judged(sorted((entry.figure, done), key=lambda figure: figure.span.start))


def _is_whole(entry: Entry) -> bool:
    figure = entry.figure
    ratio = entry.judges and entry.told and figure.kind is FigureKind.RATIO and not entry.parts
    return ratio and figure.sentence is not None and figure.low == figure.high and entry.number > _THREE


def _tells(line: Line) -> bool:
    section = line.section
    return section is not None and section.kind is not SectionKind.ASSESSMENT and len(line.figures) >= _THREE


def _done_of(line: Line, entry: Entry) -> Figure | None:
    """Return what was done of the same n, None where the sentence tells no rest."""
    for at, whole in enumerate(line.figures):
        if not _is_plain(whole) or whole.value != entry.number or not told_words(whole.counted) <= entry.said:
            continue
        after = [figure for figure in line.figures[at + 1 :] if figure.unit != "%"]
        for done, rest in itertools.pairwise(after):
            makes = _is_plain(done) and _is_plain(rest) and (done.value or 0) + (rest.value or 0) == whole.value
            label = line.folded[line.figures[line.place_of(done) - 1].span.end : done.span.start]
            if makes and told_words(whole.counted) and _DONE.search(label) and not _UNDONE.search(label):
                return done
    return None


def _is_plain(figure: Figure) -> bool:
    counted = figure.kind is FigureKind.COUNT and figure.role is FigureRole.ACTUAL
    # "Đạt, vượt 09; hụt 01" are read as changes.
    told = counted or figure.kind is FigureKind.CHANGE
    return told and not figure.unit and not figure.period and figure.comparator == "="
