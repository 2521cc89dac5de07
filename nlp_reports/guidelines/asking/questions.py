"""Questions for figures among the matters of an item: told with the matter before them, without their words."""

import re

from nlp_reports.guidelines.asking.counting import is_event, noun_at_start
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.vocabulary import telling_words
from nlp_reports.text import fold

_MANY = r"(?:bao nhiêu|mấy)(?!\w)"
_QUESTION = re.compile(rf"(?<!\w){_MANY}")
_BARE = re.compile(rf"(?:có |và )?{_MANY}")
_ORDER = re.compile(
    r"(?:(?:xin |đề nghị |hãy )?(?:đếm|cho biết|thống kê|báo|cộng|ghi|nêu|kèm|kê)"
    r"(?: [^\W\d]+){0,4}? |(?:quy|tính|đổi|gom)(?: hết)? (?:ra|thành) )"
    r"(?:tổng |con )?(?:số|tỷ lệ|bao nhiêu|mấy)(?! liệu)(?!\w)|(?:đếm|thống kê) (?:theo|bằng) "
    r"|riêng [^;.]{2,60}? cho (?:biết )?(?:con )?số(?! liệu)(?!\w)"
)
# "Đến nay mấy hội viên …", "cộng chung có bao nhiêu …"
_LEAD = re.compile(
    r"^(?:(?:cộng(?= (?:chung|cả|lại))|(?:tính )?chung|lại|tổng cộng|cả thảy|đến nay|hiện nay|hiện"
    r"|(?:đầu|cuối|trong|cả) năm|năm nay|chia ra"
    r"|trong đó|cho biết|tính đến [^,]{0,24}?(?= có| là| bao| mấy))\s+)+",
    re.IGNORECASE,
)
_ASKED = re.compile(rf"(?:(?<!\w)(?:là|có|được|còn|đang có|đang|hết|mà)\s+)*{_MANY}\s*", re.IGNORECASE)
_UNIT = re.compile(r"(?:tiền|đồng|%|phần trăm)(?!\w)")
_ANYONE = frozenset({"người", "trường hợp", "lần"})
_TRAIL = re.compile(r"(?:(?:^|\s+)(?:là|có|được|còn|đang|hết|mà|chiếm|đạt))+$", re.IGNORECASE)
_FEW = 2


def only_asks(clause: str, before: str) -> bool:
    """Tell whether a clause of a sentence of its own only asks for figures of what stands `before` it.

    >>> only_asks("Mở mấy hội nghị học tập", "Học tập nghị quyết")
    True
    >>> only_asks("Xuất khẩu lao động được mấy người", "Dạy nghề")
    False
    >>> only_asks("Đếm cho được số buổi", "Tuyên truyền"), only_asks("cách làm hay", "Tuyên truyền")
    (True, False)
    """
    if orders_figures(clause):
        return True
    listed = all(asks(part) for part in clause.split(", "))
    return listed and bool(telling_words(clause) & telling_words(before))


def orders_figures(clause: str) -> bool:
    """Tell whether a clause begins with an order to count or to tell numbers.

    >>> orders_figures("ghi rõ mấy công trình"), orders_figures("ghi nhận của cấp trên")
    (True, False)
    """
    return bool(_ORDER.match(fold(clause)))


def tells_figures(clause: str) -> bool:
    """Tell whether a clause begins with a word that asks for a figure.

    >>> tells_figures("Số cuộc kiểm tra, số đơn"), tells_figures("Kiểm tra: số cuộc")
    (True, False)
    """
    return asks(" ".join(clause.split()[:1]))


def as_statement(clause: str) -> str:
    """Return a question for figures as what it asks of.

    >>> as_statement("Đến nay mấy hội viên đã cài ứng dụng?"), as_statement("mở mấy lớp, lượt người dự là bao nhiêu")
    ('hội viên đã cài ứng dụng', 'mở lớp, lượt người dự')
    >>> as_statement("Hội tự đứng ra giám sát mấy cuộc, góp ý vào mấy văn bản")
    'Hội tự đứng ra giám sát, góp ý vào văn bản'
    """
    return ", ".join(filter(None, map(_stated, clause.strip(" ?").split(", "))))


def _stated(part: str) -> str:
    """Return one member of a question without its asking words, nor the noun that only counts what stands before."""
    plain = _LEAD.sub("", part)
    found = _QUESTION.search(fold(plain))
    if found is None or len(fold(plain)) != len(plain):
        return plain
    subject, rest = _TRAIL.sub("", plain[: found.start()].strip()), plain[found.end() :].strip(" ?")
    counts = not rest or (_is_noun(rest) and len(subject.split()) != 1 and (is_event(rest) or fold(rest) in _ANYONE))
    if counts or (_UNIT.match(fold(rest)) and len(subject.split()) >= _FEW):
        return subject
    return _ASKED.sub("", plain).strip(" ,?")


def matter_of(clause: str) -> str:
    """Return the matter of a clause: what stands before its colon and before its questions.

    >>> matter_of("Thu hội phí đến nay, mỗi khoản được bao nhiêu")
    'Thu hội phí đến nay'
    >>> matter_of("tai nạn lao động mấy vụ, làm chết mấy người")
    'tai nạn lao động, làm chết'
    """
    parts = clause.partition(":")[0].split(", ")
    plain = [not _QUESTION.search(fold(part)) for part in parts]
    if plain[0] and not all(plain):
        return ", ".join(parts[: plain.index(False)])
    return as_statement(", ".join(parts))


def told_after(matter: str) -> str:
    """Return a matter with bare counts behind its colon in brackets; other questions there say more of it and stay.

    >>> told_after("Lực lượng của Hội: đến nay có mấy cơ sở, bao nhiêu hội viên?")
    'Lực lượng của Hội (cơ sở, hội viên)'
    >>> told_after("Sắp xếp tổ chức: mấy chi hội phải sáp nhập")
    'Sắp xếp tổ chức: mấy chi hội phải sáp nhập'
    """
    head, colon, behind = matter.partition(":")
    parts = [part for part in behind.strip(" ?").split(", ") if part.strip()]
    counts = [_stated(part) for part in parts if _BARE.match(fold(_LEAD.sub("", part)))]
    if not colon or not counts or len(counts) < len(parts) or not all(map(_is_noun, counts)):
        return matter
    return f"{head} ({', '.join(counts)})"


def _is_noun(text: str) -> bool:
    noun = noun_at_start(text)
    return bool(noun) and fold(noun[0]) == fold(text)
