"""A guideline's document becomes a Guideline."""

import functools
import re
from collections.abc import Mapping
from pathlib import Path

from nlp_reports.errors import InputError, Problem
from nlp_reports.guidelines.acronyms import acronyms_in, written_out
from nlp_reports.guidelines.asked import indicators_of
from nlp_reports.guidelines.comparing import NIL_ORDER
from nlp_reports.guidelines.exchange import from_yaml
from nlp_reports.guidelines.form import with_form
from nlp_reports.guidelines.form_cites import without_cites
from nlp_reports.guidelines.frame import closing_sentences, frame_of
from nlp_reports.guidelines.inside import rules_brackets
from nlp_reports.guidelines.matters import clauses, list_parts, short_title, without_opener
from nlp_reports.guidelines.number_words import asks
from nlp_reports.guidelines.outline import Item, outline_of
from nlp_reports.guidelines.overall import with_demands_of_many
from nlp_reports.lexicon import table
from nlp_reports.model import Guideline, Report, Topic
from nlp_reports.text import fold

_ON_FORM = re.compile(r",\s+(?:lấy|kèm|có) (?:theo )?số liệu")
_FORM = (
    *("so sánh với", "so với", "đối chiếu với", "nội dung này", "có số liệu", "số liệu", "kèm số liệu"),
    *("không phát sinh", "nếu không phát sinh", "đơn vị không có", "không có thì"),
)
# "Việc không xảy ra thì viết “không phát sinh”" among the closing demands: it holds for every rare matter.
_NIL_RULE = re.compile(r"(?<!\w)không (?:phát sinh|xảy ra|có)(?!\w).*?(?:ghi|viết|nói|nêu|báo|trả lời|thể hiện)")
_DEMAND = re.compile(
    r"(?:nêu|ghi|kèm|lập|tách|làm)\b(?: rõ| đủ| riêng| theo| kèm)? ?(?:các |những )?"
    r"(?:tổng số|số|tỷ lệ|bao nhiêu|địa chỉ)?\b"
)
# "Trẻ mồ côi (nếu có): số em": the matter itself may not be there; a figure among others that may not is no such thing.
_IF_ANY = re.compile(
    r"(?:nếu có|nếu xảy ra|nếu phát sinh)\.?$|^[^;.:(]*nếu có\s*[(:]|^[^;.]*\(nếu có\)"
    r"|(?<!\w)nếu (?:ở đâu |nơi nào )?(?:còn )?(?:xảy ra|có thì)(?!\w)"
)
_NIL_ORDERED = re.compile(
    r"(?<!\w)(?:nơi|đơn vị|địa phương)(?!\w)[^.;]{0,20} không (?:có|phát sinh)(?!\w)[^.;]*? viết(?!\w)"
)
# "(không xảy ra thì nói rõ)" of an item itself; "không đạt thì nêu lý do" is no such thing.
_NIL_TOLD = re.compile(
    r"(?<!\w)không (?:xảy ra|có|phát sinh|nhận|tổ chức|thành lập|lập|thuộc|làm|mở|triển khai|xây|diễn ra|gặp)(?!\w)"
    r"(?: [^\W\d]+){0,6},? thì "
    r"(?:nói|ghi|nêu|viết|báo|trả lời)(?!\w)(?! (?:rõ )?(?:lý do|nguyên nhân|vì sao))"
)
# "Nơi không được giao thì ghi “0”": whoever is told how to say none may have none.
_NIL_SAID = re.compile(
    r"(?<!\w)(?:ghi|viết|điền|báo|nói|trả lời)(?: (?:rõ|là|vào|số|một chữ|một câu))*\s*[“\"]?"
    r"(?:không|chưa có|0|không có|không phát sinh)[”\"]?(?=[.;,)]|$)"
)
# A contest about a law against violence is no violence; a share of overdue loans is a figure, be it 0.
_OTHER = re.compile(
    r"“[^”]*(?<!\w)luật [^”]*”|tỷ lệ (?:% )?nợ quá hạn|nợ quá hạn[^.;]{0,40}(?:phần trăm|%|tỷ lệ)"
    r"|(?:nguyên nhân|lý do)(?: có| của)? nợ quá hạn|giải thể thao|kiến nghị sau (?:đối thoại|giám sát)"
    r"|(?<!\w)theo (?:các )?tôn giáo"
    # What is taught about a mishap, or keeps it away, is none; nor is what a check was made for.
    r"|(?:tìm hiểu|tập huấn|bồi dưỡng|huấn luyện|tuyên truyền phòng)(?:,? [^\W\d]+){1,6}"
    r"|(?:ngăn ngừa|phòng ngừa) [^,.;:]+|(?<!\w)luật (?:khiếu nại|tố cáo)"
    r"|dấu hiệu vi phạm|(?<!\w)(?:theo|sau|do)(?: việc)? (?:sáp nhập|giải thể)"
)
_BESIDE = re.compile(r", | và (?![^“]*”)")
_CASES = re.compile(
    r"(?<!\w)(?:số|mấy|bao nhiêu) "
    r"(?:vụ|ca|trường hợp|nạn nhân|(?:người|em|trẻ)(?: bị)? (?:chết|thương|nạn|tử vong))(?!\w)"
)
_DEMANDED = re.compile(r"(?<!\w)(?:số|mấy|bao nhiêu|tỷ lệ|tổng|kinh phí|thu nhập)(?!\w)(?! (?:liệu|tiền|số))")
MOST_CASES = 0.5  # of the demands of an item
FEW_MATTERS = 2
YAML_SUFFIXES = frozenset({".yaml", ".yml"})


def is_yaml(path: Path) -> bool:
    """Tell whether the name of a file says that it is YAML.

    >>> is_yaml(Path("de_cuong.yaml")), is_yaml(Path("de_cuong.docx"))
    (True, False)
    """
    return path.suffix.lower() in YAML_SUFFIXES


def read_guideline(path: Path) -> Guideline:
    """Return the guideline in the file `path`: a Word or text document, or the YAML that a person edited.

    Raises:
        InputError: every mistake of the YAML at once, or a document without a single topic.
        UnreadableError: the document cannot be read.
    """
    if is_yaml(path):
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            raise InputError(Problem(str(path), "", "không mở được tệp", "kiểm tra lại tên tệp đề cương")) from error
        except UnicodeDecodeError as error:
            raise InputError(Problem(path.name, "", "tệp không phải UTF-8", "lưu lại với mã UTF-8")) from error
        return from_yaml(text, path.name)
    from nlp_reports.reading import read_report  # noqa: PLC0415 - a YAML guideline needs no Word

    guideline = guideline_of(read_report(path, name=path.stem, file=path.name))
    if not guideline.topics:
        cure = "kiểm tra xem các mục đã được đánh số (I, 1, a, -) chưa"
        raise InputError(Problem(path.name, "", "không thấy nội dung báo cáo nào trong đề cương", cure))
    return guideline


def guideline_of(report: Report) -> Guideline:
    """Return what the document `report` asks for, read as a guideline; nothing found leaves fields empty."""
    sections, items = outline_of(report)
    frame = frame_of(report)
    rare = any(_NIL_RULE.search(fold(demand)) for demand in closing_sentences(report))
    title = report.letterhead.title or report.name
    acronyms = acronyms_in(report.text)
    titles = {section.id: section.title for section in sections}
    bracketed = rules_brackets(closing_sentences(report))
    topics = tuple(
        topic_of(item, acronyms, titles.get(item.section, ""), rare=rare, bracketed=bracketed) for item in items
    )
    return Guideline(
        title,
        frame.year,
        frame.deadline,
        frame.cutoff,
        frame.forecast,
        frame.recipients,
        frame.send_to,
        frame.demands,
        sections,
        with_demands_of_many(
            with_form(topics, report, {item.id: f"{item.title} {item.text}" for item in items}),
            closing_sentences(report),
        ),
    )


def topic_of(
    item: Item, acronyms: Mapping[str, str], above: str = "", *, rare: bool = False, bracketed: bool = False
) -> Topic:
    """Return the topic of one item of the outline below the heading `above`; `acronyms` name its figures in words.

    `rare`: whether the guideline says of all its items how to answer where nothing happened; `bracketed`: that what
    stands in brackets is to be told in figures.
    """
    aspects = _aspects(item.text)
    opening = _OTHER.sub("_", fold(next(iter(clauses(item.text)), "")))
    nil = _nil_clause(above) or (rare and asks(item.text) and _tells(opening, _zeros("ruled")))
    return Topic(
        item.id,
        item.title or short_title(item.text),
        item.section,
        aspects,
        nil or _may_be_zero(f"{item.title} {item.text}".strip(), aspects),
        indicators_of(item.id, written_out(without_cites(item.text), acronyms), bracketed=bracketed),
    )


def _aspects(text: str) -> tuple[str, ...]:
    """Return the matters that semicolons and full stops part; what only says how to tell one stands behind it."""
    found: list[str] = []
    for clause in clauses(text):
        if _only_form(clause):
            continue
        matter = without_opener(_ON_FORM.split(clause)[0])
        if found and (_DEMAND.match(fold(clause)) or f"({clause}" in text):
            found[-1] = f"{found[-1]} ({matter})"
        elif matter not in found:
            found.append(matter)
    return tuple(found)


def _only_form(clause: str) -> bool:
    """Tell whether a clause only says how to tell it ("có số liệu cụ thể"), and names no matter."""
    folded = fold(clause)
    return folded.startswith(_FORM) or bool(NIL_ORDER.search(folded))


@functools.cache
def _zeros(scope: str) -> tuple[str, ...]:
    return tuple(fold(row["phrase"]) for row in table("zero_answers") if row["scope"] == scope)


def _nil_clause(heading: str) -> bool:
    """Tell whether a heading says that all below it may be answered by none."""
    return "không" in fold(heading) and any(cue in fold(heading) for cue in (*_zeros("any"), *_zeros("early")))


def _tells(folded: str, phrases: tuple[str, ...]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", folded) for phrase in phrases)


def _late(folded: str, cue: str) -> bool:
    """Tell whether a word stands late in a list of matters ("nâng lương, quy hoạch, khen thưởng, kỷ luật")."""
    return re.split(r"[;.:]", folded.partition(cue)[0])[-1].count(",") > 1


@functools.cache
def _told(cue: str) -> re.Pattern[str]:
    """Return the pattern of a harm that is to be told where it was done."""
    return re.compile(rf"(?<!\w){re.escape(cue)}(?!\w)[^.;]{{0,40}} thì (?:ghi|nêu|báo|cho biết|kể)(?!\w)")


def _asks_of_cases(folded: str) -> bool:
    """Tell whether an item demands the cases of a harm: of violence wherever it does, else where it demands most."""
    cases = _CASES.findall(folded)
    if not cases:
        return False
    most = len(cases) >= MOST_CASES * len(_DEMANDED.findall(folded))
    return any(cue in folded for cue in (*_zeros("cases"), *(_zeros("head") if most else ())))


def _may_be_zero(text: str, aspects: tuple[str, ...]) -> bool:
    """Tell whether "không phát sinh" may answer an item.

    Some events are rare wherever they are asked for; others only where they are what the item is about.
    """
    folded = _OTHER.sub("_", fold(text))
    cues = (*_zeros("any"), *(cue for cue in _zeros("early") if asks(text) or not _late(folded, cue)))
    if any(cue in folded for cue in cues) or _asks_of_cases(fold(text)):
        return True
    # "Doanh nghiệp nợ lương thì ghi số tháng nợ".
    if any(_told(cue).search(folded) for cue in _zeros("head")):
        return True
    if any(form.search(fold(text)) for form in (_IF_ANY, _NIL_ORDERED, _NIL_TOLD, _NIL_SAID)):
        return True
    if not 1 <= len(aspects) <= FEW_MATTERS:
        return False
    matter = re.split(r"[:(]", _OTHER.sub("_", fold(aspects[0])), maxsplit=1)[0]
    head = fold(list_parts(matter)[0])
    if any(cue in head for cue in _zeros("head")):
        return True
    return not _BESIDE.search(matter) and any(cue in matter for cue in _zeros("alone"))
