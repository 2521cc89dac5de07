"""Footnotes: real ones, which Word numbers, shows at the foot of the page and leads back from."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.text.paragraph import Paragraph

from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.word.elements import element
from nlp_reports.publishing.word.profile import Profile
from nlp_reports.reading.xml_names import WORD

_RULES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


class Footnotes:
    """The footnotes of one document: added one by one behind what they are about, written once at the end."""

    def __init__(self, document: Document, profile: Profile) -> None:
        """Begin without any."""
        self._document = document
        self._profile = profile
        self._texts: list[str] = []

    def add(self, paragraph: Paragraph, text: str) -> int:
        """Put the mark of a footnote of `text` at the end of `paragraph`, and return its number."""
        self._texts.append(text)
        run = paragraph.add_run()
        run.font.superscript = True
        run._r.append(element("w:footnoteReference", id=str(len(self._texts))))  # noqa: SLF001 - unknown to python-docx
        return len(self._texts)

    def write(self) -> None:
        """Write the footnotes into the document; nothing where there are none."""
        if not self._texts:
            return
        package = self._document.part.package
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, self._xml(), package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        properties = element("w:footnotePr")
        for number in ("-1", "0"):
            properties.append(element("w:footnote", id=number))
        settings = self._document.settings.element
        before = settings.find(f"{{{WORD}}}compat")
        if before is None:
            settings.append(properties)
        else:
            before.addprevious(properties)

    def _xml(self) -> bytes:
        notes = "".join(self._note(number, text) for number, text in enumerate(self._texts, start=1))
        head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        return f'{head}<w:footnotes xmlns:w="{WORD}">{_RULES}{notes}</w:footnotes>'.encode()

    def _note(self, number: int, text: str) -> str:
        size = f'<w:sz w:val="{int(2 * self._profile.footnote)}"/>'
        mark = f'<w:r><w:rPr>{size}<w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        said = f'<w:r><w:rPr>{size}</w:rPr><w:t xml:space="preserve"> {escape(for_xml(text))}</w:t></w:r>'
        layout = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        return f'<w:footnote w:id="{number}"><w:p>{layout}{mark}{said}</w:p></w:footnote>'


def listed(wheres: Iterable[str], most: int) -> str:
    """Return places one after the other, at most `most` of them."""
    told = list(dict.fromkeys(wheres))
    more = f"; … và {len(told) - most} nguồn khác" if len(told) > most else ""
    return "; ".join(told[:most]) + more + "."
