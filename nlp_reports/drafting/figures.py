"""Totals as the draft says them: what is counted beside the number, and from how many units where some are missing."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from nlp_reports.drafting.cleaning import amount_words, aspects
from nlp_reports.drafting.guarding import Allowed, Counts
from nlp_reports.drafting.spelling import lowered
from nlp_reports.drafting.targets import TOTAL
from nlp_reports.drafting.wording import phrase
from nlp_reports.lexicon import table
from nlp_reports.model import Doubt, Guideline, SectionKind, Total
from nlp_reports.text import fold, written

_MOST_DECIMALS = 3
# "Phổ biến pháp luật cho người lao động": what is done goes by the words before it.
_FOR_WHOM = re.compile(r"\s(?=(?:của|cho|trong|về|theo|với|so|đến|tính đến|năm)\s)")
_STEPS = ((Decimal(10) ** 9, "tỷ"), (Decimal(10) ** 6, "triệu"))
_COUNTERS = ("tổng số ", "số lượng các ", "số lượng ", "số ")
# "Số m2 đất hiến 14.330 m2" says its unit twice.
_AREA = re.compile(r"^(?:tổng )?số (?:m2|m²|mét vuông) (?=đất|đường)", re.IGNORECASE)
# "48 chỉ tiêu đạt và vượt" adds up what every unit was set anew.
_UNSAYABLE = ("kết quả", "tỷ lệ", "chỉ tiêu")


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
            return f"{written(value / step)} {name} đồng"
    return f"{written(value)} đồng"


def of_plan(done: Decimal, due: Decimal, unit: str) -> str:
    """Return a result and its target in one unit.

    >>> of_plan(Decimal(16644500000), Decimal(17930000000), "đồng"), of_plan(Decimal(62), Decimal(60), "")
    ('16.644,5/17.930 triệu đồng', '62/60')
    """
    if unit != "đồng":
        return f"{written(done)}/{written(due)} {unit}".strip()
    for step, name in _STEPS:
        if done >= step and max(_decimals(done / step), _decimals(due / step)) <= _MOST_DECIMALS:
            return f"{written(done / step)}/{written(due / step)} {name} đồng"
    return f"{written(done)}/{written(due)} đồng"


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.normalize().as_tuple().exponent))


def quantity(value: Decimal, unit: str) -> str:
    """Return a value with its unit.

    >>> quantity(Decimal(60), ""), quantity(Decimal(5000000), "đồng")
    ('60', '5 triệu đồng')
    """
    return money(value) if unit == "đồng" else f"{written(value)} {unit}".strip()


def said(total: Total, received: int, matter: str = "") -> Said:
    """Return `total` in words: "3.820 suất quà Tết", "số tiền chăm lo Tết 2.216,5 triệu đồng".

    The name of the `matter` that it stands beside is not said again.
    """
    whole, amount = _AREA.sub("diện tích ", total.title.strip()), quantity(total.value, total.unit)
    title = without_matter(whole, matter)
    counter = _counter(title)
    # "số dư đến 31/10/2023: 4.664,8 triệu đồng": two numbers do not stand side by side.
    between = ": " if title[-1:].isdigit() else " "
    counted = counter and not total.unit
    text = f"{amount} {received_by(title[len(counter) :])}" if counted else f"{lowered(title)}{between}{amount}"
    units = "" if len(total.reports) == received else f"{len(total.reports)}/{received}"
    return Said(f"{TOTAL}{total.indicator}", text, units)


def _counter(title: str) -> str:
    return next((word for word in _COUNTERS if fold(title).startswith(word)), "")


def without_matter(title: str, matter: str) -> str:
    """Return `title` without the name of `matter` at its end, as long as it still names a thing.

    >>> without_matter("số lượt người dự phổ biến pháp luật", "phổ biến pháp luật cho người lao động")
    'số lượt người dự'
    >>> without_matter("số đơn tiếp nhận", "tiếp nhận, giải quyết đơn thư")
    'số đơn tiếp nhận'
    >>> without_matter("số lượt người được tư vấn pháp luật", "tư vấn pháp luật")
    'số lượt người được tư vấn pháp luật'
    """
    words = title.split()
    for name in (matter, _FOR_WHOM.split(matter)[0]):
        size = len(name.split())
        named = bool(size) and fold(" ".join(words[-size:])) == fold(name)
        if named and _names_a_thing(left := " ".join(words[:-size])):
            return left
    return title


def _names_a_thing(title: str) -> bool:
    """Tell whether a title cut short still names what is counted, and no verb waits for what was cut off."""
    last = fold(title).split()[-1:]
    # "Tổng số tiền 24 đồng": of money the amount stands behind its name.
    waiting = aspects() | amount_words() - {"tiền"}
    return len(title) > len(_counter(f"{title} ").strip()) and waiting.isdisjoint(last)


def received_by(counted: str) -> str:
    """Return who is counted as those to whom a deed was done, where it is named as if they did it.

    >>> received_by("người hỗ trợ đoàn viên"), received_by("lượt người phổ biến pháp luật")
    ('người được hỗ trợ', 'lượt người được phổ biến pháp luật')
    >>> received_by("lượt người dự phổ biến"), received_by("nhà hỗ trợ đoàn viên")
    ('lượt người dự phổ biến', 'nhà hỗ trợ đoàn viên')
    """
    deeds, people = _deeds_for_people()
    found = re.match(rf"({people}) ({deeds})(?!\w)(?: (?:{people})(?!\w))?", fold(counted))
    if found is None:
        return counted
    who, did = counted[: found.end(1)], counted[found.start(2) : found.end(2)]
    return f"{who} {phrase('received')} {did}{counted[found.end() :]}"


@functools.cache
def _deeds_for_people() -> tuple[str, str]:
    """Return the patterns of what is done for people, and of the words for people."""
    deeds = table("draft_deeds_for_people").keys()
    people = [name for row in table("counted_kin") if row["noun"] == "người" for name in row.values("kin")]
    return _either(deeds), _either(people)


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, map(fold, words)), key=lambda word: (-len(word), word)))


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
        if not _bare(total.title).startswith(_UNSAYABLE) and _names_what_is_counted(total)
        if len("ab") * len(total.reports) > len(known)
        if not results or sections.get(total.indicator.split("#")[0], "") in results
    ]


def _bare(title: str) -> str:
    """Return a title folded, without the word that counts."""
    told = fold(title.strip())
    return told.removeprefix(_counter(told))


def _names_what_is_counted(total: Total) -> bool:
    """Tell whether a number can stand before what it counts: "43 tổ" says nothing of which."""
    return bool(total.unit) or len(_bare(total.title).split()) > 1


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
