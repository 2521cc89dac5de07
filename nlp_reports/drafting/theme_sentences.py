"""One drafted sentence for each theme: how many units, what they share in the words of one of them, the totals."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from nlp_reports.drafting import figures
from nlp_reports.drafting.addressees import asked, mostly_asked
from nlp_reports.drafting.cleaning import cleaned, deed, foreign_names, has_figure, lowered, request, verb
from nlp_reports.drafting.figures import Said
from nlp_reports.drafting.guarding import Counts, guard
from nlp_reports.drafting.wording import phrase, quantifier
from nlp_reports.errors import UnfaithfulError
from nlp_reports.model import DraftSentence, Role, Statement, Theme
from nlp_reports.themes import Point, Points, Told, judges, same_words

# What a wording costs for each name that is no common one, and each word beyond a line or two, and each abbreviation
# that few units use.
_NAME, _WORD, _ABBREVIATION = 2.0, 0.15, 2.0
_LONGEST = 22
# A point speaks for a theme when three in five of its units say it.
_MOST, _OF = 3, 5


class Rewriter(Protocol):
    """Words a drafted sentence better; what it changes beyond the sources is refused by the guard."""

    def rewrite(self, sentence: DraftSentence, sources: Mapping[str, str], /) -> str:
        """Return the sentence's text in better words."""
        ...


@dataclass(frozen=True, slots=True)
class Office:
    """What every sentence of one draft is written with.

    `usual` are the abbreviations that several units use, `most` is how many points a sentence may make.
    """

    received: int
    points: Points
    names: tuple[tuple[re.Pattern[str], str], ...] = ()
    usual: frozenset[str] = frozenset()
    most: int = 2
    rewriter: Rewriter | None = None


@dataclass(frozen=True, slots=True)
class _Wording:
    """A sentence that may be said, with the counts of units inside it."""

    text: str
    inner: tuple[Counts, ...] = ()


def theme_sentence(
    theme: Theme, section: str, office: Office, lead: str = "", totals: Sequence[Said] = ()
) -> DraftSentence:
    """Return the sentence that speaks for `theme` under the heading `section`; `lead` opens it, `totals` support it.

    What most units share is told as theirs, what single ones say as an example; where the guard passes nothing of it,
    the label speaks.
    """
    said = {one.key: one.text for one in theme.statements}
    sources = {**said, **figures.sources(totals)}
    counts = Counts(theme.organisations, office.received)
    support = phrase("figures", figures=figures.listed(totals)) if totals else ""
    known = tuple(_counts(total.units) for total in totals if total.units)
    for wording in _wordings(theme, office, counts):
        text = _finished(f"{lead} {wording.text}{support}")
        sentence = DraftSentence(section, text, tuple(sources), theme.id)
        inner = (*wording.inner, *known)
        if sound(sentence, sources, counts, inner):
            return rewritten(sentence, sources, counts, inner, office.rewriter)
    plain = f"{quantifier(counts.units, counts.received)} ({counts}) {_about(theme)}"
    return DraftSentence(section, _finished(f"{lead} {plain}"), tuple(said), theme.id)


def _counts(units: str) -> Counts:
    told, of = units.split("/")
    return Counts(int(told), int(of))


def _wordings(theme: Theme, office: Office, counts: Counts) -> Iterator[_Wording]:
    """Yield wordings, the best first: fewer points, then the label alone, where the guard refuses the fuller ones."""
    who = f"{quantifier(counts.units, counts.received)} ({counts})"
    told = _told(theme, office)
    found = office.points.of(theme.role, list(told.values()), office.most, partial(_burden, office=office))
    for most in range(len(found), 0, -1):
        chosen = found[:most]
        if _OF * len(chosen[0].reports) >= _MOST * counts.units:
            yield _shared(theme, who, chosen, told, office)
        else:
            yield _Wording(f"{who} {_about(theme)}{phrase('such as', points='; '.join(p.text for p in chosen))}")
    yield _Wording(f"{who} {_about(theme)}")
    for most in range(len(found), 0, -1):
        yield _Wording(
            f"{who} {phrase(verb(theme.role, own=False))}: {'; '.join(point.text for point in found[:most])}"
        )


def _told(theme: Theme, office: Office) -> dict[str, "_Quoted"]:
    """Return the statements of `theme` as they may be quoted, by key: those that ask whom the theme asks, if any."""
    addressee = mostly_asked(theme.statements)
    asking = [said for said in theme.statements if theme.role is not Role.PROPOSAL or asked(said) == addressee]
    found: dict[str, _Quoted] = {}
    for said in asking or theme.statements:
        left = cleaned(said.text, office.names, counts=theme.role is not Role.PROPOSAL)
        if left.text:
            text = request(left.text) if theme.role is Role.PROPOSAL else left.text
            found[said.key] = _Quoted(said.key, said.report, text, left.own)
    return found


@dataclass(frozen=True, slots=True)
class _Quoted(Told):
    """A statement as it may be quoted; `own` tells that the unit itself was its subject."""

    own: bool = False


def _shared(theme: Theme, who: str, points: Sequence[Point], told: Mapping[str, "_Quoted"], office: Office) -> _Wording:
    """Return the first point as that of all units of the theme, the others as what so many of them add."""
    first, *others = points
    named = f"{theme.label}: " if _is_new(theme, first) else ""
    text = f"{named}{who} {_verb(theme.role, told[first.key])} {_deed(theme.role, told[first.key], first.text)}"
    inner = []
    for point in others:
        said = {"verb": _verb(theme.role, told[point.key]), "point": _deed(theme.role, told[point.key], point.text)}
        if len(point.reports) == 1:
            text += phrase("besides one", **said)
            continue
        count = Counts(len(point.reports), office.received)
        inner.append(count)
        text += phrase("besides", who=f"{quantifier(count.units, count.received)} ({count})", **said)
    return _Wording(text, tuple(inner))


def _is_new(theme: Theme, point: Point) -> bool:
    """Tell whether the label of a strength or limitation says what the point does not."""
    return (
        theme.role in {Role.STRENGTH, Role.LIMITATION} and bool(theme.label) and not same_words(theme.label, point.text)
    )


def _verb(role: Role, quoted: _Quoted) -> str:
    return phrase(verb(role, own=quoted.own))


def _deed(role: Role, quoted: _Quoted, text: str) -> str:
    """Return a unit's own deed as done."""
    return deed(text) if role is Role.STRENGTH and quoted.own else text


def _about(theme: Theme) -> str:
    """Return what units say of the matter of `theme`, by its label."""
    judged = theme.role in {Role.LIMITATION, Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE} and judges(theme.label)
    turn = "" if judged or theme.role not in {Role.STRENGTH, Role.LIMITATION} else _turn(theme)
    return phrase(f"{'judged' if judged else 'about'} {theme.role.value}{turn}", matter=lowered(theme.label))


def _turn(theme: Theme) -> str:
    """Return which of the wordings is the turn of `theme`, so that neighbours differ: "", " 2" or " 3"."""
    number = int("".join(filter(str.isdecimal, theme.id)) or 1)
    return ("", " 2", " 3")[(number - 1) % 3]


def _burden(text: str, office: Office) -> float:
    """Return what speaks against quoting `text`: names of places and people, figures of one unit, length."""
    words = text.split()
    beyond = max(0, len(words) - _LONGEST)
    unread = _ABBREVIATION * len(abbreviations(text) - office.usual)
    return _NAME * (foreign_names(text) + has_figure(text)) + _WORD * beyond + unread


def _finished(text: str) -> str:
    """Return `text` as one sentence: single blanks, a capital, a full stop."""
    whole = " ".join(text.split())
    return f"{whole[:1].upper()}{whole[1:].rstrip(' .;,')}."


def sound(sentence: DraftSentence, sources: Mapping[str, str], counts: Counts, inner: Sequence[Counts] = ()) -> bool:
    """Tell whether the guard passes `sentence`."""
    try:
        guard(sentence, sources, counts, inner)
    except UnfaithfulError:
        return False
    return True


def rewritten(
    sentence: DraftSentence,
    sources: Mapping[str, str],
    counts: Counts,
    inner: Sequence[Counts],
    rewriter: Rewriter | None,
) -> DraftSentence:
    """Return the rewriter's wording where the guard passes it, otherwise the sentence as it was."""
    if rewriter is None:
        return sentence
    text = rewriter.rewrite(sentence, sources)
    better = DraftSentence(sentence.section, text, sentence.sources, sentence.theme)
    return better if text.strip() and sound(better, sources, counts, inner) else sentence


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


def all_statements(themes: Sequence[Theme]) -> list[Statement]:
    """Return the statements of all themes."""
    return [said for theme in themes for said in theme.statements]
