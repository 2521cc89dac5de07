"""A whole held against the parts that the same sentence, or the list below it, gives."""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.partitions import partition_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.of_which import money_of_which, single_parts
from nlp_reports.figures.vocabulary import nouns_of, role_words
from nlp_reports.figures.wholes import (
    CUT,
    alike,
    comparable,
    is_net_of,
    is_plain,
    judged,
    lacks,
    leaves_ungraded,
    names_shared,
    relation,
    run_of,
    tells_results,
    total_of,
)
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MADE_OF = re.compile(r"\bgồm(?:\s+có)?\b\s*:?|(?P<some>[,;:(]\s*cụ thể(?:\s+(?:là|có))?)\s*:?\s*(?=\d)")
_OPEN = re.compile(r"[^;.\d]*?(?:\b(?:và|khác|còn lại|một số)\b|…|\.\.\.|\bv\.v)")
# What a bracket added is no whole: "268 sáng kiến (năm 2019: 224 sáng kiến); trong đó …".
_HELD_AGAINST = re.compile(r"\b(?:so với|so|hơn)\s")
_GAINED = re.compile(r"\b(?:tăng|giảm)\b[^,;.()]*$")
_BRACKET_ENDS = re.compile(r"[^()]*\)")
_UNMET = re.compile(r"\s*chỉ tiêu\s+(?:chưa|không)\s+(?:đạt|hoàn thành)")
# "Còn 01 chỉ tiêu chưa đạt, 01 chỉ tiêu không đánh giá": what was not met is told in parts.
_MORE_UNMET = re.compile(r"[^;.()]{0,60}?(?:,|\bvà)\s*\d{1,3}\s+chỉ tiêu\s+(?:chưa|không|đang|tạm|chờ)\b")
_COLON = re.compile(r"\s*(?:[^\W\d]+\b[\s,]*){1,8}:\s*(?:[-–]\s*)?(?:[^\W\d]+\b[\s,]*){0,6}")
_SECTOR = r"\b(?:khối|khu vực)\s+@sector\s*(?:có|là|:)?\s*$"
_ANY_SECTOR = re.compile(r"\bkhối\s+(?:[^\W\d]+\s+){1,4}$")
_OF_OTHER = re.compile(r"\b(?:tổng|trên|trong|năm|kỳ|chỉ tiêu|kế hoạch|lượt|toàn|20\d\d)\b")
_OF_QUALITY = re.compile(r"\bnữ(?! công)\b|\b(?:đảng viên|dân tộc|tôn giáo|chính trị)\b")
_NEAR, _MOSTLY, _LITTLE = Decimal("0.2"), Decimal("0.67"), Decimal("0.05")
_MAINLY = re.compile(r"\bchủ yếu(?:\s+là)?\s*$")
_FAR = Decimal("1.5")
_MANY = 3


def sums(line: Line) -> Iterator[Relation]:
    """Yield what the sentence says of wholes and their parts."""
    if len(line.figures) > 2:
        yield from _made_of(line)
        yield from _bracketed(line)
        yield from _after_colon(line)
        yield from _sectors(line)
        yield from money_of_which(line)
    yield from _remainders(line)
    yield from single_parts(line)
    yield from _exceeding(line)


def _made_of(line: Line) -> Iterator[Relation]:
    """Read "1.150 suất quà, gồm 450 suất của A, 380 suất của B và 340 suất của C"."""
    for cue in _MADE_OF.finditer(line.text):
        place = line.sentence.span.start + cue.end()
        before = [f for f in line.figures if f.span.end <= place]
        after = [f for f in line.figures if f.span.start >= place]
        if not after:
            continue
        # What a bracket told aside is not what is made up: "5.342 người (nữ 3.018), gồm 2.146 người …".
        outside = [f for f in before if not _BRACKET_ENDS.match(line.folded[f.span.end : place])]
        whole = next((f for f in reversed(outside) if comparable(f, after[0])), None)
        if whole is None or CUT.search(line.folded[whole.span.end : place]):
            continue
        parts = run_of(line, after, whole)
        if len(parts) >= 2:
            outcome = judged(whole, parts)
            unsure = _is_open(line, whole, parts) or (cue["some"] and not _parts_events(line, whole, parts))
            unsure = unsure or (_GAINED.search(line.before(whole)) and is_net_of(whole, parts))
            unsure = unsure or _are_others(line, whole, parts) or bool(_MAINLY.search(line.text[: cue.start()]))
            # "Gồm cầu Nam, cầu Bào, cầu Sườn 2": what is listed before the first number has none.
            unsure = unsure or line.folded[place : parts[0].span.start].count(",") > 1
            yield relation(whole, parts, Outcome.CANNOT if unsure else outcome)


def _are_others(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether a part alone is far more than the whole ("rộng 17 m, gồm nhịp chính 190 m"), or some are losses."""
    value = whole.value or Decimal(0)
    far = max((part.value or Decimal(0) for part in parts), default=Decimal(0)) > value * _FAR
    return far or total_of(parts) * _FAR < value or tells_results(line.folded[whole.span.end : parts[-1].span.end])


def _parts_events(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether "cụ thể là" parts what cannot be in two parts, and the parts are a little more than there are.

    Fewer may be all that is worth telling; a person, a household and a body may be told twice.
    """
    over = total_of(parts) - (whole.value or Decimal(0))
    events = fold(whole.counted).split(" ")[0] in nouns_of("event") and whole.role is FigureRole.ACTUAL
    events = events and " cho " not in line.folded[parts[0].span.start : line.sentence.span.end]
    return events and len(parts) >= _MANY and 0 < over <= (whole.value or Decimal(0)) * _LITTLE


def _is_open(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether more is said to follow, so that what the parts lack may be without a number or in the next one."""
    behind = line.figures[line.place_of(parts[-1]) + 1 :][:1]
    listed = any(comparable(whole, one) and ";" in line.between(parts[-1], one) for one in behind)
    return lacks(whole, parts) and bool(
        listed
        or _OPEN.match(line.after(parts[-1]))
        or leaves_ungraded(line.after(parts[-1]))
        or _goes_on(line, parts[-1])
    )


def _goes_on(line: Line, last: Figure) -> bool:
    """Tell whether another bare count follows in the same listing, whatever it counts."""
    after = [figure for figure in line.figures[line.place_of(last) + 1 :] if figure.unit != "%"]
    bare = bool(after) and after[0].kind is FigureKind.COUNT and not after[0].unit
    return bare and bool(re.fullmatch(r"[^;.:()\d]{0,30}(?:[,;]|\bvà\b)[^;.:()\d]{0,30}", line.between(last, after[0])))


def _bracketed(line: Line) -> Iterator[Relation]:
    """Read "112 CĐCS (100 CĐCS khối HCSN, 12 CĐCS khối DN)"."""
    text, offset = line.text, line.sentence.span.start
    for bracket in re.finditer(r"\(([^()]*)\)", text):
        start, end = offset + bracket.start(1), offset + bracket.end(1)
        inside = [f for f in line.figures if start <= f.span.start < end]
        before = [f for f in line.figures if f.span.end <= start]
        parts = [f for f in inside if f.unit != "%"]
        if not before or len(parts) < 2 or not all(alike(before[-1], part) for part in parts):
            continue
        whole = before[-1]
        between = line.folded[whole.span.end : start]
        # "Vượt 6 hộ và 4 hộ so với chỉ tiêu (20 hộ nghèo, 30 hộ cận nghèo)": the bracket tells what was planned.
        if len(between) > len(whole.counted) + 40 or "trong đó" in bracket[1] or _HELD_AGAINST.search(between):
            continue
        outcome = judged(whole, parts)
        told = _complementary(whole, parts, bracket[1]) or partition_of(line, parts) is not None
        if outcome is Outcome.NOT and not told:
            outcome = Outcome.CANNOT
        yield relation(whole, parts, outcome)


def _complementary(whole: Figure, parts: Sequence[Figure], said: str) -> bool:
    """Tell whether the parts must make up the whole: their labels are a known pair, or three and more come near it."""
    labels = [set(_labels(said, family)) for family in _families()]
    if len(parts) == 2 and any(len(found) == 2 for found in labels):
        return True
    if _one_head(said, len(parts)):
        return True
    total, value = total_of(parts), whole.value
    return (
        len(parts) >= _MANY
        and value is not None
        and abs(total - value) <= value * _NEAR
        and not _OF_QUALITY.search(said)
    )


def _one_head(said: str, count: int) -> bool:
    """Tell whether every part is named as one of a kind ("khu vực nông thôn 150, khu vực thị trấn 54")."""
    heads = [
        found[0] for piece in re.split(r"[,;]", said) if (found := compiled(r"\s*(?:và\s+)?@part_kind\b").match(piece))
    ]
    return len(heads) == count and len({head.split()[-1] for head in heads}) == 1


def _families() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return the pairs of opposite labels ("nhà nước" and "ngoài nhà nước")."""
    said = role_words()
    return tuple((said[f"{name}_one"], said[f"{name}_other"]) for name in ("sector", "sex", "kind", "time"))


def _labels(said: str, family: tuple[tuple[str, ...], tuple[str, ...]]) -> Iterator[int]:
    for at, phrases in enumerate(reversed(family)):
        # The longer label ("ngoài nhà nước") is looked for first, and taken out before the shorter ("nhà nước").
        for phrase in sorted(phrases, key=len, reverse=True):
            if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", said):
                said = said.replace(phrase, " ")
                yield at
                break


def _after_colon(line: Line) -> Iterator[Relation]:
    """Read "Bàn giao 04 nhà: xây mới 03 nhà, sửa chữa 01 nhà"."""
    for whole, first in itertools.pairwise(line.figures if ":" in line.text else ()):
        between = line.between(whole, first)
        if not _COLON.fullmatch(between) or not comparable(whole, first):
            continue
        at = line.place_of(first)
        parts = run_of(line, line.figures[at:], whole)
        if len(parts) < 2:
            continue
        said = line.folded[whole.span.end : parts[-1].span.end]
        outcome = judged(whole, parts)
        if outcome is Outcome.NOT and (_is_open(line, whole, parts) or not _complementary(whole, parts, said)):
            outcome = Outcome.CANNOT
        yield relation(whole, parts, outcome)


def _sectors(line: Line) -> Iterator[Relation]:
    """Read "Tổng số CNVCLĐ 3.286 người (…); khối HCSN 2.418 người, khối doanh nghiệp 868 người"."""
    if "khối" not in line.text and "khu vực" not in line.text:
        return
    persons = nouns_of("person")
    counts = [f for f in line.figures if f.kind is FigureKind.COUNT and f.role is FigureRole.ACTUAL]
    parts = [f for f in counts if compiled(_SECTOR).search(line.before(f))]
    wholes = [f for f in counts if f.span.end <= parts[0].span.start] if parts else []
    if len(parts) < 2 or not wholes or not all(fold(f.counted) in persons for f in (wholes[0], *parts)):
        return
    said = line.folded[wholes[0].span.end : parts[-1].span.end]
    between = line.folded[parts[0].span.end : parts[-1].span.start]
    opposed = len(set(_labels(said, _families()[0]))) == 2
    small = all((part.value or 0) <= (wholes[0].value or 0) for part in parts)
    third = any(_ANY_SECTOR.search(line.before(f)) for f in counts if f not in parts)
    if opposed and small and wholes[0] is counts[0] and not (third or re.search(r"\.\s", between)):
        yield relation(wholes[0], parts, judged(wholes[0], parts))


def _remainders(line: Line) -> Iterator[Relation]:
    """Read "8/10 chỉ tiêu đạt, 02 chỉ tiêu chưa đạt"."""
    figures = line.figures if "chỉ tiêu" in line.text else ()
    for at, figure in enumerate(figures):
        if at and figure.kind is FigureKind.COUNT and _is_all_unmet(line, figure):
            yield from _unmet(line, figures[:at], figure)


def _is_all_unmet(line: Line, figure: Figure) -> bool:
    return bool(_UNMET.match(line.after(figure))) and not _MORE_UNMET.match(line.after(figure))


def _unmet(line: Line, before: Sequence[Figure], figure: Figure) -> Iterator[Relation]:
    ratio = next((f for f in reversed(before) if f.unit != "%"), None)
    if ratio is None or ratio.kind is not FigureKind.RATIO or fold(ratio.counted) != "chỉ tiêu" or ratio.high is None:
        return
    if figure.value is None or ratio.low is None or re.search(r"\.\s", line.between(ratio, figure)):
        return
    missing = ratio.high - ratio.low
    outcome = Outcome.FITS if missing == figure.value else Outcome.NOT
    yield Relation(
        RelationKind.SUM, outcome, (ratio, figure), where_of(ratio, figure), missing, figure.value, figure.unit
    )


def _exceeding(line: Line) -> Iterator[Relation]:
    """Read "1.128 đoàn viên (nữ 486; dân tộc thiểu số 1.142)": those of one quality are not more than all."""
    text, offset = line.text, line.sentence.span.start
    for bracket in re.finditer(r"\(([^()]*)\)", text):
        start, end = offset + bracket.start(1), offset + bracket.end(1)
        before = [f for f in line.figures if f.span.end <= start]
        if not before or len(line.folded[before[-1].span.end : start]) > len(before[-1].counted) + _MANY:
            continue
        whole = before[-1]
        for part in (f for f in line.figures if start <= f.span.start < end and f.unit != "%"):
            behind = re.split(r"[,;)]", line.after(part))[0][:30]
            own = re.split(r"[;,(](?!\d)", line.folded[start : part.span.start])[-1] + behind
            over = (part.value or 0) > (whole.value or 0) >= (part.value or 0) * _MOSTLY
            named = (names_shared(own) or fold(part.counted) == "đảng viên") and not _OF_OTHER.search(own)
            if over and named and alike(whole, part) and is_plain(whole) and is_plain(part):
                yield relation(whole, [part], Outcome.NOT)
