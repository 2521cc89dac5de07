"""Demands that share their words, written out: "số lượng và tỷ lệ chi đoàn khá, yếu" asks for four figures.

A demand is a head ("số", "tỷ lệ"), a thing and qualifiers of it. Where heads stand side by side before one thing, or
qualifiers of one scale (grades, levels, before and after) behind it, each head is asked of each qualifier.
"""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.guidelines.asking.counting import are_joint, is_deed, is_event, noun_at_start, nouns_in
from nlp_reports.guidelines.asking.listing import kinds_in
from nlp_reports.lexicon import table
from nlp_reports.text import fold

_HEAD: Final = r"(?:tổng số|số lượng|số|tỷ lệ)"
_HEADS = re.compile(
    rf"(?<!\w)(?P<heads>{_HEAD}(?:(?:,| và|,? cùng|/) ?(?:số lượng|tỷ lệ))*)(?: %)?(?: (?:của|các))* (?=\w)"
)
_ONE_HEAD = re.compile(_HEAD)
# Where the thing of a demand ends: another demand, or what closes it.
_END = re.compile(
    rf"[;:()]|(?:,|\s+và|\s+cùng|,? trong đó|,? chia)\s+(?=(?:{_HEAD}|tổng|kinh phí|trị giá|giá trị)(?!\w))"
)
_TIE: Final = r"(?:\s*,\s*(?:và\s+)?|\s+và\s+)"
_NAMED: Final = "cấp|loại|hạng|mức|nhóm|khối|nguồn|thể|là|được|của|ở"
_ALL_LEVELS = re.compile(
    r"(?<!\w)(?:ở |của |theo )?(?:các|từng|mỗi)(?: (?:cấp|loại|mức|hạng)(?: (?:độ|xếp loại))?(?: (?:là|gồm))?)?$"
)
_OF_EACH = re.compile(r"(?<!\w)(?:từng|mỗi|theo)(?!\w)")
_OPENING = re.compile(r"(?:loại|hạng|mức|nhóm) ")
_PLACED = re.compile(r"^(?:của|ở|cho) ")
# "Số lượng và tỷ lệ trên tổng số" names no thing.
_BASE = re.compile(r"(?:trên|so với)(?!\w)")
# "Cấp tỉnh, cấp ngành trở lên" is one level.
_BEYOND = re.compile(r"\s+(?:trở lên|trở xuống)(?!\w)")
# "Cuộc đối thoại định kỳ và đối thoại đột xuất", "hội nghị sơ kết và hội nghị tổng kết".
_DEEDS = re.compile(r"(?:\w+ )?(?P<one>(?P<word>\w+ \w+) \w+(?: \w+){0,3}) và (?P<other>(?P=word) \w+(?: \w+){0,4})")
_TAIL: Final = 20
_MOST_WORDS: Final = 16
_FEW_GRADES: Final = 3


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """Qualifiers of one scale that stand side by side: where they begin and end, and each of them."""

    start: int
    end: int
    each: tuple[str, ...]


def shared_out(clause: str, asides: Sequence[str] = (), about: str = "", text: str = "") -> str:
    """Return a list of demands with those that share their words written out.

    `asides`: what stood in brackets in it, each behind words of `text`; `about`: what stood before it, of which the
    thing may be.

    >>> shared_out("số sáng kiến được công nhận ở cấp cơ sở và cấp tỉnh")
    'số sáng kiến được công nhận ở cấp cơ sở, số sáng kiến được công nhận cấp tỉnh'
    >>> shared_out("số lượng, tỷ lệ nữ đạt danh hiệu")
    'số nữ đạt danh hiệu, tỷ lệ nữ đạt danh hiệu'
    >>> shared_out("số học viên, số lớp")
    'số học viên, số lớp'
    """
    folded = fold(clause)
    if len(folded) != len(clause):
        return clause
    written, begin = "", 0
    for demand in _HEADS.finditer(folded):
        if demand.start() < begin:
            continue
        stop = _END.search(folded, demand.end())
        end = stop.start() if stop else len(clause)
        thing = clause[demand.end() : end].strip()
        inside = [*asides_behind(thing, asides, text), *_levels_of(thing, asides, about, text)]
        shared = _shared(_heads(demand["heads"]), thing, inside, about)
        if shared:
            written, begin = written + clause[begin : demand.start()] + ", ".join(shared), end
    return written + clause[begin:]


def of_listed_kinds(before: str, listed: str) -> str:
    """Return the demands of a head that asks of each kind behind its colon, written out; empty for another head.

    >>> of_listed_kinds("Xếp loại, ghi số lượng và tỷ lệ % chi hội ở từng mức", "tốt, khá")
    'số chi hội tốt, số chi hội khá, tỷ lệ chi hội tốt, tỷ lệ chi hội khá'
    >>> of_listed_kinds("Số lớp đã mở", "bơi, võ")
    ''
    """
    demands = [*_HEADS.finditer(fold(before))]
    kinds = kinds_in(listed)
    if not demands or not kinds or len(fold(before)) != len(before) or ":" in listed:
        return ""
    last = demands[-1]
    thing = before[last.end() :].strip()
    plain = _ALL_LEVELS.sub("", thing).strip(" ,")
    thing = plain if noun_at_start(plain) else next(iter(nouns_in(before[: last.start()])), "") if not plain else ""
    if plain == thing.strip(" ,") and _ALL_LEVELS.search(before[last.end() :].rstrip()) is None:
        return ""
    return ", ".join(_each(_heads(last["heads"]), thing, kinds, "")) if thing else ""


def asides_behind(words: str, asides: Sequence[str], text: str) -> list[str]:
    """Return those of `asides` whose brackets stand right behind these words in `text`.

    >>> asides_behind("số chi hội", ["mạnh, yếu", "lớp, buổi"], "Xếp loại: số chi hội (mạnh, yếu); học (lớp, buổi)")
    ['mạnh, yếu']
    """
    return [one for one in asides if f"{words[-_TAIL:]} ({one}" in text]


def _levels_of(thing: str, asides: Sequence[str], about: str, text: str) -> list[str]:
    """Return the levels that stand behind a head naming the same thing: "Mô hình (cấp tỉnh, cấp xã): số mô hình"."""
    if not set(noun_at_start(thing)) & set(nouns_in(about)):
        return []
    return [one for one in asides_behind(about, asides, text) if fold(one).startswith("cấp ")]


def _heads(written: str) -> tuple[str, ...]:
    """Return the heads of a demand, the plainest word for each."""
    found = dict.fromkeys(_ONE_HEAD.findall(written))
    return tuple("số" if head == "số lượng" and len(found) > 1 else head for head in found)


def _shared(heads: Sequence[str], thing: str, asides: Sequence[str], about: str) -> list[str]:
    """Return each demand that is made of a thing; nothing where only one is."""
    if deeds := _deeds_in(thing):
        return [f"{head} {deed}" for head in heads for deed in deeds]
    found = qualifiers_in(thing)
    if found and not _BEYOND.match(thing[found.end :]) and len(thing[: found.start].split()) <= _MOST_WORDS:
        behind, comma, rest = thing[found.end :].partition(",")
        # "Tỷ lệ hoàn thành, không hoàn thành": of what the list is about.
        told = thing[: found.start].rstrip()
        before = _ALL_LEVELS.sub("", told.strip(" ,")) or next(iter(nouns_in(about)), "")
        # "Số chi đoàn, khá, yếu": all of them as well.
        whole = [f"{heads[0]} {before}"] if before and told.endswith(",") else []
        *first, last = _each(heads, before, found.each, behind)
        return [*whole, *first, f"{last}{comma}{rest}"]
    for aside in asides:
        plain = _ALL_LEVELS.sub("", thing)
        if (each := qualifiers_of(aside)) and not _OF_EACH.search(fold(plain)):
            return _each(heads, plain or next(iter(nouns_in(about)), ""), each, "")
    named = thing and not is_deed(thing) and not _BASE.match(fold(thing))
    if len(heads) > 1 and named and not _OF_EACH.match(_PLACED.sub("", fold(thing))):
        return [f"{head} {thing.partition(',')[0] if head != heads[-1] else thing}" for head in heads]
    return []


def _deeds_in(thing: str) -> tuple[str, ...]:
    """Return the two deeds of one name that an event is held for: "cuộc kiểm tra định kỳ và kiểm tra đột xuất"."""
    found = _DEEDS.fullmatch(fold(thing))
    if found is None or not is_event(thing):
        return ()
    return thing[: found.end("one")], thing[: found.start("word")] + thing[found.start("other") :]


def _each(heads: Sequence[str], before: str, each: Sequence[str], behind: str) -> list[str]:
    """Return each demand of each qualifier, that of a list with the word that the first has ("loại A, B")."""
    opening = _OPENING.match(fold(each[0]))
    word = "cấp " if _bare_level().fullmatch(fold(each[0])) or fold(each[0]).startswith("cấp ") else ""
    word = opening[0] if opening else word
    # "Mức" asks for a sum of its own.
    each = [re.sub(r"^mức ", "loại ", one, flags=re.IGNORECASE) for one in each]
    word = "loại " if word == "mức " else word
    whole = [one if fold(one).startswith(word) else f"{word}{one}" for one in each]
    things = [part.strip() for part in before.split(",")]
    apart = all(fold(part) == fold("".join(noun_at_start(part)[:1])) for part in things)
    # "Cơ sở Đoàn, chi đoàn trước và sau sắp xếp": two things, each twice.
    things = things if apart and len(things) > 1 and not are_joint(*_nouns_of(things)[:2]) else [before]
    return [" ".join(f"{head} {thing} {one} {behind}".split()) for head in heads for thing in things for one in whole]


def _nouns_of(things: Sequence[str]) -> list[str]:
    return [noun_at_start(part)[0] for part in things]


@functools.cache
def _scales() -> tuple[tuple[str, str], ...]:
    """Return each scale with the pattern of one of its qualifiers."""
    rows: dict[str, list[str]] = {}
    for row in table("demand_qualifiers"):
        rows.setdefault(row["scale"], []).append(row["pattern"])
    return tuple((scale, rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)") for scale, patterns in rows.items())


@functools.cache
def _bare_level() -> re.Pattern[str]:
    return re.compile(next(row["pattern"] for row in table("demand_qualifiers") if row["name"] == "bare level"))


def qualifiers_in(text: str, *, alone: bool = False) -> Qualifiers | None:
    """Return the qualifiers of one scale that stand side by side in `text`, None where there are no two.

    Grades are asked for one by one where there are at least three: "khá, giỏi" is one. `alone`: whether `text` is
    such a list and nothing else, so that its levels need no word for it.

    >>> qualifiers_in("chi đoàn xuất sắc, khá và yếu").each
    ('xuất sắc', 'khá', 'yếu')
    >>> qualifiers_in("học viên khá, giỏi") is None, qualifiers_in("cơ sở trước và sau sắp xếp").each
    (True, ('trước', 'sau'))
    """
    folded = fold(text)
    if len(folded) != len(text):
        return None
    for scale, one in _scales():
        tie = r"\s*,\s*" if scale == "occasion" else _TIE
        for found in re.finditer(rf"{one}(?:{tie}{one})+", folded):
            each = tuple(text[part.start() : part.end()] for part in re.finditer(one, folded) if _in(part, found))
            named = alone or scale != "level" or not _bare_level().fullmatch(fold(each[0]))
            if named and len(each) >= (_FEW_GRADES if scale == "grade" else 2):
                return Qualifiers(found.start(), found.end(), each)
    return _alike_in(text, folded)


def qualifiers_of(aside: str) -> tuple[str, ...]:
    """Return the qualifiers that brackets list, nothing where they hold anything else.

    >>> qualifiers_of("Trung ương, tỉnh, huyện"), qualifiers_of("tỉnh, số lớp")
    (('Trung ương', 'tỉnh', 'huyện'), ())
    """
    found = qualifiers_in(aside.strip(), alone=True)
    return found.each if found and (found.start, found.end) == (0, len(aside.strip())) else ()


def _in(part: re.Match[str], whole: re.Match[str]) -> bool:
    return whole.start() <= part.start() and part.end() <= whole.end()


def _alike_in(text: str, folded: str) -> Qualifiers | None:
    """Return qualifiers that open with the same word: "nguồn ngân sách và nguồn vận động", "được học, được kết nạp"."""
    found = re.search(rf"(?<!\w)(?P<word>{_NAMED}) [^,;]+?(?:{_TIE}(?P=word) [^,;]+?)+(?=$|,(?! (?P=word) ))", folded)
    if found is None:
        return None
    cuts = [*re.finditer(rf"{_TIE}(?={found['word']} )", found[0])]
    begins, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(found[0])]
    each = tuple(text[found.start() + a : found.start() + b].strip() for a, b in zip(begins, ends, strict=True))
    # "Được tặng quà, được trao học bổng" is told of the same people.
    few = found["word"] == "được" and len(each) < _FEW_GRADES
    return None if few else Qualifiers(found.start(), found.end(), each)
