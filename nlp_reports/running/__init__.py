"""The per-report map: here, in processes or on a cluster, behind one method; nothing lost, nothing twice, in order."""

from nlp_reports.running.claim import CLAIM, claimed
from nlp_reports.running.dask import Dask
from nlp_reports.running.executors import Executor, Sequential, executor
from nlp_reports.running.loky import Loky
from nlp_reports.running.outcome import Outcome

__all__ = ["CLAIM", "Dask", "Executor", "Loky", "Outcome", "Sequential", "claimed", "executor"]
