"""The outline of a guideline: its sections, and the items that become topics."""

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.model import GuidelineSection, Paragraph, ParagraphKind, Report, SectionKind

TOLD = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
_KEPT = TOLD | {SectionKind.ASSESSMENT, SectionKind.PROPOSALS, SectionKind.PLAN}
_LABEL = re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s*[.)/]\s*(?=\S)")
_WORD = re.compile(r"\w")
_PART = re.compile(r"(?:phần|mục|chương)\s+(?:thứ\s+)?(\S+)", re.IGNORECASE)
_ORDINALS = {"nhất": "I", "hai": "II", "ba": "III", "tư": "IV", "bốn": "IV", "năm": "V", "sáu": "VI", "bảy": "VII"}


@dataclass(frozen=True, slots=True)
class Item:
    """A leaf of the outline: its id, the section it stands in, its kind and its whole text."""

    id: str
    section: str
    kind: SectionKind
    text: str


def identifiers(report: Report) -> tuple[str, ...]:
    """Return the id of each section: its label path; a label that contains its parent's replaces it."""
    found: list[str] = []
    for section in report.sections:
        label = _PART.sub(lambda part: _ORDINALS.get(part[1].lower(), part[1]), section.label) or section.path
        above = report.sections[section.parent] if section.parent >= 0 else None
        path = found[section.parent] if above else ""
        if above and above.label and label.startswith(f"{above.label}."):
            path = path.removesuffix(above.label).rstrip(".")
        found.append(f"{path}.{label}" if path else label)
    return tuple(found)


def outline_of(report: Report) -> tuple[tuple[GuidelineSection, ...], tuple[Item, ...]]:
    """Return the sections and the items of a guideline, in text order."""
    ids = identifiers(report)
    sections: list[GuidelineSection] = []
    items: list[Item] = []
    parents = {section.parent for section in report.sections}
    for place, section in enumerate(report.sections):
        if section.kind not in _KEPT:
            continue
        leaves = list(_leaves(report, place, ids[place], leaf=place not in parents))
        own = leaves[0].id == ids[place] if leaves else False
        if section.kind not in TOLD:
            sections.append(GuidelineSection(ids[place], section.title, section.kind))
            sections += [GuidelineSection(i.id, _clipped(i.text), i.kind) for i in leaves if i.id != ids[place]]
            continue
        items += leaves
        if not own:
            sections.append(GuidelineSection(ids[place], section.title, section.kind))
    return tuple(sections), tuple(items)


def _clipped(text: str) -> str:
    """Return the beginning of a task, to the first semicolon or full stop."""
    return re.split(r"[;.](?:\s|$)", text, maxsplit=1)[0].strip()


def _leaves(report: Report, place: int, path: str, *, leaf: bool) -> Iterator[Item]:
    section = report.sections[place]
    groups = _groups(report, place)
    used = {label for label, _ in groups if label}
    letters = (letter for letter in string.ascii_lowercase if letter not in used)
    named = [(label or next(letters, "z"), text) for label, text in groups if label is not None]
    if not named and leaf:
        body = " ".join(text for _, text in groups)
        yield Item(path, path.rpartition(".")[0] or path, section.kind, body or section.title)
    for label, text in named:
        yield Item(f"{path}.{label}", path, section.kind, text)


def _groups(report: Report, place: int) -> list[tuple[str | None, str]]:
    """Return label and text of each item right under a section: "" a bullet, None a paragraph that belongs to none."""
    groups: list[tuple[str | None, str]] = []
    for paragraph in report.paragraphs:
        if paragraph.section != place or paragraph.kind not in {ParagraphKind.ITEM, ParagraphKind.BODY}:
            continue
        label, text = _labelled(report, paragraph)
        follows = bool(groups) and groups[-1][0] is not None
        if not text:
            continue
        if (label is None or paragraph.depth > 0) and follows:
            groups[-1] = groups[-1][0], f"{groups[-1][1]} {text}"
        else:
            groups.append((label, text))
    return groups


def _labelled(report: Report, paragraph: Paragraph) -> tuple[str | None, str]:
    text = paragraph.body.of(report.text).strip()
    label = paragraph.label.strip(" .)/")
    if label and _WORD.search(label):
        return label, text
    if paragraph.kind is ParagraphKind.ITEM:
        return "", text
    typed = _LABEL.match(text)
    return (typed["label"], text[typed.end() :]) if typed else (None, text)
