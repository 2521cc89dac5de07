"""The file of years: what earlier runs found, and what this one adds."""

from collections.abc import Mapping
from pathlib import Path

from nlp_reports import indicators, store
from nlp_reports.model import Analysis, Guideline, PastRun, Run


def remembered(history: Path, guideline: Guideline) -> tuple[tuple[PastRun, ...], Mapping[str, Analysis]]:
    """Return the runs kept in the file of years, and the analyses of the last one on the guideline's own period.

    Raises:
        OutputError: what stands there is no such file.
    """
    past = store.past_runs(history)
    last = indicators.same_period(guideline, past)
    return past, store.past_analyses(history, [digest for _, digest in last.digests]) if last else {}


def remember(history: Path, run: Run) -> None:
    """Add `run` to the file of years.

    Raises:
        OutputError: the file cannot be written; what is in it is as it was.
    """
    store.add_to_history(history, run, store.fingerprint(run.guideline))
