"""What the office knows of the sending itself: its receipt log, and what changed between two versions of a report."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One row of the receipt log, as a person left it.

    Attributes:
        organisation: whose file it is; empty where nobody has said yet.
        file: path below the reports' folder, "/" between folders; empty where no file came.
        received: the day it came, None where nobody has said yet.
        channel: how it came ("Zalo", "e-mail", …), as written.
        official: True for an official copy, False for a draft, None where nobody has said yet.
    """

    organisation: str
    file: str = ""
    received: dt.date | None = None
    channel: str = ""
    official: bool | None = None


class ChangeKind(StrEnum):
    """What changed from one version of a report to the next."""

    TOPIC = "topic"
    FIGURE = "figure"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two versions.

    `matter` is the topic or indicator ("II.5.a. Phát triển đoàn viên"), or the number of the sentence; `before` and
    `after` are a coverage state, a value as written, or the sentence; empty on the side that has none.
    """

    kind: ChangeKind
    matter: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """The way from an older version of a report to the one that counts, both by their file."""

    organisation: str
    older: str
    newer: str
    changes: tuple[Change, ...] = ()
