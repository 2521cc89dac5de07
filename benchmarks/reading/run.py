"""Time the reading of a 37-page report beside bare python-docx and, where they are installed, other readers.

python benchmarks/reading/run.py

The report is made here: bold headings, typed numbers, dash items, tables, one word in several runs. All is measured in
one process and in processor time, the best of several rounds, so that the ratios hold on a noisy machine.
"""

import importlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import docx

from nlp_reports.reading import read_report
from nlp_reports.reading.opening.package import open_package
from nlp_reports.reading.word.walk import walk

ROUNDS = 15
SECTIONS, ITEMS, PARAGRAPHS = 12, 5, 7
SENTENCES = (
    "Toàn huyện có 74 công đoàn cơ sở với 2.371 đoàn viên, trong đó nữ 1.392 người, chiếm 58,7% tổng số đoàn viên.",
    "Các cấp công đoàn đã phối hợp kiểm tra việc thực hiện pháp luật lao động tại 12 doanh nghiệp, có 05 kiến nghị.",
    "Công tác chăm lo đời sống đoàn viên, người lao động được quan tâm với 320 suất quà, tổng trị giá 160 triệu đồng.",
)


def make(path: Path) -> None:
    """Write the report."""
    document = docx.Document()
    for section in range(1, SECTIONS + 1):
        document.add_paragraph().add_run(f"{'I' * min(section, 3)}. KẾT QUẢ HOẠT ĐỘNG {section}").bold = True
        for item in range(1, ITEMS + 1):
            document.add_paragraph().add_run(f"{item}. Công tác tuyên truyền, giáo dục").bold = True
            for number in range(PARAGRAPHS):
                text = SENTENCES[number % len(SENTENCES)] + " " + SENTENCES[(number + 1) % len(SENTENCES)]
                paragraph = document.add_paragraph("- " if number % 2 else "")
                for start in range(0, len(text), 60):
                    paragraph.add_run(text[start : start + 60])
        table = document.add_table(6, 4)
        for row in table.rows:
            for cell in row.cells:
                cell.text = "412"
    document.save(str(path))


def readers(path: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Go through everyone who reads, the yardstick first."""
    content = path.read_bytes()
    yield "python-docx, doc.paragraphs only", lambda: [p.text for p in docx.Document(str(path)).paragraphs]
    yield "nlp_reports, the walk with numbering", lambda: walk(open_package(content, path.name))
    yield "nlp_reports, the whole report", lambda: read_report(path)
    yield from peers(path)


def peers(path: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Go through the other readers that are installed here."""
    module = found("docx2python")
    if module is not None:
        yield "docx2python", lambda: module.docx2python(str(path)).text
    other = found("mammoth")
    if other is not None:
        yield "mammoth", lambda: other.extract_raw_text(path.open("rb")).value
    third = found("markitdown")
    if third is not None:
        yield "markitdown", lambda: third.MarkItDown().convert(str(path)).text_content


def found(name: str) -> Any:  # noqa: ANN401 - a module without types
    """Return the module, None when it is not installed."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def milliseconds(work: Callable[[], object]) -> float:
    """Return the best processor time of several rounds."""
    work()
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best * 1000


def main() -> None:
    """Print a Markdown table."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "bao_cao.docx")
        make(path)
        yardstick = 0.0
        print("| reader | ms | times the first |\n|---|---|---|")
        for name, work in readers(path):
            spent = milliseconds(work)
            yardstick = yardstick or spent
            print(f"| {name} | {spent:.1f} | {spent / yardstick:.1f} |")


if __name__ == "__main__":
    main()
