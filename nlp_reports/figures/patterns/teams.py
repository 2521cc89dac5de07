"""Numbers that a team, a ward, a class or a company is called by: "tổ may 7", "khoa Nội 2", "Xây dựng 559"."""

from nlp_reports.figures.pattern import GLUED, Pattern
from nlp_reports.model import FigureKind

_NAME = FigureKind.NAME

TEAMS = (
    Pattern(
        name="working team by its trade and number",
        kind=_NAME,
        regex=r"\b(?:tổ|đội|chuyền|phân xưởng)\s+(?:xe máy|may|cắt|dệt|sợi|nhuộm|hàn|tiện|in|thêu|là ủi|hoàn thành"
        r"|hoàn thiện|đóng gói|cơ khí|thi công|sản xuất|lắp ráp|khai thác|cạo|cạo mủ|kiểm hoá|đóng hộp|chế biến)\s+"
        r"(?P<f>[1-9])@stop(?!\s?[-–/]\s?\d)(?:(?=,?\s+(?:công ty|cty|nhà máy|xí nghiệp)\b)|(?!@follows)"
        r"(?!\s*[,;]\s*(?:[^\W\d]+\s+){1,4}\d)(?!\s*(?:[:;.,)]|$)))",
        fires=(
            "Đơn của tổ may «3», Cty Hoa Dẻ gửi ngày",
            "Điển hình: tổ may «7» Công ty Hưng Việt không lỗi",
            "Đội xe máy «5» thi công đúng tiến độ",
            "Tổ cắt «2» và chuyền 14 giữ sản lượng đều tay",
        ),
        spares=("tổ may 7 người", "tổ may 7, tổ cắt 5", "đội xe máy 5 chiếc", "tổ hợp tác 3", "Tổ may 5."),
        needs=("tổ", "đội", "chuyền", "xưởng"),
    ),
    Pattern(
        name="team or workshop by one word and its number",
        kind=_NAME,
        regex=r"\b(?:tổ|đội|xưởng|chuyền|phân xưởng|lò)\s+(?!(?:chức|hội|nữ|phó|viên|ngũ|ấm|quốc|trưởng|đoàn)\b)"
        r"[^\W\d]+\s+"
        r"(?P<f>[1-9])(?=\s+(?:đang|vẫn|hay|nay|luôn|của)\b)",
        fires=("Xưởng mộc «4» đang đổi máy cũ", "Chị em tổ đan «5» hay hát dân ca"),
        spares=("tổ chức 5 hay", "xưởng mộc 4 người", "tổ hợp tác 3 đang", "tổ đan 5, tổ thêu 4"),
        needs=("tổ", "đội", "xưởng", "chuyền", "lò"),
        also=("đang", "vẫn", "hay", "nay", "luôn", "của"),
    ),
    Pattern(
        name="body by its number before what is told of it",
        kind=_NAME,
        regex=r"\b(?<!mỗi )(?<!các )(?<!những )(?<!số )(?<!có )(?<!lập )(?<!thêm )"
        r"(?:chi hội|chi đoàn|chi bộ|phân hội|liên đội|cơ sở|khoa|phòng|ban|trường|tiểu đội|trung đội|đội)\s+"
        r"(?P<f>[1-9])"
        r"(?=\s+(?:của|nằm|nay|luôn|@homograph|@deed)\b)(?!\s+chung\b)",
        fires=("Chi hội «2» tập văn nghệ ở nhà ông Sáu", "Cơ sở «2» của trường nằm bên kia sông"),
        spares=(
            "chi hội 2 tổ chức",
            "thành lập chi hội 2 của",
            "lập chi đoàn 2 nhận",
            "trường 2 lớp",
            "mỗi khoa 2 giúp",
        ),
        needs=("hội 0", "đoàn 0", "bộ 0", "đội 0", "sở 0", "khoa 0", "phòng 0", "ban 0", "trường 0"),
    ),
    Pattern(
        name="ward of a hospital by number",
        kind=_NAME,
        regex=r"\b(?:phòng|khoa|buồng)\s+(?:hồi sức|mổ|cấp cứu|khám|đẻ|bệnh|nội|ngoại|sản|nhi)\s+(?P<f>[1-9])"
        r"(?=\s+(?:được|có|của|vẫn|đã|luôn|luân phiên|và\s+khoa)\b)(?!\s+có\s+\d)",
        fires=("Bệnh nhân phòng hồi sức «2» được chăm sóc riêng", "Khoa Nội «2» và khoa Ngoại «1» luân phiên trực"),
        spares=("phòng khám 2 tầng", "khoa ngoại 3, khoa nội 4", "phòng bệnh 2 giường", "phòng mổ 3."),
        needs=("phòng", "khoa", "buồng"),
    ),
    Pattern(
        name="company by number before what it did",
        kind=_NAME,
        regex=r"\b(?:[Cc]ông ty|[Tt]ổng công ty|[Xx]í nghiệp|[Bb]inh đoàn|[Nn]hà máy)"
        r"(?:\s(?i:cổ phần|cp|tnhh|mtv|@capital\w*|dựng|lắp|khí|tải|dụng|sản|nghiệp)){0,7}\s"
        r"(?P<f>[1-9]\d{1,2})(?![\w%])(?!\s?[./,-]\d)(?=\s+(?i:@deed|@homograph)\b)(?!(?i:@follows))",
        fires=("Công ty Xây dựng «703» giao khoán đến từng tổ đội", "Công ty CP «26» trao nhà cho thợ"),
        spares=("Công ty Xây dựng 703 công nhân", "Công ty May 10, 12", "công ty 65 tổ"),
        cased=True,
        needs=("ty", "nghiệp", "đoàn", "máy"),
    ),
    Pattern(
        name="builder by number after whom it is told of",
        kind=_NAME,
        regex=r"\b(?:Xây dựng|Xây lắp|Cầu|Cơ khí|Giao thông|Cơ giới|Lắp máy|Vận tải)\s(?P<f>[1-9]\d{2})(?![\w%])"
        r"(?!\s?[./,-]\d)(?!(?i:@follows))(?=\s*(?:[,;:.()]|$|(?i:@function|@deed|@homograph)\b))(?<!: \d{3})",
        fires=("tiêu biểu là Xây dựng «559» và Sông Lập", "Lắp máy «691» (38 thợ)"),
        spares=("Sở Xây dựng 320 người", "Xây dựng 12 nhà", "Giao thông: 320", "Xây dựng 559 căn"),
        cased=True,
        needs=("dựng", "lắp", "cầu", "khí", "thông", "giới", "máy", "tải"),
    ),
    Pattern(
        name="class of a school by its letter",
        kind=_NAME,
        regex=r"\d(?<![\w.,/]\d)(?:(?<=1)[0-2])?[A-K]\d{1,2}(?![\w/%])",
        fires=("Chi đoàn «11A6» nhận chăm sóc bồn hoa", "lớp «6B2»"),
        spares=("13A6", "11A", "2M3"),
        needs=(GLUED,),
        cased=True,
    ),
)
