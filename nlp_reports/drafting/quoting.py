"""What of the statements of a theme may be quoted in the draft, and what speaks against a wording."""

import functools
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from nlp_reports.drafting.cleaning import Cleaned, UnitNames, cleaned, has_figure
from nlp_reports.drafting.requests import request
from nlp_reports.drafting.spelling import foreign_names
from nlp_reports.lexicon import table
from nlp_reports.model import Role, Statement, Theme
from nlp_reports.themes import Told, clause_about, words_of

# What a wording costs for each name that is no common one, each word beyond a line or two, each abbreviation that few
# units use, each word that is spoken rather than written, and a heading inside it.
_NAME, _WORD, _ABBREVIATION, _SPOKEN, _HEADED = 2.0, 0.15, 2.0, 1.5, 2.0
_LONGEST = 22
# "TN-HTX", "CSSX&KD" are other words.
_ALONE = re.compile(r"(?<![\w&/.-])\w{3,}(?![\w&/-])")


@dataclass(frozen=True, slots=True)
class Quoted(Told):
    """A statement as it may be quoted; `own` tells that the unit itself was its subject."""

    own: bool = False


def quoted(theme: Theme, names: UnitNames, usual: frozenset[str] = frozenset(), matter: str = "") -> dict[str, Quoted]:
    """Return the statements of `theme` by key, each with what of it may be quoted, which may be nothing.

    "Thu kinh phí vượt mức giao" is not quoted where the figures say otherwise; of a statement of several clauses the
    one that tells of `matter` is, and listed abbreviations other than the `usual` ones are written out.
    """
    return {said.key: _quoted(said, names, usual, matter) for said in theme.statements}


def _quoted(said: Statement, names: UnitNames, usual: frozenset[str], matter: str) -> Quoted:
    told = clause_about(said.text, said.role, matter)
    left = Cleaned("") if said.accused else cleaned(told, names.within(told), said.role)
    text = written_out(request(left.text) if said.role is Role.PROPOSAL else left.text, usual)
    return Quoted(said.key, said.report, text, said.text, said.addressee, left.own)


def written_out(text: str, usual: frozenset[str]) -> str:
    """Return `text` with the abbreviations written out that mean one thing in every office and are not `usual`.

    >>> written_out("SXKD gặp khó", frozenset()), written_out("tổ KT chưa đều", frozenset())
    ('sản xuất kinh doanh gặp khó', 'tổ KT chưa đều')
    """
    said = _written_out(usual)
    return _ALONE.sub(lambda found: said.get(found[0], found[0]), text)


@functools.lru_cache(8)
def _written_out(usual: frozenset[str]) -> dict[str, str]:
    return {row["abbreviation"]: row["said"] for row in table("draft_written_out") if row["abbreviation"] not in usual}


@functools.cache
def _known() -> frozenset[str]:
    return frozenset(row["abbreviation"] for row in table("draft_abbreviations"))


def burden(text: str, usual: frozenset[str]) -> float:
    """Return what speaks against quoting `text`: names, figures of one unit, length, spoken words, rare abbreviations.

    >>> burden("thu kinh phí còn chậm", frozenset())
    0.0
    """
    beyond = max(0, len(text.split()) - _LONGEST)
    return (
        _NAME * (foreign_names(text) + (has_figure(text) or _counts(text)))
        + _WORD * beyond
        + _ABBREVIATION * len(_unread(text, usual))
        + _SPOKEN * _spoken(text)
        + _HEADED * _is_headed(text)
    )


def is_rough(text: str, usual: frozenset[str]) -> bool:
    """Tell whether `text` is a note or holds words of everyday speech, so that others are quoted first.

    >>> is_rough("phong trào thì lèo tèo", frozenset()), is_rough("phản biện cấp xã còn ít", frozenset())
    (True, False)
    """
    return is_spoken(text) or is_note(text, usual)


def is_note(text: str, usual: frozenset[str]) -> bool:
    """Tell whether `text` reads like a note: a heading stands in it, or abbreviations that few use.

    >>> is_note("phản biện cấp xã: chưa có", frozenset()), is_note("phong trào thì lèo tèo", frozenset())
    (True, False)
    """
    return _is_headed(text) or bool(_unread(text, usual))


def _unread(text: str, usual: frozenset[str]) -> frozenset[str]:
    return abbreviations(text) - usual - _known()


def _is_headed(text: str) -> bool:
    """Tell whether a heading stands inside `text`; a colon before a quotation is none."""
    return bool(re.search(r":\s(?!“)", text))


def _counts(text: str) -> bool:
    """Tell whether `text` counts in words ("chín doanh nghiệp")."""
    return not set(table("draft_numbers").keys()).isdisjoint(words_of(text))


def is_spoken(text: str) -> bool:
    """Tell whether `text` holds words of everyday speech.

    >>> is_spoken("phong trào thì lèo tèo"), is_spoken("phong trào còn mờ nhạt")
    (True, False)
    """
    return _spoken(text) > 0


def _spoken(text: str) -> int:
    """Return how many words of everyday speech stand in `text`."""
    said = f" {' '.join(words_of(text))} "
    return sum(f" {word} " in said for word in _speech())


@functools.cache
def _speech() -> tuple[str, ...]:
    return tuple(" ".join(words_of(row["word"])) for row in table("spoken_words"))


def abbreviations(text: str) -> frozenset[str]:
    """Return the abbreviations in capitals that stand in `text`.

    >>> sorted(abbreviations("CB CĐ kiêm nhiệm."))
    ['CB', 'CĐ']
    """
    return frozenset(word for word in re.findall(r"\w+", text) if word.isupper() and len(word) > 1 and word.isalpha())


def usual_abbreviations(statements: Sequence[Statement], received: int) -> frozenset[str]:
    """Return the abbreviations that at least a quarter of the reports, and no fewer than two, use."""
    users: dict[str, set[str]] = defaultdict(set)
    for one in statements:
        for word in abbreviations(one.text):
            users[word].add(one.report)
    return frozenset(word for word, reports in users.items() if len(reports) >= max(2, received / 4))
