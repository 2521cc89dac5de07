"""What must or must not be passed: loads, leave, sizes that bind, points, allowances, densities, shares by rule."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

_RULE = FigureKind.THRESHOLD
_SIZE_UNIT = r"(?:mét|m|cm|ha|sào|cv|kw|mã lực|kg|tấn|tạ|km|giờ)(?![\w²])"
_SIZE = rf"(?:từ|trên|dưới|đến)\s+(?:đủ\s+)?@n(?:\s?{_SIZE_UNIT})?(?:@to(?:dưới\s+)?@n)?(?:\s?{_SIZE_UNIT})"
_OF_SIZE = r"(?:\s+trở\s+(?:lên|xuống))?\s*(?:có|là|:|=|gồm|được|chiếm)?\s*(?=@n\s*(?!@measure(?!\w))[^\W\d])"

DUTIES = (
    Pattern(
        name="load or time that must not be passed",
        kind=_RULE,
        regex=r"\bkhông\s+(?:được\s+)?(?:chở|vác|mang vác|nâng|làm việc|tăng ca|làm thêm|chạy|xả)"
        r"(?:\s+[^\W\d]+){0,3}?\s+"
        r"(?P<f>quá\s+@n\s*(?:người|kg|tấn|giờ|km|tạ))\b",
        fires=(
            "Không chở «quá 2 người» trên xe máy",
            "Thợ bốc xếp không vác «quá 50 kg»",
            "không làm việc ngâm nước «quá 4 giờ» một ngày",
        ),
        spares=("không ai ở lều quá 15 ngày", "chở quá 2 người bị phạt", "không họp quá 2 giờ", "không vác 50 kg"),
        needs=("không",),
        also=("quá 0",),
    ),
    Pattern(
        name="leave or notice of the law",
        kind=_RULE,
        regex=r"\b(?:nghỉ\s+(?:phép năm|phép hằng năm)\s+(?:đủ\s+|là\s+)?(?=1[246]\s)|nghỉ\s+(?:cưới|tang)\s+"
        r"(?:đủ\s+)?(?=0?3\s)"
        r"|(?:thử việc|báo trước)\s+(?:đủ\s+|ít nhất\s+|là\s+)?)(?P<f>@n\s+ngày)\b(?!\s+công)",
        fires=(
            "Nghỉ phép năm «12 ngày» được giải quyết đủ",
            "nghỉ cưới «3 ngày» hưởng nguyên lương",
            "hợp đồng thử việc «60 ngày»",
        ),
        # Days beyond the law are what a union has won.
        spares=("nghỉ cưới 05 ngày", "nghỉ luân phiên 12 ngày", "báo trước cho 3 ngày hội", "nghỉ phép năm 15 ngày"),
        needs=("năm", "cưới", "tang", "việc", "trước"),
        also=("ngày",),
    ),
    Pattern(
        name="size from which a body must or may do something",
        kind=_RULE,
        regex=r"\b(?:doanh nghiệp|dn|cơ sở|chi hội|đơn vị|công ty|nơi|tổ)\s+(?P<f>(?:từ|dưới|đủ|trên)\s+(?:đủ\s+)?@n\s+"
        r"(?:lao động|lđ|đoàn viên|hội viên|người|nữ|thành viên))(?=\s+(?:phải|thì|mới|bắt buộc|được\s+(?:lập"
        r"|thành lập|tách))\b)",
        fires=("Doanh nghiệp «từ 10 lao động» phải có nội quy", "Chi hội «dưới 30 hội viên» thì ghép sinh hoạt"),
        spares=("cơ sở có 5 đoàn viên được khen", "đơn vị dưới 30 đoàn viên giảm", "cơ sở đủ 5 đoàn viên"),
        needs=("phải", "thì", "mới", "buộc", "được"),
        also=("từ 0", "dưới 0", "đủ 0", "trên 0"),
    ),
    Pattern(
        name="points and their scale",
        kind=_RULE,
        regex=r"\bthang(?:\s+điểm)?\s+(?P<f>10|100)(?![\w%])(?!\s?[.,/]\d)(?!@follows)"
        r"|\b(?:từ|trên|dưới)\s+@n\s+điểm(?=\s+trở\s+(?:lên|xuống)\s+(?:thì|mới|được)\b)",
        fires=("Chấm theo thang «10», giám khảo công tâm", "đạt «từ 90 điểm» trở lên thì xếp xuất sắc"),
        spares=("thang 12 bậc", "đạt 90 điểm", "cầu thang 10 mét"),
        needs=("thang", "điểm"),
    ),
    Pattern(
        name="allowance by its coefficient or share",
        kind=_RULE,
        regex=r"\bphụ cấp\s+(?:độc hại|khu vực|lưu động|trách nhiệm|thâm niên|chức vụ|nặng nhọc|kiêm nhiệm)\s+"
        r"(?:mức\s+|hệ số\s+|là\s+|bằng\s+)*(?P<f>0[.,]\d+|@n\s?%)(?!\s*(?:triệu|tỷ|nghìn|@currency|số|cán bộ"
        r"|người)\b)",
        fires=("Phụ cấp khu vực «0,3» được trả đều", "Mức phụ cấp độc hại «5%» được chi đúng"),
        spares=("phụ cấp trách nhiệm 0,5 triệu đồng", "phụ cấp khu vực tăng 5%", "phụ cấp thâm niên 5% số người"),
        needs=("cấp",),
    ),
    Pattern(
        name="density, spacing or dose of a technique",
        kind=_RULE,
        regex=r"\b(?:mật độ|khoảng cách(?:\s+(?:hàng|cây|trồng))?|liều lượng)\s+(?:từ\s+|là\s+)?"
        r"(?P<f>@n\s*(?:con|cây|hom|kg|g|m|cm|mét|lít|ml)(?:\s?/\s?(?:m2|m²|ha|sào|lít|con|bình))?)(?![\w²])",
        fires=("Mật độ «50 con/m2» được khuyến cáo", "Khoảng cách hàng «2,5 m»"),
        spares=("mật độ dân số 320 người/km2", "khoảng cách giàu nghèo giảm 5%", "bón lót 25 kg"),
        needs=("độ", "cách", "hàng", "cây", "trồng", "lượng"),
    ),
    Pattern(
        name="share that a rule asks for",
        kind=_RULE,
        regex=r"\btheo\s+(?:quy định|luật|điều lệ|chỉ thị|hướng dẫn|quy chế)\b[^.;\d]{0,25}?\bphải\s+(?:có\s+|đạt\s+"
        r"|đủ\s+)?"
        r"(?P<f>(?:ít nhất|tối thiểu|trên|từ)\s+@n\s?%)",
        fires=("Theo quy định phải có «ít nhất 30%» nữ",),
        spares=("theo quy định, 30% đơn vị", "phải có ít nhất 30%", "theo quy định đạt trên 30%"),
        needs=("phải",),
        also=("%",),
    ),
    Pattern(
        name="sizes by which things are sorted",
        kind=_RULE,
        # The first where another class follows, the next ones behind the count of the class before.
        regex=rf"(?:(?:^|[:(,;]|\bvà|\bloại)\s*(?={_SIZE}{_OF_SIZE}@n[^.;\d]{{1,40}}[,;]\s*(?:và\s+|còn\s+|loại\s+)?{_SIZE}{_OF_SIZE})"
        rf"|\ue003(?:\s+trở\s+(?:lên|xuống))?\s*(?:có|là|:|=|gồm|được|chiếm)?\s*@n[^.;\d]{{1,40}}[,;]\s*(?:và\s+|còn\s+|loại\s+)?)"
        rf"(?P<f>{_SIZE})(?={_OF_SIZE})",
        fires=(
            "Đội tàu: «dưới 12 m» có 265 tàu, «từ 12 đến dưới 15 m» có 103 tàu, «từ 15 m» có 44 tàu",
            "Ao nuôi: «dưới 1 ha» 34 hộ, «từ 1 ha» trở lên 12 hộ.",
            "Máy cày: «dưới 20 CV» là 45 chiếc; «trên 20 CV» là 12 chiếc",
        ),
        spares=(
            "từ 2 ha lên 3 ha, 12 hộ được giúp",
            "Trồng trên 12 ha, có 20 hộ dự; dưới 5 ha bị hạn",
            "Đường: trên 12 km có 3 cầu",
            "trên 50 ha có 12 ha mất trắng, dưới 5 ha bị ngập",
            "thu trên 12 tấn giấy, trên 15 tấn nhựa",
        ),
        needs=("từ 0", "trên 0", "dưới 0"),
        also=("mét", "m", "cm", "ha", "sào", "cv", "kw", "lực", "kg", "tấn", "tạ", "km", "giờ"),
    ),
    Pattern(
        name="hours for which food is kept as a sample",
        kind=_RULE,
        regex=r"\blưu\s+(?:mẫu|nghiệm)(?:\s+(?:thức ăn|đồ ăn|món|đủ|trong|ít nhất|suốt|lại))*\s+"
        r"(?P<f>@n\s?(?:giờ|tiếng|h)\b)",
        fires=("bếp ăn 04 bếp, lưu mẫu «24 giờ».", "lưu mẫu thức ăn đủ «24 giờ», ghi sổ ba bước"),
        spares=("lưu mẫu 24 bếp", "lưu mẫu ở 12 bếp 24 giờ", "lưu trú 24 giờ", "lưu mẫu 24 lần"),
        needs=("lưu",),
        also=("giờ", "tiếng", "h"),
    ),
)
