"""Which figures are another thing than what is asked for: a plan, a level, a gift to others, a share."""

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Final

from nlp_reports.indicators.concepts import MARK, asked, spoken
from nlp_reports.indicators.ends import is_an_end, is_denied, is_for_one
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.parts import either, is_named_alone
from nlp_reports.indicators.places import Place, judged_once
from nlp_reports.indicators.worth import without_reckoning
from nlp_reports.lexicon import table
from nlp_reports.model import FigureKind
from nlp_reports.text import fold

# Names of programmes tell no deeds (“Xuân chia sẻ”).
_QUOTED: Final = re.compile(r"“[^”]*(?:”|$)|^[^“”]*”")
_PLANNED: Final = re.compile(
    r"\s*(?:đồng )?(?:dự toán|kế hoạch|chỉ tiêu giao|(?:[^\W\d]+ ){1,3}?(?:tỉnh|trên|hội|đoàn|huyện|được) giao)(?!\w)"
)
# A price after its number, or the whole after a blank of the template ("……/5.790").
_UNSAID: Final = re.compile(r"(?:(?<!\w)[x×*]|[….]{2,}\s*/)\s*$")
_CLAUSE: Final = re.compile(r"[;,]\s")
_MORE: Final = re.compile(r"(?<!\w)(?:thêm|hơn|tăng|giảm)\s*$")
_COMPARED: Final = re.compile(r"\s*(?:\w+ ){0,3}so với (?:cùng kỳ|năm|đầu (?:năm|kỳ|nhiệm kỳ)|trước|kỳ|nhiệm kỳ)")
# What is said of targets that were reached.
_TARGETS: Final = "chỉ tiêu"
_REACHED: Final = frozenset({MARK + "đạt vượt", MARK + "chưa đạt", "đạt", "vượt"})
_ADDED: Final = re.compile(r"(?<!\w)(?:thêm|mới|bổ sung)(?: được| là)?\s*$")
_RAISED: Final = re.compile(r"(?<!\w)(?:nâng|đưa)(?: \w+){0,5}? (?:lên|thành|đạt|là) \d")
_NEW: Final = re.compile(r"\s*mới(?!\w)")
# What is found out when it happens: illness, violations, violence.
_CASES: Final = re.compile(r"(?<!\w)(?:mắc|bệnh|nhiễm|vi phạm|sai phạm|bạo lực|xâm hại|tai nạn|nghiện|vụ việc)(?!\w)")
_FOUND: Final = "phát hiện"
_AGREED: Final = re.compile(r"(?<!\w)(thoả|giao|quy|hương|công|điều|mơ) ước(?!\w)")
_LEVELS: Final = {
    **dict.fromkeys(("trung ương",), 4),
    **dict.fromkeys(("tỉnh", "thành phố trực thuộc"), 3),
    **dict.fromkeys(("huyện", "thị xã", "quận", "thành phố"), 2),
    **dict.fromkeys(("xã", "phường", "thị trấn", "cơ sở"), 1),
}
_LEVEL: Final = re.compile(rf"(?<!\w)cấp ({'|'.join(sorted(_LEVELS, key=len, reverse=True))})(?!\w)")
_TOGETHER: Final = re.compile(r"(?<!\w)(?:cùng|phối hợp|chung tay|chung sức)(?!\w)")
_OWN_PART: Final = re.compile(
    r"[^;.\d]{0,40}[,(] ?(?:riêng |trong đó )?phần (?:của )?(?:hội|đoàn|công đoàn|lđlđ|mặt trận|cđcs|chi hội)(?!\w)"
    r"[^;.\d]{0,30}\d"
)
# What was reached in several years.
_TERM: Final = re.compile(r"(?<!\w)(?:cả|suốt|từ đầu|toàn) nhiệm kỳ(?!\w)")
# An estimate of a whole year, however far the figure is.
_EXPECTED: Final = re.compile(
    r"(?<!\w)ước (?:(?:đến|cả năm|hết|thực hiện|đạt|trong năm)|(?:[^\W\d]+ ){1,3}?(?:đến|cả năm|hết))(?!\w)"
)
# A share that was promised ("bằng 79,5% (cam kết 75%)").
_PLEDGED: Final = re.compile(r"(?<!\w)(?:cam kết|giao ước|đăng ký)(?: là| đạt)?\W*$")
# What is said to be left out of what is told elsewhere ("58 suất … không tính vào biểu trên").
_LEFT_OUT: Final = re.compile(
    r"[^;.\d]*(?<!\w)(?:không|chưa) (?:được )?(?:tính|kể|cộng|gộp|nằm|đưa)(?: chung| gộp)? (?:vào|vô|trong) "
    r"(?:biểu|bảng|số|tổng|phần|kết quả|con số|tiền|các số|đây|trên)(?!\w)"
)
# What something is a part of ("2.874 hộ nghèo trong tổng số 14.815 hộ").
_BASE: Final = re.compile(r"(?<!\w)(?:trong|trên|của) (?:tổng(?: \w+){0,2}|số)\s*$")
# What opens with its base ("Trong 12 chỉ tiêu cam kết …, có 10 chỉ tiêu đạt", "Cứ 142 CĐCS thì có 124").
_OPENED: Final = re.compile(r"\s*(?:trong|cứ|trên)(?: số)?\s*")
_THEREOF: Final = re.compile(r"(?:,|(?<!\w)(?:thì|có)(?!\w))[^;\d]{0,60}\d")


# "08 chỉ tiêu: đạt 04": what was set, and behind a colon how many were reached.
_REACHED_BEHIND: Final = re.compile(
    r"(?:(?!đạt|vượt|hoàn thành)[^;.\d:])*: ?(?:(?:đã|cơ bản) )?(?:đạt|hoàn thành|giữ được)(?: và vượt| được)? \d+"
    r"(?!\d|,\d| ?%)"
)
_REACHES: Final = re.compile(r"(?<!\w)(?:đạt|vượt|hoàn thành)(?!\w)")


@judged_once
def is_price(place: Place) -> bool:
    """Tell whether a figure is the price behind a number ("2.140 suất x 600.000 đ"), no sum of money."""
    return bool(_UNSAID.search(place.head))


def is_foreign(place: Place, wanted: Wanted) -> bool:
    """Tell whether the words around a figure make it another thing: a plan, a level, a gift to others, a share."""
    if _is_aside(place):
        return True
    if (
        (_is_amount(place) and _is_base(place, wanted))
        or _is_of_other_level(place, wanted)
        or _is_of_term(place, wanted)
        or _is_level(place, wanted)
        or _is_pledged(place, wanted)
        or is_an_end(place, wanted.name)
        or is_denied(place, wanted.ways[0])
        or (is_for_one(place, wanted.name) and not wanted.average)
    ):
        return True
    if (
        not wanted.flow
        and not wanted.indicator.unit
        and "mới" in place.after
        and _NEW.match(place.after.removeprefix(" " + fold(place.figure.counted)))
    ):
        return True
    if place.figure.unit == "%" and (
        _PLEDGED.search(place.head) or (wanted.planned and _lead_cues()["share"].search(place.head))
    ):
        return True
    told = _deeds_told(place)
    if not told:
        return False
    deeds = told[next((one for one in told if spoken(one) & wanted.matters), place.between)]
    return bool(deeds) and not any(_is_asked(deed, wanted) for deed in deeds) and not _is_found(deeds, wanted)


def _is_level(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure is what there is where what was added is asked for, or the other way round.

    "Có thêm 02 phòng, nâng tổng số lên 05 phòng": two were added, there are five.
    """
    if wanted.flow:
        return bool(_lead_cues()["level"].search(place.head))
    return bool(_ADDED.search(place.head) and _RAISED.search(place.after))


def _is_shared(head: str, after: str) -> bool:
    """Tell whether several bodies did it together and the report tells its own part behind ("…, phần Hội lo 310")."""
    return bool(_TOGETHER.search(head)) and bool(_OWN_PART.match(after))


def _is_of_term(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure is of a whole term of several years, which the name does not ask for."""
    told = "nhiệm kỳ" in place.before and _TERM.search(place.before)
    return bool(told) and "nhiệm kỳ" not in wanted.name


def _is_of_other_level(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure is told of another level than the name asks for ("612 uỷ viên … cấp xã")."""
    asked = _levels(wanted.name)
    told = _levels(place.stretch) if asked else asked
    return bool(told) and told.isdisjoint(asked)


@functools.lru_cache(1024)
def _levels(text: str) -> frozenset[int]:
    return frozenset(_LEVELS[one] for one in _LEVEL.findall(text))


def _is_found(deeds: Sequence[str], wanted: Wanted) -> bool:
    """Tell whether a number is of cases that were found out, where cases are asked for ("phát hiện 14 ca bệnh")."""
    return _CASES.search(wanted.name) is not None and all(deed.endswith(_FOUND) for deed in deeds)


def _is_pledged(place: Place, wanted: Wanted) -> bool:
    """Tell whether targets that were set are told where those that were reached are asked for ("Ký 12 chỉ tiêu")."""
    if place.figure.unit or _TARGETS not in wanted.kin or _REACHED.isdisjoint(wanted.ways[0]):
        return False
    if _REACHED_BEHIND.match(place.after) and not _REACHES.search(place.before):
        return True
    if not _REACHED.isdisjoint(place.local):
        return False
    return bool(_lead_cues()["pledge"].search(place.before))


def _is_base(place: Place, wanted: Wanted) -> bool:
    """Tell whether others are told of a figure that is not just what is asked for ("Trong 12 chỉ tiêu, có 10 đạt")."""
    opens = place.siblings and _OPENED.fullmatch(place.head) and _THEREOF.search(place.after)
    return bool(opens) and not is_named_alone(wanted, place)


def _is_amount(place: Place) -> bool:
    return place.figure.unit != "%" and place.figure.kind is not FigureKind.RATIO


@judged_once
def _is_aside(place: Place) -> bool:
    """Tell whether the words around a figure make it no answer to anything."""
    head, after = place.head, place.after
    followed = _is_followed_elsewhere(head, after, amount=_is_amount(place))
    return followed or _is_led_elsewhere(head, place.before) or _is_shared(head, after)


def _is_led_elsewhere(head: str, before: str) -> bool:
    """Tell whether what leads to a figure makes it no answer to anything."""
    leads = _lead_cues()
    worded = _worded(head)
    if leads["other"].search(worded) or _EXPECTED.search(worded) or _UNSAID.search(head) or _BASE.search(head):
        return True
    return not head.strip() and bool(leads["labelled"].match(_CLAUSE.split(before)[-1]))


def _is_followed_elsewhere(head: str, after: str, *, amount: bool) -> bool:
    """Tell whether what follows a figure makes it a plan or a comparison, no answer to anything."""
    planned = amount and _PLANNED.match(after)
    return bool(planned or _LEFT_OUT.match(after) or (_COMPARED.match(after) and _MORE.search(head)))


@judged_once
def _deeds_told(place: Place) -> Mapping[str, Sequence[str]]:
    """Return the texts that stand before a figure, the nearest first, with the deeds each tells; mostly nothing."""
    texts = dict.fromkeys((place.head, place.between, place.before))
    told = {text: _lead_cues()["deed"].findall(_QUOTED.sub(" ", text) if "“" in text else text) for text in texts}
    return told if any(told.values()) else {}


def _is_asked(deed: str, wanted: Wanted) -> bool:
    """Tell whether an indicator asks for a deed itself ("số nợ đọng", "số cuộc kiểm tra")."""
    named = deed.split(maxsplit=1)[0] in fold(wanted.indicator.name).split()
    return named or asked(deed) <= wanted.matters


def _worded(text: str) -> str:
    """Return `text` without "ước" that is no estimate: agreements ("thoả ước") as one word, what a deed is worth."""
    return _AGREED.sub(r"\1_ước", without_reckoning(text)) if "ước" in text else text


@functools.cache
def _lead_cues() -> dict[str, re.Pattern[str]]:
    """Return patterns for what makes a figure after it another thing, by kind."""
    rows = table("indicator_lead_cues")
    near = {
        "level": r"(?: \w+){0,3}\s*$",
        "other": r"(?: [\w/.-]+){0,3}\s*$",
        "share": r"\W*$",
        "deed": r"(?!\w)",
        "pledge": r"(?!\w)",
    }
    cues = {kind: either(row["cue"] for row in rows if row["kind"] == kind) for kind in near}
    found = {kind: re.compile(rf"(?<!\w)({cues[kind]}){end}") for kind, end in near.items()}
    return found | {"labelled": re.compile(rf"\s*(?:{cues['other']})(?!\w).*:\s*$")}
