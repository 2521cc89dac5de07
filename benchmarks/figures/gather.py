"""Learn from sound text which figures are the parts of a whole (`gathering_forest.tsv`), and measure what that finds.

python corpora/build                                first: the reports are read from their Word files
python benchmarks/figures/gather.py                 leave corpora and banks of passages out, in ten turns
python benchmarks/figures/gather.py --shown         the same, with each accusation
python benchmarks/figures/gather.py --write         learn from all of them and write the table

Nobody labels what belongs together: parts that make up a whole are its parts, those that come only near it are not. Of
labelled mistakes the figures that a rule accuses are one more example. Only development reports, opened passages and
the cases of the tests are read. What is counted as found is found beyond the rules, which are asked first.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from labelled import Growth, grown, labelled, write_forest  # type: ignore[import-not-found] # found beside this script
from passages import is_named, page_of, read_passages  # type: ignore[import-not-found] # found beside this script

from nlp_reports.figures import Outcome, figures_of
from nlp_reports.figures.forest import Forest
from nlp_reports.figures.gathering import signals_of
from nlp_reports.figures.groups import Group
from nlp_reports.figures.relations import ruled
from nlp_reports.figures.relations.gathering import (
    all_groups,
    fits,
    fitting_in,
    likeliest,
    needed_for,
    open_groups,
    refs_of,
    settled_by,
)
from nlp_reports.model import Report, Sentence
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "nlp_reports" / "lexicon" / "vi" / "gathering_forest.tsv"
BANKS = ("passages", "passages_second", "passages_third", "passages_fourth", "passages_sixth", "passages_seventh")
TESTS = ROOT / "tests" / "figures"
WANTED = ("none", "fits", "not")
TURNS = 10
# What the tests tell apart was chosen to be told apart.
CHOSEN = 3.0
SLOWLY = Growth(trees=260, rate=0.06)
CUTS = (-0.6, -0.3, 0.0, 0.3, 0.6, 0.9, 1.2, 1.8)
_SHOWN = 260


@dataclass(frozen=True)
class Case:
    """A whole with all that may make it up.

    Attributes:
        corpus: where it stands, `name` in which report and sentence, `said` that sentence.
        groups: what may make it up, `signals` theirs, `together` whether that is known to belong together.
        wrong: of each, whether one of its sentences holds a labelled mistake.
        held: those that may be held against it.
    """

    corpus: str
    name: str
    said: str
    groups: list[Group]
    signals: list[dict[str, float]]
    together: list[bool]
    wrong: list[bool]
    held: list[Group]


def cases_of(corpus: str, report: Report, sentences: Sequence[Sentence], wrong: set[int]) -> Iterator[Case]:
    """Yield the cases of a report; `wrong` are the sentences with a labelled mistake."""
    lines, found = ruled(report, sentences, figures_of(report, sentences))
    accused = [{figure.ref for figure in one.figures} for one in found if one.outcome is Outcome.NOT]
    gathered = list(all_groups(lines))
    settled, fitting = settled_by(found), fitting_in(gathered)
    for place, groups in gathered:
        together = [fits(group) or any(refs_of(group) <= one for one in accused) for group in groups]
        spoken = [{one.line.sentence.ref for one in (group.whole, *group.parts)} for group in groups]
        said = place.line.sentence.span.of(report.text)
        held = open_groups(place, groups, settled, fitting)
        name = f"{corpus}/{report.name}/{place.line.sentence.ref}"
        yield Case(
            corpus,
            name,
            said,
            groups,
            list(map(signals_of, groups)),
            together,
            [not wrong.isdisjoint(one) for one in spoken],
            held,
        )


def of_corpora() -> Iterator[Case]:
    """Yield the cases of the development reports of every built corpus."""
    for one in labelled():
        wrong = {ref for gold, refs in one.marks if gold.inconsistent for ref in refs}
        yield from cases_of(one.corpus, one.report, one.sentences, wrong)


def of_bank(bank: str) -> Iterator[Case]:
    """Yield the cases of a bank of passages."""
    for row, report in read_passages(Path(__file__).with_name(f"{bank}.tsv")):
        sentences = sentences_of(report)
        named = {one.ref for one in sentences if is_named(one.span.of(report.text), row["where"])}
        yield from cases_of(bank, report, sentences, named if row["wrong"] == "yes" else set())


def of_tests() -> Iterator[Case]:
    """Yield the cases of the tests: sentences that a rule must accuse, and many more that none may."""
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(TESTS.glob("*.tsv")):
            for number, line in enumerate(path.read_text("utf-8").splitlines()):
                wanted, kind, text = (*line.split("\t"), "", "")[:3]
                if wanted in WANTED and text:
                    page = Path(folder) / f"{path.stem}{number}.html"
                    page.write_text(page_of(text), "utf-8")
                    report = read_report(page, name=page.stem)
                    sentences = sentences_of(report)
                    told = list(
                        cases_of(path.stem, report, sentences, {one.ref for one in sentences if wanted == "not"})
                    )
                    yield from _with_the_longest(told) if (wanted, kind) == ("not", "sum") else told


def _with_the_longest(cases: Sequence[Case]) -> Iterator[Case]:
    """Yield the cases of a wrong sum; where no rule accuses one, its longest run of parts is taken for it."""
    known = any(any(case.together) for case in cases)
    longest = max((len(group.parts) for case in cases for group in case.held), default=0)
    for case in cases:
        so = [not known and group in case.held and len(group.parts) == longest for group in case.groups]
        yield case if known else replace(case, together=so)


def learn(cases: Sequence[Case]) -> Forest:
    """Return the forest that tells which groups belong together."""
    rows = [
        (signals, so, case.corpus)
        for case in cases
        for signals, so, wrong in zip(case.signals, case.together, case.wrong, strict=True)
        if so or not wrong
    ]
    chosen = {path.stem for path in TESTS.glob("*.tsv")}
    weights = [CHOSEN if corpus in chosen else 1.0 for *_, corpus in rows]
    forest: Forest = grown([(signals, so) for signals, so, _ in rows], weights, SLOWLY)
    return forest


def judged(cases: Sequence[Case]) -> Iterator[tuple[float, Case, Group, bool]]:
    """Yield what the forest of the others would accuse, how surely above the need, and whether it is wrong."""
    corpora = sorted({case.corpus for case in cases})
    for turn in range(TURNS):
        out = set(corpora[turn::TURNS])
        known = learn([case for case in cases if case.corpus not in out])
        for case in cases:
            best, score = likeliest(case.held, known) if case.corpus in out else (None, 0.0)
            if best is not None:
                at = next(at for at, one in enumerate(case.groups) if one is best)
                yield round(score - needed_for(best), 2), case, best, case.wrong[at]


def measure(cases: Sequence[Case], *, shown: bool) -> None:
    """Print by cut what is found beyond the rules and what sound text is accused."""
    accused = sorted(judged(cases), key=lambda one: -one[0])
    print(f"{len(cases)} wholes, {sum(any(case.together) for case in cases)} with parts that make them up")
    for cut in CUTS:
        over = [(case, wrong) for score, case, _, wrong in accused if score >= cut]
        found = len({case.name for case, wrong in over if wrong})
        print(f"  {cut:5} above the need: found {found}, sound figures accused {sum(not wrong for _, wrong in over)}")
    for score, case, best, wrong in accused if shown else ():
        if score >= CUTS[0]:
            parts = " + ".join(part.figure.text for part in best.parts)
            verdict = "found" if wrong else "SOUND"
            print(f"  {score:5.2f} {verdict} {case.name} {best.whole.figure.text} ≠ {parts}: {case.said[:_SHOWN]}")


def main(arguments: Sequence[str]) -> None:
    """Print the measures, or write the table."""
    cases = [*of_corpora(), *(case for bank in BANKS for case in of_bank(bank)), *of_tests()]
    if "--write" in arguments:
        write_forest(TABLE, learn(cases))
        return
    measure(cases, shown="--shown" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
