"""The review page as a file: complete, safe, the same for the same run."""

import json
import re
from html.parser import HTMLParser
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.demo import demo_corpus
from nlp_reports.model import Guideline, Run
from nlp_reports.publishing.page import render, to_page
from nlp_reports.publishing.page.blocks import blocks
from nlp_reports.publishing.page.harmless import counted_in_utf16, data_block, visible
from nlp_reports.publishing.page.report import report_data
from nlp_reports.reading import read_report

DATA = re.compile(r'<script type="application/json"[^>]*>(.*?)</script>', re.DOTALL)


class Elements(HTMLParser):
    """What a browser makes of the file: names and attributes of its elements."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def page(run: Run) -> str:
    return to_page(run).decode("utf-8")


def test_nothing_in_the_file_asks_for_anything_elsewhere(page: str) -> None:
    links = [value for _, attributes in Elements(page).found for key, value in attributes.items()
             if key in {"src", "href", "action", "srcset", "data", "poster"}]  # fmt: skip
    assert links
    assert all(link and link.startswith("#") for link in links)
    assert "url(" not in page
    assert "@import" not in page


def test_the_policy_lets_run_our_program_and_no_other(page: str) -> None:
    elements = Elements(page).found
    policy = next(a["content"] for t, a in elements if t == "meta" and a.get("http-equiv"))
    assert policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    programs = [a for t, a in elements if t == "script" and a.get("type") != "application/json"]
    assert len(programs) == 1
    assert not any(key.startswith("on") or key == "style" for _, a in elements for key in a)


def test_what_reports_say_makes_no_element_and_ends_no_data(page: str, run: Run) -> None:
    names = {tag for tag, _ in Elements(page).found}
    assert names.isdisjoint({"i", "img", "iframe", "object", "embed"})
    parts = [json.loads(part) for part in DATA.findall(page)]
    assert len(parts) == 1 + len(run.analyses)
    assert not any("<" in part for part in DATA.findall(page))
    assert parts[2]["unit"] == "=Đơn vị <i>xấu</i>"
    assert "\u202e" not in page
    assert "\x00" not in page


def test_every_part_of_the_office_is_named_on_the_page(page: str) -> None:
    said = ("Tài liệu nội bộ", "Đã nhận 2/3 báo cáo", "Công đoàn ngành Y tế", "Gửi sau thời hạn", "Chưa thấy nội dung")
    assert [words for words in said if words not in page] == []


def test_equal_runs_give_equal_bytes(run: Run) -> None:
    assert to_page(run) == to_page(run)


def test_a_run_of_nothing_is_a_page() -> None:
    assert b"Ch\xc6\xb0a c\xc3\xb3 b\xc3\xa1o c\xc3\xa1o" in to_page(Run(Guideline("Hướng dẫn"), (), ()))


def test_a_page_that_would_be_too_heavy_says_what_it_leaves_out(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "MOST_REPORTS", 1)
    page = to_page(run).decode("utf-8")
    assert len(DATA.findall(page)) == 2
    assert "chỉ chứa 1 báo cáo đầu" in page


@given(st.text())
def test_a_position_in_utf16_is_what_javascript_counts(text: str) -> None:
    at = counted_in_utf16(text)
    places = range(len(text) + 1)
    assert [at(n) for n in places] == [len(text[:n].encode("utf-16-le", "surrogatepass")) // 2 for n in places]


@given(st.text())
def test_what_is_shown_is_as_long_as_what_was_written(text: str) -> None:
    assert len(visible(text)) == len(text)
    assert visible(visible(text)) == visible(text)
    assert json.loads(data_block(text)) == visible(text)


@pytest.mark.parametrize("name", ["01_khe_lau", "09_kcn"])
def test_every_character_of_a_report_is_on_the_page_once(name: str) -> None:
    report = read_report(demo_corpus().reports / f"{name}.docx")
    shown = [cell[:2] for block in blocks(report) if block[0] == "table" for row in block[1] for cell in row]
    shown += [block[1:3] for block in blocks(report) if block[0] != "table"]
    covered = sorted(shown)
    assert all(one[1] <= other[0] for one, other in pairwise(covered))
    left = set(range(len(report.text))).difference(*(range(*place) for place in covered))
    assert {report.text[n] for n in left} <= {"\n", "\t"}


def test_every_place_slices_back_out_of_the_text(run: Run) -> None:
    for analysis in run.analyses:
        data = report_data(analysis, "x")
        said = [data["text"][start:end] for start, end in data["sentences"]]
        assert said == [analysis.sentence_text(sentence.ref) for sentence in analysis.sentences]
        assert [data["text"][f[0] : f[1]] for f in data["figures"]] == [analysis.figures[0].text]


def test_a_vague_claim_says_where_support_was_looked_for(run: Run) -> None:
    finding = next(f for f in report_data(run.analyses[0], "x")["findings"] if f["place"])
    assert [words for words, *_ in finding["looked"]] == ["Chính câu này"]


def test_the_program_makes_no_elements_from_strings() -> None:
    folder = resources.files("nlp_reports.publishing.page") / "assets"
    programs = {f.name: f.read_text("utf-8") for f in folder.iterdir() if f.name.endswith(".js")}
    assert {f"{name}.js" for name in render.SCRIPTS} == set(programs)
    risky = re.compile(r"(inner|outer|Adjacent)HTML|document\.write|\beval\b|new Function|fetch\(|XMLHttp|import\(")
    assert [name for name, text in programs.items() if risky.search(text)] == []
