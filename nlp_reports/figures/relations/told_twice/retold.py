"""One figure told again in another section, in words of its own and with another value."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.account_pairs import adds_up, count_alike, is_elsewhere, may_be_one, may_be_retold
from nlp_reports.figures.agreement import are_near
from nlp_reports.figures.distinct import places_in
from nlp_reports.figures.kinds import are_of_two_bodies, are_of_two_kinds
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.listed_rows import Row
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.retelling import Account, accounts_of, accounts_of_row, told_words
from nlp_reports.model import Report, SectionKind

_FEW = 12
_ALIKE, _ALMOST = Decimal("0.6"), Decimal("0.8")
_SLIP = Decimal("0.9")


def retold(
    report: Report, lines: Sequence[Line], rows: Sequence[Row], concepts: Mapping[int, str]
) -> Iterator[Relation]:
    """Yield the counts and sums that two sections tell in words that fit, with near but different values.

    An accusation is made only where neither value has its match in the section of the other, and where one section
    sums up what the other tells; elsewhere two parts may each have events of one name. `lines` are the
    `narrated` ones, `concepts` the wholes of the unit that figures are known to tell: two of them are never one.
    """
    accounts = [account for line in lines for account in accounts_of(line)]
    accounts += [
        account
        for label, figure in rows
        for account in accounts_of_row(label, figure, -(figure.cell.table if figure.cell else 1))
    ]
    for relation in _in_words_that_fit(report, accounts):
        if len({concepts[figure.ref] for figure in relation.figures if figure.ref in concepts}) <= 1:
            yield relation


def _in_words_that_fit(report: Report, accounts: Sequence[Account]) -> Iterator[Relation]:
    for one, other in _near_pairs(accounts):
        retelling = may_be_retold(one, other) and _is_slip(one, other) and _is_unsourced(report, accounts, one, other)
        if not (may_be_one(one, other) or retelling) or _are_of_two_places(one, other) or _are_of_two_kinds(one, other):
            continue
        relation = judged(in_order((one.figure, other.figure)))
        wrong = relation.outcome is Outcome.NOT
        explained = wrong and (_is_explained(one, other, accounts) or not _is_summed_up(report, one, other))
        yield replace(relation, outcome=Outcome.CANNOT) if explained else relation


def _are_of_two_places(one: Account, other: Account) -> bool:
    """Tell whether each account names a place or body, and not the same one."""
    first, second = (set(places_in(f"{account.clause.before} {account.clause.after}")) for account in (one, other))
    return bool(first) and bool(second) and first.isdisjoint(second)


def _are_of_two_kinds(one: Account, other: Account) -> bool:
    """Tell whether each account is of a kind or of a body of which the other says nothing."""
    first, second = (f"{account.clause.before}   {account.clause.after}" for account in (one, other))
    reaches = (account.noun | account.deed | told_words(account.clause.said) for account in (one, other))
    return are_of_two_kinds(first, second, *reaches) or are_of_two_bodies(first, second)


def _is_explained(one: Account, other: Account, every: Sequence[Account]) -> bool:
    """Tell whether a value has its match where the other is told, or is the sum of the other and one beside it."""
    matched = is_elsewhere(one, other.place, every) or is_elsewhere(other, one.place, every)
    return matched or _is_one_of_several(one, other, every) or adds_up(one, other, every) or adds_up(other, one, every)


def _is_one_of_several(one: Account, other: Account, every: Sequence[Account]) -> bool:
    """Tell whether the smaller value, far from a slip, is of some part: its section tells another one of its deed.

    So it is in "Vùng giáo kết nạp 12 hội viên. Vùng dân tộc kết nạp 306 hội viên" beside "kết nạp 486 hội viên".
    """
    part, whole = sorted((one, other), key=lambda account: account.number)
    if _is_slip(part, whole) or misprint_of(part.number, whole.number) is not Misprint.NONE:
        return False
    return any(
        account.place == part.place
        and account.figure.sentence != part.figure.sentence
        and account.number not in {part.number, whole.number}
        and account.deed == part.deed
        and account.noun == part.noun
        for account in every
    )


def _near_pairs(accounts: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    """Go through the pairs in two places, of one unit, whose values come near each other, smallest values first."""
    ordered = sorted((account.figure.unit, account.number, at) for at, account in enumerate(accounts))
    for at, (unit, number, first) in enumerate(ordered):
        for other_unit, other_number, second in itertools.islice(ordered, at + 1, None):
            if other_unit != unit or number < other_number * _ALIKE:
                break
            one, other = accounts[min(first, second)], accounts[max(first, second)]
            alike = one.place != other.place and count_alike(one, other) and _are_of_one_time_and_part(one, other)
            if alike and one.told and other.told and one.full and other.full and _are_near(one, other):
                yield one, other


def _are_of_one_time_and_part(one: Account, other: Account) -> bool:
    """Tell whether nothing in two clauses parts them before it is read what they say to be done."""
    first, second = one.clause, other.clause
    return first.timely and second.timely and first.party == second.party and one.parts == other.parts


def _is_unsourced(report: Report, every: Sequence[Account], one: Account, other: Account) -> bool:
    """Tell whether one account is of the assessment, whose figures all should have a match, and its value has none."""
    judging = [account for account in (one, other) if _judges(report, account)]
    matched = judging and any(
        account.number == judging[0].number and account.figure.unit == judging[0].figure.unit and account.told
        for account in every
        if account is not judging[0]
    )
    return len(judging) == 1 and not matched


def _judges(report: Report, account: Account) -> bool:
    return account.place >= 0 and report.sections[account.place].kind is SectionKind.ASSESSMENT


def _is_slip(one: Account, other: Account) -> bool:
    """Tell whether two values differ by so little that one can only be miswritten for the other."""
    return are_near(one.number, other.number, _SLIP)


def _are_near(one: Account, other: Account) -> bool:
    """Tell whether two values come near each other: nearer where one place says more than the other."""
    slack = _ALIKE if one.deed == other.deed else _ALMOST
    return are_near(one.number, other.number, slack)


def _is_summed_up(report: Report, one: Account, other: Account) -> bool:
    """Tell whether one account stands where the other is told again: an assessment, an introduction, a table."""
    if one.place < 0 or other.place < 0:
        return True
    kinds = {report.sections[account.place].kind for account in (one, other)}
    if SectionKind.ASSESSMENT in kinds and len(kinds) > 1:
        return True
    miswritten = misprint_of(one.number, other.number) is not Misprint.NONE
    many = min(one.number, other.number) > _FEW
    return miswritten and (len(kinds) > 1 or (many and one.deed == other.deed))
