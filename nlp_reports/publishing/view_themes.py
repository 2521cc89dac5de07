"""Themes with all their statements, and an analyst's edits on them."""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from nlp_reports.model import Role, Statement, Theme
from nlp_reports.publishing.markup import Markup, details, joined, tag
from nlp_reports.publishing.words import word

if TYPE_CHECKING:
    import pandas as pd

HEADINGS = ("Mã", "Loại", "Nhóm vấn đề", "Số đơn vị", "Số ý kiến")


@dataclass(frozen=True, slots=True)
class ThemesView:
    """Themes, and the name of each report's organisation."""

    themes: tuple[Theme, ...]
    names: dict[str, str]

    def __len__(self) -> int:
        """Return the number of themes."""
        return len(self.themes)

    def of(self, role: Role | str) -> "ThemesView":
        """Return only the themes of one role ("strength", "limitation", …)."""
        return ThemesView(tuple(t for t in self.themes if t.role is Role(role)), self.names)

    def shared(self, least: int = 2) -> "ThemesView":
        """Return only the themes that at least so many units name."""
        return ThemesView(tuple(t for t in self.themes if t.organisations >= least), self.names)

    def to_frame(self) -> "pd.DataFrame":
        """Return a row for each theme."""
        from nlp_reports.publishing.frames import frame  # noqa: PLC0415 - pandas only where it is asked for

        rows = [(t.id, word(t.role), t.label, t.organisations, len(t.statements)) for t in self.themes]
        return frame(HEADINGS, rows)

    def statements(self) -> "pd.DataFrame":
        """Return a row for each statement with its theme, unit and sentence."""
        from nlp_reports.publishing.frames import frame  # noqa: PLC0415 - as above

        headings = ("Mã", "Loại", "Nhóm vấn đề", "Đơn vị", "Câu", "Trích nguyên văn")
        rows = [
            (t.id, word(t.role), t.label, self._unit(s), s.sentence, s.text) for t in self.themes for s in t.statements
        ]
        return frame(headings, rows)

    def to_dict(self) -> list[dict[str, object]]:
        """Return each theme with the keys of its statements."""
        return [
            {"theme": t.id, "role": t.role.value, "label": t.label, "organisations": t.organisations,
             "statements": [s.key for s in t.statements]}
            for t in self.themes
        ]  # fmt: skip

    def _unit(self, statement: Statement) -> str:
        return self.names.get(statement.report, statement.report)

    def _repr_html_(self) -> Markup:
        groups = groupby(sorted(self.themes, key=lambda t: list(Role).index(t.role)), key=lambda t: t.role)
        return joined(joined((tag("h4", word(role)), *(self._theme(t) for t in group))) for role, group in groups)

    def _theme(self, theme: Theme) -> Markup:
        said = (tag("li", tag("b", self._unit(s)), f" (câu {s.sentence}): {s.text}") for s in theme.statements)
        head = f"{theme.id}. {theme.label} – {theme.organisations} đơn vị, {len(theme.statements)} ý kiến"
        return details(head, tag("ul", *said))
