"""What the analyst decided on themes: merge, rename, drop, move; matched by statements, so that it carries over."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nlp_reports.model import Statement, Theme
from nlp_reports.themes.phrases import words_of

# A theme is remembered by its most representative statements.
_REMEMBERED = 5


@dataclass(frozen=True, slots=True)
class Merge:
    """The themes that hold `statements` are one; it keeps its label where `label` is empty."""

    statements: tuple[str, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Rename:
    """The theme that holds most of `statements` is called `label`."""

    statements: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Drop:
    """The theme that holds most of `statements` is left out."""

    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """One statement goes to the theme that holds most of `to`, or to one of its own where `to` is empty."""

    statement: str
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions on the themes of a run, carried out in this order: moves, merges, renames, drops.

    >>> from nlp_reports.model import Role, Span
    >>> said = Statement("a", 1, 1, Span(0, 1), "Nữ công còn mờ nhạt", Role.LIMITATION)
    >>> themes = (Theme("L01", Role.LIMITATION, "Nữ công", (said,)),)
    >>> [theme.label for theme in apply(themes, Decisions().rename(themes, "L01", "Công tác nữ công"))]
    ['Công tác nữ công']
    """

    moves: tuple[Move, ...] = ()
    merges: tuple[Merge, ...] = ()
    renames: tuple[Rename, ...] = ()
    drops: tuple[Drop, ...] = ()

    def merge(self, themes: Sequence[Theme], *ids: str, label: str = "") -> "Decisions":
        """Return these decisions and that the themes called `ids` are one.

        Raises:
            KeyError: no theme has one of the ids.
        """
        texts = tuple(text for theme_id in ids for text in _memory(themes, theme_id))
        return replace(self, merges=(*self.merges, Merge(texts, label)))

    def rename(self, themes: Sequence[Theme], theme_id: str, label: str) -> "Decisions":
        """Return these decisions and that theme `theme_id` is called `label`.

        Raises:
            KeyError: no theme has the id.
        """
        return replace(self, renames=(*self.renames, Rename(_memory(themes, theme_id), label)))

    def drop(self, themes: Sequence[Theme], theme_id: str) -> "Decisions":
        """Return these decisions and that theme `theme_id` is left out.

        Raises:
            KeyError: no theme has the id.
        """
        return replace(self, drops=(*self.drops, Drop(_memory(themes, theme_id))))

    def move(self, themes: Sequence[Theme], key: str, theme_id: str = "") -> "Decisions":
        """Return these decisions and that statement `key` goes to theme `theme_id`, or to one of its own without it.

        Raises:
            KeyError: no statement has the key, or no theme the id.
        """
        text = {said.key: said.text for theme in themes for said in theme.statements}[key]
        return replace(self, moves=(*self.moves, Move(text, _memory(themes, theme_id) if theme_id else ())))


def apply(themes: Sequence[Theme], decisions: Decisions) -> tuple[Theme, ...]:
    """Return `themes` as the analyst wants them, roles in order and the largest first; what matches nothing is passed.

    >>> apply((), Decisions())
    ()
    """
    current = list(themes)
    for move in decisions.moves:
        current = _moved(current, move)
    for merge in decisions.merges:
        current = _merged(current, merge)
    for rename in decisions.renames:
        home = _home(current, rename.statements)
        current = [replace(theme, label=rename.label) if theme is home else theme for theme in current]
    for drop in decisions.drops:
        home = _home(current, drop.statements)
        current = [theme for theme in current if theme is not home]
    order = {theme.id[0]: place for place, theme in reversed(list(enumerate(themes)))}
    return tuple(sorted(current, key=lambda theme: (order[theme.id[0]], -theme.organisations, -len(theme.statements))))


def _memory(themes: Sequence[Theme], theme_id: str) -> tuple[str, ...]:
    theme = {theme.id: theme for theme in themes}[theme_id]
    return tuple(dict.fromkeys(said.text for said in theme.statements))[:_REMEMBERED]


def _keys(texts: Sequence[str]) -> set[tuple[str, ...]]:
    return {words_of(text) for text in texts}


def _home(themes: Sequence[Theme], texts: Sequence[str]) -> Theme | None:
    """Return the theme that holds most of `texts`, the first among equals; None when none holds any."""
    wanted = _keys(texts)
    held = Counter({place: len(wanted & _keys([s.text for s in t.statements])) for place, t in enumerate(themes)})
    best = max(range(len(themes)), key=lambda place: (held[place], -place), default=None)
    return themes[best] if best is not None and held[best] else None


def _moved(themes: Sequence[Theme], move: Move) -> list[Theme]:
    source = _home(themes, [move.statement])
    target = _home(themes, move.to) if move.to else None
    if source is None or source is target or (move.to and target is None):
        return list(themes)
    key = words_of(move.statement)
    going = tuple(said for said in source.statements if words_of(said.text) == key)
    staying = tuple(said for said in source.statements if words_of(said.text) != key)
    if not staying and target is None:
        return list(themes)
    moved = [
        replace(theme, statements=staying)
        if theme is source
        else (replace(theme, statements=(*theme.statements, *going)) if theme is target else theme)
        for theme in themes
    ]
    if target is None:
        moved.append(_alone(themes, source, going))
    return [theme for theme in moved if theme.statements]


def _alone(themes: Sequence[Theme], source: Theme, going: tuple[Statement, ...]) -> Theme:
    """Return a theme of the moved statement's own, under the next free number of its family."""
    letter = source.id[0]
    number = 1 + max(int(theme.id[1:]) for theme in themes if theme.id[0] == letter)
    return Theme(f"{letter}{number:02}", going[0].role, going[0].text.rstrip(" .;"), going)


def _merged(themes: Sequence[Theme], merge: Merge) -> list[Theme]:
    """Return `themes` with those that hold `merge.statements` in the place of the largest; roles stay apart."""
    wanted = _keys(merge.statements)
    parts = [theme for theme in themes if wanted & _keys([said.text for said in theme.statements])]
    parts = [theme for theme in parts if theme.id[0] == parts[0].id[0]]
    if not parts:
        return list(themes)
    head = max(parts, key=lambda theme: (theme.organisations, len(theme.statements)))
    others = [said for theme in parts if theme is not head for said in theme.statements]
    whole = replace(head, label=merge.label or head.label, statements=(*head.statements, *others))
    gone = {theme.id for theme in parts}
    return [whole if theme is head else theme for theme in themes if theme is head or theme.id not in gone]
