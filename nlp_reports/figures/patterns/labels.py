"""Numbers that number: typed labels, list markers, and numbers of telephones and accounts."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

LABELS = (
    Pattern(
        name="typed label before its text",
        kind=FigureKind.HEADING,
        regex=r"^\s*(?P<f>\d{1,2}(?:\.\d{1,2})*\s?(?:\./|/-|[.)/:]-?|-(?=\s)))(?=\s*[^\W\d])",
        fires=(
            "«1.» Tuyên truyền kết quả Đại hội",
            "«2./» Phấn đấu",
            "«1.1.»Vị trí",
            "«3)» Tập huấn",
            "«1/-» Thuận lợi",
        ),
        spares=("03 lớp/412 lượt người", "1.250 suất quà", "05-CT/TW", "60/74 CĐCS"),
    ),
    Pattern(
        name="typed label before a number",
        kind=FigureKind.HEADING,
        regex=r"^\s*(?P<f>\d{1,2}\.)(?=\s+\d)",
        fires=("«3.» 17/17 đơn vị công lập mở hội nghị", "«5.» 225 sáng kiến trở lên"),
        spares=("1.250 suất quà", "12 . 5"),
        needs=(".",),
    ),
    Pattern(
        name="list marker in brackets",
        kind=FigureKind.HEADING,
        regex=r"(?:^|[;:,.]\s*|\bvà\s+|\blà\s+|\bgồm\s+)(?P<f>\(\d{1,2}\))(?=\s)",
        fires=("gồm: «(1)» Tuyên truyền; «(2)» Vận động",),
        spares=("Trường Tiểu học (12), trường THCS (8)", "đoàn viên (33)."),
        needs=("( 0",),
    ),
    Pattern(
        name="number of an item that is named",
        kind=FigureKind.HEADING,
        # "Mô hình 05: bản sạch 03, hố rác 02" counts what it lists with numbers that have a nought before them.
        # "CĐCS mới 09, chỉ tiêu 10: xong" tells what was set for the number before it.
        regex=r"(?:^|[;.,(]\s*)(?:@item_name)\s+(?P<f>\d{1,2})(?=\s*[:)]\s)"
        r"(?!(?<=\d, chỉ tiêu \d\d):\s(?:xong|hoàn thành|đạt|vượt|chưa đạt)\b[^;.,\d]*(?:[;.]|$))"
        r"(?!(?<=mô hình 0\d):\s[^\d,;.:]{2,40}\s0\d(?:,\s[^\d,;.:]{2,40}\s0\d)+\s*[.;]?$)",
        fires=(
            "Chỉ tiêu «1»: đạt 105%; chỉ tiêu «2»: đạt",
            "Mô hình «02»: vườn rau sạch, 12 hộ",
            "Mô hình «05»: nuôi ong 03 hộ.",
        ),
        spares=(
            "Chỉ tiêu: 12 đơn vị",
            "kế hoạch 15: không",
            "CĐCS mới 09, chỉ tiêu 10: xong chỉ tiêu tỉnh giao.",
            "Mô hình 05: bản không thả rông 03, hố rác gia đình 02.",
        ),
        needs=(":", ")"),
        also=("@item_name 0",),
    ),
    Pattern(
        name="typed label inside a line",
        kind=FigureKind.HEADING,
        regex=r"[;.]\s+(?P<f>\d{1,2}\s?(?:/|\)))(?=\s+[A-ZĐÀ-Ỹ])",
        fires=("tuyên truyền; «2/» Công tác chăm lo", "xong. «3)» Kiểm tra"),
        spares=("giải quyết; 2/3 đơn", "tốt; 12 Công ty"),
        cased=True,
        needs=("/", ")"),
    ),
    Pattern(
        name="footnote mark",
        kind=FigureKind.HEADING,
        regex=r"\[\d{1,3}\]",
        fires=("theo báo cáo«[16]» của Hội",),
        spares=("[không]",),
        needs=("[",),
    ),
    Pattern(
        name="address on the net",
        kind=FigureKind.NAME,
        regex=r"(?:\S+@\S+|\bwww\.\S+|\bhttps?:\S+)",
        fires=("gửi về «tonghop2020@congdoan.example» trước",),
        spares=("trao 20 suất",),
        needs=("@", "www", "http", "https"),
    ),
    Pattern(
        name="telephone or account",
        kind=FigureKind.OTHER,
        regex=r"\b@contact(?:\s+số)?\s*[:.]?\s*(?P<f>\+?\d[\d .-]{5,}\d)",
        fires=("liên hệ điện thoại: «0912.345.678»", "số tài khoản «117000023456»"),
        spares=("qua tài khoản Công đoàn Việt Nam tại 51 DN", "tài khoản: 12 đơn vị"),
        needs=("@contact",),
    ),
    Pattern(
        name="long number that begins with nought",
        kind=FigureKind.OTHER,
        regex=r"0(?<![\d.,/]0)\d{8,}(?!\d)",
        fires=("gọi «0912345678» để được tư vấn",),
        spares=("05 lớp",),
    ),
    Pattern(
        name="licence plate",
        kind=FigureKind.NAME,
        regex=r"(?<!\w)\d{2}[A-Z]\d?\s?[-–]\s?\d{3}\.?\d{2}(?!\d)",
        fires=("xe «38A-123.45» chở hàng",),
        spares=("38 A", "217-QĐ/TW"),
        needs=("-", "–"),
        cased=True,
    ),
)
