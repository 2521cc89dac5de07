"""A denial answers the required figures that it is said of, and no others."""

import csv
from pathlib import Path

import pytest

from nlp_reports.checks.context import context_of
from nlp_reports.checks.coverage.evidence import evidences_of
from nlp_reports.checks.coverage.figures import found_indicators
from nlp_reports.checks.vagueness.findings import vague_sentences
from nlp_reports.model import Guideline, GuidelineSection, Indicator, SectionKind, Topic
from nlp_reports.reading import read_report

LINES = (Path(__file__).parent / "coverage_denials.tsv").read_text("utf-8").splitlines()
ROWS = csv.DictReader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE)
CASES = [(row["asked"], row["said"], row["lack"]) for row in ROWS]
ASKED: dict[str, dict[str, tuple[str, tuple[str, ...], str]]] = {
    "accident": {
        "accidents": ("số vụ tai nạn lao động", ("vụ tai nạn lao động", "vụ"), ""),
        "dead": ("số người chết", ("người",), ""),
        "trained": ("số người được huấn luyện", ("người",), ""),
    },
    "law": {
        "advised": ("số lượt người được tư vấn", ("lượt người",), ""),
        "received": ("số đơn nhận được", ("đơn",), ""),
        "settled": ("số đơn đã giải quyết", ("đơn",), ""),
    },
    "calm": {"cases": ("số vụ hoà giải", ("vụ",), ""), "letters": ("số đơn nhận được", ("đơn",), "")},
    "coop": {
        "coops": ("số hợp tác xã lập mới", ("hợp tác xã",), ""),
        "teams": ("số tổ hợp tác lập mới", ("tổ hợp tác",), ""),
    },
    "strike": {
        "stopped": ("số vụ ngừng việc tập thể", ("vụ",), ""),
        "owed": ("số tiền chậm đóng bảo hiểm xã hội", (), "đồng"),
    },
    "meet": {
        "meetings": ("số cơ quan mở hội nghị cán bộ, công chức", ("cơ quan",), ""),
        "talks": ("số cuộc đối thoại", ("cuộc đối thoại",), ""),
    },
    "flood": {"homes": ("số hộ được giúp", ("hộ",), ""), "money": ("số tiền đã giúp", (), "đồng")},
    "growth": {
        "members": ("số hội viên mới", ("hội viên", "người"), ""),
        "branches": ("số chi hội lập mới", ("chi hội",), ""),
    },
}


@pytest.mark.parametrize(("asked", "said", "lack"), CASES)
def test_a_denial_answers_what_it_is_said_of(tmp_path: Path, asked: str, said: str, lack: str) -> None:
    named = ASKED[asked]
    wanted = [
        Indicator(f"II.1.a#{n}", name, nouns, unit, words=name) for n, (name, nouns, unit) in enumerate(named.values())
    ]
    topic = Topic("II.1.a", "Việc chung", "II.1", ("việc chung",), indicators=tuple(wanted))
    section = GuidelineSection("II.1", "Việc chung", SectionKind.RESULTS)
    file = tmp_path / "bao_cao.txt"
    file.write_text(f"II. KẾT QUẢ HOẠT ĐỘNG NĂM 2020\n1. Việc chung\nViệc chung. {said}\n", "utf-8")
    context = context_of(read_report(file), Guideline("Báo cáo năm 2020", 2020, sections=(section,), topics=(topic,)))
    evidence = evidences_of(context, vague_sentences(context)).of("II.1.a")
    found = found_indicators(context, topic, wanted, evidence)
    assert [key for key, one in zip(named, wanted, strict=True) if one not in found] == lack.split()
