import concurrent.futures
import itertools
import logging
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_reports.model import Paragraph, ParagraphKind, Report, Span
from nlp_reports.text import sentences_of, with_words, words
from nlp_reports.text.engine import segment
from nlp_reports.text.tokens import WHOLES, WholePattern

scraps = st.lists(
    st.sampled_from(
        [
            "công",
            "CĐCS",
            "1.250",
            "98,5 %",
            "17 / BC - CĐTH",
            "Covid-19",
            "đ/c",
            "10đ/c",
            "./.",
            "Thỏa ước",
            "lao động",
            "2018 – 2019",
            "a@b.vn",
            "\n",
            "…",
        ]
    ),
    max_size=15,
).map(" ".join)


def said(text: str) -> list[str]:
    return [token.span.of(text) for token in words(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ủy ban nhân dân huyện", ["Ủy ban nhân dân", "huyện"]),
        ("BAN CHẤP HÀNH CÔNG ĐOÀN", ["BAN CHẤP HÀNH CÔNG ĐOÀN"]),
        ("công CĐCS", ["công", "CĐCS"]),
        ("1.250 CNVCLĐ", ["1.250", "CNVCLĐ"]),
        ("Quyết định 1908/QĐ-TLĐ", ["Quyết định", "1908/QĐ-TLĐ"]),
        ("đạt 98,5 %", ["đạt", "98,5 %"]),
        ("10đ/c", ["10", "đ/c"]),
        ("11hồ sơ", ["11", "hồ sơ"]),
        ("dịch Covid-19", ["dịch Covid-19"]),
        ("nhiệm kỳ 2020-2025./.", ["nhiệm kỳ", "2020-2025", "./."]),
        ("Thỏa ước lao động tập thể", ["Thỏa ước lao động tập thể"]),
        ("gửi a.b@trason.gov.vn", ["gửi", "a.b@trason.gov.vn"]),
    ],
)
def test_words(text: str, wanted: list[str]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize("whole", WHOLES, ids=lambda whole: whole.name)
def test_whole_pattern(whole: WholePattern) -> None:
    assert whole.fires
    assert whole.holds
    for example in whole.fires:
        match = re.search(whole.pattern, example)
        assert match, example
        assert match[0] == example, example
    for example in whole.holds:
        assert not re.search(whole.pattern, example), example


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), scraps))
def test_words_cover_the_text_in_order(text: str) -> None:
    tokens = words(text)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(tokens))
    assert all(len(token.span) and token.span.of(text) == token.span.of(text).strip() for token in tokens)
    assert "".join("".join(said(text)).split()) == "".join(text.split())


def test_a_long_run_is_one_word() -> None:
    run = "a." * 5_000
    assert said(f"xem {run} nhé")[1] == run


def test_the_first_call_may_come_from_many_threads() -> None:
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        found = list(pool.map(segment, ["Công đoàn cơ sở vững mạnh"] * 16))
    assert len({tuple(places) for places in found}) == 1


def test_the_engine_leaves_logging_alone() -> None:
    before = list(logging.getLogger().handlers)
    segment("Công đoàn")
    assert logging.getLogger().handlers == before


def test_tokens_stand_in_the_report() -> None:
    text = "Báo cáo\nLĐLĐ huyện trao quà. UBKT kiểm tra 18/74 CĐCS.\n"
    body = Span(8, len(text) - 1)
    report = Report(
        "r",
        "r.docx",
        text,
        (Paragraph(0, ParagraphKind.LETTERHEAD, Span(0, 7), Span(0, 7)), Paragraph(1, ParagraphKind.BODY, body, body)),
    )
    first, second = with_words(report, sentences_of(report))
    assert [token.span.of(text) for token in second.tokens] == ["UBKT", "kiểm tra", "18/74", "CĐCS", "."]
    assert [token.term for token in second.tokens if token.term] == ["uỷ ban kiểm tra", "công đoàn cơ sở"]
    assert all(first.span.holds(token.span) for token in first.tokens)
