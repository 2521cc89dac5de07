"""The styles of the workbook."""

from collections.abc import Iterator

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from nlp_reports.publishing.workbook.sheet import Look

FONT = "Times New Roman"
_FILLS = {
    Look.HEADER: "DCE6F1",
    Look.GOOD: "C6E7C8",
    Look.FAIR: "FFE7A3",
    Look.POOR: "F4B9B0",
    Look.MILD: "CFE3F5",
    Look.TOTAL: "EEEEEE",
    Look.TOTAL_NOTE: "EEEEEE",
}
# Lines above a table run over its columns.
UNWRAPPED = frozenset({Look.TITLE, Look.NOTE, Look.CAPTION})
_BOLD = {Look.TITLE, Look.CAPTION, Look.HEADER, Look.TOTAL}
_CENTRED = {Look.HEADER, Look.COUNT, Look.TICK, Look.DATE, Look.GOOD, Look.FAIR, Look.POOR, Look.MILD}


def named_styles() -> Iterator[NamedStyle]:
    """Yield a style for each look."""
    thin = Side(style="thin", color="BFBFBF")
    for look in Look:
        style = NamedStyle(name=look.value)
        style.font = _font(look)
        style.alignment = Alignment(
            wrap_text=look not in UNWRAPPED, vertical="top", horizontal="center" if look in _CENTRED else None
        )
        if look not in UNWRAPPED:
            style.border = Border(left=thin, right=thin, top=thin, bottom=thin)
        if look in _FILLS:
            style.fill = PatternFill("solid", start_color=_FILLS[look])
        if look is Look.DATE:
            style.number_format = "dd/mm/yyyy"
        yield style


class Pen:
    """Knows the styles of one sheet by their number; each is put together once, not for each of a million cells."""

    def __init__(self, page: Worksheet) -> None:
        """Begin with no style known."""
        self._page = page
        self._known: dict[tuple[Look, str, bool], int] = {}

    def style(self, look: Look, form: str = "", *, quoted: bool = False) -> int:
        """Return the number of a look, with a number's form where it has one and Excel's mark of a text, no formula."""
        key = (look, form, quoted)
        if key not in self._known:
            self._known[key] = self._made(*key)
        return self._known[key]

    def _made(self, look: Look, form: str, quoted: bool) -> int:  # noqa: FBT001 - the parts of a key
        cell = WriteOnlyCell(self._page)
        cell.style = look.value
        if form:
            cell.number_format = form
        if quoted:
            cell.quotePrefix = True
        return int(cell.style_id)


def _font(look: Look) -> Font:
    size = 15 if look is Look.TITLE else 11
    link = look is Look.LINK
    return Font(
        name=FONT,
        size=size,
        bold=look in _BOLD,
        italic=look is Look.NOTE,
        underline="single" if link else None,
        color="0B5394" if link else "000000",
    )
