import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.text import LabelKind, split_label
from nlp_reports.text.labels import FORMS, Form

KNOWN = [
    ("I. TÌNH HÌNH", "I", "roman"),
    ("I/ tình hình", "I", "roman"),
    ("I- Tình hình", "I", "roman"),
    ("III.Đánh giá", "III", "roman"),
    ("IV.", "IV", "roman"),
    ("V PHƯƠNG HƯỚNG, NHIỆM VỤ", "V", "roman"),
    ("A/- Đặc điểm", "A", "letter"),
    ("B. KẾT QUẢ", "B", "letter"),
    ("1. Kết quả", "1", "decimal"),
    ("1/- Những thuận lợi", "1", "decimal"),
    ("1./ thực hiện", "1", "decimal"),
    ("1.1.Vị trí", "1.1", "decimal"),
    ("1.1. Vị trí", "1.1", "decimal"),
    ("8.1 Công tác kiểm tra", "8.1", "decimal"),
    ("2.2.1. Khách quan", "2.2.1", "decimal"),
    ("II.2.1. Chăm lo", "II.2.1", "decimal"),
    ("(2) Thu kinh phí", "2", "decimal"),
    ("3)Nữ công", "3", "decimal"),
    ("a) Tuyên truyền", "a", "letter"),
    ("a. Tuyên truyền", "a", "letter"),
    ("đ) Nữ công", "đ", "letter"),
    ("c/ Nữ công", "c", "letter"),
    ("Phần I", "I", "part"),
    ("PHẦN THỨ NHẤT: ĐẶC ĐIỂM", "I", "part"),
    ("PHẦN THỨ HAI", "II", "part"),
    ("Phần thứ tư. Kiến nghị", "IV", "part"),
    ("PHẦN II KẾT QUẢ", "II", "part"),
    ("Điều 5. Tổ chức thực hiện", "5", "part"),
    ("Lĩnh vực 2 – Thi đua", "2", "part"),
    ("NHÓM NHIỆM VỤ THỨ HAI", "II", "part"),
    ("Khối D: Kiểm tra", "D", "part"),
    ("Trụ cột I. Tổ chức", "I", "part"),
    ("- Trao quà", "-", "bullet"),
    ("– Trao quà", "-", "bullet"),
    ("+ Nguồn huyện", "+", "bullet"),
    ("* Khách quan:", "*", "bullet"),
    ("\uf0b7 Trao quà", "\uf0b7", "bullet"),
    ("   - Trao quà", "-", "bullet"),
]
NONE = [
    "1.250 người được hỗ trợ",
    "12/15 DN có CĐCS",
    "2020 là năm nhiều khó khăn",
    "I love Vietnam",
    "25/11/2020 là hạn cuối",
    "25.11.2020",
    "08/3, các CĐCS tổ chức tọa đàm",
    "5-7 cuộc đối thoại",
    "05 lớp tập huấn",
    "1,25 tỷ đồng",
    "100% CĐCS",
    "13h30 ngày 05/3",
    "đ/c Nguyễn Văn An",
    "TP. Trà Sơn",
    "H. Khe Lau",
    "XIII của Đảng",
    "Mục tiêu năm 2021",
    "Phần lớn doanh nghiệp",
    "Điều 5 quy định",
    "Lĩnh vực 2 có nhiều chuyển biến",
    "Nhiệm vụ thứ hai là chăm lo",
    "Cụm thi đua số 1 gồm 5 đơn vị",
    "Khối I, II dẫn đầu",
    "Một là, nâng cao nhận thức",
    "Công đoàn - chỗ dựa",
    "-----",
    "",
    "   ",
    "./.",
]


@pytest.mark.parametrize(("line", "normal", "kind"), KNOWN)
def test_label(line: str, normal: str, kind: str) -> None:
    label = split_label(line)
    assert label is not None
    assert (label.normal, label.kind) == (normal, LabelKind(kind))


@pytest.mark.parametrize("line", NONE)
def test_no_label(line: str) -> None:
    assert split_label(line) is None


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.fires[0])
def test_form_has_examples_that_hold(form: Form) -> None:
    assert form.fires
    assert form.holds
    for line in form.fires:
        label = split_label(line)
        assert label is not None, line
        assert label.kind is form.kind, line
    for line in form.holds:
        assert split_label(line) is None, line


@given(st.text(st.sampled_from("IVX12.3/-–) (abđĐPhầnTHỨ \t:+*"), max_size=20))
def test_label_is_the_beginning_of_its_line(line: str) -> None:
    label = split_label(line)
    if label is not None:
        assert line[: label.end].strip() == label.text
        assert label.normal
        assert label.end == len(line) or not line[label.end].isspace()
