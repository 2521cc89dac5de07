import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_reports.figures import extract
from nlp_reports.model import Evidence, FigureKind

# The first call compiles the whole cascade.
UNHURRIED = settings(deadline=None, max_examples=300)
PIECES = st.sampled_from(
    (
        *(
            "1.250",
            "05",
            "8/10",
            "08/3",
            "12,5%",
            "1 tỷ 250 triệu đồng",
            "500.000đ",
            "/suất",
            " đoàn viên",
            "217-QĐ/TW",
        ),
        *("ngày ", "tháng ", "năm 2020", "từ ", " đến ", "5-7", " cuộc", "(", ")", ";", ", ", ". ", "“", "”", '"'),
        *("hai ", "một ", "không phát sinh đơn ", "Covid-19", "lần thứ XIII", "trên ", "gần ", " trở lên", " nữ"),
        *("…", "/", "%", "0", "\t"),
    )
)


@UNHURRIED
@given(st.lists(PIECES, max_size=14).map("".join))
def test_spans_slice_back_in_order_without_overlap(text: str) -> None:
    figures = extract(text)
    assert all(figure.span.of(text) == figure.text for figure in figures)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(figures))


@UNHURRIED
@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    assert all(figure.span.of(text) == figure.text for figure in extract(text))


@UNHURRIED
@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_no_number_is_passed_over_in_silence(text: str) -> None:
    seen = "".join(figure.text for figure in extract(text))
    assert sum(letter.isdigit() for letter in seen) == sum(letter.isdigit() for letter in text)


@UNHURRIED
@given(st.lists(PIECES, max_size=14).map("".join))
def test_evidence_has_a_number_and_the_rest_has_none(text: str) -> None:
    for figure in extract(text):
        known = figure.value is not None or (figure.low is not None and figure.high is not None)
        assert known == (figure.evidence is not Evidence.NO)


@UNHURRIED
@given(st.lists(PIECES, max_size=14).map("".join))
def test_the_same_text_is_read_the_same(text: str) -> None:
    assert extract(text) == extract(text)


def test_a_hundred_percent_of_nothing_is_weak() -> None:
    (alone,) = extract("100% đơn vị hoàn thành nhiệm vụ")
    assert alone.evidence is Evidence.WEAK
    based = extract("100% đơn vị (82/82) hoàn thành nhiệm vụ")
    assert all(figure.evidence is Evidence.YES for figure in based)


def test_a_fraction_that_may_be_a_date_says_so() -> None:
    (figure,) = extract("nhóm đơn 05/07 theo quy định")
    assert "ambiguous" in figure.flags
    assert figure.kind is FigureKind.RATIO
    assert figure.evidence is Evidence.WEAK
