"""Whose number it is where all, the women among them and the members are asked for: each is told by its words."""

import re
from typing import Final

from nlp_reports.indicators.concepts import FOLK, is_any_in, spoken
from nlp_reports.indicators.name_matters import ALL_STAFF
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.places import Place
from nlp_reports.text import fold

# Members, and how else it is told that someone is one.
_MEMBER: Final = "đoàn viên"
_MEMBERS: Final = re.compile(
    r"(?<!\w)(?:đoàn viên|đv(?:cđ|tn)?|(?:vào|vô|gia nhập|tham gia|trong) (?:tổ chức )?(?:công )?đoàn)(?!\w)"
)
_JOINED: Final = re.compile(r"(?<!\w)(?:vào|vô|gia nhập|tham gia) (?:tổ chức )?công đoàn (?:là |có |được )?$")


def is_of_other_folk(place: Place, wanted: Wanted) -> bool:
    """Tell whether women, or members, are asked for beside all who work, and no word for these stands by a figure.

    "Tổng LĐ: 3.204; LĐ nữ: 2.011; người dân tộc thiểu số: 1.569" tells of women once, and of no members.
    """
    if wanted.kind != "person" or wanted.indicator.unit or wanted.alone or place.figure.unit:
        return False
    said = place.local | spoken(place.label)
    if FOLK <= wanted.ways[0] <= FOLK | ALL_STAFF:
        # "trong đó nữ 2.301, đoàn viên 5.178": the members are no women.
        apart = fold(place.figure.counted) == _MEMBER and _MEMBER not in wanted.name
        own = spoken(place.stretch.partition(" ; ")[0]) if apart else said
        return not is_any_in(FOLK, own)
    if wanted.ways[0] == ALL_STAFF:
        return bool(_JOINED.search(place.head))
    if not (wanted.bare and wanted.noun == _MEMBER and wanted.theirs >= ALL_STAFF):
        return False
    told = f"{place.stretch} {place.label} {place.head} {fold(place.figure.counted)}"
    return not _MEMBERS.search(told)
