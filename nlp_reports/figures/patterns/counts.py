"""Counts in digits and in words, and things that did not happen."""

from nlp_reports.figures.pattern import GLUED, Pattern
from nlp_reports.model import FigureKind

_GUARD = (
    r"(?<!thứ )(?<!lần )(?<!khoá )(?<!tháng )(?<!cả )(?<!ngày )(?<!quý )(?<!lớp )(?<!mùng )(?<!một )(?<!hàng )(?<!vài )"
    r"(?<!chia )(?<!trong )(?<!mỗi )(?<!từng )(?<!những )(?<!phần )(?<!kết )(?<!ngã )"
    # "năm bảy người", "đôi ba lần", "bảy tám hộ" are guesses.
    r"(?<!hai )(?<!ba )(?<!bốn )(?<!năm )(?<!sáu )(?<!bảy )(?<!bẩy )(?<!tám )(?<!đôi )(?<!mấy )"
)

COUNTS = (
    Pattern(
        name="count in millions or thousands",
        kind=FigureKind.COUNT,
        regex=r"(?P<f>(?P<v>@scaled))",
        fires=("thu hút «1,2 triệu» lượt người", "«gần 2 ngàn»", "«hơn 3 nghìn» đoàn viên"),
        spares=("3 đoàn viên",),
        needs=("nghìn", "ngàn", "triệu", "tỷ", "vạn"),
    ),
    Pattern(
        name="count upwards",
        kind=FigureKind.COUNT,
        regex=r"(?P<f>\b(?P<bound>từ)\s+(?P<v>@n))(?=(?:\s+[^\W\d]+){1,8}?\s+trở\s+lên\b)",
        fires=("phấn đấu «từ 60» CĐCS hoàn thành tốt nhiệm vụ trở lên",),
        spares=("từ 60 đến 70 CĐCS",),
        needs=("trở",),
    ),
    Pattern(
        name="blanks for thousands",
        kind=FigureKind.COUNT,
        regex=r"(?:[:(]|\b@before_blank_number)\s*(?P<f>(?P<v>[1-9]\d{0,2}(?:\s\d{3})+))(?=@counted)(?![.,]\d)",
        fires=("khám bệnh: «1 250» người",),
        spares=("năm 2020 250 người", "có 12 250"),
        needs=(":", "(", "@before_blank_number"),
        also=("0 0",),
        flags=("blank-thousands",),
    ),
    Pattern(
        name="count glued to the word before it",
        kind=FigureKind.COUNT,
        regex=r"(?P<f>(?P<v>\d(?<=[^\W\d_][^\W\d_]\d)(?<![kc]m\d)\d{0,2}(?:\.\d{3})*(?!\.\d{3})))(?=@counted)",
        fires=("mở được«03» lớp tập huấn",),
        spares=("1.500 km2 đất", "covid19 người"),
        needs=(GLUED,),
    ),
    Pattern(
        name="count",
        kind=FigureKind.COUNT,
        regex=r"(?P<f>(?P<v>@n))",
        fires=(
            "«44» đoàn viên (nữ «21»)",
            "Nữ: «33»",
            "«10»đ/c",
            "«11»hồ sơ",
            "«1.250» suất",
            "«trên 500» lượt người",
            "«gần 40» giáo viên",
        ),
        spares=("không có", "QH14"),
    ),
)

WORDS = (
    Pattern(
        name="long number in words",
        kind=FigureKind.COUNT,
        regex=rf"\b(?=[bchkmntnls]){_GUARD}(?P<f>(?P<w>@number_word(?:\s+@number_word)+(?:\s+rưỡi)?))(?=\s+(?:@noun|suất)(?!\w))",
        fires=("trao «hai mươi lăm» suất quà", "«mười hai» đơn vị", "«sáu trăm» suất", "«hai chục» hộ"),
        spares=("một trăm năm mươi năm qua", "năm một lần"),
        needs=("mươi", "mười", "trăm", "nghìn", "ngàn", "chục", "vạn", "lăm"),
        wordy=True,
    ),
    Pattern(
        name="small number in words before what it counts",
        kind=FigureKind.COUNT,
        regex=rf"\b(?=[bchmst]){_GUARD}(?P<w>@small_number_word)(?!\s+bà\s+trưng)(?=@tallied)",
        fires=("«hai» chỉ tiêu chưa đạt", "«Hai» đơn vị mới là", "«Hai» đợt lũ giữa", "«ba» tập thể"),
        needs=("hai", "ba", "bốn", "sáu", "bảy", "bẩy", "tám", "chín", "mười"),
        spares=(
            "khởi nghĩa Hai Bà Trưng",
            "cả hai đơn vị",
            "năm bảy người",
            "đôi ba lần",
            "bảy tám hộ",
            "thứ hai đơn vị",
            "hai năm qua",
            "ba bên",
            "tháng hai đơn vị",
        ),
        wordy=True,
    ),
    Pattern(
        name="small number in words before women or men of a kind",
        kind=FigureKind.COUNT,
        regex=rf"\b(?=[bchmst]){_GUARD}(?P<w>@small_number_word)(?=\s+(?:nữ|nam)\s+(?!thanh nữ\b)@tally(?!\w))",
        fires=("bảo vệ quyền lợi cho «hai» nữ công nhân bị sa thải", "«ba» nam đoàn viên"),
        spares=("cả hai nữ công nhân", "hai nữ", "năm bảy nữ công nhân", "giải ba nữ"),
        needs=("hai", "ba", "bốn", "sáu", "bảy", "bẩy", "tám", "chín", "mười"),
        also=("nữ", "nam"),
        wordy=True,
    ),
    Pattern(
        name="small number in words before people, opening its sentence",
        kind=FigureKind.COUNT,
        regex=r"^\s*(?P<f>(?P<w>@small_number_word))(?=\s+(?:chị|anh|em|cháu)\s+(?:ở|trong|thuộc|được|bị|đã|nhận|vừa|xin|đang)\b)",
        fires=("«Bảy» chị ở tổ dân phố nhận đỡ đầu trẻ", "«Hai» em được nhận học bổng"),
        spares=("Hai chị em ở bản", "Ba anh em đã", "cả hai chị ở", "Hai anh chị được"),
        needs=("hai", "ba", "bốn", "sáu", "bảy", "bẩy", "tám", "chín", "mười"),
        also=("chị", "anh", "em", "cháu"),
        wordy=True,
    ),
    Pattern(
        name="five in words",
        kind=FigureKind.COUNT,
        regex=r"\b@five_verb\s+(?P<f>(?P<w>năm))(?=@tallied)",
        fires=("thành lập mới «năm» CĐCS",),
        spares=("trong năm đơn vị đã", "cả năm đơn vị", "năm đơn vị"),
        needs=("năm",),
        wordy=True,
    ),
    Pattern(
        name="five in words after another count",
        kind=FigureKind.COUNT,
        regex=r"@figure\s+[^\W\d]+(?:\s+[^\W\d]+){0,2}\s*(?:,|và)\s+(?P<f>(?P<w>năm))(?=@tallied)",
        fires=("hai tập thể và «năm» cá nhân",),
        spares=("hai tập thể trong năm đơn vị", "12 đơn vị, năm học mới"),
        needs=("năm",),
        wordy=True,
    ),
    Pattern(
        name="one, after a verb that counts",
        kind=FigureKind.COUNT,
        regex=r"\b@counting_verb\s+"
        r"(?P<f>(?P<w>một))(?!\s+lần\b)(?=@tallied)(?!\s+[^\W\d]+(?:\s+[^\W\d]+)?\s+(?:nào|khác|vững|mạnh|lớn|cũng"
        r"|cho đông đủ|cho đủ|cho trọn)\b)",
        fires=("tăng «một» bản so với", "chỉ có «một» đơn vị chưa đạt", "thành lập «một» CĐCS"),
        spares=(
            "đi được một chuyến cũng gian nan",
            "một số đơn vị",
            "là một đơn vị mạnh",
            "không có một đơn vị nào",
            "một việc làm",
        ),
        needs=("một",),
        wordy=True,
    ),
    Pattern(
        name="one, opening its sentence with what it did",
        kind=FigureKind.COUNT,
        regex=r"^\s*(?P<f>(?P<w>một))(?=@tallied\s+(?:mới\s+(?:ra đời|thành lập)|được|đã|vừa|bị|chưa)\b)",
        fires=("«Một» CĐCS mới ra đời tại bệnh viện", "«Một» đơn vị chưa nộp"),
        spares=("Một đơn vị mạnh", "Một số đơn vị được khen", "Đây là một đơn vị đã mạnh"),
        needs=("một",),
        wordy=True,
    ),
    Pattern(
        name="one, beside another count",
        kind=FigureKind.COUNT,
        regex=r"(?:^|[;,:(]|\bvà|\bcho)\s*(?P<f>(?P<w>một))(?=@tallied(?:\s+@noun)?\s*(?:,|và|;)\s*[\d\ue001])",
        fires=("cấp tỉnh; «một» tập thể và 03 cá nhân",),
        spares=("và một đơn vị mạnh",),
        needs=("một",),
        wordy=True,
    ),
    Pattern(
        name="one, after another count",
        kind=FigureKind.COUNT,
        regex=r"@figure\s+[^\W\d]+(?:\s+[^\W\d]+){0,4}\s+và\s+(?P<f>(?P<w>một))(?=@tallied)",
        fires=("03 tập thể và «một» cá nhân được", "hai chỉ tiêu đạt và «một» chỉ tiêu chưa đạt"),
        spares=("3 tập thể và một bộ phận",),
        needs=("một",),
        wordy=True,
    ),
)

ZEROS = (
    Pattern(
        name="nothing of the kind happened",
        kind=FigureKind.ZERO,
        regex=r"(?<!hầu như )(?<!gần như )(?<!cơ bản )\b@never\s+(?:@zero_subject\s+)?(?P<z>@incident)(?!\w)"
        r"(?!\s+vị(?!\w))(?!\s+(?:nào\s+)?(?:không|chưa))",
        fires=(
            "trong năm «không phát sinh đơn thư khiếu nại», tố cáo",
            "«không xảy ra tai nạn lao động» chết người",
            "UBKT «không nhận được đơn thư khiếu nại», tố cáo nào",
            "«chưa phát hiện trường hợp» mắc bệnh",
        ),
        spares=(
            "không có điều kiện",
            "hầu như không còn đơn thư",
            "không có chỗ ở",
            "không có đơn vị yếu kém",
            "không ngừng lớn mạnh",
        ),
        needs=("@never",),
        wordy=True,
    ),
)
