"""One figure told again in another section, in words of its own and with another value."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.relations_conflict import in_tables, judged
from nlp_reports.figures.retelling import (
    Account,
    account_of_row,
    accounts_of,
    bond_of,
    is_elsewhere,
    may_be_one,
    may_be_retold,
)
from nlp_reports.model import Figure, Report, SectionKind

_TWO, _THREE, _FEW = 2, 3, 12
_ALIKE, _ALMOST = Decimal("0.6"), Decimal("0.8")
_SLIP = Decimal("0.9")


def retold(report: Report, lines: Sequence[Line], figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield the counts and sums that two sections tell in words that fit, with near but different values.

    An accusation is made only where neither value has its match in the section of the other, and where one section
    sums up what the other tells; elsewhere two parts may each have events of one name.
    """
    told = [account for line in lines if not line.planned for account in accounts_of(line)]
    told += [
        account
        for label, figure in in_tables(report, figures)
        if (account := account_of_row(label, figure, -(figure.cell.table if figure.cell else 1))) is not None
    ]
    yield from _in_words_that_fit(report, told)
    yield from _miswritten(report, told, figures)


def _in_words_that_fit(report: Report, told: Sequence[Account]) -> Iterator[Relation]:
    for one, other in itertools.combinations([account for account in told if account.full], _TWO):
        if one.place == other.place or not _are_near(one, other):
            continue
        retelling = may_be_retold(one, other) and _is_slip(one, other) and _is_unsourced(report, told, one, other)
        if not may_be_one(one, other) and not retelling:
            continue
        relation = judged(sorted((one.figure, other.figure), key=lambda figure: figure.span.start))
        matched = is_elsewhere(one, other.place, told) or is_elsewhere(other, one.place, told)
        sure = not matched and _is_summed_up(report, one, other)
        yield replace(relation, outcome=Outcome.CANNOT) if relation.outcome is Outcome.NOT and not sure else relation


def _is_unsourced(report: Report, told: Sequence[Account], one: Account, other: Account) -> bool:
    """Tell whether one account is of the assessment, whose figures all should have a match, and its value has none."""
    judging = [account for account in (one, other) if _judges(report, account)]
    matched = judging and any(
        account.number == judging[0].number and account.figure.unit == judging[0].figure.unit
        for account in told
        if account is not judging[0]
    )
    return len(judging) == 1 and not matched


def _judges(report: Report, account: Account) -> bool:
    return account.place >= 0 and report.sections[account.place].kind is SectionKind.ASSESSMENT


def _is_slip(one: Account, other: Account) -> bool:
    """Tell whether two values differ by so little that one can only be miswritten for the other."""
    return min(one.number, other.number) >= max(one.number, other.number) * _SLIP


def _are_near(one: Account, other: Account) -> bool:
    """Tell whether two values come near each other: nearer where one place says more than the other."""
    slack = _ALIKE if one.deed == other.deed else _ALMOST
    return min(one.number, other.number) >= max(one.number, other.number) * slack


def _is_summed_up(report: Report, one: Account, other: Account) -> bool:
    """Tell whether one account stands where the other is told again: an assessment, an introduction, a table."""
    if one.place < 0 or other.place < 0:
        return True
    sections = [report.sections[account.place] for account in (one, other)]
    many = min(one.number, other.number) > _FEW
    return len({section.kind for section in sections}) > 1 or (many and one.deed == other.deed)


def _miswritten(report: Report, told: Sequence[Account], figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield the figures of the assessment that nothing in the report bears out, with the one they are miswritten for.

    An assessment tells again what the results told. Where its value stands nowhere else, and just one figure of the
    results tells the like and differs as a misprint does, the two contradict each other.
    """
    for account in told:
        if account.place < 0 or _is_borne_out(report, account, told, figures):
            continue
        rivals = [
            (bond, other)
            for other in told
            if _is_told_before(report, account, other)
            and (bond := _bond(account, other))
            and not _is_matched(report, other, told)
        ]
        closest = max((bond for bond, _ in rivals), default=0)
        best = {other.number: other for bond, other in rivals if bond == closest}
        if len(best) == 1:
            (other,) = best.values()
            yield judged(sorted((account.figure, other.figure), key=lambda figure: figure.span.start))


def _is_told_before(report: Report, account: Account, other: Account) -> bool:
    """Tell whether `account` may sum up `other`: it judges, or stands in a later part and has the same digits."""
    if _judges(report, account):
        return not _judges(report, other)
    if not 0 <= other.place < account.place or account.noun.isdisjoint(other.noun):
        return False
    apart = _part_of(report, account) != _part_of(report, other)
    named = report.sections[other.place].kind is not SectionKind.BACKGROUND
    return apart and named and misprint_of(account.number, other.number) is Misprint.EXCHANGED


def _part_of(report: Report, account: Account) -> int:
    """Return the position of the first-level section that an account stands in."""
    place = account.place
    while report.sections[place].parent >= 0:
        place = report.sections[place].parent
    return place


def _is_borne_out(report: Report, account: Account, told: Sequence[Account], figures: Sequence[Figure]) -> bool:
    """Tell whether the value stands elsewhere, or can be made of figures that count the same."""
    like = [other for other in told if not _judges(report, other) and other.counts_like(account)]
    if account.number <= _FEW:
        # So small a number stands somewhere in every report, and is the sum of some two.
        left = {other.figure.high - other.number for other in like if other.figure.high is not None}
        return account.number in left or any(other.number == account.number for other in like)
    known = {
        number
        for figure in figures
        if figure.unit == account.figure.unit and figure.sentence != account.figure.sentence
        for number in (figure.value, figure.low, figure.high)
    }
    alike = {number for other in like for number in (other.number, other.figure.high) if number is not None}
    made = (number for one, other in itertools.combinations(alike, _TWO) for number in (one + other, abs(one - other)))
    return account.number in known or account.number in made


def _is_matched(report: Report, account: Account, told: Sequence[Account]) -> bool:
    """Tell whether the assessment tells the value of `account` as well: it is retold there already."""
    return any(
        _judges(report, other) and other.number == account.number and other.counts_like(account) for other in told
    )


def _bond(account: Account, other: Account) -> int:
    """Return how many words bind two accounts whose values differ as misprints do; 0 where they may be of two things.

    The less a difference looks like a slip of the pen, the more words must agree.
    """
    slip = misprint_of(account.number, other.number)
    bond = bond_of(account, other)
    if slip is Misprint.NONE or bond is None:
        return 0
    if slip >= Misprint.SHUFFLED:
        # Hardly ever do two figures of one kind happen to have the same three digits; money may be of anything.
        wanted = _THREE if account.figure.unit or slip is Misprint.SHUFFLED else 1
        return bond.around if bond.around >= wanted else 0
    enough = {
        Misprint.SWAPPED: bond.rich or bond.beyond > 0,
        Misprint.DIGIT: bond.rich or bond.beyond >= _TWO,
        Misprint.SMALL: (bond.within and bond.beyond > 0) or bond.rich,
    }
    return bond.shared if (bond.most or (bond.within and bond.rich)) and enough[slip] else 0
