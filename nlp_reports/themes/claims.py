"""What may be said of the units of a theme all at once: the field of work that every one of them speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass

from nlp_reports.model import Statement, Theme
from nlp_reports.themes.concepts import concept_called, concepts, names_of
from nlp_reports.themes.labels import field_of
from nlp_reports.themes.phrases import words_of
from nlp_reports.themes.points import says
from nlp_reports.themes.vectors import stop_words

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Claim:
    """`statements`, every one of which speaks of `matter`; without a matter they have no name in common."""

    matter: str
    statements: tuple[Statement, ...]


def claim_of(theme: Theme) -> Claim:
    """Return what the units of `theme` have in common, those left out that speak of another matter only.

    >>> from nlp_reports.model import Role, Span
    >>> said = ("Nữ công còn mờ nhạt", "Hoạt động nữ công thưa", "Thu kinh phí công đoàn còn chậm")
    >>> found = claim_of(Theme("L01", Role.LIMITATION, "Công tác nữ công còn mờ nhạt", tuple(
    ...     Statement(unit, 1, 1, Span(0, 1), text, Role.LIMITATION) for unit, text in zip("abc", said))))
    >>> found.matter, [one.report for one in found.statements]
    ('Công tác nữ công', ['a', 'b'])
    """
    matter = field_of(theme.label, theme.statements)
    # The known causes are those of shortcomings.
    concept = "" if theme.favourable else concept_called(matter, theme.role)
    if not concept and _is_quoted(matter, theme.statements):
        bearing = tuple(said for said in theme.statements if says(words_of(said.text), words_of(matter)))
        return Claim(matter, bearing) if len(bearing) == len(theme.statements) else Claim("", theme.statements)
    bearing = tuple(said for said in theme.statements if not concept or _speaks_of(said, concept, matter))
    if len({said.report for said in bearing}) < min(_FEWEST, theme.organisations):
        return Claim("", theme.statements)
    return Claim(_name(matter, concept, bearing) if concept else matter, bearing)


def _name(matter: str, concept: str, statements: Sequence[Statement]) -> str:
    """Return the name of a concept that all `statements` bear: the one they have, another, or the most general."""
    first, *others = names_of(concept, statements[0].role)
    return next((name for name in (matter, *others) if all(_bears(said, name) for said in statements)), first)


def _bears(said: Statement, name: str) -> bool:
    """Tell whether a statement holds half of the words of a name that mean something."""
    telling = _telling(name)
    return not telling or len(telling & set(words_of(said.text))) * len("ab") >= len(telling)


def _telling(name: str) -> set[str]:
    return set(words_of(name)) - stop_words()


def _speaks_of(said: Statement, concept: str, matter: str) -> bool:
    """Tell whether a statement speaks of `concept`; one of which nothing is known holds a word of the matter's name.

    "05 doanh nghiệp còn nợ" may lie among statements on enterprises; it is counted for none of their matters.
    """
    known = concepts(words_of(said.text), said.role)
    return concept in known or (not known and not _telling(matter).isdisjoint(words_of(said.text)))


def _is_quoted(matter: str, statements: Sequence[Statement]) -> bool:
    """Tell whether a matter is what one statement says, and not the name of a field or a person's own words."""
    words = f" {' '.join(words_of(matter))} "
    return any(words in f" {' '.join(words_of(said.text))} " for said in statements)
