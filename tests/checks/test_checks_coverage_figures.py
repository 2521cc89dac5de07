"""Required figures held against the figures of a topic's evidence."""

import dataclasses
from pathlib import Path

import pytest

from nlp_reports.checks.context import context_of
from nlp_reports.checks.coverage.aspects import answers_of
from nlp_reports.checks.coverage.demands import asked_together, asks_for
from nlp_reports.checks.coverage.evidence import evidences_of
from nlp_reports.checks.coverage.figures import found_indicators
from nlp_reports.checks.coverage.verdicts import coverage_findings, coverage_of
from nlp_reports.checks.vagueness.findings import vague_sentences
from nlp_reports.model import CoverageStatus, Guideline, GuidelineSection, Indicator, Rule, SectionKind, Topic
from nlp_reports.reading import read_report

MEMBERS = Indicator("II.1.a#1", "số hội viên", ("hội viên",), words="số hội viên")
BELIEVERS = Indicator("II.1.a#2", "số hội viên theo tôn giáo", ("hội viên",), words="số hội viên theo tôn giáo")
SHARE = Indicator("II.1.a#3", "tỷ lệ % phụ nữ được tập hợp", ("phụ nữ",), "%", words="tỷ lệ % phụ nữ được tập hợp")
CASES = Indicator("II.1.a#1", "số vụ xử lý", ("vụ",), words="số vụ xử lý")
ALL_CASES = Indicator("II.1.a#2", "tổng số vụ đã nhận", ("vụ",), words="tổng số vụ đã nhận")
LAST_YEAR = Indicator("II.1.a#2", "số vụ xử lý, cùng kỳ năm trước", ("vụ",), words="so với cùng kỳ")
PLANNED = Indicator("II.1.a#2", "tỷ lệ so với chỉ tiêu", ("chỉ tiêu",), "%", words="so với chỉ tiêu")
CLUBS = Indicator("II.1.a#1", "số câu lạc bộ", ("câu lạc bộ", "CLB"), words="số CLB")
TEAMS = Indicator("II.1.a#2", "đội", ("đội",), words="đội")
GROUPS = Indicator("II.1.a#3", "nhóm đang hoạt động", ("nhóm",), words="nhóm đang hoạt động")
HELPED = Indicator("II.1.a#1", "số người được hỗ trợ", ("người", "đoàn viên"), words="kèm số liệu")
MONEY = Indicator("II.1.a#2", "số tiền hỗ trợ", (), "đồng", words="kèm số liệu")
TOWN = Indicator("II.1.a#3", "số nhà xây mới", ("nhà",), words="số nhà xây mới")
VALUE = Indicator("II.1.a#2", "giá trị làm lợi", (), "đồng", words="giá trị làm lợi")
REACHED = Indicator("II.1.a#2", "tỷ lệ hoàn thành", ("chỉ tiêu",), "%", words="tỷ lệ hoàn thành")
LESSONS = Indicator("II.1.a#1", "số lớp tập huấn", ("lớp",), words="số lớp")
HEARERS = Indicator("II.1.a#2", "số lượt người dự", ("lượt người",), words="số lượt người dự")
OWN_LEVEL = Indicator("II.1.a#1", "số cuộc kiểm tra cùng cấp", ("cuộc kiểm tra",), words="số cuộc kiểm tra cùng cấp")
CHECKED = Indicator("II.1.a#2", "số cơ sở được kiểm tra", ("cơ sở",), words="số cơ sở được kiểm tra")
REACHED_TARGETS = Indicator("II.1.a#1", "số chỉ tiêu đạt và vượt", ("chỉ tiêu",), words="số chỉ tiêu đạt và vượt")
MISSED_TARGETS = Indicator("II.1.a#2", "số chỉ tiêu không đạt", ("chỉ tiêu",), words="số chỉ tiêu không đạt")
LEFT = Indicator("II.1.a#2", "số hội viên giảm trong năm", ("hội viên",), words="số hội viên giảm trong năm")
RECEIVED = Indicator("II.1.a#1", "số đơn nhận được", ("đơn",), words="số đơn nhận được")
SETTLED = Indicator("II.1.a#2", "số đơn đã giải quyết", ("đơn",), words="số đơn đã giải quyết")
PRIVATE = Indicator(
    "II.1.a#2",
    "số hội viên ở doanh nghiệp ngoài nhà nước",
    ("người", "hội viên"),
    words="tách riêng hội viên ở doanh nghiệp",
)
COUNSELLED = Indicator("II.1.a#1", "số người được tư vấn", ("người",), words="người được tư vấn")
PLACED = Indicator("II.1.a#2", "số người có việc làm", ("người",), words="người có việc làm")
IN_FORCE = Indicator("II.1.a#1", "số bản thoả ước có hiệu lực", ("bản",), words="số bản thoả ước có hiệu lực")
SIGNED = Indicator("II.1.a#2", "số bản thoả ước ký mới", ("bản",), words="số bản ký mới")
TRAINED = Indicator("II.1.a#1", "số người được tập huấn", ("người",), words="người được tập huấn")
ADMITTED = Indicator("II.1.a#2", "số người được kết nạp Đảng", ("người",), words="được kết nạp Đảng")
HURT = Indicator("II.1.a#1", "số người bị tai nạn lao động", ("người",), words="số người bị tai nạn lao động")
ILL = Indicator("II.1.a#2", "số người mắc bệnh nghề nghiệp", ("người",), words="mắc bệnh nghề nghiệp")
HOUSES = Indicator("II.1.a#1", "số nhà", ("nhà",), words="số nhà")
SEEN_TO = Indicator("II.1.a#1", "số cuộc giám sát", ("cuộc giám sát",), words="cuộc giám sát")
PAPERS = Indicator("II.1.a#2", "số văn bản được phản biện", ("văn bản",), words="văn bản được phản biện")
POOR = Indicator("II.1.a#1", "số hộ thoát nghèo", ("hộ",), words="hộ thoát nghèo")
TAUGHT = Indicator("II.1.a#2", "số lao động được học nghề", ("lao động", "người"), words="lao động được học nghề")
ROOMS = Indicator("II.1.a#1", "số phòng trữ sữa", ("phòng",), words="mấy phòng trữ sữa")
EXAMINED = Indicator("II.1.a#2", "số lượt chị được khám", ("lượt chị",), words="lượt chị được khám")
FIRMS = Indicator("II.1.a#1", "số doanh nghiệp", ("doanh nghiệp",), words="số doanh nghiệp")
FARMS = Indicator("II.1.a#2", "số trang trại", ("trang trại",), words="trang trại")
CAMPAIGNS = Indicator("II.1.a#1", "số đội tình nguyện", ("đội",), words="đội tình nguyện")
PLACES = Indicator("II.1.a#2", "số điểm vui chơi", ("điểm",), words="điểm vui chơi làm mới")
HEAD = "II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020\n1. Công tác tập hợp hội viên\n"


def guideline(*asked: Indicator) -> Guideline:
    topic = Topic("II.1.a", "Tập hợp hội viên", "II.1", ("tập hợp hội viên",), indicators=asked)
    section = GuidelineSection("II.1", "Công tác tập hợp hội viên", SectionKind.RESULTS)
    return Guideline("Báo cáo năm 2020", 2020, sections=(section,), topics=(topic,))


def lacking(tmp_path: Path, said: str, *asked: Indicator) -> list[str]:
    file = tmp_path / "bao_cao.txt"
    file.write_text(f"{HEAD}{said}\n", "utf-8")
    wanted = guideline(*asked)
    context = context_of(read_report(file), wanted)
    evidence = evidences_of(context, vague_sentences(context)).of("II.1.a")
    found = found_indicators(context, wanted.topics[0], asked, evidence)
    return [one.name for one in asked if one not in found]


@pytest.mark.parametrize(
    ("said", "asked", "lack"),
    [
        ("Toàn huyện có 24.857 hội viên, trong đó 415 hội viên theo tôn giáo.", (MEMBERS, BELIEVERS), []),
        ("Toàn huyện có 24.857 hội viên.", (MEMBERS, BELIEVERS), ["số hội viên theo tôn giáo"]),
        ("Toàn huyện có 415 hội viên theo tôn giáo.", (MEMBERS, BELIEVERS), ["số hội viên"]),
        ("Tập hợp được 24.857 hội viên, tỷ lệ 71,8%.", (MEMBERS, SHARE), []),
        ("Tập hợp được 24.857 hội viên.", (MEMBERS, SHARE), ["tỷ lệ % phụ nữ được tập hợp"]),
        ("Công tác tập hợp hội viên: 24.857 chị.", (MEMBERS,), []),
        ("Tập hợp hội viên: xử lý 14 vụ, giảm 03 vụ so với cùng kỳ.", (CASES, LAST_YEAR), []),
        ("Tập hợp hội viên: xử lý 14 vụ.", (CASES, LAST_YEAR), ["số vụ xử lý, cùng kỳ năm trước"]),
        ("Tập hợp 120 hội viên, đạt chỉ tiêu giao.", (MEMBERS, PLANNED), []),
        ("Tập hợp 120 hội viên.", (MEMBERS, PLANNED), ["tỷ lệ so với chỉ tiêu"]),
        ("Tập hợp hội viên vào 54 câu lạc bộ, đội, nhóm.", (CLUBS, TEAMS, GROUPS), []),
        ("Tập hợp hội viên trong 11 CLB.", (CLUBS, TEAMS, GROUPS), []),
        ("Tập hợp hội viên ở 27 doanh nghiệp.", (FIRMS, FARMS), []),
        ("Tập hợp hội viên ở 09 trang trại.", (FIRMS, FARMS), []),
        ("Tập hợp hội viên, giám sát 06 cuộc.", (SEEN_TO, PAPERS), ["số văn bản được phản biện"]),
        ("Tập hợp hội viên, góp ý 06 văn bản.", (SEEN_TO, PAPERS), ["số cuộc giám sát"]),
        ("Tập hợp hội viên. GS 04 cuộc/02 văn bản.", (SEEN_TO, PAPERS), []),
        ("Tập hợp hội viên: thoát nghèo 4/6 hộ.", (POOR, TAUGHT), ["số lao động được học nghề"]),
        ("Tập hợp hội viên: thoát nghèo 04 hộ, dạy nghề 31 người.", (POOR, TAUGHT), []),
        ("Tập hợp hội viên: 07 phòng trữ sữa.", (ROOMS, EXAMINED), ["số lượt chị được khám"]),
        ("Tập hợp hội viên: 07 phòng, khám 212 lượt chị.", (ROOMS, EXAMINED), []),
        ("Tập hợp hội viên: hè có 16 đội.", (CAMPAIGNS, PLACES), ["số điểm vui chơi"]),
        ("Tập hợp hội viên: 16 đội, sửa 03 điểm vui chơi.", (CAMPAIGNS, PLACES), []),
        ("Tập hợp hội viên: hỗ trợ 85 đoàn viên.", (HELPED, MONEY), []),
        ("Tập hợp hội viên: hỗ trợ 85 đoàn viên.", (HELPED, TOWN), ["số nhà xây mới"]),
        ("Tập hợp hội viên: hỗ trợ 85 đoàn viên; nhà xây mới: không có.", (HELPED, TOWN), []),
        ("Tập hợp hội viên: hỗ trợ 85 đoàn viên, không xây thêm nhà.", (HELPED, TOWN), []),
        ("Tập hợp hội viên: hỗ trợ 85 đoàn viên; không có trường hợp nào nữa.", (HELPED, TOWN), []),
        ("Tập hợp hội viên: hỗ trợ 85 đoàn viên; không ngừng đổi mới.", (HELPED, TOWN), ["số nhà xây mới"]),
        ("Tập hợp hội viên: xử lý 14 chuyện.", (CASES,), []),
        ("Tập hợp hội viên: xử lý 14/15 vụ.", (CASES, ALL_CASES), []),
        ("Tập hợp hội viên: xử lý 14 vụ.", (CASES, ALL_CASES), ["tổng số vụ đã nhận"]),
        ("Tập hợp hội viên: nhận 02 vụ, cả hai vụ đã xử lý xong.", (CASES, ALL_CASES), []),
        ("Tập hợp hội viên: không thực hiện.", (HELPED, MONEY), []),
        ("Tập hợp hội viên: 41 nhà xây mới, chưa quy được thành tiền.", (TOWN, VALUE), []),
        ("Tập hợp hội viên: 41 nhà xây mới, chưa tính công.", (TOWN, VALUE), ["giá trị làm lợi"]),
        ("Tập hợp hội viên: 41 nhà xây mới; làm lợi: không tính được (việc nhỏ).", (TOWN, VALUE), []),
        ("Tập hợp hội viên: 41 nhà xây mới; không tính được công.", (TOWN, VALUE), ["giá trị làm lợi"]),
        ("Tập hợp hội viên: hỗ trợ 85 đoàn viên; nhà xây mới: không (đã đủ nhà).", (HELPED, TOWN), []),
        ("Tập hợp hội viên: hỗ trợ 85 đoàn viên; xây mới: không xong (thiếu vốn).", (HELPED, TOWN), ["số nhà xây mới"]),
        ("Tập hợp 236 hội viên so với 220 hội viên được giao, đạt 107,3%.", (MEMBERS, REACHED), []),
        ("Tập hợp 236 hội viên, đạt và vượt kế hoạch.", (MEMBERS, REACHED), ["tỷ lệ hoàn thành"]),
        ("Tập hợp hội viên: thăm 14 chuyện.", (CASES,), ["số vụ xử lý"]),
        ("Tập hợp hội viên. Lớp 05/318 lượt người.", (LESSONS, HEARERS), []),
        ("Tập hợp hội viên. Lớp đông, 318/300 lượt người.", (LESSONS, HEARERS), ["số lớp tập huấn"]),
        ("Tập hợp hội viên. Cùng cấp 02; cơ sở 09.", (OWN_LEVEL, CHECKED), []),
        ("Tập hợp hội viên. Cùng cấp 02 phòng; cơ sở 09.", (OWN_LEVEL, CHECKED), ["số cuộc kiểm tra cùng cấp"]),
        ("Tập hợp hội viên: 13 chỉ tiêu: đạt, vượt 11; không đạt 02.", (REACHED_TARGETS, MISSED_TARGETS), []),
        ("Tập hợp hội viên: kết nạp 120 hội viên, giảm 88 hội viên.", (MEMBERS, LEFT), []),
        ("Tập hợp hội viên: kết nạp 120 hội viên, tăng 88 hội viên.", (MEMBERS, LEFT), ["số hội viên giảm trong năm"]),
        ("Tập hợp hội viên: giảm 88 hội viên so với năm trước.", (MEMBERS,), ["số hội viên"]),
        ("Tập hợp hội viên. Tiếp 06 lượt; đơn thư: 0.", (RECEIVED, SETTLED), []),
        ("Tập hợp hội viên. Tiếp 06 lượt; nhận 01 đơn.", (RECEIVED, SETTLED), ["số đơn đã giải quyết"]),
        ("Tập hợp 236 hội viên, giới thiệu 40 người, bầu 12 người.", (MEMBERS, PRIVATE), [PRIVATE.name]),
        ("Tập hợp 236 hội viên, 14 người ở doanh nghiệp ngoài nhà nước.", (MEMBERS, PRIVATE), []),
        ("Tập hợp 236 hội viên, riêng trường tư 14 người.", (MEMBERS, PRIVATE), []),
        ("Tập hợp 236 hội viên, trong đó bác sĩ 14 người.", (MEMBERS, PRIVATE), [PRIVATE.name]),
        ("Tập hợp 03 hội viên, cả 03 người đều trẻ.", (MEMBERS, PRIVATE), [PRIVATE.name]),
        ("Tập hợp hội viên: tư vấn 1.340 người.", (COUNSELLED, PLACED), [PLACED.name]),
        ("Tập hợp hội viên. Nhận 02 đơn, đã trả lời xong.", (RECEIVED, SETTLED), []),
        ("Tập hợp hội viên. Nhận 02 đơn và đã giải quyết xong.", (RECEIVED, SETTLED), []),
        ("Tập hợp hội viên. Nhận 02 đơn, đang xem xét.", (RECEIVED, SETTLED), ["số đơn đã giải quyết"]),
        ("Tập hợp hội viên. Thoả ước 01 bản, ký mới ngày 12/4, có hiệu lực ngay.", (IN_FORCE, SIGNED), []),
        ("Tập hợp hội viên. Thoả ước 02 bản, còn hiệu lực.", (IN_FORCE, SIGNED), ["số bản thoả ước ký mới"]),
        ("Tập hợp hội viên: mái ấm 03 x 60 triệu đồng = 180 triệu đồng.", (HOUSES, MONEY), []),
    ],
)
def test_a_figure_answers_one_demand(tmp_path: Path, said: str, asked: tuple[Indicator, ...], lack: list[str]) -> None:
    assert lacking(tmp_path, said, *asked) == lack


@pytest.mark.parametrize(
    ("said", "lack"),
    [
        ("Dạy nghề cho 128 lao động nữ. Đa số chị em tìm được việc làm phù hợp.", ["số người có việc làm"]),
        ("Dạy nghề cho 128 lao động nữ. Đã có 96 người có việc làm.", []),
    ],
)
def test_the_figure_of_a_value_read_for_sure_answers_no_other_demand(
    tmp_path: Path, said: str, lack: list[str]
) -> None:
    file = tmp_path / "bao_cao.txt"
    file.write_text(f"{HEAD}{said}\n", "utf-8")
    learnt = Indicator(
        "II.1.a#1", "số lao động nữ được học nghề", ("lao động nữ", "người"), words="số lao động nữ được học nghề"
    )
    wanted = guideline(learnt, PLACED)
    topic = dataclasses.replace(wanted.topics[0], title="Dạy nghề", aspects=("dạy nghề, việc làm",))
    context = context_of(read_report(file), dataclasses.replace(wanted, topics=(topic,)))
    coverage = coverage_of(context, vague_sentences(context))[0]
    assert coverage.figures_required - coverage.figures_found == len(lack)


def test_a_row_of_a_table_tells_what_its_figures_count(tmp_path: Path) -> None:
    said = "Kết quả tập hợp hội viên như sau:\nNội dung\tSố lượng\nHội viên\t24.857\n"
    assert lacking(tmp_path, said, MEMBERS) == []


def test_the_one_figure_that_lacks_is_asked_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "bao_cao.txt"
    file.write_text(f"{HEAD}Toàn huyện có 24.857 hội viên.\n", "utf-8")
    context = context_of(read_report(file), guideline(MEMBERS, BELIEVERS))
    coverage = coverage_of(context, vague_sentences(context))
    assert coverage[0].status is CoverageStatus.PARTIAL
    assert coverage[0].missing_aspects == ("số hội viên theo tôn giáo",)
    finding = next(one for one in coverage_findings(context, coverage) if one.topic == "II.1.a")
    assert finding.rule is Rule.PARTIAL_TOPIC
    assert (finding.message, finding.suggestion) == ("Đề nghị bổ sung thêm về: số hội viên theo tôn giáo.", "")


@pytest.mark.parametrize(
    ("aspect", "name", "asks"),
    [
        ("số hộ nghèo còn lại", "hộ hội viên nghèo còn lại", True),
        ("tổng kinh phí", "tổng kinh phí", True),
        ("số hộ nghèo còn lại", "số nhà xây mới", False),
        ("tập huấn cán bộ", "số người dự", False),
    ],
)
def test_a_demand_without_its_words_is_known_by_its_name(aspect: str, name: str, asks: bool) -> None:  # noqa: FBT001 - a case
    assert asks_for(aspect, Indicator("I.a#1", name, ("hộ",))) is asks


@pytest.mark.parametrize(
    ("aspect", "asks"),
    [("đăng tải tin, bài", True), ("truyền thông trên mạng xã hội", False), ("tập huấn cán bộ", False)],
)
def test_a_demand_that_names_nothing_to_count_is_known_by_its_name(aspect: str, asks: bool) -> None:  # noqa: FBT001 - a case
    posts = Indicator("I.a#1", "số liệu về đăng tải tin, bài", (), words="Kết quả")
    assert asks_for(aspect, posts) is asks


@pytest.mark.parametrize(
    ("aspect", "asks"),
    [("đến nay đã cập nhật được bao nhiêu đoàn viên", True), ("chuyển đổi số", False)],
)
def test_a_question_is_known_without_its_mark(aspect: str, asks: bool) -> None:  # noqa: FBT001 - a case
    words = "đến nay đã cập nhật được bao nhiêu đoàn viên?"
    assert asks_for(aspect, Indicator("I.a#1", "tổng số đoàn viên", ("đoàn viên",), words=words)) is asks


@pytest.mark.parametrize(
    ("remark", "lacking"),
    [
        ("Dịp 08/3, 20/10 được tổ chức đầm ấm, để lại dư âm đẹp.", ("dịp 08/3, 20/10 (số nữ đạt danh hiệu)",)),
        ("Dịp 08/3, 20/10 tổ chức 05 buổi toạ đàm.", ()),
        ("", ()),
    ],
)
def test_a_figure_in_brackets_tells_no_matter_that_is_only_claimed(
    tmp_path: Path, remark: str, lacking: tuple[str, ...]
) -> None:
    file = tmp_path / "bao_cao.txt"
    file.write_text(f"{HEAD}Phong trào thi đua có 6.754 nữ đạt danh hiệu. {remark}\n", "utf-8")
    asked = Indicator("II.1.a#1", "số nữ đạt danh hiệu", ("nữ",), words="số nữ đạt danh hiệu")
    aspects = ("phong trào thi đua trong nữ hội viên", "dịp 08/3, 20/10 (số nữ đạt danh hiệu)")
    wanted = guideline(asked)
    topic = dataclasses.replace(wanted.topics[0], title="Phong trào thi đua; dịp 08/3", aspects=aspects)
    context = context_of(read_report(file), dataclasses.replace(wanted, topics=(topic,)))
    evidence = evidences_of(context, vague_sentences(context)).of("II.1.a")
    assert answers_of(context, topic, evidence, (asked,)).lacking == lacking


@pytest.mark.parametrize(
    ("said", "asked", "lack"),
    [
        ("Tập hợp hội viên: tư vấn cho 40 người, có 12 cán bộ cùng đi.", (COUNSELLED, PLACED), [PLACED]),
        ("Tập hợp hội viên: tập huấn 60 người, bình quân 20 người một lớp.", (TRAINED, ADMITTED), [ADMITTED]),
        ("Tập hợp hội viên: tập huấn 60 người, trong đó 22 chị.", (TRAINED, ADMITTED), [ADMITTED]),
        ("Tập hợp hội viên: tai nạn lao động làm 03 người bị thương, 02 công nhân nằm viện.", (HURT, ILL), [ILL]),
        ("Tập hợp hội viên: tư vấn cho 40 người, 12 người có việc làm.", (COUNSELLED, PLACED), []),
        ("Tập hợp hội viên: 40 chị được tư vấn; 12 chị có việc làm.", (COUNSELLED, PLACED), []),
        ("Tập hợp hội viên: tư vấn 40 đoàn viên; có việc làm 12.", (COUNSELLED, PLACED), []),
        ("Tập hợp hội viên: tư vấn 40 lượt người, giới thiệu việc làm cho 12 lao động.", (COUNSELLED, PLACED), []),
        ("Tập hợp hội viên: tập huấn 60 cán bộ, kết nạp Đảng 09 đồng chí.", (TRAINED, ADMITTED), []),
        ("Tập hợp hội viên: đã tập huấn cho 60 người; 09 quần chúng được kết nạp Đảng.", (TRAINED, ADMITTED), []),
        ("Tập hợp hội viên: tập huấn 60 anh em; Đảng kết nạp 09 anh em.", (TRAINED, ADMITTED), []),
        ("Tập hợp hội viên: tập huấn 60/62 người, kết nạp Đảng 09/10 người.", (TRAINED, ADMITTED), []),
        ("Tập hợp hội viên: tai nạn lao động 03 người; bệnh nghề nghiệp 05 người.", (HURT, ILL), []),
        ("Tập hợp hội viên: 03 công nhân bị tai nạn lao động, 05 công nhân mắc bệnh nghề nghiệp.", (HURT, ILL), []),
        ("Tập hợp hội viên: tai nạn lao động 03 người; 04 chị mắc bệnh nghề nghiệp về phổi.", (HURT, ILL), []),
        ("Tập hợp hội viên: tư vấn 40 người; số có việc làm 12 người, tức 30%.", (COUNSELLED, PLACED), []),
        ("Tập hợp hội viên: không xảy ra tai nạn lao động; bệnh nghề nghiệp: không.", (HURT, ILL), []),
        ("Tập hợp 24.857 chị, trong đó 415 chị theo tôn giáo.", (MEMBERS, BELIEVERS), []),
        ("Nhận 07 đơn, đã giải quyết 06 đơn, tập hợp hội viên tốt.", (RECEIVED, SETTLED), []),
        ("Tập hợp hội viên: 14 bản thoả ước, ký mới 02 bản.", (IN_FORCE, SIGNED), []),
    ],
)
def test_people_told_of_something_else_are_not_those_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, asked: tuple[Indicator, ...], lack: list[Indicator]
) -> None:
    monkeypatch.setattr("nlp_reports.checks.coverage.figures.unread_in", lambda _, wanted: frozenset(wanted))
    assert lacking(tmp_path, said, *asked) == [one.name for one in lack]


@pytest.mark.parametrize(
    ("words", "together"),
    [
        ("kèm số liệu", True),
        ("có số liệu cụ thể", True),
        ("ghi rõ kết quả", True),
        ("báo cáo bằng số", True),
        ("lập biểu", True),
        ("kết quả cụ thể", True),
        ("số liệu chứng minh", True),
        ("nêu kết quả nổi bật", True),
        ("đạt bao nhiêu", True),
        ("nêu rõ số lượng từng loại", False),
        ("ghi riêng từng ngân hàng", False),
        ("mỗi khoản được bao nhiêu", False),
        ("mỗi loại ghi cả số tuyệt đối", False),
        ("tách riêng theo khối", False),
        ("từng nguồn bao nhiêu", False),
        ("Số liệu tách theo cấp", False),
        ("nêu kết quả của từng phần việc", False),
        ("mỗi thứ mấy", False),
    ],
)
def test_a_demand_for_each_is_no_demand_for_all(words: str, *, together: bool) -> None:
    one, other = (dataclasses.replace(asked, words=words) for asked in (TOWN, LESSONS))
    assert asked_together(one, other, (one, other)) is together
