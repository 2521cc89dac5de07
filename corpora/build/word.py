"""A report as a Word file: letterhead, body, signature and appendix, in the dress that it was given."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpora.build import extras, frames, numbering
from corpora.build.dress import Dress
from corpora.build.inline import Inline, Span
from corpora.build.nouns import Block, Heading, Rep, Signature, Table
from corpora.build.ooxml import Dice, Look, Para, Xml, cell, change, escape, paragraph, row, run, table
from corpora.build.package import pack
from corpora.build.parts import part, parts, references

PAGE = 9350  # the text's width on A4 between the margins of the decree
MARGINS, LETTER = 240, 150  # of a cell; of a bold letter
BODY = {"P": Para(first=720, after=100), "-": Para(first=720, after=80), "+": Para(first=720, left=360, after=60)}


def docx(rep: Rep, parent: str, dress: Dress) -> bytes:
    """The bytes of the Word file."""
    numbered = numbering.automatic(rep, dress.levels)
    body = _Body(rep, dress, Inline(dress, Dice(rep.name)), extras.plan(rep, dress), numbered)
    head = frames.letterhead(rep.header, rep.header.parent or parent, dress) + frames.title(rep.header, dress)
    document = part("document", f"<w:body>{head}{''.join(body.items())}{_section(dress)}</w:body>")
    return pack(parts(dress, document, escape(rep.header.title)))


def _section(dress: Dress) -> Xml:
    return (
        f'<w:sectPr>{references(dress)}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" '
        'w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


@dataclass(frozen=True, slots=True)
class _Body:
    """Writes the items of one report."""

    rep: Rep
    dress: Dress
    inline: Inline
    spans: dict[int, list[Span]]
    numbered: frozenset[int]

    def items(self) -> Iterator[Xml]:
        signed, new_page = False, False
        for item in self.rep.items:
            if isinstance(item, Signature):
                yield frames.signature(self.rep.header, self.dress)
                signed = new_page = True
            elif isinstance(item, Heading):
                yield self._heading(item, new_page=new_page)
                new_page = False
            elif isinstance(item, Block):
                yield self._block(item)
            else:
                yield self._table(item)
        if not signed:
            yield frames.signature(self.rep.header, self.dress)

    def _heading(self, item: Heading, *, new_page: bool) -> Xml:
        dress = self.dress
        styled, automatic = dress.headings == "styles", item.line in self.numbered
        text = item.title if automatic else item.text
        label = 0 if automatic else len(numbering.typed_label(item))
        top = item.level == 1
        look = Look(bold=not styled, italic=not styled and item.level > 2, caps=dress.caps and top)
        number = numbering.place(item, automatic=automatic, styled=styled and bool(dress.levels))
        appendix = new_page or not item.label
        para = Para(
            align="center" if appendix and top else "both",
            first=0 if appendix and top else 720,
            before=120,
            after=80,
            style=f"u{item.level}" if styled else "",
            number=number,
            new_page=new_page,
            keep_next=top,
        )
        empty = paragraph("") if dress.empty_paragraphs and top and not new_page else ""
        return empty + paragraph(self._clutter(self.inline.heading(text, label, look, item.line), item.line), para)

    def _block(self, item: Block) -> Xml:
        dress, para, text = self.dress, BODY[item.mark], item.text
        bullet = "" if item.mark == "P" else item.mark + ("\t" if dress.tabs else " ")
        if bullet and dress.bullets == "automatic":
            bullet, para = "", _numbered(para, item.mark)
        if item.mark == "-" and dress.outline_bullets and not self.inline.dice.roll(3, "outline", item.line):
            para = _outlined(para)
        strong = len(item.sentences[0].text) if item.sentences[0].why == "heading" else 0
        inner = self.inline.block(text, Look(), item.line, self.spans.get(item.line, ()), strong)
        lead = run(bullet) if bullet else ""
        return self._struck(item) + paragraph(lead + self._clutter(inner, item.line), para)

    def _struck(self, item: Block) -> Xml:
        """One paragraph of the file was deleted with tracked changes on: nobody reads it any more."""
        blocks = self.rep.blocks
        if not self.dress.tracked or item is not blocks[len(blocks) // 2]:
            return ""
        gone = change("del", 90, run(extras.DELETED_TEXT, tag="delText"))
        return paragraph(gone, Para(first=720, after=100, deleted=True))

    def _clutter(self, inner: Xml, line: int) -> Xml:
        """Bookmarks and proofing marks, as Word leaves them."""
        if not self.dress.clutter or self.inline.dice.roll(3, "clutter", line):
            return inner
        mark = f'<w:bookmarkStart w:id="{line}" w:name="_Hlk{line}"/><w:bookmarkEnd w:id="{line}"/>'
        return f'{mark}<w:proofErr w:type="spellStart"/>{inner}<w:proofErr w:type="spellEnd"/>'

    def _table(self, item: Table) -> Xml:
        widths = _widths(item)
        rows = [self._row(cells, widths, header=k == 0) for k, cells in enumerate(item.rows)]
        return table(rows, widths, borders=True) + paragraph("")

    def _row(self, texts: tuple[str, ...], widths: list[int], *, header: bool) -> Xml:
        cells, at = [], 0
        strong = header or texts[0].startswith(("Tổng", "Cộng")) or "".join(texts[:2]).startswith(("Tổng cộng", "Cộng"))
        while at < len(texts):
            span = self._width(texts, at, header=header)
            middle = header or len(texts[at]) <= 10
            inner = run(texts[at], Look(bold=strong, size=24)) if texts[at] else ""
            para = Para(align="center" if middle else "left", before=20, after=20)
            cells.append(cell(paragraph(inner, para), sum(widths[at : at + span]), span=span))
            at += span
        return row(cells, header=header)

    def _width(self, texts: tuple[str, ...], at: int, *, header: bool) -> int:
        """Columns of a cell; where the dress merges, a header's cell and a row's only one take the empty ones."""
        rest = texts[at + 1 :]
        empty = next((k for k, text in enumerate(rest) if text), len(rest))
        merges = self.dress.merged_cells and (header or (len(rest) > 1 and empty == len(rest)))
        return 1 + empty if merges else 1


def _numbered(para: Para, mark: str) -> Para:
    return Para(first=para.first, left=para.left, after=para.after, number=(numbering.BULLETS, "-+".index(mark)))


def _outlined(para: Para) -> Para:
    return Para(first=para.first, left=para.left, after=para.after, number=para.number, outline=3)


def _widths(item: Table) -> list[int]:
    """Columns as wide as their longest words ask for, the whole as wide as the page."""
    longest = [max(3, *(min(len(r[k]), 40) for r in item.rows)) for k in range(len(item.rows[0]))]
    words = [max(len(w) for r in item.rows for w in (r[k] or "-").split()) for k in range(len(longest))]
    widths = [max(MARGINS + LETTER * max(4, w), PAGE * n // sum(longest)) for n, w in zip(longest, words, strict=True)]
    widest = max(range(len(widths)), key=widths.__getitem__)
    widths[widest] -= sum(widths) - PAGE
    return widths
