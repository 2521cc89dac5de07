"""What is said of two values of two times, or of a plan and what came of it, in a later clause, sentence or section.

"74 cuộc. Năm trước con số này là 58. Như vậy năm nay đã thêm 26 cuộc"; "đầu năm 19, cuối năm 15 … đã bớt được 06";
"số CLB được duy trì bằng năm trước". Which value is the earlier must be told by words of time beside both, and what
the claim speaks of must be told with the two values.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.afar import telling
from nlp_reports.figures.agreement import agreement, agrees, are_near, is_exact
from nlp_reports.figures.another import TURN
from nlp_reports.figures.cues import cues
from nlp_reports.figures.grown import GROWN, is_grown_so
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.figures.retelling import are_persons, told_syllables
from nlp_reports.figures.timed import TIMED_KINDS, Timed, timed_in
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MAY: Final = cues(
    ("tăng", "giảm", "thêm", "bớt", "thiếu", "hụt", "còn", "bằng", "giữ nguyên", "không đổi", "gấp", "chưa bằng", "kém")
)
_OTHER: Final = re.compile(
    r"\b(?:trong đó|riêng|khối|(?<!phụ )nữ|(?<!việt )nam|bình quân|mỗi|nguồn|tỷ lệ|ước|dự kiến|phấn đấu|khoảng)\b"
)
_UP: Final = r"tăng thêm|đã tăng|tăng được|tăng|đã thêm|thêm được|nhiều thêm|nhiều hơn|cao hơn|nhỉnh hơn|thêm"
_DOWN: Final = r"đã bớt được|bớt được|giảm được|đã bớt|đã giảm|giảm|bớt|ít hơn|thấp hơn|kém|ít đi|bớt đi"
_SHORT: Final = r"còn thiếu|thiếu|hụt|còn phải|chỉ còn|còn"
_BY: Final = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<short>{_SHORT}))(?:\s+(?:được|là|thêm|đi|mất|tới))*\s*$"
)
_MORE_NEEDED: Final = re.compile(
    r"[^;.,\d]{0,30}\b(?:nữa(?=\s*(?:[;.,]|mới|thì|là|so|$))|so với (?:dự toán|kế hoạch|chỉ tiêu)"
    r"|(?:mới|thì|là) (?:đạt|hoàn thành))\b"
)
_AGAIN: Final = re.compile(r"\b(?:như vậy|như thế|tính ra|vậy là|tức là|do đó|so với)\b|(?<!\w)(?:đã|thế là)\s")
_WAYS: Final = re.compile(
    r"\b(?:(?P<same>(?:được\s+)?(?:duy trì|giữ)\s+(?:ở mức\s+)?bằng|giữ nguyên|không (?:thay )?đổi|không tăng|vẫn bằng"
    r"|bằng(?=\s+(?:năm|quý|cùng|kỳ)\s+(?:trước|ngoái|kỳ)))|(?P<less>chưa bằng|không bằng|thấp hơn|ít hơn|giảm mạnh"
    r"|giảm nhẹ|giảm sâu|giảm(?=\s+(?:so với|đáng kể|rõ))|kém hơn)|(?P<more>cao hơn|nhiều hơn|tăng mạnh|tăng nhẹ"
    r"|tăng(?=\s+(?:so với|đáng kể|rõ))|vượt hơn))\b"
)
_CLAUSE: Final = re.compile(r"[,;.:()](?!\d)")
_OF_NOW: Final = frozenset(
    {"tính", "ngày", "thời", "điểm", "báo", "cáo", "hiện", "cả", "số", "công", "tác", "năm", "vậy"}
)
# "Gấp 5,5 lần vốn của hợp tác xã" is so many times something else.
_OF_NOUN: Final = re.compile(
    r"\s+(?!(?:so|hơn|năm|kỳ|quý|tháng|cùng|đầu|khi|lúc|thời|mức|con|kế|chỉ|rồi|nữa|thì|và|nhờ|do|vì|nên|từ)\b)[^\W\d]"
)
_NEAR: Final = Decimal("0.3")
_ROUGH: Final = Decimal("0.02")
_BACK = 2


class _Pair(NamedTuple):
    """The only two values of one thing that sentences tell, the earlier or planned one first; all words told."""

    first: Figure
    now: Figure
    planned: bool
    words: frozenset[str]
    end: int


def gaps_told(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what claims say of two values told before them that these rule out; what `found` accuses is left alone."""
    accused = {figure.ref for one in found if one.outcome is Outcome.NOT for figure in one.figures}
    timed = [timed_in(line) for line in lines]
    pairs = [pair for at in range(len(lines)) for pair in _pairs_at(lines, timed, at)]
    pairs = [one for one in pairs if accused.isdisjoint({one.first.ref, one.now.ref})]
    for line in lines if pairs else ():
        if _MAY.stand_in(line) and not line.planned:
            yield from _numbers(lines, line, pairs)
            yield from _ways(line, pairs)
            yield from _times(line, pairs)


def _pairs_at(lines: Sequence[Line], timed: Sequence[Sequence[Timed]], at: int) -> Iterator[_Pair]:
    """Yield the pair that one sentence tells, or that it tells with the next one of its paragraph."""
    for length in (1, 2):
        window = lines[at : at + length]
        told = [one for each in timed[at : at + length] for one in each]
        if len(window) < length or len(told) < 2 or window[0].planned:
            continue
        if window[0].sentence.paragraph == window[-1].sentence.paragraph:
            pair = _pair(window, told)
            if pair is not None:
                yield pair
                return


def _pair(window: Sequence[Line], told: Sequence[Timed]) -> _Pair | None:
    planned = [one.figure for one in told if one.planned]
    known = [(one.figure, one.key) for one in told if one.key is not None]
    if len(known) == 2 and known[0][1][0] == known[1][1][0] and known[0][1] != known[1][1]:
        (first, _), (now, _) = sorted(known, key=lambda each: each[1])
        return _made(window, first, now, planned=False)
    if len(known) == 1 and known[0][1] == ("words", 0) and len(told) == 2 and not planned:
        now = next(one.figure for one in told if one.figure is not known[0][0])
        return _made(window, known[0][0], now, planned=False)
    if len(planned) == 1 and len(told) == 2 and all(key == ("words", 1) for _, key in known):
        now = next(one.figure for one in told if one.figure is not planned[0])
        return _made(window, planned[0], now, planned=True)
    return None


def _made(window: Sequence[Line], first: Figure, now: Figure, *, planned: bool) -> _Pair | None:
    persons = are_persons(first.counted) and are_persons(now.counted)
    alike = first.unit == now.unit and first.kind is now.kind and (are_alike(first, now) or persons)
    known = {first.sentence, now.sentence} >= {window[0].sentence.ref, window[-1].sentence.ref}
    barred = _OTHER.search(window[0].folded, min(first.span.end, now.span.end), window[-1].sentence.span.end)
    if not alike or not known or now.role in {FigureRole.CHANGE, FigureRole.TARGET} or barred:
        return None
    # "Đầu năm 45 hộ, giữa năm thêm 3 hộ, nay còn 30 hộ" tells what came between.
    ends = sorted((first.span, now.span))
    between = (one for line in window for one in line.figures if ends[0] < one.span < ends[1])
    if any(one.unit == now.unit and (one.kind is FigureKind.CHANGE or are_alike(one, now)) for one in between):
        return None
    end = max(first.span.end, now.span.end)
    tail = _CLAUSE.split(window[0].folded[end : window[-1].sentence.span.end], maxsplit=1)[0]
    told = window[0].folded[window[0].sentence.span.start : end] + tail
    return _Pair(first, now, planned, frozenset(told_syllables(told)), end)


def _meant(
    line: Line, start: int, said: frozenset[str], pairs: Sequence[_Pair], noun: frozenset[str] = frozenset()
) -> _Pair | None:
    """Return the pair that a claim at `start` speaks of: the one before it, or the only one elsewhere of its words."""
    near = [one for one in pairs if _is_near(line, one) and (one.end <= start or _is_around(one, line, start))]
    if _OTHER.search(line.folded, min(near[-1].end, start) if near else line.sentence.span.start, start):
        return None
    if near:
        return near[-1] if said <= near[-1].words else None
    whole = telling(line.text) & frozenset().union(*(one.words for one in pairs))
    far = [
        one
        for one in pairs
        if line.sentence.ref not in {one.first.sentence, one.now.sentence}
        and (said or noun)
        and said | noun <= one.words
        and len(whole & one.words) >= 2
    ]
    # A plan that is said to be missed by a day, without some or with others ("đến thời điểm sơ kết") is another one.
    more = telling(line.folded[line.sentence.span.start : start]) - _OF_NOW
    return far[0] if len(far) == 1 and not (far[0].planned and more - far[0].words - noun) else None


def _is_around(pair: _Pair, line: Line, start: int) -> bool:
    """Tell whether a claim stands between two values of its own sentence."""
    return (
        min(pair.first.span.end, pair.now.span.end) <= start
        and pair.first.sentence == pair.now.sentence == line.sentence.ref
    )


def _is_near(line: Line, pair: _Pair) -> bool:
    paragraph = line.report.text.rfind("\n", 0, line.sentence.span.start) <= pair.first.span.start
    return (
        paragraph
        and line.sentence.ref - (pair.now.sentence or 0) <= _BACK
        and pair.first.span.start < line.sentence.span.end
    )


def _numbers(lines: Sequence[Line], line: Line, pairs: Sequence[_Pair]) -> Iterator[Relation]:
    """Hold "như vậy năm nay đã thêm 26 cuộc" and "còn 18 đoàn viên nữa thì hoàn thành" against the two values."""
    for by in line.figures:
        said = _BY.search(line.before(by)) if by.kind in TIMED_KINDS | {FigureKind.CHANGE} and by.value else None
        if said is None or not is_exact(by):
            continue
        behind = _CLAUSE.split(line.after(by), maxsplit=1)[0]
        head = _CLAUSE.split(line.before(by)[: said.start()])[-1]
        noun = telling(fold(by.counted))
        words = telling(f"{head} {behind.lstrip().removeprefix(fold(by.counted))}")
        pair = _meant(line, by.span.start, words, pairs, noun)
        if pair is None or by in (pair.first, pair.now) or _is_of_another(line, pair, by):
            continue
        if not _is_told_of(line, pair, by, said, behind, noun):
            continue
        yield from _judged(lines, pair, by, said)


def _is_of_another(line: Line, pair: _Pair, by: Figure) -> bool:
    """Tell whether another value stands right before a change that nothing says to sum up ("thu 31, tăng 4")."""
    at = line.place_of(by)
    beside = at > 0 and line.figures[at - 1] not in (pair.first, pair.now) and line.figures[at - 1].unit == by.unit
    return beside and not re.search(r"\b(?:như vậy|như thế|tính ra|vậy là|tức là)\b", line.before(by))


def _is_told_of(line: Line, pair: _Pair, by: Figure, said: re.Match[str], behind: str, noun: frozenset[str]) -> bool:
    """Tell whether so many are said to part the two values, and not to have come while others went."""
    same = by.unit == pair.now.unit and (bool(by.unit) or noun <= pair.words)
    if not same or bool(said["short"]) is not pair.planned:
        return False
    if pair.planned:
        return bool(_MORE_NEEDED.match(behind)) or said["short"] in {"còn thiếu", "hụt"}
    head = _CLAUSE.split(line.before(by)[: said.start()])[-1]
    if any(one.unit == by.unit for one in line.figures if one not in (pair.first, pair.now, by)):
        return False
    sums_up = _AGAIN.search(f"{head} {said[0]} {behind}") or said[0].split()[-1] == "được"
    return bool(sums_up) or " " in said[0].strip()


def _judged(lines: Sequence[Line], pair: _Pair, by: Figure, said: re.Match[str]) -> Iterator[Relation]:
    first, now = pair.first.value or Decimal(0), pair.now.value or Decimal(0)
    way = first - now if said["down"] or pair.planned else now - first
    number = by.value or Decimal(0)
    elsewhere = [one for each in lines for one in each.figures if one is not by and one.value == number]
    again = [one for one in elsewhere if one.unit == by.unit and (by.unit or fold(one.counted) == fold(by.counted))]
    near = way > 0 and are_near(way, number, _NEAR)
    turned = way < 0 and agrees(-way, by)
    # "Đầu năm 45 hộ, giữa năm thêm 3 hộ, nay còn 30 hộ, vậy là giảm được 18 hộ": what came beside it is reckoned in.
    told = {one.value for each in lines for one in each.figures if one not in (pair.first, pair.now, by)}
    flows = abs(number - way) in told
    if agreement(way, by) is Outcome.NOT and (near or turned) and not (again or flows):
        used = in_order((pair.first, pair.now, by))
        kind = RelationKind.TARGET_PERCENT if pair.planned else RelationKind.CHANGE
        yield Relation(kind, Outcome.NOT, used, by.span, way, by.value, by.unit)


def _ways(line: Line, pairs: Sequence[_Pair]) -> Iterator[Relation]:
    """Hold "được duy trì bằng năm trước" and "chưa bằng quý III", told with no number, against the two values."""
    for said in _WAYS.finditer(line.text):
        start = line.sentence.span.start + said.start()
        head, tail = _CLAUSE.split(line.text[: said.start()])[-1], _CLAUSE.split(line.text[said.end() :], maxsplit=1)[0]
        if any(start <= one.span.start <= start + len(said[0]) + len(tail) for one in line.figures):
            continue
        words = telling(f"{head} {tail}")
        pair = _meant(line, start, words, pairs) if telling(head) or "này" in head.split() else None
        if pair is None or pair.planned:
            continue
        first, now = pair.first.value or Decimal(0), pair.now.value or Decimal(0)
        apart = abs(now - first) > max(now, first) * _ROUGH
        wrong = apart if said["same"] else now <= first if said["more"] else now >= first
        if wrong:
            yield _relation(line, pair, said)


def _times(line: Line, pairs: Sequence[_Pair]) -> Iterator[Relation]:
    """Hold "tăng gấp ba, từ 46 … lên 92" and "đã tăng gần gấp rưỡi" against the two values."""
    for said in GROWN.finditer(line.text) if "gấp" in line.tokens else ():
        start = line.sentence.span.start + said.start()
        head = _CLAUSE.split(line.text[: said.start()])[-1]
        if _OF_NOUN.match(line.text, said.end()):
            continue
        ahead = [one for one in pairs if one.first.span.start > start and line.sentence.ref == one.now.sentence]
        pair = ahead[0] if len(ahead) == 1 else _meant(line, start, telling(head), pairs)
        if pair is None or pair.planned or not pair.first.value or _turns(line, pair, start):
            continue
        if not is_grown_so(said, pair.first.value, pair.now.value or Decimal(0)):
            yield _relation(line, pair, said)


def _turns(line: Line, pair: _Pair, start: int) -> bool:
    """Tell whether a turn of the sentence stands between a claim and its values, or it has other values of its own."""
    if line.sentence.ref not in {pair.first.sentence, pair.now.sentence}:
        return any(one.unit == pair.now.unit and one.kind is pair.now.kind for one in line.figures)
    told = [one.span for one in (pair.first, pair.now) if one.sentence == line.sentence.ref]
    # "Thu 850 triệu đồng (năm trước 1.117), lãi 215 triệu đồng, gần gấp ba năm trước": the claim is of the last value.
    others = [one for one in line.figures if one.unit == pair.now.unit and one not in (pair.first, pair.now)]
    if pair.now.unit and any(one.role is not FigureRole.CHANGE for one in others):
        return True
    ends = [*(one.start for one in told), *(one.end for one in told)]
    return bool(TURN.search(line.folded, min(*ends, start), max(*ends, start)))


def _relation(line: Line, pair: _Pair, said: re.Match[str]) -> Relation:
    words = words_as_figure(line, line.span_of(said))
    used = in_order((pair.first, pair.now, words))
    return Relation(RelationKind.CHANGE, Outcome.NOT, used, words.span)
