import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_reports.errors import InputError
from nlp_reports.guidelines import from_yaml, read_guideline, to_yaml
from nlp_reports.model import Guideline, GuidelineSection, Indicator, SectionKind, Topic

LETTERS = st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"], exclude_characters="\u00a0")
WORDS = st.text(LETTERS, min_size=1, max_size=30).map(str.strip).filter(bool)
DATES = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31))


@st.composite
def topics(draw: st.DrawFn, name: str) -> Topic:
    indicators = draw(st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=2), WORDS, st.booleans()), max_size=3))
    return Topic(
        name,
        draw(WORDS),
        draw(WORDS),
        tuple(draw(st.lists(WORDS, max_size=3))),
        draw(st.booleans()),
        tuple(
            Indicator(f"{name}#{number}", title, tuple(counted), unit, required)
            for number, (title, counted, unit, required) in enumerate(indicators, start=1)
        ),
    )


@st.composite
def guidelines(draw: st.DrawFn) -> Guideline:
    return Guideline(
        draw(WORDS),
        draw(st.none() | st.integers(1990, 2100)),
        draw(DATES),
        draw(DATES),
        draw(DATES),
        tuple(draw(st.lists(WORDS, max_size=3))),
        draw(WORDS),
        tuple(draw(st.lists(WORDS, max_size=2))),
        (GuidelineSection("I", draw(WORDS), draw(st.sampled_from(SectionKind))),),
        tuple(draw(topics(f"I.{letter}")) for letter in "ab"),
    )


@settings(deadline=None)  # the first call imports pydantic
@given(guidelines())
def test_what_was_written_is_read_back(guideline: Guideline) -> None:
    assert from_yaml(to_yaml(guideline), "g.yaml") == guideline


BROKEN = """\
title: Báo cáo
yaer: 2020
deadline: sớm
topics:
- id: I.a
  title: ''
- id: I.b
  zero_allowed: có
  title: Việc làm
"""


def test_every_mistake_is_told_at_once_with_its_place() -> None:
    with pytest.raises(InputError) as caught:
        from_yaml(BROKEN, "g.yaml")
    told = [(problem.place, problem.message) for problem in caught.value.problems]
    assert told == [
        ("2:7", "yaer: khoá lạ"),
        ("3:11", "deadline: phải là ngày"),
        ("6:10", "topics.1.title: để trống"),
        ("8:17", "topics.2.zero_allowed: phải là true hoặc false"),
    ]
    assert all(problem.cure for problem in caught.value.problems)


def test_an_id_is_used_once() -> None:
    text = "title: B\ntopics:\n- {id: I.a, title: Một}\n- {id: I.a, title: Hai}\n"
    with pytest.raises(InputError, match="đã dùng ở trên"):
        from_yaml(text, "g.yaml")


def test_a_key_stands_once() -> None:
    with pytest.raises(InputError, match="ghi hai lần"):
        from_yaml("title: Một\ntitle: Hai\n", "g.yaml")


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "title: [\n", "title: a\n\tyear: 2020\n", "deadline: 2020-13-45\n"])
def test_what_is_no_guideline_is_refused_in_vietnamese(text: str) -> None:
    with pytest.raises(InputError) as caught:
        from_yaml(text, "g.yaml")
    assert caught.value.problems[0].cure


def test_the_file_door_takes_yaml(tmp_path: Path) -> None:
    file = tmp_path / "g.yaml"
    file.write_text(to_yaml(Guideline("Báo cáo năm 2020", 2020)), "utf-8")
    assert read_guideline(file) == Guideline("Báo cáo năm 2020", 2020)
    with pytest.raises(InputError, match="không mở được"):
        read_guideline(tmp_path / "khong_co.yaml")
