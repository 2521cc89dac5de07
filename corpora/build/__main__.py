"""`python corpora/build` builds the corpora.

With `--check FILE.rep…` it lists the slips of sources; with `--many N` it writes N varied reports of one corpus.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:  # run as a folder, the project's root is not on the path
    sys.path.insert(0, str(ROOT))

from corpora.build.check import check  # noqa: E402 - the path comes first
from corpora.build.corpus import NAMES, SOURCES, build, build_demo, read_corpus  # noqa: E402
from corpora.build.many import build_many  # noqa: E402
from corpora.build.slips import SlipsError  # noqa: E402

SLIPS = 2
DEMO = "tra_son"


def check_files(paths: list[Path]) -> int:
    """Print every slip and doubt of every file; slips make the answer 2."""
    found = [slip for path in paths for slip in check(path)]
    for slip in found:
        print(slip)
    wrong = sum(not s.doubt for s in found)
    print(f"{len(paths)} file(s), {wrong} slip(s), {len(found) - wrong} doubt(s)")
    return SLIPS if wrong else 0


def build_corpora(names: list[str], out: Path) -> int:
    """Build each corpus into its folder; one with slips is told and left out, the others are built."""
    failed = False
    for name in names:
        try:
            corpus = read_corpus(SOURCES / name)
            build(corpus, out / name)
        except SlipsError as error:
            failed = True
            print(error)
        else:
            print(f"{out / name}: {len(corpus.reports)} reports")
    return SLIPS if failed else 0


def main(argv: list[str] | None = None) -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python corpora/build", description=__doc__)
    parser.add_argument("--check", nargs="+", type=Path, metavar="FILE.rep", help="only list the slips of these files")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "corpora", help="default: build/corpora")
    parser.add_argument("--corpus", action="append", choices=NAMES, help="only this one; may be repeated")
    parser.add_argument("--demo", action="store_true", help="write the demo corpus that the wheel carries instead")
    parser.add_argument("--many", type=int, metavar="N", help="write N varied reports of one corpus to --out instead")
    parser.add_argument("--seed", type=int, default=1, help="with --many: another seed, other reports (default 1)")
    args = parser.parse_args(argv)
    if args.many:
        build_many(read_corpus(SOURCES / (args.corpus or [DEMO])[0]), args.many, args.seed, args.out)
        return 0
    if args.demo:
        build_demo(read_corpus(SOURCES / DEMO), ROOT / "nlp_reports" / "demo" / DEMO)
        return 0
    if args.check:
        return check_files(args.check)
    return build_corpora(args.corpus or list(NAMES), args.out)


if __name__ == "__main__":
    sys.exit(main())
