"""What a drafted sentence stands on, in words that a person can follow back."""

from dataclasses import dataclass

from nlp_reports.model import Run, Statement, Total
from nlp_reports.publishing.rows import statements_by_key
from nlp_reports.publishing.words import amount, organisations

TARGET = "target:"


@dataclass(frozen=True, slots=True)
class Source:
    """A source by its key: where it stands in words, and what it says."""

    key: str
    where: str
    text: str

    @property
    def note(self) -> str:
        """Return what a footnote says: where a statement stands, and what a total is made of."""
        told = self.text.split("; chưa có số liệu")[0]
        return f"{self.where}: {told}" if self.key.startswith(("total:", "target:")) and told else self.where


def sources(run: Run) -> dict[str, Source]:
    """Return every source of the draft by key, in the order of first use; an unknown key stands for itself."""
    statements = statements_by_key(run)
    totals = {f"total:{total.indicator}": total for total in run.totals}
    names = organisations(run)
    found: dict[str, Source] = {}
    for key in (key for sentence in run.draft.sentences for key in sentence.sources):
        if key in statements:
            found.setdefault(key, _of_statement(statements[key], names))
        elif key in totals:
            found.setdefault(key, _of_total(totals[key], names))
        elif key.startswith(TARGET):
            found.setdefault(key, _of_target(key, run))
        else:
            found.setdefault(key, Source(key, key, ""))
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
    below = [one.target.organisation for one in judged if one.reached is False and not one.doubtful]
    title = judged[0].title if judged else indicator
    return Source(key, f"Kết quả theo chỉ tiêu giao {indicator}", f"{title}; chưa đạt: {', '.join(below)}")
