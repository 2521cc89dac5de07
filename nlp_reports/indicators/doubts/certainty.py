"""Why a value that was taken should be looked at: what speaks against its being the whole, or being meant at all."""

import re
from typing import Final

from nlp_reports.figures.deeds import deeds_in
from nlp_reports.indicators.choosing import PARTED, Choice
from nlp_reports.indicators.commas import joined, side_by_side
from nlp_reports.indicators.concepts import asked, is_in, other_matters, spoken
from nlp_reports.indicators.counting import is_exact, names_own
from nlp_reports.indicators.fit import STRANGE, SURE, TOTAL_ROW, Claim
from nlp_reports.indicators.nouns import PERSON, is_average, is_count
from nlp_reports.indicators.parts import is_of_stage, levels
from nlp_reports.indicators.places import Place
from nlp_reports.model import Doubt, FigureKind
from nlp_reports.text import expand, fold

# Scores of claims; on reports that no rule was tuned to, most wrong values were below, and few right ones.
_PLAIN: Final = 0.955
_CLEAR: Final = 1.1
# Of the words of a name, by an amount of money: with fewer of them one value in seven was wrong.
_LITTLE: Final = 0.45
# Of the words of a name that adds things up, in one sentence: with so many of them no value was wrong.
_MOSTLY: Final = 0.8
# A number that is called a sum, and what calls it the sum of sums.
_SUM_TOLD: Final = re.compile(r"(?<!\w)(?:tổng(?! liên đoàn| công ty| cục)|cộng|gộp|cả thảy|hết)(?: \w+){0,4}\W* \d")
_OF_SUMS: Final = re.compile(r"(?<!\w)(?:cộng|gộp|cả thảy|tất cả|chung|tổng)(?!\w)[^;.\d]*$")
# What stands before a number and tells of no deed.
_NO_DEEDS: Final = frozenset({"có", "là", "được", "với", "cho", "của", "ở", "tại", "trong", "và", "gồm", "đạt", "số"})
_TARGET: Final = "chỉ tiêu"
_ALL_LEVELS: Final = re.compile(
    r"(?<!\w)(?:các cấp|(?:cả )?hai cấp|(?:cả|toàn) (?:huyện|tỉnh|thị xã|thành phố|ngành|xã))(?!\w)"
)
_ENTERPRISE: Final = "doanh nghiệp"
_ANY_BODY: Final = frozenset({"đơn vị", "nơi", "chỗ", "cơ sở"})
# All that follows a figure up to the next one.
_TO_NEXT: Final = re.compile(r"[^;.\d]*(?=[;.]|$)")
# What is counted, up to what it is for.
_COUNTED: Final = re.compile(r"(?:(?!(?<!\w)(?:cho|với|về|tại|ở|trong|có|do|để|của|và|được)(?!\w))[^;:,.()\d])*")
# A number that is listed right behind another.
_NUMBER: Final = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_LISTED: Final = re.compile(r"[^,;.\d(]{0,30}(?:,| và) \d[^,;.(]*")

# What parts the things that a row adds up, and the unit that stands in its label.
_BESIDE: Final = re.compile(r"[,;+&]| và ")
_MONEY: Final = re.compile(r"\W*(?<!\w)(?:(?:nghìn|ngàn|triệu|tỷ) )?đồng(?!\w)\W*")

# "riêng quý I 1.320 lượt người, các quý sau …, chưa gộp được số": the rest is left untold.
_ALONE: Final = re.compile(r"(?<!\w)(?:riêng|mới chỉ tính|mới tính) (?:quý|tháng|đợt|học kỳ|kỳ) [\w-]+[^\w\d]*$")
_UNTOLD: Final = re.compile(
    r"(?<!\w)(?:các|những|mấy) [^;.]{1,40}(?<!\w)chưa (?:gộp|cộng|tổng hợp|thống kê|đếm|tính|có số)(?!\w)"
)


def doubts_of(choice: Choice, taken: Claim, *, alone: bool = False, shared: bool = False) -> tuple[Doubt, ...]:
    """Return why the claim that was taken should be looked at; `alone` where its sentence answers no mate of it.

    `shared` says that it is the number of one of several bodies.
    """
    reasons = {
        Doubt.ELSEWHERE: choice.elsewhere,
        Doubt.UNCERTAIN: shared or _is_uncertain(taken) or (alone and _is_only_by_unit(taken)),
        Doubt.APPROXIMATE: taken.figure.comparator != "=",
    }
    return tuple(doubt for doubt, holds in reasons.items() if holds)


def _is_uncertain(taken: Claim) -> bool:
    """Tell whether the words fit loosely, the sentence may be of another topic, or each level tells its own part."""
    if (
        is_of_stage(taken.place, taken.wanted)
        or _is_of_a_level(taken)
        or _ends_elsewhere(taken)
        or _is_of_no_deed(taken)
        or _may_be_a_namesakes(taken)
        or _is_of_any_body(taken)
        or _leaves_the_rest(taken)
        or _is_named_by_another(taken)
        or _is_one_of_sums(taken)
        or _is_done_again(taken)
        or _is_of_a_shared_row(taken)
        or _is_of_another_deed(taken)
    ):
        return True
    if _is_all_told(taken):
        return False
    added = _is_sum_of_all(taken)
    partly = taken.partly and not (added or _is_said_in_one(taken) or _is_mostly_said(taken))
    loosely = taken.score < _PLAIN and not (_is_lone(taken) or (added and taken.figure.unit == "đồng"))
    if partly or loosely:
        return True
    return taken.surely < SURE and not (taken.exact and taken.score >= _CLEAR)


def _is_only_by_unit(taken: Claim) -> bool:
    """Tell whether an amount of money is taken as the only one of its topic, and its words say little of the name."""
    wanted, place = taken.wanted, taken.place
    if wanted.indicator.unit != "đồng" or place.figure.cell is not None or not wanted.ways[0]:
        return False
    near = place.local | wanted.implied
    return all(sum(is_in(one, near) for one in way) < _LITTLE * len(way) for way in wanted.ways if way)


def _is_of_no_deed(taken: Claim) -> bool:
    """Tell whether a sentence and what stands above it say nothing of the deed asked for, nor any other deed."""
    # A bare head count may be of anybody; what else is counted hardly stands without its deed.
    persons = taken.wanted.noun == PERSON and taken.place.figure.cell is None
    if not persons or not deeds_in(fold(taken.wanted.indicator.name)):
        return False
    words = taken.place.words
    return not deeds_in(fold(" ; ".join((words.sentence, words.above, *words.titles))))


def _may_be_a_namesakes(taken: Claim) -> bool:
    """Tell whether another topic asks for the like, and a sentence says nothing of its own ("Tập huấn: 118 lượt")."""
    home, place = taken.wanted.home, taken.place
    if not home or place.figure.cell is not None or place.figure.kind is FigureKind.ZERO:
        return False
    return not any(is_in(one, place.sentence | place.above) for one in home)


def _is_of_any_body(taken: Claim) -> bool:
    """Tell whether enterprises are asked for, and all of some bodies told ("15/15 đơn vị" may be branches of one)."""
    place, figure = taken.place, taken.figure
    if figure.kind is not FigureKind.RATIO or taken.wanted.noun != _ENTERPRISE:
        return False
    if fold(figure.counted) not in _ANY_BODY:
        return False
    return _ENTERPRISE not in expand(f"{place.words.sentence} ; {place.words.above}")


def _leaves_the_rest(taken: Claim) -> bool:
    """Tell whether a figure is of one part of the year alone, or the others are said not to be counted yet."""
    place = taken.place
    return place.figure.cell is None and bool(_ALONE.search(place.before) or _UNTOLD.search(place.after))


def _is_named_by_another(taken: Claim) -> bool:
    """Tell whether another figure of the sentence has the whole name behind it ("640 người; 268 vệ sinh viên")."""
    place, name, said = taken.place, fold(taken.wanted.indicator.name), fold(taken.place.words.sentence)
    if place.figure.cell is not None or taken.wanted.indicator.unit or name not in said:
        return False
    told = re.search(rf"(?<![\d,])\d[\d.]*(?: người)? {re.escape(name)}(?!\w)", said)
    return told is not None and not re.match(rf"\W*(?:người )?{re.escape(name)}(?!\w)", place.after)


def _ends_elsewhere(taken: Claim) -> bool:
    """Tell whether what follows a total says what a neighbour asks for ("03 chi hội, 07 tổ hội vừa ra mắt")."""
    wanted = taken.wanted
    listed = _LISTED.match(taken.place.after) if wanted.total else None
    return listed is not None and not wanted.theirs.isdisjoint(spoken(listed[0]))


def _is_all_told(taken: Claim) -> bool:
    """Tell whether the figure's own stretch says all of the name, and what tells it from its neighbours.

    With the indicator's own noun, and no other figure that counts alike, the titles may say the rest.
    """
    wanted, place = taken.wanted, taken.place
    if STRANGE < taken.surely < SURE or not wanted.ways[0] or place.figure.cell is not None:
        return False
    if wanted.telling and all(is_in(one, place.local) for one in wanted.ways[0] | wanted.telling):
        return not taken.partly
    own = is_exact(place, wanted) or names_own(place, wanted)
    return (
        own
        and not place.said.common
        and not place.siblings
        and all(is_in(one, place.local | wanted.implied) for one in wanted.ways[0])
    )


def _is_said_in_one(taken: Claim) -> bool:
    """Tell whether the two things that a name adds up stand beside each other by the figure, as in the name."""
    place, beside = taken.place, side_by_side(taken.wanted.name)
    if not beside or place.figure.cell is not None:
        return False
    behind = _TO_NEXT.match(place.after)
    near = f"{place.label} {place.between} ; {behind[0] if behind else ''}"
    return all(one.search(near) for one in beside)


def _is_sum_of_all(taken: Claim) -> bool:
    """Tell whether a sentence surely of the topic calls a number the sum, outside of brackets, and no other one.

    "mới 03 nhà, sửa 02 nhà (tổng 50 triệu đồng)" leaves the new ones out.
    """
    place = taken.place
    if taken.surely < SURE or not taken.summed or place.figure.cell is not None:
        return False
    return not _is_bracketed(place) and len(_SUM_TOLD.findall(fold(place.words.sentence))) <= 1


def _is_one_of_sums(taken: Claim) -> bool:
    """Tell whether an amount of money is one of two sums of a sentence ("mới 03, hết 240; sửa 02, hết 50")."""
    place = taken.place
    if not taken.summed or place.figure.cell is not None or taken.figure.unit != "đồng":
        return False
    if _is_bracketed(place):
        nouns = [one.counted for one in place.earlier if one.counted]
        return len(nouns) > len(set(nouns))
    several = len(_SUM_TOLD.findall(fold(place.words.sentence))) > 1
    return several and bool(_SUM_TOLD.search(place.after) or not _OF_SUMS.search(place.before))


def _is_done_again(taken: Claim) -> bool:
    """Tell whether a later clause does the same again ("Tháng Thanh niên làm 18 công trình; mùa hè làm 11 công trình").

    Not where the one is the sum of all, nor for people, of whom some are told apart.
    """
    place, noun = taken.place, fold(taken.figure.counted)
    told = fold(place.words.sentence)
    if not noun or ";" not in told or place.figure.cell is not None or taken.wanted.kind == "person" or taken.summed:
        return False
    if told.count(f" {noun}") <= 1:
        return False
    again = re.compile(rf"(?<!\w)(\w+) (\d[\d.]*) {re.escape(noun)}(?!\w)")
    clauses = [again.findall(one) for one in told.split(";")]
    own = [deed for found in clauses for deed, number in found if number == fold(taken.figure.text)]
    deeds = [{deed for deed, _ in found} for found in clauses if found]
    return bool(own) and own[0] not in _NO_DEEDS and sum(own[0] in found for found in deeds) > 1


def _is_of_a_shared_row(taken: Claim) -> bool:
    """Tell whether the row of an amount of money adds something else to what is asked for ("Nhà ở, quà Tết | 412")."""
    place, wanted = taken.place, taken.wanted
    if place.figure.cell is None or taken.figure.unit != "đồng" or TOTAL_ROW in place.figure.flags:
        return False
    told = [asked(part) for part in _BESIDE.split(joined(_MONEY.sub(" ", place.label)))]
    own = spoken(f"{wanted.indicator.name} ; {wanted.topic.title}")
    known = [any(is_in(one, own) for one in part) for part in told if part]
    return any(known) and not all(known)


def _is_of_another_deed(taken: Claim) -> bool:
    """Tell whether a matter of others is what is counted ("39 cuộc tuyên truyền"), and nothing near says the name."""
    place, wanted = taken.place, taken.wanted
    if place.figure.cell is not None or not wanted.ways[0] or place.figure.kind is FigureKind.ZERO:
        return False
    if any(is_in(one, place.local | place.opening | spoken(place.label)) for one in wanted.matters):
        return False
    behind = _COUNTED.match(place.after)
    said = spoken(f"{place.figure.counted} ; {behind[0] if behind else ''}")
    return bool(other_matters(wanted.matters | spoken(wanted.indicator.name), said))


def _is_bracketed(place: Place) -> bool:
    """Tell whether a figure stands in a bracket of its sentence."""
    told = fold(place.words.sentence)
    before = told[: len(told) - len(place.after)]
    return before.count("(") > before.count(")")


def _is_mostly_said(taken: Claim) -> bool:
    """Tell whether nearly all of a name that adds things up stands in the figure's own sentence, or above its list."""
    place, way = taken.place, taken.wanted.ways[0]
    said = sum(is_in(one, place.local | place.sentence | place.above) for one in way)
    return bool(way) and place.figure.cell is None and said >= _MOSTLY * len(way)


def _is_lone(taken: Claim) -> bool:
    """Tell whether a sentence surely of the topic tells of no other figure that counts alike; money is for much."""
    alone = taken.surely == SURE and not taken.place.siblings and taken.place.figure.cell is None
    return alone and taken.figure.unit != "đồng"


def _is_of_a_level(taken: Claim) -> bool:
    """Tell whether each of two figures that count alike has a level before it ("Huyện Hội 04 cuộc, cơ sở 24 cuộc")."""
    place = taken.place
    if not is_count(taken.figure) or taken.summed or is_average(taken.wanted.indicator):
        return False
    own = levels().search(place.head)
    if own is None or own[0] in taken.wanted.name or _ALL_LEVELS.search(place.head) or taken.wanted.noun == _TARGET:
        return False
    if PARTED.match(place.after):
        # "82 cuộc (đồng cấp 70, cấp dưới 12)": the levels share it out.
        return False
    return any(levels().search(sibling) for sibling in place.siblings) or _follows_words(taken)


def _follows_words(taken: Claim) -> bool:
    """Tell whether a level before a figure tells its own in words ("Chủ tịch huyện một cuộc, các xã 14 cuộc")."""
    before, noun = taken.place.before.removesuffix(taken.place.head), fold(taken.figure.counted)
    told = re.search(rf"(?<!\w)(?:{_NUMBER}) {re.escape(noun)}(?!\w)", before) if noun and noun in before else None
    return told is not None and bool(levels().search(before[: told.start()]))
