import pytest

from nlp_reports.text import code_head_of, code_of, counted_letters, heads_alone, rejoin


@pytest.mark.parametrize(
    ("line", "values"),
    [
        *(("TH1. Bối cảnh", (1,)), ("GD12: Học nghị quyết", (12,)), ("NĐ1.2. Nhà nhân đạo", (1, 2))),
        *(("TC.3. Tập huấn", (3,)), ("KT-4. Vay vốn", (4,)), ("PTR01. Sáng kiến", (1,)), ("VV2 – Dạy nghề", (2,))),
    ],
)
def test_letters_and_numbers_are_a_code(line: str, values: tuple[int, ...]) -> None:
    code = code_of(line)
    assert code is not None
    assert code.values == values


@pytest.mark.parametrize(
    "line",
    [
        *("TH1 đạt 5 %", "IV.1. Kiểm tra", "II.2 Chăm lo", "COVID-19. Dịch bệnh", "H5N1. Dịch cúm", "A4 giấy"),
        *("TP Hồ Chí Minh", "KT-XH phát triển", "12. Thu", "B40.5 tấn", "QĐ-UBND ngày 02/5"),
    ],
)
def test_other_letters_with_numbers_are_none(line: str) -> None:
    assert code_of(line) is None


@pytest.mark.parametrize("sign", [*(".", ":", " -", " –", " *", "*", " |", " →", " =", " ~", ")", "]", " •", " >"), ""])
def test_any_sign_parts_the_letters_of_a_part_from_its_title(sign: str) -> None:
    head = code_head_of(f"HV{sign} HỘI VIÊN")
    assert head is not None
    assert head.name == "HV"
    assert heads_alone(head, frozenset({"TC"})) is bool(sign)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "HV, TC VÀ TV",
            "HV & TC",
            "HV (HỘI VIÊN)",
            "HV “Tình thương”",
            "HV Hội viên",
            "HV; TC",
            "HV % Đạt",
            "HV+ TC",
        ),
        *("HV <Tên>", "HV 12 NGƯỜI", "HV-TC CƠ SỞ", "HVTCQ HỘI VIÊN", "HVxa HỘI VIÊN", "HV: 12 người", "HV - 15 %"),
    ],
)
def test_letters_that_go_on_with_a_sentence_head_no_part(line: str) -> None:
    assert code_head_of(line) is None


@pytest.mark.parametrize(
    "lines",
    [
        ["TP1. Khe Lau", "TP2. Bến Mơ"],
        ["QL1. Đường tránh", "QL2. Cầu Khe", "QL3. Đoạn qua xã"],
        ["CT1. Nhà chung cư", "CT2. Nhà chung cư", "CT3. Sân chơi"],
        ["VT. Lưu hồ sơ", "KT. Chủ tịch", "TM. Ban Thường vụ"],
        ["A1. Hội viên", "A2. Chi hội", "B1. Vay vốn", "B2. Dạy nghề", "C1. Ưu điểm"],
        ["KH12. Sơ kết", "KH15. Hội thi", "KH20. Hội diễn", "KH21. Tập huấn", "KH22. Tổng kết"],
        ["ĐT1: Lê Văn Bưởi", "ĐT2: Trần Thị Na"],
        ["I.1. Tình hình", "I.2. Kết quả", "II.1. Hạn chế", "II.2. Kiến nghị"],
        ["CLB1. Đội văn nghệ", "CLB2. Đội bóng", "HTX1. Rau an toàn"],
        ["TH1. Lớp một", "TH1. Lớp hai", "TH2. Lớp ba", "TH2. Lớp tư", "TH3. Lớp năm"],
        ["UBND. Các xã", "HĐND. Các xã", "BCH. Các cấp", "BTV. Hội", "UBKT. Hội"],
        ["PCT1. Ông Bưởi", "PCT2. Bà Na", "CT1. Bà Mơ"],
        ["BHXH1 đạt 5 %", "BHXH2 đạt 6 %", "BHYT1 đạt 8 %", "BHYT2 đạt 7 %", "BHTN1 đạt 9 %"],
        ["NĐ01. Nghị định", "NQ02. Nghị quyết", "CT03. Chỉ thị", "QĐ04. Quyết định"],
        ["K1. Khu dân cư", "K2. Khu dân cư", "K3. Khu dân cư", "K4. Khu dân cư"],
    ],
)
def test_names_that_count_nothing_further_are_no_codes(lines: list[str]) -> None:
    assert counted_letters(lines) == frozenset()


def test_a_broken_line_is_not_joined_to_the_code_above_it() -> None:
    lines = [
        *("TH1. Bối cảnh năm 2021 ở địa phương, đơn vị; dịch bệnh đã làm thay", "đổi kế hoạch công tác thế nào."),
        *("TH2. Thanh niên về quê, thanh niên mất việc; số thanh niên được giới", "thiệu việc làm ở các huyện."),
        *("PT1. Tình nguyện hè của đoàn viên khối trường học, khối công nhân và", "khối nông thôn; dư nợ uỷ thác."),
        *("PT2. Hiến máu tình nguyện.", "KN. KIẾN NGHỊ"),
    ]
    assert [one.text.split()[0] for one in rejoin(lines)] == ["TH1.", "TH2.", "PT1.", "PT2.", "KN."]
