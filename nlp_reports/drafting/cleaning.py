"""A unit's statement in the voice of the parent body: no connective, no unit's name, no local figure."""

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp_reports.drafting.numberless import numberless
from nlp_reports.drafting.requests import addressed
from nlp_reports.drafting.spelling import lowered, well_spelled
from nlp_reports.drafting.wording import any_of, phrase
from nlp_reports.lexicon import table
from nlp_reports.model import Role
from nlp_reports.text import fold
from nlp_reports.themes import predicates, says_something, without_opening, words_of

# "Hơn chín phần mười đoàn viên", "quá nửa số xã" are figures of one unit too.
_FIGURE = re.compile(
    r"(?<![\w-])\d|\b(?:tỷ|tỉ|triệu|nghìn) đồng\b"
    r"|\b(?:(?:hơn|gần|non|ngót|trên|khoảng|chừng|tới|có tới) )?(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)"
    r" phần (?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười|trăm)\b"
    r"|\b(?:hơn|gần|non|ngót|quá|trên|chưa đến|chưa tới|chưa được) (?:một )?nửa(?= số| là| các| đoàn| hội| chị| anh|$)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^()]*\d[^()]*\)")
_LIST_MARK = re.compile(r"^(?:[-–—*+•]\s*|\(?\d{1,2}[.)/]\s+)")
_LINK = re.compile(r"^(?:là|do|vì)\s+(?:do\s+|vì\s+)?", re.IGNORECASE)
# "Khách quan là hai cơn bão …": behind its name a cause is told without the link.
_CLAUSE = re.compile(r"[,;]\s")
_PLACE = re.compile(r"\b(?i:huyện|thành phố|thị xã|xã|phường|thị trấn|quận)\s+(\w+(?:\s\w+)*)$")
_REMAINING = re.compile(r"^((?:(?:hiện|vẫn|cũng|hiện vẫn|cũng vẫn)\s+)?còn)\s+\d+(?:/\d+)?\s+(?=\w)", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
_FEWEST_WORDS = 5
_LONGEST_SUBJECT, _LONGEST_HEADING = 6, 12
# "Về đời sống: …", "cũng có phần do ta: …", "bên ngoài: …": what stands before the colon is no matter.
_HEADING = re.compile(
    r"^về |\b(?:mình|chúng ta|chúng tôi|do ta|nguyên nhân|căn nguyên)\b|^(?:từ )?(?:bên|phía) (?:ngoài|trong)$"
)
_MANNERS = frozenset({"ít", "chậm", "muộn", "thiếu", "kém", "yếu", "khó"})
_MONEY = re.compile(
    r"\d[\d.,]*\s?(?:(?:(?:tỷ|tỉ|triệu|nghìn|ngàn|tr)\s?)?(?:đồng|đ)|tr\.đ)"
    r"(?:/[^\W\d]+(?: [^\W\d]+)?)?(?=$|[,;]\s)"
)
# "cấp thêm cho mỗi Hội cơ sở 10 triệu đồng", "hiện mức đêm 90.000 đồng" say nothing without it.
_WANTS_AMOUNT = re.compile(
    r"\b(?:cấp|hỗ trợ|bố trí|chi|thêm|dành|trích|tặng|giao|trao|nâng) cho\b|^[,; ]*(?:hiện|nay)\b"
)
# "đã đến với 1.056 đoàn viên", "cấp thêm 50 triệu đồng": what stands before "với" or "thêm" is no end.
_GOES_ON = re.compile(r"\b(?:đến|so|đối|cùng|gắn|bố trí|(?<!phụ )(?<!trợ )cấp)$")


@functools.cache
def _openers() -> re.Pattern[str]:
    return any_of(table("draft_openers").keys(), r"(?:\s*[,:]\s*|\s+)")


@functools.cache
def _lead_ins() -> re.Pattern[str]:
    patterns = "|".join(f"(?:{fold(row['pattern'])})" for row in table("draft_lead_ins"))
    return re.compile(rf"(?:{patterns})(?!\w)\s*")


@functools.cache
def _subjects() -> re.Pattern[str]:
    return any_of(table("draft_subjects").keys(), r"\s*,?\s+(?:cũng\s+|đã\s+)?")


@functools.cache
def _voice() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = sorted(table("draft_voice"), key=lambda row: -len(row["phrase"]))
    return tuple((re.compile(rf"\b{re.escape(fold(row['phrase']))}\b(?! tỉnh| uỷ)"), row["said"]) for row in rows)


Name = tuple[re.Pattern[str], str]


class UnitNames:
    """What stands for the name of each unit, and for the place that it is called after."""

    def __init__(self, organisations: Iterable[str] = ()) -> None:
        """Index the names by their words: a draft over thousands of units looks each statement up."""
        named: dict[str, str] = {}
        for name in dict.fromkeys(organisations):
            place = _PLACE.search(name)
            if name:
                named.setdefault(fold(name), "đơn vị")
            if place and place[1].istitle():
                named.setdefault(fold(place[0]), "địa phương")
                named.setdefault(fold(place[1]), "địa phương")
        self._names: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        for text, said in named.items():
            self._names.setdefault(tuple(_WORDS.findall(text)), []).append((text, said))
        self._lengths = sorted({len(words) for words in self._names if words})

    def within(self, text: str) -> list[Name]:
        """Return the names that may stand in `text` with what is said instead, the longest first.

        >>> [said for _, said in UnitNames(["LĐLĐ huyện Khe Lau"]).within("Tại LĐLĐ huyện Khe Lau")]
        ['đơn vị', 'địa phương', 'địa phương']
        """
        words = _WORDS.findall(fold(text))
        spans = {tuple(words[at : at + length]) for length in self._lengths for at in range(len(words) - length + 1)}
        found = {name for span in spans for name in self._names.get(span, ())}
        longest = sorted(found, key=lambda name: (-len(name[0]), name))
        return [(re.compile(rf"\b(?<!tỉnh ){re.escape(text)}\b"), said) for text, said in longest]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What is left of a statement; `own` tells that the unit itself was its subject and has been left out."""

    text: str
    own: bool = False


def cleaned(text: str, names: Sequence[Name], role: Role) -> Cleaned:
    """Return `text` without list mark, connectives, unit names and local figures; empty when nothing sound is left.

    Of a proposal small numbers of what is asked for are left out, and the colon behind whom it is asked of.

    >>> cleaned("Tuy nhiên, hoạt động nữ công của huyện còn mờ nhạt.", (), Role.LIMITATION).text
    'hoạt động nữ công của địa phương còn mờ nhạt'
    >>> cleaned("LĐLĐ huyện có lúc chưa kiên quyết, thiếu đôn đốc.", (), Role.CAUSE_SUBJECTIVE)
    Cleaned(text='có lúc chưa kiên quyết, thiếu đôn đốc', own=True)
    """
    said = _without_openers(_LIST_MARK.sub("", well_spelled(text.strip())).rstrip(" .;:/"))
    rest = _without_subject(said, names)
    own, said = rest != said, rest
    for pattern, instead in (*names, *_voice()):
        said = _replaced(said, pattern, instead)
    if role is Role.PROPOSAL:
        said = numberless(addressed(said))
    if role.is_cause:
        said = _LINK.sub("", said)
    said = _predicated(_without_figures(_REMAINING.sub(r"\1 ", _BRACKETS.sub("", said)), role))
    return Cleaned(lowered(said) if len(said.split()) >= _FEWEST_WORDS else "", own=own)


def has_figure(text: str) -> bool:
    """Tell whether `text` holds a figure of its own; "Covid-19" holds none."""
    return bool(_FIGURE.search(text))


def _without_subject(text: str, names: Sequence[Name]) -> str:
    """Return `text` without the unit, by name or by kind, that opens it as its subject."""
    named = next((found for pattern, _ in names if (found := pattern.match(fold(text)))), None)
    subject = named or _subjects().match(fold(text))
    rest = text[subject.end() :].lstrip(" ,") if subject else text
    # "Ban Thường vụ Tỉnh uỷ …" is somebody else.
    return text if named is None and rest[:1].isupper() else rest


def _without_openers(text: str) -> str:
    while found := _openers().match(fold(text)) or _lead_ins().match(fold(text)):
        text = text[found.end() :]
    bare = without_opening(text)
    # "Lẽ thứ nhất là dịch bệnh …"
    return text if bare == text else _without_openers(_LINK.sub("", bare))


def _replaced(text: str, pattern: re.Pattern[str], instead: str) -> str:
    parts: list[str] = []
    done = 0
    for match in pattern.finditer(fold(text)):
        parts += (text[done : match.start()], instead)
        done = match.end()
    return "".join((*parts, text[done:]))


def _without_figures(text: str, role: Role) -> str:
    """Return the beginning of `text` before its first figure, as far as it says something; empty when it says nothing.

    It ends with a clause, or before a word that only leads up to the figure ("lên mức 500.000 đồng").
    """
    figure = _FIGURE.search(text)
    if figure is None:
        return text
    ends = [match.start() for match in _CLAUSE.finditer(text, 0, figure.start())]
    lead = _figure_leads().search(fold(text[: figure.start()]))
    before = fold(text[: figure.start()]).split()[-1:]
    clause = fold(text[max(ends, default=0) : figure.start()])
    if lead is None and _MONEY.match(text, figure.start()) and amount_words().isdisjoint(before):
        # "còn doanh nghiệp nợ kinh phí 1,48 tỷ đồng": an amount at the end may go by itself.
        ends += [] if _WANTS_AMOUNT.search(clause) else [figure.start()]
    if lead is not None and not _GOES_ON.search(fold(text[: lead.start()]).rstrip()):
        ends.append(lead.end() if lead["kept"] else lead.start())
    kept = text[: max(ends, default=0)].rstrip(" ,;")
    return kept if says_something(kept, role) else ""


@functools.cache
def amount_words() -> frozenset[str]:
    """Return the words that say nothing without the amount right behind them ("đã chi 650 triệu đồng")."""
    words = table("draft_amount_words").keys()
    return frozenset(map(fold, words))


@functools.cache
def _figure_leads() -> re.Pattern[str]:
    """Return the words right before a figure that may be left out with it, or kept without it."""
    leads = {
        kept: [row["lead"] for row in table("draft_figure_leads") if row["kept"] == kept] for kept in ("yes", "no")
    }
    kept, left = ("|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w))) for words in leads.values())
    return re.compile(rf"\b(?:(?P<kept>{kept})|\s(?:{left}))\s+$")


def _predicated(text: str) -> str:
    """Return a telegram's "báo cáo: chậm, thiếu biểu" as a clause, a heading before it left out ("về đời sống: …")."""
    head, colon, rest = text.partition(": ")
    if colon and _HEADING.search(fold(head)) and len(head.split()) <= _LONGEST_HEADING:
        return rest
    first = "".join(words_of(rest)[:1])
    short = 0 < len(head.split()) <= _LONGEST_SUBJECT and ";" not in head
    if not colon or not short or first not in predicates():
        return text
    if "," not in head:
        return f"{head} {rest}"
    # "Phản biện, góp ý: ít" tells of both.
    plain = predicates().isdisjoint(words_of(head))
    return f"{head} còn {rest}" if plain and first in _MANNERS else text


def deed(said: str) -> str:
    """Return a unit's own deed as done ("đã …"), unless it says so, or says that it was not.

    >>> deed("bám sát nghị quyết"), deed("không để ai thiếu quà")
    ('đã bám sát nghị quyết', 'không để ai thiếu quà')
    """
    return said if said.split(maxsplit=1)[0] in _done() else f"{phrase('deed')} {said}"


@functools.cache
def _done() -> frozenset[str]:
    return frozenset(table("negations").keys()) | aspects()


@functools.cache
def aspects() -> frozenset[str]:
    """Return the words that say how far what stands behind them is done: "đã", "đang"."""
    return frozenset(table("aspect_words").keys())


def verb(role: Role, *, own: bool) -> str:
    """Return the name of the phrase that says who speaks: `own` when the unit itself was the subject."""
    return f"{'own' if own else 'verb'} {role.value}"
