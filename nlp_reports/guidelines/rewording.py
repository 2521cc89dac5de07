"""Demands in roundabout words, written as those that are read: "trong đó xác định tỷ lệ", "(ghi rõ nam, nữ)"."""

import re

from nlp_reports.guidelines.counting import person_at_start
from nlp_reports.guidelines.number_words import asks
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
# "Lương có đủ sống không", "mức chi do đơn vị quy định nên không phải giải trình" want words, or nothing.
_EXCUSED = re.compile(
    r"(?:nên|thì|vì vậy) (?:không|khỏi|miễn)(?: phải| cần)? "
    r"(?:giải trình|thuyết minh|nêu|ghi|báo cáo|thống kê|kê)(?!\w)"
    r"|theo số lượng$"
)
_YES_OR_NO = re.compile(r"(?<!\w)(?:có [^,;]+ )?(?:không|chưa|hay không|hay chưa)$")


def reworded(text: str) -> str:
    """Return `text` with such demands in plain words.

    >>> reworded("Chi quỹ, trong đó xác định tỷ lệ chi trực tiếp"), reworded("số đơn, thư đã nhận")
    ('Chi quỹ, trong đó nêu rõ tỷ lệ chi trực tiếp', 'số đơn thư đã nhận')
    >>> reworded("Số lao động (nêu rõ lao động nữ, lái xe)"), reworded("Số mô hình (nêu rõ mô hình hay, cách làm)")
    ('Số lao động (số lao động nữ, số lái xe)', 'Số mô hình (nêu rõ mô hình hay, cách làm)')
    """
    text = _LETTERS.sub(r"\1 \2", _FOUND_OUT.sub(r"\1nêu rõ ", text))
    return _PEOPLE.sub(_parts, _EACH_SUM.sub(r", từng \g<each> ghi rõ số tiền và \g<more>", text))


def wants_no_figure(member: str) -> bool:
    """Tell whether a member of a list wants yes or no, or says that nothing is to be told of it.

    >>> wants_no_figure("tiền lương có đủ sống không"), wants_no_figure("mức chi nên không phải giải trình")
    (True, True)
    >>> wants_no_figure("tiền lương bình quân")
    False
    """
    folded = fold(member)
    return bool(_EXCUSED.search(folded)) or (bool(_YES_OR_NO.search(folded)) and not asks(member))


def _parts(found: re.Match[str]) -> str:
    parts = re.split(r",\s+|\s+và\s+", found["listed"])
    if len(parts) == 1 or asks(found["listed"]) or not asks(found["before"]) or not person_at_start(parts[0]):
        return found[0]
    return f"{found['before']}({', '.join(f'số {part}' for part in parts)})"
