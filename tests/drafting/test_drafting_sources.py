"""Every computed figure of a draft is the aggregate of exactly the sources that it names."""

import re
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_reports.demo import demo_corpus
from nlp_reports.drafting import VALUE, Practice, drafted
from nlp_reports.drafting.models import with_models
from nlp_reports.figures import figures_of
from nlp_reports.guidelines import read_guideline
from nlp_reports.model import (
    Analysis,
    Draft,
    DraftSentence,
    Guideline,
    GuidelineSection,
    Indicator,
    IndicatorValue,
    Paragraph,
    ParagraphKind,
    Receipt,
    Report,
    Run,
    Section,
    SectionKind,
    Span,
    Status,
    Topic,
    ValueStatus,
)
from nlp_reports.pipeline import Options, journey
from nlp_reports.publishing.sources import sources
from nlp_reports.text import sentences_of

MEMBERS = Indicator("II.5#1", "số đoàn viên kết nạp mới")
GUIDELINE = Guideline(
    "Báo cáo",
    sections=(GuidelineSection("II", "Kết quả", SectionKind.RESULTS),),
    topics=(Topic("II.5", "Phát triển đoàn viên", "II", indicators=(MEMBERS,)),),
)
SUMS = re.compile(r"([\d.,]+)/([\d.,]+)(?: (tỷ|triệu)? ?đồng)?.*?, đạt ([\d.,]+)%")
PAIR = re.compile(r"([\d.,]+)/([\d.,]+)(?: (tỷ|triệu)? ?đồng)?")
STEP = {"tỷ": Decimal(10) ** 9, "triệu": Decimal(10) ** 6, None: Decimal(1)}


def number(written: str, step: str | None = None) -> Decimal:
    return Decimal(written.replace(".", "").replace(",", ".")) * STEP[step]


def check(run: Run) -> int:
    """Hold every result against targets in the draft to the values in its footnote; return how many there were."""
    known, seen = sources(run), 0
    for sentence in run.draft.sentences:
        keys = [key for key in sentence.sources if key.startswith(VALUE)]
        for indicator in dict.fromkeys(key.split("@")[0] for key in keys):
            notes = [known[key].note for key in keys if key.split("@")[0] == indicator]
            pairs = [PAIR.search(note.rsplit(": ", 1)[-1]) for note in notes]
            done = sum((number(pair[1], pair[3]) for pair in pairs if pair), Decimal(0))
            due = sum((number(pair[2], pair[3]) for pair in pairs if pair), Decimal(0))
            told = [(number(m[1], m[3]), number(m[2], m[3]), number(m[4])) for m in SUMS.finditer(sentence.text)]
            if not told:
                continue
            seen += 1
            share = (done * 100 / due).quantize(Decimal("0.1"), ROUND_HALF_UP)
            assert (done, due, share) in told
            counted = sum(pair is not None for pair in pairs)
            assert f"(cộng {counted} đơn vị" in sentence.text
    return seen


def unit(name: str, done: int, due: int, *, told: bool) -> Analysis:
    share = (Decimal(100 * done) / due).quantize(Decimal("0.1"), ROUND_HALF_UP)
    said = f"{done}/{due} đoàn viên, đạt {share}% kế hoạch" if told else f"{done} đoàn viên, đạt {share}% kế hoạch"
    text = f"Kết nạp mới {said.replace('.', ',')}."
    span = Span(0, len(text))
    section = Section("II", "II", "Kết quả", 1, SectionKind.RESULTS, Span(0, 0), span, -1, 0)
    report = Report(
        name, f"{name}.docx", text + "\n", (Paragraph(0, ParagraphKind.BODY, span, span, section=0),), (section,)
    )
    sentences = sentences_of(report)
    value = IndicatorValue(
        MEMBERS.id,
        MEMBERS.name,
        name,
        None if told else Decimal(done),
        ValueStatus.TAKEN,
        Decimal(done) if told else None,
        Decimal(due) if told else None,
        source="1",
    )
    return Analysis(report, sentences, figures_of(report, sentences), values=(value,))


UNITS = st.lists(
    st.tuples(st.integers(20, 900), st.integers(20, 900), st.booleans()),
    min_size=2,
    max_size=6,
    unique_by=lambda u: u[0],
)


@settings(deadline=None)
@given(UNITS)
def test_sums_are_over_exactly_the_values_in_the_footnote(units: list[tuple[int, int, bool]]) -> None:
    analyses = tuple(unit(f"r{n}", *amounts, told=told) for n, (*amounts, told) in enumerate(units))
    receipts = tuple(Receipt(a.report.name, a.report.file, f"LĐLĐ {a.report.name}", Status.READ) for a in analyses)
    run = Run(GUIDELINE, receipts, analyses)
    draft = drafted(run)
    told = sum(told for *_, told in units)
    seen = check(Run(GUIDELINE, receipts, analyses, draft=draft))
    assert seen == (told > 1)


@pytest.fixture(scope="module")
def demo() -> Run:
    corpus = demo_corpus()
    return journey(corpus.reports, read_guideline(corpus.guideline), Options())


def test_the_demo_holds_to_it(demo: Run) -> None:
    assert check(demo)


def test_totals_are_the_sum_of_the_units_that_they_name(demo: Run) -> None:
    values = {(v.report, v.indicator): v.amount for a in demo.analyses for v in a.values}
    totals = {f"total:{total.indicator}": total for total in demo.totals}
    said = [totals[key] for one in demo.draft.sentences for key in one.sources if key in totals]
    assert said
    for total in said:
        amounts = [values[report, total.indicator] for report in total.reports]
        assert total.value == sum(amount for amount in amounts if amount is not None)


def test_good_models_are_named_with_their_units(demo: Run) -> None:
    (said,) = [one for one in demo.draft.sentences if one.text.startswith("Các đơn vị báo cáo những mô hình")]
    known = sources(demo)
    for key, shown in zip(said.sources, said.text.split(": ", 1)[1].split("; "), strict=True):
        name, whose = shown.rstrip(".").rsplit(" (", 1)
        assert name.strip("“”") in known[key].text.replace('"', "")
        assert known[key].where.startswith(whose.rstrip(")"))


def test_neighbours_in_the_demo_do_not_begin_alike(demo: Run) -> None:
    told = [one for one in demo.draft.sentences if one.theme]
    alike = [a.text.split("(")[0] == b.text.split("(")[0] for a, b in pairwise(told) if a.section == b.section]
    assert sum(alike) * 4 < len(alike)


def test_models_are_held_to_their_own_sentences() -> None:
    told = {
        "a": "Duy trì 18 mô hình “Cánh đồng không rác” với 260 bể chứa.",
        "b": "Mô hình “Tiếng kẻng an ninh” ở các bản phát huy tác dụng; không có vụ việc nào ở các bản của huyện.",
    }
    found = [Practice(name, f"HND huyện {name.upper()}", "", 1, text) for name, text in told.items()]
    start = Draft("III", (DraftSentence("1. Những ưu điểm", "Tốt.", ("a#1",)),))
    (_, said) = with_models(start, found, 6).sentences
    assert said.text.endswith("“Cánh đồng không rác” (HND huyện A); “Tiếng kẻng an ninh” (HND huyện B).")
    assert with_models(start, [Practice("a", "HND huyện A", "", 1, "Có 02 mô hình trình diễn.")], 6) == start
