"""The figures of one sentence and the text that each speaks for: its stretch between marks, labels that hold for it."""

import bisect
import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.deeds import deeds_in, without_last_deed
from nlp_reports.indicators.nouns import group_of, kindred
from nlp_reports.model import Figure, FigureKind, FigureRole, Span
from nlp_reports.text import expand, fold

# Marks, "trong đó" and "riêng", told by how they begin: the search goes from one such letter to the next.
_BREAK: Final = re.compile(r"[;,:().tr](?:(?<=[;,:()])(?!\d)|(?<=\.)\s|(?<!\w.)(?:(?<=t)rong đó|(?<=r)iêng)(?!\w))")
# A share in brackets parts nothing: what it is a share of goes on behind them.
_SHARE: Final = re.compile(r"\((?:(?:đạt|bằng|chiếm|tức|tỷ lệ|=) ?){0,2}\d[\d.,]* ?%\)(?= \w)")
_ONWARD: Final = re.compile(r"(?<!\w)(?:trong đó|riêng)(?!\w)")
_JOINT: Final = re.compile(r"[^;,:.()]*(?<!\w)(và|cùng với|cùng)(?!\w)[^;,:.()]*")
_PARTED: Final = re.compile(r"[;,]")
_AND: Final = re.compile(r"^[^,;:.()]*(?<!\w)và\s*$")
_REACHES: Final = re.compile(r"(?<!\w)(?:xuống|lên|còn|nay)(?!\w)")


class Line:
    """The figures of one sentence and the stretch of text that each speaks for."""

    def __init__(self, text: str, begin: int, figures: Sequence[Figure]) -> None:
        """Read a folded sentence that begins at `begin` of its report, with its figures in text order."""
        self.text, self._figures = text, figures
        self._spans = [(figure.span.start - begin, figure.span.end - begin) for figure in figures]
        self._governed = "riêng" in text or "trong đó" in text
        self._shares = [match.span() for match in _SHARE.finditer(text)] if "%)" in text else []
        breaks = [match.span() for match in _BREAK.finditer(text)]
        if self._shares:
            breaks = [one for one in breaks if not self._is_shared(*one)]
        begins, ends = [begin for begin, _ in breaks], [end for _, end in breaks]
        self.stretches = [self._stretch(position, begins, ends) for position in range(len(figures))]

    def _is_shared(self, begin: int, end: int) -> bool:
        """Tell whether what stands there is in brackets that hold only a share ("58 đơn vị (95,3%) tham gia …")."""
        return any(opened <= begin and end <= closed for opened, closed in self._shares)

    def span(self, position: int) -> tuple[int, int]:
        """Return where a figure begins and ends in the sentence."""
        return self._spans[position]

    def _stretch(self, position: int, begins: Sequence[int], ends: Sequence[int]) -> Span:
        """Return from the last mark or figure before to the next mark or figure; marks inside the noun are none."""
        start, end = self._spans[position]
        noun = fold(self._figures[position].counted)
        told = self.text.find(noun, end, end + len(noun) + 2) if noun else -1
        # "LĐ: 3.204; LĐ nữ: 2.011": the next label may begin with the noun of this one.
        reach = told + len(noun) if told >= 0 and not _PARTED.search(self.text, end, told) else end
        last, following = bisect.bisect_right(ends, start), bisect.bisect_left(begins, reach)
        left = ends[last - 1] if last else 0
        right = begins[following] if following < len(begins) else len(self.text)
        if position:
            left = max(left, min(self._joint(position)[1], start), self._after_slash(position))
        onward = position + 1
        if onward < len(self._figures) and not self._is_shared(start, end) and self._is_shared(*self._spans[onward]):
            onward += 1
        if onward < len(self._figures):
            right = min(right, max(self._joint(onward)[0], end))
        return Span(left, max(right, end))

    def _after_slash(self, position: int) -> int:
        """Return where a figure begins that is the base of another, 0 for others ("47 con em HV/112 thanh niên")."""
        before, start = self._spans[position - 1][1], self._spans[position][0]
        kinds = {group_of(expand(self._figures[one].counted)) for one in (position - 1, position)}
        return start if kinds == {"person"} and self.text[before:start].endswith("/") else 0

    def _joint(self, position: int) -> tuple[int, int]:
        """Return where the last "và" between a figure and the one before it begins and ends.

        Without one the words between are said of both: the end of what the figure before counts is not marked.
        """
        before, start = self._spans[position - 1][1], self._spans[position][0]
        joint = _JOINT.fullmatch(self.text, before, start) if self._is_joined(before, start) else None
        return joint.span(1) if joint else (start, before)

    def _is_joined(self, before: int, start: int) -> bool:
        """Tell whether "và" or "cùng" stands there at all: mostly none does."""
        return self.text.find("và", before, start) >= 0 or self.text.find("cùng", before, start) >= 0

    def governing(self, position: int, opening: int) -> Iterator[Span]:
        """Yield what stands between "riêng" or "trong đó" and the next figure: it holds for all that follow."""
        if not self._governed:
            return
        start = self._spans[position][0]
        cues = [match.end() for match in _ONWARD.finditer(self.text, opening, start)]
        if cues:
            first = min(begin for begin, _ in self._spans[: position + 1] if begin >= cues[-1])
            said = self.text[cues[-1] : first]
            if first < start and deeds_in(self.text[self._spans[position - 1][1] : start]):
                # "Riêng lao động nữ giới thiệu 8, kết nạp 3": of the second another deed is told.
                said = without_last_deed(said)
            yield Span(cues[-1], cues[-1] + len(said))

    def label(self, opening: int, start: int) -> Iterator[Span]:
        """Yield what a segment says before its first colon: it holds for all its figures ("Học bổng: 38 suất")."""
        colon = self.text.find(":", opening, start)
        if colon < 0 or any(opening <= self._spans[one][0] < colon for one in range(len(self._figures))):
            return
        first = next((one for one in range(len(self._figures)) if self._spans[one][0] > colon), None)
        answered = first is not None and self._spans[first][0] < start and self._figures[first].kind is FigureKind.ZERO
        if not answered:
            yield Span(opening, colon)

    def adds(self, one: int, other: int) -> bool:
        """Tell whether only "và" stands between two neighbouring figures, beside their nouns."""
        first, second = sorted((one, other))
        between = self.text[self._spans[first][1] : self._spans[second][0]]
        return "và" in between and bool(_AND.search(between))

    def subject(self, position: int) -> int | None:
        """Return the position of the figure that a share belongs to: the last other one of its segment."""
        if self._figures[position].unit != "%":
            return None
        opening = self.text.rfind(";", 0, self._spans[position][0]) + 1
        earlier = [one for one in range(position) if self._spans[one][0] >= opening and self._figures[one].unit != "%"]
        reached = [one for one in earlier if self._figures[one].role is FigureRole.ACTUAL] or earlier
        return reached[-1] if reached else None

    def base(self, position: int) -> int | None:
        """Return the position of what a figure came from, right before it ("giảm từ 11 vụ xuống 04 vụ")."""
        if not position or not kindred(self._figures[position - 1], self._figures[position]):
            return None
        between = self.text[self._spans[position - 1][1] : self._spans[position][0]]
        from_here = self.text[: self._spans[position - 1][0]].rstrip().endswith("từ")
        return position - 1 if from_here and _REACHES.search(between) else None

    def is_bracketed(self, position: int) -> bool:
        """Tell whether a figure stands in brackets behind one that counts alike ("285 suất (huyện 95, cơ sở 60)")."""
        start = self._spans[position][0]
        bracket = self.text.rfind("(", 0, start)
        if bracket < 0 or ")" in self.text[bracket:start]:
            return False
        figure, segment = self._figures[position], self.text.rfind(";", 0, bracket) + 1
        before = [one for one in range(position) if segment <= self._spans[one][0] < bracket]
        return figure.unit != "%" and any(
            kindred(self._figures[one], figure)
            or fold(self._figures[one].counted).startswith(fold(figure.counted) + " ")
            for one in before
        )

    def opening(self, position: int, opening: int) -> Span:
        """Return what the segment says before its first figure, empty where that is the figure itself."""
        first = next(one for one in range(position + 1) if self._spans[one][0] >= opening)
        return Span(opening, self._spans[first][0] if first != position else opening)
