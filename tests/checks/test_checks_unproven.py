"""What is asked and no proof tells: the signals of it, and the verdicts that they lead to."""

from pathlib import Path

import pytest

from nlp_reports.checks.context import context_of
from nlp_reports.checks.coverage.unproven import Said, Unproven, unproven_of
from nlp_reports.checks.coverage.verdicts import coverage_of
from nlp_reports.checks.vagueness.findings import vague_sentences
from nlp_reports.guidelines.aligning.telling import matters_of
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import CoverageStatus, Guideline, GuidelineSection, SectionKind, Topic
from nlp_reports.reading import read_report

ASKED = "chăm sóc sức khoẻ sinh sản", "truyền thông phòng chống ma tuý"
TITLES = "Công tác dân số", "Phát triển hội viên", "Thi đua, khen thưởng"
GUIDELINE = Guideline(
    "Báo cáo năm 2024",
    2024,
    sections=tuple(GuidelineSection(f"II.{n}", title, SectionKind.RESULTS) for n, title in enumerate(TITLES, 1)),
    topics=(
        Topic("II.1.a", "Chăm sóc sức khoẻ; phòng chống ma tuý", "II.1", ASKED),
        Topic("II.2.a", "Phát triển hội viên; sinh hoạt chi hội", "II.2", ("kết nạp hội viên", "sinh hoạt chi hội")),
        Topic("II.3.a", "Thi đua; khen thưởng", "II.3", ("phong trào thi đua", "khen thưởng tập thể, cá nhân")),
    ),
)
HEAD = "II. KẾT QUẢ NĂM 2024\n1. Công tác dân số\n{}\n2. Phát triển hội viên\n{}\n3. Thi đua, khen thưởng\n{}\n"
HEALTH = "- Khám sức khoẻ sinh sản cho 640 chị ở 12 xã."
MEMBERS = "- Kết nạp 215 hội viên.\n- 96 chi hội sinh hoạt chi hội đủ 12 kỳ."
PRAISED = "- Phong trào thi đua có 14 chi hội đăng ký.\n- Khen thưởng 12 tập thể, 31 cá nhân."


def said(text: str, paragraph: int, *, proven: bool) -> Said:
    asked = matters_of(GUIDELINE)["II.1.a"]
    members = [member for matter in asked.matters for member in matter.members]
    touched = frozenset(member for member in members if member.words & features(text))
    return Said(features(text), touched, paragraph, proven, claimed=not proven)


def unproven(*sentences: Said) -> Unproven:
    return unproven_of(sentences, matters_of(GUIDELINE)["II.1.a"])


def test_what_is_proven_lacks_nothing() -> None:
    both = said(ASKED[0], 1, proven=True), said(ASKED[1], 2, proven=True)
    assert unproven(*both) == Unproven(0, 1.0, 0.0, 0.0)


def test_nothing_is_proven_where_nothing_stands() -> None:
    assert unproven() == Unproven(2, 0.0, 0.0, 0.0)


def test_a_claim_of_what_a_proof_tells_too_is_none() -> None:
    beside = said(ASKED[0], 1, proven=True), said(ASKED[0], 2, proven=False)
    assert unproven(*beside).claimed == 0.0


def test_a_claim_of_a_matter_of_its_own_stands_alone_and_apart_where_no_proof_is_near() -> None:
    proof = said(ASKED[0], 1, proven=True)
    near, far = (unproven(proof, said(ASKED[1], paragraph, proven=False)) for paragraph in (1, 2))
    assert near.members == far.members == 1
    assert near.claimed == far.claimed == far.apart > 0
    assert near.apart == 0.0


def judged(tmp_path: Path, *told: str) -> dict[str, CoverageStatus]:
    file = tmp_path / "bao_cao.txt"
    file.write_text(HEAD.format(*told), "utf-8")
    context = context_of(read_report(file, name="bao_cao", file=file.name), GUIDELINE)
    return {one.topic: one.status for one in coverage_of(context, vague_sentences(context))}


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        ("II.1.a", (f"{HEALTH}\n- Truyền thông phòng chống ma tuý ngày càng sâu rộng, thiết thực.", MEMBERS, PRAISED)),
        ("II.2.a", (HEALTH, "- Kết nạp 215 hội viên.\n- Sinh hoạt chi hội có nhiều đổi mới, sát dân.", PRAISED)),
        ("II.3.a", (HEALTH, MEMBERS, "- Phong trào thi đua diễn ra sôi nổi.\n- Khen thưởng 12 tập thể, 31 cá nhân.")),
    ],
)
def test_a_matter_that_a_claim_alone_speaks_of_makes_its_topic_partial(
    tmp_path: Path, topic: str, told: tuple[str, str, str]
) -> None:
    assert judged(tmp_path, *told)[topic] is CoverageStatus.PARTIAL


@pytest.mark.parametrize(
    ("topic", "told"),
    [
        ("II.1.a", (f"{HEALTH} Nhờ đó chị em khoẻ hơn.\n- Truyền thông phòng chống ma tuý 24 buổi.", MEMBERS, PRAISED)),
        ("II.2.a", (HEALTH, f"{MEMBERS} Không khí các buổi sinh hoạt ngày càng ấm áp, cởi mở.", PRAISED)),
        ("II.3.a", (HEALTH, MEMBERS, f"{PRAISED} Việc khen thưởng kịp thời, đúng người, đúng việc.")),
    ],
)
def test_praise_of_what_is_proven_takes_nothing_away(tmp_path: Path, topic: str, told: tuple[str, str, str]) -> None:
    assert judged(tmp_path, *told)[topic] is CoverageStatus.COVERED
