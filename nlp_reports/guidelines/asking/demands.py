"""The demands of one item, read clause by clause and member by member."""

import dataclasses
import re
from collections.abc import Sequence

from nlp_reports.guidelines.asking.apart import APART, asked_apart, told_apart
from nlp_reports.guidelines.asking.bare import FEW_WORDS
from nlp_reports.guidelines.asking.bracketed import each_in_unit, in_unit, unit_marked
from nlp_reports.guidelines.asking.comparing import DETAIL, LAST_YEAR, NIL_ORDER, REACHED, SINCE_JANUARY, said
from nlp_reports.guidelines.asking.counting import begins_with_money, noun_at_start, nouns_in
from nlp_reports.guidelines.asking.demanded import Asked, bare_name, quoted, year_before
from nlp_reports.guidelines.asking.figure_lists import (
    are_of_deeds,
    asks_for_worth,
    compares_works,
    grown,
    is_of_figures,
    is_told_in_money,
)
from nlp_reports.guidelines.asking.figure_names import clipped, named
from nlp_reports.guidelines.asking.inside import figures_inside, is_total, lists_figures_inside, may_be_part
from nlp_reports.guidelines.asking.kinds import of_each_kind
from nlp_reports.guidelines.asking.listing import (
    asks_each,
    forbids,
    head_and_list,
    is_of_kinds,
    is_told_in_words,
    kinds_in,
    lists_figures,
    tells_itself,
    with_subjects,
    without_exempt,
)
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import asks, asks_in, demands_in, members, whole_and_parts
from nlp_reports.guidelines.asking.rates import TARGET, rate_name, rate_of_each
from nlp_reports.guidelines.asking.rewording import wants_no_figure
from nlp_reports.guidelines.asking.sharing import asides_behind, of_listed_kinds, qualifiers_of, shared_out
from nlp_reports.guidelines.asking.so_far import SoFar
from nlp_reports.guidelines.asking.spreading import spread
from nlp_reports.guidelines.asking.subjects import asked_of_each, both_of_each, is_amount_alone
from nlp_reports.guidelines.asking.unasked import unasked
from nlp_reports.guidelines.asking.wanted import asked_by
from nlp_reports.guidelines.asking.works import each_before_colon, of_each_work, without_each, works_in
from nlp_reports.text import fold

_SUM = re.compile(
    r"(?:nêu|ghi|cho biết|thống kê|báo cáo|thêm|kèm)(?: rõ| đủ)? "
    r"(?P<sum>dư nợ|nợ quá hạn|nợ xấu|doanh thu|lợi nhuận|số dư|kinh phí|tiền)(?!\w)"
)
_NO_MATTER = frozenset({"số liệu", "nội dung", "chỉ tiêu", "kết quả", "yêu cầu"})


def _before_bracket(text: str, clause: str) -> str:
    """Return the member right before brackets that stand behind other ones; empty where there is none."""
    before = re.split(r"[.;:]\s", text.partition(f"({clause}")[0])[-1]
    _, closed, last = before.rpartition("),")
    return without_opener(last) if closed else ""


class Demands(SoFar):
    """One item: a later clause may go on with what an earlier one names or lists, a later member with an earlier."""

    def read(self, clause: str, asides: Sequence[str] = (), *, inside: bool = False) -> list[Asked]:
        """Return what the clause asks for by number words, with the bare nouns that go on in the same list.

        `asides`: what stood in brackets in it, the kinds of "mỗi mức (tốt, khá)" among them; `inside`: whether it stood
        in brackets itself.
        """
        clause = without_exempt(clause, inside=inside)
        if not clause or tells_itself(clause):
            return []
        if inside and (self._only_says_how(clause) or (self.told and qualifiers_of(clause))):
            return []
        if parts := self._parts(clause) or self._parts_of_total(clause):
            self.found += parts
            return parts
        clause = each_before_colon(clause)
        before, colon, listed = head_and_list(clause)
        before, marked = unit_marked(before)[0], before
        written = of_listed_kinds(before, listed) if colon else ""
        listed = written or listed
        self._begin(clause, before, colon, listed, inside=inside)
        self.kinds = self._kinds_of(clause, asides)
        if colon and not written and is_of_kinds(before) and kinds_in(listed):
            self.kinds, listed = kinds_in(listed), f"từng loại {before}"
        listing = self._listing(clause, asides, before, listed if colon else "")
        self._read_members(each_in_unit(marked, listing) if colon else listing)
        found = self.found[self.began_list :] or ([] if colon else grown(listing))
        found = rate_of_each([*found, *self._compared(clause, listing, found)])
        self.found, self.told = [*self.found[: self.began_list], *found], bool(found)
        self._end(clause, before, colon, listed)
        return found

    def _listing(self, clause: str, asides: Sequence[str], before: str, listed: str) -> list[str]:
        """Return the demands of a clause, those that share their words written out; `listed` behind a colon."""
        kinds = asides_behind(before, asides, self.text)
        written = asked_of_each(before, listed, kinds) if listed else both_of_each(clause)
        if self.inside and not listed:
            before = self.text.partition(f"({clause}")[0]
            told = [member for member in members(self.previous) if member in before]
            written = asked_of_each(", ".join(told), clause, inside=True)
        return with_subjects([*demands_in(shared_out(written, asides, before if listed else self.head, self.text))])

    def _end(self, clause: str, before: str, colon: str, listed: str) -> None:
        """Set what holds for the clauses that follow."""
        # One short word between ("lãi suất; nợ xấu") does not end the list.
        short = self.listing and not colon and len(clause.split()) <= FEW_WORDS
        self.listing = short or (self.told and (bool(colon) or self.listing))
        self.totalled = (self.totalled and not colon) or (colon == ":" and is_total(listed))
        matter = (not self.told or colon) and fold(before) not in _NO_MATTER
        self.head = without_opener(before) if matter else self.head
        self.previous = listed if colon else clause

    def _only_says_how(self, clause: str) -> bool:
        """Tell whether brackets only say how to tell what stands before them: "(quy thành tiền)", "(số lượng)"."""
        converted = (asks_for_worth(clause) or asks_for_worth(clause, alone=True)) and not asks(clause)
        return converted or (is_total(clause) and self.told)

    def _begin(self, clause: str, before: str, colon: str, listed: str, *, inside: bool) -> None:
        """Set what holds from the beginning of a clause on."""
        listed_inside = members(clause) if inside else ()
        told_in_words = any(is_told_in_words(one) for one in listed_inside)
        self.inside = inside
        self.bracket = bool(listed_inside) and (self.bracketed or lists_figures_inside(listed_inside))
        self.sums = any(begins_with_money(without_opener(one)) for one in listed_inside) and not told_in_words
        self.began = self.began or nouns_in(clause)
        self.before = before if colon else self.before if inside else ""
        self.context = self._about(clause, before, colon)
        self.cued = lists_figures(f"{before}:") if colon == ":" else self.cued and clause[:1].islower()
        self.open = self.cued or (bool(colon) and is_of_figures(before, colon, listed))
        self.things, self.apart, self.own, self.spread = [], "", (), ()
        self.listed_as_figures = bool(colon) and (self.cued or colon != ":" or are_of_deeds(listed))
        self.what = "" if self.listed_as_figures else self.what
        self.each = self.by_kind = self.total = self.nouns = self.partly = False
        self.began_list = len(self.found)
        self.goes_on = bool(self.found) and self.told

    def _about(self, clause: str, before: str, colon: str) -> str:
        """Return what a clause is about: what stands before its colon or opens it, else what the item was about."""
        opening = next(iter(members(clause)), "")
        if self.bracket and is_total(without_opener(opening)) and noun_at_start(self.previous.strip()):
            return self.previous.strip()
        if self.inside and (own := _before_bracket(self.text, clause)):
            return own
        if self.bracket and self.head:
            return self.head
        if colon == ":" and lists_figures(f"{before}:") and len(before.split()) <= FEW_WORDS + 1:
            return self.head  # "Số liệu cần có:" is no matter
        if colon and fold(before) in _NO_MATTER:
            return self.head
        own = before if colon else "" if asks(opening) else unit_marked(opening)[0]
        return without_opener(own) or self.head

    def _kinds_of(self, clause: str, asides: Sequence[str]) -> tuple[str, ...]:
        """Return the kinds of each of which a clause may ask: in its brackets, or listed before these brackets."""
        before = (self.previous,) if self.inside and not asks(self.previous) else ()
        return next(filter(None, map(kinds_in, (*asides, *before))), ()) if is_of_kinds(clause) else ()

    def _read_members(self, listing: Sequence[str]) -> None:
        """Put what each member of a list asks for to what was found."""
        self.each_coming = any(asks_each(member) for member in listing)
        works: tuple[str, ...] = ()
        begin = end = 0
        for place, member in enumerate(listing):
            self.asks_later = any(asks(one) or fold(one).startswith("trong đó") for one in listing[place + 1 :])
            plain = without_each(member)
            if plain != member and not works and (works := works_in(self.things)):
                begin, self.context = len(self.found), ""  # each figure is named by its work
                self.each_coming = False
            elif works and not end and fold(member).startswith("riêng"):
                end = len(self.found)
            new = [dataclasses.replace(one, words=quoted(member)) for one in self._member(plain if works else member)]
            self.found += new
        if works:
            end = end or len(self.found)
            self.found[begin:end] = of_each_work(self.found[begin:end], works)

    def _compared(self, clause: str, listing: Sequence[str], found: Sequence[Asked]) -> list[Asked]:
        """Return what a comparison with a target asks for: the sums compared, and the share."""
        reached = said(REACHED, clause)
        if not reached:
            return []
        if compares_works(clause, reached):
            return [Asked(rate_name(self, reached), TARGET, "%", required=False, words=reached)]
        things = [] if found else [without_opener(thing) for thing in listing]
        sums = [re.split(" so với| đối chiếu", thing)[0] for thing in things if begins_with_money(thing)]
        asked = [Asked(clipped(one), (), "đồng", words=reached) for one in sums]
        if any(one.unit == "%" or set(one.counted) & set(TARGET) for one in found):
            return asked
        return [*asked, Asked(rate_name(self, reached), TARGET, "%", words=reached)]

    def _parts(self, clause: str) -> list[Asked]:
        """Return the parts of the last whole where the clause only says into which it is to be told."""
        whole, parts = whole_and_parts(clause)
        if whole or not parts or not self.found:
            return []
        last = next((one for one in reversed(self.found) if one.name.startswith("tổng ")), self.found[-1])
        return [
            dataclasses.replace(last, name=clipped(f"số {bare_name(last.name)} {part}"), words=quoted(clause))
            for part in parts
        ]

    def _parts_of_total(self, clause: str) -> list[Asked]:
        """Return the part that a short clause names in a list that "tổng số" alone began."""
        if not self.totalled or asks(clause) or not may_be_part(clause):
            return []
        return [one for part in re.split(r",\s*", clause) for one in figures_inside(self, part, parts=True)]

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

    def _member(self, written: str) -> list[Asked]:
        """Return what one member of a list asks for, in the unit that stands behind it."""
        member, unit = unit_marked(written)
        before = self.found[-1:]
        self.listed = tuple(self.things)
        asked = spread(self, self._wanted(member), member)
        if unit and not asked and self.found and self.found[-1:] != before:
            self.found[-1:] = in_unit(self.found[-1:], member, unit)  # it went on with the one before
            return []
        return in_unit(asked, member, unit) if unit else asked

    def _wanted(self, member: str) -> list[Asked]:
        """Return what the words of one member of a list ask for."""
        if NIL_ORDER.search(fold(member)) or forbids(member) or wants_no_figure(member):
            return []
        self.partly = self.partly or fold(member).startswith("trong đó")
        ask, separate = asks_in(member), APART.search(fold(member))
        if ask and ask.word == "số" and REACHED.match(fold(member)):
            return []  # "hội phí đã thu, so với số phải thu" asks for a share
        if self.each and self.things and is_amount_alone(member):
            return []  # "từng khoản ghi rõ số tiền đã thu": of each it was asked
        self.total = is_total(member) if ask else self.total
        each = asks_each(member) or (ask is None and bool(self.kinds) and is_of_kinds(member))
        if each and (self.kinds or self.things) and (ask is None or self.kinds):
            asked = list(of_each_kind(self, ask))
        elif ask and not (separate and separate.start() < len(ask.before) and not ask.asked_after):
            self.each = asks_each(member) or (self.each and ask.asks == "rate")
            asked = list(asked_by(self, member, ask))
            self.open = self.open or bool(asked)
            self.things = self.things if self.each else []
        elif parts := told_apart(self, member, separate):
            asked = asked_apart(self, parts, separate)
        elif sum_ := _SUM.match(fold(member)):
            asked = [Asked(clipped(member[sum_.start("sum") :]), (), "đồng")]
        elif is_told_in_money(member) or (asks_for_worth(member, alone=True) and self._has_things()):
            asked = [Asked(self._worth(member), (), "đồng")]
        else:
            asked = unasked(self, member)
        self.noun = next((one.counted for one in asked if one.counted and one.unit != "%"), self.noun)
        return asked + ([year_before(asked[-1])] if asked and SINCE_JANUARY.search(fold(member)) else [])

    def _worth(self, member: str) -> str:
        """Return the name of a sum: "quy thành tiền" is the worth of the things before it."""
        if asks_for_worth(member, alone=True):
            return clipped(f"trị giá {bare_name(self.found[-1].name).removeprefix('tổng ')}")
        return named(without_opener(member), self.context)

    def _has_things(self) -> bool:
        """Tell whether this clause asked for things so far, and for no money."""
        listed = self.found[self.began_list :]
        return bool(listed) and all(one.unit != "đồng" for one in listed)
