"""The demands of one item, read clause by clause and member by member."""

import dataclasses
import re
from collections.abc import Iterator

from nlp_reports.guidelines.comparing import DETAIL, LAST_YEAR, REACHED, SINCE_JANUARY, said
from nlp_reports.guidelines.counting import (
    Nouns,
    are_joint,
    begins_with_money,
    clipped,
    first_word,
    is_deed,
    is_person,
    named,
    names_money,
    noun_at_start,
    nouns_in,
    unit_at_start,
)
from nlp_reports.guidelines.demanded import Asked, bare_name, quoted, without_order, year_before
from nlp_reports.guidelines.matters import without_opener
from nlp_reports.guidelines.number_words import Ask, asks, asks_in, demands_in, matter_before, members
from nlp_reports.text import fold

TURN = "lượt"
TARGET = ("chỉ tiêu", "kế hoạch")
FEW_WORDS = 4
_APART = re.compile(
    r"(?:tách riêng|nêu riêng|ghi riêng|trong đó(?: có)?:?)\s+"
    r"(?!số|có|nêu|tổng|tỷ lệ|bao nhiêu|làm rõ|ghi|tách|cho biết|chú ý|đánh giá)"
)
_PASSIVE = re.compile(r"^được ")
_CONTINUED = re.compile(r"(?<!\w)(?:cho|của|với)(?!\w)")
_IS = re.compile(r"(?:đang )?là ")
_SIBLING = re.compile(r"(loại|hạng|do|bị) \S")
_FLOW = re.compile(r"(?:thu|chi|nộp)(?!\w)")
_MEAN = re.compile(r"(?<!\w)(?:thu nhập|tiền lương|lương)(?!\w)[^,;]*?(?<!\w)bình quân")
_COIN = re.compile(r"(?:tiền|đồng|triệu đồng)(?!\w)")
_NO_NOUN = re.compile(r"(?:từng|các loại)(?!\w)|(?:là|bao nhiêu)?$")
_GIVEN = re.compile(r"^.*?(?<!\w)(?:gồm|:)\s+")
_PREDICATE = re.compile(r"(?<!\w)(?:là|được|có|bị|đã|do|của|tham gia|thuộc|hiện|còn|cho|trong|từ)(?!\w)")


class Demands:
    """One item: a later clause may go on with what an earlier one names or lists, a later member with an earlier."""

    def __init__(self) -> None:
        """Begin with nothing named."""
        self.found: list[Asked] = []
        self.head = ""
        self.context = ""
        self.noun: Nouns = ()
        self.own: Nouns = ()
        self.what = ""
        self.apart = ""
        self.things: list[str] = []
        self.listing = self.open = self.each = self.by_kind = False
        self.previous = ""

    def read(self, clause: str) -> list[Asked]:
        """Return what the clause asks for by number words, with the bare nouns that go on in the same list."""
        before, colon, listed = _head_and_list(clause)
        opening = next(iter(members(clause)), "")
        own = without_opener(before) if colon else "" if asks(opening) else without_opener(opening)
        self.context = own or self.head
        self.things, self.apart, self.open, self.own = [], "", bool(colon), ()
        self.each = self.by_kind = False
        start = len(self.found)
        for member in demands_in(listed if colon else clause):
            new = [dataclasses.replace(one, words=quoted(member)) for one in self._member(member)]
            self.found += new
        found = self.found[start:]
        reached = said(REACHED, clause)
        counts_targets = any(noun in TARGET for one in found for noun in one.counted)
        if reached and not counts_targets and not any(one.unit == "%" for one in found):
            found.append(Asked(self._rate_name(clause), TARGET, "%", words=reached))
        self.found = [*self.found[:start], *found]
        self.listing = bool(found) and bool(colon)
        self.head = without_opener(before) if not found or colon else self.head
        self.previous = listed if colon else clause
        return found

    def pass_over(self, clause: str) -> list[Asked]:
        """Return nothing of a clause that asks of all that went before, and go on with its words."""
        self.head, self.listing = without_opener(clause.partition(":")[0]), False
        return []

    def last_year(self, clause: str) -> list[Asked]:
        """Return the figure of the year before where a clause asks for it of what was asked last."""
        folded = fold(clause)
        if not (self.found and LAST_YEAR.search(folded) and DETAIL.search(folded)):
            return []
        self.found.append(dataclasses.replace(year_before(self.found[-1]), words=said(LAST_YEAR, clause)))
        return self.found[-1:]

    def _member(self, member: str) -> list[Asked]:
        """Return what one member of a list asks for."""
        ask, separate = asks_in(member), _APART.search(fold(member))
        if ask and not (separate and separate.start() < len(ask.before)):
            self.each = fold(member).startswith("mỗi ") or (self.each and ask.asks == "rate")
            asked = list(self._asked(member, ask))
            self.open = self.open or bool(asked)
            self.things = self.things if self.each else []
        elif (separate and (self.open or "riêng" in separate[0])) or self._goes_on_apart(member):
            of = member[separate.end() :].strip() if separate else member
            self.apart = fold(of).split(" ")[0]
            asked = [self._part(of)]
        elif _MEAN.search(fold(member)):
            asked = [Asked(named(without_opener(member), self.context), (), "đồng")]
        else:
            given = _GIVEN.search(fold(member))
            self.things = [member[given.end() :]] if given else [*self.things, member]
            # "lượt" counts wherever figures are asked for.
            goes_on = self.open or self.listing or (bool(self.found) and fold(member).startswith(f"{TURN} "))
            asked = list(self._bare(without_opener(member))) if goes_on else []
        self.noun = next((one.counted for one in asked if one.counted and one.unit != "%"), self.noun)
        return asked + ([year_before(asked[-1])] if asked and SINCE_JANUARY.search(fold(member)) else [])

    def _goes_on_apart(self, member: str) -> bool:
        """Tell whether a member is one more part of those told apart: it begins as the first, or with a noun."""
        return bool(self.apart) and (fold(member).startswith(f"{self.apart} ") or bool(noun_at_start(member, few=True)))

    def _asked(self, member: str, ask: Ask) -> Iterator[Asked]:
        """Yield what a member with a word that asks wants."""
        self.what = ask.what
        self.by_kind = self.by_kind or "từng loại" in fold(ask.before)
        if self.each and self.things:
            yield from self._each(ask)
        elif ask.asks == "rate":
            yield self._rate(member, ask)
        elif self._is_money(member, ask):
            phrase = without_opener(_money_phrase(member, ask)).removesuffix(" là")
            kinds = [kind for _, kind in self._kinds()] if self.by_kind else [""]
            yield from (
                Asked(clipped(f"{phrase} {kind}") if kind else named(phrase, self.context), (), "đồng")
                for kind in kinds
            )
        elif ask.asks != "level":
            yield from self._counts(ask)

    def _is_money(self, member: str, ask: Ask) -> bool:
        what = ask.what
        if begins_with_money(what) or _COIN.match(fold(what)):
            return True
        if ask.asks in {"level", "sum"}:
            return names_money(f"{member} {self.context}" if ask.asks == "level" else member)
        return bool(_NO_NOUN.match(fold(what))) and begins_with_money(without_opener(ask.before))

    def _counts(self, ask: Ask) -> Iterator[Asked]:
        """Yield the counts that a number word asks for: of what follows it, else of what was named before."""
        what = ask.what
        if ask.word == "số" and not what:
            return
        if _NO_NOUN.match(fold(what)) or is_deed(what) or what == "lượng":
            before = without_order(ask.before)
            own = noun_at_start(before, few=True)
            deed = what if is_deed(what) else "" if own or self.by_kind else before
            things = (
                [(own, before)]
                if own
                else self._kinds()
                if self.by_kind or "từng" in fold(what)
                else self._named_before(deed)
            )
            yield from (Asked(clipped(f"số {phrase} {deed}".strip()), noun) for noun, phrase in things)
            if not things:
                yield Asked(named(ask.whole, self.context), ())
            return
        unit = unit_at_start(what)
        if unit:
            yield Asked(named(f"{ask.word} {what}", self.context, (unit,)), (), unit)
            return
        counted = noun_at_start(what) or nouns_in(what)[:1] or first_word(what)
        self.own = counted
        kind = nouns_in(what.partition(" là ")[2])[:1] if fold(what).startswith("người là ") else ()
        # "kiểm tra tài chính mấy cuộc": the matter stands before the number word.
        matter = matter_before(ask) if counted and fold(what) == fold(counted[0]) else ""
        name = clipped(f"số {what} {matter}") if matter else named(f"{ask.word} {what}", self.context, counted)
        yield Asked(name, (*kind, *counted))

    def _named_before(self, deed: str) -> list[tuple[Nouns, str]]:
        """Return what a demand without a noun counts: all that the head lists, else what was counted last."""
        heads: list[tuple[Nouns, str]] = []
        for member in members(self.context):
            first = next(iter(nouns_in(member)), "")
            noun = noun_at_start(without_opener(member), few=True) or noun_at_start(first, few=True)
            if noun and not any(are_joint(noun[0], other[0]) for other, _ in heads):
                heads.append((noun, noun[0]))
        if self.own or (self.noun and (deed or not heads) and len(heads) <= 1):
            noun = self.own or self.noun
            return [(noun, noun[0])]
        return heads or [((noun,), noun) for noun in nouns_in(self.context) or nouns_in(self.previous)[:1]]

    def _kinds(self) -> list[tuple[Nouns, str]]:
        """Return the kinds that were listed before "từng loại", without those that were asked for already."""
        counted = {one.counted for one in self.found}
        listed = [(noun_at_start(kind, few=True) or nouns_in(kind)[:1], kind) for kind in members(self.context)]
        if sum(bool(noun) for noun, _ in listed) > 1:
            return [(noun, kind) for noun, kind in listed if noun]
        named = [nouns_in(kind)[:1] for kind in members(self.previous)]
        return [(noun, noun[0]) for noun in dict.fromkeys(named) if noun and noun not in counted]

    def _rate(self, member: str, ask: Ask) -> Asked:
        what = re.sub(r"^(?:% |bao nhiêu |phần trăm ?|là )+", "", ask.what)
        counted = noun_at_start(what, few=True) or (() if is_deed(what) else nouns_in(what)[:1]) or self.noun
        if what and ask.word == "tỷ lệ":
            return Asked(named(f"tỷ lệ {what}", self.context), counted, "%")
        reached = REACHED.search(fold(f"{member} "))
        return Asked(self._rate_name(member), TARGET if reached and "so" in fold(member) else self.noun, "%")

    def _rate_name(self, member: str) -> str:
        """Return a name for the share of what was asked last."""
        if re.search(r"tăng|giảm|hơn kém", fold(member)) and self.found:
            return clipped(f"tỷ lệ tăng, giảm {bare_name(self.found[-1].name)}")
        if REACHED.search(fold(member)) or not self.found:
            return "tỷ lệ so với chỉ tiêu"
        return clipped(f"tỷ lệ {bare_name(self.found[-1].name)}")

    def _each(self, ask: Ask) -> Iterator[Asked]:
        """Yield what is asked of each thing listed before ("gồm kinh phí, đoàn phí, mỗi nguồn thu bao nhiêu tiền")."""
        coin = "đồng" if _COIN.match(fold(ask.what)) else ""
        for thing in self.things:
            unit = "%" if ask.asks == "rate" else coin or ("đồng" if begins_with_money(thing) else "")
            name = f"tỷ lệ {thing}" if unit == "%" else thing
            yield Asked(clipped(name), noun_at_start(thing, few=True), unit)

    def _part(self, of: str) -> Asked:
        """Return the figure of a part that is to be told apart: counted or paid as the whole is."""
        paid = bool(self.found and self.found[-1].unit == "đồng") or names_money(f"{self.context} {of}")
        money = paid and not noun_at_start(of, few=True)
        return Asked(clipped(f"số {of}"), () if money else self.noun or noun_at_start(of), "đồng" if money else "")

    def _bare(self, what: str) -> Iterator[Asked]:
        """Yield the figure that a noun alone asks for in a list of figures ("ngày công", "vốn", "loại B", "chi")."""
        counted = noun_at_start(what, few=True)
        last = self.found[-1] if self.found else None
        sibling = _SIBLING.match(fold(what))
        if begins_with_money(what) or (last and last.unit == "đồng" and _FLOW.match(fold(what))):
            yield Asked(named(what, self.context), (), "đồng")
        elif counted and self.open and last and self._is_joint(counted[0]):
            # "số cơ quan, đơn vị tổ chức": one figure, named by both.
            self.what = f"{self.what}, {what}"
            people = ("người",) if is_person(counted[0]) else ()
            both = tuple(dict.fromkeys((*last.counted, *counted, *people)))
            self.found[-1] = dataclasses.replace(last, name=clipped(f"số {self.what}"), counted=both)
        elif counted and (counted[0].startswith(TURN) or (self.open and self._is_another(counted[0]))):
            self._share(what, counted[0])
            yield Asked(named(f"số {what}", self.context, counted), counted)
        elif self.open and self.own and _goes_on(what):
            yield Asked(clipped(f"số {self.own[0]} {what}"), self.own)
        elif sibling and self.noun and re.search(rf"(?<!\w){sibling[1]} ", fold(self.what) + " "):
            yield Asked(clipped(f"số {self.noun[0]} {what}"), self.noun)

    def _is_joint(self, noun: str) -> bool:
        """Tell whether a noun goes on with a bare one before it, so that both are one thing to count."""
        last = noun_at_start(self.what.rpartition(", ")[2])
        if not last or last[0] == noun or _PREDICATE.search(fold(self.what)):
            return False
        return are_joint(last[0], noun) and self.found[-1].counted[-1:] == last[-1:]

    def _share(self, what: str, noun: str) -> None:
        """Name a bare noun with what the next one of its list says of both ("số tập thể, cá nhân được khen")."""
        predicate = what[len(noun) :].strip()
        bare = noun_at_start(self.what)
        if predicate and bare and fold(self.what) == fold(bare[0]) and self.found[-1].counted == bare:
            self.found[-1] = dataclasses.replace(self.found[-1], name=clipped(f"số {bare[0]} {predicate}"))

    def _is_another(self, noun: str) -> bool:
        """Tell whether a noun in a list is a thing of its own.

        The same noun again lists kinds of the same thing ("số trẻ mồ côi, trẻ khuyết tật"), a joint one goes on with
        it, and what the modifier of the one before lists is not counted ("số cháu là con đoàn viên, người lao động").
        """
        spoken = (*self.noun, *nouns_in(self.what))
        if _CONTINUED.search(fold(self.what)):
            return False
        return not any(are_joint(noun, other) for other in spoken)


def _goes_on(what: str) -> bool:
    """Tell whether a member says more of the things counted before it: what they are, or what was done to them."""
    deed = is_deed(what) and not said(_PASSIVE, what) and len(what.split()) <= FEW_WORDS
    return deed or bool(_IS.match(fold(what)))


def _head_and_list(clause: str) -> tuple[str, str, str]:
    """Return what stands before the colon that begins a list, the colon, and the list; "trong đó:" begins none."""
    for colon in re.finditer(":", clause):
        if not fold(clause[: colon.start()]).rstrip().endswith("trong đó"):
            return clause[: colon.start()], ":", clause[colon.end() :]
    return clause, "", ""


def _money_phrase(member: str, ask: Ask) -> str:
    """Return the words that name a sum of money: before "bao nhiêu tiền", else from the word that asks on."""
    if ask.asks == "level":
        return member
    if _NO_NOUN.match(fold(ask.what)):
        return ask.before
    asked_coin = ask.word == "bao nhiêu" and _COIN.match(fold(ask.what))
    return f"{ask.before} {ask.what}" if asked_coin else ask.whole
