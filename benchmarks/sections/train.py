"""Weigh the words that tell what a section is about (`section_weights.tsv`), and measure them on corpora left out.

python benchmarks/sections/train.py BUILT            leave each corpus out in turn, print how many sections are right
python benchmarks/sections/train.py BUILT --write    weigh on all of them and write the table

BUILT is what `python corpora/build` writes. Only development reports are read, and of these only sections of the first
level whose own headings tell beyond doubt what they are.
"""

import datetime as dt
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from nlp_reports.errors import InputError
from nlp_reports.evaluation import load_gold
from nlp_reports.model import Section, SectionKind
from nlp_reports.reading import read_report
from nlp_reports.reading.section_kinds.by_title import title_kind, told_weakly
from nlp_reports.reading.section_kinds.by_words import ALWAYS, KINDS, fitting, sentences_in, signs
from nlp_reports.reading.section_kinds.section_view import lines_of

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "nlp_reports" / "lexicon" / "vi" / "section_weights.tsv"
HEAD = f"""# source: logistic regression over sections of the development reports, benchmarks/sections/train.py
# owner: reading room
# date: {dt.datetime.now(tz=dt.UTC):%Y-%m-%d}
sign\t{chr(9).join(kind.value for kind in KINDS)}
"""
# Signs that few sentences hold, and weights that turn hardly any, are left out.
RAREST, LEAST, TRUST = 8, 0.25, 0.1


@dataclass(frozen=True)
class Example:
    """A section of one corpus that its heading tells."""

    corpus: str
    lines: tuple[str, ...]
    kind: SectionKind


def examples(built: Path) -> Iterator[Example]:
    """Yield the sections of the development reports whose headings tell them."""
    for corpus in sorted(path for path in built.iterdir() if (path / "split.json").is_file()):
        try:
            gold = load_gold(corpus, "dev")
        except InputError:
            continue
        for one in gold:
            report = read_report(corpus / "reports" / f"{one.name}.docx")
            for place, section in enumerate(report.sections):
                if section.parent < 0 and section.kind in KINDS and _told(section):
                    yield Example(corpus.name, lines_of(place, report.sections, report.text), section.kind)


def _told(section: Section) -> bool:
    return title_kind(section.title) is section.kind and not told_weakly(section.title)


def weigh(some: Sequence[Example]) -> dict[str, list[float]]:
    """Return the weights of each sign and of `ALWAYS`, one a kind."""
    told = [(sentence, one.kind.value) for one in some for sentence in sentences_in(one.lines)]
    bags = CountVectorizer(analyzer=signs, min_df=RAREST, binary=True)
    matrix = bags.fit_transform([sentence for sentence, _ in told])
    model = LogisticRegression(C=TRUST, max_iter=3000, class_weight="balanced").fit(matrix, [kind for _, kind in told])
    order = [list(model.classes_).index(kind.value) for kind in KINDS]
    rows = zip(bags.get_feature_names_out(), np.round(model.coef_[order].T * 20) / 20, strict=True)
    kept = {str(sign): [float(value) for value in row] for sign, row in rows if np.abs(row).max() >= LEAST}
    return {ALWAYS: [round(float(value), 2) for value in model.intercept_[order]], **kept}


def right(weights: Mapping[str, Sequence[float]], some: Sequence[Example]) -> int:
    """Return of how many examples these weights tell what they are."""
    found = [(one, fitting(one.lines, weights)) for one in some]
    return sum(max(chances, key=lambda kind: chances[kind]) is one.kind for one, chances in found if chances)


def main(built: Path, *, write: bool) -> None:
    """Measure, or write the table."""
    found = list(examples(built))
    if write:
        rows = sorted(weigh(found).items())
        lines = (f"{sign}\t" + "\t".join(f"{value:.2f}" for value in row) + "\n" for sign, row in rows)
        TABLE.write_text(HEAD + "".join(lines), encoding="utf-8")
        return
    told, counts = 0, Counter(one.kind.value for one in found)
    for corpus in sorted({one.corpus for one in found}):
        out = [one for one in found if one.corpus == corpus]
        inside = right(weigh([one for one in found if one.corpus != corpus]), out)
        told += inside
        print(f"{corpus:20} {inside / len(out):.3f}  n={len(out)}", flush=True)
    print(f"{'all':20} {told / len(found):.3f}  n={len(found)}  {dict(counts)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), write="--write" in sys.argv)
