"""The layout of an administrative document as numbers: another rule is another profile, not other code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """Sizes in points, lengths in millimetres unless the name says otherwise."""

    name: str
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    font: str
    language: str
    body: float
    state_name: float
    motto: float
    body_name: float
    number: float
    place_and_date: float
    doctype: float
    abstract: float
    page_number: float
    recipients_head: float
    recipients: float
    annex: float
    footnote: float
    first_line: float
    paragraph_gap: float
    line_spacing: float
    left_column: float

    @property
    def text_width(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right


# Nghị định 30/2020/NĐ-CP, appendix I.
DECREE_30 = Profile(
    name="Nghị định 30/2020/NĐ-CP",
    width=210,
    height=297,
    top=20,
    bottom=20,
    left=30,
    right=17,
    font="Times New Roman",
    language="vi-VN",
    body=14,
    state_name=12,
    motto=13,
    body_name=12,
    number=13,
    place_and_date=13,
    doctype=14,
    abstract=14,
    page_number=13,
    recipients_head=12,
    recipients=11,
    annex=11,
    footnote=10,
    first_line=12.7,
    paragraph_gap=6,
    line_spacing=1.1,
    left_column=70,
)
