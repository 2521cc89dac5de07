"""Lines that one list numbers: they are headings or items together, by their weights and by what stands below them."""

from collections.abc import Sequence
from dataclasses import dataclass

from nlp_reports.reading.body.pieces import Piece, SilentPiece, TablePiece
from nlp_reports.reading.headings.habits import STRONG_KINDS, NumberedKind, is_dressed, is_labelled, kind_of
from nlp_reports.reading.headings.weights import MEDIUM, SENTENCE_BREAK, YEAR
from nlp_reports.reading.lines.line import Line


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be a heading: where it stands in the pieces, how much speaks for it, and where its lead ends."""

    at: int
    line: Line
    weight: float
    lead: int = 0


def lists_of(candidates: list[Candidate]) -> list[list[Candidate]]:
    """Return runs of one label kind between labels of a larger kind: the items of one list.

    Lists of one kind may stand in one another ("1." with items "1." and "2." below): each candidate goes on with the
    innermost list that its number continues, in its dress where two lists wait for that number.
    """
    groups: list[list[Candidate]] = []
    waiting: dict[NumberedKind, list[list[Candidate]]] = {}
    for candidate in candidates:
        kind = kind_of(candidate.line)
        lists = waiting.setdefault(kind, [])
        at = _continued(lists, candidate, renews=kind[0] not in STRONG_KINDS)
        if at is None:
            lists.append([candidate])
            groups.append(lists[-1])
        else:
            del lists[at + 1 :]
            lists[at].append(candidate)
        if kind[0] in STRONG_KINDS:
            waiting = {kind: lists for kind, lists in waiting.items() if kind[0] in STRONG_KINDS}
    return groups


def _continued(lists: list[list[Candidate]], candidate: Candidate, *, renews: bool) -> int | None:
    """Return which of the open lists the candidate goes on with, None when it begins one."""
    if not lists or (renews and _number(candidate) == 1):
        return None
    follows = [at for at, group in enumerate(lists) if _number(group[-1]) + 1 == _number(candidate)]
    alike = [at for at in follows if is_dressed(lists[at][-1].line) == is_dressed(candidate.line)]
    return max(alike or follows or [len(lists) - 1])


def _number(candidate: Candidate) -> int:
    label = candidate.line.label
    return label.values[-1] if label is not None and label.values else 0


def headings_among(group: list[Candidate], pieces: Sequence[Piece], end: int) -> list[Candidate]:
    """Return the headings of a list: its items are judged one by one, with the others' weight beside."""
    mean = sum(c.weight for c in group) / len(group)
    # What a sister says behind her own bold title does not speak against a title that stands alone.
    alone = [c.weight for c in group if not c.lead]
    holds = [_holds_text(pieces, c.at, end) for c in group]
    filled = [holding or bool(c.lead) for c, holding in zip(group, holds, strict=True)]
    structure = 0.0 if kind_of(group[0].line)[0] in STRONG_KINDS else _structure(group, filled)
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
    title = YEAR.sub("", line.title)
    return len(title) <= MEDIUM and not SENTENCE_BREAK.search(title) and not any(map(str.isdigit, title))


def _holds_text(pieces: Sequence[Piece], at: int, end: int) -> bool:
    """Tell whether something other than the next item of the same list stands below the line."""
    this = pieces[at]
    for piece in pieces[at + 1 : end]:
        if isinstance(piece, SilentPiece):
            continue
        if isinstance(piece, TablePiece) or not isinstance(this, Line):
            return True
        if not is_labelled(piece):
            return True
        kind, own = kind_of(piece), kind_of(this)
        return kind != own and kind[0] not in STRONG_KINDS and not (own[0] is kind[0] and kind[1] < own[1])
    return False
