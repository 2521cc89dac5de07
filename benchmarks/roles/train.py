"""Weigh the words that tell causes from limitations (`cause_weights.tsv`), and measure them on corpora left out.

python benchmarks/roles/train.py BUILT            leave each corpus out in turn, and print how many roles are right
python benchmarks/roles/train.py BUILT --write    weigh on all of them and write the table

BUILT is what `python corpora/build` writes. Only development reports are read.
"""

import datetime as dt
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from nlp_reports.errors import InputError
from nlp_reports.evaluation import load_gold
from nlp_reports.model import Role
from nlp_reports.themes.leaning import ALWAYS, leaning, word_signs
from nlp_reports.themes.phrases import words_of

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "nlp_reports" / "lexicon" / "vi" / "cause_weights.tsv"
HEAD = f"""# source: logistic regression over the labelled development reports, benchmarks/roles/train.py
# owner: themes room
# date: {dt.datetime.now(tz=dt.UTC):%Y-%m-%d}
words\tweight
"""
CAUSES = {Role.CAUSE_OBJECTIVE, Role.CAUSE_SUBJECTIVE}
# Words that few statements hold, and weights that turn hardly any, are left out.
RAREST, LEAST = 3, 0.25


@dataclass(frozen=True)
class Example:
    """A labelled limitation or cause of one corpus."""

    corpus: str
    words: tuple[str, ...]
    is_cause: bool


def examples(built: Path) -> Iterator[Example]:
    """Yield the labelled limitations and causes of the development reports."""
    for corpus in sorted(path for path in built.iterdir() if path.is_dir()):
        try:
            reports = load_gold(corpus, "dev")
        except InputError:
            continue
        for gold in reports:
            for sentence in gold.sentences:
                if sentence.role in {*CAUSES, Role.LIMITATION}:
                    yield Example(corpus.name, words_of(sentence.text), sentence.role in CAUSES)


def weigh(some: Sequence[Example]) -> dict[str, float]:
    """Return the weight of each word and pair of words, and of `ALWAYS`."""
    bags = CountVectorizer(analyzer=word_signs, min_df=RAREST, binary=True)
    matrix = bags.fit_transform([one.words for one in some])
    model = LogisticRegression(max_iter=3000, class_weight="balanced").fit(matrix, [one.is_cause for one in some])
    found = zip(bags.get_feature_names_out(), np.round(model.coef_[0] * 20) / 20, strict=True)
    kept = {str(sign): float(weight) for sign, weight in found if abs(weight) >= LEAST}
    return {ALWAYS: round(float(model.intercept_[0]), 2), **kept}


def right(weights: Mapping[str, float], some: Sequence[Example]) -> int:
    """Return of how many examples these weights and the known causes tell what they are."""
    return sum((leaning(one.words, weights) > 0) is one.is_cause for one in some)


def main(built: Path, *, write: bool) -> None:
    """Measure, or write the table."""
    found = list(examples(built))
    if write:
        rows = sorted(weigh(found).items(), key=lambda item: (-item[1], item[0]))
        TABLE.write_text(HEAD + "".join(f"{sign}\t{weight:.2f}\n" for sign, weight in rows), encoding="utf-8")
        return
    told = 0
    for corpus in sorted({one.corpus for one in found}):
        out = [one for one in found if one.corpus == corpus]
        inside = right(weigh([one for one in found if one.corpus != corpus]), out)
        told += inside
        print(f"{corpus:20} {inside / len(out):.3f}  n={len(out)}")
    print(f"{'all':20} {told / len(found):.3f}  n={len(found)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), write="--write" in sys.argv)
