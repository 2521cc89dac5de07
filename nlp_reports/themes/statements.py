"""Sort a report's sentences into statements with roles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nlp_reports.model import ParagraphKind, Report, Role, Section, SectionKind, Sentence, Span, Statement
from nlp_reports.text import clause_spans
from nlp_reports.themes import cues
from nlp_reports.themes.announcing import (
    DECIDED,
    SHORTCOMINGS,
    UNDECIDED,
    announced,
    announced_above,
    asked_or_planned_in,
    holds_both,
)
from nlp_reports.themes.clauses import differ
from nlp_reports.themes.confessions import confessed, in_arrears
from nlp_reports.themes.leaning import leaning
from nlp_reports.themes.matter import addressee_of
from nlp_reports.themes.phrases import words_of

# A line that ends in a colon and is longer than this says something itself.
_LONGEST_LEAD_IN = 20
_FEWEST_WORDS = 3
_LONGEST_TITLE = 8
_END_MARK = "./."
_BLANK = re.compile(r"\.(?:\s?\.){3}|…\s?…|___")
_TYPED_LABEL = re.compile(r"(?:[IVX]+|\d{1,2}|[a-zđ])\s?[.)/-]+\s+|[-–+*]\s+")
# A sentence among limitations and causes must lean so far to be a cause.
_ENOUGH = 0.2
# Where no heading speaks of causes it must lean farther.
_SURELY = 0.8


@dataclass(slots=True)
class _Place:
    """Where the reader of the report stands: the section, what its heading says, and what the text turned to."""

    section: int = -1
    paragraph: int = -1
    heading: str = ""
    current: str = ""
    before: str = ""
    declared: bool = False
    begun: bool = False
    mixed: bool = False
    mingled: bool = False
    aside: bool = False
    both: bool = False
    cause: Role = Role.CAUSE_OBJECTIVE
    favourable: bool = False
    spoken: bool = False
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
    place, signed = _Place(), _signed(report)
    for number, sentence in enumerate(sentences):
        section = report.sections[sentence.section] if sentence.section >= 0 else None
        _move(place, report, sentence, section)
        if section is None or section.paragraph < signed < sentence.paragraph:
            continue
        last = number == len(sentences) - 1 or sentence.span.of(report.text).endswith(_END_MARK)
        role = _role(place, report, sentence, section, last=last)
        if role is not None:
            known = tuple(topics[number]) if number < len(topics) else ()
            place.found += _statements(place, report, sentence, role, known)
            place.begun = True
    return tuple(place.found)


def _signed(report: Report) -> int:
    """Return the position of the paragraph that begins the signature, -1 for none: notes of an annex follow it."""
    kinds = (paragraph.kind for paragraph in report.paragraphs)
    return next((position for position, kind in enumerate(kinds) if kind is ParagraphKind.SIGNATURE), -1)


def _move(place: _Place, report: Report, sentence: Sentence, section: Section | None) -> None:
    """Take note of a new section or paragraph before the sentence itself is read."""
    if sentence.section != place.section:
        place.section, place.begun = sentence.section, False
        found = announced_above(report, section)
        place.heading, place.mixed, place.mingled = found.role, found.mixed, found.mixed
        place.aside = bool(found.role) and section is not None and section.kind in UNDECIDED
        place.both = holds_both(report, section)
        place.current, place.before, place.addressee = place.heading, "", ""
        place.declared = bool(place.heading) and not place.mixed
        place.cause, place.favourable, place.spoken = Role.CAUSE_OBJECTIVE, found.favourable, False
        if section is not None:
            place.addressee = addressee_of(words_of(section.title))
    if sentence.paragraph != place.paragraph:
        place.paragraph = sentence.paragraph
        paragraph = report.paragraphs[sentence.paragraph]
        lead = report.text[paragraph.span.start : paragraph.body.start]
        if lead.strip():
            _follow_lead(place, words_of(lead))
        elif not place.declared:
            place.before, place.current = place.current, place.heading
        elif place.spoken and place.mingled:
            # "Nguyên nhân khách quan là …" in one paragraph of limitations and causes decides nothing of the next.
            place.mixed, place.current, place.spoken = True, place.heading, False


def _follow_lead(place: _Place, words: tuple[str, ...]) -> None:
    """Let a pseudo-heading or lead-in line decide what follows it."""
    found = announced(words)
    if place.heading in DECIDED.values():
        named = asked_or_planned_in(words)
        place.current, place.both = named or place.current, place.both and not named
    elif found is not None and found.role:
        within = place.current == Role.STRENGTH and found.role == cues.CAUSE
        place.favourable = found.favourable or within
        place.current, place.mixed, place.declared = found.role, found.mixed, not found.mixed
        if place.mixed:
            place.heading = found.role
        if found.role in {Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE}:
            place.cause = Role(found.role)
    place.addressee = addressee_of(words) or place.addressee


def _role(place: _Place, report: Report, sentence: Sentence, section: Section, *, last: bool) -> Role | None:
    text = sentence.span.of(report.text)
    words = words_of(text)
    if _states_nothing(text, words, last=last) or _is_title(text, words, section):
        if section.kind not in {SectionKind.BACKGROUND, SectionKind.RESULTS}:
            _follow_lead(place, words)
        return None
    if section.kind in DECIDED:
        return (Role.PROPOSAL if cues.requests(words) else Role.PLAN) if place.both else Role(place.current)
    if section.kind is SectionKind.ASSESSMENT or place.aside:
        return _assessed(place, words)
    if section.kind in {SectionKind.BACKGROUND, SectionKind.RESULTS}:
        return confessed(text, words, section.kind)
    return None


def _is_title(text: str, words: tuple[str, ...], section: Section) -> bool:
    """Tell whether a line of the assessment is a heading that only announces what follows ("2/- Phần chưa được")."""
    titled = section.kind is SectionKind.ASSESSMENT and len(words) <= _LONGEST_TITLE and text.rstrip()[-1:].isalnum()
    return titled and announced(words) is not None and cues.turn(words) is None


def _states_nothing(text: str, words: tuple[str, ...], *, last: bool) -> bool:
    """Tell whether the sentence is a formula, a blank to be filled in or a lead-in line."""
    if text.rstrip().endswith(":") and len(words) <= _LONGEST_LEAD_IN:
        return True
    opened = cues.opening_length(words, causes=True)
    # "KQ: lũ." says all that it has to say.
    too_short = len(words) < _FEWEST_WORDS and not 0 < opened < len(words)
    return bool(_BLANK.search(text)) or too_short or cues.formula(words, last=last)


def _assessed(place: _Place, words: tuple[str, ...]) -> Role | None:
    """Return the role of a sentence of the assessment, and remember where it turned the text."""
    turn = cues.turn(words)
    if cues.asks(words):
        return Role.PROPOSAL
    if turn is not None:
        role, turns = turn
        if not turns:
            return Role(role)
        if role == cues.SUCCESS and place.current == Role.STRENGTH and place.declared and not place.begun:
            # "Đạt được kết quả trên là nhờ …" opens what went well; the strengths themselves follow.
            return Role.STRENGTH
        if _may_turn(place, role, words):
            _turn(place, role, words)
    elif place.spoken and place.current == Role.CAUSE_OBJECTIVE and cues.blames_oneself(words):
        place.current, place.cause = Role.CAUSE_SUBJECTIVE.value, Role.CAUSE_SUBJECTIVE
    elif place.mixed:
        _mingle(place, words)
    elif not place.declared:
        place.current = _flowing(place.current, words, place.before)
    if place.current == cues.CAUSE:
        place.cause = cues.side(words, place.cause, favourable=place.favourable)
        return place.cause
    return Role(place.current) if place.current and place.current != cues.NONE else None


def _mingle(place: _Place, words: tuple[str, ...]) -> None:
    """Let a sentence among limitations and causes tell what it is; each limitation begins anew with what hinders."""
    place.current = cues.CAUSE if leaning(words) > _ENOUGH else Role.LIMITATION.value
    if place.current == Role.LIMITATION:
        place.cause = Role.CAUSE_OBJECTIVE


def _turn(place: _Place, role: str, words: tuple[str, ...]) -> None:
    """Take note of what the text turns to; a kind of cause named among limitations ends their mixture."""
    within = place.declared and place.current == Role.STRENGTH
    # "Bởi lẽ …" among limitations is about the one before it; what comes next may be another.
    place.mixed = place.mixed or (role == cues.CAUSE and place.declared and place.heading == Role.LIMITATION)
    if role.startswith(cues.CAUSE) or role == cues.SUCCESS:
        place.favourable = role == cues.SUCCESS or within
    role = cues.CAUSE if role == cues.SUCCESS else _owned(place, role, words)
    place.current = role
    if role in {Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE}:
        place.cause, place.mixed, place.declared = Role(role), False, place.declared or place.mixed
        # "Khách quan: mưa lũ." inside the text heads no list: what plainly blames oneself may follow it.
        place.spoken = True


def _may_turn(place: _Place, role: str, words: tuple[str, ...]) -> bool:
    """Tell whether an opener may turn the text here: under a heading only to causes, or to limitations of strengths."""
    if not place.declared or role == cues.SUCCESS:
        return True
    if role.startswith(cues.CAUSE):
        return place.current != Role.STRENGTH or role == cues.CAUSE
    negative, _ = cues.senses(words)
    return role == Role.LIMITATION and place.current == Role.STRENGTH and negative > 0


def _owned(place: _Place, role: str, words: tuple[str, ...]) -> str:
    """Return what a sentence turns to: a contrast with what nobody could help is the unit's own share in it."""
    helpless = place.current.startswith(cues.CAUSE) and place.cause is Role.CAUSE_OBJECTIVE
    own = cues.side(words, Role.CAUSE_OBJECTIVE) is Role.CAUSE_SUBJECTIVE and cues.weight_of_causes(words) > 1
    return Role.CAUSE_SUBJECTIVE.value if role == Role.LIMITATION and helpless and own else role


def _flowing(current: str, words: tuple[str, ...], before: str) -> str:
    """Return the role of a sentence in a paragraph that no heading decides, after one of role `current`.

    The first of a paragraph stands after none; what fell short `before` it may be explained.
    """
    negative, positive = cues.senses(words)
    if not current and before in SHORTCOMINGS and leaning(words) > _SURELY:
        return cues.CAUSE
    if not current:
        return Role.LIMITATION.value if negative > positive else Role.STRENGTH.value
    if current == Role.STRENGTH and negative > positive:
        return Role.LIMITATION.value
    if current == Role.LIMITATION and leaning(words) > _SURELY:
        return cues.CAUSE
    if current.startswith(cues.CAUSE) and leaning(words) < -_SURELY:
        return Role.LIMITATION.value
    return current


def _statements(
    place: _Place, report: Report, sentence: Sentence, role: Role, topics: tuple[str, ...]
) -> Iterator[Statement]:
    """Yield the sentence as one statement, or as one a clause where its clauses say different things."""
    text = sentence.span.of(report.text)
    spans = _parts(text, role, aside=report.sections[sentence.section].kind in UNDECIDED | {SectionKind.BACKGROUND})
    first = len(place.found) + 1
    for ref, span in enumerate(spans, start=first):
        label = _TYPED_LABEL.match(text, span.start)
        start = label.end() if label else span.start
        said = text[start : span.end]
        whom = (addressee_of(words_of(said)) or place.addressee) if role is Role.PROPOSAL else ""
        where = Span(start, span.end).shift(sentence.span.start)
        favourable = place.favourable and role.is_cause
        yield Statement(report.name, ref, sentence.ref, where, said, role, topics, whom, favourable)


def _parts(text: str, role: Role, *, aside: bool) -> Sequence[Span]:
    """Return the parts of a sentence that are statements: its clauses where they differ; `aside` those that confess."""
    clauses = clause_spans(text)
    confessing = [span for span in clauses if aside and role is Role.LIMITATION and in_arrears(span.of(text))]
    if confessing:
        return confessing
    return clauses if differ([span.of(text) for span in clauses], role) else (Span(0, len(text)),)
