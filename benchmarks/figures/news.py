"""Count what is accused in public news: `python benchmarks/figures/news.py CLUSTERS`.

CLUSTERS is a folder of VN-MDS (lupanh/VietnameseMDS, unzipped): `cluster_*` with `*.body.txt`. Nobody wrote these texts
for the program, and editors read them, so nearly all that is accused in them is accused wrongly. Each text is read as a
report of one section. Prints each accusation with its few words, then how many sentences and figures stood for it.
"""

import argparse
import html
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nlp_reports.figures import Outcome, figures_of, relations_of
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

SHOWN = 160


def page_of(text: str) -> str:
    """Return one text as a page of a report."""
    said = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f"<html><meta charset='utf-8'><body><p>I. KẾT QUẢ</p>{said}</body></html>"


def accused(file: Path, page: Path, seen: Counter[str]) -> Iterator[str]:
    """Yield the accusations in one text, as lines to print, and count what was read."""
    page.write_text(page_of(file.read_text("utf-8", errors="replace")), "utf-8")
    report = read_report(page, name="text")
    sentences = sentences_of(report)
    figures = figures_of(report, sentences)
    seen.update(texts=1, sentences=len(sentences), figures=len(figures))
    for relation in relations_of(report, sentences, figures):
        if relation.outcome is Outcome.NOT:
            yield f"{relation.kind.value}\t{' '.join(relation.where.of(report.text).split())[:SHOWN]}"


def main() -> None:
    """Print the accusations and the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clusters", type=Path)
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for file in sorted(parser.parse_args().clusters.glob("**/*.body.txt")):
            for line in accused(file, Path(folder) / "text.html", seen):
                seen["accused"] += 1
                print(line)
    print(", ".join(f"{seen[what]} {what}" for what in ("texts", "sentences", "figures", "accused")))


if __name__ == "__main__":
    main()
