"""Demands in roundabout words, written as those that are read: "trong đó xác định tỷ lệ", "(ghi rõ nam, nữ)"."""

import re

from nlp_reports.guidelines.asking.counting import noun_at_start, person_at_start
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.text import fold

# "Trong đó xác định tỷ lệ chi": to find a figure out is to tell it.
_FOUND_OUT = re.compile(
    r"(?<!\w)(trong đó )(?:phải |cần )?(?:xác định|tính(?: toán| ra)?|thể hiện|chỉ ra|phân tích|cho thấy|báo cáo)"
    r"(?: rõ)? "
    r"(?=(?:tỷ lệ|số|tổng số|bao nhiêu|mấy)(?!\w)(?! liệu))",
    re.IGNORECASE,
)
# "Số đơn, thư đã nhận": letters are one thing.
_LETTERS = re.compile(r"(?<!\w)(đơn), (thư)(?!\w)", re.IGNORECASE)
# "Số lượng lao động (nêu rõ lao động nữ, lái xe)": each is a part of the count before it.
_PEOPLE = re.compile(
    r"(?P<before>[^.;()]*)\((?:nêu|ghi|kê|báo|thống kê|tách)(?: rõ| riêng)+ (?P<listed>[^():;]+)\)", re.IGNORECASE
)
# Brackets behind sums may ask for the amount and the rate of each.
_EACH_SUM = re.compile(
    r"\s*\((?:nêu |ghi )?(?:rõ )?(?:số tuyệt đối|số tiền)(?: của)? từng (?P<each>khoản|loại|nguồn)"
    r"(?:,| và) (?P<more>[^()]+)\)",
    re.IGNORECASE,
)
# "Nợ quá hạn (số tiền, tỷ lệ)": the sum that brackets ask for is the one before them.
_SAME_SUM = re.compile(
    r"(?<!\w)(nợ quá hạn|nợ xấu|nợ đọng|dư nợ|doanh thu|lợi nhuận|doanh số) \(số tiền"
    r"(?:\)|(?:[,;]| và) (?P<rate>tỷ lệ(?: ?%)?\))?)",
    re.IGNORECASE,
)
# "Số nơi đã mở trên số nơi phải mở" is one figure, told as a ratio.
_OUT_OF_ALL = re.compile(r"\s+trên (?:tổng )?số (?=[^,;.()]*(?<!\w)(?:phải|được giao)(?!\w))[^,;.()]+", re.IGNORECASE)
# "Quỹ Hỗ trợ nông dân (tổng nguồn; tăng trong năm)": the sources of a fund are its money.
_FUND = re.compile(
    r"(?P<said>(?<!\w)(?:quỹ|vốn)(?!\w)[^.;:()]*[(:]\s*tổng nguồn)(?= ?[,;)]|\.?$)",
    re.IGNORECASE,
)
# "So sánh tỷ lệ này với năm trước" asks for no figure but that which it speaks of.
_COMPARED_AGAIN = re.compile(
    r",? (?:và )?so sánh (?:các )?(?:tỷ lệ|số|con số|số liệu|kết quả)(?: [^\W\d]+)? (?:này|đó|ấy|trên) với [^,.;()]+",
    re.IGNORECASE,
)
# "Tỷ lệ kiến nghị được tiếp thu, giải quyết" is one share.
_ONE_DEED = re.compile(
    r"(?P<rate>(?<!\w)tỷ lệ [^,.;:()]* được (?:tiếp thu|xem xét|tiếp nhận|giải quyết)), "
    r"(?P<more>giải quyết|trả lời|khắc phục|xử lý)(?=[.;)]|$)",
    re.IGNORECASE,
)
# "Số đoàn viên ưu tú được giới thiệu, được kết nạp": the second is a figure of its own.
_TWO_STEPS = re.compile(
    r"(?P<said>(?<!\w)(?:tổng )?số (?P<thing>[^,;:.()]{2,40}?) (?:đã |được )?(?:nhận|tiếp nhận|giới thiệu)"
    r"(?: (?:vào|cho) Đảng)?)(?:,| và) (?P<then>(?:đã |được |đã được )(?:giải quyết|trả lời|xử lý|kết nạp)(?!\w))",
    re.IGNORECASE,
)
_TWO_ASKED = re.compile(r"tỷ lệ|bao nhiêu|mấy", re.IGNORECASE)
# "SL đầu kỳ / kết nạp mới / giảm": strokes part a list as commas do.
_STROKE = re.compile(r"(?<=\w) / (?=[^\W\d])")
_MANY_UNITS = re.compile(r"\((?:nghìn|triệu|tỷ) (kwh|m3|m2|tấn|lít|km)\)", re.IGNORECASE)
# "Phân loại chi hội: mạnh, khá, yếu - số lượng, tỷ lệ": the kinds first, then what is asked of each.
_KINDS_FIRST = re.compile(
    r"^(?P<head>[^:;.()]+): (?P<kinds>[^:;.()]+?,[^:;.()]+?)"
    r"(?: [–-] |(?P<open> \()(?:(?:nêu|ghi|cho biết|báo)(?: rõ| riêng)? )?)"
    r"(?P<asked>số lượng(?:(?:,| và) tỷ lệ(?: %)?)?)(?(open)\))(?=[.;]|$)",
    re.IGNORECASE,
)
# "Hội viên: đầu kỳ, kết nạp mới, giảm": how many there were, came and went.
_CHANGE = (
    r"(?:đầu|cuối) (?:kỳ|năm)|hiện có|kết nạp(?: mới)?|phát triển mới|thành lập mới|tăng|giảm|giải thể"
    r"|chuyển (?:đi|đến)|xoá tên"
)
_CHANGES = re.compile(rf"^(?P<thing>[^:;.,()]+): (?P<list>(?:số )?(?:{_CHANGE})(?=[,;.(\s]|$)[^:.]*)", re.IGNORECASE)
_ONE_CHANGE = re.compile(rf"(?:(?<=^)|(?<=[,;] ))(?:số )?(?P<change>{_CHANGE})(?=\s*(?:[,;.(]|$))", re.IGNORECASE)
_FEW_CHANGES = 2
# "Lương có đủ sống không", "mức chi do đơn vị quy định nên không phải giải trình" want words, or nothing.
_EXCUSED = re.compile(
    r"(?:nên|thì|vì vậy) (?:không|khỏi|miễn)(?: phải| cần)? "
    r"(?:giải trình|thuyết minh|nêu|ghi|báo cáo|thống kê|kê)(?!\w)"
    r"|theo số lượng$"
)
# "Kiểm tra; đếm theo cuộc": what is counted stands behind how.
_COUNTED_BY = re.compile(r"(?<!\w)(?:đếm|kê|thống kê) (?:theo|bằng) (?:số )?(?P<what>[^,.;()]+)", re.IGNORECASE)
# "Kê số lượng và nêu tên những cái đáng kể", "đếm số đạt loại tốt và tính ra phần trăm"
_AND_TELL = re.compile(r"(?<!\w)(số lượng)\s+và\s+(?=(?:nêu|kể|ghi|liệt kê|nhận xét|chọn)(?!\w))", re.IGNORECASE)
_AND_SHARE = re.compile(
    r",?\s+(?:và|rồi)\s+(?:tính|quy)(?: ra| thành)?\s+(?:phần trăm|%|tỷ lệ(?: phần trăm| %)?)(?=\s*[.;,)]|$)",
    re.IGNORECASE,
)
_ALL_MUST = re.compile(r",?\s+đều (?:phải|cần) (?:có|nêu|ghi)(?: đủ| rõ)?(?=\s*[.;]|$)", re.IGNORECASE)
_IF_ANY = re.compile(
    r"(?<!\w)(?:nếu|khi) (?:có|xảy ra|để xảy ra) (?P<thing>[^,;.:]{3,40}?) thì (?:ghi|nêu|cho biết|báo|kể)(?: rõ)? "
    r"(?=(?:tổng )?số |bao nhiêu |mấy )",
    re.IGNORECASE,
)
# "Tổng số lao động (trong đó nữ), tổng số đoàn viên": a part of the count before it, not of the last one.
_SEX = re.compile(
    r"(?P<said>(?<!\w)(?:tổng )?số (?:lượng )?(?P<thing>[^,;:.()]{2,40}?))\s*"
    r"\((?:trong đó(?: có)?:? |riêng )?(?:số )?(?P<sex>nữ|nam)\)(?=,\s)",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(
    r"(?<!\w)(?:trả lời|đáp)(?: rõ| đủ)? (?:hai|ba|bốn|năm|các|những|mấy|\d) câu(?: hỏi)?(?: sau(?: đây)?)?"
    r"\s*:\s*(?P<first>\w)",
    re.IGNORECASE,
)
# "Thu vào bao nhiêu, chi ra bao nhiêu, còn lại bao nhiêu": what is taken in and spent is money.
_TAKEN_AND_SPENT = re.compile(
    r"(?<!\w)thu(?: vào| được| về)? bao nhiêu, [^.;:]*?(?<!\w)"
    r"chi(?: ra| hết| tiêu)? bao nhiêu(?=\s*[,;.]|$)",
    re.IGNORECASE,
)
_BARE_QUESTION = re.compile(r"(?<!\w)bao nhiêu(?=\s*[,;.]|\s+(?:và|còn)(?!\w)|$)", re.IGNORECASE)
_YES_OR_NO = re.compile(r"(?<!\w)(?:có [^,;]+ )?(?:không|chưa|hay không|hay chưa)$")


def reworded(text: str) -> str:
    """Return `text` with such demands in plain words.

    >>> reworded("Chi quỹ, trong đó xác định tỷ lệ chi trực tiếp"), reworded("số đơn, thư đã nhận")
    ('Chi quỹ, trong đó nêu rõ tỷ lệ chi trực tiếp', 'số đơn thư đã nhận')
    >>> reworded("Số lao động (nêu rõ lao động nữ, lái xe)"), reworded("Số mô hình (nêu rõ mô hình hay, cách làm)")
    ('Số lao động (số lao động nữ, số lái xe)', 'Số mô hình (nêu rõ mô hình hay, cách làm)')
    >>> reworded("Quỹ: thu vào bao nhiêu, chi ra bao nhiêu, còn bao nhiêu")
    'Quỹ: thu vào bao nhiêu tiền, chi ra bao nhiêu tiền, còn bao nhiêu tiền'
    """
    if _TAKEN_AND_SPENT.search(text):
        text = _BARE_QUESTION.sub(r"\g<0> tiền", text)
    text = _ONE_DEED.sub(r"\g<rate> \g<more>", _COMPARED_AGAIN.sub("", _FUND.sub(r"\g<said> vốn", text)))
    text = _MANY_UNITS.sub(r"(\1)", _STROKE.sub(", ", _SAME_SUM.sub(_sum_once, text)))
    text = _TWO_STEPS.sub(r"\g<said>, số \g<thing> \g<then>", text)
    text = _CHANGES.sub(_each_change, _KINDS_FIRST.sub(r"\g<head> (\g<kinds>): \g<asked>", text))
    text = text if _TWO_ASKED.search(text) else _OUT_OF_ALL.sub("", text)
    text = _LETTERS.sub(r"\1 \2", _FOUND_OUT.sub(r"\1nêu rõ ", text))
    text = _ALL_MUST.sub("", _AND_SHARE.sub(", tỷ lệ", _AND_TELL.sub(r"\1; ", plainly_asked(text))))
    text = _SEX.sub(r"\g<said>, số \g<thing> \g<sex>", _COUNTED_BY.sub(_counted, text))
    return _PEOPLE.sub(_parts, _EACH_SUM.sub(r", từng \g<each> ghi rõ số tiền và \g<more>", text))


def plainly_asked(text: str) -> str:
    """Return `text` without the words around a demand that only say to answer it, or where.

    >>> plainly_asked("Nếu có ngừng việc tập thể thì ghi số cuộc."), plainly_asked("Trả lời hai câu: mấy nơi, mấy lần")
    ('Ngừng việc tập thể: số cuộc.', 'Mấy nơi, mấy lần')
    """
    return _QUESTIONS.sub(_asked_first, _IF_ANY.sub(_of_thing, text))


def _asked_first(found: re.Match[str]) -> str:
    return found["first"].upper() if found[0][:1].isupper() else found["first"]


def _of_thing(found: re.Match[str]) -> str:
    thing = found["thing"]
    return f"{thing[:1].upper() if found[0][:1].isupper() else thing[:1]}{thing[1:]}: "


def _counted(found: re.Match[str]) -> str:
    return f"số {found['what']}" if noun_at_start(found["what"]) else found[0]


def wants_no_figure(member: str) -> bool:
    """Tell whether a member of a list wants yes or no, or says that nothing is to be told of it.

    >>> wants_no_figure("tiền lương có đủ sống không"), wants_no_figure("mức chi nên không phải giải trình")
    (True, True)
    >>> wants_no_figure("tiền lương bình quân")
    False
    """
    folded = fold(member)
    return bool(_EXCUSED.search(folded)) or (bool(_YES_OR_NO.search(folded)) and not asks(member))


def _each_change(found: re.Match[str]) -> str:
    """Return a list of what there is of a thing, what came and what went, with the thing in each of them."""
    thing = found["thing"].strip()
    noun = noun_at_start(thing.lower())
    outside = re.sub(r"\([^()]*\)", "", found["list"])
    if not noun or fold(noun[0]) != fold(thing) or len(_ONE_CHANGE.findall(outside)) < _FEW_CHANGES:
        return found[0]
    listed = _ONE_CHANGE.sub(lambda one: f"số {noun[0]} {one['change']}", found["list"])
    return f"{found['thing']}: {listed}"


def _sum_once(found: re.Match[str]) -> str:
    if found["rate"]:
        return f"{found[1]}, tỷ lệ {found[1]}"
    return found[1] if found[0].endswith(")") else f"{found[1]} ("


def _parts(found: re.Match[str]) -> str:
    parts = re.split(r",\s+|\s+và\s+", found["listed"])
    if len(parts) == 1 or asks(found["listed"]) or not asks(found["before"]) or not person_at_start(parts[0]):
        return found[0]
    return f"{found['before']}({', '.join(f'số {part}' for part in parts)})"
