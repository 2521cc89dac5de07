"""Accounts of money told in one sentence: what was there, what came and went, what is left."""

import dataclasses
import functools
import re
from collections.abc import Mapping, Sequence
from typing import Final

from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.places import Place
from nlp_reports.lexicon import table
from nlp_reports.text import fold, whole_words

# What stands right before what was there when the year began, and before what is left.
_OPENING: Final = re.compile(
    r"(?<!\w)(?:đầu (?:năm|kỳ)(?: 20\d\d)?|(?:năm|kỳ) trước(?: chuyển sang| mang sang| để lại))"
    r"(?: (?!đến|nay)\w+){0,3}\s*$"
)
_CLOSING: Final = re.compile(
    r"(?:(?<!\w)(?:còn(?: lại| dư)?|(?:dư nợ|số dư|dư|tồn)(?: \w+){0,2}? (?:nay|cuối kỳ|hiện nay|đến nay)"
    r"|cuối kỳ|nay là))(?: là| có| được| cả thảy)*\s*$"
)
_MONEY: Final = "đồng"
# The column of what there was makes the table an account.
_BEGUN: Final = re.compile(r"(?:^|; )(?:số )?(?:dư|tồn|có|còn)?(?: quỹ)? ?đầu (?:năm|kỳ)")
_OF_ACCOUNTS: Final = re.compile(r"(?<!\w)(?:thu|chi|dư|số dư|quỹ|nguồn|vốn|dư nợ|tăng|giảm|vay)(?!\w)")


def in_accounts(places: Sequence[Place]) -> list[Place]:
    """Return the places of a sentence, of an account of money only what is left as a whole, what was there left out.

    "Số dư đầu năm 1.842 triệu đồng, thu 9.486 triệu đồng, chi 8.655 triệu đồng, còn 2.673 triệu đồng": what is said of
    the first is said of the last, and the others are parts of what a label is.
    """
    told = [number for number, one in enumerate(places) if one.figure.unit == _MONEY]
    opening = next((number for number in told if is_opening(places[number])), None)
    closing = next((n for n in reversed(told) if opening is not None and n > opening and _is_closing(places[n])), None)
    if opening is None or closing is None:
        return list(places)
    found = [
        dataclasses.replace(one, added=True) if one.label and number in told and opening < number < closing else one
        for number, one in enumerate(places)
    ]
    found[closing] = _told_of(places[closing], places[opening])
    return found[:opening] + found[opening + 1 :]


def is_opening(place: Place) -> bool:
    """Tell whether an amount of money is what was there when the year began."""
    return place.figure.unit == _MONEY and bool(_OPENING.search(place.head))


def _is_closing(place: Place) -> bool:
    return bool(_CLOSING.search(place.head))


def _told_of(closing: Place, opening: Place) -> Place:
    """Return the place of what is left with what is said of what was there."""
    own = opening.words.local
    others = tuple(one for one in closing.words.others if one not in own)
    words = dataclasses.replace(closing.words, local=(*closing.words.local, *own), others=others)
    return dataclasses.replace(closing, words=words, first=opening.first, added=False)


def is_of_account(place: Place, wanted: Wanted) -> bool:
    """Tell whether a sum stands in a table of what there was, came, went and is left, and no such thing is asked for.

    "Quỹ Mái ấm | Dư đầu năm 58 | Thu 92 | Chi 100 | Còn 50" is no answer to "số tiền hỗ trợ Mái ấm".
    """
    figure = place.figure
    asked = figure.cell is not None and figure.unit == _MONEY and wanted.indicator.unit == _MONEY
    return asked and bool(_BEGUN.search(fold(place.words.segment))) and not _OF_ACCOUNTS.search(wanted.name)


def is_of_no_fund(place: Place, wanted: Wanted) -> bool:
    """Tell whether a debt or a fund is asked for, and nothing by an amount of money says that it is of one.

    "Heo đất … đập ra được 412 triệu đồng" is no "dư nợ uỷ thác".
    """
    if place.figure.unit != _MONEY or wanted.indicator.unit != _MONEY:
        return False
    asked = next((told for name, told in _funds().items() if name in wanted.name), None)
    return asked is not None and not asked.search(fold(f"{place.words.sentence} ; {place.words.above} ; {place.label}"))


@functools.cache
def _funds() -> Mapping[str, re.Pattern[str]]:
    return {fold(row["asked"]): whole_words(map(fold, row.values("told"))) for row in table("indicator_funds")}
