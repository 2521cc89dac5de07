"""What makes a sentence without figures a claim that owes them, and what excuses it."""

import functools
import re
from collections.abc import Collection, Mapping
from typing import Final

from nlp_reports.checks.cues import phrase_patterns, phrases_pattern, rule_patterns, rules_joined, unquoted
from nlp_reports.checks.template_blanks import is_blank
from nlp_reports.lexicon import table
from nlp_reports.model import Span
from nlp_reports.text import fold, strip_marks

# From the most telling to the least: the finding quotes the words of the first family that the sentence shows.
FAMILIES: Final = ("attention", "progress", "intensity", "achievement", "shortfall", "extent", "activity")
_PRAISING: Final = FAMILIES[:3]
_PREDICATE: Final = re.compile(r"(?<!\w)(?:được|đã|có|đang|tiếp tục|luôn|vẫn|là|cũng)(?!\w)")
_BEFORE: Final = (
    r"(?:(?:được|đã|có|rất|khá|nhiều|tiếp tục|luôn|ngày càng|ngày một|từng bước|không ngừng|thường xuyên) )*"
)
# An event is context until the sentence measures it in words ("nhiều", "nặng nề"); what did not happen and what is
# wished for excuse no praise that stands before them ("quản lý chặt chẽ, không để xảy ra thất thoát").
_PLAIN: Final = (
    *("place of an office", "hours", "papers", "contents", "said in a text"),
    *("by whom", "people", "kept at", "lie of the land", "source or name"),
)
_UNDONE_BY: Final = {
    "event": ("extent", "shortfall"),
    "zero": (*_PRAISING, "achievement"),
    "none done": (*_PRAISING, "achievement", "extent"),
    "none there": (*_PRAISING, "achievement"),
    "bare none": (*_PRAISING, "achievement"),
    "none at all": (*_PRAISING, "achievement", "extent", "shortfall"),
    "not held": (*_PRAISING, "achievement", "extent", "shortfall"),
    "wish": (*_PRAISING, "achievement"),
    "dated": (*_PRAISING, "achievement", "extent", "shortfall"),
    "held at an hour": (*_PRAISING, "achievement", "extent", "shortfall"),
    "held in a month": (*_PRAISING, "achievement", "extent", "shortfall"),
    "all of so many": (*_PRAISING, "achievement", "shortfall"),
    "note on a table": (*_PRAISING, "achievement"),
    "not reckoned": (*_PRAISING, "achievement"),
    "taught": (*_PRAISING, "achievement", "extent"),
    "prices": _PRAISING,
    **dict.fromkeys(_PLAIN, (*_PRAISING, "achievement", "extent", "shortfall")),
    "said in a text": (*_PRAISING, "achievement"),
    "prize": _PRAISING,
    "hardship named": ("progress",),
    "weather": ("progress", "achievement"),
    "standard held": (*_PRAISING, "achievement"),
}
# Praise behind these excuses undoes them as well.
_WHOLE: Final = frozenset(
    {
        *("event", "none at all", "not held", "hardship named", "weather", "standard held", "all of so many"),
        *("not reckoned", "taught", *_PLAIN),
    }
)
# Excuses that need a word of denying, and acts that need a digit, are looked for only where there is one.
_DENYING: Final = frozenset(
    {"zero", "none such", "nil answer", "none done", "none there", "none at all", "bare none", "not held"}
)
_DENIAL: Final = re.compile(r"không|chưa|chẳng|(?<!\w)ko ")
_NUMBERED: Final = ("issued", "held", "dated", "handed over")
_DIGIT: Final = re.compile(r"\d")
_DOCUMENT_DAY: Final = re.compile(r"\d+\w*\s?[-/]\s?[\w-]+(?:/[\w-]+)*,?\s*\(?ngày \d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?")
_TITLE: Final = re.compile(
    r"(?:(?!(?<!\w)(?:được|đã|đang|tiếp tục|luôn|nay|có|tạo|góp phần|giúp|qua đó|nhờ|từ đó|đến nay|bước đầu)(?!\w))"
    r"[^.;])*"
)
_LABEL_SYLLABLES: Final = 6
# "Kém hiệu quả", "chưa chuyển đổi được" claim nothing good: other words of the sentence tell more.
# "Nông thôn mới nâng cao" is the name of a standard.
_TASK: Final = re.compile(r"phát triển (?:đoàn viên|hội viên|đảng|sản xuất|kinh tế|tổ chức|công đoàn|nông thôn)(?!\w)")
_DENIED: Final = re.compile(r"(?<!\w)(?:kém|chưa|không|thiếu|phi|mất|nông thôn mới)\s$")
# "Gương điển hình là chị Bế Thị Lụa": who it is can be asked.
_NAMED: Final = re.compile(
    r"(?<!\w)(?:là|do|thuộc về)"
    r"(?: (?:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy|em|cháu|cụ|luật sư|bác sĩ|kỹ sư|hội viên|đoàn viên))+"
    r" (?:[A-ZĐÀ-Ỹ][^\W\d_]* ?){2,4}"
)
# What was not recorded is no praise.
_UNRECORDED: Final = re.compile(r"ghi nhận(?:(?<=không ghi nhận)|(?<=chưa ghi nhận))(?!\w)")


@functools.lru_cache(4096)
def excuse_of(text: str) -> str:
    """Return why a figure-less sentence owes no figures ("zero", "cause", "act", …), empty when it does.

    >>> excuse_of("Trong năm không phát sinh đơn thư."), excuse_of("Phong trào diễn ra sôi nổi.")
    ('zero', '')
    """
    if is_blank(text):
        return "blank"
    folded = fold(text)
    outside = _UNRECORDED.sub(lambda match: " " * len(match[0]), unquoted(folded))
    for name, pattern in _excuses(folded).items() if _shows_excuse(folded) else ():
        found = pattern.search(folded)
        said = outside if name in _WHOLE else outside[: found.end()] if found else ""
        if found and not _praises(said, _UNDONE_BY.get(name, ())):
            return name
    if _is_label(text.strip(), outside):
        return "label"
    if _NAMED.search(text) and not _praises(outside):
        return "named"
    return "act" if _is_act(folded, outside) else ""


def is_excused_by(text: str, reasons: Collection[str]) -> bool:
    """Tell whether `excuse_of` gives one of some reasons of the table; most texts show no words of any of them.

    >>> is_excused_by("Trong năm không phát sinh đơn thư.", ["zero"]), is_excused_by("Đang chờ ý kiến.", ["zero"])
    (True, False)
    """
    folded = fold(text)
    patterns = (pattern for name, pattern in _excuses(folded).items() if name in reasons)
    return any(pattern.search(folded) for pattern in patterns) and excuse_of(text) in reasons


def _excuses(folded: str) -> Mapping[str, re.Pattern[str]]:
    """Return the excuses of the table that a folded text may show: those that deny only where it denies something."""
    return _known_excuses(denied=_DENIAL.search(folded) is not None)


@functools.cache
def _known_excuses(*, denied: bool) -> Mapping[str, re.Pattern[str]]:
    known = rule_patterns("vague_exceptions")
    return {name: pattern for name, pattern in known.items() if denied or name not in _DENYING}


def _shows_excuse(folded: str) -> bool:
    """Tell whether a folded text shows any excuse at all, in one look: few do."""
    joined = rules_joined("vague_exceptions", frozenset(_excuses(folded)))
    return any(pattern.search(folded) for pattern in joined)


def praises(text: str) -> bool:
    """Tell whether `text` praises work outside its quotations, so that a nought behind it proves only a part.

    >>> praises("Quỹ được quản lý chặt chẽ, không phát sinh nợ."), praises("Trong năm không phát sinh đơn thư.")
    (True, False)
    """
    return _praises(unquoted(fold(text)))


def _is_act(folded: str, outside: str) -> bool:
    """Tell a single act that can be verified; the day of a document that is merely carried out is none."""
    numbered = _DIGIT.search(folded)
    bare = _DOCUMENT_DAY.sub(lambda match: " " * len(match[0]), folded) if numbered else folded
    return any(
        (numbered or not name.startswith(_NUMBERED))
        and (found := pattern.search(folded if name.startswith("issued") else bare))
        and not _praises(_untitled(name, outside, found.end()), _UNDONE_BY.get(name, (*_PRAISING, "extent")))
        for name, pattern in rule_patterns("vague_acts").items()
    )


def _untitled(act: str, outside: str, end: int) -> str:
    """Return the sentence without the title of the document that was issued ("về nâng cao chất lượng …")."""
    title = _TITLE.match(outside, end) if act.startswith("issued") else None
    return outside[:end] + outside[title.end() :] if title else outside


def trigger_of(text: str) -> Span | None:
    """Return the telling words of `text`, the most telling family first; None when nothing in it claims anything.

    >>> trigger_of("Phong trào có nhiều chuyển biến tích cực.").of("Phong trào có nhiều chuyển biến tích cực.")
    'có nhiều chuyển biến tích cực'
    """
    outside = unquoted(fold(text))
    for family in FAMILIES:
        cues = phrase_patterns("vague_cues", "phrases")[family].finditer(outside)
        if cue := next((one for one in cues if _tells(outside, one.start())), None):
            run = next(found for found in _runs().finditer(outside) if found.end() > cue.start())
            return Span(*run.span())
    # A misplaced tone must not hide a claim ("sôi nỗi").
    mistyped = _toneless().search(strip_marks(outside))
    return Span(*mistyped.span()) if mistyped else None


def _tells(outside: str, at: int) -> bool:
    """Tell whether the words at a place are neither denied nor the name of a task ("phát triển đoàn viên")."""
    return not _DENIED.search(outside, 0, at) and not _TASK.match(outside, at)


@functools.cache
def _runs() -> re.Pattern[str]:
    """Return a pattern for telling words that stand together, with the small words that lead to them."""
    cues = "|".join(
        f"(?:{pattern.pattern})"
        for family, pattern in phrase_patterns("vague_cues", "phrases").items()
        if family != "activity"
    )
    weak = phrase_patterns("vague_cues", "phrases")["activity"].pattern
    return re.compile(rf"(?<!\w){_BEFORE}(?:(?:{cues})(?:,? (?:và )?{_BEFORE}(?:{cues}))*|{weak})")


@functools.cache
def _toneless() -> re.Pattern[str]:
    telling = {family: row for row in table("vague_cues") for family in [row["family"]] if family in _PRAISING}
    phrases = [phrase for row in telling.values() for phrase in row.values("phrases") if " " in phrase]
    return phrases_pattern(tuple(strip_marks(fold(phrase)) for phrase in phrases))


def _praises(outside: str, families: tuple[str, ...] = _PRAISING) -> bool:
    cues = (phrase_patterns("vague_cues", "phrases")[family].finditer(outside) for family in families)
    return any(not _DENIED.search(outside, 0, cue.start()) for found in cues for cue in found)


def _is_label(bare: str, outside: str) -> bool:
    """Tell a lead-in or a pseudo-heading: it ends in a colon without praise, or is a few words without a predicate."""
    if bare.endswith(":"):
        return not _praises(outside)
    return bare[-1:] not in ".;!" and len(bare.split()) <= _LABEL_SYLLABLES and not _PREDICATE.search(outside)
