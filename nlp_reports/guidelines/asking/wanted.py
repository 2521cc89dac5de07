"""What a member of a list with a word that asks wants: a share, a sum of money, a count."""

import dataclasses
import re
from collections.abc import Iterator

from nlp_reports.guidelines.asking.bare import FEW_WORDS, name_with
from nlp_reports.guidelines.asking.counting import (
    COUNTED_TIME,
    Nouns,
    begins_with_money,
    first_word,
    is_deed,
    noun_at_start,
    nouns_in,
    person_at_start,
    without_flow,
)
from nlp_reports.guidelines.asking.demanded import Asked, bare_name, without_order
from nlp_reports.guidelines.asking.figure_names import begun, clipped, named
from nlp_reports.guidelines.asking.kinds import kinds_before, named_before, of_each
from nlp_reports.guidelines.asking.listing import subject_of, tells_stock
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import Ask
from nlp_reports.guidelines.asking.rates import rate_asked
from nlp_reports.guidelines.asking.so_far import SoFar
from nlp_reports.guidelines.asking.sums import is_money, money_phrase, names_no_noun, sums_before
from nlp_reports.guidelines.asking.units import is_unit, measure_of, measured_in, unit_at_start, unit_words
from nlp_reports.text import fold

_SHARED = re.compile(r"\s+(?:được|bị|đạt|ra mắt|thành lập)(?!\w)")
_SPOKEN_OF = re.compile(r"(?:\w+ ){0,3}(?:này|đó|ấy|nói trên|nêu trên)(?!\w)(?! (?:có|được|là|còn|đã|chưa))")
_AGE = re.compile(r"(?<!\w)tuổi(?: đời| nghề| quân)?(?!\w)")
# "Tổng trị giá, riêng nguồn xã hội hoá được bao nhiêu": a part of the sum before it.
_SHARE_OF_SUM = re.compile(r"(?:trong đó )?(?:riêng )?(?:phần|nguồn|khoản)(?!\w)")
_RAISED = re.compile(r"(?:nâng|đưa)$")
_CHANGED = re.compile(r"(?<!\w)tăng(?:,| hay| hoặc)? giảm$")
_LEVEL = re.compile(
    r"(?:^|thì |ở |trong đó )(?P<level>cấp (?:\w+|cơ sở|trung ương|thành phố|thị xã|\w+ \w+))"
    r"(?: có| được| đạt| (?:đã |đã được |được )?(?:tổ chức|mở|chủ trì|làm|thực hiện|tiến hành)(?: được)?)?$"
)
# "Dùng số tuyệt đối", "lấy số đến ngày 30/11", "ghi số không" tell the writer in which form to write.
_MANNER = re.compile(
    r"(?:tuyệt đối|tương đối|thực tế|ước)(?!\w)(?! (?:giao|thu|chi|nộp))"
    r"|(?:tính |chốt )?(?:đến|tới) (?:hết |cuối )*(?:ngày|tháng|quý|năm|kỳ|thời điểm|\d)|không$"
)
_STAND_INS = frozenset({"nơi", "cái", "chỗ"})
_ANYONE = frozenset({("người",), ("nữ",), ("nam",)})
_QUALITY = re.compile(r"^(?:và chất lượng |, chất lượng )?(?:của )?(?:đội ngũ )?", re.IGNORECASE)


def asked_by(now: SoFar, member: str, ask: Ask) -> Iterator[Asked]:
    """Yield what a member with a word that asks wants; "số cán bộ này" was spoken of before and asks for nothing."""
    spoken_of = _SPOKEN_OF.match(fold(ask.what)) is not None
    if spoken_of and (ask.word == "số" or fold(ask.before).endswith("trong")):
        return
    noun = noun_at_start(ask.what)
    if noun and ask.word == "số" and _SHARED.match(ask.what[len(noun[0]) :]):
        name_with(now, ask.what, noun[0])
    now.what = ask.what
    now.by_kind = now.by_kind or "từng loại" in fold(ask.before)
    if now.each and now.things:
        yield from of_each(now, member, ask)
    elif ask.asks == "rate":
        yield rate_asked(now, member, ask)
    elif is_money(now, member, ask):
        yield from _sums(now, member, ask)
    elif ask.asks != "level":
        yield from _counts(now, ask)
    elif _AGE.search(fold(member)):
        yield Asked(named(without_opener(member), now.context), ("tuổi",))


def _sums(now: SoFar, member: str, ask: Ask) -> Iterator[Asked]:
    """Yield the sums of money that a member asks for: one, or one of each kind listed before it."""
    phrase = without_opener(money_phrase(member, ask)).removesuffix(" là")
    kinds = [f"{phrase} {kind}" for _, kind in kinds_before(now)] if now.by_kind else sums_before(now, member)
    for name in kinds or [named(phrase, now.context)]:
        yield Asked(clipped(name), (), "đồng")


def _counts(now: SoFar, ask: Ask) -> Iterator[Asked]:
    """Yield the counts that a number word asks for: of what follows it, else of what was named before."""
    what = _QUALITY.sub("", ask.what)
    if not what and (ask.word == "số" or fold(ask.before) == "trong"):
        return
    if ask.word == "số" and _MANNER.match(fold(what)):
        return
    if now.noun and fold(what).startswith("là "):
        yield Asked(clipped(f"số {now.noun[0]} {what}"), now.noun)  # "trong đó bao nhiêu là nữ"
    elif names_no_noun(what) or is_deed(what) or what == "lượng":
        yield from _of_before(now, ask, what)
    elif measured_in(what) is not None or unit_at_start(what):
        yield from _measures(now, ask, what)
    else:
        yield _of_what_follows(now, ask, what)


def _of_before(now: SoFar, ask: Ask, what: str) -> Iterator[Asked]:
    """Yield the figures of what was named before: a sum, a part of a measure, the things of the head or the clause."""
    before = re.sub(r"^trong đó(?: có)?\s+", "", without_order(ask.before), flags=re.IGNORECASE)
    paid = _paid_before(now, before, what)
    if paid:
        yield paid
        return
    raised = list(_raised(now, ask))
    if raised:
        yield from raised
        return
    own = noun_at_start(before, few=True)
    deed = what if is_deed(what) else "" if own or now.by_kind else begun(before)
    things = (
        [(own, before)]
        if own
        else kinds_before(now)
        if now.by_kind or "từng" in fold(what)
        else named_before(now, deed)
    )
    yield from (Asked(clipped(f"số {phrase} {deed}".strip()), noun) for noun, phrase in things)
    if not things:
        yield Asked(named(ask.whole, now.context), ())


def _paid_before(now: SoFar, before: str, what: str) -> Asked | None:
    """Return the figure of a deed done to a sum, or of a part of a sum or a measure; None where it is of neither."""
    listed = now.found[now.began_list :]
    sums = bool(listed) and all(one.unit == "đồng" for one in listed)
    if is_deed(what) and not now.own and (sums or begins_with_money(without_flow(now.context))):
        return Asked(named(f"số {what}", now.context), (), "đồng")
    last = now.found[-1] if now.found and not what else None
    if last and is_deed(before) and last.unit == "đồng":
        # "số tiền kiến nghị thu hồi, đã thu hồi bao nhiêu"
        return Asked(clipped(f"số {bare_name(last.name)} {before}"), (), "đồng")
    if last and last.unit == "đồng" and _SHARE_OF_SUM.match(fold(before)):
        return Asked(clipped(before), (), "đồng")
    if last and now.partly and last.unit not in {"", "%"}:
        return Asked(clipped(f"{measure_of(last.name) or 'số'} {before}"), (), last.unit)
    return None


def _raised(now: SoFar, ask: Ask) -> Iterator[Asked]:
    """Yield of all that was counted in this clause the total to which it was raised, or by how much it changed."""
    counts = [one for one in now.found[now.began_list :] if one.counted and not one.unit]
    if not ask.what and _CHANGED.search(fold(ask.before)):
        yield from (Asked(clipped(f"số {bare_name(one.name)} tăng, giảm"), one.counted) for one in counts)
    if ask.word == "tổng số" and _RAISED.search(fold(ask.before)) and len(counts) > 1:
        yield from (Asked(clipped(f"tổng số {one.counted[0]}"), one.counted) for one in counts)


def _measures(now: SoFar, ask: Ask, what: str) -> Iterator[Asked]:
    """Yield what is told in a unit: a measure, or so many of a unit, of each of two things joined by "và"."""
    unit = unit_at_start(what)
    if not unit:
        name = f"{ask.word} {what}".removesuffix(" là").removeprefix("số ")
        yield Asked(clipped(name), (), unit_at_start(ask.rest) or measured_in(what) or "")
        return
    subject = subject_of(without_order(ask.before)) if ask.asked_after and is_unit(what) else ""
    first, _, second = what.partition(" và ")
    for thing in (first, f"{unit_words(what)} {second}") if noun_at_start(second) and not is_deed(second) else (what,):
        yield Asked(clipped(subject) or named(f"{ask.word} {thing}", now.context, (unit,)), (), unit)


def _of_what_follows(now: SoFar, ask: Ask, what: str) -> Asked:
    """Return the count of the noun behind a number word."""
    timed = first_word(what) if fold(what).split(" ")[0] in COUNTED_TIME else ()
    counted = noun_at_start(what) or timed or nouns_in(what)[:1] or first_word(what)
    if ask.asked_after and fold(counted[0] if counted else "") in _STAND_INS and (thing := _meant(now)):
        counted, what = thing, f"{thing[0]}{what[len(counted[0]) :]}"
        ask = dataclasses.replace(ask, what=what)
    now.own = counted
    kind = nouns_in(what.partition(" là ")[2])[:1] if fold(what).startswith("người là ") else ()
    if ask.asked_after:
        return _named_after(now, ask, kind, counted)
    return Asked(named(f"{ask.word} {what}", now.context, counted), _once(*kind, *counted))


def _meant(now: SoFar) -> Nouns:
    """Return the things that "nơi", "cái" stand for: the first that the item is about."""
    thing = nouns_in(now.context)[:1] or noun_at_start(now.context)
    return noun_at_start(thing[0]) if thing else ()


def _named_after(now: SoFar, ask: Ask, kind: Nouns, counted: Nouns) -> Asked:
    """Return the count that "mấy", "bao nhiêu" ask for: named by the subject before them."""
    subject = begun(subject_of(without_order(ask.before)))
    kin = _kin(now, subject) if counted[:1] in _ANYONE and not kind else ()
    of = ask.what[len(counted[0]) :] if counted[:1] == ("người",) else f" {ask.what}"
    thing = f"{kin[0]}{of}" if kin else ask.what
    said = subject[len(kin[0]) :].strip() if kin and fold(subject).startswith(fold(kin[0])) else subject
    now.own = _once(*kin, *counted)
    phrase = f"{'tổng số' if tells_stock(ask.before) else 'số'} {thing}"
    level = _LEVEL.search(ask.before)
    if level:
        return Asked(clipped(f"{phrase} {level['level']}"), _once(*kind, *kin, *counted))
    name = clipped(f"{phrase} {said}") if said and len(thing.split()) <= FEW_WORDS else ""
    return Asked(name or named(phrase, now.context, counted), _once(*kind, *kin, *counted))


def _once(*nouns: str) -> Nouns:
    return tuple(dict.fromkeys(nouns))


def _kin(now: SoFar, subject: str) -> Nouns:
    """Return which people "người" counts: those named before it, by the clause's head or by the demand before."""
    own = person_at_start(subject)
    if own or (subject and not is_deed(subject)):
        return own
    return person_at_start(now.context) or (person_at_start(now.noun[0]) if now.noun else ())
