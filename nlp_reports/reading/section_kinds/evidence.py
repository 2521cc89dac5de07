"""How well each kind fits one section: what its heading says, as far as it is believed, and its content."""

from collections.abc import Iterator

from nlp_reports.model import SectionKind
from nlp_reports.reading.section_kinds.by_title import title_kind, told_weakly
from nlp_reports.reading.section_kinds.section_view import SectionView, judged_share
from nlp_reports.reading.section_kinds.signals import signal_share, speaks_of_later

# A report goes from its background to its results, judges them, asks, plans: what comes later is never earlier again.
RANK = {
    SectionKind.BACKGROUND: 0,
    SectionKind.RESULTS: 1,
    SectionKind.ASSESSMENT: 2,
    SectionKind.PROPOSALS: 3,
    SectionKind.PLAN: 3,
    SectionKind.APPENDIX: 4,
}
# A heading that says its kind is believed against any content, and moved only by a whole report out of order.
TOLD = 20.0
# "Nhìn lại năm công tác": a word that many headings hold outweighs one signal of the content, not two.
_TOLD_WEAKLY = 5.0
# "Những kết quả nổi bật" over half of a report judges nothing: such a heading is hardly believed.
_TOLD_DOUBTED = 2.0
# What judges the fields of work before it is not the heading above them all.
_FIELDS = 2
_SELDOM = -3.0
_MANY = 0.5
LARGE_SHARE = 0.35


def says_assessment(title: str) -> bool:
    """Tell whether a heading says by itself that the assessment stands below it ("Đánh giá chung")."""
    return title_kind(title) is SectionKind.ASSESSMENT and not told_weakly(title)


def sureness(told: SectionKind, view: SectionView) -> float:
    """Return how far a heading is believed: not at all where it says no kind."""
    if told is SectionKind.OTHER:
        return 0.0
    whole = told is SectionKind.ASSESSMENT and view.share >= LARGE_SHARE and view.smaller
    if whole and (not judged_share(view) or any(map(says_assessment, view.smaller[_FIELDS:]))):
        return _TOLD_DOUBTED
    return _TOLD_WEAKLY if told_weakly(view.title) else TOLD


def scores_of(told: SectionKind, sure: float, view: SectionView, year: int | None) -> dict[SectionKind, float]:
    """Return how well each kind fits a section: what its heading says, as far as it is believed, and its content."""
    scores = dict.fromkeys(RANK, 0.0)
    if sure:
        scores[told] = sure
    if sure == TOLD:
        return scores
    scores[SectionKind.APPENDIX] = -TOLD
    if told is SectionKind.OTHER:
        # Most sections that do not say what they are tell results.
        scores |= {SectionKind.ASSESSMENT: _SELDOM, SectionKind.PLAN: _SELDOM}
    for kind, weight in _evidence(view, year):
        scores[kind] += weight
    return scores


def _evidence(view: SectionView, year: int | None) -> Iterator[tuple[SectionKind, float]]:
    """Yield what the content speaks for, each signal with its weight."""
    if speaks_of_later(view.title, year):
        yield SectionKind.PLAN, 12.0
    judged = judged_share(view)
    if judged >= _MANY:
        # What was done well and what was not, and nothing else, is an assessment even behind the requests.
        yield SectionKind.ASSESSMENT, 14.0 if judged == 1 and len(view.smaller) > 1 else 6.0
    if signal_share("addresses", view.smaller, begins=True) >= _MANY:
        yield SectionKind.PROPOSALS, 3.0
    if view.share >= LARGE_SHARE:
        yield SectionKind.RESULTS, 4.0
