"""The index of indicators: a figure meets only those that it may answer, and loses none of them."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.indicators.addends import addends
from nlp_reports.indicators.askers import Askers
from nlp_reports.indicators.concepts import spoken
from nlp_reports.indicators.counting import counts_here
from nlp_reports.indicators.fit import ALSO, POINTED, STRANGE, SURE, may_claim
from nlp_reports.indicators.nouns import kindred, kinship
from nlp_reports.indicators.places import Place
from nlp_reports.indicators.placing import by_sentence, places_in
from nlp_reports.model import Evidence, Figure, FigureKind, Guideline, Indicator, Lazily, Span, Topic
from nlp_reports.text import sentences_of
from tests.indicators.test_indicators_values import report_of

LOANS = Topic(
    "a",
    "Vốn vay",
    indicators=(
        Indicator("a#1", "số hộ vay vốn", ("hộ",)),
        Indicator("a#2", "dư nợ", (), "đồng"),
        Indicator("a#3", "tỷ lệ hộ vay đúng hạn", ("hộ",), "%"),
    ),
)
CARE = Topic(
    "b",
    "Chăm lo",
    indicators=(
        Indicator("b#1", "suất học bổng", ("suất học bổng",)),
        Indicator("b#2", "lượt người được khám bệnh", ("lượt người",)),
        Indicator("b#3", "số hội viên được thăm hỏi", ("hội viên",)),
        Indicator("b#4", "gạo hỗ trợ", (), "kg"),
    ),
)
GUIDELINE = Guideline("Hướng dẫn", 2024, topics=(LOANS, CARE))
LINES = (
    "Có 1.240 hộ vay vốn, dư nợ 35 tỷ đồng, đúng hạn 98%.",
    "Học bổng: trao 38 suất, hết 19 triệu đồng.",
    "Khám bệnh cho 450 lượt người; thăm hỏi 27 chị; hội viên được thăm 12 người.",
    "Hỗ trợ 500 kg gạo; thăm hỏi 11, vay vốn 12.",
)


def places(line: str) -> list[Place]:
    report = report_of(line)
    sentences = sentences_of(report)
    told = by_sentence(figures_of(report, sentences))
    return [place for sentence in sentences for place in places_in(report, sentence, told.get(sentence.ref, ()))]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("sureness", [{}, {"a": SURE}, {"b": SURE, "a": ALSO}, {"a": POINTED, "b": POINTED}])
def test_the_index_finds_whoever_counts_what_a_figure_counts(line: str, sureness: Mapping[str, int]) -> None:
    askers = Askers(GUIDELINE)
    met = 0
    for place in places(line):
        every = [(one, sureness.get(one.topic.id, STRANGE)) for one in askers.wanted]
        fitting = [
            (one.indicator.id, surely)
            for one, surely in every
            if may_claim(one, place, surely) and counts_here(place, one, sure=surely == SURE)
        ]
        found = [(one.indicator.id, surely) for one, surely in askers.of(place, sureness)]
        assert found == fitting
        met += len(found)
    assert met or not sureness


def test_the_indicators_of_topics_come_in_the_guidelines_order() -> None:
    askers = Askers(GUIDELINE)
    asking = askers.of_topics({"b": SURE, "a": POINTED})
    assert [(one.indicator.id, surely) for one, surely in asking] == [
        *((one.id, POINTED) for one in LOANS.indicators),
        *((one.id, SURE) for one in CARE.indicators),
    ]


@pytest.mark.parametrize("text", ["vốn vay đúng hạn", "học bổng, khám bệnh", "gạo", "hội viên", ""])
def test_the_indicators_of_matters_are_those_that_ask_for_one_of_them(text: str) -> None:
    askers, matters = Askers(GUIDELINE), spoken(text)
    assert askers.of_matters(matters) == [one for one in askers.wanted if matters & one.matters]


def count(value: int, noun: str) -> Figure:
    return Figure(Span(0, 1), str(value), FigureKind.COUNT, Evidence.YES, Decimal(value), counted=noun)


def test_kinship_tells_of_each_two_what_kindred_tells() -> None:
    figures = [count(5, "buổi"), count(3, "buổi"), count(8, "buổi"), count(2, "người"), count(1, "hội viên")]
    akin = kinship(figures)
    assert akin == [[kindred(one, other) for other in figures] for one in figures]
    assert addends(figures, akin) == {2: [1, 0]}


def test_what_is_read_lazily_is_read_once() -> None:
    read = []

    class Told:
        @Lazily
        def words(self) -> int:
            """Return a number."""
            read.append(self)
            return len(read)

    told = Told()
    assert (told.words, told.words, len(read)) == (1, 1, 1)
