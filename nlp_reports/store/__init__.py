"""What is kept in SQLite: the state of one run beside its results, the runs of years, and the shelf of a long run."""

from nlp_reports.store.history import add_to_history, known_analyses, past_analyses, past_runs
from nlp_reports.store.keeping import digest_of, fingerprint, fingerprint_of_file
from nlp_reports.store.shelf import Shelving
from nlp_reports.store.state import (
    complete,
    is_complete,
    keep_guideline,
    kept_guideline,
    load_analyses,
    load_run,
    seal,
    sealed_run,
    write_state,
)

__all__ = [
    "Shelving",
    "add_to_history",
    "complete",
    "digest_of",
    "fingerprint",
    "fingerprint_of_file",
    "is_complete",
    "keep_guideline",
    "kept_guideline",
    "known_analyses",
    "load_analyses",
    "load_run",
    "past_analyses",
    "past_runs",
    "seal",
    "sealed_run",
    "write_state",
]
