"""What a heading says its section is about."""

from nlp_reports.model import SectionKind
from nlp_reports.reading.section_kinds.by_title import section_kind


def test_a_field_of_work_that_ends_with_its_targets_is_no_plan() -> None:
    assert section_kind("Điều hành - mô hình - chỉ tiêu", SectionKind.RESULTS, major=True) is SectionKind.RESULTS
    assert section_kind("Chỉ tiêu năm 2025", SectionKind.RESULTS, major=True) is SectionKind.PLAN
