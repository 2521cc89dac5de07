"""Every rule of the room has examples that it must fire on and must spare, and keeps to them."""

from collections.abc import Callable

import pytest

from nlp_reports.lexicon import Row, table
from nlp_reports.reading.formal_lines.beginnings import begins_caption, begins_preamble
from nlp_reports.reading.formal_lines.closing_lines import closing_role
from nlp_reports.reading.formal_lines.letterhead_lines import letterhead_role
from nlp_reports.reading.formal_lines.number_and_date import DATE_FORM, NUMBER_FORMS, find_date, find_number
from nlp_reports.reading.section_kinds.by_title import title_kind

Check = Callable[[str, Row], bool]
RULES: dict[str, Check] = {
    "letterhead_lines": lambda text, row: letterhead_role(text) == row["role"],
    "signature_lines": lambda text, row: closing_role(text) == row["role"],
    "section_kinds": lambda text, row: title_kind(text) == row["kind"],
    "caption_words": lambda text, _: begins_caption(text),
    "preamble_openers": lambda text, _: begins_preamble(text),
}
ROWS = [pytest.param(name, row, id=f"{name}:{row.line}") for name in RULES for row in table(name)]


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_a_rule_fires_on_its_examples_and_spares_the_others(name: str, row: Row) -> None:
    fires, spares = row.values("fires"), row.values("spares")
    assert fires
    assert spares
    assert [text for text in fires if not RULES[name](text, row)] == []
    assert [text for text in spares if RULES[name](text, row)] == []


@pytest.mark.parametrize("form", NUMBER_FORMS)
def test_document_numbers(form: object) -> None:
    assert [text for text in form.fires if find_number(text) is None] == []  # type: ignore[attr-defined]
    assert [text for text in form.spares if find_number(text) is not None] == []  # type: ignore[attr-defined]


def test_places_and_dates() -> None:
    assert [text for text in DATE_FORM.fires if find_date(text) is None] == []
    assert [text for text in DATE_FORM.spares if find_date(text) is not None] == []
