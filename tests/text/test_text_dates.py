import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.text import PartialDate, dates_in
from nlp_reports.text.dates import FORMS, DateForm

WRITTEN = [
    "ngày {0.day} tháng {0.month} năm {0.year}",
    "{0.day:02}/{0.month:02}/{0.year}",
    "{0.day}-{0.month}-{0.year}",
    "{0.day}.{0.month}.{0.year}",
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Trà Sơn, ngày 25 tháng 11 năm 2020", [dt.date(2020, 11, 25)]),
        ("ngày 27/5/ 2009", [dt.date(2009, 5, 27)]),
        ("từ ngày 06/10 đến ngày 30/10/2020", [PartialDate(month=10, day=6), dt.date(2020, 10, 30)]),
        ("(03/02/1930 - 03/02/2020)", [dt.date(1930, 2, 3), dt.date(2020, 2, 3)]),
        ("tháng 11/2020", [PartialDate(year=2020, month=11)]),
        ("trong tháng 3 năm 2021", [PartialDate(year=2021, month=3)]),
        ("ngày … tháng … năm …", []),
        ("ngày    tháng  6  năm 2026", [PartialDate(year=2026, month=6)]),
        ("31/02/2020", []),
        ("3.368/3.129 đoàn viên", []),
        ("12/15 DN", []),
        ("Quyết định 76/2019/NĐ-CP", []),
    ],
)
def test_dates(text: str, wanted: list[dt.date | PartialDate]) -> None:
    assert [value for _, value in dates_in(text)] == wanted


@given(st.dates(dt.date(1930, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(WRITTEN))
def test_a_written_date_is_read(date: dt.date, form: DateForm) -> None:
    text = f"Họp {form.format(date)} tại huyện."
    ((span, value),) = dates_in(text)
    assert value == date
    assert span.of(text).strip() == span.of(text)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.fires[0])
def test_form_has_examples(form: DateForm) -> None:
    assert form.fires
    assert form.holds
    assert all(dates_in(text) for text in form.fires)


@given(st.text(st.sampled_from("ngày tháng năm 0123/-."), max_size=40))
def test_dates_lie_in_order(text: str) -> None:
    spans = [span for span, _ in dates_in(text)]
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
