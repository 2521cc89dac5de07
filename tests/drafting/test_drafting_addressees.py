import pytest

from nlp_reports.drafting import compose
from nlp_reports.drafting.addressees import ORDER, asked_by, parted
from nlp_reports.drafting.wording import phrase
from nlp_reports.lexicon import table
from nlp_reports.model import Guideline, Receipt, Role, Span, Statement, Status, Theme


def proposal(unit: str, text: str, addressee: str) -> Statement:
    return Statement(unit, 1, 1, Span(0, len(text)), text, Role.PROPOSAL, addressee=addressee)


@pytest.mark.parametrize("kind", ORDER)
def test_every_kind_of_body_has_its_words(kind: str) -> None:
    assert phrase(f"lead {kind}").endswith(",")


def test_every_addressee_is_of_a_known_kind() -> None:
    assert {row["class"] for row in table("addressees")} <= set(ORDER)


def test_a_theme_is_parted_by_whom_its_units_ask_and_no_count_is_of_those_that_ask_somebody_else() -> None:
    asking = {"a": "Tỉnh uỷ", "b": "Tỉnh uỷ", "c": "", "d": "", "e": "Công an"}
    theme = Theme("P01", Role.PROPOSAL, "Mở lớp", tuple(proposal(unit, "Mở lớp.", to) for unit, to in asking.items()))
    parts = parted(theme, 2)
    assert [asked_by(part.statements) for part in parts] == ["party", "others"]
    assert [{said.report for said in part.statements} for part in parts] == [{"a", "b"}, {"c", "d"}]


def test_where_every_unit_asks_somebody_else_no_body_is_said_to_be_asked_by_all() -> None:
    said = (proposal("a", "Mở lớp.", "Tỉnh uỷ"), proposal("b", "Mở lớp.", "Công an"))
    (whole,) = parted(Theme("P01", Role.PROPOSAL, "Mở lớp", said), 2)
    assert (asked_by(whole.statements), whole.organisations) == ("several", 2)


def test_proposals_stand_under_whom_they_ask_and_no_count_exceeds_the_reports() -> None:
    units = ("a", "b", "c")
    receipts = [Receipt(unit, f"{unit}.docx", f"LĐLĐ {unit}", Status.READ) for unit in units]
    lines = (
        ("P01", "Đề nghị LĐLĐ tỉnh mở thêm lớp nghiệp vụ cho cơ sở.", "Liên đoàn Lao động tỉnh", units),
        ("P02", "Đề nghị UBND tỉnh dành đất làm nhà trẻ cho công nhân.", "Uỷ ban nhân dân tỉnh", units[:2]),
        ("P03", "Đề nghị UBND tỉnh nâng mức phụ cấp cho cán bộ.", "Uỷ ban nhân dân tỉnh", units[:2]),
        ("P04", "Đề nghị sớm sửa phần mềm quản lý đoàn viên cho dễ dùng.", "", units[:2]),
    )
    themes = [
        Theme(name, Role.PROPOSAL, "Việc chung", tuple(proposal(unit, text, whom) for unit in who))
        for name, text, whom, who in lines
    ]
    sentences = compose(Guideline("x"), receipts, themes, ()).sentences
    assert [one.theme for one in sentences] == ["P02", "P03", "P01", "P04"]
    heads = [one.text.split(",")[0] for one in sentences]
    assert heads[0] == "Đối với chính quyền"
    assert heads[1].startswith("Đa số đơn vị")
    assert heads[2:] == ["Đối với tổ chức cấp trên", "Ngoài ra"]
    counts = [one.text.split("(")[1].split(")")[0].split("/") for one in sentences]
    assert all(int(low) <= int(high) == len(receipts) for low, high in counts)
