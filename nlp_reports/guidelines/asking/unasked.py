"""What a member of a list without a word that asks wants: a figure in a list of figures, else nothing."""

import re

from nlp_reports.guidelines.asking.bare import FEW_WORDS, bare_figures
from nlp_reports.guidelines.asking.counting import begins_with_money, noun_at_start
from nlp_reports.guidelines.asking.demanded import Asked
from nlp_reports.guidelines.asking.figure_lists import is_stock, told_alone
from nlp_reports.guidelines.asking.figure_names import clipped, named
from nlp_reports.guidelines.asking.inside import figures_inside
from nlp_reports.guidelines.asking.listing import is_told_in_words, names_nothing
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.asking.so_far import SoFar
from nlp_reports.guidelines.asking.units import measured_in
from nlp_reports.text import fold

_GIVEN = re.compile(r"^.*?(?<!\w)(?:gồm|:)\s+")


def unasked(now: SoFar, member: str) -> list[Asked]:
    """Return the figure that a member without a word that asks wants in a list of figures, else nothing.

    >>> unasked(SoFar(listing=True), "hội phí đã nộp")[0].name, unasked(SoFar(), "hội phí đã nộp")
    ('hội phí đã nộp', [])
    """
    nouns = now.bracket and (now.bracketed or now.nouns or not now.open)
    if nouns or now.total:
        asked = list(figures_inside(now, member, parts=now.total or now.bracketed))
        now.nouns = now.nouns or bool(asked)
        if asked:
            return asked
    if now.asks_later and is_stock(member):
        return [Asked(named(without_opener(member), now.context), (), "đồng")]
    if now.asks_later and (unit := measured_in(without_opener(member))) is not None:
        return [Asked(clipped(without_opener(member)), (), unit)]
    given = _GIVEN.search(fold(member))
    now.things = [member[given.end() :]] if given else [*now.things, member]
    bare = (now.open or now.listing) and not now.each_coming and not is_told_in_words(member)
    now.open = now.open or (bare and now.listing and told_alone(without_opener(member)))
    bare = bare and (now.cued or not names_nothing(member))
    short = len(member.split()) <= FEW_WORDS
    bare = bare or (now.inside and short and begins_with_money(member))
    if now.sums and short and noun_at_start(member, few=True) and not asks(member):
        # "(nhà xây mới, nhà sửa chữa, kinh phí)": things beside a sum are counted
        return [Asked(clipped(f"số {member}"), noun_at_start(member))]
    return list(bare_figures(now, without_opener(member))) if bare else []
