"""Print how guidelines of many offices are read; `--write` puts the table into docs/guidelines.md.

python benchmarks/guidelines/run.py [--write] [--miss NAME] [--doubts]

Each guideline of `corpora` is read twice: as the Word file and as text copied from a PDF, every line cut short.
`--miss NAME` lists what of one development guideline was read wrong, `--doubts` which of them a person is told to look
at.
"""

import argparse
import dataclasses
import json
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import yaml
from docx.text.paragraph import Paragraph

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from corpora.build.dress import Dress  # noqa: E402 - the path comes first
from corpora.build.rep import read as read_rep  # noqa: E402
from corpora.build.word import docx as word_file  # noqa: E402
from nlp_reports.errors import InputError  # noqa: E402
from nlp_reports.evaluation.guideline_measures import GuidelineTallies, guideline_tallies  # noqa: E402
from nlp_reports.guidelines import doubts_of, read_guideline  # noqa: E402
from nlp_reports.model import Guideline  # noqa: E402
from nlp_reports.reading import read_report  # noqa: E402

CORPORA = ROOT / "corpora"
SOURCES = CORPORA / "guidelines"
DOC = ROOT / "docs" / "guidelines.md"
BEGIN = "<!-- figures: written by `python benchmarks/guidelines/run.py --write` -->\n"
END = "<!-- /figures -->"
WIDTH = 86  # characters of a line of a PDF page
MEASURES = ("topics", "figures", "asked", "dates", "zeros", "kinds")


def _folder(name: str) -> Path:
    """Return where a guideline stands: alone, or with the reports that answer it."""
    alone = SOURCES / name
    return alone if alone.is_dir() else CORPORA / name


def read_both(name: str, folder: Path) -> tuple[Guideline, Guideline]:
    """Return the guideline read from its Word file and from the same text cut into short lines."""
    word = word_of(name, folder)
    text = folder / f"{name}.txt"
    text.write_text("\n".join(copied(word)), "utf-8", newline="\n")
    return _read(word), _read(text)


def _read(path: Path) -> Guideline:
    """Return the guideline in a file; one that is refused says nothing."""
    try:
        return read_guideline(path)
    except InputError:
        return Guideline("")


def word_of(name: str, folder: Path) -> Path:
    """Return the Word file of a guideline, written into `folder`."""
    rep = read_rep(_folder(name) / "guideline.rep")
    word = folder / f"{name}.docx"
    word.write_bytes(word_file(rep, rep.header.parent, Dress()))
    return word


def printed(word: Path) -> Iterator[str]:
    """Yield the paragraphs and rows of `word`, each on one line."""
    for piece in docx.Document(str(word)).iter_inner_content():
        rows = (
            [piece.text] if isinstance(piece, Paragraph) else ["  ".join(c.text for c in r.cells) for r in piece.rows]
        )
        yield from "\n".join(rows).splitlines()


def copied(word: Path) -> Iterator[str]:
    """Yield the lines that a person gets who copies the printed page of `word`."""
    for line in printed(word):
        yield from textwrap.wrap(line, WIDTH)


def gold_of(name: str) -> dict[str, Any]:
    """Return what a reader who saw no program took from the guideline."""
    gold: dict[str, Any] = yaml.safe_load((_folder(name) / "guideline.gold.yaml").read_text("utf-8"))
    return gold


def row(name: str, half: str, form: str, read: GuidelineTallies) -> str:
    """Return one line of the table: F1 of each measure."""
    return f"| `{name}` | {half} | {form} | " + " | ".join(f"{getattr(read, m).f1:.3f}" for m in MEASURES) + " |"


def block(folder: Path) -> str:
    """Return the table of all guidelines."""
    lines = [f"| guideline | half | read from | {' | '.join(MEASURES)} |", "|---" * (3 + len(MEASURES)) + "|"]
    for half, names in json.loads((SOURCES / "split.json").read_text("utf-8")).items():
        for name in names:
            for form, ours in zip(("Word", "lines"), read_both(name, folder), strict=True):
                lines.append(row(name, half, form, guideline_tallies(ours, gold_of(name))))
    return "\n".join(lines) + "\n"


def misses(name: str, folder: Path) -> Iterator[str]:
    """Yield what of one guideline's figures is there and not read (-), or read and not there (+)."""
    gold, ours = gold_of(name), read_both(name, folder)[0]
    topics = {topic.id: topic for topic in ours.topics}
    for want in gold["topics"]:
        alone = {**gold, "topics": [want]}
        mine = topics.pop(want["id"], None)
        read = guideline_tallies(dataclasses.replace(ours, topics=(mine,) if mine else ()), alone)
        if any(t.false or t.missed for t in (read.topics, read.figures, read.asked, read.zeros)):
            yield f"{want['id']} {want['title']}"
            yield from (
                f"  - {one['name']} [{one['counted']}{one['unit']}]" for one in want["indicators"] if one["required"]
            )
            yield from (
                f"  + {one.name} {one.counted}{one.unit}" for one in (mine.indicators if mine else ()) if one.required
            )
    yield from (f"+ {topic.id} {topic.title}" for topic in topics.values())


def doubted(folder: Path) -> Iterator[str]:
    """Yield the development guidelines of which a person is told that they may have been read wrong, then how many."""
    names = json.loads((SOURCES / "split.json").read_text("utf-8"))["dev"]
    found = 0
    for name in names:
        read = read_both(name, folder)
        for ours, ending in zip(read, ("docx", "txt"), strict=True):
            if told := doubts_of(ours, read_report(folder / f"{name}.{ending}")):
                found += 1
                yield f"{name}.{ending}: {'; '.join(told)}"
    yield f"{found} doubted, {len(names)} guidelines in two forms"


def main() -> None:
    """Print the table, write it, or list the mistakes in one guideline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--miss", metavar="NAME")
    parser.add_argument("--doubts", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        if args.miss or args.doubts:
            print("\n".join(misses(args.miss, Path(place)) if args.miss else doubted(Path(place))))
            return
        text = block(Path(place))
    print(text)
    if args.write:
        before, rest = DOC.read_text("utf-8").split(BEGIN)
        DOC.write_text(f"{before}{BEGIN}{text}{END}{rest.split(END)[1]}", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
