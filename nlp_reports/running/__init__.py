"""The per-report map: sequential or in processes, behind one method; nothing lost, nothing twice, order kept."""

from nlp_reports.running.claim import CLAIM, claimed
from nlp_reports.running.executors import Executor, Loky, Sequential, executor
from nlp_reports.running.outcome import Outcome

__all__ = ["CLAIM", "Executor", "Loky", "Outcome", "Sequential", "claimed", "executor"]
