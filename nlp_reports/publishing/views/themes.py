"""Themes with all their statements, and an analyst's edits on them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from nlp_reports.errors import InputError, Problem
from nlp_reports.model import Role, Statement, Theme, Topic
from nlp_reports.publishing.markup import Markup, details, joined, tag
from nlp_reports.publishing.words import word
from nlp_reports.publishing.writing.atomic import write_text
from nlp_reports.themes import Decisions, apply, copied, stability, write_decisions

if TYPE_CHECKING:
    import pandas as pd

SHOWN_STATEMENTS = 60
HEADINGS = ("Mã", "Loại", "Nhóm vấn đề", "Số đơn vị", "Số ý kiến", "Độ ổn định")


@dataclass(frozen=True, slots=True)
class ThemesView:
    """Themes of a run as an analyst decided on them so far; every edit returns a new view.

    `original` are the themes before any decision, `names` gives each report's organisation, `shown` the ids of a
    selection (all when None); edits look through the selection. `topics` are the guideline's.
    """

    original: tuple[Theme, ...]
    names: dict[str, str]
    decisions: Decisions = field(default_factory=Decisions)
    shown: frozenset[str] | None = None
    topics: tuple[Topic, ...] = ()

    @property
    def everything(self) -> tuple[Theme, ...]:
        """Return all themes with the decisions carried out."""
        return apply(self.original, self.decisions)

    @property
    def themes(self) -> tuple[Theme, ...]:
        """Return the selected themes with the decisions carried out."""
        return tuple(t for t in self.everything if self.shown is None or t.id in self.shown)

    def __len__(self) -> int:
        """Return the number of selected themes."""
        return len(self.themes)

    def of(self, role: Role | str) -> "ThemesView":
        """Return only the themes of one role ("strength", "limitation", …)."""
        return self._only(t for t in self.themes if t.role is Role(role))

    def shared(self, least: int = 2) -> "ThemesView":
        """Return only the themes that at least so many units name."""
        return self._only(t for t in self.themes if t.organisations >= least)

    def merge(self, *themes: str, label: str = "") -> "ThemesView":
        """Return a view in which these themes are one, under `label` or the name of the largest.

        Raises:
            InputError: there is no theme with one of these ids.
        """
        return self._decided(lambda d, now: d.merge(now, *themes, label=label), themes)

    def rename(self, theme: str, label: str) -> "ThemesView":
        """Return a view in which a theme has another name.

        Raises:
            InputError: there is no theme with this id.
        """
        return self._decided(lambda d, now: d.rename(now, theme, label), (theme,))

    def drop(self, *themes: str) -> "ThemesView":
        """Return a view without these themes.

        Raises:
            InputError: there is no theme with one of these ids.
        """

        def dropped(decisions: Decisions, now: tuple[Theme, ...]) -> Decisions:
            for theme in themes:
                decisions = decisions.drop(now, theme)
            return decisions

        return self._decided(dropped, themes)

    def move(self, statement: str, theme: str = "") -> "ThemesView":
        """Return a view in which a statement ("report#number") stands in another theme, or in one of its own.

        Raises:
            InputError: there is no statement with this key, or no theme with this id.
        """
        known = {said.key for each in self.everything for said in each.statements}
        if statement not in known:
            cure = "xem cột “Mã ý kiến” của .statements()"
            raise InputError(Problem(statement, "", "không có ý kiến này", cure))
        return self._decided(lambda d, now: d.move(now, statement, theme), (theme,) if theme else ())

    def save(self, path: str | Path) -> Path:
        """Write the decisions as `themes.yaml`, which the command line takes too, and return the path."""
        write_text(Path(path), write_decisions(self.decisions))
        return Path(path)

    def _only(self, themes: Iterable[Theme]) -> "ThemesView":
        return replace(self, shown=frozenset(theme.id for theme in themes))

    def _decided(
        self, decide: Callable[[Decisions, tuple[Theme, ...]], Decisions], named: tuple[str, ...]
    ) -> "ThemesView":
        everything = self.everything
        known = {theme.id for theme in everything}
        cure = f"chọn trong: {', '.join(theme.id for theme in everything)}"
        unknown = [Problem(theme, "", "không có nhóm vấn đề này", cure) for theme in named if theme not in known]
        if unknown:
            raise InputError(*unknown)
        return replace(self, decisions=decide(self.decisions, everything))

    def to_frame(self) -> "pd.DataFrame":
        """Return a row for each theme."""
        from nlp_reports.publishing.views.frames import frame  # noqa: PLC0415 - pandas only where it is asked for

        firm = self.stability()
        rows = [(t.id, word(t.role), t.label, t.organisations, len(t.statements), firm[t.id]) for t in self.themes]
        return frame(HEADINGS, rows)

    def stability(self) -> dict[str, float | None]:
        """Return, by theme id, how often its statements would meet again if other units had reported (1 = always)."""
        return stability(self.everything, self.topics)

    def statements(self) -> "pd.DataFrame":
        """Return a row for each statement with its theme, unit and sentence."""
        from nlp_reports.publishing.views.frames import frame  # noqa: PLC0415 - as above

        headings = ("Mã", "Loại", "Nhóm vấn đề", "Đơn vị", "Câu", "Trích nguyên văn", "Mã ý kiến")
        rows = [
            (t.id, word(t.role), t.label, self._unit(s), s.sentence, s.text, s.key)
            for t in self.themes
            for s in t.statements
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
        firm, alike = self.stability(), copied(said for theme in self.everything for said in theme.statements)
        groups = groupby(sorted(self.themes, key=lambda t: list(Role).index(t.role)), key=lambda t: t.role)
        return joined(
            joined((tag("h4", word(role)), *(self._theme(t, firm[t.id], alike) for t in group)))
            for role, group in groups
        )

    def _theme(self, theme: Theme, firm: float | None, alike: Mapping[str, tuple[str, ...]]) -> Markup:
        shown = theme.statements[:SHOWN_STATEMENTS]
        said = [tag("li", tag("b", self._unit(s)), f" (câu {s.sentence}): {s.text}{_same(alike, s)}") for s in shown]
        if len(shown) < len(theme.statements):
            said.append(tag("li", f"… còn {len(theme.statements) - len(shown)} ý kiến; dùng .statements() để xem đủ."))
        size = f"{theme.organisations} đơn vị, {len(theme.statements)} ý kiến"
        held = "" if firm is None else f", độ ổn định {firm:.2f}".replace(".", ",")
        return details(f"{theme.id}. {theme.label} – {size}{held}", tag("ul", *said))


def _same(alike: Mapping[str, tuple[str, ...]], said: Statement) -> str:
    """Return how many other units say the same words, empty for none."""
    others = alike.get(said.key, ())
    return f" [trùng câu chữ với {len(others)} đơn vị khác]" if others else ""
