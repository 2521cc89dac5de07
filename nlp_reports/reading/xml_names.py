"""Names of the parts of a Word file: namespaces and the tags that the walk knows."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"

# A strict file differs in its namespaces only; they are mended in memory before parsing.
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONS.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATHS.encode()),
)


def w(name: str) -> str:
    """Return the qualified name of a Word element or attribute."""
    return f"{{{WORD}}}{name}"


VAL = w("val")
PARAGRAPH = w("p")
RUN = w("r")
TEXT = w("t")
TABLE = w("tbl")
ROW = w("tr")
CELL = w("tc")
PARAGRAPH_PROPERTIES = w("pPr")
RUN_PROPERTIES = w("rPr")
TEXT_BOX = w("txbxContent")
CONTROL = w("sdt")
CONTROL_CONTENT = w("sdtContent")
ALTERNATE = f"{{{COMPATIBILITY}}}AlternateContent"
CHOICE = f"{{{COMPATIBILITY}}}Choice"
FALLBACK = f"{{{COMPATIBILITY}}}Fallback"

OFF = frozenset({"0", "false", "off", "none"})
