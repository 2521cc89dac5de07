"""A grade that nobody is said to have got, and bodies told to have got it: "02 CĐCS yếu", "không có đơn vị nào yếu"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import denial_as_figure
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind, Span
from nlp_reports.text import fold

_GRADE: Final = r"(?P<grade>yếu|kém|yếu kém|không hoàn thành(?: nhiệm vụ)?|không đạt vững mạnh)"
_NONE: Final = re.compile(
    r"\bkhông (?:có|còn)(?: (?:một|bất cứ))? (?P<body>[^\W\d]+(?: [^\W\d]+){0,2}?)(?: nào)?"
    rf"(?: (?:bị|phải|xếp|xếp loại|loại|đánh giá|ở mức|thuộc loại)){{0,3}} {_GRADE}(?!\w)(?! (?:trở|tố|thế|hơn))"
)
_GOT: Final = re.compile(rf"(?: (?:bị|xếp|xếp loại|loại)){{0,2}} {_GRADE}(?=\s*(?:[,;.)]|$))")
_LABELLED: Final = re.compile(rf"(?:^|[,;:(]\s*|\bvà\s+)(?:xếp\s+)?(?:loại\s+)?{_GRADE}\s*:?\s*$")
_RANKS: Final = re.compile(r"\b(?:xếp loại|phân loại|đánh giá|chất lượng|vững mạnh|xuất sắc|khá|tốt)\b")
_OTHER_TIME: Final = re.compile(
    r"\b(?:năm (?:trước|ngoái)|cùng kỳ|đầu (?:năm|nhiệm kỳ)|giữa|nhiệm kỳ|ban đầu|lúc đầu|trước|sau|quý|đợt|tháng|lần"
    r"|20\d\d|từ|giảm|xoá|kế hoạch|phấn đấu)\b"
)
# "Khối giáo dục không có CĐCS nào yếu", "không có CĐCS nào yếu ở khối giáo dục": only of all is the denial held.
_PART: Final = re.compile(
    r"\b(?:khối|riêng|ở(?! mức)|tại|cụm|nhóm|thuộc(?! loại)|trong (?:đó|số|các)|lĩnh vực|loại hình|xã"
    r"|phường|thị trấn)\b"
)
_OF_ALL: Final = re.compile(
    r"(?:.*[,;:.])?\s*(?:(?:toàn (?:huyện|tỉnh|ngành|quận|thành phố|thị xã|hội|đoàn)"
    r"|(?:đến )?(?:cuối )?năm(?: nay)?|năm qua|(?:đến |hiện )?nay|hiện|trong năm|cả năm|nhìn chung|đã|và)\s+)*",
    re.DOTALL,
)
_ANY_BODY: Final = frozenset({"đơn vị", "cơ sở", "tổ chức", "nơi", "tập thể"})


class _Denial(NamedTuple):
    """The line that denies a grade, the body it speaks of, the grade, and the words that say so."""

    line: Line
    body: str
    grade: str
    span: Span


def no_grades(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the denials of a grade that a count of bodies with it contradicts."""
    denials = [one for line in lines if "không c" in line.text and not line.planned for one in _denials(line)]
    if not denials:
        return
    for line in lines:
        if line.planned or not line.figures or not _RANKS.search(line.text) or _OTHER_TIME.search(line.text):
            continue
        for figure in line.figures:
            body, grade = fold(figure.counted), _grade(line, figure)
            for denial in denials if grade else ():
                known = _may_be(denial.body, body) or (not body and denial.body in line.text)
                if known and denial.line is not line and denial.grade == grade:
                    yield _relation(denial, figure)


def _denials(line: Line) -> Iterator[_Denial]:
    for found in _NONE.finditer(line.text):
        body = found["body"]
        if _PART.search(line.text) or not _OF_ALL.fullmatch(line.text[: found.start()]):
            continue
        if body in nouns_of("organisation") | _ANY_BODY and not _OTHER_TIME.search(line.text):
            yield _Denial(line, body, found["grade"], line.span_of(found))


def _grade(line: Line, figure: Figure) -> str:
    """Return the grade that so many bodies are told to have got, behind the number or before it; else nothing."""
    if figure.kind is not FigureKind.COUNT or figure.unit or figure.period or not is_plain(figure):
        return ""
    behind = line.after(figure).lstrip()
    noun = fold(figure.counted)
    if fold(noun) and behind.startswith(noun):
        found = _GOT.match(behind[len(noun) :])
    else:
        found = _LABELLED.search(line.before(figure))
    return found["grade"] if found else ""


def _may_be(denied: str, body: str) -> bool:
    """Tell whether a denial speaks of these bodies, or of any; the groups within a body are graded apart."""
    within = body.startswith(("tổ", "chi ", "nhóm", "câu lạc bộ"))
    return body == denied or (denied in _ANY_BODY and body in nouns_of("organisation") and not within)


def _relation(denial: _Denial, figure: Figure) -> Relation:
    said = denial_as_figure(denial.line, denial.span)
    used = in_order((said, figure))
    return Relation(RelationKind.CONFLICT, Outcome.NOT, used, used[0].span)
