import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.model import Paragraph, ParagraphKind, Report, Span
from nlp_reports.text import clause_spans, sentence_spans, sentences_of
from nlp_reports.text.boundaries import RULES

EXAMPLES = Path(__file__).parent / "examples" / "sentences.tsv"
BULLET = re.compile(r"^[-–+*•]\s*")
paragraphs = st.lists(
    st.sampled_from(
        [
            "Công đoàn",
            "đ/c",
            "v.v.",
            "TP.",
            "1.250",
            "“",
            "”",
            '"',
            "(",
            ")",
            "…",
            "./.",
            ". ",
            "; ",
            "- ",
            "\n",
            "A",
            "Số",
            "?",
        ]
    ),
    max_size=30,
).map(" ".join)


def cases() -> Iterator[object]:
    lines = EXAMPLES.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    for group, text in rows:
        marks = pytest.mark.xfail(strict=True) if group.startswith("*") else ()
        yield pytest.param(text, marks=marks, id=f"{group}: {text[:40]}")


def cut(example: str) -> tuple[str, list[str]]:
    """Return the text of an example and its sentences as a person cut them."""
    wanted = [BULLET.sub("", part.strip()) for part in example.split("|")]
    return example.replace(" | ", " ").replace("|", ""), wanted


def said(text: str) -> list[str]:
    return [span.of(text) for span in sentence_spans(text)]


@pytest.mark.parametrize("example", list(cases()))
def test_administrative_sentence(example: str) -> None:
    text, wanted = cut(example)
    assert said(text) == wanted


def test_there_are_enough_cases() -> None:
    assert len(list(cases())) >= 150


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(example, id=f"{rule.name}: {example[:30]}")
        for rule in RULES
        for example in (*rule.cuts, *rule.keeps)
    ],
)
def test_example_of_a_rule(example: str) -> None:
    text, wanted = cut(example)
    assert said(text) == wanted


def test_no_rule_lacks_examples() -> None:
    for rule in RULES:
        assert rule.cuts, rule.name
        assert rule.keeps, rule.name
        assert all("|" in example for example in rule.cuts), rule.name
        assert not any("|" in example for example in rule.keeps), rule.name


@given(st.one_of(st.text(), paragraphs))
def test_sentences_are_trimmed_in_order_and_lose_no_word(text: str) -> None:
    spans = sentence_spans(text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    outside = "".join(
        text[one.end : other.start]
        for one, other in zip((Span(0, 0), *spans), (*spans, Span(len(text), len(text))), strict=True)
    )
    assert not re.search(r"\w", outside)


@given(paragraphs)
def test_a_sentence_is_one_sentence(text: str) -> None:
    for sentence in said(text):
        assert re.search(r"\w", sentence)


@given(st.one_of(st.text(), paragraphs))
def test_clauses_lie_in_order(text: str) -> None:
    spans = clause_spans(text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(one.end < other.start for one, other in itertools.pairwise(spans))


def test_clauses_end_before_semicolons_outside_brackets() -> None:
    text = "Kết nạp 62 đoàn viên; mở 03 lớp (xã; thôn); chi 5 triệu đồng."
    assert [span.of(text) for span in clause_spans(text)] == [
        "Kết nạp 62 đoàn viên",
        "mở 03 lớp (xã; thôn)",
        "chi 5 triệu đồng.",
    ]


def test_an_item_on_a_new_line_is_a_sentence() -> None:
    assert said("Kết quả như sau:\n- Trao 45 suất quà;\n- Xây 05 nhà.") == [
        "Kết quả như sau:",
        "Trao 45 suất quà;",
        "Xây 05 nhà.",
    ]


def test_ten_thousand_quotes_do_not_slow_it() -> None:
    text = 'Phong trào "Lao động giỏi". ' * 10_000
    assert len(sentence_spans(text)) == 10_000


def test_only_the_body_of_a_report_has_sentences() -> None:
    lines = ["UBND TỈNH", "II. Kết quả. Năm 2020", "Đạt 95%. Trao quà.", "- Xây nhà. Sửa nhà.", "1. Thu\t2. Chi"]
    kinds = ["letterhead", "heading", "body", "item", "row"]
    text = "".join(f"{line}\n" for line in lines)
    found, start = [], 0
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        span = Span(start, start + len(line))
        body = Span(start + 2, span.end) if kind == "item" else Span(start, start) if kind == "heading" else span
        found.append(Paragraph(index, ParagraphKind(kind), span, body, section=index - 2))
        start = span.end + 1
    sentences = sentences_of(Report("r", "r.docx", text, tuple(found)))
    assert [sentence.span.of(text) for sentence in sentences] == ["Đạt 95%.", "Trao quà.", "Xây nhà.", "Sửa nhà."]
    assert [(sentence.ref, sentence.paragraph, sentence.section) for sentence in sentences] == [
        (1, 2, 0),
        (2, 2, 0),
        (3, 3, 1),
        (4, 3, 1),
    ]
