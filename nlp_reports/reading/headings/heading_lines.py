"""Which lines are headings: label, style, bold, capitals, length, end and place weighed together."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp_reports.reading.body.pieces import Piece, SilentPiece, TablePiece
from nlp_reports.reading.body.title_lines import is_bare
from nlp_reports.reading.formal_lines.beginnings import begins_caption
from nlp_reports.reading.headings.italic_titles import italic_titles
from nlp_reports.reading.labels.list_label import LabelKind
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import Place
from nlp_reports.reading.section_kinds.by_title import names_assessment

_SENTENCE_BREAK = re.compile(r"[.!?;]\s+[A-ZÀ-ỸĐ]")
_FIGURE = re.compile(r"\d[\d.,]*\s*%|\d[\d.,]*\s*(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng)|(?<!\d)\d{1,3}/\d{1,3}\s+[a-zà-ỹđ]")
_YEAR = re.compile(r"(?<!\d)20\d\d(?:\s*[-–]\s*20\d\d)?(?!\d)")
_COUNT = re.compile(r"(?<![\w/-])(?<!quyết )(?<!định )(?<!thị )(?<!luận )(?<!số )\d[\d.,]*\s+[a-zà-ỹđA-ZĐ]")
_SHORT, _MEDIUM, _LONG, _LONGEST = 60, 100, 150, 260
_STRONG_KINDS = frozenset({LabelKind.PART, LabelKind.ROMAN, LabelKind.UPPER_LETTER})
_PRIORS = {
    LabelKind.PART: 4.0,
    LabelKind.ROMAN: 3.0,
    LabelKind.UPPER_LETTER: 2.0,
    LabelKind.DIVISION: 1.0,
}
_DRESSED_SHARE, _SLANTED_SHARE = 0.6, 0.3

# What numbers a line, how many numbers a decimal one has, and the word before the number ("mục").
_Kind = tuple[LabelKind, int, str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be a heading: where it stands in the pieces, how much speaks for it, and where its lead ends."""

    at: int
    line: Line
    weight: float
    lead: int = 0


def headings(pieces: Sequence[Piece], start: int, end: int) -> dict[int, int]:
    """Return which pieces from `start` to `end` are headings: position → how many characters of it are the heading."""
    lines = [
        (at, piece)
        for at, piece in enumerate(pieces[start:end], start)
        if isinstance(piece, Line) and piece.place is not Place.CONTENTS
    ]
    habit = _Habit.of(line for _, line in lines)
    found: dict[int, int] = {}
    candidates = [
        Candidate(at, line, _weight(line, habit), _lead(line, habit)) for at, line in lines if _is_labelled(line)
    ]
    for group in _groups(candidates):
        found.update({c.at: len(c.line.text) for c in _chosen(group, pieces, end)})
    slanted = italic_titles(lines) if habit.italics_speak else frozenset[int]()
    for at, line in lines:
        if at in found:
            continue
        if at in slanted or (not _is_labelled(line) and _is_plain_heading(pieces, at, line, habit)):
            found[at] = len(line.text)
        elif lead := _lead(line, habit):
            found[at] = lead
    return found


@dataclass(frozen=True, slots=True)
class _Habit:
    """How the document dresses its text: what bold and italics tell, and which label kinds are set apart."""

    bold_speaks: bool
    italics_speak: bool
    kinds: dict[_Kind, float]

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "_Habit":
        """Return the dress of a document's lines."""
        letters = bold = italic = 0
        shares: dict[_Kind, list[bool]] = {}
        for line in lines:
            letters += len(line.text)
            bold += round(len(line.text) * line.dress.bold)
            italic += round(len(line.text) * line.dress.italic)
            if line.label is not None and not line.is_bullet:
                # Capitals are no dress: sections have them and their parts do not, in plain files too.
                shares.setdefault(_kind(line), []).append(_is_dressed(line))
        return cls(
            bold_speaks=bold < _DRESSED_SHARE * max(1, letters),
            italics_speak=0 < italic < _SLANTED_SHARE * letters,
            kinds={kind: sum(apart) / len(apart) for kind, apart in shares.items()},
        )


def _kind(line: Line) -> _Kind:
    label = line.label
    if label is None:
        msg = "a line without a label has no kind"
        raise ValueError(msg)
    return label.kind, label.depth if label.kind is LabelKind.DECIMAL else 0, label.word


def _is_labelled(line: Line) -> bool:
    return line.label is not None and not line.is_bullet


def _is_set_apart(line: Line) -> bool:
    return line.dress.is_capitals or _is_dressed(line)


def _is_dressed(line: Line) -> bool:
    return line.dress.is_heavy or line.dress.is_slanted or _has_heading_style(line)


def _has_heading_style(line: Line) -> bool:
    return line.style.startswith(("heading ", "title")) and not line.style.startswith("title page")


def _weight(line: Line, habit: _Habit) -> float:
    """Return how much a labelled line looks like a heading by itself."""
    kind = _kind(line)
    doubtful = line.label is not None and line.label.is_doubtful
    weight = (0.0 if doubtful else _PRIORS.get(kind[0], 0.0)) + _form_weight(line)
    apart = _is_set_apart(line)
    if apart and (habit.bold_speaks or line.dress.is_capitals or _has_heading_style(line)):
        weight += 2.5
    elif not apart and habit.kinds[kind] > 0 and habit.bold_speaks:
        # Others of its kind are set apart and this one is not.
        weight -= 2.5 if kind[0] not in _STRONG_KINDS else 0.5
    if _has_heading_style(line):
        weight += 1.5
    if names_assessment(line.title):
        weight += 1.5
    # "Cụm 1: Khe Lau có 12 tổ" counts; a title of a part does not.
    return weight - 3.0 if doubtful and _COUNT.search(_YEAR.sub("", line.title)) else weight


def _form_weight(line: Line) -> float:
    title, weight = line.title.rstrip(), 0.0
    length = len(title)
    if length <= _SHORT:
        weight += 1.0
    elif length <= _MEDIUM:
        weight += 0.5
    elif length > (_LONGEST if line.dress.is_capitals else _LONG):
        weight -= 5.0
    last = title[-1:]
    if last in ".;" and not title.endswith("..."):
        # A bold line may end with a stop; a plain one that does is a sentence.
        weight -= 1.5 if line.dress.is_heavy else 3.0
    elif last == ",":
        weight -= 1.5
    else:
        weight += 1.0 if last != ":" else 0.5
    if _SENTENCE_BREAK.search(title):
        weight -= 3.0
    if _FIGURE.search(title):
        weight -= 2.0
    return weight


def _groups(candidates: list[Candidate]) -> list[list[Candidate]]:
    """Return runs of one label kind between labels of a larger kind: the items of one list.

    Lists of one kind may stand in one another ("1." with items "1." and "2." below): each candidate goes on with the
    innermost list that its number continues, in its dress where two lists wait for that number.
    """
    groups: list[list[Candidate]] = []
    waiting: dict[_Kind, list[list[Candidate]]] = {}
    for candidate in candidates:
        kind = _kind(candidate.line)
        lists = waiting.setdefault(kind, [])
        at = _continued(lists, candidate, renews=kind[0] not in _STRONG_KINDS)
        if at is None:
            lists.append([candidate])
            groups.append(lists[-1])
        else:
            del lists[at + 1 :]
            lists[at].append(candidate)
        if kind[0] in _STRONG_KINDS:
            waiting = {kind: lists for kind, lists in waiting.items() if kind[0] in _STRONG_KINDS}
    return groups


def _continued(lists: list[list[Candidate]], candidate: Candidate, *, renews: bool) -> int | None:
    """Return which of the open lists the candidate goes on with, None when it begins one."""
    if not lists or (renews and _number(candidate) == 1):
        return None
    follows = [at for at, group in enumerate(lists) if _number(group[-1]) + 1 == _number(candidate)]
    alike = [at for at in follows if _is_dressed(lists[at][-1].line) == _is_dressed(candidate.line)]
    return max(alike or follows or [len(lists) - 1])


def _number(candidate: Candidate) -> int:
    label = candidate.line.label
    return label.values[-1] if label is not None and label.values else 0


def _chosen(group: list[Candidate], pieces: Sequence[Piece], end: int) -> list[Candidate]:
    """Return the headings of a list: its items are judged one by one, with the others' weight beside."""
    mean = sum(c.weight for c in group) / len(group)
    # What a sister says behind her own bold title does not speak against a title that stands alone.
    alone = [c.weight for c in group if not c.lead]
    holds = [_holds_text(pieces, c.at, end) for c in group]
    filled = [holding or bool(c.lead) for c, holding in zip(group, holds, strict=True)]
    structure = 0.0 if _kind(group[0].line)[0] in _STRONG_KINDS else _structure(group, filled)
    chosen = []
    for candidate, holding in zip(group, holds, strict=True):
        beside = mean if candidate.lead else sum(alone) / len(alone)
        own = candidate.weight + 0.4 * beside + structure + (0.5 if holding else -0.5)
        if own > 1.0:
            chosen.append(candidate)
    return chosen


def _structure(group: list[Candidate], holds: list[bool]) -> float:
    """Return how much the shape of a list speaks for its items being headings."""
    share = sum(holds) / len(holds)
    if len(group) > 1 and share == 1 and all(_is_name(c.line) for c in group):
        return 4.0
    return 1.0 if share >= 0.5 else -2.5 if share == 0 and len(group) > 1 else 0.0


def _is_name(line: Line) -> bool:
    """Tell whether a line is as short as the name of a subject and counts nothing, whatever ends it."""
    title = _YEAR.sub("", line.title)
    return len(title) <= _MEDIUM and not _SENTENCE_BREAK.search(title) and not any(map(str.isdigit, title))


def _holds_text(pieces: Sequence[Piece], at: int, end: int) -> bool:
    """Tell whether something other than the next item of the same list stands below the line."""
    this = pieces[at]
    for piece in pieces[at + 1 : end]:
        if isinstance(piece, SilentPiece):
            continue
        if isinstance(piece, TablePiece) or not isinstance(this, Line):
            return True
        if not _is_labelled(piece):
            return True
        kind, own = _kind(piece), _kind(this)
        return kind != own and kind[0] not in _STRONG_KINDS and not (own[0] is kind[0] and kind[1] < own[1])
    return False


def _is_plain_heading(pieces: Sequence[Piece], at: int, line: Line, habit: _Habit) -> bool:
    """Tell whether a line without a number is a heading: set apart as a whole, short, no sentence, text below."""
    title = line.title
    if len(title) > _LONG or title[-1:] in ".;," or not any(map(str.isalpha, title)) or title[:1] in "(“":
        return False
    if _has_heading_style(line):
        return True
    if begins_caption(title):
        return False
    words = len(title.split())
    if line.is_bullet:
        return line.dress.bold >= 0.9 and habit.bold_speaks and words <= 20 and _text_below(pieces, at)
    spoken = (line.dress.is_heavy and habit.bold_speaks) or (line.dress.is_capitals and words > 2)
    return spoken and line.alignment != "right" and _text_below(pieces, at)


def _text_below(pieces: Sequence[Piece], at: int) -> bool:
    following = next((piece for piece in pieces[at + 1 :] if not isinstance(piece, SilentPiece)), None)
    return isinstance(following, Line)


def _lead(line: Line, habit: _Habit) -> int:
    """Return how many characters of the line are a pseudo-heading before its body, 0 when there is none."""
    if not habit.bold_speaks or not line.dress.lead or line.dress.lead >= len(line.text):
        return 0
    lead = line.text[: line.dress.lead].rstrip()
    rest = line.text[line.dress.lead :]
    if not lead.endswith((":", ".")):
        if rest.lstrip()[:1] != ":":
            return 0
        lead = line.text[: line.text.index(":", line.dress.lead) + 1]
    title = lead[line.content :]
    if not title.strip(" :.") or len(title) > _MEDIUM or len(title.split()) < 2 or ". " in title:
        return 0
    return len(lead) if line.text[len(lead) :].strip() else 0


def titles_part(line: Line, following: Line) -> bool:
    """Tell whether `following` is the title of a part whose own line holds its number only ("PHẦN THỨ NHẤT")."""
    if not is_bare(line) or following.label is not None or len(following.text) > _LONGEST:
        return False
    return _is_set_apart(following) or following.alignment == "center"
