"""Where a guideline has the report sent: an office, a mailbox."""

import functools
import re
from collections.abc import Sequence

from nlp_reports.lexicon import table
from nlp_reports.text import fold

_SEND = re.compile(
    r"(?:gửi[^.;]{0,160}?về|gửi về)\s+(?P<to>.+?)"
    r"(?=\s+(?:trước|(?:chậm|muộn|trễ) nhất|không (?:quá|muộn)|theo quy định|để)(?!\w)|[.;](?:\s|$)|\./\.|$)"
)
_VIA = re.compile(r"(?:qua|hộp thư|email|e-mail|địa chỉ|thư điện tử)[^;]*?[\w.+-]+@[\w.-]+\w", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+\w")
_EDGE = " \t-–+*•.;,"
# An office begins with its kind: "Văn phòng Tỉnh Hội", "Ban Tổng hợp", "Công đoàn ngành"; a deed or a day ends it.
_STOP = (
    r"(?:trước|chậm|muộn|trễ|không|để|qua|theo|bằng|và|đồng|đến|tới|nhận|khi|vào|hoặc|kèm|cùng|trong|là|trên|thì"
    r"|tổng hợp)(?!\w)"
)
_WORD = rf"(?:(?: [–-])? (?!{_STOP})[^\W\d_]+)"
_PLACE = (
    rf"(?P<to>(?:(?:Văn phòng|Ban|Phòng|Bộ phận|Thường trực|Hội|Công đoàn|LĐLĐ|Liên đoàn|[UỦ][ỷy] ban|Đoàn|Liên minh)"
    rf"{_WORD}|(?:Tỉnh|Huyện|Thành) (?:[Hh]ội|[Đđ]oàn))(?!\w){_WORD}*)"
)
_TO = r"(?:(?:về|đến|tới|cho|lên|vào|ở|tại)\s+)?"
_PLACES = (
    re.compile(rf"[Nn]ơi (?:nhận|gửi)(?: báo cáo)?\s*:\s*{_PLACE}"),
    re.compile(rf"(?:có mặt|nhận được|nộp|đưa|chuyển|về)\s+(?:ở|tại|về|đến|tới)\s+{_PLACE}"),
    re.compile(rf"{_PLACE}\s+(?:nhận được|nhận báo cáo|tiếp nhận)"),
    re.compile(rf"(?:[Gg][ửở]i|[Nn]ộp|[Cc]huyển)(?!\w)[^.;]{{0,120}}?{_TO}(?<![-–] ){_PLACE}"),
    re.compile(rf"[Bb]áo cáo về\s+{_PLACE}"),
)


def send_to(sentences: Sequence[str]) -> str:
    """Return where sentences around the outline have the report sent, with the mailbox; empty where none says it.

    >>> send_to(["Bản mềm gửi hộp thư vp@hoi.example; bản ký phải có mặt ở Văn phòng Tỉnh Hội trước ngày 15/11."])
    'Văn phòng Tỉnh Hội (vp@hoi.example)'
    """
    for sentence in (one for one in sentences if not _of("tables").search(fold(one))):
        found = _SEND.search(sentence)
        if found and not _of("later").search(fold(sentence)):
            via = _VIA.search(sentence)
            to = found["to"].strip(_EDGE)
            return to if via is None or via[0] in to else f"{to} ({via[0]})"
    return _office(
        [one for one in sentences if not _of("later").search(fold(one)) and not _of("other").search(fold(one))]
    )


def _office(sentences: Sequence[str]) -> str:
    """Return the office that is named as the one to send to, and the first mailbox; empty where there is neither."""
    found = (form.search(one) for form in _PLACES for one in sentences)
    to = next((one["to"].strip(_EDGE) for one in found if one), "")
    mail = next((one[0] for one in map(_MAIL.search, sentences) if one), "")
    if not mail:
        return to
    return f"{to} ({mail})" if to else f"hộp thư {mail}"


@functools.cache
def _of(kind: str) -> re.Pattern[str]:
    """Return the pattern of the sentences on such papers."""
    return re.compile(next(row["pattern"] for row in table("sending_words") if row["kind"] == kind))
