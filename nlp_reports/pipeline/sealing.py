"""Whether a run would say again what stands in its folder already: the seal on inputs and results."""

import hashlib
from pathlib import Path

from nlp_reports import publishing, store
from nlp_reports.checks import SUPPRESSIONS
from nlp_reports.model import Guideline, Run, Status
from nlp_reports.pipeline.files import STATE, beside, tasks_in
from nlp_reports.pipeline.options import Options
from nlp_reports.themes import DECISIONS


def recipe_of(reports: Path, guideline: Guideline, options: Options) -> str:
    """Return a digest of everything that a journey looks at: program, guideline, lists, reports and earlier periods.

    Raises:
        InputError: the folder does not exist or holds no report.
    """
    asked = sorted(options.only) if options.only is not None else None
    told = [store.fingerprint(guideline), repr((options.recipients, asked, options.past, options.style.length))]
    files = [options.received, options.targets, reports / SUPPRESSIONS]
    told += [store.digest_of(path) if path is not None else "" for path in files]
    told += [f"{task.file}\n{store.digest_of(task.path)}" for task in tasks_in(reports, guideline, options.aside)]
    told += [f"{shown}\n{store.digest_of(path)}" for path, shown in beside(reports, options.aside)]
    return hashlib.sha256("\n\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def seal(out: Path, run: Run, recipe: str) -> None:
    """Say in `out` that its results are those of this recipe, for `unchanged`.

    A run with a file that could not be read gets no seal: what it needs may be installed by the next time.
    """
    if recipe and all(receipt.status is not Status.UNREADABLE for receipt in run.receipts):
        store.seal(out / STATE, _sealed(out, recipe))


def unchanged(out: Path, recipe: str) -> Run | None:
    """Return the run kept in `out` when it has this recipe and every result stands as it was written, None else."""
    return store.sealed_run(out / STATE, _sealed(out, recipe)) if (out / STATE).is_file() else None


def _sealed(out: Path, recipe: str) -> str:
    whole = f"{recipe} {store.digest_of(out / DECISIONS)} {publishing.standing(out)}"
    return hashlib.sha256(whole.encode()).hexdigest()
