"""Words that number a part and name other things too: a title makes them a heading, what is counted makes none."""

from pathlib import Path

from nlp_reports.model import ParagraphKind, Report
from nlp_reports.reading import read_report

HEAD = "HỘI NÔNG DÂN HUYỆN KHE VÂN\nSố: 12/BC-HND\nBÁO CÁO\nKết quả công tác Hội năm 2024\n\n"


def read(folder: Path, text: str) -> Report:
    file = folder / "bao_cao.txt"
    file.write_text(HEAD + text, "utf-8", newline="\n")
    return read_report(file)


def body(report: Report) -> list[str]:
    told = (ParagraphKind.BODY, ParagraphKind.ITEM)
    return [paragraph.body.of(report.text) for paragraph in report.paragraphs if paragraph.kind in told]


def test_a_programme_with_a_title_is_a_part(tmp_path: Path) -> None:
    text = (
        "I. KẾT QUẢ\nChương trình 1. Vốn vay\nDư nợ 12 tỷ đồng.\n"
        "Chương trình 2. Thực hiện Nghị quyết 04 về chi hội nghề nghiệp\nCó 5 chi hội.\nII. ĐÁNH GIÁ\nCòn hạn chế.\n"
    )
    report = read(tmp_path, text)
    assert [(one.level, one.label) for one in report.sections] == [
        (1, "I"),
        (2, "Chương trình 1"),
        (2, "Chương trình 2"),
        (1, "II"),
    ]


def test_a_word_of_parts_before_what_is_counted_stays_in_the_text(tmp_path: Path) -> None:
    lines = [
        "Cụm 1: Khe Lau, Bản Mú có 12 chi hội",
        "Cụm 2: Phố Ngàn có 8 chi hội",
        "Nhiệm vụ 1: Trao 320 suất quà.",
        "Chương trình 135: Xã nghèo được hỗ trợ.",
        "Mảng 2 - Treo 45 băng rôn",
    ]
    report = read(tmp_path, "I. KẾT QUẢ\n" + "\n".join(lines) + "\nII. ĐÁNH GIÁ\nCòn hạn chế.\n")
    assert [one.label for one in report.sections] == ["I", "II"]
    assert body(report) == [*lines, "Còn hạn chế."]
