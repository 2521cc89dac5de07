"""What a unit asks for, and whom: a proposal in the voice of the parent body."""

import functools
import re

from nlp_reports.drafting.numberless import is_number_first
from nlp_reports.drafting.wording import any_of
from nlp_reports.lexicon import table
from nlp_reports.text import fold
from nlp_reports.themes import addressee_of, words_of

_ADDRESSED = re.compile(r"^(?:(?:đối\s+)?với\s+)?([^:;.]{2,60}):\s+(?=\w)", re.IGNORECASE)
# "Với LĐLĐ tỉnh, xin sớm có hướng dẫn": whom it asks, then a word of asking.
_BODIES = r"(?:,\s+(?:các\s+)?(?:ban|ngành|cấp|đoàn thể|địa phương|ngành chức năng|cơ quan chức năng)(?!\w))*"
_ASKED_OF = rf"^(?:(?:đề nghị|kiến nghị)\s+)?(?:đối\s+)?với\s+([^:;.,]{{2,60}}{_BODIES}),\s+"
_REQUESTS = (
    *("đề nghị", "kiến nghị", "mong", "rất mong", "kính mong", "kính đề nghị", "xin", "cũng xin", "xin đề nghị"),
    *(
        "lại mong",
        "cũng mong",
        "cũng đề nghị",
        "cũng kiến nghị",
        "nhờ",
        "trình",
        "tha thiết đề nghị",
        "tha thiết mong",
        "khẩn thiết đề nghị",
        "trân trọng đề nghị",
        "đề xuất",
        "kính đề xuất",
        "xin đề xuất",
    ),
)


def addressed(said: str) -> str:
    """Return a proposal as whom it asks and what for, without colon or comma between them.

    >>> addressed("Với LĐLĐ tỉnh, xin sớm hướng dẫn"), addressed("UBND thị xã: đất cho nhà ở")
    ('LĐLĐ tỉnh sớm hướng dẫn', 'đất cho nhà ở')
    """
    return _asking(_named(said))


def request(said: str) -> str:
    """Return what is asked for, without the word of asking.

    >>> request("đề nghị UBND tỉnh dành quỹ đất")
    'UBND tỉnh dành quỹ đất'
    """
    for word in sorted(_REQUESTS, key=lambda word: -len(word)):
        if fold(said).startswith(f"{word} "):
            return said[len(word) + 1 :]
    return said


def _named(said: str) -> str:
    """Return "LĐLĐ tỉnh: mở lớp" as whom it asks and what for, "LĐLĐ tỉnh: mẫu tính phụ cấp" as what is asked for."""
    found = _ADDRESSED.match(said)
    if found is None:
        return said
    asked = said[found.end() :]
    # "UBND tỉnh: 02 ha đất làm nhà trẻ" asks without a verb.
    bare = is_number_first(asked) or _asked_things().match(fold(asked))
    return asked if bare else f"{found[1]} {asked}"


@functools.cache
def _asked_things() -> re.Pattern[str]:
    return any_of(table("draft_asked_things").keys(), r"\s")


def _asking(said: str) -> str:
    """Return "Với LĐLĐ tỉnh, xin sớm hướng dẫn" as whom it asks and what for; "với mức chi này, …" asks nobody."""
    found = _asked_of().match(said)
    named = found is not None and (found[1][:1].isupper() or bool(addressee_of(words_of(found[1]))))
    return f"{found[1]} {said[found.end() :]}" if found and named else said


@functools.cache
def _asked_of() -> re.Pattern[str]:
    asking = "|".join(sorted((*_REQUESTS, "nên", "cần"), key=lambda word: -len(word)))
    return re.compile(rf"{_ASKED_OF}(?:{asking})\s+(?=\w)", re.IGNORECASE)
