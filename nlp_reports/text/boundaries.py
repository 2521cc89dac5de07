"""The rules that tell whether a full stop ends a sentence, each with examples that must and must not be cut.

In an example "|" marks a cut. The rules are asked in order and the first that knows decides; where none does, the
sentence ends.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from nlp_reports.text.alphabet import LOWER, UPPER
from nlp_reports.text.folding import fold
from nlp_reports.text.openings import (
    begins_with_a_term,
    ends_with_form_of_a_body,
    grade_before,
    kind_of,
    label_only,
    last_word,
    opens,
    surnames,
)

_ENUMERATED = re.compile(r"(?:^|\s|\()(?:.*:\s*[1aAI]|.*;\s*(?:[1-9]\d?|[a-zđ]|[IVX]{1,4}))$", re.DOTALL)
_ADDRESS = re.compile(r"(?:@|www\.|https?:)\S*$")
_DAY_AND_MONTH = re.compile(r"\b\d{1,2}\s?[./-]\s?\d{1,2}$")
_DAY = re.compile(r"(?<!\d)(?:[0-2]?\d|3[01])$")
_MONTH_AND_YEAR = re.compile(r"(?:0?[1-9]|1[0-2])\s?\.\s?(?:19|20)\d\d(?!\d)")
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_INITIAL = re.compile(rf"[{UPPER}]|Ch|Gh|Kh|Ngh?|Nh|Ph|Qu|Th|Tr")
_QUOTE = re.compile(r"[\"“«]")
_NAME_AND_LETTER = re.compile(rf"(?:(?:^|\s)[{UPPER}][{LOWER}]+){{2}}\s[{UPPER}]$")
_LEADERS = 6
_SHORT_LEADERS = 3
WINDOW = 60
_LONGEST_LABEL = 24


class Place(NamedTuple):
    """A possible end: what stands before it in its sentence, the mark with closing quotes, and what follows.

    `lead` holds the last `WINDOW` characters before the mark, `whole` tells whether that is all of the sentence so far;
    `between` holds blanks and opening marks, `rest` begins with the first letter or digit after them.
    """

    lead: str
    whole: bool
    mark: str
    between: str
    rest: str

    @property
    def gap(self) -> bool:
        """Tell whether a blank follows the mark."""
        return self.between[:1].isspace()


@dataclass(frozen=True, slots=True)
class Rule:
    """One question: `decide` says True for an end, False for none, None when it does not know."""

    name: str
    decide: Callable[[Place], bool | None]
    cuts: tuple[str, ...]
    keeps: tuple[str, ...]


def ends(place: Place) -> bool:
    """Tell whether a sentence ends at `place`."""
    for rule in RULES:
        verdict = rule.decide(place)
        if verdict is not None:
            return verdict
    return True


def _leaders(place: Place) -> bool | None:
    dots = place.mark.count(".") + 3 * place.mark.count("…")
    if dots >= _LEADERS:
        return False
    blank = not place.lead or place.lead[-1].isspace() or place.lead[-1] in ":/(-–"
    listed = place.lead.rstrip().endswith(",")
    return False if dots >= _SHORT_LEADERS and blank and not listed else None


def _closing_mark(place: Place) -> bool | None:
    return True if place.mark.startswith("./.") else None


def _label(place: Place) -> bool | None:
    alone = place.whole and len(place.lead) <= _LONGEST_LABEL and label_only().match(place.lead)
    return False if alone or _ENUMERATED.match(place.lead) else None


def _glued(place: Place) -> bool | None:
    if place.gap:
        return None
    word = last_word(place.lead)
    spelt = place.rest[0].isupper() and place.rest[1:2].isalpha()
    if not spelt or kind_of(place.lead) or _ADDRESS.search(place.lead):
        return False
    capitalised = place.rest[1].islower()
    if word.isupper() and len(word) > 1:
        return capitalised and not word[-1].isdigit()
    return capitalised or (word.islower() and len(word) > 1)


def _small(place: Place) -> bool | None:
    if place.rest.startswith("đ/c") or _QUOTE.search(place.between):
        return None
    return False if place.rest[0].islower() else None


def _abbreviation(place: Place) -> bool | None:
    kind = kind_of(place.lead)
    if kind == "name":
        return opens(place.rest)
    if kind == "place":
        return opens(place.rest) or begins_with_a_term(place.rest)
    if kind == "person":
        return not surnames().match(place.rest)
    return False if kind == "number" and place.rest[0].isdigit() else None


def _form_of_a_body(place: Place) -> bool | None:
    return opens(place.rest) if ends_with_form_of_a_body(place.lead) else None


def _number(place: Place) -> bool | None:
    if not place.rest[0].isdigit() or not place.lead[-1:].isdigit():
        return None
    figure = last_word(place.lead)
    if _THREE_DIGITS.match(place.rest) and len(figure) <= len("250"):
        return _grade(place.lead, figure)
    if _DAY.search(place.lead) and _MONTH_AND_YEAR.match(place.rest):
        return False
    return not (_YEAR.match(place.rest) and _DAY_AND_MONTH.search(place.lead))


def _hidden_name(place: Place) -> bool | None:
    name = _NAME_AND_LETTER.search(place.lead)
    if not name:
        return None
    # A letter right behind the surname is the middle name ("Ông Nguyễn Đ. Bảo"): more of the name follows.
    return None if surnames().fullmatch(name[0].split()[-2]) else True


def _lone_letter(place: Place) -> bool | None:
    word = last_word(place.lead)
    if not _INITIAL.fullmatch(word) or place.rest[0].isdigit():
        return None
    return _grade(place.lead, word) or opens(place.rest) or begins_with_a_term(place.rest)


RULES = (
    Rule(
        "a line of dots is a blank to fill in",
        _leaders,
        cuts=("Tổ chức tọa đàm, văn nghệ…| Công đoàn huyện tặng quà.", "Trao sách, vở, ...| Học sinh đã nhận đủ."),
        keeps=("Học tập Chỉ thị số …../CT ngày … tháng … của ………… Công đoàn tỉnh.", "Có … CNVCLĐ tham gia."),
    ),
    Rule(
        "./. closes a document",
        _closing_mark,
        cuts=("Gửi về LĐLĐ tỉnh theo quy định./.| nơi nhận như trên",),
        keeps=("Mức 1.250.000 đồng",),
    ),
    Rule(
        "a label keeps what it numbers",
        _label,
        cuts=("Xếp loại cơ sở năm 2020.| Kết quả tốt.", "Tổng số nữ: 33.| Công đoàn đã trao quà."),
        keeps=("1. Công tác tuyên truyền", "Điều 5. Tổ chức thực hiện", "II. Kết quả", "Gồm: 1. Thu; 2. Chi"),
    ),
    Rule(
        "a missing blank is forgiven before a capital",
        _glued,
        cuts=("Đời sống được nâng lên.|Công đoàn đã hỗ trợ.", "Đạt 98% năm 2020.|Các đơn vị"),
        keeps=("TP.Trà Sơn", "PGS.TS.Nguyễn An", "van.phong@gmail.com", "1.250 người", "Th.S Lê Hoa", "số 12.KH"),
    ),
    Rule(
        "a small letter goes on",
        _small,
        cuts=("Họp ngày 05/3.| đ/c Chủ tịch dự.", "Các đơn vị hưởng ứng.| “xanh, sạch, đẹp” là khẩu hiệu chung."),
        keeps=("Đạt 353 Tr. đồng", "Văn nghệ, thể thao v.v. và các hoạt động khác", "vanphong@gmail. com"),
    ),
    Rule(
        "a name is hidden behind its last letter",
        _hidden_name,
        cuts=("Thăm anh Nguyễn Văn H.| Gia đình anh có 3 con nhỏ.",),
        keeps=("Họp tại H. Khe Lau", "Đồng chí Nguyễn V. An phát biểu", "Ông Nguyễn Đ. Bảo làm chủ tịch"),
    ),
    Rule(
        "an abbreviation with a dot",
        _abbreviation,
        cuts=(
            "Có văn nghệ, thể thao, v.v.| Công đoàn tặng quà.",
            "Làm việc với UBND TP.| Công đoàn đã kiến nghị.",
            "Tổ chức cho học sinh H.| Người lao động các xã cùng dự.",
            "Chăm lo nhà ở cho CN.| Doanh nghiệp hỗ trợ 5 tỷ đồng.",
        ),
        keeps=(
            "Họp tại TP. Trà Sơn",
            "ThS. Nguyễn Văn An",
            "CN. Lê Hoa hướng dẫn",
            "Công văn Số. 15",
            "Phường 3, Q. 5",
            "Đường Trần Phú, P. 5, TX. Hòn Sam",
        ),
    ),
    Rule(
        "a kind of body waits for its name",
        _form_of_a_body,
        cuts=(
            "Lao động của các công ty CP.| Bình quân 6 triệu đồng.",
            "Làm việc với Công ty CP.| Công đoàn kiến nghị.",
        ),
        keeps=("Công ty TNHH MTV. Hoàng Long ủng hộ 10 suất quà.", "Trường MN. Sao Mai dẫn đầu."),
    ),
    Rule(
        "a number that was parted",
        _number,
        cuts=(
            "Kết nạp Đảng năm 2020.| 15 đơn vị đạt 100%.",
            "Trao trong quý 4.| 120 hộ nhận.",
            "Đạt 12/15.| 05 đơn vị chưa nộp.",
        ),
        keeps=("Có 1. 250 người", "Họp ngày 25.11. 2020 tại huyện", "Khánh thành ngày 25. 11. 2020"),
    ),
    Rule(
        "one letter is an initial, after some words a grade",
        _lone_letter,
        cuts=(
            "Có 03 đơn vị xếp loại A.| Trường Tiểu học dẫn đầu.",
            "Thăm gia đình anh B.| Công đoàn tặng 5 triệu đồng.",
            "Đạt 02 huy chương A.| 03 huy chương B.",
        ),
        keeps=("Đồng chí Nguyễn V. An làm trưởng đoàn.", "Cô giáo Ph. T. Hạnh đạt giải nhất."),
    ),
)


def _grade(lead: str, word: str) -> bool:
    """Tell whether `word`, which ends `lead`, is a grade or an ordinal ("loại A", "quý 4")."""
    return bool(grade_before().search(fold(lead[: len(lead) - len(word)])))
