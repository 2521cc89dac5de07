import dataclasses
import itertools
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.demo import demo_corpus
from nlp_reports.guidelines import Alignment, align, read_guideline
from nlp_reports.guidelines.aligning.likeness import Likeness
from nlp_reports.guidelines.aligning.path import best_path, step
from nlp_reports.guidelines.aligning.structure import heading_features
from nlp_reports.guidelines.aligning.thresholds import SPEAKS
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.lexicon import Row, table
from nlp_reports.model import Guideline, GuidelineSection, Report, SectionKind, Topic
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of

GUIDELINE = Guideline(
    "Báo cáo năm 2020",
    2020,
    sections=(
        GuidelineSection("I", "Tình hình thanh niên", SectionKind.BACKGROUND),
        GuidelineSection("II.1", "Công tác tuyên truyền, giáo dục", SectionKind.RESULTS),
        GuidelineSection("II.2", "Công tác kiểm tra, giám sát", SectionKind.RESULTS),
    ),
    topics=(
        Topic("I.a", "Việc làm, thu nhập của thanh niên", "I", ("việc làm", "thu nhập của thanh niên")),
        Topic("II.1.a", "Học tập nghị quyết của Đảng", "II.1", ("học tập nghị quyết của Đảng",)),
        Topic("II.1.b", "Tháng Thanh niên", "II.1", ("hoạt động “Tháng Thanh niên”",)),
        Topic("II.2.a", "Giải quyết đơn thư, khiếu nại", "II.2", ("giải quyết đơn thư, khiếu nại",), zero_allowed=True),
    ),
)


def read(tmp_path: Path, text: str) -> tuple[Report, Alignment, list[str]]:
    file = tmp_path / "bao_cao.txt"
    file.write_text(text, "utf-8")
    report = read_report(file, name="bao_cao", file=file.name)
    sentences = sentences_of(report)
    return report, align(report, sentences, GUIDELINE), [s.span.of(report.text) for s in sentences]


def first(alignment: Alignment, said: list[str], words: str) -> str:
    topics = next(ids for ids, sentence in zip(alignment.topics, said, strict=True) if words in sentence)
    return topics[0] if topics else ""


FAITHFUL = """\
I. TÌNH HÌNH THANH NIÊN
- Có 1.250 thanh niên có việc làm, thu nhập bình quân 5 triệu đồng.
II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020
1. Tuyên truyền, giáo dục
- Mở 12 lớp học tập nghị quyết của Đảng cho 640 đoàn viên.
- Tháng Thanh niên tổ chức 03 đợt ra quân.
2. Kiểm tra, giám sát
- Nhận 02 đơn thư, đã giải quyết xong.
III. PHƯƠNG HƯỚNG NĂM 2021
1. Tiếp tục học tập nghị quyết của Đảng.
"""


def test_a_heading_made_of_a_title_points_to_its_topics(tmp_path: Path) -> None:
    report, alignment, _ = read(tmp_path, FAITHFUL.replace("1. Tuyên truyền, giáo dục", "1. Tuyên truyền"))
    pointed = {section.title: ids for section, ids in zip(report.sections, alignment.section_topics, strict=True)}
    assert pointed["Tuyên truyền"] == ("II.1.a", "II.1.b")


def test_sentences_find_their_topics(tmp_path: Path) -> None:
    _, alignment, said = read(tmp_path, FAITHFUL)
    assert first(alignment, said, "việc làm") == "I.a"
    assert first(alignment, said, "12 lớp") == "II.1.a"
    assert first(alignment, said, "Tháng Thanh niên") == "II.1.b"
    assert first(alignment, said, "đơn thư") == "II.2.a"


def test_the_plan_is_no_result(tmp_path: Path) -> None:
    _, alignment, said = read(tmp_path, FAITHFUL)
    assert first(alignment, said, "Tiếp tục học tập") == ""


def test_a_blank_form_is_no_evidence(tmp_path: Path) -> None:
    text = "II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020\n1. Tuyên truyền, giáo dục\n- Học tập Nghị quyết số …../NQ của ……: … buổi.\n"
    _, alignment, _ = read(tmp_path, text)
    assert alignment.topics
    assert not any(alignment.topics)


def test_text_under_another_heading_counts(tmp_path: Path) -> None:
    text = FAITHFUL.replace("- Nhận 02 đơn thư, đã giải quyết xong.", "- Mở 12 lớp học tập nghị quyết của Đảng.")
    _, alignment, said = read(tmp_path, text)
    assert {ids[0] for ids, sentence in zip(alignment.topics, said, strict=True) if "12 lớp" in sentence} == {"II.1.a"}


def test_headings_point_to_reworded_and_merged_items(tmp_path: Path) -> None:
    text = "II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020\n1. Hoạt động kiểm tra và tuyên truyền, giáo dục\n- Đã làm 02 việc.\n"
    report, alignment, _ = read(tmp_path, text)
    pointed = {section.title: ids for section, ids in zip(report.sections, alignment.section_topics, strict=True)}
    assert set(pointed["Hoạt động kiểm tra và tuyên truyền, giáo dục"]) == {"II.1.a", "II.1.b", "II.2.a"}


def test_what_the_background_tells_in_other_words_is_the_situation(tmp_path: Path) -> None:
    situation = Topic("I.a", "Thuận lợi, khó khăn", "I", ("thuận lợi, khó khăn của địa phương",))
    members = Topic("I.b", "Số hội viên", "I", ("số hội viên",))
    guideline = dataclasses.replace(GUIDELINE, topics=(situation, members, *GUIDELINE.topics[1:]))
    file = tmp_path / "bao_cao.txt"
    text = "I. TÌNH HÌNH CHUNG\n- Đường vành đai đi qua 04 phường, 163 hộ phải di dời.\nII. KẾT QUẢ\n- Mở 02 lớp.\n"
    file.write_text(text, "utf-8")
    report = read_report(file, name="bao_cao", file=file.name)
    alignment = align(report, sentences_of(report), guideline)
    assert alignment.topics[0][0] == "I.a"
    assert alignment.scores[0][0] >= SPEAKS


def test_without_a_background_its_matter_is_known_by_its_words(tmp_path: Path) -> None:
    other_order = """\
1. AI ĐANG LÀM Ở ĐÂY
Thanh niên có việc làm là 1.250 người, thu nhập của thanh niên 5 triệu đồng.
Cuộc sống nhờ vậy dễ thở hơn.
2. VIỆC TRONG NĂM
Mở 12 lớp học tập nghị quyết của Đảng cho 640 đoàn viên.
Nhận 02 đơn thư, khiếu nại, đã giải quyết xong.
"""
    _, alignment, said = read(tmp_path, other_order)
    assert first(alignment, said, "1.250") == "I.a"
    assert alignment.section_topics[0] == ("I.a",)
    assert first(alignment, said, "12 lớp") == "II.1.a"


def test_without_a_guideline_nothing_is_about_anything(tmp_path: Path) -> None:
    report, _, said = read(tmp_path, FAITHFUL)
    empty = align(report, sentences_of(report), None)
    assert empty.topics == ((),) * len(said)
    assert empty.scores == ((),) * len(said)
    assert empty.section_topics == ((),) * len(report.sections)


def test_scores_go_with_topics_and_stay_in_bounds(tmp_path: Path) -> None:
    _, alignment, _ = read(tmp_path, FAITHFUL)
    assert any(alignment.topics)
    for ids, scores in zip(alignment.topics, alignment.scores, strict=True):
        assert len(ids) == len(scores) == len(set(ids))
        assert all(0 <= score <= 1 for score in scores)


@given(st.lists(st.lists(st.floats(0, 20), min_size=3, max_size=3), max_size=8), st.data())
def test_a_path_has_a_topic_for_each_row(rows: list[list[float]], data: st.DataObject) -> None:
    joined = data.draw(st.lists(st.integers(0, 2), min_size=len(rows), max_size=len(rows)))
    path = best_path(rows, joined)
    assert len(path) == len(rows)
    assert all(0 <= topic < 3 for topic in path)


@given(st.lists(st.lists(st.sampled_from([0.0, 1.2, 2.2, 5.0]), min_size=5, max_size=5), min_size=1, max_size=4))
def test_no_other_path_is_worth_more(rows: list[list[float]]) -> None:
    joined = [place % 3 for place in range(len(rows))]
    paths = itertools.product(range(5), repeat=len(rows))
    best = max(worth_of(path, rows, joined) for path in paths)
    assert worth_of(best_path(rows, joined), rows, joined) == pytest.approx(best)


def worth_of(path: Sequence[int], rows: list[list[float]], joined: list[int]) -> float:
    steps = zip(path, path[1:], joined[1:], strict=False)
    return sum(row[topic] for row, topic in zip(rows, path, strict=True)) + sum(itertools.starmap(step, steps))


@pytest.mark.parametrize("joined", [[0, 0, 0], [0, 1, 1], [0, 2, 2]])
def test_a_clear_path_is_taken(joined: list[int]) -> None:
    assert best_path([[15.0, 0.0], [15.0, 0.0], [0.0, 15.0]], joined) == [0, 0, 1]


def test_a_paragraph_keeps_its_topic_where_a_list_goes_on_to_the_next() -> None:
    rows = [[9.0, 0.0, 0.0], [0.0, 6.0, 0.0]]
    assert best_path(rows, [0, 2]) == [0, 0]
    assert best_path(rows, [0, 1]) == [0, 1]


def test_headings_keep_the_order_of_the_guideline() -> None:
    assert best_path([[0.0, 9.0, 0.0], [2.0, 0.0, 0.0]], [0, 0]) == [1, 2]


def test_what_two_neighbours_ask_for_belongs_to_the_first() -> None:
    dues = Topic("II.7.b", "Thu kinh phí công đoàn; quản lý tài chính của các cấp", "II.7", ("thu kinh phí công đoàn",))
    account = Topic("II.7.c", "Thu kinh phí công đoàn qua tài khoản", "II.7", ("thu kinh phí công đoàn qua tài khoản",))
    likeness = Likeness.of((dues, account, *GUIDELINE.topics))
    plain, telling = (
        likeness.scores(features(text))
        for text in ("Thu kinh phí công đoàn 812 triệu đồng.", "Thu kinh phí công đoàn qua tài khoản 812 triệu đồng.")
    )
    assert plain[0] >= plain[1]
    assert telling[1] > telling[0]


TOLD_NOTHING = """\
I. TÌNH HÌNH THANH NIÊN
- Có 1.250 thanh niên có việc làm, thu nhập bình quân 5 triệu đồng.
II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020
1. Tuyên truyền, giáo dục
- Mở 12 lớp học tập nghị quyết của Đảng cho 640 đoàn viên.
2. Nghe và soi
- Nhận 02 đơn thư, đã giải quyết xong.
"""


def test_a_heading_that_names_nothing_points_to_what_no_other_names(tmp_path: Path) -> None:
    _, alignment, _ = read(tmp_path, TOLD_NOTHING)
    assert alignment.section_topics[-1] == ("II.2.a",)


def test_a_heading_for_the_other_matters_points_to_the_rest_too(tmp_path: Path) -> None:
    text = TOLD_NOTHING.replace("1. Tuyên truyền, giáo dục", "1. Tuyên truyền và các mặt khác").partition("2. Nghe")[0]
    _, alignment, _ = read(tmp_path, text)
    assert alignment.section_topics[-1] == ("II.1.a", "II.1.b", "II.2.a")


def test_a_heading_is_not_believed_against_all_that_is_said_below(tmp_path: Path) -> None:
    complaint = "- Tiếp nhận {} đơn thư, khiếu nại, giải quyết đơn thư, khiếu nại đúng hạn.\n"
    text = (
        FAITHFUL.partition("2. Kiểm tra")[0]
        + "2. Tuyên truyền bằng việc làm\n"
        + "".join(complaint.format(number) for number in range(2, 8))
    )
    _, alignment, _ = read(tmp_path, text)
    assert alignment.section_topics[-1] == ("II.2.a",)


@pytest.mark.parametrize("row", list(table("heading_words")), ids=lambda row: row["word"])
def test_a_word_names_a_field_where_it_is_a_part_of_a_heading(row: Row) -> None:
    assert all(f"f:{row['concept']}" in heading_features(title) for title in row.values("fires"))
    assert all(f"f:{row['concept']}" not in heading_features(title) for title in row.values("silent"))
    assert row["concept"] in table("matter_concepts").keys()  # noqa: SIM118 - keys() of a table


SEVERAL = """\
I. TÌNH HÌNH THANH NIÊN
- Có 1.250 thanh niên có việc làm, thu nhập bình quân 5 triệu đồng.
II. KẾT QUẢ KIỂM TRA, GIÁM SÁT
- Nhận 02 đơn thư, đã giải quyết xong.
III. KẾT QUẢ TUYÊN TRUYỀN, GIÁO DỤC
- Mở 12 lớp học tập nghị quyết của Đảng cho 640 đoàn viên.
IV. PHƯƠNG HƯỚNG NĂM 2021
- Tiếp tục mở lớp.
"""


def test_several_headings_above_the_results_name_their_fields_of_work(tmp_path: Path) -> None:
    report, alignment, _ = read(tmp_path, SEVERAL)
    pointed = {s.title: set(ids) for s, ids in zip(report.sections, alignment.section_topics, strict=True)}
    assert pointed["KẾT QUẢ KIỂM TRA, GIÁM SÁT"] == {"II.2.a"}
    assert pointed["KẾT QUẢ TUYÊN TRUYỀN, GIÁO DỤC"] == {"II.1.a", "II.1.b"}


def asking(*aspects: str) -> Guideline:
    topics = tuple(Topic(f"II.1.{place}", aspect, "II.1", (aspect,)) for place, aspect in enumerate(aspects))
    return dataclasses.replace(GUIDELINE, topics=topics)


@pytest.mark.parametrize(
    ("line", "model"),
    [
        ("“Bến ghe không rác” tại xã Tân Rạch: 32 hộ tham gia.", True),
        ("“Bến ghe sinh hoạt không rác” tại xã Tân Rạch: 32 hộ tham gia.", True),
        ("Mới: “Đi nghe đường ống” mỗi tuần 02 đêm.", True),
        ("“Nền nếp sinh hoạt” có 32 hộ tham gia.", False),
        ("Mới mở “Bến ghe không rác” cho 32 hộ.", False),
        ("“Bến ghe không rác” ai cũng khen.", False),
    ],
)
def test_a_name_of_its_own_told_in_figures_is_a_model(tmp_path: Path, line: str, *, model: bool) -> None:
    guideline = asking("nền nếp sinh hoạt", "mô hình, cách làm hay", "chỉ tiêu được giao")
    file = tmp_path / "bao_cao.txt"
    file.write_text(f"II. KẾT QUẢ HOẠT ĐỘNG\n1. Việc đã làm\n- {line}\n", "utf-8")
    report = read_report(file, name="bao_cao", file=file.name)
    topics = align(report, sentences_of(report), guideline).topics[0]
    assert (topics[0] == "II.1.1") is model


def test_what_people_worry_about_is_of_their_minds(tmp_path: Path) -> None:
    minds = Topic("I.b", "Tư tưởng, tâm tư của thanh niên", "I", ("tâm tư, nguyện vọng", "bức xúc, vướng mắc"))
    guideline = dataclasses.replace(GUIDELINE, topics=(GUIDELINE.topics[0], minds, *GUIDELINE.topics[1:]))
    file = tmp_path / "bao_cao.txt"
    told = "Điều thanh niên trăn trở nhất là việc làm, thu nhập: 214 người nghỉ chờ việc."
    file.write_text(f"I. TÌNH HÌNH THANH NIÊN\n- {told}\nII. KẾT QUẢ\n- Mở 02 lớp.\n", "utf-8")
    report = read_report(file, name="bao_cao", file=file.name)
    assert align(report, sentences_of(report), guideline).topics[0][0] == "I.b"
    assert align(report, sentences_of(report), GUIDELINE).topics[0][0] == "I.a"


def test_an_item_that_hardly_speaks_of_another_topic_is_told_by_its_lead(tmp_path: Path) -> None:
    file = tmp_path / "bao_cao.txt"
    lead = "- Mở 05 lớp bồi dưỡng, tập huấn cán bộ công đoàn, gồm:\n"
    told = f"{lead}+ Kiểm tra chế độ dành cho lao động nữ, truyền thông dân số 66 người;\n+ Kế toán 44 người.\n"
    file.write_text(f"II. KẾT QUẢ\n{told}- Cập nhật dữ liệu xong.\n", "utf-8")
    report = read_report(file, name="bao_cao", file=file.name)
    topics = align(report, sentences_of(report), read_guideline(demo_corpus().guideline)).topics
    assert topics[:3] == (("II.5.c",), ("II.6.b", "II.5.c"), ("II.5.c",))


def test_the_targets_are_believed_to_be_told_under_their_heading_whatever_fields_they_name(tmp_path: Path) -> None:
    file = tmp_path / "bao_cao.txt"
    told = (
        "- Kết nạp đoàn viên mới 62/60 người, đạt 103,3%;\n- Thành lập công đoàn cơ sở 01/02 đơn vị;\n"
        "- Bồi dưỡng cán bộ công đoàn 236/200 lượt người;\n- Kiểm tra tài chính 18/18 công đoàn cơ sở.\n"
    )
    file.write_text(f"II. KẾT QUẢ\n1. Mấy điều đã cam kết\n{told}2. Nữ công\nKhám sức khoẻ cho 90 chị.\n", "utf-8")
    report = read_report(file, name="bao_cao", file=file.name)
    alignment = align(report, sentences_of(report), read_guideline(demo_corpus().guideline))
    assert alignment.section_topics[1] == ("II.1.a",)


def test_what_is_told_nowhere_else_is_told_where_a_paragraph_names_it(tmp_path: Path) -> None:
    file = tmp_path / "bao_cao.txt"
    dues = "Thu kinh phí công đoàn đạt 512 triệu đồng. Ban nữ công có ở 31/33 đơn vị."
    file.write_text(f"II. KẾT QUẢ\n1. Tài chính công đoàn\n{dues}\n", "utf-8")
    report = read_report(file, name="bao_cao", file=file.name)
    topics = align(report, sentences_of(report), read_guideline(demo_corpus().guideline)).topics
    assert topics[1][0] == "II.6.c"
