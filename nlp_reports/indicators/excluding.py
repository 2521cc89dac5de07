"""What makes a figure another thing than what an indicator wants, though the words around it fit."""

import functools
import re
from typing import Final

from nlp_reports.indicators.accounts import is_of_no_fund
from nlp_reports.indicators.concepts import MARK, is_in, spoken, words_of
from nlp_reports.indicators.folk import is_of_other_folk
from nlp_reports.indicators.foreign import is_foreign
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import head_noun, names_kin, near_kin
from nlp_reports.indicators.one_person import is_of_one_person
from nlp_reports.indicators.parties import is_led_by_another, is_of_other_party
from nlp_reports.indicators.parts import is_of_all_levels
from nlp_reports.indicators.places import Place, judged_once_for_each
from nlp_reports.indicators.portions import is_share_of
from nlp_reports.model import FigureKind

REGISTERED: Final = MARK + "đăng ký"
_REACHED: Final = frozenset({"đạt", MARK + "đạt danh hiệu", MARK + "đạt vượt"})
_TARGET: Final = "chỉ tiêu"
_ALL_SOURCES: Final = re.compile(r"(?<!\w)tổng (?:số |nguồn |các khoản )?(?:thu|chi)(?!\w)")
_WITHIN: Final = re.compile(r"[;,.(]")
# What goes on still.
_OPEN: Final = re.compile(
    r"(?<!\w)đang (?:(?:được|tiếp tục|trong quá trình|chờ|xem xét|,) ?)*(?:giải quyết|xử lý|xem xét|thụ lý)(?!\w)"
)
SETTLED: Final = MARK + "giải quyết"
# What was only proposed, and what is said of what was granted since.
_PROPOSED: Final = "đề nghị"
_PROPOSING: Final = re.compile(r"(?<!theo )(?<!căn cứ )(?<!xét )(?<!sở )đề nghị(?! của)(?!\w)")
_GRANTED: Final = re.compile(r"(?<!\w)(?:được|đã|kết quả|trong đó|đạt)(?!\w)")
_GRANTING: Final = re.compile(
    r"(?<!\w)(?:được|đạt) (?:\w+ )?(?:khen|tặng|thưởng|công nhận|phong)|(?<!\w)được (?:khen|tặng)"
)
# "14/16 xã không còn hộ nghèo": what is there no more.
_GONE: Final = re.compile(r"(?<!\w)(?:không|chẳng|hết|chưa) còn(?!\w)")
_LEFT: Final = "còn"
# Children are no workers, members or officers ("02 lớp, 63 cháu").
_CHILDREN: Final = re.compile(r"(?:cháu|trẻ|trẻ em|thiếu nhi|thiếu niên|học sinh|bé)(?!\w)")
_GROWN: Final = re.compile(
    r"(?<!\w)(?:nữ|cnvclđ|cnlđ|cbccvc|công nhân|lao động|cán bộ|đoàn viên|hội viên|đảng|uỷ viên|cựu chiến binh)(?!\w)"
)
_YOUNG: Final = re.compile(r"(?<!\w)(?:cháu|trẻ|con|em|thiếu|nhi|học|thanh)(?!\w)")
# A grade, and what leads to all that get one.
_GRADE: Final = re.compile(
    r"(?<!\w)(?:xuất sắc|tốt|khá|trung bình|yếu|kém|vững mạnh|hoàn thành (?:tốt )?nhiệm vụ)(?!\w)"
)
_GRADED: Final = re.compile(r"(?<!\w)(?:xếp loại|phân loại|đánh giá|chấm điểm|chấm|xét)(?: \w+){0,3}\s*$")


def is_excluded(wanted: Wanted, place: Place) -> bool:
    """Tell whether the words around a figure make it another thing than what is wanted."""
    return _is_another_thing(place, wanted)


@judged_once_for_each
def _is_another_thing(place: Place, wanted: Wanted) -> bool:
    if (
        is_of_other_party(place, wanted)
        or is_led_by_another(place, wanted)
        or is_of_one_person(place)
        or is_of_no_fund(place, wanted)
        or is_of_other_folk(place, wanted)
    ):
        return True
    if _is_of_all_sources(place, wanted) or is_of_all_levels(place, wanted):
        return True
    if is_still_open(place, wanted) or _is_proposed(place, wanted) or _is_gone(place, wanted):
        return True
    other = _is_of_another(place, wanted) or _is_told_of_another(place, wanted) or _is_registered(place, wanted)
    other = other or any(part <= place.opening for part in wanted.narrower)
    other = other or is_foreign(place, wanted) or is_rivalled(wanted, place) or _is_of_all_graded(place, wanted)
    return other or _is_of_children(place, wanted)


def _is_of_children(place: Place, wanted: Wanted) -> bool:
    """Tell whether children are counted where those who work, or are members, are asked for."""
    grown = _CHILDREN.match(place.said.counted) and _GROWN.search(wanted.name)
    return bool(grown) and not _YOUNG.search(wanted.name)


def is_still_open(place: Place, wanted: Wanted) -> bool:
    """Tell whether what is being settled is told where what was settled is asked for ("còn 05 đơn đang giải quyết")."""
    return SETTLED in wanted.matters and "đang" in place.stretch and bool(_OPEN.search(place.stretch))


def _is_proposed(place: Place, wanted: Wanted) -> bool:
    """Tell whether what was proposed is told where what was granted is asked for ("đề nghị tặng 48 kỷ niệm chương")."""
    if _PROPOSED not in place.before or _PROPOSED in wanted.name or not _GRANTING.search(wanted.name):
        return False
    *_, since = _PROPOSING.split(place.before)
    return since != place.before and not _GRANTED.search(since)


def _is_gone(place: Place, wanted: Wanted) -> bool:
    """Tell whether it is of what there is no more, where what is left is asked for."""
    return _LEFT in wanted.matters and _LEFT in place.after and bool(_GONE.search(place.stretch))


def _is_of_all_sources(place: Place, wanted: Wanted) -> bool:
    """Tell whether all that came in is told where only one of several sources is asked for ("Tổng thu các nguồn")."""
    told = not wanted.alone and "tổng" in place.head and _ALL_SOURCES.search(place.head)
    return bool(told) and not all(is_in(one, place.local) for one in wanted.ways[0])


def _is_of_all_graded(place: Place, wanted: Wanted) -> bool:
    """Tell whether all that were graded are told where a grade is asked for ("Xếp loại 14 cơ sở: tốt 09")."""
    return is_ungraded(place, wanted) and bool(_GRADED.search(place.head))


def is_ungraded(place: Place, wanted: Wanted) -> bool:
    """Tell whether a grade is asked for and none stands by the figure."""
    return _names_grade(wanted.name) and not _GRADE.search(place.stretch)


@functools.lru_cache(1024)
def _names_grade(name: str) -> bool:
    return _GRADE.search(name) is not None


def _is_registered(place: Place, wanted: Wanted) -> bool:
    """Tell whether those who registered are told where those who reached it are asked for ("1.204 chị đăng ký").

    Of a ratio only the whole registered ("8.140/8.800 hộ đăng ký").
    """
    if place.figure.kind is FigureKind.RATIO:
        return False
    asked = not _REACHED.isdisjoint(wanted.matters) and REGISTERED not in wanted.matters
    return asked and REGISTERED in place.local and _REACHED.isdisjoint(place.local)


def _is_told_of_another(place: Place, wanted: Wanted) -> bool:
    """Tell whether a part ("…, trong đó 24 đ/c") is told of a figure that a neighbour of the indicator asks for."""
    if not place.words.governor:
        return False
    said = place.governor | place.local
    return not wanted.theirs.isdisjoint(place.governor) and not all(is_in(one, said) for one in wanted.ways[0])


def is_rivalled(wanted: Wanted, place: Place) -> bool:
    """Tell whether a rival of a matter stands nearer to the figure than the matter itself."""
    for matter, rivals in wanted.rivals:
        first = next((ring for ring in place.rings() if matter in ring or not rivals.isdisjoint(ring)), None)
        if first is not None and matter not in first:
            return True
    return False


def _is_of_another(place: Place, wanted: Wanted) -> bool:
    """Tell whether a share is one of things that the indicator's percentage is not of."""
    subject, indicator = place.subject, wanted.indicator
    if indicator.unit != "%" or wanted.planned or subject is None or not subject.counted or not indicator.counted:
        return False
    matters = wanted.matters
    if spoken(place.head) & matters or (is_share_of(place.figure, subject) and place.local & matters):
        return False
    if head_noun(indicator) == _TARGET:
        # "trên chỉ tiêu 450 (91,6%)" is a share of what was set, not of the targets.
        return not names_kin(subject.counted, indicator)
    told = words_of(place.stretch) | words_of(_WITHIN.split(place.after, maxsplit=1)[0])
    return not names_kin(subject.counted, indicator) and not any(words_of(noun) <= told for noun in near_kin(indicator))
