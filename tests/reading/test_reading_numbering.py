"""The labels that Word computes, rule by rule; each expectation is what Word shows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from nlp_reports.reading import read_report, to_json
from nlp_reports.reading.labels.number_formats import written
from nlp_reports.text import roman

MakeWord = Callable[..., Path]


def level(ilvl: int, form: str, text: str, start: int | None = 1, extra: str = "") -> str:
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{ilvl}">{begin}<w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(number: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, to: int, inner: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{to}"/>{inner}</w:num>'


def item(number: int | str | None, ilvl: int | None, extra: str = "") -> str:
    parts = ("" if ilvl is None else f'<w:ilvl w:val="{ilvl}"/>') + (
        "" if number is None else f'<w:numId w:val="{number}"/>'
    )
    return f"<w:p><w:pPr><w:numPr>{parts}</w:numPr>{extra}</w:pPr><w:r><w:t>mục</w:t></w:r></w:p>"


DECIMAL = abstract(
    0,
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2."),
    level(2, "lowerLetter", "%3)"),
    level(3, "bullet", "-"),
)
ROMAN = abstract(
    1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3", extra="<w:isLgl/>")
)

CASES = {
    "levels count and restart": (
        DECIMAL + num(1, 0),
        [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)],
        ["1.", "1.1.", "1.2.", "2.", "2.1."],
    ),
    "one counter per abstract list": (DECIMAL + num(1, 0) + num(2, 0), [(1, 0), (2, 0), (1, 0)], ["1.", "2.", "3."]),
    "a missing start is nought": (
        abstract(0, level(0, "decimal", "%1.", start=None)) + num(1, 0),
        [(1, 0), (1, 0)],
        ["0.", "1."],
    ),
    "a skipped upper level counts as used": (DECIMAL + num(1, 0), [(1, 1), (1, 0), (1, 1)], ["1.1.", "2.", "2.1."]),
    "a start is overridden once": (
        DECIMAL + num(1, 0) + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
        [(1, 0), (2, 0), (2, 0), (1, 0)],
        ["1.", "5.", "6.", "7."],
    ),
    "legal numbers are decimal": (ROMAN + num(1, 1), [(1, 0), (1, 1), (1, 2)], ["I.", "I.1.", "1.1.1"]),
    "legal keeps a leading nought": (
        abstract(0, level(0, "decimalZero", "%1"), level(1, "upperRoman", "%1.%2", extra="<w:isLgl/>")) + num(1, 0),
        [(1, 0), (1, 1)],
        ["01", "01.1"],
    ),
    "letters skip đ": (
        abstract(0, level(0, "lowerLetter", "%1)")) + num(1, 0),
        [(1, 0)] * 5,
        ["a)", "b)", "c)", "d)", "e)"],
    ),
    "a bullet level is empty inside a number": (
        abstract(0, level(0, "bullet", "•"), level(1, "decimal", "%1%2.")) + num(1, 0),
        [(1, 0), (1, 1)],
        ["•", "1."],
    ),
    "levels that never restart": (
        abstract(0, level(0, "decimal", "%1."), level(1, "decimal", "(%2)", extra='<w:lvlRestart w:val="0"/>'))
        + num(1, 0),
        [(1, 0), (1, 1), (1, 0), (1, 1)],
        ["1.", "(1)", "2.", "(2)"],
    ),
    "an unknown list is no list": (DECIMAL + num(1, 0), [(9, 0), (1, 0), (0, 0), (1, 0)], ["", "1.", "", "2."]),
    "a list's own level replaces the shared one": (
        DECIMAL + num(2, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "Phần %1:")}</w:lvlOverride>'),
        [(2, 0), (2, 0)],
        ["Phần I:", "Phần II:"],
    ),
    "an odd level is drawn into the range": (DECIMAL + num(1, 0), [(1, -3), (1, 99)], ["1.", ""]),
}


@pytest.mark.parametrize(("numbering", "items", "labels"), CASES.values(), ids=CASES.keys())
def test_labels_are_what_word_shows(
    make_word: MakeWord, numbering: str, items: list[tuple[int, int]], labels: list[str]
) -> None:
    report = read_report(make_word("".join(item(*one) for one in items), numbering=numbering))
    assert [p["label"] for p in to_json(report)["paragraphs"]] == labels
    assert report.text == "mục\n" * len(items)


def test_number_and_level_are_inherited_independently(make_word: MakeWord) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' for style in "ABBA")
    report = read_report(make_word(body, numbering=DECIMAL + num(1, 0), styles=styles))
    assert [p.label for p in report.paragraphs] == ["1.", "1.1.", "1.2.", "2."]


def test_the_style_of_a_level_sets_the_level(make_word: MakeWord) -> None:
    numbering = abstract(
        0,
        level(0, "upperRoman", "%1.", extra='<w:pStyle w:val="H1"/>'),
        level(1, "decimal", "%2.", extra='<w:pStyle w:val="H2"/>'),
    ) + num(1, 0)
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{n}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for n in (1, 2)
    )
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="H{n}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' for n in (1, 2, 2, 1))
    report = read_report(make_word(body, numbering=numbering, styles=styles))
    assert [p.label for p in report.paragraphs] == ["I.", "1.", "2.", "II."]


def test_a_numbering_style_leads_to_its_list(make_word: MakeWord) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="DS"/></w:abstractNum>'
        + abstract(1, level(0, "decimal", "Mục %1"))
        + num(1, 0)
        + num(2, 1)
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="DS"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    report = read_report(make_word(item(1, 0) + item(2, 0), numbering=numbering, styles=styles))
    assert [p.label for p in report.paragraphs] == ["Mục 1", "Mục 2"]


def test_deleted_and_hidden_paragraphs_are_not_counted(make_word: MakeWord) -> None:
    deleted = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    body = item(1, 0) + item(1, 0, deleted) + item(1, 0) + item(1, 0, hidden) + item(1, 0)
    report = read_report(make_word(body, numbering=DECIMAL + num(1, 0)))
    assert [(p.label, p.span.of(report.text)) for p in report.paragraphs] == [
        ("1.", "mục"),
        ("2.", "mụcmục"),
        ("", "mục"),
        ("3.", "mục"),
    ]


def test_an_undefined_list_leaves_a_note(make_word: MakeWord) -> None:
    report = read_report(make_word(item(7, 0)))
    assert [(note.kind, note.paragraph) for note in report.notes] == [("numbering", 0)]


def test_bullets_of_symbol_fonts_are_shown_in_unicode(make_word: MakeWord) -> None:
    font = '<w:rPr><w:rFonts w:ascii="{}" w:hAnsi="{}"/></w:rPr>'
    numbering = "".join(
        abstract(
            n,
            f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{chr(code)}"/>'
            f"{font.format(name, name)}</w:lvl>",
        )
        + num(n + 1, n)
        for n, (name, code) in enumerate([("Symbol", 0xF0B7), ("Wingdings", 0xF0D8), ("Courier New", ord("o"))])
    )
    report = read_report(make_word("".join(item(n, 0) for n in (1, 2, 3)), numbering=numbering))
    assert [p.label for p in report.paragraphs] == ["•", "➢", "o"]


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (27, "upperLetter", "AA"),
        (53, "lowerLetter", "aaa"),
        (7, "decimalZero", "07"),
        (12, "decimalZero", "12"),
        (3, "none", ""),
        (11, "ordinal", "11th"),
        (5, "vietnameseCounting", "năm"),
        (24, "vietnameseCounting", "hai mươi bốn"),
        (10**9, "upperRoman", "1000000000"),
        (5, "unheardOf", "5"),
        (1, "ordinalText", "First"),
        (40, "ordinalText", "Fortieth"),
        (101, "cardinalText", "One hundred one"),
        (10**6, "cardinalText", "1000000"),
        (12, "chineseCounting", "十二"),
        (103, "chineseCountingThousand", "一〇三"),
        (4, "ideographTraditional", "丁"),
        (36, "decimalEnclosedCircle", "㊱"),
    ],
)
def test_number_formats(number: int, form: str, shown: str) -> None:
    assert written(number, form) == shown


def test_roman_numbers_are_all_different() -> None:
    assert len({roman(number) for number in range(1, 4000)}) == 3999


def test_numbers_in_words_speak_the_language_of_the_document(make_word: MakeWord) -> None:
    numbering = abstract(0, level(0, "ordinalText", "%1,")) + num(1, 0)
    styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    report = read_report(make_word(item(1, 0) * 4, numbering=numbering, styles=styles))
    assert [p.label for p in report.paragraphs] == ["Thứ nhất,", "Thứ hai,", "Thứ ba,", "Thứ tư,"]


@pytest.mark.parametrize(
    ("levels", "depths"),
    [
        ((0, 1, 2, 2, 1, 2, 2), [0, 0, 0, 0]),
        ((0, 2, 3, 2), [0, 1, 0]),
        ((0, 3, 2, 3), [0, 0, 1]),
    ],
    ids=["items below headings", "items in items", "a first item set in too far"],
)
def test_items_that_one_list_numbers_with_its_headings_are_nested_below_them(
    make_word: MakeWord, levels: tuple[int, ...], depths: list[int]
) -> None:
    numbering = abstract(
        0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "bullet", "-"), level(3, "bullet", "+")
    ) + num(1, 0)
    bold = "<w:r><w:rPr><w:b/></w:rPr>"
    body = "".join(item(1, at).replace("<w:r>", bold if at < 2 else "<w:r>") for at in levels)
    report = read_report(make_word(body, numbering=numbering))
    assert [p.depth for p in report.paragraphs if p.label in "-+"] == depths
