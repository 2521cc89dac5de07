import dataclasses
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from nlp_reports.checks.context import Context, context_of
from nlp_reports.checks.coverage.lessons import asks_for_lessons
from nlp_reports.checks.coverage.parts import parts_of
from nlp_reports.checks.coverage.tasks import left_out
from nlp_reports.checks.coverage.verdicts import coverage_findings, coverage_of
from nlp_reports.checks.cues import rule_patterns
from nlp_reports.guidelines.aligning.plan_tasks import narrower_of
from nlp_reports.lexicon import table
from nlp_reports.model import CoverageStatus, Guideline, GuidelineSection, Rule, SectionKind, Topic
from nlp_reports.reading import read_report
from nlp_reports.text import expand, fold

TASKS = (
    "Chăm lo, đại diện: Tết, đối thoại, thương lượng",
    "Đoàn viên, CĐCS, cán bộ",
    "Tuyên truyền, thi đua, nữ công",
    "Tài chính, kiểm tra, giám sát",
    "Đưa Luật Công đoàn (sửa đổi) vào cuộc sống",
)
RESULTS = (
    ("Chăm lo Tết", "số người được chăm lo Tết"),
    ("Đối thoại, thương lượng", "số cuộc đối thoại", "thương lượng tập thể"),
    ("Phát triển đoàn viên, thành lập CĐCS", "kết nạp đoàn viên", "thành lập CĐCS", "bồi dưỡng cán bộ"),
    ("Tuyên truyền, thi đua", "tuyên truyền pháp luật", "phong trào thi đua", "hoạt động nữ công"),
    ("Tài chính, kiểm tra, giám sát", "thu kinh phí", "kiểm tra, giám sát"),
    ("Phổ biến Luật Công đoàn", "phổ biến Luật Công đoàn (sửa đổi)"),
)
GUIDELINE = Guideline(
    "Báo cáo năm 2025",
    2025,
    sections=(
        GuidelineSection("B", "Kết quả", SectionKind.RESULTS),
        GuidelineSection("C.1", "Nguyên nhân, bài học", SectionKind.ASSESSMENT),
        GuidelineSection("E", "Nhiệm vụ năm 2026", SectionKind.PLAN),
        *(GuidelineSection(f"E.{n}", title, SectionKind.PLAN) for n, title in enumerate(TASKS, start=1)),
    ),
    topics=tuple(Topic(f"B.{n}", title, "B", tuple(asked)) for n, (title, *asked) in enumerate(RESULTS, start=1)),
)
ASSESSMENT = "Nhìn chung cán bộ cơ sở kiêm nhiệm nhiều việc."
WHOLE = (
    "Trao 300 suất quà Tết, đối thoại ở 100% doanh nghiệp.",
    "Kết nạp 250 đoàn viên, thành lập 02 CĐCS.",
    "Phát động thi đua, tuyên truyền ở 20 khu trọ.",
    "Thu kinh phí đạt 100%, kiểm tra 12 CĐCS.",
    "Học Luật Công đoàn ở 40 tổ.",
)


def told(tmp_path: Path, plan: Sequence[str], assessment: str = ASSESSMENT) -> Context:
    parts = (
        "I. KẾT QUẢ HOẠT ĐỘNG NĂM 2025",
        "Chăm lo Tết cho 320 người.",
        "II. ĐÁNH GIÁ CHUNG",
        "1. Nguyên nhân",
        assessment,
        "III. NHIỆM VỤ NĂM 2026",
        *plan,
    )
    file = tmp_path / "bao_cao.txt"
    file.write_text("\n".join(parts) + "\n", "utf-8")
    return context_of(read_report(file, name="bao_cao", file=file.name), GUIDELINE)


def without(place: int) -> list[str]:
    return [*WHOLE[:place], *WHOLE[place + 1 :]]


@pytest.mark.parametrize(("place", "task"), [(3, "E.4"), (4, "E.5")])
def test_a_task_is_left_out_where_all_sentences_plainly_speak_of_others(tmp_path: Path, place: int, task: str) -> None:
    assert left_out(told(tmp_path, without(place))) == {task}


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (3, "Giữ nề nếp sổ sách, chi đúng mục."),
        (3, "Thu đủ đoàn phí ở mọi tổ."),
        (3, "Đôn đốc 09 doanh nghiệp nộp 2% quỹ lương."),
        (3, "Soát lại 05 nơi từng có kết luận."),
        (3, "Đi thực địa ở 12 cơ sở, nhắc sửa sai sót."),
        (3, "Quyết toán xong trước ngày 31/01/2026."),
        (3, "Không để nợ đọng kéo dài."),
        (3, "KT 08 cuộc."),
        (3, "Uỷ ban làm việc theo chương trình quý."),
        (3, "Đơn thư trả lời trong 15 ngày."),
        (3, "Bớt chi hành chính, dành tiền cho cơ sở."),
        (3, "Lập thêm 02 tổ ở cơ sở xa, ghé mỗi nơi một lần."),
        (3, "Mua 02 máy tính cho bộ phận kế toán."),
        (4, "Đưa quy định mới của Luật vào sinh hoạt tổ."),
        (4, "Phổ biến pháp luật 30 buổi."),
        (4, "Tập huấn Luật CĐ 2024 cho 60 chủ tịch CĐCS."),
        (4, "Sổ tay hỏi đáp luật: in 2.000 cuốn."),
    ],
)
def test_a_task_in_other_words_is_not_left_out(tmp_path: Path, place: int, sentence: str) -> None:
    assert not left_out(told(tmp_path, [*without(place), sentence]))


def test_a_short_plan_a_table_and_what_is_said_elsewhere_leave_nothing_out(tmp_path: Path) -> None:
    assert not left_out(told(tmp_path, WHOLE[:2]))
    assert not left_out(told(tmp_path, without(3), f"{ASSESSMENT} Năm 2026 phải kiểm tra 14 nơi."))
    assert not left_out(dataclasses.replace(told(tmp_path, without(3)), guideline=None))


def test_the_office_asks_for_one_task_or_for_the_whole_plan(tmp_path: Path) -> None:
    for plan, asked in ((without(3), "E.4"), ([], "E")):
        context = told(tmp_path, plan)
        findings = coverage_findings(context, coverage_of(context))
        assert [f.topic for f in findings if f.rule is Rule.MISSING_TOPIC and f.topic.startswith("E")] == [asked]


@pytest.mark.parametrize("row", list(table("broad_works")), ids=lambda row: row["work"])
def test_a_broad_work_is_told_by_its_narrower_ones(row: dict[str, str]) -> None:
    narrower = narrower_of(row["work"])
    assert narrower is not None
    assert narrower.search(expand(row["fires"]))
    assert not narrower.search(expand(row["silent"]))


def lessons(context: Context) -> CoverageStatus:
    return next(part.status for part in parts_of(context) if part.topic == "C.1")


@pytest.mark.parametrize(
    "assessment",
    [
        "Bài học của năm nay là việc gì bàn trước với thợ thì làm được.",
        "Kinh nghiệm từ hai cơ sở mới: chọn người trước, chọn việc sau.",
        "Nơi nào chủ tịch chịu xuống xưởng thì nơi đó ít đơn thư.",
        "Ở đâu cấp uỷ vào cuộc, ở đó phong trào mạnh.",
        "Muốn giữ đoàn viên thì phải lo cho họ từ bữa ăn ca.",
        "Phải bám cơ sở, nghe cho hết lời người lao động.",
        "Một là, phải bàn bạc dân chủ.",
        "Qua vụ ngừng việc càng thấy đối thoại sớm là cần.",
        "Điều rút ra là làm ít mà chắc.",
        "Thực tế cho thấy họp ngắn thì đông người dự.",
        "Hễ cán bộ đi trước thì đoàn viên theo sau.",
        "Việc gì khó mà bàn kỹ, dân đồng lòng thì cũng xong.",
        "Trước hết phải dựa vào tổ trưởng.",
        "Đúc kết lại, có ba điều nên giữ.",
        "Lấy lợi ích của người lao động làm thước đo.",
        "Cần phải ghi sổ ngay khi làm xong việc.",
    ],
)
def test_a_lesson_in_whatever_words_is_none_that_lacks(tmp_path: Path, assessment: str) -> None:
    assert lessons(told(tmp_path, WHOLE, f"{ASSESSMENT} {assessment}")) is CoverageStatus.COVERED


def test_an_assessment_without_a_lesson_lacks_it_where_it_is_asked_for(tmp_path: Path) -> None:
    context = told(tmp_path, WHOLE, "Cán bộ cơ sở kiêm nhiệm nhiều việc. Do đơn hàng giảm.")
    assert lessons(context) is CoverageStatus.PARTIAL
    (finding,) = (f for f in coverage_findings(context, tuple(parts_of(context))) if f.topic == "C.1")
    assert finding.message == "Đề nghị bổ sung thêm về: bài học kinh nghiệm."
    alone = GuidelineSection("C.1", "Bài học kinh nghiệm", SectionKind.ASSESSMENT)
    asked = dataclasses.replace(GUIDELINE, title="Báo cáo khác", sections=(alone,))
    assert lessons(dataclasses.replace(context, guideline=asked)) is CoverageStatus.MISSING


@pytest.mark.parametrize("title", ["Nguyên nhân", "Tồn tại, hạn chế", "Ưu điểm và kinh nghiệm hay", "Học bài"])
def test_no_other_title_asks_for_lessons(title: str) -> None:
    assert not asks_for_lessons(title)


@pytest.mark.parametrize(("cue", "pattern"), rule_patterns("lesson_cues").items(), ids=str)
def test_a_cue_of_lessons_keeps_to_its_examples(cue: str, pattern: re.Pattern[str]) -> None:
    (row,) = (row for row in table("lesson_cues") if row["cue"] == cue)
    assert pattern.search(fold(row["fires"]))
    assert not pattern.search(fold(row["silent"]))
