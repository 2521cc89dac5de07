"""Measure the text room against the bare engine: exact sentences on the fixture, and syllables a second.

Run from the checkout: `python benchmarks/text/run.py`. All is measured in one process and in processor time, so that
the ratios hold on a noisy machine.
"""

import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import underthesea

from nlp_reports import text
from nlp_reports.text import tokens

EXAMPLES = Path(__file__).parents[2] / "tests" / "text" / "examples" / "sentences.tsv"
BULLET = re.compile(r"^[-–+*•]\s*")
ROUNDS = 5


def cases() -> list[tuple[str, list[str]]]:
    """Return every text of the fixture with its sentences, the known misses included."""
    lines = [line for line in EXAMPLES.read_text("utf-8").splitlines() if not line.startswith("#")][1:]
    examples = [line.split("\t")[1] for line in lines]
    return [(one.replace(" | ", " ").replace("|", ""), [part.strip() for part in one.split("|")]) for one in examples]


def bare(sentences: Sequence[str]) -> list[str]:
    """Return `sentences` without bullets, which no cutter is asked to drop."""
    return [BULLET.sub("", sentence.strip()) for sentence in sentences]


def exact(cut: Callable[[str], Sequence[str]]) -> tuple[int, int, int, int]:
    """Return right cases, all cases, right sentences, all sentences of `cut`."""
    right = sentences = found = 0
    for written, wanted in cases():
        said = bare(cut(written))
        right += said == bare(wanted)
        sentences += len(wanted)
        found += sum(sentence in said for sentence in bare(wanted))
    return right, len(cases()), found, sentences


def speed(work: Callable[[str], object], data: Sequence[str]) -> float:
    """Return the syllables that `work` does in a second, the best of some rounds."""
    work(data[0])
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.process_time()
        for one in data:
            work(one)
        best = min(best, time.process_time() - begun)
    return sum(len(text.syllables(one)) for one in data) / best


def layer(sentence: str) -> object:
    """Return the layer's words without its memory of earlier rounds."""
    tokens.forget()
    return text.words(sentence)


def ours(written: str) -> list[str]:
    """Return our sentences of `written`."""
    return [span.of(written) for span in text.sentence_spans(written)]


def main() -> None:
    """Print the comparison."""
    for name, cut in (("nlp_reports", ours), ("underthesea.sent_tokenize", underthesea.sent_tokenize)):
        right, whole, found, sentences = exact(cut)
        print(f"{name:28} cases {right}/{whole} = {right / whole:.1%}")
        print(f"{'':28} sentences {found}/{sentences} = {found / sentences:.1%}")
    data = [sentence for _, wanted in cases() for sentence in wanted]
    floor = speed(underthesea.word_tokenize, data)
    rows: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("underthesea.word_tokenize", underthesea.word_tokenize),
        ("words (layer over it)", layer),
        ("sentence_spans", text.sentence_spans),
        ("fold", text.fold),
        ("dates_in", text.dates_in),
    )
    for name, work in rows:
        found_speed = speed(work, data)
        print(f"{name:28} {found_speed:12,.0f} syllables/s   {floor / found_speed:5.2f} x the time of the bare engine")


if __name__ == "__main__":
    main()
