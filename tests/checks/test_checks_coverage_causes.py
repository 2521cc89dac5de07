"""An assessment that is asked for causes of both kinds and tells one lacks the other."""

import csv
from pathlib import Path

import pytest

from nlp_reports.model import CoverageStatus, Guideline, GuidelineSection, SectionKind
from nlp_reports.pipeline import analyse

LINES = (Path(__file__).parent / "coverage_causes.tsv").read_text("utf-8").splitlines()
ROWS = csv.DictReader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE)
CASES = [(row["said"], row["lack"]) for row in ROWS]
BOTH = "Nguyên nhân khách quan, nguyên nhân chủ quan"


def lacking(tmp_path: Path, said: str, title: str = BOTH) -> tuple[str, ...]:
    lines = "\n".join(f"- {one.strip()}" for one in said.split("|"))
    file = tmp_path / "bao_cao.txt"
    text = "III. ĐÁNH GIÁ CHUNG\n1. Ưu điểm\nKết nạp 120 hội viên, vượt chỉ tiêu.\n2. Hạn chế\nSổ sách còn sơ sài.\n"
    file.write_text(f"{text}3. Nguyên nhân\n{lines}\n", "utf-8")
    sections = (
        GuidelineSection("III", "ĐÁNH GIÁ CHUNG", SectionKind.ASSESSMENT),
        GuidelineSection("III.3", title, SectionKind.ASSESSMENT),
    )
    (part,) = analyse(file, Guideline("Báo cáo năm 2020", 2020, sections=sections)).coverage
    assert (part.status is CoverageStatus.PARTIAL) == bool(part.missing_aspects)
    return part.missing_aspects


@pytest.mark.parametrize(("said", "lack"), CASES)
def test_causes_of_one_kind_lack_the_other(tmp_path: Path, said: str, lack: str) -> None:
    assert lacking(tmp_path, said) == ((f"nguyên nhân {lack}",) if lack else ())


@pytest.mark.parametrize("title", ["Nguyên nhân", "Nguyên nhân chủ quan", "Vì sao chưa làm được"])
def test_who_is_not_asked_for_both_lacks_none(tmp_path: Path, title: str) -> None:
    assert lacking(tmp_path, "Mưa bão liên tiếp trong quý III. | Phần mềm hay lỗi.", title) == ()
