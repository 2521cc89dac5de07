"""The ends of titles and of names of figures where words of a demand hang loose: "số vụ nếu", "…, nếu có thì"."""

import re

from nlp_reports.text import fold

_LOOSE = re.compile(
    r",?\s(?:nếu có|nếu|thì|là|và|của|so|phải|cần|với|để|cho|mà|như|gồm|kèm|theo|bằng|đã|các|những|trong|vào"
    r"|(?<!cấp )(?<!lên )(?<!về )trên|(?<!hiện )(?<!đang )(?<!sẵn )(?<!mới )có"
    r"|(?<!trên )(?<!tờ )(?<!số )(?<!thông )(?<!cảnh )báo)$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?: tính)? đến (?:thời điểm|ngày)(?: (?:báo(?: cáo)?|chốt(?: số liệu)?))?$"
    r"|(?:,? và)? trong số (?:đó|ấy|này|được|đã)(?: [^,]*)?$|(?: so)? với (?:cùng kỳ )?năm (?:trước|20\d\d)$"
    r"| (?:lúc|tại ngày) chốt(?: số liệu)?$|(?<=\w) (?:cần có )?số liệu$",
    re.IGNORECASE,
)
_LOOSE_TITLE = re.compile(r"(?:,? nếu có|,? thì|,? và|, (?:cần|báo|kèm|gồm|ghi|nêu))$", re.IGNORECASE)
_QUESTION = re.compile(r"\s+và\s+[^,;]*\s(?:gì|nào|ra sao|thế nào|đến đâu)$", re.IGNORECASE)
_DONE, _COUNTS = re.compile(r"^Đã (?P<deed>\w)"), re.compile(r"(?<!\w)(?:bao nhiêu|mấy)(?!\w)")
_BEFORE_PLACE = re.compile(r"(?:,|(?<!\w)(?:ở|tại|cho|của|trong|từ|đến|với))$")
_TWICE = re.compile(r"^(số|tổng số|tỷ lệ) \1(?= )", re.IGNORECASE)
# "Tỷ lệ đoàn viên trên", where the text goes on "tổng số lao động".
_OF_ALL = re.compile(r"(?:(?<= trên)|(?<= trong)|(?<= so với)|(?<= so))$")
_ALL = re.compile(r"\s+(?P<all>tổng(?: số)? [^,.;:()?]{2,60})")
_MOST_WORDS, _LAST = 7, 3
_ONLY_IF = re.compile(r"[;,] (?:nếu |nơi |đơn vị |có |khi )[^;,]* thì$", re.IGNORECASE)
_SHARE = re.compile(r",? (?:gồm )?(?:và )?(?:tỷ lệ(?: %| phần trăm)?(?: đạt)?)?\sso$", re.IGNORECASE)
_ASKED = r"(?:được |là |có )?(?:bao nhiêu|mấy) "


def whole_share(name: str, text: str) -> str:
    """Return the name of a share to the end of what it is of, where `text` goes on with it.

    >>> whole_share("tỷ lệ đoàn viên trên", "Tỷ lệ đoàn viên trên tổng số lao động, số tổ")
    'tỷ lệ đoàn viên trên tổng số lao động'
    >>> whole_share("số đã nộp cấp trên", "Số đã nộp cấp trên tổng số")
    'số đã nộp cấp trên'
    """
    if not _OF_ALL.search(name) or name.endswith("cấp trên"):
        return name
    end = fold(" ".join(name.split()[-_LAST:]))
    at = fold(text).find(end)
    found = _ALL.match(text, at + len(end)) if at >= 0 and len(fold(text)) == len(text) else None
    return f"{name} {' '.join(found['all'].split()[:_MOST_WORDS])}" if found else name


def tidied(name: str) -> str:
    """Return a name of a figure without words that hang loose at its end.

    >>> tidied("số vụ nếu"), tidied("số phòng đã đưa vào sử dụng tính đến thời điểm báo"), tidied("số chi hội hiện có")
    ('số vụ', 'số phòng đã đưa vào sử dụng', 'số chi hội hiện có')
    """
    before = name if name.startswith("số liệu về ") else ""
    while before != name:
        before, name = name, _LOOSE.sub("", _UNTIL.sub("", _TWICE.sub(r"\1", name)))
    return name


def tidied_title(title: str, text: str) -> str:
    """Return a title without what hangs loose at its end, nor the thing whose number `text` asks for there.

    >>> tidied_title("Vốn uỷ thác của Ngân hàng Chính sách xã hội, báo", "")
    'Vốn uỷ thác của Ngân hàng Chính sách xã hội'
    >>> tidied_title("Đã đối thoại tại nơi làm việc cuộc", "Đã đối thoại tại nơi làm việc bao nhiêu cuộc?")
    'Đối thoại tại nơi làm việc'
    """
    title = _LOOSE_TITLE.sub("", _SHARE.sub("", _ONLY_IF.sub("", title)))
    title = _DONE.sub(lambda found: found["deed"].upper(), title) if _COUNTS.search(fold(text)) else title
    before, _, last = _QUESTION.sub("", title).rpartition(" ")
    if not before or _BEFORE_PLACE.search(before):
        return title
    end = re.escape(fold(" ".join(before.split()[-2:])))
    asked = re.search(rf"{end} {_ASKED}{re.escape(fold(last))}(?=\s*[,.;:?]|\s+và\s|$)", fold(text))
    return before.rstrip(" ,") if asked else title
