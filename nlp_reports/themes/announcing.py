"""What a heading says of the statements below it: the role it announces, and what sections inherit."""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.model import Report, Role, Section, SectionKind
from nlp_reports.themes.cues import CAUSE, SUCCESS
from nlp_reports.themes.phrases import Hit, Phrases, words_of

_BESIDE_LIMITATIONS = {CAUSE, Role.PROPOSAL.value}
DECIDED = {
    SectionKind.PROPOSALS: Role.PROPOSAL.value,
    SectionKind.PLAN: Role.PLAN.value,
}
UNDECIDED = {SectionKind.OTHER, SectionKind.RESULTS}
_BESIDE = re.compile(r"\s*[,;/&]\s*|\s+(?:và|VÀ|Và|[-–])\s+")
# A section that looks back on the year is so much of the report at most.
_LOOK_BACK = 0.15
_OF_YEAR, _YEAR = "năm", re.compile(r"20\d\d")
_SEVERAL = {("những",), ("các",), ("mấy",)}
_STILL = (("vẫn", "còn"), ("còn",), ("vẫn",), ("đang",))
# "Những điều chưa hài lòng": a heading is no longer than that behind its noun.
_LONGEST_LACK = 4
SHORTCOMINGS = {Role.LIMITATION.value, CAUSE, Role.CAUSE_OBJECTIVE.value, Role.CAUSE_SUBJECTIVE.value}


@dataclass(frozen=True, slots=True)
class Announced:
    """What a heading says of the statements below it: a role, empty when none.

    `mixed` when causes stand among limitations, `favourable` when causes of what went well come first.
    """

    role: str = ""
    mixed: bool = False
    favourable: bool = False


def announced(words: Sequence[str]) -> Announced | None:
    """Return what a heading or lead-in line of these words announces; None when it names no role.

    Strengths and limitations in one heading announce nothing, nor do proposals and plans: the text itself must tell.

    >>> from nlp_reports.themes.phrases import words_of
    >>> announced(words_of("Phần chưa được, vì đâu"))
    Announced(role='limitation', mixed=True, favourable=False)
    >>> announced(words_of("Yếu, vì sao")), announced(words_of("Yếu ớt"))
    (Announced(role='limitation', mixed=True, favourable=False), None)
    >>> announced(words_of("Nhận xét, kiến nghị, phương hướng")).role
    ''
    """
    hits = list(_headings().find(tuple(words)))
    hits = [hit for hit in hits if not any(_wraps(other, hit) for other in hits)]
    hits = [*_bare(words, hits[0].start if hits else len(words)), *hits]
    if not hits:
        return None
    chief = max(hits, key=lambda hit: (hit.end - hit.start, -hit.start)).value
    families = {hit.value.split("_")[0] for hit in hits}
    if SUCCESS in families:
        return Announced(CAUSE, favourable=True)
    if families & _BESIDE_LIMITATIONS and min(hits, key=lambda hit: hit.start).value == Role.LIMITATION:
        # "Dở, vì sao, xin gì"; "Nguyên nhân của những hạn chế" names causes only.
        return Announced(Role.LIMITATION.value, mixed=True)
    if {Role.STRENGTH.value, Role.LIMITATION.value} <= families and not hits[0].value.startswith(CAUSE):
        return Announced()
    led = families == {Role.STRENGTH.value, CAUSE} and chief == Role.STRENGTH
    if led or chief.startswith(CAUSE) or len(families) == 1:
        return Announced(chief)
    # "Nhận xét, kiến nghị, việc năm tới" names no side either.
    one_sided = Role.STRENGTH.value not in families and families & {Role.LIMITATION.value, CAUSE}
    return Announced(Role.LIMITATION.value) if one_sided else Announced()


def announced_above(report: Report, section: Section | None) -> Announced:
    """Return what the headings above decide, the nearest first; nothing when none does."""
    if section is None:
        return Announced()
    if section.kind in DECIDED:
        return Announced(_asked_or_planned(report, section))
    while section is not None and section.kind in {SectionKind.ASSESSMENT, *UNDECIDED}:
        found = announced(words_of(section.title))
        if found is not None and found.role == Role.PROPOSAL and section.kind is SectionKind.ASSESSMENT:
            # "Nhìn lại năm qua và kiến nghị": the part that asks has a kind of its own.
            found = None
        if found is None and _stands_for_shortcomings(report, section):
            return Announced(Role.LIMITATION.value)
        # "Kết quả đạt được" heads results; what they lack stands nowhere but under a heading of its own.
        if found is not None and (section.kind is not SectionKind.RESULTS or _speaks_apart(report, section, found)):
            return found
        section = report.sections[section.parent] if section.parent >= 0 else None
    return Announced()


def _stands_for_shortcomings(report: Report, section: Section) -> bool:
    """Tell whether a heading of words that nobody knows stands between what went well and why it did not.

    "1. Ưu điểm", "2. Những điều canh cánh", "3. Nguyên nhân": such parts are told in that order everywhere.
    """
    if section.kind is not SectionKind.ASSESSMENT or section.parent < 0:
        return False
    beside = [one for one in report.sections if one.parent == section.parent and one.level == section.level]
    place = next(place for place, one in enumerate(beside) if one is section)
    before, behind = (announced(words_of(one.title)) for one in (beside[place - 1], beside[(place + 1) % len(beside)]))
    between = 0 < place < len(beside) - 1
    return bool(between and before and behind and before.role == Role.STRENGTH and behind.role.startswith(CAUSE))


def _asked_or_planned(report: Report, section: Section) -> str:
    """Return whether a section of proposals or plans holds the one or the other, the nearest clear heading first."""
    kind = section.kind
    above: Section | None = section
    while above is not None and above.kind is kind:
        named = asked_or_planned_in(words_of(above.title))
        if named:
            return named
        above = report.sections[above.parent] if above.parent >= 0 else None
    return DECIDED[kind]


def asked_or_planned_in(words: tuple[str, ...]) -> str:
    """Return `proposal` or `plan` when `words` name just one of them, otherwise nothing."""
    named = _named_in(words)
    return named.pop() if len(named) == 1 else ""


def holds_both(report: Report, section: Section | None) -> bool:
    """Tell whether the nearest heading that names proposals or plans names both side by side: "NĂM TỚI VÀ KIẾN NGHỊ".

    "Kiến nghị cho năm tới" names one matter.
    """
    above = section
    while above is not None and above.kind in DECIDED:
        named = [_named_in(words_of(part)) for part in _BESIDE.split(above.title)]
        if any(named):
            return {Role.PROPOSAL.value, Role.PLAN.value} <= {value for one in named if len(one) == 1 for value in one}
        above = report.sections[above.parent] if above.parent >= 0 else None
    return False


def _named_in(words: tuple[str, ...]) -> set[str]:
    return {hit.value for hit in _headings().find(tuple(_with_years(words)))} & set(DECIDED.values())


def _with_years(words: Sequence[str]) -> Iterator[str]:
    """Yield `words` with "năm" before each year: "Kế hoạch 2025" is "Kế hoạch năm 2025"."""
    for before, word in itertools.pairwise(("", *words)):
        if _YEAR.fullmatch(word) and before != _OF_YEAR:
            yield _OF_YEAR
        yield word


def _speaks_apart(report: Report, section: Section, found: Announced) -> bool:
    """Tell whether a heading among results means what it announces: shortcomings do, the rest on the first level only.

    Requests there are in words of their own ("Việc cần cấp trên gỡ"); a short section of what went well, whole and
    beside the results, looks back on them ("Nhìn lại: điều làm được"), and so does what went well right before a part
    of what did not.
    """
    if found.role in SHORTCOMINGS or (found.role == Role.STRENGTH and _leads_to_shortcomings(report, section)):
        return True
    if section.parent >= 0:
        return False
    if found.role == Role.PROPOSAL:
        return True
    whole = all(other.parent < 0 or report.sections[other.parent] is not section for other in report.sections)
    beside = sum(other.parent < 0 and other.kind is SectionKind.RESULTS for other in report.sections) > 1
    return found.role == Role.STRENGTH and whole and beside and len(section.body) < _LOOK_BACK * len(report.text)


def _leads_to_shortcomings(report: Report, section: Section) -> bool:
    """Tell whether the next heading behind `section` begins another part, of shortcomings ("C. HẠN CHẾ, ĐỀ NGHỊ")."""
    following = next((one for one in report.sections if one.heading.start >= section.body.end), None)
    if following is None or following.parent == section.parent:
        return False
    found = announced(words_of(following.title))
    return following.parent < 0 and found is not None and found.role in SHORTCOMINGS


def _bare(words: Sequence[str], end: int) -> list[Hit[str]]:
    """Return the words that are a heading alone, or a list of such to `end` ("Mạnh, yếu"); else they tell nothing."""
    found: list[Hit[str]] = []
    start = 0
    while start < end and (hit := _bare_at(tuple(words[start:end]))):
        found.append(Hit(start, start + hit.end, hit.value))
        start += hit.end + (words[start + hit.end : start + hit.end + 1] == ("và",))
    return found if start == end else []


def _bare_at(words: tuple[str, ...]) -> Hit[str] | None:
    """Return what a heading begins with by itself, or behind its first noun ("Những việc chưa xong")."""
    if hit := _bare_headings().opening(words):
        return hit
    start = _after_head(words)
    rest = words[start:]
    if start and rest[:1] == ("chưa",) and len(rest) <= _LONGEST_LACK:
        return Hit(0, len(words), Role.LIMITATION.value)
    hit = _bare_headings().opening(rest) if start else None
    return Hit(0, start + hit.end, hit.value) if hit else None


def _after_head(words: tuple[str, ...]) -> int:
    """Return where the words behind a heading's first noun begin, "còn" among what is passed over; 0 without one."""
    start = 2 if words[:2] == ("một", "số") else int(words[:1] in _SEVERAL)
    hit = _heads().opening(words[start:])
    if hit is None:
        return 0
    end = start + hit.end
    return end + next((len(still) for still in _STILL if words[end : end + len(still)] == still), 0)


@functools.cache
def _headings() -> Phrases[str]:
    """Return what headings and lead-in lines say of the statements below them."""
    return Phrases((row["phrase"], row["role"]) for row in table("role_headings"))


@functools.cache
def _bare_headings() -> Phrases[str]:
    return Phrases((row["phrase"], row["role"]) for row in table("role_bare_headings"))


@functools.cache
def _heads() -> Phrases[bool]:
    return Phrases((row["head"], True) for row in table("role_heading_heads"))


def _wraps(longer: Hit[str], hit: Hit[str]) -> bool:
    return longer.start <= hit.start and hit.end <= longer.end and longer.end - longer.start > hit.end - hit.start
