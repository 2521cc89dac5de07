"""What a section is about, by its words."""

import pytest

from nlp_reports.lexicon import table
from nlp_reports.model import SectionKind
from nlp_reports.reading.section_kinds.by_words import ALWAYS, KINDS, fitting


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["Huyện có 12 xã, dân số 84.000 người.", "Đời sống người lao động ổn định."], SectionKind.BACKGROUND),
        (
            ["Đã tổ chức 18 buổi tuyên truyền cho 2.460 lượt người.", "Trong năm đã có 412 sáng kiến được công nhận."],
            SectionKind.RESULTS,
        ),
        (["Một số cơ sở hoạt động còn hình thức.", "Báo cáo chưa kịp thời."], SectionKind.ASSESSMENT),
        (["Đề nghị UBND tỉnh bố trí quỹ đất.", "Mong tỉnh sớm có hướng dẫn."], SectionKind.PROPOSALS),
        (["Kết nạp 260 đoàn viên, lập 03 cơ sở.", "Phấn đấu thu đủ kinh phí."], SectionKind.PLAN),
    ],
)
def test_words_tell_the_kind_of_a_section(lines: list[str], kind: SectionKind) -> None:
    found = fitting(lines)
    assert found is not None
    assert max(found, key=lambda one: found[one]) is kind


def test_lines_without_sentences_tell_nothing() -> None:
    assert fitting(["TT\tChỉ tiêu", "Cộng"]) is None


def test_every_row_weighs_every_kind() -> None:
    rows = list(table("section_weights"))
    assert ALWAYS in {row["sign"] for row in rows}
    assert all(float(row[kind.value]) == pytest.approx(float(row[kind.value])) for row in rows for kind in KINDS)
