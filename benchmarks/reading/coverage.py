"""Read small Word files, each with one feature, with every reader that is installed, and print who shows what.

python benchmarks/reading/coverage.py

A reader shows a feature ("yes") when its text has every wanted word exactly once and none of the unwanted ones, or,
for a file that nobody should open, when it ends in an error within little memory and time. "error" is an exception.
The peers: python-docx (paragraphs and table cells, in order), docx2python, mammoth and markitdown.
"""

import importlib
import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from corpora.build.features import FEATURES, Feature, write  # noqa: E402 - the path comes first
from nlp_reports.errors import UnreadableError  # noqa: E402
from nlp_reports.reading import read_report, to_json  # noqa: E402

Reader = Callable[[Path], str]


def ours(path: Path) -> str:
    """Return what the reading room shows: paragraphs with their labels, cells, footnotes."""
    shown = to_json(read_report(path))
    lines = [f"{p['label']} {p['text']}" for p in shown["paragraphs"]]
    return "\n".join(
        [*lines, *_cells(shown["tables"]), *(n["text"] for n in shown["notes"] if n["kind"] == "footnote")]
    )


def _cells(tables: list[Any]) -> Iterator[str]:
    for table in tables:
        for row in table:
            for cell in row:
                yield cell if isinstance(cell, str) else f"{cell.get('label', '')} {cell['text']}"
                yield from _cells([] if isinstance(cell, str) else cell["tables"])


def python_docx(path: Path) -> str:
    """Return paragraphs and cells in order."""
    document = importlib.import_module("docx").Document(str(path))
    return "\n".join(_blocks(document))


def _blocks(container: Any) -> Iterator[str]:  # noqa: ANN401 - a module without types
    for block in container.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                for cell in row.cells:
                    yield from _blocks(cell)
        else:
            yield block.text


def docx2python(path: Path) -> str:
    """Return its text."""
    return str(importlib.import_module("docx2python").docx2python(str(path)).text)


def mammoth(path: Path) -> str:
    """Return its Markdown, which has numbers and footnotes as its plain text has not."""
    return str(importlib.import_module("mammoth").convert_to_markdown(io.BytesIO(path.read_bytes())).value)


def markitdown(path: Path) -> str:
    """Return its Markdown."""
    return str(importlib.import_module("markitdown").MarkItDown().convert(str(path)).text_content)


READERS: dict[str, Reader] = {
    "ours": ours,
    "python-docx": python_docx,
    "docx2python": docx2python,
    "mammoth": mammoth,
    "markitdown": markitdown,
}
MODULES = {"python-docx": "docx"}


def verdict(feature: Feature, reader: Reader, path: Path) -> str:
    """Return "yes", "no" or "error"."""
    try:
        text = reader(path)
    except UnreadableError:
        return "yes" if feature.hostile else "error"
    except Exception:  # noqa: BLE001 - whatever a peer raises is its answer
        return "yes" if feature.hostile else "error"
    # Markdown sets signs before some letters that the reader of the page does not see.
    text = text.replace("\\", "")
    shows = all(text.count(word) == 1 for word in feature.wanted)
    return "yes" if shows and not feature.hostile and not any(word in text for word in feature.unwanted) else "no"


def installed() -> dict[str, Reader]:
    """Return the readers that are there."""
    found = {}
    for name, reader in READERS.items():
        try:
            importlib.import_module(MODULES.get(name, name) if name != "ours" else "nlp_reports")
        except ImportError:
            continue
        found[name] = reader
    return found


def rows(readers: dict[str, Reader]) -> Iterator[str]:
    """Go through the rows of the table."""
    yield f"| feature | {' | '.join(readers)} | test |"
    yield "|---" * (len(readers) + 2) + "|"
    sums = dict.fromkeys(readers, 0)
    with TemporaryDirectory() as folder:
        for name, feature in FEATURES.items():
            path = write(feature, Path(folder))
            told = {reader: verdict(feature, read, path) for reader, read in readers.items()}
            sums = {reader: count + (told[reader] == "yes") for reader, count in sums.items()}
            yield f"| {name} | {' | '.join(told.values())} | {feature.test} |"
    yield f"| **of {len(FEATURES)}** | {' | '.join(map(str, sums.values()))} | |"


def main() -> None:
    """Print the table."""
    for row in rows(installed()):
        print(row, flush=True)


if __name__ == "__main__":
    main()
