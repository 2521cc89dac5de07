"""One drafted sentence for each theme, taken from its most representative statement and held to it by the guard."""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from nlp_reports.drafting.addressees import asked, mostly_asked
from nlp_reports.drafting.cleaning import Cleaned, cleaned, foreign_names, has_figure, lowered, request, verb
from nlp_reports.drafting.guarding import Counts, guard
from nlp_reports.drafting.wording import phrase, quantifier
from nlp_reports.errors import UnfaithfulError
from nlp_reports.lexicon import table
from nlp_reports.model import DraftSentence, Role, Statement, Theme

_LONGEST = 40
_LABELLED = {Role.STRENGTH, Role.LIMITATION}


class Rewriter(Protocol):
    """Words a drafted sentence better; what it changes beyond the sources is refused by the guard."""

    def rewrite(self, sentence: DraftSentence, sources: Mapping[str, str], /) -> str:
        """Return the sentence's text in better words."""
        ...


@dataclass(frozen=True, slots=True)
class Office:
    """What every sentence of one draft is written with."""

    received: int
    names: tuple[tuple[re.Pattern[str], str], ...] = ()
    rewriter: Rewriter | None = None


def theme_sentence(theme: Theme, section: str, office: Office, lead: str = "") -> DraftSentence:
    """Return the sentence that speaks for `theme` under the heading `section`; `lead` opens it.

    Statements without local figures and foreign names are tried first; where the guard passes none, the label speaks.
    """
    sources = {said.key: said.text for said in theme.statements}
    counts = Counts(theme.organisations, office.received)
    for text in _candidates(theme, office, counts, lead):
        sentence = DraftSentence(section, text, tuple(sources), theme.id)
        if _sound(sentence, sources, counts):
            return _rewritten(sentence, sources, counts, office.rewriter)
    plain = f"{quantifier(counts.units, counts.received)} ({counts}) {phrase(f'unspoken {theme.role.value}')}"
    return DraftSentence(section, _finished(f"{lead} {plain}"), tuple(sources), theme.id)


def _candidates(theme: Theme, office: Office, counts: Counts, lead: str) -> Iterator[str]:
    """Yield wordings, the best first: what units share is the label, one unit's words are told as one unit's."""
    who = f"{quantifier(counts.units, counts.received)} ({counts})"
    label = f"{theme.label}:" if theme.role in _LABELLED and theme.label else ""
    alike = len({cleaned(statement.text, office.names).text for statement in theme.statements}) == 1
    for statement in _ranked(theme.statements, office):
        said = cleaned(statement.text, office.names)
        if said.text:
            told = f"{phrase(verb(theme.role, own=said.own))} {_told(theme.role, said)}"
            for opening in dict.fromkeys((label, "")):
                if alike:
                    yield _finished(f"{lead} {opening} {who} {told}")
                elif theme.label:
                    yield _finished(
                        f"{lead} {opening} {who} {_shared(theme, named=bool(opening))}; {phrase('one')} {told}"
                    )
    matter = label or f"{lowered(theme.label)}:"
    yield _finished(f"{lead} {label} {who} {_unspoken(theme, named=bool(label))}")
    yield _finished(f"{lead} {matter} {who} {_unspoken(theme, named=True)}")


def _shared(theme: Theme, *, named: bool) -> str:
    """Return what all units of `theme` have in common: its matter, unless the label has `named` it."""
    if named:
        return phrase(f"shared {theme.role.value} named{_turn(theme)}")
    return phrase(f"shared {theme.role.value}", matter=lowered(theme.label)).strip()


def _turn(theme: Theme) -> str:
    """Return which of the wordings is the turn of `theme`, so that neighbours differ: "", " 2" or " 3"."""
    number = int("".join(filter(str.isdecimal, theme.id)) or 1)
    return ("", " 2", " 3")[(number - 1) % 3]


def _told(role: Role, said: Cleaned) -> str:
    """Return what the verb governs: the request without its word of asking, a unit's own deed as done."""
    if role is Role.PROPOSAL:
        return request(said.text)
    deed = role is Role.STRENGTH and said.own and said.text.split()[0] not in _done()
    return f"{phrase('deed')} {said.text}" if deed else said.text


@functools.cache
def _done() -> frozenset[str]:
    return frozenset({*table("negations").keys(), *table("aspect_words").keys()})


def _unspoken(theme: Theme, *, named: bool) -> str:
    """Return what is said where no statement can be quoted: the matter, unless the label has `named` it."""
    said = phrase(f"unspoken {theme.role.value}")
    return said if named else f"{said} {lowered(theme.label)}"


def _ranked(statements: Sequence[Statement], office: Office) -> list[Statement]:
    """Return `statements` with those first that need the least taken out; otherwise as representative as they are.

    A proposal is told in the words of one that asks whom the theme mostly asks.
    """
    addressee = mostly_asked(statements)

    def burden(statement: Statement) -> int:
        text = cleaned(statement.text, office.names).text
        long = len(text.split()) > _LONGEST
        astray = statement.role is Role.PROPOSAL and asked(statement) != addressee
        return 3 * has_figure(statement.text) + astray + 2 * foreign_names(text) + 2 * long + 4 * (not text)

    return sorted(statements, key=burden)


def _finished(text: str) -> str:
    """Return `text` as one sentence: single blanks, a capital, a full stop."""
    whole = " ".join(text.split())
    return f"{whole[:1].upper()}{whole[1:].rstrip(' .;,')}."


def _sound(sentence: DraftSentence, sources: Mapping[str, str], counts: Counts) -> bool:
    try:
        guard(sentence, sources, counts)
    except UnfaithfulError:
        return False
    return True


def _rewritten(
    sentence: DraftSentence, sources: Mapping[str, str], counts: Counts, rewriter: Rewriter | None
) -> DraftSentence:
    """Return the rewriter's wording where the guard passes it, otherwise the sentence as it was."""
    if rewriter is None:
        return sentence
    text = rewriter.rewrite(sentence, sources)
    better = DraftSentence(sentence.section, text, sentence.sources, sentence.theme)
    return better if text.strip() and _sound(better, sources, counts) else sentence
