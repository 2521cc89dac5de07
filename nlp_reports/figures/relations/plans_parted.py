"""The plans that were set, parted into those reached, passed and missed: "giao 16: đạt, vượt 13; không đạt 02".

How each clerk names a part differs, but of plans every part is reached or not. Those passed may be counted among those
reached or beside them: only a number of plans that no reading makes up is accused.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Figure

_NUMBER: Final = r"(?<![\d/.,])\d{1,3}(?![\d/%]|[.,]\d|\s*/)"
_WHOLE: Final = re.compile(
    rf"(?P<n>{_NUMBER})\s+chỉ tiêu\b|\bchỉ tiêu\s+(?:[^\W\d]+\s+){{0,4}}?giao:?\s+(?P<given>{_NUMBER})(?=\s*[:;,])"
    rf"|(?:^|[.;]\s*)(?:giao|chỉ tiêu:)\s+(?P<bare>{_NUMBER})(?=\s*[:;,])"
)
_RATIO: Final = re.compile(r"(?<![\d/.,])(?P<done>\d{1,3})\s*/\s*(?P<n>\d{1,3})(?![\d/%])\s+chỉ tiêu\b")
_WORDS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_MISSED: Final = (
    r"(?:(?:còn\s+)?(?:(?:chưa|không|hổng)\s+(?:đạt|hoàn thành|xong|tròn|trọn)|hụt)|chưa tới đích|chưa về đích)"
)
_PASSED: Final = r"(?:hoàn thành vượt(?:\s+mức)?|vượt(?:\s+mức)?)"
_DONE: Final = (
    r"(?:(?:đạt|hoàn thành)(?:\s+và|\s+hoặc|\s*[,/-])\s*(?:hoàn thành\s+)?vượt(?:\s+mức)?|đạt|hoàn thành|làm tròn|trọn)"
)
_NOT_DONE: Final = r"(?<!chưa )(?<!không )(?<!hổng )(?<!chỉ mới )"
_COUNT: Final = rf"(?:{_NUMBER}|\b(?:{'|'.join(_WORDS[1:])})(?=\s+chỉ tiêu\b))"
_SPELLED: Final = re.compile(rf"\b(?:{'|'.join(_WORDS[1:])})\s+chỉ tiêu\b")
_PART: Final = re.compile(
    rf"\b(?:(?P<missed>{_MISSED})|{_NOT_DONE}(?P<done>{_DONE})|(?P<passed>{_PASSED}))"
    rf"(?:\s+(?:được|là|kế hoạch))*\s*:?\s+(?P<after>{_COUNT})"
    rf"|(?P<before>{_COUNT})(?:\s+chỉ tiêu)?\s+(?:đã\s+|đều\s+|được\s+)?"
    rf"(?:(?P<missed2>{_MISSED})|(?P<done2>{_DONE})|(?P<passed2>{_PASSED}))\b"
)
# Other plans are meant, some of a kind that is told in words alone, or a part lies within another.
_ASIDE: Final = re.compile(
    r"\b(?:phấn đấu|dự kiến|sẽ|trong đó|trong số|riêng|có nơi|mỗi|từng|năm trước|năm ngoái|cùng kỳ|cả hai|bình quân"
    r"|chưa đánh giá|chưa đến kỳ|chưa chấm|chưa xét|chưa có số|không đánh giá|không phát sinh|không giao"
    r"|còn lại|xấp xỉ|gần đạt|cơ bản đạt|số còn|chờ|đang|tạm|gác|bỏ|rút|xin|thôi|thêm|bớt|điều chỉnh|bổ sung|chuyển"
    r"|sáp nhập|nửa nhiệm kỳ|giữa nhiệm kỳ|không có|không còn|không chấm|chưa đủ)\b"
)
# What else is counted may be the rest of the plans, or parts of another number.
_OTHER_NUMBER: Final = re.compile(rf"{_NUMBER}|\b(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\b")
# What is counted where plans are is plans: "chưa hoàn thành 02 xã" is of others.
_OF_PLANS: Final = re.compile(r"\s*(?:chỉ tiêu\b|là\b|gồm\b|và\b|còn\b|do\b|vì\b|hụt\b|[,;:.(]|$)")
# Between two parts nothing is told of whose they are: "đạt 10; về tài chính không đạt 2" is of two accounts.
_SAME: Final = re.compile(
    r"(?:.*[,;.:]|(?:\s*chỉ tiêu)?)\s*(?:(?:chỉ|còn|có|và|thì|nhưng|mới|vẫn|cũng|số)\s+)*", re.DOTALL
)
# Where some are missing, what follows may tell of them.
_CLOSED: Final = re.compile(r"(?:\s*chỉ tiêu)?\s*(?:\([^()]*\)|:[^;.]*|\b(?:là|gồm|do|vì)\s[^;.]*)?\s*[.;]?\s*")
_BRACKET: Final = re.compile(r"\([^()]*\)")
_MAY: Final = re.compile(r"\b(?:đạt|hụt|xong|tròn|trọn|hoàn thành|đích)\b")


class _Part(NamedTuple):
    """So many plans reached, passed or missed, and the figure where they are told in digits."""

    kind: str
    number: int
    figures: tuple[Figure, ...]


def plans_parted(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the numbers of plans set, with those reached and those missed that a sentence tells.

    Where those missed are only named, nothing is yielded.
    """
    for line in lines:
        yield from _of_line(line)


def _of_line(line: Line) -> Iterator[Relation]:
    if "tiêu" not in line.tokens and "giao" not in line.tokens:
        return
    if not _MAY.search(line.text) or _ASIDE.search(line.text):
        return
    parts, spans = _parts_of(line)
    ratios = [*_RATIO.finditer(line.text)]
    wholes, spelled = (
        [one for one in found.finditer(line.text) if not any(a <= one.start() < b for a, b in spans)]
        for found in (_WHOLE, _SPELLED)
    )
    if spelled or len(ratios) + len(wholes) != 1:
        return
    whole = (ratios or wholes)[0]
    name = "n" if ratios else next(one for one in ("n", "given", "bare") if whole[one])
    figures = _figures_at(line, whole.start("done" if ratios else name))
    if ratios:
        parts.append(_Part("done", int(whole["done"]), ()))
    kinds = [part.kind for part in parts]
    told = [(whole.start(), whole.end("n") if ratios else whole.end()), *spans]
    # "Giao 45: đạt 43; không đạt 04" may be of members; what is passed as well is plans.
    plans = name == "n" or "vượt" in line.text
    if figures and plans and {"missed"} < {*kinds} and len({*kinds}) == len(kinds) and _is_one_account(line, told):
        judged = _judged(int(whole[name]), figures, parts)
        fewer = (judged.computed or 0) < (judged.stated or 0)
        if not fewer or _CLOSED.fullmatch(line.text, max(end for _, end in told)):
            yield judged


def _is_one_account(line: Line, told: Sequence[tuple[int, int]]) -> bool:
    """Tell whether the places told in a sentence count plans of one account, and no other number stands in it."""
    rest = [*line.text]
    for start, end in told:
        rest[start:end] = " " * (end - start)
    whole, first, *_ = told
    later = [*itertools.pairwise(sorted(told[1:]))]
    later += [(whole, first)] if "/" in line.text[slice(*whole)] else []
    between = (_BRACKET.sub("", line.text[one[1] : other[0]]) for one, other in later if one[1] <= other[0])
    same = all(_SAME.fullmatch(said) for said in between)
    ends = all(_OF_PLANS.match(line.text, end) for _, end in told[1:])
    return same and ends and not _OTHER_NUMBER.search("".join(rest))


def _judged(number: int, figures: tuple[Figure, ...], parts: Sequence[_Part]) -> Relation:
    """Return what the parts make up; those passed may be among those reached."""
    sums = {sum(part.number for part in parts)}
    if len(parts) > 2:
        sums.add(sum(part.number for part in parts if part.kind != "passed"))
    near = min(sums, key=lambda one: abs(one - number))
    known = {one.ref: one for part in parts for one in (*figures, *part.figures)}
    used = in_order(known.values())
    outcome = Outcome.NOT if abs(near - number) <= 2 else Outcome.CANNOT
    return Relation(
        RelationKind.SUM,
        Outcome.FITS if near == number else outcome,
        used,
        where_of(*used),
        Decimal(near),
        Decimal(number),
    )


def _parts_of(line: Line) -> tuple[list[_Part], list[tuple[int, int]]]:
    """Return the parts that the sentence tells, and where each stands."""
    parts, spans = list[_Part](), list[tuple[int, int]]()
    for found in _PART.finditer(line.text):
        kind = next(one for one in ("missed", "done", "passed") if found[one] or found[f"{one}2"])
        name = "after" if found["after"] else "before"
        said = found[name]
        number = int(said) if said.isdigit() else _WORDS.index(said)
        parts.append(_Part(kind, number, _figures_at(line, found.start(name))))
        spans.append(found.span())
    return parts, spans


def _figures_at(line: Line, place: int) -> tuple[Figure, ...]:
    """Return the figure that stands there, none where a word does that is no figure."""
    start = place + line.sentence.span.start
    return tuple(one for one in line.figures if one.span.start <= start < one.span.end)
