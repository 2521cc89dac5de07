"""What is kept in SQLite: the state of one run beside its results, the runs of years, and the shelf of a long run."""

from nlp_reports.store.history import add_to_history, known_analyses, past_analyses, past_runs
from nlp_reports.store.keeping import digest_of, fingerprint
from nlp_reports.store.shelf import Shelving
from nlp_reports.store.state import load_analyses, load_run, seal, sealed_run, write_state

__all__ = [
    "Shelving",
    "add_to_history",
    "digest_of",
    "fingerprint",
    "known_analyses",
    "load_analyses",
    "load_run",
    "past_analyses",
    "past_runs",
    "seal",
    "sealed_run",
    "write_state",
]
