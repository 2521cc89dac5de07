"""Learn from sound text which figures belong together (`belonging_weights.tsv`), and measure what that finds.

python corpora/build                                first: the reports are read from their Word files
python benchmarks/figures/belong.py                 leave each corpus and bank of passages out in turn
python benchmarks/figures/belong.py --shown         the same, with each accusation
python benchmarks/figures/belong.py --write         learn from all of them and write the table

Nobody labels what belongs together: in sound text three figures whose arithmetic fits nearly always do, and those that
do not fit do not. Of labelled mistakes the figures that a rule accuses are one more example. Only development reports
and opened passages are read. What is counted as found is found beyond the rules, which are asked first.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from labelled import labelled, weighed  # type: ignore[import-not-found] # found beside this script
from passages import is_named, read_passages  # type: ignore[import-not-found] # found beside this script

from nlp_reports.figures import Outcome, figures_of
from nlp_reports.figures.belonging import ALWAYS, signals_of
from nlp_reports.figures.relations import ruled
from nlp_reports.figures.relations.belonging import SURE, likeliest, open_trios, taken_by
from nlp_reports.figures.seats import Seats
from nlp_reports.figures.trios import Told, Trio, gives, may_be_told
from nlp_reports.model import Report, Sentence
from nlp_reports.text import sentences_of

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "nlp_reports" / "lexicon" / "vi" / "belonging_weights.tsv"
BANKS = ("passages", "passages_second", "passages_third", "passages_fourth", "passages_sixth")
STRENGTH = 0.5
CUTS = (-0.5, 0.0, 0.3, 0.5, 0.7, 1.0, 1.2, 1.5, 2.0, 3.0)
_SHOWN = 240


@dataclass(frozen=True)
class Case:
    """A figure that others may give, with all that it may be of.

    Attributes:
        corpus: where it stands, `name` in which report and sentence, `said` that sentence.
        wrong: the sentence holds a labelled mistake.
        known: the rules settle it already.
        trios: all that it may be of, `signals` theirs.
        together: of each, whether it is known to belong together.
    """

    corpus: str
    name: str
    said: str
    wrong: bool
    known: bool
    trios: list[Trio]
    signals: list[dict[str, float]]
    together: list[bool]


def cases_of(corpus: str, report: Report, sentences: Sequence[Sentence], wrong: set[int]) -> Iterator[Case]:
    """Yield the cases of a report; `wrong` are the sentences with a labelled mistake."""
    lines, found = ruled(report, sentences, figures_of(report, sentences))
    settled = {figure.ref for one in found if one.outcome is not Outcome.CANNOT for figure in one.figures}
    accused = [{figure.ref for figure in one.figures} for one in found if one.outcome is Outcome.NOT]
    seats, taken = Seats(lines), taken_by(found)
    for at, line in enumerate(lines):
        for figure in line.figures:
            told = may_be_told(figure, line.before(figure)) and not line.planned
            trios = open_trios(seats, at, figure, taken) if told else []
            is_wrong = line.sentence.ref in wrong
            refs = [{trio.one.figure.ref, trio.other.figure.ref, figure.ref} for trio in trios]
            together = [any(three <= one for one in accused) for three in refs] if is_wrong else list(map(gives, trios))
            if trios:
                said = line.sentence.span.of(report.text)
                name = f"{corpus}/{report.name}/{line.sentence.ref}"
                signals = list(map(signals_of, trios))
                yield Case(corpus, name, said, is_wrong, figure.ref in settled, trios, signals, together)


def of_corpora() -> Iterator[Case]:
    """Yield the cases of the development reports of every built corpus."""
    for one in labelled():
        wrong = {ref for gold, refs in one.marks if gold.inconsistent for ref in refs}
        yield from cases_of(one.corpus, one.report, one.sentences, wrong)


def of_bank(bank: str) -> Iterator[Case]:
    """Yield the cases of a bank of passages; of a passage with a mistake only those at its named places."""
    for row, report in read_passages(Path(__file__).with_name(f"{bank}.tsv")):
        sentences = sentences_of(report)
        named = {one.ref for one in sentences if is_named(one.span.of(report.text), row["where"])}
        for case in cases_of(bank, report, sentences, named if row["wrong"] == "yes" else set()):
            if row["wrong"] != "yes" or case.wrong:
                yield case


def learn(cases: Sequence[Case]) -> dict[str, float]:
    """Return the weight of each signal, rounded to be read."""
    told = [case for case in cases if not case.wrong or any(case.together)]
    rows = [(signals, is_so) for case in told for signals, is_so in zip(case.signals, case.together, strict=True)]
    return dict(weighed(rows, ALWAYS, STRENGTH))


def judged(cases: Sequence[Case]) -> Iterator[tuple[float, Case, Trio]]:
    """Yield what the weights of all other corpora would accuse, with how surely."""
    for corpus in sorted({case.corpus for case in cases}):
        known = learn([case for case in cases if case.corpus != corpus])
        for case in cases:
            best, score = likeliest(case.trios, known) if case.corpus == corpus and not case.known else (None, 0.0)
            if best is not None:
                yield score, case, best


def measure(cases: Sequence[Case], *, shown: bool) -> None:
    """Print by what is told, and by cut, what is found beyond the rules and what sound text is accused."""
    for told in Told:
        mine = [case for case in cases if case.trios[0].told is told]
        accused = sorted(judged(mine), key=lambda one: -one[0])
        fits = sum(any(case.together) for case in mine)
        print(f"{told}: {len(mine)} figures, {fits} with two that give them; the cut is {SURE[told]}")
        for cut in CUTS:
            over = [(score, case) for score, case, _ in accused if score >= cut]
            wrong = len({case.name for _, case in over if case.wrong})
            print(f"  {cut:5} found {wrong}, sound figures accused {sum(not case.wrong for _, case in over)}")
        for score, case, best in accused if shown else ():
            if score >= CUTS[0]:
                three = f"{best.one.figure.text} ~ {best.other.figure.text} → {best.result.figure.text}"
                print(f"  {score:5.2f} {'found' if case.wrong else 'SOUND'} {case.name} {three}: {case.said[:_SHOWN]}")


def as_table(known: dict[str, dict[str, float]]) -> str:
    """Return the table as it is written."""
    head = TABLE.read_text("utf-8").split("signal\t")[0]
    rows = [(f"{told} · {name}", weight) for told, mine in sorted(known.items()) for name, weight in mine.items()]
    rows.sort(key=lambda row: (row[0].split(" · ")[0], -row[1], row[0]))
    return f"{head}signal\tweight\n" + "".join(f"{name}\t{weight:.2f}\n" for name, weight in rows)


def main(arguments: Sequence[str]) -> None:
    """Print the measures, or write the table."""
    cases = [*of_corpora(), *(case for bank in BANKS for case in of_bank(bank))]
    if "--write" in arguments:
        known = {told.value: learn([case for case in cases if case.trios[0].told is told]) for told in Told}
        TABLE.write_text(as_table(known), "utf-8", newline="\n")
        return
    measure(cases, shown="--shown" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
