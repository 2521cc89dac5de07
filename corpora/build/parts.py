"""The parts of a Word file that do not hold the report's text: styles, settings, header, footnotes, relationships."""

from corpora.build.dress import Dress
from corpora.build.extras import FOOTNOTE_TEXT, LINK, LINK_TARGET
from corpora.build.numbering import HEADINGS, numbering_part
from corpora.build.ooxml import Para, Xml, paragraph, run

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in (
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("r", f"{OFFICE}/relationships"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("v", "urn:schemas-microsoft-com:vml"),
    )
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FONT = "Times New Roman"
FONTS = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))


def part(name: str, inner: Xml) -> Xml:
    """One part of the main namespace."""
    return f"{DECLARATION}<w:{name} {NAMESPACES}>{inner}</w:{name}>"


def parts(dress: Dress, document: Xml, title: str) -> dict[str, str]:
    """Every part of the file by its name in the zip."""
    held = {
        "styles": part("styles", _styles(dress)),
        "settings": part(
            "settings", '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        ),
        "fontTable": part("fonts", _fonts(dress)),
        "numbering": part("numbering", numbering_part(dress.levels)),
        "footnotes": part("footnotes", _footnotes()) if dress.footnote else "",
        "header": part("hdr", _page_number()) if dress.page_number == "header" else "",
        "footer": part("ftr", _page_number()) if dress.page_number == "footer" else "",
    }
    held = {name: xml for name, xml in held.items() if xml}
    return {
        "[Content_Types].xml": _content_types(list(held)),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml"), ("core", "docProps/core.xml")]),
        "docProps/core.xml": _core(title),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations([(name, f"{name}.xml") for name in held], link=dress.hyperlink),
        **{f"word/{name}.xml": xml for name, xml in held.items()},
    }


def references(dress: Dress) -> Xml:
    """The section's pointers to header or footer; the first page shows no number."""
    if dress.page_number == "none":
        return ""
    return f'<w:{dress.page_number}Reference w:type="default" r:id="rId{dress.page_number}"/>'


def _content_types(names: list[str]) -> Xml:
    types = {"document": f"{WORD}.document.main+xml", **{n: f"{WORD}.{n}+xml" for n in names}}
    overrides = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{t}"/>' for n, t in types.items())
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'{overrides}<Override PartName="/docProps/core.xml" ContentType="{core}"/></Types>'
    )


def _relations(targets: list[tuple[str, str]], *, link: bool = False) -> Xml:
    lines = []
    for name, target in targets:
        kind = (
            f"{PACKAGE}/relationships/metadata/core-properties" if name == "core" else f"{OFFICE}/relationships/{name}"
        )
        lines.append(f'<Relationship Id="rId{name}" Type="{kind}" Target="{target}"/>')
    if link:
        target = f'Target="{LINK_TARGET}" TargetMode="External"'
        lines.append(f'<Relationship Id="{LINK}" Type="{OFFICE}/relationships/hyperlink" {target}/>')
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def _core(title: str) -> Xml:
    stamp = 'xsi:type="dcterms:W3CDTF">2020-11-25T08:00:00Z</dcterms'
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
        "<dc:creator>Văn phòng</dc:creator><cp:lastModifiedBy>Văn phòng</cp:lastModifiedBy>"
        f"<dcterms:created {stamp}:created><dcterms:modified {stamp}:modified></cp:coreProperties>"
    )


def _styles(dress: Dress) -> Xml:
    size = f'<w:sz w:val="{dress.size}"/><w:szCs w:val="{dress.size}"/><w:lang w:val="vi-VN"/>'
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    )
    heads = "".join(_heading_style(level, dress) for level in (1, 2, 3, 4)) if dress.headings == "styles" else ""
    default = f"<w:rPrDefault><w:rPr><w:rFonts {FONTS}/>{size}</w:rPr></w:rPrDefault>"
    return f"<w:docDefaults>{default}</w:docDefaults>{normal}{heads}"


def _heading_style(level: int, dress: Dress) -> Xml:
    """Where numbering is automatic too, a paragraph has it from its style, as Word's own lists do."""
    numbered = level <= len(dress.levels)
    number = f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="{HEADINGS[0]}"/></w:numPr>' if numbered else ""
    look = "<w:b/>" if level < 3 else "<w:b/><w:i/>"
    return (
        f'<w:style w:type="paragraph" w:styleId="u{level}"><w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>{number}<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f"<w:rPr>{look}</w:rPr></w:style>"
    )


def _fonts(dress: Dress) -> Xml:
    names = [FONT, *([".VnTime", ".VnTimeH"] if dress.old_font else [])]
    return "".join(f'<w:font w:name="{name}"><w:charset w:val="00"/></w:font>' for name in names)


def _footnotes() -> Xml:
    marks = ((0, "separator"), (1, "continuationSeparator"))
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{k}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>' for k, kind in marks
    )
    text = paragraph("<w:r><w:footnoteRef/></w:r>" + run(f" {FOOTNOTE_TEXT}"), Para(align="left"))
    return f'{lines}<w:footnote w:id="2">{text}</w:footnote>'


def _page_number() -> Xml:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end"))
    return paragraph(begin + run(" PAGE ", tag="instrText") + separate + run("2") + end, Para(align="center"))
