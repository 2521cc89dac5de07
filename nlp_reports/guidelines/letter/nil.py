"""Which items may be answered by "không phát sinh": harm that is rare, or what the guideline itself says."""

import functools
import re
from collections.abc import Iterable, Sequence

from nlp_reports.guidelines.asking.matters import clauses, list_parts
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.lexicon import table
from nlp_reports.text import fold

# A contest about a law against violence is no violence; a share of overdue loans is a figure, be it 0.
_OTHER = re.compile(
    r"“[^”]*(?<!\w)luật [^”]*”|(?:tỷ lệ (?:% )?|% )nợ quá hạn|nợ quá hạn[^.;]{0,40}(?:phần trăm|%|tỷ lệ)"
    r"|(?:nguyên nhân|lý do)(?: có| của| nếu)? nợ quá hạn|giải thể thao|kiến nghị sau (?:đối thoại|giám sát)"
    r"|(?<!\w)theo (?:các )?tôn giáo"
    # What people think of it is no case of it.
    r"|(?<!\w)trước (?:những |các )?(?:tình hình|tác động|ảnh hưởng|diễn biến) [^.;:]+"
    r"|(?<!\w)(?:dư luận|tâm tư|tư tưởng|suy nghĩ)(?: của)?(?: [^\W\d]+){1,4} trước [^.;:]+"
    # What is taught about a mishap, or keeps it away, is none; nor is what a check was made for.
    r"|(?:tìm hiểu|tập huấn|bồi dưỡng|huấn luyện|tuyên truyền phòng)(?:,? [^\W\d]+){1,6}"
    r"|(?:ngăn ngừa|phòng ngừa) [^,.;:]+|(?<!\w)luật (?:khiếu nại|tố cáo)"
    r"|phòng,?(?: và)? chống [^.;:]+|(?<!\w)phòng (?:đuối nước|ma tuý|xâm hại|cháy|tai nạn|bạo lực|mua bán)[^.;:]*"
    r"|quốc tế (?:thiếu nhi|phụ nữ|lao động|hạnh phúc|người cao tuổi)"
    r"|(?:ứng phó|diễn tập|sơ cứu|cấp cứu|(?<!nợ )bảo hiểm) [^,.;:]+"
    # Who is cared for fell ill or met with harm: there always are some.
    r"|(?:thăm hỏi|trợ cấp|chăm lo|chăm sóc|thăm)[^.;:]*? (?:gặp|bị|ốm đau) [^.;:]+"
    r"|(?<!\w)khám (?:sức khoẻ|bệnh|sàng lọc|phát hiện)[^.;:(,]*"
    r"|dấu hiệu vi phạm|(?<!\w)(?:theo|sau|do)(?: việc)? (?:sáp nhập|giải thể)"
)
# What is to be reported at once, in a paper of its own, is no matter of this one.
# Nor is a sum that may be overdue, of loans that there are.
_ELSEWHERE = re.compile(
    r"(?<!\w)nợ (?:quá hạn|xấu)(?:, nợ [^\W\d]+ ?[^\W\d]*)?,? \(?nếu có\)?"
    r"|[^.;:]*nếu xảy ra thì (?:phải )?(?:báo cáo|báo) (?:riêng|ngay|nhanh|khẩn)[^.;]*"
)
# "Thiên tai, dịch bệnh: diện tích …; số hộ …; thiệt hại": what the whole item is of.
_TITLE = re.compile(r"(?:[^\W\d]+,? ){0,7}[^\W\d]+(?=:)")
# Most readers hold that there is always some watching over others.
_ADDED = re.compile(r"(?:thành lập|kết nạp|lập) mới[^.;]*(?:giải thể|sáp nhập)")
_WATCHING = re.compile(r"giám sát|phản biện")
_BESIDE = re.compile(r", | và (?![^“]*”)")
_CASES = re.compile(
    r"(?:(?<!\w)(?:số|mấy|bao nhiêu)|…|\.{3,}|_{2,}) "
    r"(?:vụ|ca|trường hợp|nạn nhân|(?:người|em|trẻ)(?: bị)? (?:chết|thương|nạn|tử vong))(?!\w)"
    r"(?![^,;.]*(?<!\w)được (?:sơ cứu|cấp cứu|cứu|điều trị|phẫu thuật|mổ|hỗ trợ)(?!\w))"
)
_DEMANDED = re.compile(
    r"(?<!\w)(?:số|mấy|bao nhiêu|tỷ lệ|tổng|kinh phí|thu nhập)(?!\w)(?! (?:liệu|tiền|số))|…+|\.{3,}|_{2,}"
)
MOST_CASES = 0.5  # of the demands of an item
FEW_MATTERS = 2


def rules_nil(sentences: Iterable[str]) -> bool:
    """Tell whether a guideline says of all its items how to answer where nothing happened.

    >>> rules_nil(["Việc không xảy ra thì viết “không phát sinh”."]), rules_nil(["Số liệu lấy đến 30/11."])
    (True, False)
    """
    return any(_wording("rule").search(fold(one)) for one in sentences)


def is_ruled_nil(text: str) -> bool:
    """Tell whether an item opens with what may not have happened, where the guideline rules how to answer none.

    >>> is_ruled_nil("Khắc phục hậu quả bão: số hộ được giúp"), is_ruled_nil("Tập huấn: số lớp")
    (True, False)
    """
    # "Tổng số hợp tác xã, trong đó số giải thể": what is new and what is gone of all there are.
    opening = _OTHER.sub("_", fold(next(iter(clauses(text)), ""))).partition("trong đó")[0]
    if _ADDED.search(opening):
        return False
    told = (one for one in _zeros("ruled") if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", opening))
    return asks(text) and not all(_late(opening, one) for one in told)


@functools.cache
def _zeros(scope: str) -> tuple[str, ...]:
    return tuple(fold(row["phrase"]) for row in table("zero_answers") if row["scope"] == scope)


@functools.cache
def _wording(kind: str) -> re.Pattern[str]:
    """Return the pattern of how an item, or a rule of all, says that none is an answer."""
    return re.compile("|".join(row["pattern"] for row in table("nil_wordings") if row["kind"] == kind))


def is_nil_heading(heading: str) -> bool:
    """Tell whether a heading says that all below it may be answered by none.

    >>> is_nil_heading("Công tác kiểm tra (không có thì ghi không phát sinh)"), is_nil_heading("Công tác kiểm tra")
    (True, False)
    """
    return "không" in fold(heading) and any(cue in fold(heading) for cue in (*_zeros("any"), *_zeros("early")))


def _late(folded: str, cue: str) -> bool:
    """Tell whether a word stands late in a list of matters ("nâng lương, quy hoạch, khen thưởng, kỷ luật")."""
    return re.split(r"[;.:]", folded.partition(cue)[0])[-1].count(",") > 1


def _beside(folded: str, cue: str) -> bool:
    """Tell whether a word only goes on with a list behind other matters ("việc làm; tệ nạn, vi phạm")."""
    *before, own = re.split(r"[;.:]", folded.partition(cue)[0])
    return bool(before) and "," in own


@functools.cache
def _told(cue: str) -> re.Pattern[str]:
    """Return the pattern of a harm that is to be told where it was done."""
    return re.compile(rf"(?<!\w){re.escape(cue)}(?!\w)[^.;]{{0,40}} thì (?:ghi|nêu|báo|cho biết|kể)(?!\w)")


def _asks_of_cases(folded: str) -> bool:
    """Tell whether an item demands the cases of a harm: of violence wherever it does, else where it demands most."""
    cases = _CASES.findall(folded)
    if not cases:
        return False
    most = len(cases) >= MOST_CASES * len(_DEMANDED.findall(folded))
    return any(cue in folded for cue in (*_zeros("cases"), *(_zeros("head") if most else ())))


def are_harms(names: Sequence[str]) -> bool:
    """Tell whether most of the figures that a form asks for count a harm.

    >>> are_harms(["số vụ tai nạn lao động", "số người chết do tai nạn"]), are_harms(["số lớp", "số vụ tai nạn"])
    (True, False)
    """
    harms = sum(any(cue in fold(name) for cue in (*_zeros("cases"), *_zeros("head"))) for name in names)
    return 2 * harms > len(names)


def may_be_nil(text: str, aspects: tuple[str, ...]) -> bool:
    """Tell whether "không phát sinh" may answer an item.

    Some events are rare wherever they are asked for; others only where they are what the item is about.

    >>> may_be_nil("Đình công: số cuộc", ("Đình công",)), may_be_nil("Mở lớp bơi: số lớp", ("Mở lớp bơi",))
    (True, False)
    """
    plain = _ELSEWHERE.sub("_", fold(text))
    folded = _OTHER.sub("_", plain)
    early = (one for one in _zeros("early") if asks(text) or not (_late(folded, one) or _beside(folded, one)))
    if any(cue in folded for cue in (*_zeros("any"), *early)) or _asks_of_cases(fold(text)):
        return True
    # "Doanh nghiệp nợ lương thì ghi số tháng nợ".
    told = any(_told(cue).search(folded) for cue in _zeros("head"))
    if told or _wording("answer").search(plain) or _wording("matter").search(folded):
        return True
    title = _TITLE.match(folded)
    if title and any(cue in title[0] for cue in _zeros("head") if not _WATCHING.search(cue)):
        return True
    return 1 <= len(aspects) <= FEW_MATTERS and _is_of_harm(aspects[0])


def _is_of_harm(aspect: str) -> bool:
    """Tell whether the first matter of an item is a rare one, or rare and of nothing else."""
    matter = re.split(r"[:(]", _OTHER.sub("_", fold(aspect)), maxsplit=1)[0]
    head = fold(list_parts(matter)[0])
    if any(cue in head for cue in _zeros("head")):
        return True
    return not _BESIDE.search(matter) and any(cue in matter for cue in _zeros("alone"))
