"""Roles: from headings, lead-ins and openings, and from cues where none decides."""

from dataclasses import replace

import pytest

from nlp_reports.model import (
    Paragraph,
    ParagraphKind,
    Report,
    Role,
    Section,
    SectionKind,
    Sentence,
    Span,
    Statement,
)
from nlp_reports.text import sentences_of
from nlp_reports.themes import statements_of

HEADINGS = {
    "KẾT QUẢ": SectionKind.RESULTS,
    "ĐÁNH GIÁ": SectionKind.ASSESSMENT,
    "KIẾN NGHỊ": SectionKind.PROPOSALS,
    "PHƯƠNG HƯỚNG": SectionKind.PLAN,
    "HẠN CHẾ VÀ ĐỀ NGHỊ": SectionKind.ASSESSMENT,
}


def report_of(*lines: str) -> tuple[Report, tuple[Sentence, ...]]:
    """Make a report: "# KẾT QUẢ" is a section, "## Hạn chế" one below it, "Khách quan:| …" a pseudo-heading."""
    text = ""
    paragraphs: list[Paragraph] = []
    sections: list[Section] = []
    for line in lines:
        said = line.lstrip("# ")
        title = said.replace("|", "")
        span = Span(len(text), len(text) + len(title))
        if line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            parent = next((n for n in reversed(range(len(sections))) if sections[n].level < level), -1)
            kind = HEADINGS.get(title) or sections[parent].kind
            sections.append(
                Section("", "", title, level, kind, span, Span(span.end, span.end), parent, len(paragraphs))
            )
            body, what = Span(span.end, span.end), ParagraphKind.HEADING
        else:
            body, what = Span(span.start + said.find("|") * ("|" in said), span.end), ParagraphKind.BODY
        paragraphs.append(Paragraph(len(paragraphs), what, span, body, section=len(sections) - 1))
        text += title + "\n"
    report = Report("r", "r.docx", text, tuple(paragraphs), tuple(sections))
    return report, sentences_of(report)


def said(*lines: str) -> list[tuple[str, str]]:
    return [(statement.role.value, statement.text) for statement in _statements(*lines)]


def roles(*lines: str) -> list[str]:
    return [role for role, _ in said(*lines)]


def _statements(*lines: str) -> tuple[Statement, ...]:
    report, sentences = report_of(*lines)
    return statements_of(report, sentences, ())


def test_a_heading_of_a_bare_word_decides_and_a_longer_one_does_not() -> None:
    assert roles("# ĐÁNH GIÁ", "## Yếu", "Tập huấn hụt 42 lượt người.") == ["limitation"]
    assert roles("# ĐÁNH GIÁ", "## Việc thiết yếu", "Thu được 42 suất quà.") == ["strength"]


def test_a_contrast_with_what_nobody_could_help_is_the_share_of_the_unit() -> None:
    told = "Nguyên nhân khách quan là do lũ chồng lũ. Nhưng Ban Thường vụ đốc thúc chưa sít sao."
    assert roles("# ĐÁNH GIÁ", told) == ["cause_objective", "cause_subjective"]
    told = "Nguyên nhân khách quan là do lũ chồng lũ. Tuy nhiên, bản thoả ước còn sơ sài."
    assert roles("# ĐÁNH GIÁ", told) == ["cause_objective", "limitation"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("1. Những ưu điểm", "strength"),
        ("Mặt làm được", "strength"),
        ("Mặt chưa làm được", "limitation"),
        ("Tồn tại, hạn chế và nguyên nhân", "limitation"),
        ("Nguyên nhân khách quan", "cause_objective"),
        ("Nguyên nhân chủ quan", "cause_subjective"),
        ("Nguyên nhân của hạn chế", "cause_objective"),
    ],
)
def test_a_heading_decides(heading: str, role: str) -> None:
    assert roles("# ĐÁNH GIÁ", f"## {heading}", "Các lớp học được mở theo kế hoạch.") == [role]


def test_a_lead_in_line_holds_until_the_other_is_named_and_is_no_statement() -> None:
    found = roles(
        "# ĐÁNH GIÁ",
        "## 2.2. Nguyên nhân",
        "* Khách quan:",
        "Mưa lũ kéo dài ở nhiều xã.",
        "Giá nông sản xuống thấp.",
        "* Chủ quan:",
        "Tài liệu hướng dẫn còn mỏng.",
    )
    assert found == ["cause_objective", "cause_objective", "cause_subjective"]


def test_a_sentence_opening_holds_until_the_other_is_named() -> None:
    found = roles(
        "# ĐÁNH GIÁ",
        "## 2.2. Nguyên nhân",
        "Khách quan: lũ chồng lũ trong tháng 10. Vật giá leo thang.",
        "Về chủ quan, việc giao khoán chưa rõ. Họp bàn còn thưa.",
    )
    assert found == ["cause_objective"] * 2 + ["cause_subjective"] * 2


def test_a_pseudo_heading_decides_for_its_paragraph() -> None:
    assert roles("# ĐÁNH GIÁ", "Hạn chế:| Sổ sách ở vài nơi để lẫn lộn.") == ["limitation"]


def test_flowing_paragraphs_turn_by_their_openings() -> None:
    found = roles(
        "# ĐÁNH GIÁ",
        "Nhìn chung, phong trào đều khắp. Tuy nhiên, có nơi họp hành thưa. Sổ sách để lẫn lộn. "
        "Nguyên nhân là do cán bộ kiêm nhiệm. Ngoài ra, mưa lũ kéo dài.",
        "Công tác nữ công được đẩy mạnh ở các trường.",
    )
    assert found == ["strength", "limitation", "limitation", "cause_subjective", "cause_objective", "strength"]


@pytest.mark.parametrize(
    "sentence",
    ["Không có đơn thư tồn đọng, kéo dài.", "Tổ chức Hội không ngừng lớn mạnh.", "Không để hộ nào thiếu đói."],
)
def test_negated_traps_are_strengths(sentence: str) -> None:
    assert roles("# ĐÁNH GIÁ", sentence) == ["strength"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Song tiến độ ở khối mầm non còn rất chậm.", "limitation"),
        ("Còn 03 doanh nghiệp nợ BHXH kéo dài.", "limitation"),
        ("Các lớp dự kiến tháng 3 phải lùi sang quý III vì giãn cách xã hội.", "cause_objective"),
    ],
)
def test_confessions_among_results_are_heard(sentence: str, role: str) -> None:
    assert roles("# KẾT QUẢ", sentence) == [role]


@pytest.mark.parametrize(
    "sentence",
    [
        "Song song với tuyên truyền, đã mở 02 lớp.",
        "Đã kiến nghị truy đóng 20 triệu đồng BHXH.",
        "Còn 03 doanh nghiệp chưa họp đối thoại quý IV.",
        "Không phát sinh đơn thư khiếu nại, tố cáo.",
        "Do mưa lũ nên chuyển kinh phí thành 150 suất quà.",
    ],
)
def test_plain_results_are_no_statements(sentence: str) -> None:
    assert roles("# KẾT QUẢ", sentence) == []


def test_proposals_know_whom_they_ask_and_formulas_are_left_out() -> None:
    found = _statements(
        "# KIẾN NGHỊ",
        "Đối với UBND tỉnh:",
        "Sớm dành quỹ đất xây nhà ở cho công nhân.",
        "Đề nghị LĐLĐ tỉnh mở thêm lớp tập huấn.",
        "Đối với Huyện uỷ: ……………………",
        "Trên đây là báo cáo của đơn vị./.",
    )
    assert [(one.role, one.addressee) for one in found] == [
        (Role.PROPOSAL, "Uỷ ban nhân dân tỉnh"),
        (Role.PROPOSAL, "Liên đoàn Lao động tỉnh"),
    ]


def test_a_section_of_both_is_parted_by_its_headings_and_lead_ins() -> None:
    below = (
        "## 1. Kiến nghị",
        "Mở thêm lớp tập huấn cho cơ sở.",
        "## 2. Nhiệm vụ năm 2021",
        "Kết nạp 90 đoàn viên mới.",
    )
    assert roles("# KIẾN NGHỊ", *below) == ["proposal", "plan"]
    assert roles("# KIẾN NGHỊ", "* Phương hướng:", "Kết nạp 90 đoàn viên mới.") == ["plan"]


def test_a_chain_gives_one_statement_a_clause_when_they_say_different_things() -> None:
    chain = "Thu kinh phí công đoàn ở nhiều nơi còn chậm; hoạt động nữ công ở cơ sở còn mờ nhạt."
    found = said("# ĐÁNH GIÁ", "## Hạn chế", chain)
    assert [text for _, text in found] == [
        "Thu kinh phí công đoàn ở nhiều nơi còn chậm",
        "hoạt động nữ công ở cơ sở còn mờ nhạt.",
    ]


def test_spans_are_of_the_text_and_numbers_run_on() -> None:
    report, sentences = report_of("# PHƯƠNG HƯỚNG", "1. Kết nạp 50 đoàn viên mới.", "2. Thu kinh phí đạt dự toán.")
    found = statements_of(report, sentences, [["V.1"], ["V.2"]])
    assert [one.ref for one in found] == [1, 2]
    assert all(one.span.of(report.text) == one.text for one in found)
    assert [one.topics for one in found] == [("V.1",), ("V.2",)]


def test_a_heading_of_limitations_and_causes_lets_each_sentence_tell() -> None:
    found = said(
        "# ĐÁNH GIÁ",
        "## Phần chưa được, vì đâu",
        "Hồ sơ ở cơ sở còn thiếu. Sở dĩ vậy là vì cán bộ kiêm nhiệm. Nhà ăn của xưởng xuống cấp.",
        "Sổ sách ghi chép vội. Dịch kéo dài khiến hội thi phải dời.",
    )
    assert [role.split("_")[0] for role, _ in found] == [
        "limitation",
        "cause",
        "limitation",
        "limitation",
        "cause",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Tính đến 30/11, 11 doanh nghiệp nợ BHXH tổng cộng 4,37 tỷ đồng.",
        "Hiện còn 03 đơn vị chậm nộp kinh phí công đoàn.",
        "Nợ BHXH hơn 1 tỷ đồng, dồn vào 04 đơn vị.",
        "01 DN taxi nợ 275tr.",
        "Bảo hiểm: 53/58 doanh nghiệp đóng đủ, 05 doanh nghiệp còn nợ tổng cộng 1,94 tỷ đồng.",
    ],
)
def test_arrears_are_confessed_in_figures_among_results(line: str) -> None:
    assert [role for role, _ in said("# KẾT QUẢ", line)] == [Role.LIMITATION]


@pytest.mark.parametrize(
    "line",
    [
        "Đã đôn đốc 11 doanh nghiệp nợ BHXH nộp đủ.",
        "Thu hồi được 02 khoản nợ BHXH.",
        "Mở 11 lớp về chống nợ BHXH.",
        "Cho 157 hộ vay, dư nợ 6,7 tỷ đồng.",
        "05 công ty không nợ BHXH.",
        "03 DN bán bớt 27 xe trả nợ ngân hàng.",
    ],
)
def test_what_was_done_about_arrears_is_no_confession(line: str) -> None:
    assert not said("# KẾT QUẢ", line)


def test_a_heading_of_shortcomings_is_heard_wherever_it_stands() -> None:
    assert [role for role, _ in said("# KẾT QUẢ", "## Mặt chưa được", "Phong trào ở xưởng nhỏ tẻ nhạt.")] == [
        Role.LIMITATION
    ]


def test_of_a_chain_among_results_only_the_clause_that_confesses_is_a_statement() -> None:
    chain = "Lương bình quân đạt 6,15 triệu đồng; 58/66 DN đóng đủ BHXH, còn 08 DN nợ 1 tỷ đồng."
    assert said("# KẾT QUẢ", chain) == [("limitation", "58/66 DN đóng đủ BHXH, còn 08 DN nợ 1 tỷ đồng.")]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Bến, cảng nhập dữ liệu ì ạch, sai nhiều.", ["limitation"]),
        ("Cán bộ cơ sở bớt lúng túng hơn trước.", []),
        ("Nhắc nhở 03 cơ sở ghi sổ còn chậm.", []),
        ("Hình thức đối thoại được đổi mới.", []),
    ],
)
def test_a_blunt_word_confesses_among_results_unless_it_is_mended(line: str, found: list[str]) -> None:
    assert roles("# KẾT QUẢ", line) == found


def test_what_nobody_could_help_is_named_inside_the_turn() -> None:
    told = "Hồ sơ còn thiếu. Những điều vướng ấy, xét về khách quan, bắt nguồn từ dịch kéo dài. Bão chồng bão."
    assert roles("# ĐÁNH GIÁ", "## Hạn chế", told) == ["limitation", "cause_objective", "cause_objective"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ("## Nguyên nhân của ưu điểm, của hạn chế", "Được như trên trước hết do Huyện uỷ.", "Cán bộ chịu khó.",
             "Hạn chế có phần bởi đơn hàng sụt đột ngột.", "Phần chủ quan, có lúc buông lỏng."),
            [("cause_objective", True), ("cause_subjective", True), ("cause_objective", False),
             ("cause_subjective", False)],
        ),
        (
            ("## Ưu điểm, nguyên nhân", "Chăm lo rất chu đáo.", "Có kết quả đó là nhờ Huyện uỷ tạo điều kiện."),
            [("strength", False), ("cause_objective", True)],
        ),
        (
            ("## Được", "Thăm hỏi đều các nhà.", "Nguyên nhân: cấp uỷ quan tâm."),
            [("strength", False), ("cause_objective", True)],
        ),
        (
            ("## Khuyết điểm, nguyên nhân", "Sổ sách còn thiếu.", "Nguyên nhân khách quan: bản xa.", "Trạm xá cũ."),
            [("limitation", False), ("cause_objective", False), ("cause_objective", False)],
        ),
    ],
)  # fmt: skip
def test_causes_of_what_went_well_are_told_from_those_of_shortcomings(
    lines: tuple[str, ...], found: list[tuple[str, bool]]
) -> None:
    assert [(one.role.value, one.favourable) for one in _statements("# ĐÁNH GIÁ", *lines)] == found


def test_a_closing_formula_is_no_plan_and_a_plan_like_it_is_one() -> None:
    assert roles("# PHƯƠNG HƯỚNG", "Quyết tâm kết nạp 50 đoàn viên.", "Hội sẽ nỗ lực hoàn thành nhiệm vụ./.") == [
        "plan"
    ]
    assert roles("# PHƯƠNG HƯỚNG", "Cơ sở sẽ nỗ lực thu đủ kinh phí.", "Kết nạp 50 đoàn viên.") == ["plan", "plan"]


def test_a_wish_in_the_assessment_is_a_proposal() -> None:
    assert roles("# ĐÁNH GIÁ", "Kính mong Thị uỷ bố trí kinh phí cho phường.") == ["proposal"]


MIXED = ("# ĐÁNH GIÁ", "## Dở, vì sao, xin gì")


def test_a_heading_of_what_fell_short_and_why_leaves_each_sentence_to_tell_what_it_is() -> None:
    lines = (
        "Thoả ước còn chép luật, ít điều lợi hơn.",
        "Chủ tịch công đoàn kiêm nhiệm, thiếu kỹ năng thương lượng.",
        "Xin LĐLĐ tỉnh cho thêm 02 biên chế.",
    )
    assert roles(*MIXED, " ".join(lines)) == ["limitation", "cause_subjective", "proposal"]


def test_a_heading_that_names_the_causes_first_holds_causes_only() -> None:
    told = "Thoả ước còn chép luật, ít điều lợi hơn."
    assert roles("# ĐÁNH GIÁ", "## Nguyên nhân của những hạn chế", told) == ["cause_objective"]


def test_behind_causes_a_contrast_that_names_oneself_is_the_own_share() -> None:
    told = "Lẽ thứ nhất là dịch bệnh kéo dài. Nhưng cũng có phần do ta: cán bộ kiêm nhiệm, ngại va chạm."
    assert roles(*MIXED, told) == ["cause_objective", "cause_subjective"]


def test_a_short_section_beside_the_results_may_look_back_and_requests_there_have_their_own_words() -> None:
    results = ["Đã trao 300 suất quà cho đoàn viên khó khăn trong dịp Tết."] * 12
    looked = ("## Điều làm được", "Đời sống đoàn viên được chăm lo.")
    assert roles("# KẾT QUẢ", *looked) == []
    report, sentences = report_of("# KẾT QUẢ", "Đời sống đoàn viên được chăm lo.", "# KẾT QUẢ", *results)
    first, *others = report.sections
    body = Span(first.heading.end, others[0].heading.start)
    for title, expected in (("Nhìn lại: điều làm được", ["strength"]), ("Việc cần cấp trên gỡ", ["proposal"])):
        told = replace(report, sections=(replace(first, title=title, body=body), *others))
        assert [one.role.value for one in statements_of(told, sentences, ())] == expected


def test_a_word_too_common_for_a_line_begins_a_heading_of_several_matters() -> None:
    found = roles("# ĐÁNH GIÁ", "## Yếu, vì sao", "Báo cáo quý của vài cơ sở chậm.", "Khách quan: dịch kéo dài.")
    assert found == ["limitation", "cause_objective"]


def test_a_reason_among_limitations_leaves_the_next_sentence_to_tell_itself() -> None:
    found = roles(
        "# ĐÁNH GIÁ",
        "## Tồn tại, hạn chế",
        "Buổi họp chi hội còn thưa. Bởi lẽ lao động trẻ đi làm ăn xa. Việc thu hội phí còn chậm.",
    )
    assert found == ["limitation", "cause_objective", "limitation"]


def test_requests_of_members_that_were_answered_are_no_proposals() -> None:
    found = roles("# ĐÁNH GIÁ", "## Ưu điểm", "Kiến nghị của đoàn viên được theo đến cùng.")
    assert found == ["strength"]


def test_a_cause_of_two_words_behind_its_label_is_heard() -> None:
    assert roles("# ĐÁNH GIÁ", "## Tồn tại, hạn chế", "Thu hội phí còn chậm.", "KQ: lũ.") == [
        "limitation",
        "cause_objective",
    ]


def test_a_reason_among_results_is_a_cause() -> None:
    assert roles("# KẾT QUẢ", "Hụt chủ yếu do đơn vị cạn nguồn.") == ["cause_objective"]
    assert roles("# KẾT QUẢ", "Đã mở 02 lớp do cơ sở đề xuất.") == []


def test_a_heading_that_lists_common_words_lets_the_text_tell() -> None:
    found = roles("# ĐÁNH GIÁ", "## Mạnh, yếu và nguyên do", "Dân chủ được mở rộng.", "Song báo cáo còn chậm.")
    assert found == ["strength", "limitation"]


def test_a_lesson_is_no_statement() -> None:
    assert roles("# ĐÁNH GIÁ", "## Nguyên nhân", "Bài học rút ra là phải gần cơ sở.") == []


def test_an_assessment_beside_requests_in_one_heading_is_no_request() -> None:
    found = roles("# ĐÁNH GIÁ", "## Nhìn lại năm qua và kiến nghị", "Chăm lo kịp thời.", "Song báo cáo còn chậm.")
    assert found == ["strength", "limitation"]


@pytest.mark.parametrize("line", ["Nhà ăn của xưởng xuống cấp.", "Trụ sở Hội xuống cấp, phải đi họp nhờ."])
def test_what_is_run_down_is_a_limitation_also_behind_a_reason(line: str) -> None:
    opening = "Hồ sơ ở cơ sở còn thiếu. Sở dĩ vậy là vì cán bộ kiêm nhiệm."
    assert roles("# ĐÁNH GIÁ", "## Phần chưa được, vì đâu", f"{opening} {line}")[-1] == "limitation"


def test_what_was_mended_or_handed_down_is_no_limitation() -> None:
    lines = ("Đã sửa ba phòng xuống cấp.", "Nguồn vốn được đưa thẳng xuống cấp xã.")
    assert roles("# ĐÁNH GIÁ", *lines) == ["strength", "strength"]


def test_a_heading_of_requests_and_plans_leaves_what_stands_above_them_to_tell_itself() -> None:
    told = (
        "# ĐÁNH GIÁ",
        "## Nhận xét, kiến nghị, việc năm tới",
        "Điểm sáng là chăm lo.",
        "Thoả ước được đồng tình cao.",
    )
    assert roles(*told) == ["strength", "strength"]


def test_a_paragraph_that_opens_with_why_explains_what_fell_short_before_it() -> None:
    told = ("# ĐÁNH GIÁ", "Tuy vậy sinh hoạt tổ chưa đều.", "Do mùa vụ dồn, bão lũ kéo dài nên khó bố trí thời gian.")
    assert roles(*told) == ["limitation", "cause_objective"]
    assert roles("# ĐÁNH GIÁ", "Do mùa vụ dồn nên sản lượng tăng khá.") == ["strength"]


def test_whose_merit_the_strengths_are_may_open_them() -> None:
    told = (
        "# ĐÁNH GIÁ",
        "## Ưu điểm",
        "Đạt được kết quả trên là nhờ cấp uỷ quan tâm.",
        "Chăm lo được thực hiện kịp thời.",
    )
    assert roles(*told) == ["strength", "strength"]
    behind = ("# ĐÁNH GIÁ", "## Ưu điểm", "Chăm lo kịp thời.", "Đạt được kết quả trên là nhờ cấp uỷ quan tâm.")
    assert roles(*behind) == ["strength", "cause_objective"]


def test_a_report_that_is_made_closes_and_plans_nothing() -> None:
    assert roles("# PHƯƠNG HƯỚNG", "Kết nạp 50 đoàn viên.", "Công đoàn ngành Y tế báo cáo LĐLĐ tỉnh./.") == ["plan"]
    assert roles("# PHƯƠNG HƯỚNG", "Kết nạp 50 đoàn viên.", "Ban Nữ công báo cáo./.") == ["plan"]
    assert len(roles("# PHƯƠNG HƯỚNG", "Kết nạp 50 đoàn viên.", "Nâng chất lượng báo cáo quý của cơ sở./.")) == 2


def test_a_note_behind_the_signature_states_nothing() -> None:
    report, sentences = report_of(
        "# PHƯƠNG HƯỚNG", "Kết nạp 50 đoàn viên.", "CHỦ TỊCH", "Ghi chú: dòng 7 giao 20 cuộc."
    )
    kinds = [replace(one, kind=ParagraphKind.SIGNATURE) if n == 2 else one for n, one in enumerate(report.paragraphs)]
    signed = replace(report, paragraphs=tuple(kinds))
    assert [one.text for one in statements_of(signed, sentences, ()) if "Ghi chú" in one.text] == []
    assert any("Ghi chú" in one.text for one in statements_of(report, sentences, ()))


def test_an_office_of_the_province_is_whom_a_proposal_asks() -> None:
    lines = (
        "# KIẾN NGHỊ",
        "Sở Giáo dục và Đào tạo: giảm hồ sơ, sổ sách cho giáo viên.",
        "Tổng Công ty nâng tiền ăn ca.",
    )
    whom = [statement.addressee for statement in _statements(*lines)]
    assert whom == ["Sở Giáo dục và Đào tạo", "Tổng công ty"]


def test_what_plainly_blames_oneself_follows_a_cause_that_nobody_could_help() -> None:
    told = (
        "# ĐÁNH GIÁ",
        "## Nguyên nhân",
        "Khách quan: địa bàn rộng.",
        "Kinh phí cấp thấp.",
        "Cán bộ kiêm nhiệm, ngại ghi sổ.",
    )
    assert roles(*told) == ["cause_objective", "cause_objective", "cause_subjective"]
    headed = ("# ĐÁNH GIÁ", "## Nguyên nhân khách quan", "Cán bộ kiêm nhiệm, ngại ghi sổ.")
    assert roles(*headed) == ["cause_objective"]


def test_what_went_well_at_the_end_of_the_results_looks_back_before_a_part_of_shortcomings() -> None:
    results = ["# KẾT QUẢ", "## 1) Chăm lo", "Đã trao 300 suất quà."]
    good = ["## 7) Những mặt làm được", "Đời sống đoàn viên được chăm lo."]
    bad = ["# HẠN CHẾ VÀ ĐỀ NGHỊ", "## 1) Hạn chế", "Dữ liệu còn sai, trùng."]
    assert roles(*results, *good, *bad) == ["strength", "limitation"]
    other = ["## 8) Tài chính", "Đã thu 300 triệu đồng."]
    assert roles(*results, *good, *other, *bad) == ["limitation"]
    assert roles(*results, *good, "# PHƯƠNG HƯỚNG", "Mở 03 lớp tập huấn.") == ["plan"]


def test_a_cause_named_in_one_paragraph_decides_nothing_of_the_next() -> None:
    told = "Thu hụt 660 triệu đồng. Nguyên nhân khách quan là thiếu đơn hàng. Mặt khác, việc đôn đốc chưa thường xuyên."
    found = roles("# ĐÁNH GIÁ", "## Hạn chế và nguyên nhân", told, "Dữ liệu còn sai, trùng, chưa được rà soát.")
    assert found == ["limitation", "cause_objective", "cause_subjective", "limitation"]


@pytest.mark.parametrize(
    "heading",
    ["NĂM TỚI VÀ KIẾN NGHỊ", "KIẾN NGHỊ, NHIỆM VỤ NĂM 2025", "PHƯƠNG HƯỚNG - ĐỀ NGHỊ", "KẾ HOẠCH 2025 VÀ ĐỀ XUẤT"],
)
@pytest.mark.parametrize("kind", [SectionKind.PROPOSALS, SectionKind.PLAN])
def test_under_a_heading_of_both_each_sentence_asks_or_plans(heading: str, kind: SectionKind) -> None:
    HEADINGS[heading] = kind
    lines = ("Học nghị quyết đại hội.", "Tết mỗi người một suất quà.", "Đề nghị Công ty xây nhà trẻ.")
    assert roles(f"# {heading}", *lines) == ["plan", "plan", "proposal"]
    assert roles(f"# {heading}", "Kiến nghị:", "Công ty xây nhà trẻ.", "Mở thêm lớp học.") == ["proposal", "proposal"]


def test_requests_for_the_coming_year_are_requests() -> None:
    HEADINGS["KIẾN NGHỊ CHO NĂM TỚI"] = SectionKind.PROPOSALS
    assert roles("# KIẾN NGHỊ CHO NĂM TỚI", "Mở thêm lớp kỹ năng cho cán bộ.") == ["proposal"]


def test_a_heading_of_unknown_words_between_strengths_and_causes_holds_shortcomings() -> None:
    told = "Các lớp học được mở theo kế hoạch."
    between = ("# ĐÁNH GIÁ", "## Ưu điểm", told, "## Những nỗi niềm", told, "## Nguyên nhân chủ quan", told)
    assert roles(*between) == ["strength", "limitation", "cause_subjective"]
    last = ("# ĐÁNH GIÁ", "## Ưu điểm", told, "## Nguyên nhân chủ quan", told, "## Bài học", told)
    assert "limitation" not in roles(*last)
