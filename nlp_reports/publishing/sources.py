"""What a drafted sentence stands on, in words that a person can follow back."""

from dataclasses import dataclass

from nlp_reports.drafting import PRACTICE, VALUE, amounts, outcomes, practices
from nlp_reports.model import Achievement, Run, Statement, Total
from nlp_reports.publishing.rows import statements_by_key
from nlp_reports.publishing.words import amount, organisations

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
    known = {key: _of_statement(statement, names) for key, statement in statements_by_key(run).items()}
    known |= {f"total:{total.indicator}": _of_total(total, names) for total in run.totals}
    known |= {key: _of_target(key, run) for key in keys if key.startswith(TARGET)}
    if any(key.startswith((VALUE, PRACTICE)) for key in keys):
        known |= _of_reports(run, names)
    return {key: known.get(key, Source(key, key, "")) for key in keys}


def _of_reports(run: Run, names: dict[str, str]) -> dict[str, Source]:
    """Return the sentences of reports that are sources by themselves: units' values and good models."""
    analyses = {analysis.report.name: analysis for analysis in run.analyses}
    numbers = {(value.report, value.indicator): value.source for a in run.analyses for value in a.values}
    found = {}
    for key, (indicator, one) in outcomes(run).items():
        number = int(numbers[one.report, indicator.id])
        where = f"{names[one.report]}, câu {number}"
        text = analyses[one.report].sentence_text(number)
        found[key] = Source(key, where, text, amounts(one, indicator.unit))
    for model in practices(run):
        found[model.key] = Source(model.key, f"{model.organisation}, câu {model.sentence}", model.text)
    return found


def _of_statement(statement: Statement, names: dict[str, str]) -> Source:
    where = f"{names.get(statement.report, statement.report)}, câu {statement.sentence}"
    return Source(statement.key, where, statement.text)


def _of_total(total: Total, names: dict[str, str]) -> Source:
    said = f"{total.title}: {amount(total.value, total.unit)}; cộng từ {len(total.reports)} báo cáo"
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
    return f"{amount(one.value, '')}/{amount(one.target.value, one.unit)}"
