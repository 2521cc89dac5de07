import pytest

from nlp_reports.guidelines.vocabulary import features


@pytest.mark.parametrize(
    "text", ["Chăm lo con đoàn viên, người lao động", "Con ĐV, NLĐ: 1/6 1.800 cháu", "Quà cho con CNVCLĐ"]
)
def test_whose_children_they_are_is_no_qualifier(text: str) -> None:
    assert {"f:con đoàn viên"} <= features(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chăm lo đoàn viên, người lao động",
        "Khối doanh nghiệp ký 03 bản",
        "Đội ngũ CNVCLĐ của huyện",
        "Cán bộ, đoàn viên còn thiếu nhà",
        "Số con bò giúp đoàn viên",
        "Bàn con số đoàn viên",
        "Họp Ban Chấp hành 04 kỳ",
        "Ban Thường vụ đi cơ sở",
        "Bà con, đoàn viên góp công",
        "Con đường đoàn viên làm",
        "Công nhân viên chức lao động 412 người",
        "Hành chính sự nghiệp 12 đơn vị",
        "Công đoàn các cấp vào cuộc",
        "Các cấp Hội vận động",
        "Con giống cho đoàn viên",
    ],
)
def test_whom_a_text_is_about_alone_tells_no_field_of_children(text: str) -> None:
    assert "f:con đoàn viên" not in features(text)
