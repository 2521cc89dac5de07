"""Measure the choice of representative sentences: `python benchmarks/summarise/run.py CLUSTERS` prints Markdown tables.

CLUSTERS is a folder of VN-MDS (lupanh/VietnameseMDS, unzipped): `cluster_*` with `*.body.txt` and `*.ref1.txt`. Printed
is ROUGE-2 F1 × 100 on syllables with diacritics, budget = mean length of the references, for every cluster by itself
and for reports over five topics mixed of five clusters; last a control with the sentences of each document shuffled.
sumy's LexRank stands beside ours where the extra `bench` is installed. `--other-set` leaves out the columns that tell
the tuning half from the rest: for clusters of another set in the same layout, of which no cluster was tuned on.
"""

import argparse
import contextlib
import importlib
import itertools
import random
import re
import statistics
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from nlp_reports.themes import select

TOPICS = 5
SIZES = (1_000, 9_900)
DOCUMENTS = 20
_SYLLABLE = re.compile(r"[^\W_]+")

Documents = Sequence[Sequence[str]]
Choice = list[tuple[int, int]]
System = Callable[[Documents, int], Choice]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Documents as sentences, and what people wrote as their summaries."""

    documents: list[list[str]]
    references: list[str]


def summarise(sentences_by_doc: Documents, budget_words: int) -> Choice:
    """Return our choice in the form that summarisation benches ask for."""
    return list(select(sentences_by_doc, budget_words))


def leads(sentences_by_doc: Documents, budget_words: int) -> Choice:
    """Return the first sentence of every document that fits, then the second ones, and so on."""
    places = sorted((number, place) for place, one in enumerate(sentences_by_doc) for number in range(len(one)))
    return _fitting(sentences_by_doc, [(place, number) for number, place in places], budget_words)


def lexrank(module: Any) -> System:  # noqa: ANN401 - the peer publishes no types
    """Return sumy's LexRank from its `module` with words cut at blanks and signs."""

    class Cutter:
        def to_words(self, written: str) -> tuple[str, ...]:
            return tuple(re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", written).lower()))

    def chosen(documents: Documents, budget: int) -> Choice:
        dom = importlib.import_module("sumy.models.dom")
        cutter = Cutter()
        places = [
            (place, n) for place, one in enumerate(documents) for n, said in enumerate(one) if cutter.to_words(said)
        ]
        said = [dom.Sentence(documents[place][number], cutter) for place, number in places]
        order: list[int] = []

        def keep(ranked: Sequence[Any]) -> Sequence[Any]:
            order.extend(one.order for one in ranked)
            return ranked[:1]

        module.LexRankSummarizer()(dom.ObjectDocumentModel([dom.Paragraph(said)]), keep)
        return _fitting(documents, [places[number] for number in order], budget)

    return chosen


def systems() -> dict[str, System]:
    """Return everyone who chooses, us first; a peer that is not installed is left out."""
    found: dict[str, System] = {"nlp_reports": summarise, "first sentences in turn": leads}
    with contextlib.suppress(ImportError):
        found["sumy LexRank"] = lexrank(importlib.import_module("sumy.summarizers.lex_rank"))
    return found


def syllables(written: str) -> list[str]:
    """Return the syllables and digits of `written` in small letters, diacritics kept."""
    return _SYLLABLE.findall(unicodedata.normalize("NFC", written).lower())


def rouge_2(summary: Sequence[str], reference: Sequence[str]) -> float:
    """Return the F1 of the pairs of neighbours that two texts share."""
    ours = Counter(itertools.pairwise(summary))
    theirs = Counter(itertools.pairwise(reference))
    return 2 * (ours & theirs).total() / ((ours.total() + theirs.total()) or 1)


def score(system: System, cluster: Cluster) -> float:
    """Return the mean ROUGE-2 × 100 of what `system` chooses; what passes the budget does not count."""
    references = [syllables(one) for one in cluster.references]
    budget = round(statistics.fmean(map(len, references)))
    kept = _fitting(cluster.documents, system(cluster.documents, budget), budget)
    said = [syllable for place, number in kept for syllable in syllables(cluster.documents[place][number])]
    return 100 * statistics.fmean(rouge_2(said, one) for one in references)


def read(folder: Path) -> list[Cluster]:
    """Return the clusters below `folder` in the order of their numbers."""
    folders = sorted(folder.glob("cluster_*"), key=lambda one: int(one.name.rpartition("_")[2]))
    found = [Cluster(_texts(one, "*.body.txt", sentences), _texts(one, "*.ref[0-9].txt", str.strip)) for one in folders]
    return [one for one in found if one.documents and one.references]


def sentences(written: str) -> list[str]:
    """Return the sentences of `written`, cut as everyone's are, so that only the choice is measured."""
    cut = importlib.import_module("underthesea").sent_tokenize
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    return [one.strip() for line in lines for one in cut(line) if syllables(one)]


def mixed(clusters: Sequence[Cluster], seed: int = 0) -> list[Cluster]:
    """Return reports over several topics: the n-th report has the n-th document of each, topics in any order."""
    chance, found = random.Random(seed), []  # noqa: S311 - a benchmark, the same every time
    waiting = list(clusters)
    chance.shuffle(waiting)
    for start in range(0, len(waiting) - TOPICS + 1, TOPICS):
        part = waiting[start : start + TOPICS]
        reports = []
        for number in range(min(len(one.documents) for one in part)):
            pieces = [one.documents[number] for one in part]
            chance.shuffle(pieces)
            reports.append([said for piece in pieces for said in piece])
        people = range(min(len(one.references) for one in part))
        found.append(Cluster(reports, ["\n".join(one.references[person] for one in part) for person in people]))
    return found


def shuffled(cluster: Cluster, seed: int) -> Cluster:
    """Return `cluster` with the sentences of each document in any order: nothing to learn from positions."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark, the same every time
    return replace(cluster, documents=[chance.sample(one, len(one)) for one in cluster.documents])


def figures(clusters: Sequence[Cluster], *, halves: bool = True) -> list[str]:
    """Return the table of scores, with or without the columns that part what was tuned on from what was not."""
    sets = {
        "all clusters": list(clusters),
        **({"tuned on (every other)": list(clusters[0::2]), "held out": list(clusters[1::2])} if halves else {}),
        "five topics a report": mixed(clusters),
        **({"five topics, held out": mixed(clusters[1::2])} if halves else {}),
        "shuffled sentences": [shuffled(one, seed) for seed, one in enumerate(clusters)],
    }
    rows = [
        [name, *(f"{statistics.fmean(score(system, one) for one in part):.1f}" for part in sets.values())]
        for name, system in systems().items()
    ]
    return _lines(["ROUGE-2 F1 × 100", *(f"{name} ({len(part)})" for name, part in sets.items())], rows)


def speeds(clusters: Sequence[Cluster]) -> list[str]:
    """Return the table of our times, all sentences dealt to a few long documents."""
    said = [sentence for cluster in clusters for document in cluster.documents for sentence in document]
    rows = []
    for size in (one for one in SIZES if one <= len(said)):
        documents = [said[n * size // DOCUMENTS : (n + 1) * size // DOCUMENTS] for n in range(DOCUMENTS)]
        took = []
        for _ in range(3):
            begun = time.process_time()
            summarise(documents, 400)
            took.append(time.process_time() - begun)
        rows.append([f"{size:,}", f"{min(took):.2f}"])
    return _lines(["sentences", "seconds of one core"], rows)


def _texts(folder: Path, pattern: str, change: Callable[[str], Any]) -> list[Any]:
    written = (one.read_text("utf-8-sig", errors="replace") for one in sorted(folder.glob(pattern)))
    return [found for text in written if (found := change(unicodedata.normalize("NFC", text)))]


def _fitting(documents: Documents, places: Sequence[tuple[int, int]], budget: int) -> Choice:
    """Return those of `places` that fit, one after the other, in text order."""
    kept = []
    for place, number in places:
        length = len(syllables(documents[place][number]))
        if length <= budget:
            kept.append((place, number))
            budget -= length
    return sorted(kept)


def _lines(title: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    return ["| " + " | ".join(row) + " |" for row in (title, ["---"] * len(title), *rows)]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("clusters", type=Path)
    parser.add_argument("--other-set", action="store_true", help="no cluster was tuned on")
    asked = parser.parse_args()
    clusters = read(asked.clusters)
    print("\n".join([*figures(clusters, halves=not asked.other_set), "", *speeds(clusters)]))


if __name__ == "__main__":
    main()
