import dataclasses
import datetime as dt
from pathlib import Path

import docx
import pytest

from nlp_reports.checks.context import Context, context_of
from nlp_reports.checks.coverage.aspects import Answers
from nlp_reports.checks.coverage.evidence import TopicEvidence, evidences_of, is_zero
from nlp_reports.checks.coverage.signals import Seen, signals_of
from nlp_reports.checks.coverage.values import told_by_values
from nlp_reports.checks.coverage.verdicts import coverage_findings, coverage_of, seen_of
from nlp_reports.checks.vagueness.findings import vague_sentences
from nlp_reports.demo import demo_corpus
from nlp_reports.figures import figures_of
from nlp_reports.guidelines import align, read_guideline
from nlp_reports.model import (
    CoverageStatus,
    Guideline,
    GuidelineSection,
    Indicator,
    Rule,
    SectionKind,
    Topic,
    TopicCoverage,
)
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

GUIDELINE = Guideline(
    "Báo cáo năm 2020",
    2020,
    sections=(
        GuidelineSection("II.1", "Công tác tuyên truyền", SectionKind.RESULTS),
        GuidelineSection("II.2", "Công tác kiểm tra", SectionKind.RESULTS),
    ),
    topics=(
        Topic(
            "II.1.a",
            "Học tập nghị quyết; phổ biến pháp luật",
            "II.1",
            ("học tập nghị quyết của Đảng", "phổ biến pháp luật lao động"),
            indicators=(
                Indicator("II.1.a#1", "số buổi tuyên truyền", ("buổi", "lớp")),
                Indicator("II.1.a#2", "số lượt người dự", ("lượt người",)),
            ),
        ),
        Topic(
            "II.2.a",
            "Giải quyết đơn thư, khiếu nại",
            "II.2",
            ("giải quyết đơn thư, khiếu nại",),
            zero_allowed=True,
            indicators=(Indicator("II.2.a#1", "tổng số đơn thư", ("đơn",)),),
        ),
    ),
)
HEAD = "II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020\n1. Công tác tuyên truyền\n{}\n2. Công tác kiểm tra\n{}\n"
LEARNT = "- Mở 12 lớp học tập nghị quyết của Đảng cho 640 lượt người; phổ biến pháp luật lao động 05 buổi."


def judged(tmp_path: Path, first: str, second: str) -> tuple[Context, dict[str, TopicCoverage]]:
    file = tmp_path / "bao_cao.txt"
    file.write_text(HEAD.format(first, second), "utf-8")
    report = read_report(file, name="bao_cao", file=file.name)
    sentences = sentences_of(report)
    figures = figures_of(report, sentences)
    context = Context(report, sentences, figures, GUIDELINE, align(report, sentences, GUIDELINE))
    return context, {one.topic: one for one in coverage_of(context, vague_sentences(context))}


def test_concrete_matter_covers(tmp_path: Path) -> None:
    _, coverage = judged(tmp_path, LEARNT, "- Tiếp nhận 02 đơn thư, đã giải quyết 02 đơn.")
    assert {one.status for one in coverage.values()} == {CoverageStatus.COVERED}
    assert coverage["II.1.a"].figures_found == coverage["II.1.a"].figures_required == 2
    assert coverage["II.1.a"].evidence


def test_general_words_are_partial_and_lack_figures(tmp_path: Path) -> None:
    general = (
        "- Việc học tập nghị quyết của Đảng, phổ biến pháp luật lao động được các cấp quan tâm, ngày càng sâu rộng."
    )
    context, coverage = judged(tmp_path, general, "- Tiếp nhận 02 đơn thư.")
    assert coverage["II.1.a"].status is CoverageStatus.PARTIAL
    found = {finding.rule: finding for finding in coverage_findings(context, list(coverage.values()))}
    assert set(found) == {Rule.PARTIAL_TOPIC, Rule.MISSING_FIGURES}
    assert "số lượt người dự" in found[Rule.MISSING_FIGURES].suggestion
    assert found[Rule.MISSING_FIGURES].topic == "II.1.a"


def test_what_is_proven_below_a_heading_speaks_of_its_topic_in_few_words(tmp_path: Path) -> None:
    """ "Đơn 03, xong 03/03.": a heading, and figures that no other topic claims."""
    topic = Topic("II.2.b", "Kiểm tra việc chấp hành Điều lệ", "II.2", ("kiểm tra việc chấp hành Điều lệ",))
    guideline = dataclasses.replace(GUIDELINE, topics=(*GUIDELINE.topics, topic))
    for told, wanted in (
        ("- Đơn 03, xong 03/03.", CoverageStatus.COVERED),
        ("- Việc nóng gọi là có, bớt ngồi phòng, xuống tận tổ.", CoverageStatus.PARTIAL),
        ("- Ai có điều gì oan ức cũng được nghe cho hết lời.", CoverageStatus.PARTIAL),
        ("- Chuyện tới đâu gỡ tới đó, không để ai phải chờ.", CoverageStatus.PARTIAL),
        ("- Xong.", CoverageStatus.MISSING),
        ("- Mọi việc đều tốt đẹp.", CoverageStatus.MISSING),
    ):
        text = HEAD.format(LEARNT, f"{told}\n- Kiểm tra chấp hành Điều lệ 05 cuộc.")
        file = tmp_path / "bao_cao.txt"
        file.write_text(text, "utf-8")
        report = read_report(file, name="bao_cao", file=file.name)
        context = context_of(report, guideline)
        assert next(one.status for one in coverage_of(context) if one.topic == "II.2.a") is wanted


def test_an_untouched_matter_is_named(tmp_path: Path) -> None:
    context, coverage = judged(
        tmp_path, "- Mở 12 lớp học tập nghị quyết của Đảng cho 640 lượt người.", "- Tiếp nhận 02 đơn thư."
    )
    assert coverage["II.1.a"].status is CoverageStatus.PARTIAL
    assert coverage["II.1.a"].missing_aspects == ("phổ biến pháp luật lao động",)
    (finding,) = coverage_findings(context, list(coverage.values()))
    assert finding.message == "Đề nghị bổ sung thêm về: phổ biến pháp luật lao động."


def test_a_matter_that_is_only_claimed_is_asked_for(tmp_path: Path) -> None:
    claimed = f"{LEARNT.partition(';')[0]}.\n- Công tác phổ biến pháp luật lao động ngày càng sâu rộng, thiết thực."
    _, coverage = judged(tmp_path, claimed, "- Tiếp nhận 02 đơn thư.")
    assert coverage["II.1.a"].status is CoverageStatus.PARTIAL
    assert coverage["II.1.a"].missing_aspects == ("phổ biến pháp luật lao động",)


def test_proof_of_another_matter_proves_nothing(tmp_path: Path) -> None:
    told = "Về phổ biến pháp luật lao động, mở 05 buổi cho 300 lượt người."
    beside = f"- Việc học tập nghị quyết của Đảng đi vào nền nếp. {told}"
    _, coverage = judged(tmp_path, beside, "- Tiếp nhận 02 đơn thư.")
    assert coverage["II.1.a"].missing_aspects == ("học tập nghị quyết của Đảng",)


def test_words_are_enough_for_a_situation(tmp_path: Path) -> None:
    sections = (GuidelineSection("II.1", "Công tác tuyên truyền", SectionKind.BACKGROUND), *GUIDELINE.sections[1:])
    context, _ = judged(tmp_path, LEARNT, "- Tiếp nhận 02 đơn thư.")
    wider = dataclasses.replace(context, guideline=dataclasses.replace(GUIDELINE, sections=sections))
    claims = {s.ref for s in context.sentences if "pháp luật" in context.text_of(s)}
    assert coverage_of(wider, claims)[0].missing_aspects == ()


def test_nothing_said_is_missing_and_points_to_the_heading(tmp_path: Path) -> None:
    context, coverage = judged(tmp_path, LEARNT, "")
    assert coverage["II.2.a"].status is CoverageStatus.MISSING
    (finding,) = coverage_findings(context, list(coverage.values()))
    assert finding.rule is Rule.MISSING_TOPIC
    assert finding.where is not None
    assert finding.where.of(context.report.text) == "2. Công tác kiểm tra"
    assert "nếu không phát sinh" in finding.message


def test_nothing_happened_answers_where_it_may(tmp_path: Path) -> None:
    _, coverage = judged(tmp_path, LEARNT, "- Trong năm không phát sinh đơn thư khiếu nại.")
    assert coverage["II.2.a"].status is CoverageStatus.COVERED
    assert coverage["II.2.a"].figures_found == 1


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Cả năm không có cuộc học tập nghị quyết nào.", True),
        ("Học tập nghị quyết: không ghi nhận.", True),
        ("Không khí học tập nghị quyết không lúc nào nguội.", False),
        ("Việc học tập nghị quyết được ghi nhận, đánh giá cao.", False),
    ],
)
def test_that_there_was_none_is_concrete(tmp_path: Path, said: str, told: bool) -> None:  # noqa: FBT001 - a case
    context, _ = judged(tmp_path, f"- {said}", "- Tiếp nhận 02 đơn.")
    evidence = evidences_of(context, vague_sentences(context)).of("II.1.a")
    assert evidence.sentences
    assert bool(evidence.proven) is told


def test_a_blank_form_and_last_year_are_missing(tmp_path: Path) -> None:
    blank = "- Tổng số đơn thư: …… đơn; đã giải quyết: …… đơn."
    stale = "- Năm 2019, Hội tiếp nhận 04 đơn thư, đã giải quyết 04 đơn."
    assert judged(tmp_path, LEARNT, blank)[1]["II.2.a"].status is CoverageStatus.MISSING
    assert judged(tmp_path, LEARNT, stale)[1]["II.2.a"].status is CoverageStatus.MISSING


def test_the_parts_that_no_topic_stands_for_are_asked_too(tmp_path: Path) -> None:
    context, _ = judged(
        tmp_path, LEARNT, "- Nhận 02 đơn thư.\nIII. ĐÁNH GIÁ CHUNG\n1. Ưu điểm\n- Sát cơ sở.\n2. Hạn chế"
    )
    sections = (
        *GUIDELINE.sections,
        GuidelineSection("III", "Đánh giá chung", SectionKind.ASSESSMENT),
        GuidelineSection("III.1", "Ưu điểm", SectionKind.ASSESSMENT),
        GuidelineSection("III.2", "Hạn chế", SectionKind.ASSESSMENT),
        GuidelineSection("IV", "Kiến nghị", SectionKind.PROPOSALS),
        GuidelineSection("V", "Phương hướng", SectionKind.PLAN),
        GuidelineSection("V.1", "Tuyên truyền", SectionKind.PLAN),
        GuidelineSection("V.2", "Kiểm tra", SectionKind.PLAN),
    )
    wider = dataclasses.replace(context, guideline=dataclasses.replace(GUIDELINE, sections=sections))
    coverage = coverage_of(wider, vague_sentences(wider))
    status = {one.topic: one.status for one in coverage}
    assert status["III.1"] is CoverageStatus.COVERED
    assert status["III.2"] is status["IV"] is status["V.1"] is status["V.2"] is CoverageStatus.MISSING
    assert not {"III", "V"} & set(status)
    asked = [finding.topic for finding in coverage_findings(wider, coverage)]
    assert asked[-3:] == ["III.2", "IV", "V"]


def test_a_part_may_share_the_heading_of_another(tmp_path: Path) -> None:
    context, _ = judged(
        tmp_path, LEARNT, "- Nhận 02 đơn thư.\nIII. KIẾN NGHỊ VÀ NHIỆM VỤ NĂM 2021\n- Đề nghị cấp thêm vốn."
    )
    plan = GuidelineSection("V", "Nhiệm vụ năm 2021", SectionKind.PLAN)
    merit = GuidelineSection("IV", "Đánh giá chung", SectionKind.ASSESSMENT)
    wider = dataclasses.replace(
        context, guideline=dataclasses.replace(GUIDELINE, sections=(*GUIDELINE.sections, merit, plan))
    )
    status = {one.topic: one.status for one in coverage_of(wider, frozenset())}
    assert status["V"] is CoverageStatus.COVERED
    assert status["IV"] is CoverageStatus.MISSING


def test_without_a_guideline_there_is_no_coverage(tmp_path: Path) -> None:
    context, _ = judged(tmp_path, LEARNT, "")
    assert coverage_of(Context(context.report, context.sentences, context.figures)) == ()


def test_without_the_vague_ones_a_claim_without_figure_counts_as_one(tmp_path: Path) -> None:
    context, _ = judged(tmp_path, "- Việc học tập nghị quyết của Đảng được quan tâm.", "- Nhận 02 đơn thư.")
    assert coverage_of(context)[0].status is CoverageStatus.PARTIAL


@pytest.mark.parametrize(
    ("text", "zero"),
    [
        ("Không phát sinh đơn thư.", True),
        ("UBKT không nhận được đơn thư nào.", True),
        ("Nhận 02 đơn thư.", False),
        ("Vốn uỷ thác: không thực hiện (đặc thù).", True),
        ("Kỷ luật thì không có ai.", True),
    ],
)
def test_zero_is_told(text: str, zero: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_zero(text) is zero


def test_what_only_the_assessment_proves_is_not_missing(tmp_path: Path) -> None:
    assessed = "III. ĐÁNH GIÁ CHUNG\n1. Ưu điểm\n- Đã giải quyết 02/02 đơn thư, khiếu nại nhận được."
    _, coverage = judged(tmp_path, LEARNT, assessed)
    assert coverage["II.2.a"].status is CoverageStatus.COVERED
    hoped = assessed.replace("ĐÁNH GIÁ CHUNG\n1. Ưu điểm", "PHƯƠNG HƯỚNG NĂM 2021\n1. Nhiệm vụ")
    assert judged(tmp_path, LEARNT, hoped)[1]["II.2.a"].status is CoverageStatus.MISSING


def test_what_the_assessment_proves_is_not_lost_to_a_mention_beside_another_matter(tmp_path: Path) -> None:
    beside = "- Có 640 lượt người học tập nghị quyết của Đảng, giải quyết khiếu nại của 02 người."
    context, _ = judged(tmp_path, beside, "")
    assert evidences_of(context, frozenset()).of("II.2.a").beside
    assessed = "III. ĐÁNH GIÁ CHUNG\n1. Ưu điểm\n- Đã giải quyết 02/02 đơn thư, khiếu nại nhận được."
    context, _ = judged(tmp_path, beside, assessed)
    evidence = evidences_of(context, frozenset()).of("II.2.a")
    assert not evidence.beside
    assert [context.text_of(context.sentences[ref - 1])[:17] for ref in evidence.sentences] == ["Đã giải quyết 02/"]


def test_a_figure_told_of_another_topic_is_none_of_one_that_is_only_claimed(tmp_path: Path) -> None:
    beside = "- Có 640 lượt người học tập nghị quyết của Đảng, giải quyết khiếu nại của 02 người."
    claimed = "- Việc giải quyết đơn thư, khiếu nại được quan tâm."
    counted = "- Đã giải quyết 03 đơn thư, khiếu nại."
    assert judged(tmp_path, beside, claimed)[1]["II.2.a"].figures_found == 0
    assert judged(tmp_path, beside, counted)[1]["II.2.a"].figures_found == 1
    assert judged(tmp_path, beside, "")[1]["II.2.a"].figures_found == 1


def test_the_rows_of_an_appendix_prove_what_the_text_leaves_to_them(tmp_path: Path) -> None:
    document = docx.Document()
    for line in ("II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020", "1. Công tác tuyên truyền", "- Số liệu xem phụ lục.", "PHỤ LỤC"):
        document.add_paragraph(line)
    rows = (
        ("Nội dung", "Năm 2020"),
        ("Buổi học tập nghị quyết của Đảng", "12"),
        ("Lượt người dự", "640"),
        ("Buổi phổ biến pháp luật lao động", "05"),
    )
    table = document.add_table(len(rows), 2)
    for line, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, cells, strict=True):
            cell.text = text
    document.save(str(tmp_path / "bao_cao.docx"))
    report = read_report(tmp_path / "bao_cao.docx", name="bao_cao", file="bao_cao.docx")
    context = context_of(report, GUIDELINE)
    coverage = {one.topic: one for one in coverage_of(context, vague_sentences(context))}
    assert coverage["II.1.a"].status is CoverageStatus.COVERED
    assert coverage["II.1.a"].figures_found == coverage["II.1.a"].figures_required == 2
    assert coverage["II.2.a"].status is CoverageStatus.MISSING


def test_what_lacks_is_asked_as_a_person_would_write_it(tmp_path: Path) -> None:
    topic = Topic(
        "II.2.b",
        "Hưởng ứng “Tháng Công nhân”",
        "II.2",
        ("Hưởng ứng “Tháng Công nhân”, ghi rõ số buổi", "CĐCS tham gia (nêu tỷ lệ)"),
        indicators=(Indicator("II.2.b#1", "Số công nhân được khám", ("công nhân",)),),
    )
    context, _ = judged(tmp_path, "- Việc khác: 02 buổi.", "")
    context = context_of(context.report, dataclasses.replace(GUIDELINE, topics=(*GUIDELINE.topics, topic)))
    (finding,) = [f for f in coverage_findings(context, coverage_of(context)) if f.topic == "II.2.b"]
    assert finding.message == (
        "Văn phòng chưa tìm thấy nội dung «Hưởng ứng “Tháng Công nhân”» (mục II.2.b);"
        " nếu không phát sinh, đề nghị ghi rõ."
    )
    assert finding.suggestion == ("Nêu: hưởng ứng “Tháng Công nhân”; CĐCS tham gia; kèm số công nhân được khám.")


def test_figures_are_asked_once_with_their_day(tmp_path: Path) -> None:
    said = "- Công tác học tập nghị quyết của Đảng, phổ biến pháp luật lao động được quan tâm đúng mức."
    context, _ = judged(tmp_path, said, "- Tiếp nhận 02 đơn thư.")
    dated = dataclasses.replace(context, guideline=dataclasses.replace(GUIDELINE, cutoff=dt.date(2020, 11, 25)))
    partial, figures = (f for f in coverage_findings(dated, coverage_of(dated)) if f.topic == "II.1.a")
    assert (partial.rule, figures.rule) == (Rule.PARTIAL_TOPIC, Rule.MISSING_FIGURES)
    assert "số buổi" not in partial.suggestion
    assert "(số liệu đến ngày 25/11/2020)" in figures.suggestion


def test_a_part_is_not_answered_by_nothing(tmp_path: Path) -> None:
    plan = GuidelineSection("V", "PHƯƠNG HƯỚNG NĂM 2021", SectionKind.PLAN)
    context, _ = judged(tmp_path, LEARNT, "- Tiếp nhận 02 đơn thư.")
    context = context_of(context.report, dataclasses.replace(GUIDELINE, sections=(*GUIDELINE.sections, plan)))
    (finding,) = [f for f in coverage_findings(context, coverage_of(context)) if f.topic == "V"]
    assert finding.message == "Văn phòng chưa tìm thấy phần “PHƯƠNG HƯỚNG NĂM 2021” (mục V); đề nghị bổ sung."


def judged_by(tmp_path: Path, topics: tuple[Topic, ...], told: str) -> dict[str, TopicCoverage]:
    file = tmp_path / "bao_cao.txt"
    file.write_text(told, "utf-8")
    context = context_of(
        read_report(file, name="bao_cao", file=file.name), dataclasses.replace(GUIDELINE, topics=topics)
    )
    return {one.topic: one for one in coverage_of(context, vague_sentences(context))}


def test_each_campaign_that_is_asked_has_deeds_of_its_own(tmp_path: Path) -> None:
    asked = "hưởng ứng “Tháng Công nhân”, “Tháng hành động về an toàn, vệ sinh lao động”"
    topic = Topic("II.1.a", "Hưởng ứng các tháng cao điểm", "II.1", (asked,))
    head = "II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020\n1. Công tác tuyên truyền\n"
    one = "- Tháng Công nhân tặng 85 suất quà, khám sức khoẻ cho 420 công nhân.\n"
    both = f"{one}- Tháng hành động về an toàn, vệ sinh lao động: huấn luyện 09 lớp, 402 người.\n"
    lacking = judged_by(tmp_path, (topic,), head + one)["II.1.a"]
    assert lacking.status is CoverageStatus.PARTIAL
    assert lacking.missing_aspects == ("“Tháng hành động về an toàn, vệ sinh lao động”",)
    assert judged_by(tmp_path, (topic,), head + both)["II.1.a"].status is CoverageStatus.COVERED


def test_how_a_work_is_claimed_says_nothing_of_another_topic(tmp_path: Path) -> None:
    file = tmp_path / "bao_cao.txt"
    told = "Việc số hoá dữ liệu đoàn viên trên phần mềm được chỉ đạo quyết liệt, đến nay cơ bản hoàn thành."
    file.write_text(f"I. TÌNH HÌNH\nII. KẾT QUẢ\n- {told}\n", "utf-8")
    context = context_of(read_report(file, name="bao_cao", file=file.name), read_guideline(demo_corpus().guideline))
    coverage = {one.topic: one.status for one in coverage_of(context, vague_sentences(context))}
    assert coverage["II.5.d"] is CoverageStatus.PARTIAL
    assert coverage["II.6.c"] is CoverageStatus.MISSING, "“chỉ đạo” is no word of how its committees are steered"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Nhận 02 đơn, trả lời xong 02 đơn.", True),
        ("Nhận 02 đơn.", False),
        ("Việc của chị em thì gỡ xong cả.", False),
    ],
)
def test_two_values_without_a_doubt_prove_a_topic_that_no_words_name(
    tmp_path: Path, line: str, *, wanted: bool
) -> None:
    letters = Topic(
        "II.2.a",
        "Tiếp nhận, giải quyết đơn thư",
        "II.2",
        ("tiếp nhận, giải quyết đơn thư",),
        indicators=(
            Indicator("II.2.a#1", "số đơn tiếp nhận", ("đơn",)),
            Indicator("II.2.a#2", "số đơn đã giải quyết", ("đơn",)),
        ),
    )
    guideline = dataclasses.replace(GUIDELINE, topics=(GUIDELINE.topics[0], letters))
    file = tmp_path / "bao_cao.txt"
    file.write_text(f"II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020\n1. Công tác tuyên truyền\n{LEARNT}\n{line}\n", "utf-8")
    context = context_of(read_report(file, name="bao_cao", file=file.name), guideline)
    assert told_by_values(context, letters).spoken is wanted


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Phụ nữ thời đại mới: ghi tên 25.640, đạt 21.794.", CoverageStatus.COVERED),
        ("Chị em cả huyện ghi danh 1.204, cuối năm đạt 986.", CoverageStatus.COVERED),
        ("Phụ nữ thời đại mới: tặng 25.640 tờ gấp.", CoverageStatus.PARTIAL),
    ],
)
def test_a_value_without_a_doubt_is_a_required_figure_in_other_words(
    tmp_path: Path, line: str, status: CoverageStatus
) -> None:
    asked = "phong trào “Phụ nữ thời đại mới”"
    counted = (
        Indicator("II.1.a#1", "số phụ nữ đăng ký", ("phụ nữ",), words="phụ nữ đăng ký"),
        Indicator("II.1.a#2", "số phụ nữ được công nhận đạt", ("phụ nữ",), words="người được công nhận đạt"),
    )
    topic = Topic("II.1.a", "Phong trào “Phụ nữ thời đại mới”", "II.1", (asked,), indicators=counted)
    head = "II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020\n1. Công tác tuyên truyền\n- Phong trào “Phụ nữ thời đại mới” lan rộng.\n"
    assert judged_by(tmp_path, (topic,), f"{head}- {line}\n")["II.1.a"].status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Gỡ rối giấy tờ cho 318 lượt người.", CoverageStatus.COVERED),
        ("Vào 26 nhà máy, chỉ ra 47 thiếu sót.", CoverageStatus.COVERED),
        ("Mọi việc được làm chu đáo.", CoverageStatus.PARTIAL),
    ],
)
def test_how_to_count_is_no_matter_beside_the_one_that_is_asked(
    tmp_path: Path, line: str, status: CoverageStatus
) -> None:
    topic = Topic("II.1.a", "Tư vấn, bênh vực", "II.1", ("Tư vấn, bênh vực", "đếm theo lượt người được tư vấn"))
    head = "II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020\n1. Tư vấn, bênh vực người lao động\n"
    assert judged_by(tmp_path, (topic,), f"{head}- {line}\n")["II.1.a"].status is status


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (("II.1.a", 0.8), 0.2, (1,)),
        (("II.1.a", 0.8), 0.7, (1, 2)),
        (("II.2.a", 0.8), 0.7, (2,)),
    ],
)
def test_a_passing_word_tells_nothing_of_a_topic_that_has_sentences_of_its_own(
    tmp_path: Path, first: tuple[str, float], second: float, told: tuple[int, ...]
) -> None:
    context, _ = judged(tmp_path, LEARNT.replace("; phổ biến", ". Phổ biến"), "")
    aligned = dataclasses.replace(
        context.alignment,
        topics=((first[0],), ("II.2.a", "II.1.a")),
        scores=((first[1],), (0.9, second)),
    )
    context = dataclasses.replace(context, alignment=aligned)
    assert evidences_of(context, frozenset()).of("II.1.a").sentences == told


@pytest.mark.parametrize(
    ("own", "proven", "claims", "leads"),
    [((1, 2), (2,), (1,), True), ((1, 2), (1,), (2,), False), ((1,), (), (1,), False), ((2,), (2,), (1,), False)],
)
def test_a_claim_leads_in_where_proof_follows_it(
    own: tuple[int, ...], proven: tuple[int, ...], claims: tuple[int, ...], *, leads: bool
) -> None:
    evidence = TopicEvidence((1, 2), (), frozenset(proven), frozenset(claims), own=frozenset(own))
    seen = Seen(evidence, Answers((), concrete=True, touched=True), (), ())
    assert ("claim leads in" in signals_of(seen)) is leads


@pytest.mark.parametrize(
    ("more", "spare"),
    [("Học tập nghị quyết của Đảng tăng 02 lớp so với năm 2019.", 0), ("Riêng quý IV có 05 buổi, 210 người.", 1)],
)
def test_what_goes_on_with_one_matter_is_not_spare_for_another(tmp_path: Path, more: str, spare: int) -> None:
    context, _ = judged(tmp_path, f"- Mở 12 lớp học tập nghị quyết của Đảng cho 640 lượt người. {more}", "Có 02 đơn.")
    seen = seen_of(context, GUIDELINE.topics[0], evidences_of(context, vague_sentences(context)))
    assert seen is not None
    assert seen.answers.spare == spare
