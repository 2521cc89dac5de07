"""Tell a typed label ("II.", "1./", "a)", "Phần thứ nhất:", "-") from text that only looks like one."""

import functools
import re
from dataclasses import dataclass
from enum import StrEnum

from nlp_reports.lexicon import table
from nlp_reports.text.alphabet import LOWER, UPPER
from nlp_reports.text.folding import fold
from nlp_reports.text.romans import roman_ordinals

BULLETS = "-–—‒−+*•●○▪■□◆◊►▶➢➤→✓✔·»☐☑☒▫◻◾◽▸▹▷◦‣❍❑❒❖⧫⬥⬧★☆✧✦✗➔➜⇨☞\uf0b7\uf0a7\uf0d8\uf076\uf02d\uf0fc"
# How a label closes: ".", "/", ")", "-", ":" and their pairs "/-", "./", ".-", "/.", ").".
_CLOSE = r"\s?(?:[./):]|[-–](?!\s?\d))"


class LabelKind(StrEnum):
    """What numbers a line."""

    PART = "part"
    ROMAN = "roman"
    DECIMAL = "decimal"
    LETTER = "letter"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Label:
    """A typed label.

    Attributes:
        text: as printed, its closing marks included ("II/", "1.1.", "-").
        normal: without them ("II", "1.1", "a"); a part's number ("I"); a bullet's sign, every dash as "-".
        kind: what numbers the line.
        end: where the text after the label begins.
    """

    text: str
    normal: str
    kind: LabelKind
    end: int


@dataclass(frozen=True, slots=True)
class Form:
    """One way to type a label; `pattern` captures `normal`, `fires` are lines that have it, `holds` have no label."""

    kind: LabelKind
    pattern: str
    fires: tuple[str, ...]
    holds: tuple[str, ...]


FORMS = (
    Form(
        LabelKind.PART,
        r"(?i:(?:COUNTED)\s+thứ|(?:WORDS)(?:\s+số)?)\s+(?P<normal>[IVXivx]+|\d{1,3}|[A-ZĐ]|(?i:ORDINALS))"
        rf"(?:(?:{_CLOSE})+\s*|\s*$|\s+(?=[^{LOWER}]*$))",
        fires=(
            "PHẦN THỨ NHẤT: ĐẶC ĐIỂM",
            "Phần I. Kết quả",
            "PHẦN II KẾT QUẢ",
            "Chương 2.",
            "Điều 5. Tổ chức",
            "Phần thứ hai",
            "Câu 3. Đã mở mấy lớp?",
            "Tiểu mục 1: Đời sống hội viên",
            "Nội dung thứ nhất: Tình hình chung",
            "Khoản 2. Số hội viên",
        ),
        holds=(
            "Phần lớn DN nhỏ lẻ",
            "Mục tiêu năm 2021",
            "Điều 5 quy định rõ",
            "Phần một số đơn vị",
            "Mục 2 có nội dung mới",
            "Nội dung thứ hai là chăm lo",
            "Câu 3 trả lời đúng",
            "Khoản 2, Điều 5 của Điều lệ",
            "Điều thứ nhất: giữ vững lập trường",
        ),
    ),
    Form(
        LabelKind.PART,
        # These words name other things too: a title with a capital follows the number, or it ends the line.
        r"(?i:(?:TITLED)(?:\s+(?:thứ|số))?)\s+(?P<normal>[IVX]+|\d{1,2}|[A-HĐ]|(?<=(?i:thứ)\s)(?i:ORDINALS))"
        rf"(?:(?:{_CLOSE})+\s*(?=[“\"]?[{UPPER}])|(?:{_CLOSE})*\s*$|\s+(?=[{UPPER}][^{LOWER}]*$))",
        fires=(
            "Chương trình 1. Tuyên truyền",
            "CHƯƠNG TRÌNH II: CHĂM LO",
            "Nhóm nhiệm vụ thứ ba - Giám sát",
            "Lĩnh vực A. Đời sống",
            "Nhiệm vụ số 2: “Mỗi xã một mô hình”",
            "Cụm nội dung IV",
            "MẢNG 2 TỔ CHỨC",
        ),
        holds=(
            "Chương trình 135: Xã nghèo",
            "Chương trình 30a. Huyện",
            "Khối 10: 250 em",
            "Cụm 3: có 5 đơn vị",
            "Nhiệm vụ năm: Chăm lo",
            "Nhiệm vụ 2 năm qua",
            "Cụm IV dẫn đầu",
            "Lĩnh vực a. Đời sống",
            "Chương trình thứ hai về nhà ở",
            "Khối C và khối D",
        ),
    ),
    Form(
        LabelKind.PART,
        # "A4" is a size of paper, "H1" a name: a code closes as other labels do, and a title follows.
        rf"(?P<normal>[A-HĐ]\d{{1,2}})(?:[./):]|\s[-–])+\s+(?=[{UPPER}][^\W\d_])",
        fires=("A1. Lao động", "B12) Nữ công", "C3: Thi đua", "D2 - Kết nạp đoàn viên"),
        holds=("A4 giấy", "B40 chạy", "A1.2 giấy", "H5N1. Dịch", "A1. 12 người", "QL5. Đường"),
    ),
    Form(
        LabelKind.DECIMAL,
        # Below the code "B1" stand "B1.1", "B1.2".
        rf"(?P<normal>[A-HĐ]\d{{1,2}}(?:\.\d{{1,2}}){{1,2}})(?:(?:[./):]|\s[-–])+\s+|\s+)(?=[“\"]?[{UPPER}][^\W\d_])",
        fires=("B1.1. Kiểm tra", "A2.3) Nữ công", "B12.4 Thu kinh phí", "Đ1.2 - “Mái ấm Công đoàn”"),
        holds=("A1.2 giấy", "B40.5 tấn", "A1.250 người", "H5N1.2. Dịch", "B1.5. 12 người", "QL5.1. Đường"),
    ),
    Form(
        LabelKind.DECIMAL,
        rf"(?P<normal>(?:[IVX]+|[A-H](?:\.[IVX]+)?)(?:\.\d{{1,2}})+)(?:{_CLOSE}(?![\w.,])|{_CLOSE}(?=[{UPPER}])|\s)\s*",
        fires=(
            "I.1. Tình hình",
            "II.2.1 Chăm lo",
            "III.1) Ưu điểm",
            "B.1. Tuyên truyền",
            "A.2.3 Thu",
            "B.IV.1) Vay vốn",
        ),
        holds=("I.250 người", "V.I. Lênin", "B.500 bộ", "A.12,5 ha"),
    ),
    Form(
        LabelKind.DECIMAL,
        rf"(?P<normal>[A-H]\.(?:[IVX]+))(?:{_CLOSE}\s+|\s+)(?=[{UPPER}][^\W\d_])\s*",
        fires=("B.I. Xây dựng", "B.II Tuyên truyền", "C.IV) HẠN CHẾ"),
        holds=("B.I", "A.V.Petrov", "C.X ra đời"),
    ),
    Form(
        LabelKind.ROMAN,
        rf"(?P<normal>[IVX]+)(?:(?:{_CLOSE})+(?:\s+|$|(?=[^\W\d_]{{2}}))|\s+(?=[{UPPER}][{UPPER}\s,;:–-]+(?:\d{{4}}\W*)?$))\s*",
        fires=(
            "I. TÌNH HÌNH",
            "II/ kết quả",
            "I- Đặc điểm",
            "III.Đánh giá",
            "IV/- Kiến nghị",
            "V PHƯƠNG HƯỚNG NĂM 2021",
            "II./ Kết quả",
        ),
        holds=(
            "I love",
            "I/2020 đạt 5 %",
            "V.I. Lênin",
            "XIII của Đảng",
            "II năm 2020 có 5 đơn vị",
            "X là huyện nghèo",
        ),
    ),
    Form(
        LabelKind.DECIMAL,
        # "01-KL/TW" and "15/CT-TTg" are documents.
        rf"(?!\d{{1,3}}\s?[-/]\s?[{UPPER}]{{1,6}}[-/][{UPPER}])"
        rf"\(?(?P<normal>\d{{1,2}}(?:\.\d{{1,2}})*)(?:(?:{_CLOSE})+(?:\s+|(?=[{UPPER}“\"])|(?=[^\W\d_]{{2}}))|\s*(?:[./)]+)$)\s*",
        fires=(
            "1. Công tác",
            "1/- Những",
            "1./ thực hiện",
            "1.1.Vị trí",
            "2.1. Tồn tại",
            "3) Nữ công",
            "1/ Thu",
            "(1) Thu",
            "12. Thu",
            "1- Thu",
            "1.thực hiện",
        ),
        holds=(
            "1.250 người",
            "12/15 DN",
            "2020 là năm",
            "25/11/2020",
            "05-7 cuộc",
            "8/3, các CĐCS",
            "1.5 triệu",
            "3 đơn vị",
            "100% CĐCS",
            "13:30 họp",
            "5- 7 cuộc",
            "1.000.000 đồng",
            "01-KL/TW của Bộ Chính trị",
            "15/CT-TTg ngày 12/5/2022",
        ),
    ),
    Form(
        LabelKind.DECIMAL,
        rf"(?P<normal>\d{{1,2}}(?:\.\d{{1,2}})+)\s+(?=[{UPPER}“\"])",
        fires=("8.1 Công tác kiểm tra", "2.2.1 Nguyên nhân"),
        holds=("8.1 triệu đồng", "1.250 CNVCLĐ", "12 CĐCS mới"),
    ),
    Form(
        LabelKind.LETTER,
        rf"\(?(?:(?P<normal>[a-zđ])(?:(?:\)|\.|/-|\./|/|:)+(?=\s|$|[{UPPER}])|\s?[-–]\s)|"
        rf"(?P<capital>[A-GĐ])(?:(?:\)|\.|/-|\./|/|-)+(?:\s|$)|(?:\)|/-|/|-)+(?=[{UPPER}][^\W\d_])|"
        rf"\s[-–—]\s+(?=[{UPPER}][^\W\d_])|\.(?=[{UPPER}][^\W\d_])))\s*",
        fires=(
            "a) Tuyên truyền",
            "a. Thu",
            "đ) Chi",
            "A/- Đặc điểm",
            "B. KẾT QUẢ",
            "b/ Chi",
            "C.Phương hướng",
            "A- TÌNH HÌNH",
            "A – TÌNH HÌNH",
            "C - Nhìn lại",
            "Đ. KIẾN NGHỊ",
            "(a) Thu",
        ),
        holds=(
            "đ/c Nguyễn",
            "Đ/c Lan",
            "a là",
            "A – B",
            "B - 40 giường",
            "e-mail",
            "A/C",
            "C.ty may",
            "T. Trà Sơn",
            "H. Khe Lau",
            "H'Mông",
        ),
    ),
    Form(
        LabelKind.BULLET,
        rf"(?P<normal>[{re.escape(BULLETS)}])(?![{re.escape(BULLETS)}])[./):]?\s*(?=\S)",
        fires=(
            "- Công tác",
            "– Thu",
            "+ Chi",
            "* Khách quan:",
            "•Thu",
            "-Công tác",
            "*/ Thu",
            "- 05 lớp",
            "☐ Thu",
            "❖ Chi",
            "» Thu",
        ),
        holds=("-----", "***", "+", "Công tác - đời sống"),
    ),
)


def split_label(line: str) -> Label | None:
    """Return the label that `line` begins with, None when it has none; blanks before it are passed over.

    >>> split_label("II/ Kết quả hoạt động")
    Label(text='II/', normal='II', kind=<LabelKind.ROMAN: 'roman'>, end=4)
    >>> split_label("12/15 doanh nghiệp") is None
    True
    """
    blank = len(line) - len(line.lstrip())
    for form, pattern in _forms():
        match = pattern.match(line, blank)
        if match is not None:
            printed = match[0].strip()
            return Label(printed, _normal(form.kind, match), form.kind, match.end())
    return None


def _normal(kind: LabelKind, match: re.Match[str]) -> str:
    groups = match.groupdict()
    found = groups.get("normal") or groups.get("capital") or ""
    if kind is LabelKind.BULLET:
        return "-" if found in "-–—‒−" else found
    if kind is LabelKind.PART:
        return roman_ordinals().get(fold(found), found.upper())
    return found


@functools.cache
def _forms() -> tuple[tuple[Form, re.Pattern[str]], ...]:
    rows = [(row["word"].replace(" ", r"\s+"), row) for row in table("part_words")]
    words = {
        "ORDINALS": [row["word"] for row in table("part_ordinals")],
        "COUNTED": [word for word, row in rows if row["titled"] == "no" and row["ordinals"] == "yes"],
        "TITLED": [word for word, row in rows if row["titled"] == "yes"],
        "WORDS": [word for word, row in rows if row["titled"] == "no"],
    }

    def filled(pattern: str) -> str:
        return re.sub("|".join(words), lambda name: "|".join(words[name[0]]), pattern)

    return tuple((form, re.compile(filled(form.pattern))) for form in FORMS)
