"""What is known of an item while its demands are read, clause by clause and member by member."""

from dataclasses import dataclass, field

from nlp_reports.guidelines.asking.counting import Nouns
from nlp_reports.guidelines.asking.demanded import Asked


@dataclass(slots=True)
class SoFar:
    """What was named and asked for in one item up to the member that is read.

    Attributes:
        found: the figures asked for.
        text: the whole item.
        head: what the last clause without a demand, or before a colon, was about.
        context: what the clause that is read is about.
        noun: what was counted last; `own` by a number word of this clause, `began` what the item began with.
        what: what the last number word asked for, as written.
        apart: how the parts begin that are told apart.
        things: the members of the list that asked for nothing yet; `kinds` those of brackets or a colon.
        listing: whether the last clause listed figures; `open` whether a bare noun of this one is a figure.
        each: whether "mỗi" asks of all `things`; `each_coming` whether a later member will; `by_kind` "từng loại".
        previous: the clause before.
        inside: whether the clause stood in brackets; `sums` whether it lists a sum of money there.
        bracketed: whether the guideline says that brackets hold figures; `bracket` whether this clause is such a list.
        nouns: whether bare nouns stood in it.
        total: whether the list began with "tổng số" alone, so that what follows may be its parts.
        totalled: whether a list parted by semicolons began with "tổng số" alone, so that its clauses may be parts.
        partly: whether this clause tells parts of a whole ("trong đó").
        cued: whether the sentence said that what it lists is to be told in figures.
        listed_as_figures: whether this clause begins with such words ("kèm số liệu về", "lập biểu gồm").
        before: what stood before the colon of this clause, else before its brackets.
        spread: the things of each of which this clause asked; `listed` what stood in its list before the member read.
        asks_later: whether a later member has a word that asks.
        began_list: how many figures were asked for before this clause.
        told: whether the clause before asked for figures, so that the next `goes_on` with its parts.
    """

    found: list[Asked] = field(default_factory=list)
    text: str = ""
    head: str = ""
    context: str = ""
    noun: Nouns = ()
    own: Nouns = ()
    began: Nouns = ()
    what: str = ""
    apart: str = ""
    things: list[str] = field(default_factory=list)
    kinds: tuple[str, ...] = ()
    listing: bool = False
    open: bool = False
    each: bool = False
    each_coming: bool = False
    by_kind: bool = False
    previous: str = ""
    inside: bool = False
    sums: bool = False
    told: bool = False
    goes_on: bool = False
    bracketed: bool = False
    bracket: bool = False
    nouns: bool = False
    total: bool = False
    began_list: int = 0
    listed_as_figures: bool = False
    before: str = ""
    totalled: bool = False
    partly: bool = False
    cued: bool = False
    spread: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    asks_later: bool = False
