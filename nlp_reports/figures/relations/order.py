"""Days in an order that cannot be: a plan before what it carries out, an end before its start, "sau đó" before.

Days of which one goes without its year have that of the day beside them.
"""

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.date import date_parts, is_of_document
from nlp_reports.model import Figure, FigureKind

_MAY: Final = re.compile(
    r"căn cứ|thực hiện|triển khai|theo|tiếp thu|quán triệt|cụ thể|trên cơ sở|khai mạc|phát động|khởi công|bắt đầu"
    r"|mở màn|khởi động|tiếp nhận|nhận|sau đó|tiếp đó|sau khi|rồi|nhiệm kỳ|\bngày\b"
)
# What is carried out stands first, then who issued what.
_CARRIES_OUT: Final = re.compile(
    r"(?:^|[.;:]\s+|–\s+)[^\w.;:–]*(?:căn cứ(?: vào)?|thực hiện|triển khai|theo|tiếp thu|quán triệt|cụ thể hoá"
    r"|trên cơ sở|chấp hành)\b"
)
_ISSUED: Final = re.compile(
    r"\b(?:ban hành|xây dựng|đã có|đã ra|tham mưu|ký|phát hành)\b"
    r"(?![^,]*\b(?:theo|của|nội dung|tại|từ|như|sau|đối với|căn cứ|thay|thực hiện|triển khai)\b)"
)
_OTHERWISE: Final = re.compile(
    r"\b(?:sửa đổi|bổ sung|thay thế|trước đó|kế thừa|tiếp tục|điều chỉnh|nối dài|kéo dài|duy trì|các năm trước)\b"
)
_STARTS: Final = re.compile(
    r"\b(?:khai mạc|khai giảng|khởi tranh|phát động|khởi công|động thổ|đổ móng|bắt đầu|mở màn|khởi động|ra quân"
    r"|lễ phát lệnh"
    r"|(?:đợt|lớp|khoá|cuộc|hội thi|hội chợ|chiến dịch|trại)(?:\s+[^\W\d]+){0,4}\s+mở(?:\s+cửa)?)\b[^;.]{0,40}$"
)
_END: Final = (
    r"(?:bế mạc|bế giảng|khép lại|tổng kết|kết thúc|bàn giao|khánh thành|hoàn thành|trao giải|chung kết|nghiệm thu"
    r"|đưa vào sử dụng|trao chìa khoá|trao nhà|(?:gia đình\s+)?(?:dọn\s+)?(?:về|vào) (?:ở )?nhà mới)"
)
# The end is told right behind the start and of nothing else: not "nhằm hoàn thành …", "bàn giao nhà chị Lan ngày …".
_ENDS: Final = re.compile(
    rf"\W*(?:(?:và|đến|rồi|đã|sẽ|được|dự kiến|vòng|lễ|đêm|trận|phiên)\s+){{0,3}}{_END}\b(?:[\s,]+(?:và|{_END}))*"
    r"(?:(?:\s+[^\W\d]+){1,4}?\s+(?:khép lại|bế mạc|kết thúc))?"
    r"(?:\s+(?!khác\b|kế\b|chỉ\b|đợt\b|giai\b|theo\b|trước\b)[^\W\d]+){0,2}\s*"
)
# "Bắt đầu lúc 8 giờ ngày …, tới 15 giờ ngày …".
_UNTIL: Final = re.compile(
    r"\s*,?\s*(?:và\s+)?(?:đến|tới|mãi đến)\s+(?:(?:lúc\s+)?\d{1,2}\s*giờ\s*(?:\d{1,2}\s*(?:phút)?\s*)?)?(?:ngày\s*)?"
)
_THEN: Final = re.compile(
    r"\b(?:sau đó|tiếp đó|rồi(?: sau)?|kế đó|ngay sau đó),?\s+(?!(?:một|hai) năm)(?P<said>[^;.]{0,60})$"
)
_AFTER: Final = re.compile(r"\bsau khi\b[^,;.]*$")
# What came before is spoken of too: "sau đó xác minh lại vụ việc xảy ra ngày …", "rà soát hồ sơ đã nộp từ ngày …".
_OF_EARLIER: Final = re.compile(
    r"\b(?:xảy ra|diễn ra|phát sinh|gửi|nộp|nhận|giao|ban hành|ký|phát động|khởi công|khai mạc|bắt đầu|theo|từ|trước"
    r"|của|lại|đã|do|về)\b"
)
_TERM: Final = re.compile(r"\bnhiệm kỳ\s+(?P<first>20\d\d)\s*[-–]\s*(?P<last>20\d\d)")
# What begins with a word may end with those beside it, in a sentence of its own.
_PAIRS: Final = {
    "đổ móng": ("bàn giao", "khánh thành", "hoàn thành"),
    "động thổ": ("bàn giao", "khánh thành", "hoàn thành"),
    "khởi công": ("bàn giao", "khánh thành", "hoàn thành", "nghiệm thu"),
    "khai mạc": ("bế mạc", "chung kết", "trao giải"),
    "khai giảng": ("bế giảng",),
}
_OPENED: Final = re.compile(rf"\b(?P<start>{'|'.join(_PAIRS)})\b[^;.,\d]{{0,30}}$|\b(?:{'|'.join(_PAIRS)})\b")
_CLOSED: Final = re.compile(
    r"\W*(?:(?:lễ|việc|buổi|trận|vòng|nhà|công trình|lớp|giải|hội thi|đã|được|sẽ)\s+){0,3}"
    r"(?P<end>bàn giao|khánh thành|hoàn thành|nghiệm thu|bế mạc|chung kết|trao giải|bế giảng)"
    r"(?:\s+(?!khác\b|thứ\b|đợt\b|giai\b|trước\b|chỉ\b|tiêu\b)[^\W\d]+){0,5}\s*"
)
_IDLE: Final = (
    "lễ việc buổi trận vòng nhà công trình lớp giải hội thi đã được sẽ và vào đưa sử dụng diễn ra tổ chức"
    " ngày với cho là"
)
_CONGRESS: Final = re.compile(r"\bđại hội\b[^;.]*$")
_ITS_CONGRESS: Final = re.compile(r"\s*,?\s*đại hội\b")
_PREPARES: Final = re.compile(
    r"\b(?:chuẩn bị|tiến tới|hướng tới|phục vụ|kế hoạch|hướng dẫn|chỉ đạo|văn kiện|nhân sự)\b"
)
_HELD: Final = re.compile(
    r"[^;.\d]{0,40}\b(?:họp|tổ chức|tiến hành|diễn ra|khai mạc|thành công|được mở|trong)\b[^;.\d]{0,40}$"
    r"|\s*(?:,|\(|vào)?\s*(?:trong\s+)?(?:hai\s+)?$"
)
_NEXT_CLAUSE: Final = re.compile(r"[^;.()\d]{0,90},\s*(?:trong\s+|vào\s+)?")
_DEED: Final = re.compile(r"[^;.\d]{0,60}\b(?:đã|tổ chức|mở|triển khai|ban hành|tiến hành|thành lập|phát động)\b")
_TOOK_PLACE: Final = re.compile(
    r"\b(?:khai mạc|diễn ra|tổ chức|ra quân|phát động|khởi công|mở|tiến hành|thành lập|ra mắt)\b[^;.\d]{0,40}$"
)
_BY_PAPER: Final = re.compile(
    r"(?:\s+(?:tại|ở|với)\s+[^;.,\d]{0,30})?\s*,?\s*(?:(?:để|nhằm)\s+)?(?:(?:thực hiện|triển khai|làm)\s+)?"
    r"(?:theo|căn cứ|thực hiện|triển khai)\s+(?:kế hoạch|quyết định|hướng dẫn|công văn|chương trình|thông báo)\b"
    r"[^;.]{0,60}\b(?:ban hành|ký|ra)\b(?! lại)[^;.\d]{0,20}"
)
# "Đoàn kiểm tra thành lập theo Quyết định … ngày 20/8/2024 đã làm việc tại 09 doanh nghiệp từ ngày 05/8 …".
_SET_UP: Final = re.compile(r"\b(?:đoàn|tổ|ban|nhóm|hội đồng)\b[^;.,]*\bthành lập\s+(?:theo|bằng|tại)\b[^;.,]*$")
_WENT: Final = re.compile(
    r"\s*,?\s*(?:đã|vừa)\s+(?:đi\s+|về\s+|tiến hành\s+|trực tiếp\s+)?"
    r"(?:làm việc|kiểm tra|giám sát|khảo sát|thanh tra|hoạt động)\b"
    r"(?![^;.]*\b(?:xảy ra|phát sinh|gửi|nộp|theo|trước|kết luận|kế hoạch|quyết định|đơn(?! vị)|do|của năm|lập|ký)\b)"
    r"[^;.]{0,80}?(?:trong\s+|vào\s+)?(?:các\s+)?(?:ngày\s+)?"
)
# "Đợt kiểm tra từ ngày 21/10 đến ngày 25/10/2024 đã có Kết luận số 31/KL-UBKT ký ngày 14/10/2024".
_INSPECTED: Final = re.compile(r"\b(?:kiểm tra|giám sát|thanh tra|khảo sát)\b[^;.]*$")
_CONCLUDED: Final = re.compile(
    # Who stands between may have a conclusion from before: "ngày 02/10 các đơn vị đã có …", "…, Công ty Gỗ đã có …".
    r"\s*,?\s*(?:(?:và|nay|hiện|hiện nay|đến nay|sau đó|đoàn|đoàn kiểm tra|đoàn giám sát|ubkt|uỷ ban kiểm tra),?\s+)*"
    r"(?:đã\s+)?(?:có|ra|ban hành|phát hành)\s+(?:thông báo\s+|văn bản\s+)?kết luận\b"
    r"(?![^;.]*\b(?:trước|cũ|lần)\b)[^;.]{0,60}"
)
_FIRST_MONTH: Final = 9


def orders(line: Line) -> Iterator[Relation]:
    """Yield the days of the sentence that stand in an order that cannot be."""
    days = [figure for figure in line.others if figure.kind is FigureKind.DATE]
    if not days or not _MAY.search(line.text):
        return
    yield from _of_terms(line, days)
    if len(days) < 2 or _OTHERWISE.search(line.text):
        return
    read = [(figure, ends) for figure in days if (ends := _ends(line, days, figure)) is not None]
    yield from _of_papers(line, read)
    yield from _of_deeds(line, read)
    yield from _of_carried(line, read)
    yield from _of_set_up(line, read)
    yield from _of_concluded(line, read)
    for (one, (start, _)), (other, (_, end)) in itertools.pairwise(read):
        if _follow(line, one, other) and end < start:
            yield _wrong(one, other)
            return


def _of_deeds(line: Line, read: Sequence[tuple[Figure, "_Ends"]]) -> Iterator[Relation]:
    """Yield what is said to carry out a paper before its day ("Triển khai Kế hoạch … ngày 12/9, ngày 20/8 đã mở …")."""
    for (paper, (issued, _)), (figure, (_, day)) in itertools.pairwise(read):
        carried = is_of_document(line, paper) and _CARRIES_OUT.search(line.before(paper))
        opens = _NEXT_CLAUSE.fullmatch(line.between(paper, figure)) and not is_of_document(line, figure)
        if carried and opens and _DEED.match(line.after(figure)) and day < issued:
            yield _wrong(paper, figure)


def _of_carried(line: Line, read: Sequence[tuple[Figure, "_Ends"]]) -> Iterator[Relation]:
    """Yield what took place before the paper that it carries out ("mở ngày …, theo Kế hoạch … ban hành ngày …")."""
    for (figure, (_, day)), (paper, (issued, _)) in itertools.pairwise(read):
        held = not is_of_document(line, figure) and _TOOK_PLACE.search(line.before(figure))
        if held and _BY_PAPER.fullmatch(line.between(figure, paper)) and day < issued:
            yield _wrong(figure, paper)


def _of_set_up(line: Line, read: Sequence[tuple[Figure, "_Ends"]]) -> Iterator[Relation]:
    """Yield what those did who were set up by a paper of a later day."""
    for (paper, (issued, _)), (figure, (_, last)) in itertools.pairwise(read):
        set_up = is_of_document(line, paper) and _SET_UP.search(line.before(paper))
        lasted = figure.text.lower().startswith("từ")
        if set_up and lasted and _WENT.fullmatch(line.between(paper, figure)) and last < issued:
            yield _wrong(paper, figure)


def _of_concluded(line: Line, read: Sequence[tuple[Figure, "_Ends"]]) -> Iterator[Relation]:
    """Yield the conclusions of an inspection that were signed before its days."""
    for (figure, (first, _)), (paper, (issued, _)) in itertools.pairwise(read):
        inspected = not is_of_document(line, figure) and _INSPECTED.search(line.before(figure))
        if inspected and _CONCLUDED.fullmatch(line.between(figure, paper)) and issued < first:
            yield _wrong(figure, paper)


_Ends = tuple[dt.date, dt.date]


def orders_apart(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield ends that lie before the start told in the sentence before ("Nhà đổ móng ngày … Lễ bàn giao nhà … ngày …").

    Another house or class may end before this one begins: the second sentence may name nothing that the first does not.
    """
    for one, two in itertools.pairwise(lines):
        if one.sentence.paragraph != two.sentence.paragraph or not _OPENED.search(one.text):
            continue
        first, second = ([each for each in line.others if each.kind is FigureKind.DATE] for line in (one, two))
        opened = _OPENED.search(one.before(first[0])) if len(first) == 1 and second else None
        closed = _CLOSED.fullmatch(two.before(second[0])) if opened else None
        if not opened or not closed or closed["end"] not in _PAIRS[opened["start"]] or _adds_names(one, two, second[0]):
            continue
        start, end = _ends(one, first, first[0]), _ends(two, second, second[0])
        if start and end and end[1] < start[0]:
            yield _wrong(first[0], second[0])


def _adds_names(one: Line, two: Line, day: Figure) -> bool:
    """Tell whether the second sentence names before the day what the first one does not."""
    known = {*re.findall(r"[^\W\d]+", one.text), *_IDLE.split(), *" ".join(itertools.chain(*_PAIRS.values())).split()}
    return not known.issuperset(re.findall(r"[^\W\d]+", two.before(day)))


def _ends(line: Line, days: Sequence[Figure], figure: Figure) -> _Ends | None:
    """Return the first and the last day that a date names, None where one cannot be known."""
    parts = [one for one in date_parts(figure.span.of(line.folded)) if one[0] is not None]
    behind = days[days.index(figure) + 1 :]
    years = [year for one in behind[:1] for _, _, year in date_parts(one.span.of(line.folded)) if year]
    own = [year for _, _, year in parts if year]
    if not parts or not (own or years):
        return None
    year = (own or years)[0]
    try:
        found = [dt.date(said or year, month, day or 1) for day, month, said in parts]
    except ValueError:
        return None
    return found[0], found[-1]


def _of_papers(line: Line, read: Sequence[tuple[Figure, _Ends]]) -> Iterator[Relation]:
    """Yield a paper issued before all those that it is said to carry out."""
    papers = [(figure, ends[0]) for figure, ends in read if is_of_document(line, figure)]
    for at in range(1, len(papers)):
        figure, day = papers[at]
        carried = papers[:at]
        # Who issues stands in a clause of its own: "Căn cứ …, Ban Thường vụ đã ban hành …".
        _, comma, who = line.between(carried[-1][0], figure).rpartition(";")[-1].rpartition(",")
        if not comma or not _ISSUED.search(who) or not _CARRIES_OUT.search(line.before(figure).rpartition(";")[-1]):
            continue
        first = min(carried, key=lambda one: one[1])
        if day < first[1]:
            yield _wrong(first[0], figure)
        return


def _follow(line: Line, one: Figure, other: Figure) -> bool:
    """Tell whether the second day is said to come after the first: as an end, or by "sau đó"."""
    between = line.between(one, other)
    if ". " in between or ";" in between:
        return False
    if _STARTS.search(line.before(one)) and (_ENDS.fullmatch(between) or _UNTIL.fullmatch(between)):
        return True
    if is_of_document(line, other):
        return False
    then = _THEN.search(between)
    if then:
        return not _OF_EARLIER.search(then["said"])
    told = between.rpartition(",")
    return bool(told[1] and _AFTER.search(line.before(one)) and not _OF_EARLIER.search(told[-1]))


def _of_terms(line: Line, days: Sequence[Figure]) -> Iterator[Relation]:
    """Yield the day of a congress that lies long before its term begins, or behind its end."""
    for term in _TERM.finditer(line.text):
        start = line.sentence.span.start
        behind = [one for one in days if one.span.start >= start + term.end()]
        before = line.text[: term.start("first")]
        between = line.folded[start + term.end() : behind[0].span.start] if behind else ""
        told = _CONGRESS.search(before) or _ITS_CONGRESS.match(between)
        if not behind or not told or _PREPARES.search(before) or _PREPARES.search(between):
            continue
        ends = _ends(line, days, behind[0])
        held = _HELD.fullmatch(between)
        first, last = int(term["first"]), int(term["last"])
        if held and ends and (ends[0] < dt.date(first - 1, _FIRST_MONTH, 1) or ends[0].year >= last):
            years = [one for one in line.others if one.span.end == start + term.end()]
            yield _wrong((years or behind)[0], behind[0])


def _wrong(one: Figure, other: Figure) -> Relation:
    return Relation(RelationKind.DATE, Outcome.NOT, (one, other), where_of(one, other))
