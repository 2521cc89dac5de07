"""The forms of a drafted sentence, which take turns so that neighbours do not read alike."""

import functools
from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum

from nlp_reports.lexicon import table
from nlp_reports.model import Role
from nlp_reports.themes import family

_UNITS = "{who}"


class Kind(StrEnum):
    """What a sentence has to say of a theme.

    `NAMED` says that units speak of a field of work, `JUDGED` how they judge it, `TALLIED` gives totals about it first,
    `LOOSE` has no name for it; `SHARED` tells what every one of the units says, `TITLED` with the field of work before
    it, `COUNTED` with totals too.
    """

    NAMED = "named"
    JUDGED = "judged"
    TALLIED = "tallied"
    LOOSE = "loose"
    SHARED = "shared"
    TITLED = "titled"
    COUNTED = "counted"


def formed(role: Role, kind: Kind, turn: int, gaps: Mapping[str, str], *, led: bool = False) -> str:
    """Return the form whose turn it is with its gaps filled: `who`, `verb`, `matter`, `points`, `figures`.

    Behind words that already open the sentence (`led`) only forms that begin with the units take turns.

    >>> formed(Role.LIMITATION, Kind.JUDGED, 4, {"who": "một số đơn vị (2/6)", "matter": "nữ công còn mờ nhạt"})
    'một số đơn vị (2/6) nêu nữ công còn mờ nhạt'
    """
    forms = _forms()[family(role), kind]
    forms = [form for form in forms if not led or form.startswith(_UNITS)] or forms
    return forms[turn % len(forms)].format(**gaps)


@functools.cache
def _forms() -> Mapping[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in table("draft_forms"):
        found[row["role"], row["kind"]].append(row["text"])
    return found
