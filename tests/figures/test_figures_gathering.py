"""Parts of a whole by where they stand: what fits is never accused, and nothing that they come to is a signal."""

from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_reports.figures import Outcome, figures_of
from nlp_reports.figures.forest import forest_of
from nlp_reports.figures.gathering import score_of, signals_of
from nlp_reports.figures.groups import Group, Places, groups_of
from nlp_reports.figures.line import Line, lines_of
from nlp_reports.figures.listing import is_told_to_the_last, leaves_nothing_out
from nlp_reports.figures.relations.gathering import Miss, gathered, likeliest, miss_in
from nlp_reports.model import Paragraph, ParagraphKind, Report, Sentence, Span

HURRIED = settings(deadline=None, max_examples=60)
BEFORE = "Cụm Bắc có {one} tổ, cụm Nam {two} tổ, cụm Đông {three} tổ, tính gộp lại có {whole} tổ."
REST = (
    "Có {whole} chị đi khám: {one} chị bình thường, {two} chị phải theo dõi, số còn lại là {three} chị đi tuyến trên."
)


def lines(*texts: str) -> tuple[Line, ...]:
    """The sentences of a report of one paragraph, with their figures."""
    text = " ".join(texts)
    spans, at = [], 0
    for one in texts:
        spans.append(Span(at, at + len(one)))
        at += len(one) + 1
    whole = Span(0, len(text))
    report = Report("r", "r.docx", text, (Paragraph(0, ParagraphKind.BODY, whole, whole),))
    sentences = tuple(Sentence(number, span, 0) for number, span in enumerate(spans, start=1))
    return lines_of(report, sentences, figures_of(report, sentences))


def accused(*texts: str) -> list[str]:
    """What is told wrongly, without any other rule."""
    return [f"{one.computed} ≠ {one.stated}" for one in gathered(lines(*texts), ()) if one.outcome is Outcome.NOT]


def groups(*texts: str) -> list[Group]:
    """All groups of all figures."""
    said = lines(*texts)
    places = Places(said)
    return [group for at in range(len(said)) for place in places.of(at) for group in groups_of(places, place)]


def test_a_total_and_a_rest_are_held_against_their_parts() -> None:
    assert accused(BEFORE.format(one=24, two=31, three=19, whole=84)) == ["74 ≠ 84"]
    assert accused(REST.format(one=236, two=99, three=87, whole=412)) == ["422 ≠ 412"]


def test_parts_may_stand_in_sentences_of_their_own() -> None:
    parts = ("Cụm Bắc có 24 tổ.", "Cụm Nam có 31 tổ.", "Cụm Đông có 19 tổ.")
    assert accused(*parts, "Tổng cộng có 84 tổ.") == ["74 ≠ 84"]
    assert accused(*parts, "Tổng cộng có 74 tổ.") == []


@HURRIED
@given(st.integers(11, 900), st.integers(11, 900), st.integers(11, 900), st.sampled_from((BEFORE, REST)))
def test_what_the_parts_make_up_is_never_accused(one: int, two: int, three: int, said: str) -> None:
    assert accused(said.format(one=one, two=two, three=three, whole=one + two + three)) == []


def test_the_signals_tell_nothing_of_what_the_parts_come_to() -> None:
    told = []
    for whole in (84, 74):
        group = max(groups(BEFORE.format(one=24, two=31, three=19, whole=whole)), key=lambda one: len(one.parts))
        assert group.total == 74
        assert is_told_to_the_last(group)
        assert leaves_nothing_out(group)
        assert miss_in(group) is Miss.SLIP_OF_FEW
        assert likeliest([group])[1] == score_of(group)
        told.append(signals_of(group))
    assert told[0] == told[1]


def test_a_list_of_some_is_not_told_to_the_last() -> None:
    some = "Có 412 chị đi khám, trong đó 236 chị bình thường, 99 chị phải theo dõi."
    assert not any(map(is_told_to_the_last, groups(some)))
    more = "Cụm Bắc 24 tổ, cụm Nam 31 tổ, tính cả các tổ ghép là 65 tổ."
    assert not any(map(is_told_to_the_last, groups(more)))


def test_every_figure_has_few_groups() -> None:
    text = "Có " + ", ".join(f"{11 + at * 7 % 90} hộ" for at in range(200)) + "."
    (line,) = lines(text)
    places = Places((line,))
    assert max(len(list(groups_of(places, place))) for place in places.of(0)) < 60


def test_every_signal_that_the_forest_asks_for_can_be_told() -> None:
    told = {name for group in groups(BEFORE.format(one=24, two=31, three=19, whole=74)) for name in signals_of(group)}
    asked = forest_of("gathering_forest").signals
    assert len(asked & told) > 20
