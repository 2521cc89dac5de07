"""Measure the checks of figures on short passages: `python benchmarks/figures/passages.py [PASSAGES.tsv]`.

benchmarks/figures/passages.tsv holds 220 passages of an author who saw no program, each with one mistake or none
(columns: id, kind, wrong, where, text; " ¶ " parts paragraphs, " § " begins the assessment, "|| cell | cell" is the row
of a table). Every passage is read as a report of its own. Prints by kind how many mistakes were found, at the sentence
or row that `where` names, and how many sound passages were accused; by halves: rules
were cut from the odd lines first and from the even lines later, so neither half tells what is found in unseen text.
"""

import argparse
import csv
import html
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nlp_reports.figures import Outcome, figures_of, relations_of
from nlp_reports.model import Report, Sentence, Span
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

_PASSAGES = Path(__file__).with_name("passages.tsv")
_YEAR = re.compile(r"(?<!\d)20[12]\d(?!\d)")
_NO_YEAR = "2023"
_HALVES = ("odd lines (rules were cut from them first)", "even lines (rules were cut from them later)")
_TWO = 2


def rows_of(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a bank of passages."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def page_of(text: str) -> str:
    """Return the passage as a page of a report: two sections, its tables, and the date that its years ask for."""
    year = max(_YEAR.findall(text), default=_NO_YEAR)
    told, _, judged = text.partition(" § ")
    head = ("HỘI NÔNG DÂN HUYỆN KHE VẮNG", "Số: 12/BC-HND", f"Khe Vắng, ngày 25 tháng 11 năm {year}", "BÁO CÁO")
    pieces = [f"<p>{line}</p>" for line in (*head, f"Kết quả hoạt động năm {year}")]
    for heading, said in (("I. KẾT QUẢ HOẠT ĐỘNG", told), ("II. ĐÁNH GIÁ CHUNG", judged)):
        if said.strip():
            pieces += [f"<p><b>{heading}</b></p>", *(_block(part.strip()) for part in said.split("¶"))]
    return f"<html><meta charset='utf-8'><body>{''.join(pieces)}</body></html>"


def read_passages(path: Path) -> Iterator[tuple[dict[str, str], Report]]:
    """Yield the rows of a bank of passages, each with its passage read as a report of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for row in rows_of(path):
            page = Path(folder) / f"{row['id']}.html"
            page.write_text(page_of(row["text"]), "utf-8")
            yield row, read_report(page, name=row["id"])


def _block(part: str) -> str:
    said, *rows = part.split("||")
    table = "".join(
        f"<tr>{''.join(f'<td>{html.escape(c.strip())}</td>' for c in row.split(' | '))}</tr>" for row in rows
    )
    lead = f"<p>{html.escape(said.strip())}</p>" if said.strip() else ""
    return lead + (f"<table>{table}</table>" if rows else "")


def accused_in(report: Report, sentences: tuple[Sentence, ...]) -> Iterator[str]:
    """Yield the text of every sentence, and of every table row, that a relation that does not fit has figures in."""
    spans = [sentence.span for sentence in sentences]
    spans += [Span(row[0].span.start, row[-1].span.end) for table in report.tables for row in table.rows if row]
    for relation in relations_of(report, sentences, figures_of(report, sentences)):
        if relation.outcome is Outcome.NOT:
            for figure in relation.figures:
                yield from (one.of(report.text) for one in spans if one.start <= figure.span.start < one.end)


def is_named(said: str, where: str) -> bool:
    """Tell whether a sentence or row begins with a place that is named, split at blanks, the bars of cells left out."""
    words = " ".join(said.split())
    return any(words.startswith(" ".join(place.replace("|", " ").split())) for place in where.split(" ; "))


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("passages", nargs="?", type=Path, default=_PASSAGES, metavar="PASSAGES.tsv")
    parser.add_argument("--otherwise", action="store_true", help="print what came out otherwise")
    options = parser.parse_args()
    tally: Counter[tuple[int, str, str]] = Counter()
    for number, (row, report) in enumerate(read_passages(options.passages), start=1):
        accused = tuple(accused_in(report, sentences_of(report)))
        wrong = row["wrong"] == "yes"
        right = any(is_named(said, row["where"]) for said in accused) if wrong else not accused
        tally[number % _TWO, row["kind"], ("found" if right else "missed") if wrong else "sound"] += 1
        tally[number % _TWO, row["kind"], "accused"] += not wrong and not right
        tally[number % _TWO, row["kind"], "elsewhere"] += wrong and not right and bool(accused)
        if options.otherwise and not right:
            print(f"{'missed' if wrong else 'FALSE'} {row['id']} {row['kind']}: {row['text']}")
    for half in (1, 0):
        _print(tally, half)


def _print(tally: Counter[tuple[int, str, str]], half: int) -> None:
    """Print what came out of one half, kind by kind."""
    print(_HALVES[1 - half])
    kinds = sorted({kind for _, kind, _ in tally})
    total: Counter[str] = Counter()
    for kind in kinds:
        one = {what: tally[half, kind, what] for what in ("found", "missed", "elsewhere", "sound", "accused")}
        total.update(one)
        print(f"  {kind:18}" + " ".join(f"{what} {n:3}" for what, n in one.items()))
    found, false = total["found"], total["accused"] + total["elsewhere"]
    recall, precision = found / max(1, found + total["missed"]), found / max(1, found + false)
    print(f"  recall {recall:.3f} of {found + total['missed']}, precision {precision:.3f}, sound {total['sound']}")


if __name__ == "__main__":
    main()
