"""Count what is accused in public texts: `python benchmarks/figures/news.py FOLDER [--every N]`.

FOLDER holds Vietnamese texts, one a file, UTF-8, a paragraph a line, in folders of any depth: VN-MDS as it is unzipped
(lupanh/VietnameseMDS, of which the `*.body.txt` are read), or any `*.txt` of one's own. Nobody wrote these for the
program, and editors read them, so nearly all that is accused in them is accused wrongly. Each text is read as a report
of one section. Prints each accusation with its file and its few words, then how many sentences and figures stood for
it. `--every 10` reads each tenth text; `--tokenised` first joins what a word segmenter parted ("nông_dân , 4,5 %"), as
in ThanhChinhBK/vietnews (`*.txt.seg`).
"""

import argparse
import html
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from nlp_reports.figures import Outcome, figures_of, relations_of
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

SHOWN = 160
BODIES, TEXTS = "**/*.body.txt", "**/*.txt"
TOKENISED = "**/*.txt.seg"
# What a segmenter sets apart, and how it stood before.
JOINED = ((r"_", " "), (r" ([,.;:!?)\]”’…%])", r"\1"), (r"([(\[“‘]) ", r"\1"), (r"(?<=\w) / (?=\w)", "/"))


def page_of(text: str) -> str:
    """Return one text as a page of a report."""
    said = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f"<html><meta charset='utf-8'><body><p>I. KẾT QUẢ</p>{said}</body></html>"


def joined(text: str) -> str:
    """Return a text whose words and marks a segmenter set apart as it was written."""
    for pattern, said in JOINED:
        text = re.sub(pattern, said, text)
    return text


def files_in(folder: Path, *, tokenised: bool) -> list[Path]:
    """Return the texts of a folder: those of VN-MDS without its summaries, else all."""
    pattern = TOKENISED if tokenised else BODIES
    return sorted(folder.glob(pattern)) or sorted(folder.glob(TEXTS))


def accused(text: str, page: Path, seen: Counter[str]) -> Iterator[str]:
    """Yield the accusations in one text, as lines to print, and count what was read."""
    page.write_text(page_of(text), "utf-8")
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
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--tokenised", action="store_true")
    options = parser.parse_args()
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for file in files_in(options.folder, tokenised=options.tokenised)[:: options.every]:
            text = file.read_text("utf-8", errors="replace")
            for line in accused(joined(text) if options.tokenised else text, Path(folder) / "text.html", seen):
                seen["accused"] += 1
                print(f"{file.relative_to(options.folder)}\t{line}")
    print(", ".join(f"{seen[what]} {what}" for what in ("texts", "sentences", "figures", "accused")))


if __name__ == "__main__":
    main()
