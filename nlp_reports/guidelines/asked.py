"""The figures that a guideline's item asks for, in so many words or by the nature of the work."""

import dataclasses
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.guidelines.counting import (
    Nouns,
    begins_with_money,
    clipped,
    first_word,
    is_deed,
    named,
    names_money,
    noun_at_start,
    nouns_in,
)
from nlp_reports.guidelines.matters import clauses, list_parts, without_opener
from nlp_reports.lexicon import table
from nlp_reports.model import Indicator
from nlp_reports.text import expand, fold

_ASKED = re.compile(
    # "Tổng Liên đoàn", "tổng kết", "tổng hợp" ask for no sum; "số 12", "một số", "chỉ thị số" count nothing.
    r"(?<!\w)(?P<how>tổng số|số lượng|bao nhiêu|mấy|tỷ lệ|bình quân|mức(?! độ| sống)"
    r"|tổng(?! (?:lđlđ|liên đoàn|công ty|cục|bí thư|kết|hợp))"
    r"|(?<!một )(?<!đa )(?<!dân )(?<!chỉ thị )(?<!kế hoạch )(?<!thiểu )(?<!chuyển đổi )"
    r"số(?! liệu| \d| điểm| hoá| [a-z]?\d))"
    r"(?!\w)(?P<what>(?: (?!tổng số|số|tỷ lệ|bao nhiêu|trong đó|nêu|tách|liên đoàn)[^\s,;.():“”]+){1,9})"
)
_DETAIL = re.compile(
    r"có số liệu|kèm (?:theo )?số liệu|kèm kết quả|số liệu cụ thể|bằng số liệu|dẫn số liệu|minh chứng bằng số|lập biểu"
    r"|lập bảng|theo biểu"
)
_REACHED = re.compile(
    r"(?:tỷ lệ |mức độ )?(?:so sánh với|so với|đối chiếu với)\s+(?:\w+ ){0,2}?"
    r"(?:chỉ tiêu|kế hoạch|mức|cam kết|nghị quyết|phần việc|nhiệm vụ|dự toán|số giao)"
    r"|tỷ lệ hoàn thành|đạt bao nhiêu (?:%|phần trăm)?|bao nhiêu (?:%|phần trăm)"
)
_LAST_YEAR = re.compile(
    r"(?:so với|so sánh với|đối chiếu với|kèm số liệu|số liệu) (?:\w+ )?(?:cùng kỳ|năm trước|đầu năm)"
)
# Who must say that nothing happened must say what did.
_IF_NONE = re.compile(r"không phát sinh thì|không có thì")
_MEAN = re.compile(r"(?<!\w)(?:thu nhập|tiền lương|lương)(?!\w)[^,;]*?(?<!\w)bình quân$")
_PEOPLE = re.compile(r"(?<!\w)(?:người|học viên)(?!\w)")
_APART = re.compile(r"(?:tách riêng|nêu riêng|ghi riêng|trong đó có)\s+(?!số|nêu|tổng|tỷ lệ)")
_PIECES = re.compile(r"\s*,\s*|\s+và\s+(?=số|tỷ lệ|tổng|bao nhiêu|mấy)|\s+(?=(?:nêu rõ|ghi rõ) (?:số|tỷ lệ|tổng))")


@dataclass(frozen=True, slots=True)
class Asked:
    """One figure before it has an id."""

    name: str
    counted: Nouns = ()
    unit: str = ""
    required: bool = True
    natural: bool = False
    words: str = ""
    clause: int = 0


def indicators_of(topic: str, text: str) -> tuple[Indicator, ...]:
    """Return the figures that the item `text` asks for, the demanded ones first told by the item itself.

    >>> [i.name for i in indicators_of("II.5.c", "Tập huấn cán bộ (số cuộc, số người tham gia).")]
    ['số cuộc tập huấn cán bộ', 'số người tham gia tập huấn cán bộ']
    """
    detailed = _said(_DETAIL, text)
    asked = _Item(detailed).read(text)
    if detailed and not any(one.required for one in asked):
        asked.append(Asked(clipped(without_opener(text)), (), "", natural=True, words=detailed))
    return tuple(
        Indicator(f"{topic}#{number}", a.name, a.counted, a.unit, a.required, a.words)
        for number, a in enumerate(_distinct(asked), start=1)
    )


class _Item:
    """One item read clause by clause: a later clause may go on with what an earlier one names or lists."""

    def __init__(self, detailed: str) -> None:
        self.detailed = detailed
        self.asked: list[Asked] = []
        self.head = ""
        self.noun: Nouns = ()
        self.listing = False

    def read(self, text: str) -> list[Asked]:
        """Return all that the item asks for, in text order."""
        parts = clauses(text)
        for place, clause in enumerate(parts):
            # "kèm số liệu cụ thể về số người, số tiền" asks of all that went before: the work itself tells the figures.
            general = bool(_DETAIL.search(fold(clause))) and bool(self.asked)
            explicit = [] if general else list(self._explicit(clause))
            aside = next((part for part in parts[place + 1 : place + 2] if f"({part}" in text), "")
            told = any(one.unit != "%" for one in explicit) or bool(_ASKED.search(fold(aside)))
            demand = self.detailed or _said(_REACHED, clause) or _said(_IF_NONE, clause)
            natural = _by_nature(clause, demand=demand, told=told)
            found = [*explicit, *natural] if natural or explicit else list(_by_opener(clause))
            optional = f"{clause} (nếu có" in text or "nếu có" in clause
            self.asked += [dataclasses.replace(a, clause=place, required=a.required and not optional) for a in found]
            last = next((one for one in reversed(self.asked) if one.required), None)
            if last is not None and not explicit and _LAST_YEAR.search(fold(clause)) and _DETAIL.search(fold(clause)):
                self.asked.append(dataclasses.replace(_before(last), words=_said(_LAST_YEAR, clause)))
            self.listing = bool(explicit) and ":" in clause
            self.head = without_opener(clause.partition(":")[0]) if not explicit or ":" in clause else self.head
        return self.asked

    def _explicit(self, clause: str) -> Iterator[Asked]:
        """Yield what the clause asks for by number words, with the bare nouns that go on in the same list."""
        before, colon, listed = clause.partition(":")
        opening = _PIECES.split(clause)[0]
        own = without_opener(before) if colon else "" if _ASKED.search(fold(opening)) else without_opener(opening)
        context = own or self.head
        found = [one for piece in self._pieces(listed if colon else clause, context, bool(colon)) for one in piece]
        yield from found
        reached = _said(_REACHED, clause)
        if reached and not any(one.unit == "%" for one in found):
            yield Asked("tỷ lệ so với chỉ tiêu", ("chỉ tiêu", "kế hoạch"), "%", words=reached)

    def _pieces(self, listed: str, context: str, open_list: bool) -> Iterator[list[Asked]]:  # noqa: FBT001 - a running state
        apart = ""
        for piece in _PIECES.split(listed):
            found = _ASKED.search(fold(piece))
            separate = _APART.search(fold(piece))
            if found and not (_REACHED.search(fold(piece)) and found["how"] == "bao nhiêu"):
                open_list = True
                asked = list(self._by_number_word(piece, found, context))
            elif separate or (apart and fold(piece).startswith(f"{apart} ")):
                of = piece[separate.end() :].strip() if separate else piece.strip()
                apart = fold(of).split(" ")[0]
                asked = [self._part(of, context)]
            elif _MEAN.search(fold(piece)):
                asked = [Asked(named(without_opener(piece), context), (), "đồng")]
            elif open_list or self.listing:
                asked = list(self._bare_noun(without_opener(piece), context, money_only=not open_list))
            else:
                asked = []
            self.noun = next((one.counted for one in asked if one.counted), self.noun)
            asked += [_before(asked[-1])] if asked and _LAST_YEAR.search(fold(piece)) else []
            yield [dataclasses.replace(one, words=_quoted(piece)) for one in asked]

    def _by_number_word(self, piece: str, found: re.Match[str], context: str) -> Iterator[Asked]:
        """Yield what one piece of a list asks for."""
        how, what = found["how"], found["what"].strip()
        whole = piece[found.start() :].strip()
        if how == "tỷ lệ":
            counted = noun_at_start(what.removeprefix("% "), few=True) or nouns_in(what)[:1] or self.noun
            yield Asked(named(whole, context), counted, "%")
        elif begins_with_money(what) or (how in {"bình quân", "mức", "tổng"} and names_money(piece)):
            yield Asked(named(piece.strip() if how == "bình quân" else whole, context), (), "đồng")
        elif is_deed(what) or what == "lượng":
            nouns = self.noun or nouns_in(context)
            if what == "lượng" or not nouns:
                yield Asked(named(whole, context), nouns)
            else:
                yield from (Asked(clipped(f"số {one} {what}"), (one,)) for one in nouns)
        elif how != "mức":
            counted = noun_at_start(what) or nouns_in(what)[:1] or first_word(what)
            yield Asked(named(piece[found.start() : found.end()].strip(), context, counted), counted)

    def _part(self, of: str, context: str) -> Asked:
        """Return the figure of a part that is to be told apart: counted or paid as the whole is."""
        paid = bool(self.asked and self.asked[-1].unit == "đồng") or names_money(f"{context} {of}")
        money = paid and not noun_at_start(of, few=True)
        return Asked(clipped(f"số {of}"), () if money else self.noun or noun_at_start(of), "đồng" if money else "")

    def _bare_noun(self, what: str, context: str, *, money_only: bool) -> Iterator[Asked]:
        """Yield the figure that a noun alone asks for in a list of figures ("ngày công", "vốn")."""
        counted = noun_at_start(what, few=True)
        if begins_with_money(what):
            yield Asked(named(what, context), (), "đồng")
        # The same noun again lists kinds of the same thing ("số trẻ mồ côi, trẻ khuyết tật").
        elif counted and not money_only and counted != self.noun:
            yield Asked(named(what, context, counted), counted)


def _before(one: Asked) -> Asked:
    """Return the same figure of the year before."""
    return dataclasses.replace(one, name=f"{one.name}, cùng kỳ năm trước")


def _said(pattern: re.Pattern[str], text: str) -> str:
    """Return the words of `text` that `pattern` finds, as written; empty where it finds none."""
    found = pattern.search(fold(text))
    return text[found.start() : found.end()].strip() if found else ""


def _quoted(piece: str) -> str:
    return " ".join(piece.split()).strip(" .,;:…()")


@functools.cache
def _activities() -> tuple[tuple[re.Pattern[str], tuple[str, ...], tuple[str, ...], str], ...]:
    return tuple(
        (
            re.compile(rf"(?<!\w){re.escape(expand(row['activity']))}(?!\w)"),
            row.values("name"),
            row.values("counted"),
            row["unit"],
        )
        for row in table("activity_indicators")
    )


@functools.cache
def _figure_openers() -> tuple[str, ...]:
    return tuple(fold(row["opener"]) for row in table("demand_openers") if row["figures"] == "yes")


def _by_nature(clause: str, *, demand: str, told: bool) -> list[Asked]:
    """Return what the work of the clause is usually counted in; demanded where it opens with "Kết quả" and the like.

    What the clause tells in so many words (`told`) is not demanded again by its nature.
    """
    words = clause[: len(_opener(clause))] or demand
    required = bool(words) and not told
    found: list[Asked] = []
    for part in list_parts(clause):
        written = expand(part)
        for pattern, names, counted, unit in _activities():
            if pattern.search(written):
                each = zip(names, (counted,) if unit else _shares(names, counted), strict=False)
                found += [Asked(name, nouns, "", required, natural=True, words=words) for name, nouns in each if nouns]
                found += [Asked(names[-1], (), unit, required, natural=True, words=words)] if unit else []
    return found


def _by_opener(clause: str) -> Iterator[Asked]:
    """Yield what a clause that opens with "Kết quả" asks for where nothing tells what its work is counted in."""
    opener = _opener(clause)
    if opener:
        name = f"số liệu về {clipped(without_opener(clause)[:1].lower() + without_opener(clause)[1:])}"
        yield Asked(name, (), "", natural=True, words=clause[: len(opener)])


def _opener(clause: str) -> str:
    folded = fold(clause)
    return next((opener for opener in _figure_openers() if folded.startswith(f"{opener} ")), "")


def _shares(names: tuple[str, ...], counted: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return which nouns count the first name and which the second: where there are two, people are the second."""
    people = tuple(noun for noun in counted if _PEOPLE.search(fold(noun)))
    rest = tuple(noun for noun in counted if noun not in people)
    return (rest, people) if len(names) > 1 and rest and people else (counted, ())


def _distinct(asked: list[Asked]) -> list[Asked]:
    """Drop what is asked twice: the same name, or by nature what the item asks in so many words."""
    kept: list[Asked] = []
    said = [one for one in asked if not one.natural]
    for one in asked:
        if one.natural and any(_same_figure(one, other) for other in said):
            continue
        same = next((k for k in kept if fold(k.name) == fold(one.name)), None)
        if same is None:
            kept.append(one)
        elif one.required and not same.required:
            kept[kept.index(same)] = one
    return kept


def _same_figure(natural: Asked, said: Asked) -> bool:
    """Tell whether the figure of a work is the one that its item names: the same things, or money of one clause."""
    paid = bool(natural.unit) and natural.unit == said.unit and said.clause - natural.clause in {0, 1}
    return paid or bool(set(natural.counted) & set(said.counted))
