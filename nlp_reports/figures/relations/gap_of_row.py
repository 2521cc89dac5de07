"""By how much a plan was passed or missed, held against the row of the table above that tells both.

So it is in "Kết nạp | Tỉnh giao 520 | Thực hiện 561", then "số kết nạp cao hơn chỉ tiêu 51 người". The one row whose
words the sentence says must tell one plan and one result; a gap that any two of its cells make is right.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.cells import columns_of, row_label
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.cues import cues
from nlp_reports.figures.headlines import is_told
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.numerals import amount
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import told_words
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.model import Figure, FigureRole, Report, Table
from nlp_reports.text import fold

_MAY: Final = cues(("vượt", "hụt", "thiếu", "cao hơn", "nhiều hơn", "thấp hơn", "ít hơn", "kém"))
_PLAN: Final = r"(?:mức |số |chỉ tiêu )?(?:chỉ tiêu|ct|kế hoạch|kh|dự toán|(?:[^\W\d]+ )?giao)"
_GAP: Final = re.compile(
    rf"(?P<of>[^;,.:()]*?)\b(?:còn )?(?:vượt|hụt|thiếu|cao hơn|nhiều hơn|thấp hơn|ít hơn|kém)"
    rf"(?P<plan>(?: so)?(?: với)? {_PLAN})?(?: (?:là|tới|đến|được))?\s*$"
)
_BEHIND: Final = re.compile(rf"\s*(?:[^\W\d]+ ){{0,2}}?so (?:với )?{_PLAN}\b")
_BRACKETED: Final = re.compile(r"\([^()]*\)")
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_SAYS_NOTHING: Final = frozenset({"số", "như", "vậy", "năm", "nay", "đã", "được", "cả", "vẫn", "cũng", "riêng", "thu"})
_NEAR: Final = 6


def gaps_of_rows(report: Report, lines: Sequence[Line], figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield what sentences right behind a table say that a plan was passed or missed by."""
    rows = _rows(figures)
    for number, table in enumerate(report.tables, start=1):
        told = {at: cells for (of, at), cells in rows.items() if of == number}
        for line in _behind(report, lines, table) if told else ():
            for figure in line.figures:
                if _MAY.stand_in(line) and is_exact(figure) and (of := _of_gap(line, figure)):
                    yield from _held(figure, [told[at] for at in _meant(table, told, of)])


def _rows(figures: Sequence[Figure]) -> Mapping[tuple[int, int], list[Figure]]:
    rows = defaultdict[tuple[int, int], list[Figure]](list)
    for figure in figures:
        if figure.cell is not None and figure.kind in AMOUNTS and figure.value is not None:
            rows[figure.cell.table, figure.cell.row].append(figure)
    return rows


def _behind(report: Report, lines: Sequence[Line], table: Table) -> list[Line]:
    """Return the sentences of its section behind a table, up to the next one."""
    ends = min((one.span.start for one in report.tables if one.span.start > table.span.start), default=len(report.text))
    own = (line for line in lines if line.sentence.section == table.section and not line.planned)
    return [line for line in own if table.span.end <= line.sentence.span.start < ends][:_NEAR]


def _of_gap(line: Line, figure: Figure) -> frozenset[str]:
    """Return the words of what passed or missed its plan by a figure, none where it is no such gap."""
    since = line.since(figure)
    said = _GAP.search(since)
    if said is None or not (said["plan"] or _BEHIND.match(line.after(figure))):
        return frozenset()
    # Abbreviations are known by their capitals.
    written = line.report.text[figure.span.start - len(since) : figure.span.start]
    return told_words(written[said.start("of") : said.end("of")]) - idle_words() - _SAYS_NOTHING


def _meant(table: Table, told: Mapping[int, list[Figure]], of: frozenset[str]) -> list[int]:
    """Return the rows that are named by just these words; members may go unsaid."""
    columns = columns_of(table)
    persons = frozenset(word for noun in nouns_of("person") for word in noun.split())
    labels = {row[0].row: _BRACKETED.sub(" ", row_label(row, columns)) for row in table.rows if row}
    named = {at: told_words(labels[at]) - idle_words() - _SAYS_NOTHING for at in told}
    return [at for at, words in named.items() if of <= words and words - of <= persons and words & of]


def _held(figure: Figure, rows: Sequence[Sequence[Figure]]) -> Iterator[Relation]:
    """Hold a gap against the plan and the result of the only row that is meant."""
    if len(rows) != 1:
        return
    plans = [one for one in rows[0] if one.role is FigureRole.TARGET]
    results = [one for one in rows[0] if is_told(one)]
    said = figure.value if plans and plans[0].unit == figure.unit else _numeral(figure.text)
    if len(plans) != 1 or len(results) != 1 or said is None or plans[0].unit not in {"", figure.unit}:
        return
    gaps = {abs((one.value or 0) - (other.value or 0)) for one, other in itertools.combinations(rows[0], 2)}
    gap = abs((results[0].value or Decimal(0)) - (plans[0].value or Decimal(0)))
    slip = said not in gaps and misprint_of(gap, said) is not Misprint.NONE
    outcome = Outcome.NOT if slip else Outcome.FITS if said == gap else Outcome.CANNOT
    used = in_order((plans[0], results[0], figure))
    yield Relation(RelationKind.CHANGE, outcome, used, figure.span, gap, said, figure.unit)


def _numeral(written: str) -> Decimal | None:
    """Return the number that is written, its scale left out: the cells of a column without a unit have none."""
    digits = _DIGITS.search(fold(written))
    read = amount(digits[0]) if digits else None
    return read.value if read else None
