"""Numbers that end the name of a place, a body, a road or a thing: "ấp Thạnh Lợi 1", "hẻm 105/12", "máy cày D15"."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_NAME = FigureKind.NAME
# Spelled out for both cases: a search that ignores case is slow.
_VILLAGES = r"(?:[Tt]hôn|[Xx]óm|[Ấấ]p|[Bb]ản|[Bb]uôn|[Ll]àng|[Kk]hóm)"
_HAMLETS = rf"(?:{_VILLAGES}|[Kk]hu (?:phố|dân cư|tái định cư)|[Tt]ổ dân phố|[Tt]iểu khu|[Kk]hối phố)"
_SITES = (
    r"(?:(?:[Kk]hu|[Cc]ụm) công nghiệp|KCN|[Kk]hu đô thị|[Tt]huỷ điện|[Nn]hiệt điện|[Cc]ầu|[Cc]ống|[Đđ]ập|[Kk]ênh|[Hh]ồ"
    r"|[Bb]ến(?: xe)?|[Cc]ảng|[Cc]hợ|[Mm]ỏ|[Đđ]èo|[Hh]ầm|[Tt]rạm(?: bơm| y tế)?|[Dd]ốc|[Pp]hà"
    r"|[Ss]uối|[Ss]iêu thị|[Đđ]ồn)"
)
# In "xã Đông Hải 3, xã Đông Sơn 2" what is counted in several places is told beside their names.
# It is asked behind a look at how such names begin, since few words do.
_NO_LIST_BEFORE = r"(?<!\D\d, )(?<!\D\d\d, )(?<!\D\d; )(?<!\D\d\d; )(?<!\D\d và )(?<!\D\d\d và )"
_NO_LIST_BEHIND = r"(?!\s*(?:[,;]|và)\s*(?:và\s)?(?:[^\W\d]+\s){1,7}\d)"
_ENDS = r"(?=\s*(?:[,;:.()–-]|$|(?i:@function|@deed|@homograph|đông|xa|vẫn|luôn|rất|khá|mất|hay|đang)\b))"

PLACES = (
    Pattern(
        name="several places of one name",
        kind=_NAME,
        regex=rf"\b{_VILLAGES}(?P<all>(?:\s@capital\w*){{1,4}})\s(?P<f>[1-9]\d?)(?=(?:,|\svà)\s{_VILLAGES}(?P=all)\s"
        r"[1-9]\d?(?![\w%/.])(?!(?i:@follows)))",
        fires=(
            "Bản Nà Hin «1» và bản Nà Hin 2 chung nhau một đập nước",
            "ở thôn Đồng Sậy «3», thôn Đồng Sậy 4 đã xong",
        ),
        spares=("thôn Đồng Sậy 3 và thôn Đồng Mới 4", "thôn Đồng Sậy 3 và 4 hộ khác", "thôn Đồng Sậy 03"),
        cased=True,
        needs=("thôn", "xóm", "ấp", "bản", "buôn", "làng", "khóm"),
        also=("và", ","),
    ),
    Pattern(
        name="hamlet with a name and a number",
        kind=_NAME,
        regex=rf"\b(?={_HAMLETS}){_NO_LIST_BEFORE}{_HAMLETS}(?:\s@capital\w*){{1,4}}\s(?P<f>[1-9])(?![\w%/])(?!\s?[.,-]\d)"
        rf"(?!(?i:@follows)){_ENDS}{_NO_LIST_BEHIND}",
        fires=(
            "Ban công tác Mặt trận ấp Thạnh Lợi «1» hoà giải êm thấm",
            "(sinh năm 1986, thôn Đồng Sậy «3») là gương vượt khó",
            "Đội xung kích thôn An Vĩnh «3» trực ở cầu cảng",
        ),
        spares=(
            "ấp Thạnh Lợi 2 ghe",
            "thôn Đồng Sậy 3 hộ",
            "trao 5 suất (thôn Đông 3, thôn Đoài 2)",
            "thôn Đông 3; thôn Đoài 2",
            "ấp Thạnh Lợi 1,5 km",
            "mỗi thôn 3",
        ),
        cased=True,
        needs=(
            "thôn",
            "xóm",
            "ấp",
            "bản",
            "buôn",
            "làng",
            "khóm",
            "khu",
            "khối",
            "tổ",
        ),
    ),
    Pattern(
        name="site with a name and a number",
        kind=_NAME,
        regex=rf"\b(?={_SITES}){_NO_LIST_BEFORE}{_SITES}(?:\s@capital\w*){{1,4}}\s(?P<f>[1-9])(?![\w%/])(?!\s?[.,-]\d)"
        rf"(?!(?i:@follows)){_ENDS}{_NO_LIST_BEHIND}",
        fires=(
            "Khu công nghiệp Tân Mỹ «2» có thêm sân bóng",
            "cầu Bến Tre «2» có nhà ăn riêng",
            "đoạn đường đến cống Ba Cửa «2» do chị em trồng",
        ),
        spares=(
            "KCN Tân Mỹ 2 doanh nghiệp",
            "KCN Tân Mỹ 2, KCN Đồi Sim 3",
            "cầu Bến Tre 2 tỷ đồng",
            "dự án 3 xong",
            "chợ Vượng 2 quầy",
        ),
        cased=True,
        needs=(
            "khu",
            "cụm",
            "kcn",
            "thuỷ",
            "nhiệt",
            "cầu",
            "cống",
            "đập",
            "kênh",
            "hồ",
            "bến",
            "cảng",
            "chợ",
            "mỏ",
            "đèo",
            "hầm",
            "trạm",
            "dốc",
            "phà",
            "suối",
            "siêu",
            "đồn",
        ),
    ),
    Pattern(
        name="memorial of a place with its year or height",
        kind=_NAME,
        regex=r"\b(?:nhà bia|tượng đài|bia|khu di tích|di tích|đài tưởng niệm|nghĩa trang|chiến thắng|trận|cao điểm"
        r"|cứ điểm|chốt|điểm cao)(?:\s(?!(?:được|cộng|gồm|có|là|đạt|thêm|khác|giúp|cho|dọn|sửa)\b)[^\W\d]+){0,6}"
        r"\s(?P<f>[1-9]\d{1,3})@stop(?!@follows)(?!\s?[-–/]\s?\d)"
        r"(?=\s+(?:ở|tại|thuộc|do|được|của|trên|xã|phường|sửa|đã|là|đang|năm xưa)\b|\s*[.)]|$)",
        fires=(
            "Nhà bia Giồng Trôm «68» ở xã Thạnh Lợi sửa xong",
            "Tượng đài liệt sĩ Đồi «87» được 02 chi hội quét dọn",
            "Trận đánh cao điểm «1015» được kể lại",
        ),
        spares=("nghĩa trang có 68 mộ", "nhà bia 12, bia 5", "sửa bia 68 triệu đồng", "dọn nghĩa trang được 12."),
        needs=("bia", "tượng", "di", "đài", "nghĩa", "chiến", "trận", "cao", "cứ", "chốt", "điểm"),
    ),
    Pattern(
        name="hill, mark or road by number",
        kind=_NAME,
        regex=r"\b(?:đồi|cao điểm|cột mốc|mốc giới|mác|lộ|hương lộ|tiêu chí|vạn|lúa vụ|tuần)"
        r"\s+(?P<f>\d{1,4})@stop(?!@follows)(?!\s?[-–/]\s?\d)"
        r"(?=\s+(?:về|do|của|phủ|ngập|được|đã|là|ở|tại|thuộc|sống|gieo|bị|còn|hay|nằm)\b"
        r"|(?<=lộ \d\d)\s*[.;)]|(?<=lộ \d)\s*[.;)])",
        fires=(
            "Đồi «79» phủ kín chè",
            "Cột mốc «268» do các hộ giáp biên tự quản",
            "Bê tông mác «300» do trạm trộn cấp",
            "Tiêu chí «17» về môi trường còn khó",
            "xe phải vòng qua lộ «30».",
        ),
        spares=("đạt mốc 300 được khen", "tiêu chí 17 đạt", "mỗi tuần 3 buổi", "mốc 5 tỷ đồng", "đồi 12 ha"),
        needs=("đồi 0", "điểm 0", "mốc 0", "giới 0", "mác 0", "lộ 0", "chí 0", "vạn 0", "vụ 0", "tuần 0"),
    ),
    Pattern(
        name="level below or above the sea",
        kind=_NAME,
        regex=r"\b(?:mức|tầng|cốt|cos|cao trình|cao độ|vỉa|lò|hầm lò|giếng|sâu|lò chợ|đáy)"
        r"(?:\s+(?:khai thác|xuống|sâu|sâu xuống"
        r"|tới|đến|ở|là|tận|mức))*\s+(?P<f>(?:âm|dương)\s+@n(?:\s?(?:m|mét)(?![\w²]))?)@stop(?!@follows)",
        fires=(
            "mức khai thác xuống sâu «âm 80 m».",
            "làm nhà nghỉ giữa ca ở cửa lò «âm 80».",
            "Đào lò ở mức «âm 115» phải bơm nước cả đêm",
            "Chân đê ở cao trình «dương 3,5 m» được gia cố",
        ),
        spares=(
            "mức tăng âm 3%",
            "tăng trưởng ở mức âm 12 triệu đồng",
            "kho lạnh mức âm 18 độ",
            "đào sâu 80 m",
            "mức âm thanh 80 dB",
            "lò nung dương 12 người",
        ),
        needs=("âm 0", "dương 0"),
    ),
    Pattern(
        name="force of the wind",
        kind=_NAME,
        regex=r"\b(?:gió|giật|bão|động đất|sóng)\s+(?:mạnh\s+|giật\s+)?cấp\s+(?P<f>\d{1,2}(?:\s?[-–,]\s?\d{1,2})?)@stop"
        r"(?!@follows)",
        fires=("gió cấp «8» là phải neo tàu", "bão giật cấp «12-13», tàu về bến"),
        spares=("bão, cấp 8 xã", "gió cấp 8%", "cấp 12 áo phao"),
        needs=("cấp 0",),
    ),
    Pattern(
        name="plot of land on its map",
        kind=_NAME,
        regex=r"\bthửa\s+(?:đất\s+)?(?:số\s+)?(?P<f>\d{1,4})(?=,?\s+tờ\s+(?:bản đồ|số)\b)",
        fires=("Thửa «112», tờ bản đồ số 7 chưa rõ ranh giới",),
        spares=("đo 112 thửa, tờ bản đồ", "thửa 112 hộ"),
        needs=("thửa",),
    ),
    Pattern(
        name="room of a row of rooms",
        kind=_NAME,
        regex=r"\b(?:dãy|khu|nhà|toà)\s+[a-z]\d?\s*,\s*phòng\s+(?P<f>\d{1,3})@stop(?!@follows)",
        fires=("Nhà ở công nhân dãy C, phòng «12», vừa được sơn lại",),
        spares=("dãy C, phòng 12 người", "khu B, 12 phòng"),
        needs=("phòng 0",),
    ),
    Pattern(
        name="marks of a border",
        kind=_NAME,
        regex=r"\b(?:sát|gần|giữa|giáp|khu vực|đoạn|từ|đến|tại)\s+(?:cột\s+)?mốc\s+(?P<f>\d{2,4}(?:/\d)?"
        r"(?:\s*(?:,|và|-|đến)\s*(?:mốc\s+)?\d{2,4}(?:/\d)?)*)@stop(?!@follows)",
        fires=("Đường tuần tra nằm sát mốc «412, mốc 413».", "đoạn mốc «268 - 270» do hộ dân tự quản"),
        spares=("đạt mốc 300", "từ mốc 300 hội viên", "gần mốc 5 tỷ"),
        needs=("mốc 0",),
    ),
    Pattern(
        name="line of a bus",
        kind=_NAME,
        regex=r"\btuyến\s+(?:xe\s+)?(?:buýt\s+)?(?:số\s+)?(?P<f>\d{1,3})@stop(?=\s+(?:đi|chạy|qua|từ|nối|dừng)\b)",
        fires=("Tuyến xe buýt «07» đi qua cổng trường", "Tuyến «12» chạy qua chợ"),
        spares=("mở tuyến 12 chuyến", "07 tuyến xe", "tuyến xe buýt 07 xe đi"),
        needs=("tuyến",),
    ),
    Pattern(
        name="phases of a current",
        kind=_NAME,
        regex=r"(?<![\w.,/])[13]\s+pha\b(?!\s+lấp)",
        fires=("Cả nhà xưởng dùng điện «3 pha».",),
        spares=("13 pha", "3 phan"),
        needs=("pha",),
    ),
    Pattern(
        name="form by number and letters",
        kind=FigureKind.DOCUMENT,
        regex=r"\b[Mm]ẫu(?:\s(?:đơn|phiếu|biểu|số|báo cáo))*\s(?P<f>\d{1,2}[a-z]?[/-][A-ZĐ]{1,6})(?!\w)",
        fires=("Mẫu đơn «01/MĐ» phát tận tay công nhân",),
        spares=("mẫu 12/15 mẫu", "in mẫu 500/DN"),
        cased=True,
        needs=("mẫu",),
    ),
    Pattern(
        name="house by number in a street named after a day",
        kind=_NAME,
        regex=r"\b(?:số\s+nhà|nhà\s+số|hẻm|ngõ|ngách|kiệt)\s+(?P<f>\d{1,4}[a-z]?(?:/\d{1,4}[a-z]?)*)(?!\s?%)"
        r"(?=,?\s+(?:đường|phố|(?:ngõ|hẻm|ngách|kiệt)\s+\d)\b|@stop\s+(?:đã|có|vừa|được|của|là|ở|thuộc)\b|@stop\s*[,.)])",
        fires=(
            "cụ ở số nhà «27» đường 19/8",
            "Nhà trọ ở hẻm «105/12» đã lắp bình",
        ),
        spares=("số nhà 27 căn", "lắp đèn hẻm 12/15 hẻm", "số nhà xây mới 27, sửa 12"),
        needs=("nhà 0", "số 0", "hẻm 0", "ngõ 0", "ngách 0", "kiệt 0"),
    ),
    Pattern(
        name="boat by its letters",
        kind=_NAME,
        regex=r"\b(?i:tàu|ghe|thuyền|xuồng|tàu cá)(?:\s[^\W\d]+){0,3}?\s(?P<f>[A-Z]{1,2}[A-Za-z]{0,2}\s?[-–]\s?\d{3,5})"
        r"(?![\w%.,/])",
        fires=("Tàu cá «QNg-95122» được hỗ trợ áo phao", "tàu «TTh-92345» về bến"),
        spares=("tàu cá HND - 12 chiếc", "tàu cá HĐND - 120"),
        cased=True,
        needs=("tàu", "ghe", "thuyền", "xuồng", "cá"),
    ),
    Pattern(
        name="plant by its letters and number",
        kind=_NAME,
        regex=r"\b(?i:lúa|ngô|bắp|mía|lạc|đậu|sắn|nếp|thóc|gạo|giống)\b[^\d.;:]{0,30}?\s"
        r"(?P<f>(?!HTX|THT|DN|HV|ND|CN|BQ|XN|KCN)[A-ZĐ]{2,4}\s\d{3,5})(?![\w%.,/])(?!(?i:@follows))",
        fires=("Chị em trồng lúa «OM 5451» theo hợp đồng", "ngô «NK 7328» cho năng suất khá"),
        spares=("lúa của HTX 320 tấn", "trồng lúa TBR 320 ha", "ngô NK 12"),
        cased=True,
        needs=("lúa", "ngô", "bắp", "mía", "lạc", "đậu", "sắn", "nếp", "thóc", "gạo", "giống"),
    ),
    Pattern(
        name="eating place by its price",
        kind=_NAME,
        regex=r"\b(?:quán|quầy|tiệm|gian hàng|cửa hàng|siêu thị|phiên chợ|chợ)(?:\s+(?:cơm|cháo|phở|ăn"
        r"|bánh mì|nước|quần áo|từ thiện|nhân ái|chay))*\s+"
        r"(?P<f>@n\s?(?:đồng|đ|k|nghìn|ngàn|nghìn đồng|ngàn đồng))(?!\w)(?!\s?/)"
        r"(?=\s+(?:mở|phục|hoạt|đã|vẫn|do|của|đỏ|ra|thu|giúp|bán|được|có)\b|\s*[”\"]|\s*\()",
        fires=("Quán cơm «2.000 đồng» mở cửa các ngày chẵn", "cửa hàng «5.000 đồng» do Hội lập"),
        spares=("tặng quán cơm 20.000.000 đồng", "quán cơm thu 2.000 đồng/suất", "chợ 5 tỷ đồng"),
        needs=("quán", "quầy", "tiệm", "hàng", "thị", "chợ"),
        also=("đồng", "đ", "k", "nghìn", "ngàn"),
    ),
)
