"""How much a labelled line looks like a heading by itself: its label, dress, length, end and words."""

import re

from nlp_reports.reading.headings.habits import STRONG_KINDS, Habit, has_heading_style, is_set_apart, kind_of
from nlp_reports.reading.labels.list_label import LabelKind
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.section_kinds.by_title import names_assessment

SENTENCE_BREAK = re.compile(r"[.!?;]\s+[A-ZÀ-ỸĐ]")
_FIGURE = re.compile(r"\d[\d.,]*\s*%|\d[\d.,]*\s*(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng)|(?<!\d)\d{1,3}/\d{1,3}\s+[a-zà-ỹđ]")
YEAR = re.compile(r"(?<!\d)20\d\d(?:\s*[-–]\s*20\d\d)?(?!\d)")
_COUNT = re.compile(r"(?<![\w/-])(?<!quyết )(?<!định )(?<!thị )(?<!luận )(?<!số )\d[\d.,]*\s+[a-zà-ỹđA-ZĐ]")
SHORT, MEDIUM, LONG, LONGEST = 60, 100, 150, 260  # characters of a title
_PRIORS = {
    LabelKind.PART: 4.0,
    LabelKind.ROMAN: 3.0,
    LabelKind.UPPER_LETTER: 2.0,
    LabelKind.DIVISION: 1.0,
}


def weight_of(line: Line, habit: Habit) -> float:
    """Return how much a labelled line looks like a heading by itself."""
    kind = kind_of(line)
    doubtful = line.label is not None and line.label.is_doubtful
    weight = (0.0 if doubtful else _PRIORS.get(kind[0], 0.0)) + _form_weight(line)
    apart = is_set_apart(line)
    if apart and (habit.bold_speaks or line.dress.is_capitals or has_heading_style(line)):
        weight += 2.5
    elif not apart and habit.kinds[kind] > 0 and habit.bold_speaks:
        # Others of its kind are set apart and this one is not.
        weight -= 2.5 if kind[0] not in STRONG_KINDS else 0.5
    if has_heading_style(line):
        weight += 1.5
    if names_assessment(line.title):
        weight += 1.5
    # "Cụm 1: Khe Lau có 12 tổ" counts; a title of a part does not.
    return weight - 3.0 if doubtful and _COUNT.search(YEAR.sub("", line.title)) else weight


def _form_weight(line: Line) -> float:
    title, weight = line.title.rstrip(), 0.0
    length = len(title)
    if length <= SHORT:
        weight += 1.0
    elif length <= MEDIUM:
        weight += 0.5
    elif length > (LONGEST if line.dress.is_capitals else LONG):
        weight -= 5.0
    last = title[-1:]
    if last in ".;" and not title.endswith("..."):
        # A bold line may end with a stop; a plain one that does is a sentence.
        weight -= 1.5 if line.dress.is_heavy else 3.0
    elif last == ",":
        weight -= 1.5
    else:
        weight += 1.0 if last != ":" else 0.5
    if SENTENCE_BREAK.search(title):
        weight -= 3.0
    if _FIGURE.search(title):
        weight -= 2.0
    return weight
