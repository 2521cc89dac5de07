"""Which form, and which rows of it, belong to which item: "điền Biểu mẫu 01", a group of rows headed "(mục 2.2.b)"."""

import re
import string
from collections.abc import Iterable, Mapping, Sequence

from nlp_reports.model import Report
from nlp_reports.text import fold

_FORM = r"(?:biểu(?: mẫu| số liệu| tổng hợp)?|mẫu(?: biểu)?|phụ lục|bảng(?: số liệu)?)(?: số)?"
_NUMBER = r"(?:[a-zđ]?\d{1,2}[a-zđ]?|[ivx]{1,4})(?![\w/])"
_NUMBERED = re.compile(rf"(?<!\w){_FORM}\s*(?P<number>{_NUMBER})")
_ROW = r"(?:dòng|hàng|chỉ tiêu số|số thứ tự|stt)(?: (?:số|thứ))?"
_LIST = rf"\d{{1,3}}(?:(?:,| và|,? ?[-–] ?|,? đến)(?: {_ROW}| số)? ?\d{{1,3}})*(?![\d/])"
_ROWS = re.compile(rf"(?<!\w)(?:{_ROW}|chỉ tiêu(?= từ))(?: từ)?(?: số)? (?P<rows>{_LIST})")
_RANGE = re.compile(rf"(\d+)(?:(?: ?[-–] ?| đến )(?:(?:{_ROW}|số) ?)?(\d+))?")
# "Dòng 1 đến 4 của Biểu số 02": the form may stand behind its rows, else it stands before them.
_BEHIND = re.compile(rf"[\s,(]*(?:(?:của|ở|tại|trong|thuộc|theo) )?{_FORM}\s*(?P<number>{_NUMBER})")
_LEAD = r"(?:(?:nêu|ghi|điền|lấy|có|cho|trình bày|kê|thống kê) )?(?:theo|tại|ở|trong|vào|như|xem|kèm|của)"
_CITE = re.compile(
    rf",?\s+(?:{_LEAD} )?(?:các )?(?:{_FORM}\s*{_NUMBER}|{_ROWS.pattern.replace('(?P<rows>', '(?:')})(?!\w)"
)
_ITEM = re.compile(r"(?<!\w)(?:mục|phần|nội dung|câu|ý|điểm)\s+(?P<path>[\w]{1,4}(?:[.\-/]\w{1,4})*)(?!\w)")
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
NTH_DASH = rf"(?:dấu )?gạch(?: ngang)?(?: đầu dòng)? thứ (?:{'|'.join(_ORDINALS)}|\d{{1,2}})"
# "Mục 7, gạch thứ hai": items without a label are counted a, b, c.
_DASHED = re.compile(rf"(?P<item>\w+),? (?:của )?{NTH_DASH.replace('thứ (?:', 'thứ (?P<nth>')}(?!\w)")
# "Điểm e mục 2" is told from the small to the large, "mục II, khoản 3, điểm a" the other way round.
_SIZES = ("chương", "phần", "mục", "khoản", "điểm", "tiết", "ý")
_STEP = re.compile(rf"(?<!\w)({'|'.join(_SIZES)}) ((?:[ivx]{{1,4}}|\d{{1,2}}|[a-zđ])(?:\.\w{{1,3}})*)(?!\w)")
# "Con số theo phụ lục" without a number of the form: the rows themselves ask.
_PLAIN_CITE = re.compile(
    r",?\s*(?<!\w)(?:(?:con số|số liệu|số) )?(?:(?:nêu|ghi|lấy|điền) )?(?:theo|ở|xem|tại|vào|như) "
    r"(?:phụ lục|biểu(?: mẫu| số liệu)?)(?: kèm theo| đính kèm| sau)?(?=\s*(?:[.;,)]|$))"
)
_SENDS = re.compile(rf"(?<!\w)(?:theo|tại|ở|vào|xem|như|có|kèm) (?:các )?{_FORM}(?!\w)(?! (?:diễn|dương|quyết|tượng))")
# "Điền đủ các dòng trong Biểu chỉ tiêu gửi kèm": no item but this one has them.
_WHOLE = re.compile(
    r"(?<!\w)(?:đủ|đầy đủ|tất cả|toàn bộ|mọi|hết)(?: các| những)? (?:dòng|hàng|chỉ tiêu|số liệu|con số|ô|cột)"
    r"(?: (?:trong|của|ở|tại|nêu tại|thuộc))? (?:biểu|bảng|mẫu|phụ lục)(?!\w)(?! (?:diễn|dương|quyết|tượng))"
)
_CAPTION_ABOVE = 3
_NUMBER_AND_LETTER = re.compile(r"(\d)(?=[a-zđ])")  # "8a" is the item "8.a" as well
_NUMERALS = frozenset({"ii", "iii", "iv", "vi", "vii", "viii", "ix"})


def forms_cited(text: str) -> frozenset[str]:
    """Return the numbers of the forms that an item sends the reader to.

    >>> sorted(forms_cited("Quy mô sinh viên (điền Biểu mẫu 01)")), sorted(forms_cited("theo biểu mẫu"))
    (['1'], [])
    """
    return frozenset(found["number"].lstrip("0") for found in _NUMBERED.finditer(fold(text)))


def rows_cited(text: str) -> frozenset[tuple[str, int]]:
    """Return which rows of which form an item cites; the form is "" where none is named beside them.

    >>> sorted(rows_cited("Phòng, chống dịch (Biểu, dòng 3 - 5, 8)")), sorted(rows_cited("dưới 3 dòng"))
    ([('', 3), ('', 4), ('', 5), ('', 8)], [])
    >>> sorted(rows_cited("theo các dòng từ 1 đến 2 của Biểu số 02; vay vốn (Biểu số 03, dòng 4)"))
    [('2', 1), ('2', 2), ('3', 4)]
    """
    folded = fold(text)
    found: set[tuple[str, int]] = set()
    for cited in _ROWS.finditer(folded):
        form = _BEHIND.match(folded, cited.end())
        before = re.split(r"[.;](?=\s)", folded[: cited.start()])[-1]
        form = form or next(iter([*_NUMBERED.finditer(before)][-1:]), None)
        number = form["number"].lstrip("0") if form else ""
        for first, last in _RANGE.findall(cited["rows"]):
            found.update((number, row) for row in range(int(first), int(last or first) + 1))
    return frozenset(found)


def without_cites(text: str) -> str:
    """Return `text` without the words that send to a form: what they stand behind is what is asked for.

    >>> without_cites("Ngày công, tiền theo các dòng từ 5 đến 8 của Biểu số 02; số lớp, số người ghi tại Biểu số 01")
    'Ngày công, tiền; số lớp, số người'
    """
    folded = fold(text)
    if len(folded) != len(text):
        return text
    if not (_NUMBERED.search(folded) or _ROWS.search(folded)):
        plain = _PLAIN_CITE.search(folded)
        return f"{text[: plain.start()]}{text[plain.end() :]}" if plain else text
    kept, begin = "", 0
    for cite in _CITE.finditer(folded):
        kept, begin = kept + text[begin : cite.start()], cite.end()
    return kept + text[begin:]


def is_caption(line: str) -> bool:
    """Tell whether a line only names the form below it.

    >>> is_caption("BIỂU MẪU 02. HOẠT ĐỘNG"), is_caption("1  Biểu diễn văn nghệ  buổi")
    (True, False)
    """
    return bool(_NUMBERED.match(fold(line.strip())))


def caption_number(report: Report, paragraph: int) -> str:
    """Return the number of the form that begins at a paragraph, told by its head or the line above it; else empty."""
    above = [one.span.of(report.text) for one in report.paragraphs[max(paragraph - _CAPTION_ABOVE, 0) : paragraph + 1]]
    for line in reversed([one for one in above if one.strip()]):
        found = _NUMBERED.match(fold(line.strip()))
        if found:
            return found["number"].lstrip("0")
    return ""


def item_named(group: str, topics: Iterable[str]) -> str:
    """Return the topic that the heading of a group of rows names; empty where it names none.

    >>> item_named("Tình nguyện hè (mục 2.4.a)", ["2.4.a", "2.4.b"])
    '2.4.a'
    >>> item_named("mục 6a", ["II.6.a"]), item_named("câu 8b", ["II.8b"])
    ('II.6.a', 'II.8b')
    """
    path = path_named(group)
    if not path:
        return ""
    path = _NUMBER_AND_LETTER.sub(r"\1.", path)
    known = {topic: _NUMBER_AND_LETTER.sub(r"\1.", fold(topic)) for topic in topics}
    whole = next((topic for topic, name in known.items() if name == path), "")
    return whole or next((topic for topic, name in known.items() if name.endswith(f".{path}")), "")


def group_cited(group: str, said: Mapping[str, str]) -> str:
    """Return the topic whose item sends to a group of rows by its label; empty where none does.

    >>> group_cited("I ĐỘI NGŨ", {"I.b": "Đội ngũ (số liệu ghi tại mục I của Biểu kèm theo)", "I.c": "Tâm tư"})
    'I.b'
    """
    label = fold(group).split(" ")[0]
    cites = re.compile(rf"(?<!\w)(?:mục|phần|nhóm) {re.escape(label)} (?:của |trong |tại |ở )?(?:các )?{_FORM}(?!\w)")
    return next((topic for topic, text in said.items() if label and cites.search(fold(text))), "")


def section_of(group: str, titles: Mapping[str, str]) -> str:
    """Return the section whose title says most of what heads a group of rows; empty where none says half of it.

    >>> section_of("IV TÀI CHÍNH", {"II.5": "Công tác nữ công", "II.6": "Công tác tài chính", "V": "Phương hướng"})
    'II.6'
    """
    words = set(re.findall(r"\w{2,}", fold(group))) - _NUMERALS
    shared = {section: len(words & set(fold(title).split())) for section, title in titles.items()}
    best = max(shared, key=lambda section: shared[section], default="")
    return best if best and 2 * shared[best] >= len(words) > 0 else ""


def sends_to_form(text: str) -> bool:
    """Tell whether an item sends the reader to a form, whatever its number.

    >>> sends_to_form("Đăng ký, bình xét: theo biểu."), sends_to_form("Biểu diễn văn nghệ")
    (True, False)
    """
    return bool(_SENDS.search(fold(text)))


def takes_form(number: str, said: Mapping[str, str]) -> str:
    """Return the one topic whose item takes all rows of the form of this number; empty for none or several.

    >>> takes_form("", {"V": "Điền đủ các dòng trong Biểu chỉ tiêu gửi kèm.", "I": "Số hội viên (theo biểu)."})
    'V'
    """
    taking = [topic for topic, text in said.items() if _WHOLE.search(fold(text))]
    meant = [topic for topic in taking if number in forms_cited(said[topic]) or not forms_cited(said[topic])]
    return meant[0] if len(meant) == 1 else ""


def path_named(group: str) -> str:
    """Return the item or the section that the heading of a group of rows names by its number; empty for none.

    >>> path_named("Tình nguyện hè (mục 2.4.a)"), path_named("Tình nguyện hè"), path_named("điểm e mục 2")
    ('2.4.a', '', '2.e')
    >>> path_named("mục 7, gạch thứ hai")
    '7.b'
    """
    folded = _DASHED.sub(lambda found: f"{found['item']}.{_letter(found['nth'])}", fold(group))
    steps = sorted(_STEP.findall(folded), key=lambda step: _SIZES.index(step[0]))
    if len({word for word, _ in steps}) > 1:
        return ".".join(label for _, label in steps)
    found = _ITEM.search(folded)
    return re.sub(r"[\-/]", ".", found["path"]) if found else ""


def _letter(nth: str) -> str:
    return string.ascii_lowercase[int(nth) - 1 if nth.isdigit() else _ORDINALS.index(nth)]


def sent_to(number: str, said: Mapping[str, str]) -> Sequence[str]:
    """Return the topics whose items send the reader to the form of this number; none for a form without one."""
    return [topic for topic, text in said.items() if number and number in forms_cited(text)]
