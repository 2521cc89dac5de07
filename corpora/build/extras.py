"""What stands inside real paragraphs beside text: links, footnotes, smart tags, content controls, tracked changes."""

from collections.abc import Callable, Iterator

from corpora.build.dress import Dress
from corpora.build.inline import Span
from corpora.build.nouns import Block, Mark, Rep
from corpora.build.ooxml import Look, Xml, change, run

FOOTNOTE_TEXT = "Theo tổng hợp từ báo cáo của các đơn vị trực thuộc."
HIDDEN_TEXT = " (Đồng chí phụ trách kiểm tra lại đoạn này trước khi trình ký)"
DELETED_TEXT = "Nội dung này chờ bổ sung số liệu của các đơn vị."
LINK = "rIdLink"
LINK_TARGET = "https://vanban.example/"
SMART_TAG = '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="date">'

Spans = dict[int, list[Span]]
Place = tuple[Block, int, Mark]


def plan(rep: Rep, dress: Dress) -> Spans:
    """For each block, by its line in the source, what is wrapped or put in; no two of them touch."""
    taken: set[tuple[int, int]] = set()
    spans: Spans = {}
    for wanted, count, fits, make in _wishes(dress):
        places = [p for p in _places(rep) if wanted and fits(p[2]) and (p[0].line, p[1]) not in taken]
        step = max(1, len(places) // (count + 1))
        for k, (block, start, mark) in enumerate(places[step::step][:count]):
            taken.add((block.line, start))
            spans.setdefault(block.line, []).append(make(start, start + len(mark.text), k))
    for line, span in _insertions(rep, dress):
        spans.setdefault(line, []).append(span)
    return spans


Wish = tuple[bool, int, Callable[[Mark], bool], Callable[[int, int, int], Span]]


def _wishes(dress: Dress) -> list[Wish]:
    """Is it wanted, how often, on which marks, and what it makes of a stretch."""
    return [
        (dress.hyperlink, 2, lambda m: not m.is_figure and "/" in m.text and "-" in m.text, _link),
        (dress.smart_tags, 4, lambda m: m.text.startswith(("ngày ", "tháng ", "năm ")), _smart_tag),
        (dress.content_controls, 3, lambda m: m.is_figure, _control),
        (dress.tracked, 3, lambda m: m.is_figure and m.text.isdigit(), _correction),
    ]


def _places(rep: Rep) -> Iterator[Place]:
    """Every mark with its place in its block's text."""
    for block in rep.blocks:
        start = 0
        for sentence in block.sentences:
            for mark in sentence.marks:
                yield block, start + mark.start, mark
            start += len(sentence.text) + 1


def _link(start: int, end: int, _: int) -> Span:
    return Span(start, end, f'<w:hyperlink r:id="{LINK}" w:history="1">', "</w:hyperlink>")


def _smart_tag(start: int, end: int, _: int) -> Span:
    return Span(start, end, SMART_TAG, "</w:smartTag>")


def _control(start: int, end: int, k: int) -> Span:
    head = f'<w:sdt><w:sdtPr><w:alias w:val="Số liệu {k + 1}"/><w:id w:val="{7001 + k}"/><w:text/></w:sdtPr>'
    return Span(start, end, f"{head}<w:sdtContent>", "</w:sdtContent></w:sdt>")


def _correction(start: int, end: int, k: int) -> Span:
    """A number that was corrected: the old one is deleted, the reader sees the new one."""
    opening, closing = change("ins", 2 * k + 11, "|").split("|")
    return Span(start, end, change("del", 2 * k + 10, run("00", tag="delText")) + opening, closing)


def _insertions(rep: Rep, dress: Dress) -> Iterator[tuple[int, Span]]:
    """What is put at a block's end: a footnote's mark, a hidden remark."""
    blocks = rep.blocks
    footnote, hidden = blocks[len(blocks) // 3], blocks[len(blocks) // 2]
    if dress.footnote:
        yield (
            footnote.line,
            _point(
                footnote, '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
            ),
        )
    if dress.hidden:
        yield hidden.line, _point(hidden, run(HIDDEN_TEXT, Look(hidden=True)))


def _point(block: Block, inner: Xml) -> Span:
    return Span(len(block.text), len(block.text), inner)
