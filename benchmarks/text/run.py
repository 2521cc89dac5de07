"""Measure the text room beside other tools on the fixtures of tests/text/examples, and print Markdown tables.

python benchmarks/text/run.py [--write] [--treebank FILE.conllu]

`--write` puts the tables into docs/text.md; `--treebank` adds sentences of a treebank that lies on this machine. The
peers are the extra `bench`; one that is absent is left out and named. All is measured in one process and in processor
time, so that the ratios hold on a noisy machine.
"""

import argparse
import importlib
import itertools
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from nlp_reports import text
from nlp_reports.lexicon import table
from nlp_reports.text import tokens

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "tests" / "text" / "examples"
PAGE = ROOT / "docs" / "text.md"
BEGIN = "<!-- figures: written by `python benchmarks/text/run.py --write` -->\n"
END = "<!-- /figures -->"
OURS = "nlp_reports"
BULLET = re.compile(r"^[-–+*•]\s*")
BLANKS = re.compile(r"[\s_]+")
ROUNDS = 9
CHUNK = 5

Cutter = Callable[[str], Sequence[str]]
Worker = Callable[[str], object]
Case = tuple[str, list[str]]


def peer(module: str, make: Callable[[Any], Cutter]) -> Cutter | None:
    """Return what `make` finds in `module`, None when it is not installed."""
    try:
        return make(importlib.import_module(module))
    except ImportError:
        return None


def sentence_cutters() -> dict[str, Cutter | None]:
    """Return everyone who cuts sentences, us first."""
    return {
        OURS: lambda written: [span.of(written) for span in text.sentence_spans(written)],
        "underthesea.sent_tokenize": peer("underthesea", lambda module: module.sent_tokenize),
        # pysbd has no Vietnamese rules; its English ones are the nearest.
        "pysbd": peer("pysbd", lambda module: module.Segmenter(language="en", clean=False).segment),
    }


def word_cutters() -> dict[str, Cutter | None]:
    """Return everyone who cuts words, us first."""
    return {
        OURS: lambda written: [token.span.of(written) for token in text.words(written)],
        "underthesea.word_tokenize": peer("underthesea", lambda module: module.word_tokenize),
        "pyvi": peer("pyvi.ViTokenizer", lambda module: lambda written: module.tokenize(written).split()),
    }


def marked(file: str) -> Iterator[str]:
    """Go through the indented lines of a fixture in Markdown."""
    return (line.strip() for line in (EXAMPLES / file).read_text("utf-8").splitlines() if line.startswith("    "))


def cases(lines: Iterator[str]) -> list[Case]:
    """Return texts and their sentences from lines with "|" where a person cuts."""
    return [(one.replace(" | ", " ").replace("|", ""), bare(one.split("|"))) for one in lines]


def known() -> Iterator[str]:
    """Go through the cases that rules were made for, the known misses included."""
    lines = [line for line in (EXAMPLES / "sentences.tsv").read_text("utf-8").splitlines() if not line.startswith("#")]
    return (line.split("\t")[1] for line in lines[1:])


def bare(sentences: Sequence[str]) -> list[str]:
    """Return `sentences` trimmed and without bullets, which no cutter is asked to drop."""
    return [BULLET.sub("", sentence.strip()) for sentence in sentences]


def treebank(file: Path) -> list[Case]:
    """Return the sentences of a CoNLL-U file, written as people write, some at a time as one text."""
    lines = [line for line in file.read_text("utf-8").splitlines() if line.startswith("# text")]
    sentences = list(dict.fromkeys(written(line.partition("=")[2]) for line in lines))
    some = [sentences[start : start + CHUNK] for start in range(0, len(sentences), CHUNK)]
    return [(" ".join(one), one) for one in some]


def written(tokenised: str) -> str:
    """Return a tokenised sentence with its blanks and brackets as people type them."""
    joined = tokenised.replace("LBKT", "(").replace("RBKT", ")")
    joined = re.sub(r"\s+([,.;:!?…)”])", r"\1", re.sub(r"([(“])\s+", r"\1", joined))
    quote = itertools.cycle((' "', '" '))
    joined = re.sub(r'\s*"\s*', lambda _: next(quote), joined)
    return " ".join(re.sub(r'"\s+([,.;:!?…)])', r'"\1', joined).replace("( ", "(").split())


def exact(cut: Cutter, asked: Sequence[Case]) -> tuple[float, float]:
    """Return the share of texts that `cut` gets right as a whole, and of sentences."""
    pairs = [(bare(cut(whole)), wanted) for whole, wanted in asked]
    sentences = sum(len(wanted) for _, wanted in pairs)
    found = sum(sum(sentence in said for sentence in wanted) for said, wanted in pairs)
    return sum(said == wanted for said, wanted in pairs) / len(pairs), found / sentences


def whole(cut: Cutter, asked: Sequence[tuple[str, str]], *, alone: bool) -> float:
    """Return the share of (text, phrase) in which the phrase is not split, and is a word by itself when `alone`."""
    return sum(_whole(cut(one), one, phrase, alone=alone) for one, phrase in asked) / len(asked)


def _whole(words: Sequence[str], one: str, phrase: str, *, alone: bool) -> bool:
    """Look at letters only, since some tools write blanks of their own."""
    start = len(BLANKS.sub("", one[: one.index(phrase)]))
    end = start + len(BLANKS.sub("", phrase))
    edges = list(itertools.accumulate((len(BLANKS.sub("", word)) for word in words), initial=0))
    inside = any(start < edge < end for edge in edges)
    return not inside and (not alone or (start in edges and end in edges))


def document_numbers() -> list[tuple[str, str]]:
    """Return (sentence, document number) from the fixture."""
    pairs = []
    for line in marked("document_numbers.md"):
        plain = line.replace("[", "").replace("]", "")
        pairs += [(plain, number) for number in re.findall(r"\[(.+?)\]", line)]
    return pairs


def lexicon_terms() -> list[tuple[str, str]]:
    """Return (sentence, term) for every term of the lexicon in every form."""
    forms = [form for row in table("terms") for form in (row["term"], *row.values("variants"))]
    return [(f"Các đơn vị báo cáo về {form} năm 2020.", form) for form in forms]


def speeds(works: Mapping[str, Worker | None], data: Sequence[str]) -> dict[str, float]:
    """Return the syllables that each does in a second of one core.

    The rounds of all are interleaved and each text counts with its best round, so that a neighbour who takes the
    machine for a while slows nobody in particular.
    """
    there = {name: work for name, work in works.items() if work}
    best = {name: [float("inf")] * len(data) for name in there}
    for _, (name, work), (place, one) in itertools.product(range(ROUNDS), there.items(), enumerate(data)):
        begun = time.process_time()
        work(one)
        best[name][place] = min(best[name][place], time.process_time() - begun)
    syllables = sum(len(text.syllables(one)) for one in data)
    return {name: syllables / sum(times) for name, times in best.items()}


def layer(paragraph: str) -> list[object]:
    """Return all that the room does with a paragraph: normal form, sentences, words, terms; nothing remembered."""
    tokens.forget()
    clean = text.nfc(paragraph)
    return [text.words(span.of(clean)) for span in text.sentence_spans(clean)]


def lines_of(title: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a Markdown table."""
    return ["| " + " | ".join(row) + " |" for row in (title, ["---"] * len(title), *rows)]


def sentence_lines(banks: Sequence[Path]) -> list[str]:
    """Return the table of exact sentences."""
    samples = {
        "`sentences.tsv`": cases(known()),
        "`held_out.md`": cases(marked("held_out.md")),
        **{f"`{bank.stem}`": treebank(bank) for bank in banks},
    }
    title = ["texts right as a whole / sentences exact", *(f"{name} ({len(one)})" for name, one in samples.items())]
    rows = []
    for name, cut in sentence_cutters().items():
        shares = [exact(cut, one) for one in samples.values()] if cut else []
        rows.append(
            [name, *([f"{all_:.1%} / {each:.1%}" for all_, each in shares] or ["not installed"] * len(samples))]
        )
    return lines_of(title, rows)


def word_lines() -> list[str]:
    """Return the table of what must stay one word."""
    numbers, terms = document_numbers(), lexicon_terms()
    title = ["kept whole", f"document numbers ({len(numbers)})", f"terms of the lexicon ({len(terms)})"]
    rows = []
    for name, cut in word_cutters().items():
        shares = [whole(cut, numbers, alone=True), whole(cut, terms, alone=False)] if cut else []
        rows.append([name, *([f"{share:.1%}" for share in shares] or ["not installed"] * 2)])
    return lines_of(title, rows)


def speed_lines() -> list[str]:
    """Return the table of speeds."""
    data = [one for one, _ in cases(known())]
    works: dict[str, Worker | None] = {
        "nlp_reports, whole layer": layer,
        **{name: cut for name, cut in word_cutters().items() if name != OURS},
        "nlp_reports, sentences only": sentence_cutters()[OURS],
        "underthesea.sent_tokenize": sentence_cutters()["underthesea.sent_tokenize"],
        "pysbd": sentence_cutters()["pysbd"],
    }
    found = speeds(works, data)
    floor = found.get("underthesea.word_tokenize", float("nan"))
    rows = [
        [name, f"{found[name]:,.0f}", f"{floor / found[name]:.2f}"] if name in found else [name, "not installed", ""]
        for name in works
    ]
    return lines_of(["speed", "syllables a second and core", "time, underthesea.word_tokenize = 1"], rows)


def main() -> None:
    """Print the tables, or put them between their marks in docs/text.md."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--treebank", type=Path, nargs="*", default=[])
    asked = parser.parse_args()
    block = "\n".join([*sentence_lines(asked.treebank), "", *word_lines(), "", *speed_lines()]) + "\n"
    print(block)
    if asked.write:
        before, rest = PAGE.read_text("utf-8").split(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}{block}{END}{rest.split(END)[1]}", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
