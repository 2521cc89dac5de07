"""The figures that a guideline's item asks for, in so many words or by the nature of the work."""

import dataclasses
import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.guidelines.matters import clauses, list_parts, without_opener
from nlp_reports.lexicon import table
from nlp_reports.model import Indicator
from nlp_reports.text import expand, fold

NAME_SYLLABLES, NAME_WHOLE = 4, 12
_ASKED = re.compile(
    # "Tổng Liên đoàn", "tổng kết", "tổng hợp" ask for no sum.
    r"(?<!\w)(?P<how>tổng số|số lượng|bao nhiêu|tỷ lệ|bình quân|tổng(?! (?:lđlđ|liên đoàn|công ty|cục|bí thư|kết|hợp))"
    r"|(?<!một )(?<!đa )(?<!dân )(?<!chỉ thị )(?<!kế hoạch )số(?! liệu| \d| điểm| [a-z]?\d))(?!\w)"
    r"(?P<what>(?: (?!tổng số|số|tỷ lệ|bao nhiêu|trong đó|nêu|tách|liên đoàn)[^\s,;.():“”]+){1,9})"
)
_DETAIL = re.compile(r"có số liệu|kèm số liệu|kèm kết quả|số liệu cụ thể|bằng số liệu|kèm theo số liệu|lập biểu")
_COMPARED = re.compile(r"so sánh với|so với|tỷ lệ hoàn thành|kèm số liệu cùng kỳ")
_MONEY = re.compile(
    r"(?<!\w)(?:số tiền|tiền|vốn|nguồn vốn|dư nợ|nợ quá hạn|kinh phí|trị giá|giá trị|thu nhập|hội phí|quỹ|tiền lương)"
    r"(?!\w)"
)
_APART = re.compile(r"(?:tách riêng|nêu riêng|trong đó có)\s+")
_PEOPLE = re.compile(r"(?<!\w)(?:người|học viên)(?!\w)")
_BARE = re.compile(r"(?:đã|mới|được|chưa|hoà giải|giải quyết)\b")


@dataclass(frozen=True, slots=True)
class Asked:
    """One figure before it has an id."""

    name: str
    counted: tuple[str, ...] = ()
    unit: str = ""
    required: bool = True
    natural: bool = False
    words: str = ""


def indicators_of(topic: str, text: str) -> tuple[Indicator, ...]:
    """Return the figures that the item `text` asks for, the demanded ones first told by the item itself.

    >>> [i.name for i in indicators_of("II.5.c", "Tập huấn cán bộ (số cuộc, số người tham gia).")]
    ['số cuộc tập huấn cán bộ', 'số người tham gia tập huấn cán bộ']
    """
    asked: list[Asked] = []
    detailed = _said(_DETAIL, text)
    head = ""
    noun: tuple[str, ...] = ()
    for clause in clauses(text):
        # "kèm số liệu cụ thể về số người, số tiền" asks of all that went before: the work itself tells the figures.
        general = bool(_DETAIL.search(fold(clause))) and bool(asked)
        explicit = [] if general else list(_explicit(clause, head, noun))
        if explicit:
            asked += explicit
            noun = explicit[0].counted or noun
        asked += _by_nature(clause, demand=detailed, named=bool(explicit))
        head = without_opener(clause.partition(":")[0]) if not explicit or ":" in clause else head
    if detailed and not any(one.required for one in asked):
        whole = " ".join(without_opener(text).split()[:NAME_WHOLE]).strip(" .,;:…")
        asked.append(Asked(whole, (), "", natural=True, words=detailed))
    return tuple(
        Indicator(f"{topic}#{number}", a.name, a.counted, a.unit, a.required, a.words)
        for number, a in enumerate(_distinct(asked), start=1)
    )


def _said(pattern: re.Pattern[str], text: str) -> str:
    """Return the words of `text` that `pattern` finds, as written; empty where it finds none."""
    found = pattern.search(fold(text))
    return text[found.start() : found.end()].strip() if found else ""


def _explicit(clause: str, head: str, noun: tuple[str, ...]) -> Iterator[Asked]:
    """Yield what the clause asks for by number words, with the bare nouns that go on in the same list."""
    before, colon, listed = clause.partition(":")
    opening = re.split(r"\s*,\s*(?=(?:\w+ )?(?:\w+ )?(?:số|bao nhiêu|tổng) )", clause)[0]
    context = without_opener(before) if colon else head if _ASKED.search(fold(opening)) else without_opener(opening)
    open_list = bool(colon)
    for piece in re.split(r"\s*,\s*|\s+và\s+(?=số|tỷ lệ|tổng)", listed if colon else clause):
        found = _ASKED.search(fold(piece))
        if found:
            open_list = True
            asked = list(_by_number_word(piece, found, context, noun))
            noun = next((one.counted for one in asked if one.counted), noun)
            yield from (dataclasses.replace(one, words=_quoted(piece)) for one in asked)
        elif apart := _APART.search(fold(piece)):
            of = piece[apart.end() :].strip()
            unit = "" if noun else "đồng" if _MONEY.search(fold(context or clause)) else ""
            yield Asked(f"số {of}", noun, unit, words=_quoted(piece))
        elif open_list:
            bare = _bare_noun(without_opener(piece), context)
            yield from (dataclasses.replace(one, words=_quoted(piece)) for one in bare)
    if compared := _said(_COMPARED, clause):
        yield Asked("tỷ lệ so với chỉ tiêu", ("chỉ tiêu", "kế hoạch"), "%", words=compared)


def _quoted(piece: str) -> str:
    return " ".join(piece.split()).strip(" .,;:…()")


def _by_number_word(piece: str, found: re.Match[str], context: str, noun: tuple[str, ...]) -> Iterator[Asked]:
    """Yield what one piece of a list asks for; `noun` is what the piece before counts ("số đã giải quyết")."""
    how, what = found["how"], found["what"].strip()
    bare = bool(_BARE.match(what))
    counted = _counted(what) or (noun if bare else ())
    whole = piece[found.start() :].strip()
    if how == "tỷ lệ":
        yield Asked(_named(whole, context), counted, "%")
    elif _MONEY.match(what) or (how == "bình quân" and _MONEY.search(fold(piece))):
        yield Asked(_named(piece.strip() if how == "bình quân" else whole, context), (), "đồng")
    elif not counted and bare and (nouns := _all_counted(context)):
        yield from (Asked(f"số {one} {what}", (one,)) for one in nouns)
    elif bare and counted and not _counted(what):
        yield Asked(f"số {counted[0]} {what}", counted)
    elif counted or how in {"tổng số", "số lượng", "bao nhiêu", "số"}:
        yield Asked(_named(piece[found.start() : found.end()].strip(), context, counted), counted)


def _bare_noun(what: str, context: str) -> Iterator[Asked]:
    """Yield the figure that a noun alone asks for in a list of figures ("ngày công", "vốn")."""
    if _MONEY.match(fold(what)):
        yield Asked(_named(what, context), (), "đồng")
        return
    counted = _counted(what)
    if counted and len(what.split()) <= NAME_SYLLABLES and fold(what).startswith(fold(counted[0])):
        yield Asked(_named(what, context, counted), counted)


def _named(phrase: str, context: str, counted: tuple[str, ...] = ()) -> str:
    """Return a name for people: the phrase, with the matter it counts where it is short and does not say so itself."""
    head = context.partition(",")[0]
    told = any(fold(noun) in fold(head) for noun in counted) or fold(head) in fold(phrase)
    name = phrase if told or len(phrase.split()) > NAME_SYLLABLES else f"{phrase} {head[:1].lower()}{head[1:]}"
    return " ".join(re.sub(r"^bao nhiêu", "số", name.strip()).split()[:NAME_WHOLE]).strip(" .,;:…")


@functools.cache
def _nouns() -> tuple[tuple[str, str], ...]:
    nouns = [(fold(noun), noun) for noun in table("count_nouns").keys()]  # noqa: SIM118 - keys() of a table
    return tuple(sorted(nouns, key=lambda pair: (-len(pair[0]), pair[0])))


def _counted(what: str) -> tuple[str, ...]:
    """Return the noun that `what` begins with, else one that stands in it."""
    folded = f" {fold(what)} "
    for key, noun in _nouns():
        if folded.startswith(f" {key} "):
            return (noun,)
    return tuple(noun for key, noun in _nouns() if f" {key} " in folded)[:1]


def _all_counted(text: str) -> tuple[str, ...]:
    """Return every noun that `text` may count, the longest at each place."""
    rest = f" {fold(text)} "
    found: list[tuple[int, str]] = []
    for key, noun in _nouns():
        place = re.search(rf"(?<!\w){re.escape(key)}(?!\w)", rest)
        if place and key.count(" ") >= 1:
            found.append((place.start(), noun))
            rest = rest.replace(key, "_" * len(key))
    return tuple(noun for _, noun in sorted(found))


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


def _by_nature(clause: str, *, demand: str, named: bool) -> list[Asked]:
    """Return what the work of the clause is usually counted in; demanded where it opens with "Kết quả" and the like."""
    folded = fold(clause)
    by_opener = next((opener for opener in _figure_openers() if folded.startswith(f"{opener} ")), "")
    words = clause[: len(by_opener)] or demand
    required = bool(words)
    found: list[Asked] = []
    for part in list_parts(clause):
        written = expand(part)
        for pattern, names, counted, unit in _activities():
            if pattern.search(written):
                each = zip(names, (counted,) if unit else _shares(names, counted), strict=False)
                found += [Asked(name, nouns, "", required, natural=True, words=words) for name, nouns in each if nouns]
                found += [Asked(names[-1], (), unit, required, natural=True, words=words)] if unit else []
    if by_opener and not found and not named:
        found.append(Asked(" ".join(clause.split()[:14]).strip(" .,;:"), (), "", natural=True, words=words))
    return found


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
        if one.natural and any((one.unit and one.unit == s.unit) or set(one.counted) & set(s.counted) for s in said):
            continue
        same = next((k for k in kept if fold(k.name) == fold(one.name)), None)
        if same is None:
            kept.append(one)
        elif one.required and not same.required:
            kept[kept.index(same)] = one
    return kept
