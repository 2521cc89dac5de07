"""Write a labelled report with its headings in any dress that offices type: labels, looks, places; Word or text."""

import html
import re
import textwrap
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import etree

from corpora.build.nouns import Block, Heading, Rep, Signature, Table
from nlp_reports.reading.labels.number_formats import letters
from nlp_reports.text import roman

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
BOLD, ITALIC, UNDERLINE, LARGE = "<w:b/>", "<w:i/>", "<w:u w:val='single'/>", '<w:sz w:val="32"/>'
CENTRED = '<w:jc w:val="center"/>'
LONGEST_RUN_IN, LONG_TITLE = 80, 44
# The words of a run, not the blanks inside its tags.
WRITTEN = re.compile(r"(?<=>)[^<]+")
Labels = Callable[[tuple[int, ...]], str]


def forms(*written: str) -> Labels:
    """Return a way to label by level: `R` stands for a Roman number, `A`, `1`, `a` for theirs, `n.n` for the path."""

    def label(path: tuple[int, ...]) -> str:
        form = written[min(len(path), len(written)) - 1]
        last = path[-1]
        numbers = {"R": roman(last), "A": letters(last).upper(), "1": str(last), "a": letters(last)}
        if "Rn" in form:
            return form.replace("Rn", ".".join([roman(path[0]), *map(str, path[1:])]))
        if "n.n" in form:
            deep = next(at for at, one in enumerate(written) if "n.n" in one) - 1
            return form.replace("n.n", ".".join(map(str, path[max(0, deep) :] if "R" in written[0] else path)))
        return re.sub("[RA1a]", lambda match: numbers[match[0]], form, count=1) if form else ""

    return label


@dataclass(frozen=True, slots=True)
class Dress:
    """How headings look, what numbers them, what ends them, and where they stand; how the text around them looks.

    Attributes:
        labels: their typed labels; None keeps those of the report.
        looks: run properties by level, the last for all deeper ones.
        label_look, last_look: run properties of the label and of the title's last word where they differ.
        automatic: the first level that Word numbers.
        styles: whether they have Word's heading styles.
        run_in: the first level whose body goes on in the same paragraph.
        printed: the width at which text is cut into lines, each a paragraph as in a copied page; 0 for none.
        boxed: whether the whole report stands in a table of one cell; blanks: how many stand between two words.
        framed, centred, two_lines: how sections (level 1) stand: in a table of one cell, centred, broken in two.
        unlabelled, repeated: every which heading has lost its label, or has the one before it again.
        items: the label of items; text_look: run properties of all that is no heading.
        width: hard-wrapped text of that width instead of a Word file; 0 for text with one line a paragraph.
    """

    labels: Labels | None = None
    looks: tuple[str, ...] = (BOLD,)
    end: str = ""
    capitals: int = 0
    automatic: int = 99
    styles: bool = False
    run_in: int = 99
    printed: int = 0
    boxed: bool = False
    blanks: int = 1
    framed: bool = False
    two_lines: str = ""
    centred: bool = False
    items: str = ""
    label_look: str | None = None
    last_look: str | None = None
    unlabelled: int = 0
    repeated: int = 0
    text_look: str = ""
    width: int = -1


ORDINALS = ("", "NHẤT", "HAI", "BA", "TƯ", "NĂM", "SÁU", "BẢY", "TÁM", "CHÍN")


@dataclass(slots=True)
class Writer:
    """A Word body while it grows."""

    dress: Dress
    parts: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    item: int = 0
    headings: int = 0

    def report(self, rep: Rep) -> str:
        """Return the body of a report."""
        head = rep.header
        for text, look in ((rep.header.unit.upper(), BOLD), (f"Số: {head.number}", ""), ("BÁO CÁO", BOLD)):
            self.paragraph(run(text, look), CENTRED)
        self.paragraph(run(head.title, BOLD), CENTRED)
        items = iter([*rep.items, None])
        item = next(items)
        while item is not None:
            following = next(items)
            if isinstance(item, Heading):
                body = following.text if isinstance(following, Block) and following.mark == "P" else ""
                runs_in = bool(body) and item.level >= self.dress.run_in and len(item.title) <= LONGEST_RUN_IN
                self.heading(item, f" {body}" if runs_in else "")
                following = next(items) if runs_in else following
            elif isinstance(item, Table):
                self.table(item)
            elif isinstance(item, Block):
                self.block(item)
            item = following
        return "".join(self.parts)

    def heading(self, heading: Heading, body: str) -> None:
        """Write a heading in its dress."""
        dress, level = self.dress, heading.level
        look = dress.looks[min(level, len(dress.looks)) - 1]
        label, title = self._label(heading), self._title(heading)
        properties = self._properties(level)
        if label.endswith("\n"):
            self.paragraph(run(label.strip(), look), CENTRED)
            self.paragraph(run(title, look), CENTRED)
            return
        end = dress.end if title[-1:] not in ":.;" else ""
        inner = run(label, look if dress.label_look is None else dress.label_look)
        cut = title.rfind(" ", 0, len(title) * 3 // 4)
        if dress.two_lines and level == 1 and len(title) >= LONG_TITLE:
            second = dress.two_lines.format(f"<w:pPr>{properties}</w:pPr>")
            inner += run(title[:cut], look) + second + run(title[cut + 1 :] + end, look)
        elif dress.last_look is not None:
            first, _, last = title.rpartition(" ")
            inner += run(f"{first} ", look) + run(last + end, dress.last_look)
        else:
            inner += run(title + end, look)
        self.paragraph(inner + run(body, dress.text_look), properties, framed=dress.framed and level == 1)

    def _label(self, heading: Heading) -> str:
        dress, level = self.dress, heading.level
        self.item = 0
        self.headings += 1
        self.counts = [*self.counts, *[0] * level][:level]
        self.counts[-1] += not (dress.repeated and self.counts[-1] and self.headings % dress.repeated == 0)
        if level >= dress.automatic or (dress.unlabelled and self.headings % dress.unlabelled == 0):
            return ""
        if dress.labels is None:
            return heading.text.removesuffix(heading.title)
        label = dress.labels(tuple(self.counts))
        return label.replace("THỨ " + roman(self.counts[0]), "THỨ " + ORDINALS[min(self.counts[0], 9)])

    def _title(self, heading: Heading) -> str:
        """Return the title; only capitals of the dress itself may tell what a label does not."""
        title = heading.title
        if heading.level <= self.dress.capitals:
            return title.upper()
        return title[:1].upper() + (title[1:].lower() if self.dress.capitals else title[1:])

    def _properties(self, level: int) -> str:
        dress = self.dress
        style = f'<w:pStyle w:val="H{level}"/>' if dress.styles else ""
        number = f'<w:numPr><w:ilvl w:val="{min(level, 4) - 1}"/><w:numId w:val="1"/></w:numPr>'
        return style + (CENTRED if dress.centred and level == 1 else "") + (number if level >= dress.automatic else "")

    def block(self, block: Block) -> None:
        """Write a paragraph or an item; a pseudo-heading in it is in bold italics."""
        mark = "" if block.mark == "P" else f"{block.mark} "
        if self.dress.items and block.mark == "-":
            self.item += 1
            mark = forms(self.dress.items)((self.item,))
        look = self.dress.text_look
        if self.dress.printed:
            text = f"{mark}{' '.join(sentence.text for sentence in block.sentences)}"
            for line in textwrap.wrap(text, self.dress.printed):
                self.paragraph(run(line, look))
            return
        runs = [
            run(("" if at == 0 else " ") + sentence.text, BOLD + ITALIC if sentence.why == "heading" else look)
            for at, sentence in enumerate(block.sentences)
        ]
        self.paragraph(run(mark, look) + "".join(runs))

    def table(self, table: Table) -> None:
        """Write a table."""
        rows = (
            "".join(f"<w:tc><w:p>{run(cell, BOLD if at == 0 else '')}</w:p></w:tc>" for cell in row)
            for at, row in enumerate(table.rows)
        )
        self.parts.append(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>")

    def paragraph(self, inner: str, properties: str = "", *, framed: bool = False) -> None:
        """Write a paragraph, in a table of one cell when it is framed."""
        written = f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"
        self.parts.append(f"<w:tbl><w:tr><w:tc>{written}</w:tc></w:tr></w:tbl>" if framed else written)


def run(text: str, look: str) -> str:
    """Return a run, nothing for no text."""
    shown = f'<w:rPr>{look}</w:rPr><w:t xml:space="preserve">{html.escape(text)}</w:t>'
    return f"<w:r>{shown}</w:r>" if text else ""


def numbering(dress: Dress) -> str:
    """Return the list that automatic labels come from."""
    if dress.labels is None:
        return ""
    third = dress.labels((1, 1, 1)).strip()
    texts = ("%1.", "%2.", "%3)" if third == "a)" else "%2.%3.", "%4)")
    kinds = ("upperRoman", "decimal", "lowerLetter" if third == "a)" else "decimal", "lowerLetter")
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (text, kind) in enumerate(zip(texts, kinds, strict=True))
    )
    return (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


def styles() -> str:
    """Return Word's heading styles."""
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="H{level}"><w:name w:val="heading {level}"/>'
        f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        for level in range(1, 6)
    )


def write(rep: Rep, dress: Dress, folder: Path) -> Path:
    """Write a report in a dress into the folder, as a Word file or as text, and return the file."""
    if dress.width >= 0:
        return write_text(rep, dress, folder / "bao_cao.txt")
    path = folder / "bao_cao.docx"
    parts = {
        "document": f"<w:body>{body(rep, dress)}</w:body>",
        "numbering": numbering(dress),
        "styles": styles(),
    }
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        for name, inner in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{NAMESPACE}">{inner}</w:{name}>')
    return path


def body(rep: Rep, dress: Dress) -> str:
    """Return the body of a report, framed and spaced as the dress says."""
    written = Writer(dress).report(rep)
    if dress.boxed:
        written = f"<w:tbl><w:tr><w:tc>{written}</w:tc></w:tr></w:tbl><w:p/>"
    return WRITTEN.sub(lambda found: found[0].replace(" ", " " * dress.blanks), written)


def write_text(rep: Rep, dress: Dress, path: Path) -> Path:
    """Write a report as text: a line a paragraph, or lines of a width; cells are parted by tabs."""
    body = etree.fromstring(f'<w:body xmlns:w="{NAMESPACE}">{Writer(dress).report(rep)}</w:body>')
    lines = []
    for paragraph in body.iter(f"{{{NAMESPACE}}}p"):
        text = "".join(map(str, paragraph.itertext()))
        lines += textwrap.wrap(text, dress.width) if dress.width else [text]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def nested(rep: Rep) -> Rep:
    """Return the report with no level left out: "1.1." right below "I." becomes a heading of the second level."""
    open_levels: list[int] = []
    items: list[Block | Heading | Signature | Table] = []
    for item in rep.items:
        if isinstance(item, Heading):
            open_levels = [level for level in open_levels if level < item.level] + [item.level]
            items.append(replace(item, level=len(open_levels)))
        else:
            items.append(item)
    return replace(rep, items=tuple(items))
