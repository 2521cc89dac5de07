"""Figures that belong together by where they stand: what fits is never accused, and every signal has a weight."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_reports.figures import Outcome, extract, figures_of
from nlp_reports.figures.belonging import forests, score_of, signals_of
from nlp_reports.figures.line import Line, lines_of
from nlp_reports.figures.relations.belonging import belonging, likeliest, open_trios
from nlp_reports.figures.seats import Seats
from nlp_reports.figures.trios import Told, gives, may_be_told
from nlp_reports.model import Paragraph, ParagraphKind, Report, Sentence, Span

HURRIED = settings(deadline=None, max_examples=60)
SHARE = "Tổ tư vấn nhận {whole} câu hỏi, đã trả lời ngay {part} câu, bằng {percent}%."
CHANGE = "Số nợ cuối năm 2024 là {one} triệu đồng, cuối năm 2025 còn {other} triệu đồng, giảm {less} triệu đồng."
MEAN = "Đoàn huy động {heads} đoàn viên, đóng góp {total} ngày công, bình quân mỗi đoàn viên {each} ngày công."


def lines(text: str) -> tuple[Line, ...]:
    """The only sentence of a report, with its figures."""
    whole = Span(0, len(text))
    report = Report("r", "r.docx", text, (Paragraph(0, ParagraphKind.BODY, whole, whole),))
    sentences = (Sentence(1, whole, 0),)
    return lines_of(report, sentences, figures_of(report, sentences))


def accused(text: str) -> list[str]:
    """What is told wrongly, without any other rule."""
    found = belonging(lines(text), ())
    return [f"{one.kind}: {one.computed:.1f}" for one in found if one.outcome is Outcome.NOT]


def test_each_kind_accuses_what_does_not_fit() -> None:
    assert accused(SHARE.format(whole=268, part=214, percent="97,9")) == ["ratio-percent: 79.9"]
    assert accused(CHANGE.format(one="2.480", other="1.860", less="720")) == ["change: 620000000.0"]
    assert accused(MEAN.format(heads=65, total=520, each=18)) == ["mean: 8.0"]


@HURRIED
@given(st.integers(11, 9000), st.integers(11, 9000), st.sampled_from((ROUND_DOWN, ROUND_HALF_UP)))
def test_a_share_that_fits_is_never_accused(one: int, other: int, way: str) -> None:
    part, whole = sorted((one, other))
    percent = (Decimal(part) * 100 / whole).quantize(Decimal("0.1"), rounding=way)
    assert accused(SHARE.format(whole=whole, part=part, percent=str(percent).replace(".", ","))) == []


@HURRIED
@given(st.integers(100, 999), st.integers(1000, 9000))
def test_a_change_that_fits_is_never_accused(other: int, one: int) -> None:
    assert accused(CHANGE.format(one=one, other=other, less=one - other)) == []


@HURRIED
@given(st.integers(11, 900), st.integers(2, 90))
def test_a_mean_that_fits_is_never_accused(heads: int, each: int) -> None:
    assert accused(MEAN.format(heads=heads, total=heads * each, each=each)) == []


def test_two_figures_that_give_another_percentage_give_no_second_one() -> None:
    (line,) = lines(SHARE.format(whole=268, part=214, percent="97,9"))
    whole, part, percent = line.figures
    trios = open_trios(Seats((line,)), 0, percent, ())
    assert trios
    assert open_trios(Seats((line,)), 0, percent, (frozenset({whole.ref, part.ref}),)) == []


def test_the_signals_tell_nothing_of_what_the_numbers_give() -> None:
    signals = []
    for percent in ("97,9", "79,9"):
        (line,) = lines(SHARE.format(whole=268, part=214, percent=percent))
        (trio,) = open_trios(Seats((line,)), 0, line.figures[-1], ())
        signals.append(signals_of(trio))
        assert gives(trio) == (percent == "79,9")
        assert (likeliest([trio])[0] is None) == gives(trio)
        assert score_of(trio) > 0
    assert signals[0] == signals[1]


def test_every_kind_has_a_forest_that_asks_for_doubts() -> None:
    assert set(forests()) == set(Told)
    assert all(any(name.startswith("doubt: ") for name in forest.signals) for forest in forests().values())


def test_a_bound_and_a_plain_count_are_told_by_nobody() -> None:
    (bound,), (count,) = extract("hơn 80%"), extract("84 đoàn viên")
    assert not may_be_told(bound, "đạt ")
    assert not may_be_told(count, "có ")
