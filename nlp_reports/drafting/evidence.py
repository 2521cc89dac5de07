"""The figures that may stand in a draft, each said once: beside the theme that it is about, or by itself."""

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal

from nlp_reports.drafting.figures import Said, said
from nlp_reports.drafting.spelling import lowered
from nlp_reports.drafting.targets import Reach
from nlp_reports.lexicon import table
from nlp_reports.model import Guideline, Theme, Total
from nlp_reports.text import fold
from nlp_reports.themes import about, stop_words, terms, words_of

_EACH, _IN_ALL, _FEW = 3, 6, 2
# A topic is named in its first words, so many at most.
_QUOTED = re.compile(r"“[^“”]*”")
_LONGEST_NAME = 12
# "Chăm sóc", "vận động": a part of so few words may be a verb that wants what comes behind the comma.
_OBJECT = 3
_FIGURES = re.compile(r"(?<!\w)(?:số|tỷ lệ|kinh phí|lý do|bao nhiêu|mấy)(?!\w)")
# "Từ đầu năm đã lập thêm tổ hợp tác" asks about these.
_SINCE = re.compile(r"^(?:từ đầu năm|trong năm|năm qua)(?: đã)?\s+(?=\w)", re.IGNORECASE)
_GOES_ON = re.compile(r"\s(?=(?:của|và|do|cho|trong|về|theo|vào|với|gắn|so)\s)")
_HEARD = 400
_WHOLE = Decimal(100)


class Evidence:
    """The figures of a draft; each is said once."""

    def __init__(self, guideline: Guideline, totals: Sequence[Total], found: Sequence[Reach], received: int) -> None:
        """Take the totals that may be said, the results held against targets, and how many reports there are."""
        self._titles = {topic.id: topic.title for topic in guideline.topics}
        self._asked = {topic.id: _pairs(topic.title) for topic in guideline.topics}
        often = Counter(pair for asked in self._asked.values() for pair in asked)
        self._usual = {pair for pair, count in often.items() if count > max(_FEW, len(self._asked) // 4)}
        reached = {reach.indicator.id for reach in found}
        self._totals = [total for total in totals if total.indicator not in reached and not is_downside(total.title)]
        self._reaches = list(found)
        self._received = received
        self._matters: dict[str, str] = {}

    def _supports(self, indicator: str, title: str, theme: Theme) -> bool:
        """Tell whether the indicator is about the matter of `theme`, and asked for where or in the words it is told."""
        topic = _topic(indicator)
        matter, counted = self._matter(theme), about([title], theme.role)
        asked = about([self._titles.get(topic, "")], theme.role)
        if matter and counted:
            # "Vốn giao" of a project is of no loans: where it is asked for must be about the matter, too.
            return matter == counted and (asked == matter or topic == topic_of(theme))
        if topic == topic_of(theme) and asked in {"", matter}:
            return True
        return bool((_pairs(theme.label) - self._usual) & (self._asked.get(topic, set()) | _pairs(title)))

    def _matter(self, theme: Theme) -> str:
        """Return what a theme is about: once for all figures, and by its most representative statements."""
        if theme.id not in self._matters:
            self._matters[theme.id] = about([said.text for said in theme.statements[:_HEARD]], theme.role)
        return self._matters[theme.id]

    def totals_of(self, theme: Theme, matter: str = "") -> list[Said]:
        """Return the totals that stand beside `theme` and the name of its `matter`, which leave what is waiting."""
        chosen = [total for total in self._totals if self._supports(total.indicator, total.title, theme)][:_EACH]
        self._totals = [total for total in self._totals if total not in chosen]
        return [said(total, self._received, matter) for total in chosen]

    def other_totals(self) -> list[tuple[str, list[Said]]]:
        """Return totals that no theme took, under the matter that asks for them: those of the most units first.

        They stand in the guideline's order; what it asks in too many words to name is left to the annex.
        """
        groups: dict[str, list[Total]] = defaultdict(list)
        topics: dict[str, list[Total]] = defaultdict(list)
        for total in self._totals:
            topics[_topic(total.indicator)].append(total)
        for topic, totals in topics.items():
            clause = clause_for([total.title for total in totals[:_EACH]], self._titles.get(topic, ""))
            if matter := matter_asked(clause):
                groups[matter] += totals
        most = sorted(groups, key=lambda matter: -max(len(total.reports) for total in groups[matter]))[:_IN_ALL]
        chosen = ((matter, found[:_EACH]) for matter, found in groups.items() if matter in most)
        return [(matter, [said(total, self._received, matter) for total in found]) for matter, found in chosen]

    def reaches_of(self, theme: Theme, *, short: bool) -> list[Reach]:
        """Return the results against targets that stand beside `theme`, which leave what is waiting."""
        chosen = [
            reach
            for reach in self._reaches
            if _falls_short(reach) is short and self._supports(reach.indicator.id, reach.indicator.name, theme)
        ]
        self._reaches = [reach for reach in self._reaches if reach not in chosen]
        return chosen

    def other_reaches(self, *, short: bool) -> list[Reach]:
        """Return the results against targets that no theme took."""
        return [reach for reach in self._reaches if _falls_short(reach) is short]


def _topic(indicator: str) -> str:
    return indicator.split("#", maxsplit=1)[0]


def clause_for(counted: Sequence[str], title: str) -> str:
    """Return the clause of a topic's title that tells of all that is counted: the first, unless only a later one does.

    A clause that lists figures itself names no matter.

    >>> clause_for(["số sản phẩm lên sàn"], "Vật tư trả chậm; đưa sản phẩm lên sàn")
    'đưa sản phẩm lên sàn'
    >>> clause_for(["số bản còn hiệu lực"], "Thoả ước lao động; tỷ lệ bản đạt loại B")
    'Thoả ước lao động'
    """
    first, *others = (part.strip() for part in title.split(";"))
    wanted = [_pairs(one) for one in counted]
    if any(pairs & _pairs(first) for pairs in wanted):
        return first
    later = (one for one in others if not _FIGURES.search(fold(one)))
    return next((one for one in later if all(pairs & _pairs(one) for pairs in wanted)), first)


def matter_asked(title: str) -> str:
    """Return what a topic of the guideline is about in its first words; empty when that is too long to say.

    >>> matter_asked("Thu, nộp hội phí so với kế hoạch; nợ kinh phí"), matter_asked("Số vụ, số người, " + 12 * "x ")
    ('thu, nộp hội phí so với kế hoạch', '')
    >>> matter_asked("Phong trào “Giỏi việc nước, đảm việc nhà”, " + 12 * "x ")
    'phong trào “Giỏi việc nước, đảm việc nhà”'
    >>> matter_asked("Từ đầu năm đã lập thêm tổ hợp tác")
    'lập thêm tổ hợp tác'
    >>> matter_asked("Chăm sóc, giáo dục, bảo vệ thiếu nhi, " + 12 * "x ")
    'chăm sóc, giáo dục, bảo vệ thiếu nhi'
    >>> matter_asked("Tham gia, phối hợp các đoàn kiểm tra, " + 12 * "x ")
    'tham gia, phối hợp các đoàn kiểm tra'
    """
    first = _SINCE.sub("", _before(r"[;:(…]", title).strip(" .,"))
    named = first if len(first.split()) <= _LONGEST_NAME else _parts_named(first)
    counted = fold(named).startswith(("số ", "tổng số "))
    return "" if counted or len(named.split()) > _LONGEST_NAME else lowered(named)


def _parts_named(first: str) -> str:
    """Return the first parts of a long name that a comma ends: as many as say what is done to what."""
    named = part = _before(",", first)
    while (len(part.split()) < _OBJECT or fold(part.strip()) in _fillers()) and len(named) < len(first):
        part = _before(",", first[len(named) + 1 :])
        if len(named.split()) + len(part.split()) > _LONGEST_NAME:
            # "Học tập, quán triệt nghị quyết" goes on with whose it is.
            named += "," + _GOES_ON.split(part)[0]
            break
        named += "," + part
    return named


def _before(mark: str, title: str) -> str:
    """Return what stands before the first `mark` outside quotation marks, without the part whose quotation is cut."""
    masked = _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), title)
    said = re.split(mark, masked, maxsplit=1)[0]
    whole = said[: said.find("“")].rpartition(",")[0] if "“" in said else said
    return title[: len(whole)]


def is_downside(title: str) -> bool:
    """Tell whether what a title counts is no strength; what was lent and poverty that went down are none of that.

    >>> is_downside("số vụ tai nạn lao động"), is_downside("dư nợ cho vay")
    (True, False)
    """
    said = f" {' '.join(words_of(title))} "
    return any(f" {word} " in said.replace(" dư nợ ", " ").replace(" giảm nghèo ", " ") for word in _downsides())


@functools.cache
def _downsides() -> tuple[str, ...]:
    return tuple(" ".join(words_of(row["word"])) for row in table("downside_words"))


def _pairs(text: str) -> set[str]:
    """Return the pairs of neighbouring words that mean something."""
    pairs = {term for term in terms(words_of(text)) if " " in term and not stop_words() & set(term.split())}
    return pairs - _fillers()


@functools.cache
def _fillers() -> frozenset[str]:
    return frozenset(row["word"] for row in table("matter_fillers"))


def _falls_short(reach: Reach) -> bool:
    """Tell whether units together fall short of a target, or most of them where the amounts are not told."""
    if reach.due:
        return bool(reach.share < _WHOLE)
    return len(reach.short) * len("ab") >= len(reach.outcomes)


def topic_of(theme: Theme) -> str:
    """Return the guideline topic that at least half of the units of `theme` speak to; empty when there is none."""
    counts = Counter(topic for topic, _ in {(said.topics[0], said.report) for said in theme.statements if said.topics})
    topic = max(sorted(counts), key=lambda topic: counts[topic], default="")
    return topic if counts[topic] * len("ab") >= theme.organisations else ""
