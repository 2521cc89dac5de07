"""Numbers of documents and of their parts."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

DOCUMENTS = (
    Pattern(
        name="symbol of a document",
        kind=FigureKind.DOCUMENT,
        regex=r"\d(?<![\w,]\d)\d{0,4}[a-zA-Z]?(?:\s?/\s?\d{4})?\s?[-–/]\s?@document_symbol(?![^\W\d_])(?:\s?[-–/&.]\s?[A-ZĐƯ][\w]*)+",
        fires=(
            "Quyết định «217-QĐ/TW» của Bộ Chính trị",
            "Nghị quyết «7b/NQ-TLĐ»",
            "Nghị định «76/2019/NĐ-CP»",
            "Báo cáo số «17 / BC - CĐTHTT»",
            "Chỉ thị «05-CT/TW»",
            "Quyết định số «673/QĐ-TTg»",
        ),
        spares=("15 DN", "9/14 xã", "82 - HCSN", "500.000đ/CNLĐ"),
        needs=("-", "–", "/"),
        cased=True,
    ),
    Pattern(
        name="number, year and issuing body",
        kind=FigureKind.DOCUMENT,
        regex=r"\d(?<![\w,]\d)\d{0,3}/\d{4}/[A-ZĐ][\w-]*",
        fires=("Luật số «45/2019/QH14»", "Thông tư «58/2014/BTC»"),
        spares=("tháng 4/2020/người",),
        needs=("/ 0",),
        cased=True,
    ),
    Pattern(
        name="number and issuing body after số or a kind of document",
        kind=FigureKind.DOCUMENT,
        regex=r"(?i:\bsố\s*:?|\b@law|\b@paper)\s*(?P<f>\d{1,5}[a-zA-Z]?\s?[/-]\s?[A-ZĐƯ]{2,}[\w-]*)",
        fires=("Công văn số «18/LĐLĐ»", "Công văn số «1204/TLĐ» ngày 02/11/2020"),
        spares=("hướng dẫn 12 DN",),
        needs=("/", "-"),
        also=("số 0", ": 0", "@law 0", "@paper 0"),
        cased=True,
    ),
    Pattern(
        name="number and a long issuing body",
        kind=FigureKind.DOCUMENT,
        regex=r"\d(?<![\w,]\d)\d{0,3}[a-z]?/(?:LĐLĐ|TLĐ|HNDT?|HNDVN|UBND|HĐND|BTV|MTTQ)(?![^\W\d_])[\w-]*",
        fires=("theo «31/LĐLĐ-TG»",),
        spares=("15/CNVCLĐ",),
        needs=("/",),
        also=("lđlđ", "tlđ", "hnd", "hndt", "hndvn", "ubnd", "hđnd", "btv", "mttq"),
        cased=True,
    ),
    Pattern(
        name="number after số and a kind of document",
        kind=FigureKind.DOCUMENT,
        regex=r"\b(?:@law|@paper)\s+số\s*:?\s*(?P<f>\d{1,5}[a-zđ]?)@stop(?!@follows)",
        fires=("Nghị định số «68» của Chính phủ", "Kế hoạch số «12» của Hội"),
        spares=("kế hoạch số 12 đơn vị",),
        needs=("số",),
    ),
    Pattern(
        name="bare number after a kind of document",
        kind=FigureKind.DOCUMENT,
        # "86 hội viên, CT 90: xong" names what was set.
        regex=r"(?<!pháp )(?<!kỷ )(?<!/)\b(?!ct \d{1,4}: ?(?:xong|đạt|chưa|hoàn thành|vượt)\b)"
        r"@law\s+(?P<f>\d{1,4}[a-zđ]?(?:/@year)?)@stop(?!@follows)",
        fires=("Nghị quyết «42» của Chính phủ", "QĐ «1908»", "Nghị định «68»", "NQ «7b»", "Nghị định «41/2010»"),
        spares=(
            "ban hành quyết định 02 đơn vị",
            "nghị quyết 85%",
            "39 buổi: pháp luật 15, sức khoẻ 14",
            "612 HV/CT 600 HV",
            "HV mới 86, CT 90: xong CT huyện giao",
            "xếp bậc, kỷ luật 02)",
        ),
        needs=("@law 0",),
    ),
    Pattern(
        name="bare number that something is done by",
        kind=FigureKind.DOCUMENT,
        regex=r"(?<!còn )\btheo\s+(?P<f>\d{2,4})(?=\s*(?:[.;,)]|$))(?!,\d)(?!\.\d)",
        fires=("giám sát theo «217».", "triển khai theo «1908», kiểm tra"),
        spares=("theo 12 nhóm", "theo 2.170 hộ", "theo 15%", "xong 49, còn theo 09."),
        needs=("theo",),
    ),
    Pattern(
        name="decision by its bare number",
        kind=FigureKind.DOCUMENT,
        regex=r"\b(?:giám sát|phản biện|thực hiện|theo)\s+(?P<f>217|218)(?!\w)(?![.,/]\d)"
        r"(?=\s*(?:[.;,:)]|$|\d|và\s+218))",
        fires=("giám sát «217» 02 cuộc", "giám sát «217»: 03 cuộc", "theo «217» và 218"),
        spares=("giám sát 217 cuộc", "theo 218 ý kiến"),
        needs=("217", "218"),
    ),
    Pattern(
        name="another document after the first",
        kind=FigureKind.DOCUMENT,
        regex=r"@document\s*(?:,|và|hoặc)\s*(?:số\s+)?(?P<f>\d{1,4}[a-zđ]?)@stop(?!@follows)",
        fires=("Nghị quyết 18, «19» của Trung ương", "Nghị định 68 và «76»"),
        spares=("theo Nghị quyết 42, 38 hồ sơ",),
    ),
    Pattern(
        name="template blank with a year or a symbol",
        kind=FigureKind.DATE,
        regex=r"[….]{1,}\s?/\s?(?:[….]+\s?/\s?)?(?P<f>@year)",
        fires=("ngày …/…/«2020» của ……",),
        spares=("đạt 12/2.020 suất",),
        needs=("/ 0",),
    ),
    Pattern(
        name="several parts of a document",
        kind=FigureKind.DOCUMENT,
        regex=r"\b@passage\s+(?P<f>\d{1,2}(?:\.\d{1,2})+(?:\s*(?:,|và)\s*\d{1,2}(?:\.\d{1,2})+)+)@stop(?!@follows)",
        fires=("các mục «3.1 và 3.2» tính theo năm học", "mục «2.1, 2.3 và 4.1»"),
        spares=("mục tiêu 2.1 và 3", "mục 3 và 4 lớp"),
        needs=("@passage",),
    ),
    Pattern(
        name="several appendices or tables",
        kind=FigureKind.DOCUMENT,
        regex=r"\b(?:phụ lục|biểu|bảng|phụ biểu|mẫu)\s+"
        r"(?P<f>\d{1,2}(?:\s*(?:,|và)\s*\d{1,2}(?![\w%])(?!\s?[./]\d))+)@stop(?!@follows)",
        fires=("xem Phụ lục «1, 2, 3»).", "theo các biểu «01, 02 và 04» kèm theo"),
        spares=("biểu 1, 15 đơn vị", "bảng 2 và 3 lớp"),
        needs=("lục", "biểu", "bảng", "mẫu"),
    ),
    Pattern(
        name="part of a document",
        kind=FigureKind.DOCUMENT,
        regex=r"\b@passage\s+(?:số\s*)?(?P<f>\d{1,3}(?:\.\d{1,2})*[a-z]?)@stop(?!@follows(?<!điều)(?<!khoản)(?<!mục)(?<!điểm))",
        fires=("theo Bảng «01» dưới đây", "Điều «12» Điều lệ", "khoản «2» Điều «5»", "Phụ lục «2»", "bảng «1.2»"),
        spares=("mục tiêu 85%", "tặng 12 biểu trưng", "khoản 25 triệu đồng"),
        needs=("@passage",),
    ),
    Pattern(
        name="rows of a table or an appendix",
        kind=FigureKind.DOCUMENT,
        regex=r"\b(?:dòng|cột)(?:\s+số)?\s+(?P<f>\d{1,3}(?:(?:\s*,\s*|\s+và\s+|@to)(?:(?:dòng|cột)\s+)?\d{1,3}(?!\d))*)"
        r"@stop(?!@follows)",
        fires=(
            "tư vấn: dòng «22 đến dòng 27».",
            "xem Phụ lục, dòng «6 và 7».",
            "uỷ viên bổ sung: dòng «32, 33, 35».",
            "Ghi chú dòng «10»: số thu",
        ),
        spares=("bê tông hoá dòng kênh 12 km", "dòng 12 suất quà", "có 12 dòng họ"),
        needs=("dòng", "cột"),
    ),
    Pattern(
        name="part of a law that is named",
        kind=FigureKind.DOCUMENT,
        regex=r"\b(?:điều|khoản|điểm|mục|chương)\s+(?P<f>\d{1,3}[a-z]?)(?=\s+(?:của\s+)?(?:bộ luật|luật"
        r"|điều lệ|nghị định|thông tư|quy chế|nghị quyết|quyết định)\b)",
        fires=("Điều «36» Bộ luật Lao động",),
        spares=("điểm 10 bộ hồ sơ", "khoản 25 triệu đồng"),
        needs=("điều", "khoản", "điểm", "mục", "chương"),
    ),
    Pattern(
        name="numbered name",
        kind=FigureKind.NAME,
        regex=r"(?<!con )(?<!tổng )(?<!tỷ )(?<!thiểu )(?<!đa )(?<!quân )(?<!sĩ )(?<!trong )\bsố\s+"
        r"(?P<f>\d{1,4}[a-z]?)@stop(?!@follows)",
        fires=("Trường Tiểu học số «2» Trà Sơn", "cảng số «1»"),
        spares=(
            "số 128 đoàn viên",
            "với số 25 triệu đồng",
            "tổng số 12",
            "dân tộc thiểu số 604;",
            "Quân số 586, nữ 187",
        ),
        needs=("số",),
    ),
)
