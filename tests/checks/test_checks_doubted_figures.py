"""Which figure that does not fit is in doubt: what was reckoned from the others, or all that are added up."""

import pytest

from nlp_reports.checks.contradictions.doubted_figures import doubted_in, told_otherwise
from nlp_reports.figures import Outcome, Relation, RelationKind, extract, figures_of, relations_of
from nlp_reports.model import Paragraph, ParagraphKind, Report, Sentence, Span


def doubted(text: str) -> list[str]:
    whole = Span(0, len(text))
    report = Report("r", "r.docx", text, (Paragraph(0, ParagraphKind.BODY, whole, whole),))
    sentences = (Sentence(1, whole, 0),)
    found = relations_of(report, sentences, figures_of(report, sentences))
    (wrong,) = (relation for relation in found if relation.outcome is Outcome.NOT)
    return [figure.text for figure in doubted_in(wrong)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Hoà giải thành 61/74 vụ (84,2%).", ["84,2%"]),
        ("Kết nạp 268 đoàn viên so với 250 đoàn viên được giao, đạt 117,2%.", ["117,2%"]),
        # Were it 86/98, the share would be right.
        ("Hoà giải thành 68/98 vụ (87,8%).", ["87,8%", "68/98"]),
        ("Trao 180 suất x 400.000 đồng = 78 triệu đồng.", ["78 triệu đồng"]),
        ("Khen 122 tập thể, cá nhân, trong đó 34 tập thể và 98 cá nhân.", ["122", "34", "98"]),
        ("Trao 640 suất quà, tổng 320 triệu đồng, trong đó tại huyện 385 suất, cơ sở 265 suất.", ["640", "385", "265"]),
    ],
)
def test_what_was_reckoned_from_the_others_is_in_doubt(text: str, figures: list[str]) -> None:
    assert doubted(text) == figures


@pytest.mark.parametrize(
    ("ratio", "other", "told"),
    [
        ("5.917/6.283 đoàn viên", "6.238 đoàn viên", "6.283"),
        ("2.731/2.895 đoàn viên", "2.859 đoàn viên", "2.895"),
        ("23/25 hộ", "21/25 hộ", "23/25"),
        ("47/71 đoàn viên", "74 đoàn viên", "47/71"),
        ("37/41 CĐCS", "38 CĐCS", "37/41"),
    ],
)
def test_of_a_ratio_the_number_told_otherwise_is_in_doubt(ratio: str, other: str, told: str) -> None:
    text = f"{ratio}; {other}"
    first, second = extract(text)
    conflict = Relation(RelationKind.CONFLICT, Outcome.NOT, (first, second), first.span)
    assert told_otherwise(first, conflict).of(text) == told
