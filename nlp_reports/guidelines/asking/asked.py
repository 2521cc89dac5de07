"""The figures that a guideline's item asks for, in so many words or by the nature of the work."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.asking.blanks import blank_figures
from nlp_reports.guidelines.asking.bracketed import unmarked, with_units_marked
from nlp_reports.guidelines.asking.by_nature import by_nature, by_opener
from nlp_reports.guidelines.asking.comparing import DETAIL, IF_NONE, REACHED, said
from nlp_reports.guidelines.asking.counting import is_event, noun_at_start
from nlp_reports.guidelines.asking.demanded import Asked, bare_name
from nlp_reports.guidelines.asking.demands import Demands
from nlp_reports.guidelines.asking.figure_names import begun, clipped, named
from nlp_reports.guidelines.asking.listing import lists_figures
from nlp_reports.guidelines.asking.matters import brackets_of, clauses, without_opener
from nlp_reports.guidelines.asking.name_ends import tidied, whole_share
from nlp_reports.guidelines.asking.number_words import asks, members
from nlp_reports.guidelines.asking.one_figure import with_one_figure_lists
from nlp_reports.guidelines.asking.phrasing import completed, phrased
from nlp_reports.guidelines.asking.punctuation import as_written, plainly_marked
from nlp_reports.guidelines.asking.rates import TARGET
from nlp_reports.guidelines.asking.rewording import reworded
from nlp_reports.guidelines.asking.shorthand import in_full
from nlp_reports.guidelines.asking.squares import Listed, shown
from nlp_reports.guidelines.asking.subjects import deeds_of_each, stocks_of_each
from nlp_reports.guidelines.asking.terse import spelled_out
from nlp_reports.model import Indicator
from nlp_reports.text import fold

# "Số lượng, chất lượng CNVCLĐ": their quality is told in words.
_QUALITY = re.compile(
    r"(?<!\w)(số lượng)(?:(?:,| và|;) (?:chất lượng|cơ cấu|trình độ|độ tuổi|giới tính|thành phần|phân bố))+(?: của)?"
    r"(?: đội ngũ)?(?= \w|\s*[.;(]|\s*$)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:(?:tổng )?số|tỷ lệ) (?=[A-ZĐ][^\W\d_A-Z]*(?: (?![A-ZĐ])|$))")
_LISTED = "Số liệu cần có:"
_COMING = re.compile(r"(?:lượt|người|học viên|đại biểu)(?!\w)(?!.* (?:được|bị) )")
_RESULT = frozenset({"kết quả", "nêu kết quả", "đánh giá kết quả"})


def indicators_of(
    topic: str, text: str, listed: Sequence[Listed] = (), *, bracketed: bool = False
) -> tuple[Indicator, ...]:
    """Return the figures that the item `text` asks for, the demanded ones first told by the item itself.

    `listed`: the bare figures that it lists, each list with what it is of; `bracketed`: whether the guideline says
    that its brackets hold what is to be told in figures.

    >>> [i.name for i in indicators_of("II.5.c", "Tập huấn cán bộ (số cuộc, số người tham gia).")]
    ['số cuộc tập huấn cán bộ', 'số người tham gia tập huấn cán bộ']
    """
    written = " ".join((text, *(one.figures for one in listed))).strip()
    blank = blank_figures(text)
    text = _prepared(text)
    detailed = said(DETAIL, text)
    apart = [asked for one in listed for asked in _read_listed(one, text)]
    # What must be told in figures is in the list; of "tổng số CNVCLĐ; số vụ tai nạn" the matter before tells no more.
    asked = apart or list(blank) or _read(text, detailed, bracketed=bracketed)
    if any(one.required and not one.natural for one in asked):
        asked = [_beside_told(one) for one in asked if not one.opening]
    if detailed and not any(one.required for one in asked):
        asked.append(Asked(clipped(without_opener(text)), (), "", natural=True, words=detailed))
    return tuple(
        Indicator(
            f"{topic}#{number}",
            _in_midst(tidied(whole_share(completed(phrased(shown(unmarked(a.name))), written), written))),
            a.counted,
            a.unit,
            a.required,
            as_written(shown(unmarked(a.words)), written),
        )
        for number, a in enumerate(_distinct(asked), start=1)
    )


def _in_midst(name: str) -> str:
    """Return a name whose thing began a sentence with a small letter behind its number word: "số Nợ lương"."""
    found = _NUMBERED.match(name)
    return f"{found[0]}{begun(name[found.end() :])}" if found else name


def _prepared(text: str) -> str:
    return with_units_marked(
        _QUALITY.sub(
            r"\1",
            deeds_of_each(stocks_of_each(plainly_marked(spelled_out(reworded(in_full(with_one_figure_lists(text))))))),
        )
    )


def _read_listed(listed: Listed, text: str) -> list[Asked]:
    """Return what a list of bare figures asks for; what does not say of which work it is, is named by the item's."""
    told = f"{_LISTED} {_prepared(listed.figures)}"
    demands = Demands(text=told)
    found: list[Asked] = []
    for clause in clauses(told):
        demands.head = listed.about.partition(",")[0]
        found += demands.read(clause, brackets_of(told).get(clause, ()), inside=f"({clause}" in told)
    matters = clauses(listed.about or text)
    about = without_opener(matters[0].partition(":")[0]) if matters else ""
    return [dataclasses.replace(_of_work(one, about), clause=len(matters)) for one in found]


def _of_work(one: Asked, about: str) -> Asked:
    """Return a count of bare events, or of those who came to them, named by what they were about."""
    bare = fold(bare_name(one.name))
    if bare == "tiền":
        return dataclasses.replace(one, name="số tiền")
    plain = any(is_event(noun) and bare == fold(noun) for noun in one.counted) or _COMING.match(bare)
    told = set(bare.split()) & set(fold(about).split()[:2])  # "số cuộc kiểm tra" of "Kiểm tra cơ sở"
    return one if told or not plain else dataclasses.replace(one, name=named(one.name, about, one.counted))


def _read(text: str, detailed: str, *, bracketed: bool) -> list[Asked]:
    """Return all that the item asks for, in text order."""
    demands = Demands(bracketed=bracketed, text=text)
    found: list[Asked] = []
    parts, brackets = clauses(text), brackets_of(text)
    for place, clause in enumerate(parts):
        aside = next((part for part in parts[place + 1 : place + 2] if f"({part}" in text), "")
        # "kèm số liệu cụ thể về số người, số tiền" asks of all that went before: the work itself tells the figures.
        general = bool(DETAIL.search(fold(clause))) and bool(found) and not lists_figures(clause)
        head = demands.head
        # "Đồng vốn (quỹ trợ vốn, quỹ quay vòng): người vay, dư nợ": brackets before the colon say which.
        which = f"({clause}):" in text and not asks(clause)
        explicit = (
            demands.pass_over(clause)
            if general
            else []
            if which
            else demands.read(clause, brackets.get(clause, ()), inside=f"({clause}" in text)
        )
        if not explicit and place and f"({clause}" in text:
            demands.head = head  # "(tên, giá trị)": the item goes on with what stood before
        told = any(one.unit != "%" or _is_share_of_things(one) for one in explicit) or asks(aside)
        demand = detailed or said(REACHED, clause) or said(IF_NONE, clause)
        opening = next(iter(members(clause)), "")
        beside = told and not asks(opening) and ":" not in opening
        natural = by_nature(clause, demand=demand, told=told)
        # "Kết quả kết nạp hội viên, số câu lạc bộ lập mới": what "Kết quả" speaks of is counted too.
        natural += [one for one in by_nature(opening, demand="", told=False) if _is_beside(one)] if beside else []
        optional = f"{clause} (nếu có" in text or fold(clause).endswith("nếu có")
        both = [*explicit, *natural] if natural or explicit or told else list(by_opener(clause))
        found += [
            dataclasses.replace(a, clause=place, required=a.required and not (optional and a.natural)) for a in both
        ]
        found += [] if explicit else demands.last_year(clause)
    return found


def _is_share_of_things(one: Asked) -> bool:
    """Tell whether a figure is a share of what is counted, not of a target."""
    return one.unit == "%" and bool(one.counted) and not set(one.counted) & set(TARGET)


def _is_beside(one: Asked) -> bool:
    """Tell whether a figure of the work itself is no result that the rest of the clause tells."""
    return bool(one.words) and not one.name.startswith("kết quả")


def _distinct(asked: list[Asked]) -> list[Asked]:
    """Drop what is asked twice: the same name, or by nature what the item asks in so many words."""
    kept: list[Asked] = []
    said = [one for one in asked if not one.natural]
    for one in asked:
        if one.natural and any(_same_figure(one, other) for other in said):
            continue
        same = next((k for k in kept if _plain(k) == _plain(one)), None)
        if same is None:
            kept.append(one)
        elif one.required and not same.required:
            kept[kept.index(same)] = one
    return kept


def _plain(one: Asked) -> str:
    return fold(one.name).replace("số lượng ", "số ")


def _heads(said: Asked) -> Iterator[str]:
    """Yield the plain nouns of what is counted: "bản" for "bản TƯLĐTT"."""
    yield from (noun for counted in said.counted for noun in noun_at_start(counted, few=True)[:1])


def _same_figure(natural: Asked, said: Asked) -> bool:
    """Tell whether the figure of a work is the one that its item names: the same things, or money of one clause."""
    if said.clause != natural.clause and REACHED.search(fold(natural.words)):
        return False
    paid = bool(natural.unit) and natural.unit == said.unit and said.clause - natural.clause in {0, 1}
    same = bool(set(natural.counted) & set(said.counted))
    return paid or same or bool(set(_heads(said)) & set(natural.counted))


def _beside_told(one: Asked) -> Asked:
    """Return a figure of an item that names some: "Kết quả" then asks for no more of itself than for what is new."""
    general = one.natural and fold(one.words) in _RESULT and not one.name.endswith(" mới")
    return dataclasses.replace(one, required=one.required and not general)
