"""Change one number of reports that agree with themselves: `python benchmarks/figures/mutate.py CORPUS…`.

CORPUS is a built corpus (corpora/build); its dev reports are read. Which numbers belong together is told by the
numbers themselves, not by the program's rules: a percentage that is a part of a whole in its sentence, a whole that is
the sum of what follows, a total that is pieces times price, a change between two values, one value with one noun in
two sections, in tables a column with its total and a percentage of two columns, and a number of a sentence that stands
in a cell too, in a row or column that shares a word with the sentence. One digit of each such number is changed, or two
of it exchanged, days become impossible, and the report is checked again. Accusations that the reports as they are draw,
and that their labels do not know, are false alarms.
"""

import argparse
import dataclasses
import itertools
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from nlp_reports.figures import Outcome, figures_of, relations_of
from nlp_reports.model import (
    Evidence,
    Figure,
    FigureKind,
    FigureRole,
    Report,
    SectionKind,
    Sentence,
    Span,
    Table,
)
from nlp_reports.reading import read_report
from nlp_reports.text import fold, sentences_of

_PARTS = range(2, 6)
_SMALL = 12
_TOLD = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS, SectionKind.ASSESSMENT})
_DAY = re.compile(r"(?<![\d/.])[0-3]\d(?=/(?:0?[2469]|11)(?!\d))")  # of months without a 31st
_HEAD = 40
_MANY = re.compile(r"\d\D?\d\D?\d")
_HUNDRED, _HALF = Decimal(100), Decimal("0.5")

Group = tuple[str, tuple[Figure, ...]]


def groups_in(report: Report, sentences: Sequence[Sentence], figures: Sequence[Figure]) -> Iterator[Group]:
    """Yield the figures that belong together by their numbers, with the kind of relation."""
    by: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.sentence and figure.evidence is not Evidence.NO and figure.kind is not FigureKind.ZERO:
            by[figure.sentence].append(figure)
    for told in by.values():
        yield from _percentages(told)
        yield from _sums(told)
        yield from _products(told)
        yield from _changes(told)
    yield from _retold(report, sentences, by)
    yield from _in_tables(figures)
    yield from _told_in_tables(report, figures, by)
    yield from (("day of a month", (one,)) for one in figures if one.kind is FigureKind.DATE and _DAY.search(one.text))


def _in_tables(figures: Sequence[Figure]) -> Iterator[Group]:
    """Yield the totals of columns and the percentages of rows, told by their numbers alone."""
    columns: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    rows: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.cell is not None and figure.value is not None and figure.evidence is not Evidence.NO:
            columns[figure.cell.table, figure.cell.column].append(figure)
            rows[figure.cell.table, figure.cell.row].append(figure)
    for cells in columns.values():
        *parts, total = cells
        alike = len(parts) > 1 and all(part.unit == total.unit != "%" for part in parts)
        if alike and sum(part.value or 0 for part in parts) == total.value and total.value and total.value > _SMALL:
            yield "total of a column", (total,)
    for cells in rows.values():
        for whole, part, percent in zip(cells, cells[1:], cells[2:], strict=False):
            if percent.unit == "%" and whole.unit == part.unit and _is_share(part.value, whole.value, percent):
                yield "percentage in a table", (percent,)


def _number(figure: Figure) -> Decimal | None:
    return figure.value if figure.value is not None else figure.low


def _is_share(part: Decimal | None, whole: Decimal | None, percent: Figure) -> bool:
    if part is None or not whole or percent.value is None:
        return False
    step = Decimal(10) ** (percent.value.as_tuple().exponent if percent.value % 1 else 0)  # type: ignore[operator]
    return abs(part * _HUNDRED / whole - percent.value) <= step * _HALF


def _percentages(told: Sequence[Figure]) -> Iterator[Group]:
    for at, percent in enumerate(told):
        if percent.unit != "%" or percent.value is None or percent.value == _HUNDRED:
            continue
        near = [figure for figure in told[max(0, at - 2) : at + 2] if figure is not percent and figure.unit != "%"]
        for ratio in near:
            if ratio.kind is FigureKind.RATIO and _is_share(ratio.low, ratio.high, percent):
                yield "ratio and percentage", (percent,)
        for part, whole in itertools.permutations([f for f in near if f.value is not None], 2):
            if part.value and whole.value and whole.value > _SMALL and _is_share(part.value, whole.value, percent):
                aimed = FigureRole.TARGET in {part.role, whole.role} or part.value > whole.value
                yield ("percentage of a target" if aimed else "part, whole and percentage"), (percent,)


def _sums(told: Sequence[Figure]) -> Iterator[Group]:
    for at, whole in enumerate(told):
        for count in _PARTS:
            parts = told[at + 1 : at + 1 + count]
            alike = len(parts) == count and all(part.unit == whole.unit and part.value for part in parts)
            if alike and whole.value and whole.value > _SMALL and sum(p.value or 0 for p in parts) == whole.value:
                yield "whole and parts", (whole,)


def _products(told: Sequence[Figure]) -> Iterator[Group]:
    for one, two, three in itertools.permutations(told, 3):
        count = one.kind is FigureKind.COUNT and two.unit == three.unit == "đồng"
        if count and one.value and two.value and three.value and one.value * two.value == three.value and one.value > 1:
            yield "pieces, price and total", (three,)


def _changes(told: Sequence[Figure]) -> Iterator[Group]:
    for figures in itertools.permutations(told, 3):
        by, one, two = figures
        known = by.kind is FigureKind.CHANGE and by.unit == one.unit == two.unit
        if known and by.value and one.value and two.value and one.value - two.value == by.value and one.value > _SMALL:
            yield "change between two values", (by,)


def _retold(report: Report, sentences: Sequence[Sentence], by: dict[int, list[Figure]]) -> Iterator[Group]:
    """Yield figures of the assessment whose value and noun stand in another section as well."""
    places = {sentence.ref: sentence.section for sentence in sentences}
    told = [figure for figures in by.values() for figure in figures]
    for one in told:
        place = places[one.sentence or 0]
        if place < 0 or report.sections[place].kind is not SectionKind.ASSESSMENT or not one.counted + one.unit:
            continue
        number = _number(one)
        elsewhere = [
            other
            for other in told
            if places[other.sentence or 0] != place
            and _number(other) == number
            and (fold(other.counted), other.unit) == (fold(one.counted), one.unit)
            and report.sections[places[other.sentence or 0]].kind in _TOLD
        ]
        if number and number > _SMALL and elsewhere and number != _HUNDRED:
            yield "told in two sections", (one,)


def _told_in_tables(report: Report, figures: Sequence[Figure], by: dict[int, list[Figure]]) -> Iterator[Group]:
    """Yield figures of sentences whose value stands in a cell too, in a row or column of a word of the sentence."""
    told: dict[tuple[Decimal | None, str], list[set[str]]] = defaultdict(list)
    for cell in figures:
        if cell.cell is not None and cell.evidence is not Evidence.NO and _MANY.search(cell.text):
            rows = report.tables[cell.cell.table - 1].rows
            named = [one.text for row in rows for one in row if cell.cell.row == one.row and one.text != cell.text]
            heads = [one.text for row in rows[:2] for one in row if one.column == cell.cell.column]
            told[cell.value, cell.unit].append(_words(" ".join(named + heads)))
    for one in (figure for figures in by.values() for figure in figures if _MANY.search(figure.text)):
        said = _words(_line_of(report, one.span))
        if any(words & said for words in told.get((_number(one), one.unit), ())) and one.kind is not FigureKind.RATIO:
            yield "told in a table", (one,)  # by chance at times: some of them tell two things
            if exchanged(one.text) != one.text:
                yield "told in a table, exchanged", (one,)


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d]+", fold(text)) if len(word) > 1}


def changed(report: Report, figure: Figure, kind: str = "") -> Report:
    """Return the report with one digit of `figure` changed, so that its value moves by some tenths."""
    start, end = figure.span.start, figure.span.end
    at = next(i for i in range(start, end) if report.text[i].isdigit() and report.text[i] != "0")
    place = at + 1 if report.text[at + 1 : at + 2].isdigit() and at + 1 < end else at
    digit = int(report.text[place])
    new = str(digit + 2 if digit + 2 in range(10) else digit - 2)
    if kind.endswith("exchanged"):
        text = report.text[:start] + exchanged(figure.text) + report.text[end:]
        return dataclasses.replace(report, text=text)
    if figure.kind is FigureKind.DATE:
        place = start + next(found.start() for found in _DAY.finditer(figure.text))
        return dataclasses.replace(report, text=report.text[:place] + "31" + report.text[place + 2 :])
    text = report.text[:place] + new + report.text[place + 1 :]
    return dataclasses.replace(report, text=text, tables=tuple(_retold_table(table, text) for table in report.tables))


def exchanged(written: str) -> str:
    """Return a number with its last two neighbouring digits exchanged that differ and are no nought but the second.

    >>> exchanged("1.150 suất"), exchanged("2.468"), exchanged("500")
    ('1.510 suất', '2.486', '500')
    """
    at = [place for place, sign in enumerate(written) if sign.isdigit()]
    pairs = [
        pair for pair in itertools.pairwise(at) if written[pair[0]] != written[pair[1]] != "0" and pair[0] != at[0]
    ]
    for one, other in pairs[-1:]:
        return written[:one] + written[other] + written[one + 1 : other] + written[one] + written[other + 1 :]
    return written


def _retold_table(table: Table, text: str) -> Table:
    rows = tuple(tuple(dataclasses.replace(cell, text=cell.span.of(text)) for cell in row) for row in table.rows)
    return dataclasses.replace(table, rows=rows)


def false_alarms(corpus: Path, name: str, accused: set[tuple[str, Span]], report: Report) -> int:
    """Return how many accused places lie in no sentence that the labels call wrong."""
    gold = json.loads((corpus / "gold" / f"{name}.gold.json").read_text("utf-8"))
    wrong = ["".join(one["text"].split()) for one in gold["sentences"] if one.get("inconsistent")]
    said = {"".join(_line_of(report, span).split()) for _, span in accused}
    return sum(not any(text[:_HEAD] in line or line[:_HEAD] in text for text in wrong) for line in said)


def _line_of(report: Report, span: Span) -> str:
    start = report.text.rfind("\n", 0, span.start) + 1
    return report.text[start : report.text.find("\n", span.end)]


def accusations(report: Report, sentences: Sequence[Sentence]) -> set[tuple[str, Span]]:
    """Return what is found not to fit."""
    found = relations_of(report, sentences, figures_of(report, sentences))
    return {(str(one.kind), figure.span) for one in found if one.outcome is Outcome.NOT for figure in one.figures}


def main() -> None:
    """Read the command line, change numbers and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS")
    parser.add_argument("--kind", default="", help="change only the numbers of kinds whose name begins so")
    parser.add_argument("--missed", action="store_true", help="print every sentence whose changed number was not seen")
    options = parser.parse_args()
    tally: Counter[tuple[str, bool]] = Counter()
    alarms = 0
    for corpus in options.corpora:
        for name in json.loads((corpus / "split.json").read_text("utf-8"))["dev"]:
            report = read_report(corpus / "reports" / f"{name}.docx", name=name)
            sentences = sentences_of(report)
            before = accusations(report, sentences)
            alarms += false_alarms(corpus, name, before, report)
            for kind, (figure,) in dict.fromkeys(groups_in(report, sentences, figures_of(report, sentences))):
                if not kind.startswith(options.kind) or any(figure.span == span for _, span in before):
                    continue
                after = accusations(changed(report, figure, kind), sentences)
                seen = any(span.start <= figure.span.start < span.end for _, span in after - before)
                tally[kind, seen] += 1
                if options.missed and not seen:
                    print(f"{kind}: {figure.text} | {_line_of(report, figure.span)}")
    for kind in sorted({kind for kind, _ in tally}):
        print(f"{kind:28} found {tally[kind, True]:3} of {tally[kind, True] + tally[kind, False]}")
    found = sum(n for (_, seen), n in tally.items() if seen)
    print(f"{'all':28} found {found:3} of {tally.total()} ({found / max(1, tally.total()):.3f})")
    print(f"false alarms in the reports as they are: {alarms}")


if __name__ == "__main__":
    main()
