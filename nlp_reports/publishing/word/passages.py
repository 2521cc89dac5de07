"""What every organisation writes on each topic of the guideline, side by side, as a Word document."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from docx.document import Document

from nlp_reports.model import Analysis, Evidence, Run, Span, Topic, Total, lean
from nlp_reports.publishing.rows import name_of, received
from nlp_reports.publishing.word.document import blank, finished
from nlp_reports.publishing.word.paragraphs import body, say, tight
from nlp_reports.publishing.word.profile import DECREE_30, Profile
from nlp_reports.publishing.word.table import grid
from nlp_reports.publishing.words import organisations, topic_title
from nlp_reports.text import written

TITLE = "GHÉP NỘI DUNG CÁC BÁO CÁO THEO MỤC CỦA ĐỀ CƯƠNG"


def to_passages(run: Run, profile: Profile = DECREE_30) -> bytes:
    """Return the passages of all reports topic by topic as .docx, figures bold; equal runs give equal bytes."""
    document = blank(profile)
    say(tight(document.add_paragraph(), after=6), TITLE, profile.doctype, bold=True)
    say(tight(document.add_paragraph(), after=6), "(trích nguyên văn, chỉ dùng nội bộ)", profile.annex, italic=True)
    names = organisations(run)
    told = _told(lean(run.analyses, "sentences", "topics", "figures"))
    sums = defaultdict(list)
    for total in run.totals:
        sums[total.indicator.split("#")[0]].append(total)
    for topic in run.guideline.topics:
        _topic(document, run, topic, profile)
        _totals(document, sums[topic.id], received(run)[0], profile)
        rows = [(name_of(analysis, names), analysis, refs) for analysis, refs in told[topic.id]]
        _passages(document, rows, profile)
    return finished(document, TITLE, profile)


def _told(analyses: Iterable[Analysis]) -> dict[str, list[tuple[Analysis, list[int]]]]:
    """Return the sentences of each topic, report by report, as their numbers; a sentence stands under its chief one."""
    told: dict[str, list[tuple[Analysis, list[int]]]] = defaultdict(list)
    for analysis in analyses:
        own: dict[str, list[int]] = defaultdict(list)
        for ref, topics in enumerate(analysis.topics[: len(analysis.sentences)], start=1):
            if topics:
                own[topics[0]].append(ref)
        for topic, refs in own.items():
            told[topic].append((analysis, refs))
    return told


def _topic(document: Document, run: Run, topic: Topic, profile: Profile) -> None:
    heading = body(document, profile, indent=False)
    heading.paragraph_format.keep_with_next = True
    say(heading, topic_title(run.guideline, topic.id), profile.body, bold=True)


def _totals(document: Document, totals: Iterable[Total], heard: int, profile: Profile) -> None:
    for total in totals:
        paragraph = body(document, profile, indent=False)
        paragraph.paragraph_format.keep_with_next = True
        say(paragraph, f"Cộng: {total.title}: ", profile.annex, italic=True)
        say(paragraph, written(total.value, total.unit), profile.annex, bold=True)
        check = ", cần đối chiếu trước khi dùng" if total.flagged else ""
        units = f" (số liệu của {len(total.reports)}/{heard} đơn vị{check})"
        say(paragraph, units, profile.annex, italic=True)


def _passages(document: Document, rows: list[tuple[str, Analysis, list[int]]], profile: Profile) -> None:
    if not rows:
        say(body(document, profile), "Chưa thấy nội dung trong các báo cáo.", profile.annex, italic=True)
        return
    lines = ((name, _marked(analysis, refs)) for name, analysis, refs in rows)
    grid(document, ("Đơn vị", "Trích nguyên văn"), lines, (38, profile.text_width - 38), profile.annex)
    tight(document.add_paragraph(), after=6)


def _marked(analysis: Analysis, refs: list[int]) -> Iterator[tuple[str, bool]]:
    """Yield the sentences `refs` one after the other in pieces, those that are figures bold."""
    figures = defaultdict(list)
    for figure in analysis.figures:
        if figure.sentence and figure.evidence is not Evidence.NO:
            figures[figure.sentence].append(figure.span)
    for ref in refs:
        yield from _pieces(analysis.report.text, analysis.sentences[ref - 1].span, figures[ref])
        yield f" (câu {ref}) ", False


def _pieces(text: str, sentence: Span, figures: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    done = sentence.start
    for span in sorted(figures, key=lambda span: (span.start, span.end)):
        start, end = max(span.start, done), min(span.end, sentence.end)
        if start < end:
            yield text[done:start], False
            yield text[start:end], True
            done = end
    yield text[done : sentence.end], False
