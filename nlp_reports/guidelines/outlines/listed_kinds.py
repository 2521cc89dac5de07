"""What the items of a flat list are about, told by their titles and by where they stand in it."""

from collections.abc import Sequence

from nlp_reports.guidelines.outlines.outline_signs import AROUND, ASKING, JUDGING, PLANNING, kinds_asked
from nlp_reports.guidelines.outlines.tabular import kind_told
from nlp_reports.model import SectionKind
from nlp_reports.text import fold

_HOLDS = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
_SIGNS = {ASKING: SectionKind.PROPOSALS, PLANNING: SectionKind.PLAN, JUDGING: SectionKind.ASSESSMENT}


def kinds_listed(titles: Sequence[str]) -> list[SectionKind | None]:
    """Return the kind of each item, None where nothing tells it.

    A list begins with what goes on around the office and ends with what judges and plans: words that are too common
    to tell it elsewhere tell it there.

    >>> [kind and kind.value for kind in kinds_listed(["Giá cả", "Hội viên", "Chỗ mạnh, chỗ yếu", "Kiến nghị"])]
    ['background', None, 'assessment', 'proposals']
    """
    kinds = [kind_told(title) for title in titles]
    for place, title in enumerate(titles):
        if kinds[place] is None and AROUND in kinds_asked(fold(title)):
            kinds[place] = SectionKind.BACKGROUND
        elif kinds[place] is not SectionKind.BACKGROUND:
            break
    for place in reversed(range(len(titles))):
        kinds[place] = kinds[place] or _sign(titles[place])
        if kinds[place] is None or kinds[place] in _HOLDS:
            break
    return kinds


def _sign(title: str) -> SectionKind | None:
    asked = kinds_asked(fold(title))
    return next((kind for sign, kind in _SIGNS.items() if sign in asked), None)
