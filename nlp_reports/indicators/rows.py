"""Rows of a table that are named like indicators, as in an appendix: each row and each indicator once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.indicators.accounts import is_of_account
from nlp_reports.indicators.brackets import is_by_other_noun
from nlp_reports.indicators.concepts import asked, is_in, spoken
from nlp_reports.indicators.fit import POINTED, RATE, SURE, Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import NUMBER_WORDS, counts, is_count, is_known, same_people
from nlp_reports.indicators.parts import Whole, is_column_beside_sum
from nlp_reports.indicators.places import Place
from nlp_reports.model import FigureKind
from nlp_reports.text import fold

_LEAST: Final = 0.65
_CLEAR: Final = 0.75
_MARGIN: Final = 0.05
_BRACKETS: Final = re.compile(r"\([^()]*\)")
_NEW: Final = re.compile(r"(?<!nông thôn )(?<!\w)mới(?!\w)")
_WHOLE: Final = re.compile(r"tổng số ")
_PART: Final = re.compile(r"(?:trong đó|gồm|riêng)\W*")
# What only the topic's title says.
_TITLED: Final = 0.7
# A claim is worth as much as one by the words of a sentence.
_BASE, _SPAN = 1.0, 0.4


@dataclass(frozen=True, slots=True)
class _Named:
    wanted: Wanted
    place: Place
    likeness: float


def claims_of_rows(places: Sequence[Place], wanted: Sequence[Wanted]) -> list[Claim]:
    """Return the claims to the results of one table by what its rows are called, the whole row for the whole name.

    `places` are the figures of the table that tell results, in text order. A row "Trong đó …" is a part of the row
    before; a percentage is named by its column too. What two rows or two indicators are like goes to neither.
    """
    names = _names(places)
    pairs = [
        _Named(one, place, likeness)
        for place, name in names
        for one in wanted
        if _is_of_kind(place, one)
        and not is_column_beside_sum(one, place)
        and (likeness := _likeness(name, one)) >= _LEAST
    ]
    return [_claim(pair) for pair in _matched(pairs)]


def _names(places: Sequence[Place]) -> list[tuple[Place, str]]:
    """Return what each figure's row is called, folded, without brackets."""
    found, parent = [], ""
    for place in places:
        label = _label(place)
        part = _PART.match(label)
        if part:
            label = f"{parent} {label[part.end() :]}"
        elif label:
            parent = label
        if label:
            found.append((place, _with_column(place, label)))
    return found


def _label(place: Place) -> str:
    """Return what a figure's row is called, its unit left out; empty where the column says what it counts.

    "Giới thiệu / kết nạp: 44/26" is called two things.
    """
    label = " ".join(_BRACKETS.sub(" ", place.label).split())
    counted = " ".join(fold(place.figure.counted).split())
    paired = place.figure.kind is FigureKind.RATIO and "/" in label
    begin = label.find(counted) if counted and not paired else -1
    return label[: begin + len(counted)] if begin >= 0 else ""


def _with_column(place: Place, label: str) -> str:
    """Return a label, with the column's words where that makes a share of it ("Thu kinh phí", "% dự toán")."""
    shared = place.figure.unit == "%" and "tỷ lệ" not in label and "%" not in place.label
    return f"tỷ lệ {label} {place.own.removeprefix(place.label)}" if shared else label


def _is_of_kind(place: Place, wanted: Wanted) -> bool:
    figure, indicator = place.figure, wanted.indicator
    if (RATE in figure.flags and not wanted.planned) or is_by_other_noun(place, wanted) or is_of_account(place, wanted):
        return False
    if indicator.unit or not is_count(figure):
        return bool(indicator.unit) and counts(figure, indicator)
    return counts(figure, indicator) or same_people(figure, indicator) or not is_known(figure.counted)


def _likeness(name: str, wanted: Wanted) -> float:
    """Return how alike a row and an indicator are called, in 0..1: what each says that the other says too."""
    if not wanted.flow and _NEW.search(name) and not _NEW.search(fold(wanted.indicator.name)):
        return 0.0
    whole = _WHOLE.match(name)
    name = NUMBER_WORDS.sub("", name)
    own, theirs = asked(name), asked(NUMBER_WORDS.sub("", fold(wanted.indicator.name)))
    if not own or not theirs or not wanted.theirs.isdisjoint(own):
        # "Quỹ tăng thêm" is no "tổng nguồn vốn Quỹ" where its neighbour asks by how much it grew.
        return 0.0
    said, named, titled = spoken(name), spoken(wanted.indicator.name), spoken(wanted.topic.title)
    told = sum(is_in(matter, said) for matter in theirs) / len(theirs)
    if whole and told < 1:
        # All members there are are not those "đã nhập dữ liệu".
        return 0.0
    meant = sum(1.0 if is_in(one, named) else _TITLED * is_in(one, titled) for one in own) / len(own)
    return round(2 * told * meant / (told + meant), 4) if told and meant else 0.0


def _matched(pairs: Sequence[_Named]) -> Iterator[_Named]:
    left = sorted(pairs, key=lambda pair: -pair.likeness)
    while left:
        best = left[0]
        close = [pair for pair in left[1:] if pair.likeness > best.likeness - _MARGIN]
        rows = {pair.place.label for pair in close if pair.wanted is best.wanted} - {best.place.label}
        names = [pair.wanted for pair in close if pair.place is best.place]
        if not rows and not names:
            yield best
        gone = [best.wanted, *names] if names else [best.wanted]
        left = [p for p in left if all(p.wanted is not one for one in gone) and p.place is not best.place]


def _claim(pair: _Named) -> Claim:
    score = round(_BASE + _SPAN * (pair.likeness - _LEAST) / (1 - _LEAST), 6)
    surely = SURE if pair.likeness >= _CLEAR else POINTED
    return Claim(pair.wanted, pair.place, score, Whole.WHOLE, summed=False, exact=True, surely=surely)
