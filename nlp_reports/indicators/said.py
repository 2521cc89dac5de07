"""What is said by a figure of what it counts: its noun, what stands right behind it, the words of its stretch."""

import re
from typing import Final

from nlp_reports.indicators.concepts import words_of
from nlp_reports.indicators.nouns import goes_unsaid, is_common, is_count, is_turn, openings, own_groups
from nlp_reports.model import Figure, FigureKind, Lazily
from nlp_reports.text import expand, fold

# Letters; no noun that things are counted by is longer.
_LONGEST_NOUN: Final = 60
_VAGUE: Final = frozenset({"nơi", "lượt", "cái", "đơn vị", "con người", "chỗ", "mối"})
# As in nouns: "chi hội trưởng" are no "chi hội".
_NO_WORD: Final = re.compile(r"[\W_](?!(?:trưởng|phó)(?!\w))")
_ENDS: Final = re.compile(r"\s*(?:[^\w\s“\"]|$)")
_ABBREVIATED: Final = re.compile(r"[A-ZĐ]{2}\W*$")
# "dưới cơ sở có 126 chi hội": what stands below it is counted.
_BELOW: Final = re.compile(r" (?:dưới|trong|thuộc|mỗi|trên|tại) (?:mỗi )?[^\W\d]+(?: [^\W\d]+){0,2}$")
_NO_THINGS: Final = frozenset({"person", "organisation"})
_GOODS: Final = frozenset({"thing", "gift"})
# "con bò" are counted by "con", and so are children.
_CLASSIFIER: Final = "con"
_LEADS: Final = re.compile(
    r"(?: (?:toàn|cả)(?: \w+){1,2})?(?: (?:là|có|gồm|đạt|hiện|hiện có|hiện nay|đến nay|đến nay có|được|chỉ có))*:?$"
)


_LAST_LEADS: Final = frozenset({"là", "có", "gồm", "đạt", "hiện", "nay", "được"})
_WHOLE: Final = re.compile(r" (?:toàn|cả) ")


class Said:
    """What is said by one figure of what it counts, read when it is first asked for.

    Attributes:
        is_count: whether it counts things at all, not money or shares.
        counted: its noun, folded, a blank where it has none.
        written: its noun or unit, folded, abbreviations written out.
        common: whether many things are counted by its noun ("người", "hộ", "đơn vị").
        changed: whether it is what something grew or fell by.
        idle: whether it has no noun: none at all, or the grade that things got.
        vague: whether its noun says of nothing what it is ("19 nơi").
    """

    def __init__(self, figure: Figure, head: str, after: str, stretch: str, label: str = "") -> None:
        """Take a figure with what leads to it, what follows it in its sentence, and its stretch, all folded.

        `label` is what its segment says before it, as written.
        """
        self._figure, self._head, self._after, self._stretch = figure, head, after, stretch
        self._label = label
        self.is_count = is_count(figure)
        self.counted = fold(figure.counted) or " "
        self.written = expand(figure.counted or figure.unit)
        self.common = is_common(figure)
        self.changed = figure.kind is FigureKind.CHANGE
        self.idle = goes_unsaid(figure)
        self.vague = self.counted in _VAGUE

    @Lazily
    def behind(self) -> frozenset[str]:
        """Return what the words behind it begin with, up to the end of each of the first of them."""
        after = self._after.lstrip()
        return frozenset([after, *[after[: found.start()] for found in _NO_WORD.finditer(after, 1, _LONGEST_NOUN)]])

    @Lazily
    def nouns(self) -> frozenset[str]:
        """Return the nouns that it may count by; what is counted for each of something else is only what follows."""
        return self.behind if self._figure.per else _meant(self.behind.union(openings(self._figure.counted)))

    @Lazily
    def words(self) -> frozenset[str]:
        """Return the words of its stretch."""
        return words_of(self._stretch)

    @Lazily
    def led(self) -> frozenset[str]:
        """Return what leads to it without the words between that and the number ("tổng số hội viên" of "… là").

        One that ends in an abbreviation is written out too ("CSĐ: 24").
        """
        heads = [self._head, self.titled]
        if _ABBREVIATED.search(self._label):
            heads.append(expand(self._label))
        return frozenset(map(_without_leads, heads))

    @Lazily
    def tails(self) -> frozenset[str]:
        """Return what `led` ends with, cut after each blank; what only stands below it is none."""
        led = [one for one in self.led if not _BELOW.search(f" {one}")]
        return frozenset(
            [one[cut:] for one in led for cut in (0, *(n for n, sign in enumerate(one, 1) if sign == " "))]
        )

    @Lazily
    def titled(self) -> str:
        """Return the folded label that stands right before it ("Cơ sở: 19/19 nơi"), empty where there is none."""
        return fold(self._label) if not self._head.strip() and self._label.rstrip().endswith(":") else ""

    @Lazily
    def turns(self) -> bool:
        """Tell whether it counts turns ("lượt người")."""
        return not self._figure.per and is_turn(self._figure.counted)

    @property
    def ends(self) -> bool:
        """Tell whether nothing follows it in its clause."""
        return bool(_ENDS.match(self._after))


def _without_leads(head: str) -> str:
    """Return what leads to a number without the words between; most of it ends in none of them."""
    bare = head.strip()
    last = bare.rpartition(" ")[2].rstrip(":")
    return _LEADS.sub("", bare) if last in _LAST_LEADS or bare.endswith(":") or _WHOLE.search(bare) else bare


def _meant(nouns: frozenset[str]) -> frozenset[str]:
    """Return nouns but those that begin one of another kind: "nhà giáo" are no houses, "khẩu trang" no people.

    Nor are "đơn vị" letters ("đơn").
    """
    known = own_groups(nouns)
    others = [noun for noun, group in known.items() if group in _NO_THINGS]
    goods = [noun for noun, group in known.items() if group in _GOODS]
    things = [noun for noun, group in known.items() if group == "thing"]
    people = [noun for noun, group in known.items() if group == "person" and noun != _CLASSIFIER]
    return nouns.difference(
        (thing for thing in things if any(one.startswith(f"{thing} ") for one in others)),
        (person for person in people if any(one.startswith(f"{person} ") for one in goods)),
    )
