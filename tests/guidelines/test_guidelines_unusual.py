"""Outlines as offices send them that follow no usual pattern: all topics of each are found, in Word and as lines."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Opened

from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Guideline

EXAMPLES = sorted((Path(__file__).parent / "examples" / "unusual").glob("*.txt"))
HEAD = ("LIÊN ĐOÀN LAO ĐỘNG TỈNH AN RẪY", "LĐLĐ HUYỆN BẾN GỖ", "Số: 21/HD-LĐLĐ", "Bến Gỗ, ngày 14 tháng 10 năm 2024")
HEAD = (*HEAD, "HƯỚNG DẪN", "Xây dựng báo cáo công tác công đoàn năm 2024", "Kính gửi: Các công đoàn cơ sở.")
END = "Báo cáo gửi về LĐLĐ huyện trước ngày 25/11/2024; số liệu tính đến ngày 15/11/2024."
TAIL = (END, "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Lò Văn Thuận")


def told(example: Path) -> tuple[list[str], list[str]]:
    """Return the lines of an outline ("# " before bold ones, "| " between cells), and its topics and sections."""
    lines, _, gold = example.read_text("utf-8").partition("\n===\n")
    return lines.splitlines(), gold.splitlines()


def in_word(lines: list[str], file: Path) -> Guideline:
    document = Document()
    rows: list[list[str]] = []
    for line in [*HEAD, *lines, *TAIL]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line[1:].split("|")])
            continue
        _put_table(document, rows)
        rows = []
        document.add_paragraph().add_run(line.removeprefix("# ")).bold = line.startswith("# ") or None
    document.save(str(file))
    return read_guideline(file)


def _put_table(document: Opened, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0])) if rows else None
    for at, row in enumerate(rows):
        if len(row) == 1 and table is not None:
            table.cell(at, 0).merge(table.cell(at, len(rows[0]) - 1)).text = row[0]
        for column, text in enumerate(row if len(row) > 1 else ()):
            if table is not None:
                table.cell(at, column).text = text


def as_lines(lines: list[str], file: Path) -> Guideline:
    def copied() -> Iterator[str]:
        for line in [*HEAD, *lines, *TAIL]:
            cells = "  ".join(cell.strip() for cell in line[1:].split("|")) if line.startswith("|") else line
            yield from textwrap.wrap(cells.removeprefix("# "), 86)

    file.write_text("\n".join(copied()), "utf-8", newline="\n")
    return read_guideline(file)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_outline_of_no_usual_pattern_is_read_whole(example: Path, tmp_path: Path) -> None:
    lines, gold = told(example)
    for read in (in_word(lines, tmp_path / "de_cuong.docx"), as_lines(lines, tmp_path / "de_cuong.txt")):
        kinds = {section.id: section.kind.value for section in read.sections}
        topics = [f"{topic.id} {topic.title} ({topic.figures_required})" for topic in read.topics]
        left = [f"{one.id} {one.title} [{one.kind.value}]" for one in read.sections if kinds[one.id] not in _TOLD]
        assert [*topics, *left] == gold


_TOLD = {"background", "results"}
