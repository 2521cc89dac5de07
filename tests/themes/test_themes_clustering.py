"""Themes: every statement has a home, in any order the same, and the analyst's decisions carry over."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp_reports.errors import InputError
from nlp_reports.model import Role, Span, Statement, Theme
from nlp_reports.themes import Decisions, apply, cluster, read_decisions, write_decisions
from nlp_reports.themes.groups import BLOCK, group
from nlp_reports.themes.matter import told_words
from nlp_reports.themes.vectors import matrix

TEXTS = {
    Role.STRENGTH: [
        "Chăm lo đời sống đoàn viên kịp thời, đúng đối tượng.",
        "Trao quà Tết, thăm hỏi người khó khăn chu đáo.",
        "Phong trào thi đua, sáng kiến sôi nổi.",
    ],
    Role.LIMITATION: [
        "Một số DN nợ đọng kinh phí công đoàn kéo dài.",
        "Thu KPCĐ chưa đạt, nhiều nơi dây dưa.",
        "Báo cáo của cơ sở gửi chậm, sơ sài.",
        "Cây xanh trong sân trường bị gãy đổ.",
    ],
    Role.CAUSE_OBJECTIVE: ["Dịch Covid-19 kéo dài.", "Giãn cách xã hội nên phải hoãn hội nghị."],
    Role.CAUSE_SUBJECTIVE: ["Cán bộ CĐCS kiêm nhiệm, nghiệp vụ còn mỏng."],
    Role.PROPOSAL: ["Đề nghị LĐLĐ tỉnh mở lớp tập huấn.", "Tăng số lớp bồi dưỡng nghiệp vụ cho cán bộ."],
}


def statement(report: str, ref: int, role: Role, text: str) -> Statement:
    return Statement(report, ref, ref, Span(0, len(text)), text, role)


def everything() -> list[Statement]:
    flat = [(role, text) for role, texts in TEXTS.items() for text in texts]
    return [statement(f"r{n % 3}", n, role, text) for n, (role, text) in enumerate(flat, start=1)]


def homes(themes: tuple[Theme, ...]) -> dict[str, str]:
    return {said.text: theme.id for theme in themes for said in theme.statements}


def test_the_same_matter_meets_and_other_matters_stay_apart() -> None:
    home = homes(cluster(everything()))
    assert home[TEXTS[Role.LIMITATION][0]] == home[TEXTS[Role.LIMITATION][1]]
    assert home[TEXTS[Role.STRENGTH][0]] == home[TEXTS[Role.STRENGTH][1]]
    assert home[TEXTS[Role.CAUSE_OBJECTIVE][0]] == home[TEXTS[Role.CAUSE_OBJECTIVE][1]]
    assert home[TEXTS[Role.PROPOSAL][0]] == home[TEXTS[Role.PROPOSAL][1]]
    assert len({home[text] for text in TEXTS[Role.LIMITATION][1:]}) == 3


@settings(deadline=None)  # the first example imports scikit-learn
@given(st.randoms(use_true_random=False))
def test_order_of_statements_does_not_matter(source: random.Random) -> None:
    shuffled = everything()
    source.shuffle(shuffled)
    assert cluster(shuffled) == cluster(everything())


def test_every_statement_has_one_home() -> None:
    themes = cluster(everything())
    found = [said.key for theme in themes for said in theme.statements]
    assert sorted(found) == sorted(said.key for said in everything())
    assert len({theme.id for theme in themes}) == len(themes)


def test_copies_meet_and_a_unit_counts_once() -> None:
    text = "Bãi đỗ xe chật chội."
    copies = [statement(report, ref, Role.LIMITATION, text) for report in ("a", "b") for ref in (1, 2)]
    (theme,) = cluster(copies)
    assert (theme.id, theme.organisations, len(theme.statements)) == ("L01", 2, 4)


def test_an_embedder_brings_together_what_words_keep_apart() -> None:
    class Twin:
        def embed(self, texts: list[str]) -> list[list[float]]:
            return [[1.0, 0.0] if "sân" in text else [0.0, 1.0] for text in texts]

    said = [
        statement("a", 1, Role.LIMITATION, "Mái hiên trước sân dột nát."),
        statement("b", 1, Role.LIMITATION, "Cổng sau sân rào đổ."),
    ]
    alone, together = cluster(said), cluster(said, embedder=Twin())
    assert len(alone) == 2
    assert len(together) <= len(alone)


def test_labels_name_a_field_of_work_and_what_about_it() -> None:
    labels = {theme.id: theme.label for theme in cluster(everything())}
    assert labels["L01"] == "Thu kinh phí công đoàn còn nợ đọng, chậm nộp"
    assert "Cây xanh trong sân trường" in labels.values()


def test_more_than_a_block_joins_the_groups_of_the_first() -> None:
    rows = [{"a": 1.0} if n % 2 else {"b": 1.0} for n in range(BLOCK + 7)]
    rows.append({"c": 1.0})
    assert [len(members) for members in group(matrix(rows))] == [604, 603, 1]


def test_decisions_are_carried_out_and_carried_over() -> None:
    themes = cluster(everything())
    home = homes(themes)
    money, reports = home[TEXTS[Role.LIMITATION][0]], home[TEXTS[Role.LIMITATION][2]]
    tree = next(s for t in themes for s in t.statements if s.text == TEXTS[Role.LIMITATION][3])
    decisions = (
        Decisions()
        .merge(themes, money, reports, label="Thu nộp và báo cáo")
        .drop(themes, home[TEXTS[Role.STRENGTH][2]])
        .move(themes, tree.key, home[TEXTS[Role.LIMITATION][2]])
    )
    again = read_decisions(write_decisions(decisions), "themes.yaml")
    assert again == decisions
    changed = apply(cluster(everything()[::-1]), again)
    merged = next(theme for theme in changed if theme.label == "Thu nộp và báo cáo")
    assert {said.text for said in merged.statements} == set(TEXTS[Role.LIMITATION])
    assert TEXTS[Role.STRENGTH][2] not in homes(changed)


def test_a_moved_statement_can_stand_alone_and_unknown_ones_are_passed() -> None:
    themes = cluster(everything())
    moved = next(s for t in themes for s in t.statements if s.text == TEXTS[Role.LIMITATION][1])
    changed = apply(themes, Decisions().move(themes, moved.key))
    assert sum(moved in theme.statements for theme in changed) == 1
    assert next(t for t in changed if moved in t.statements).statements == (moved,)
    assert apply((), Decisions().move(themes, moved.key)) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("rename: [", "1"),
        ("- a", ""),
        ("gop: []", "gop"),
        ("merge: {}\ndrop: x", "drop"),
        ("rename:\n- statements: [a]", "rename[1]"),
        ("move:\n- statement: [a]", "move[1]"),
    ],
)
def test_mistakes_of_the_file_are_told_with_their_place(text: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        read_decisions(text, "themes.yaml")
    assert caught.value.problems[0].place == place


@pytest.mark.parametrize(
    ("role", "text", "expected"),
    [
        (
            Role.STRENGTH,
            "Hợp tác xã miến dong thành nơi các xã khác đến học.",
            "Hợp tác xã miến dong thành nơi các xã khác đến học",
        ),
        (Role.PROPOSAL, "Đề nghị UBND huyện trình tỉnh phủ sóng di động.", "UBND huyện trình tỉnh phủ sóng di động"),
    ],
)
def test_a_lonely_statement_is_named_by_a_whole_clause(role: Role, text: str, expected: str) -> None:
    (theme,) = cluster([Statement("a", 1, 1, Span(0, len(text)), text, role)])
    assert theme.label == expected


def test_an_office_named_after_training_is_not_asked_to_train() -> None:
    text = "Đề nghị Sở Giáo dục và Đào tạo giảm hồ sơ, sổ sách cho giáo viên."
    said = Statement("a", 1, 1, Span(0, len(text)), text, Role.PROPOSAL)
    assert told_words(said)[0] == "giảm"
