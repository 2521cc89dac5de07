"""What a member of a list with a word that asks wants: a share, a sum of money, a count."""

import re
from collections.abc import Iterator

from nlp_reports.guidelines.bare import FEW_WORDS, name_with
from nlp_reports.guidelines.counting import (
    COUNTED_TIME,
    Nouns,
    begins_with_money,
    clipped,
    first_word,
    is_deed,
    named,
    noun_at_start,
    nouns_in,
    person_at_start,
    without_flow,
)
from nlp_reports.guidelines.demanded import Asked, bare_name, without_order
from nlp_reports.guidelines.kinds import kinds_before, named_before, of_each
from nlp_reports.guidelines.listing import subject_of, tells_stock
from nlp_reports.guidelines.matters import without_opener
from nlp_reports.guidelines.number_words import Ask
from nlp_reports.guidelines.rates import rate_asked
from nlp_reports.guidelines.so_far import SoFar
from nlp_reports.guidelines.sums import is_money, money_phrase, names_no_noun, sums_before
from nlp_reports.guidelines.units import is_unit, unit_at_start
from nlp_reports.text import fold

_SHARED = re.compile(r"\s+(?:được|bị|đạt|ra mắt|thành lập)(?!\w)")
_QUALITY = re.compile(r"^(?:và chất lượng |, chất lượng )?(?:của )?(?:đội ngũ )?", re.IGNORECASE)


def asked_by(now: SoFar, member: str, ask: Ask) -> Iterator[Asked]:
    """Yield what a member with a word that asks wants."""
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
    if names_no_noun(what) or is_deed(what) or what == "lượng":
        if is_deed(what) and not now.own and begins_with_money(without_flow(now.context)):
            yield Asked(named(f"số {what}", now.context), (), "đồng")
            return
        before = re.sub(r"^trong đó(?: có)?\s+", "", without_order(ask.before), flags=re.IGNORECASE)
        if not what and is_deed(before) and now.found and now.found[-1].unit == "đồng":
            # "số tiền kiến nghị thu hồi, đã thu hồi bao nhiêu"
            yield Asked(clipped(f"số {bare_name(now.found[-1].name)} {before}"), (), "đồng")
            return
        own = noun_at_start(before, few=True)
        deed = what if is_deed(what) else "" if own or now.by_kind else before
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
        return
    unit = unit_at_start(what)
    if unit:
        subject = subject_of(without_order(ask.before)) if ask.asked_after and is_unit(what) else ""
        yield Asked(clipped(subject) or named(f"{ask.word} {what}", now.context, (unit,)), (), unit)
        return
    timed = first_word(what) if fold(what).split(" ")[0] in COUNTED_TIME else ()
    counted = noun_at_start(what) or timed or nouns_in(what)[:1] or first_word(what)
    now.own = counted
    kind = nouns_in(what.partition(" là ")[2])[:1] if fold(what).startswith("người là ") else ()
    yield (
        _named_after(now, ask, kind, counted)
        if ask.asked_after
        else Asked(named(f"{ask.word} {what}", now.context, counted), (*kind, *counted))
    )


def _named_after(now: SoFar, ask: Ask, kind: Nouns, counted: Nouns) -> Asked:
    """Return the count that "mấy", "bao nhiêu" ask for: named by the subject before them."""
    subject = subject_of(without_order(ask.before))
    kin = _kin(now, subject) if counted == ("người",) and not kind else ()
    thing = f"{kin[0]}{ask.what[len(counted[0]) :]}" if kin else ask.what
    said = subject[len(kin[0]) :].strip() if kin and fold(subject).startswith(fold(kin[0])) else subject
    now.own = (*kin, *counted)
    phrase = f"{'tổng số' if tells_stock(ask.before) else 'số'} {thing}"
    name = clipped(f"{phrase} {said}") if said and len(thing.split()) <= FEW_WORDS else ""
    return Asked(name or named(phrase, now.context, counted), (*kind, *kin, *counted))


def _kin(now: SoFar, subject: str) -> Nouns:
    """Return which people "người" counts: those named before it, by the clause's head or by the demand before."""
    own = person_at_start(subject)
    if own or (subject and not is_deed(subject)):
        return own
    return person_at_start(now.context) or (person_at_start(now.noun[0]) if now.noun else ())
