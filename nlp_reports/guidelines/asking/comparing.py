"""What a figure is to be held against: a target, the year before, the beginning of the year."""

import re

from nlp_reports.text import fold

# Who set a target: "so với số giao", "so với số Ban Chỉ đạo giao"; "số biên chế được giao" counts something.
SET_BY = (
    r"(?:(?:cấp|trên|trung ương|tỉnh|thành phố|huyện|thị|quận|xã|phường|ngành|ban|uỷ ban|hội|đoàn|liên đoàn|công đoàn"
    r"|tổng|đảng uỷ|chi cục|sở|phòng)(?!\w)(?: (?!được|đã|và)[^\W\d_]+){0,3}? )?"
    r"giao(?! (?:lưu|dịch|thông|ước)(?!\w))(?!\w)"
)
REACHED = re.compile(
    r"(?:tỷ lệ |mức độ )?(?:so sánh với|so với|đối chiếu với)\s+(?:\w+ ){0,2}?"
    r"(?:chỉ tiêu|kế hoạch(?! ban đầu)|(?<!định )mức|cam kết|nghị quyết|phần việc|nhiệm vụ|dự toán|số giao|đăng ký"
    r"|dự kiến"
    rf"|số (?:phải (?:thu|nộp|đóng|đạt)|đăng ký|dự kiến|được giao|{SET_BY}))"
    r"|tỷ lệ hoàn thành|đạt bao nhiêu (?:%|phần trăm)?|(?:bao nhiêu|mấy) (?:%|phần trăm)"
)
LAST_YEAR = re.compile(
    r"(?:so với|so sánh với|đối chiếu với|kèm số liệu|số liệu) (?:\w+ )?(?:cùng kỳ|năm trước|đầu năm)"
)
SINCE_JANUARY = re.compile(r"(?:so với|so sánh với|đối chiếu với) (?:\w+ )?đầu năm")
DETAIL = re.compile(
    r"có số liệu|kèm (?:theo )?số liệu|kèm kết quả|số liệu cụ thể|bằng số liệu|dẫn số liệu|minh chứng bằng số|lập biểu"
    r"|kèm (?:theo )?số lượng(?= và số tiền|,|$| cụ thể)"
    r"|lập bảng|theo biểu|kèm biểu|kết quả (?:đạt được |thực hiện )?(?:của )?từng chỉ tiêu"
)
# Who must say that nothing happened must say what did.
IF_NONE = re.compile(r"(?:không phát sinh|không có|không xảy ra) (?:thì|cũng)(?!\w)")

# "Đơn vị không nhận uỷ thác thì ghi không phát sinh", "không có vụ nào cũng phải ghi", "đơn vị bình yên cả năm thì trả
# lời là không có" say how to answer, not what to tell.
_WRITE = r"(?:ghi|nói|báo(?: cáo)?|nêu|trả lời|viết)"
NIL_ORDER = re.compile(
    r"^(?:(?:đơn vị|nơi|địa phương|cơ sở|nếu|mục)(?!\w).*|(?:huyện|xã|phường|trường|chi nhánh)(?: nào)? )?"
    r"(?:không|chưa)(?!\w)"
    rf".*(?<!\w)(?:thì (?:chỉ cần )?(?:{_WRITE}|gạch|để|cũng)"
    rf"|(?:cũng|vẫn) (?:xin |cứ )?(?:phải |cần |nên )?{_WRITE}(?!\w)"
    r"|(?:ghi|viết|điền) (?:rõ )?(?:một câu )?(?:là )?(?:số )?(?:0|“?không)(?!\w)"
    r"|bỏ qua (?:mục|ý|câu|điểm|phần|nội dung) này)"
    rf"|^(?:đã )?(?:đóng|nộp|trả|làm|xong) (?:đủ|xong|hết) thì {_WRITE}(?!\w)"
    rf"|^(?:đơn vị|nơi|địa phương|cơ sở) .*(?<!\w)thì {_WRITE}(?: [^\W\d]+){{0,3}} “?không(?!\w)"
)


def said(pattern: re.Pattern[str], text: str) -> str:
    """Return the words of `text` that `pattern` finds, as written; empty where it finds none.

    >>> said(LAST_YEAR, "Số vụ tai nạn, so với cùng kỳ")
    'so với cùng kỳ'
    """
    found = pattern.search(fold(text))
    return text[found.start() : found.end()].strip() if found else ""
