"""The door for notebooks: a dozen functions that return things worth looking at.

Everything shown is plain HTML and pictures, so a notebook exported to HTML stays as it was, without a network.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from nlp_reports import pipeline
from nlp_reports.checks import context_of
from nlp_reports.checks import explain as _explain
from nlp_reports.demo import DemoCorpus, demo_corpus
from nlp_reports.errors import NlpReportsError
from nlp_reports.guidelines import read_guideline as _read_guideline
from nlp_reports.guidelines.recipients import read_recipients
from nlp_reports.model import Guideline
from nlp_reports.publishing.views.explanation import ExplanationView
from nlp_reports.publishing.views.guideline import GuidelineView
from nlp_reports.publishing.views.report import ReportView
from nlp_reports.publishing.views.run import RunView
from nlp_reports.publishing.views.table import TableView
from nlp_reports.reading import read_report
from nlp_reports.themes import Decisions, decisions_in

if TYPE_CHECKING:
    import pandas as pd

    from nlp_reports.evaluation import Measure


def read_guideline(path: str | Path) -> GuidelineView:
    """Return the guideline in a Word, text or YAML file.

    Raises:
        InputError: with every mistake of the file and its place.
    """
    return GuidelineView(_read_guideline(Path(path)))


def read(path: str | Path, guideline: GuidelineView | Guideline | str | Path | None = None) -> ReportView:
    """Return one report with all that can be told of it; with a guideline also its coverage.

    Raises:
        UnreadableError: the file cannot be read; the reason and what to do are in the message.
    """
    return ReportView(pipeline.analyse(Path(path), None if guideline is None else _asked(guideline)))


def explain(
    report: ReportView | str | Path, guideline: GuidelineView | Guideline | str | Path, topic: str
) -> ExplanationView:
    """Return why one topic ("II.2.d") of one report was judged as it was: sentences, scores, signals.

    `report` is a report that was read, or the path of its file; `guideline` a guideline or the path of one.

    Raises:
        InputError: the guideline has no such topic, or is not as it should be.
        UnreadableError: the file cannot be read.
    """
    read_before = report.analysis.report if isinstance(report, ReportView) else read_report(Path(report))
    return ExplanationView(_explain(context_of(read_before, _asked(guideline)), topic))


def run(  # noqa: PLR0913 - each is a file of the office, and all but two are named where they are given
    reports: str | Path,
    guideline: GuidelineView | Guideline | str | Path,
    recipients: str | Path | None = None,
    *,
    received: str | Path | None = None,
    targets: str | Path | None = None,
    store: str | Path | None = None,
    progress: bool = True,
) -> RunView:
    """Return the whole run over a folder of reports; nothing is written until `save`.

    `guideline` is a guideline or the path of one; `recipients` is the list of those who have to report; `received` is
    the receipt log that a person completed; `targets` the Excel file of what units should reach; `store` is the file
    of years that the run is held against.

    Raises:
        InputError: the folder, the guideline, the list or the log is not as it should be, with every mistake and place.
        OutputError: what stands at `store` is no file of years.
    """
    asked = _asked(guideline)
    names = read_recipients(Path(recipients)) if recipients else ()
    past, earlier = pipeline.remembered(Path(store), asked) if store else ((), {})
    log = Path(received) if received else None
    goals = Path(targets) if targets else None
    with _bar(shown=progress) as heard:
        options = pipeline.Options(names, log, targets=goals, progress=heard, past=past, earlier=earlier)
        return RunView(pipeline.journey(Path(reports), asked, options))


def save(view: RunView, out: str | Path, store: str | Path | None = None) -> tuple[Path, ...]:
    """Write tables, texts, workbook, review page and Word files of a run to the folder `out` and return the files.

    The run is added to the file of years `store` where one is named.

    Raises:
        OutputError: the folder holds something else, or a file is open in Word or Excel; nothing is half-written.
    """
    pipeline.refuse_foreign(Path(out))
    decided = view.decisions if view.undecided is not None else None
    written = pipeline.save(view.undecided or view.run, Path(out), decisions=decided)
    if store:
        pipeline.remember(Path(store), view.run)
    return written


def load(results: str | Path) -> RunView:
    """Return the run that an earlier `save`, or the command line, left in the folder `results`.

    Raises:
        NlpReportsError: the folder holds no run.
    """
    kept = pipeline.kept_run(Path(results))
    if kept is None:
        msg = f"Thư mục “{results}” chưa có kết quả của lần chạy nào."
        raise NlpReportsError(msg)
    decisions = decisions_in(Path(results))
    if decisions == Decisions():
        return RunView(kept)
    return RunView(pipeline.redraft(kept, Path(results)), kept, decisions)


class Measures(tuple["Measure", ...]):
    """Measures of the program, shown as a table."""

    __slots__ = ()

    @property
    def table(self) -> TableView:
        """Return a row for each measure."""
        rows = tuple((m.id, m.name, round(m.value, 3), m.n) for m in self)
        return TableView("Kết quả đo trên báo cáo đã gán nhãn", ("id", "name", "value", "n"),
                         ("Mã", "Nội dung đo", "Kết quả", "Số trường hợp"), rows)  # fmt: skip

    def to_frame(self) -> "pd.DataFrame":
        """Return a row for each measure as a pandas frame."""
        return self.table.to_frame()

    def _repr_html_(self) -> str:
        return self.table._repr_html_()


def evaluate(corpus: str | Path, split: str | None = None) -> Measures:
    """Return every measure of the program on a built corpus of labelled reports.

    Raises:
        InputError: the folder is no such corpus.
    """
    from nlp_reports.evaluation import evaluate as measured  # noqa: PLC0415 - only who measures needs it

    return Measures(measured(Path(corpus), split))


def _asked(guideline: GuidelineView | Guideline | str | Path) -> Guideline:
    if isinstance(guideline, str | Path):
        return _read_guideline(Path(guideline))
    return guideline.guideline if isinstance(guideline, GuidelineView) else guideline


@contextmanager
def _bar(*, shown: bool) -> Iterator[pipeline.Progress]:
    """Show plain tqdm: rich and `tqdm.auto` go blank in an exported notebook."""
    if not shown:
        yield pipeline.unheard
        return
    from tqdm import tqdm  # noqa: PLC0415

    with tqdm(desc="Đang đọc", unit="báo cáo") as bar:

        def heard(done: int, total: int, file: str) -> None:  # noqa: ARG001 - names of files stay out of the output
            bar.total = total
            bar.update(done - bar.n)

        yield heard


__all__ = [
    "DemoCorpus",
    "Measures",
    "demo_corpus",
    "evaluate",
    "explain",
    "load",
    "read",
    "read_guideline",
    "run",
    "save",
]
