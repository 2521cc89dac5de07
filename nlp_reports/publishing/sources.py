"""What a drafted sentence stands on, in words that a person can follow back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from nlp_reports.drafting import PRACTICE, REACHING, VALUE, amounts, reaches
from nlp_reports.model import Achievement, Analysis, Run, Statement, Total, lean, only
from nlp_reports.publishing.rows import quoted
from nlp_reports.publishing.words import organisations
from nlp_reports.text import written

TARGET = "target:"


@dataclass(frozen=True, slots=True)
class Source:
    """A source by its key: where it stands in words, what it says, and the figure in it that a sentence counts."""

    key: str
    where: str
    text: str
    figure: str = ""

    @property
    def note(self) -> str:
        """Return what a footnote says: where a statement stands, the value of a unit, and what a total is made of."""
        told = self.figure or self.text.split("; chưa có số liệu")[0]
        figured = self.key.startswith(("total:", TARGET, VALUE))
        return f"{self.where}: {told}" if figured and told else self.where


def sources(run: Run) -> dict[str, Source]:
    """Return every source of the draft by key, in the order of first use; an unknown key stands for itself."""
    names = organisations(run)
    keys = dict.fromkeys(key for sentence in run.draft.sentences for key in sentence.sources)
    known = {key: _of_statement(statement, names) for key, statement in quoted(run).items()}
    known |= {f"total:{total.indicator}": _of_total(total, names) for total in run.totals}
    known |= {key: _of_target(key, run) for key in keys if key.startswith(TARGET)}
    known |= _of_reports(run, [key for key in keys if key.startswith((VALUE, PRACTICE))], names)
    return {key: known.get(key, Source(key, key, "")) for key in keys}


def _of_reports(run: Run, keys: Iterable[str], names: dict[str, str]) -> dict[str, Source]:
    """Return the sentences of reports that are sources by themselves: units' values and good models."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        wanted[_report_of(key)].append(key)
    found: dict[str, Source] = {}
    heard = {receipt.report for receipt in run.receipts if receipt.status.heard}

    def passing_by() -> Iterator[Analysis]:
        """Go through the reports once: what they say is noted, what they reached is told by `reaches`."""
        for analysis in lean(only(run.analyses, heard | wanted.keys()), *REACHING) if wanted else ():
            name = analysis.report.name
            for key in wanted.get(name, ()):
                number = _sentence_of(key, analysis)
                found[key] = Source(key, f"{names[name]}, câu {number}", analysis.sentence_text(number))
            if name in heard:
                yield analysis

    for reach in reaches(passing_by(), run.guideline):
        for key, one in reach.sources.items():
            if key in found:
                found[key] = replace(found[key], figure=amounts(one, reach.indicator.unit))
    return found


def _report_of(key: str) -> str:
    """Return the report in "value:II.7.b#1@report" and "practice:report#57"."""
    return key.partition("@")[2] if key.startswith(VALUE) else key.removeprefix(PRACTICE).rpartition("#")[0]


def _sentence_of(key: str, analysis: Analysis) -> int:
    if key.startswith(PRACTICE):
        return int(key.rpartition("#")[2])
    indicator = key.removeprefix(VALUE).partition("@")[0]
    return next(int(value.source) for value in analysis.values if value.indicator == indicator)


def _of_statement(statement: Statement, names: dict[str, str]) -> Source:
    where = f"{names.get(statement.report, statement.report)}, câu {statement.sentence}"
    return Source(statement.key, where, statement.text)


def _of_total(total: Total, names: dict[str, str]) -> Source:
    said = f"{total.title}: {written(total.value, total.unit)}; cộng từ {len(total.reports)} báo cáo"
    absent = ", ".join(names.get(report, report) for report in total.absent)
    text = said + (f"; chưa có số liệu: {absent}" if absent else "")
    return Source(f"total:{total.indicator}", f"Tổng hợp chỉ tiêu {total.indicator}", text)


def _of_target(key: str, run: Run) -> Source:
    indicator = key.removeprefix(TARGET)
    judged = [one for one in run.achievements if one.target.indicator == indicator and one.target.organisation]
    judged = [one for one in judged if one.reached is not None and not one.doubtful]
    told = []
    for said, reached in (("chưa đạt", False), ("đạt", True)):
        units = [f"{one.target.organisation} ({_beside(one)})" for one in judged if one.reached is reached]
        told += [f"{said}: {', '.join(units)}"] if units else []
    title = judged[0].title if judged else indicator
    return Source(key, f"Kết quả theo chỉ tiêu giao {indicator}", "; ".join((title, *told)))


def _beside(one: Achievement) -> str:
    """Return a unit's result beside its target."""
    return f"{written(one.value, '')}/{written(one.target.value, one.unit)}"
