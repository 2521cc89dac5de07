from pathlib import Path

from nlp_reports.model import ParagraphKind
from nlp_reports.reading import read_report

LINES = [
    *("HỘI CỰU CHIẾN BINH XÃ KHE NGÂN", "BÁO CÁO", "Công tác Hội năm 2023", ""),
    *("TG. THAM GIA XÂY DỰNG CHÍNH QUYỀN", "TG1. Giám sát 04 cuộc.", "TG2. Hoà giải thành 05 vụ."),
    *("KT. GIÚP NHAU LÀM KINH TẾ", "KT1. Dư nợ 12 tỷ đồng, 96 hộ vay.", "KT2. Có 02 mô hình mới."),
    *("KN. KIẾN NGHỊ", "Đề nghị Hội cấp trên mở lớp tập huấn.", "", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Ngân"),
]


def test_a_report_may_answer_by_codes(tmp_path: Path) -> None:
    file = tmp_path / "bao_cao.txt"
    file.write_text("\n".join(LINES), "utf-8", newline="\n")
    report = read_report(file)
    assert [(one.label, one.title) for one in report.sections] == [
        ("TG", "THAM GIA XÂY DỰNG CHÍNH QUYỀN"),
        ("KT", "GIÚP NHAU LÀM KINH TẾ"),
        ("KN", "KIẾN NGHỊ"),
    ]
    labels = [one.label for one in report.paragraphs if one.kind is ParagraphKind.ITEM]
    assert labels == ["TG1.", "TG2.", "KT1.", "KT2."]
    # "KT." heads a part above its codes, and is signed for another behind them.
    assert report.letterhead.signer == "Lê Văn Ngân"
