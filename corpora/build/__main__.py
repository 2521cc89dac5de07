"""`python corpora/build` builds the corpora; with `--check FILE.rep…` it lists the slips of sources."""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:  # run as a folder, the project's root is not on the path
    sys.path.insert(0, str(ROOT))

from corpora.build.check import check  # noqa: E402 - the path comes first

SLIPS = 2


def check_files(paths: list[Path]) -> int:
    """Print every slip and doubt of every file; slips make the answer 2."""
    found = [slip for path in paths for slip in check(path)]
    for slip in found:
        print(slip)
    wrong = sum(not s.doubt for s in found)
    print(f"{len(paths)} file(s), {wrong} slip(s), {len(found) - wrong} doubt(s)")
    return SLIPS if wrong else 0


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python corpora/build", description=__doc__)
    parser.add_argument("--check", nargs="+", type=Path, metavar="FILE.rep", help="only list the slips of these files")
    args = parser.parse_args()
    if args.check:
        return check_files(args.check)
    return 0


if __name__ == "__main__":
    sys.exit(main())
