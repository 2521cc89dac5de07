"""What makes it doubtful that a guideline was read right."""

from pathlib import Path

import pytest

from nlp_reports.demo import demo_corpus
from nlp_reports.guidelines import doubts_of, guideline_of, read_guideline
from nlp_reports.model import Guideline, GuidelineSection, Indicator, SectionKind, Topic
from nlp_reports.reading import read_report

CLOSING = (GuidelineSection("III", "Kiến nghị", SectionKind.PROPOSALS),)
TOPICS = tuple(Topic(f"I.{at}", f"Việc {at}", "I") for at in range(1, 7))
MANY = tuple(Indicator(f"I.7#{at}", f"số {at}", ("người",), "", required=True) for at in range(1, 18))


def test_the_demo_guideline_raises_no_doubt() -> None:
    document = demo_corpus().guideline
    assert doubts_of(read_guideline(document), read_report(document)) == ()


@pytest.mark.parametrize(
    ("topics", "sections", "said"),
    [
        (TOPICS[:4], CLOSING, "chỉ đọc được 4 nội dung"),
        (TOPICS, (), "không thấy phần đánh giá"),
        ((*TOPICS, Topic("I.7", "Mọi việc", "I", indicators=MANY)), CLOSING, "nội dung I.7 có tới 0 việc, 17 số liệu"),
        ((*TOPICS, *(Topic(f"I.1-{at}", "Việc", "I") for at in (2, 3, 4))), CLOSING, "I.1-2; I.1-3; I.1-4 …"),
    ],
)
def test_what_is_odd_in_itself_is_said(
    topics: tuple[Topic, ...], sections: tuple[GuidelineSection, ...], said: str
) -> None:
    (doubt,) = doubts_of(Guideline("Báo cáo", topics=topics, sections=sections))
    assert said in doubt


def test_lines_that_no_topic_tells_are_counted(tmp_path: Path) -> None:
    told = [f"- Việc số {at} của chi hội vùng cao, làng {name}." for at, name in enumerate("ABCDEGHIKLMN", start=1)]
    file = tmp_path / "de_cuong.txt"
    file.write_text(
        "\n".join(["HƯỚNG DẪN", "Báo cáo năm 2024", "I. KẾT QUẢ", *told, "II. KIẾN NGHỊ", "- Với huyện."]), "utf-8"
    )
    report = read_report(file)
    assert doubts_of(guideline_of(report), report) == ()
    lost = Guideline("Báo cáo", topics=TOPICS, sections=CLOSING)
    assert "12 trong 12 câu của đề cương không thuộc nội dung nào" in doubts_of(lost, report)[0]
