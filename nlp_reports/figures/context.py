"""What stands around a figure: the noun it counts, its bound, what it is per, its role."""

import functools
import re

from nlp_reports.figures.cues import Cues, cues
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.slots import phrases
from nlp_reports.figures.vocabulary import mapping, words
from nlp_reports.model import FigureRole

_NOUN_AFTER = (
    r"\s*(?:số\s+|tổng\s+số\s+)?(?P<noun>@noun(?!\w)(?:\s+@chained(?!\w)){0,2}"
    # What follows the comma may be a deed ("3 HTX, giải quyết việc làm"), or another award ("14 tập thể, bằng khen …").
    r"(?:\s*,\s*(?!(?:cụ thể|con số|bình quân|khối|giải quyết|tập trung|tập huấn|chương trình"
    r"|(?<!cá nhân, )(?<!cơ quan, )tổ chức"
    r"|phần (?:lớn|đông|nhiều))\b)"
    r"(?<! người, )(?:(?<!tập thể, )(?<!cá nhân, )|(?!bằng|giấy|cờ))@noun(?!\w)(?!(?:\s+[^\W\d]+){0,3}\s*:?\s*\d))?)"
)
# "Hội viên mới 232", "chi đoàn thành lập mới: 02": what is new of a thing is still that thing.
_NOUN_BEFORE = (
    r"(?<!\w)(?<!trung )(?<!tại )(?<!định )(?<!nông )(?<!cùng )(?<!đồng )(?<!việc )(?<!môi )(?<!nuôi )"
    r"(?P<noun>@noun)(?:\s+(?:@newly))?\s*(?:là|:|=|được|có|gồm|đạt|khoảng|trên|hơn|gần)?\s*\(?$"
)
_NOUN_OF_SUBJECT = (
    r"\b(?:số|tổng\s+số)\s+(?P<noun>@noun(?!\w)(?:\s*,\s*@noun(?!\w))?)(?:\s*,\s*[^\W\d]+)?[^,;.:\d]{0,40}[:]?\s*$"
)
# "… số công trình mang tên thanh niên hoàn thành trong năm 2024 là 21": the verb leads back to the subject.
_NOUN_OF_SUBJECT_IS = r"\b(?:số|tổng\s+số)\s+(?P<noun>@noun(?!\w))(?:[^,;.:\d]|\b20\d\d\b){0,100}\s(?:là|còn|đạt)\s*$"
_SENTENCE = 140
_ANY_AFTER = re.compile(r"\s*(?P<noun>[^\W\d]+(?:\s+(?!tổ\s+chức\b)[^\W\d]+)?)")
# In "CBGV: 44 Nữ: 33" the label of the next number counts nothing before it.
_NEXT_LABEL = re.compile(r"\s*(?:nữ|nam)\s*:\s*\d")
# "586 triệu đồng/KH 600 triệu đồng" is no rate.
# "DT" alone may be an area as well; behind a result it is the estimate ("21.560 trđ/DT 22.000 trđ").
_ESTIMATE = r"dt(?:\s+(?:năm|giao|tỉnh giao))?"
_PER_AFTER = (
    rf"\s?/\s?(?!@plan_word\b|{_ESTIMATE}\s+\d)"
    r"(?P<per>(?:@noun(?!\w)|[^\W\d]\w*)(?:\s?/\s?(?:@noun(?!\w)|[^\W\d]\w*))*)"
)
_PER_BEFORE = r"\b(?:mỗi|một|từng)\s+(?P<per>@noun(?!\w)(?:\s+@noun(?!\w))?)(?:\s+[^\W\d]+){0,3}\s*$"
_WINDOW = 60
_AND_BEYOND = re.compile(r"(?:\s+[^\W\d]+){0,8}?\s+trở\s+(?P<way>lên|xuống)\b")
# "5.519 người, gồm 126 trung cấp, …" counts people by what they learn.
_LEVEL = re.compile(r"(?:trung cấp|sơ cấp|cao đẳng|đại học|cử nhân)(?!\w)")
_OF_THOSE_WITHIN = re.compile(r"\b(?:số|tổng số)\s[^:;.\d]*\btrong\s+$")
# "Tập thể, cá nhân" and "cá nhân, tổ chức" are told alike, so are "trang, nhóm".
_TOLD_TOGETHER = ("tập thể", "cá nhân", "tổ chức", "trang")
_FROM_SHARE = re.compile(r"từ\s+\d[\d.,]*(?:\s?%|\s+phần\s+trăm)")
SEXES = frozenset({"nữ", "nam"})
# In "148 CĐCS (HCSN: 82, DN: 66)" a label stands before the number, and what is counted before the bracket.
_IN_BRACKET = re.compile(r"\d[^\W\d]*\s[^()\d]{1,40}\([^()]*$")


# In "nghỉ việc 512", "cấp tỉnh 186", "khối cơ quan 58" no work, provinces or offices are counted.
_NO_NOUN = re.compile(
    r"(?<!\w)(?:(?:nghỉ|thôi|mất|thiếu|giãn|bỏ|chờ|có)\s+việc|văn\s+phòng|nữ\s+công|năng\s+suất|xoá\s+tên"
    r"|khối(?:\s+[^\W\d]+){1,4}"
    r"|(?:cấp|lđlđ|liên\s+đoàn\s+lao\s+động|ubnd|hđnd|uỷ\s+ban\s+nhân\s+dân|đảng\s+uỷ|nguồn|bệnh\s+viện|đa\s+khoa"
    r"|trang\s+của|đài)\s+(?:tỉnh|huyện|thị\s+xã|thành\s+phố|xã|phường|cơ\s+sở|ngành|sở))$"
)


def noun_after(folded: str, end: int) -> tuple[int, int] | None:
    """Return where the counted noun after `end` stands, None where a mark or a small word stands instead."""
    if _NEXT_LABEL.match(folded, end):
        return None
    found = compiled(_NOUN_AFTER).match(folded, end)
    if found:
        start, stop = found.span("noun")
        return start, start + _ends_at(found["noun"])
    guess = _ANY_AFTER.match(folded, end)
    if not guess:
        return None
    if _LEVEL.match(folded, guess.start("noun")):
        return None
    start, stop = guess.span("noun")
    said = guess["noun"].split()
    if said[0] in _stops():
        return None
    return start, (start + len(said[0]) if said[-1] in _stops() else stop)


def _ends_at(said: str) -> int:
    """Return where a noun ends: before a comma, where what follows is of another kind ("186 suất, CĐCS …")."""
    first, comma, second = said.partition(",")
    kinds = (_kinds_of(first.strip()), _kinds_of(second.strip())) if comma else (frozenset[str](), frozenset[str]())
    apart = kinds[0] and kinds[1] and kinds[0].isdisjoint(kinds[1]) and not first.rstrip().endswith(_TOLD_TOGETHER)
    return len(first.rstrip()) if apart else len(said)


@functools.lru_cache(1024)
def _kinds_of(noun: str) -> frozenset[str]:
    """Return the groups of counted nouns that the end of a phrase belongs to ("lượt cán bộ" → persons)."""
    parts = noun.removeprefix("lượt ").split()
    ends = [" ".join(parts[at:]) for at in range(len(parts))]
    known = next((kinds for end in ends if (kinds := _kinds().get(end))), None)
    return known or frozenset()


@functools.cache
def _kinds() -> dict[str, frozenset[str]]:
    return {noun: frozenset({kind}) for noun, kind in mapping("counted_nouns", "group").items()}


def noun_of_subject(folded: str, start: int) -> tuple[int, int] | None:
    """Return where the noun of "số …" or "tổng số …" before `start` stands ("Số CĐCS giảm từ 76 …")."""
    # Few figures have the word before them, and of the nouns behind it the expressions are long.
    if folded.find("số", max(0, start - _SENTENCE), start) < 0:
        return None
    left = max(0, start - _WINDOW)
    found = compiled(_NOUN_OF_SUBJECT).search(folded[left:start])
    if found is None and folded[:start].rstrip().endswith(("là", "còn", "đạt")):
        left = max(0, start - _SENTENCE)
        found = compiled(_NOUN_OF_SUBJECT_IS).search(folded[left:start])
    return (left + found.start("noun"), left + found.end("noun")) if found else None


def is_estimate(folded: str, start: int) -> bool:
    """Tell whether a word of expectation stands right before `start`."""
    if not _may_estimate(folded):
        return False
    return bool(compiled(r"(?<!\w)@estimate\s*(?:là|:)?\s*$").search(folded[max(0, start - _WINDOW) : start]))


@functools.lru_cache(256)
def _may_estimate(folded: str) -> bool:
    """Tell whether a sentence has any word of expectation."""
    return _estimate_words().are_said(folded)


@functools.cache
def _estimate_words() -> Cues:
    return cues(phrases("estimate"), blanks=r"\s+")


def noun_before(folded: str, start: int) -> tuple[int, int] | None:
    """Return where the counted noun right before `start` stands ("Nữ: 33"), None where there is none."""
    left = max(0, start - _WINDOW)
    found = compiled(_NOUN_BEFORE).search(folded[left:start])
    if found and found["noun"] not in SEXES and _IN_BRACKET.search(folded[:start]):
        return None
    # "Tổng số CBGV, CNV trong đơn vị: 44" counts those within.
    if found and _OF_THOSE_WITHIN.search(folded[left : left + found.start("noun")]):
        return None
    if found is None or _NO_NOUN.search(folded[left : left + found.end("noun")]):
        return None
    return left + found.start("noun"), left + found.end("noun")


def per_of(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the denominator of a rate stands ("/suất", "mỗi căn"), None where it is no rate."""
    after = compiled(_PER_AFTER).match(folded, end)
    if after:
        return after.span("per")
    left = max(0, start - _WINDOW)
    before = compiled(_PER_BEFORE).search(folded[left:start])
    return (left + before.start("per"), left + before.end("per")) if before else None


def comparator_of(folded: str, start: int, end: int) -> str:
    """Return the comparator that the bound words at the head of the figure, or after it, say."""
    bound = compiled(r"(?P<word>@bound)\s+").match(folded, start, end)
    if bound:
        return _comparators()[" ".join(bound["word"].split())]
    if _FROM_SHARE.fullmatch(folded, start, end):
        return ">="
    after = _AND_BEYOND.match(folded, end) if "trở" in folded else None
    if after and (folded.startswith("từ", start) or after.start("way") - end <= len(" trở ")):
        return ">=" if after["way"] == "lên" else "<="
    return "="


def role_of(folded: str, start: int, end: int) -> FigureRole:
    """Return what the words right around say: a target, a change, the base of a change, or an actual figure.

    >>> [str(role_of(f"{said} 62", len(said) + 1, len(said) + 3)) for said in ("tăng so với năm trước", "năm trước")]
    ['change', 'base']
    """
    if not _may_tell_roles(folded):
        return FigureRole.ACTUAL
    before, after = folded[max(0, start - _WINDOW) : start], folded[end : end + _WINDOW]
    of_plans = _BY_OUTCOME.search(before) and _OUTCOME.match(after)
    if (compiled(_TARGET).search(before) and not of_plans) or (
        _EXCEEDED.search(before) and not after.lstrip().startswith("%")
    ):
        return FigureRole.TARGET
    if _is_base(before, after):
        return FigureRole.BASE
    counts_plans = _REACHED.search(before) and _OF_PLANS.match(after)
    changed = compiled(_CHANGE).search(before) and not (_SURPASSED.search(before) or counts_plans)
    return FigureRole.CHANGE if changed or _BY_SO_MUCH.search(before) else FigureRole.ACTUAL


def _is_base(before: str, after: str) -> bool:
    """Tell whether the words around a figure say that others are held against it."""
    if compiled(_BASE).search(before) and re.match(r"[^;.]{0,40}?\b(?:xuống|lên|còn)\b", after):
        return True
    # "Gấp đôi năm trước: 204 đơn vị so với 102 đơn vị" tells the value of now first.
    compared = before.rstrip().endswith((":", "(")) and _COMPARED.match(after)
    of_last_year = compiled(_LAST_YEAR).search(before) and not _BY_SO_MUCH.search(before) and not compared
    return bool(of_last_year or re.match(r"\s*(?!so\b)[^\W\d]*\s*\(?cùng kỳ\b", after))


@functools.lru_cache(256)
def _may_tell_roles(folded: str) -> bool:
    """Tell whether a sentence has any word for a target, a change or another year: it is asked once for its figures."""
    return _role_words().are_said(folded)


@functools.cache
def _role_words() -> Cues:
    # All words that the expressions below ask for.
    said = (*phrases("target"), *phrases("change"), *_MOVED, "vượt", *_EARLIER, "kết quả năm", "kết quả của năm", "dt")
    return cues(said, blanks=r"\s+")


_TARGET = rf"(?:(?<!\w)@target|\d[^;,.()/]{{0,12}}/\s?{_ESTIMATE})(?:\s+(?:là|đạt|từ|của năm))?\s*[:(]?\s*$"
_CHANGE = (
    r"(?<!\w)@change(?:\s+năm\s+\d{4}(?:\s+là)?\s*"
    r"|(?:\s+(?:là|thêm|so với (?:cùng kỳ|năm trước|năm \S+)|@plan_word(?:\s+(?!với\b)\w+)?))?\s*[:(]?\s*)$"
)
_MOVED = ("tăng", "giảm", "nâng", "hạ")
_BASE = rf"(?<!\w)(?:{'|'.join(_MOVED)})(?:\s+\w+){{0,6}}?\s+từ\s*$"
# In "863 đoàn viên, vượt mức 800 được giao" the level is told, not by how much it was passed.
_EXCEEDED = re.compile(r"\bvượt\s+(?:mức|con số|ngưỡng)\s*$")
# In "7/9 chỉ tiêu đạt và vượt (77,8%)" nothing is beyond anything by so much.
_SURPASSED = re.compile(r"\b(?:đạt|hoàn thành)\s+(?:và|hoặc)\s+(?:hoàn thành\s+)?vượt(?:\s+mức)?\s*\(\s*$")
# Nor in "đạt và vượt 09 chỉ tiêu", which counts the plans that were reached.
_REACHED = re.compile(r"\b(?:đạt|hoàn thành)\s+(?:và|hoặc)\s+vượt\s*$")
# "17 chỉ tiêu: 9 vượt, 5 đạt" counts plans by how they came out.
_BY_OUTCOME = re.compile(r"\d\s+chỉ tiêu\s*[:,(]\s*(?:(?:có|trong đó)\s+)?$")
_OUTCOME = re.compile(r"\s*(?:chỉ tiêu\s+)?(?:vượt|đạt|hoàn thành)\b")
_OF_PLANS = re.compile(r"\s*(?:/\s*\d+\s*)?(?:(?:chỉ tiêu|nội dung|nhiệm vụ)\b|[(,;]|\.?\s*$)")
_COMPARED = re.compile(r"[^;.,()\d]{0,30}\bso với\s+\d")
_EARLIER = ("cùng kỳ", "năm trước", "năm ngoái")
# "Tăng so với năm trước 62 người", "cao hơn cùng kỳ 2,1%": by so much, where a bracket would tell the earlier value.
_BY_SO_MUCH = re.compile(
    r"\b(?:(?:tăng|giảm)(?: thêm| hơn)?|vượt|(?:cao|nhiều|đông|thấp|ít|kém) hơn)(?:\s+so(?:\s+với)?)?"
    rf"\s+(?:{'|'.join(_EARLIER)})\s+$"
)
_LAST_YEAR = rf"(?:{'|'.join(_EARLIER)}|kết quả (?:của )?năm \d{{4}})(?:\s+với|\s+(?:là|đạt|có))?\s*[:(]?\s*$"


@functools.cache
def _stops() -> frozenset[str]:
    return frozenset(words("figure_stops"))


@functools.cache
def _comparators() -> dict[str, str]:
    return mapping("bounds", "comparator")
