"""Write the parent body's "Đánh giá chung" from themes, totals and results held against targets."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp_reports.drafting.addressees import ORDER, asked_by, parted
from nlp_reports.drafting.cleaning import UnitNames
from nlp_reports.drafting.evidence import Evidence, topic_of
from nlp_reports.drafting.figure_sentences import figure_sentence, other_figures, reached
from nlp_reports.drafting.figures import sure
from nlp_reports.drafting.good_practice import practices
from nlp_reports.drafting.guarding import Written, refused, told
from nlp_reports.drafting.models import with_models
from nlp_reports.drafting.quoting import usual_abbreviations
from nlp_reports.drafting.shortfalls import with_shortfalls
from nlp_reports.drafting.style import Style
from nlp_reports.drafting.targets import REACHING, indicator_of, reaches
from nlp_reports.drafting.theme_sentences import Company, Office, theme_sentence
from nlp_reports.drafting.wording import phrase
from nlp_reports.model import (
    Analysis,
    Draft,
    DraftSentence,
    Guideline,
    Receipt,
    Role,
    Run,
    Status,
    Theme,
    Total,
    changed,
    lean,
    only,
)
from nlp_reports.themes import Points, claim_of

_SECTIONS = (
    ("strengths", (Role.STRENGTH,)),
    ("limitations", (Role.LIMITATION,)),
    ("causes", (Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE)),
    ("proposals", (Role.PROPOSAL,)),
)
_OUTLINE = (("strengths", 1), ("shortcomings", 1), ("limitations", 2), ("causes", 2), ("proposals", 1))
_SUPPORTED = {Role.STRENGTH}
_NAMED = 8  # so many indicators a remark names
_GAPS = ((Status.MISSING, "missing"), (Status.UNREADABLE, "unreadable"), (Status.TEMPLATE, "template"))


def outline() -> tuple[tuple[str, int], ...]:
    """Return every heading of the draft with its level, those that only hold others included.

    >>> outline()[1:3]
    (('2. Tồn tại, hạn chế và nguyên nhân', 1), ('2.1. Tồn tại, hạn chế', 2))
    """
    return tuple((phrase(name), level) for name, level in _OUTLINE)


def compose(
    guideline: Guideline,
    receipts: Sequence[Receipt],
    themes: Sequence[Theme],
    totals: Sequence[Total],
    analyses: Sequence[Analysis] = (),
    style: Style | None = None,
) -> Draft:
    """Return the draft over the reports that were read, gaps as remarks.

    `analyses` show the limitations that nobody confesses: results below their targets. With fewer reports than the
    length asks for, every theme is in it. What the style's rewriter words better still passes the guard.

    >>> compose(Guideline("Báo cáo"), (), (), ()).remarks
    ('[CẦN BỔ SUNG: chưa có báo cáo nào để tổng hợp]',)
    """
    style = style or Style()
    read = [receipt for receipt in receipts if receipt.status.heard]
    if not read:
        return Draft(phrase("title"), (), (phrase("nothing"), *_gaps(receipts)))
    known = {receipt.report for receipt in read}
    names = UnitNames(receipt.organisation for receipt in receipts)
    everything = [said for theme in themes for said in theme.statements]
    usual = usual_abbreviations(everything, len(read))
    office = Office(len(read), Points(everything), names, usual, style.length.points, style.rewriter)
    least = min(style.length.fewest, len(read))
    heard = [
        part for theme in _of_reports(themes, known) if theme.organisations >= least for part in _parts(theme, least)
    ]
    found = reaches(lean(only(analyses, known), *REACHING), guideline)
    evidence = Evidence(guideline, sure(guideline, totals, known), found, len(read))
    places = {topic.id: place for place, topic in enumerate(guideline.topics)}
    written = list(_sections(heard, places, office, evidence))
    sentences = told(written)
    doubts = _doubts(totals, known, sentences)
    remarks = (_basis(guideline, receipts, len(read)), *_gaps(receipts), *doubts, *refused(written))
    return Draft(phrase("title"), sentences, remarks)


def drafted(run: Run, style: Style | None = None) -> Draft:
    """Return the draft of `run`: its themes and totals, and the targets that units did not reach.

    >>> drafted(Run(Guideline("Báo cáo"), (), ())).title
    'III. ĐÁNH GIÁ CHUNG'
    """
    given = {one.target.indicator for one in run.achievements}
    # What the office's own targets settle is not judged once more by those that units tell.

    def unsettled(analysis: Analysis) -> Analysis:
        return replace(analysis, values=tuple(value for value in analysis.values if value.indicator not in given))

    values = frozenset({"values"})
    analyses = changed(run.analyses, unsettled, values, values) if given else run.analyses
    draft = compose(run.guideline, run.receipts, run.themes, run.totals, analyses, style)
    style = style or Style()
    named = with_models(draft, tuple(practices(run)), style.length.models)
    return with_shortfalls(named, run.achievements)


def _parts(theme: Theme, least: int) -> list[Theme]:
    return parted(theme, least) if theme.role is Role.PROPOSAL else [theme]


def _ranked(themes: Sequence[Theme], places: dict[str, int]) -> list[Theme]:
    return sorted(themes, key=lambda theme: _rank(theme, places))


def _rank(theme: Theme, places: dict[str, int]) -> tuple[int, int, int, str]:
    """Return what orders themes: whom proposals ask, support, then where the guideline asks for the matter."""
    kind = ORDER.index(asked_by(theme.statements)) if theme.role is Role.PROPOSAL else 0
    return kind, -theme.organisations, places.get(topic_of(theme), len(places)), theme.id


def _sections(heard: Sequence[Theme], places: dict[str, int], office: Office, evidence: Evidence) -> Iterator[Written]:
    """Yield the sentences of all sections in order; what helped is told at the end of the strengths."""
    for name, roles in _SECTIONS:
        for role in roles:
            chosen = _ranked([theme for theme in heard if theme.role is role and not theme.favourable], places)
            yield from _section(chosen, role, phrase(name), office, evidence)
        if Role.STRENGTH in roles:
            helped = _ranked([theme for theme in heard if theme.favourable], places)
            yield from _section(helped, Role.CAUSE_OBJECTIVE, phrase(name), office, evidence)


def _section(
    themes: Sequence[Theme], role: Role, section: str, office: Office, evidence: Evidence
) -> Iterator[Written]:
    """Yield the sentences of `themes` with the figures beside them, then what figures alone show."""
    leading, spoken_of = "", set[str]()
    short, supported = role is Role.LIMITATION, role in _SUPPORTED
    for turn, theme in enumerate(themes):
        lead, matter = _lead(theme), claim_of(theme).matter
        company = Company(
            lead if lead != leading else "",
            turn,
            tuple(reached(one, short=short) for one in evidence.reaches_of(theme, short=short))
            if short or supported
            else (),
            tuple(evidence.totals_of(theme, matter)) if supported else (),
            matter in spoken_of,
        )
        sentence = theme_sentence(theme, section, office, company)
        told_it = isinstance(sentence, DraftSentence)
        if told_it or not company.again:
            yield sentence
        # What opens a group waits for the first sentence that may be said.
        leading = lead if told_it else leading
        spoken_of |= {matter} - {""}
    if short or supported:
        for reach in evidence.other_reaches(short=short):
            yield figure_sentence(reached(reach, short=short), section, office)
    if supported:
        yield from other_figures(evidence.other_totals(), section, office)


def _lead(theme: Theme) -> str:
    """Return what opens the group that `theme` stands in: the kind of cause, or whom its proposal asks."""
    if theme.favourable:
        return phrase("lead success")
    if theme.role.is_cause:
        return phrase(f"lead {theme.role.value}")
    return phrase(f"lead {asked_by(theme.statements)}") if theme.role is Role.PROPOSAL else ""


def _of_reports(themes: Sequence[Theme], known: set[str]) -> list[Theme]:
    """Return `themes` with the statements of `known` reports only; those that have none are left out."""
    kept = [replace(t, statements=tuple(said for said in t.statements if said.report in known)) for t in themes]
    return [theme for theme in kept if theme.statements]


def _doubts(totals: Sequence[Total], known: set[str], sentences: Sequence[DraftSentence]) -> Iterator[str]:
    """Yield remarks on the totals that most units gave and that a person must settle.

    Those first that the draft does without; then those that it tells, where another unit's value waits for an answer.
    """
    flagged = [total for total in totals if total.flagged and len(total.reports) * len("ab") >= len(known)]
    used = {indicator_of(source) for sentence in sentences for source in sentence.sources}
    waiting = [total.title for total in flagged if total.indicator not in used]
    if waiting:
        yield phrase("to check", count=f"{len(waiting):02}", titles=_first(waiting))
    partly = [total.title for total in flagged if total.indicator in used]
    if partly:
        yield phrase("to complete", count=f"{len(partly):02}", titles=_first(partly))


def _first(titles: Sequence[str]) -> str:
    """Return the first of `titles`, and how many more the workbook shows: a page of names is read by nobody."""
    listed = "; ".join(titles[:_NAMED])
    more = len(titles) - _NAMED
    return f"{listed} {phrase('more to check', count=str(more))}" if more > 0 else listed


def _basis(guideline: Guideline, receipts: Sequence[Receipt], read: int) -> str:
    """Return on how many of the units the draft stands, and up to which day their figures go."""
    units = f"{read}/{sum(receipt.status is not Status.SUPERSEDED for receipt in receipts)}"
    if guideline.cutoff is None:
        return phrase("basis", units=units)
    return phrase("basis cutoff", units=units, date=f"{guideline.cutoff:%d/%m/%Y}")


def _gaps(receipts: Sequence[Receipt]) -> tuple[str, ...]:
    counts = Counter(receipt.status for receipt in receipts)
    return tuple(phrase(name, count=f"{counts[status]:02}") for status, name in _GAPS if counts[status])
