"""One value tells a topic that no words were given to where its sentence speaks of the topic by name."""

import csv
from pathlib import Path

import pytest

from nlp_reports.checks.context import context_of
from nlp_reports.checks.coverage.values import told_by_values
from nlp_reports.model import Guideline, GuidelineSection, Indicator, SectionKind, Topic
from nlp_reports.reading import read_report

LINES = (Path(__file__).parent / "coverage_told_by_name.tsv").read_text("utf-8").splitlines()
ROWS = csv.DictReader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE)
CASES = [(row["asked"], row["said"], row["told"]) for row in ROWS]
# The topic asked for, the names and nouns of its figures, and the topic that shares a word with it.
ASKED: dict[str, tuple[str, dict[str, str], str]] = {
    "ideas": (
        "Lao động giỏi, lao động sáng tạo",
        {"sáng kiến đăng ký": "sáng kiến", "sáng kiến được công nhận": "sáng kiến"},
        "Mô hình, sáng kiến trong hoạt động công đoàn",
    ),
    "checks": (
        "Kiểm tra, thi đua, khen thưởng",
        {"số cuộc kiểm tra": "cuộc"},
        "Giám sát của Ban Thanh tra nhân dân và nhân dân; số cuộc giám sát",
    ),
    "letters": (
        "Quản lý vốn, quỹ; tiếp nhận và giải quyết đơn thư",
        {"số đơn nhận": "đơn", "số đơn giải quyết xong": "đơn"},
        "Hoà giải mâu thuẫn ở cơ sở; số vụ hoà giải",
    ),
}


@pytest.mark.parametrize(("asked", "said", "told"), CASES)
def test_one_value_tells_a_topic_that_its_sentence_names(tmp_path: Path, asked: str, said: str, told: str) -> None:
    title, named, other = ASKED[asked]
    counted = tuple(Indicator(f"II.1.b#{n}", name, (noun,), words=name) for n, (name, noun) in enumerate(named.items()))
    aspects = tuple(named)
    wanted = Topic("II.1.b", title, "II.1", aspects, indicators=counted)
    rivals = (Topic("II.1.a", other, "II.1", (other,)), Topic("II.1.c", "Hội nghị, đối thoại", "II.1", ()))
    section = GuidelineSection("II.1", "Việc chung", SectionKind.RESULTS)
    guideline = Guideline("Báo cáo năm 2020", 2020, sections=(section,), topics=(rivals[0], wanted, rivals[1]))
    file = tmp_path / "bao_cao.txt"
    file.write_text(f"II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020\n1. Việc chung\n{said}\n", "utf-8")
    assert told_by_values(context_of(read_report(file), guideline), wanted).spoken is (told == "yes")
