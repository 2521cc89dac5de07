"""The fixtures that nothing was tuned to, and how much of them must be right."""

import re
from collections.abc import Iterator
from pathlib import Path

from nlp_reports.lexicon import table
from nlp_reports.text import sentence_spans, words

EXAMPLES = Path(__file__).parent / "examples"
BULLET = re.compile(r"^[-–+*•]\s*")


def lines(file: str) -> Iterator[str]:
    return (line.strip() for line in (EXAMPLES / file).read_text("utf-8").splitlines() if line.startswith("    "))


def test_sentences_held_out() -> None:
    right = asked = 0
    for example in lines("held_out.md"):
        text = example.replace(" | ", " ").replace("|", "")
        said = [span.of(text) for span in sentence_spans(text)]
        wanted = [BULLET.sub("", part.strip()) for part in example.split("|")]
        asked += len(wanted)
        right += sum(sentence in said for sentence in wanted)
    assert asked >= 350
    assert right / asked >= 0.98


def test_document_numbers_stay_whole() -> None:
    right = asked = 0
    for example in lines("document_numbers.md"):
        text = example.replace("[", "").replace("]", "")
        said = [token.span.of(text) for token in words(text)]
        wanted = re.findall(r"\[(.+?)\]", example)
        asked += len(wanted)
        right += sum(number in said for number in wanted)
    assert asked >= 110
    assert right / asked >= 0.99


def test_no_term_of_the_lexicon_is_split() -> None:
    for form in (form for row in table("terms") for form in (row["term"], *row.values("variants"))):
        text = f"Các đơn vị báo cáo về {form} năm 2020."
        start = text.index(form)
        edges = {edge for token in words(text) for edge in (token.span.start, token.span.end)}
        assert not [edge for edge in edges if start < edge < start + len(form)], form
