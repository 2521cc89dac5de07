"""Weigh the signals that tell whether a topic is told whole (`coverage_weights.tsv`), and measure them left out.

python corpora/build                                first: the reports are read from their Word files
python benchmarks/coverage/train.py                 leave each development report out in turn, then each corpus
python benchmarks/coverage/train.py --write         weigh on all of them and write the table
python benchmarks/coverage/train.py --without NAME  the same without a signal

Only development reports are read.
"""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from corpus import Case, cases  # type: ignore[import-not-found] # found beside this script
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from nlp_reports.checks.coverage.evidence import evidences_of
from nlp_reports.checks.coverage.signals import ALWAYS, WHOLE, score_of, signals_of
from nlp_reports.checks.coverage.verdicts import seen_of

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "nlp_reports" / "lexicon" / "vi" / "coverage_weights.tsv"
STRENGTH = 1.0
STATES = ("covered", "partial", "missing")
# Labelled last and most strictly: a matter of a list that is only claimed makes its topic partial. Read apart, for
# reports that nobody has read will be labelled like these.
LATELY = frozenset(
    {
        "ccb_dai_van",
        "ccb_deo_sim",
        "hai_son",
        "khe_tra",
        "ld_bai_dau",
        "ld_bau_vong",
        "ld_ben_soi",
        "ld_con_sao",
        "ld_cua_vang",
        "ld_doc_may",
        "ld_dong_nga",
        "ld_ganh_da",
        "ld_khe_lach",
        "ld_khe_lua",
        "ld_khe_tram",
        "ld_ngan_sa",
        "ld_ngoi_sat",
        "ld_rung_sim",
        "ld_song_lap",
        "ld_suoi_bong",
        "ld_thac_giang",
        "ld_vuc_ngan",
        "ld_vung_nom",
        "lien_ha",
        "mai_ha",
        "mt_song_khoa",
        "nd_cat_lam",
        "nd_cua_lau",
        "nd_doi_coc",
        "nd_hon_say",
        "nd_khe_mang",
        "nd_khe_ngoa",
        "nd_lac_son",
        "nd_thuong_bac",
        "ngoc_tuyen",
        "pn_bai_cau",
        "pn_ban_vuong",
        "pn_ghenh_da",
        "pn_khe_mo",
        "pn_lang_quy",
        "pn_suoi_than",
        "pn_truc_son",
        "pn_van_dinh",
        "que_trung",
        "td_an_khe_son",
        "td_bai_tram",
        "td_ben_chuoi",
        "tien_chau",
    }
)
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A topic of a report: its labelled state, its signals; None where the program says that nothing speaks of it."""

    corpus: str
    report: str
    state: str
    signals: dict[str, float] | None


def examples_of(case: Case) -> list[Example]:
    """Return the topics of one labelled report."""
    context, vague = case.context()
    evidences, states = evidences_of(context, vague), case.states()
    found = []
    for topic in case.guideline.topics:
        if topic.id in states:
            seen = seen_of(context, topic, evidences)
            signals = signals_of(seen) if seen is not None else None
            found.append(Example(case.corpus, case.name, states[topic.id].value, signals))
    return found


def weigh(examples: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    """Return the weight of each signal, rounded to be read."""
    told = [e for e in examples if e.signals is not None and e.state != "missing"]
    model = LogisticRegression(C=STRENGTH, max_iter=5000, tol=1e-8)
    model.fit(matrix(told, names), [e.state == "covered" for e in told])
    values = dict(zip(names, model.coef_[0], strict=True)) | {ALWAYS: model.intercept_[0]}
    return {name: round(float(value), 2) for name, value in values.items()}


def matrix(examples: Sequence[Example], names: Sequence[str]) -> Matrix:
    """Return examples × signals."""
    return np.array([[(e.signals or {}).get(name, 0.0) for name in names] for e in examples])


def said(example: Example, weights: dict[str, float]) -> str:
    """Return the state that these weights say."""
    if example.signals is None:
        return "missing"
    return "covered" if score_of(example.signals, weights) > WHOLE else "partial"


def judge(examples: Sequence[Example], names: Sequence[str], key: Callable[[Example], str]) -> Counter[tuple[str, str]]:
    """Return labelled against said states, each group judged by the weights of the others."""
    found: Counter[tuple[str, str]] = Counter()
    lately: Counter[tuple[str, str]] = Counter()
    for group in sorted({key(example) for example in examples}):
        weights = weigh([e for e in examples if key(e) != group], names)
        told = [(e.corpus, e.state, said(e, weights)) for e in examples if key(e) == group]
        own = Counter((state, judged) for _, state, judged in told)
        print(f"  {group:18}{line(own)}")
        found += own
        lately += Counter((state, judged) for corpus, state, judged in told if corpus in LATELY)
    print(f"  {'labelled lately':18}{line(lately)}")
    return found


def line(counts: Counter[tuple[str, str]]) -> str:
    """Return the measures of a table of labelled against said states."""
    scores = []
    for state in STATES:
        size = sum(n for pair, n in counts.items() for one in pair if one == state)
        scores.append(2 * counts[state, state] / size if size else 1.0)
    each = " ".join(f"{state} {score:.3f}" for state, score in zip(STATES, scores, strict=True))
    right = sum(counts[state, state] for state in STATES)
    return f"macro-F1 {sum(scores) / len(scores):.3f}  {each}  right {right}/{counts.total()}"


def as_table(weights: dict[str, float]) -> str:
    """Return the table as it is written."""
    head = TABLE.read_text("utf-8").split("signal\t")[0]
    ordered = sorted(weights, key=lambda name: (-weights[name], name))
    return f"{head}signal\tweight\n" + "".join(f"{name}\t{weights[name]:.2f}\n" for name in ordered)


def main(arguments: Sequence[str]) -> None:
    """Print the measures, or write the table."""
    examples = [e for case in cases(ROOT / "build" / "corpora") for e in examples_of(case)]
    left = arguments[arguments.index("--without") + 1] if "--without" in arguments else ""
    names = sorted({name for e in examples for name in e.signals or {}} - {left})
    if "--write" in arguments:
        TABLE.write_text(as_table(weigh(examples, names)), "utf-8", newline="\n")
        return
    for what, key in (("report", lambda e: e.report), ("corpus", lambda e: e.corpus)):
        print(f"each {what} left out")
        print(f"  {'together':18}{line(judge(examples, names, key))}")


if __name__ == "__main__":
    main(sys.argv[1:])
