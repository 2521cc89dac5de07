"""Figures of the assessment that nothing bears out, with the one figure of the report that each is miswritten for.

An assessment tells again what the results told. Where its value stands nowhere else and cannot be reckoned from what
does, and a figure of the results tells the like but differs as a misprint does, the two contradict each other. The
less a difference looks like a slip of the pen, the more words must agree; all words are weighed over the whole report.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.borne_out import KinOf, is_made_of, is_told_in, kin_of
from nlp_reports.figures.clauses import levels_in, seasons_in
from nlp_reports.figures.deeds import removals
from nlp_reports.figures.distinct import are_distinct
from nlp_reports.figures.kinship import Kinship, Weight
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import in_order
from nlp_reports.figures.misprints import Misprint, has_four_digits, is_one_digit_wrong, misprint_of
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.retelling import idle_beside, told_words
from nlp_reports.text import fold

_MANY: Final = 100
_HUNDRED: Final = Decimal(100)
_THOUSAND: Final = 1000


@dataclass(frozen=True, slots=True)
class _Bar:
    """How much two entries must have in common: `near` or `wide`, `covered`, and something beside the noun."""

    near: float
    wide: float
    covered: float
    beyond: float = 0.0

    def let_pass(self, kin: Kinship) -> bool:
        enough = kin.near >= self.near or kin.wide >= self.wide
        return enough and kin.covered >= self.covered and kin.beyond >= self.beyond


_NEVER: Final = 99.0
# Hardly ever do two figures of one kind happen to have the same digits in another order; money may be of anything.
_EXCHANGED: Final = _Bar(near=0.4, wide=0.4, covered=0.1)
_MONEY_EXCHANGED: Final = _Bar(near=2.4, wide=2.7, covered=0.3)
_MONEY_OF_SAME_WORDS: Final = _Bar(near=1.2, wide=_NEVER, covered=0.7)
_ONE_DIGIT: Final = _Bar(near=1.0, wide=2.0, covered=0.3, beyond=0.3)
_FEW_APART: Final = _Bar(near=1.2, wide=_NEVER, covered=0.5, beyond=0.3)
_FEW_APART_AT_LENGTH: Final = _Bar(near=_NEVER, wide=2.5, covered=0.75, beyond=1.5)
# A percentage has no noun: what it is of must be said.
_PERCENT_EXCHANGED: Final = _Bar(near=_NEVER, wide=2.0, covered=0.6)
_PERCENT_EXCHANGED_AT_LENGTH: Final = _Bar(near=_NEVER, wide=3.0, covered=0.4)
# Three digits of which two are exchanged hardly ever are another percentage's by chance: some words must be the same.
_PERCENT_OF_THREE_EXCHANGED: Final = _Bar(near=_NEVER, wide=0.85, covered=0.15, beyond=0.85)
_PERCENT_ONE_DIGIT: Final = _Bar(near=_NEVER, wide=2.5, covered=0.85)
_PERCENT_ONE_DIGIT_AT_LENGTH: Final = _Bar(near=_NEVER, wide=3.2, covered=0.75)
# Of three digits just one hardly ever differs by chance, the last aside.
_PERCENT_OF_THREE_DIGITS: Final = _Bar(near=_NEVER, wide=1.5, covered=0.05)
_PERCENT_OF_SAME_WORDS: Final = _Bar(near=1.2, wide=_NEVER, covered=0.4)
# So many digits have no other count of the same noun by chance.
_LONG_EXCHANGED: Final = _Bar(near=0.4, wide=0.4, covered=0.0)
# Four digits or more that nothing bears out hardly ever are another's with two neighbours exchanged by chance.
_AT_ANY_RATE: Final = _Bar(near=0.0, wide=0.0, covered=0.0)
_BARS: Final = {
    Misprint.SMALL: _FEW_APART,
    Misprint.DIGIT: _ONE_DIGIT,
    Misprint.SWAPPED: _ONE_DIGIT,
    Misprint.SHUFFLED: _ONE_DIGIT,
    Misprint.EXCHANGED: _EXCHANGED,
}
_AT_LENGTH: Final = _Bar(near=_NEVER, wide=2.0, covered=0.3)
_RICH: Final = 3
_DUES: Final = re.compile(r"\b(?:đoàn phí|hội phí)\b")
_OF_PERCENTS: Final = frozenset({"tỷ", "lệ", "kế", "hoạch", "chỉ", "tiêu"})
_OF_ALL: Final = re.compile(r"\btoàn\b")
_SO_MUCH: Final = frozenset({"tức", "bằng", "mới"})
_SECTOR: Final = frozenset({"khu", "vực", "khối"})
_MOVES: Final = re.compile(r"\b(?:thu|chi(?! (?:hội|đoàn|bộ|nhánh)\b))\b")


def unsourced(entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield each figure of the assessment that contradicts the figure it tells again."""
    sources: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if not entry.judges:
            sources[entry.figure.unit, entry.figure.per].append(entry)
    # "Thu 1.874 triệu đồng, trong đó tỉnh cấp 27 triệu đồng" tells as well what is left of it.
    told: dict[int | None, set[Decimal]] = defaultdict(set)
    for entry in entries:
        if entry.figure.sentence is not None:
            told[entry.figure.sentence].add(entry.number)
    for entry in entries:
        if not entry.judges or not entry.told or entry.number == _HUNDRED or _is_of_bodies_only(entry):
            continue
        known, kin = sources[entry.figure.unit, entry.figure.per], kin_of(entry, weight)
        narrated = [other for other in known if other.place >= 0]
        if _is_told_as_rate(entry, entries) or is_told_in(entry, narrated, kin) or is_made_of(entry, narrated, kin):
            continue
        tabled = len(narrated) < len(known) and (is_told_in(entry, known, kin) or is_made_of(entry, known, kin))
        beside = [
            near.number for near in entries if near.figure.sentence == entry.figure.sentence and near is not entry
        ]
        left = [
            other
            for other in (narrated if tabled else known)
            if other.number - entry.number not in beside
            and (entry.figure.unit != "đồng" or abs(other.number - entry.number) not in told[other.figure.sentence])
        ]
        rival = _rival(entry, left, kin)
        # A table that bears the assessment out leaves a sentence alone with its value.
        if rival is not None and not (tabled and _is_repeated(entry, rival, known)):
            yield judged(in_order((entry.figure, rival.figure)))


def _is_told_as_rate(entry: Entry, entries: Sequence[Entry]) -> bool:
    """Tell whether a sum is told for each piece in the results, in words of which some are the same."""
    return bool(entry.figure.unit) and any(
        other.number == entry.number
        and other.figure.unit == entry.figure.unit
        and other.figure.per != entry.figure.per
        and not (other.judges or entry.own.isdisjoint(other.own))
        for other in entries
    )


def _is_of_bodies_only(entry: Entry) -> bool:
    """Tell whether a percentage is only said to be of so many bodies or persons: of which share goes unsaid."""
    return entry.figure.unit == "%" and entry.own <= idle_beside("%")


def _is_repeated(entry: Entry, rival: Entry, known: Sequence[Entry]) -> bool:
    """Tell whether the rival's value is told once more of what `entry` counts."""
    return any(rival.number in other.written and entry.counts_like(other) for other in known if other is not rival)


def _rival(entry: Entry, others: Sequence[Entry], kin: KinOf) -> Entry | None:
    """Return the entry that `entry` is miswritten for, None where none is sure."""
    found = [
        (kin(other).near + kin(other).wide + (slip >= Misprint.SHUFFLED), -at, other)
        for at, other in enumerate(others)
        if other.told
        and (slip := misprint_of(entry.number, other.number)) is not Misprint.NONE
        and entry.counts_like(other)
        and any(bar.let_pass(kin(other)) for bar in _bars(entry, other, slip))
        and not (are_opposed(entry, other) or are_distinct(entry, other))
        and are_of_one_level(entry, other)
        and (_is_told_at_length(entry, slip, kin(other)) or _are_of_one_matter(entry, other, slip))
    ]
    return _first_told(max(found)[-1], others) if found else None


def _first_told(rival: Entry, others: Sequence[Entry]) -> Entry:
    """Return what tells the rival's number of its noun first in its section: later ones take it for known.

    So does "Trong 214 hội viên mới có 163 người dưới 50 tuổi" behind "kết nạp 214 hội viên".
    """
    return next(
        other
        for other in others
        if other is rival
        or (
            other.told
            and (other.place, other.number, other.noun) == (rival.place, rival.number, rival.noun)
            and rival.noun
        )
    )


def _are_of_one_matter(entry: Entry, other: Entry, slip: Misprint) -> bool:
    """Tell whether neither tells of a part or a deed of which the other says nothing."""
    long = slip is Misprint.EXCHANGED and entry.number >= _THOUSAND
    same = entry.figure.unit == "%" and slip is Misprint.EXCHANGED and _is_within(entry, other)
    return are_of_one_part(entry, other) and (long or same or not are_two_deeds(entry, other))


def _is_told_at_length(entry: Entry, slip: Misprint, kin: Kinship) -> bool:
    """Tell whether so many words agree about digits exchanged that one more or less names no other thing."""
    long = slip is Misprint.EXCHANGED and entry.number >= _HUNDRED and entry.figure.unit != "%"
    return long and kin.wide >= _AT_LENGTH.wide and kin.covered >= _AT_LENGTH.covered


def are_opposed(one: Entry, other: Entry) -> bool:
    """Tell whether one is taken in and the other spent ("thu kinh phí", "chi kinh phí"), or only one is of dues."""
    own = [{*_MOVES.findall(fold(entry.clause))} for entry in (one, other)]
    dues = [_is_of_dues(entry) for entry in (one, other)]
    return (all(own) and own[0].isdisjoint(own[1])) or (None not in dues and dues[0] is not dues[1])


def _is_of_dues(entry: Entry) -> bool | None:
    """Tell whether a clause speaks of members' dues, not of the fees of employers; None where of neither."""
    clause = fold(entry.clause)
    return True if _DUES.search(clause) else False if "kinh phí" in clause else None


def _is_within(one: Entry, other: Entry) -> bool:
    """Tell whether all that one percentage says to be of is said of the other too."""
    first, second = (entry.own - _OF_PERCENTS for entry in (one, other))
    of_all = _are_of_all(one) is _are_of_all(other)
    return of_all and len(first & second) >= 2 and (first <= second or second <= first)


def _says_no_more(one: Entry, other: Entry) -> bool:
    """Tell whether one of two percentages is told in no words of its own, and neither is told of all against some."""
    alone = [a.own - b.reach - _OF_PERCENTS - _SO_MUCH for a, b in ((one, other), (other, one))]
    return not all(alone) and _are_of_all(one) is _are_of_all(other)


def _are_of_all(entry: Entry) -> bool:
    return _OF_ALL.search(fold(entry.clause)) is not None


def _bars(entry: Entry, other: Entry, slip: Misprint) -> tuple[_Bar, ...]:
    """Return how much the two must have in common, in one way or another, for such a difference to be a slip."""
    if slip is Misprint.NONE:
        return ()
    if entry.figure.unit == "%":
        if slip is Misprint.DIGIT:
            exact = (_PERCENT_OF_THREE_DIGITS,) if is_one_digit_wrong(entry.number, other.number) else ()
            return (_PERCENT_ONE_DIGIT, _PERCENT_ONE_DIGIT_AT_LENGTH, *exact)
        long = slip is Misprint.EXCHANGED and entry.number >= _HUNDRED
        exact = (_PERCENT_OF_SAME_WORDS,) if slip is Misprint.EXCHANGED and _is_within(entry, other) else ()
        if not long and _says_no_more(entry, other):
            few = slip is not Misprint.EXCHANGED
            exact = (*exact, _PERCENT_EXCHANGED_AT_LENGTH if few else _PERCENT_OF_THREE_EXCHANGED)
        return () if slip is Misprint.SMALL else (_PERCENT_EXCHANGED_AT_LENGTH if long else _PERCENT_EXCHANGED, *exact)
    long = slip is Misprint.EXCHANGED and has_four_digits(entry.number)
    same = (_MONEY_OF_SAME_WORDS,) if other.own <= entry.own else ()
    if entry.figure.unit and slip is Misprint.EXCHANGED:
        return (_AT_ANY_RATE,) if long else (_MONEY_EXCHANGED, *same)
    if slip is Misprint.EXCHANGED and min(entry.number, other.number) >= _THOUSAND and entry.noun & other.noun:
        return (_AT_ANY_RATE if long else _LONG_EXCHANGED,)
    bar = _BARS[slip]
    # A noun of so many words tells enough alone ("vụ tai nạn lao động"); so does one beside which nothing is said.
    alone = len(entry.noun & other.noun) >= _RICH or (entry.noun == other.noun and entry.noun and not other.own)
    bar = replace(bar, beyond=0.0) if alone else bar
    return (bar, _FEW_APART_AT_LENGTH) if slip is Misprint.SMALL else (bar,)


def are_two_deeds(one: Entry, other: Entry) -> bool:
    """Tell whether `one` says of what it counts a deed that `other` does not tell, or `other` one that takes away.

    So it is where each clause names deeds, and none of them is named by both.
    """
    if one.deeds and other.deeds and one.deeds.isdisjoint(other.deeds):
        return True
    return not one.deeds <= other.deeds_around or not (other.deeds & removals()) <= one.deeds_around


def are_of_one_part(one: Entry, other: Entry) -> bool:
    """Tell whether neither names a part that the other and what stands around it do not speak of, or another level."""
    return (
        are_of_one_level(one, other)
        and not are_distinct(one, other)
        and all(
            told_words(part) - _SECTOR
            <= (other if part in one.parts else one).said | (other if part in one.parts else one).around
            for part in one.parts ^ other.parts
        )
    )


def are_of_one_level(one: Entry, other: Entry) -> bool:
    """Tell whether the clauses do not name two levels, or two seasons ("cấp huyện", "các cấp")."""
    return all(
        not first or not second or first == second
        for first, second in ((named(one.clause), named(other.clause)) for named in (levels_in, seasons_in))
    )
