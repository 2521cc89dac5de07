"""Accounts as the numbers of a block make them up, before they are reckoned: what there was, came, went, is left."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from nlp_reports.figures.flow_words import Part, Told, told_of
from nlp_reports.figures.line import Line
from nlp_reports.figures.same_things import are_one_thing, is_thing

# A number behind a comma or an "và" is of a clause of its own.
_ALONE: Final = re.compile(r"[,;]\s*$|\bvà\s+$")
FLOWS: Final = frozenset({Part.ADDED, Part.TAKEN})
_SAID: Final = frozenset({Part.START, Part.ADDED, Part.TAKEN, Part.END})
_FAR, _MOST_LINES, _MOST_MATTERS = 2, 5, 6


@dataclass(slots=True)
class Account:
    """The numbers of one account while it is read: `maybe` are those that may be pieces of others."""

    first: int
    last: int
    start: Told | None = None
    end: Told | None = None
    flows: list[Told] = field(default_factory=list)
    maybe: list[Told] = field(default_factory=list)
    ends_first: bool = False
    doubted: bool = False

    @property
    def closed(self) -> bool:
        """Tell whether what remains was told behind the rest."""
        return self.end is not None and not self.ends_first


@dataclass(slots=True)
class _Matter:
    """The numbers of one unit and noun, each with its sentence in the block and whether it may be a piece."""

    noun: str
    every: list[tuple[int, Told, bool]] = field(default_factory=list)


def accounts_in(block: Sequence[Line]) -> Iterator[Account]:
    """Yield the accounts that the numbers of sentences told together make up, of one thing each."""
    for matter in _matters(block):
        yield from _accounts(matter.every)


def _matters(block: Sequence[Line]) -> list[_Matter]:
    """Return the numbers of a block by what is counted; a bare one is of what was counted last, where that is sure."""
    matters: dict[str, list[_Matter]] = {}
    for at, line in enumerate(block):
        for told, maybe in _without_pieces(told_of(line)):
            alike = matters.setdefault(told.figure.unit, [])
            named = [one for one in alike[-_MOST_MATTERS:] if are_one_thing(one.noun, told.noun)]
            if not named and not told.figure.unit and _may_be_of_any(line, told):
                for matter in alike:
                    matter.every.append((at, told._replace(part=Part.DOUBT), maybe))
            if not named and told.part in _SAID:
                named = [_Matter(told.noun)]
                alike += named
            sure = len(named) < 2
            for matter in named:
                matter.noun = matter.noun or told.noun
                matter.every.append((at, told if sure else told._replace(part=Part.DOUBT), maybe))
    return [matter for alike in matters.values() for matter in alike]


def _may_be_of_any(line: Line, told: Told) -> bool:
    """Tell whether a number may be of what was told before: "12 thôi sinh hoạt", ", 12 vi phạm phải xoá tên"."""
    return not is_thing(told.noun) or (told.part is Part.UNKNOWN and bool(_ALONE.search(line.before(told.figure))))


def _without_pieces(numbers: Iterable[Told]) -> Iterator[tuple[Told, bool]]:
    """Yield the numbers that an account is made of, each with whether it may be a piece of the one before it."""
    whole: Told | None = None
    listed = within = False
    for told in numbers:
        if told.inside:
            within = within or (told.part is Part.START and whole is not None and whole.part not in FLOWS)
            if within or told.part is Part.START:
                yield (told if within else told._replace(part=Part.DOUBT)), False
            continue
        within, same = False, whole is None or told.part is whole.part
        listed = (listed and not told.fresh) or told.piece or (told.opened and same)
        if listed and (told.piece or told.part is Part.UNKNOWN):
            continue
        listed = listed and same and told.part in FLOWS
        whole = whole if listed else told
        yield told, listed


def _accounts(every: Sequence[tuple[int, Told, bool]]) -> Iterator[Account]:
    """Yield the accounts that numbers of one thing make up, in text order."""
    account: Account | None = None
    for at, told, maybe in every:
        if account is None or _is_over(account, at, told.part):
            if account is not None:
                # Where more is told to remain, neither is all that does ("đang giải quyết 04 đơn, còn 03 đơn trả lại").
                account.doubted |= told.part is Part.END and at - account.last < 2
                yield account
            account = None if told.part not in _SAID else Account(at, at)
        if account is not None:
            _take(account, at, told, maybe=maybe)
    if account is not None:
        yield account


def _is_over(account: Account, at: int, part: Part) -> bool:
    if account.closed or at - account.last > _FAR or at - account.first > _MOST_LINES:
        return True
    if part is Part.START:
        return account.start is not None or (account.ends_first and bool(account.flows))
    return part is Part.END and account.end is not None


def _take(account: Account, at: int, told: Told, *, maybe: bool) -> None:
    account.last = at
    if told.part is Part.START:
        account.start = told
    elif told.part is Part.END:
        account.ends_first = not account.flows
        account.end = told
    elif told.part in FLOWS:
        (account.maybe if maybe else account.flows).append(told)
    else:
        account.doubted = True
