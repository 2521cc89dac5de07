"""Values now and before: which are held against each other, and which fall where they cannot."""

import re
from decimal import Decimal

import pytest

from nlp_reports.indicators import compared_totals, comparisons, same_period
from nlp_reports.indicators.comparing import BELOW, OTHER_UNITS, Period, is_stock, period_of
from nlp_reports.lexicon import table
from nlp_reports.model import (
    Analysis,
    Guideline,
    Indicator,
    IndicatorValue,
    PastRun,
    Receipt,
    Report,
    Status,
    Topic,
    Total,
    ValueStatus,
)
from nlp_reports.text import fold

UNIT = "LĐLĐ huyện Khe Lau"


def guideline_of(year: int, title: str = "Báo cáo năm", topic: str = "II.1") -> Guideline:
    """A guideline whose ids move from year to year: names tell what is the same."""
    indicators = (
        Indicator(f"{topic}#1", "số lớp tập huấn"),
        Indicator(f"{topic}#2", "tổng số đoàn viên"),
        Indicator(f"{topic}#3", "số tiền thu", unit="đồng"),
    )
    return Guideline(f"{title} {year}", year, topics=(Topic(topic, f"Tập huấn năm {year}", indicators=indicators),))


def values_of(topic: str, *amounts: int | None, as_of: str = "") -> tuple[IndicatorValue, ...]:
    return tuple(
        IndicatorValue(
            f"{topic}#{n}", "…", "a", None if amount is None else Decimal(amount),
            ValueStatus.MISSING if amount is None else ValueStatus.TAKEN, as_of=as_of,
        )
        for n, amount in enumerate(amounts, start=1)
    )  # fmt: skip


RECEIPTS = (Receipt("a", "a.docx", UNIT, Status.READ),)
LAST_YEAR = PastRun(guideline_of(2019, topic="III.4"), RECEIPTS, values_of("III.4", 10, 100, 0))
JUNE = PastRun(guideline_of(2020, "Báo cáo 6 tháng đầu năm"), RECEIPTS, values_of("II.1", 9, 110, 50))


def compared(now: tuple[IndicatorValue, ...], *past: PastRun) -> list[tuple[str, str, Decimal, str]]:
    analysis = Analysis(Report("a", "a.docx", "", ()), values=now)
    found = comparisons([analysis], RECEIPTS, guideline_of(2020), past)
    return [(one.indicator, one.since, one.change, one.remark) for one in found]


def test_values_are_held_against_last_year_and_against_the_months_before() -> None:
    assert compared(values_of("II.1", 12, 105, 80), LAST_YEAR, JUNE) == [
        ("II.1#1", "năm 2019", Decimal(2), ""),
        ("II.1#2", "năm 2019", Decimal(5), ""),
        ("II.1#3", "năm 2019", Decimal(80), ""),
        ("II.1#1", "6 tháng đầu năm 2020", Decimal(3), ""),
        ("II.1#2", "6 tháng đầu năm 2020", Decimal(-5), ""),
        ("II.1#3", "6 tháng đầu năm 2020", Decimal(30), ""),
    ]


def test_what_was_done_cannot_fall_within_a_year_but_a_stock_may() -> None:
    assert [row[3] for row in compared(values_of("II.1", 8, 90, 40), JUNE)] == [BELOW, "", BELOW]
    assert [row[3] for row in compared(values_of("II.1", 8, 90, 40), LAST_YEAR)] == ["", "", ""]


def test_a_day_and_the_estimate_of_a_year_stay_apart() -> None:
    assert compared(values_of("II.1", 8, as_of="ước 31/12"), JUNE) == []
    assert compared(values_of("II.1", None), JUNE) == []


def test_only_the_latest_run_of_a_period_counts_and_later_months_never_do() -> None:
    sooner = PastRun(guideline_of(2020, "Báo cáo quý I"), RECEIPTS, values_of("II.1", 3))
    older = PastRun(JUNE.guideline, RECEIPTS, values_of("II.1", 99))
    assert [row[1:3] for row in compared(values_of("II.1", 12), older, sooner, JUNE)] == [
        ("6 tháng đầu năm 2020", Decimal(3))
    ]
    analysis = Analysis(Report("a", "a.docx", "", ()), values=values_of("II.1", 3))
    assert comparisons([analysis], RECEIPTS, sooner.guideline, [JUNE]) == ()


def test_totals_of_other_units_are_remarked() -> None:
    def total(topic: str, value: int, *reports: str) -> Total:
        return Total(f"{topic}#1", "số lớp tập huấn", Decimal(value), "", reports, ())

    past = PastRun(LAST_YEAR.guideline, RECEIPTS, (), (total("III.4", 10, "a", "b"),))
    (same,) = compared_totals([total("II.1", 14, "a", "c")], guideline_of(2020), [past])
    assert (same.change, same.percent, same.remark, same.units) == (Decimal(4), Decimal(40), "", (2, 2))
    (other,) = compared_totals([total("II.1", 14, "a")], guideline_of(2020), [past])
    assert other.remark == OTHER_UNITS


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Báo cáo kết quả hoạt động năm 2020", Period(2020, 12)),
        ("BÁO CÁO 6 THÁNG ĐẦU NĂM 2020", Period(2020, 6)),
        ("Báo cáo quý III năm 2020", Period(2020, 9)),
        ("Báo cáo 9 tháng năm 2020", Period(2020, 9)),
    ],
)
def test_the_title_of_a_guideline_tells_the_period(title: str, period: Period) -> None:
    assert period_of(Guideline(title, 2020)) == period
    assert period_of(Guideline(title)) is None
    assert same_period(Guideline(title, 2020), [LAST_YEAR, PastRun(Guideline("Báo cáo", 2018), (), ())]) is None


def test_every_cue_of_a_stock_has_an_example_that_fires_and_one_that_does_not() -> None:
    for row in table("stock_cues"):
        assert row["fires"]
        assert row["silent"]
        assert is_stock(Indicator("x#1", row["fires"])), row["cue"]
        assert not re.search(rf"(?<!\w){re.escape(fold(row['cue']))}(?!\w)", fold(row["silent"])), row["cue"]
