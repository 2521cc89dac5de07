"""Dress the labelled development reports anew, in many ways that offices type headings, and measure what is found.

python benchmarks/reading/dresses.py [DRESS…] [--wrong]

Each dress changes the labels, the look and the place of the headings of every development report; the text stays. A row
gives the headings found and rightly left alone (F1 by title) and the share of those found that have their level.
`--wrong` names what was missed or invented. The reports of the test half are never opened.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from corpora.build.headings import BOLD, ITALIC, LARGE, UNDERLINE, Dress, forms, nested, write  # noqa: E402 - the path comes first
from corpora.build.nouns import Heading, Rep  # noqa: E402
from corpora.build.rep import read  # noqa: E402
from nlp_reports.reading import read_report  # noqa: E402

LABEL = re.compile(r"\w{1,2}[.)]\s")
FULL = forms("R. ", "1. ", "n.n. ", "a) ")
# Where no number tells, the fourth level needs a look of its own: nobody could tell it from the third.
UNNUMBERED = (BOLD, BOLD, BOLD + ITALIC, ITALIC)
DRESSES = {
    "bold, as typed": Dress(),
    "bold, I. 1. 1.1.": Dress(FULL),
    "bold, I. 1. a)": Dress(forms("R. ", "1. ", "a) ", "- ")),
    "bold, I. 1. 1)": Dress(forms("R. ", "1. ", "1) ")),
    "bold, I. 1. (1)": Dress(forms("R. ", "1. ", "(1) ")),
    "bold, I. 1. a) 1)": Dress(forms("R. ", "1. ", "a) ", "1) ")),
    "bold, R.1. R.1.1.": Dress(forms("R. ", "Rn. ", "Rn. ")),
    "bold, Mục 1. 1. a)": Dress(forms("PHẦN R. ", "Mục 1. ", "1. ", "a) ")),
    "bold, I 1 1.1 without closing": Dress(forms("R. ", "1. ", "n.n ")),
    "bold, I- 1- a-": Dress(forms("R- ", "1- ", "a- ")),
    "bold, I/ 1/ a/": Dress(forms("R/ ", "1/ ", "a/ ")),
    "bold, I/- 1./ 1.1.": Dress(forms("R/- ", "1./ ", "n.n. ")),
    "bold, A. I. 1.": Dress(forms("A. ", "R. ", "1. ", "a) ")),
    "bold, A/ 1. a.": Dress(forms("A/ ", "1. ", "a. ")),
    "bold, PHẦN I, 1., 1.1.": Dress(forms("PHẦN R: ", "1. ", "n.n. ")),
    "bold, 1. 1.1. 1.1.1.": Dress(forms("n.n. ", "n.n. ", "n.n. ", "n.n. ")),
    "bold, 1. 1.1 1.1.1": Dress(forms("1. ", "n.n ", "n.n ", "n.n ")),
    "bold, ends with a colon": Dress(FULL, end=":"),
    "bold, ends with a stop": Dress(FULL, end="."),
    "plain, I. 1. 1.1.": Dress(FULL, looks=("",)),
    "plain, I. 1. a)": Dress(forms("R. ", "1. ", "a) "), looks=("",)),
    "plain, ends with a colon": Dress(FULL, looks=("",), end=":"),
    "plain, ends with a stop": Dress(FULL, looks=("",), end="."),
    "bold capitals, bold, bold italic": Dress(FULL, looks=(BOLD, BOLD, BOLD + ITALIC), capitals=1),
    "bold, bold italic, italic": Dress(FULL, looks=(BOLD, BOLD + ITALIC, ITALIC)),
    "bold, underlined, italic": Dress(FULL, looks=(BOLD, UNDERLINE, ITALIC)),
    "bold, bold, plain": Dress(FULL, looks=(BOLD, BOLD, "")),
    "bold, plain, plain": Dress(FULL, looks=(BOLD, "", "")),
    "larger only": Dress(FULL, looks=(LARGE,)),
    "label not bold": Dress(FULL, label_look=""),
    "label only bold": Dress(FULL, looks=("",), label_look=BOLD),
    "automatic, bold": Dress(FULL, automatic=1),
    "automatic, plain": Dress(FULL, looks=("",), automatic=1),
    "automatic, I. 1. a)": Dress(forms("R. ", "1. ", "a) "), automatic=1),
    "automatic below typed I.": Dress(FULL, automatic=2),
    "automatic at level 3 only": Dress(FULL, automatic=3),
    "heading styles": Dress(FULL, looks=("",), styles=True),
    "heading styles without numbers": Dress(forms(""), looks=("",), styles=True),
    "no numbers: capitals, bold, bold italic": Dress(forms(""), looks=UNNUMBERED, capitals=1),
    "no numbers below I.": Dress(forms("R. ", ""), looks=UNNUMBERED, capitals=1),
    "no numbers below I., capitals": Dress(forms("R. ", ""), looks=UNNUMBERED, capitals=2),
    "no numbers below 1., underlined": Dress(forms("R. ", "1. ", ""), looks=(BOLD, BOLD, UNDERLINE, ITALIC)),
    "no numbers below 1., italic": Dress(forms("R. ", "1. ", "", "- "), looks=(BOLD, BOLD, ITALIC, BOLD)),
    "bold bullets at level 3": Dress(forms("R. ", "1. ", "- ", "+ ")),
    "body in the paragraph from level 3": Dress(FULL, run_in=3, end=":"),
    "body in the paragraph from level 2": Dress(FULL, run_in=2, end="."),
    "sections in a frame": Dress(FULL, framed=True),
    "sections broken softly in two": Dress(FULL, two_lines="<w:r><w:br/></w:r>"),
    "sections over two paragraphs": Dress(FULL, two_lines="</w:p><w:p>{}"),
    "sections centred over two paragraphs": Dress(FULL, two_lines="</w:p><w:p>{}", centred=True),
    "sections centred, broken softly, capitals": Dress(FULL, two_lines="<w:r><w:br/></w:r>", centred=True, capitals=1),
    "the whole report in a frame": Dress(FULL, boxed=True),
    "each printed line a paragraph": Dress(FULL, printed=80),
    "two blanks between words": Dress(FULL, blanks=2),
    "sections centred": Dress(FULL, centred=True),
    "PHẦN THỨ NHẤT above its title": Dress(forms("PHẦN THỨ R\n", "R. ", "1. ")),
    "numbered items: 1.": Dress(FULL, items="1. "),
    "numbered items: a)": Dress(FULL, items="a) "),
    "numbered items: (1)": Dress(FULL, items="(1) "),
    "numbered items in bold dress of I. 1.": Dress(forms("R. ", "1. ", "a) "), items="1) "),
    "last word not bold": Dress(FULL, last_look=""),
    "label and last word not bold": Dress(FULL, label_look="", last_look=""),
    "every sixth without its label": Dress(FULL, unlabelled=6),
    "every fifth without its label, capitals, bold, bold italic": Dress(
        FULL, unlabelled=5, looks=(BOLD, BOLD, BOLD + ITALIC), capitals=1
    ),
    "every fourth number twice": Dress(FULL, repeated=4),
    "everything bold": Dress(FULL, text_look=BOLD),
    "everything italic, headings bold": Dress(FULL, text_look=ITALIC),
    "headings italic": Dress(FULL, looks=(ITALIC,)),
    "text file": Dress(FULL, looks=("",), width=0),
    "text file, I. 1. a)": Dress(forms("R. ", "1. ", "a) "), looks=("",), width=0),
    "text file of lines of 90": Dress(FULL, looks=("",), width=90),
    "text file of lines of 80": Dress(FULL, looks=("",), width=80),
    "text file of lines of 65": Dress(forms("R. ", "1. ", "a) "), looks=("",), width=65),
    "text file of lines of 60": Dress(FULL, looks=("",), width=60),
}


def squash(text: str) -> str:
    """Return the text in small letters without blanks and signs."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text).lower())


def development() -> Iterator[Rep]:
    """Go through the labelled reports of the development halves."""
    for corpus in ("tra_son", "hoi_nong_dan", "hoi_phu_nu"):
        folder = ROOT / "corpora" / corpus
        halves = json.loads((folder / "split.json").read_text("utf-8"))
        for name in sorted(halves["dev"]):
            yield read(folder / "reports" / f"{name}.rep")


def measure(rep: Rep, dress: Dress, folder: Path, wrong: list[str]) -> Counter[str]:
    """Return how many headings were found, missed, invented, and found with their level."""
    rep = rep if dress.labels is None else nested(rep)
    report = read_report(write(rep, dress, folder))
    asides = {squash(LABEL.sub("", s.text)) for block in rep.blocks for s in block.sentences if s.why == "heading"}
    gold = Counter((item.level, squash(item.title)) for item in rep.items if isinstance(item, Heading))
    titles = {title for _, title in gold}
    have = Counter(
        (section.level, title)
        for section in report.sections
        if (title := squash(section.title)) in titles or title not in asides
    )
    want_titles, have_titles = Counter(t for _, t in gold.elements()), Counter(t for _, t in have.elements())
    wrong += [f"{rep.name}: − {title}" for title in (want_titles - have_titles).elements()]
    wrong += [f"{rep.name}: + {title[:80]}" for title in (have_titles - want_titles).elements()]
    for level, title in sorted((gold - have).elements()):
        got = [one for one, other in have if other == title]
        wrong += [f"{rep.name}: level {level} read as {got}: {title}"] if got else []
    return Counter(
        found=(want_titles & have_titles).total(),
        missed=(want_titles - have_titles).total(),
        invented=(have_titles - want_titles).total(),
        levels=(gold & have).total(),
    )


def main() -> None:
    """Print a Markdown table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("dress", nargs="*", default=list(DRESSES))
    parser.add_argument("--wrong", action="store_true")
    chosen = parser.parse_args()
    reports = list(development())
    print(f"| dress ({len(reports)} development reports) | headings F1 | level |\n|---|---|---|")
    total: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        for name in chosen.dress:
            wrong: list[str] = []
            counts = sum((measure(rep, DRESSES[name], Path(folder), wrong) for rep in reports), Counter())
            total += counts
            print(row(name, counts))
            if chosen.wrong:
                print("\n".join(wrong))
    print(row("all", total))


def row(name: str, counts: Counter[str]) -> str:
    """Return a row of the table."""
    found = counts["found"]
    score = 2 * found / max(1, 2 * found + counts["missed"] + counts["invented"])
    return f"| {name} | {score:.3f} | {counts['levels'] / max(1, found):.3f} |"


if __name__ == "__main__":
    main()
