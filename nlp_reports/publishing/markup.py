"""Small safe HTML: whatever is not already markup is escaped."""

import html
from collections.abc import Iterable, Sequence
from typing import Final

from nlp_reports.model import CoverageStatus, Severity, Span
from nlp_reports.publishing.clean import for_xml


class Markup(str):
    """Text that is HTML already; only this module makes it."""

    __slots__ = ()


# Pale ground and dark letters, so that print, colour-blind eyes and a dark notebook all keep them apart.
COVERAGE_COLOURS: Final = {
    CoverageStatus.COVERED: "#c6e7c8",
    CoverageStatus.PARTIAL: "#ffe7a3",
    CoverageStatus.MISSING: "#f4b9b0",
}
# A mark beside the colour: printed in black and white the states must stay apart.
COVERAGE_SIGNS: Final = {CoverageStatus.COVERED: "●", CoverageStatus.PARTIAL: "◐", CoverageStatus.MISSING: "○"}
SEVERITY_COLOURS: Final = {Severity.ERROR: "#f4b9b0", Severity.WARNING: "#ffe7a3", Severity.HINT: "#cfe3f5"}
CELL: Final = "border:1px solid #bbb;padding:3px 6px;text-align:left;vertical-align:top"
SHOWN_ROWS: Final = 200


def tag(name: str, *children: object, **attributes: str) -> Markup:
    """Return an element; children that are no markup are escaped, attribute values always.

    >>> tag("p", "a < b", tag("b", "c"), style="x")
    '<p style="x">a &lt; b<b>c</b></p>'
    """
    written = "".join(f' {key}="{html.escape(value)}"' for key, value in attributes.items() if value)
    return Markup(f"<{name}{written}>{joined(children)}</{name}>")


def joined(children: Iterable[object]) -> Markup:
    """Return the children one after the other, escaped where they are no markup."""
    return Markup("".join(c if isinstance(c, Markup) else html.escape(for_xml(str(c))) for c in children))


def coloured(name: str, text: object, colour: str, title: str = "") -> Markup:
    """Return an element on a pale ground with letters that stay dark on a dark page."""
    cell = CELL + ";" if name in {"td", "th"} else "padding:0 2px;"
    return tag(name, text, style=f"{cell}background:{colour};color:#111", title=title)


def details(summary: object, *children: object, opened: bool = False) -> Markup:
    """Return a part that folds without any script."""
    inside = joined((tag("summary", summary, style="cursor:pointer"), *children))
    return Markup(f'<details{" open" if opened else ""} style="margin:4px 0">{inside}</details>')


def grid(headings: Sequence[str], rows: Iterable[Sequence[object]], caption: str = "") -> Markup:
    """Return a table of at most `SHOWN_ROWS` rows; a cell that is `td` or `th` markup already stands as it is."""
    head = tag("tr", *(tag("th", h, style=f"{CELL};background:#e8edf2;color:#111") for h in headings))
    body = [tag("tr", *(_cell(value) for value in row)) for row in rows]
    hidden = len(body) - SHOWN_ROWS
    more = tag("p", f"… còn {hidden} dòng nữa; dùng .to_frame() để xem đủ.") if hidden > 0 else ""
    title = tag("p", tag("b", caption)) if caption else ""
    table = tag("table", head, *body[:SHOWN_ROWS], style="border-collapse:collapse;font-size:13px")
    return tag("div", title, table, more, style="overflow-x:auto")


def _cell(value: object) -> Markup:
    if isinstance(value, Markup) and value.startswith(("<td", "<th")):
        return value
    return tag("td", value, style=CELL)


def marked(text: str, whole: Span, marks: Iterable[tuple[Span, str, str]]) -> Markup:
    """Return the part `whole` of `text` with `<mark>` around each (span, colour, title).

    Where two overlap, the first keeps its characters.

    >>> marked("Tốt & đủ", Span(0, 8), [(Span(0, 3), "#fff", "")])[-19:]
    'Tốt</mark> &amp; đủ'
    """
    parts: list[object] = []
    at = whole.start
    for span, colour, title in sorted(marks, key=lambda mark: (mark[0].start, -mark[0].end)):
        start, end = max(span.start, at), min(span.end, whole.end)
        if start >= end:
            continue
        parts += [text[at:start], coloured("mark", text[start:end], colour, title)]
        at = end
    return joined((*parts, text[at : whole.end]))
