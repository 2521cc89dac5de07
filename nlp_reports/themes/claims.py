"""What may be said of the units of a theme all at once: the field of work that every one of them speaks of."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.model import Role, Statement, Theme
from nlp_reports.themes.concepts import concept_called, concepts, names_of
from nlp_reports.themes.labels import field_of
from nlp_reports.themes.matter import told_words
from nlp_reports.themes.phrases import words_of
from nlp_reports.themes.points import judges, same_words
from nlp_reports.themes.saying import says
from nlp_reports.themes.unfigured import unfigured
from nlp_reports.themes.vectors import stop_words, terms

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
        bearing = tuple(said for said in theme.statements if any(_says(text, matter) for text in _told(said)))
        return Claim(matter, bearing) if len(bearing) == len(theme.statements) else Claim("", theme.statements)
    bearing = tuple(said for said in theme.statements if not concept or _speaks_of(said, concept, matter))
    if len({said.report for said in bearing}) < min(_FEWEST, theme.organisations):
        return Claim("", theme.statements)
    return Claim(_name(matter, concept, bearing) if concept else matter, bearing)


def clause_about(text: str, role: Role, matter: str) -> str:
    """Return `text` from its first clause, parted by a semicolon, that tells of `matter`; all where none or all do.

    A strength stays whole: what follows may limit it ("mười chỉ tiêu đạt; riêng thu quỹ chưa tới").

    >>> clause_about("Còn 02 chỉ tiêu hụt; phần mềm nhập chậm", Role.LIMITATION, "Cập nhật dữ liệu")
    'phần mềm nhập chậm'
    """
    concept = concept_called(matter, role)
    clauses = re.split(r";\s+", text)
    told = [
        place
        for place, clause in enumerate(clauses)
        if (concept and concept in concepts(words_of(clause), role))
        or (_telling(matter) and 2 * len(_telling(matter) & set(words_of(clause))) >= len(_telling(matter)))
    ]
    return "; ".join(clauses[told[0] :]) if told and role is not Role.STRENGTH else text


def _name(matter: str, concept: str, statements: Sequence[Statement]) -> str:
    """Return the name of a concept that all `statements` bear: the one they have, the one most in their own words.

    Where they bear none it is the most general one.
    """
    first, *others = names_of(concept, statements[0].role)
    if _is_borne(matter, statements):
        return matter
    borne = [name for name in others if _is_borne(name, statements)]
    return max(borne, key=lambda name: sum(_share(said, name) for said in statements), default=first)


def _is_borne(name: str, statements: Sequence[Statement]) -> bool:
    """Tell whether each statement holds half of the words of a name that mean something, and a phrase of it.

    Whose matter it is, is said by some of them: "Phần mềm đoàn viên" is no name for what farmers say of their members.
    A name that judges ("Cán bộ kiêm nhiệm") is said by all.
    """
    role = statements[0].role
    if role is not Role.PROPOSAL and judges(name, role):
        return all(same_words(name, said.text) for said in statements)
    texts = [f" {' '.join(words_of(said.text))} " for said in statements]
    people = [who for who in _people() if f" {who} " in f" {' '.join(words_of(name))} "]
    if not all(any(f" {who} " in text for text in texts) for who in people):
        return False
    phrases = [term for term in terms(words_of(name)) if " " in term]
    held = all(any(f" {one} " in text for one in phrases) for text in texts) if phrases else True
    if role.is_cause:
        # "Đơn hàng thất thường" says nothing of prices that are called so.
        held = held and all(f" {_head(name)} " in text for text in texts)
    return held and all(2 * _share(said, name) >= 1 for said in statements)


@functools.cache
def _people() -> tuple[str, ...]:
    nouns = (row["noun"] for row in table("counted_nouns") if row["group"] == "person")
    return tuple(" ".join(words_of(noun)) for noun in nouns if " " in noun)


def _share(said: Statement, name: str) -> float:
    """Return the share of a name's words that a statement holds: "hội viên mới" bears no "đoàn viên" as well as it."""
    telling = _telling(name)
    return len(telling & set(words_of(said.text))) / len(telling) if telling else 1.0


def _head(name: str) -> str:
    return next((word for word in words_of(name) if word in _telling(name)), "")


def _telling(name: str) -> set[str]:
    return set(words_of(name)) - stop_words()


def _speaks_of(said: Statement, concept: str, matter: str) -> bool:
    """Tell whether a statement speaks of `concept`; one of which nothing is known holds a word of the matter's name.

    "05 doanh nghiệp còn nợ" may lie among statements on enterprises; it is counted for none of their matters.
    """
    known = concepts(told_words(said), said.role)
    return concept in known or (not known and not _telling(matter).isdisjoint(words_of(said.text)))


def _is_quoted(matter: str, statements: Sequence[Statement]) -> bool:
    """Tell whether a matter is what one statement says, and not the name of a field or a person's own words."""
    words = f" {' '.join(words_of(matter))} "
    return any(words in f" {' '.join(words_of(text))} " for said in statements for text in _told(said))


def _says(text: str, matter: str) -> bool:
    return says(words_of(text), words_of(matter))


def _told(said: Statement) -> Sequence[str]:
    """Return a statement, and without its figures: "Vẫn để em bị đuối nước" is what "Vẫn để 04 em bị đuối nước" says.

    A name of what went well only leads to the figures that follow.
    """
    return (said.text,) if said.role is Role.STRENGTH else (said.text, unfigured(said.text))
