"""Numbers of documents and of their parts."""

from nlp_reports.figures.pattern import Pattern
from nlp_reports.model import FigureKind

DOCUMENTS = (
    Pattern(
        name="symbol of a document",
        kind=FigureKind.DOCUMENT,
        regex=r"(?<![\w,])\d{1,5}[a-zA-Z]?(?:\s?/\s?\d{4})?\s?[-–/]\s?@document_symbol(?![^\W\d_])(?:\s?[-–/&.]\s?[A-ZĐƯ][\w]*)+",
        fires=(
            "Quyết định «217-QĐ/TW» của Bộ Chính trị",
            "Nghị quyết «7b/NQ-TLĐ»",
            "Nghị định «76/2019/NĐ-CP»",
            "Báo cáo số «17 / BC - CĐTHTT»",
            "Chỉ thị «05-CT/TW»",
            "Quyết định số «673/QĐ-TTg»",
        ),
        spares=("15 DN", "9/14 xã", "82 - HCSN", "500.000đ/CNLĐ"),
        cased=True,
    ),
    Pattern(
        name="number, year and issuing body",
        kind=FigureKind.DOCUMENT,
        regex=r"(?<![\w,])\d{1,4}/\d{4}/[A-ZĐ][\w-]*",
        fires=("Luật số «45/2019/QH14»", "Thông tư «58/2014/BTC»"),
        spares=("tháng 4/2020/người",),
        cased=True,
    ),
    Pattern(
        name="number and issuing body after số or a kind of document",
        kind=FigureKind.DOCUMENT,
        regex=r"(?i:\bsố\s*:?|\b@law|\b@paper)\s*(?P<f>\d{1,5}[a-zA-Z]?\s?[/-]\s?[A-ZĐƯ]{2,}[\w-]*)",
        fires=("Công văn số «18/LĐLĐ»", "Công văn số «1204/TLĐ» ngày 02/11/2020"),
        spares=("hướng dẫn 12 DN",),
        needs=("/", "-"),
        cased=True,
    ),
    Pattern(
        name="number and a long issuing body",
        kind=FigureKind.DOCUMENT,
        regex=r"(?<![\w,])\d{1,4}[a-z]?/(?:LĐLĐ|TLĐ|HNDT?|HNDVN|UBND|HĐND|BTV|MTTQ)(?![^\W\d_])[\w-]*",
        fires=("theo «31/LĐLĐ-TG»",),
        spares=("15/CNVCLĐ",),
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
        regex=r"\b@law\s+(?P<f>\d{1,4}[a-zđ]?(?:/@year)?)@stop(?!@follows)",
        fires=("Nghị quyết «42» của Chính phủ", "QĐ «1908»", "Nghị định «68»", "NQ «7b»", "Nghị định «41/2010»"),
        spares=("ban hành quyết định 02 đơn vị", "nghị quyết 85%"),
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
        needs=("…", ".."),
    ),
    Pattern(
        name="part of a document",
        kind=FigureKind.DOCUMENT,
        regex=r"\b@passage\s+(?:số\s*)?(?P<f>\d{1,3}(?:\.\d{1,2})*[a-z]?)@stop(?!@follows(?<!điều)(?<!khoản)(?<!mục)(?<!điểm))",
        fires=("theo Bảng «01» dưới đây", "Điều «12» Điều lệ", "khoản «2» Điều «5»", "Phụ lục «2»", "bảng «1.2»"),
        spares=("mục tiêu 85%", "tặng 12 biểu trưng", "khoản 25 triệu đồng"),
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
        regex=r"(?<!con )(?<!tổng )(?<!tỷ )(?<!thiểu )(?<!đa )\bsố\s+(?P<f>\d{1,4}[a-z]?)@stop(?!@follows)",
        fires=("Trường Tiểu học số «2» Trà Sơn", "cảng số «1»"),
        spares=("số 128 đoàn viên", "với số 25 triệu đồng", "tổng số 12", "dân tộc thiểu số 604;"),
        needs=("số",),
    ),
)
