"""Numbers that belong to a name, a slogan or a fixed phrase."""

from nlp_reports.figures.pattern import GLUED, Pattern
from nlp_reports.model import FigureKind

NAMES = (
    Pattern(
        name="disease",
        kind=FigureKind.NAME,
        regex=r"\b(?:cov[iy][dt]|sars\s?[-–]?\s?cov|ncov)\s?[-–]?\s?(?:19|2)(?!\d)|\bh\d+n\d+\b",
        fires=("dịch «Covid-19» làm", "đại dịch «COVID 19»", "«Covid - 19»"),
        spares=("19 người", "hỗ trợ covid 612 cán bộ"),
        needs=("covid", "covit", "covyd", "covyt", "sars", "sarscov", "ncov", "h"),
    ),
    Pattern(
        name="capital letters and digits",
        kind=FigureKind.NAME,
        regex=r"[A-ZĐ](?<![\w/-].)(?<!T(?=\d))[A-ZĐ]{0,4}-?\d{1,4}[A-Za-z]?(?!\w)",
        fires=("quốc lộ «QL1A»", "ca «F0»", "thuốc bảo vệ «K15»"),
        spares=("T10/2020", "A 12", "CĐCS 05"),
        needs=(GLUED, "- 0"),
        cased=True,
    ),
    Pattern(
        name="digits and one capital letter",
        kind=FigureKind.NAME,
        regex=r"\d(?<![\w.,/-]\d)\d{0,2}[A-ZĐ](?![\w/])",
        fires=("thực hiện «5S»", "thông điệp «5K»", "Quốc lộ «1A»"),
        spares=("10đ/c", "12DN", "7b/NQ"),
        needs=(GLUED,),
        cased=True,
    ),
    Pattern(
        name="industry 4.0",
        kind=FigureKind.NAME,
        regex=r"(?:@era\s*\(?(?P<f>\d\.\d))@stop",
        fires=("cách mạng công nghiệp «4.0»", "thời đại «4.0»"),
        spares=("nông nghiệp 4,0%",),
        needs=("@era",),
    ),
    Pattern(
        name="4.0 of anything",
        kind=FigureKind.NAME,
        regex=r"(?<![\w.,/])4\.0(?![\w%.,]|\s?%)(?!@follows)",
        fires=("công đoàn «4.0» được", "chuyển đổi số «4.0»"),
        spares=("đạt 4.0%", "4.0 điểm"),
        needs=("4",),
    ),
    Pattern(
        name="several programmes by number",
        kind=FigureKind.NAME,
        regex=r"\b(?:đề án|chương trình|dự án)\s+(?P<f>\d{2,4}(?:\s*(?:,|và)\s*\d{2,4})+)@stop(?!@follows)",
        fires=("Thực hiện Đề án «939, 938» có chuyển biến", "các đề án «939, 938 và 404» tiếp tục"),
        spares=("đề án 939, 38 hộ", "dự án 12, 15 tỷ đồng"),
        needs=("án", "trình"),
    ),
    Pattern(
        name="part of a programme",
        kind=FigureKind.NAME,
        regex=r"\b(?:tiểu dự án|dự án|hợp phần|đề án|mục tiêu quốc gia|chương trình)\s+(?P<f>[1-9]\d{0,3}[a-z]?)@stop"
        r"(?=\s*(?:(?:thuộc|của|về|do|và|dự án|chương trình|đề án)\b|[“\"«,;.)]|$))(?!@percent)",
        fires=("Tiểu dự án «2» Dự án «8» về bình đẳng giới", "Chương trình mục tiêu quốc gia «135»,"),
        spares=("thực hiện dự án 12 tỷ đồng", "chương trình 12 hộ", "đề án 15%"),
        needs=("án", "phần", "gia", "trình"),
    ),
    Pattern(
        name="0 đồng as a name",
        kind=FigureKind.NAME,
        regex=r"(?=0)(?<!nợ )(?<!thu )(?<!sai )(?<!vay )(?<!dư )(?<!là )(?<!: )(?<!giá )(?<!quá hạn )"
        r"(?<!tồn đọng )(?<!chiếm dụng )(?<!xâm tiêu )(?<!thất thoát )(?<![\d.,])"
        r"0\s?(?:đồng|đ)(?!\w)",
        fires=("“Siêu thị «0 đồng» lưu động”", "gian hàng «0 đồng»", "chuyến xe «0đ»"),
        spares=("500.000 đồng", "10 đồng", "nợ 0 đồng", "chi sai 0 đồng", "bánh mì giá 0đ", "quá hạn 0 đồng"),
        needs=("0",),
    ),
    Pattern(
        name="number in quotation marks",
        kind=FigureKind.NAME,
        regex=r"[“«](?:[^“”«»]{0,80}?[\s“«(/-])?(?P<f>@n(?:\s?[/+-]\s?@n)*)[^“”«»]*[”»]",
        fires=(
            "phong trào “«1» triệu sáng kiến”",
            "cuộc vận động “5 không, «3» sạch”",
            "Cách làm “«1+1»” đã",
            '"Mỗi tổ «1» việc tốt" được',
        ),
        spares=("“Tết Sum vầy” cho 320 suất, “Mái ấm” 2 nhà", "“Bếp ấm vùng lũ”: 11 bếp"),
        needs=("“", "«"),
    ),
    Pattern(
        name="number word in quotation marks",
        kind=FigureKind.NAME,
        regex=r"[“«][^“”«»]{0,80}?\b(?P<f>(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:@noun)(?!\w))[^“”«»]*[”»]",
        fires=('Mô hình "Mỗi CĐCS «một việc làm» vì đoàn viên"',),
        spares=("“Tết” cho một đơn vị, “Xuân”",),
        needs=("“", "«"),
        wordy=True,
    ),
    Pattern(
        name="slogan of two numbers",
        kind=FigureKind.NAME,
        regex=r"[1-9](?<![\d.,/]\d)\s@slogan\b(?:\s*,?\s*(?:và\s+)?[1-9]\s@slogan\b)+",
        fires=("vận động «5 không, 3 sạch»", "kỹ thuật «3 giảm 3 tăng»", "«1 phải, 5 giảm»"),
        spares=("tăng 3 không", "5 giảm"),
        needs=("@slogan",),
    ),
    Pattern(
        name="slogan of one number",
        kind=FigureKind.NAME,
        regex=r"[1-9](?<![\d.,/]\d)\s(?:không(?!\s(?:đạt|hoàn thành|xếp loại)\b)|sạch|tại\s+chỗ|biết)\b",
        fires=("giữ vững «4 tại chỗ»",),
        spares=("40 tại chỗ", "14 không", "9 vượt, 5 đạt, 3 không đạt"),
        needs=("không", "sạch", "tại", "biết"),
    ),
    Pattern(
        name="women good at two things",
        kind=FigureKind.NAME,
        regex=r"\b(?:phụ nữ|chị em|danh hiệu|phong trào)\s+[“\"]?(?P<f>[23]\s+giỏi)\b",
        fires=("đạt danh hiệu phụ nữ «2 giỏi», 5.687 chị",),
        spares=("Nữ: 2 giỏi, 3 khá", "xếp loại 12 giỏi"),
        needs=("giỏi",),
    ),
    Pattern(
        name="places and bodies as they were before a merger",
        kind=FigureKind.NAME,
        regex=r"(?:\b(?:của|ở|tại|dân|viên|trên|trong|thuộc|bàn|khắp|giữa|cả)\s+|\bcũ\s*(?:,|và)\s+)"
        r"(?P<f>một|hai|ba|bốn|năm|sáu|bảy|tám|0?[2-9])"
        r"(?=\s+(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thôn|bản|ấp|khóm|đơn vị|địa phương|chi hội|hội)"
        r"(?:\s+hành chính)?\s+cũ\b)",
        fires=(
            "số liệu gộp của «ba» xã cũ từ",
            "nông dân «hai» phường cũ và «một» xã cũ đã cùng nhau làm",
            "Chi hội của «ba» đơn vị cũ trước kia",
            "ở «3» xã cũ cộng lại",
        ),
        spares=(
            "sáp nhập ba xã cũ thành một xã",
            "còn hai đơn vị cũ chưa xong",
            "sửa hai nhà văn hoá của xã cũ",
            "của ba máy cày cũ",
            "ở hai trụ sở cũ",
            "của ba xã nghèo",
            "tại 12 xã cũ",
        ),
        needs=("cũ",),
        wordy=True,
    ),
    Pattern(
        name="fields by how many crops they bear",
        kind=FigureKind.NAME,
        regex=r"\b(?:lúa|ruộng|chân ruộng|chân đất|đất lúa|đất màu)\s+(?P<f>một|hai|ba|[123])(?=\s+vụ\b"
        r"(?!\s+(?:liền|liên tiếp|trước|vừa|qua|gần)\b))",
        fires=(
            "Lúa «hai» vụ đạt năng suất 58 tạ/ha",
            "Ruộng «một» vụ chuyển sang trồng ngô",
            "đất lúa «2» vụ còn 124 ha",
        ),
        spares=("mất lúa hai vụ liền", "cấy hai vụ lúa", "hoà giải hai vụ", "tranh chấp đất hai vụ", "lúa 12 vụ"),
        needs=("vụ",),
        wordy=True,
    ),
)

# What a sum or a share is said to be in words, beside its number or without one.
IN_WORDS = (
    Pattern(
        name="wholly owned",
        kind=FigureKind.NAME,
        regex=r"100\s?%\s+vốn\b",
        fires=("DN «100% vốn» nước ngoài",),
        spares=("đạt 100% kế hoạch",),
        needs=("vốn",),
    ),
    Pattern(
        name="sum in words in brackets",
        kind=FigureKind.OTHER,
        regex=r"\(\s*@number_word(?:(?:\s+|\s*,\s*)@number_word)+\s+đồng[^)]*\)",
        fires=(
            "45.600.000đ «(bốn mươi lăm triệu sáu trăm nghìn đồng)».",
            "13.503.000.000đ «( Mười ba tỷ,năm trăm linh ba triệu đồng)»",
        ),
        spares=("(hai đồng chí)",),
        needs=("(",),
        wordy=True,
    ),
    Pattern(
        name="sum in words",
        kind=FigureKind.OTHER,
        regex=r"\(?\bbằng chữ\s*:[^)]*\)?",
        fires=("1.250.000 đồng «(Bằng chữ: Một triệu hai trăm năm mươi nghìn đồng)»",),
        spares=("bằng 95% kế hoạch",),
        needs=("chữ",),
        wordy=True,
    ),
)
