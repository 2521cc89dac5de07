"""What makes it doubtful that a guideline was read right: said to the person who looks at what was read."""

import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.outlines.frame import closing_sentences
from nlp_reports.guidelines.vocabulary import telling_words
from nlp_reports.model import Guideline, ParagraphKind, Report, SectionKind, Topic
from nlp_reports.text import sentence_spans

_FEWEST_TOPICS, _FEWEST_LINES, _MOST_LOST = 5, 10, 0.5
_MOST_FIGURES, _MOST_MATTERS = 16, 9
_FEWEST_CLASHES, _FEWEST_WORDS, _SHARED, _MOST_SHOWN = 3, 2, 0.6, 60
_AGAIN = re.compile(r"-\d+(?:\.|$)")
_TOLD = frozenset({ParagraphKind.ITEM, ParagraphKind.ROW, ParagraphKind.BODY})
_CLOSING = frozenset({SectionKind.ASSESSMENT, SectionKind.PROPOSALS, SectionKind.PLAN})


def doubts_of(guideline: Guideline, report: Report | None = None) -> tuple[str, ...]:
    """Return what in a guideline as it was read should be looked at by a person, as sentences; nothing for none.

    `report`: the document that it was read from, None for an edited YAML.

    >>> doubts_of(Guideline("Báo cáo", topics=(Topic("I", "Tình hình", "I"),)))
    ('chỉ đọc được 1 nội dung phải báo cáo', 'không thấy phần đánh giá, kiến nghị hay phương hướng')
    """
    return tuple(_doubts(guideline, report))


def _doubts(guideline: Guideline, report: Report | None) -> Iterator[str]:
    if len(guideline.topics) < _FEWEST_TOPICS:
        yield f"chỉ đọc được {len(guideline.topics)} nội dung phải báo cáo"
    lines = list(_lines(report)) if report else []
    spoken = list(_spoken(guideline)) if lines else []
    lost = [line for line in lines if not _is_placed(line, spoken)]
    if len(lines) >= _FEWEST_LINES and len(lost) > _MOST_LOST * len(lines):
        yield f"{len(lost)} trong {len(lines)} câu của đề cương không thuộc nội dung nào, ví dụ “{_short(lost[0])}”"
    for topic in guideline.topics:
        figures = topic.figures_required
        if figures > _MOST_FIGURES or len(topic.aspects) > _MOST_MATTERS:
            said = f"{len(topic.aspects)} việc, {figures} số liệu bắt buộc"
            yield f"nội dung {topic.id} có tới {said}: có thể là nhiều nội dung bị đọc liền nhau"
    again = [topic.id for topic in guideline.topics if _AGAIN.search(topic.id)]
    if len(again) >= _FEWEST_CLASHES:
        yield f"nhiều mã bị lặp lại ({'; '.join(again[:3])} …): có thể đọc sai bậc của các mục"
    if not any(section.kind in _CLOSING for section in guideline.sections):
        yield "không thấy phần đánh giá, kiến nghị hay phương hướng"


def _lines(report: Report) -> Iterator[str]:
    """Yield the sentences that may be of the outline: none of letterhead, headings and what a letter says around it."""
    around = set(closing_sentences(report)) if report.sections else set()
    for one in report.paragraphs:
        text = one.body.of(report.text) or one.span.of(report.text)
        for sentence in (span.of(text).strip() for span in sentence_spans(text)) if one.kind in _TOLD else ():
            if sentence not in around and len(telling_words(sentence)) >= _FEWEST_WORDS:
                yield sentence


def _is_placed(line: str, spoken: Sequence[frozenset[str]]) -> bool:
    """Tell whether most of what a line speaks of is spoken of by one topic or section."""
    words = telling_words(line)
    return any(len(words & one) >= _SHARED * len(words) for one in spoken)


def _spoken(guideline: Guideline) -> Iterator[frozenset[str]]:
    """Yield the telling words of each topic and section."""
    for topic in guideline.topics:
        yield telling_words(" ".join((topic.title, *topic.aspects, *_figures(topic))))
    for section in guideline.sections:
        yield telling_words(section.title)


def _figures(topic: Topic) -> Sequence[str]:
    return [f"{one.name} {one.words}" for one in topic.indicators]


def _short(line: str) -> str:
    return line if len(line) <= _MOST_SHOWN else f"{line[:_MOST_SHOWN].rsplit(' ', 1)[0]} …"
