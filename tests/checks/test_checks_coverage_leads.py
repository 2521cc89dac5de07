"""The pattern of what ends a lead, written for speed, finds what a plain one finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.checks.coverage import leads

PLAIN = re.compile(r"[;:.()\[\]“”\"–|\d]|(?<=\s)-(?=\s)")


@given(st.one_of(st.text(), st.text(alphabet='a -–;:.()[]“”"|5\n')))
def test_a_lead_ends_at_the_same_marks(text: str) -> None:
    found = [match.span() for match in leads._BREAK.finditer(text)]
    assert found == [match.span() for match in PLAIN.finditer(text)]
