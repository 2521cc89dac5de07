"""Numbers that belong to the name of a body, a place or a thing: "Trường THCS số 2", "thôn 4", "giống ST25"."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

BODIES = (
    Pattern(
        name="levels of an organisation",
        kind=FigureKind.NAME,
        regex=r"(?=0?[2-4]\s+cấp\b)(?<![\w.,/])(?P<f>0?[2-4]\s+cấp)(?!\w)"
        r"(?!\s+(?:học|uỷ|độ|phát|mới|cho|thẻ|bằng|giấy|xếp|hạng|loại|công))",
        fires=("MTTQ «2 cấp» trong huyện", "đại hội Hội Nông dân «2 cấp»; đẩy mạnh"),
        spares=("3 cấp học", "12 cấp", "02 cấp uỷ viên"),
        needs=("cấp",),
    ),
    Pattern(
        name="company or school with a number",
        kind=FigureKind.NAME,
        regex=r"[BCĐHMNPTXx](?<!cấp .)(?:(?<=C)(?:ông ty|ty|hi nhánh|ửa hàng)|(?<=T)(?:ổng công ty|rường)"
        r"|(?<=X)(?:í nghiệp|N)|(?<=P)X|(?<=N)hà máy|(?<=[Xx])ưởng|(?<=B)ệnh viện|(?<=H)(?:TX|ợp tác xã)"
        r"|(?<=M)ỏ|(?<=Đ)oàn)(?:\s(?:@name_syllable|[A-ZĐÀ-Ỹ][\w&-]*)){0,8}\s"
        r"(?P<f>\d{1,4}[A-Z]?|\d{1,2}[-/]\d{1,2})(?![\w%])(?!\s?[./,-]\d)(?=\s*(?:[,;.:()–-]|$|(?i:@function)\b))",
        fires=(
            "Công ty Cổ phần May «10».",
            "Nhà máy «19», tỉnh",
            "Công ty TNHH MTV «27» có 320 đoàn viên",
            "Trường Mầm non «1-6» (18",
            "140 công nhân xưởng May «5»), dàn xếp",
            "XN May «2», 64 công nhân",
        ),
        spares=("Công ty May Trà Sơn 320 suất", "Trường 12/14 đơn vị", "(cấp Công ty 04, cấp đơn vị 12)"),
        cased=True,
    ),
    Pattern(
        name="district or ward, abbreviated",
        kind=FigureKind.NAME,
        regex=r"\b[QP]\.\s?(?P<f>\d{1,2})(?![\w%])(?!\s?[./]\d)",
        fires=("UBND Q. «1» (TP. HCM)", "P. «12», Q. 5"),
        spares=("Q1 12 lớp", "đạt Q.12%"),
        cased=True,
        needs=(".",),
    ),
    Pattern(
        name="several districts by number",
        kind=FigureKind.NAME,
        regex=r"\bquận:?\s+(?P<f>\d{1,2}(?:\s?,\s?\d{1,2})+(?:\s+và\s+\d{1,2})?)(?![\w%])(?!@counted)",
        fires=(
            "ở các quận «1, 4, 7, 8» và hai huyện",
            "các quận: «5, 6 và 7».",
        ),
        spares=("toàn quận 12 lớp", "quận 5, 12 lớp"),
        needs=("quận",),
    ),
    Pattern(
        name="scale of a map",
        kind=FigureKind.NAME,
        regex=r"\btỷ lệ\s+(?P<f>1\s?/\s?(?:\d{3}|\d{1,3}\.\d{3}))(?![\w%])",
        fires=("quy hoạch chi tiết tỷ lệ «1/500» theo", "bản đồ tỷ lệ «1/2.000»,"),
        spares=("tỷ lệ 1/50", "tỷ lệ 12/500"),
        needs=("lệ",),
    ),
    Pattern(
        name="house by number in a named street",
        kind=FigureKind.NAME,
        regex=r"\b(?i:khu đất|địa chỉ|căn nhà|ngôi nhà|toà nhà|trụ sở)\s(?:tại\s|ở\s|số\s){0,2}"
        r"(?P<f>\d{1,4}[A-Z]?(?:[-/]\d{1,4}[A-Z]?)*)(?=\s@capital\w*\s@capital)",
        fires=("Còn khu đất «172» Nguyễn Chí Thanh,", "có địa chỉ tại số «12/4» Lê Lợi, phường"),
        spares=("xây 12 căn nhà", "khu đất 172 m2", "khu đất 12 Hội viên"),
        cased=True,
        needs=("đất", "chỉ", "nhà", "sở"),
    ),
    Pattern(
        name="members of a limited company",
        kind=FigureKind.NAME,
        regex=r"\b(?:trách\s+nhiệm\s+hữu\s+hạn|tnhh)\s+(?P<f>\d{1,2})\s+thành\s+viên\b",
        fires=("06 công ty TNHH «1» thành viên", "công ty trách nhiệm hữu hạn «2» thành viên trở lên"),
        spares=("công ty TNHH có 12 thành viên",),
        needs=("thành",),
    ),
    Pattern(
        name="company by a day",
        kind=FigureKind.NAME,
        regex=r"\b(?:[Cc]ông ty|[Nn]hà máy|[Đđ]ường|[Cc]hợ|HTX)\s(?P<f>\d{1,2}[-/]\d{1,2})(?![\w%./-])(?!@counted)",
        fires=("Công ty «2-9» góp 100 triệu đồng", "đường «30-4», 12 hộ"),
        spares=("công ty 2-3 người", "nhà máy 12/14 đơn vị"),
        cased=True,
        needs=("ty", "máy", "đường", "chợ", "htx"),
    ),
    Pattern(
        name="workshop by number",
        kind=FigureKind.NAME,
        regex=r"\b(?:[Xx]ưởng|[Pp]hân xưởng|PX|[Xx]í nghiệp|XN|[Nn]hà máy|[Cc]huyền|[Cc]a)(?:\s[A-ZĐÀ-Ỹ][\w-]*){1,3}"
        r"\s(?P<f>[1-9])(?![\w%/.,-])(?!@counted)",
        fires=("xưởng May «2» truy trả 86 triệu", "XN May «3» tốc 600 m² mái"),
        spares=("xưởng May 2 công nhân", "xưởng 2 truy", "XN Nước 5 tổ"),
        cased=True,
        needs=("xưởng", "px", "nghiệp", "xn", "máy", "chuyền", "ca"),
    ),
    Pattern(
        name="school by number before what is told of it",
        kind=FigureKind.NAME,
        regex=r"\b(?:THPT|THCS|TH|[Tt]iểu học|MN|[Mm]ầm non|[Mm]ẫu giáo)(?:\s@capital[\w-]*){1,5}\s(?P<f>[1-9])"
        r"(?![\w%/.,-])(?!(?i:@follows))",
        fires=("Trường THPT Thạch Lương «1» lập “tổ nhắc việc”", "MN Hoa Sen «2» nhận bán trú 40 cháu"),
        spares=("Trường Tiểu học Nghi Hương 2 giáo viên", "THCS 2 đơn vị", "THPT Lê Lợi 12 lập"),
        cased=True,
        needs=("thpt", "thcs", "th", "học", "mn", "non", "giáo"),
    ),
    Pattern(
        name="quarter or hamlet by number before the commune that it is of",
        kind=FigureKind.NAME,
        regex=r"\b(?i:thôn|khu phố|khu|khóm|khối phố|tổ dân phố|tdp|tổ|xóm|ấp|bản|chi hội|chi đoàn|chi bộ|tiểu khu)"
        r"\s(?P<f>[1-9]\d?)(?=,?\s(?:xã|phường|thị trấn|thị xã|huyện|quận)\s@capital)",
        fires=(
            "dệt chiếu thôn «2» xã Đông Hải: 28 LĐ",
            "chi hội khu phố «4» phường Hàng Sậy khởi xướng",
            "Ấp «7», xã Tân Lợi có 40 hộ",
        ),
        spares=("thôn 2 xã được chọn", "mỗi tổ 2 phường bạn", "chi hội 02 xã Đông Hải", "Cụm 3 xã Đông Hải, Đông Sơn"),
        cased=True,
        needs=("xã", "phường", "trấn", "huyện", "quận"),
    ),
    Pattern(
        name="thing with number and that word",
        kind=FigureKind.NAME,
        regex=r"\b(?:lò|xưởng|phân xưởng|dây chuyền|kho|trạm|cầu|nhà máy|mỏ|giếng|cửa|cổng|toà nhà|tổ máy|đơn nguyên)"
        r"\s+số\s+(?P<f>[1-9]\d?)@stop(?!\s?[/-]\s?\d)(?!@percent)(?!\s*(?:người|công nhân|lao động|đoàn viên|hộ)\b)",
        fires=("lò số «2» Nhà máy Gạch Đồi Sim phải tắt lửa", "xưởng số «3» tổ chức", "kho số «1» xã Đông Hải"),
        spares=("kho số 2 công nhân", "cầu số 02 km", "trong số 2 nhà máy", "nhà máy số 12%"),
        needs=("số 0",),
    ),
    Pattern(
        name="nought that one starts from",
        kind=FigureKind.OTHER,
        regex=r"\btừ\s+(?:con\s+)?số\s+(?P<f>0)(?![\d.,])(?!@follows)",
        fires=("Từ con số «0» của hai năm trước",),
        spares=("từ số 0912", "con số 0 hộ"),
        needs=("0",),
    ),
    Pattern(
        name="standard or grade of a product",
        kind=FigureKind.NAME,
        regex=r"\b@standard\s?[-:]?\s?\d+(?:[:.-]\d+)*@stop(?!@follows)",
        fires=("chứng nhận «ISO 9001:2015», «SA 8000»",),
        spares=("iso 12 đơn vị", "nữ 742: BS 131, ĐD 498"),
        needs=("@standard",),
    ),
    Pattern(
        name="one with one",
        kind=FigureKind.NAME,
        regex=r"(?<![\w.,/])\d\s?\+\s?\d(?!\d)",
        fires=("Mô hình «1+1» giúp",),
        spares=("12+5 người",),
        needs=("+",),
    ),
    Pattern(
        name="proportion",
        kind=FigureKind.OTHER,
        regex=r"(?<![\w.,/])(?<!khối )(?<!lớp )(?<!tổ )(?<!đội )(?<!thôn )(?<!ấp )(?<!khu )(?<!khoá )"
        r"\d{1,3}\s?:\s?\d{1,3}(?![\w%])(?!\s?[.,]\d)(?!@follows)"
        r"|\btỷ\s+số\s+(?P<f>\d+\s?[-–]\s?\d+)",
        fires=("tỷ lệ «1:3»", "thắng với tỷ số «2-1»"),
        spares=("đợt 2: 15 người", "đạt 15:00%", "khối 10: 347 hs"),
        needs=(":", "tỷ"),
    ),
    Pattern(
        name="variety of plant or animal",
        kind=FigureKind.NAME,
        regex=r"\b[Gg]iống(?:\s[^\W\d]+){0,4}\s(?P<f>[A-ZĐ]{2,}\s?\d+)(?!\w)",
        fires=("Giống lúa «TBR 225» đạt",),
        spares=("giống lúa 225 kg",),
        needs=("giống",),
        cased=True,
    ),
    Pattern(
        name="three numbers joined by dashes",
        kind=FigureKind.NAME,
        regex=r"(?<![\w.,/])\d{1,3}\s?[-–:]\s?\d{1,3}\s?[-–:]\s?\d{1,3}(?![\w])(?!\s?[.,/]\d)",
        fires=("bón phân «16-16-8» cho lúa",),
        spares=("5-7 cuộc", "27-4-2007"),
        needs=("- 0", "– 0", ": 0"),
    ),
    Pattern(
        name="storm with a number",
        kind=FigureKind.NAME,
        regex=r"\b(?:bão|áp thấp)\s+số\s+(?P<f>\d{1,2})\b(?![.,/]\d)",
        fires=("Bão số «3» cuốn trôi kế hoạch",),
        spares=("bão làm hỏng 3 cuốn",),
        needs=("bão", "thấp"),
    ),
    Pattern(
        name="place, team or unit with a number",
        kind=FigureKind.NAME,
        regex=r"\b(?<!mỗi )(?<!cđ )(?<!may )(?<!cấp )(?<!nông )(?<!thiểu )(?<!con )(?<!tin )(?<!tin, )"
        r"(?<!cắt )(?<!phụ )(?<!lái )(?<!học )(?<!văn )(?<!công nhân )(?<!cn )"
        r"(?!(?<=quân )số)(?!(?<=sĩ )số)(?!(?<=trong )số)(?!(?<=hạ )tầng)(?!(?<=bóng )chuyền)@named\s+"
        r"(?P<f>(?:(?<!loại )(?<!nhóm )(?<!hạng )|(?!0))\d{1,3}[a-z]?)@stop(?!@follows)(?!\s?/)",
        fires=("tại thôn «3», xã", "Binh đoàn «15»", "xóm «5»", "khu phố «2»", "tổ trưởng chuyền «9», đi từng bàn"),
        spares=(
            "đạt 112% con số 80 LĐLĐ tỉnh giao",
            "thành lập tổ 5 người",
            "thôn 3 hộ",
            "cụm 12 đơn vị",
            "khu vực nông thôn 150,",
            "chưa xếp loại 02 vì",
            "(công ty 65 tr.đ, công đoàn 40 tr.đ)",
            "lái, phụ xe 742; công nhân đường 418",
            "tâm lý học đường 47",
            "360 cầu thủ, mỗi đội 15.",
            "mỗi cụm 25-30 CĐCS",
            "tỉnh 500, CĐ khu 300, DN 800",
            "may công nghiệp 92, nấu ăn 55",
            "dừng chuyền 02 ngày",
            "tại chỗ 219, bằng văn bản 46.",
            "Quân số 586, nữ 187",
            "05 doanh nghiệp trong số 08 nơi có công đoàn",
            "258 ý kiến: hạ tầng 97, đất đai 84",
            "CLB bóng chuyền 9, CLB thơ 6",
        ),
        needs=("@named 0",),
    ),
)
