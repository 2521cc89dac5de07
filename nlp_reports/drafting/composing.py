"""Write the parent body's "Đánh giá chung" from themes and totals."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp_reports.drafting.addressees import ORDER, mostly_asked
from nlp_reports.drafting.cleaning import unit_names
from nlp_reports.drafting.guarding import Counts, guard
from nlp_reports.drafting.theme_sentences import Office, Rewriter, theme_sentence
from nlp_reports.drafting.wording import amount, phrase
from nlp_reports.model import Doubt, Draft, DraftSentence, Guideline, Receipt, Role, SectionKind, Status, Theme, Total
from nlp_reports.themes import about

_SECTIONS = (
    ("strengths", (Role.STRENGTH,)),
    ("limitations", (Role.LIMITATION,)),
    ("causes", (Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE)),
    ("proposals", (Role.PROPOSAL,)),
)
_OUTLINE = (("strengths", 1), ("shortcomings", 1), ("limitations", 2), ("causes", 2), ("proposals", 1))
_WITH_TOTALS = {Role.STRENGTH, Role.LIMITATION}
_TOTALS_EACH = 2
_MOST, _OF = 4, 5
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
    *,
    fewest: int = 2,
    rewriter: Rewriter | None = None,
) -> Draft:
    """Return the draft over the reports that were read, themes of at least `fewest` units in it, gaps as remarks.

    With fewer reports than `fewest` every theme is in it. What `rewriter` words better still passes the guard.

    >>> compose(Guideline("Báo cáo"), (), (), ()).remarks
    ('[CẦN BỔ SUNG: chưa có báo cáo nào để tổng hợp]',)
    """
    read = [receipt for receipt in receipts if receipt.status.heard]
    if not read:
        return Draft(phrase("title"), (), (phrase("nothing"), *_gaps(receipts)))
    known = {receipt.report for receipt in read}
    office = Office(len(read), unit_names([receipt.organisation for receipt in receipts]), rewriter)
    heard = [theme for theme in _of_reports(themes, known) if theme.organisations >= min(fewest, len(read))]
    places = {topic.id: place for place, topic in enumerate(guideline.topics)}
    waiting = _worth_saying(guideline, totals, known)
    sentences: list[DraftSentence] = []
    for name, roles in _SECTIONS:
        for role in roles:
            chosen = sorted((t for t in heard if t.role is role), key=lambda theme: _rank(theme, places))
            sentences += _section(chosen, phrase(name), office, waiting)
    return Draft(phrase("title"), tuple(sentences), (_basis(guideline, receipts, len(read)), *_gaps(receipts)))


def _rank(theme: Theme, places: dict[str, int]) -> tuple[int, int, int, str]:
    """Return what orders themes: whom proposals ask, support, then where the guideline asks for the matter."""
    kind = ORDER.index(mostly_asked(theme.statements)) if theme.role is Role.PROPOSAL else 0
    return kind, -theme.organisations, places.get(_topic(theme), len(places)), theme.id


def _topic(theme: Theme) -> str:
    """Return the guideline topic that most statements of `theme` are about; empty when they are about none."""
    counts = Counter(statement.topics[0] for statement in theme.statements if statement.topics)
    return max(counts, key=lambda topic: counts[topic], default="")


def _section(themes: Sequence[Theme], section: str, office: Office, waiting: list[Total]) -> Iterator[DraftSentence]:
    """Yield the sentences of `themes`, each followed by the totals of its topic, which leave `waiting`."""
    leading = ""
    for theme in themes:
        lead = _lead(theme)
        yield theme_sentence(theme, section, office, lead if lead != leading else "")
        leading = lead
        if theme.role in _WITH_TOTALS:
            for total in [total for total in waiting if _supports(total, theme)][:_TOTALS_EACH]:
                waiting.remove(total)
                yield _total(total, section, office)


def _lead(theme: Theme) -> str:
    """Return what opens the group that `theme` stands in: the kind of cause, or whom its proposal asks."""
    if theme.role in {Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE}:
        return phrase(f"lead {theme.role.value}")
    return phrase(f"lead {mostly_asked(theme.statements)}") if theme.role is Role.PROPOSAL else ""


def _of_reports(themes: Sequence[Theme], known: set[str]) -> list[Theme]:
    """Return `themes` with the statements of `known` reports only; those that have none are left out."""
    kept = [replace(t, statements=tuple(said for said in t.statements if said.report in known)) for t in themes]
    return [theme for theme in kept if theme.statements]


def _worth_saying(guideline: Guideline, totals: Sequence[Total], known: set[str]) -> list[Total]:
    """Return the totals that may stand beside claims: results, not shares, of four in five of the `known` reports.

    Where a value contradicts itself or should be looked at there is no total to say: a person settles it first. A value
    that a report rounds is none of these.
    """
    results = {section.id for section in guideline.sections if section.kind is SectionKind.RESULTS}
    sections = {topic.id: topic.section for topic in guideline.topics}
    return [
        total
        for total in totals
        if total.value and total.unit != "%" and set(total.reports) <= known <= {*total.reports, *total.absent}
        if _OF * len(total.reports) >= _MOST * len(known)
        if all(doubt is Doubt.APPROXIMATE for _, doubt in total.doubts)
        if not results or sections.get(total.indicator.split("#")[0], "") in results
    ]


def _supports(total: Total, theme: Theme) -> bool:
    """Tell whether `total` is about the topic or the matter of `theme`."""
    if total.indicator.split("#")[0] == _topic(theme):
        return True
    matter = about([said.text for said in theme.statements], theme.role)
    return bool(matter) and about([total.title], theme.role) == matter


def _total(total: Total, section: str, office: Office) -> DraftSentence:
    counts = Counts(len(total.reports), office.received)
    value = amount(total.value, total.unit)
    title = total.title[:1].upper() + total.title[1:]
    text = phrase("total", title=title, value=value, units=str(counts))
    key = f"total:{total.indicator}"
    sentence = DraftSentence(section, text, (key,))
    guard(sentence, {key: f"{total.title}: {value}"}, counts)
    return sentence


def _basis(guideline: Guideline, receipts: Sequence[Receipt], read: int) -> str:
    """Return on how many of the units the draft stands, and up to which day their figures go."""
    units = f"{read}/{sum(receipt.status is not Status.SUPERSEDED for receipt in receipts)}"
    if guideline.cutoff is None:
        return phrase("basis", units=units)
    return phrase("basis cutoff", units=units, date=f"{guideline.cutoff:%d/%m/%Y}")


def _gaps(receipts: Sequence[Receipt]) -> tuple[str, ...]:
    counts = Counter(receipt.status for receipt in receipts)
    return tuple(phrase(name, count=f"{counts[status]:02}") for status, name in _GAPS if counts[status])
