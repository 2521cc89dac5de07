"""Mistakes that show only over sentences, items, tables and sections, and sound texts that look like them."""

import html
from pathlib import Path

import pytest

from nlp_reports.figures import Outcome, figures_of, relations_of
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

BANKS = (
    "across.tsv",
    "both_kinds.tsv",
    "close_calls.tsv",
    "concluded.tsv",
    "days_before.tsv",
    "equations.tsv",
    "gain_of_row.tsv",
    "gap_of_row.tsv",
    "grown_whole.tsv",
    "headed_apart.tsv",
    "levels_told.tsv",
    "left_undone.tsv",
    "miswritten_cells.tsv",
    "more_than_all.tsv",
    "natures.tsv",
    "no_letters.tsv",
    "over_parts.tsv",
    "owed.tsv",
    "parted_below.tsv",
    "passed_plans.tsv",
    "percents_retold.tsv",
    "plans_beside.tsv",
    "plans_left.tsv",
    "plans_missed.tsv",
    "rates_of_change.tsv",
    "reached_in_plans.tsv",
    "rests.tsv",
    "rests_afar.tsv",
    "shares_retold.tsv",
    "short_of_plans.tsv",
    "signed_days.tsv",
    "signed_up.tsv",
    "told_again.tsv",
    "totals_told.tsv",
)
CASES = [
    tuple(line.split("\t"))
    for name in BANKS
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
HEAD = ("LĐLĐ HUYỆN KHE VẮNG", "Số: 12/BC-LĐLĐ", "Khe Vắng, ngày 25 tháng 11 năm 2024", "BÁO CÁO", "Kết quả năm 2024")


def block_of(part: str) -> str:
    """A heading ("# II. ĐÁNH GIÁ CHUNG"), a paragraph, or a table ("Lead: || cell | cell || cell | cell")."""
    if part.startswith("# "):
        return f"<p><b>{html.escape(part[2:])}</b></p>"
    said, *rows = part.split("||")
    lead = f"<p>{html.escape(said.strip())}</p>" if said.strip() else ""
    cells = ("".join(f"<td>{html.escape(cell.strip())}</td>" for cell in row.split(" | ")) for row in rows)
    return lead + (f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>" if rows else "")


@pytest.mark.parametrize(("wanted", "kind", "text"), CASES, ids=[text for _, _, text in CASES])
def test_what_several_places_say(wanted: str, kind: str, text: str, tmp_path: Path) -> None:
    laid = [*(f"<p>{line}</p>" for line in HEAD), "<p><b>I. KẾT QUẢ HOẠT ĐỘNG</b></p>"]
    page = tmp_path / "bc.html"
    body = "".join([*laid, *map(block_of, text.split(" ¶ "))])
    page.write_text(f"<html><meta charset='utf-8'><body>{body}</body></html>", "utf-8")
    report = read_report(page)
    sentences = sentences_of(report)
    found = relations_of(report, sentences, figures_of(report, sentences))
    accused = {str(one.kind) for one in found if one.outcome is Outcome.NOT}
    assert accused == ({kind} if wanted == "not" else set())
