"""Judgements lean to the topics whose sentences share their words."""

from nlp_reports.model import Role, Span, Statement, Topic
from nlp_reports.themes import placed

TOPICS = [Topic("II.1", "Chăm lo đời sống"), Topic("II.2", "Thu kinh phí công đoàn")]
TOLD = [("II.1", "Thăm hỏi 20 cháu mồ côi, hộ neo đơn."), ("II.2", "Nộp quỹ qua một đầu mối.")]


def said(text: str, role: Role = Role.STRENGTH, topics: tuple[str, ...] = ()) -> Statement:
    return Statement("a", 1, 1, Span(0, len(text)), text, role, topics)


def leans(statement: Statement) -> tuple[str, ...]:
    return placed([statement], TOPICS, TOLD)[0].leans


def test_a_judgement_leans_to_the_topic_whose_results_share_its_words() -> None:
    assert leans(said("Trẻ mồ côi, hộ neo đơn không ai bị bỏ lại."))[:1] == ("II.1",)
    assert leans(said("Các đơn vị nộp quỹ qua một đầu mối."))[:1] == ("II.2",)


def test_what_has_a_topic_or_shares_no_word_leans_nowhere() -> None:
    assert leans(said("Trẻ mồ côi không ai bị bỏ lại.", topics=("II.2",))) == ()
    assert leans(said("Phong trào rộn ràng.")) == ()


def test_causes_and_requests_have_matters_of_their_own() -> None:
    assert leans(said("Hộ neo đơn ở xa.", Role.CAUSE_OBJECTIVE)) == ()
    assert leans(said("Hộ neo đơn xin thêm vốn.", Role.PROPOSAL)) == ()
