"""All of a number said to be done in the assessment, where the results leave a rest ("19/19"; "giải quyết 17, 02 …").

The rest and what was done must make up just that number, and both accounts speak of the same thing.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.retelling import told_words
from nlp_reports.model import Figure, FigureKind, FigureRole, SectionKind

_DONE: Final = re.compile(r"\b(?:giải quyết|có kết quả|hoàn thành|đạt|vượt|xong|thực hiện xong)\b")
_UNDONE: Final = re.compile(r"\b(?:không|chưa)\b")
# "Đơn thư: 9/9 đơn xong hết, không tồn".
_NOTHING_LEFT: Final = re.compile(
    r"\b(?:không|chẳng)\s+(?:(?:còn|để|có|bị|đơn(?: thư)?|vụ(?: việc)?|kiến nghị|đơn vị)\s+){0,3}"
    r"(?:(?:nào|lại)\s+)?(?:tồn(?: đọng)?|bỏ sót|sót|nợ|kéo dài|dây dưa)\b"
)
# What is only sorted, noted or passed on is not done yet.
_HANDED_ON: Final = re.compile(r"\b(?:phân loại|tiếp nhận|vào sổ|chuyển|nhận|xác minh|phân công|đăng ký)\b")
_LEFT_OUT: Final = re.compile(r"\s*(?:[^\W\d]+,?\s+){0,8}?chưa\s+(?P<deed>[^\W\d]+\s+[^\W\d]+)")
# What was left at one time may be done at another.
_OF_ONE_TIME: Final = re.compile(
    r"\b(?:nốt|sau đó|đợt|quý|(?:6|9|sáu|chín) tháng|(?:đến|tới) (?:cuối|hết) năm"
    r"|(?:đến|tới|hết)(?: hết)? (?:tháng|quý|ngày 3[01]/0?[36-9]))\b"
)
_CLAUSE: Final = re.compile(r"[;.]")
_DIGIT: Final = re.compile(r"\d")


def completed(lines: Sequence[Line], entries: Sequence[Entry]) -> Iterator[Relation]:
    """Yield the ratios of the assessment that call all of a thing done, with what was done of it by the results."""
    whole = [entry for entry in entries if _is_whole(entry)]
    spoken = {line.sentence.ref: line for line in lines}
    told = (
        [one for one in lines if not one.planned and _tells(one) and not _OF_ONE_TIME.search(one.text)] if whole else []
    )
    for entry in whole:
        line = spoken[entry.figure.sentence or 0]
        said = _NOTHING_LEFT.sub(" ", line.text)
        if _UNDONE.search(said) or _OF_ONE_TIME.search(said):
            continue
        for other in told:
            told_done = _DONE.search(said) and not _HANDED_ON.search(said)
            done = _done_of(other, entry) if told_done else None
            if done is not None:
                yield judged(in_order((entry.figure, done)))
            elif short := _short_of(other, entry, said):
                one, two = in_order((entry.figure, short))
                yield Relation(RelationKind.CONFLICT, Outcome.NOT, (one, two), one.span, two.amount, one.amount)


def _is_whole(entry: Entry) -> bool:
    figure = entry.figure
    ratio = entry.judges and entry.told and figure.kind is FigureKind.RATIO and not entry.parts
    return ratio and figure.sentence is not None and figure.low == figure.high and entry.number > 3


def _tells(line: Line) -> bool:
    section = line.section
    return section is not None and section.kind is not SectionKind.ASSESSMENT and len(line.figures) >= 3


def _done_of(line: Line, entry: Entry) -> Figure | None:
    """Return what was done of the same n, None where the sentence tells no rest."""
    for at, whole in enumerate(line.figures):
        if not _is_plain(whole) or whole.value != entry.number or not _counts(line, whole, entry):
            continue
        after = [figure for figure in line.figures[at + 1 :] if figure.unit != "%"]
        for done, rest in itertools.pairwise(after):
            makes = _is_plain(done) and _is_plain(rest) and (done.value or 0) + (rest.value or 0) == whole.value
            label = line.folded[line.figures[line.place_of(done) - 1].span.end : done.span.start]
            if makes and told_words(whole.counted) and _DONE.search(label) and not _UNDONE.search(label):
                return done
    return None


def _counts(line: Line, whole: Figure, entry: Entry) -> bool:
    """Tell whether a number is of what the entry counts, by its noun or by a label before it ("đơn: nhận 08")."""
    label = _CLAUSE.split(line.before(whole))[-1]
    named = ":" in label and bool(entry.noun) and not _DIGIT.search(label) and entry.noun <= told_words(label)
    return named or told_words(whole.counted) <= entry.said


def _short_of(line: Line, entry: Entry, said: str) -> Figure | None:
    """Return a ratio below all of the same n whose sentence tells who did not do what `said` tells of all.

    So it is in "hội nghị ở 41/43 đơn vị; 02 đơn vị chưa tổ chức".
    """
    for at, ratio in enumerate(line.figures):
        told = ratio.kind is FigureKind.RATIO and ratio.role is FigureRole.ACTUAL and ratio.high == entry.number
        if not told or ratio.low is None or ratio.high is None or not told_words(ratio.counted) <= entry.said:
            continue
        rests = [one for one in line.figures[at + 1 :] if one.value == ratio.high - ratio.low and _is_plain(one)]
        left = next((found for one in rests if (found := _LEFT_OUT.match(line.after(one)))), None)
        if left and told_words(ratio.counted) and re.search(rf"\b{re.escape(left['deed'])}\b", said):
            return ratio
    return None


def _is_plain(figure: Figure) -> bool:
    counted = figure.kind is FigureKind.COUNT and figure.role is FigureRole.ACTUAL
    # "Đạt, vượt 09; hụt 01" are read as changes.
    told = counted or figure.kind is FigureKind.CHANGE
    return told and not figure.unit and not figure.period and figure.comparator == "="
