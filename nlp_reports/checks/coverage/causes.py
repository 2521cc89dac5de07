"""Does an assessment that is asked for both kinds of causes tell of one only?"""

import functools
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.lexicon import table
from nlp_reports.model import GuidelineSection, Role, SectionKind, Statement
from nlp_reports.text import fold, one_of

LEAST: Final = 2  # one cause may hold both
_NAMES: Final = {
    Role.CAUSE_OBJECTIVE: re.compile(
        r"(?<!\w)(?:khách quan|kq(?=\s*[:)-])|(?:do|tại) trời|(?:bên|ở|từ) ngoài|ngoài mình)(?!\w)"
    ),
    Role.CAUSE_SUBJECTIVE: re.compile(
        r"(?<!\w)(?:chủ quan|cq(?=\s*[:)-])"
        r"|(?:do|tại|ở|từ|về phía|bên trong) (?:chính )?(?:ta|mình|chúng ta|bản thân))(?!\w)"
    ),
}
_CUT: Final = re.compile(r"[,;:.()]|(?<!\w)(?:nên|mà|khiến|làm cho|trong khi|còn|là|và)(?!\w)")
_BEFORE: Final = (
    r"\W*(?:(?:do|vì|bởi|tại|một|số|phần|nữa|các|những|nhiều|không|ít|hầu|hết|đa|đông|lớn|phía|bên|bản|thân|có|lúc|đôi|khi|ở|"
    r"nguyên|nhân|trước|hết|sau|cũng|cả|\d+(?:/\d+)?|đồng|chí|nơi|chỗ|riêng|chính|về|vài)\s+)*"
)


def lacking_cause(
    context: Context, asked: GuidelineSection, evidence: Collection[int], statements: Iterable[Statement]
) -> str:
    """Return which kind of causes a part asks for and its sentences do not tell, empty where both or none may be.

    Where the report does not name the kinds itself, only causes that are plain count: of the unit's own doing each that
    names it, of what came from outside none that does.
    """
    if asked.kind is not SectionKind.ASSESSMENT or not asks_for_both(asked.title):
        return ""
    causes = [one for one in statements if one.role.is_cause and not one.favourable and one.sentence in evidence]
    roles = {one.role for one in causes}
    if len(causes) < LEAST or len(roles) > 1:
        return ""
    told = next(iter(roles))
    other = next(role for role in _NAMES if role is not told)
    if any(_NAMES[other].search(text) and not _NAMES[told].search(text) for text in _texts(context, evidence)):
        return ""
    own = [_names_own(fold(one.text)) for one in causes]
    plain = all(own) if told is Role.CAUSE_SUBJECTIVE else not any(own)
    return f"nguyên nhân {'khách quan' if other is Role.CAUSE_OBJECTIVE else 'chủ quan'}" if plain else ""


def asks_for_both(title: str) -> bool:
    """Tell whether the title of a part asks for causes of both kinds.

    >>> asks_for_both("Nguyên nhân khách quan, chủ quan"), asks_for_both("Nguyên nhân chủ quan")
    (True, False)
    """
    return all(name.search(fold(title)) for name in _NAMES.values())


def _texts(context: Context, evidence: Collection[int]) -> Iterator[str]:
    """Go through the folded sentences of a part, and all headings of assessments."""
    for ref in evidence:
        yield fold(context.text_of(context.sentences[ref - 1]))
    for section in context.report.sections:
        if section.kind is SectionKind.ASSESSMENT:
            yield fold(section.title)


def _names_own(text: str) -> bool:
    """Tell whether a clause of a folded text has the unit, its bodies or officers for its subject."""
    return any(_own().match(clause) for clause in _CUT.split(text))


@functools.cache
def _own() -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}(?:{one_of(map(fold, table('own_bodies').keys()))})(?!\w)")
