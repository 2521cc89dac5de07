"""Sort a report's sentences into statements with roles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nlp_reports.model import Report, Role, Section, SectionKind, Sentence, Span, Statement
from nlp_reports.text import clause_spans
from nlp_reports.themes import cues
from nlp_reports.themes.clauses import differ
from nlp_reports.themes.phrases import words_of

# A line that ends in a colon and is longer than this says something itself.
_LONGEST_LEAD_IN = 20
_FEWEST_WORDS = 3
_BLANK = re.compile(r"(?:\.\s?){4,}|…\s?…|_{3,}")
_TYPED_LABEL = re.compile(r"(?:[IVX]+|\d{1,2}|[a-zđ])\s?[.)/-]+\s+|[-–+*]\s+")
_NUMBER = re.compile(r"\d+|một|hai|ba|bốn")
_DECIDED = {
    SectionKind.PROPOSALS: Role.PROPOSAL.value,
    SectionKind.PLAN: Role.PLAN.value,
}


@dataclass(slots=True)
class _Place:
    """Where the reader of the report stands: the section, what its heading says, and what the text turned to."""

    section: int = -1
    paragraph: int = -1
    heading: str = ""
    current: str = ""
    declared: bool = False
    cause: Role = Role.CAUSE_OBJECTIVE
    addressee: str = ""
    found: list[Statement] = field(default_factory=list)


def statements_of(
    report: Report, sentences: Sequence[Sentence], topics: Sequence[Sequence[str]]
) -> tuple[Statement, ...]:
    """Return what the unit says of itself in `report`: its strengths, limitations, causes, proposals and plans.

    `topics` gives the guideline topics of each sentence; it may be empty. Statements are numbered from 1 in text order.

    >>> statements_of(Report("a", "a.docx", "", ()), (), ())
    ()
    """
    place = _Place()
    for number, sentence in enumerate(sentences):
        section = report.sections[sentence.section] if sentence.section >= 0 else None
        _move(place, report, sentence, section)
        if section is None:
            continue
        role = _role(place, report, sentence, section)
        if role is not None:
            known = tuple(topics[number]) if number < len(topics) else ()
            place.found += _statements(place, report, sentence, role, known)
    return tuple(place.found)


def _move(place: _Place, report: Report, sentence: Sentence, section: Section | None) -> None:
    """Take note of a new section or paragraph before the sentence itself is read."""
    if sentence.section != place.section:
        place.section = sentence.section
        place.heading = _heading_role(report, section)
        place.current, place.declared, place.addressee = place.heading, bool(place.heading), ""
        place.cause = Role.CAUSE_OBJECTIVE
        if section is not None:
            place.addressee = _addressee(words_of(section.title))
    if sentence.paragraph != place.paragraph:
        place.paragraph = sentence.paragraph
        paragraph = report.paragraphs[sentence.paragraph]
        lead = report.text[paragraph.span.start : paragraph.body.start]
        if lead.strip():
            _follow_lead(place, words_of(lead))
        elif not place.declared:
            place.current = ""


def _heading_role(report: Report, section: Section | None) -> str:
    """Return the role that the headings above decide, the nearest first; empty when none does."""
    if section is None:
        return ""
    if section.kind in _DECIDED:
        return _asked_or_planned(report, section)
    while section is not None and section.kind is SectionKind.ASSESSMENT:
        hit = cues.headings().longest(words_of(section.title))
        several = {found.value.split("_")[0] for found in cues.headings().find(words_of(section.title))}
        if hit is not None:
            mixed = len(several) > 1 and not hit.value.startswith(cues.CAUSE)
            return "" if mixed and "strength" in several else hit.value
        section = report.sections[section.parent] if section.parent >= 0 else None
    return ""


def _asked_or_planned(report: Report, section: Section) -> str:
    """Return whether a section of proposals or plans holds the one or the other, the nearest clear heading first."""
    kind = section.kind
    above: Section | None = section
    while above is not None and above.kind is kind:
        named = _either(words_of(above.title))
        if named:
            return named
        above = report.sections[above.parent] if above.parent >= 0 else None
    return _DECIDED[kind]


def _either(words: tuple[str, ...]) -> str:
    """Return `proposal` or `plan` when `words` name just one of them, otherwise nothing."""
    named = {hit.value for hit in cues.headings().find(words)} & set(_DECIDED.values())
    return named.pop() if len(named) == 1 else ""


def _follow_lead(place: _Place, words: tuple[str, ...]) -> None:
    """Let a pseudo-heading or lead-in line decide what follows it."""
    hit = cues.headings().longest(words)
    if place.heading in _DECIDED.values():
        place.current = _either(words) or place.current
    elif hit is not None:
        place.current, place.declared = hit.value, True
        if hit.value in {Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE}:
            place.cause = Role(hit.value)
    place.addressee = _addressee(words) or place.addressee


def _role(place: _Place, report: Report, sentence: Sentence, section: Section) -> Role | None:
    text = sentence.span.of(report.text)
    words = words_of(text)
    if _states_nothing(text, words):
        if text.rstrip().endswith(":") and section.kind not in {SectionKind.BACKGROUND, SectionKind.RESULTS}:
            _follow_lead(place, words)
        return None
    if section.kind in _DECIDED:
        return Role(place.current)
    if section.kind is SectionKind.ASSESSMENT:
        return _assessed(place, words)
    if section.kind in {SectionKind.BACKGROUND, SectionKind.RESULTS}:
        return _told_elsewhere(words, section.kind)
    return None


def _states_nothing(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether the sentence is a formula, a blank to be filled in or a lead-in line."""
    if text.rstrip().endswith(":") and len(words) <= _LONGEST_LEAD_IN:
        return True
    return bool(_BLANK.search(text)) or len(words) < _FEWEST_WORDS or cues.formulas().longest(words) is not None


def _assessed(place: _Place, words: tuple[str, ...]) -> Role | None:
    """Return the role of a sentence of the assessment, and remember where it turned the text."""
    turn = cues.turn(words)
    if turn is not None:
        role, turns = turn
        if not turns:
            return Role(role)
        if _may_turn(place, role, words):
            place.current = role
            if role in {Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE}:
                place.cause = Role(role)
    elif not place.declared:
        place.current = _flowing(place.current, words)
    if place.current == cues.CAUSE:
        place.cause = cues.side(words, place.cause)
        return place.cause
    return Role(place.current) if place.current and place.current != cues.NONE else None


def _may_turn(place: _Place, role: str, words: tuple[str, ...]) -> bool:
    """Tell whether an opener may turn the text here: under a heading only from effect to cause or between causes."""
    if not place.declared:
        return True
    if role.startswith(cues.CAUSE):
        return place.current != Role.STRENGTH
    negative, _ = cues.senses(words)
    return role == Role.LIMITATION and place.current == Role.STRENGTH and negative > 0


def _flowing(current: str, words: tuple[str, ...]) -> str:
    """Return the role of a sentence in a paragraph that no heading decides, after one of role `current`."""
    negative, positive = cues.senses(words)
    if not current:
        return Role.LIMITATION.value if negative > positive else Role.STRENGTH.value
    if current == Role.STRENGTH and negative > positive:
        return Role.LIMITATION.value
    return current


def _told_elsewhere(words: tuple[str, ...], kind: SectionKind) -> Role | None:
    """Return the role of a sentence that confesses a limitation or its cause among results; None for the rest."""
    negative, _ = cues.senses(words)
    turn = cues.turn(words)
    if turn is not None and turn[0] == Role.LIMITATION and negative and kind is SectionKind.RESULTS:
        return Role.LIMITATION
    if words[0] == "còn" and _NUMBER.fullmatch(words[1]) and cues.arrears().longest(words):
        return Role.LIMITATION
    parts = [(hit.start, hit.value) for hit in cues.setbacks().find(words)]
    setback = min((start for start, part in parts if part == "setback"), default=None)
    because = max((start for start, part in parts if part == "because"), default=-1)
    if setback is not None and because > setback:
        return cues.side(words[because:], Role.CAUSE_OBJECTIVE)
    return None


def _statements(
    place: _Place, report: Report, sentence: Sentence, role: Role, topics: tuple[str, ...]
) -> Iterator[Statement]:
    """Yield the sentence as one statement, or as one a clause where its clauses say different things."""
    text = sentence.span.of(report.text)
    clauses = clause_spans(text)
    spans = clauses if differ([span.of(text) for span in clauses], role) else (Span(0, len(text)),)
    first = len(place.found) + 1
    for ref, span in enumerate(spans, start=first):
        label = _TYPED_LABEL.match(text, span.start)
        start = label.end() if label else span.start
        said = text[start : span.end]
        whom = (_addressee(words_of(said)) or place.addressee) if role is Role.PROPOSAL else ""
        where = Span(start, span.end).shift(sentence.span.start)
        yield Statement(report.name, ref, sentence.ref, where, said, role, topics, whom)


def _addressee(words: tuple[str, ...]) -> str:
    """Return whom `words` ask, by the name that stands first; empty when they name nobody."""
    hits = [hit for hit in cues.addressees().find(words) if hit.start <= _LONGEST_LEAD_IN]
    first = min(hits, key=lambda hit: (hit.start, hit.start - hit.end), default=None)
    return first.value if first else ""
