"""Measure how a run grows: `python benchmarks/performance/scale.py [--write] [N …]` prints a Markdown table.

For each number of reports (100, 1,000, 3,000 and 10,000 where none is given) the reports of an invented country are
written (`corpora/build`, `--many`) and `nlp-reports run --workers 2` reads them as a process of its own: the time on
the clock, the processor time of it and its workers, and the most memory that all of them had at once. Then the same
command runs again over what has not changed. `--write` puts the table into docs/performance.md; rows of other numbers
stay.
"""

import argparse
import contextlib
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT))  # corpora/build is in no wheel; last, so that nlp_reports stays the installed one

from corpora.build.corpus import SOURCES, read_corpus  # noqa: E402 - the path comes first
from corpora.build.many import build_many  # noqa: E402

PAGE_OF_DOCS = ROOT / "docs" / "performance.md"
BEGIN = "<!-- scale: written by `python benchmarks/performance/scale.py --write` -->\n"
END = "<!-- /scale -->"
SIZES = (100, 1_000, 3_000, 10_000)
HEADING = (
    "| reports | on the clock, min | processor, min | ms a report | most memory, MB | second run, s | times as fast |",
    "|---:|---:|---:|---:|---:|---:|---:|",
)
BETWEEN = 0.5  # seconds between two looks at the memory


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process and all that it started took: seconds on the clock and of processors, megabytes at the most."""

    clock: float
    processor: float
    memory: float


def cost(command: list[str]) -> Cost:
    """Return what a command takes."""
    before, begun = _processor(), time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603 - our own program
        watch = _Watch(process.pid)
        watch.start()
        if process.wait() != 0:
            msg = f"the run ended with {process.returncode}"
            raise RuntimeError(msg)
    watch.join()
    return Cost(time.monotonic() - begun, _processor() - before, watch.most)


class _Watch(threading.Thread):
    """Looks at the memory of a process and its descendants until it has ended."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self.most = 0.0

    def run(self) -> None:
        while (now := sum(map(_resident, _family(self._pid)))) > 0:
            self.most = max(self.most, now)
            time.sleep(BETWEEN)


def _family(pid: int) -> Iterator[int]:
    """Go through a process and those that it started; Linux tells them."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in children.read_text("ascii").split():
                yield from _family(int(child))


def _resident(pid: int) -> float:
    """Return the megabytes that a process has in memory, 0 when it has ended."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def row(size: int, folder: Path) -> str:
    """Return the row of the table for so many reports."""
    build_many(read_corpus(SOURCES / "tra_son"), size, 1, folder)
    command = [
        *(sys.executable, "-c", "from nlp_reports.cli import entry; entry()", "run", str(folder / "reports")),
        *("-g", str(folder / "guideline.docx"), "--recipients", str(folder / "danh_sach_don_vi.txt")),
        *("-o", str(folder / "ra"), "--workers", "2"),
    ]
    first, second = cost(command), cost(command)
    cells = (
        f"{size:,}",
        f"{first.clock / 60:.1f}",
        f"{first.processor / 60:.1f}",
        f"{1e3 * first.processor / size:.0f}",
        f"{first.memory:.0f}",
        f"{second.processor:.1f}",
        f"{first.processor / second.processor:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def written(rows: list[str]) -> None:
    """Put the rows into the page; one of the same number is replaced, the others stay."""
    before, _, rest = PAGE_OF_DOCS.read_text("utf-8").partition(BEGIN)
    old, _, after = rest.partition(END)
    known = {_size(line): line for line in (*old.splitlines()[len(HEADING) :], *rows) if line.startswith("|")}
    table = "\n".join((*HEADING, *(known[size] for size in sorted(known))))
    PAGE_OF_DOCS.write_text(f"{before}{BEGIN}{table}\n{END}{after}", "utf-8", newline="\n")


def _size(line: str) -> int:
    return int(line.split("|")[1].replace(",", ""))


def main() -> None:
    """Measure, print and, where asked, write each row as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="N", help="how many reports")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    arguments = parser.parse_args()
    print("\n".join(HEADING), flush=True)
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            line = row(size, Path(folder))
        print(line, flush=True)
        if arguments.write:
            written([line])


if __name__ == "__main__":
    main()
