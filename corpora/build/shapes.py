"""Drawings with their fallback copies, as Word writes them: a rule, and a text box."""

from corpora.build.ooxml import Look, Para, Xml, paragraph, run

SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
EMU = 12700  # a point
BOX = (110, 28)


def rule(width: int, number: int) -> Xml:
    """A line of so many points under the middle of its column."""
    body = (
        "<wps:cNvCnPr/><wps:spPr>"
        + _box(width, 0, "line")
        + '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/>"
    )
    fallback = (
        f'<v:line id="Line{number}" style="position:absolute;z-index:1" from="60pt,2pt" to="{60 + width}pt,2pt"/>'
    )
    return _alternate(body, fallback, (width, 0), number, "center")


def text_box(text: str, number: int) -> Xml:
    """A framed box with one line of text, which stands in the file twice."""
    inner = f"<w:txbxContent>{paragraph(run(text, Look(bold=True)), Para(align='center'))}</w:txbxContent>"
    body = (
        '<wps:cNvSpPr txBox="1"/><wps:spPr>'
        + _box(*BOX, "rect")
        + '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        f"</wps:spPr><wps:txbx>{inner}</wps:txbx><wps:bodyPr/>"
    )
    style = f"position:absolute;width:{BOX[0]}pt;height:{BOX[1]}pt;z-index:2"
    fallback = f'<v:rect id="Box{number}" style="{style}"><v:textbox>{inner}</v:textbox></v:rect>'
    return _alternate(body, fallback, BOX, number, "left")


def _box(width: int, height: int, shape: str) -> Xml:
    size = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * EMU}" cy="{height * EMU}"/></a:xfrm>'
    return f'{size}<a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom>'


def _alternate(body: Xml, fallback: Xml, size: tuple[int, int], number: int, side: str) -> Xml:
    anchor = (
        '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:align>{side}</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{2 * EMU}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{size[0] * EMU}" cy="{size[1] * EMU}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Shape {number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp>{body}</wps:wsp></a:graphicData></a:graphic></wp:anchor>'
    )
    choice = f'<mc:Choice Requires="wps"><w:drawing>{anchor}</w:drawing></mc:Choice>'
    copy = f"<mc:Fallback><w:pict>{fallback}</w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{choice}{copy}</mc:AlternateContent></w:r>"
