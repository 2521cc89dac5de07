"""List what the program says wrongly of the development reports, label beside verdict, and count it.

    python corpora/build
    python benchmarks/measures/mistakes.py QUESTION… [--corpus NAME…] [--quiet]

Questions: `arithmetic` (mistakes not found, sound sentences accused), `vague`, `figures` (values missed, invented),
`taken` (no evidence taken for it), `coverage`, `values` (and totals that are wrong without a flag), `roles`; all of
them where none is named. Test halves are never opened: whoever reads the mistakes of a report tunes on it.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp_reports.evaluation import figure_measures, indicator_measures, load_gold
from nlp_reports.evaluation.check_measures import labelled_state, labelled_topics
from nlp_reports.evaluation.matching import same_span
from nlp_reports.evaluation.pairing import Pairing
from nlp_reports.evaluation.tally import Tally
from nlp_reports.guidelines import read_guideline
from nlp_reports.indicators import totals
from nlp_reports.model import Analysis, Rule, ValueStatus
from nlp_reports.pipeline import Options, journey

ROOT = Path(__file__).parents[2]
SILENT = frozenset({"right", "found", "left", "right flagged", "right without a flag", "wrong flagged"})
Lines = Iterator[tuple[str, str]]  # what kind of verdict, and where


@dataclass(frozen=True, slots=True)
class Line:
    """One verdict of the program beside its label; `kind` says whether it is a mistake, and which."""

    question: str
    kind: str
    report: str
    what: str


def arithmetic(pair: Pairing) -> Lines:
    """Yield the labelled contradictions that are not found, and sentences accused without one."""
    flagged = pair.flagged(Rule.ARITHMETIC, Rule.CONFLICT)
    sides: dict[object, list[int]] = defaultdict(list)
    for position, sentence in enumerate(pair.gold.sentences):
        if sentence.inconsistent:
            conflict = sentence.inconsistent.startswith("conflict")
            sides[sentence.inconsistent if conflict else position].append(position)
    for positions in sides.values():
        found = any(flagged & set(pair.mates[position]) for position in positions)
        told = " ⟷ ".join(pair.gold.sentences[position].text for position in positions)
        yield ("found", "") if found else ("not found", f"[{pair.gold.sentences[positions[0]].inconsistent}] {told}")
    for finding in pair.ours.findings:
        if finding.rule in {Rule.ARITHMETIC, Rule.CONFLICT} and finding.sentence in flagged:
            heard = pair.heard.get(finding.sentence, ())
            if not any(sentence.inconsistent for sentence in heard):
                yield "accused", f"{' '.join(s.text for s in heard)} ‖ {finding.message}"


def vague(pair: Pairing) -> Lines:
    """Yield the vague claims that are not found, and sound sentences flagged."""
    flagged = pair.flagged(Rule.VAGUE_CLAIM)
    for sentence, mates in zip(pair.gold.sentences, pair.mates, strict=True):
        hit = bool(flagged & set(mates))
        if sentence.label == "V" and not sentence.after_figures:
            yield ("found", "") if hit else ("not found", sentence.text)
        elif sentence.label == "K" and hit:
            yield "accused", sentence.text


def figures(pair: Pairing) -> Lines:
    """Yield the labelled values that no figure has, and figures that no label has."""
    matching = figure_measures.Matching(pair, Tally())
    for sentence, near in matching.near():
        missed = [gold for gold in sentence.figures if not matching.match(gold, near)]
        for gold in missed:
            yield "not found", f"{gold.text} = {gold.value} {gold.unit} ‖ {sentence.text}"
    for ref, heard in pair.heard.items():
        for figure in matching.free(matching.pool[ref]):
            if figure.kind.value != "zero":
                yield "invented", f"{figure.text} = {figure.value} ‖ {' '.join(s.text for s in heard)}"


def taken(pair: Pairing) -> Lines:
    """Yield number-like text that is labelled as no evidence, told apart by whether it was taken for some."""
    matching = figure_measures.Matching(pair, Tally())
    for sentence, near in matching.near():
        for gold in sentence.figures:
            matching.match(gold, near)
    for sentence, near in matching.near():
        for text in sentence.not_figures:
            if any(letter.isdigit() for letter in text):
                free = matching.free(near)
                wrong = any(same_span(text, figure.text) for figure in free)
                yield ("taken", f"{text} ‖ {sentence.text}") if wrong else ("left", "")


def coverage(pair: Pairing) -> Lines:
    """Yield the topics whose state is another than the labelled one."""
    ours = {row.topic: row for row in pair.ours.coverage}
    for topic in labelled_topics(pair.gold):
        gold, said = labelled_state(pair.gold, topic), ours.get(topic)
        if said and said.status is gold:
            yield "right", ""
            continue
        status = said.status.value if said else "no such topic"
        labelled = " / ".join(s.text for s in pair.gold.sentences if topic in s.topics)
        lacks = "; ".join(said.missing_aspects) if said else ""
        title = said.title if said else ""
        yield f"{gold.value} said {status}", f"{topic} {title} [lacks: {lacks}] ‖ {labelled}"


def roles(pair: Pairing) -> Lines:
    """Yield labelled statements that have another role, or none."""
    ours: dict[int, set[str]] = defaultdict(set)
    for statement in pair.ours.statements:
        ours[statement.sentence].add(statement.role.value)
    for sentence, mates in zip(pair.gold.sentences, pair.mates, strict=True):
        if sentence.role:
            said = set().union(*(ours[mate] for mate in mates))
            right = sentence.role in said
            yield ("right", "") if right else ("wrong", f"{sentence.role}, said {sorted(said)} ‖ {sentence.text}")


def values(one: Analysis, labels: indicator_measures.Labels) -> Lines:
    """Yield the labelled values of a report that are taken wrongly or not at all."""
    texts = {str(s.ref): s.span.of(one.report.text) for s in one.sentences}
    said = {value.indicator: value for value in one.values}
    for indicator, label in labels[one.report.name].items():
        ours = said.get(indicator)
        if label.accepts(ours):
            yield "right", ""
            continue
        status = ours.status.value if ours else "no such indicator"
        value = f"{ours.amount} from {texts.get(ours.source, ours.source)}" if ours else ""
        wrong = ours is not None and ours.status is ValueStatus.TAKEN
        kind = "wrong value" if wrong else "not taken" if label.given else f"said {status}"
        doubts = ",".join(doubt.value for doubt in ours.doubts) if ours else ""
        title = ours.title if ours else ""
        yield kind, f"{indicator} {title}: {label.status} {label.amount} ({label.why}) ‖ {status} {value} [{doubts}]"


QUESTIONS: dict[str, Callable[[Pairing], Lines]] = {
    "arithmetic": arithmetic,
    "vague": vague,
    "figures": figures,
    "taken": taken,
    "coverage": coverage,
    "roles": roles,
}
ALL = (*QUESTIONS, "values")


def mistakes(corpus: Path, asked: Sequence[str]) -> Iterator[Line]:
    """Go through what is asked of the development half of a built corpus; nothing where it has none."""
    names = json.loads((corpus / "split.json").read_text("utf-8"))["dev"]
    if not names:
        return
    run = journey(corpus / "reports", read_guideline(corpus / "guideline.docx"), Options(only=frozenset(names)))
    ours = {analysis.report.name: analysis for analysis in run.analyses}
    for gold in load_gold(corpus, "dev"):
        pair = Pairing(gold, ours[gold.name]) if gold.name in ours else Pairing.unread(gold)
        for question in (question for question in QUESTIONS if question in asked):
            yield from (Line(question, kind, gold.name, what) for kind, what in QUESTIONS[question](pair))
    if "values" in asked and (labels := indicator_measures.load_labels(corpus, names)):
        yield from _valued(corpus, run.analyses, labels)


def _valued(corpus: Path, analyses: Sequence[Analysis], labels: indicator_measures.Labels) -> Iterator[Line]:
    guideline, valued = indicator_measures.labelled_values(corpus, analyses, labels)
    for one in valued:
        yield from (Line("values", kind, one.report.name, what) for kind, what in values(one, labels))
    for total in totals(valued, guideline):
        right = "right" if indicator_measures.is_right(total, labels) else "wrong"
        flag = "flagged" if total.flagged else "without a flag"
        yield Line("totals", f"{right} {flag}", "all", f"{total.indicator} {total.title} {total.value}")


def main() -> None:
    """Print every mistake of what is asked, then how many there are of each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("question", nargs="*", metavar="QUESTION", help=", ".join(ALL))
    parser.add_argument("--corpus", nargs="+", metavar="NAME", help="all where none is named")
    parser.add_argument("--built", type=Path, default=ROOT / "build" / "corpora")
    parser.add_argument("--quiet", action="store_true", help="the counts alone")
    options = parser.parse_args()
    if unknown := set(options.question) - set(ALL):
        parser.error(f"no question: {', '.join(sorted(unknown))}; there are {', '.join(ALL)}")
    corpora = sorted(path.parent for path in options.built.glob("*/split.json") if (path.parent / "reports").is_dir())
    counts: Counter[tuple[str, str]] = Counter()
    for corpus in corpora:
        if options.corpus is None or corpus.name in options.corpus:
            for line in mistakes(corpus, options.question or ALL):
                counts[line.question, line.kind] += 1
                if line.kind not in SILENT and not options.quiet:
                    print(f"{line.question} · {line.kind} · {corpus.name}/{line.report} · {line.what}")
    for (question, kind), count in sorted(counts.items()):
        print(f"{question:12}{kind:32}{count:7,}")


if __name__ == "__main__":
    main()
