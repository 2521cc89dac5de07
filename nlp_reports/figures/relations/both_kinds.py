"""Both kinds of a thing told together again: "xây mới 06 căn, sửa 04 căn", and then "cất mới và sửa được 12 căn".

The results tell the two beside each other, by a known way to part a whole; the assessment names both kinds before one
number of that thing. All that is said behind the number must have been told with the two.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import are_near
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import Line
from nlp_reports.figures.partitions import Partition, partitions, parts_named
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import PART, told_words
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind, SectionKind
from nlp_reports.text import fold

_FAMILIES: Final = frozenset({"building", "audit", "occasion"})
_CLAUSE: Final = re.compile(r"[;.](?!\d)")
_MARK: Final = re.compile(r"[;.,:()–](?!\d)")
# Others are told with the two, or another span of time.
_OTHERS: Final = re.compile(
    r"\b(?:nhiệm kỳ|giai đoạn|luỹ kế|tính cả|kể cả|gồm cả|cùng với|ngoài ra|thêm|hai năm|ba năm|hơn|gần|khoảng|trên"
    r"|kế hoạch|chỉ tiêu|đăng ký|đề nghị|nhu cầu|chờ|còn|cần|chưa|dự kiến"
    r"|quý|tháng|đợt|riêng|năm (?:trước|ngoái)|so với)\b"
)
# The two were told of some only: "sửa 04 nhà từ quỹ xã hội", "12 cuộc tại khối trường học".
_OF_SOME: Final = re.compile(r"\b(?:(?:tại|ở|khối|riêng|đợt)\s+[^\W\d]+|từ\s+(?:nguồn|quỹ)\s+[^\W\d]+)")
# Not all that was begun is done ("khởi công xây mới 06 căn, sửa 04 căn", "bàn giao 08 căn xây mới và sửa chữa").
_STAGES: Final = re.compile(r"\b(?:khởi công|bàn giao|khánh thành|hoàn thành|nghiệm thu)\b")
_NEAR: Final = Decimal("0.6")


class _Both(NamedTuple):
    """Two figures beside each other that are the two kinds of one thing, and what else their sentence counts."""

    line: Line
    first: Figure
    last: Figure
    others: tuple[Decimal, ...]

    @property
    def total(self) -> Decimal:
        """Return what both come to."""
        return (self.first.value or Decimal(0)) + (self.last.value or Decimal(0))


def both_kinds(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the sums of both kinds that the only two numbers of these do not make up."""
    for partition in partitions():
        if partition.family in _FAMILIES:
            yield from _of_family(lines, partition)


def _of_family(lines: Sequence[Line], partition: Partition) -> Iterator[Relation]:
    told = _told_once(lines, partition)
    for line in lines if told else ():
        if _judges(line) and not line.planned:
            for figure in line.figures:
                known = told.get(_noun_of(figure))
                if known is not None and _names_both(line, figure, partition, known):
                    yield from _held(figure, known)


def _told_once(lines: Sequence[Line], partition: Partition) -> dict[str, _Both]:
    """Return the two kinds of each thing that just one sentence of the results counts, together or one of them."""
    told: dict[str, list[_Both | None]] = defaultdict(list)
    for line in lines:
        counts = line.figures and not (line.planned or _judges(line))
        kinds = sum(bool(part.search(line.text)) for part in partition.parts[:2]) if counts else 0
        if kinds:
            pairs = dict(_pairs(line, partition)) if kinds == 2 else {}
            for noun in {_noun_of(one) for one in line.figures if one.kind is FigureKind.COUNT} - {""}:
                told[noun].append(pairs.get(noun))
    return {noun: known[0] for noun, known in told.items() if len(known) == 1 and known[0] is not None}


def _judges(line: Line) -> bool:
    return line.section is not None and line.section.kind is SectionKind.ASSESSMENT


def _noun_of(figure: Figure) -> str:
    """Return the word that counts, homes by one name."""
    noun = fold(figure.counted).partition(" ")[0]
    return "nhà" if noun in {"căn", "ngôi", "mái"} else noun


def _pairs(line: Line, partition: Partition) -> Iterator[tuple[str, _Both]]:
    """Yield the two kinds of each thing that a sentence tells once each."""
    counts = [one for one in line.figures if one.kind is FigureKind.COUNT and is_plain(one) and not one.unit]
    for noun in {_noun_of(one) for one in counts} - {""}:
        alike = [one for one in counts if _noun_of(one) == noun]
        for behind in (False, True):
            named = parts_named(line, alike, partition.family, behind=behind)
            if sorted(named.values()) == [0, 1]:
                first, last = (one for one in alike if one.ref in named)
                rest = (one for one in line.figures if one not in (first, last) and not one.unit)
                values = tuple(one.amount for one in rest if one.amount is not None)
                yield noun, _Both(line, first, last, values)
                break


def _names_both(line: Line, figure: Figure, partition: Partition, both: _Both) -> bool:
    """Tell whether the clause of a number names both kinds, and says nothing more behind it than was told of them."""
    ahead, behind = _CLAUSE.split(line.before(figure))[-1], _CLAUSE.split(line.after(figure), maxsplit=1)[0]
    clause = f"{ahead} {behind}"
    alone = sum(not one.unit and one.kind is FigureKind.COUNT for one in line.figures) == 1
    kinds = all(part.search(clause) for part in partition.parts[:2])
    if not (kinds and alone and is_plain(figure)) or figure.period or _OTHERS.search(clause):
        return False
    if compiled(PART).search(_without_names(clause, partition)):
        return False
    if not _is_of_as_much(clause, both.line):
        return False
    section = both.line.section
    known = told_words(f"{both.line.text} {fold(section.title) if section else ''}") | idle_words()
    named = max((found.end() for part in partition.parts for found in part.finditer(behind)), default=0)
    tail = behind[:named] + _MARK.split(behind[named:], maxsplit=1)[0]
    return told_words(_without_names(tail, partition)) <= known


def _is_of_as_much(clause: str, told: Line) -> bool:
    """Tell whether a clause speaks of no more than those of whom the two were told, and of as much as was done."""
    limited = any(limit not in clause for limit in _OF_SOME.findall(told.text))
    return not limited and {*_STAGES.findall(clause)} == {*_STAGES.findall(told.text)}


def _without_names(said: str, partition: Partition) -> str:
    for part in partition.parts:
        said = part.sub(" ", said)
    return said


def _held(figure: Figure, both: _Both) -> Iterator[Relation]:
    value, total = figure.value or Decimal(0), both.total
    sums = {*both.others, total + sum(both.others, Decimal(0)), *(total + one for one in both.others)}
    near = are_near(value, total, _NEAR)
    outcome = Outcome.FITS if value == total else Outcome.NOT if near and value not in sums else Outcome.CANNOT
    yield Relation(RelationKind.SUM, outcome, (both.first, both.last, figure), figure.span, total, figure.value)
