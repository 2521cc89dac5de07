"""The shares that an item asks for, and what they are called."""

import dataclasses
import re
from collections.abc import Sequence

from nlp_reports.guidelines.asking.comparing import REACHED
from nlp_reports.guidelines.asking.counting import begins_with_money, is_deed, noun_at_start, nouns_in
from nlp_reports.guidelines.asking.demanded import Asked, bare_name
from nlp_reports.guidelines.asking.figure_names import clipped, named
from nlp_reports.guidelines.asking.number_words import Ask
from nlp_reports.guidelines.asking.so_far import SoFar
from nlp_reports.text import fold

_BASE = re.compile(r"(?:trên|trong|so với)(?: |$)")
TARGET = ("chỉ tiêu", "kế hoạch")
_OF_TARGET = "tỷ lệ so với chỉ tiêu"
_NEW = re.compile(r"(?<!\w)(?:mới|kết nạp|thành lập|tăng thêm)(?!\w)")
_MOST = 3
_SHARES = frozenset({"tỷ lệ", "tỷ trọng"})


def rate_asked(now: SoFar, member: str, ask: Ask) -> Asked:
    """Return the share that a member with "tỷ lệ", "bao nhiêu phần trăm" asks for."""
    what = re.sub(r"^(?:% |bao nhiêu |phần trăm ?|là )+", "", ask.what).removesuffix(" là")
    counted = noun_at_start(what, few=True) or (() if is_deed(what) else nouns_in(what)[:1]) or now.noun
    counted = () if begins_with_money(what) else counted  # a share of debts is none of those who owe them
    if what and ask.word in _SHARES and now.found and _BASE.match(fold(what)):
        # "Số trẻ được giúp, trị giá, tỷ lệ trên tổng số trẻ" is a share of those helped, not of the worth.
        same = (one for one in reversed(now.found) if set(one.counted) & set(counted) and not one.unit)
        return Asked(clipped(f"tỷ lệ {bare_name(next(same, now.found[-1]).name)}"), counted, "%")
    if what and ask.word in _SHARES:
        return Asked(named(f"{ask.word} {what}", now.context), counted, "%")
    own = noun_at_start(what, few=True)
    if own and not set(own) & set(TARGET):
        return Asked(clipped(f"tỷ lệ {what}"), own, "%")  # "bao nhiêu phần trăm chi đoàn đạt loại tốt"
    if is_deed(what) and now.found and now.found[-1].unit == "%" and now.found[-1].counted:
        return Asked(clipped(f"tỷ lệ {now.found[-1].counted[0]} {what}"), now.found[-1].counted, "%")
    reached = REACHED.search(fold(f"{member} "))
    return Asked(rate_name(now, member), TARGET if reached and "so" in fold(member) else now.noun, "%")


def rate_name(now: SoFar, member: str) -> str:
    """Return a name for the share of what was asked last."""
    if re.search(r"tăng|giảm|hơn kém", fold(member)) and now.found:
        return clipped(f"tỷ lệ tăng, giảm {bare_name(now.found[-1].name)}")
    if REACHED.search(fold(member)) or not now.found:
        return "tỷ lệ so với chỉ tiêu"
    return clipped(f"tỷ lệ {bare_name(now.found[-1].name)}")


def rate_of_each(found: Sequence[Asked]) -> list[Asked]:
    """Return figures with the share of a target that closes them asked of each that is new.

    "Số đoàn viên kết nạp mới, số công đoàn cơ sở thành lập mới so với chỉ tiêu" asks for two shares; of sums it may be
    one of all.
    """
    *before, last = found or (None,)
    told = [one for one in before if one is not None]
    closes = last is not None and last.unit == "%" and fold(last.name) == _OF_TARGET
    alike = all(not one.unit and _NEW.search(fold(one.name)) for one in told)
    if last is None or not closes or not alike or not 1 < len(told) <= _MOST:
        return list(found)
    return [*told, *(dataclasses.replace(last, name=clipped(f"tỷ lệ {bare_name(one.name)}")) for one in told)]
