"""The words that ask for a figure, and the members of a list of such demands."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.guidelines.counting import begins_with_noun, names_money
from nlp_reports.guidelines.demanded import without_order
from nlp_reports.lexicon import Row, table
from nlp_reports.text import fold

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
# "số 12", "số a3" count nothing; "số m2 đất" does.
_NUMBERED = r"(?! (?!m[23](?!\w))[a-z]?\d)"
_JOINT = re.compile(r"\s*,\s*(?:và\s+)?|\s+(?:và|hoặc|hay)\s+|\s+trên\s+(?=tổng số(?!\w))|\s+-\s+|/")
# A rate that only closes what was counted before it is a member of its own.
RATE = re.compile(
    r"(?<!\w)(?:(?:tăng hay giảm|tăng, giảm|hơn kém|ứng với|đạt|chiếm|tăng|giảm|bằng)\s+(?:năm \d{4}\s+)?)?"
    r"(?:tỷ lệ\s+)?(?:bao nhiêu|mấy) (?:phần trăm|%)"
    r"|(?<!\w)(?:đạt|bằng)\s+bao nhiêu(?= so với|$)"
    r"|(?<!\w)(?:đạt|chiếm)\s+tỷ lệ(?!\w)|(?<!\w)tỷ lệ(?: là)? bao nhiêu(?!\w)|(?<!\w)tỷ lệ$"
)
_APART_WORD = re.compile(r"(?:tách riêng|nêu riêng|ghi riêng)\s+(\w+)")
_KINDS = re.compile(r"(?:ở |theo |của )?từng (?:mức|loại|hạng|nhóm|cấp)(?: độ)?\s+(?P<names>[^;:]+,[^;:]+)$")
MATTER_WORDS = 2
_HOW_MANY = frozenset({"bao nhiêu", "mấy"})
_LEADS = re.compile(r"(?:(?:^|\s)(?:hiện|đã|có|được|còn|là|mở|tổ chức|cho|ở|với|vào))+$")
_DONE = "đã "  # "số đơn đã nhận và đã giải quyết": two figures
_SAID = r"(?:nêu rõ|nêu cả|nêu|ghi rõ|ghi|thống kê|cho biết|báo cáo|làm rõ)"


@dataclass(frozen=True, slots=True)
class Ask:
    """A word that asks for a figure: `asks` count, rate, sum or level; the words before it, and those after it."""

    asks: str
    word: str
    before: str
    what: str

    @property
    def whole(self) -> str:
        """Return the word with what it asks for."""
        return f"{self.word} {self.what}".strip()


@functools.cache
def _asking() -> re.Pattern[str]:
    """Return one pattern of all words that ask for a figure, for folded text, the longest first."""
    rows = sorted(table("figure_asks"), key=lambda row: (-len(row["phrase"]), row["phrase"]))
    return re.compile("|".join(map(_alternative, rows)))


def _alternative(row: Row) -> str:
    before = "".join(f"(?<!{re.escape(fold(word))} )" for word in row.values("not_after"))
    after = "|".join(re.escape(fold(word)) for word in row.values("not_before"))
    return (
        rf"(?<!\w){before}{re.escape(fold(row['phrase']))}(?!\w)"
        + (rf"(?! (?:{after})(?!\w))" if after else "")
        + _NUMBERED
    )


@functools.cache
def _kinds() -> dict[str, str]:
    return {fold(row["phrase"]): row["asks"] for row in table("figure_asks")}


def asks_in(member: str) -> Ask | None:
    """Return the first word of `member` that asks for a figure, None where nothing asks.

    >>> asks_in("nêu rõ số lớp tập huấn").what, asks_in("hội phí thu được bao nhiêu").before
    ('lớp tập huấn', 'hội phí thu được')
    >>> asks_in("một số mô hình") is None
    True
    """
    folded = fold(member)
    found = _asking().search(folded)
    if found is None:
        return None
    rate = RATE.search(folded)
    after = _asking().search(folded, found.end())
    if after and _kinds()[found[0]] == "level" and not names_money(member):
        found, after = after, _asking().search(folded, after.end())
    what = member[found.end() : after.start() if after else len(member)]
    kind = "rate" if rate and rate.start() <= found.start() else _kinds()[found[0]]
    return Ask(kind, found[0], member[: found.start()].strip(), re.split(r"[:;()]", what)[0].strip(" ,"))


def matter_before(ask: Ask) -> str:
    """Return the matter that stands before "mấy" or "bao nhiêu", without the verb that leads to it; "" where none does.

    >>> matter_before(asks_in("kiểm tra tài chính mấy cuộc"))
    'kiểm tra tài chính'
    """
    before = _LEADS.sub("", without_order(ask.before)) if ask.word in _HOW_MANY else ""
    return before if len(before.split()) >= MATTER_WORDS else ""


def asks(text: str) -> bool:
    """Tell whether `text` asks for a figure with a word of its own.

    >>> asks("số lớp, số người"), asks("việc mở lớp")
    (True, False)
    """
    return bool(_asking().search(fold(text)))


def members(clause: str) -> tuple[str, ...]:
    """Return the members of a list of demands: parted by commas, and by "và" where a demand or a thing follows it.

    >>> members("số lớp và số người học, đạt bao nhiêu phần trăm kế hoạch")
    ('số lớp', 'số người học', 'đạt bao nhiêu phần trăm kế hoạch')
    >>> members("quản lý và sử dụng quỹ")
    ('quản lý và sử dụng quỹ',)
    """
    folded = _QUOTED.sub(lambda quoted: "\0" * len(quoted[0]), fold(clause))
    cuts = [
        found.span()
        for found in _JOINT.finditer(folded)
        if found[0].strip().startswith(",") or _opens(folded[found.end() :])
    ]
    cuts += [(found.start(), found.start()) for found in RATE.finditer(folded)]
    cuts += [found.span() for found in re.finditer(rf"\s+(?={_SAID} )", folded) if _asks_first(folded[found.end() :])]
    parts, begin = [], 0
    for start, end in sorted(cuts):
        if start >= begin:
            parts.append(clause[begin:start])
            begin = end
    return tuple(part.strip() for part in (*parts, clause[begin:]) if part.strip())


def _opens(rest: str) -> bool:
    """Tell whether what follows "và" is a demand or a thing of its own."""
    return bool(_asking().match(rest)) or begins_with_noun(rest) or rest.startswith(_DONE)


def _asks_first(rest: str) -> bool:
    return bool(re.match(rf"{_SAID} (?:{_asking().pattern})", rest))


def demands_in(listed: str) -> Iterator[str]:
    """Yield the members of a list; of "số lượng và tỷ lệ ở từng mức A, B" each demand for each kind."""
    kinds = _KINDS.search(fold(listed))
    if kinds is None:
        part = _APART_WORD.search(fold(listed))
        joint = re.compile(rf"\s+và\s+(?={part[1]} )", re.IGNORECASE) if part else None
        for member in members(listed):
            yield from joint.split(member) if joint else (member,)
        return
    names = [name.strip() for name in listed[kinds.start("names") :].split(",")]
    for member in members(listed[: kinds.start()]):
        yield from (f"{member} {name}" for name in names)
