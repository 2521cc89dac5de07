"""An analysis in parts that are read apart: a pass over thousands makes only what it looks at.

They are pickles, the quickest to make again: this program's own, in a temporary file of its own that nobody passes on.
"""

import dataclasses
import pickle
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, Final, NoReturn

from nlp_reports.model import WHOLE, Analysis, Report

BARE: Final = "bare"
# What a report has beside its text, sections and letterhead: few passes look at it.
_REST: Final = ("paragraphs", "tables", "notes")
_LEVEL: Final = 1


class _Unread:
    """Stands where a part was not asked for, and says so to whoever looks at it: nothing is silently empty."""

    def _refuse(self, *_: object) -> NoReturn:
        msg = "a part of an analysis that was not asked for; name it where the pass begins (`lean`)"
        raise LookupError(msg)

    __iter__ = __len__ = __getitem__ = __contains__ = _refuse


_UNREAD: Final[Any] = _Unread()


def parted(analysis: Analysis) -> Iterator[tuple[str, bytes]]:
    """Yield each part of an analysis by its name, packed: the fields, and of the report what all passes look at.

    >>> from nlp_reports.model import Report
    >>> one = Analysis(Report("a", "a.docx", "", ()))
    >>> made_of(dict(parted(one))) == one
    True
    """
    yield BARE, _packed(dataclasses.replace(analysis.report, paragraphs=(), tables=(), notes=()))
    yield "report", _packed(tuple(getattr(analysis.report, name) for name in _REST))
    yield from ((name, _packed(getattr(analysis, name))) for name in sorted(WHOLE - {"report"}))


def made_of(parts: Mapping[str, bytes]) -> Analysis:
    """Return the analysis of these parts; one that is not among them refuses to be looked at."""
    found = {name: _unpacked(content) for name, content in parts.items()}
    bare: Report = found.pop(BARE)
    rest = found.pop("report", (_UNREAD,) * len(_REST))
    report = dataclasses.replace(bare, **dict(zip(_REST, rest, strict=True)))
    unread = dict.fromkeys(WHOLE - {"report"}, _UNREAD)
    return Analysis(report, **(unread | found))


def _packed(part: object) -> bytes:
    return zlib.compress(pickle.dumps(part, pickle.HIGHEST_PROTOCOL), _LEVEL)


def _unpacked(content: bytes) -> Any:  # noqa: ANN401 - parts are of many types
    return pickle.loads(zlib.decompress(content))  # noqa: S301 - this process has written it
