"""Turn labelled .rep sources into reports as a perfect reader would, so that coverage is measured alone."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from corpora.build.nouns import Block, Heading, Rep, Signature, Table
from corpora.build.nouns import Sentence as Labelled
from corpora.build.rep import inspect
from nlp_reports.model import (
    Cell,
    Evidence,
    Figure,
    FigureKind,
    Paragraph,
    ParagraphKind,
    Report,
    Section,
    SectionKind,
    Sentence,
    Span,
)
from nlp_reports.model import Table as ReportTable

KINDS = (
    (SectionKind.PLAN, r"phương hướng|nhiệm vụ (trọng tâm )?năm 20"),
    (SectionKind.PROPOSALS, r"kiến nghị|đề xuất"),
    (SectionKind.ASSESSMENT, r"đánh giá|nhận xét"),
    (SectionKind.APPENDIX, r"phụ lục"),
    (SectionKind.RESULTS, r"kết quả"),
    (SectionKind.BACKGROUND, r"tình hình|đặc điểm|khái quát"),
)
TYPED = re.compile(r"(\d{1,2}|[a-zđ]|[*–•-])[.)]?\s")
MONEY = {"đồng"}


@dataclass
class Gold:
    """A report with its labels: sentence numbers to topics, the vague ones, and the header's lists."""

    report: Report
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    topics: tuple[tuple[str, ...], ...]
    vague: frozenset[int]
    missing: frozenset[str]
    partial: frozenset[str]
    nofigures: frozenset[str]
    counted: frozenset[str] = field(default_factory=frozenset)


class _Builder:
    def __init__(self, rep: Rep) -> None:
        self.rep = rep
        self.text = ""
        self.paragraphs: list[Paragraph] = []
        self.sections: list[Section] = []
        self.tables: list[ReportTable] = []
        self.sentences: list[Sentence] = []
        self.labelled: list[Labelled] = []
        self.topics: list[tuple[str, ...]] = []
        self.figures: list[Figure] = []
        self.open: list[int] = []
        self.signed = False

    def build(self) -> Gold:
        for item in self.rep.items:
            if isinstance(item, Heading):
                self.heading(item)
            elif isinstance(item, Block):
                self.block(item)
            elif isinstance(item, Table):
                self.table(item)
            elif isinstance(item, Signature):
                self.signed = True
        sections = tuple(self.closed(place) for place in range(len(self.sections)))
        report = Report(self.rep.name, self.rep.name, self.text, tuple(self.paragraphs), sections, tuple(self.tables))
        header = self.rep.header
        vague = frozenset(s.ref for s, gold in zip(self.sentences, self.labelled, strict=True) if gold.label == "V")
        missing, listed = frozenset(header.missing), frozenset(header.partial)
        by_rule = set()
        for topic in {t for ts in self.topics for t in ts} - missing - listed:
            labels = {gold.label for gold, ts in zip(self.labelled, self.topics, strict=True) if topic in ts}
            if "V" in labels and "K" not in labels:
                by_rule.add(topic)
        counted = {
            t
            for gold, ts in zip(self.labelled, self.topics, strict=True)
            if any(m.is_figure for m in gold.marks)
            for t in ts
        }
        return Gold(
            report,
            tuple(self.sentences),
            tuple(self.figures),
            tuple(self.topics),
            vague,
            missing,
            listed | by_rule,
            frozenset(header.nofigures),
            frozenset(counted),
        )

    def add(self, text: str) -> Span:
        span = Span(len(self.text), len(self.text) + len(text))
        self.text += text + "\n"
        return span

    def heading(self, item: Heading) -> None:
        span = self.add(item.text)
        while self.open and self.sections[self.open[-1]].level >= item.level:
            self.open.pop()
        parent = self.open[-1] if self.open else -1
        kind = next((k for k, cue in KINDS if re.search(cue, item.title.lower())), None)
        above = self.sections[parent] if parent >= 0 else None
        if above is not None and above.kind is not SectionKind.OTHER:
            kind = above.kind
        if self.signed:
            kind = SectionKind.APPENDIX
        label = item.label
        path = label if above is None or not above.path else f"{above.path}.{label}"
        if above is not None and above.label and label.startswith(f"{above.label}."):
            path = f"{above.path.rsplit('.', 1)[0]}.{label}" if "." in above.path else label
        self.sections.append(
            Section(
                path,
                label,
                item.title,
                item.level,
                kind or SectionKind.OTHER,
                span,
                Span(span.end, span.end),
                parent,
                len(self.paragraphs),
            )
        )
        self.open.append(len(self.sections) - 1)
        self.paragraphs.append(
            Paragraph(
                len(self.paragraphs), ParagraphKind.HEADING, span, Span(span.end, span.end), label, 0, self.open[-1]
            )
        )

    def closed(self, place: int) -> Section:
        section = self.sections[place]
        later = [s.heading.start for s in self.sections[place + 1 :] if s.level <= section.level]
        end = later[0] if later else len(self.text)
        return Section(
            section.path,
            section.label,
            section.title,
            section.level,
            section.kind,
            section.heading,
            Span(section.heading.end, end),
            section.parent,
            section.paragraph,
        )

    def block(self, item: Block) -> None:
        bullet = "" if item.mark == "P" else item.mark + " "
        start = len(self.text) + len(bullet)
        at = start
        typed = TYPED.match(item.sentences[0].text) if item.mark == "P" else None
        for labelled in item.sentences:
            ref = len(self.sentences) + 1
            skip = typed.end() if typed and at == start else 0
            section = self.open[-1] if self.open else -1
            self.sentences.append(
                Sentence(ref, Span(at + skip, at + len(labelled.text)), len(self.paragraphs), section)
            )
            self.labelled.append(labelled)
            self.topics.append(item.topics)
            self.figures += [
                self.figure(mark.start + at, mark.text, mark.value, mark.unit or "", ref)
                for mark in labelled.marks
                if mark.value
            ]
            at += len(labelled.text) + 1
        span = self.add(bullet + item.text)
        label = typed[1] if typed else bullet.strip()
        kind = ParagraphKind.ITEM if bullet or typed else ParagraphKind.BODY
        body = Span(start + (typed.end() if typed else 0), span.end)
        section = self.open[-1] if self.open else -1
        self.paragraphs.append(Paragraph(len(self.paragraphs), kind, span, body, label, int(item.mark == "+"), section))

    def figure(self, start: int, text: str, value: str, unit: str, ref: int) -> Figure:
        kind = FigureKind.MONEY if unit == "đồng" else FigureKind.PERCENTAGE if unit == "%" else FigureKind.COUNT
        number = re.sub(r"^[<>=~]+", "", value).split("..")[0].split("/")[0]
        return Figure(
            Span(start, start + len(text)),
            text,
            kind,
            Evidence.YES,
            Decimal(number),
            unit=unit if unit in {"đồng", "%"} else "",
            counted="" if unit in {"đồng", "%"} else unit,
            sentence=ref,
            ref=len(self.figures) + 1,
        )

    def table(self, item: Table) -> None:
        begin, first = len(self.text), len(self.paragraphs)
        rows = []
        for number, row in enumerate(item.rows, start=1):
            at = len(self.text)
            cells = []
            for column, cell in enumerate(row, start=1):
                cells.append(Cell(cell, Span(at, at + len(cell)), number, column))
                at += len(cell) + 1
            span = self.add("\t".join(row))
            section = self.open[-1] if self.open else -1
            self.paragraphs.append(Paragraph(len(self.paragraphs), ParagraphKind.ROW, span, span, "", 0, section))
            rows.append(tuple(cells))
        section = self.open[-1] if self.open else -1
        self.tables.append(ReportTable(Span(begin, len(self.text) - 1), tuple(rows), section, first))


def read_gold(path: Path) -> Gold:
    """Return the labelled report at `path`."""
    rep, _ = inspect(path)
    if rep is None:
        msg = f"{path} is not UTF-8"
        raise ValueError(msg)
    return _Builder(rep).build()
