import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_reports.demo import demo_corpus
from nlp_reports.errors import InputError
from nlp_reports.guidelines import from_yaml, read_guideline, to_yaml
from nlp_reports.model import Guideline, GuidelineSection, Indicator, SectionKind, Topic

LETTERS = st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"], exclude_characters="\u00a0")
WORDS = st.text(LETTERS, min_size=1, max_size=30).map(str.strip).filter(bool)
# Never one that is refused ("triệu đồng"): Hypothesis tries the words of the source too.
UNITS = st.sampled_from(("", "đồng", "%")) | WORDS.map("một {}".format)
DATES = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31))


@st.composite
def topics(draw: st.DrawFn, name: str) -> Topic:
    indicators = draw(st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=2), UNITS, st.booleans(), WORDS), max_size=3))
    return Topic(
        name,
        draw(WORDS),
        draw(st.sampled_from(("", "I", name))),
        tuple(draw(st.lists(WORDS, max_size=3))),
        draw(st.booleans()),
        tuple(
            Indicator(f"{name}#{number}", title, tuple(counted), unit, required, words)
            for number, (title, counted, unit, required, words) in enumerate(indicators, start=1)
        ),
    )


@st.composite
def guidelines(draw: st.DrawFn) -> Guideline:
    cutoff, forecast = draw(DATES), draw(DATES)
    if cutoff and forecast and forecast < cutoff:
        cutoff, forecast = forecast, cutoff
    return Guideline(
        draw(WORDS),
        draw(st.none() | st.integers(1990, 2100)),
        draw(DATES),
        cutoff,
        forecast,
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


UNSOUND = """\
title: Báo cáo
yeer: 2020
deadline: 2020-13-45
cutoff: 2020-11-25
forecast: 2020-10-01
sections:
- {id: I, title: Tình hình, kind: background}
topics:
- {id: I.a, title: Một, section: I}
- id: I.a
  title: Hai
  section: II
  indicators:
  - {id: "I.b#1", name: số lớp}
  - {id: "I.a#2", name: 5}
"""


def test_mistakes_of_form_and_between_parts_are_told_together() -> None:
    with pytest.raises(InputError) as caught:
        from_yaml(UNSOUND, "g.yaml")
    told = {problem.place: f"{problem.message}; {problem.cure}" for problem in caught.value.problems}
    assert "có phải “year”" in told["2:7"]
    assert "phải là ngày" in told["3:11"]
    assert "trước khi chốt số liệu" in told["5:11"]
    assert "đã dùng ở trên" in told["10:7"]
    assert "không có mục “II”" in told["12:12"]
    assert "ghi “I.a#1”" in told["14:10"]
    assert "phải là chữ" in told["15:25"]


UNGRAMMATICAL = """\
title: "Báo cáo
year: 20x
cutoff: 2020-13-45
sections:
- id: I
  title: Tình hình: chung
  kind: backgrund
topics:
- id: I.a
  titel: Kinh tế
- id: I.b
  title: Đời sống
  aspects: [việc làm, tiền lương
  zero_allowed: có
recipients
- LĐLĐ huyện Khe Lau
"""


def test_mistakes_of_grammar_hide_no_others() -> None:
    with pytest.raises(InputError) as caught:
        from_yaml(UNGRAMMATICAL, "g.yaml")
    told = {problem.place: problem.message for problem in caught.value.problems}
    grammar = [place for place, message in told.items() if message == "không đúng cú pháp YAML"]
    assert grammar == ["1:8", "6:19", "13:12", "15:1"]
    assert [place for place in told if place not in grammar] == ["2:7", "3:9", "7:9", "10:10", "14:17"]


def test_a_file_of_mistakes_ends() -> None:
    with pytest.raises(InputError) as caught:
        from_yaml("title: a: b\n" * 60, "g.yaml")
    assert len(caught.value.problems) == 51


def test_what_is_read_from_a_document_is_sound() -> None:
    read = read_guideline(demo_corpus().guideline)
    assert from_yaml(to_yaml(read), "g.yaml") == read


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


@pytest.mark.parametrize(("unit", "right"), [("triệu đồng", "đồng"), ("VNĐ", "đồng"), ("phần trăm", "%")])
def test_a_unit_in_which_no_value_is_told_is_refused(unit: str, right: str) -> None:
    text = "title: A\nsections:\n- {id: I, title: B, kind: results}\ntopics:\n- id: I.a\n  title: C\n  section: I\n"
    text += f"  indicators:\n  - id: I.a#1\n    name: số tiền\n    unit: {unit}\n"
    with pytest.raises(InputError) as caught:
        from_yaml(text, "g.yaml")
    (problem,) = caught.value.problems
    assert (problem.place, right in problem.cure) == ("11:11", True)


OUTLINES = {
    "begun anew": "A. TÌNH HÌNH\n1. Đời sống.\nB. KẾT QUẢ\n1. Vốn: dư nợ.\n2. Quỹ: số tiền.\n1. Thăm hỏi: số suất.\n"
    "1. Nhà ở: số nhà.\nA. KẾT QUẢ KHÁC\n1. Khen thưởng: số cá nhân.\nC. KIẾN NGHỊ\n1. Với tỉnh.\n1. Với huyện.",
    "an item that holds others": "I. TÌNH HÌNH\nMục 1. Thăm hỏi: số suất.\n2. Kiểm tra: số cuộc.\n(3) Kết nạp.\n"
    "(1) Đời sống hội viên.\nII. CHĂM LO\n- Nhà ở: số nhà.\nIII. ĐÁNH GIÁ CHUNG\n+ Mặt mạnh.",
    "decimals twice": "2. KẾT QUẢ\n2.1. Quỹ Hội.\n2. KẾT QUẢ KHÁC\n2.1. Thi đua: số cá nhân.\n2.1. Văn hoá: số giải.\n"
    "2.3. Nhà ở: số nhà.\n3. ĐÁNH GIÁ\n3.1. Mặt mạnh.",
    "letters below numbers that run on": "TÌNH HÌNH\n1. Đời sống.\n- Mùa vụ.\nKẾT QUẢ\n2. Vốn: dư nợ.\n- Quỹ: số dư.\n"
    "ĐÁNH GIÁ\n3. Mặt mạnh.\n- Mặt yếu.",
}


@pytest.mark.parametrize("outline", OUTLINES.values(), ids=OUTLINES.keys())
def test_no_two_items_have_one_id_and_what_is_written_is_read_again(outline: str, tmp_path: Path) -> None:
    file = tmp_path / "huong_dan.txt"
    file.write_text(f"HƯỚNG DẪN\nBáo cáo công tác Hội năm 2024\n{outline}\n", "utf-8", newline="\n")
    guideline = read_guideline(file)
    topics, sections = [one.id for one in guideline.topics], [one.id for one in guideline.sections]
    assert len({*topics}) == len(topics) > 0
    assert len({*sections}) == len(sections)
    assert all(topics + sections)
    assert from_yaml(to_yaml(guideline), "de_cuong.yaml") == guideline
