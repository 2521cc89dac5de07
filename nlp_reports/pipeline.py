"""The whole journey: reports and a guideline in; checked, clustered and drafted results out."""

import dataclasses
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from nlp_reports import publishing, store
from nlp_reports.checks import (
    SUPPRESSIONS,
    achievements,
    context_of,
    read_log,
    read_suppressions,
    read_targets,
    receive,
    remarked,
    review,
    revisions,
    revisions_since,
    said_of,
    suppress,
    with_past_findings,
)
from nlp_reports.drafting import Style, drafted
from nlp_reports.errors import OutputError
from nlp_reports.indicators import compared_totals, comparisons, doubted, same_period, totals, values_of
from nlp_reports.lexicon import lay_over, own_folder
from nlp_reports.model import Analysis, Guideline, PastRun, Run, Status
from nlp_reports.reading import prepare, read_report, reports_in
from nlp_reports.running import CLAIM, Executor, Sequential, claimed
from nlp_reports.themes import (
    DECISIONS,
    Decisions,
    Embedder,
    apply,
    cluster,
    decisions_in,
    statements_of,
    write_decisions,
)

STATE = "state.sqlite"

Progress = Callable[[int, int, str], None]


def unheard(done: int, total: int, file: str) -> None:
    """Tell nobody: the default progress."""


@dataclass(frozen=True, slots=True)
class Task:
    """One report to analyse: plain values only, since it travels to other processes.

    `lexicon` is the folder of own language tables: a worker that was started before it was chosen must hear of it.
    `converted` is where an old Word file stands as .docx.
    """

    path: Path
    name: str
    file: str
    guideline: Guideline | None
    lexicon: Path | None = None
    converted: Path | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How a journey is made: who should report, what may be reused, where the work runs, who is told of progress.

    `only` keeps the reports of these names and leaves the others out; None keeps all. `received` is the receipt log
    that a person completed, `targets` the Excel file of what units should reach. `aside` are files and folders among
    the reports that are none: the guideline, the list of units, the program. `past` are kept runs of other periods,
    and of this one, `earlier` the analyses of the latter by the digest of their file.
    `embedder` has a say in what is gathered into themes; `style` is how the draft is written.
    """

    recipients: tuple[str, ...] = ()
    received: Path | None = None
    targets: Path | None = None
    only: frozenset[str] | None = None
    aside: frozenset[Path] = frozenset()
    known: Mapping[str, Analysis] = field(default_factory=dict)
    executor: Executor = field(default_factory=Sequential)
    progress: Progress = unheard
    past: tuple[PastRun, ...] = ()
    earlier: Mapping[str, Analysis] = field(default_factory=dict)
    embedder: Embedder | None = None
    style: Style = field(default_factory=Style)


def analyse(
    path: Path,
    guideline: Guideline | None = None,
    *,
    name: str = "",
    file: str = "",
    converted: Path | None = None,
) -> Analysis:
    """Return everything that the report at `path` alone can tell; `converted` is where it stands as .docx.

    Without a guideline there is no coverage, and the checks ask only what needs none.

    Raises:
        UnreadableError: the file cannot be read; its `reason` says why and its `cure` what to do.
    """
    report = read_report(path, name=name or path.stem, file=file or path.name, converted=converted)
    context = context_of(report, guideline)
    sentences, figures, alignment = context.sentences, context.figures, context.alignment
    coverage, findings = review(context)
    return Analysis(
        report,
        sentences,
        figures,
        findings,
        coverage,
        statements_of(report, sentences, alignment.topics),
        doubted(values_of(report, sentences, figures, guideline, alignment), findings, figures),
        alignment.topics,
        alignment.table_topics,
    )


def journey(reports: Path, guideline: Guideline, options: Options | None = None) -> Run:
    """Return the whole run over every report below the folder `reports`, in the order of their names.

    A file that cannot be read is a receipt with its reason. An analysis in `options.known` is taken instead of
    reading a file with the same digest again.

    Raises:
        InputError: the folder does not exist or holds no report; or the receipt log, or the file of suppressions beside
            the reports, has mistakes, all told at once.
    """
    options = options or Options()
    tasks = _tasks(reports, guideline, options.aside)
    files = [task.file for task in tasks]
    log = read_log(options.received, files, options.recipients, guideline.year) if options.received else ()
    targets = read_targets(options.targets, options.recipients, guideline) if options.targets else ()
    passed_over = read_suppressions(reports / SUPPRESSIONS)
    asked = [task for task in tasks if options.only is None or task.name in options.only]
    analyses, unread = _read(asked, options)
    receipts, reviewed = receive(analyses, unread, options.recipients, guideline, log)
    seen = remarked(reviewed, comparisons(reviewed, receipts, guideline, options.past), guideline.year)
    reviewed, stale = suppress(with_past_findings(reviewed, seen), passed_over)
    counted = {receipt.report for receipt in receipts if receipt.status.heard}
    heard = [analysis for analysis in reviewed if analysis.report.name in counted]
    themes = cluster([s for a in heard for s in a.statements], guideline.topics, options.embedder)
    silent = [receipt.report for receipt in receipts if receipt.status in {Status.MISSING, Status.UNREADABLE}]
    units = {receipt.report: receipt.organisation for receipt in receipts}
    sums = totals(heard, guideline, silent, units)
    reached = achievements(targets, guideline, receipts, heard, sums)
    since = revisions_since(receipts, reviewed, same_period(guideline, options.past), options.earlier)
    run = Run(
        guideline,
        receipts,
        reviewed,
        themes,
        sums,
        revisions=(*revisions(receipts, reviewed), *since),
        remarks=said_of(stale),
        comparisons=(*seen, *compared_totals(sums, guideline, options.past)),
        achievements=reached,
    )
    return dataclasses.replace(run, draft=drafted(run, options.style))


def _read(tasks: Sequence[Task], options: Options) -> tuple[list[Analysis], dict[str, tuple[str, str]]]:
    """Return the analyses, and of what cannot be read file and reason by name."""
    analyses: list[Analysis] = []
    unread: dict[str, tuple[str, str]] = {}
    for name, file, analysis, reason in _each(tasks, options):
        if analysis is None:
            unread[name] = (file, reason)
        else:
            analyses.append(analysis)
    return analyses, unread


def pass_over(analyses: Sequence[Analysis], folder: Path) -> tuple[tuple[Analysis, ...], tuple[str, ...]]:
    """Return the analyses of reports in `folder`, what a person passed over marked, and what is stale, for people.

    Raises:
        InputError: with every mistake of `folder/bo_qua.yaml`.
    """
    reviewed, stale = suppress(analyses, read_suppressions(folder / SUPPRESSIONS))
    return reviewed, said_of(stale)


def _each(tasks: Sequence[Task], options: Options) -> Iterator[tuple[str, str, Analysis | None, str]]:
    """Yield name, file, analysis and reason of each task in order, taking what is known from an earlier run."""
    known = {task.name: _kept(task, options.known) for task in tasks} if options.known else {}
    with TemporaryDirectory(ignore_cleanup_errors=True) as workspace:
        fresh = _prepared([task for task in tasks if known.get(task.name) is None], Path(workspace))
        outcomes = options.executor.map(run_task, fresh)
        for done, task in enumerate(tasks, start=1):
            kept = known.get(task.name)
            outcome = None if kept else next(outcomes)
            options.progress(done, len(tasks), task.file)
            yield task.name, task.file, kept or (outcome.result if outcome else None), outcome.reason if outcome else ""


def _prepared(tasks: Sequence[Task], workspace: Path) -> list[Task]:
    """Return the tasks, those of old Word files with a .docx beside: a folder is converted in one call."""
    converted = prepare([task.path for task in tasks], workspace)
    return [dataclasses.replace(task, converted=converted.get(task.path)) for task in tasks]


def run_task(task: Task) -> Analysis:
    """Return the analysis of one task; a module-level function, so that it travels to other processes."""
    lay_over(task.lexicon)
    return analyse(task.path, task.guideline, name=task.name, file=task.file, converted=task.converted)


def _kept(task: Task, known: Mapping[str, Analysis]) -> Analysis | None:
    """Return the kept analysis of the same bytes under the task's own name."""
    analysis = known.get(store.digest_of(task.path))
    if analysis is None or analysis.report.name != task.name:
        return None
    return dataclasses.replace(analysis, report=dataclasses.replace(analysis.report, file=task.file))


def _tasks(reports: Path, guideline: Guideline, aside: frozenset[Path]) -> list[Task]:
    return [
        Task(path, name, file, guideline, own_folder())
        for path, name, file in reports_in(reports, beside=STATE, aside=aside)
    ]


def save(
    run: Run,
    out: Path,
    recipe: str = "",
    *,
    style: Style | None = None,
    layout: Path | None = None,
    decisions: Decisions | None = None,
) -> tuple[Path, ...]:
    """Write every result of `run` to the folder `out`, and what a second run and `redraft` need; return the files.

    What the analyst decided in `out/themes.yaml` is carried out in what is written, and `decisions`, where given, take
    the place of that file; the run is kept as before. With `style` the draft is composed again; `layout` is a file.
    `recipe` is what `recipe_of` says of the run, for `unchanged`. A run with a file that could not be read has none:
    what it needs may be installed by the next time.
    """
    state = {STATE: store.state_of(run, store.fingerprint(run.guideline))}
    with claimed(out):
        if decisions is not None:
            state[DECISIONS] = write_decisions(decisions).encode()
        decided = decisions is not None or style is not None or (out / DECISIONS).is_file()
        shown = redraft(run, out, style, decisions) if decided else run
        written = publishing.publish(shown, out, state, layout)
        if recipe and all(receipt.status is not Status.UNREADABLE for receipt in run.receipts):
            store.seal(out / STATE, _sealed(out, recipe))
    return written


def recipe_of(reports: Path, guideline: Guideline, options: Options) -> str:
    """Return a digest of everything that a journey looks at: program, guideline, lists, reports and earlier periods.

    Raises:
        InputError: the folder does not exist or holds no report.
    """
    asked = sorted(options.only) if options.only is not None else None
    told = [store.fingerprint(guideline), repr((options.recipients, asked, options.past, options.style.length))]
    files = [options.received, options.targets, reports / SUPPRESSIONS]
    told += [store.digest_of(path) if path is not None else "" for path in files]
    told += [f"{task.file}\n{store.digest_of(task.path)}" for task in _tasks(reports, guideline, options.aside)]
    return hashlib.sha256("\n\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def unchanged(out: Path, recipe: str) -> Run | None:
    """Return the run that `save` kept in `out` when it has this recipe and every result stands as it was written."""
    return store.sealed_run(out / STATE, _sealed(out, recipe)) if (out / STATE).is_file() else None


def _sealed(out: Path, recipe: str) -> str:
    return hashlib.sha256(
        f"{recipe} {store.digest_of(out / DECISIONS)} {publishing.standing(out)}".encode()
    ).hexdigest()


def keep_log(run: Run, path: Path | None, out: Path, recipients: Sequence[str] = ()) -> Path:
    """Add what the receipt log at `path`, or the one in `out`, does not name yet, and return where it stands.

    Raises:
        OutputError: the log is open in Excel, or what stands there is none; it was not touched.
    """
    log = path or out / publishing.LOG
    publishing.keep_log(run, log, recipients)
    return log


def remembered(history: Path, guideline: Guideline) -> tuple[tuple[PastRun, ...], dict[str, Analysis]]:
    """Return the runs kept in the file of years, and the analyses of the last one on the guideline's own period.

    Raises:
        OutputError: what stands there is no such file.
    """
    past = store.past_runs(history)
    last = same_period(guideline, past)
    return past, store.past_analyses(history, [digest for _, digest in last.digests]) if last else {}


def remember(history: Path, run: Run) -> None:
    """Add `run` to the file of years.

    Raises:
        OutputError: the file cannot be written; what is in it is as it was.
    """
    store.add_to_history(history, run, store.fingerprint(run.guideline))


def kept_run(out: Path) -> Run | None:
    """Return the run that `save` kept in `out`, None when there is none; what a killed `save` had decided is ended."""
    if publishing.unfinished(out):
        with claimed(out):
            publishing.settle(out)
    return store.load_run(out / STATE)


def known_analyses(out: Path, guideline: Guideline, history: Path | None = None) -> dict[str, Analysis]:
    """Return what earlier runs kept in `out` or in the file of years and this program would say again."""
    fingerprint = store.fingerprint(guideline)
    kept = store.known_analyses(history, fingerprint) if history else {}
    return kept | store.load_analyses(out / STATE, fingerprint)


def refuse_foreign(out: Path) -> None:
    """Pass a folder that is absent, empty or of an earlier run.

    Raises:
        OutputError: anything else stands there; nothing of it was touched.
    """
    elsewhere = "chọn thư mục khác bằng --out"
    if out.exists() and not out.is_dir():
        msg = f"“{out}” là một tệp, không phải thư mục; {elsewhere}."
        raise OutputError(msg)
    if out.is_dir() and any(path.name != CLAIM for path in out.iterdir()) and not (out / STATE).is_file():
        msg = f"Thư mục “{out}” đã có tệp khác và không phải kết quả của chương trình; {elsewhere}."
        raise OutputError(msg)


def redraft(run: Run, out: Path, style: Style | None = None, decisions: Decisions | None = None) -> Run:
    """Return `run` with `decisions`, else those in `out/themes.yaml`, carried out, drafted again in `style`."""
    settled = decisions_in(out) if decisions is None else decisions
    run = dataclasses.replace(run, themes=apply(run.themes, settled))
    return dataclasses.replace(run, draft=drafted(run, style))
