"""Each report by itself: taken from an earlier run where its bytes are the same, else read where the executor says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from nlp_reports import store
from nlp_reports.checks import is_appendix
from nlp_reports.model import Analysis, Report
from nlp_reports.pipeline.appendices import without_appendices
from nlp_reports.pipeline.files import Task
from nlp_reports.pipeline.options import Options
from nlp_reports.pipeline.tasks import kept, prepared, run_task
from nlp_reports.running import Outcome, Sequential


@dataclass(frozen=True, slots=True)
class Each:
    """The analyses in the order of the tasks, of what cannot be read file and reason by name, and the appendices."""

    analyses: Sequence[Analysis]
    unread: dict[str, tuple[str, str]]
    appendices: tuple[Report, ...]


def read_each(tasks: Sequence[Task], options: Options) -> Each:
    """Return what each file is: an appendix that came as a document of its own is no report.

    Raises:
        OutputError: there are many and the disk of the temporary folder is full.
    """
    analyses = store.Shelving()
    unread: dict[str, tuple[str, str]] = {}
    appendices: list[Report] = []
    for done, (task, outcome) in enumerate(_outcomes(tasks, options), start=1):
        options.progress(done, len(tasks), task.file)
        if outcome.result is None:
            unread[task.name] = (task.file, outcome.reason)
        elif is_appendix(outcome.result.report):
            appendices.append(outcome.result.report)
        else:
            analyses.add(outcome.result)
    return Each(analyses.analyses(), unread, tuple(appendices))


def _outcomes(tasks: Sequence[Task], options: Options) -> Iterator[tuple[Task, Outcome[Analysis]]]:
    """Yield each task with its outcome, in order."""
    digests = {task.name: store.digest_of(task.path) for task in tasks} if options.known else {}
    known = {name for name, digest in digests.items() if digest in options.known}
    with TemporaryDirectory(ignore_cleanup_errors=True) as workspace:
        fresh = prepared([task for task in tasks if task.name not in known], Path(workspace))
        outcomes = options.executor.map(run_task, fresh)
        for task in tasks:
            if task.name not in known:
                yield task, next(outcomes)
                continue
            analysis = kept(task, options.known.get(digests[task.name]))
            if analysis is None:  # damaged, or of a file of another kind: it is read after all
                yield task, next(Sequential().map(run_task, prepared([task], Path(workspace))))
            else:
                yield task, Outcome(without_appendices(analysis, task.guideline))
