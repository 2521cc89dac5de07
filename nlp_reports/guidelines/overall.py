"""Demands that one sentence makes of many items: "các mục từ 5 đến 22 đều phải có số liệu, trừ mục 11"."""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from nlp_reports.guidelines.asking.asked import indicators_of
from nlp_reports.guidelines.asking.demanded import Asked, quoted
from nlp_reports.guidelines.asking.figure_names import clipped
from nlp_reports.guidelines.forms.form import with_rows
from nlp_reports.guidelines.forms.form_cites import path_named
from nlp_reports.guidelines.vocabulary import telling_words
from nlp_reports.model import Indicator, Topic
from nlp_reports.text import fold

_LABEL = r"(?:[ivx]{1,5}|[a-hđ]\d{1,2}|[a-eđ]|\d{1,2})(?:\.(?:[ivx]{1,5}|\d{1,2}|[a-zđ]))*(?![\w/])"
_LINK = r"(?:\s*(?:,|;|và|đến|tới|-|–)\s*(?:(?:các |từ |cả |cuối )*(?:mục|phần|điểm|ý|câu) )?)"
_CITED = re.compile(rf"(?<!\w)(?:mục|phần|nội dung|điểm|ý|câu)(?: số| từ)? (?P<labels>{_LABEL}(?:{_LINK}{_LABEL})*)")
_PIECE = re.compile(rf"(?P<label>{_LABEL})(?P<range>\s*(?:đến|tới|-|–)\s*(?:(?:mục|phần|câu) )?(?=\w))?")
_FIGURES = re.compile(
    r"(?<!\w)(?:phải|cần|đều|bắt buộc|nhất thiết|yêu cầu|có|kèm|nêu)(?!\w)"
    r"[^.]*?(?<!\w)(?:số liệu|con số|bằng số|số cụ thể)"
)
_NOT = re.compile(
    r"(?<!\w)(?:không (?:cần|bắt buộc|yêu cầu|phải|nhất thiết|đòi)|khỏi|chỉ (?:viết|nêu|cần)|viết nhận xét|bằng lời)"
)
_EXCEPT = re.compile(r"(?:trừ|ngoại trừ|không kể|ngoài)(?: các| những)?\s*$")
# "Câu 23 mà không có số em được giúp thì coi như chưa trả lời", "mục 4 phải ghi số lớp": these figures are demanded.
_NAMED = re.compile(
    r"(?<!\w)(?:(?:phải|cần|nhất thiết|bắt buộc)(?: (?:có|nêu|ghi|kê|viết|trả lời|cho biết|rõ|đủ|được|bằng))*"
    r"|(?P<lacks>(?:không|chưa) (?:có|nêu|ghi)(?: rõ| đủ)?|thiếu|bỏ sót)) (?P<told>(?:tổng số|số|tỷ lệ)(?= )"
    r"(?! (?:liệu|trang|dòng|chữ|cụ thể|thứ tự|hiệu|ước|0|không|thì|bắt buộc|phải có|cần có|nêu trên|trên|ấy|đó|này)"
    r"(?!\w))[^.;]*?)"
    r"(?(lacks)(?=,? (?:thì|sẽ|là)(?: (?:bị|sẽ|phải))* (?:coi|xem|trả|chưa|không được|gửi|viết|làm|tính)(?!\w))"
    r"|(?=,? (?:thì|là|để|đến|tính)(?!\w)|[.;]|$))"
)


_NIL = re.compile(
    r"(?<!\w)(?:nếu |đơn vị |nơi |nào )*không (?:phát sinh|xảy ra|có)(?!\w)(?! (?:số|con số|đủ)(?!\w))"
    r"[^.;]*?(?<!\w)(?<!chưa )(?:ghi|viết|điền|báo|nói|trả lời)"
)
_ANY = re.compile(r"(?<!\w)(?:mục|phần|nội dung|câu|ý|điểm) (?:nào(?!\w)[^.;]*)?$")
_PIECES = re.compile(r"[,;:]| và ")
_MATTER = re.compile(
    r"(?:^|[,;:]| và )\s*(?!riêng |với |đối với |tại |ở )(?P<matter>[^\W\d]+(?: [^\W\d]+){0,5}?) "
    r"(?:(?:ở|tại|của|trong|thuộc)(?: các)? |\()$"
)
_LARGE_FIRST = re.compile(r"(?<!\w)((?:mục|phần|câu|khoản) \d{1,2}),? (?:điểm|ý|tiết) ([a-zđ])(?!\w)")
_SMALL_FIRST = re.compile(r"(?<!\w)(?:điểm|ý|tiết|khoản) \w{1,2} (?:của )?(?:mục|phần|khoản)(?!\w)")


@dataclasses.dataclass(frozen=True, slots=True)
class Overall:
    """A demand for figures of many items: the labels it names, those it leaves out, its words.

    A label stands alone or with the last of its range. `figures`: those that it names, empty where any will do.
    """

    of: tuple[tuple[str, str], ...]
    but: tuple[tuple[str, str], ...]
    words: str
    figures: str = ""


def demands_of_many(sentences: Iterable[str]) -> Iterator[Overall]:
    """Yield the demands for figures that sentences make of items by their labels.

    >>> one, = demands_of_many(["Các mục từ 5 đến 22 đều phải có số liệu, chỉ riêng mục 11 không cần con số."])
    >>> one.of, one.but
    ((('5', '22'),), (('11', ''),))
    """
    for sentence in sentences:
        folded = fold(sentence)
        cited = list(_CITED.finditer(folded))
        yield from _named(sentence, cited)
        if not _FIGURES.search(folded):
            continue
        of: list[tuple[str, str]] = []
        but: list[tuple[str, str]] = []
        for one, following in pairwise([*cited, None]):
            if one is None:
                continue
            told = folded[one.end() : following.start() if following else len(folded)]
            left_out = _EXCEPT.search(folded[: one.start()]) or _NOT.search(told)
            (but if left_out else of).extend(_labels(one["labels"]))
        if of:
            yield Overall(tuple(of), tuple(but), quoted(sentence))


def _named(sentence: str, cited: Sequence[re.Match[str]]) -> Iterator[Overall]:
    """Yield the demand that a sentence makes of items by their labels for figures that it names."""
    found = _NAMED.search(fold(sentence), cited[-1].end()) if cited else None
    if found and len(fold(sentence)) == len(sentence) and not _EXCEPT.search(fold(sentence)[: cited[0].start()]):
        of = [label for one in cited for label in _labels(one["labels"])]
        yield Overall(tuple(of), (), quoted(sentence), sentence[found.start("told") : found.end("told")])


@dataclasses.dataclass(frozen=True, slots=True)
class Nil:
    """What may be answered by none: the item with this label, or those to the `last` of a range; the matter alone."""

    first: str
    last: str = ""
    matter: str = ""


def nil_of_many(sentences: Iterable[str]) -> Iterator[Nil]:
    """Yield the items, or ranges of them, that sentences say may be answered by none.

    >>> list(nil_of_many(["Điểm đ mục 2 (đơn thư), điểm c mục 4: đơn vị không phát sinh ghi “0”."]))
    [Nil(first='2.đ', last='', matter=''), Nil(first='4.c', last='', matter='')]
    >>> list(nil_of_many(["Các mục 7, 9 đến 12 không phát sinh thì ghi “không”.", "Mục 3 phải có số liệu."]))
    [Nil(first='7', last='', matter=''), Nil(first='9', last='12', matter='')]
    >>> list(nil_of_many(["Mục 3 và đơn thư ở mục 9 nếu không phát sinh thì ghi “không”."]))
    [Nil(first='3', last='', matter=''), Nil(first='9', last='', matter='đơn thư')]
    >>> list(nil_of_many(["Mục 6 điểm b không phát sinh thì ghi “không”."]))
    [Nil(first='6.b', last='', matter='')]
    >>> list(nil_of_many(["Tên các mục I, II giữ nguyên; mục nào đơn vị không có thì ghi “không có”."]))
    []
    """
    for folded in map(fold, sentences):
        none = _NIL.search(folded)
        cited = _LARGE_FIRST.sub(r"\1.\2", folded[: none.start()]) if none else ""
        cited = "" if _is_of_any(cited) else cited
        # "Điểm đ mục 2" is one item, told from the small to the large.
        small = [path for path in map(path_named, _PIECES.split(cited)) if "." in path]
        lists = (
            Nil(*label, _matter_at(cited, one)) for one in _CITED.finditer(cited) for label in _labels(one["labels"])
        )
        yield from map(Nil, small) if _SMALL_FIRST.search(cited) else lists


def _matter_at(cited: str, cite: re.Match[str]) -> str:
    """Return the matter that is meant within a cited item: "đơn thư" of "đơn thư ở mục 9", of "đơn thư (mục 9)"."""
    found = _MATTER.search(cited, 0, cite.start())
    return found["matter"].strip() if found else ""


def _is_of_any(before: str) -> bool:
    """Tell whether an item is meant whatever it is, not one of those whose names are ruled otherwise before it."""
    # "Tên các mục I, II giữ nguyên; mục nào không có …", but not "các mục 5, 7: mục nào không có …".
    item = _ANY.search(before)
    named = list(_CITED.finditer(before, 0, item.start())) if item else []
    if not item or not named:
        return False
    return bool(re.search(r"\w", re.sub(r"\([^)]*\)", "", before[named[-1].end() : item.start()])))


def _labels(cited: str) -> Iterator[tuple[str, str]]:
    """Yield each label of a list, with the last of its range or ""."""
    pieces = list(_PIECE.finditer(cited))
    place = 0
    while place < len(pieces):
        one = pieces[place]
        last = pieces[place + 1]["label"] if one["range"] and place + 1 < len(pieces) else ""
        yield one["label"], last
        place += 2 if last else 1


def with_demands_of_many(topics: Sequence[Topic], sentences: Iterable[str]) -> tuple[Topic, ...]:
    """Return `topics`, those that such a sentence names and that ask for no figure with one demanded.

    Those that it says may be answered by none are so.
    """
    sentences = tuple(sentences)
    nil = {topic for one in nil_of_many(sentences) for topic in _nil_topics(one, topics)}
    found = [dataclasses.replace(one, zero_allowed=True) if one.id in nil else one for one in topics]
    for demand in demands_of_many(sentences):
        for place, topic in enumerate(found):
            if _names(demand.of, topic.id) and not _names(demand.but, topic.id):
                found[place] = _naming(topic, demand) if demand.figures else demanding(topic, demand.words)
    return tuple(found)


def _nil_topics(nil: Nil, topics: Sequence[Topic]) -> list[str]:
    """Return the ids of the topics that may be answered by none: of those named the ones that speak of the matter."""
    named = [one for one in topics if _names([(nil.first, nil.last)], one.id)]
    matter = telling_words(nil.matter)
    speaking = [one for one in named if len(matter & telling_words(_words(one))) * 2 >= len(matter)]
    return [one.id for one in (speaking if matter and named[1:] else named)]


def _words(topic: Topic) -> str:
    return " . ".join((topic.title, *topic.aspects, *(one.name for one in topic.indicators)))


def _naming(topic: Topic, demand: Overall) -> Topic:
    """Return the topic with the figures that a demand names."""
    asked = (one for one in indicators_of(topic.id, demand.figures) if one.required)
    return with_rows(topic, [Asked(one.name, one.counted, one.unit, words=demand.words) for one in asked])


def demanding(topic: Topic, words: str) -> Topic:
    """Return the topic with figures required: those that it asks for, else those its work is counted in, else one.

    `words`: those of the demand.
    """
    if any(one.required for one in topic.indicators):
        return topic
    own = tuple(dataclasses.replace(one, required=True, words=words) for one in topic.indicators)
    title = topic.title[:1].lower() + topic.title[1:]
    new = Indicator(f"{topic.id}#1", clipped(f"số liệu về {title}"), (), "", required=True, words=words)
    return dataclasses.replace(topic, indicators=own or (new,))


def _names(labels: Iterable[tuple[str, str]], topic: str) -> bool:
    path = fold(topic).split(".")
    return any(_within(path, first.split("."), last.split(".")) for first, last in labels)


def _within(path: list[str], first: list[str], last: list[str]) -> bool:
    """Tell whether an id stands under a label or in a range, named whole or from its item's number on."""
    above = next((at for at, label in enumerate(path) if label.isdigit()), 0) if first[0].isdigit() else 0
    starts = range(above + 1)
    return any(_begins(path[start:], first, last) for start in starts)


def _begins(path: list[str], first: list[str], last: list[str]) -> bool:
    if last == [""]:
        return path[: len(first)] == first
    own = path[: len(first)]
    same = len(own) == len(first) == len(last) and own[:-1] == first[:-1]
    numbers = [part[-1] for part in (own, first, last) if part]
    if not same or not all(number.isdigit() for number in numbers):
        return False
    return int(numbers[1]) <= int(numbers[0]) <= int(numbers[2])
