"""Small Word files that show one feature each, with the words that a person sees in Word and those that nobody sees."""

import unicodedata
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    OFFICE: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
BOMB = 40_000_000


@dataclass(frozen=True, slots=True)
class Feature:
    """A file and what is seen in it.

    Attributes:
        body: the XML inside `w:body`; parts: that inside other parts, by name.
        wanted, unwanted: words that a reader must show exactly once, and those that it must not show.
        test: where the reading room holds it.
        relations: further relationships of the main part; dtd: what stands before it; strict, macro: kinds of file.
        hostile: nobody should open it.
    """

    body: str
    wanted: tuple[str, ...]
    test: str
    unwanted: tuple[str, ...] = ()
    parts: dict[str, str] = field(default_factory=dict)
    relations: str = ""
    dtd: str = ""
    strict: bool = False
    macro: bool = False
    hostile: bool = False


def run(text: str, look: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, properties: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def control(inner: str) -> str:
    """Return a content control."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def table(*rows: str) -> str:
    """Return a table of rows of cells."""
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def row(*cells: str) -> str:
    """Return a row of cells."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(inner: str, properties: str = "") -> str:
    """Return a cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def items(*levels: tuple[int, int], words: str = "abcdefgh") -> str:
    """Return numbered paragraphs of (list, level), their text "mục-a", "mục-b" and so on."""
    number = '<w:numPr><w:ilvl w:val="{1}"/><w:numId w:val="{0}"/></w:numPr>'
    return "".join(paragraph(run(f"mục-{word}"), number.format(*one)) for word, one in zip(words, levels, strict=False))


def lists(*texts: tuple[str, str], extra: str = "", nums: str = "") -> dict[str, str]:
    """Return the part of a list whose levels have these (format, text); `nums` are further lists of it."""
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'{extra if at else ""}<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(texts)
    )
    return {
        "numbering": f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}'
    }


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
OUTLINE = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
ANCHOR = '<wp:anchor><a:graphic><a:graphicData uri="u"><wps:wsp>{}</wps:wsp></a:graphicData></a:graphic></wp:anchor>'
BOX = f"<w:txbxContent>{paragraph(run('DỰ-THẢO'))}</w:txbxContent>"
OLD = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'
WALK, NUMBERING, SAFETY = "test_reading_walk", "test_reading_numbering", "test_reading_safety"
FEATURES = {
    "insertions in, deletions out": Feature(
        paragraph(
            f'<w:ins w:id="1" w:author="a">{run("mới")}</w:ins>'
            '<w:del w:id="2" w:author="a"><w:r><w:delText>xưa</w:delText></w:r></w:del>'
        ),
        ("mới",),
        WALK,
        ("xưa",),
    ),
    "moved text where it went": Feature(
        paragraph(f'<w:moveFrom w:id="1" w:author="a">{run("dời")}</w:moveFrom>')
        + paragraph(f'<w:moveTo w:id="2" w:author="a">{run("dời")}</w:moveTo>'),
        ("dời",),
        WALK,
    ),
    "a deleted paragraph mark joins": Feature(
        paragraph(run("đoàn"), '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>') + paragraph(run("viên")),
        ("đoànviên",),
        WALK,
    ),
    "content controls in a line": Feature(paragraph(control(run("Khe-Lau"))), ("Khe-Lau",), WALK),
    "content controls around paragraphs": Feature(control(paragraph(run("Khe-Lau"))), ("Khe-Lau",), WALK),
    "content controls around rows and cells": Feature(
        table(control(row(cell(paragraph(run("hàng"))))), row(control(cell(paragraph(run("ô")))))), ("hàng", "ô"), WALK
    ),
    "smart tags": Feature(
        paragraph(f'<w:smartTag w:uri="u" w:element="d">{run("Trà-Sơn")}</w:smartTag>'), ("Trà-Sơn",), WALK
    ),
    "hyperlinks": Feature(paragraph(f'<w:hyperlink w:anchor="x">{run("trang")}</w:hyperlink>'), ("trang",), WALK),
    "field results without their codes": Feature(
        paragraph(
            FIELD.format("begin")
            + "<w:r><w:instrText>REF mã</w:instrText></w:r>"
            + FIELD.format("separate")
            + run("kết-quả")
            + FIELD.format("end")
        ),
        ("kết-quả",),
        WALK,
        ("REF",),
    ),
    "simple fields": Feature(paragraph(f'<w:fldSimple w:instr="X">{run("hạn")}</w:fldSimple>'), ("hạn",), WALK),
    "text boxes, once": Feature(
        paragraph(
            '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            + ANCHOR.format(f"<wps:txbx>{BOX}</wps:txbx>")
            + f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"
            "</mc:Fallback></mc:AlternateContent></w:r>"
        )
        + paragraph(run("thân")),
        ("DỰ-THẢO", "thân"),
        WALK,
    ),
    "symbols": Feature(paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run("5")), ("≥5",), WALK),
    "line breaks part words": Feature(
        paragraph(run("đoàn") + "<w:r><w:br/></w:r>" + run("viên")), ("đoàn", "viên"), WALK, ("đoànviên",)
    ),
    "hidden runs left out": Feature(paragraph(run("ẩn", "<w:vanish/>") + run("hiện")), ("hiện",), WALK, ("ẩn",)),
    "footnotes": Feature(
        paragraph(run("chữ") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        ("chữ", "nguồn"),
        WALK,
        parts={"footnotes": f'<w:footnote w:id="2">{paragraph(run("nguồn"))}</w:footnote>'},
    ),
    "merged cells, once": Feature(
        table(
            row(cell(paragraph(run("ngang")), '<w:gridSpan w:val="2"/>')),
            row(cell(paragraph(run("dọc")), '<w:vMerge w:val="restart"/>'), cell(paragraph(run("x")))),
            row(cell(paragraph(""), "<w:vMerge/>"), cell(paragraph(run("y")))),
        ),
        ("ngang", "dọc"),
        WALK,
    ),
    "nested tables": Feature(
        table(row(cell(table(row(cell(paragraph(run("trong"))))) + paragraph("")))), ("trong",), WALK
    ),
    "deleted rows left out": Feature(
        table(
            f'<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>{cell(paragraph(run("bỏ")))}</w:tr>',
            row(cell(paragraph(run("giữ")))),
        ),
        ("giữ",),
        WALK,
        ("bỏ",),
    ),
    "labels of three levels": Feature(
        items((1, 0), (1, 1), (1, 2), (1, 2), (1, 0)),
        ("I. mục-a", "1. mục-b", "a) mục-c", "b) mục-d", "II. mục-e"),
        NUMBERING,
        parts=lists(*OUTLINE),
    ),
    "labels that repeat upper levels": Feature(
        items((1, 0), (1, 1), (1, 1)),
        ("1.1. mục-b", "1.2. mục-c"),
        NUMBERING,
        parts=lists(("decimal", "%1."), ("decimal", "%1.%2.")),
    ),
    "one counter for two lists": Feature(
        items((1, 0), (2, 0)),
        ("2. mục-b",),
        NUMBERING,
        parts=lists(("decimal", "%1."), nums='<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'),
    ),
    "a start that is overridden": Feature(
        items((1, 0), (2, 0)),
        ("5. mục-b",),
        NUMBERING,
        parts=lists(
            ("decimal", "%1."),
            nums='<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
            '<w:startOverride w:val="5"/></w:lvlOverride></w:num>',
        ),
    ),
    "legal numbering": Feature(
        items((1, 0), (1, 1)),
        ("1.1 mục-b",),
        NUMBERING,
        parts=lists(("upperRoman", "%1."), ("decimal", "%1.%2"), extra="<w:isLgl/>"),
    ),
    "labels from styles": Feature(
        paragraph(run("mục-a"), '<w:pStyle w:val="A"/>'),
        ("I. mục-a",),
        NUMBERING,
        parts={
            **lists(*OUTLINE),
            "styles": '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr>'
            '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        },
    ),
    "TCVN3": Feature(
        paragraph(run("Liªn ®oµn lao ®éng tØnh chóc mõng n¨m míi", OLD.format(".VnTime"))),
        ("Liên đoàn lao động tỉnh chúc mừng năm mới",),
        "test_reading_old_codes",
    ),
    "the soft hyphen that is ư": Feature(
        paragraph(
            f"<w:r><w:rPr>{OLD.format('.VnTime')}</w:rPr><w:t>Ng</w:t><w:softHyphen/>"
            "<w:t>êi lao ®éng ®­îc h­ëng l­¬ng</w:t></w:r>"
        ),
        ("Người lao động được hưởng lương",),
        "test_reading_old_codes",
    ),
    "VNI": Feature(
        paragraph(run("Lieân ñoaøn lao ñoäng tænh chuùc möøng naêm môùi", OLD.format("VNI-Times"))),
        ("Liên đoàn lao động tỉnh chúc mừng năm mới",),
        "test_reading_old_codes",
    ),
    "letters and marks apart (NFD)": Feature(
        paragraph(run(unicodedata.normalize("NFD", "đoàn viên"))), ("đoàn viên",), WALK
    ),
    "strict files": Feature(paragraph(run("nghiêm")), ("nghiêm",), WALK, strict=True),
    "files with macros": Feature(paragraph(run("vĩ-lệnh")), ("vĩ-lệnh",), SAFETY, macro=True),
    "dangling relationships": Feature(
        paragraph(run("còn")),
        ("còn",),
        SAFETY,
        relations=f'<Relationship Id="r8" Type="{OFFICE}/numbering" Target="../khong.xml"/>'
        f'<Relationship Id="r9" Type="{OFFICE}/image" Target="#x"/>',
    ),
    "a paragraph of an unknown style": Feature(paragraph(run("lạ"), '<w:pStyle w:val="Khong"/>'), ("lạ",), WALK),
    "a bomb is refused": Feature(paragraph(run("a")) + " " * BOMB, (), SAFETY, hostile=True),
    "entities are refused": Feature(
        paragraph(run("&amp;")), (), SAFETY, dtd='<!DOCTYPE w [<!ENTITY a "aaaa">]>', hostile=True
    ),
}


def write(feature: Feature, folder: Path) -> Path:
    """Write the file of a feature into the folder and return it."""
    path = folder / ("bao_cao.docm" if feature.macro else "bao_cao.docx")
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml" if feature.macro else f"{MAIN}.document.main+xml"
    parts = {"styles": "", **feature.parts}
    relations = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/{name}" Target="{name}.xml"/>' for at, name in enumerate(parts)
    )
    overrides = (
        "".join(f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{name}+xml"/>' for name in parts)
        + f'<Override PartName="/word/document.xml" ContentType="{kind}"/>'
    )
    document = f"{feature.dtd}<w:document {NAMESPACES}><w:body>{feature.body}<w:sectPr/></w:body></w:document>"
    contents = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>',
        "_rels/.rels": relationships(
            f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": relationships(relations + feature.relations),
        "word/document.xml": document,
        **{f"word/{name}.xml": f"<w:{name} {NAMESPACES}>{inner}</w:{name}>" for name, inner in parts.items()},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in contents.items():
            archive.writestr(name, strict(text) if feature.strict else text)
    return path


def relationships(inner: str) -> str:
    """Return a part of relationships."""
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def strict(text: str) -> str:
    """Return the part as a strict file has it."""
    for loose, name in STRICT.items():
        text = text.replace(loose, name)
    return text
