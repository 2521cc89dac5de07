"""The gold guideline is built in the contract's form, and the labels of indicators go along."""

from pathlib import Path

import pytest

from corpora.build.corpus import NAMES, SOURCES, build, read_corpus
from corpora.build.guideline import guideline_yaml
from nlp_reports.guidelines import from_yaml, read_guideline
from nlp_reports.model import Guideline, GuidelineSection, Indicator, SectionKind, Topic

GOLD = """\
title: Báo cáo năm 2020
year: 2020
sections:
  - {id: I, title: KẾT QUẢ, kind: results}
  - {id: I.1, title: Đoàn viên, kind: results}
  - {id: II, title: KIẾN NGHỊ, kind: proposals}
  - {id: III, title: ĐÁNH GIÁ, kind: assessment}
topics:
  - id: I.1.a
    title: Kết nạp
    aspects: [kết nạp mới]
    zero_allowed: false
    figures_required: true
    indicators:
      - {name: đoàn viên mới, counted: đoàn viên, unit: "", required: true}
      - {name: số thu, counted: "", unit: đồng, required: false}
  - {id: II, title: Kiến nghị, aspects: [], zero_allowed: false, figures_required: false, indicators: []}
  - {id: III.1, title: Ưu điểm, aspects: [], zero_allowed: false, figures_required: false, indicators: []}
"""


def test_the_gold_guideline_takes_the_contracts_form() -> None:
    indicators = (
        Indicator("I.1.a#1", "đoàn viên mới", ("đoàn viên",)),
        Indicator("I.1.a#2", "số thu", (), "đồng", required=False),
    )
    assert from_yaml(guideline_yaml(GOLD), "guideline.yaml") == Guideline(
        "Báo cáo năm 2020",
        2020,
        sections=(
            GuidelineSection("I", "KẾT QUẢ", SectionKind.RESULTS),
            GuidelineSection("I.1", "Đoàn viên", SectionKind.RESULTS),
            GuidelineSection("II", "KIẾN NGHỊ", SectionKind.PROPOSALS),
            GuidelineSection("III", "ĐÁNH GIÁ", SectionKind.ASSESSMENT),
            GuidelineSection("III.1", "Ưu điểm", SectionKind.ASSESSMENT),
        ),
        topics=(Topic("I.1.a", "Kết nạp", "I.1", ("kết nạp mới",), indicators=indicators),),
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_gold_guideline_can_be_read(name: str, tmp_path: Path) -> None:
    written = tmp_path / "guideline.yaml"
    written.write_text(guideline_yaml((SOURCES / name / "guideline.gold.yaml").read_text("utf-8")), "utf-8")
    assert read_guideline(written).topics


def test_a_built_corpus_holds_guideline_and_indicators(tmp_path: Path) -> None:
    build(read_corpus(SOURCES / "hoi_nong_dan"), tmp_path / "built")
    topics = read_guideline(tmp_path / "built" / "guideline.yaml").topics
    wanted = [indicator.id for topic in topics for indicator in topic.indicators]
    tables = sorted((tmp_path / "built" / "indicators").glob("*.tsv"))
    assert [path.stem for path in tables] == [path.stem for path in sorted((tmp_path / "built" / "reports").iterdir())]
    for path in tables:
        rows = [line for line in path.read_text("utf-8").splitlines()[1:] if not line.startswith("#")]
        assert [row.split("\t")[0] for row in rows] == wanted
