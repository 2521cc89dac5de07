"""One drafted sentence for each theme: how many units, what they share in the words of one of them, the totals."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from nlp_reports.drafting import figures
from nlp_reports.drafting.addressees import asked, mostly_asked
from nlp_reports.drafting.cleaning import UnitNames, cleaned, deed, foreign_names, has_figure, lowered, request, verb
from nlp_reports.drafting.figures import Said
from nlp_reports.drafting.forms import Kind, formed
from nlp_reports.drafting.guarding import Allowed, Counts, guard
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
    names: UnitNames = field(default_factory=UnitNames)
    usual: frozenset[str] = frozenset()
    most: int = 2
    rewriter: Rewriter | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """What a theme stands with in the draft: what opens its sentence, whose turn it is, and the figures about it.

    `reached` are results held against targets, `totals` sums over units.
    """

    lead: str = ""
    turn: int = 0
    reached: tuple[Said, ...] = ()
    totals: tuple[Said, ...] = ()

    @property
    def figures(self) -> tuple[Said, ...]:
        """Return all figures, results first."""
        return (*self.reached, *self.totals)


_ALONE = Company()


@dataclass(frozen=True, slots=True)
class _Wording:
    """A sentence that may be said, with the counts of units inside it."""

    text: str
    inner: tuple[Counts, ...] = ()


def theme_sentence(theme: Theme, section: str, office: Office, company: Company = _ALONE) -> DraftSentence:
    """Return the sentence that speaks for `theme` under the heading `section`, the figures about it in it.

    What most units share is told as theirs, what single ones say as an example; where the guard passes nothing of it,
    the label speaks.
    """
    said = {one.key: one.text for one in theme.statements}
    # Figures come first: of many sources a footnote names only so many.
    sources = {**figures.sources(company.figures), **said}
    counts = Counts(theme.organisations, office.received)
    for wording in _wordings(theme, office, counts, company):
        sentence = DraftSentence(section, finished(f"{company.lead} {wording.text}"), tuple(sources), theme.id)
        allowed = figures.allowed(company.figures, wording.inner)
        if sound(sentence, sources, counts, allowed):
            return rewritten(sentence, sources, counts, allowed, office.rewriter)
    return DraftSentence(
        section, finished(f"{company.lead} {phrase('alike', who=_who(counts))}"), tuple(said), theme.id
    )


def _wordings(theme: Theme, office: Office, counts: Counts, company: Company) -> Iterator[_Wording]:
    """Yield wordings, the best first: fewer points, then the label alone, where the guard refuses the fuller ones."""
    told = _told(theme, office)
    speaker = _Speaker(theme, office, counts, company)
    found = office.points.of(theme.role, list(told.values()), office.most, partial(_burden, office=office))
    ranked = [found[:most] for most in range(len(found), 0, -1)]
    for chosen in ranked:
        shared = theme.favourable or _OF * len(chosen[0].reports) >= _MOST * counts.units
        yield speaker.shared(chosen, told) if shared else speaker.examples(chosen)
    # What the label adds may be said by nobody: then the points speak without it, and it without them only if it may.
    yield from (speaker.shared(chosen, told, titled=False) for chosen in ranked)
    yield _Wording(speaker.bare())


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Puts what is known of one theme into the forms of the draft."""

    theme: Theme
    office: Office
    counts: Counts
    company: Company

    def examples(self, points: Sequence[Point]) -> _Wording:
        """Return the label with what single units say of it beyond its words."""
        told = "; ".join(_once([one.text for one in points if not _repeats(one.text, self.theme.label)]))
        if not told:
            return _Wording(self.bare())
        if self.company.totals and not self.company.reached:
            return _Wording(self._formed(Kind.COUNTED, told, phrase(verb(self.theme.role, own=False))))
        kind = Kind.JUDGED if self._judged else Kind.NAMED
        return _Wording(self._behind(self._formed(kind, told, turn=0 if self.company.reached else None)))

    def shared(self, points: Sequence[Point], told: Mapping[str, "_Quoted"], *, titled: bool = True) -> _Wording:
        """Return the first point as that of all units of the theme, the others as what so many of them add."""
        first, *others = points
        inner: list[Counts] = []
        said = self._deed(told[first.key], first.text)
        for point in others:
            gaps = {"verb": self._verb(told[point.key]), "point": self._deed(told[point.key], point.text)}
            if len(point.reports) == 1:
                said += phrase("besides one", **gaps)
                continue
            inner.append(Counts(len(point.reports), self.counts.received))
            said += phrase("besides", who=_who(inner[-1]), **gaps)
        kind = self._kind(first, titled=titled and not self.theme.favourable)
        # "Về nữ công còn mờ nhạt, …" is not said: a label that judges stands before a colon.
        turn = 0 if kind is Kind.TITLED and self._judged else self.company.turn
        return _Wording(self._formed(kind, said, self._verb(told[first.key]), turn), tuple(inner))

    def bare(self) -> str:
        """Return what units say of the matter, by its label, behind the figures about it."""
        return self._behind(self._formed(Kind.BARE_JUDGED if self._judged else Kind.BARE_NAMED))

    def _behind(self, said: str) -> str:
        return f"{figures.listed(self.company.figures)}; {said}" if self.company.figures else said

    def _kind(self, point: Point, *, titled: bool) -> Kind:
        if self.company.reached or (self.company.totals and not titled):
            return Kind.BESIDE
        if self.company.totals:
            return Kind.COUNTED
        return Kind.TITLED if titled and _is_new(self.theme, point) else Kind.SHARED

    def _formed(self, kind: Kind, points: str = "", said: str = "", turn: int | None = None) -> str:
        gaps = {
            "who": _who(self.counts),
            "matter": lowered(self.theme.label),
            "points": points,
            "verb": said,
            "figures": figures.listed(self.company.figures),
        }
        turn = self.company.turn if turn is None else turn
        return formed(self.theme.role, kind, turn, gaps, led=bool(self.company.lead))

    @property
    def _judged(self) -> bool:
        return self.theme.role is not Role.PROPOSAL and judges(self.theme.label, self.theme.role)

    def _verb(self, quoted: "_Quoted") -> str:
        return phrase(verb(self.theme.role, own=quoted.own and not self.theme.favourable))

    def _deed(self, quoted: "_Quoted", text: str) -> str:
        """Return a unit's own deed as done."""
        return deed(text) if self.theme.role is Role.STRENGTH and quoted.own else text


def _repeats(point: str, label: str) -> bool:
    """Tell whether `point` says nothing beyond `label`."""
    return same_words(point, label)


def _once(points: Sequence[str]) -> list[str]:
    """Return `points`, those after the first without the name of the body that opens it too ("UBND tỉnh …")."""
    first = points[0].split() if points else []
    said = list(points[:1])
    for point in points[1:]:
        words = point.split()
        same = next((n for n, (a, b) in enumerate(zip(first, words, strict=False)) if a != b), 0)
        named = same > 1 and words[0].isupper() and len(words) - same > len("ab")
        said.append(" ".join(words[same:]) if named else point)
    return said


def _who(counts: Counts) -> str:
    return f"{quantifier(counts.units, counts.received)} ({counts})"


def _told(theme: Theme, office: Office) -> dict[str, "_Quoted"]:
    """Return the statements of `theme` as they may be quoted, by key: those that ask whom the theme asks, if any."""
    addressee = mostly_asked(theme.statements)
    asking = [said for said in theme.statements if theme.role is not Role.PROPOSAL or asked(said) == addressee]
    found: dict[str, _Quoted] = {}
    for said in asking or theme.statements:
        left = cleaned(said.text, office.names.within(said.text), counts=theme.role is not Role.PROPOSAL)
        if left.text:
            text = request(left.text) if theme.role is Role.PROPOSAL else left.text
            found[said.key] = _Quoted(said.key, said.report, text, left.own)
    return found


@dataclass(frozen=True, slots=True)
class _Quoted(Told):
    """A statement as it may be quoted; `own` tells that the unit itself was its subject."""

    own: bool = False


def _is_new(theme: Theme, point: Point) -> bool:
    """Tell whether the label of a strength or limitation says what the point does not."""
    return (
        theme.role in {Role.STRENGTH, Role.LIMITATION} and bool(theme.label) and not same_words(theme.label, point.text)
    )


def _burden(text: str, office: Office) -> float:
    """Return what speaks against quoting `text`: names of places and people, figures of one unit, length."""
    words = text.split()
    beyond = max(0, len(words) - _LONGEST)
    unread = _ABBREVIATION * len(abbreviations(text) - office.usual)
    return _NAME * (foreign_names(text) + has_figure(text)) + _WORD * beyond + unread


def finished(text: str) -> str:
    """Return `text` as one sentence: single blanks, a capital, a full stop."""
    whole = " ".join(text.split())
    return f"{whole[:1].upper()}{whole[1:].rstrip(' .;,')}."


def sound(sentence: DraftSentence, sources: Mapping[str, str], counts: Counts, allowed: Allowed) -> bool:
    """Tell whether the guard passes `sentence`."""
    try:
        guard(sentence, sources, counts, allowed)
    except UnfaithfulError:
        return False
    return True


def rewritten(
    sentence: DraftSentence,
    sources: Mapping[str, str],
    counts: Counts,
    allowed: Allowed,
    rewriter: Rewriter | None,
) -> DraftSentence:
    """Return the rewriter's wording where the guard passes it, otherwise the sentence as it was."""
    if rewriter is None:
        return sentence
    text = rewriter.rewrite(sentence, sources)
    better = DraftSentence(sentence.section, text, sentence.sources, sentence.theme)
    return better if text.strip() and sound(better, sources, counts, allowed) else sentence


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
