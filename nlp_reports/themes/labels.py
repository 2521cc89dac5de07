"""Name a theme as a person would: the field of work, and what about it."""

import functools
import re
from collections import Counter
from collections.abc import Sequence

from nlp_reports.lexicon import table
from nlp_reports.model import Role, Statement
from nlp_reports.text import fold
from nlp_reports.themes.concepts import chief, concepts, label_of
from nlp_reports.themes.cues import addressees
from nlp_reports.themes.matter import told_words, without_opening
from nlp_reports.themes.phrases import Phrases, words_of
from nlp_reports.themes.points import Points, Told
from nlp_reports.themes.unfigured import tells_figures, unfigured

_LONGEST, _LONGEST_CLAUSE = 9, 12
_SHORTEST = 2
_STILL = re.compile(r"(?:(?:hiện|vẫn|cũng) )*(?:còn |để (?!lại|dành|ý))")


def label(statements: Sequence[Statement], points: Points) -> str:
    """Return a label for `statements` of one theme, most representative first: what they are about and what of it.

    A known field of work is named in the units' own words; otherwise what most of them say speaks.

    >>> from nlp_reports.model import Role, Span
    >>> said = [Statement("a", 1, 1, Span(0, 1), "Hoạt động nữ công còn mờ nhạt", Role.LIMITATION)]
    >>> label(said, Points(said))
    'Phong trào nữ còn mờ nhạt'
    """
    # The known causes are those of shortcomings.
    counts = Counter("" if said.favourable else chief(told_words(said), said.role) for said in statements)
    told = Counter(name for said in statements for name in concepts(told_words(said), said.role))
    concept = max(counts, key=lambda name: (name != "", counts[name], told[name]), default="")
    if concept and 2 * counts[concept] >= len(statements):
        field = label_of(concept, statements[0].role, [said.text for said in statements])
        manner = _manner(statements)
        # "Nợ bảo hiểm xã hội còn nợ đọng" says one thing twice.
        twice = set(words_of(field)) & set(words_of(manner))
        return field if twice or not manner else f"{field} {manner}"
    return _shared(statements, points) or _of_all(statements)


def _of_all(statements: Sequence[Statement]) -> str:
    """Return the matter of the most representative statement: of several, without its figures and whom it asks."""
    first = statements[0].text
    named = _matter(first)
    if len({said.report for said in statements}) == 1:
        return named
    named = _matter(unfigured(first)) if tells_figures(named) else named
    return _unaddressed(named) if statements[0].role is Role.PROPOSAL else named


def field_of(label: str, statements: Sequence[Statement]) -> str:
    """Return `label` without what it says of its field of work, unless every unit of `statements` says so.

    >>> from nlp_reports.model import Role, Span
    >>> said = [Statement(n, 1, 1, Span(0, 1), t, Role.LIMITATION) for n, t in (("a", "Nữ công mờ nhạt"), ("b", "Nữ"))]
    >>> field_of("Phong trào nữ còn mờ nhạt", said), field_of("Phong trào nữ còn mờ nhạt", said[:1])
    ('Phong trào nữ', 'Phong trào nữ còn mờ nhạt')
    """
    units = {said.report for said in statements}
    for manner, tellers in _tellers(statements).items():
        if label.endswith(f" {manner}") and tellers == units:
            return label
    for row in table("label_manners"):
        if label.endswith(f" {row['manner']}"):
            return label.removesuffix(f" {row['manner']}")
    return label


def _shared(statements: Sequence[Statement], points: Points) -> str:
    """Return what most of the units say in a few words; empty when they say nothing alike."""
    told = [Told(said.key, said.report, _opened(said.text)) for said in statements]
    units = len({one.report for one in told})
    for point in points.of(statements[0].role, told, 1):
        short = len(point.text.split()) <= _LONGEST + len("abc") and not any(char.isdigit() for char in point.text)
        if units > 1 and short and 2 * len(point.reports) > units:
            return point.text[:1].upper() + point.text[1:]
    return ""


def _opened(text: str) -> str:
    """Return `text` without the connectives that open it."""
    opening = _openings().match(fold(text))
    return without_opening(text[opening.end() if opening else 0 :])


@functools.cache
def _manners(role: str) -> Phrases[str]:
    rows = [row for row in table("label_manners") if row["role"] == role]
    return Phrases((cue, row["manner"]) for row in rows for cue in row.values("cues"))


@functools.cache
def _openings() -> re.Pattern[str]:
    openers = table("draft_openers").keys()
    longest = sorted((re.escape(fold(key)) for key in openers), key=lambda key: (-len(key), key))
    return re.compile(rf"(?:(?:{'|'.join(longest)})(?!\w)\s*[,:]?\s*)+")


def _manner(statements: Sequence[Statement]) -> str:
    """Return what most units say of the field of work, the first in the table among equals; empty when nothing fits."""
    tellers = _tellers(statements)
    known = {row["manner"]: place for place, row in enumerate(table("label_manners"))}
    units = len({said.report for said in statements})
    told = {manner: len(reports) for manner, reports in tellers.items() if 2 * len(reports) > units}
    return min(told, key=lambda manner: (-told[manner], known[manner]), default="")


def _tellers(statements: Sequence[Statement]) -> dict[str, set[str]]:
    """Return which reports say each manner."""
    tellers: dict[str, set[str]] = {}
    for said in statements:
        for clause in map(words_of, re.split(r"[.,;:]\s", said.text)):
            for hit in _manners(said.role.value).find(clause):
                # "Còn thiếu số định danh": the field itself lacks nothing.
                if hit.value not in _closing_manners() or hit.end == len(clause):
                    tellers.setdefault(hit.value, set()).add(said.report)
    return tellers


@functools.cache
def _closing_manners() -> frozenset[str]:
    return frozenset(row["manner"] for row in table("label_manners") if row["closes"] == "yes")


def _matter(text: str) -> str:
    """Return what a statement is about: its words up to where it begins to judge, without connectives or requests."""
    clauses = re.split(r"[,;:(]", _asked(_opened(text)).rstrip(" ."))
    # "Tài sản, con dấu, hồ sơ …" goes on: a label of two words tells too little.
    whole = clauses[0] if len(clauses[0].split()) > _SHORTEST else ",".join(clauses[:3])
    said = whole.rstrip(" .").split()
    # "Luật đến" of "Luật đến được tận xưởng" names no matter: the clause itself does.
    # "Vẫn còn cơ sở" of "Vẫn còn cơ sở mới đạt mức trung bình" names none either, nor "Vẫn để em" of "Vẫn để 04 em bị
    # đuối nước": it ends where it ends.
    left = _STILL.match(fold(" ".join(said)))
    ends = [place for place in range(_SHORTEST + 1, len(said)) if not left and _ends_before(said, place)]
    most = min([_LONGEST_CLAUSE, *ends])
    words = said[:most] if most < len(said) <= _LONGEST_CLAUSE or ends else said
    if len(words) > _LONGEST_CLAUSE:
        words = words[:_LONGEST]
    words = _unopened(words)
    while len(words) > _SHORTEST and fold(words[-1].rstrip(",")) in _tails():
        words.pop()
    kept = " ".join(words).rstrip(",")
    return kept[:1].upper() + kept[1:]


def _unopened(words: Sequence[str]) -> list[str]:
    """Return the words before a quotation that is not closed among them ("cho quỹ “Mái ấm | Công đoàn”")."""
    opened = [place for place, word in enumerate(words) if word.startswith("“")]
    closed = sum("”" in word for word in words)
    return list(words[: opened[-1]]) if len(opened) > closed and opened[-1] >= _SHORTEST else list(words)


def _ends_before(said: Sequence[str], place: int) -> bool:
    """Tell whether a label ends before a word: it judges, or is one unit's own figure ("vượt chỉ tiêu | 134 người")."""
    figure = said[place][0].isdigit() and fold(said[place - 1]) not in _leads_up()
    return fold(said[place]) in _ends() or (figure and "“" not in " ".join(said[:place]))


@functools.cache
def _leads_up() -> frozenset[str]:
    return frozenset(map(fold, table("draft_amount_words").keys()))


def _asked(text: str) -> str:
    """Return `text` without the word of asking that opens it."""
    opening = _requests().match(fold(text))
    return text[opening.end() :] if opening else text


def _unaddressed(text: str) -> str:
    """Return a request without the body that it begins with: a theme is what is asked for, not of whom."""
    written = text.split(" ")
    for length in range(min(len(written) - _SHORTEST, _LONGEST), 0, -1):
        named = words_of(" ".join(written[:length]))
        hit = addressees().opening(named)
        if hit is not None and hit.end == len(named):
            rest = " ".join(written[length:])
            return rest[:1].upper() + rest[1:]
    return text


@functools.cache
def _requests() -> re.Pattern[str]:
    openers = [row["opener"] for row in table("role_openers") if row["role"] == Role.PROPOSAL]
    longest = sorted((re.escape(fold(opener)) for opener in openers), key=lambda opener: (-len(opener), opener))
    return re.compile(rf"(?:(?:{'|'.join(longest)})\s+)+")


@functools.cache
def _tails() -> frozenset[str]:
    words = table("label_tails").keys()
    return frozenset(fold(word) for word in words)


@functools.cache
def _ends() -> frozenset[str]:
    return frozenset(table("label_ends").keys())
