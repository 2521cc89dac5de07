"""Why one topic of one report was judged as it was, in words for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from nlp_reports.checks.coverage.explaining import NOT_TAKEN, Candidate, Explanation, Matter, Signal
from nlp_reports.model import Indicator
from nlp_reports.publishing.markup import COVERAGE_COLOURS, Markup, coloured, grid, joined, tag
from nlp_reports.publishing.words import phrase, word
from nlp_reports.text import written

LISTED = 0.4  # up to this a matter is only claimed
Lines = Iterator[str]


@dataclass(frozen=True, slots=True)
class ExplanationView:
    """The verdict with everything that led to it; `explanation` is the noun itself."""

    explanation: Explanation

    @property
    def verdict(self) -> str:
        """Return the verdict in one sentence."""
        coverage = self.explanation.coverage
        score, whole = _decimal(coverage.score), _decimal(self.explanation.whole)
        said = f"{word(coverage.status)} (điểm {score}; trên {whole} là đủ)"
        return said if self.explanation.signals else f"{word(coverage.status)}: không câu nào nói về nội dung này"

    def lines(self) -> tuple[str, ...]:
        """Return the explanation as lines of plain text."""
        return tuple(self._lines())

    def _lines(self) -> Lines:
        why = self.explanation
        yield f"{why.topic.id}. {why.topic.title}"
        yield f"Kết luận: {self.verdict}"
        headings = "; ".join(f"“{title}”" for title in why.headings)
        yield f"Đề mục của báo cáo ứng với nội dung này: {headings or 'không có'}"
        yield from _part("Các việc phải nêu", [_matter(matter) for matter in why.matters])
        yield from _part("Số liệu bắt buộc", [f"{_there(there)}: {_figure(one)}" for one, there in why.required])
        taken = [c for c in why.candidates if c.role != NOT_TAKEN]
        yield from _part("Các câu được lấy làm căn cứ", [_said(c, why.topic.id) for c in taken])
        if why.tables:
            yield f"Bảng được lấy làm căn cứ: {why.tables}"
        yield from _part("Các câu gần nhất không được lấy", [_passed(c) for c in why.candidates if c.role == NOT_TAKEN])
        yield from _part("Dấu hiệu quyết định (giá trị × trọng số)", [_signal(signal) for signal in why.signals])

    def to_dict(self) -> dict[str, object]:
        """Return the explanation as plain values."""
        why = self.explanation
        return {
            "topic": why.topic.id,
            "status": why.coverage.status.value,
            "score": why.coverage.score,
            "headings": list(why.headings),
            "matters": [{"aspect": m.aspect, "told": m.told, "side": m.side} for m in why.matters],
            "required": [{"indicator": one.id, "found": there} for one, there in why.required],
            "candidates": [
                {"sentence": c.sentence, "score": c.score, "role": c.role, "topics": list(c.topics), "text": c.text}
                for c in why.candidates
            ],
            "signals": [{"name": s.name, "value": s.value, "weight": s.weight} for s in why.signals],
        }

    def _repr_html_(self) -> Markup:
        why = self.explanation
        colour = COVERAGE_COLOURS[why.coverage.status]
        sentences = (
            [c.sentence, phrase(f"Candidate.{c.role}"), _decimal(c.score), c.section, c.text] for c in why.candidates
        )
        matters = ([m.aspect, _told(m)] for m in why.matters)
        signals = (
            [phrase(f"Signal.{s.name}"), *map(_decimal, (s.value, s.weight, s.value * s.weight))] for s in why.signals
        )
        figures = ([_figure(one), _there(there)] for one, there in why.required)
        return joined((
            tag("h4", f"{why.topic.id}. {why.topic.title}"),
            tag("p", coloured("span", self.verdict, colour)),
            grid(["Việc phải nêu", "Trong báo cáo"], matters),
            grid(["Số liệu bắt buộc", "Trong báo cáo"], figures),
            grid(["Câu", "Loại", "Điểm", "Mục trong báo cáo", "Nguyên văn"], sentences),
            grid(["Dấu hiệu", "Giá trị", "Trọng số", "Góp vào"], signals),
        ))  # fmt: skip


def _part(title: str, lines: list[str]) -> Lines:
    yield f"{title}:" if lines else f"{title}: không có"
    yield from (f"  - {line}" for line in lines)


def _decimal(value: float) -> str:
    return written(Decimal(str(round(value, 2))))


def _told(matter: Matter) -> str:
    if matter.side and not matter.told:
        return phrase("Matter.side")
    return phrase("Matter.told" if matter.told > LISTED else "Matter.claimed" if matter.told else "Matter.untold")


def _there(there: object) -> str:
    return "có" if there else "chưa thấy"


def _matter(matter: Matter) -> str:
    return f"{_told(matter)}: {matter.aspect}"


def _figure(indicator: Indicator) -> str:
    return indicator.name + (f" (đề cương ghi “{indicator.words}”)" if indicator.words else "")


def _said(candidate: Candidate, topic: str) -> str:
    others = [other for other in candidate.topics if other != topic]
    beside = f", cũng thuộc {', '.join(others)}" if others else ""
    kind = phrase(f"Candidate.{candidate.role}")
    return f"câu {candidate.sentence} (điểm {_decimal(candidate.score)}, {kind}{beside}): {candidate.text}"


def _passed(candidate: Candidate) -> str:
    home = f"đã xếp vào {', '.join(candidate.topics)}" if candidate.topics else "chưa xếp vào nội dung nào"
    return f"câu {candidate.sentence} (độ giống {_decimal(candidate.score)}, {home}): {candidate.text}"


def _signal(signal: Signal) -> str:
    worth = signal.value * signal.weight
    name = phrase(f"Signal.{signal.name}")
    return f"{'+' if worth > 0 else ''}{_decimal(worth)}  {name} ({_decimal(signal.value)} × {_decimal(signal.weight)})"
