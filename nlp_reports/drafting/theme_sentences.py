"""One drafted sentence for each theme: how many units, what they share in the words of one of them, the totals."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from nlp_reports.drafting import figures
from nlp_reports.drafting.cleaning import UnitNames, deed, verb
from nlp_reports.drafting.figures import Said
from nlp_reports.drafting.forms import Kind, formed
from nlp_reports.drafting.guarding import Allowed, Counts, LeftOut, Written, sound
from nlp_reports.drafting.quoting import Quoted, burden, is_note, is_rough, quoted
from nlp_reports.drafting.spelling import lowered
from nlp_reports.drafting.wording import phrase, quantifier
from nlp_reports.model import DraftSentence, Role, Theme
from nlp_reports.text import fold
from nlp_reports.themes import Point, Points, claim_of, judges, same_words


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

    def burden(self, text: str) -> float:
        """Return what speaks against quoting `text`."""
        return burden(text, self.usual)


@dataclass(frozen=True, slots=True)
class Company:
    """What a theme stands with in the draft: what opens its sentence, whose turn it is, and the figures about it.

    `reached` are results held against targets, `totals` sums over units; `again` tells that another sentence of the
    section speaks of the same field of work.
    """

    lead: str = ""
    turn: int = 0
    reached: tuple[Said, ...] = ()
    totals: tuple[Said, ...] = ()
    again: bool = False

    @property
    def figures(self) -> tuple[Said, ...]:
        """Return all figures, results first."""
        return (*self.reached, *self.totals)


_ALONE = Company()


@dataclass(frozen=True, slots=True)
class _Wording:
    """A sentence that may be said of the statements of `theme`, with the counts of units inside it."""

    theme: Theme
    text: str
    inner: tuple[Counts, ...] = ()


def theme_sentence(theme: Theme, section: str, office: Office, company: Company = _ALONE) -> Written:
    """Return the sentence that speaks for `theme` under the heading `section`, the figures about it in it.

    What is said of so many units is said by every one of them: the field of work that all speak of, then what of it so
    many tell, then what single ones tell as examples. Where the guard passes nothing of it, it is left out.
    """
    for wording in _wordings(theme, office, company):
        said = {one.key: one.text for one in wording.theme.statements}
        # Figures come first: of many sources a footnote names only so many.
        sources = {**figures.sources(company.figures), **said}
        counts = Counts(wording.theme.organisations, office.received)
        sentence = DraftSentence(section, finished(f"{company.lead} {wording.text}"), tuple(sources), theme.id)
        allowed = figures.allowed(company.figures, wording.inner)
        if sound(sentence, sources, counts, allowed):
            return rewritten(sentence, sources, counts, allowed, office.rewriter)
    return LeftOut(theme.label)


def _wordings(theme: Theme, office: Office, company: Company) -> Iterator[_Wording]:
    """Yield wordings, the best first: fewer points, then none, where the guard refuses the fuller ones."""
    claim = claim_of(theme)
    common = replace(theme, statements=claim.statements)
    told = quoted(common, office.names, office.usual, claim.matter)
    found = office.points.of(theme.role, list(told.values()), office.most, office.burden)
    speaker = _Speaker(common, claim.matter, office, company)
    first = next(iter(found), None)
    everyone = first is not None and len(first.reports) == common.organisations
    if not everyone and not claim.matter and first is not None and len(first.reports) > 1:
        # They have no name in common: only those that say one thing are counted together.
        some = replace(common, statements=tuple(s for s in common.statements if s.report in first.reports))
        speaker, everyone = replace(speaker, theme=some), True
    # What the name of the matter adds may be said by nobody: then the points speak without it.
    for one in (speaker, replace(speaker, matter="")):
        for most in range(len(found), 0, -1):
            yield one.shared(found[:most], told) if everyone else one.examples(found[:most], told)
        # "Đa số đơn vị (2/3) nêu tồn tại" alone tells a reader nothing, nor does "… báo cáo kết quả về chăm lo":
        # a person writes that sentence.
        praise = theme.role is Role.STRENGTH
        if company.figures or (one.matter and not company.again and not praise):
            yield one.told_in_figures() if praise else one.bare()


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Puts what is known of one theme into the forms of the draft."""

    theme: Theme
    matter: str
    office: Office
    company: Company

    def shared(self, points: Sequence[Point], told: Mapping[str, Quoted]) -> _Wording:
        """Return the first point as that of all units, and what some of them add."""
        first, *others = points
        said, who = self._quote(first, told)
        return self._with(self._formed(self._shared_kind(first), said, who), others, told)

    def examples(self, points: Sequence[Point], told: Mapping[str, Quoted]) -> _Wording:
        """Return the field of work as what all units speak of, and what some of them say of it."""
        new = [one for one in points if not same_words(one.text, self.matter)]
        if any(len(one.reports) > 1 for one in new):
            return self._with(self._formed(self._field_kind), new, told)
        written = [one for one in new if not is_rough(one.text, self.office.usual)]
        # Where all is everyday speech one of them is told; a note only where nothing else says what they speak of.
        spoken = [one for one in new if not is_note(one.text, self.office.usual)] if self.matter else new
        said = _once([self._quote(one, told)[0] for one in written or spoken[:1]])
        added = phrase("examples", points="; ".join(said)) if said else ""
        return _Wording(self.theme, self._formed(self._field_kind) + added)

    def bare(self) -> _Wording:
        """Return that units speak of the matter, behind the figures about it."""
        return _Wording(self.theme, self._formed(self._field_kind))

    def told_in_figures(self) -> _Wording:
        """Return the figures about the matter alone: that so many report results adds nothing to them."""
        named = self.matter and not self.company.reached
        listed = figures.listed(self.company.figures)
        return _Wording(self.theme, f"{self.matter}: {listed}" if named else listed)

    def _with(self, text: str, points: Sequence[Point], told: Mapping[str, Quoted]) -> _Wording:
        """Return `text` with what so many units tell beside it."""
        inner: list[Counts] = []
        for point in sorted(points, key=lambda one: -len(one.reports)):
            said, who = self._quote(point, told)
            if len(point.reports) > 1:
                name = "besides" if inner or not text.endswith(self._formed(self._field_kind)) else "among"
                inner.append(Counts(len(point.reports), self.office.received))
                text += phrase(name, who=_who(inner[-1]), verb=who, point=said)
            else:
                text += phrase("besides one", verb=who, point=said)
        return _Wording(self.theme, text, tuple(inner))

    def _quote(self, point: Point, told: Mapping[str, Quoted]) -> tuple[str, str]:
        """Return a point as it is told, a unit's own deed as done, and the verb of those who say it."""
        own = told[point.key].own
        said = deed(point.text) if self.theme.role is Role.STRENGTH and own else point.text
        return said, phrase(verb(self.theme.role, own=own and not self.theme.favourable))

    @property
    def _field_kind(self) -> Kind:
        if not self.matter:
            return Kind.LOOSE
        if self.theme.role is not Role.PROPOSAL and judges(self.matter, self.theme.role):
            return Kind.JUDGED
        return Kind.TALLIED if self.company.totals and not self.company.reached else Kind.NAMED

    def _shared_kind(self, point: Point) -> Kind:
        named = fold(self.matter) not in {"", fold(point.text)} and self.theme.role in _TITLED
        if named and self.company.totals and not self.company.reached:
            return Kind.COUNTED
        told = self.company.figures or same_words(self.matter, point.text)
        return Kind.TITLED if named and not told else Kind.SHARED

    def _formed(self, kind: Kind, points: str = "", said: str = "") -> str:
        listed = figures.listed(self.company.figures)
        gaps = {
            "who": _who(Counts(self.theme.organisations, self.office.received)),
            "matter": lowered(self.matter),
            "points": points,
            "verb": said,
            "figures": listed,
        }
        # "Về nữ công còn mờ nhạt, …" is not said: a label that judges stands before a colon.
        plain = bool(listed) or (kind is Kind.TITLED and judges(self.matter, self.theme.role))
        text = formed(self.theme.role, kind, 0 if plain else self.company.turn, gaps, led=bool(self.company.lead))
        return text if not listed or kind in _WITH_FIGURES else f"{listed}; {text}"


_TITLED = {Role.STRENGTH, Role.LIMITATION}
_WITH_FIGURES = {Kind.COUNTED, Kind.TALLIED}


def _once(points: Sequence[str]) -> list[str]:
    """Return `points`, those after the first without the name of the body that opens it too ("UBND tỉnh …")."""
    first = points[0].split() if points else []
    said = list(points[:1])
    for point in points[1:]:
        words = point.split()
        pairs = enumerate(zip(first, words, strict=False))
        same = next((n for n, (a, b) in pairs if a != b or not (a[0].isupper() or a in _LEVELS)), 0)
        named = same > 1 and words[0].isupper() and len(words) - same > len("ab")
        said.append(" ".join(words[same:]) if named else point)
    return said


# "UBND tỉnh", "Hội CCB tỉnh": how the name of a body goes on.
_LEVELS = {"tỉnh", "huyện", "xã", "phường", "các", "địa", "phương"}


def _who(counts: Counts) -> str:
    return f"{quantifier(counts.units, counts.received)} ({counts})"


def finished(text: str) -> str:
    """Return `text` as one sentence: single blanks, a capital, a full stop."""
    whole = " ".join(text.split())
    return f"{whole[:1].upper()}{whole[1:].rstrip(' .;,')}."


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
