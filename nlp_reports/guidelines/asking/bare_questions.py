"""Questions that ask how many and leave the thing to their heading: "Đoàn viên. Kết nạp bao nhiêu, giảm bao nhiêu"."""

import re

from nlp_reports.guidelines.asking.counting import begins_with_money, is_deed, nouns_in
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.text import fold

_QUESTION = re.compile(
    r"(?P<before>^|[,;.]\s+|:\s+)(?P<lead>(?:và|rồi|trong năm|năm nay|cả năm)\s)?(?P<deed>[^,;.:?()]{2,40}?)"
    r"(?:\s(?:được|thêm|thêm được))?\s(?:bao nhiêu|mấy)(?=\s*(?:[,;.?]|$))",
    re.IGNORECASE,
)
# "Trang trại, tổ hợp tác: kê từng loại": each thing of the heading is counted.
_EACH = re.compile(r"(?:kê|ghi|nêu)(?: rõ| riêng)?(?: số(?: lượng)?)? (?:từng|mỗi) loại(?=[,;.]|$)", re.IGNORECASE)
# What a heading of money asks for is a sum.
_MONEY = re.compile(r"(?:quỹ|vốn|hội phí|đoàn phí|kinh phí|tài chính)(?!\w)")


def with_things(text: str, heading: str) -> str:
    """Return `text` with each deed whose number is asked for counted in the one thing that its heading names.

    >>> with_things("Kết nạp mới bao nhiêu, giảm bao nhiêu, lý do giảm.", "Phát triển đoàn viên")
    'số đoàn viên kết nạp mới, số đoàn viên giảm, lý do giảm.'
    >>> with_things("Vận động thêm được bao nhiêu; số hộ vay.", "Quỹ Hỗ trợ nông dân")
    'số tiền vận động; số hộ vay.'
    >>> with_things("Kê từng loại, cùng số lao động.", "Trang trại, tổ hợp tác")
    'số trang trại, số tổ hợp tác, cùng số lao động.'
    >>> with_things("Phòng rộng bao nhiêu?", "Nơi ở của công nhân"), with_things("Giảm bao nhiêu.", "Hội viên, chi hội")
    ('Phòng rộng bao nhiêu?', 'Giảm bao nhiêu.')
    """
    nouns = nouns_in(heading)
    thing = "tiền" if _MONEY.match(fold(heading)) else nouns[0] if len(nouns) == 1 else ""
    if len(nouns) > 1 and (kinds := _EACH.match(text)):
        return ", ".join(f"số {noun}" for noun in nouns) + text[kinds.end() :]
    return _QUESTION.sub(lambda found: _told(found, thing), text) if thing else text


def _told(found: re.Match[str], thing: str) -> str:
    deed = found["deed"].strip()
    small = f"{deed[:1].lower()}{deed[1:]}"
    bare = is_deed(small) and not (nouns_in(small) or asks(small) or begins_with_money(small))
    return f"{found['before']}số {thing} {small}" if bare else found[0]
