"""Totals as the draft says them: what is counted beside the number, and from how many units where some are missing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from nlp_reports.drafting.guarding import Allowed, Counts
from nlp_reports.drafting.wording import phrase
from nlp_reports.model import Doubt, Guideline, SectionKind, Total
from nlp_reports.text import fold

_MOST_DECIMALS = 3
_STEPS = ((Decimal(10) ** 9, "tỷ"), (Decimal(10) ** 6, "triệu"))
_COUNTERS = ("tổng số ", "số lượng các ", "số lượng ", "số ")
# "Số m2 đất hiến 14.330 m2" says its unit twice.
_AREA = re.compile(r"^(?:tổng )?số (?:m2|m²|mét vuông) (?=đất|đường)", re.IGNORECASE)
_UNSAYABLE = ("kết quả", "tỷ lệ")


@dataclass(frozen=True, slots=True)
class Said:
    """A figure in words and what it is computed from.

    Attributes:
        key: the source key of a total; empty for what is computed from the values in `sources`.
        text: the figure in words.
        units: "n/m" of the units in a total; empty where no unit is missing.
        sources: the words of each unit's value by its key; empty for a total, which is a source itself.
    """

    key: str
    text: str
    units: str = ""
    sources: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the words with the units that gave it."""
        return phrase("figure", said=self.text, units=self.units) if self.units else self.text

    @property
    def told_by(self) -> Mapping[str, str]:
        """Return the sources by key."""
        return self.sources or {self.key: self.text}


def money(value: Decimal) -> str:
    """Return an amount as an office writes it, every digit kept: tỷ or triệu where few decimals are needed.

    >>> money(Decimal(1367000000)), money(Decimal(2216500000)), money(Decimal(9850))
    ('1,367 tỷ đồng', '2.216,5 triệu đồng', '9.850 đồng')
    """
    for step, name in _STEPS:
        if abs(value) >= step and _decimals(value / step) <= _MOST_DECIMALS:
            return f"{plain(value / step)} {name} đồng"
    return f"{plain(value)} đồng"


def plain(value: Decimal) -> str:
    """Return a number with dots between thousands and a decimal comma.

    >>> plain(Decimal("12345.50"))
    '12.345,5'
    """
    return f"{value.normalize():,f}".translate(str.maketrans(",.", ".,"))


def of_plan(done: Decimal, due: Decimal, unit: str) -> str:
    """Return a result and its target in one unit.

    >>> of_plan(Decimal(16644500000), Decimal(17930000000), "đồng"), of_plan(Decimal(62), Decimal(60), "")
    ('16.644,5/17.930 triệu đồng', '62/60')
    """
    if unit != "đồng":
        return f"{plain(done)}/{plain(due)} {unit}".strip()
    for step, name in _STEPS:
        if done >= step and max(_decimals(done / step), _decimals(due / step)) <= _MOST_DECIMALS:
            return f"{plain(done / step)}/{plain(due / step)} {name} đồng"
    return f"{plain(done)}/{plain(due)} đồng"


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.normalize().as_tuple().exponent))


def quantity(value: Decimal, unit: str) -> str:
    """Return a value with its unit.

    >>> quantity(Decimal(60), ""), quantity(Decimal(5000000), "đồng")
    ('60', '5 triệu đồng')
    """
    return money(value) if unit == "đồng" else f"{plain(value)} {unit}".strip()


def said(total: Total, received: int) -> Said:
    """Return `total` in words: "3.820 suất quà Tết", "số tiền chăm lo Tết 2.216,5 triệu đồng"."""
    title, amount = _AREA.sub("diện tích ", total.title.strip()), quantity(total.value, total.unit)
    counter = next((word for word in _COUNTERS if fold(title).startswith(word)), "")
    counted = counter and not total.unit
    # "số dư đến 31/10/2023: 4.664,8 triệu đồng": two numbers do not stand side by side.
    between = ": " if title[-1:].isdigit() else " "
    text = f"{amount} {title[len(counter) :]}" if counted else f"{title}{between}{amount}"
    units = "" if len(total.reports) == received else f"{len(total.reports)}/{received}"
    return Said(f"total:{total.indicator}", text, units)


def sure(guideline: Guideline, totals: Sequence[Total], known: set[str]) -> list[Total]:
    """Return the totals that may stand beside claims: results of most of the `known` reports.

    A value that is doubted keeps its total out; units that contradict themselves are not in it and not counted.
    """
    results = {section.id for section in guideline.sections if section.kind is SectionKind.RESULTS}
    sections = {topic.id: topic.section for topic in guideline.topics}
    return [
        total
        for total in totals
        if total.value and total.unit != "%" and _is_sound(total) and set(total.reports) <= known
        if not fold(total.title).startswith(_UNSAYABLE) and _names_what_is_counted(total)
        if len("ab") * len(total.reports) > len(known)
        if not results or sections.get(total.indicator.split("#")[0], "") in results
    ]


def _names_what_is_counted(total: Total) -> bool:
    """Tell whether a number can stand before what it counts: "43 tổ" says nothing of which."""
    title = fold(total.title.strip())
    counter = next((word for word in _COUNTERS if title.startswith(word)), "")
    return bool(total.unit) or len(title.removeprefix(counter).split()) > 1


def _is_sound(total: Total) -> bool:
    """Tell whether no value in a sum is doubted; units that gave none are not counted as having given."""
    return all(doubt is Doubt.UNTAKEN for _, doubt in total.doubts)


def listed(figures: Iterable[Said]) -> str:
    """Return figures one after the other."""
    return "; ".join(map(str, figures))


def sources(figures: Iterable[Said]) -> dict[str, str]:
    """Return what the guard may hold each figure against, by key."""
    return {key: text for figure in figures for key, text in figure.told_by.items()}


def allowed(figures: Sequence[Said], inner: Sequence[Counts] = (), words: Sequence[str] = ()) -> Allowed:
    """Return what a sentence with these figures may say beside its sources.

    These are `inner` counts, what is computed, and the guideline's own `words` for it.
    """
    counts = [Counts(*map(int, figure.units.split("/"))) for figure in figures if figure.units]
    return Allowed((*inner, *counts), (*words, *(figure.text for figure in figures)))
