"""The outline of a guideline: its sections, and the items that become topics."""

import itertools
import re
import string
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.outlines.codes import keeps_codes, letters_of, numbers_of, places_of, without_letter
from nlp_reports.guidelines.outlines.figure_tables import figure_tables_of, figures_by_item
from nlp_reports.guidelines.outlines.figures_apart import figures_apart
from nlp_reports.guidelines.outlines.item_groups import Group, filled_in, groups_of
from nlp_reports.guidelines.outlines.item_labels import label_below, path_below, plain_label
from nlp_reports.guidelines.outlines.nesting import BELOW, heads_list, in_list, names_only
from nlp_reports.guidelines.outlines.outline_home import annexed_outline
from nlp_reports.guidelines.outlines.outline_ids import ROMAN, left_out, unlike
from nlp_reports.guidelines.outlines.outline_kinds import KEPT, TOLD, closing_kind, kinds_of, kinds_of_rows
from nlp_reports.guidelines.outlines.running import is_running, matters_of, parted_at_titles, titles_of
from nlp_reports.guidelines.outlines.tabular import is_tabular, kind_of, rows_of
from nlp_reports.model import GuidelineSection, Report, Section, SectionKind, is_within
from nlp_reports.text import worded_number

_WORD = re.compile(r"\w")
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})*")


@dataclass(frozen=True, slots=True)
class Item:
    """A leaf of the outline: its id, the section it stands in, its kind, its whole text, its heading if it has one.

    `heads`: it is none, but only names the list below it; `figures`: those that a table lists for it.
    """

    id: str
    section: str
    kind: SectionKind
    text: str
    title: str = ""
    heads: bool = False
    figures: str = ""


def identifiers(report: Report) -> tuple[str, ...]:
    """Return the id of each section: its label path; a label that contains its parent's replaces it.

    Sections without a label are lettered a–z under theirs; those of the first level are counted I, II … where none has
    a label, else they have the number that their neighbours leave out, or "". Where the numbering starts anew a clash
    gets "-2", so that no two have one id.
    """
    found: list[str] = []
    annex = annexed_outline(report)
    roots = [section for section in report.sections if section.parent == (-1 if annex is None else annex)]
    counted = iter(ROMAN if not any(section.label for section in roots) else ())
    letters: dict[int, Iterator[str]] = defaultdict(lambda: iter(string.ascii_lowercase))
    coded = keeps_codes(report)
    for place, section in enumerate(report.sections):
        if annex is not None and place <= annex:
            found.append("")  # the letter, and the title of what goes with it
            continue
        path = found[section.parent] if section.parent >= 0 else ""
        above = _label_of(report, section.parent, annex) if section.parent >= 0 else ""
        label = _label_of(report, place, annex) or _number_in_words(section.title)
        own = next(letters[section.parent], "z") if path else section.path or next(counted, "")
        label = label or own or (_between(roots, section) if section in roots else "")
        label = label if coded else without_letter(label, above)
        found.append(unlike(path_below(path, above, label), found))
    return tuple(found)


def _between(roots: Sequence[Section], section: Section) -> str:
    """Return the number that the parts on both sides of a part without one leave out for it."""
    at = roots.index(section)
    before, after = roots[max(0, at - 1)], roots[min(at + 1, len(roots) - 1)]
    return left_out(plain_label(before.label), plain_label(after.label))


def _label_of(report: Report, place: int, annex: int | None) -> str:
    """Return the plain label of a section: that of a part below another is a figure where it is a word."""
    section = report.sections[place]
    return label_below(section.label) if section.parent not in {-1, annex} else plain_label(section.label)


def _number_in_words(title: str) -> str:
    found = worded_number(title)
    return str(found[0]) if found else ""


def outline_of(report: Report) -> tuple[tuple[GuidelineSection, ...], tuple[Item, ...]]:
    """Return the sections and the items of a guideline, in text order."""
    if is_tabular(report):
        return _tabular(report)
    ids = identifiers(report)
    sections: list[GuidelineSection] = []
    items: list[Item] = []
    used = set(ids)
    kinds = kinds_of(report)
    running = is_running(report, kinds)
    filled = filled_in(report)
    groups = groups_of(report, filled)
    for place, (section, kind) in enumerate(zip(report.sections, kinds, strict=True)):
        if kind not in KEPT or not ids[place] or section.paragraph in filled:
            continue
        leaves = list(_leaves(report, place, kind, groups[place], ids, used))
        if running and kind in TOLD and len(leaves) == 1 and leaves[0].id == ids[place]:
            leaves = _apart(leaves[0], [text for label, text in groups[place] if label is None])
        own = leaves[0].id == ids[place] if leaves else False
        if kind not in TOLD:
            sections.append(GuidelineSection(ids[place], section.title, kind))
            sections += [
                GuidelineSection(i.id, clipped(i.text), closing_kind(i.text, i.kind))
                for i in leaves
                if i.id != ids[place]
            ]
            continue
        items += [leaf for leaf in leaves if not leaf.heads]
        if not own or section.parent < 0:
            sections.append(GuidelineSection(ids[place], section.title, kind))
        sections += [GuidelineSection(leaf.id, clipped(leaf.text).rstrip(" :."), kind) for leaf in leaves if leaf.heads]
    sections = with_homes(sections, items)
    told = {place for place, kind in enumerate(kinds) if kind in KEPT}
    texts = {item.id: f"{item.title} {item.text}" for item in items}
    apart = figures_apart(report, told, texts)
    listed = figures_by_item(
        figure_tables_of(report),
        list(texts.items()),
        lambda section: [item.id for item in items if section >= 0 and is_within(item.id, ids[section])],
    )
    figures = {item: "; ".join(filter(None, (listed.get(item), apart.get(item)))) for item in texts}
    return tuple(sections), _in_text_order(report, [replace(item, figures=figures[item.id]) for item in items])


def with_homes(sections: Sequence[GuidelineSection], items: Sequence[Item]) -> list[GuidelineSection]:
    """Return the sections, each id once and the first to bear it, with those that are items themselves and hold others.

    Every section that an item names is there, so that what is written can be read again.
    """
    found = dict[str, GuidelineSection]()
    for one in sections:
        found.setdefault(one.id, one)
    own = {one.id: one for one in items}
    for missing in dict.fromkeys(one.section for one in items if one.section not in found):
        head = own.get(missing)
        title = (head.title or clipped(head.text).rstrip(" :.")) if head else missing
        kind = next(one.kind for one in items if one.section == missing)
        found[missing] = GuidelineSection(missing, title, kind)
    return list(found.values())


def _in_text_order(report: Report, items: Sequence[Item]) -> tuple[Item, ...]:
    """Return items that codes name as these stand in the text: "B2" may go on with B below what "B1" heads."""
    places = places_of(report)
    coded = all(letters_of(item.id) and item.id in places for item in items)
    return tuple(sorted(items, key=lambda item: places[item.id]) if coded else items)


def _tabular(report: Report) -> tuple[tuple[GuidelineSection, ...], tuple[Item, ...]]:
    """Return the outline that stands whole in a table: its first-level rows are sections, the others their items."""
    sections: list[GuidelineSection] = []
    items: list[Item] = []
    home = GuidelineSection("", "", SectionKind.RESULTS)
    letters = iter(string.ascii_lowercase)
    used: set[str] = set()
    counted = iter(ROMAN)
    rows = rows_of(report)
    roots = {place: row.title or row.text for place, row in rows.items() if row.root}
    kinds = dict(zip(roots, kinds_of_rows(report, list(roots.values())), strict=True))
    for place, row in rows.items():
        if row.root:
            home = GuidelineSection(unlike(row.label or next(counted), used), row.title or row.text, kinds[place])
            letters = iter(string.ascii_lowercase)
            used.add(home.id)
            sections.append(home)
            if row.title and home.kind in TOLD:
                items.append(Item(home.id, home.id, home.kind, row.text))
            continue
        label = row.label if _WORD.search(row.label) else next(letters, "z")
        path = unlike(path_below(home.id, home.id, label), used)
        used.add(path)
        # Without sections a row says itself what it is about ("Kiến nghị").
        kind = home.kind if home.id else kind_of(row.text)
        if home.kind in TOLD and kind in TOLD:
            items.append(Item(path, home.id or path, home.kind, row.text))
        else:
            sections.append(GuidelineSection(path, clipped(row.text), kind))
    return tuple(sections), tuple(items)


def clipped(text: str) -> str:
    """Return the beginning of a task, to the first semicolon or full stop."""
    return re.split(r"[;.](?:\s|$)", text, maxsplit=1)[0].strip()


def _apart(whole: Item, paragraphs: Sequence[str]) -> list[Item]:
    """Return the items of a section of running paragraphs, lettered where there are several; else the one it is."""
    matters = parted_at_titles(matters_of(paragraphs))
    if not matters[1:]:
        return [whole]
    lettered = zip(string.ascii_lowercase, matters, titles_of(matters), strict=False)
    return [
        Item(f"{whole.id}.{at}", whole.id, whole.kind, one[len(title) :].lstrip(" .") if title else one, title)
        for at, one, title in lettered
    ]


def _leaves(
    report: Report, place: int, kind: SectionKind, groups: Sequence[Group], ids: Sequence[str], used: set[str]
) -> Iterator[Item]:
    """Yield the items right under a section; their ids are put to those `used`."""
    leaf = all(one.parent != place for one in report.sections)
    labels = {label for label, _ in groups if label}
    letters = (letter for letter in string.ascii_lowercase if letter not in labels)
    named = [(label, text) for label, text in groups if label is not None]
    if not keeps_codes(report):
        named = [(without_letter(label, _label_of(report, place, None)), text) for label, text in named]
    path, section = ids[place], report.sections[place]
    if leaf and (not named or _home(report, place, named[0][0]) != place):
        body = " ".join(text for _, text in itertools.takewhile(lambda group: group[0] is None, groups))
        used.add(path)
        above = ids[section.parent] if section.parent >= 0 else ""
        yield Item(path, above or path, kind, body or section.title, section.title if body else "")
    before, home, head = "", place, _Head()
    for at, (written, text) in enumerate(named):
        if head.id and in_list(head.label, head.last, written):
            yield head.child(written, kind, text, used)
            continue
        label = next(letters, "z") if written in {"", BELOW} else written
        home = home if before and _follows(before, label) else _home(report, place, label)
        new = unlike(path_below(ids[home], _label_of(report, home, None), label), used)
        used.add(new)
        heads = heads_list(named, at)
        head = _Head(label, new, named[at + 1][0]) if heads else _Head()
        yield Item(new, ids[home] or new, kind, text, heads=heads)
        if heads and not names_only(text) and asks(text):
            yield Item(new, ids[home] or new, kind, text)  # it asks for figures of the whole itself
        before = label


@dataclass(slots=True)
class _Head:
    """An item that heads a list: its label and id, and the label of the list's last item so far."""

    label: str = ""
    id: str = ""
    last: str = ""
    letters: Iterator[str] = field(default_factory=lambda: iter(string.ascii_lowercase))

    def child(self, label: str, kind: SectionKind, text: str, used: set[str]) -> Item:
        """Return the next item of the list; its id is put to those `used`."""
        own = next(self.letters, "z") if label in {"", BELOW} else label
        new = unlike(path_below(self.id, self.label, own), used)
        used.add(new)
        self.last = label
        return Item(new, self.id, kind, text)


def _follows(before: str, label: str) -> bool:
    """Tell whether a number is the next one after another of the same list; of codes their letters are left out."""
    before, label = numbers_of(before, label)
    if not (_NUMBER.fullmatch(before) and _NUMBER.fullmatch(label)):
        return not (_NUMBER.fullmatch(before) or _NUMBER.fullmatch(label))
    *first, last = before.split(".")
    return [*first, str(int(last) + 1)] == label.split(".")


def _home(report: Report, place: int, label: str) -> int:
    """Return the section that an item belongs to: that above it, or one further up whose numbering it goes on with.

    "2.2" below the heading "2.1" stands beside it, and so does "3" after all of "2"; "B1.3" goes on with "B1.2".
    """
    here = place
    while here >= 0:
        own, number = numbers_of(label, plain_label(report.sections[here].label))
        if not _NUMBER.fullmatch(own):
            break
        if not _NUMBER.fullmatch(number) or own.startswith(f"{number}."):
            break
        if "." not in own and not _follows(number.split(".")[0], own):
            break
        here = report.sections[here].parent
    return max(here, 0)
