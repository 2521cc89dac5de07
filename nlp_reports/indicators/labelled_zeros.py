"""What a text says there is none of: "Đơn thư: không có", "không phát sinh CĐCS mới", "chưa ai mắc bệnh"."""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from nlp_reports.model import Evidence, Figure, FigureKind, Report, Sentence, Span
from nlp_reports.text import expand, fold

# A label may hold numbers of documents; each is taken whole, else a list of them is tried in ever more ways.
_NONE: Final = re.compile(
    r"(?:^|(?<=[;.,]))\s*(?P<label>(?:[^\d;:.]|(?>\d+[-/][\w/-]*[^\W\d])){2,80}?)"
    r"(?::|,? thì(?: (?:cả|trong|suốt) năm)?)\s*"
    r"(?P<none>(?:(?:không|ko)(?: có| phát sinh| còn)?|(?:không|ko|chưa)(?: để)? xảy ra|chưa phát sinh|chưa có|0{1,2}|"
    r"(?:không|chưa) (?:ghi nhận|phát hiện|nhận được|tiếp nhận))(?: nào| ai| gì| trường hợp nào| vụ nào| đơn nào)?|"
    r"không (?:thuộc|có) diện(?: (?:mở|tổ chức|thực hiện|phải|này|áp dụng))*|không áp dụng|"
    r"không (?:nhận|lập|thành lập|tổ chức|thực hiện|triển khai|mở)"
    r"(?: (?!(?:riêng|chung|tập trung|trực tiếp|độc lập|thường xuyên|định kỳ|rộng rãi|đồng loạt)(?!\w))[^\W\d]+){0,3})"
    r"\s*(?=[;.,(]|$)"
)
# "…, ngân sách không có": a name of a few words that ends a listing, without a colon.
_ENDED: Final = re.compile(
    r"(?:^|(?<=[;,]))\s*(?P<label>(?!(?:không|chưa|nhưng|song|và|còn) )[^\W\d]+(?: [^\W\d]+){0,3}?)"
    r" (?P<none>không có|chưa có|chưa phát sinh)\s*(?=[;.]|$)"
)
# "Tai nạn lao động không xảy ra trong năm".
_UNHAPPENED: Final = re.compile(
    r"(?:^|(?<=;))\s*(?P<label>[^\d;:.]{3,80}?) (?P<none>(?:không|chưa)(?: để)? (?:xảy ra|phát sinh))"
    r"(?: trong (?:năm|kỳ))?\s*(?=[;.]|$)"
)
# Each with what it cannot do without, which is told much sooner.
_LABELS: Final = MappingProxyType(
    {
        _NONE: (":", "thì"),
        _ENDED: ("không có", "chưa có", "chưa phát sinh"),
        _UNHAPPENED: ("xảy ra", "phát sinh"),
    }
)
_BARE: Final = re.compile(
    r"(?P<none>(?:không|ko) (?:có|phát sinh)|(?:không|ko)(?: để)? xảy ra|chưa phát sinh|chưa có|không ghi nhận)"
    r"\s*[.;]?\s*"
)
# None begins with another letter, which is told sooner than what may stand before each.
_WORDED: Final = re.compile(
    r"(?=[kcv])(?:(?<!\w)(?:không(?! (?:khí|gian)(?!\w))|chưa)(?: có| còn| để xảy ra)?(?: một)? "
    r"(?:ai (?P<nobody>[^\d;:.,()]{3,60})|(?P<any>[^\d;:.,()]{3,60}? nào(?!\w)[^\d;:.,()]{0,60}))|"
    r"(?<!\w)(?:không|chưa) (?P<deed>[^\d;:.,()]{3,40}?)(?: được)? (?:ai|người nào)(?=\s*(?:[;.,]|$))|"
    r"(?<!\w)(?:không|chưa) phát sinh (?P<arisen>[^\d;:.,()]{3,60})|"
    r"(?:^|(?<=[;,] )|(?<=thành phố )|(?<=huyện )|(?<=tỉnh )|(?<=xã )|(?<=ngành )|(?<=năm )|(?<=nay ))không còn "
    r"(?P<left>(?:hộ|nhà|người|hội viên|đoàn viên|chi hội|chi đoàn|cơ sở|nợ|trường hợp|vụ) [^\d;:.()]{3,60})|"
    r"(?<!\w)không có (?P<had>[^\d;:.()]{3,60})|"
    r"(?:^|(?<=[;,] )|(?<=trong năm )|(?<=năm nay )|(?<=đến nay ))chưa có (?P<yet>[^\d;:.,()]{3,60})|"
    r"(?:^|(?<=[;,] )|(?<=và )|(?<=cũng )|(?<=nên ))không "
    r"(?P<undone>(?:(?<=nên không )tổ chức|thành lập|lập (?:mới|thêm)|kết nạp|để phát sinh|nợ|ngừng việc|đình công)"
    r"[^\d;:.,()]{2,60})|"
    # "đóng đủ 10/10 tháng, không nợ", "không chậm một đồng nào".
    r"(?:^|(?<=[;,:] ))(?:và )?không (?:có |còn |để )?(?P<owed>(?:nợ|chậm)(?: (?:đóng|nộp|đọng))?)(?=\s*(?:[;.,]|$))|"
    r"(?<!\w)không (?:cơ sở|đơn vị|doanh nghiệp|chi hội|chi đoàn|hộ|trường hợp) nào (?P<neither>[^\d;:.,()]{2,60}))"
)
# One of these stands in each denial; "ko" is short for "không".
_DENIALS: Final = ("không", "chưa", ": 0", "ko ", ": ko")
# What begins the reason of what there is none of ("không thành lập CĐCS mới vì tỉnh không giao").
WHY: Final = re.compile(r",? (?:bởi vì|bởi|vì|do (?:không|chưa|chỉ|đã))(?!\w)")
# What parts a reason from what follows of it.
SO: Final = re.compile(r"nên(?<!\w...)(?<!(?:tạo|trở|làm|xây|gây) nên)(?!\w)", re.IGNORECASE)
_ABBREVIATED: Final = re.compile(r"[A-ZĐƯ]{3}")
_THEREFORE: Final = re.compile(r", ?(?:bởi vậy|bởi thế|do đó|do vậy|vì vậy|vì thế|cho nên|nên) ")
WORDED, LABELLED, HEADED = "worded", "labelled", "headed"


def labelled_zeros(report: Report, sentence: Sentence) -> Iterator[Figure]:
    """Yield a zero for each label of a sentence that is answered by none; what is none of is what the label says."""
    if not denies(report, sentence):
        return
    text = fold(sentence.span.of(report.text))
    if bare := _BARE.fullmatch(text):
        # Alone under a heading, which is the label.
        title = fold(report.sections[sentence.section].title) if sentence.section >= 0 else ""
        yield _zero(report, sentence, Span(*bare.span("none")), title, (LABELLED, HEADED))
    for pattern, cues in _LABELS.items():
        for found in pattern.finditer(text) if any(cue in text for cue in cues) else ():
            label = _label(sentence.span.of(report.text), Span(*found.span("label")))
            yield _zero(report, sentence, Span(*found.span("none")), label, (LABELLED,))


def _label(written: str, span: Span) -> str:
    """Return what is said to be none, folded: abbreviations written out, without what it follows from.

    "TƯLĐTT: không phát sinh", "Không có doanh nghiệp, bởi vậy hội nghị người lao động không phát sinh".
    """
    label = span.of(written)
    named = expand(label) if _ABBREVIATED.search(label) else fold(label)
    return _THEREFORE.split(named)[-1].strip()


def worded_zeros(report: Report, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield a zero for what a sentence says nobody did or nothing was of, where no other figure stands."""
    text = fold(sentence.span.of(report.text))
    ends = [*(found.start() for found in SO.finditer(text)), len(text)] if denies(report, sentence) else []
    clauses = itertools.pairwise([0, *ends])
    for found in itertools.chain.from_iterable(_WORDED.finditer(text, *clause) for clause in clauses):
        why = WHY.search(text, *found.span())
        place = Span(found.start(), why.start() if why else found.end())
        span = place.shift(sentence.span.start)
        if not any(figure.span.meets(span) for figure in figures):
            told = text[found.start(found.lastgroup) : place.end] if found.lastgroup else ""
            yield _zero(report, sentence, place, told.strip(), (WORDED,))


def denies(report: Report, sentence: Sentence) -> bool:
    """Tell whether a sentence may say that there is none: most do not."""
    text = fold(sentence.span.of(report.text))
    return any(word in text for word in _DENIALS)


def _zero(report: Report, sentence: Sentence, place: Span, counted: str, flags: tuple[str, ...] = ()) -> Figure:
    span = place.shift(sentence.span.start)
    return Figure(
        span,
        span.of(report.text),
        FigureKind.ZERO,
        Evidence.YES,
        Decimal(0),
        counted=counted,
        sentence=sentence.ref,
        flags=flags,
    )
