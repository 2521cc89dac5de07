"""Terse demands that name a thing and the states it is counted in: "Nhà dột nát: đã xoá, còn lại; số tiền"."""

import dataclasses
import functools
import re
from collections.abc import Iterable
from typing import Final

from nlp_reports.guidelines.asking.counting import begins_with_money, is_deed, is_event, noun_at_start, nouns_in
from nlp_reports.guidelines.asking.figure_lists import told_alone
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.asking.squares import HIDDEN
from nlp_reports.lexicon import table
from nlp_reports.model import Indicator
from nlp_reports.text import fold, one_of

_KINDS = ("state", "quality")
_ASKED = r"thế|ra|như|gì|nào|sao|đâu|vì"
_UNIT = re.compile(r"\s*\([^()\d]{1,12}\)$")
_SENTENCE = re.compile(r"([.;](?=\s|$)\s*)")
_PLACE = re.compile(r"\s+(?:theo|của|do|tại|ở|trong|thuộc) .*$", re.IGNORECASE)
_TOTAL = re.compile(r"(?:tổng )?số(?: lượng)?")
_SIZE = re.compile(r"^(?:số lượng|tổng số|tình hình) ", re.IGNORECASE)
_SHARE = re.compile(r"tỷ lệ(?: %)?")
_NUMBER_ALONE = re.compile(r"(?P<things>[^:;.]+): số(?=\s*,)")
_MEASURED = re.compile(r"\((?:m|m2|m²|m3|km|ha|kg|tạ|tấn|lít|kwh)\)$", re.IGNORECASE)
_CAUSE = re.compile(
    r"(?<!\w)(?P<change>tăng|giảm) \((?:(?:nói|nêu|ghi|kê) rõ|trong đó|riêng)(?: số)? (?:(?P=change) )?"
    r"(?P<why>do [^(),;]+)\)",
    re.IGNORECASE,
)
# "Hội phí, quỹ Hội: thu, chi": what came in and went out of money.
_FLOW = re.compile(r"(?P<flow>(?:thu|chi|nộp(?: (?:cấp trên|lên trên))?|tồn(?: quỹ)?|kết dư|số dư)(?=[,;.]|$))")
_FLOWS = re.compile(
    r"(?P<head>(?:^|(?<=[.;] ))[^:;.]*(?:tài chính|hội phí|đoàn phí|kinh phí|quỹ)[^:;.]*:\s)"
    rf"(?P<list>{_FLOW.pattern.replace('P<flow>', ':')}(?:, {_FLOW.pattern.replace('P<flow>', ':')})+)"
    r"(?!,? (?:và )?(?:công khai|quản lý|quyết toán|sử dụng|minh bạch|chế độ))",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 6
_FEWEST: Final = 2


def spelled_out(text: str) -> str:
    """Return `text` with a number word before each figure that it names only by a thing and its state.

    >>> spelled_out("Nhà dột nát của hội viên: đã xoá, còn lại; số tiền.")
    'Nhà dột nát của hội viên: số nhà dột nát đã xoá, số nhà dột nát còn lại; số tiền.'
    >>> spelled_out("Hộ hội viên nghèo đầu năm, còn đến nay; tỷ lệ.")
    'số hộ hội viên nghèo đầu năm, số hộ hội viên nghèo còn đến nay; tỷ lệ.'
    >>> spelled_out("Hồ sơ hội viên: đã bổ sung, cập nhật ra sao."), spelled_out("Đất hiến (m2), ngày công, tiền góp.")
    ('Hồ sơ hội viên: đã bổ sung, cập nhật ra sao.', 'Đất hiến (m2), số ngày công, số tiền góp.')
    """
    text = _CAUSE.sub(r"\g<change>, số \g<change> \g<why>", _NUMBER_ALONE.sub(_counted_alone, text))
    text = _FLOWS.sub(_of_money, text)
    pieces = _SENTENCE.split(text)
    counted = False  # by the clause before: "Số cuộc kiểm tra; đơn nhận, đơn giải quyết"
    for at in range(0, len(pieces), 2):
        pieces[at] = _clause(pieces[at], counted=counted)
        counted = fold(pieces[at]).startswith(("số ", "tổng số "))
        if "." in "".join(pieces[at + 1 : at + 2]):
            counted = False
    return "".join(pieces)


def of_heading(text: str, heading: str) -> str:
    """Return a text that begins with states alone with the thing in them that its heading names.

    >>> of_heading("Tổng số, tăng, giảm; độ tuổi bình quân.", "SỐ LƯỢNG HỘI VIÊN")
    'tổng số hội viên, số hội viên tăng, số hội viên giảm; độ tuổi bình quân.'
    >>> of_heading("Đầu năm, cuối năm: việc nổi bật.", "HỘI VIÊN")
    'Đầu năm, cuối năm: việc nổi bật.'
    """
    thing = _thing(_SIZE.sub("", heading.capitalize() if heading.isupper() else heading))
    text = _CAUSE.sub(r"\g<change>, số \g<change> \g<why>", text)
    first, *rest = _SENTENCE.split(text)
    states = first.split(", ")
    own = [one for one in states if _TOTAL.fullmatch(fold(one)) or _is_state(one)]
    if not thing or len(own) < _FEWEST or own != states[: len(own)] or ":" in first:
        return text
    named = (f"tổng số {thing}" if _TOTAL.fullmatch(fold(one)) else f"số {thing} {fold(one)}" for one in own)
    return ", ".join([*named, *states[len(own) :]]) + "".join(rest)


def counted_by_heading(heading: str, indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """Return the indicators, those of a deed alone ("số được giới thiệu") counted in the one thing of their heading.

    >>> one = Indicator("1#1", "số được giới thiệu")
    >>> [each.counted for each in counted_by_heading("Giới thiệu đoàn viên ưu tú", [one])]
    [('đoàn viên ưu tú',)]
    >>> [each.counted for each in counted_by_heading("Hội viên và chi hội", [one])]
    [()]
    """
    nouns = nouns_in(heading)
    thing = nouns if len(nouns) == 1 else ()
    return tuple(
        dataclasses.replace(one, counted=thing) if thing and _is_deed_alone(one) else one for one in indicators
    )


def _is_deed_alone(one: Indicator) -> bool:
    bare = fold(one.name).removeprefix("số ")
    return not (one.counted or one.unit) and bare != fold(one.name) and is_deed(bare)


def _clause(clause: str, *, counted: bool) -> str:
    """Return one clause spelled out; as it is where any part of it tells anything else."""
    head, colon, listed = clause.partition(": ")
    if colon and _thing(head):
        states = listed.split(", ")
        if len(states) >= _FEWEST and all(map(_is_state, states)):
            return f"{head}: {_each([f'{_thing(head)} {one}' for one in states])}"
    lead, body = ("", clause) if not colon else (f"{head}: ", listed)
    parts = body.split(", ")
    return lead + (_measures(parts) or _stages(parts) or _counts(parts, counted=counted) or body)


def _thing(head: str) -> str:
    """Return the thing that a head names, without what it is of; empty for none, and for what is held."""
    thing = _PLACE.sub("", head).strip()
    small = f"{thing[:1].lower()}{thing[1:]}"
    plain = len(thing.split()) <= _MOST_WORDS and "," not in thing and not asks(thing)
    noun = noun_at_start(small, few=True)
    return (small if plain else noun[0]) if noun and plain | bool(_PLACE.search(head)) and not is_event(small) else ""


def _is_state(part: str) -> bool:
    return _state().fullmatch(fold(part).strip()) is not None


@functools.cache
def _state() -> re.Pattern[str]:
    """Return the pattern of a state that things are in, or of a deed done to them, told in one or two words."""
    told = {kind: one_of(row["phrase"] for row in table("counted_states") if row["kind"] == kind) for kind in _KINDS}
    word = rf"(?!(?:{told['quality']}|{_ASKED})(?!\w))[^\W\d]+"
    return re.compile(
        rf"(?:{told['state']}|mới(?: {word}){{1,2}}|(?:đã |được |bị |đã được ){word}(?: {word})?)(?: \(\w+\))?"
    )


def _each(counts: list[str]) -> str:
    """Return the counts of a list with their number words, each in the unit that the last one tells."""
    unit = _UNIT.search(counts[-1])
    return ", ".join(f"số {_UNIT.sub('', one)}{unit[0] if unit else ''}" for one in counts)


def _thing_and_state(part: str) -> tuple[str, str]:
    """Return the thing and its state of "hộ nghèo đầu năm"; both empty for anything else."""
    begin = next((at for at in re.finditer(r"\s", part) if _is_state(part[at.end() :])), None)
    thing = _thing(part[: begin.start()]) if begin else ""
    return (thing, part[begin.end() :]) if begin and thing else ("", "")


def _stages(parts: list[str]) -> str:
    """Return "hộ nghèo đầu năm, hiện còn" with both counted; a share may stand behind; empty for anything else."""
    first, *more = parts
    thing, state = _thing_and_state(first)
    shares = [one for one in more if _SHARE.fullmatch(fold(one))]
    counts = [_of_thing(one, thing) for one in more if one not in shares] if thing else []
    if not thing or not more or len(shares) > 1 or not all(counts):
        return ""
    return ", ".join([_each([f"{thing} {state}", *counts]), *shares])


def _of_thing(part: str, thing: str) -> str:
    """Return a state with its thing, which it may name again ("đơn giải quyết"); empty for anything else."""
    if _is_state(part):
        return f"{thing} {part}"
    again, _ = _thing_and_state(part)
    same = noun_at_start(again, few=True)[:1] == noun_at_start(thing, few=True)[:1]
    return part if again and same else ""


def _counts(parts: list[str], *, counted: bool) -> str:
    """Return "lao động thu hút" behind a clause of counts as one more; empty for anything else."""
    if not counted or not all(_thing_and_state(one)[0] for one in parts):
        return ""
    return ", ".join(f"số {one[:1].lower()}{one[1:]}" for one in parts)


def _measures(parts: list[str]) -> str:
    """Return "đất hiến (m2), ngày công, tiền góp" with what goes on as figures; empty for anything else."""
    first, *more = parts
    plain = more and _MEASURED.search(first) and all(told_alone(one) or begins_with_money(one) for one in more)
    return ", ".join([first, *(one if asks(one) else f"số {one}" for one in more)]) if plain else ""


def _of_money(found: re.Match[str]) -> str:
    """Return what came in and went out as sums, each of all the money that stands before the colon."""
    head = found["head"].strip(" :")
    whole = f"{head[:1].lower()}{head[1:]}".replace(", ", HIDDEN).replace(" và ", HIDDEN)
    return found["head"] + _FLOW.sub(rf"số \g<flow> {whole}", found["list"])


def _counted_alone(found: re.Match[str]) -> str:
    """Return "Câu lạc bộ: số, …" with what is counted; as it is where that cannot be told."""
    first = found["things"].strip().split(", ")[0]
    thing = _thing(first)
    return f"{found['things']}: số {thing}" if thing else found[0]
