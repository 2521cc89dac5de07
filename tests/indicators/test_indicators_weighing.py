"""Figures that are left, weighed by signals: order, words and nouns speak for them, neighbours against."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators.completing.weighing import ANSWERS, Weighed, pairs_of
from nlp_reports.indicators.searching import Search
from nlp_reports.indicators.signals import ALWAYS, score_of, weights
from nlp_reports.indicators.values import chosen_by_rules, missing_of, spots_of, taken_of, values_of
from nlp_reports.lexicon import table
from nlp_reports.model import Doubt, Guideline, Indicator, Topic
from nlp_reports.text import sentences_of
from tests.indicators.test_indicators_values import report_of

FIRST = Indicator("t#1", "hội viên tham gia sinh hoạt", ("hội viên",))
ENTERED = Indicator("t#2", "hội viên đăng ký thi đua", ("hội viên",))
REACHED = Indicator("t#3", "hội viên đạt tiêu chí", ("hội viên",))
SHARE = Indicator("t#4", "tỷ lệ hội viên đạt tiêu chí", ("hội viên",), "%")
MONEY = Indicator("t#5", "kinh phí phong trào", (), "đồng")


def guideline_of(*indicators: Indicator, title: str) -> Guideline:
    return Guideline("Hướng dẫn", 2024, topics=(Topic("t", title, indicators=indicators),))


def left(line: str, *indicators: Indicator, title: str = "Phong trào thi đua", least: float = 0.0) -> list[Weighed]:
    report = report_of(line)
    sentences = sentences_of(report)
    search = Search(
        report,
        sentences,
        figures_of(report, sentences),
        guideline_of(*indicators, title=title),
        Alignment(tuple(("t",) for _ in sentences)),
    )
    chosen = chosen_by_rules(search, search.claims(), report, sentences)
    missing = missing_of(search, chosen)
    return pairs_of(search.places, spots_of(chosen), taken_of(chosen), missing, search.wanted, least)


LINES = (
    (
        "Có 11.240 chị xin phấn đấu; 9.870 hội viên đạt tiêu chí, bằng 88,7%; chi 12 triệu đồng.",
        (ENTERED, REACHED, SHARE),
    ),
    ("Có 11.240 hội viên xin phấn đấu, hết 35 triệu đồng, mua 12 con bò.", (FIRST, ENTERED, REACHED, MONEY)),
    ("Xã 04 hội viên, huyện 05 hội viên xây 3 nhà.", (FIRST, REACHED)),
)


def test_every_signal_has_a_weight_and_every_weight_is_read() -> None:
    assert set(weights()) == set(table("indicator_weights").keys())
    shown = {name for line, indicators in LINES for one in left(line, *indicators) for name in one.signals}
    assert shown <= set(weights())
    assert ALWAYS in weights()


def test_a_figure_in_the_guidelines_order_is_likelier_than_one_out_of_it() -> None:
    line = "Có 11.240 chị xin phấn đấu; 9.870 hội viên đạt tiêu chí."
    (kept,) = [one for one in left(line, ENTERED, REACHED) if one.pair.amount == 11240]
    (turned,) = [one for one in left(line, REACHED, ENTERED) if one.pair.amount == 11240]
    assert kept.signals["in order"]
    assert turned.signals["out of order"]
    assert score_of(kept.signals) > score_of(turned.signals)


@pytest.mark.parametrize(("line", "indicators"), LINES)
@pytest.mark.parametrize("least", [0.1, 0.3, ANSWERS, 0.7])
def test_no_pair_is_left_out_that_scores_enough(line: str, indicators: Sequence[Indicator], least: float) -> None:
    enough = {one.key for one in left(line, *indicators) if score_of(one.signals) >= least}
    assert enough <= {one.key for one in left(line, *indicators, least=least)}


def test_the_best_pair_is_taken_with_a_doubt() -> None:
    line = "Có 11.240 hội viên xin phấn đấu; 9.870 hội viên đạt tiêu chí."
    report = report_of(line)
    sentences = sentences_of(report)
    guideline = guideline_of(ENTERED, REACHED, title="Phong trào thi đua")
    alignment = Alignment(tuple(("t",) for _ in sentences))
    entered, reached = values_of(report, sentences, figures_of(report, sentences), guideline, alignment)
    assert (entered.value, entered.doubts) == (Decimal(11240), (Doubt.UNCERTAIN,))
    assert reached.value == Decimal(9870)


@pytest.mark.parametrize(
    ("line", "indicators"),
    [
        ("Mua 12 con bò cho hộ nghèo.", (FIRST, REACHED)),
        ("Xã có 05 hội viên, huyện có 04 hội viên, tỉnh có 03 hội viên dự.", (ENTERED, REACHED)),
    ],
)
def test_what_nothing_speaks_for_is_left_alone(line: str, indicators: Sequence[Indicator]) -> None:
    report = report_of(line)
    sentences = sentences_of(report)
    guideline = guideline_of(*indicators, title="Phong trào thi đua")
    alignment = Alignment(tuple(("t",) for _ in sentences))
    found = values_of(report, sentences, figures_of(report, sentences), guideline, alignment)
    assert [value.value for value in found] == [None] * len(indicators)
