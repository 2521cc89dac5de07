"""What stands around a report: letterhead, title, recipients, signature, as Nghị định 30/2020 lays them out."""

from datetime import date
from itertools import zip_longest

from corpora.build.dress import Dress
from corpora.build.nouns import Header
from corpora.build.ooxml import Look, Para, Xml, cell, paragraph, row, run, table
from corpora.build.shapes import rule, text_box

STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
LEFT, RIGHT = 3900, 5600
BOLD, SMALL = Look(bold=True, size=25), Look(size=25)
ITALIC, MIDDLE = Look(italic=True, size=28), Para(align="center")
STOPS = (("center", 1900), ("center", 6700))


def day(header: Header) -> str:
    """Place and date as they are printed: days and the first two months with a leading zero."""
    d = date.fromisoformat(header.date)
    month = f"{d.month:02d}" if d.month <= 2 else str(d.month)
    return f"{header.place}, ngày {d.day:02d} tháng {month} năm {d.year}"


def letterhead(header: Header, parent: str, dress: Dress) -> Xml:
    """Parent body, unit, number; state, motto, place and date."""
    if dress.letterhead == "table":
        head = _letterhead_table(header, parent, dress)
    else:
        head = _letterhead_lines(header, parent, dress)
    box = paragraph(text_box("DỰ THẢO", 91), Para(align="left")) if dress.draft_box else ""
    return head + box + paragraph("")


def _letterhead_table(header: Header, parent: str, dress: Dress) -> Xml:
    left = _line(parent.upper(), SMALL) + _ruled(header.unit.upper(), 70, 92, dress)
    right = _line(STATE, BOLD) + _ruled(MOTTO, 150, 93, dress)
    top = row([cell(left, LEFT), cell(right, RIGHT)])
    below = row([cell(_line(f"Số: {header.number}", SMALL), LEFT), cell(_line(day(header), ITALIC), RIGHT)])
    return table([top, below], [LEFT, RIGHT], borders=False)


def _letterhead_lines(header: Header, parent: str, dress: Dress) -> Xml:
    """The same in single lines, parted by tab stops, or by as many spaces as looked right to the typist."""
    pairs = (
        (parent.upper(), STATE, SMALL, BOLD),
        (header.unit.upper(), MOTTO, BOLD, BOLD),
        (f"Số: {header.number}", day(header), SMALL, ITALIC),
    )
    if dress.letterhead == "tabs":
        para = Para(align="left", tabs=STOPS)
        lines = [run(f"\t{a}", x) + run(f"\t{b}", y) for a, b, x, y in pairs]
    else:
        para = Para(align="left")
        lines = [run(a, x) + run(" " * max(4, 34 - len(a)), x) + run(b, y) for a, b, x, y in pairs]
    lines.insert(
        2,
        run(
            "\t-------\t---------------" if dress.letterhead == "tabs" else f"{' ' * 8}-------{' ' * 30}---------------"
        ),
    )
    return "".join(paragraph(line, para) for line in lines)


def _line(text: str, look: Look) -> Xml:
    return paragraph(run(text, look), MIDDLE)


def _ruled(text: str, width: int, number: int, dress: Dress) -> Xml:
    """A bold line with a rule below, drawn in one of the three ways that files have."""
    if dress.rule == "drawing":
        return _line(text, BOLD) + paragraph(rule(width, number), MIDDLE)
    if dress.rule == "typed":
        return _line(text, BOLD) + _line("-" * (width // 9), SMALL)
    return _line(text, BOLD) + paragraph("", Para(align="center", rule=True, left=LEFT // 3, after=60))


def title(header: Header, dress: Dress) -> Xml:
    """BÁO CÁO, below it what about; then to whom."""
    look = Look(bold=True, size=dress.size)
    kind = header.doctype or "BÁO CÁO"
    lines = paragraph(run(kind, look), MIDDLE) + paragraph(run(header.title, look), Para(align="center", after=60))
    lines += paragraph("", Para(align="center", rule=True, left=3400, after=120))
    return lines + _recipients(header.to)


def _recipients(to: tuple[str, ...]) -> Xml:
    if not to:
        return ""
    if len(to) == 1:
        return paragraph(run(f"Kính gửi: {to[0]}"), Para(align="center", after=120))
    items = "".join(paragraph(run(f"- {one}"), Para(align="left", left=2600)) for one in to)
    return paragraph(run("Kính gửi:"), Para(align="left", left=1900)) + items + paragraph("")


def signature(header: Header, dress: Dress) -> Xml:
    """Nơi nhận on the left, the signature on the right."""
    cc = [f"- {one}" for one in header.cc or dress.cc]
    signer = [part.strip() for part in (header.signer or dress.signer).split(";")]
    right = [*signer[:-1], "", "", "", signer[-1]]
    if dress.signature == "tabs":
        return paragraph("") + _signature_lines(["Nơi nhận:", *cc], right)
    left = paragraph(run("Nơi nhận:", Look(bold=True, italic=True, size=24)), Para(align="left"))
    left += "".join(paragraph(run(one, Look(size=22)), Para(align="left")) for one in cc)
    names = "".join(paragraph(run(one, Look(bold=True)) if one else "", MIDDLE) for one in right)
    return paragraph("") + table([row([cell(left, 4700), cell(names, 4800)])], [4700, 4800], borders=False)


def _signature_lines(left: list[str], right: list[str]) -> Xml:
    para = Para(align="left", tabs=(("center", 6700),))
    lines = []
    for k, (a, b) in enumerate(zip_longest(left, right, fillvalue="")):
        look = Look(bold=True, italic=True, size=24) if k == 0 else Look(size=22)
        lines.append(paragraph(run(a, look) + (run(f"\t{b}", Look(bold=True)) if b else ""), para))
    return "".join(lines)
