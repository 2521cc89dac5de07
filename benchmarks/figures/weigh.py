"""Weigh the signals that tell whether two figures are one told twice (`conflict_weights.tsv`), and measure them.

python corpora/build                                first: the reports are read from their Word files
python benchmarks/figures/weigh.py                  leave each corpus and bank of passages out in turn
python benchmarks/figures/weigh.py --write          weigh on all of them and write the table
python benchmarks/figures/weigh.py --without NAME   the same without a signal

Only development reports, opened passages and the cases and sound reports of the tests are read. A labelled conflict
names sentences, not figures: of its pairs that one counts which the weights of the round before find the likeliest.
"""

import html
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from labelled import labelled  # type: ignore[import-not-found] # found beside this script
from passages import is_named, page_of, read_passages  # type: ignore[import-not-found] # found beside this script
from sklearn.linear_model import LogisticRegression

from nlp_reports.figures import figures_of
from nlp_reports.figures.kinship import weights as weights_of_words
from nlp_reports.figures.ledger import Entry, entries_of
from nlp_reports.figures.line import lines_of
from nlp_reports.figures.listed_rows import narrated
from nlp_reports.figures.relations.told_twice.conflict import in_rows, wholes_told
from nlp_reports.figures.relations.told_twice.likely import SURE, candidates
from nlp_reports.figures.relations.told_twice.likeness import ALWAYS, book_of, place_of, score_of, signals_of
from nlp_reports.model import Report, Sentence
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "nlp_reports" / "lexicon" / "vi" / "conflict_weights.tsv"
CASES = ROOT / "tests" / "figures"
TOLD = ("retold_pairs", "told_twice", "held_out_arithmetic", "mistakes_and_twins")
BANKS = ("passages", "passages_second", "passages_third", "passages_fourth", "passages_sixth")
SOUND = "sound_reports"
STRENGTH = 1.0
ROUNDS = 4
CUTS = (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0)
_SHOWN = 120


@dataclass(frozen=True)
class Pair:
    """Two figures: their corpus, the labelled conflict that both stand in (empty where they are none), the signals."""

    corpus: str
    conflict: str
    signals: dict[str, float]
    said: str


@dataclass(frozen=True)
class Labels:
    """Which sentences, and tables below nought, hold a labelled conflict, and which another mistake."""

    conflicts: dict[int, set[str]]
    others: set[int]


def pairs_of(corpus: str, report: Report, sentences: Sequence[Sentence], labels: Labels) -> Iterator[Pair]:
    """Yield the pairs of a report that are worth weighing; those with a figure of another mistake are left out."""
    figures = figures_of(report, sentences)
    lines = lines_of(report, sentences, figures)
    told_in_words, rows = narrated(lines), in_rows(report, lines, figures)
    told = wholes_told(told_in_words, rows)
    entries = entries_of(told_in_words, rows, {figure.ref: whole for whole, every in told.items() for figure in every})
    book = book_of(entries, weights_of_words(entries))
    for one, other in candidates(book):
        places = place_of(one), place_of(other)
        held = [labels.conflicts.get(place, set()) for place in places]
        both = held[0] & held[1] if places[0] != places[1] else set()
        if both or not (any(held) or labels.others.intersection(places)):
            name = f"{corpus}/{report.name}/{min(both)}" if both else ""
            yield Pair(
                corpus, name, signals_of(one, other, book), f"{corpus}/{report.name} {_said(one)} ~ {_said(other)}"
            )


def _said(entry: Entry) -> str:
    return f"{entry.figure.text} [{' '.join(entry.clause.split())}]"


def of_corpora() -> Iterator[Pair]:
    """Yield the pairs of the development reports of every built corpus."""
    for one in labelled():
        labels = Labels(defaultdict(set), set())
        for gold, refs in one.marks:
            _note(labels, gold.inconsistent or "", refs)
        _note_tables(labels, one.report, one.sentences)
        yield from pairs_of(one.corpus, one.report, one.sentences, labels)


def _note(labels: Labels, mistake: str, refs: Sequence[int]) -> None:
    if mistake.startswith("conflict"):
        for ref in refs:
            labels.conflicts[ref].add(mistake)
    elif mistake:
        labels.others.update(refs)


def _note_tables(labels: Labels, report: Report, sentences: Sequence[Sentence]) -> None:
    """Give a table the labels of the sentence that introduces it."""
    for number, table in enumerate(report.tables, start=1):
        above = [one for one in sentences if one.span.end <= table.span.start and one.section == table.section]
        if above:
            labels.conflicts[-number] = labels.conflicts.get(above[-1].ref, set())
            labels.others.update([-number] if above[-1].ref in labels.others else [])


def of_bank(bank: str) -> Iterator[Pair]:
    """Yield the pairs of a bank of passages; of a passage with a mistake only those at its named places."""
    for row, report in read_passages(Path(__file__).with_name(f"{bank}.tsv")):
        sentences = sentences_of(report)
        yield from pairs_of(bank, report, sentences, _labels_of(row, report, sentences))


def of_cases(name: str) -> Iterator[Pair]:
    """Yield the pairs of the short cases that the tests keep: outcome, kind, results " ¶ " assessment."""
    with tempfile.TemporaryDirectory() as folder:
        for number, line in enumerate((CASES / f"{name}.tsv").read_text("utf-8").splitlines()):
            wanted, kind, text = (*line.split("\t"), "", "")[:3]
            if line.startswith("#") or " ¶ " not in text or (wanted == "not" and kind != "conflict"):
                continue
            path = Path(folder) / f"{name}{number}.html"
            path.write_text(page_of(text.replace(" ¶ ", " § ")), "utf-8")
            report = read_report(path, name=path.stem)
            sentences = sentences_of(report)
            wrong = {sentence.ref: {"conflict"} for sentence in sentences} if wanted == "not" else {}
            yield from pairs_of(name, report, sentences, Labels(wrong, set()))


def of_sound_reports() -> Iterator[Pair]:
    """Yield the pairs of the whole reports that the tests keep, whose figures all agree ("## A III. ĐÁNH GIÁ")."""
    said = (CASES / f"{SOUND}.txt").read_text("utf-8").split("\n== ")[1:]
    with tempfile.TemporaryDirectory() as folder:
        for each in said:
            head, *lines = each.splitlines()
            year = head.split()[1][:4]
            top = ("HỘI NÔNG DÂN HUYỆN KHE VẮNG", "Số: 12/BC-HND", f"Khe Vắng, ngày 25 tháng 11 năm {year}", "BÁO CÁO")
            told = [f"<b>{one.split(' ', 2)[2]}</b>" if one.startswith("## ") else html.escape(one) for one in lines]
            path = Path(folder) / f"{head.split()[0]}.html"
            pieces = "".join(f"<p>{one}</p>" for one in (*top, *told))
            path.write_text(f"<html><meta charset='utf-8'><body>{pieces}</body></html>", "utf-8")
            report = read_report(path, name=path.stem)
            yield from pairs_of(SOUND, report, sentences_of(report), Labels({}, set()))


def _labels_of(row: dict[str, str], report: Report, sentences: Sequence[Sentence]) -> Labels:
    if row["wrong"] != "yes":
        return Labels({}, set())
    tables = {-number: table for number, table in enumerate(report.tables, start=1)}
    places = {sentence.ref: [sentence.span.of(report.text)] for sentence in sentences}
    places |= {at: [" ".join(c.text for c in line) for line in table.rows] for at, table in tables.items()}
    if row["kind"] != "conflict":
        return Labels({}, set(places))
    named = {at for at, said in places.items() if any(is_named(one, row["where"]) for one in said)}
    return Labels({at: {"conflict"} for at in named}, set(places) - named)


def weigh(pairs: Sequence[Pair], names: Sequence[str]) -> dict[str, float]:
    """Return the weight of each signal, rounded to be read."""
    conflicts = defaultdict[str, list[Pair]](list)
    for pair in pairs:
        if pair.conflict:
            conflicts[pair.conflict].append(pair)
    sound = [pair for pair in pairs if not pair.conflict]
    known = {ALWAYS: 0.0, "words covered, least": 1.0, "words of both clauses": 1.0, "a part of one alone": -2.0}
    for _ in range(ROUNDS):
        wrong = [max(told, key=lambda pair: score_of(pair.signals, known)) for told in conflicts.values()]
        model = LogisticRegression(C=STRENGTH, max_iter=5000, tol=1e-8)
        signals = [[pair.signals.get(name, 0.0) for name in names] for pair in (*wrong, *sound)]
        model.fit(np.array(signals), [True] * len(wrong) + [False] * len(sound))
        values = dict(zip(names, model.coef_[0], strict=True)) | {ALWAYS: model.intercept_[0]}
        known = {name: round(float(value), 2) for name, value in values.items()}
    return known


def measure(pairs: Sequence[Pair], names: Sequence[str]) -> None:
    """Print what is found, and accused wrongly, by the weights of all other corpora, cut by cut."""
    likeliest: dict[str, float] = {}
    sound: list[tuple[float, str]] = []
    for corpus in sorted({pair.corpus for pair in pairs}):
        known = weigh([pair for pair in pairs if pair.corpus != corpus], names)
        for pair in (pair for pair in pairs if pair.corpus == corpus):
            score = score_of(pair.signals, known)
            if pair.conflict:
                likeliest[pair.conflict] = max(score, likeliest.get(pair.conflict, score))
            else:
                sound.append((score, pair.said))
    for cut in CUTS:
        hits, wrong = sum(score >= cut for score in likeliest.values()), sum(score >= cut for score, _ in sound)
        print(f"{cut:5} found {hits} of {len(likeliest)}, sound pairs accused {wrong} of {len(sound)}")
    for score, said in sorted(sound, reverse=True):
        if score >= SURE - 1:
            print(f"  {score:5.2f} {said[: _SHOWN * 2]}")
    for conflict, score in sorted(likeliest.items(), key=lambda known: known[1]):
        if score < SURE:
            print(f"  {score:5.2f} missed {conflict}")


def as_table(known: dict[str, float]) -> str:
    """Return the table as it is written."""
    head = TABLE.read_text("utf-8").split("signal\t")[0]
    ordered = sorted(known, key=lambda name: (-known[name], name))
    return f"{head}signal\tweight\n" + "".join(f"{name}\t{known[name]:.2f}\n" for name in ordered)


def main(arguments: Sequence[str]) -> None:
    """Print the measures, or write the table."""
    pairs = [*of_corpora(), *(pair for bank in BANKS for pair in of_bank(bank))]
    pairs += [pair for name in TOLD for pair in of_cases(name)] + list(of_sound_reports())
    left = arguments[arguments.index("--without") + 1] if "--without" in arguments else ""
    names = sorted({name for pair in pairs for name in pair.signals} - {left})
    if "--write" in arguments:
        TABLE.write_text(as_table(weigh(pairs, names)), "utf-8", newline="\n")
        return
    measure(pairs, names)


if __name__ == "__main__":
    main(sys.argv[1:])
