"""Print how guidelines are read in other dress: labels, wraps and page marks that the same text may be copied with.

python benchmarks/guidelines/dress.py [NAME …]

Each development guideline of `corpora` is copied as lines; its labels are dressed in another way, or its lines are cut
at another width, or numbers and titles of pages stand between them. What it asks for stays the same.
"""

import json
import re
import runpy
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from nlp_reports.evaluation.guideline_measures import GuidelineTallies, guideline_tallies
from nlp_reports.guidelines import read_guideline

PAGE = 31  # lines of a page
WIDTHS = (70, 78, 90, 100)
_ROMAN, _NUMBER, _LETTER, _DASH = r"^([IVX]{1,4})\.\s+", r"^(\d{1,2})\.\s+", r"^([a-zđ])[.)]\s+", r"^[-–]\s+"
_ANY = r"^((?:[IVX]{1,4}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|[-–])\s+"
LABELS = {
    "I/-": (_ROMAN, r"\1/- "),
    "I/": (_ROMAN, r"\1/ "),
    "I -": (_ROMAN, r"\1 - "),
    "Phần I.": (_ROMAN, r"Phần \1. "),
    "PHẦN I:": (_ROMAN, r"PHẦN \1: "),
    "1/": (_NUMBER, r"\1/ "),
    "1)": (_NUMBER, r"\1) "),
    "(1)": (_NUMBER, r"(\1) "),
    "1.-": (_NUMBER, r"\1.- "),
    "1 -": (_NUMBER, r"\1 - "),
    "Mục 1.": (_NUMBER, r"Mục \1. "),
    "a.": (_LETTER, r"\1. "),
    "(a)": (_LETTER, r"(\1) "),
    "a/": (_LETTER, r"\1/ "),
    "a-": (_LETTER, r"\1- "),
    "+": (_DASH, "+ "),
    "*": (_DASH, "* "),
    "•": (_DASH, "• "),
    "tab": (_ANY, "\\1\t"),
    "no blank": (_ANY, r"\1"),
}
MARKS: dict[str, Callable[[int], list[str]]] = {
    "page 2": lambda page: [str(page)],
    "page - 2 -": lambda page: [f"- {page} -"],
    "page Trang 2/9": lambda page: [f"Trang {page}/9"],
    "page title": lambda page: ["", str(page), "HƯỚNG DẪN VIẾT BÁO CÁO NĂM", ""],
}


# A script is no package.
RUN = runpy.run_path(str(Path(__file__).with_name("run.py")))


def wrapped(lines: Sequence[str], width: int) -> list[str]:
    """Return the lines of a page of this width."""
    return [part for line in lines for part in textwrap.wrap(line, width, break_on_hyphens=False)]


def with_pages(lines: Sequence[str], mark: Callable[[int], list[str]]) -> list[str]:
    """Return `lines` with a mark between two pages."""
    pages = [lines[at : at + PAGE] for at in range(0, len(lines), PAGE)]
    return [line for page, own in enumerate(pages, start=1) for line in (*(mark(page) if page > 1 else []), *own)]


def dressed(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each dress and the lines in it."""
    yield "as it is", wrapped(lines, RUN["WIDTH"])
    for name, (pattern, label) in LABELS.items():
        yield name, wrapped([re.sub(pattern, label, line, count=1) for line in lines], RUN["WIDTH"])
    for width in WIDTHS:
        yield f"width {width}", wrapped(lines, width)
    for name, mark in MARKS.items():
        yield name, with_pages(wrapped(lines, RUN["WIDTH"]), mark)


def tallies(name: str, folder: Path) -> dict[str, GuidelineTallies]:
    """Return how a guideline is read in each dress."""
    found = {}
    text = folder / f"{name}.txt"
    for dress, lines in dressed(list(RUN["printed"](RUN["word_of"](name, folder)))):
        text.write_text("\n".join(lines), "utf-8", newline="\n")
        found[dress] = guideline_tallies(read_guideline(text), RUN["gold_of"](name))
    return found


def main() -> None:
    """Print the means of topics and figures in each dress, and which guidelines lose topics."""
    names = sys.argv[1:] or json.loads((RUN["SOURCES"] / "split.json").read_text("utf-8"))["dev"]
    with tempfile.TemporaryDirectory() as place:
        read = {name: tallies(name, Path(place)) for name in names}
    for dress in next(iter(read.values())):
        topics = {name: own[dress].topics.f1 for name, own in read.items()}
        figures = sum(own[dress].figures.f1 for own in read.values()) / len(read)
        lost = " ".join(f"{name} {f1:.3f}" for name, f1 in topics.items() if f1 < 1)
        print(f"{dress:16} topics {sum(topics.values()) / len(read):.3f}  figures {figures:.3f}  {lost}".rstrip())


if __name__ == "__main__":
    main()
