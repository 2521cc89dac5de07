"""Learn from sound text which figures belong together (`belonging_of_*.tsv`), and measure what that finds.

python corpora/build                                first: the reports are read from their Word files
python benchmarks/figures/belong.py                 leave a sixth of the corpora and banks of passages out in turn
python benchmarks/figures/belong.py --shown         the same, with each accusation
python benchmarks/figures/belong.py --write         learn from all of them and write the tables

Nobody labels what belongs together: in sound text three figures whose arithmetic fits nearly always do, and those that
do not fit do not. Of labelled mistakes the figures that a rule accuses are one more example. Figures that no two give
weigh more: by them sound text is accused. Only development reports and opened passages are read. What is counted as
found is found beyond the rules, which are asked first; what is seen of slips is how many figures that the rules leave,
and that two give, would be accused if one slip parted them.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from labelled import Growth, grown, labelled, write_forest  # type: ignore[import-not-found] # found beside this script
from passages import is_named, read_passages  # type: ignore[import-not-found] # found beside this script

from nlp_reports.figures import Outcome, figures_of
from nlp_reports.figures.belonging import signals_of
from nlp_reports.figures.forest import Forest
from nlp_reports.figures.relations import ruled
from nlp_reports.figures.relations.belonging import SURE_OF_SLIP, likeliest, open_trios, taken_by
from nlp_reports.figures.seats import Seats
from nlp_reports.figures.trios import Told, Trio, gives, may_be_told
from nlp_reports.model import Report, Sentence
from nlp_reports.text import sentences_of

TABLES = Path(__file__).resolve().parents[2] / "nlp_reports" / "lexicon" / "vi"
BANKS = ("passages", "passages_second", "passages_third", "passages_fourth", "passages_sixth")
HOW = {Told.SHARE: Growth(200, 8, 0.07), Told.CHANGE: Growth(160, 6, 0.07), Told.MEAN: Growth(160, 6, 0.07)}
FOLDS, GIVEN_BY_NONE = 6, 4
CUTS = (-1.5, -1.0, -0.7, -0.4, -0.2, 0.0, 0.2, 0.4, 0.7, 1.0, 2.0)
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


def learn(cases: Sequence[Case]) -> Forest:
    """Return the forest of what one kind of figures tells."""
    rows = [
        row
        for case in cases
        if not case.wrong or any(case.together)
        for row in zip(case.signals, case.together, strict=True)
        for _ in range(1 if any(case.together) else GIVEN_BY_NONE)
    ]
    forest: Forest = grown(rows, how=HOW[cases[0].trios[0].told])
    return forest


def folds(cases: Sequence[Case]) -> Iterator[tuple[list[Case], Forest]]:
    """Yield the cases of every sixth corpus, with what all other corpora teach."""
    corpora = sorted({case.corpus for case in cases})
    for fold in range(FOLDS):
        out = frozenset(corpora[fold::FOLDS])
        known = learn([case for case in cases if case.corpus not in out])
        yield [case for case in cases if case.corpus in out and not case.known], known


def slips_seen(cases: Sequence[Case], known: Forest) -> tuple[int, int]:
    """Return of how many figures that two give these two are the likeliest and sure enough, and how many there are."""
    given = [case for case in cases if any(case.together) and not case.wrong]
    best = [max((known.score(signals), at) for at, signals in enumerate(case.signals)) for case in given]
    cut = SURE_OF_SLIP[cases[0].trios[0].told]
    seen = sum(score >= cut and case.together[at] for case, (score, at) in zip(given, best, strict=True))
    return seen, len(given)


def measure(cases: Sequence[Case], *, shown: bool) -> None:
    """Print by what is told what is found beyond the rules, and what sound text is accused, by how sure it is."""
    for told in Told:
        mine = [case for case in cases if case.trios[0].told is told]
        accused: list[tuple[float, Case, Trio]] = []
        slips: list[tuple[int, int]] = []
        for out, known in folds(mine):
            slips.append(slips_seen(out, known))
            judged = ((case, *likeliest(case.trios, known)) for case in out)
            accused += [(surer, case, best) for case, best, surer in judged if best is not None]
        fits, seen = sum(any(case.together) for case in mine), [sum(one) for one in zip(*slips, strict=True)]
        print(f"{told}: {len(mine)} figures, {fits} with two that give them; slips seen {seen[0]} of {seen[1]}")
        for cut in CUTS:
            over = [case for surer, case, _ in accused if surer >= cut]
            wrong = len({case.name for case in over if case.wrong})
            print(f"  {cut:5} found {wrong}, sound figures accused {sum(not case.wrong for case in over)}")
        for surer, case, best in sorted(accused, key=lambda one: -one[0]) if shown else ():
            three = f"{best.one.figure.text} ~ {best.other.figure.text} → {best.result.figure.text}"
            print(f"  {surer:5.2f} {'found' if case.wrong else 'SOUND'} {case.name} {three}: {case.said[:_SHOWN]}")


def main(arguments: Sequence[str]) -> None:
    """Print the measures, or write the tables."""
    cases = [*of_corpora(), *(case for bank in BANKS for case in of_bank(bank))]
    if "--write" in arguments:
        for told in Told:
            forest = learn([case for case in cases if case.trios[0].told is told])
            write_forest(TABLES / f"belonging_of_{told}.tsv", forest)
        return
    measure(cases, shown="--shown" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
