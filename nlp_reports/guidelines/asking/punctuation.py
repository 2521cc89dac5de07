"""The marks with which terse guidelines part their demands, written as the plain ones: "Thi thợ – số giải"."""

import re
from typing import Final

from nlp_reports.guidelines.asking.counting import begins_with_money, is_deed, noun_at_start
from nlp_reports.guidelines.asking.listing import is_told_in_words
from nlp_reports.guidelines.asking.number_words import asks, asks_in
from nlp_reports.guidelines.asking.units import measured_in
from nlp_reports.text import fold

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
# "Nhiệm kỳ 2025 – 2030", "kinh tế - xã hội" part nothing.
_DASH = re.compile(r"(?<!\d)\s+[–—/-]\s+|\s+[–—/-]\s+(?=\D)")
_QUESTION = re.compile(r"\?\s+(?=[^\W\d_A-ZĐ])")
# "Giới thiệu được … người": a blank to be filled in; "lớp, hội nghị…" only says that the list goes on.
_BLANK = r"(?:…+|\.{3,}|_{2,})"
_FILLED = re.compile(rf"\s*:\s*{_BLANK}(?:\s*/\s*{_BLANK})?\s*(?=[;,.)]|$)")
# "Tình nguyện viên: …… người": the unit behind the blank is that of what stands before it.
_FILLED_IN = re.compile(
    rf"(?P<name>[^:;,.()…_]+?)\s*:\s*{_BLANK}\s*(?P<unit>%|[^\W\d_]+(?: [^\W\d_]+)?)(?=\s*(?:[;,)]|\.(?!\.)|$))"
)
_OPEN = re.compile(rf"(?<![,;:.…])\s+{_BLANK}(?:\s*/\s*{_BLANK})?\s*(?=[^\W\d_]|%)")
_FORM = re.compile(r"^(?:(?:đề nghị|yêu cầu|cần) )?(?:lập|kẻ|kèm|ghi vào|nêu trong) (?:biểu|bảng)(?: số liệu)?(?=\s*:)")
# "Đơn thư: nhận; xong; còn lại": how many of one thing had each done to them.
_DEEDS = re.compile(r"(?<![^\s])(?P<thing>[^\W\d_]+(?: [^\W\d_]+){0,2})\s*: (?P<deeds>[^:.()“”]+?)(?=\s*\.|\s*$)")
# "Ghi số: cuộc giám sát; văn bản được góp ý": each part is a figure.
_LISTED = re.compile(
    r"(?<![^\s])(?P<lead>(?:(?:ghi|nêu|điền|báo|kê|thống kê|cho biết|cho|cần)(?: rõ| đủ)? )?(?:các |những )?"
    r"(?:con số|số liệu|số lượng|chỉ số|số)(?: (?:sau đây|sau|cần có|cần nêu|gồm|báo cáo))*)\s*:\s*"
    r"(?P<parts>[^:.;]+(?:;[^:.;]+)+)(?=\.|$)",
    re.IGNORECASE,
)
_SAYS_HOW = re.compile(r"(?:trong đó|theo|lấy|ghi|nêu|so|mỗi|từng|nếu|không|riêng|kèm|đơn vị|nơi|các|những|cả)(?!\w)")
_ASKED: Final = " bao nhiêu "


def plainly_marked(text: str) -> str:
    """Return `text` with its demands parted by commas and colons, its blanks as "bao nhiêu".

    >>> plainly_marked("Thi thợ giỏi – số thí sinh – số giải"), plainly_marked("Dạy nghề – lập bảng: lớp, học viên")
    ('Thi thợ giỏi: số thí sinh, số giải', 'Dạy nghề: lập bảng: lớp, học viên')
    >>> plainly_marked("mấy lớp? bao nhiêu người?"), plainly_marked("Kết nạp được … người (số nữ: …)")
    ('mấy lớp, bao nhiêu người?', 'Kết nạp được bao nhiêu người (số nữ)')
    >>> plainly_marked("Đơn thư: nhận; giải quyết xong; còn lại."), plainly_marked("Hội viên: kết nạp; quản lý")
    ('Đơn thư: số nhận; số giải quyết xong; số còn lại.', 'Hội viên: kết nạp; quản lý')
    >>> plainly_marked("Đại hội nhiệm kỳ 2025 – 2030; kinh tế - xã hội")
    'Đại hội nhiệm kỳ 2025 – 2030; kinh tế - xã hội'
    """
    text = _OPEN.sub(_ASKED, _FILLED.sub("", _FILLED_IN.sub(r"\g<name> (\g<unit>)", text)))
    text = _QUESTION.sub(", ", "".join(_sentence(one) for one in re.split(r"(?<=[.;])(?=\s)", text)))
    return _LISTED.sub(_numbered, _DEEDS.sub(_counted, text))


def as_written(words: str, text: str) -> str:
    """Return the words of a demand with the blank that `text` has where they were read as "bao nhiêu".

    >>> as_written("kết nạp được bao nhiêu người", "Kết nạp được … người")
    'kết nạp được … người'
    """
    return words if "bao nhiêu" in fold(text) else words.replace(_ASKED.strip(), "…")


def _counted(found: re.Match[str]) -> str:
    """Return what was done to one thing with a number word before each deed; as it is where the list holds others."""
    noun = noun_at_start(found["thing"])
    deeds = [part.strip() for part in re.split("[;,]", found["deeds"])]
    alone = bool(noun) and fold(noun[0]) == fold(found["thing"])
    if not alone or not all(is_deed(deed) and not asks(deed) for deed in deeds) or len(deeds) == 1:
        return found[0]
    return f"{found['thing']}: {'; '.join(f'số {deed}' for deed in deeds)}"


def _numbered(found: re.Match[str]) -> str:
    """Return the parts of such a list, each with a number word where it has none of its own."""
    parts = [part.strip() for part in found["parts"].split(";")]
    if all(map(_tells_how_much, parts)):
        return found[0]
    written = "; ".join(part if _tells_how_much(part) else f"số {part}" for part in parts)
    return f"Số liệu: {written}"


def _tells_how_much(part: str) -> bool:
    told = asks(part) or begins_with_money(part) or measured_in(part) is not None
    return told or is_told_in_words(part) or bool(_SAYS_HOW.match(fold(part)))


def _sentence(written: str) -> str:
    """Return a clause with its dashes as a colon and commas, where a demand stands behind one of them."""
    hidden = _QUOTED.sub(lambda found: "\0" * len(found[0]), written)
    dashes = [*_DASH.finditer(hidden)]
    if not dashes:
        return written
    begins = [dash.end() for dash in dashes]
    ends = [*(dash.start() for dash in dashes[1:]), len(written)]
    behind = [written[begin:end].strip() for begin, end in zip(begins, ends, strict=True)]
    first = next((place for place, part in enumerate(behind) if _demands(part)), None)
    if first is None:
        return written
    kept = written[: dashes[first].start()]
    colon = ":" in hidden[: dashes[first].start()]
    for place, part in enumerate(behind[first:]):
        kept += (", " if place or colon else ": ") + part
    return kept


def _demands(part: str) -> bool:
    """Tell whether a part begins with a demand: a number word, a sum, a measure, a form to be filled in."""
    first = re.split(r"[,;:]", part, maxsplit=1)[0]
    ask = asks_in(first)
    asked = ask is not None and (not ask.before or ask.asked_after)
    return asked or begins_with_money(part) or measured_in(part) is not None or bool(_FORM.match(fold(part)))
