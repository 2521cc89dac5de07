import re
from collections import Counter

import pytest

from nlp_reports.guidelines.aligning.telling import is_side
from nlp_reports.guidelines.aligning.voices import voiced
from nlp_reports.guidelines.asking.asked import indicators_of
from nlp_reports.guidelines.asking.bracketed import unit_marked, with_units_marked
from nlp_reports.guidelines.asking.listing import lists_figures
from nlp_reports.guidelines.asking.marked import leads_in, matter_and_figures
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.asking.one_figure import with_one_figure_lists
from nlp_reports.guidelines.asking.shorthand import in_full
from nlp_reports.guidelines.asking.squares import HIDDEN
from nlp_reports.guidelines.outlines.outline_signs import kinds_asked
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.lexicon import Row, table
from nlp_reports.text import expand, fold

TABLES = {
    "demand_openers": "opener",
    "activity_indicators": "activity",
    "zero_answers": "phrase",
    "general_demands": "cue",
    "nothing_happened": "phrase",
    "money_words": "phrase",
    "counted_deeds": "phrase",
    "worded_matters": "phrase",
    "situation_words": "phrase",
    "uncounted_phrases": "phrase",
    "measure_heads": "phrase",
    "counted_states": "phrase",
}
ROWS = [(row, key) for name, key in TABLES.items() for row in table(name)]


@pytest.mark.parametrize(("row", "key"), ROWS, ids=[row[key] for row, key in ROWS])
def test_every_cue_fires_and_keeps_silent(row: Row, key: str) -> None:
    assert row["fires"]
    assert row["silent"]
    rule = re.compile(rf"(?<!\w){re.escape(expand(row[key]))}(?!\w)")
    assert rule.search(expand(row["fires"])), row["fires"]
    assert not rule.search(expand(row["silent"])), row["silent"]


def test_a_phrase_names_one_matter_only_once() -> None:
    for row in table("matter_concepts"):
        phrases = [fold(phrase) for phrase in row.values("phrases")]
        assert len(phrases) == len(set(phrases)), row["concept"]


@pytest.mark.parametrize(
    ("field", "fires", "silent"),
    [
        ("khen thưởng", "Khen: 14 tập thể", "Ai đến cũng khen đường sạch"),
        ("đơn thư", "Đơn: nhận 06, xong 05", "Đơn vị nhận 06 cờ"),
        ("dạy nghề", "203 người có nghề trong tay", "nghề nào cũng quý, tay nào cũng chai"),
        ("khắc phục hậu quả", "nấu 5.200 suất cho người mất nhà", "mất việc, nhà lại xa"),
        ("biển đảo biên giới", "xây 02 công trình trên đảo Hòn Vẹt", "xây 02 công trình trên đồi"),
        ("an ninh", "21 đội xung kích bảo vệ cơ quan", "21 đội xung kích nạo kênh"),
        ("thoả ước", "loại A 04 bản, loại B 09 bản", "xếp loại A 04 cơ sở, in 09 bản tin"),
        ("chất lượng", "xếp loại 12 cơ sở", "loại A 04 bản, loại B 09 bản"),
        ("trình độ", "trình độ đại học 41 người", "cùng chuyên môn góp 30 triệu đồng"),
        ("tâm tư", "công nhân trăn trở về chỗ gửi con", "món quà ấm lòng người ốm"),
        ("thu nhập", "thu nhập bình quân 8 triệu đồng", "phụ cấp an toàn viên 200.000 đồng"),
        ("dân số", "nói chuyện về sức khoẻ sinh sản", "khám sức khoẻ 479 lái xe"),
        ("được hưởng", "1.200 người được hưởng", "quà đến tay từng nhà"),
        ("việc làm", "214 người mất việc làm", "giảm 40 đoàn viên do nghỉ việc"),
        ("quản lý tài chính", "chi tiêu đúng chế độ", "07 nơi bổ sung chứng từ"),
        ("công trình", "gắn biển công trình cầu Mới", "mở lớp ở 11 điểm trường"),
        ("tài sản", "mua sắm tài sản", "họp ở trụ sở xã"),
        ("khen thưởng", "cuối năm khen 17 tập thể", "khen lắm, có 3 tập thể đến"),
        ("ngày phụ nữ", "ngày Quốc tế Phụ nữ 08/3", "ngày 18/3 họp"),
        ("kỷ niệm", "Nhân 94 năm, mở hội", "công nhân 40 tuổi"),
        ("thành lập đảng", "Mừng Đảng tròn 90 tuổi", "kết nạp Đảng 90 người"),
        ("tâm tư", "Mong: có chỗ gửi con", "đường mòn"),
        ("vướng mắc", "Vướng: chưa chốt sổ", "không vương vấn"),
        ("thuận lợi khó khăn", "Khó: xóm cách trở", "khó có thể quên"),
        ("thuận lợi khó khăn", "điều gì thuận, điều gì khó", "hoà thuận"),
        ("quan hệ lao động", "Thợ thuận hoà với chủ", "chủ hộ và thợ xây"),
        ("ngân hàng nông nghiệp", "Agribank: 12 tổ, dư nợ 30 tỷ đồng", "nông nghiệp giữ đà tăng"),
        ("vật tư trả chậm", "ứng phân cho 40 hộ, gặt xong mới trả", "phân công cán bộ"),
        ("cựu quân nhân", "Ban liên lạc bạn chiến đấu có 60 người", "quân nhân dự bị"),
        ("mừng thọ", "trao thiếp chúc thọ cho các cụ tròn 90", "công trình thọ 20 năm"),
        ("sơ cấp cứu", "chốt sơ cấp cứu băng bó 14 người", "cấp học bổng"),
        ("công tác đội", "các liên đội góp kế hoạch nhỏ", "đội bóng của xã"),
        ("chi đoàn", "21 chi đoàn họp đều", "mỗi công đoàn cơ sở một việc"),
        ("nhân rộng", "hai huyện bạn đang làm theo", "đi làm theo ca"),
        ("củng cố nơi yếu", "giúp 04 chi hội yếu vươn lên", "sức yếu"),
        ("tập huấn cán bộ", "tập huấn cán bộ công đoàn", "tập huấn kỹ thuật trồng lúa"),
        ("tập huấn", "tập huấn cán bộ công đoàn", "huấn thị"),
        ("thăm hỏi trợ cấp", "40 đoàn viên ốm nặng được trợ cấp khó khăn", "suất quà Tết"),
        ("thực hiện chỉ tiêu", "18 chỉ tiêu giao: đạt 16", "kết nạp đạt kế hoạch"),
        ("tổ chức đại hội", "đại hội điểm bầu 15 uỷ viên", "tuyên truyền đại hội"),
    ],
)
def test_a_field_of_work_is_named_by_labels_and_numbers_too(field: str, fires: str, silent: str) -> None:
    assert f"f:{field}" in features(fires)
    assert f"f:{field}" not in features(silent)


@pytest.mark.parametrize("row", list(table("side_matters")), ids=lambda row: row["phrase"])
def test_a_side_matter_is_known_by_its_beginning(row: Row) -> None:
    assert is_side(row["fires"])
    assert not is_side(row["silent"])
    assert row["why"]


@pytest.mark.parametrize("row", list(table("figure_asks")), ids=lambda row: row["phrase"])
def test_a_word_that_asks_is_known_by_its_neighbours(row: Row) -> None:
    assert asks(row["fires"])
    assert not asks(row["silent"])
    assert all(not asks(f"{word} {row['phrase']} khác") for word in row.values("not_after"))
    assert all(not asks(f"{row['phrase']} {word}") for word in row.values("not_before"))


@pytest.mark.parametrize("row", list(table("demand_shorthand")), ids=lambda row: row["written"])
def test_shorthand_is_written_out_where_it_opens_a_demand(row: Row) -> None:
    assert in_full(row["fires"]) == row["fires"].replace(f"{row['written']} ", f"{row['words']} ")
    assert in_full(row["silent"]) == row["silent"]


@pytest.mark.parametrize("row", list(table("bracket_units")), ids=lambda row: row["unit"])
def test_a_unit_is_known_where_it_stands_alone_in_brackets(row: Row) -> None:
    assert unit_marked(with_units_marked(row["fires"]))[1].lower() == row["unit"]
    assert not unit_marked(with_units_marked(row["silent"]))[1]


@pytest.mark.parametrize("row", list(table("listing_cues")), ids=lambda row: row["cue"])
def test_a_cue_says_that_a_list_is_to_be_told_in_figures(row: Row) -> None:
    assert lists_figures(row["fires"])
    assert not lists_figures(row["silent"])


@pytest.mark.parametrize("row", list(table("figure_markers")), ids=lambda row: row["marker"])
def test_a_marker_leads_in_figures(row: Row) -> None:
    # A word that orders to report opens an item of its own; the others go on with the one before.
    assert leads_in(row["fires"]) is (row["marker"] != "told")
    assert leads_in(row["fires"]) or matter_and_figures(row["fires"])[1]
    assert not leads_in(row["silent"])
    assert not matter_and_figures(row["silent"])[1]


@pytest.mark.parametrize("row", list(table("demand_qualifiers")), ids=lambda row: row["name"])
def test_a_qualifier_parts_a_demand(row: Row) -> None:
    assert re.fullmatch(row["pattern"], fold(row["fires"]))
    assert not re.fullmatch(row["pattern"], fold(row["silent"]))


@pytest.mark.parametrize("row", list(table("section_asks")), ids=lambda row: row["sign"])
def test_an_item_shows_what_its_section_is_about(row: Row) -> None:
    assert row["kind"] in kinds_asked(fold(row["fires"]))
    assert row["kind"] not in kinds_asked(fold(row["silent"]))


def test_each_noun_is_of_one_group_of_two_or_more() -> None:
    groups = Counter(row["group"] for row in table("joint_nouns"))
    assert min(groups.values()) > 1


@pytest.mark.parametrize("row", list(table("voiced_openers")), ids=lambda row: row["fires"])
def test_a_worry_is_known_by_how_it_opens(row: Row) -> None:
    assert voiced(row["fires"])
    assert not voiced(row["silent"])


@pytest.mark.parametrize(
    ("text", "worry"),
    [
        ("Vấn đề được phản ánh nhiều nhất là chậm đóng bảo hiểm (09 phiếu).", True),
        ("Qua 17 phiếu gửi về, việc được nêu nhiều nhất là giá phòng trọ.", True),
        ("Nỗi lo hơn cả là đơn hàng quý sau.", True),
        ("Điều anh em mong mỏi nhất vẫn là có nhà trẻ gần xưởng.", True),
        ("Việc làm của 214 người bấp bênh, nhất là ở các tổ nề.", False),
        ("Cái khó nhất là đường sá.", False),
        ("Có 1.250 người lo chỗ trọ.", False),
        ("Ý kiến của đoàn viên được trả lời kịp thời.", False),
    ],
)
def test_a_worry_is_told_apart(text: str, worry: bool) -> None:  # noqa: FBT001 - a table of cases
    assert bool(voiced(text)) is worry


WORDINGS = [row for name in ("nil_wordings", "sign_meanings", "sending_words") for row in table(name)]


@pytest.mark.parametrize("row", WORDINGS, ids=lambda row: row["wording"])
def test_every_wording_fires_and_keeps_silent(row: Row) -> None:
    assert re.search(row["pattern"], fold(row["fires"]))
    assert not re.search(row["pattern"], fold(row["silent"]))


@pytest.mark.parametrize("row", list(table("column_heads")), ids=lambda row: row["head"])
def test_every_head_of_a_column_fires_and_keeps_silent(row: Row) -> None:
    begins = re.match if row["kind"] == "measure" else re.search
    whole = re.fullmatch if row["kind"] in {"numbering", "form numbering", "name", "unit", "item", "time"} else begins
    assert whole(row["pattern"], fold(row["fires"]))
    assert not whole(row["pattern"], fold(row["silent"]))


@pytest.mark.parametrize("row", tuple(table("one_figure_lists")), ids=lambda row: row["name"])
def test_a_list_that_one_figure_tells_of_is_not_parted(row: Row) -> None:
    assert HIDDEN in with_one_figure_lists(row["fires"])
    assert HIDDEN not in with_one_figure_lists(row["silent"])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Việc làm: số lao động mất việc, giảm giờ làm.", 1),
        ("Việc làm: số lao động bị mất việc, bị giảm giờ làm.", 2),
        ("Đời sống: số công nhân giãn việc, thôi việc, nghỉ việc; thu nhập bình quân.", 2),
        ("Kinh tế tập thể: số hợp tác xã, tổ hợp tác do phụ nữ quản lý.", 1),
        ("Kinh tế tập thể: số hợp tác xã, tổ hợp tác thành lập mới.", 2),
        ("Đơn thư: số đơn khiếu nại, tố cáo đã nhận.", 1),
        ("Con đoàn viên: số cháu được tặng quà, học bổng, số tiền.", 2),
        ("Con đoàn viên: số suất quà, suất học bổng.", 2),
    ],
)
def test_such_lists_in_items(text: str, count: int) -> None:
    asked = indicators_of("1", text)
    assert sum(one.required for one in asked) == count
    assert not any(HIDDEN in one.name + one.words for one in asked)
