"""What is asked of each thing or kind of a list, of its parts, or of what was named before."""

import dataclasses
import itertools
import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.asking.counting import (
    Nouns,
    are_joint,
    begins_with_money,
    names_money,
    noun_at_start,
    nouns_in,
    without_flow,
)
from nlp_reports.guidelines.asking.demanded import Asked, bare_name
from nlp_reports.guidelines.asking.figure_names import clipped
from nlp_reports.guidelines.asking.listing import each_thing
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import Ask, members
from nlp_reports.guidelines.asking.so_far import SoFar
from nlp_reports.text import fold

_BOTH = re.compile(r"(?<!\w)số (?:tuyệt đối|lượng)?.*tỷ lệ")
_GIVEN = re.compile(r"(?<!\w)(?:góp|đóng góp|hỗ trợ|cấp|ủng hộ|tài trợ|tặng)$")  # who gave of a sum is told in money
COIN = re.compile(r"(?:tiền|đồng(?! chí| bào| đội)|triệu đồng)(?!\w)")


def of_each(now: SoFar, member: str, ask: Ask) -> Iterator[Asked]:
    """Yield what is asked of each thing listed before ("gồm kinh phí, đoàn phí, mỗi nguồn thu bao nhiêu tiền")."""
    rate, both = ask.asks == "rate", bool(_BOTH.search(fold(member)))
    things = each_thing(now.things)
    # "Xếp loại chi hội, tốt, khá, mỗi mức mấy nơi": grades, none a thing of its own, are of what the clause began with.
    graded = not any(noun_at_start(thing, few=True) or begins_with_money(thing) for thing in things)
    noun = next((noun_at_start(one, few=True) for one in nouns_in(now.context) or now.began), ()) if graded else ()
    for thing in things:
        counted, plain = noun_at_start(thing, few=True) or noun, without_opener(thing)
        if not rate:
            paid = bool(COIN.match(fold(ask.what))) or begins_with_money(thing)
            yield Asked(clipped(plain if paid else f"số {plain}"), () if paid else counted, "đồng" if paid else "")
        if rate or both:
            yield Asked(clipped(f"tỷ lệ {plain}"), counted, "%")


def of_each_kind(now: SoFar, ask: Ask | None) -> Iterator[Asked]:
    """Yield what is asked of each kind that brackets or a colon list, else of each sum listed before."""
    if not now.kinds:
        now.each = True
        sums = [thing for thing in each_thing(now.things) if begins_with_money(without_flow(thing))]
        yield from (Asked(clipped(thing), (), "đồng") for thing in sums)
        return
    last = now.found[-1] if now.found else None
    own = noun_at_start(ask.what) if ask else ()
    head = next((noun_at_start(noun, few=True) for noun in nouns_in(now.context)), ())
    noun = tuple(dict.fromkeys((*head, *own))) if own else last.counted if last else now.noun
    paid = not noun and bool(last and last.unit == "đồng")
    whole = f"số {noun[0]}" if own else bare_name(last.name) if last else "số"
    yield from (Asked(clipped(f"{whole} {kind}"), noun, "đồng" if paid else "") for kind in now.kinds)


def part_apart(now: SoFar, of: str) -> Asked:
    """Return the figure of a part that is to be told apart: counted or paid as the whole is."""
    paid = bool(now.found and now.found[-1].unit == "đồng") or names_money(f"{now.context} {of}")
    money = paid and (not noun_at_start(of, few=True) or bool(_GIVEN.search(fold(of))))
    return Asked(clipped(f"số {of}"), () if money else now.noun or noun_at_start(of), "đồng" if money else "")


def same_counts(found: Sequence[Asked]) -> list[Asked]:
    """Return the counts of the same things that were asked for last, nothing where one is of all or there are no two.

    >>> counts = [Asked("số đoàn viên được giới thiệu", ("đoàn viên",)), Asked("số đoàn viên vào Đảng", ("đoàn viên",))]
    >>> len(same_counts([Asked("số lớp", ("lớp",)), *counts])), same_counts(counts[:1])
    (2, [])
    """
    last = found[-1].counted if found else ()
    run = [*itertools.takewhile(lambda one: one.counted == last and not one.unit, reversed(found))][::-1]
    whole = any(one.name.startswith("tổng ") for one in run)
    return run if last and len(run) > 1 and not whole else []


def of_part(one: Asked, part: str) -> Asked:
    """Return the count of a deed for a part of those that it was asked of.

    >>> of_part(Asked("số đoàn viên được kết nạp", ("đoàn viên",)), "công nhân").name
    'số công nhân được kết nạp'
    """
    deed = bare_name(one.name)[len(one.counted[0]) :]
    return dataclasses.replace(
        one, name=clipped(f"số {part}{deed}"), counted=tuple(dict.fromkeys((*noun_at_start(part), *one.counted)))
    )


def named_before(now: SoFar, deed: str) -> list[tuple[Nouns, str]]:
    """Return what a demand without a noun counts: all that the head lists, else what was counted last."""
    heads: list[tuple[Nouns, str]] = []
    for member in members(now.context):
        first = next(iter(nouns_in(member)), "")
        noun = noun_at_start(without_opener(member), few=True) or noun_at_start(first, few=True)
        if noun and not any(are_joint(noun[0], other[0]) for other, _ in heads):
            heads.append((noun, noun[0]))
    if now.own or (now.noun and (deed or not heads) and len(heads) <= 1):
        noun = now.own or now.noun
        return [(noun, noun[0])]
    last = nouns_in(now.context) or nouns_in(now.previous)[:1]
    # "Chi hội, tổ hội; kết quả phân loại (số tốt, số khá)": what the item began with.
    return heads or [((noun,), noun) for noun in last] or ([(now.began, now.began[0])] if now.began else [])


def kinds_before(now: SoFar) -> list[tuple[Nouns, str]]:
    """Return the kinds that were listed before "từng loại", without those that were asked for already."""
    counted = {one.counted for one in now.found}
    kinds = members(now.context)
    listed = [
        (noun_at_start(kind, few=True) or nouns_in(kind)[:1], kind)
        for before, kind in zip(("", *kinds), kinds, strict=False)
        if not _goes_on_place(before, kind)
    ]
    if sum(bool(noun) for noun, _ in listed) > 1:
        return [(noun, kind) for noun, kind in listed if noun]
    told = [nouns_in(kind)[:1] for kind in members(now.previous)]
    return [(noun, noun[0]) for noun in dict.fromkeys(told) if noun and noun not in counted]


def _goes_on_place(before: str, kind: str) -> bool:
    """Tell whether a kind only goes on with the last word of the one before ("ở nhà tạm, nhà dột nát")."""
    first = re.escape(fold(kind).split(" ")[0])
    return bool(re.search(rf"(?<!\w)(?:ở|của|cho|với|tại|thuộc|có) {first}(?!\w)", fold(before)))
