"""A theme is held together by what its statements are about, never by a word that everybody says."""

import pytest

from nlp_reports.model import Role, Span, Statement, Theme
from nlp_reports.themes import claim_of, cluster
from nlp_reports.themes.kinship import parted_by_matter


def statements(role: Role, *texts: str) -> list[Statement]:
    return [Statement(f"u{n}", 1, 1, Span(0, len(text)), text, role) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("role", "one", "other"),
    [
        (Role.STRENGTH, "Hai phần ba chi hội vững mạnh.", "Hơn hai phần ba số quà là của nhà hảo tâm."),
        (Role.LIMITATION, "Còn 03 chỉ tiêu hụt.", "Chỉ tiêu giao chưa sát với xã vùng cao."),
        (Role.STRENGTH, "Thăm hỏi hội viên ốm đau chu đáo.", "Quần chúng ưu tú từ hội viên vào Đảng: 12."),
        (Role.CAUSE_SUBJECTIVE, "Chủ quan: công đoàn ngành chưa sâu sát.", "Chủ doanh nghiệp né tránh công đoàn."),
    ],
)
def test_what_shares_a_word_of_all_is_parted(role: Role, one: str, other: str) -> None:
    assert len(parted_by_matter(statements(role, one, other))) == len("ab")


@pytest.mark.parametrize(
    ("role", "one", "other"),
    [
        (Role.LIMITATION, "Chơi hụi lãi cao vẫn còn.", "Có nơi vỡ hụi."),
        (Role.STRENGTH, "Bếp ăn tình thương đỏ lửa.", "Suất ăn từ bếp ăn của Hội đều đặn."),
        (Role.LIMITATION, "Thu hội phí chưa đủ.", "Hội phí nộp còn chậm."),
    ],
)
def test_what_speaks_of_one_matter_stays_together(role: Role, one: str, other: str) -> None:
    assert len(parted_by_matter(statements(role, one, other))) == 1


def test_an_embedder_may_find_alike_what_shares_no_word() -> None:
    class Same:
        def embed(self, texts: list[str], /) -> list[list[float]]:
            return [[1.0] for _ in texts]

    said = statements(Role.LIMITATION, "Chỉ tiêu hụt.", "Chỉ tiêu giao chưa sát.")
    assert len(cluster(said)) == len("ab")
    assert len(cluster(said, embedder=Same())) == 1


@pytest.mark.parametrize(
    ("label", "texts", "matter"),
    [
        ("Phần mềm đoàn viên", ("Hội viên lên phần mềm còn chậm.", "Phần mềm hội viên còn sót."),
         "Cập nhật dữ liệu"),
        ("Phần mềm đoàn viên", ("Đoàn viên lên phần mềm còn chậm.", "Phần mềm đoàn viên còn sót."),
         "Phần mềm đoàn viên"),
    ],
)  # fmt: skip
def test_a_matter_is_called_by_whose_it_is(label: str, texts: tuple[str, ...], matter: str) -> None:
    said = statements(Role.LIMITATION, *texts)
    assert claim_of(Theme("L01", Role.LIMITATION, label, tuple(said))).matter == matter


def test_homes_of_teachers_are_no_homes_of_workers() -> None:
    said = statements(Role.PROPOSAL, "UBND tỉnh xây nhà công vụ cho giáo viên.", "Làm nhà trọ cho công nhân.")
    assert claim_of(Theme("P01", Role.PROPOSAL, "Nhà ở cho công nhân", tuple(said))).matter == "Nhà ở, thiết chế"


@pytest.mark.parametrize(
    ("texts", "matter"),
    [
        (("Cán bộ kiêm nhiệm.", "Cán bộ ngại va chạm, thiếu kinh nghiệm."), "Năng lực cán bộ"),
        (("Cán bộ kiêm nhiệm.", "Cán bộ cơ sở đều kiêm nhiệm, ít thời gian."), "Cán bộ kiêm nhiệm"),
    ],
)
def test_a_name_that_judges_is_said_by_all(texts: tuple[str, ...], matter: str) -> None:
    said = statements(Role.CAUSE_SUBJECTIVE, *texts)
    assert claim_of(Theme("C01", Role.CAUSE_SUBJECTIVE, "Cán bộ kiêm nhiệm", tuple(said))).matter == matter
