"""The sentences of a part that has no heading of its own, but is named beside another one by a heading for both."""

import functools
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage.tasks import coming_year, is_idle
from nlp_reports.lexicon import table
from nlp_reports.model import SectionKind
from nlp_reports.text import fold

# Which kinds of section a part may stand in: an assessment may end with requests, requests begin with the plan.
HOSTS: Final = {
    SectionKind.PROPOSALS: frozenset({SectionKind.ASSESSMENT, SectionKind.PLAN}),
    SectionKind.PLAN: frozenset({SectionKind.PROPOSALS}),
}
PROPOSAL: Final = "proposal"
_BETWEEN: Final = re.compile(r"\s*[,;/]\s*|\s+[-–]\s+|\s+và\s+")
_HEAD: Final = re.compile(r"(?:(?:những|các|mấy|đôi|một số|vài) )?(?:(?:điều|việc|lời|chỗ|nỗi|ý) )?")
_BEFORE: Final = re.compile(r"[\W\d_]*(?:(?:\w+[ ,]+){0,6}\w+\s?: )?")
_POLITE: Final = re.compile(
    r"xin (?:cảm ơn|cám ơn|chân thành|hứa|trân trọng|báo cáo|gửi|trình|kính|lỗi|chúc|cam kết|nhận|rút|tiếp thu)(?!\w)"
    r"|mong (?:muốn của|manh|ngóng|mỏi)(?!\w)"
    r"|(?:kiến nghị|đề nghị|đề xuất) (?:đã|được|chưa|của|trên|này|nào)(?! cho)(?!\w)"
)


def told_beside(context: Context, kind: SectionKind) -> tuple[int, ...]:
    """Return the sentences of a part of this `kind` under headings that name it beside another part.

    “Chưa được, vì sao, xin ai” has requests, those that ask; “Năm tới và kiến nghị” a plan, those that do not.
    """
    places = {place for place in range(len(context.report.sections)) if _is_joint(context, place, kind)}
    asked = kind is SectionKind.PROPOSALS
    own = [s for s in context.sentences if s.section in places and not is_idle(context.text_of(s))]
    return tuple(s.ref for s in own if is_request(context.text_of(s)) == asked)


def is_request(text: str) -> bool:
    """Tell whether a sentence begins by asking somebody for something, behind a label with a colon too.

    >>> is_request("- Mong Hội tỉnh mở lớp."), is_request("Với LĐLĐ tỉnh: xin thêm 02 biên chế.")
    (True, True)
    >>> is_request("Xin trân trọng cảm ơn."), is_request("Kiến nghị sau giám sát được tiếp thu.")
    (False, False)
    """
    folded = fold(text)
    return any(_asks(folded[place:]) for place in {_BEFORE.match(folded).end(), _marks(folded)})  # type: ignore[union-attr] # matches always


def _marks(folded: str) -> int:
    """Return where the first letter of a text stands."""
    return next((place for place, letter in enumerate(folded) if letter.isalpha()), len(folded))


def _asks(folded: str) -> bool:
    found = _openers().match(folded)
    return found is not None and not _POLITE.match(folded) and _roles()[found.group()] == PROPOSAL


@functools.cache
def _roles() -> dict[str, str]:
    return {fold(row["opener"]): row["role"] for row in table("role_openers")}


@functools.cache
def _openers() -> re.Pattern[str]:
    ordered = sorted(_roles(), key=lambda opener: (-len(opener), opener))
    return re.compile(rf"(?:{'|'.join(map(re.escape, ordered))})(?!\w)")


def _is_joint(context: Context, place: int, kind: SectionKind) -> bool:
    """Tell whether a section, or one above it, has a heading of several parts of which one is of this kind."""
    sections = context.report.sections
    year = context.guideline.year if context.guideline else None
    while place >= 0:
        hosts = sections[place].kind in HOSTS.get(kind, ())
        if hosts and _names(_parts(sections[place].title), kind, year):
            return True
        place = sections[place].parent
    return False


def _parts(title: str) -> Sequence[str]:
    return [part for part in _BETWEEN.split(fold(title)) if part]


def _names(parts: Sequence[str], kind: SectionKind, year: int | None) -> bool:
    if len(parts) == 1:
        return False
    asking = [_asks(part[_HEAD.match(part).end() :]) for part in parts]  # type: ignore[union-attr] # matches always
    if kind is SectionKind.PROPOSALS:
        return any(asking)
    others = [part for part, asks in zip(parts, asking, strict=True) if not asks]
    return any(coming_year(year).search(part) or _planned().match(part) for part in others)


@functools.cache
def _planned() -> re.Pattern[str]:
    """Return what finds the words that a plan's name begins with ("kế hoạch 2026") in a folded text."""
    cues = sorted({fold(row["cue"]) for row in table("section_kinds") if row["kind"] == SectionKind.PLAN.value})
    return re.compile(rf"{_HEAD.pattern}(?:{'|'.join(map(re.escape, cues))})(?!\w)")
