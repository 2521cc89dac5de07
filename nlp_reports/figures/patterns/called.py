"""Names that end in a number: "Công ty Hưng Thịnh 2 kết nạp", "tổ 5 phân xưởng Dệt", "tại lán 3 phát thuốc".

Reports put what they count behind its number, and a nought before a small one: a bare digit right behind a name or
behind what is numbered, with nothing countable after it, belongs to the name.
"""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_NAME = FigureKind.NAME
_DIGITS = tuple("123456789")
_BARE = r"(?![\w%/])(?!\s?[.,+-]\d)"
# "Đông Hải 3, Đông Sơn 2": what is counted in several places is told beside their names.
_NO_LIST_BEFORE = r"(?<!\D\d, )(?<!\D\d\d, )(?<!\D\d; )(?<!\D\d\d; )(?<!\D\d và )(?<!\D\d\d và )(?<!: )"
# Behind it: "3 mới, 2 cũ", "3 và Đông Sơn 2".
_NO_LIST_BEHIND = (
    r"(?!\s*(?:[,;]|và)\s*(?:và\s)?(?:[^\W\d]+\s){1,7}\d)(?!\s+[^\W\d]+(?:\s+[^\W\d]+)?\s*[,;)]\s*(?:và\s)?\d)"
)
# Nobody writes what is counted with a capital: "Đội 12 Nông trường Ia Blan".
_UNCOUNTED = (
    r"(?:(?=\s@capital[^\W\dA-ZĐ])|(?!(?i:@follows))(?!\s+(?i:@other_thing|@outcome_word|tháng|năm|quý)\b)"
    rf"(?=\s+[^\W\d])){_NO_LIST_BEHIND}"
)
# What a commune, a body or a person has is often told right behind the name.
_NO_OWNER = (
    r"(?!(?i:xã|phường|trấn|huyện|tỉnh|phố|thị|đảng|lđlđ|hội|công đoàn|đoàn|anh|chị|em|cháu|ông|bà|cụ|cô|chú|bác|dì"
    r"|thầy|hộ|gia đình|mẹ|vợ|con|đồng chí|đ/c|già|nghệ nhân|thương binh|viên|trưởng|tịch)\s)"
)
# A word of the class before it, or the head itself where it opens a clause.
# What hardly any word meets is asked first.
_CALLED = (
    rf"(?:\b(?=[^\W\dA-ZĐ]+\s@capital){_NO_LIST_BEFORE}{_NO_OWNER}[^\W\dA-ZĐ]+"
    rf"|(?:^\s*|(?<=[.;“\"(])\s*){_NO_OWNER}[^\W\d]+\s@capital\w*)"
)
_HEADS = (
    r"(?:chi hội|phân hội|chi đoàn|chi bộ|liên đội|lán|dãy|sạp|buồng|khoa|trại|bể|giếng|cổng|kho|chuyền|tổ|đội|bàn"
    r"|phòng"
    r"|chốt|trạm|cụm|khối|bến|ao|luống|cửa|hẻm|ngõ|sân|bãi|xóm trọ|khu trọ|dãy trọ|điểm trường|quầy|lô|tiểu ban|kíp"
    r"|mùa|phân trường|vỉa|tứ kết|bán kết|toa|nhịp|khúc"
    r"|đội hình|toà|lò|nhịp cầu|xưởng|bếp|nhóm|khu|đơn nguyên)"
)
# What a smaller body may be a part of, and is named behind it.
_WHOLES = (
    r"(?:nông trường|lâm trường|công ty|cty|xí nghiệp|nhà máy|phân xưởng|xưởng|mỏ|trường|bệnh viện|hợp tác xã|htx"
    r"|trung tâm|khu trọ|khu tập thể|khu nhà|chung cư|ký túc xá|bến xe|nhà ga|kho)"
)
_BUILDINGS = (
    r"(?:nhà (?:làm việc|văn hoá|điều hành|khách|công vụ|a|b|c)|toà nhà|trụ sở|chung cư|khu nhà|ký túc xá|công ty"
    r"|tầng [\d\ue003])"
)

_OPENING = (
    r"(?:tổ|đội|thôn|xóm|ấp|bản|khối|khu|cơ sở|toà|vỉa|trà|vụ|nhịp|ga|luồng|phân trường|chuyền|ca|kíp|chi hội|chi đoàn"
    r"|phân hội|dãy|lô|cụm|khoa|xưởng|phân xưởng|nhóm|bếp|đợt|mũi)"
)

CALLED = (
    Pattern(
        name="name and number before what is told of it",
        kind=_NAME,
        regex=rf"{_CALLED}(?:\s@capital\w*){{1,5}}\s(?P<f>[1-9]){_BARE}{_UNCOUNTED}",
        fires=(
            "Riêng Công ty Hưng Thịnh «2» kết nạp thêm 118 đoàn viên",
            "Đập Khe Chè «3» cạn trơ đáy",
            "HTX Toàn Thắng «3» tổ chức tham quan vườn mẫu",
            "lúa ST25 và Đài Thơm «8» mới cấy bị chết",
            "ở bản Pá Khoang «1» khan hiếm nhiều tháng",
        ),
        spares=(
            "Công ty Hưng Thịnh 2 đoàn viên",
            "Công ty Hưng Thịnh 2, Công ty Sao Mai 3 đã ký",
            "HTX Toàn Thắng 02 vụ",
            "xã Đông Hải 3, xã Đông Sơn 2 mới",
            "chung cư Sao Mai 3 mới, 2 cũ",
            "Tập huấn: trường Hoa Mai 4 và trường Sao Sáng 5",
            "ở bản Pá Khoang 3 nghèo",
            "bản Pá Khoang 5 đạt",
            "cơ sở Trung tâm 3 ghe",
            "thôn Đông Sậy 3 CĐCS",
            "tặng chị Trần Thị Lan 2 nhành mai",
            "giúp hộ anh Giàng A Páo 3 mai cuốc",
            "Bác Hồ Văn Bút 4 đận được khen",
        ),
        cased=True,
        needs=_DIGITS,
    ),
    Pattern(
        name="name of two words and two digits before what is told of it",
        kind=_NAME,
        regex=rf"{_CALLED}(?:\s@capital\w*){{2,4}}\s(?P<f>[1-9]\d){_BARE}{_UNCOUNTED}",
        fires=("Giống lúa Khang Dân «18» gieo trên đất cao", "Nhà máy Z và Cơ Khí «25» đổi ca"),
        spares=(
            "lúa Đông Xuân 12 ha",
            "Tổ Khang Dân 18, Khang An 20 gieo",
            "xã Tân Đông Hải 12 giúp",
            "giống Khang Dân 18 khóm",
        ),
        cased=True,
        needs=tuple(str(number) for number in range(10, 100)),
    ),
    Pattern(
        name="what is numbered before what is told of it",
        kind=_NAME,
        regex=rf"\b(?={_HEADS}\s[1-9])"
        r"(?<!mỗi )(?<!các )(?<!những )(?<!số )(?<!dựng )(?<!thêm )(?<!có )(?<!mới )(?<!lập )(?<!xây )(?<!mở )"
        r"(?<!nông )"
        r"(?<!\d )(?<!văn )(?<!bóng )(?<!hạ )(?<!hội )(?<!lái )"
        rf"{_NO_LIST_BEFORE}{_HEADS}\s(?P<f>[1-9]){_BARE}{_UNCOUNTED}",
        fires=(
            "Tủ thuốc tại nhà B và lán «3» phát 730 lượt thuốc",
            "Chi hội «3» hiện quản lý 57 hội viên",
            "Bữa ăn tại lán «4» nóng sốt hơn trước",
            "Cổng «2» thông thoáng hẳn",
        ),
        spares=(
            "dựng lán 3 được",
            "lán 3 gian",
            "kiểm tra kho 5, chuyền 4 đã xong",
            "chi hội 02 hiện",
            "tổ chức 5 hay",
            "chi hội 6 trên",
            "nhóm 3 còn",
            "văn phòng 5 vẫn",
        ),
        needs=_DIGITS,
    ),
    Pattern(
        name="what is numbered, with its trade, before what is told of it",
        kind=_NAME,
        regex=rf"\b(?={_HEADS}\s[^\W\d]+(?:\snghiệp)?\s[1-9])"
        r"(?<!mỗi )(?<!các )(?<!những )(?<!số )(?<!dựng )(?<!thêm )(?<!có )(?<!mới )(?<!lập )(?<!xây )(?<!mở )"
        r"(?<!nông )"
        r"(?<!\d )(?<!văn )(?<!bóng )(?<!hội )"
        rf"{_NO_LIST_BEFORE}{_HEADS}\s(?!(?:chức|hợp|tiết|vay|hội|phó|viên|ngũ|trưởng|tư|tự|thi|bảng|nữ|nam|đã|được|có"
        rf"|còn|là|và)\b)"
        rf"[^\W\d]+(?:\snghiệp)?\s(?P<f>[1-9]){_BARE}{_UNCOUNTED}",
        fires=("Khối doanh nghiệp «2» dẫn đầu thi đua", "Trạm bơm «2» chạy đêm ngày", "Cụm trọ «3» lắp thêm camera"),
        spares=(
            "lập đội văn nghệ 2 phục vụ",
            "tổ hợp tác 3 dẫn đầu",
            "khối cơ quan 5, khối trường 3 dẫn đầu",
            "tổ tiết kiệm 5 dẫn đầu",
            "khối thi đua 4 người",
            "trạm bơm 2 lỗi",
            "đội có 3 vào",
        ),
        needs=_DIGITS,
    ),
    Pattern(
        name="name and number that ends a clause behind where something is",
        kind=_NAME,
        regex=rf"\b(?:ở|tại|thuộc|gần|cạnh|ven|dọc|quanh|vào|qua|sang)\s{_NO_OWNER}[^\W\dA-ZĐ]+(?:\s[^\W\dA-ZĐ]+)?"
        rf"(?:\s@capital\w*){{1,4}}"
        rf"\s(?P<f>[1-9])(?=\s*(?:[.,;)”\"]|$))(?!\s?[.,]\d)(?!\s*[,;)]\s*(?:và\s)?(?:[^\W\d]+\s){{0,7}}\d)",
        fires=("Chốt trực đặt ở bãi Rạng Đông «2».", "chị em tại chung cư Hoà Bình «2», lối sống văn minh"),
        spares=("ở xã Đông Hải 3.", "tại trường Hoa Mai 4, trường Sao Sáng 5", "ở bến Rạch Miễu 02.", "vào Đảng 3."),
        cased=True,
        needs=_DIGITS,
    ),
    Pattern(
        name="part by number of a whole that has a name",
        kind=_NAME,
        regex=rf"\b(?<!mỗi )(?<!các )(?<!những )(?<!số )(?<!lập )(?<!thêm )(?<!có )(?<!liên )(?<!\d )"
        r"(?i:đội|tổ|ca|kíp|lán|dãy|cổng|kho|chuyền|xưởng|phân xưởng|chi hội|chi đoàn|chi bộ|tổ công đoàn|lò|khoa)"
        rf"\s(?P<f>[1-9]\d?){_BARE}(?=,?\s(?i:{_WHOLES})(?:\s[^\W\dA-ZĐ]+){{0,3}}?\s@capital)"
        r"(?![^.;:\d]{0,60}?@capital\w*(?:\s[^\W\d]+){0,2}(?:,|\svà)\s@capital)",
        fires=(
            "Công nhân Đội «12» Nông trường Ia Blan vượt khó",
            "tổ trưởng tổ «3» phân xưởng Kéo sợi, được chọn",
            "Kíp «12» Mỏ than Khe Tam nghỉ giữa giờ",
        ),
        spares=(
            "tổ 3 công ty được khen",
            "thành lập tổ 3 Công ty",
            "liên tổ 3 công ty May Mười",
            "đội 3 Công ty May Mười, Dệt Kim",
            "mỗi đội 12 Nông trường",
            "chi hội 02 Công ty Hoa Dẻ",
        ),
        cased=True,
        needs=(
            *("đội 0", "tổ 0", "ca 0", "kíp 0", "lán 0", "dãy 0", "cổng 0", "kho 0", "chuyền 0", "xưởng 0", "hội 0"),
            *("đoàn 0", "bộ 0", "lò 0", "khoa 0"),
        ),
    ),
    Pattern(
        name="numbered thing that opens its sentence",
        kind=_NAME,
        regex=rf"^\s*(?:riêng\s+|ở\s+|tại\s+)?{_OPENING}\s(?P<f>[1-9]){_BARE}(?=\s+(?:{_WHOLES}|phường|xã|thị trấn"
        r"|khu phố|cầu|chợ|cửa khẩu|xe ôm|lúa|ngô|cải|than|rau|quặng)(?!\w))",
        fires=(
            "Tổ «6» xe ôm tự quản giúp công nhân",
            "Cơ sở «2» trường nghề mở ở chợ",
            "Khối «3» phường Bến Thuỷ đứng đầu",
        ),
        spares=("Tổ 3 người thay nhau trực", "Đội 5 tàu vươn khơi", "mở tổ 6 xe ôm", "Vụ 3 ha", "Khối 03 trường"),
        needs=_DIGITS,
    ),
    Pattern(
        name="room or gate by number of a building",
        kind=_NAME,
        regex=r"\b(?<!mỗi )(?<!các )(?<!số )(?<!xây )(?<!thêm )(?<!có )(?<!mở )(?<!văn )(?<!\d )(?:phòng|buồng|căn hộ"
        r"|cổng|cửa|dãy|hội trường)"
        rf"\s+(?:số\s+)?(?P<f>[1-9]\d{{0,2}}){_BARE}(?=,?\s+{_BUILDINGS}(?!\w))",
        fires=(
            "Lịch tiếp đoàn viên tại phòng «205» nhà làm việc liên cơ quan",
            "ở phòng «12» tầng 2 treo công khai",
            "Cổng «2» công ty thông thoáng",
        ),
        spares=("xây phòng 12 nhà khách", "văn phòng 3 công ty", "sửa 205 phòng nhà khách", "phòng 12 nhà báo"),
        needs=("phòng 0", "buồng 0", "hộ 0", "cổng 0", "cửa 0", "dãy 0", "trường 0", "số 0"),
    ),
    Pattern(
        name="thing that a number picks out",
        kind=_NAME,
        regex=r"\b(?:sân|khu trọ|khu tập thể|bàn|bể|ao|giếng|tuyến|luống|tiết mục(?: mang)?|tiểu ban|phòng máy|xe|tàu"
        r"|đơn)"
        rf"\s+số\s+(?P<f>[1-9]\d?){_BARE}(?!@measure)(?!\s*(?:người|hộ|hội viên|đoàn viên|công nhân|chiếc|cái)\b)",
        fires=("Sân số «3» Trung tâm Văn hoá",),
        spares=("trong số 3 sân", "sân số 3%", "xe số 2 chiếc"),
        needs=("số 0",),
    ),
    Pattern(
        name="plot by its number",
        kind=_NAME,
        regex=rf"\bthửa(?:\s+[^\W\d]+){{0,3}}?\s*\(?\s*số\s+thửa\s+(?P<f>[1-9]\d{{0,3}}){_BARE}(?!@follows)",
        fires=("Thửa ruộng trình diễn số thửa «217» cho năng suất 6,8 tấn/ha",),
        spares=("số thửa 217 tăng", "đo số thửa 217", "đất thửa có số thửa 217 thửa"),
        needs=("thửa 0",),
    ),
    Pattern(
        name="road by its class and number",
        kind=_NAME,
        regex=r"(?<!\w)(?:ĐT|QL|TL|HL|ĐH|ĐX|CT|LTL)[.-](?P<f>\d{1,3}[A-Za-z]?)(?![\w%/])(?!\s?[.,-]\d)",
        fires=("Tuyến ĐT.«482» đi qua xã", "Đường ĐH.«07» xuống cấp", "dọc QL.«1A» mọc nhiều quán"),
        spares=("ĐH 07 người", "CT. 12", "ĐT: 0912", "HĐT.12", "BCT.12"),
        cased=True,
        needs=("đt", "ql", "tl", "hl", "đh", "đx", "ct", "ltl"),
    ),
    Pattern(
        name="road by its class and number, apart",
        kind=_NAME,
        regex=r"\b(?i:tuyến|đường|dọc|ven|trên|qua)\s(?:(?:TL|HL|QL|ĐT|ĐH)[. ]\ue003\s(?:và|,)\s)?(?:QL|TL|HL|ĐT|ĐH)\s"
        r"(?P<f>\d{1,3}[A-Z]?)(?![\w%/])(?!\s?[.,-]\d)(?!(?i:@follows))",
        fires=("dọc HL «15» có đèn", "trên QL «21» qua xã"),
        spares=("qua ĐT 12 người", "HL 5", "tuyến HL 12%"),
        cased=True,
        needs=("đt 0", "ql 0", "tl 0", "hl 0", "đh 0"),
    ),
)
