"""One fact told in a sentence and in a table, or in the note below it."""

import html
from pathlib import Path

import pytest

from nlp_reports.figures import Outcome, RelationKind, figures_of, relations_of
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

HEADINGS = ("I. KẾT QUẢ HOẠT ĐỘNG", "II. ĐÁNH GIÁ CHUNG", "III. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025")
CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "told_twice_in_tables.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def block(part: str) -> str:
    said, *rows = part.split(" || ")
    cells = ("".join(f"<td>{html.escape(cell.strip())}</td>" for cell in row.split(" | ")) for row in rows)
    table = f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>" if rows else ""
    return f"<p>{html.escape(said.strip())}</p>{table}"


def page_of(text: str) -> str:
    top = ("HỘI NÔNG DÂN HUYỆN KHE VẮNG", "Số: 12/BC-HND", "Khe Vắng, ngày 25 tháng 11 năm 2024", "BÁO CÁO")
    pieces = [f"<p>{line}</p>" for line in (*top, "Kết quả hoạt động năm 2024")]
    for heading, said in zip(HEADINGS, text.split(" § "), strict=False):
        pieces += [f"<p><b>{heading}</b></p>", *map(block, said.split(" ¶ "))]
    return f"<html><meta charset='utf-8'><body>{''.join(pieces)}</body></html>"


@pytest.mark.parametrize(("wanted", "text"), CASES, ids=[text for _, text in CASES])
def test_a_table_contradicts_the_sentence_that_tells_it_alone(wanted: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    path.write_text(page_of(text), "utf-8")
    report = read_report(path)
    sentences = sentences_of(report)
    found = relations_of(report, sentences, figures_of(report, sentences))
    wrong = {one.kind for one in found if one.outcome is Outcome.NOT}
    assert wrong == ({RelationKind.CONFLICT} if wanted == "not" else set())
