"""The separate matters of a guideline's item, and its short title."""

import functools
import re
from collections.abc import Iterator

from nlp_reports.guidelines.asking.comparing import NIL_ORDER
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.asking.questions import matter_of, only_asks, orders_figures, tells_figures
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.lexicon import table
from nlp_reports.text import clause_spans, fold, sentence_spans

BARE_VERB = 2
TITLE_CLAUSES, TITLE_SYLLABLES = 3, 18
_JOINT = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+|\s+hoặc\s+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|\([^)]*\)")
_ASIDE = re.compile(r"\s*\(([^)]*)\)")
_EDGE = " \t.,;:-–…"
_OF = re.compile(r"\s+(?:của|cho|đối với|trong|ở|tại|theo)\s")
_WORK = re.compile(r"việc làm(?!\w)|công tác viên|các ban(?!\w)")
_ABOUT = re.compile(r"(?:nhân|chào mừng|hưởng ứng)(?: kỷ niệm| dịp)? (?:\d+|ngày|tháng|tuần|năm)(?!\w)")
_WHERE_NONE = re.compile(r"(?:nơi|đơn vị|cơ sở|chỗ|trường hợp)(?: nào| trong năm)? (?:không|chưa) .*(?<!\w)thì(?!\w)")
_IF_ANY = re.compile(r"nếu có(?: thì)?")
_TAIL = re.compile(r"^(?:của|về|và)\s+", re.IGNORECASE)
# "Tư vấn pháp luật cho bao nhiêu lượt người": what led to the number ends no title.
_OPEN_END = re.compile(r"(?:\s+(?:của|cho|với|đối với|về|tại|ở|theo|và))+$", re.IGNORECASE)
_CONNECTED = re.compile(r",\s|\s(?:của|do|để|cho|và|theo|qua|thông qua|với|ở|tại|trong)\s")
_AFTERTHOUGHT = re.compile(
    r"(?<!làm)\s+(?:theo|nhất là|trong đó|gắn với|nhằm|trọng tâm là|chú trọng)\s"
    r"|,? (?:trong đó )?(?:ghi|nêu|kèm|đếm|cho biết|thống kê)(?: [^\W\d]+){0,2}?"
    r" (?:số|tỷ lệ|bao nhiêu|mấy)(?! liệu)(?!\w)",
    re.IGNORECASE,
)


@functools.cache
def _openers() -> tuple[str, ...]:
    return tuple(
        sorted(
            (fold(r["opener"]) for r in table("demand_openers") if r["drop"] == "yes"),
            key=lambda opener: (-len(opener), opener),
        )
    )


def without_opener(clause: str) -> str:
    """Return `clause` without the words that only ask ("Nêu tóm tắt", "Kết quả", "Việc").

    >>> without_opener("Nêu tóm tắt tình hình việc làm")
    'việc làm'
    """
    rest = clause.strip(_EDGE)
    while True:
        rest = _TAIL.sub("", rest).strip(_EDGE)
        folded = fold(rest)
        opener = next((o for o in _openers() if folded.startswith(o + " ") and not _WORK.match(folded)), None)
        if opener is None:
            return rest
        if _ABOUT.match(folded[len(opener) + 1 :]):
            return rest  # "Hoạt động nhân 94 năm Ngày thành lập Hội"
        rest = rest[len(opener) :].strip(_EDGE)


def clauses(text: str) -> tuple[str, ...]:
    """Return the parts of an item that sentences, semicolons and brackets of their own set apart.

    >>> clauses("Chất lượng chi hội; kết quả xếp loại (nêu rõ tỷ lệ). Mô hình mới.")
    ('Chất lượng chi hội', 'kết quả xếp loại', 'nêu rõ tỷ lệ', 'Mô hình mới')
    """
    return tuple(part for span in sentence_spans(text) for part in _clauses(span.of(text)) if part)


def later_clauses(text: str) -> tuple[str, ...]:
    """Return the clauses of the sentences behind the first one.

    >>> later_clauses("Chi hội; xếp loại. Mấy chi hội loại tốt; mô hình mới.")
    ('Mấy chi hội loại tốt', 'mô hình mới')
    """
    return tuple(part for span in sentence_spans(text)[1:] for part in _clauses(span.of(text)) if part)


def _clauses(sentence: str) -> Iterator[str]:
    for span in clause_spans(sentence):
        clause = span.of(sentence)
        yield _ASIDE.sub("", clause).strip(_EDGE)
        yield from (aside.strip(_EDGE) for aside in _ASIDE.findall(clause) if re.search(r"[^\W\d]{2,}\s+\w", aside))


def brackets_of(text: str) -> dict[str, tuple[str, ...]]:
    """Return what stands in brackets in each clause of `text`; a clause without brackets is left out.

    >>> brackets_of("Mỗi mức (tốt, khá) có bao nhiêu đơn vị; mô hình mới")
    {'Mỗi mức có bao nhiêu đơn vị': ('tốt, khá',)}
    """
    found = (
        span.of(sentence.of(text)) for sentence in sentence_spans(text) for span in clause_spans(sentence.of(text))
    )
    return {
        _ASIDE.sub("", clause).strip(_EDGE): tuple(asides) for clause in found if (asides := _ASIDE.findall(clause))
    }


def _hallmarks(text: str) -> frozenset[str]:
    return frozenset(feature for feature in features(text) if feature[0] in "fn")


def list_parts(clause: str) -> tuple[str, ...]:
    """Return the items of a list of different matters; a list of one field of work stays whole.

    >>> list_parts("việc làm, tiền lương, thu nhập và nhà ở")
    ('việc làm', 'tiền lương, thu nhập', 'nhà ở')
    >>> list_parts("kiểm tra, giám sát chế độ")
    ('kiểm tra, giám sát chế độ',)
    """
    hidden = _QUOTED.sub(lambda found: "\0" * len(found[0]), clause)
    parts: list[str] = []
    begin = 0
    for joint in _JOINT.finditer(hidden):
        left, right = clause[begin : joint.start()], clause[joint.end() :]
        after = _JOINT.search(hidden, joint.end())
        right = clause[joint.end() : after.start()] if after else right
        here, there = _hallmarks(left), _hallmarks(right)
        own = _OF.split(right)[0]
        bare = len(left.split()) <= BARE_VERB < len(own.split()) - BARE_VERB
        if here and there and not here & there and not bare:
            parts.append(left.strip(_EDGE))
            begin = joint.end()
    parts.append(clause[begin:].strip(_EDGE))
    return tuple(part for part in parts if part)


def short_title(text: str) -> str:
    """Return a name for people: the first clauses without the words that only ask, and none that asks for figures.

    >>> short_title("Kết quả kết nạp đoàn viên mới và thành lập mới CĐCS.")
    'Kết nạp đoàn viên mới và thành lập mới CĐCS'
    >>> short_title("Tư vấn pháp luật cho bao nhiêu lượt người; số vụ khởi kiện")
    'Tư vấn pháp luật'
    >>> short_title("Phong trào “Giỏi việc nước, đảm việc nhà”, cuộc vận động “Xây dựng gia đình 5 không, 3 sạch”")
    'Phong trào “Giỏi việc nước, đảm việc nhà”'
    """
    first, *others = clauses(text)[:TITLE_CLAUSES] or ("",)
    asked = [one for one in later_clauses(text) if only_asks(one, first)]
    told = [one for one in others if not (one in asked or _says_how(one))]
    named = [(clause, _shortened(without_opener(matter_of(clause)))) for clause in (first, *told)]
    names = [name for clause, name in named if clause == first or not (asks(clause) and len(name.split()) <= BARE_VERB)]
    title = "; ".join(name for name in names if name and not _IF_ANY.fullmatch(fold(name)))
    return title[:1].upper() + title[1:]


def _says_how(clause: str) -> bool:
    """Tell whether a clause names no matter but figures, or how to answer none."""
    folded = fold(clause)
    return (
        tells_figures(clause) or orders_figures(clause) or bool(NIL_ORDER.search(folded) or _WHERE_NONE.match(folded))
    )


def _shortened(clause: str) -> str:
    head = clause.partition(":")[0]
    head = _OPEN_END.sub("", _AFTERTHOUGHT.split(head)[0].strip(_EDGE))
    words = head.split()
    if len(words) <= TITLE_SYLLABLES:
        return head
    cut = " ".join(words[:TITLE_SYLLABLES])
    ends = [end for end in (found.start() for found in _CONNECTED.finditer(cut)) if _is_closed(cut[:end])]
    # An end in the first half would say too little, but a quotation is not cut.
    late = [end for end in ends if end >= len(cut) // 2 or not _is_closed(cut)]
    return cut[: late[-1]].strip(_EDGE) if late else f"{cut}…"


def _is_closed(text: str) -> bool:
    return text.count("“") == text.count("”")
