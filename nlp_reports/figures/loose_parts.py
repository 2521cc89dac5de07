"""Parts that may not make up their whole: qualities in a bracket may overlap, and a part may be told in words alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.number_words import number_in_words
from nlp_reports.figures.partitions import partition_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import total_of
from nlp_reports.model import Figure
from nlp_reports.text import fold

_OPENS: Final = re.compile(r"[^()\d:;]{0,45}\((?P<said>[^()\d;:]{0,40})")
_LISTS: Final = re.compile(r"\b(?:gồm|cụ thể|trong đó|chia ra|phân ra|tính ra|lần lượt|theo)\b")
# Levels, grades, sectors, places and times: what is of one of them is of no other.
_APART: Final = re.compile(
    r"\b(?:nam|nữ|cấp|loại|hạng|bậc|khối|quý|tháng|đợt|vụ(?= (?:đông|xuân|hè|thu|mùa|chiêm|lúa))|tỉnh|huyện|thành phố"
    r"|xã|phường|thị trấn|thôn|bản|khu phố|trung ương|lđlđ|cđcs|cơ sở|cơ quan|hcsn|doanh nghiệp|dn|công ty|hợp tác xã"
    r"|htx|trường|mầm non|tiểu học|thcs|thpt|miền|vùng|đầu năm|cuối năm|mới|cũ|chủ tịch|trưởng|kiểm tra viên|kế toán"
    r"|cán bộ|cb|chết|tử vong|bị thương(?! n))\b"
)
_LABEL: Final = re.compile(r"[^,;.()\d]*")
_ITEM: Final = re.compile(
    r"(?:[,;:(]|\bvà|\bcùng|\bgồm)\s*(?:có\s+|thêm\s+)?"
    r"(?P<number>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+[^\W\d]"
)
_BRACKETED: Final = re.compile(r"\([^()\d]*$")
# "Chủ tịch 54, UBKT 131, nữ công 127": what heads its number is a kind, as in a table.
_HEADED: Final = re.compile(r"\s*(?:người|chị|em|lượt|suất|hộ)?\s*[,;)]")
_SEX: Final = re.compile(r"(?:nữ|nam)(?!\w)")
_AND: Final = re.compile(r"\s(?:và|cùng)\s*$")
_STOP: Final = re.compile(r"\.(?:\s|$)")


def without_loose_parts(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the relations; sums cannot be checked where the parts are qualities that one and the same may have."""
    by_sentence = {line.sentence.ref: line for line in lines}
    for one in found:
        line = _line_of(by_sentence, one)
        yield replace(one, outcome=Outcome.CANNOT) if line is not None and are_qualities(line, one.figures) else one


def without_untold_parts(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the relations; sums cannot be checked where a part is told in words, or those of one sex beside others."""
    by_sentence = {line.sentence.ref: line for line in lines}
    for one in found:
        line, sums = _line_of(by_sentence, one), one.outcome is Outcome.NOT and one.kind is RelationKind.SUM
        sexes = sums and _is_one_sex_beside_others([part for part in one.figures if part.value != one.stated])
        loose = sexes or (line is not None and _is_one_in_words(line, one))
        yield replace(one, outcome=Outcome.CANNOT) if loose else one


def _line_of(by_sentence: dict[int, Line], one: Relation) -> Line | None:
    """Return the sentence of a sum that does not fit, None where it is of several or none."""
    if one.outcome is not Outcome.NOT or one.kind is not RelationKind.SUM:
        return None
    ref = one.figures[0].sentence
    return by_sentence.get(ref or 0) if all(figure.sentence == ref for figure in one.figures) else None


def _is_one_sex_beside_others(parts: Sequence[Figure]) -> bool:
    """Tell whether some parts are of one sex and the others of either ("CBGV: 44, nữ: 33. Giáo viên: 21")."""
    sexes = [_SEX.match(fold(part.counted)) for part in parts]
    return any(sexes) and not all(sexes)


def are_qualities(line: Line, told: Sequence[Figure]) -> bool:
    """Tell whether a bracket right behind a count lists what may be true of one and the same ("18 có nhà ăn")."""
    whole, *parts = told
    opened = _OPENS.fullmatch(line.between(whole, parts[0])) if not whole.unit else None
    inside = line.folded[parts[0].span.end : parts[-1].span.start]
    if opened is None or _LISTS.search(opened["said"]) or ")" in inside or partition_of(line, parts) is not None:
        return False
    if all(_HEADED.match(line.after(part)) for part in parts) and (len(parts) > 2 or _fall_short(told)):
        return False
    # "18 xã, thị trấn (15 xã và 02 thị trấn)": each is one of what the whole names.
    counted, *others = (noun.strip() for noun in fold(whole.counted).split(","))
    if others and {fold(part.counted) for part in parts} == {counted, *others}:
        # "33 thôn, bản (20 thôn có nhà văn hoá, 11 bản có điện)": what more is said of them may be true of some only.
        return any(_AND.sub("", _behind(line, part)).strip() != fold(part.counted) for part in parts)
    # What all of them are tells none from the others ("18 doanh nghiệp có nhà ăn, 7 doanh nghiệp có xe").
    labels = (_label_of(line, part) for part in parts)
    return not all(_APART.search(label.replace(counted, " ") if counted else label) for label in labels)


def _fall_short(told: Sequence[Figure]) -> bool:
    return total_of(told[1:]) < (told[0].value or 0)


def _label_of(line: Line, part: Figure) -> str:
    ahead = re.split(r"[,;.()\d]", line.folded[line.sentence.span.start : part.span.start])[-1]
    return f"{ahead} {_behind(line, part)}"


def _behind(line: Line, part: Figure) -> str:
    said = _LABEL.match(line.folded, part.span.end, line.sentence.span.end)
    return said[0] if said else ""


def _is_one_in_words(line: Line, one: Relation) -> bool:
    """Tell whether a part that was read as no figure has just the number that the others lack ("và một lớp hè")."""
    if one.computed is None or one.stated is None or one.computed >= one.stated:
        return False
    end = _STOP.split(line.after(one.figures[-1]))[0]
    said = line.folded[one.figures[0].span.end : one.figures[-1].span.end] + end
    words = [number_in_words(item["number"]) for item in _ITEM.finditer(said)]
    # "9 lớp (210 học viên) và một lớp hè": how many learned there is told nowhere.
    bracketed = bool(words) and all(_BRACKETED.search(line.before(part)) for part in one.figures[1:])
    return bracketed or one.stated - one.computed in {*words, sum(word or 0 for word in words)}
